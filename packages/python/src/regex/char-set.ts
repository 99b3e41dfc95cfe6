import { asciiCategories, caseTable, category, inRanges, rangesOf, unicodeCategories } from './unicode.ts';

/** What a character class says, before it is prepared for matching. */
export interface SetWords {
  /** Inclusive ranges in any order: start, end, start, end … */
  readonly ranges: readonly number[];
  /** Category bits; a code point that has one of them is in. */
  readonly categories: number;
  readonly negated: boolean;
  /** Whether categories and case follow ASCII's or Unicode's rules. */
  readonly rules: 'ascii' | 'unicode';
  readonly ignoreCase: boolean;
}

const last = 0x10ffff;

const normalised = (ranges: readonly number[]): number[] => {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i]!, ranges[i + 1]!]);
  pairs.sort((a, b) => a[0] - b[0]);
  const out: number[] = [];
  for (const [start, end] of pairs) {
    if (out.length > 0 && start <= out[out.length - 1]! + 1) {
      if (end > out[out.length - 1]!) out[out.length - 1] = end;
    } else {
      out.push(start, end);
    }
  }
  return out;
};

const complement = (ranges: readonly number[], from: number): number[] => {
  const out: number[] = [];
  let next = from;
  for (let i = 0; i < ranges.length; i += 2) {
    if (ranges[i]! > next) out.push(next, ranges[i]! - 1);
    next = Math.max(next, ranges[i + 1]! + 1);
  }
  if (next <= last) out.push(next, last);
  return out;
};

/** All code points that match one of `ranges` (sorted) when case is ignored. */
const withOtherCases = (ranges: readonly number[], rules: 'ascii' | 'unicode'): number[] => {
  const { cased, variants } = caseTable(rules);
  const out = [...ranges];
  for (let i = 0; i < ranges.length; i += 2) {
    let low = 0;
    let high = cased.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cased[middle]! < ranges[i]!) low = middle + 1;
      else high = middle;
    }
    for (; low < cased.length && cased[low]! <= ranges[i + 1]!; low++) {
      for (const code of variants.get(cased[low]!)!) out.push(code, code);
    }
  }
  return normalised(out);
};

/**
 * A set of code points, prepared for the matcher: a table below 256, a question above.
 *
 * `high` says what holds for the code points from 256 on: 0 none is in, 1 all are, 2 ask `hasHigh`.
 */
export class CharSet {
  readonly low: Uint8Array;
  readonly high: 0 | 1 | 2;
  /** 1 if everything is in, 2 if everything but a newline, else 0. */
  readonly shape: 0 | 1 | 2;
  readonly #ranges: Int32Array;
  readonly #categories: number;
  readonly #negated: boolean;

  constructor(words: SetWords) {
    let ranges = normalised(words.ranges);
    if (words.ignoreCase) ranges = withOtherCases(ranges, words.rules);
    const low = new Uint8Array(256);
    const above: number[] = [];
    for (let i = 0; i < ranges.length; i += 2) {
      if (ranges[i]! < 256) low.fill(1, ranges[i]!, Math.min(ranges[i + 1]!, 255) + 1);
      if (ranges[i + 1]! > 255) above.push(Math.max(ranges[i]!, 256), ranges[i + 1]!);
    }
    let mask = words.categories;
    if (mask !== 0) {
      const ascii = words.rules === 'ascii';
      for (let code = 0; code < 256; code++) {
        if (((ascii ? asciiCategories(code) : unicodeCategories(code)) & mask) !== 0) low[code] = 1;
      }
      const nots = category.notWord | category.notDigit | category.notSpace;
      if (ascii && (mask & nots) !== 0) above.splice(0, above.length, 256, last);
      if (ascii) mask = 0;
    }
    if (words.negated) for (let code = 0; code < 256; code++) low[code] = 1 - low[code]!;
    this.low = low;
    this.#ranges = Int32Array.from(above);
    this.#categories = mask;
    this.#negated = words.negated;
    if (mask === 0 && above.length === 0) this.high = words.negated ? 1 : 0;
    else if (above.length === 2 && above[0] === 256 && above[1] === last) this.high = words.negated ? 0 : 1;
    else this.high = 2;
    const out = this.high === 1 ? low.indexOf(0) : 0;
    this.shape = this.high !== 1 ? 0 : out === -1 ? 1 : out === 10 && !low.includes(0, 11) ? 2 : 0;
  }

  /** Whether a code point from 256 on is in. */
  hasHigh(code: number): boolean {
    if (this.#categories !== 0 && (unicodeCategories(code) & this.#categories) !== 0) return !this.#negated;
    if (this.#ranges.length !== 0 && inRanges(this.#ranges, code)) return !this.#negated;
    return this.#negated;
  }

  /** The code points from 256 on that are in, as sorted ranges. */
  highRanges(): readonly number[] {
    const parts = [...this.#ranges];
    const add = (bit: number, ranges: readonly number[]): void => {
      if ((this.#categories & bit) === 0) return;
      for (let i = 0; i < ranges.length; i++) parts.push(ranges[i]!);
    };
    add(category.word, rangesOf('word'));
    add(category.digit, rangesOf('digit'));
    add(category.space, rangesOf('space'));
    add(category.notWord, complement(rangesOf('word'), 0));
    add(category.notDigit, complement(rangesOf('digit'), 0));
    add(category.notSpace, complement(rangesOf('space'), 0));
    const all = normalised(parts);
    const above: number[] = [];
    for (let i = 0; i < all.length; i += 2) {
      if (all[i + 1]! > 255) above.push(Math.max(all[i]!, 256), all[i + 1]!);
    }
    return this.#negated ? complement(above, 256) : above;
  }
}
