import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, If, Node, Statement } from '../../tree/node.ts';
import { addArgument, inside, keyword, replace, statementAround } from '../calls.ts';
import { indentOf, lineEndOf } from '../line-ends.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { step } from './guard-statement.ts';

/**
 * A file is used without asking for it first, so that nobody can come in between: `if os.path.exists(p): os.remove(p)` → the removal alone,
 * and no complaint when there was nothing. Folders are made with `exist_ok`, new files opened with mode `x`, and what was done
 * when there was no file becomes the handler of the error.
 */
export const usedWithoutAsking: Rewrite = (place) => {
  const statement = place.node.kind === 'If' ? place.node : ifAround(place, place.node);
  if (statement === undefined) return unfit('the check and the use stand apart');
  const asked = askedFor(place, statement.test);
  if (asked === undefined) return unfit('the check asks for something else');
  const [only, more] = statement.then.body;
  if (only === undefined) return unfit('nothing depends on the check');
  if (asked.absent) return more === undefined ? made(place, statement, only, asked.path) : unfit(several);
  const removal =
    statement.else === undefined && more === undefined ? removed(place, statement, only, asked.path) : undefined;
  return removal ?? opened(place, statement, asked);
};

const several = 'more than one thing depends on the check';

const ifAround = (place: Place, node: Node): If | undefined => {
  const statement = statementAround(place, node);
  return statement?.kind === 'If' ? statement : undefined;
};

interface Asked {
  readonly path: string;
  readonly absent: boolean;
  /** Folders are no files either. */
  readonly fileOnly: boolean;
}

/** `os.path.exists(p)`, and with `not`. */
const askedFor = (place: Place, test: Expression): Asked | undefined => {
  const absent = test.kind === 'Unary' && test.op === 'not';
  const call = absent ? test.operand : test;
  if (call.kind !== 'Call') return undefined;
  const name = /^os\.path\.(exists|isfile|lexists|isdir)$/u.exec(place.names.qualified(call.callee) ?? '')?.[1];
  const [path] = call.args;
  if (name === undefined || path === undefined || (name === 'isdir' && !absent)) return undefined;
  return { path: place.source(path), absent, fileOnly: name === 'isfile' };
};

const callIn = (statement: Statement): Call | undefined =>
  statement.kind === 'ExprStmt' && statement.expr.kind === 'Call' ? statement.expr : undefined;

const suppress = (place: Place, error: string): string =>
  `with ${place.imports.module('contextlib')}.suppress(${error}):`;

const removed = (place: Place, statement: If, only: Statement, path: string): Rewritten | undefined => {
  const call = callIn(only);
  if (call === undefined || !/^os\.(?:remove|unlink)$/u.test(place.names.qualified(call.callee) ?? ''))
    return undefined;
  const [first] = call.args;
  if (first === undefined || place.source(first) !== path) return undefined;
  const indent = indentOf(place.text, statement.start);
  return {
    title: 'Remove it without asking first',
    edits: [
      replace(
        { start: statement.start, end: only.end },
        `${suppress(place, 'FileNotFoundError')}${lineEndOf(place.text)}${indent}${step(place)}${place.source(call)}`,
      ),
    ],
  };
};

/** What is made when it is not there. */
const made = (place: Place, statement: If, only: Statement, path: string): Rewritten | Unfit => {
  if (statement.else !== undefined) return unfit('something else is done when it is there');
  const call = callIn(only);
  const name = call === undefined ? '' : (place.names.qualified(call.callee) ?? '');
  if (call !== undefined && name === 'os.makedirs' && place.source(call.args[0] ?? call) === path) {
    if (keyword(call, 'exist_ok') !== undefined) return unfit('the folder may be there already');
    const { text } = addArgument(place, call, 'exist_ok=True');
    const at = call.end - 1 - call.start;
    const source = place.source(call);
    return {
      title: 'Make the folder without asking first',
      edits: [replace({ start: statement.start, end: only.end }, source.slice(0, at) + text + source.slice(at))],
    };
  }
  if (call !== undefined && name === 'os.mkdir' && place.source(call.args[0] ?? call) === path)
    return {
      title: 'Make the folder without asking first',
      edits: [head(place, statement, suppress(place, 'FileExistsError'))],
    };
  if (only.kind !== 'With' || only.items.length !== 1) return unfit(several);
  const opens = only.items[0]?.context;
  if (opens?.kind !== 'Call' || place.names.qualified(opens.callee) !== 'open') return unfit(several);
  const [file, mode] = opens.args;
  const written = mode?.kind === 'KeywordArg' && mode.name === 'mode' ? mode.value : mode;
  if (file === undefined || place.source(file) !== path || written?.kind !== 'Str' || !written.value.startsWith('w'))
    return unfit('the check asks for something else');
  return {
    title: 'Open a new file, or none',
    edits: [
      head(place, statement, suppress(place, 'FileExistsError')),
      replace(written, JSON.stringify(written.value.replace('w', 'x'))),
    ],
  };
};

/** `if …:` and the blanks behind it, replaced by the head of another statement. */
const head = (place: Place, statement: If, text: string): TextEdit => {
  const colon = place.text.indexOf(':', statement.test.end);
  return { start: statement.start, end: colon + 1, text };
};

/** A file that is read when it is there. */
const opened = (place: Place, statement: If, asked: Asked): Rewritten | Unfit => {
  const [first] = statement.then.body;
  const isOpen = (node: Node): boolean => {
    if (node.kind !== 'Call' || place.names.qualified(node.callee) !== 'open') return false;
    const [file, mode] = node.args;
    const reads =
      mode === undefined || mode.kind === 'KeywordArg' || (mode.kind === 'Str' && mode.value.startsWith('r'));
    return file !== undefined && place.source(file) === asked.path && reads;
  };
  const context = first?.kind === 'With' ? first.items[0]?.context : undefined;
  if (context === undefined || !isOpen(context) || statement.then.body.length > 1) return unfit(several);
  // Other files that are opened on the way would be missing without a word.
  if (
    inside(place, statement.then).filter(
      (node) => node.kind === 'Call' && place.names.qualified(node.callee) === 'open',
    ).length > 1
  )
    return unfit(several);
  const error = asked.fileOnly ? 'FileNotFoundError, IsADirectoryError' : 'FileNotFoundError';
  const title = 'Open the file without asking first';
  if (statement.else === undefined) return { title, edits: [head(place, statement, suppress(place, error))] };
  const between = place.text.slice(statement.then.end, statement.else.start);
  const at = between.search(/\belse\s*:/u);
  if (at < 0 || place.text.slice(statement.else.start, statement.else.start + 5).startsWith('elif'))
    return unfit('something else is asked when it is not there');
  const start = statement.then.end + at;
  return {
    title,
    edits: [
      head(place, statement, 'try:'),
      { start, end: start + 4, text: `except ${asked.fileOnly ? `(${error})` : error}` },
    ],
  };
};
