/**
 * Arithmetic of `int` as the runtime calls it: that of `numbers/`, paid from the meter of the run.
 *
 * Divisors are looked at here already, because the library catches exceptions of Python's and a division by zero is a common one.
 */
import {
  addInt as add,
  divmodInt,
  floorDivInt as floorDiv,
  modInt as mod,
  mulInt as mul,
  subInt as sub,
} from '../numbers/int-arithmetic.ts';
import {
  andInt as and,
  invertInt as invert,
  orInt as or,
  shiftLeft as shiftLeftInt,
  shiftRight as shiftRightInt,
  xorInt as xor,
} from '../numbers/int-bits.ts';
import { modularPower, powInt as pow } from '../numbers/int-power.ts';
import { mulMod } from '../numbers/mul-mod.ts';
import { trueDivInt } from '../numbers/int-true-div.ts';
import { normal } from '../numbers/int.ts';
import { E, pyError } from './exceptions.ts';
import { meter } from './meter.ts';
import type { Int } from './object.ts';

export { wholeToInt as floatToInt } from '../numbers/float-to-int.ts';
export { intToFloat } from '../numbers/int-to-float.ts';
export { normal };

export const addInt = (a: Int, b: Int): Int => add(a, b, meter);
export const subInt = (a: Int, b: Int): Int => sub(a, b, meter);
export const mulInt = (a: Int, b: Int): Int => mul(a, b, meter);

const zeroDivision = (text: string): object => pyError(E.ZeroDivisionError, text);

/** `a // b`. Errors: ZeroDivisionError. */
export const floorDivInt = (a: Int, b: Int): Int => {
  if (b === 0) throw zeroDivision('integer division or modulo by zero');
  return floorDiv(a, b, meter);
};

/** `a % b`. Errors: ZeroDivisionError. */
export const modInt = (a: Int, b: Int): Int => {
  if (b === 0) throw zeroDivision('integer modulo by zero');
  return mod(a, b, meter);
};

/** `(a * b + c) % m` of safe integers. */
export const modOfProduct = (a: number, b: number, c: number, m: number): Int => {
  if (m <= 0 || m > 2 ** 50) return modInt(addInt(mulInt(a, b), c), m);
  let x = a % m;
  if (x < 0) x += m;
  let y = b % m;
  if (y < 0) y += m;
  let r = mulMod(x, y, m) + (c % m);
  if (r < 0) r += m;
  else if (r >= m) r -= m;
  return r;
};

/** `divmod(a, b)`. Errors: ZeroDivisionError. */
export const divmodInts = (a: Int, b: Int): readonly [Int, Int] => {
  if (b === 0) throw zeroDivision('integer division or modulo by zero');
  return divmodInt(a, b, meter);
};

/** `a / b`. Errors: ZeroDivisionError, OverflowError. */
export const divideInts = (a: Int, b: Int): number => {
  if (b === 0) throw zeroDivision('division by zero');
  return trueDivInt(a, b, meter);
};

/** `a ** b` for b ≥ 0. */
export const powInt = (a: Int, b: Int): Int => pow(a, b, meter);

/** `pow(a, b, m)`. Errors: ValueError. */
export const powMod = (a: Int, b: Int, m: Int): Int => modularPower(a, b, m, meter);

export const shiftLeft = (a: Int, b: Int): Int => shiftLeftInt(a, b, meter);
export const shiftRight = (a: Int, b: Int): Int => shiftRightInt(a, b, meter);
export const andInt = (a: Int, b: Int): Int => and(a, b, meter);
export const orInt = (a: Int, b: Int): Int => or(a, b, meter);
export const xorInt = (a: Int, b: Int): Int => xor(a, b, meter);
export const invertInt = (a: Int): Int => invert(a, meter);
export const negInt = (a: Int): Int => (typeof a === 'number' ? 0 - a : normal(-a));

export const compareInt = (a: Int, b: Int): number => (a < b ? -1 : a > b ? 1 : 0);
