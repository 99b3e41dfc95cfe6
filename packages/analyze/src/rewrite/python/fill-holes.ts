/**
 * Stretches of a text (values, and the characters around them) replaced by literal characters: `'{name}'` → `?`.
 *
 * The literal keeps its quotes, its lines and its other values. An f-string that has no value left loses its `f`, `+ x` goes, and
 * two literals that only `+ x +` kept apart become one where they stand on one line with the same quotes.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Place } from '../rewrite.ts';
import type { StringToken } from './string-tokens.ts';
import type { Item, TextItems } from './text-items.ts';

/** Items `from`..`to` (inclusive) that become `text`. */
export interface Hole {
  readonly from: number;
  readonly to: number;
  /** What stands in the literal instead; quotes and backslashes must not occur. */
  readonly text: string;
}

export interface FillOptions {
  /** Characters outside holes that have to be written otherwise, e.g. `%` → `%%`. */
  readonly respell?: (c: string) => string | undefined;
}

/** The edits, or `undefined` when a hole cannot be cut out where it stands. */
export const fillHoles = (
  place: Place,
  text: TextItems,
  holes: readonly Hole[],
  { respell }: FillOptions = {},
): readonly TextEdit[] | undefined => {
  const edits: TextEdit[] = [];
  const filled = new Set(holes.flatMap(({ from, to }) => text.items.slice(from, to + 1)));
  /** Tokens that are f-strings and keep a value. */
  const still = new Set(
    text.items.flatMap((item) =>
      item.kind === 'value' && item.token !== undefined && text.tail === undefined && !filled.has(item)
        ? [item.token]
        : [],
    ),
  );
  if (text.tail !== undefined) {
    if (text.items.some((item) => item.kind === 'value' && !filled.has(item))) return undefined;
    edits.push({ ...text.tail, text: '' });
  }
  const prefixOf = (token: StringToken): string => (still.has(token) ? token.prefix : token.prefix.replace('f', ''));
  const merged = new Set<StringToken>();
  for (const hole of holes) {
    const made = cut(place, text, hole, prefixOf, merged);
    if (made === undefined) return undefined;
    edits.push(...made);
  }
  for (const token of text.tokens) {
    if (still.has(token) || merged.has(token)) continue;
    const at = place.text.slice(token.start, token.bodyStart).search(/f/iu);
    if (at >= 0) edits.push({ start: token.start + at, end: token.start + at + 1, text: '' });
  }
  for (const item of text.items) {
    if (item.kind !== 'char' || filled.has(item)) continue;
    const source = place.text.slice(item.start, item.end);
    const bare = /^(?:\{\{|\}\}|%%)$/u.test(source) && !still.has(item.token) ? item.c : source;
    const wanted = respell?.(item.c) ?? bare;
    if (wanted !== source) edits.push({ start: item.start, end: item.end, text: wanted });
  }
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
};

const cut = (
  place: Place,
  { items, node }: TextItems,
  { from, to, text }: Hole,
  prefixOf: (token: StringToken) => string,
  merged: Set<StringToken>,
): readonly TextEdit[] | undefined => {
  const first = items[from];
  const last = items[to];
  if (first === undefined || last === undefined) return undefined;
  const left = first.token ?? before(items, from);
  if (left === undefined) return undefined;
  const start = first.token === undefined ? left.bodyEnd : first.start;
  const right = last.token ?? after(items, to);
  if (right === left && last.token !== undefined) return [{ start, end: last.end, text }];
  if (right === undefined) {
    // The value is the last operand: the literal before it ends with the placeholder.
    const end = closing(place, left.end, last.end, node.end);
    return [
      { start, end: left.bodyEnd, text },
      { start: left.end, end, text: '' },
    ];
  }
  const end = last.token === undefined ? right.bodyStart : last.end;
  const between = place.text.slice(left.end, right.start);
  if (!between.includes('\n') && left.quote === right.quote && prefixOf(left) === prefixOf(right)) {
    merged.add(right);
    return [{ start, end, text }];
  }
  // On different lines: each literal stays where it is.
  const plus = place.text.lastIndexOf('+', right.start);
  const lastValue = items.slice(from, to + 1).findLast((item) => item.kind === 'value' && item.token === undefined);
  const edits: TextEdit[] = [{ start, end: left.bodyEnd, text }];
  if (lastValue !== undefined) {
    if (plus < lastValue.end) return undefined;
    edits.push({ start: left.end, end: closing(place, left.end, lastValue.end, plus), text: '' });
  }
  if (end === right.bodyEnd && lastValue !== undefined) {
    // Nothing is left of the right literal.
    edits.push({ start: closing(place, left.end, lastValue.end, plus), end: right.end, text: '' });
    merged.add(right);
  } else if (end > right.bodyStart) edits.push({ start: right.bodyStart, end, text: '' });
  return edits;
};

const before = (items: readonly Item[], index: number): StringToken | undefined =>
  items.slice(0, index).findLast((item) => item.token !== undefined)?.token;
const after = (items: readonly Item[], index: number): StringToken | undefined =>
  items.slice(index + 1).find((item) => item.token !== undefined)?.token;

/** The end of an operand with the parentheses that were opened for it. */
const closing = ({ text }: Place, start: number, end: number, limit: number): number => {
  let open = (text.slice(start, end).match(/\(/gu)?.length ?? 0) - (text.slice(start, end).match(/\)/gu)?.length ?? 0);
  let at = end;
  while (open > 0 && at < limit) {
    if (text.charAt(at) === ')') open -= 1;
    at += 1;
  }
  return at;
};
