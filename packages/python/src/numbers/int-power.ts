import { PyRaise } from '../runtime/raise.ts';
import { divideSteps, linearSteps, multiplySteps, payResult } from './big-cost.ts';
import { normal, type Int } from './int.ts';
import type { Meter } from './meter.ts';
import { mulMod } from './mul-mod.ts';
import { bitsBound } from './size.ts';

const limit256 = 1n << 256n;

/** log2 |a|, a bound from above that is nearly exact below 2^1024. */
const log2Bound = (a: Int): number => {
  if (typeof a === 'number') return Math.log2(Math.abs(a)) * (1 + 2 ** -50);
  const bits = bitsBound(a);
  return bits === 1024 ? Math.log2(Math.abs(Number(a))) * (1 + 2 ** -50) : bits;
};

const smallPower = (base: number, exponent: number): number => {
  let result = 1;
  let square = base;
  for (let left = exponent; ;) {
    if (left % 2 === 1) result *= square;
    left = Math.floor(left / 2);
    if (left === 0) return result;
    square *= square;
  }
};

/**
 * base ** exponent for an exponent that is not negative; the others are powers of floats.
 *
 * Paid before it is computed: `10 ** 10 ** 8` spends for a hundred million digits first.
 */
export const powInt = (base: Int, exponent: Int, meter: Meter): Int => {
  if (exponent === 0) return 1;
  if (base === 0 || base === 1) return base;
  if (base === -1) return typeof exponent === 'number' ? (exponent % 2 === 0 ? 1 : -1) : exponent % 2n === 0n ? 1 : -1;
  const bits = log2Bound(base) * Number(exponent) + 1;
  if (bits <= 53 && typeof base === 'number' && typeof exponent === 'number') return smallPower(base, exponent);
  if (typeof base === 'number' && Number.isInteger(Math.log2(Math.abs(base)))) {
    const each = Math.log2(Math.abs(base));
    if (2 ** each === Math.abs(base)) {
      payResult(bits + 1, linearSteps(bits), meter);
      const shift = BigInt(each) * BigInt(exponent);
      const power = 1n << shift;
      return normal(base < 0 && Number(exponent) % 2 === 1 ? -power : power);
    }
  }
  payResult(bits + 1, bits <= 1024 ? 8 : 3 * multiplySteps(bits / 2, bits / 2), meter);
  return normal(BigInt(base) ** BigInt(exponent));
};

/** The inverse of a modulo m (m > 1, 0 <= a < m), by Euclid's extended algorithm. */
const inverse = (a: bigint, m: bigint, meter: Meter): bigint => {
  const bits = bitsBound(m);
  const each = Math.ceil(4 * linearSteps(bits)) + 8;
  let [r0, r1] = [m, a];
  let [t0, t1] = [0n, 1n];
  let round = 0;
  while (r1 !== 0n) {
    if (round++ % 64 === 0) meter.spend(64 * each);
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n) throw new PyRaise('ValueError', 'base is not invertible for the given modulus');
  return t0 < 0n ? t0 + m : t0;
};

/** The largest modulus whose residues have safe products, with room for one modulus more. */
const productModulus = 94_906_264;

/** a × b mod m for residues of a modulus up to {@link productModulus}: a division, which costs less than JavaScript's `%` of floats. */
const shortMulMod = (a: number, b: number, m: number): number => {
  const product = a * b;
  // The quotient is rounded, so it may be one off; the difference is exact.
  const rest = product - Math.floor(product / m) * m;
  return rest < 0 ? rest + m : rest >= m ? rest - m : rest;
};

/** The same as {@link smallModularPower} for a modulus up to {@link productModulus} and an exponent of 31 bits. */
const shortModularPower = (base: number, exponent: number, modulus: number): number => {
  let result = 1 % modulus;
  let square = base;
  for (let left = exponent | 0; ;) {
    if ((left & 1) === 1) result = shortMulMod(result, square, modulus);
    left >>= 1;
    if (left === 0) return result;
    square = shortMulMod(square, square, modulus);
  }
};

/** base^exponent mod modulus for numbers in range: 0 <= base < modulus < 2^50, exponent >= 0. */
const smallModularPower = (base: number, exponent: number, modulus: number): number => {
  if (modulus <= productModulus && exponent <= 0x7fff_ffff) return shortModularPower(base, exponent, modulus);
  let result = 1 % modulus;
  let square = base;
  for (let left = exponent; ;) {
    if (left % 2 === 1) result = mulMod(result, square, modulus);
    left = Math.floor(left / 2);
    if (left === 0) return result;
    square = mulMod(square, square, modulus);
  }
};

/** The same for bigints, four bits of the exponent at a time. */
const bigModularPower = (base: bigint, exponent: bigint, modulus: bigint, meter: Meter): bigint => {
  const bits = modulus < limit256 ? 256 : bitsBound(modulus);
  const each = Math.ceil(multiplySteps(bits, bits) + divideSteps(2 * bits, bits)) + 1;
  const exponentBits = bitsBound(exponent);
  payResult(exponentBits / 2, linearSteps(exponentBits) + 16 * each, meter);
  const digits = exponent.toString(16);
  const table: bigint[] = [1n % modulus, base];
  if (digits.length > 4) {
    for (let i = 2; i < 16; i++) table.push(((table[i - 1] ?? 0n) * base) % modulus);
  }
  let result = 1n % modulus;
  for (let i = 0; i < digits.length; i++) {
    meter.spend(5 * each);
    const digit = Number.parseInt(digits.charAt(i), 16);
    if (table.length > 2) {
      for (let k = 0; k < 4; k++) result = (result * result) % modulus;
      if (digit > 0) result = (result * (table[digit] ?? 0n)) % modulus;
    } else {
      for (let bit = 8; bit > 0; bit >>= 1) {
        result = (result * result) % modulus;
        if ((digit & bit) !== 0) result = (result * base) % modulus;
      }
    }
  }
  return result;
};

/**
 * pow(base, exponent, modulus), with the sign of the modulus; a negative exponent takes the inverse of the base.
 *
 * Errors: ValueError for a modulus of 0 and a base without inverse.
 */
export const modularPower = (base: Int, exponent: Int, modulus: Int, meter: Meter): Int => {
  if (modulus === 0) throw new PyRaise('ValueError', 'pow() 3rd argument cannot be 0');
  const negative = modulus < 0;
  const size = modulus < 0 ? -modulus : modulus;
  if (size === 1) return 0;
  let result: Int;
  if (
    typeof size === 'number' &&
    size < 2 ** 50 &&
    typeof base === 'number' &&
    typeof exponent === 'number' &&
    exponent >= 0
  ) {
    meter.spend(16);
    const start = base % size;
    result = smallModularPower(start < 0 ? start + size : start + 0, exponent, size);
  } else {
    const m = BigInt(size);
    const bits = bitsBound(BigInt(base));
    payResult(0, divideSteps(bits, bitsBound(m)), meter);
    let start = BigInt(base) % m;
    if (start < 0n) start += m;
    if (exponent < 0) start = inverse(start, m, meter);
    const power = exponent < 0 ? -BigInt(exponent) : BigInt(exponent);
    result = normal(bigModularPower(start, power, m, meter));
  }
  return negative && result !== 0 ? normal(BigInt(result) - BigInt(size)) : result;
};
