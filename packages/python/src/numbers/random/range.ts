import { PyRaise } from '../../runtime/raise.ts';
import { addInt, floorDivInt, mulInt, subInt } from '../int-arithmetic.ts';
import { intToText } from '../int-text.ts';
import type { Int } from '../int.ts';
import type { Meter } from '../meter.ts';
import { randomBelow } from './below.ts';
import type { MersenneTwister } from './mersenne-twister.ts';

/**
 * random.randrange(start, stop, step): one of `range`'s numbers, without making the range. `stop` undefined is the form
 * with one argument. (`randint(a, b)` is `randrange(a, b + 1)`, in its messages too.)
 *
 * Errors: ValueError for an empty range and a step of 0.
 */
export const randomRange = (
  source: MersenneTwister,
  start: Int,
  stop: Int | undefined,
  step: Int,
  meter: Meter,
): Int => {
  if (stop === undefined) {
    if (start > 0) return randomBelow(source, start, meter);
    throw new PyRaise('ValueError', 'empty range for randrange()');
  }
  const width = subInt(stop, start, meter);
  if (step === 1) {
    if (width > 0) return addInt(start, randomBelow(source, width, meter), meter);
    throw new PyRaise('ValueError', `empty range in randrange(${intToText(start, meter)}, ${intToText(stop, meter)})`);
  }
  if (step === 0) throw new PyRaise('ValueError', 'zero step for randrange()');
  const count = floorDivInt(addInt(width, subInt(step, step > 0 ? 1 : -1, meter), meter), step, meter);
  if (count <= 0) {
    const texts = [start, stop, step].map((value) => intToText(value, meter));
    throw new PyRaise('ValueError', `empty range in randrange(${texts.join(', ')})`);
  }
  return addInt(start, mulInt(step, randomBelow(source, count, meter), meter), meter);
};
