import type { Interval } from './interval.ts';

/**
 * The 95 % interval of a share among independent cases; `undefined` for none.
 *
 * It stays between 0 and 1, and is not a point at 0 of n.
 *
 * Source: Wilson, "Probable Inference", JASA 22, 1927.
 */
export const wilson = (hits: number, cases: number): Interval | undefined => {
  if (cases < 1) return undefined;
  const z = 1.959963984540054;
  const share = hits / cases;
  const weight = 1 + z ** 2 / cases;
  const middle = (share + z ** 2 / (2 * cases)) / weight;
  const reach = (z / weight) * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  return { value: share, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
};
