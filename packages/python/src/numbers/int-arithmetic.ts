import { PyRaise } from '../runtime/raise.ts';
import { divideSteps, linearSteps, multiplySteps, payResult } from './big-cost.ts';
import { big, normal, type Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bitsBound, isShort } from './size.ts';

/**
 * `+ - * // %` and `divmod` of ints of any size. The runtime inlines the case of two small operands with a small result;
 * these take every case.
 */

const paySum = (a: bigint, b: bigint, meter: Meter): void => {
  if (isShort(a) && isShort(b)) meter.spend(2);
  else {
    const bits = Math.max(bitsBound(a), bitsBound(b)) + 64;
    payResult(bits, linearSteps(bits), meter);
  }
};

/** a + b. */
export const addInt = (a: Int, b: Int, meter: Meter): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const x = big(a);
  const y = big(b);
  paySum(x, y, meter);
  return normal(x + y);
};

/** a - b. */
export const subInt = (a: Int, b: Int, meter: Meter): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  const x = big(a);
  const y = big(b);
  paySum(x, y, meter);
  return normal(x - y);
};

/** a × b. */
export const mulInt = (a: Int, b: Int, meter: Meter): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // + 0: 0 × -5 is -0 in JavaScript, and an Int has no negative zero.
    if (Number.isSafeInteger(product)) return product + 0;
    // Beyond the safe ones for sure.
    meter.spend(4);
    return big(a) * big(b);
  }
  const x = big(a);
  const y = big(b);
  if (isShort(x) && isShort(y)) meter.spend(4);
  else {
    const bits = bitsBound(x);
    const others = bitsBound(y);
    payResult(bits + others, multiplySteps(bits, others), meter);
  }
  return normal(x * y);
};

const payDivision = (a: bigint, b: bigint, meter: Meter): void => {
  if (isShort(a) && isShort(b)) meter.spend(4);
  else {
    const bits = bitsBound(a);
    payResult(bits, divideSteps(bits, bitsBound(b)), meter);
  }
};

const floorDivBig = (a: bigint, b: bigint): bigint => {
  const quotient = a / b;
  // JavaScript cuts towards zero; only a negative quotient can differ.
  return a < 0n !== b < 0n && quotient * b !== a ? quotient - 1n : quotient;
};

const modBig = (a: bigint, b: bigint): bigint => {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
};

const divisionByZero = (): PyRaise => new PyRaise('ZeroDivisionError', 'integer division or modulo by zero');

/** a // b. Errors: ZeroDivisionError. */
export const floorDivInt = (a: Int, b: Int, meter: Meter): Int => {
  if (b === 0) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    const quotient = (a - rest) / b;
    return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient + 0;
  }
  const x = big(a);
  const y = big(b);
  payDivision(x, y, meter);
  return normal(floorDivBig(x, y));
};

/** a % b, with the sign of b. Errors: ZeroDivisionError. */
export const modInt = (a: Int, b: Int, meter: Meter): Int => {
  if (b === 0) throw new PyRaise('ZeroDivisionError', 'integer modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  const x = big(a);
  const y = big(b);
  payDivision(x, y, meter);
  // What hashes and generators of random numbers ask for: a cut, which is the remainder for negative numbers too.
  if (y === 0x1_0000_0000_0000_0000n) return normal(BigInt.asUintN(64, x));
  const rest = modBig(x, y);
  return typeof b === 'number' ? Number(rest) : normal(rest);
};

/** divmod(a, b). Errors: ZeroDivisionError. */
export const divmodInt = (a: Int, b: Int, meter: Meter): readonly [Int, Int] => {
  if (b === 0) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') return [floorDivInt(a, b, meter), modInt(a, b, meter)];
  const x = big(a);
  const y = big(b);
  payDivision(x, y, meter);
  const quotient = floorDivBig(x, y);
  payDivision(x, y, meter);
  return [normal(quotient), normal(x - quotient * y)];
};
