/**
 * Powers: by repeated multiplication for whole exponents, by logarithm otherwise, and modulo a third number.
 *
 * The results are those of libmpdec 2.5 (which CPython uses), digit by digit: the specification allows an error of one unit
 * in the last place, so that the working precisions below are part of what programs see.
 *
 * Source: General Decimal Arithmetic specification 1.70, `power`; behaviour of CPython 3.12 as observed.
 */
import { isOdd, shiftLeft, timesCoefficient, coefficient } from './coefficient.ts';
import { divide, multiply, subtract } from './arithmetic.ts';
import { order } from './compare.ts';
import { roundHalfEven, workContext, type DecimalContext } from './context.ts';
import {
  adjustedExponent,
  digitsOf,
  finite,
  fromInteger,
  infinity,
  isInteger,
  isZero,
  one,
  withSign,
  zero,
  type Dec,
} from './dec.ts';
import { exponential, naturalLogarithm } from './elementary.ts';
import { payForDigits, payForProduct, type Meter } from './meter.ts';
import { rescaled } from './quantum.ts';
import { finish, fit, invalid, nanOfOne, nanOfTwo } from './rounding.ts';
import { anyInvalid, condition } from './signals.ts';

const errors = anyInvalid | condition.divisionByZero;

/** Whether a whole number is odd. */
const oddInteger = (value: Dec, meter: Meter): boolean =>
  value.exponent <= 0 && isOdd(rescaled(value, 0, 0, meter).value.coefficient);

/** How many digits a whole number has. */
const lengthOf = (value: number): number => {
  let digits = 1;
  for (let rest = Math.abs(value); rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
  return digits;
};

/** left ** right */
export const power = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  const meter = context.meter;
  const whole = right.kind === 0 && isInteger(right, meter);
  const sign = whole && left.sign === 1 && oddInteger(right, meter) ? 1 : 0;
  if (isZero(left)) {
    if (isZero(right)) return invalid(context);
    return right.sign === 1 ? infinity(sign) : finite(sign, 0, 0);
  }
  if (left.sign === 1 && !whole) return invalid(context);
  const magnitude = withSign(left, 0);
  if (right.kind === 1) {
    const side = left.kind === 1 ? 1 : order(magnitude, one, meter);
    if (side === 0) return paddedOne(sign, context);
    return side > 0 === (right.sign === 0) ? infinity(sign) : finite(sign, 0, 0);
  }
  if (left.kind === 1) {
    if (isZero(right)) return finite(sign, 1, 0);
    return right.sign === 1 ? finite(sign, 0, 0) : infinity(sign);
  }
  if (isZero(right)) return finite(sign, 1, 0);
  if (order(magnitude, one, meter) === 0) return powerOfOne(left, right, whole, sign, context);
  const outside = surelyOutside(magnitude, right, sign, context);
  if (outside !== undefined) return outside;
  return whole ? wholePower(left, right, sign, context) : realPower(left, right, context);
};

const paddedOne = (sign: 0 | 1, context: DecimalContext): Dec => {
  context.raised |= condition.inexact | condition.rounded;
  return finite(sign, shiftLeft(1, context.prec - 1, context.meter), 1 - context.prec);
};

/** (±1.00) ** right: as many zeros as the exact product would have, up to the precision. */
const powerOfOne = (left: Dec, right: Dec, whole: boolean, sign: 0 | 1, context: DecimalContext): Dec => {
  if (!whole) return paddedOne(sign, context);
  if (right.sign === 1) return finite(sign, 1, 0);
  const meter = context.meter;
  const most = context.prec - 1;
  // The count of zeros is a product in the context, which may be too small for it.
  const work = context.copy();
  const zeros = multiply(right, finite(0, -left.exponent, 0), work);
  const fits = isInteger(zeros, meter) && order(zeros, fromInteger(most), meter) <= 0;
  if (!fits) context.raised |= condition.rounded;
  const places = fits ? Number(rescaled(zeros, 0, 0, meter).value.coefficient) : most;
  return finite(sign, shiftLeft(1, places, meter), -places);
};

/** The overflow or underflow of a power that is certain before it is computed. */
const surelyOutside = (base: Dec, right: Dec, sign: 0 | 1, context: DecimalContext): Dec | undefined => {
  const meter = context.meter;
  const height = adjustedExponent(base, meter);
  // A lower bound of log10 |log10 base|.
  let bound: number;
  if (height > 0) bound = lengthOf(height) - 1;
  else if (height < -1) bound = lengthOf(height + 1) - 1;
  else {
    const work = workContext(meter, digitsOf(base, meter) + 2);
    const distance = adjustedExponent(subtract(base, one, work), meter);
    bound = height === 0 ? distance - 2 : distance - 1;
  }
  const total = bound + adjustedExponent(right, meter);
  const grows = height < 0 === (right.sign === 1);
  if (grows) return total > lengthOf(context.emax) ? finish(sign, 1, context.emax + 1, context) : undefined;
  return total > lengthOf(context.etiny) ? finish(sign, 1, context.etiny - 1, context) : undefined;
};

const wholePower = (left: Dec, right: Dec, sign: 0 | 1, context: DecimalContext): Dec => {
  const meter = context.meter;
  const digits = digitsOf(right, meter) + right.exponent;
  const work = context.copy();
  work.rounding = roundHalfEven;
  work.clamp = 0;
  work.prec = context.prec + digits + 2;
  let base = left;
  if (right.sign === 1) {
    work.prec += 1;
    base = divide(one, left, work);
  }
  payForDigits(digits, meter);
  const times = BigInt(rescaled(right, 0, 0, meter).value.coefficient);
  const result = times < 1n << 64n ? squareFromTop(base, times, work) : squareFromBottom(base, times, work);
  context.raised |= work.raised;
  if (result.kind === 1) return finish(sign, 1, context.emax + 1, context);
  return fit(withSign(result, sign), context);
};

const squareFromTop = (base: Dec, times: bigint, work: DecimalContext): Dec => {
  let result = base;
  for (const bit of times.toString(2).slice(1)) {
    work.meter.spend(8);
    result = multiply(result, result, work);
    if (bit === '1') result = multiply(result, base, work);
    if (result.kind !== 0 || (result.coefficient === 0 && (work.raised & condition.clamped) !== 0)) break;
  }
  return result;
};

const squareFromBottom = (base: Dec, times: bigint, work: DecimalContext): Dec => {
  let result = one;
  let square = base;
  const bits = times.toString(2);
  for (let index = bits.length - 1; index >= 0; index -= 1) {
    work.meter.spend(8);
    if (bits[index] === '1') {
      result = multiply(result, square, work);
      if (result.kind !== 0 || (result.coefficient === 0 && (work.raised & condition.clamped) !== 0)) break;
    }
    // The square after the last bit is not used, and must not overflow.
    if (index > 0) square = multiply(square, square, work);
  }
  return result;
};

/** e^(ln left · right), with 23 digits more than asked for. */
const realPower = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const meter = context.meter;
  const work = workContext(meter, Math.max(digitsOf(left, meter), context.prec) + 23);
  const product = multiply(naturalLogarithm(left, work), right, work);
  const result = exponential(product, work);
  context.raised |= (work.raised & errors) | condition.inexact | condition.rounded;
  if (result.kind === 1) return finish(0, 1, context.emax + 1, context);
  if (result.kind === 0 && order(result, one, meter) === 0) {
    return finish(0, shiftLeft(1, context.prec - 1, meter), 1 - context.prec, context);
  }
  return fit(result, context);
};

/** pow(left, right, modulus), exact, for whole numbers. */
export const powerModulo = (left: Dec, right: Dec, modulus: Dec, context: DecimalContext): Dec => {
  if (left.kind >= 2 || right.kind >= 2 || modulus.kind >= 2) {
    for (const operand of [left, right, modulus]) if (operand.kind === 3) return nanOfOne(operand, context) ?? zero;
    for (const operand of [left, right, modulus]) if (operand.kind === 2) return nanOfOne(operand, context) ?? zero;
  }
  const meter = context.meter;
  if (!isInteger(left, meter) || !isInteger(right, meter) || !isInteger(modulus, meter)) return invalid(context);
  if (isZero(modulus)) return invalid(context);
  if (digitsOf(modulus, meter) + modulus.exponent > context.prec) return invalid(context);
  const sign = left.sign === 1 && oddInteger(right, meter) ? 1 : 0;
  const unit = BigInt(rescaled(modulus, 0, 0, meter).value.coefficient);
  if (isZero(right)) return isZero(left) ? invalid(context) : finite(sign, unit === 1n ? 0 : 1, 0);
  if (right.sign === 1) return invalid(context);
  if (isZero(left)) return finite(sign, 0, 0);
  const digits = digitsOf(modulus, meter) + modulus.exponent;
  const times = (base: bigint, by: bigint): bigint => {
    let result = 1n;
    for (const bit of by.toString(2)) {
      payForProduct(digits, digits * 5, meter);
      meter.spend(8);
      result = (result * result) % unit;
      if (bit === '1') result = (result * base) % unit;
    }
    return result;
  };
  payForDigits(digitsOf(left, meter), meter);
  let base: bigint;
  if (left.exponent <= 0) base = BigInt(rescaled(left, 0, 0, meter).value.coefficient) % unit;
  else base = ((BigInt(left.coefficient) % unit) * times(10n % unit, BigInt(left.exponent))) % unit;
  let result: bigint;
  if (right.exponent <= 0) {
    result = times(base, BigInt(rescaled(right, 0, 0, meter).value.coefficient));
  } else {
    result = times(base, BigInt(right.coefficient));
    for (let index = 0; index < right.exponent; index += 1) result = times(result, 10n);
  }
  return finite(sign, coefficient(result % unit), 0);
};

/** The exact product of two finite numbers, in no context. */
export const exactProduct = (left: Dec, right: Dec, meter: Meter): Dec =>
  finite(
    (left.sign ^ right.sign) as 0 | 1,
    timesCoefficient(left.coefficient, right.coefficient, meter),
    left.exponent + right.exponent,
  );
