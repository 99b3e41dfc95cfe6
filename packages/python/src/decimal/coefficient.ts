/**
 * Whole numbers of any size, as coefficients need them: a JavaScript number while it is safe, else a bigint.
 *
 * Most decimals that programs hold have fewer than sixteen digits, and number arithmetic is ten times faster than
 * bigint arithmetic; so every function here first looks whether numbers do. A safe value is never a bigint, so `typeof`
 * decides and two equal coefficients are `===` when small. All coefficients are non-negative.
 */
import { payForDigits, payForProduct, type Meter } from './meter.ts';

export type Coefficient = number | bigint;

const safeLimit = 9007199254740991n;

const smallPowers: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

const makeBigPowers = (): readonly bigint[] => {
  const powers: bigint[] = [1n];
  for (let index = 1; index <= 320; index += 1) powers.push((powers[index - 1] as bigint) * 10n);
  return powers;
};

const bigPowers = makeBigPowers();

/** The coefficient for a non-negative bigint. */
export const coefficient = (value: bigint): Coefficient => (value <= safeLimit ? Number(value) : value);

/** The power of ten as a bigint, paid for before it is built. Units: `exponent` is a whole number from 0. */
export const powerOfTen = (exponent: number, meter: Meter): bigint => {
  const known = bigPowers[exponent];
  if (known !== undefined) return known;
  payForProduct(exponent, exponent / 2, meter);
  return 10n ** BigInt(exponent);
};

/** How many decimal digits a bigint above the safe integers has. */
const bigDigits = (value: bigint, meter: Meter): number => {
  const near = Number(value);
  let estimate: number;
  if (near < 1e308) {
    estimate = Math.floor(Math.log10(near));
  } else {
    // Hexadecimal text is linear; the first digits give the logarithm to about 13 places.
    const hex = value.toString(16);
    payForDigits(hex.length * 3, meter);
    const head = Number.parseInt(hex.slice(0, 13), 16);
    estimate = Math.floor(Math.log10(head) + (hex.length - 13) * Math.log10(16));
  }
  // The estimate can be one off, next to a power of ten.
  if (value < powerOfTen(estimate, meter)) return estimate;
  return value < powerOfTen(estimate + 1, meter) ? estimate + 1 : estimate + 2;
};

/** How many decimal digits the coefficient has; zero has one. */
export const digitCount = (value: Coefficient, meter: Meter): number => {
  if (typeof value === 'bigint') return bigDigits(value, meter);
  if (value < 10) return 1;
  if (value < 1e8) {
    if (value < 1e4) return value < 1e2 ? 2 : value < 1e3 ? 3 : 4;
    return value < 1e6 ? (value < 1e5 ? 5 : 6) : value < 1e7 ? 7 : 8;
  }
  let digits = 9;
  while (digits < 16 && value >= (smallPowers[digits] as number)) digits += 1;
  return digits;
};

/** The coefficient times a power of ten. */
export const shiftLeft = (value: Coefficient, places: number, meter: Meter): Coefficient => {
  if (places === 0 || value === 0) return value;
  if (typeof value === 'number') {
    if (places <= 15) {
      const product = value * (smallPowers[places] as number);
      if (product <= Number.MAX_SAFE_INTEGER) return product;
    }
    payForDigits(places + 16, meter);
    return coefficient(BigInt(value) * powerOfTen(places, meter));
  }
  payForProduct(places, digitCount(value, meter), meter);
  return value * powerOfTen(places, meter);
};

/** What was cut off, seen from the last place that stays: nothing, less than half, half, or more. */
export type Rest = 0 | 1 | 2 | 3;

/** The coefficient without its last digits, and what they were. */
export interface Cut {
  readonly head: Coefficient;
  readonly rest: Rest;
}

/** Cuts off the last `places` digits (a whole number from 1). */
export const shiftRight = (value: Coefficient, places: number, meter: Meter): Cut => {
  if (typeof value === 'number') {
    if (places > 16) return { head: 0, rest: value === 0 ? 0 : 1 };
    const unit = places === 16 ? 1e16 : (smallPowers[places] as number);
    const rest = value % unit;
    const half = unit / 2;
    return { head: (value - rest) / unit, rest: rest === 0 ? 0 : rest < half ? 1 : rest === half ? 2 : 3 };
  }
  const digits = digitCount(value, meter);
  if (places > digits) return { head: 0, rest: 1 };
  const unit = powerOfTen(places, meter);
  payForProduct(digits, places, meter);
  const head = value / unit;
  const rest = value - head * unit;
  if (rest === 0n) return { head: coefficient(head), rest: 0 };
  const double = rest * 2n;
  return { head: coefficient(head), rest: double < unit ? 1 : double === unit ? 2 : 3 };
};

/** How many zeros the coefficient ends in, at most `most`; zero ends in `most`. */
export const trailingZeros = (value: Coefficient, most: number, meter: Meter): number => {
  if (value === 0) return most;
  let zeros = 0;
  if (typeof value === 'number') {
    let small = value;
    while (zeros < most && small % 10 === 0) {
      small /= 10;
      zeros += 1;
    }
    return zeros;
  }
  let rest = value;
  // A number that ends in n zeros ends in n zero bits; most have few, and are done here.
  if (most === 0 || (rest & 1n) === 1n) return 0;
  const digits = digitCount(value, meter);
  let block = 16;
  while (block * 2 <= digits) block *= 2;
  for (; block >= 1; block /= 2) {
    if (zeros + block > most) continue;
    if (block > 1 && BigInt.asUintN(Math.min(block, 1 << 24), rest) !== 0n) continue;
    payForProduct(digits, block, meter);
    const unit = powerOfTen(block, meter);
    if (rest % unit === 0n) {
      rest /= unit;
      zeros += block;
    }
  }
  return zeros;
};

/** Less than, equal to or greater than: -1, 0, 1. */
export const compareCoefficients = (left: Coefficient, right: Coefficient): -1 | 0 | 1 =>
  left < right ? -1 : left > right ? 1 : 0;

/** The sum of two coefficients. */
export const plusCoefficient = (left: Coefficient, right: Coefficient): Coefficient => {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (sum <= Number.MAX_SAFE_INTEGER) return sum;
  }
  return coefficient(BigInt(left) + BigInt(right));
};

/** The difference of two coefficients, of which the left one is not the smaller. */
export const minusCoefficient = (left: Coefficient, right: Coefficient): Coefficient =>
  typeof left === 'number' && typeof right === 'number' ? left - right : coefficient(BigInt(left) - BigInt(right));

/** The product of two coefficients. */
export const timesCoefficient = (left: Coefficient, right: Coefficient, meter: Meter): Coefficient => {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (product <= Number.MAX_SAFE_INTEGER) return product;
    return coefficient(BigInt(left) * BigInt(right));
  }
  payForProduct(digitCount(left, meter), digitCount(right, meter), meter);
  return coefficient(BigInt(left) * BigInt(right));
};

/** Quotient and remainder of two coefficients; the right one is not zero. */
export interface Division {
  readonly quotient: Coefficient;
  readonly remainder: Coefficient;
}

/** Divides two coefficients; the right one is not zero. */
export const divideCoefficients = (left: Coefficient, right: Coefficient, meter: Meter): Division => {
  if (typeof left === 'number' && typeof right === 'number') {
    const remainder = left % right;
    return { quotient: (left - remainder) / right, remainder };
  }
  const leftDigits = digitCount(left, meter);
  const rightDigits = digitCount(right, meter);
  payForProduct(Math.max(leftDigits, rightDigits), Math.min(leftDigits, rightDigits) * 4, meter);
  const top = BigInt(left);
  const bottom = BigInt(right);
  const quotient = top / bottom;
  return { quotient: coefficient(quotient), remainder: coefficient(top - quotient * bottom) };
};

/** The last decimal digit. */
export const lastDigit = (value: Coefficient): number => (typeof value === 'number' ? value % 10 : Number(value % 10n));

/** Whether the coefficient is odd. */
export const isOdd = (value: Coefficient): boolean =>
  typeof value === 'number' ? value % 2 === 1 : (value & 1n) === 1n;
