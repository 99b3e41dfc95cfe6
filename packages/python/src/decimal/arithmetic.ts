/**
 * Sums, products, quotients and remainders, rounded to the context.
 *
 * Source: General Decimal Arithmetic specification 1.70, "Arithmetic operations".
 */
import {
  compareCoefficients,
  digitCount,
  divideCoefficients,
  isOdd,
  lastDigit,
  minusCoefficient,
  plusCoefficient,
  shiftLeft,
  shiftRight,
  timesCoefficient,
  trailingZeros,
  type Coefficient,
} from './coefficient.ts';
import { roundFloor, type DecimalContext } from './context.ts';
import { adjustedExponent, Dec, digitsOf, finite, infinity, isZero, withSign } from './dec.ts';
import { finish, fit, invalid, nanOfOne, nanOfTwo } from './rounding.ts';
import { condition } from './signals.ts';

/** The sum of two finite numbers, the right one's sign given apart. */
const addFinite = (left: Dec, right: Dec, rightSign: 0 | 1, context: DecimalContext): Dec => {
  let leftCoefficient = left.coefficient;
  let rightCoefficient = right.coefficient;
  let exponent = left.exponent;
  if (left.exponent !== right.exponent) {
    const meter = context.meter;
    const leftIsHigh = left.exponent > right.exponent;
    const high = leftIsHigh ? left : right;
    const low = leftIsHigh ? right : left;
    let lowCoefficient = low.coefficient;
    let lowExponent = low.exponent;
    if (high.coefficient !== 0) {
      // A number far below the last digit that stays matters only by being there: one digit below the precision stands for it.
      const digits = digitsOf(high, meter);
      const floor = high.exponent - 1 + (digits > context.prec ? 0 : digits - context.prec - 1);
      if (adjustedExponent(low, meter) < floor) {
        lowCoefficient = lowCoefficient === 0 ? 0 : 1;
        lowExponent = floor;
      }
    }
    const highCoefficient = shiftLeft(high.coefficient, high.exponent - lowExponent, meter);
    exponent = lowExponent;
    leftCoefficient = leftIsHigh ? highCoefficient : lowCoefficient;
    rightCoefficient = leftIsHigh ? lowCoefficient : highCoefficient;
  }
  if (left.sign === rightSign) {
    return finish(left.sign, plusCoefficient(leftCoefficient, rightCoefficient), exponent, context);
  }
  const order = compareCoefficients(leftCoefficient, rightCoefficient);
  if (order === 0) return finish(context.rounding === roundFloor ? 1 : 0, 0, exponent, context);
  return order > 0
    ? finish(left.sign, minusCoefficient(leftCoefficient, rightCoefficient), exponent, context)
    : finish(rightSign, minusCoefficient(rightCoefficient, leftCoefficient), exponent, context);
};

const sum = (left: Dec, right: Dec, flip: 0 | 1, context: DecimalContext): Dec => {
  if (left.kind === 0 && right.kind === 0) return addFinite(left, right, (right.sign ^ flip) as 0 | 1, context);
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  const rightSign = (right.sign ^ flip) as 0 | 1;
  if (left.kind === 0) return infinity(rightSign);
  if (right.kind === 1 && left.sign !== rightSign) return invalid(context);
  return left;
};

/** left + right */
export const add = (left: Dec, right: Dec, context: DecimalContext): Dec => sum(left, right, 0, context);

/** left - right */
export const subtract = (left: Dec, right: Dec, context: DecimalContext): Dec => sum(left, right, 1, context);

/** left · right */
export const multiply = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const sign = (left.sign ^ right.sign) as 0 | 1;
  if (left.kind === 0 && right.kind === 0) {
    const product = timesCoefficient(left.coefficient, right.coefficient, context.meter);
    return finish(sign, product, left.exponent + right.exponent, context);
  }
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  return isZero(left) || isZero(right) ? invalid(context) : infinity(sign);
};

/** left / right */
export const divide = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const sign = (left.sign ^ right.sign) as 0 | 1;
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  if (left.kind === 1) return right.kind === 1 ? invalid(context) : infinity(sign);
  if (right.kind === 1) {
    context.raised |= condition.clamped;
    return finite(sign, 0, context.etiny);
  }
  const byZero = divisionByZero(left, right, sign, context);
  if (byZero !== undefined) return byZero;
  const ideal = left.exponent - right.exponent;
  if (left.coefficient === 0) return finish(sign, 0, ideal, context);
  const meter = context.meter;
  let top: Coefficient = left.coefficient;
  let bottom: Coefficient = right.coefficient;
  if (typeof top === 'number' && typeof bottom === 'number' && top % bottom === 0) {
    return finish(sign, top / bottom, ideal, context);
  }
  const places = digitsOf(right, meter) - digitsOf(left, meter) + context.prec + 1;
  if (places > 0) top = shiftLeft(top, places, meter);
  else if (places < 0) bottom = shiftLeft(bottom, -places, meter);
  let exponent = ideal - places;
  const { quotient: whole, remainder } = divideCoefficients(top, bottom, meter);
  let quotient = whole;
  if (remainder !== 0) {
    // Inexact: the digit below the precision must not look like a tie or like nothing.
    if (lastDigit(quotient) % 5 === 0) quotient = plusCoefficient(quotient, 1);
  } else if (ideal > exponent) {
    const zeros = trailingZeros(quotient, ideal - exponent, meter);
    if (zeros > 0) {
      quotient = shiftRight(quotient, zeros, meter).head;
      exponent += zeros;
    }
  }
  return finish(sign, quotient, exponent, context);
};

/** What division by zero gives, if the right operand is zero. */
const divisionByZero = (left: Dec, right: Dec, sign: 0 | 1, context: DecimalContext): Dec | undefined => {
  if (right.coefficient !== 0) return undefined;
  if (left.coefficient === 0) return invalid(context, condition.divisionUndefined);
  context.raised |= condition.divisionByZero;
  return infinity(sign);
};

interface WholeDivision {
  readonly quotient: Coefficient;
  /** Of the left operand's sign. */
  readonly remainder: Dec;
}

/** The whole quotient (towards zero) and remainder of two finite numbers, or nothing if the quotient has too many digits. */
const divideWhole = (left: Dec, right: Dec, context: DecimalContext): WholeDivision | undefined => {
  const meter = context.meter;
  const exponent = Math.min(left.exponent, right.exponent);
  if (left.coefficient === 0) return { quotient: 0, remainder: finite(left.sign, 0, exponent) };
  const gap = adjustedExponent(left, meter) - adjustedExponent(right, meter);
  if (gap < 0) {
    return {
      quotient: 0,
      remainder:
        left.exponent === exponent
          ? left
          : finite(left.sign, shiftLeft(left.coefficient, left.exponent - exponent, meter), exponent),
    };
  }
  if (gap > context.prec) return undefined;
  const top = shiftLeft(left.coefficient, left.exponent - exponent, meter);
  const bottom = shiftLeft(right.coefficient, right.exponent - exponent, meter);
  const { quotient, remainder } = divideCoefficients(top, bottom, meter);
  if (digitCount(quotient, meter) > context.prec) return undefined;
  return { quotient, remainder: finite(left.sign, remainder, exponent) };
};

/** left // right: the whole part of the quotient, towards zero. */
export const divideInteger = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const sign = (left.sign ^ right.sign) as 0 | 1;
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  if (left.kind === 1) return right.kind === 1 ? invalid(context) : infinity(sign);
  if (right.kind === 1) return finite(sign, 0, 0);
  const byZero = divisionByZero(left, right, sign, context);
  if (byZero !== undefined) return byZero;
  const whole = divideWhole(left, right, context);
  return whole === undefined
    ? invalid(context, condition.divisionImpossible)
    : finish(sign, whole.quotient, 0, context);
};

/** left % right: what is left of `left`, with its sign. */
export const remainder = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  if (left.kind === 1) return invalid(context);
  if (right.kind === 1) return fit(left, context);
  if (right.coefficient === 0) {
    return invalid(context, left.coefficient === 0 ? condition.divisionUndefined : condition.invalidOperation);
  }
  const whole = divideWhole(left, right, context);
  return whole === undefined ? invalid(context, condition.divisionImpossible) : fit(whole.remainder, context);
};

/** divmod(left, right): quotient towards zero, and remainder. */
export const divideRemainder = (left: Dec, right: Dec, context: DecimalContext): readonly [Dec, Dec] => {
  const sign = (left.sign ^ right.sign) as 0 | 1;
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return [nan, nan];
  if (left.kind === 1) {
    const none = invalid(context);
    return right.kind === 1 ? [none, none] : [infinity(sign), none];
  }
  if (right.kind === 1) return [finite(sign, 0, 0), fit(left, context)];
  if (right.coefficient === 0) {
    if (left.coefficient === 0) {
      const none = invalid(context, condition.divisionUndefined);
      return [none, none];
    }
    context.raised |= condition.divisionByZero;
    return [infinity(sign), invalid(context)];
  }
  const whole = divideWhole(left, right, context);
  if (whole === undefined) {
    const none = invalid(context, condition.divisionImpossible);
    return [none, none];
  }
  return [finish(sign, whole.quotient, 0, context), fit(whole.remainder, context)];
};

/** left - right · n, n being the whole number nearest to the quotient (the even one of two). */
export const remainderNear = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  if (left.kind === 1) return invalid(context);
  if (right.kind === 1) return fit(left, context);
  if (right.coefficient === 0) {
    return invalid(context, left.coefficient === 0 ? condition.divisionUndefined : condition.invalidOperation);
  }
  const whole = divideWhole(left, right, context);
  if (whole === undefined) return invalid(context, condition.divisionImpossible);
  const rest = whole.remainder;
  const meter = context.meter;
  const places = right.exponent - rest.exponent;
  // The divisor is far larger than what is left: nearest is zero times it.
  if (places > digitsOf(rest, meter) + 1) return fit(rest, context);
  const bottom = shiftLeft(right.coefficient, places, meter);
  const double = plusCoefficient(rest.coefficient, rest.coefficient);
  const order = compareCoefficients(double, bottom);
  if (order < 0 || (order === 0 && !isOdd(whole.quotient))) return fit(rest, context);
  if (digitCount(plusCoefficient(whole.quotient, 1), meter) > context.prec) {
    return invalid(context, condition.divisionImpossible);
  }
  const other = minusCoefficient(bottom, rest.coefficient);
  return finish((left.sign ^ 1) as 0 | 1, other, rest.exponent, context);
};

/** first · second + third, rounded once. */
export const fusedMultiplyAdd = (first: Dec, second: Dec, third: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(first, second, context);
  if (nan !== undefined) {
    const signaled = first.kind === 3 || second.kind === 3;
    return signaled ? nan : (nanOfTwo(nan, third, context) ?? nan);
  }
  const sign = (first.sign ^ second.sign) as 0 | 1;
  if (first.kind === 1 || second.kind === 1) {
    if (isZero(first) || isZero(second)) return invalid(context);
    return add(infinity(sign), third, context);
  }
  const product = timesCoefficient(first.coefficient, second.coefficient, context.meter);
  return add(new Dec(sign, product, first.exponent + second.exponent, 0, 0), third, context);
};

/** +value: rounded; a negative zero becomes positive unless rounding goes to the floor. */
export const plus = (value: Dec, context: DecimalContext): Dec => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  return fit(isZero(value) && context.rounding !== roundFloor ? withSign(value, 0) : value, context);
};

/** -value, rounded. */
export const minus = (value: Dec, context: DecimalContext): Dec => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  if (isZero(value) && context.rounding !== roundFloor) return fit(withSign(value, 0), context);
  return fit(withSign(value, (value.sign ^ 1) as 0 | 1), context);
};

/** abs(value), rounded. */
export const absolute = (value: Dec, context: DecimalContext): Dec =>
  value.sign === 1 ? minus(value, context) : plus(value, context);
