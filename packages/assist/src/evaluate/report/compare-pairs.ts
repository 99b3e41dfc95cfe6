import type { Side } from './compare.ts';
import { isPlain } from './figures.ts';

type Pair = readonly [Side, Side];

/**
 * Of one run: any two models under the same condition, and any two conditions of the same model.
 *
 * Pairs that differ in both answer no question, and each of them makes the correction of the others stricter.
 */
export const pairsWithin = (sides: readonly Side[]): readonly Pair[] =>
  sides.flatMap((first, i) =>
    sides
      .slice(i + 1)
      .filter((second) => first.model === second.model || conditionOf(first) === conditionOf(second))
      .map((second) => [first, second] as const),
  );

const conditionOf = (side: Side): string => (isPlain(side) ? 'neutral' : side.condition);

export interface PairsBetween {
  readonly pairs: readonly Pair[];
  /** Names of sides that one of the runs alone has. */
  readonly left: readonly [readonly string[], readonly string[]];
}

/** Of two runs, by name: the same model under the same condition in both; where they share none and each has one side, those. */
export const pairsBetween = (
  [a, first]: readonly [string, readonly Side[]],
  [b, second]: readonly [string, readonly Side[]],
): PairsBetween => {
  const named = (run: string, side: Side): Side => ({ ...side, name: `${side.name} in ${run}` });
  const same = first.flatMap((one) =>
    second.filter(({ name }) => name === one.name).map((other) => [named(a, one), named(b, other)] as const),
  );
  const [one, other] = [first[0], second[0]];
  if (same.length === 0 && one !== undefined && other !== undefined && first.length === 1 && second.length === 1)
    return { pairs: [[named(a, one), named(b, other)]], left: [[], []] };
  const without = (own: readonly Side[], others: readonly Side[]): readonly string[] =>
    own.flatMap(({ name }) => (others.some((each) => each.name === name) ? [] : [name]));
  return { pairs: same, left: [without(first, second), without(second, first)] };
};
