/**
 * `exec("tar -xf " + name)` → `execFile("tar", ["-xf", name])`: no shell reads the values any more.
 *
 * Only commands that are one program with arguments; pipes, redirections, variables and patterns of a shell stay with the reason.
 */
import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';
import type { Call, Expression, Name } from '../../tree/node.ts';
import { callAround, inside, removeArgument, replace } from '../calls.ts';
import { type Place, type Rewrite, type Unfit, unfit } from '../rewrite.ts';
import { linesAfter, literal, onlyValue, property, removeEntry, semicolon, statementLine } from './code.ts';
import { type Piece, textPieces } from './text-pieces.ts';

const programs: Readonly<Record<string, string>> = {
  exec: 'execFile',
  execSync: 'execFileSync',
  spawn: 'spawn',
  spawnSync: 'spawnSync',
};

export const argumentList: Rewrite = (place) => {
  const starts = (one: Call): boolean => runnerOf(place, one) !== undefined;
  const call =
    (place.node.kind === 'Call' && starts(place.node) ? place.node : callAround(place, place.node, starts)) ??
    inside(place, place.node).find((one): one is Call => one.kind === 'Call' && starts(one));
  const runner = call && runnerOf(place, call);
  if (call === undefined || runner === undefined)
    return unfit('no shell is started here by a function of child_process');
  const [first, second] = call.args;
  if (first === undefined || first.kind === 'Spread') return unfit('it is not clear what the command is');
  const title = 'Start the program with a list of arguments';
  const options = call.args.find((one) => one.kind === 'Dict');
  const shell = options?.kind === 'Dict' ? property(options, 'shell') : undefined;
  if (runner.kind === 'spawn' && second?.kind === 'List') {
    // `spawn("sh", ["-c", command])`
    if (first.kind === 'Str' && /^(?:\/bin\/)?(?:ba|z|da)?sh$/u.test(first.value)) {
      const [flag, command, more] = second.items;
      if (flag?.kind !== 'Str' || flag.value !== '-c' || command === undefined || more !== undefined)
        return unfit('the shell is started with other arguments than a command');
      const words = wordsOf(place, command);
      return 'unfit' in words
        ? words
        : { title, edits: [{ start: first.start, end: second.end, text: shown(place, words) }] };
    }
    if (options?.kind !== 'Dict' || shell === undefined) return unfit('no shell is started here');
    if (first.kind !== 'Str' || /\s/u.test(first.value)) return unfit('the program is no plain name');
    const bad = second.items.find((item) => item.kind === 'Str' && /[|&;<>$`*?(){}[\]~!#\n]/u.test(item.value));
    if (bad !== undefined) return unfit(`the shell gives ${place.source(bad)} a meaning`);
    return {
      title,
      edits: [options.entries.length === 1 ? removeArgument(place, call, options) : removeEntry(place, options, shell)],
    };
  }
  if (shell !== undefined && runner.kind === 'exec') return unfit('a certain shell is asked for');
  const definition = first.kind === 'Name' ? onlyValue(place, first) : undefined;
  if (first.kind === 'Name' && definition === undefined)
    return unfit(
      place.names.binding(first)?.flavor === 'param'
        ? `the command is handed in as ${first.name}; it has to be mended where it is put together`
        : `${first.name} is not put together by one assignment`,
    );
  const words = wordsOf(place, definition ?? first);
  if ('unfit' in words) return words;
  const edits: TextEdit[] = [replace(first, shown(place, words)), ...runner.edits()];
  if (shell !== undefined && options?.kind === 'Dict')
    edits.push(
      options.entries.length === 1 && call.args.at(-1) === options
        ? { start: first.end, end: options.end, text: '' }
        : removeEntry(place, options, shell),
    );
  if (first.kind === 'Name' && definition !== undefined && isOnlyRead(place, first)) {
    const line = statementLine(place, definition);
    if (line !== undefined) edits.push(line);
  }
  return { title, edits };
};

const isOnlyRead = ({ unit, names }: Place, name: Name): boolean => {
  const binding = names.binding(name);
  const all = walkOf(unit).order.filter(
    (node) => node.kind === 'Name' && node.name === name.name && names.binding(node) === binding,
  );
  // The one that is assigned, and this one.
  return all.length === 2;
};

interface Runner {
  readonly kind: 'exec' | 'spawn';
  /** The edits that name the function that takes a list. */
  readonly edits: () => readonly TextEdit[];
}

/** Whether a call starts a program through a shell, or may. */
export const runnerOf = (place: Place, { callee }: Call): Runner | undefined => {
  const value = callee.kind === 'Name' ? onlyValue(place, callee) : undefined;
  // `const execAsync = promisify(exec)`
  if (callee.kind === 'Name' && value?.kind === 'Call' && place.source(value.callee).endsWith('promisify')) {
    const [wrapped] = value.args;
    // Another name of it would be taken for the function itself below.
    if (wrapped === undefined || !/\bexec$/u.test(place.source(wrapped))) return undefined;
    return {
      kind: 'exec',
      edits: () => {
        const made =
          wrapped.kind === 'Member'
            ? `${place.source(wrapped.object)}.execFile`
            : place.imports.member('child_process', 'execFile');
        const name = /exec/iu.test(callee.name) ? callee.name.replace(/exec(?:File)?/iu, fileOf) : 'execFileAsync';
        const named = new RegExp(String.raw`\bconst\s+${name}\b`, 'u').test(place.text);
        const line = named
          ? undefined
          : linesAfter(place, value, [`const ${name} = ${place.source(value.callee)}(${made})${semicolon(place)}`]);
        return !named && line === undefined
          ? [replace(callee, `${place.source(value.callee)}(${made})`)]
          : [replace(callee, name), ...(line === undefined ? [] : [line])];
      },
    };
  }
  const known = place.names.qualified(callee);
  const [, method] = /^(?:child_process|node:child_process)\.(exec|execSync|spawn|spawnSync)$/u.exec(known ?? '') ?? [];
  if (method !== undefined) {
    const kind = method.startsWith('exec') ? 'exec' : 'spawn';
    const better = programs[method] ?? method;
    return {
      kind,
      edits: () => {
        if (better === method) return [];
        if (callee.kind === 'Member') return [{ start: callee.propertyStart, end: callee.end, text: better }];
        return [replace(callee, place.imports.member('child_process', better))];
      },
    };
  }
  if (
    callee.kind === 'Member' &&
    callee.object.kind === 'Name' &&
    /^(?:cp|child_process|childProcess)$/u.test(callee.object.name) &&
    programs[callee.property] !== undefined
  )
    return {
      kind: callee.property.startsWith('exec') ? 'exec' : 'spawn',
      edits: () => [{ start: callee.propertyStart, end: callee.end, text: programs[callee.property] ?? '' }],
    };
  return undefined;
};

const fileOf = (word: string): string => (word.startsWith('E') ? 'ExecFile' : 'execFile');

/** One argument of the program: its pieces in order. */
type Word = readonly Piece[];

const wordsOf = (place: Place, command: Expression): readonly Word[] | Unfit => {
  const pieces = textPieces(place, command);
  if (pieces === undefined) return unfit('the command is not put together from texts here');
  const words: Piece[][] = [];
  let word: Piece[] | undefined;
  let quote: string | undefined;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.kind === 'value') {
      const source = place.source(piece.node);
      if (quote === undefined && /(?:args|arguments|options|opts|flags|params|command|cmd|extra)\w*$/iu.test(source))
        return unfit(`several words may stand in ${source}`);
      word ??= [];
      word.push(piece);
      continue;
    }
    const { c } = piece;
    if (quote !== undefined) {
      if (c === quote) quote = undefined;
      else if (quote === '"' && /[$`\\!]/u.test(c)) return unfit(`the shell gives ${c} a meaning`);
      else (word ??= []).push(piece);
      continue;
    }
    if (c === '"' || c === "'") {
      quote = c;
      word ??= [];
    } else if (/\s/u.test(c)) {
      if (c === '\n' && pieces.slice(index + 1).some((one) => one.kind === 'value' || /\S/u.test(one.c)))
        return unfit('the command has several lines');
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (/[|&;<>$`*?(){}[\]~!#\\]/u.test(c)) return unfit(`the command uses the shell: ${c}`);
    else (word ??= []).push(piece);
  }
  if (quote !== undefined) return unfit('a quotation mark is still open at the end of the command');
  if (word !== undefined) words.push(word);
  const [program] = words;
  if (program === undefined) return unfit('the command is empty');
  if (program.some(({ kind }) => kind === 'value')) return unfit('which program is started comes from a value');
  if (/=|^(?:cd|export|source|\.|eval|exec|set|alias|ulimit|umask|type|echo)$/u.test(textOf(program)))
    return textOf(program) === 'echo' ? words : unfit(`${textOf(program)} is a word of the shell`);
  return words.some((one) => one.some((piece) => piece.kind === 'char' && piece.c === '\uFFFD'))
    ? unfit('the command holds an escape that is not followed')
    : words;
};

const textOf = (word: Word): string => word.map((piece) => (piece.kind === 'char' ? piece.c : '\0')).join('');

const shown = (place: Place, words: readonly Word[]): string => {
  const [program = [], ...rest] = words;
  return `${literal(place, textOf(program))}, [${rest.map((word) => argument(place, word)).join(', ')}]`;
};

const argument = (place: Place, word: Word): string => {
  if (word.every(({ kind }) => kind === 'char')) return literal(place, textOf(word));
  const [only] = word;
  if (word.length === 1 && only?.kind === 'value')
    return isText(place, only.node) ? place.source(only.node) : `String(${place.source(only.node)})`;
  return `\`${word
    .map((piece) =>
      piece.kind === 'value' ? `\${${place.source(piece.node)}}` : /[`\\$]/u.test(piece.c) ? `\\${piece.c}` : piece.c,
    )
    .join('')}\``;
};

/** Whether a value is certainly a text: arguments must be. */
const isText = (place: Place, node: Expression): boolean => {
  const source = place.source(node);
  if (/^(?:req|request|ctx)\.(?:query|params|headers|body)\b|^process\.(?:argv|env)\b/u.test(source)) return true;
  if (
    /(?:path|name|file|folder|dir|directory|host|hostname|url|branch|domain|input|output|src|dest|target|message|repo|package|address)$/iu.test(
      source.replaceAll(/[^\w$]/gu, ''),
    )
  )
    return true;
  if (node.kind !== 'Name') return false;
  const [only] = place.names.binding(node)?.definitions ?? [];
  return (
    only?.kind === 'Param' && only.annotation !== undefined && /^:?\s*string$/u.test(place.source(only.annotation))
  );
};
