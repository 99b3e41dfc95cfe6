import { damerauLevenshtein } from './damerau-levenshtein.ts';

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
 * Digits tell versions and formats apart (`boto`, `boto3`), so a change of one is none. Short words have real neighbours everywhere: the
 * floors below are lengths of `meant` at which the names of the lists and of thousands of real packages gave no hint by mistake
 * (`benchmarks/deps/names.ts`).
 */
export const slipBetween = (written: string, meant: string): Slip | undefined => {
  if (written === meant || meant.length < 5 || Math.abs(written.length - meant.length) > 2) return undefined;
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
    if (ours === meant[start - 1]) return meant.length >= 5 ? 'doubled letter' : undefined;
    return meant.length >= 6 && !atEnd ? 'extra letter' : undefined;
  }
  if (ours === '' && theirs.length === 1) {
    if (theirs === meant[start - 1]) return meant.length >= 6 ? 'missing letter' : undefined;
    return meant.length >= (atEnd ? 8 : 7) ? 'missing letter' : undefined;
  }
  if (ours.length === 1 && theirs.length === 1) {
    const near = isVowel(ours) && isVowel(theirs) ? true : neighbours.has(ours + theirs);
    if (atEnd) return undefined;
    return meant.length >= (near ? 7 : 9) ? 'wrong letter' : undefined;
  }
  return meant.length >= 12 && written.length >= 11 && damerauLevenshtein(written, meant, 2) === 2
    ? 'two slips'
    : undefined;
};

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/** Letters that lie beside each other on a keyboard, both ways. */
const neighbours: ReadonlySet<string> = new Set(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) =>
    Array.from(row.slice(1), (letter, index) => [row.charAt(index) + letter, letter + row.charAt(index)]).flat(),
  ),
);
