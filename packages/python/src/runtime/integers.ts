/**
 * Integer arithmetic beyond the fast path of small numbers: exact, normalised, and paid for before it is done.
 *
 * Units: one step is a few nanoseconds. V8 multiplies n-word numbers in about n^1.6 word operations, divides in about n^2 below
 * some thousands of words.
 */
import { bigBitLength } from '../numbers/size.ts';
import { shiftLeft as shiftLeftInt, shiftRight as shiftRightInt } from '../numbers/int-bits.ts';
import { modularPower, powInt as bigPower } from '../numbers/int-power.ts';
import { trueDivInt } from '../numbers/int-true-div.ts';
import { E, pyError } from './exceptions.ts';
import { meter } from './meter.ts';
import type { Int } from './object.ts';

const MAX = Number.MAX_SAFE_INTEGER;

/** The `int` of a bigint: a number if it is safe. */
export const normal = (b: bigint): Int => (b >= -9007199254740991n && b <= 9007199254740991n ? Number(b) : b);

const safe = (x: number): boolean => x <= MAX && x >= -MAX;

/** 2 to the powers 256, 512, 1024 … and their negatives, made when asked for: comparing with one looks at lengths alone when they differ. */
const thresholds: bigint[] = [];
const negatives: bigint[] = [];
const mostThresholds = 14;
const isBelow = (a: bigint, i: number): boolean => {
  if (thresholds.length <= i) {
    const made = 1n << BigInt(256 * 2 ** i);
    thresholds.push(made);
    negatives.push(-made);
  }
  return a < thresholds[i]! && a > negatives[i]!;
};

/** An upper bound of the number of bits, at most twice too high. */
export const bits = (a: Int): number => {
  if (typeof a === 'number') return 53;
  let size = 256;
  for (let i = 0; i < mostThresholds; i++) {
    if (isBelow(a, i)) return size;
    size *= 2;
  }
  // Beyond two million bits the work at hand outweighs an exact look.
  return bigBitLength(a < 0n ? -a : a);
};

/** Pays for an operation on numbers of this many bits that takes `words ** power` word steps. */
const pay = (size: number, power: number): void => {
  const words = size / 64;
  if (words < 8) return;
  if (size > 2 ** 30) meter.stop('bytes', 'what one number can hold');
  meter.spend(Math.ceil(words ** power / 4));
  meter.allocate(Math.ceil(size / 8));
};

export const addInt = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (safe(sum)) return sum;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  if (typeof a === 'bigint' || typeof b === 'bigint') pay(Math.max(bits(a), bits(b)), 1);
  return normal(x + y);
};

export const subInt = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (safe(difference)) return difference;
  }
  if (typeof a === 'bigint' || typeof b === 'bigint') pay(Math.max(bits(a), bits(b)), 1);
  return normal(BigInt(a) - BigInt(b));
};

export const mulInt = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (safe(product)) return product + 0;
  }
  const x = bits(a);
  const y = bits(b);
  if (x + y > 1024) {
    const small = Math.min(x, y);
    pay(x + y, 1);
    pay(small, 1.6);
    if (small > 512) meter.spend(Math.ceil(((Math.max(x, y) / small) * (small / 64) ** 1.6) / 4));
  }
  return normal((typeof a === 'bigint' ? a : BigInt(a)) * (typeof b === 'bigint' ? b : BigInt(b)));
};

const zeroDivision = (text: string): object => pyError(E.ZeroDivisionError, text);

export const floorDivInt = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    if (b === 0) throw zeroDivision('integer division or modulo by zero');
    // The remainder is exact, so this is too.
    const r = a % b;
    const q = (a - r) / b;
    return (r !== 0 && r < 0 !== b < 0 ? q - 1 : q) + 0;
  }
  if (b === 0) throw zeroDivision('integer division or modulo by zero');
  payDivision(a, b);
  const x = BigInt(a);
  const y = BigInt(b);
  const q = x / y;
  // JavaScript cuts towards zero; only where the signs differ can that be another number, and a second division is worth its price.
  return normal(x < 0n !== y < 0n && q * y !== x ? q - 1n : q);
};

export const modInt = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    if (b === 0) throw zeroDivision('integer modulo by zero');
    const r = a % b;
    return (r !== 0 && r < 0 !== b < 0 ? r + b : r) + 0;
  }
  if (b === 0) throw zeroDivision('integer modulo by zero');
  payDivision(a, b);
  // What hashes and generators of random numbers ask for: a cut, which is the remainder for negative numbers too.
  if (b === 0x1_0000_0000_0000_0000n) return normal(BigInt.asUintN(64, BigInt(a)));
  const y = BigInt(b);
  const r = BigInt(a) % y;
  return normal(r !== 0n && r < 0n !== y < 0n ? r + y : r);
};

const payDivision = (a: Int, b: Int): void => {
  const x = bits(a);
  if (x <= 1024) return;
  const y = bits(b);
  pay(x, 1);
  meter.spend(Math.ceil(((x / 64) * Math.min(y / 64, 200)) / 4));
};

/** `a ** b` for b ≥ 0. */
export const powInt = (a: Int, b: Int): Int => {
  if (b === 0) return 1;
  if (a === 0 || a === 1) return a;
  if (a === -1) return modInt(b, 2) === 0 ? 1 : -1;
  if (typeof b !== 'number') return meter.stop('bytes', 'what one number can hold');
  if (typeof a === 'number') {
    const result = a ** b;
    if (safe(result)) return result;
  }
  return bigPower(a, b, meter);
};

/** `pow(a, b, m)`. Errors: ValueError. */
export const powMod = (a: Int, b: Int, m: Int): Int => modularPower(a, b, m, meter);

export const shiftLeft = (a: Int, b: Int): Int => shiftLeftInt(a, b, meter);

export const shiftRight = (a: Int, b: Int): Int => shiftRightInt(a, b, meter);

const small = (a: Int): a is number => typeof a === 'number' && (a | 0) === a;

export const andInt = (a: Int, b: Int): Int => {
  if (small(a) && small(b)) return a & b;
  pay(Math.max(bits(a), bits(b)), 1);
  return normal(BigInt(a) & BigInt(b));
};
export const orInt = (a: Int, b: Int): Int => {
  if (small(a) && small(b)) return a | b;
  pay(Math.max(bits(a), bits(b)), 1);
  return normal(BigInt(a) | BigInt(b));
};
export const xorInt = (a: Int, b: Int): Int => {
  if (small(a) && small(b)) return a ^ b;
  pay(Math.max(bits(a), bits(b)), 1);
  return normal(BigInt(a) ^ BigInt(b));
};
export const negInt = (a: Int): Int => (typeof a === 'number' ? 0 - a : normal(-a));
export const invertInt = (a: Int): Int => subInt(-1, a);

export const compareInt = (a: Int, b: Int): number => (a < b ? -1 : a > b ? 1 : 0);

/** `a / b`. Errors: ZeroDivisionError, OverflowError. */
export const divideInts = (a: Int, b: Int): number => {
  if (b === 0) throw zeroDivision('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  return trueDivInt(a, b, meter);
};

export { intToFloat } from '../numbers/int-to-float.ts';

/** The integer of a float without a fraction. */
export const floatToInt = (x: number): Int => (Number.isSafeInteger(x) ? x + 0 : normal(BigInt(x)));
