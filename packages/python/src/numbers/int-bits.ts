import { PyRaise } from '../runtime/raise.ts';
import { linearSteps, payResult } from './big-cost.ts';
import { big, normal, type Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bigBitLength, bitsBound, isShort } from './size.ts';

/** Ints are two's complement without end, so a safe one is a signed upper half and an unsigned lower. */
const high = (value: number): number => Math.floor(value / 4294967296);

/** -2^53 is the one result of two safe halves that is no safe integer. */
const joined = (upper: number, lower: number): Int => {
  const value = upper * 4294967296 + (lower >>> 0);
  return value === -9007199254740992 ? -9007199254740992n : value;
};

const payBitwise = (a: bigint, b: bigint, meter: Meter): void => {
  if (isShort(a) && isShort(b)) meter.spend(2);
  else {
    const bits = Math.max(bitsBound(a), bitsBound(b)) + 1;
    payResult(bits, linearSteps(bits), meter);
  }
};

/** a & b. */
export const andInt = (a: Int, b: Int, meter: Meter): Int => {
  if (typeof a === 'number' && typeof b === 'number') return joined(high(a) & high(b), a & b);
  const x = big(a);
  const y = big(b);
  payBitwise(x, y, meter);
  return normal(x & y);
};

/** a | b. */
export const orInt = (a: Int, b: Int, meter: Meter): Int => {
  if (typeof a === 'number' && typeof b === 'number') return joined(high(a) | high(b), a | b);
  const x = big(a);
  const y = big(b);
  payBitwise(x, y, meter);
  return normal(x | y);
};

/** a ^ b. */
export const xorInt = (a: Int, b: Int, meter: Meter): Int => {
  if (typeof a === 'number' && typeof b === 'number') return joined(high(a) ^ high(b), a ^ b);
  const x = big(a);
  const y = big(b);
  payBitwise(x, y, meter);
  return normal(x ^ y);
};

/** ~a. */
export const invertInt = (a: Int, meter: Meter): Int => {
  if (typeof a === 'number') return a === 9007199254740991 ? -9007199254740992n : -1 - a;
  payBitwise(a, 0n, meter);
  return normal(~a);
};

const negativeShift = (): PyRaise => new PyRaise('ValueError', 'negative shift count');

/** a << count. Errors: ValueError for a negative count; OverflowError or MemoryError for one that no memory has. */
export const shiftLeft = (a: Int, count: Int, meter: Meter): Int => {
  if (count < 0) throw negativeShift();
  if (a === 0) return 0;
  if (typeof a === 'number' && typeof count === 'number' && count <= 52) {
    const value = a * 2 ** count;
    if (Number.isSafeInteger(value)) return value;
  }
  if (count >= 2n ** 63n) throw new PyRaise('OverflowError', 'too many digits in integer');
  const value = BigInt(a);
  const bits = (isShort(value) ? (typeof a === 'number' ? 53 : 256) : bitsBound(value)) + Number(count);
  payResult(bits, linearSteps(bits), meter);
  return normal(value << BigInt(count));
};

/** a >> count. Errors: ValueError for a negative count. */
export const shiftRight = (a: Int, count: Int, meter: Meter): Int => {
  if (count < 0) throw negativeShift();
  if (typeof count === 'bigint') return a < 0 ? -1 : 0;
  if (typeof a === 'number') return count > 53 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** count);
  const bits = bitsBound(a);
  if (count >= bits) return a < 0n ? -1 : 0;
  payResult(bits - count, linearSteps(bits - count), meter);
  return normal(a >> BigInt(count));
};

/** The bits of |a|: `int.bit_length`. */
export const bitLength = (a: Int, meter: Meter): number => {
  if (typeof a === 'bigint') {
    meter.spend(6 + (bitsBound(a) >> 8));
    return bigBitLength(a);
  }
  const size = Math.abs(a);
  const upper = high(size);
  return upper > 0 ? 64 - Math.clz32(upper) : 32 - Math.clz32(size);
};

const ones = (word: number): number => {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  value = (value + (value >>> 4)) & 0x0f0f0f0f;
  return Math.imul(value, 0x01010101) >>> 24;
};

/** The ones in |a|: `int.bit_count`. */
export const bitCount = (a: Int, meter: Meter): number => {
  if (typeof a === 'number') {
    const size = Math.abs(a);
    return ones(high(size)) + ones(size | 0);
  }
  const bits = bitsBound(a);
  meter.spend(8 + (bits >> 5));
  meter.allocate(bits > 1024 ? bits >> 2 : 0);
  const text = (a < 0n ? -a : a).toString(16);
  let count = 0;
  for (let at = 0; at < text.length; at += 8) count += ones(Number(`0x${text.slice(at, at + 8)}`) | 0);
  return count;
};
