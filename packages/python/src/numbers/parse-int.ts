import { PyRaise } from '../runtime/raise.ts';
import { asciiDigits, isNumberSpace } from './ascii-digits.ts';
import { digitLimit, spendForDecimal } from './int-text.ts';
import { normal, type Int } from './int.ts';
import type { Meter } from './meter.ts';

/** The value of a digit in bases up to 36; 99 for what is none. */
const digitValue = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x61 + 10 : 99;
};

const prefixBase = (code: number): number => {
  const lower = code | 0x20;
  return lower === 0x78 ? 16 : lower === 0x6f ? 8 : lower === 0x62 ? 2 : 0;
};

const piece = (digits: string, base: number): bigint => {
  let value = 0;
  for (let i = 0; i < digits.length; i++) value = value * base + digitValue(digits.charCodeAt(i));
  return BigInt(value);
};

/** Halves the digits until a half fits a safe integer; `powers[k]` is base^(10·2^k). */
const fromDigits = (digits: string, base: number, powers: bigint[], level: number): bigint => {
  if (digits.length <= 10 || level < 0) return piece(digits, base);
  const low = 10 * 2 ** level;
  if (digits.length <= low) return fromDigits(digits, base, powers, level - 1);
  const cut = digits.length - low;
  const power = powers[level] ?? 1n;
  return (
    fromDigits(digits.slice(0, cut), base, powers, level - 1) * power +
    fromDigits(digits.slice(cut), base, powers, level - 1)
  );
};

const bigFromDigits = (digits: string, base: number): bigint => {
  if (base === 10) return BigInt(digits);
  if (base === 16) return BigInt(`0x${digits}`);
  if (base === 8) return BigInt(`0o${digits}`);
  if (base === 2) return BigInt(`0b${digits}`);
  const powers: bigint[] = [];
  let power = BigInt(base) ** 10n;
  for (let size = 10; size < digits.length; size *= 2) {
    powers.push(power);
    if (size * 2 < digits.length) power *= power;
  }
  return fromDigits(digits, base, powers, powers.length - 1);
};

const valueOf = (digits: string, base: number, meter: Meter, limit: number): Int => {
  const isPowerOfTwo = (base & (base - 1)) === 0;
  const bits = Math.ceil(digits.length * Math.log2(base));
  if (bits <= 53) {
    let value = 0;
    for (let i = 0; i < digits.length; i++) value = value * base + digitValue(digits.charCodeAt(i));
    return value;
  }
  if (!isPowerOfTwo && limit > 0 && digits.length > limit) {
    throw new PyRaise(
      'ValueError',
      `Exceeds the limit (${limit} digits) for integer string conversion: value has ${digits.length} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit',
    );
  }
  const isLinear = base === 2 || base === 8 || base === 16;
  if (isLinear) {
    meter.spend(8 + (digits.length >> 3));
    meter.allocate(bits >> 3);
  } else {
    if (base !== 10) meter.spend(10 + digits.length);
    spendForDecimal(bits, meter);
  }
  if (bits > 2 ** 30) throw new PyRaise('MemoryError', '');
  return normal(bigFromDigits(digits, base));
};

/**
 * The integer that a text says to Python's `int(text, base)`, or `undefined` where that raises ValueError "invalid
 * literal" (the caller writes the message, which shows the text as Python sees it).
 *
 * White space around, a sign, single underscores between digits, `0x`, `0o`, `0b` where the base allows, base 0 (the
 * prefix decides; no leading zeros else) and Unicode's digits are read.
 *
 * Errors: ValueError for a base that is none, and above the limit of digits where the base is no power of two.
 */
export const parseInt = (text: string, base: number, meter: Meter, limit: number = digitLimit.now): Int | undefined => {
  if (base !== 0 && (base < 2 || base > 36)) {
    throw new PyRaise('ValueError', 'int() base must be >= 2 and <= 36, or 0');
  }
  if (text.length > 64) meter.spend(text.length >> 2);
  const ascii = asciiDigits(text);
  if (ascii === undefined) return undefined;
  let at = 0;
  let end = ascii.length;
  while (at < end && isNumberSpace(ascii.charCodeAt(at))) at++;
  while (end > at && isNumberSpace(ascii.charCodeAt(end - 1))) end--;
  const sign = ascii.charCodeAt(at);
  const negative = sign === 0x2d;
  if (negative || sign === 0x2b) at++;

  let actual = base;
  let onlyZero = false;
  const prefix = ascii.charCodeAt(at) === 0x30 ? prefixBase(ascii.charCodeAt(at + 1)) : 0;
  if (base === 0) {
    actual = prefix === 0 ? 10 : prefix;
    onlyZero = prefix === 0 && ascii.charCodeAt(at) === 0x30;
  }
  if (prefix !== 0 && prefix === actual) {
    at += 2;
    if (ascii.charCodeAt(at) === 0x5f) at++;
  }

  const start = at;
  let underscores = 0;
  let zeros = 0;
  let previous = 0x5f;
  for (; at < end; at++) {
    const code = ascii.charCodeAt(at);
    if (code === 0x5f) {
      if (previous === 0x5f) return undefined;
      underscores++;
    } else if (digitValue(code) >= actual) return undefined;
    else if (code === 0x30) zeros++;
    previous = code;
  }
  if (previous === 0x5f) return undefined;
  if (onlyZero && zeros + underscores < end - start) return undefined;

  let digits = ascii.slice(start, end);
  if (underscores > 0) digits = digits.replaceAll('_', '');
  const value = valueOf(digits, actual, meter, limit);
  if (!negative) return value;
  // No negative zero: an Int's zero is 0.
  return value === 0 ? 0 : -value;
};
