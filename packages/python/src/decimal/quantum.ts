/**
 * Operations on the exponent and digits of one number: quantize, rounding to whole numbers, normalize, neighbours, shifts.
 *
 * Source: General Decimal Arithmetic specification 1.70, "Arithmetic operations" and "Miscellaneous operations".
 */
import {
  coefficient,
  digitCount,
  plusCoefficient,
  powerOfTen,
  shiftLeft,
  shiftRight,
  trailingZeros,
  type Coefficient,
} from './coefficient.ts';
import { roundCeiling, roundFloor, type DecimalContext } from './context.ts';
import { adjustedExponent, Dec, digitsOf, finite, infinity, isZero } from './dec.ts';
import { order } from './compare.ts';
import { add, subtract } from './arithmetic.ts';
import { payForProduct, type Meter } from './meter.ts';
import { finish, fit, invalid, nanOfOne, nanOfTwo, roundsAway } from './rounding.ts';
import { condition } from './signals.ts';

/** The number with the given exponent, rounded; `exact` says whether digits other than zero were lost. No bounds apply. */
export const rescaled = (
  value: Dec,
  exponent: number,
  rounding: number,
  meter: Meter,
): { readonly value: Dec; readonly exact: boolean } => {
  if (value.coefficient === 0) return { value: finite(value.sign, 0, exponent), exact: true };
  const places = exponent - value.exponent;
  if (places <= 0) {
    return { value: finite(value.sign, shiftLeft(value.coefficient, -places, meter), exponent), exact: true };
  }
  const cut = shiftRight(value.coefficient, places, meter);
  const head = roundsAway(cut.head, cut.rest, value.sign, rounding) ? plusCoefficient(cut.head, 1) : cut.head;
  return { value: finite(value.sign, head, exponent), exact: cut.rest === 0 };
};

/** The left number with the right one's exponent. InvalidOperation if it does not fit the precision. */
export const quantize = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  if (left.kind === 1 || right.kind === 1) return left.kind === right.kind ? left : invalid(context);
  return quantizeTo(left, right.exponent, context);
};

/** The finite number with the given exponent. */
export const quantizeTo = (value: Dec, exponent: number, context: DecimalContext): Dec => {
  if (exponent > context.emax || exponent < context.etiny) return invalid(context);
  if (value.coefficient === 0) return finish(value.sign, 0, exponent, context);
  const meter = context.meter;
  const gap = value.exponent - exponent;
  if (digitsOf(value, meter) + gap > context.prec) return invalid(context);
  const result = rescaled(value, exponent, context.rounding, meter);
  if (digitsOf(result.value, meter) > context.prec || adjustedExponent(result.value, meter) > context.emax) {
    return invalid(context);
  }
  if (gap < 0) context.raised |= result.exact ? condition.rounded : condition.rounded | condition.inexact;
  return fit(result.value, context);
};

/** `to_integral_value` (quiet) and `to_integral_exact` (raises Inexact and Rounded). */
export const toIntegral = (value: Dec, manner: 'quiet' | 'exact', context: DecimalContext): Dec => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  if (value.kind === 1 || value.exponent >= 0) return value;
  if (value.coefficient === 0) return finite(value.sign, 0, 0);
  const result = rescaled(value, 0, context.rounding, context.meter);
  if (manner === 'exact') context.raised |= result.exact ? condition.rounded : condition.rounded | condition.inexact;
  return result.value;
};

/** `normalize`: rounded, without trailing zeros. */
export const normalize = (value: Dec, context: DecimalContext): Dec => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  const rounded = fit(value, context);
  if (rounded.kind !== 0) return rounded;
  if (rounded.coefficient === 0) return finite(rounded.sign, 0, 0);
  const highest = context.clamp === 1 ? context.etop : context.emax;
  const zeros = trailingZeros(rounded.coefficient, Math.max(0, highest - rounded.exponent), context.meter);
  if (zeros === 0) return rounded;
  const head = shiftRight(rounded.coefficient, zeros, context.meter).head;
  return finite(rounded.sign, head, rounded.exponent + zeros);
};

const largest = (sign: 0 | 1, context: DecimalContext): Dec =>
  finite(sign, coefficient(powerOfTen(context.prec, context.meter) - 1n), context.etop);

/** The next representable number in a direction; raises nothing. */
const neighbour = (value: Dec, direction: 'up' | 'down', context: DecimalContext): Dec => {
  const towards = direction === 'up' ? 0 : 1;
  if (value.kind === 1) return value.sign === towards ? value : largest(value.sign, context);
  const work = context.copy();
  work.rounding = direction === 'up' ? roundCeiling : roundFloor;
  const rounded = fit(value, work);
  if (rounded.kind === 1 || order(rounded, value, context.meter) !== 0) return rounded;
  const tiny = finite(0, 1, context.etiny - 1);
  return direction === 'up' ? add(value, tiny, work) : subtract(value, tiny, work);
};

export const nextPlus = (value: Dec, context: DecimalContext): Dec =>
  nanOfOne(value, context) ?? neighbour(value, 'up', context);

export const nextMinus = (value: Dec, context: DecimalContext): Dec =>
  nanOfOne(value, context) ?? neighbour(value, 'down', context);

export const nextToward = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  const sign = order(left, right, context.meter);
  if (sign === 0) return new Dec(right.sign, left.coefficient, left.exponent, left.kind, left.digits);
  const result = neighbour(left, sign < 0 ? 'up' : 'down', context);
  if (result.kind === 1) {
    if (left.kind !== 1) context.raised |= condition.overflow | condition.rounded | condition.inexact;
    return result;
  }
  if (adjustedExponent(result, context.meter) < context.emin) {
    context.raised |= condition.underflow | condition.subnormal | condition.rounded | condition.inexact;
    if (isZero(result)) context.raised |= condition.clamped;
  }
  return result;
};

/** `logb`: the adjusted exponent as a number. */
export const logb = (value: Dec, context: DecimalContext): Dec => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  if (value.kind === 1) return infinity(0);
  if (value.coefficient === 0) {
    context.raised |= condition.divisionByZero;
    return infinity(1);
  }
  const exponent = adjustedExponent(value, context.meter);
  return finish(exponent < 0 ? 1 : 0, Math.abs(exponent), 0, context);
};

/** A second operand with exponent 0 as a JavaScript number within ±bound, or nothing. */
const wholeOperand = (value: Dec, bound: number): number | undefined => {
  if (value.kind !== 0 || value.exponent !== 0 || value.coefficient > bound) return undefined;
  const whole = Number(value.coefficient);
  return value.sign === 1 && whole !== 0 ? -whole : whole;
};

/** `scaleb`: the exponent moved by the right number. */
export const scaleB = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  const places = wholeOperand(right, 2 * (context.emax + context.prec));
  if (places === undefined) return invalid(context);
  if (left.kind === 1) return left;
  return finish(left.sign, left.coefficient, left.exponent + places, context);
};

/** The last `count` digits. */
const lowDigits = (value: Coefficient, count: number, meter: Meter): Coefficient => {
  if (digitCount(value, meter) <= count) return value;
  if (count === 0) return 0;
  payForProduct(digitCount(value, meter), count, meter);
  return coefficient(BigInt(value) % powerOfTen(count, meter));
};

/** `shift`: the coefficient moved within the precision; digits fall off at both ends. */
export const shift = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  const places = wholeOperand(right, context.prec);
  if (places === undefined) return invalid(context);
  if (left.kind === 1) return left;
  const meter = context.meter;
  if (places >= 0) {
    const kept = lowDigits(left.coefficient, context.prec - places, meter);
    return finite(left.sign, shiftLeft(kept, places, meter), left.exponent);
  }
  const kept = lowDigits(left.coefficient, context.prec, meter);
  return finite(left.sign, shiftRight(kept, -places, meter).head, left.exponent);
};

/** `rotate`: the coefficient, seen as `prec` digits, turned to the left (or right, if negative). */
export const rotate = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  const turn = wholeOperand(right, context.prec);
  if (turn === undefined) return invalid(context);
  if (left.kind === 1) return left;
  const meter = context.meter;
  const places = turn >= 0 ? turn : context.prec + turn;
  const digits = lowDigits(left.coefficient, context.prec, meter);
  const low = lowDigits(digits, context.prec - places, meter);
  const high = context.prec === places ? digits : shiftRight(digits, Math.max(context.prec - places, 1), meter).head;
  return finite(left.sign, plusCoefficient(shiftLeft(low, places, meter), places === 0 ? 0 : high), left.exponent);
};
