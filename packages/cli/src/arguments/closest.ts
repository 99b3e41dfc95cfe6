import { damerauLevenshtein } from '@sallyport/core/words/damerau-levenshtein';

/** The candidate that differs from `word` in the fewest letters, if it is near enough to be meant. */
export const closest = (word: string, candidates: readonly string[]): string | undefined => {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const away = damerauLevenshtein(word, candidate, least - 1);
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
};
