/**
 * Decimals to and from Python's other numbers: ints, floats, ratios, tuples; and the hash that they share.
 *
 * Source: Python library reference, `decimal` and "Hashing of numeric types"; texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import { order, type Order } from './compare.ts';
import { coefficient, digitCount, powerOfTen, shiftLeft, shiftRight, trailingZeros } from './coefficient.ts';
import { roundCeiling, roundDown, roundFloor, roundHalfEven, type DecimalContext } from './context.ts';
import { adjustedExponent, Dec, digitsOf, finite, fromInteger, infinity, quietNan } from './dec.ts';
import { payForDigits, payForProduct, type Meter } from './meter.ts';
import { exactProduct } from './power.ts';
import { quantizeTo, rescaled } from './quantum.ts';
import { invalid, nanOfOne } from './rounding.ts';
import { coefficientText, parseDecimal } from './text.ts';

/** An int: a number while it is safe, else a bigint. */
export type Whole = number | bigint;

const noWhole = (value: Dec, what: string): PyRaise =>
  value.kind === 1
    ? new PyRaise('OverflowError', `cannot convert Infinity to ${what}`)
    : new PyRaise('ValueError', `cannot convert NaN to ${what}`);

const wholeRounded = (value: Dec, rounding: number, meter: Meter): Whole => {
  if (value.kind !== 0) throw noWhole(value, 'integer');
  const whole = rescaled(value, 0, rounding, meter).value.coefficient;
  return value.sign === 0 || whole === 0 ? whole : -whole;
};

/** `int(value)`: towards zero. Errors: ValueError for a NaN, OverflowError for an infinity. */
export const toInteger = (value: Dec, meter: Meter): Whole => wholeRounded(value, roundDown, meter);

/** `math.floor(value)` */
export const toFloor = (value: Dec, meter: Meter): Whole => wholeRounded(value, roundFloor, meter);

/** `math.ceil(value)` */
export const toCeiling = (value: Dec, meter: Meter): Whole => wholeRounded(value, roundCeiling, meter);

/** `round(value)`: to even. */
export const toRounded = (value: Dec, meter: Meter): Whole => wholeRounded(value, roundHalfEven, meter);

/** `round(value, places)`: quantized in the context. Errors: OverflowError if `places` is no machine word. */
export const roundTo = (value: Dec, places: Whole, context: DecimalContext): Dec => {
  if (places > 9223372036854775807n || places < -9223372036854775808n) {
    throw new PyRaise('OverflowError', 'Python int too large to convert to C ssize_t');
  }
  const nan = nanOfOne(value, context);
  if (nan !== undefined) return nan;
  if (value.kind === 1) return invalid(context);
  return quantizeTo(value, -Number(places), context);
};

/** `float(value)`: the nearest one. Errors: ValueError for a signaling NaN. */
export const toFloat = (value: Dec, meter: Meter): number => {
  if (value.kind === 3) throw new PyRaise('ValueError', 'cannot convert signaling NaN to float');
  if (value.kind === 2) return Number.NaN;
  const negative = value.sign === 1;
  const huge = negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const nothing = negative ? -0 : 0;
  if (value.kind === 1) return huge;
  if (value.coefficient === 0) return nothing;
  const height = adjustedExponent(value, meter);
  if (height > 400) return huge;
  if (height < -400) return nothing;
  // Number() looks at no more than some 800 digits, and neither need we: a float's midpoints have at most 767.
  const digits = digitsOf(value, meter);
  let text: string;
  if (digits <= 800) text = `${coefficientText(value, meter)}e${value.exponent}`;
  else {
    const cut = shiftRight(value.coefficient, digits - 800, meter);
    text = `${cut.head}${cut.rest === 0 ? '0' : '1'}e${value.exponent + digits - 801}`;
  }
  return negative ? -Number(text) : Number(text);
};

/** `Decimal(float)`: exact. */
export const fromFloat = (value: number): Dec => {
  const sign = value < 0 || Object.is(value, -0) ? 1 : 0;
  if (Number.isNaN(value)) return quietNan;
  if (!Number.isFinite(value)) return infinity(sign);
  let mantissa = Math.abs(value);
  if (Number.isSafeInteger(mantissa)) return finite(sign, mantissa, 0);
  if (Number.isInteger(mantissa)) return finite(sign, coefficient(BigInt(mantissa)), 0);
  // Powers of two are exact steps: afterwards the mantissa is a whole number and value = mantissa / 2^halvings.
  let halvings = 0;
  while (mantissa < 2 ** -100) {
    mantissa *= 2 ** 100;
    halvings += 100;
  }
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings += 1;
  }
  return finite(sign, coefficient(BigInt(mantissa) * 5n ** BigInt(halvings)), -halvings);
};

/** `value.as_integer_ratio()`: in lowest terms, the denominator positive. */
export const toRatio = (value: Dec, meter: Meter): readonly [Whole, Whole] => {
  if (value.kind !== 0) throw noWhole(value, 'integer ratio');
  if (value.coefficient === 0) return [0, 1];
  const zeros = trailingZeros(value.coefficient, Math.max(0, -value.exponent), meter);
  let top = zeros === 0 ? value.coefficient : shiftRight(value.coefficient, zeros, meter).head;
  const exponent = value.exponent + zeros;
  if (exponent >= 0) {
    top = shiftLeft(top, exponent, meter);
    return [value.sign === 1 ? -top : top, 1];
  }
  // The denominator 10^n shares only twos or only fives with a number that does not end in zero.
  let bottom = powerOfTen(-exponent, meter);
  let rest = BigInt(top);
  payForProduct(digitCount(top, meter) * 4, -exponent, meter);
  for (const prime of [2n, 5n]) {
    let block = 1;
    while (block * 2 <= -exponent) block *= 2;
    let left = -exponent;
    for (; block >= 1; block /= 2) {
      if (block > left) continue;
      const unit = prime ** BigInt(block);
      payForProduct(digitCount(coefficient(rest), meter), block, meter);
      if (rest % unit !== 0n) continue;
      rest /= unit;
      bottom /= unit;
      left -= block;
    }
  }
  return [coefficient(rest), coefficient(bottom)].map((part, index) =>
    index === 0 && value.sign === 1 ? -part : part,
  ) as [Whole, Whole];
};

/** A decimal taken apart, as `as_tuple` shows it: digits as text, the exponent a number or 'F', 'n', 'N'. */
export interface Parts {
  readonly sign: 0 | 1;
  readonly digits: string;
  readonly exponent: number | 'F' | 'n' | 'N';
}

/** `value.as_tuple()` */
export const toParts = (value: Dec, meter: Meter): Parts => {
  if (value.kind === 1) return { sign: value.sign, digits: '0', exponent: 'F' };
  const digits = value.kind >= 2 && value.coefficient === 0 ? '' : coefficientText(value, meter);
  const exponent = value.kind === 0 ? value.exponent : value.kind === 2 ? 'n' : 'N';
  return { sign: value.sign, digits, exponent };
};

/**
 * `Decimal((sign, digits, exponent))`, the tuple's shape already looked at. Conditions: as `Decimal(text)`.
 *
 * Errors: ValueError for another letter than F, n and N, OverflowError for an exponent that is no machine word.
 */
export const fromParts = (sign: 0 | 1, digits: string, exponent: Whole | string, context: DecimalContext): Dec => {
  if (typeof exponent === 'string') {
    if (exponent === 'F') return infinity(sign);
    if (exponent !== 'n' && exponent !== 'N') {
      throw new PyRaise('ValueError', "string argument in the third position must be 'F', 'n' or 'N'");
    }
    return parseDecimal(`${sign === 1 ? '-' : ''}${exponent === 'n' ? '' : 's'}NaN${digits}`, context);
  }
  if (exponent > 9223372036854775807n || exponent < -9223372036854775808n) {
    throw new PyRaise('OverflowError', 'Python int too large to convert to C ssize_t');
  }
  return parseDecimal(`${sign === 1 ? '-' : ''}${digits === '' ? '0' : digits}e${exponent}`, context);
};

const hashModulus = 2305843009213693951n;
const hashInfinity = 314159;

const powerModulo = (base: bigint, exponent: number): bigint => {
  let result = 1n;
  let square = base;
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % hashModulus;
    square = (square * square) % hashModulus;
  }
  return result;
};

/** 10^-1 modulo 2^61 - 1. */
const inverseTen = 2075258708292324556n;

/**
 * `hash(value)` of a number or infinity; equal to that of an equal int, float or fraction. Nothing for a quiet NaN, which
 * hashes by identity. Errors: TypeError for a signaling NaN.
 */
export const hashOf = (value: Dec, meter: Meter): Whole | undefined => {
  if (value.kind === 3) throw new PyRaise('TypeError', 'Cannot hash a signaling NaN value');
  if (value.kind === 2) return undefined;
  if (value.kind === 1) return value.sign === 1 ? -hashInfinity : hashInfinity;
  payForDigits(digitsOf(value, meter), meter);
  const power = powerModulo(value.exponent >= 0 ? 10n : inverseTen, Math.abs(value.exponent));
  const hash = ((BigInt(value.coefficient) % hashModulus) * power) % hashModulus;
  const signed = value.sign === 1 ? -hash : hash;
  if (signed === -1n) return -2;
  return signed >= -9007199254740991n && signed <= 9007199254740991n ? Number(signed) : signed;
};

/** The order of a decimal (no NaN) and a ratio with a positive denominator, exact. */
export const orderWithRatio = (value: Dec, top: Whole, bottom: Whole, meter: Meter): Order => {
  const right = fromInteger(top);
  if (value.kind === 1) return order(value, right, meter);
  return order(exactProduct(value, fromInteger(bottom), meter), right, meter);
};
