/**
 * Intervals of versions as Maven and NuGet write them: `[1,2)` from 1 to before 2, `(,1]` up to 1, `[1]` exactly 1.
 */
import { fits, type Comparator } from './comparator.ts';

export interface Interval<V> {
  readonly lower: Comparator<V> | undefined;
  readonly upper: Comparator<V> | undefined;
}

/** Cuts `[1,2),[3,)` into its intervals; nothing when the brackets do not match. */
export const splitIntervals = (text: string): readonly string[] | undefined => {
  const intervals: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = closingBracket(text, at + 1);
    if (end === -1 || !/[[(\]]/u.test(text[at] ?? '')) return undefined;
    intervals.push(text.slice(at, end + 1));
    at = end + 1;
    while (text[at] === ' ') at += 1;
    if (at === text.length) break;
    if (text[at] !== ',') return undefined;
    at += 1;
    while (text[at] === ' ') at += 1;
    if (at === text.length) return undefined;
  }
  return intervals;
};

/** Where the next bracket of any kind stands; -1 when there is none. */
const closingBracket = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) if ('])['.includes(text[at] ?? ' ')) return at;
  return -1;
};

/** Reads one interval. Gradle also turns a bracket outwards for what is left out: `[1,2[`. */
export const parseInterval = <V>(text: string, parse: (text: string) => V | undefined): Interval<V> | undefined => {
  const parts = text.slice(1, -1).split(',');
  const withLower = text.startsWith('[');
  const withUpper = text.endsWith(']');
  if (parts.length > 2 || text.length < 3) return undefined;
  const [from = '', to = ''] = parts.map((part) => part.trim());
  if (parts.length === 1) {
    const only = withLower && withUpper ? parse(from) : undefined;
    return only && { lower: { relation: '>=', bound: only }, upper: { relation: '<=', bound: only } };
  }
  const lower = parse(from);
  const upper = parse(to);
  if ((from !== '' && lower === undefined) || (to !== '' && upper === undefined)) return undefined;
  return {
    lower: lower && { relation: withLower ? '>=' : '>', bound: lower },
    upper: upper && { relation: withUpper ? '<=' : '<', bound: upper },
  };
};

export const within = <V>(
  compare: (a: V, b: V) => number | undefined,
  { lower, upper }: Interval<V>,
  version: V,
): boolean =>
  [lower, upper].every((one) => one === undefined || fits(one.relation, compare(version, one.bound)) === true);
