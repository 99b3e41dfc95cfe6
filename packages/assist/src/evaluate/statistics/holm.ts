/**
 * The p values, each made larger for the company it keeps: rejecting those below α wrongs anybody with a chance of α at most.
 *
 * Order: as given.
 * Source: Holm, "A Simple Sequentially Rejective Multiple Test Procedure", 1979.
 */
export const holm = (values: readonly number[]): readonly number[] => {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const adjusted = values.map(() => 1);
  let least = 0;
  order.forEach((at, rank) => {
    least = Math.max(least, Math.min(1, (values[at] ?? 0) * (values.length - rank)));
    adjusted[at] = least;
  });
  return adjusted;
};
