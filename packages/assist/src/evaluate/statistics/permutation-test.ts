import { newRandom } from './seeded-random.ts';

export interface Permutation {
  /** Two-sided. */
  readonly p: number;
  /** Whether every swap was tried, or as many as `draws`. */
  readonly how: 'exact' | 'drawn';
  readonly draws: number;
}

/** Up to so many differences that are not zero every pattern of signs is tried: 65,536 of them. */
const mostExact = 16;
const drawn = 20_000;

/**
 * How often chance alone, swapping the two sides task by task, makes a mean difference as large as the one seen.
 *
 * Needs no normal distribution and respects that both sides solved the same tasks. Differences of zero change nothing and are left out. With no
 * other difference p is 1. Drawn p values count the pattern seen as one of the draws, so that they are never zero.
 *
 * Source: Fisher's randomisation test for pairs; Phipson, Smyth, "Permutation P-values Should Never Be Zero", 2010.
 */
export const permutationTest = (differences: readonly number[], seed: number): Permutation => {
  const moved = differences.filter((one) => one !== 0);
  const seen = Math.abs(sum(moved)) - 1e-12;
  if (moved.length <= mostExact) {
    const patterns = 2 ** moved.length;
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

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
