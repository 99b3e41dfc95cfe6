import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';
import type { Assign, Block, Call, Expression, Name, Node, Statement } from '../../tree/node.ts';
import { inside, replace, statementAround } from '../calls.ts';
import { lineStartOf, nextLineOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { step } from './guard-statement.ts';
import { stringTokens } from './string-tokens.ts';

/**
 * What is opened and never closed: the rest of the block moves into a `with` statement. Files and sockets close themselves; connections of
 * databases only end a transaction in `with`, so they are handed to `contextlib.closing`.
 *
 * Texts over several lines keep their lines. What is given back must not need the open handle: a cursor or reader that leaves the function
 * is left alone.
 */
export const closedAtTheEnd: Rewrite = (place) => {
  const found = openedHere(place);
  if (found === undefined) return unfit('nothing is opened and given a name here');
  const { assign, name, call, statement } = found;
  const block = place.names.parent(statement);
  if (block?.kind !== 'Block') return unfit('it is opened outside a function');
  const opener = place.names.qualified(call.callee) ?? '';
  if (opener === 'os.open') return unfit('a bare handle of the operating system has no `with`');
  const rest = block.body.slice(block.body.indexOf(statement) + 1);
  const last = rest.at(-1);
  if (last === undefined) return unfit('it is not used after it was opened');
  const binding = place.names.binding(name);
  if (binding === undefined || binding.definitions.length !== 1) return unfit(`${name.name} is given several values`);
  const why = needed(place, name, block, rest);
  if (why !== undefined) return unfit(why);
  const source = place.source(call);
  const opened = /(?:^|\.)connect$/u.test(opener) ? `${place.imports.module('contextlib')}.closing(${source})` : source;
  const lines = indented(place, rest[0]?.start ?? last.start, last.end);
  return lines === undefined
    ? unfit('several statements stand on one line')
    : {
        title: 'Close it when the work is done',
        edits: [replace(assign, `with ${opened} as ${name.name}:`), ...lines],
      };
};

const openedHere = (
  place: Place,
): { readonly assign: Assign; readonly name: Name; readonly call: Call; readonly statement: Statement } | undefined => {
  for (const node of inside(place, place.node).concat(above(place, place.node))) {
    if (node.kind !== 'Assign' || node.op !== '=' || node.target.kind !== 'Name' || node.value?.kind !== 'Call')
      continue;
    const statement = statementAround(place, node);
    if (statement?.kind === 'ExprStmt' && statement.expr === node)
      return { assign: node, name: node.target, call: node.value, statement };
  }
  return undefined;
};

const above = ({ names }: Place, node: Node): readonly Node[] => {
  const list: Node[] = [];
  for (let at = names.parent(node); at !== undefined && at.kind !== 'Block'; at = names.parent(at)) list.push(at);
  return list;
};

/** Methods and functions whose results need the handle no more. */
const final =
  /^(?:fetchall|fetchone|fetchmany|fetchval|read|readline|readlines|recv|getsockname|tell|rowcount|lastrowid|splitlines|decode|strip|list|dict|tuple|set|len|sum|str|int|bytes|sorted|any|all|max|min|next|json\.loads?|yaml\.safe_load|pickle\.loads?|jsonify)$/u;

/** Why the handle is needed behind the block, or by what leaves it; `undefined` when it is not. */
const needed = (place: Place, name: Name, block: Block, rest: readonly Statement[]): string | undefined => {
  const { names, unit } = place;
  const { order, position, last } = walkOf(unit);
  const end = rest.at(-1)?.end ?? block.end;
  // Names that hold the handle or something that works with it.
  const living = new Set([names.binding(name)]);
  const nodes = rest.flatMap((statement) => order.slice(position[statement.id] ?? 0, (last[statement.id] ?? 0) + 1));
  for (const node of nodes) {
    const [target, value] =
      node.kind === 'Assign'
        ? [node.target, node.value]
        : node.kind === 'WithItem'
          ? [node.target, node.context]
          : [undefined, undefined];
    if (target === undefined || value === undefined || !lives(place, value, living)) continue;
    if (target.kind !== 'Name') return 'something that works with it is kept elsewhere';
    living.add(names.binding(target));
  }
  for (const node of nodes) {
    if (node.kind === 'Function' && node.flavor !== 'lambda') return 'a function that is made here works with it';
    if (node.kind === 'Return' && node.value !== undefined && lives(place, node.value, living))
      return 'what is given back works with it';
  }
  for (const node of order)
    if (
      node.kind === 'Name' &&
      node.start >= end &&
      living.has(names.binding(node)) &&
      names.binding(node) !== undefined
    )
      return `${node.name} is used behind the block`;
  return undefined;
};

/** Whether a value still works with a living one: it is one, is made by one, or holds one; results that were read do not. */
const lives = (place: Place, node: Expression, living: ReadonlySet<unknown>): boolean => {
  const { names } = place;
  switch (node.kind) {
    case 'Name':
      return living.has(names.binding(node));
    case 'Await':
      return lives(place, node.value, living);
    case 'Member':
    case 'Index':
      return node.kind === 'Member' && !final.test(node.property) && lives(place, node.object, living);
    case 'Call': {
      const called = node.callee.kind === 'Member' ? node.callee.property : (names.qualified(node.callee) ?? '');
      if (final.test(called) || final.test(names.qualified(node.callee) ?? '')) return false;
      if (node.callee.kind === 'Member' && lives(place, node.callee.object, living)) return true;
      return node.args.some((arg) =>
        lives(place, arg.kind === 'KeywordArg' || arg.kind === 'Spread' ? arg.value : arg, living),
      );
    }
    case 'Comprehension':
      return node.flavor === 'generator' && node.clauses.some(({ iter }) => lives(place, iter, living));
    case 'List':
      return node.items.some((item) => lives(place, item.kind === 'Spread' ? item.value : item, living));
    case 'Conditional':
      return lives(place, node.then, living) || lives(place, node.else, living);
    case 'Logical':
      return lives(place, node.left, living) || lives(place, node.right, living);
    default:
      return false;
  }
};

/** One step more before every line of a range, but for lines inside texts; `undefined` when the range begins within a line. */
const indented = (place: Place, start: number, end: number): readonly TextEdit[] | undefined => {
  const { text, unit } = place;
  if (text.slice(lineStartOf(text, start), start).trim() !== '') return undefined;
  const texts = walkOf(unit).order.flatMap((node) =>
    (node.kind === 'Str' || node.kind === 'Template') &&
    node.start >= start &&
    node.end <= end &&
    place.source(node).includes('\n')
      ? (stringTokens(text, node.start, node.end) ?? [])
      : [],
  );
  const edits: TextEdit[] = [];
  for (let at = lineStartOf(text, start); at < end; at = nextLineOf(text, at)) {
    const line = text.slice(at, nextLineOf(text, at));
    if (line.trim() === '' || texts.some((token) => token.start < at && at < token.end)) continue;
    edits.push({ start: at, end: at, text: step(place) });
  }
  // Comments between the opening and the first statement belong to it.
  return edits;
};
