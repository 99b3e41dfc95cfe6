/**
 * The exact two-sided McNemar test: how likely so uneven a split of the tasks that only one side solved is by chance.
 *
 * For one sample per task alone: with more, samples of a task are not independent, and `permutation-test.ts` over task means is the test.
 *
 * Units: `onlyFirst` and `onlySecond` count tasks that one side passed and the other did not.
 * Source: McNemar, 1947; exact binomial form: Fagerland, Lydersen, Laake, 2013.
 */
export const mcnemar = (onlyFirst: number, onlySecond: number): number => {
  const all = onlyFirst + onlySecond;
  if (all === 0) return 1;
  // Terms C(all, i) / 2^all by logarithms: 2^all alone is beyond numbers from 1,024 tasks on.
  let logTerm = -all * Math.LN2;
  let tail = 0;
  for (let i = 0; i <= Math.min(onlyFirst, onlySecond); i += 1) {
    tail += Math.exp(logTerm);
    logTerm += Math.log((all - i) / (i + 1));
  }
  return Math.min(1, 2 * tail);
};
