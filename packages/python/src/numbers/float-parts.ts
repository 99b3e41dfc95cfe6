import { PyRaise } from '../runtime/raise.ts';
import { normal, type Int } from './int.ts';

/**
 * `math`'s functions on the representation of a float: exact ones, no rounding but the last.
 */

const view = new DataView(new ArrayBuffer(8));
const domainError = (): PyRaise => new PyRaise('ValueError', 'math domain error');
const rangeError = (): PyRaise => new PyRaise('OverflowError', 'math range error');

/** math.frexp(x): a mantissa in [0.5, 1) and an exponent. */
export const frexp = (value: number): readonly [number, number] => {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  view.setFloat64(0, value);
  let high = view.getUint32(0);
  let exponent = ((high >>> 20) & 0x7ff) - 1022;
  if (exponent === -1022) {
    view.setFloat64(0, value * 2 ** 54);
    high = view.getUint32(0);
    exponent = ((high >>> 20) & 0x7ff) - 1022 - 54;
  }
  view.setUint32(0, (high & 0x800fffff) | (1022 << 20));
  return [view.getFloat64(0), exponent];
};

/** value × 2^exponent, rounded once; infinite if too large. */
export const scaleByPower = (value: number, exponent: number): number => {
  if (exponent > 1023) {
    const first = value * 2 ** 1023;
    return exponent > 2046 ? first * 2 ** 1023 * 2 ** Math.min(exponent - 2046, 1023) : first * 2 ** (exponent - 1023);
  }
  if (exponent >= -1022) return value * 2 ** exponent;
  // Subnormal results must be rounded once: bring the mantissa to where the last step is the only inexact one.
  const [mantissa, own] = frexp(value);
  const total = own + exponent;
  if (total < -1076) return value < 0 || Object.is(value, -0) ? -0 : 0;
  return total >= -1021 ? mantissa * 2 ** Math.max(total, -1021) : mantissa * 2 ** (total + 100) * 2 ** -100;
};

/** math.ldexp(x, i). Errors: OverflowError "math range error". */
export const ldexp = (value: number, exponent: Int): number => {
  if (value === 0 || !Number.isFinite(value)) return value;
  const bounded = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : Number(exponent);
  const result = scaleByPower(value, bounded);
  if (!Number.isFinite(result)) throw rangeError();
  return result;
};

/** math.modf(x): fraction and whole part, both with the sign of x. */
export const modf = (value: number): readonly [number, number] => {
  if (value === Infinity || value === -Infinity) return [value < 0 ? -0 : 0, value];
  const whole = Math.trunc(value);
  const fraction = value - whole;
  return [fraction === 0 && (value < 0 || Object.is(value, -0)) ? -0 : fraction, whole];
};

/** math.fmod(x, y). Errors: ValueError "math domain error". */
export const fmod = (a: number, b: number): number => {
  const result = a % b;
  if (result !== result && a === a && b === b) throw domainError();
  return result;
};

/** math.remainder(x, y): x - n × y for the n nearest to x / y, ties to even. Errors: ValueError "math domain error". */
export const remainder = (a: number, b: number): number => {
  if (a !== a || b !== b) return NaN;
  if (b === 0 || a === Infinity || a === -Infinity) throw domainError();
  if (b === Infinity || b === -Infinity) return a;
  const size = Math.abs(a);
  const unit = Math.abs(b);
  const rest = size % unit;
  // unit - rest is exact where it decides; a tie goes to the even multiple.
  const other = unit - rest;
  let result: number;
  if (rest < other) result = rest;
  else if (rest > other) result = -other;
  else result = rest - 2 * ((0.5 * (size - rest)) % unit);
  return a < 0 || Object.is(a, -0) ? -result : result;
};

const bitsOf = (value: number): bigint => {
  view.setFloat64(0, value);
  return view.getBigUint64(0);
};

const ofBits = (bits: bigint): number => {
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
};

const signBit = 1n << 63n;

/** Places on the line of all floats: -0.0 and 0.0 are both 0. */
const place = (value: number): bigint => {
  const bits = bitsOf(value);
  return bits >= signBit ? signBit - bits : bits;
};

/**
 * math.nextafter(x, y, steps=…): so many floats further from x towards y, at most y; one without `steps`.
 *
 * Errors: ValueError "steps must be a non-negative integer".
 */
export const nextAfter = (from: number, to: number, steps?: Int): number => {
  if (steps !== undefined && steps < 0) throw new PyRaise('ValueError', 'steps must be a non-negative integer');
  if (steps === 0) return from;
  if (from !== from) return from;
  if (to !== to) return to;
  if (from === to) return to;
  const start = place(from);
  const end = place(to);
  const wanted = BigInt(steps ?? 1);
  // C's function, which answers without `steps`, stops at a zero of its own sign; CPython's count stops at y itself.
  if (to === 0 && steps === undefined && Math.abs(from) === 5e-324) return from < 0 ? -0 : 0;
  if (start < end) {
    const at = start + wanted;
    if (at >= end) return to;
    return at < 0n ? -ofBits(-at) : at === 0n ? (from < 0 ? -0 : 0) : ofBits(at);
  }
  const at = start - wanted;
  if (at <= end) return to;
  return at > 0n ? ofBits(at) : at === 0n ? (from < 0 ? -0 : 0) : -ofBits(-at);
};

/** math.ulp(x): the distance to the next larger float. */
export const ulp = (value: number): number => {
  if (value !== value) return value;
  const size = Math.abs(value);
  if (size === Infinity) return size;
  return size === 1.7976931348623157e308 ? 2 ** 971 : ofBits(bitsOf(size) + 1n) - size;
};

/**
 * x.as_integer_ratio(): numerator and positive denominator without common divisor.
 *
 * Errors: OverflowError for an infinity, ValueError for NaN.
 */
export const integerRatio = (value: number): readonly [Int, Int] => {
  if (value !== value) throw new PyRaise('ValueError', 'cannot convert NaN to integer ratio');
  if (value === Infinity || value === -Infinity) {
    throw new PyRaise('OverflowError', 'cannot convert Infinity to integer ratio');
  }
  if (Number.isSafeInteger(value)) return [value + 0, 1];
  let [mantissa, exponent] = frexp(value);
  mantissa *= 2 ** 53;
  exponent -= 53;
  while (mantissa % 2 === 0) {
    mantissa /= 2;
    exponent++;
  }
  return exponent >= 0
    ? [normal(BigInt(mantissa) << BigInt(exponent)), 1]
    : [mantissa, normal(1n << BigInt(-exponent))];
};
