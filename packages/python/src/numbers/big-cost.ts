import { PyRaise } from '../runtime/raise.ts';
import type { Meter } from './meter.ts';

/**
 * Prices of bigint arithmetic, charged before it runs.
 *
 * Units: sizes in bits; a step is about 50 ns. Measured on Node 24, n words by n words of 64 bits: a product takes 37 µs for
 * 223 words, 0.77 ms for 2,048, 9.6 ms for 16,384, 53 ms for 65,536 (Karatsuba, Toom, then FFT), and a quotient of twice
 * the length two to four times as much; addition 0.6 to 4 ns a word.
 */

/** The longest bigint that V8 makes. */
const largestBits = 2 ** 30;

/** Steps for a product of two numbers of so many bits. */
export const multiplySteps = (bits: number, otherBits: number): number => {
  const long = Math.max(bits, otherBits) / 64;
  const short = Math.max(1, Math.min(bits, otherBits) / 64);
  return long * Math.max(0.03, Math.min(Math.sqrt(short) / 4, Math.log2(short + 1)));
};

/** Steps for a quotient or remainder: of the length of the quotient and that of the divisor, the product's, four times. */
export const divideSteps = (bits: number, divisorBits: number): number =>
  bits < divisorBits ? bits / 2048 : 4 * multiplySteps(bits - divisorBits + 64, divisorBits);

/** Steps for an addition, shift, or bitwise operation. */
export const linearSteps = (bits: number): number => bits / 512;

/**
 * Pays for a result of at most so many bits. Small ones are not counted as memory, since a program's variable that holds
 * one is.
 *
 * Errors: MemoryError where no budget stopped what V8 has no bigint for.
 */
export const payResult = (bits: number, steps: number, meter: Meter): void => {
  meter.spend(Math.ceil(steps) + 1);
  if (bits > 1024) meter.allocate(Math.ceil(bits / 8));
  if (!(bits <= largestBits)) throw new PyRaise('MemoryError', '');
};
