/** Small parts that rewrites of JavaScript share: objects and their properties, literals in the file's own quotes, lines around a statement. */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Dict, Entry, Expression, Function, Name, Node, Statement } from '../../tree/node.ts';
import { addArgument, statementAround } from '../calls.ts';
import { endsWithSemicolons, quoteOf } from '../imports/javascript-imports.ts';
import { indentOf, lineEndAt, lineEndOf, lineStartOf, nextLineOf } from '../line-ends.ts';
import type { Place } from '../rewrite.ts';

/** A text as a literal in the file's own quotes. */
export const literal = ({ text }: Place, value: string): string => {
  const quote = quoteOf(text);
  const inner = JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
  return quote + inner.replaceAll(quote, `\\${quote}`) + quote;
};

export const semicolon = ({ text }: Place): string => endsWithSemicolons(text);

/** The value of a property that is written out. */
export const property = (dict: Dict, name: string): Entry | undefined =>
  dict.entries.find(
    (entry): entry is Entry => entry.kind === 'Entry' && entry.key.kind === 'Str' && entry.key.value === name,
  );

export const hasSpread = (dict: Dict): boolean => dict.entries.some(({ kind }) => kind === 'Spread');

/** More properties at the end of an object: on lines of their own where the last one has one. */
export const addEntries = ({ text }: Place, dict: Dict, entries: readonly string[]): TextEdit => {
  const last = dict.entries.at(-1);
  const close = dict.end - 1;
  if (last === undefined) return { start: dict.start, end: dict.end, text: `{ ${entries.join(', ')} }` };
  const comma = /^\s*,/u.exec(text.slice(last.end, close))?.[0].length;
  const at = last.end + (comma ?? 0);
  if (
    text.slice(last.end, close).includes('\n') &&
    text.slice(lineStartOf(text, last.start), last.start).trim() === ''
  ) {
    const indent = lineEndOf(text) + indentOf(text, last.start);
    return {
      start: at,
      end: at,
      text: `${comma === undefined ? ',' : ''}${entries.map((entry) => indent + entry).join(',')}${comma === undefined ? '' : ','}`,
    };
  }
  return { start: at, end: at, text: `${comma === undefined ? ', ' : ' '}${entries.join(', ')}` };
};

/** A property taken away with its comma. */
export const removeEntry = ({ text }: Place, dict: Dict, entry: Dict['entries'][number]): TextEdit => {
  const index = dict.entries.indexOf(entry);
  const next = dict.entries[index + 1];
  const previous = dict.entries[index - 1];
  if (next !== undefined) return { start: entry.start, end: next.start, text: '' };
  if (previous !== undefined) return { start: previous.end, end: entry.end, text: '' };
  const trailing = /^\s*,/u.exec(text.slice(entry.end, dict.end - 1))?.[0].length ?? 0;
  return { start: entry.start, end: entry.end + trailing, text: '' };
};

/** The object of options of a call, given at a place of its own or as what comes there. */
export const addOptions = (
  place: Place,
  call: Call,
  index: number,
  entries: readonly string[],
): TextEdit | undefined => {
  const given = call.args[index];
  if (given?.kind === 'Dict') return addEntries(place, given, entries);
  if (given === undefined && call.args.length === index) return addArgument(place, call, `{ ${entries.join(', ')} }`);
  if (given?.kind === 'Function' && call.args.length === index + 1)
    return { start: given.start, end: given.start, text: `{ ${entries.join(', ')} }, ` };
  return undefined;
};

/** One indentation step of the file. */
export const step = ({ text }: Place): string => /^(\t| {2,8})\S/mu.exec(text)?.[1] ?? '  ';

/** The statement of a node when others can be put beside it: it stands in braces or at the top, and begins its line. */
export const roomy = (place: Place, node: Node): Statement | undefined => {
  const statement = statementAround(place, node);
  if (statement === undefined) return undefined;
  const parent = place.names.parent(statement);
  if (parent?.kind === 'Block' && place.text.charAt(parent.start) !== '{') return undefined;
  if (parent !== undefined && place.names.parent(parent)?.kind === 'Case') return undefined;
  return place.text.slice(lineStartOf(place.text, statement.start), statement.start).trim() === ''
    ? statement
    : undefined;
};

/** The whole line of a statement that stands alone on its lines. */
export const statementLine = (place: Place, node: Node): TextEdit | undefined => {
  const statement = roomy(place, node);
  if (statement === undefined) return undefined;
  const start = lineStartOf(place.text, statement.start);
  const rest = place.text.slice(statement.end, lineEndAt(place.text, statement.end));
  return /^;?\s*$/u.test(rest) ? { start, end: nextLineOf(place.text, statement.end), text: '' } : undefined;
};

/** The one value of a variable that is assigned once. */
export const onlyValue = ({ names }: Place, name: Name): Expression | undefined => {
  const [only, more] = names.binding(name)?.definitions ?? [];
  return more === undefined && only?.kind === 'Assign' && only.op === '=' && only.target.kind === 'Name'
    ? only.value
    : undefined;
};

/** The literal itself, or the one that a variable holds. */
export const followed = (place: Place, node: Expression | undefined): Expression | undefined =>
  node?.kind === 'Name' ? (onlyValue(place, node) ?? node) : node;

/**
 * A function of the file's own that a repair needs: its name, and the edit that adds it at the end of the file; the edit is empty
 * when the file has a function of that name already. A declaration is hoisted, so it may stand behind its uses.
 */
export const ownFunction = (
  place: Place,
  name: string,
  lines: readonly string[],
  returns = 'string',
): readonly TextEdit[] => {
  if (
    new RegExp(
      String.raw`\b(?:function\s+${name}\b|(?:const|let|var)\s+(?:\{[^}]*)?\b${name}\b|import\b[^;]*\b${name}\b)`,
      'u',
    ).test(place.text)
  )
    return [];
  const { text } = place;
  const lineEnd = lineEndOf(text);
  const indent = step(place);
  const body = lines.map((line) => indent + line + (line.endsWith('{') || line.endsWith('}') ? '' : semicolon(place)));
  const signature = place.unit.language === 'javascript' ? `${name}(value)` : `${name}(value: unknown): ${returns}`;
  return [
    {
      start: text.length,
      end: text.length,
      text:
        (text.endsWith('\n') || text === '' ? '' : lineEnd) +
        [``, `function ${signature} {`, ...body, '}', ''].join(lineEnd),
    },
  ];
};

/** The function that a node runs in, classes left out. */
export const functionAround = ({ names }: Place, node: Node): Function | undefined => {
  for (let at = names.enclosing(node); at !== undefined; at = names.enclosing(at))
    if (at.kind === 'Function') return at;
  return undefined;
};

/** Lines put before the statement of a node, at its indentation; `undefined` where none can stand. */
export const linesBefore = (place: Place, node: Node, lines: readonly string[]): TextEdit | undefined => {
  const statement = roomy(place, node);
  if (statement === undefined) return undefined;
  const start = lineStartOf(place.text, statement.start);
  const indent = indentOf(place.text, statement.start);
  return { start, end: start, text: lines.map((line) => indent + line + lineEndOf(place.text)).join('') };
};

/** Lines put behind the statement of a node. */
export const linesAfter = (place: Place, node: Node, lines: readonly string[]): TextEdit | undefined => {
  const statement = roomy(place, node);
  if (statement === undefined) return undefined;
  const end = lineEndAt(place.text, statement.end);
  if (!/^\s*;?\s*(?:\/\/.*)?$/u.test(place.text.slice(statement.end, end))) return undefined;
  const indent = indentOf(place.text, statement.start);
  return { start: end, end, text: lines.map((line) => lineEndOf(place.text) + indent + line).join('') };
};
