import { newRandom } from './seeded-random.ts';

export interface Permutation {
  /** Two-sided. */
  readonly p: number;
  /** Whether every swap was tried, or as many as `draws`. */
  readonly how: 'exact' | 'drawn';
  readonly draws: number;
}

/** Up to so many differences that are not zero every pattern of signs is tried: 65,536 of them. */
const mostTried = 16;
const drawn = 20_000;
/** Additions that counting sums may take: some hundredths of a second. */
const mostAdditions = 4_000_000;
/** Steps of the finest grid between 0 and 1: 2,520 holds all shares of up to ten. */
const finest = 2_520;

/**
 * How often chance alone, swapping the two sides task by task, makes a mean difference as large as the one seen.
 *
 * Needs no normal distribution and respects that both sides solved the same tasks. Differences of zero change nothing and are left out. With no
 * other difference p is 1.
 *
 * Differences of shares of few samples stand on a grid (of 5 and 3 samples: fifteenths). There the sums that all patterns of signs lead to are counted, for any number of tasks: drawn p values end at one in 20,001, which
 * correction for some hundred comparisons makes worthless. Without a grid every pattern is tried for few tasks, and patterns are drawn for more; drawn p values count the pattern seen as one of the draws, so that they are never zero.
 *
 * Source: Fisher's randomisation test for pairs; sums on a grid: Pagano, Tritchler, "On Obtaining Permutation Distributions in Polynomial Time", 1983; Phipson, Smyth, "Permutation P-values Should Never Be Zero", 2010.
 */
export const permutationTest = (differences: readonly number[], seed: number): Permutation => {
  const moved = differences.filter((one) => one !== 0);
  const patterns = 2 ** moved.length;
  const steps = onGrid(moved);
  if (steps !== undefined) return { p: countSums(steps), how: 'exact', draws: patterns };
  const seen = Math.abs(sum(moved)) - 1e-12;
  if (moved.length <= mostTried) {
    let asLarge = 0;
    for (let pattern = 0; pattern < patterns; pattern += 1)
      if (Math.abs(sum(moved.map((one, i) => (((pattern >> i) & 1) === 1 ? -one : one)))) >= seen) asLarge += 1;
    return { p: asLarge / patterns, how: 'exact', draws: patterns };
  }
  const random = newRandom(seed);
  let asLarge = 1;
  for (let draw = 0; draw < drawn; draw += 1) {
    let total = 0;
    for (const one of moved) total += random() < 0.5 ? one : -one;
    if (Math.abs(total) >= seen) asLarge += 1;
  }
  return { p: asLarge / (drawn + 1), how: 'drawn', draws: drawn };
};

/** The differences as whole steps of the coarsest grid that they all stand on; `undefined` where there is none that is coarse enough. */
const onGrid = (moved: readonly number[]): readonly number[] | undefined => {
  const additions = moved.reduce((all, one) => all + Math.abs(one), 0) * moved.length;
  for (let parts = 1; parts <= finest && parts * additions <= mostAdditions; parts += 1)
    if (moved.every((one) => Math.abs(one * parts - Math.round(one * parts)) < 1e-7))
      return moved.map((one) => Math.round(one * parts));
  return undefined;
};

/** Of all patterns of signs, the share whose sum is as far from zero as the one seen. */
const countSums = (steps: readonly number[]): number => {
  const most = steps.reduce((all, one) => all + Math.abs(one), 0);
  // Shares of patterns by their sum, from -most to most.
  let shares = new Float64Array(2 * most + 1);
  shares[most] = 1;
  let reached = 0;
  for (const step of steps.map(Math.abs)) {
    const next = new Float64Array(shares.length);
    for (let at = most - reached; at <= most + reached; at += 1) {
      const half = (shares[at] ?? 0) / 2;
      if (half === 0) continue;
      next[at - step] = (next[at - step] ?? 0) + half;
      next[at + step] = (next[at + step] ?? 0) + half;
    }
    reached += step;
    shares = next;
  }
  const seen = Math.abs(sum(steps));
  // The smallest first: adding up loses least.
  let tail = 0;
  for (let far = most; far >= Math.max(1, seen); far -= 1)
    tail += (shares[most - far] ?? 0) + (shares[most + far] ?? 0);
  return Math.min(1, seen === 0 ? 1 : tail);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
