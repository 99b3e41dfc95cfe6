import { PyRaise } from '../runtime/raise.ts';
import { divideSteps, payResult } from './big-cost.ts';
import type { Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bigBitLength } from './size.ts';

const tooLarge = (): PyRaise => new PyRaise('OverflowError', 'integer division result too large for a float');

/** Rounds a number of 55 to 57 bits (its last one sticky) to those that a float with this last place has. */
const roundLast = (value: bigint, drop: number): bigint => {
  const cut = BigInt(drop);
  const rest = value & ((1n << cut) - 1n);
  const half = 1n << (cut - 1n);
  const kept = value >> cut;
  return rest > half || (rest === half && (kept & 1n) === 1n) ? kept + 1n : kept;
};

/**
 * a / b, the float nearest to the exact quotient, ties to even, however large the two are.
 *
 * Errors: ZeroDivisionError "division by zero"; OverflowError where no float is that large.
 */
export const trueDivInt = (a: Int, b: Int, meter: Meter): number => {
  if (b === 0) throw new PyRaise('ZeroDivisionError', 'division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const negative = a < 0 !== b < 0;
  const x = a < 0 ? -BigInt(a) : BigInt(a);
  const y = b < 0 ? -BigInt(b) : BigInt(b);
  if (x === 0n) return negative || b < 0 ? -0 : 0;
  const bits = bigBitLength(x);
  const others = bigBitLength(y);
  payResult(0, 8 + bits / 256 + others / 256, meter);
  // The quotient lies in (2^(difference - 1), 2^(difference + 1)).
  const difference = bits - others;
  if (difference > 1024) throw tooLarge();
  if (difference < -1076) return negative ? -0 : 0;
  const shift = Math.max(difference, -1021) - 55;
  const wide = Math.max(bits, others) + 64;
  payResult(wide, divideSteps(wide, others), meter);
  const numerator = shift < 0 ? x << BigInt(-shift) : x;
  const denominator = shift > 0 ? y << BigInt(shift) : y;
  let quotient = numerator / denominator;
  if (quotient * denominator !== numerator) quotient |= 1n;
  let result: number;
  if (shift === -1076) result = Number(roundLast(quotient, 2)) * 2 ** -1074;
  else result = shift < -900 ? Number(quotient) * 2 ** -900 * 2 ** (shift + 900) : Number(quotient) * 2 ** shift;
  if (result === Infinity) throw tooLarge();
  return negative ? -result : result;
};
