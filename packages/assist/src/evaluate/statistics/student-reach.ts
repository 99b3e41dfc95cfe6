/** Of Student's distribution with 1 to 9 degrees of freedom. */
const quantiles = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622];

/**
 * How many times as far a 95 % interval has to reach when the spread itself was learned from `units` alone.
 *
 * The 97.5 % quantile of Student's distribution over that of the normal one, times what dividing by n instead of n - 1 makes too small. Above ten units the quantile comes from a series that is right to three places.
 * All there is for fewer than two.
 *
 * Source: Student, 1908; the series: Abramowitz, Stegun, "Handbook of Mathematical Functions", 26.7.5.
 */
export const studentReach = (units: number): number => {
  if (units < 2) return Number.POSITIVE_INFINITY;
  const z = 1.959963984540054;
  const freedom = units - 1;
  const quantile =
    quantiles[freedom - 1] ??
    z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
  return (quantile / z) * Math.sqrt(units / freedom);
};
