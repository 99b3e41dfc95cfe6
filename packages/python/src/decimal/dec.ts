/**
 * A decimal number: sign, coefficient, exponent; or an infinity, or a NaN with its payload in the coefficient.
 *
 * Never changed after it is made, whatever the context: results are new numbers.
 *
 * Units: value = (-1)^sign · coefficient · 10^exponent. Exponents stay within ±9·10^15, so that sums of two are exact
 * numbers; CPython goes on to 10^18 (see `context.ts`).
 */
import { coefficient, digitCount, trailingZeros, type Coefficient } from './coefficient.ts';
import type { Meter } from './meter.ts';

/** 0 finite, 1 infinity, 2 quiet NaN, 3 signaling NaN. */
export type Kind = 0 | 1 | 2 | 3;

export class Dec {
  readonly sign: 0 | 1;
  readonly coefficient: Coefficient;
  readonly exponent: number;
  readonly kind: Kind;
  /** Digits of the coefficient once counted, else 0; only `digitsOf` may touch it. */
  digits: number;

  constructor(sign: 0 | 1, value: Coefficient, exponent: number, kind: Kind, digits: number) {
    this.sign = sign;
    this.coefficient = value;
    this.exponent = exponent;
    this.kind = kind;
    this.digits = digits;
  }
}

/** A finite number. */
export const finite = (sign: 0 | 1, value: Coefficient, exponent: number): Dec => new Dec(sign, value, exponent, 0, 0);

/** An infinity. */
export const infinity = (sign: 0 | 1): Dec => new Dec(sign, 0, 0, 1, 1);

/** A quiet NaN without payload. */
export const quietNan = new Dec(0, 0, 0, 2, 1);

/** 0 and 1, as integers. */
export const zero: Dec = finite(0, 0, 0);
export const one: Dec = finite(0, 1, 0);

/** How many digits the coefficient has (zero has one), counted once. */
export const digitsOf = (value: Dec, meter: Meter): number => {
  if (value.digits === 0) value.digits = digitCount(value.coefficient, meter);
  return value.digits;
};

/** The exponent that the number has with one digit before the point. */
export const adjustedExponent = (value: Dec, meter: Meter): number => value.exponent + digitsOf(value, meter) - 1;

export const isNan = (value: Dec): boolean => value.kind >= 2;
export const isZero = (value: Dec): boolean => value.kind === 0 && value.coefficient === 0;

/** The same number with the given sign. */
export const withSign = (value: Dec, sign: 0 | 1): Dec =>
  value.sign === sign ? value : new Dec(sign, value.coefficient, value.exponent, value.kind, value.digits);

/** The whole number as a decimal, exact. */
export const fromInteger = (value: number | bigint): Dec => {
  if (typeof value === 'number') return value < 0 ? finite(1, -value, 0) : finite(0, value, 0);
  return value < 0n ? finite(1, coefficient(-value), 0) : finite(0, coefficient(value), 0);
};

/** Whether a finite number is a whole number. */
export const isInteger = (value: Dec, meter: Meter): boolean => {
  if (value.kind !== 0) return false;
  if (value.exponent >= 0 || value.coefficient === 0) return true;
  const places = -value.exponent;
  if (places >= digitsOf(value, meter)) return false;
  return trailingZeros(value.coefficient, places, meter) === places;
};
