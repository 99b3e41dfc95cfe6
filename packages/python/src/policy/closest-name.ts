import { damerauLevenshtein } from '@sallyport/core/words/damerau-levenshtein';

/** "did you mean x?" with the one name that is at most two slips of a finger away, or `undefined`. */
export const closestName = (given: string, names: readonly string[]): string | undefined => {
  let best: string | undefined;
  let least = Math.min(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    const found = damerauLevenshtein(wordOf(given), wordOf(name), least - 1);
    if (found < least) [best, least] = [name, found];
  }
  return best === undefined ? undefined : `did you mean ${best}?`;
};

/** Longer names differ in their beginning already, if at all. */
const wordOf = (text: string): string => text.slice(0, 60).toLowerCase();
