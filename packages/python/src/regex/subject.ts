/** Looking at a subject: runs of a set, places between characters, texts that come again. Each is there for text and for codes. */
import type { CharSet } from './char-set.ts';
import { asciiCategories, asciiLower, category, unicodeCategories, unicodeLower } from './unicode.ts';

/** A subject that is not a plain string: code points, or bytes. */
export type Codes = Uint32Array | Uint8Array;

/** How far a run of `set` reaches from `from`, at most to `limit`. */
export const runInText = (set: CharSet, text: string, from: number, limit: number): number => {
  if (set.shape !== 0) {
    if (set.shape === 1) return limit;
    if (limit === text.length) {
      const newline = text.indexOf('\n', from);
      return newline === -1 ? limit : newline;
    }
  }
  const { low, high } = set;
  let p = from;
  while (p < limit) {
    const c = text.charCodeAt(p);
    if (c < 256) {
      if (low[c] === 0) break;
    } else if (high === 0 || (high === 2 && !set.hasHigh(c))) break;
    p++;
  }
  return p;
};

/** The same for codes. */
export const runInCodes = (set: CharSet, codes: Codes, from: number, limit: number): number => {
  if (set.shape !== 0) {
    if (set.shape === 1) return limit;
    if (limit === codes.length) {
      const newline = codes.indexOf(10, from);
      return newline === -1 ? limit : newline;
    }
  }
  const { low, high } = set;
  let p = from;
  while (p < limit) {
    const c = codes[p]!;
    if (c < 256) {
      if (low[c] === 0) break;
    } else if (high === 0 || (high === 2 && !set.hasHigh(c))) break;
    p++;
  }
  return p;
};

/** Where a member of `set` stands next from `from` on; `limit` if nowhere before. */
export const findInText = (set: CharSet, text: string, from: number, limit: number): number => {
  const { low, high } = set;
  let p = from;
  for (; p < limit; p++) {
    const c = text.charCodeAt(p);
    if (c < 256 ? low[c] === 1 : high !== 0 && (high === 1 || set.hasHigh(c))) break;
  }
  return p;
};

/** The same for codes. */
export const findInCodes = (set: CharSet, codes: Codes, from: number, limit: number): number => {
  const { low, high } = set;
  let p = from;
  for (; p < limit; p++) {
    const c = codes[p]!;
    if (c < 256 ? low[c] === 1 : high !== 0 && (high === 1 || set.hasHigh(c))) break;
  }
  return p;
};

const isWord = (code: number, ascii: boolean): boolean =>
  ((ascii || code < 128 ? asciiCategories(code) : unicodeCategories(code)) & category.word) !== 0;

/** Whether a place (`^`, `$`, `\\b` …, as the program numbers them) is at `pos`. */
export const placeHolds = (
  place: number,
  text: string,
  codes: Codes | undefined,
  pos: number,
  end: number,
): boolean => {
  switch (place) {
    case 0:
      return pos === 0;
    case 1:
      return pos === 0 || (codes === undefined ? text.charCodeAt(pos - 1) : codes[pos - 1]) === 10;
    case 2:
      return pos === end || (pos + 1 === end && (codes === undefined ? text.charCodeAt(pos) : codes[pos]) === 10);
    case 3:
      return pos === end || (codes === undefined ? text.charCodeAt(pos) : codes[pos]) === 10;
    case 4:
      return pos === end;
    default: {
      if (end === 0) return false;
      const ascii = place >= 7;
      const before = pos > 0 && isWord(codes === undefined ? text.charCodeAt(pos - 1) : codes[pos - 1]!, ascii);
      const after = pos < end && isWord(codes === undefined ? text.charCodeAt(pos) : codes[pos]!, ascii);
      return (place === 5 || place === 7) === (before !== after);
    }
  }
};

/** Whether the text of length `length` at `a` comes again at `b`. */
export const sameText = (
  text: string,
  codes: Codes | undefined,
  a: number,
  b: number,
  length: number,
  fold: number,
): boolean => {
  for (let i = 0; i < length; i++) {
    const x = codes === undefined ? text.charCodeAt(a + i) : codes[a + i]!;
    const y = codes === undefined ? text.charCodeAt(b + i) : codes[b + i]!;
    if (x === y) continue;
    if (fold === 0) return false;
    if (fold === 1 ? asciiLower(x) !== asciiLower(y) : unicodeLower(x) !== unicodeLower(y)) return false;
  }
  return true;
};

/** Where the prefix occurs next in codes, or -1. */
export const findCodes = (codes: Codes, prefix: Int32Array, from: number, end: number): number => {
  const head = prefix[0]!;
  const last = end - prefix.length;
  for (let p = from; p <= last; p++) {
    p = codes.indexOf(head, p);
    if (p === -1 || p > last) return -1;
    let i = 1;
    while (i < prefix.length && codes[p + i] === prefix[i]) i++;
    if (i === prefix.length) return p;
  }
  return -1;
};
