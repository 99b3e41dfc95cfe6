import { PyRaise } from '../runtime/raise.ts';
import type { Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bitsBound } from './size.ts';

/** The digits that `int()` reads and `str()` writes in a base that is no power of two, unless the program says else. */
export const defaultDigitLimit = 4300;

/** The limit in force, which a program may set (`sys.set_int_max_str_digits`); 0 is none. */
export const digitLimit: { now: number } = { now: defaultDigitLimit };

/** CPython's refusal of a decimal text that is too long, on the way out. */
export const tooManyDigits = (limit: number): PyRaise =>
  new PyRaise(
    'ValueError',
    `Exceeds the limit (${limit} digits) for integer string conversion; ` +
      'use sys.set_int_max_str_digits() to increase the limit',
  );

const limit256 = 1n << 256n;
const defaultLimitPower = 10n ** 4300n;

/**
 * Spends for the conversion between binary and decimal of a number of so many bits.
 *
 * Units: bits. Measured on Node 24: writing takes 134 µs for 14,284 bits (4,300 digits), 4.5 ms for 131,072, 419 ms for
 * 4,194,304; words^1.5 steps of 50 ns follow that within a factor of two. Reading takes a third.
 */
export const spendForDecimal = (bits: number, meter: Meter): void => {
  if (bits <= 256) meter.spend(8);
  else {
    meter.spend(Math.ceil((bits / 64) ** 1.5));
    meter.allocate(Math.ceil(bits * 0.302));
  }
};

/**
 * What `str(i)` says: decimal digits, `-` in front of negative numbers.
 *
 * Errors: ValueError above the limit of digits (`sys.set_int_max_str_digits`; 0 is none).
 */
export const intToText = (value: Int, meter: Meter, limit: number = digitLimit.now): string => {
  if (typeof value === 'number') return String(value);
  if (limit > 0) {
    const power = limit === defaultDigitLimit ? defaultLimitPower : 10n ** BigInt(limit);
    if (value >= power || value <= -power) throw tooManyDigits(limit);
  }
  spendForDecimal(value < limit256 && value > -limit256 ? 256 : bitsBound(value), meter);
  return String(value);
};
