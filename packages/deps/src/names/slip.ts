import { damerauLevenshtein } from '@sallyport/core/words/damerau-levenshtein';

/** What a hand or a memory does to a word; the kinds that are told apart because real names differ by some of them far more often. */
export type Slip =
  | 'swapped letters'
  | 'doubled letter'
  | 'missing letter'
  | 'extra letter'
  | 'wrong letter'
  | 'two slips';

/**
 * The slip that makes `written` of `meant`, when it is one that people and models make and that real packages seldom differ by.
 *
 * The first letter is nearly always right in a slip, and nearly always the difference between two real words (`jinja`, `ninja`).
 * Digits tell versions and formats apart (`boto`, `boto3`), so a change of one is none. Short words have real neighbours everywhere, hence the
 * floors. Beside other words that are the same (`create-reakt-app`) they may be lower, as long as what was written is no word of its own.
 */
export const slipBetween = (written: string, meant: string, floors: SlipFloors = aloneFloors): Slip | undefined => {
  if (written === meant || meant.length < floors.any || Math.abs(written.length - meant.length) > 2) return undefined;
  let start = 0;
  while (start < written.length && start < meant.length && written[start] === meant[start]) start += 1;
  let end = 0;
  while (
    end < written.length - start &&
    end < meant.length - start &&
    written[written.length - 1 - end] === meant[meant.length - 1 - end]
  )
    end += 1;
  const ours = written.slice(start, written.length - end);
  const theirs = meant.slice(start, meant.length - end);
  if (/\d/u.test(ours) || /\d/u.test(theirs)) return undefined;
  if (ours.length === 2 && theirs.length === 2 && ours[0] === theirs[1] && ours[1] === theirs[0])
    return start > 0 || meant.length >= 6 ? 'swapped letters' : undefined;
  if (start === 0) return undefined;
  const atEnd = end === 0;
  if (theirs === '' && ours.length === 1) {
    if (ours === meant[start - 1]) return 'doubled letter';
    return meant.length >= floors.extra && !atEnd ? 'extra letter' : undefined;
  }
  if (ours === '' && theirs.length === 1) {
    if (theirs === meant[start - 1]) return meant.length >= floors.undoubled ? 'missing letter' : undefined;
    return meant.length >= (atEnd ? floors.missingLast : floors.missing) ? 'missing letter' : undefined;
  }
  if (ours.length === 1 && theirs.length === 1) {
    const near = (isVowel(ours) && isVowel(theirs)) || neighbours.has(ours + theirs);
    if (atEnd) return undefined;
    return meant.length >= (near ? floors.wrongNear : floors.wrong) ? 'wrong letter' : undefined;
  }
  return meant.length >= 12 && written.length >= 11 && damerauLevenshtein(written, meant, 2) === 2
    ? 'two slips'
    : undefined;
};

/** How long the meant word must be for a slip to be told. Units: letters. */
interface SlipFloors {
  readonly any: number;
  readonly extra: number;
  /** One of a pair of equal letters. */
  readonly undoubled: number;
  readonly missing: number;
  readonly missingLast: number;
  /** A vowel for a vowel, or a neighbour on the keyboard. */
  readonly wrongNear: number;
  readonly wrong: number;
}

/** At these, the names of the lists and of thousands of real packages gave no hint by mistake (`benchmarks/deps/names.ts`). */
const aloneFloors: SlipFloors = {
  any: 5,
  extra: 6,
  undoubled: 6,
  missing: 7,
  missingLast: 8,
  wrongNear: 7,
  wrong: 9,
};

/** Beside other words. `cron-parser` and `cson-parser` are both real, so a wrong letter needs five; measured like the others. */
export const besideFloors: SlipFloors = {
  any: 4,
  extra: 5,
  undoubled: 5,
  missing: 5,
  missingLast: 6,
  wrongNear: 5,
  wrong: 5,
};

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/** Letters that lie beside each other on a keyboard, both ways. */
const neighbours: ReadonlySet<string> = new Set(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    Array.from(row.slice(1), (letter, index) => [row.charAt(index) + letter, letter + row.charAt(index)]).flat(),
  ),
);
