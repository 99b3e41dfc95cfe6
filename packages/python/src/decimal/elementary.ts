/**
 * Square root, exponential and logarithms, correctly rounded half-even whatever the context's rounding.
 *
 * Source: General Decimal Arithmetic specification 1.70, `squareroot`, `exp`, `ln`, `log10`.
 */
import {
  coefficient,
  digitCount,
  lastDigit,
  plusCoefficient,
  powerOfTen,
  shiftLeft,
  shiftRight,
  trailingZeros,
  type Coefficient,
} from './coefficient.ts';
import { roundHalfEven, type DecimalContext } from './context.ts';
import { adjustedExponent, digitsOf, finite, infinity, one, withSign, zero, type Dec } from './dec.ts';
import { bitLength, expFixed, lnFixed, lnTen, payForSteps, squareRoot } from './fixed-point.ts';
import { payForProduct, type Meter } from './meter.ts';
import { finish, invalid, nanOfOne } from './rounding.ts';
import { condition } from './signals.ts';
import { order } from './compare.ts';

const bitsPerDigit = 3.3219280948873626;

/** The context with half-even rounding, for the last step; its conditions are added to the given one's. */
const halfEven = (context: DecimalContext): DecimalContext => {
  const work = context.copy();
  work.rounding = roundHalfEven;
  return work;
};

const finishHalfEven = (sign: 0 | 1, value: Coefficient, exponent: number, context: DecimalContext): Dec => {
  if (context.rounding === roundHalfEven) return finish(sign, value, exponent, context);
  const work = halfEven(context);
  const result = finish(sign, value, exponent, work);
  context.raised |= work.raised;
  return result;
};

/** The square root. */
export const squareRootOf = (value: Dec, context: DecimalContext): Dec => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  if (value.kind === 1) return value.sign === 1 ? invalid(context) : value;
  const ideal = Math.floor(value.exponent / 2);
  if (value.coefficient === 0) return finish(value.sign, 0, ideal, context);
  if (value.sign === 1) return invalid(context);
  const meter = context.meter;
  const digits = digitsOf(value, meter);
  const odd = value.exponent - 2 * ideal;
  // As many digits under the root that it has one more than the precision.
  const rootDigits = Math.floor((digits + odd + 1) / 2);
  const places = context.prec + 1 - rootDigits;
  payForProduct(2 * context.prec + 4, context.prec, meter);
  let under = odd === 1 ? shiftLeft(value.coefficient, 1, meter) : value.coefficient;
  let exact = true;
  if (places >= 0) {
    under = shiftLeft(under, 2 * places, meter);
  } else {
    const cut = shiftRight(under, -2 * places, meter);
    under = cut.head;
    exact = cut.rest === 0;
  }
  const root = squareRoot(BigInt(under));
  if (!exact || root * root !== BigInt(under)) {
    const sticky = root % 5n === 0n ? root + 1n : root;
    return finishHalfEven(0, coefficient(sticky), ideal - places, context);
  }
  let result = coefficient(root);
  let exponent = ideal - places;
  if (places > 0) {
    const zeros = trailingZeros(result, places, meter);
    if (zeros > 0) result = shiftRight(result, zeros, meter).head;
    exponent += zeros;
  } else if (places < 0) {
    result = shiftLeft(result, -places, meter);
    exponent = ideal;
  }
  return finishHalfEven(0, result, exponent, context);
};

/**
 * Rounds value · 10^exponent / 2^bits, whose value is known to ±2^doubt, or gives nothing if the doubt matters.
 *
 * The exact result is irrational, so that more bits always decide.
 */
const rounded = (
  value: bigint,
  bits: number,
  doubt: number,
  exponent: number,
  context: DecimalContext,
): Dec | undefined => {
  const meter = context.meter;
  const sign = value < 0n ? 1 : 0;
  const magnitude = sign === 1 ? -value : value;
  const slack = 1n << BigInt(doubt);
  if (magnitude <= slack) return undefined;
  const height = Math.floor((bitLength(magnitude) - bits) / bitsPerDigit);
  const places = context.prec + 3 - height;
  const scale = powerOfTen(Math.abs(places), meter);
  payForSteps(4, Math.max(bits, bitLength(magnitude)), meter);
  const scaled = (part: bigint): bigint =>
    places >= 0 ? (part * scale) >> BigInt(bits) : (part / scale) >> BigInt(bits);
  const low = scaled(magnitude - slack);
  const high = scaled(magnitude + slack);
  if (low !== high) return undefined;
  const digits = coefficient(low);
  if (digitCount(digits, meter) < context.prec + 2) return undefined;
  const sticky = lastDigit(digits) % 5 === 0 ? plusCoefficient(digits, 1) : digits;
  return finishHalfEven(sign, sticky, exponent - places, context);
};

/** One with zeros to the precision: what a function gives that is inexactly one. */
const paddedOne = (context: DecimalContext): Dec => {
  context.raised |= condition.inexact | condition.rounded;
  return finishHalfEven(0, shiftLeft(1, context.prec - 1, context.meter), 1 - context.prec, context);
};

/** A finite number as binary fixed point, rounded down. */
const toFixed = (value: Dec, bits: number, meter: Meter): bigint => {
  const places = value.exponent;
  const digits = digitsOf(value, meter);
  const whole = BigInt(value.coefficient);
  let magnitude: bigint;
  if (places >= 0) {
    magnitude = (whole * powerOfTen(places, meter)) << BigInt(bits);
  } else {
    const unit = powerOfTen(-places, meter);
    payForProduct(Math.max(-places, digits) + bits / 3, Math.max(-places, 1), meter);
    magnitude = (whole << BigInt(bits)) / unit;
  }
  return value.sign === 1 ? -magnitude : magnitude;
};

/** e^value */
export const exponential = (value: Dec, context: DecimalContext): Dec => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  if (value.kind === 1) return value.sign === 1 ? zero : value;
  if (value.coefficient === 0) return one;
  const meter = context.meter;
  const height = adjustedExponent(value, meter);
  // So small that the result is one to the precision. libmpdec's own bound, because 0.99…9 may be subnormal and then shows in
  // the flags.
  if (order(withSign(value, 0), finite(0, 9, -context.prec - 4), meter) <= 0) return paddedOne(context);
  if (height >= 17) return beyond(value.sign, context);
  for (let extra = 10; ; extra *= 2) {
    const bits = Math.ceil((context.prec + 4 + extra) * bitsPerDigit) + 32;
    const wide = bits + 64;
    const tens = lnTen(wide, meter);
    const fixed = toFixed(value, wide, meter);
    let power = fixed / tens;
    if (fixed < 0n && power * tens !== fixed) power -= 1n;
    const exponent = Number(power);
    if (exponent > context.emax + 1) return beyond(0, context);
    if (exponent < context.etiny - 2) return beyond(1, context);
    const rest = (fixed - power * tens) >> 64n;
    const result = rounded(expFixed(rest, bits, meter), bits, 10, exponent, context);
    if (result !== undefined) return result;
  }
};

/** A positive number beyond the largest (0) or below the smallest (1). */
const beyond = (direction: 0 | 1, context: DecimalContext): Dec =>
  finishHalfEven(0, 1, direction === 0 ? context.emax + 1 : context.etiny - 1, context);

/** ln of a positive number other than one, as fixed point with `bits + near` bits of which `bits` count, ±2^6. */
interface Logarithm {
  readonly value: bigint;
  readonly bits: number;
}

const logarithm = (value: Dec, digits: number, meter: Meter): Logarithm => {
  const bits = Math.ceil(digits * bitsPerDigit) + 32;
  const height = adjustedExponent(value, meter);
  const near = height === 0 || height === -1 ? nearness(value, meter) : undefined;
  if (near !== undefined && near.bits > Math.max(64, bits / 16)) return nearOne(near, bits, meter);
  const wide = bits + 64 + (near?.bits ?? 0);
  const mantissa = finite(0, value.coefficient, value.exponent - height);
  const part = lnFixed(toFixed(mantissa, wide, meter), wide, meter);
  return { value: part + BigInt(height) * lnTen(wide, meter), bits: wide };
};

/** How near to one a number is: value = 1 ± difference / unit, difference / unit about 2^-bits. */
interface Nearness {
  readonly difference: bigint;
  readonly unit: bigint;
  readonly bits: number;
}

const nearness = (value: Dec, meter: Meter): Nearness | undefined => {
  if (value.exponent >= 0) return undefined;
  const unit = powerOfTen(-value.exponent, meter);
  const difference = BigInt(value.coefficient) - unit;
  const size = bitLength(difference < 0n ? -difference : difference);
  return { difference, unit, bits: Math.max(0, bitLength(unit) - size) };
};

/** ln(1 + t) = 2 · artanh(t / (2 + t)) for a tiny t: each term is smaller by t². */
const nearOne = (near: Nearness, bits: number, meter: Meter): Logarithm => {
  const scale = bits + near.bits + 8;
  payForSteps(24, Math.max(scale, bitLength(near.unit)), meter);
  const ratio = (near.difference << BigInt(scale)) / (2n * near.unit + near.difference);
  const square = ratio * ratio;
  let term = ratio;
  let total = ratio;
  for (let odd = 3n; ; odd += 2n) {
    term = (term * square) >> BigInt(2 * scale);
    if (term === 0n || term === -1n) break;
    total += term / odd;
  }
  return { value: 2n * total, bits: scale };
};

const logarithmSpecial = (value: Dec, context: DecimalContext): Dec | undefined => {
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  if (value.kind === 1) return value.sign === 1 ? invalid(context) : value;
  if (value.coefficient === 0) return infinity(1);
  return value.sign === 1 ? invalid(context) : undefined;
};

/** The natural logarithm. */
export const naturalLogarithm = (value: Dec, context: DecimalContext): Dec => {
  const special = logarithmSpecial(value, context);
  if (special !== undefined) return special;
  if (order(value, one, context.meter) === 0) return zero;
  for (let extra = 10; ; extra *= 2) {
    const found = logarithm(value, context.prec + 4 + extra, context.meter);
    const result = rounded(found.value, found.bits, 16, 0, context);
    if (result !== undefined) return result;
  }
};

/** The logarithm to base ten: exact for powers of ten. */
export const decimalLogarithm = (value: Dec, context: DecimalContext): Dec => {
  const special = logarithmSpecial(value, context);
  if (special !== undefined) return special;
  const meter = context.meter;
  const height = adjustedExponent(value, meter);
  if (trailingZeros(value.coefficient, digitsOf(value, meter) - 1, meter) === digitsOf(value, meter) - 1) {
    const head = shiftRightAll(value, meter);
    if (head === 1) return finishHalfEven(height < 0 ? 1 : 0, Math.abs(height), 0, context);
  }
  for (let extra = 10; ; extra *= 2) {
    const found = logarithm(value, context.prec + 4 + extra, meter);
    const tens = lnTen(found.bits, meter);
    payForSteps(4, found.bits, meter);
    const result = rounded((found.value << BigInt(found.bits)) / tens, found.bits, 18, 0, context);
    if (result !== undefined) return result;
  }
};

/** The first digit of a coefficient. */
const shiftRightAll = (value: Dec, meter: Meter): Coefficient => {
  const places = digitsOf(value, meter) - 1;
  return places === 0 ? value.coefficient : shiftRight(value.coefficient, places, meter).head;
};
