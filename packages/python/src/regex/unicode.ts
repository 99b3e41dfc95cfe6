/**
 * Questions about single code points, answered as CPython 3.12's `re` answers them: word, digit and space characters,
 * lower case, and the code points that match each other when case is ignored.
 *
 * Everything is unpacked from `tables.ts` on first use. JavaScript's own tables are not asked: they follow a newer
 * Unicode, and `RegExp` folds case by other rules.
 */
import { digitRanges, lowerRuns, otherCased, sharedUppers, wordRanges } from './tables.ts';

/** Bits of a character category; a set may hold several. */
export const category = { word: 1, digit: 2, space: 4, notWord: 8, notDigit: 16, notSpace: 32 } as const;

/** Sorted inclusive ranges: start, end, start, end … */
export type Ranges = readonly number[];

const unpack = (packed: string): number[] => {
  const out: number[] = [];
  let last = 0;
  const numbers = packed.split(' ');
  for (let i = 0; i < numbers.length; i += 2) {
    const start = last + Number.parseInt(numbers[i]!, 36);
    last = start + Number.parseInt(numbers[i + 1]!, 36);
    out.push(start, last);
  }
  return out;
};

const spaceRanges: Ranges = [
  9, 13, 28, 32, 133, 133, 160, 160, 5760, 5760, 8192, 8202, 8232, 8233, 8239, 8239, 8287, 8287, 12288, 12288,
];

let words: Ranges | undefined;
let digits: Ranges | undefined;

/** Ranges of one positive category. */
export const rangesOf = (kind: 'word' | 'digit' | 'space'): Ranges => {
  if (kind === 'space') return spaceRanges;
  if (kind === 'word') return (words ??= unpack(wordRanges));
  return (digits ??= unpack(digitRanges));
};

/** Whether sorted ranges hold a code point. */
export const inRanges = (ranges: Ranges | Int32Array, code: number): boolean => {
  let low = 0;
  let high = (ranges.length >> 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < ranges[2 * middle]!) high = middle - 1;
    else if (code > ranges[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
};

const build = (): Uint8Array => {
  const table = new Uint8Array(65_536);
  const all = category.notWord | category.notDigit | category.notSpace;
  table.fill(all);
  const mark = (ranges: Ranges, on: number, off: number): void => {
    for (let i = 0; i < ranges.length; i += 2) {
      const end = Math.min(ranges[i + 1]!, 65_535);
      for (let code = ranges[i]!; code <= end; code++) table[code] = (table[code]! | on) & ~off;
    }
  };
  mark(rangesOf('word'), category.word, category.notWord);
  mark(rangesOf('digit'), category.digit, category.notDigit);
  mark(rangesOf('space'), category.space, category.notSpace);
  return table;
};

let plane: Uint8Array | undefined;

/** The category bits of a code point by Unicode's rules: exactly three of the six are set. */
export const unicodeCategories = (code: number): number => {
  plane ??= build();
  if (code < 65_536) return plane[code]!;
  const word = inRanges(rangesOf('word'), code);
  if (!word) return category.notWord | category.notDigit | category.notSpace;
  return category.word | (inRanges(rangesOf('digit'), code) ? category.digit : category.notDigit) | category.notSpace;
};

/** The category bits of a code point when only ASCII counts. */
export const asciiCategories = (code: number): number => {
  if (code >= 128) return category.notWord | category.notDigit | category.notSpace;
  if (code >= 48 && code <= 57) return category.word | category.digit | category.notSpace;
  const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  if (letter) return category.word | category.notDigit | category.notSpace;
  const space = code === 32 || (code >= 9 && code <= 13);
  return category.notWord | category.notDigit | (space ? category.space : category.notSpace);
};

let lowers: Map<number, number> | undefined;
const lowerMap = (): Map<number, number> => {
  if (lowers !== undefined) return lowers;
  const map = new Map<number, number>();
  const numbers = lowerRuns.split(' ').map((text) => Number.parseInt(text, 36));
  for (let i = 0; i < numbers.length; i += 4) {
    for (let k = 0; k < numbers[i + 1]!; k++) {
      const code = numbers[i]! + k * numbers[i + 2]!;
      map.set(code, code + numbers[i + 3]!);
    }
  }
  return (lowers = map);
};

/** Unicode's simple lower case of a code point. */
export const unicodeLower = (code: number): number => {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return lowerMap().get(code) ?? code;
};

/** ASCII's lower case of a code point. */
export const asciiLower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

interface CaseTable {
  /** For each code point that has case: all code points that match it, itself among them. */
  readonly variants: ReadonlyMap<number, readonly number[]>;
  /** The keys of `variants`, sorted. */
  readonly cased: readonly number[];
}

const asciiCases = (): CaseTable => {
  const variants = new Map<number, readonly number[]>();
  for (let code = 65; code <= 90; code++) {
    variants.set(code, [code, code + 32]);
    variants.set(code + 32, [code, code + 32]);
  }
  return { variants, cased: [...variants.keys()].toSorted((a, b) => a - b) };
};

const unicodeCases = (): CaseTable => {
  const byLower = new Map<number, number[]>();
  const add = (code: number): void => {
    const lower = unicodeLower(code);
    const known = byLower.get(lower);
    if (known === undefined) byLower.set(lower, lower === code ? [code] : [lower, code]);
    else if (!known.includes(code)) known.push(code);
  };
  for (const code of lowerMap().keys()) add(code);
  const others = unpack(otherCased);
  for (let i = 0; i < others.length; i += 2) {
    for (let code = others[i]!; code <= others[i + 1]!; code++) add(code);
  }
  for (const text of sharedUppers.split(',')) {
    const group = text.split(' ').map((number) => Number.parseInt(number, 36));
    for (const lower of group) add(lower);
    const all = group.flatMap((lower) => byLower.get(lower)!);
    for (const lower of group) byLower.set(lower, all);
  }
  const variants = new Map<number, readonly number[]>();
  for (const codes of byLower.values()) for (const code of codes) variants.set(code, codes);
  return { variants, cased: [...variants.keys()].toSorted((a, b) => a - b) };
};

let asciiTable: CaseTable | undefined;
let unicodeTable: CaseTable | undefined;

/** Which code points have case and what they match, by ASCII's or by Unicode's rules. */
export const caseTable = (rules: 'ascii' | 'unicode'): CaseTable =>
  rules === 'ascii' ? (asciiTable ??= asciiCases()) : (unicodeTable ??= unicodeCases());
