import { PyRaise } from '../../runtime/raise.ts';
import { log } from '../libm/log.ts';
import type { Meter } from '../meter.ts';
import { indexBelow } from './below.ts';
import type { MersenneTwister } from './mersenne-twister.ts';

/**
 * Which elements `random`'s functions over sequences take; the caller moves its values.
 */

/** Shuffles in place, the way `random.shuffle` does. */
export const shuffle = <T>(source: MersenneTwister, items: T[], meter: Meter): void => {
  meter.spend(items.length);
  for (let i = items.length - 1; i > 0; i--) {
    const j = indexBelow(source, i + 1, meter);
    const item = items[i] as T;
    items[i] = items[j] as T;
    items[j] = item;
  }
};

/**
 * The indices that `random.sample(range(n), k)` takes, in its order.
 *
 * Errors: ValueError "Sample larger than population or is negative".
 */
export const sampleIndices = (source: MersenneTwister, n: number, k: number, meter: Meter): number[] => {
  if (k < 0 || k > n) throw new PyRaise('ValueError', 'Sample larger than population or is negative');
  meter.spend(2 * k);
  meter.allocate(8 * k);
  const result: number[] = [];
  // Where a set of the chosen would take more room than a copy of the population, the copy is drawn from.
  const copyUpTo = 21 + (k > 5 ? 4 ** Math.ceil(log(k * 3) / log(4)) : 0);
  if (n <= copyUpTo) {
    meter.spend(n);
    meter.allocate(8 * n);
    const pool = Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < k; i++) {
      const j = indexBelow(source, n - i, meter);
      result.push(pool[j] ?? 0);
      pool[j] = pool[n - i - 1] ?? 0;
    }
    return result;
  }
  const chosen = new Set<number>();
  meter.allocate(32 * k);
  for (let i = 0; i < k; i++) {
    let j = indexBelow(source, n, meter);
    while (chosen.has(j)) j = indexBelow(source, n, meter);
    chosen.add(j);
    result.push(j);
  }
  return result;
};

/** One index of `random.choices` without weights. */
export const choiceIndex = (source: MersenneTwister, n: number): number => Math.floor(source.random() * n);

/**
 * One index of `random.choices` with weights, given as running totals (floats); `total` is the last of them.
 */
export const weightedIndex = (source: MersenneTwister, totals: readonly number[], total: number): number => {
  const wanted = source.random() * total;
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wanted < (totals[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
};
