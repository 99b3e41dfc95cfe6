import { PyRaise } from '../../runtime/raise.ts';
import { linearSteps } from '../big-cost.ts';
import type { Meter } from '../meter.ts';
import { bigBitLength, bitsBound } from '../size.ts';

/**
 * math.log, log2 or log10 of an int that is too large for a float: that of its mantissa and that of its power of two.
 *
 * Errors: ValueError "math domain error" below 0.
 */
export const logOfLarge = (value: bigint, log: (x: number) => number, meter: Meter): number => {
  if (value <= 0n) throw new PyRaise('ValueError', 'math domain error');
  meter.spend(Math.ceil(4 * linearSteps(bitsBound(value))) + 12);
  let exponent = bigBitLength(value);
  let top = value;
  if (exponent > 64) {
    // Whatever is cut off only matters as being there, for the rounding to 53 bits.
    const cut = BigInt(exponent - 64);
    top = value >> cut;
    if (top << cut !== value) top |= 1n;
  }
  let mantissa = Number(top) * 2 ** -Math.min(exponent, 64);
  if (mantissa === 1) {
    mantissa = 0.5;
    exponent++;
  }
  return log(mantissa) + log(2) * exponent;
};
