/**
 * Spearman's rank correlation: 1 where the order of one side is that of the other, -1 where it is turned round; equal values share their rank.
 *
 * `undefined` for fewer than three pairs, or where one side does not vary: there is no order to compare.
 *
 * Source: Spearman, 1904; ties by mean ranks.
 */
export const rankCorrelation = (pairs: readonly (readonly [number, number])[]): number | undefined => {
  if (pairs.length < 3) return undefined;
  const [first, second] = [ranks(pairs.map(([a]) => a)), ranks(pairs.map(([, b]) => b))];
  const middle = (pairs.length + 1) / 2;
  let [both, one, other] = [0, 0, 0];
  first.forEach((rank, i) => {
    const [a, b] = [rank - middle, (second[i] ?? 0) - middle];
    both += a * b;
    one += a * a;
    other += b * b;
  });
  return one === 0 || other === 0 ? undefined : both / Math.sqrt(one * other);
};

const ranks = (values: readonly number[]): readonly number[] =>
  values.map(
    (value) => values.filter((one) => one < value).length + (values.filter((one) => one === value).length + 1) / 2,
  );
