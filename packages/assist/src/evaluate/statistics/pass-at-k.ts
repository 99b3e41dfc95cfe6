/**
 * How likely it is that among `k` samples, drawn without replacement from the `n` that were made, at least one passed.
 *
 * 1 - C(n - c, k) / C(n, k), as a product, so that nothing overflows; the mean of `1 - (1 - c/n)^k` would be too low.
 * `undefined` where it cannot be known: more samples asked for than were made, or none.
 *
 * Units: counts of samples; `k` at least 1, `c` from 0 to `n`.
 * Source: Chen et al., "Evaluating Large Language Models Trained on Code", 2021, section 2.1.
 */
export const passAtK = (n: number, c: number, k: number): number | undefined => {
  if (k < 1 || k > n) return undefined;
  if (n - c < k) return 1;
  let noneOf = 1;
  for (let i = n - c + 1; i <= n; i += 1) noneOf *= 1 - k / i;
  return 1 - noneOf;
};
