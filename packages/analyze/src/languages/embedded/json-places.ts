/**
 * JSON read for its places: values know where in the text they stand, strings are decoded on demand with a map.
 *
 * Only what notebooks need. Errors are values with an offset and say what was expected; nesting is bounded.
 * Source: RFC 8259.
 */
export type JsonPlace =
  | {
      readonly kind: 'object';
      readonly start: number;
      readonly end: number;
      readonly members: readonly { readonly key: string; readonly value: JsonPlace }[];
    }
  | { readonly kind: 'array'; readonly start: number; readonly end: number; readonly items: readonly JsonPlace[] }
  /** `start` and `end` include the quotes. */
  | { readonly kind: 'string'; readonly start: number; readonly end: number }
  | { readonly kind: 'other'; readonly start: number; readonly end: number };

export interface JsonProblem {
  readonly kind: 'problem';
  readonly text: string;
  readonly offset: number;
}

const depthLimit = 200;

export const readJson = (text: string): JsonPlace | JsonProblem => {
  const begin = skipBlank(text, text.startsWith('\uFEFF') ? 1 : 0);
  const root = value(text, begin, 0);
  if (root.kind === 'problem') return root;
  const rest = skipBlank(text, root.end);
  return rest < text.length ? { kind: 'problem', text: 'there is text behind its end', offset: rest } : root;
};

/** A member of an object by its key; of several with one key the last counts, as for the readers that run notebooks. */
export const memberOf = (place: JsonPlace, key: string): JsonPlace | undefined =>
  place.kind === 'object' ? place.members.findLast((member) => member.key === key)?.value : undefined;

const skipBlank = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && ' \t\r\n'.includes(text.charAt(i))) i += 1;
  return i;
};

const value = (text: string, start: number, depth: number): JsonPlace | JsonProblem => {
  if (depth > depthLimit)
    return { kind: 'problem', text: `it is nested deeper than ${depthLimit} levels`, offset: start };
  const char = text.charAt(start);
  if (char === '"') {
    const end = stringEnd(text, start);
    return end === -1
      ? { kind: 'problem', text: 'a string is not closed', offset: start }
      : { kind: 'string', start, end };
  }
  if (char === '{') return object(text, start, depth);
  if (char === '[') return array(text, start, depth);
  const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|NaN|-?Infinity)/.exec(
    text.slice(start, start + 400),
  );
  return word === null
    ? { kind: 'problem', text: 'a value is missing', offset: Math.min(start, text.length) }
    : { kind: 'other', start, end: start + word[0].length };
};

const object = (text: string, start: number, depth: number): JsonPlace | JsonProblem => {
  const members: { key: string; value: JsonPlace }[] = [];
  let i = skipBlank(text, start + 1);
  if (text.charAt(i) === '}') return { kind: 'object', start, end: i + 1, members };
  for (;;) {
    const keyEnd = text.charAt(i) === '"' ? stringEnd(text, i) : -1;
    if (keyEnd === -1) return { kind: 'problem', text: 'a key is missing', offset: i };
    const key = decodeString(text, i, keyEnd)
      .map((piece) => piece.text)
      .join('');
    i = skipBlank(text, keyEnd);
    if (text.charAt(i) !== ':') return { kind: 'problem', text: 'a colon is missing', offset: i };
    const found = value(text, skipBlank(text, i + 1), depth + 1);
    if (found.kind === 'problem') return found;
    members.push({ key, value: found });
    i = skipBlank(text, found.end);
    if (text.charAt(i) === '}') return { kind: 'object', start, end: i + 1, members };
    if (text.charAt(i) !== ',') return { kind: 'problem', text: 'a comma or closing brace is missing', offset: i };
    i = skipBlank(text, i + 1);
  }
};

const array = (text: string, start: number, depth: number): JsonPlace | JsonProblem => {
  const items: JsonPlace[] = [];
  let i = skipBlank(text, start + 1);
  if (text.charAt(i) === ']') return { kind: 'array', start, end: i + 1, items };
  for (;;) {
    const found = value(text, i, depth + 1);
    if (found.kind === 'problem') return found;
    items.push(found);
    i = skipBlank(text, found.end);
    if (text.charAt(i) === ']') return { kind: 'array', start, end: i + 1, items };
    if (text.charAt(i) !== ',') return { kind: 'problem', text: 'a comma or closing bracket is missing', offset: i };
    i = skipBlank(text, i + 1);
  }
};

/** Offset behind the closing quote, or -1. */
const stringEnd = (text: string, start: number): number => {
  for (let i = text.indexOf('"', start + 1); i !== -1; i = text.indexOf('"', i + 1)) {
    let slashes = 0;
    while (text.charAt(i - 1 - slashes) === '\\') slashes += 1;
    if (slashes % 2 === 0) return i + 1;
  }
  return -1;
};

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '/': '/',
  '\\': '\\',
  '"': '"',
};

/** The pieces of the string between its quotes: runs as they stand, and each escape for itself. */
export const decodeString = (
  text: string,
  start: number,
  end: number,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] => {
  const pieces: { text: string; start: number; end: number }[] = [];
  let from = start + 1;
  const last = end - 1;
  for (let i = text.indexOf('\\', from); i !== -1 && i < last; i = text.indexOf('\\', from)) {
    if (i > from) pieces.push({ text: text.slice(from, i), start: from, end: i });
    const letter = text.charAt(i + 1);
    const code = letter === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(i + 2, i + 6)) : null;
    const length = code === null ? 2 : 6;
    pieces.push({
      text: code === null ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(code[0], 16)),
      start: i,
      end: i + length,
    });
    from = i + length;
  }
  if (last > from) pieces.push({ text: text.slice(from, last), start: from, end: last });
  return pieces;
};
