import { PyRaise } from '../runtime/raise.ts';
import { divideSteps, payResult } from './big-cost.ts';
import { roundedAt, toFixed } from './float-digits.ts';
import { normal, type Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bitsBound } from './size.ts';

/**
 * round(x, digits) of a float: the float nearest to the decimal that is nearest to x's exact value, ties to even.
 *
 * Errors: OverflowError "rounded value too large to represent".
 */
export const roundFloat = (value: number, digits: Int): number => {
  if (!Number.isFinite(value) || value === 0 || digits > 323) return value;
  if (digits < -308) return value < 0 ? -0 : 0;
  const places = Number(digits);
  const size = Math.abs(value);
  if (places >= 0 && places <= 22) {
    const power = 10 ** places;
    const scaled = size * power;
    if (scaled < 1099511627776) {
      // The product is off by at most 2^-13; away from a tie that changes nothing, and the division rounds once.
      const rest = scaled - Math.floor(scaled);
      if (rest < 0.499 || rest > 0.501) {
        const near = Math.round(scaled) / power;
        return value < 0 ? -near : near;
      }
    }
  }
  const rounded = Number(places >= 0 ? toFixed(size, places) : roundedAt(size, -places));
  if (rounded === Infinity) throw new PyRaise('OverflowError', 'rounded value too large to represent');
  return value < 0 ? -rounded : rounded;
};

/** round(i, digits) of an int: itself, or the nearest multiple of 10^-digits, ties to the even one. */
export const roundInt = (value: Int, digits: Int, meter: Meter): Int => {
  if (digits >= 0 || value === 0) return value;
  const bits = typeof value === 'number' ? 53 : bitsBound(value);
  // 10^-digits is more than twice the number.
  if (-Number(digits) > bits * 0.302 + 1) return 0;
  payResult(bits, 2 * divideSteps(bits, bits / 2), meter);
  const unit = 10n ** BigInt(-Number(digits));
  const size = value < 0 ? -BigInt(value) : BigInt(value);
  const rest = size % unit;
  let quotient = size / unit;
  const twice = rest * 2n;
  if (twice > unit || (twice === unit && (quotient & 1n) === 1n)) quotient++;
  return normal((value < 0 ? -quotient : quotient) * unit);
};
