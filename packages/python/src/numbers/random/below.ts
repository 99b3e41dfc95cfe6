import { bitLength } from '../int-bits.ts';
import type { Int } from '../int.ts';
import type { Meter } from '../meter.ts';
import type { MersenneTwister } from './mersenne-twister.ts';

/** A random int in [0, n) for n > 0: takes n's bits until they are less. The same words as CPython takes. */
export const randomBelow = (source: MersenneTwister, n: Int, meter: Meter): Int => {
  if (source.own !== undefined) return source.own(n);
  const bits = bitLength(n, meter);
  let value = source.bits(bits, meter);
  while (value >= n) value = source.bits(bits, meter);
  return value;
};

/** The same for n up to 2^53, as an index. */
export const indexBelow = (source: MersenneTwister, n: number, meter: Meter): number =>
  Number(randomBelow(source, n, meter));
