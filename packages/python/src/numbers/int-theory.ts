import { PyRaise } from '../runtime/raise.ts';
import { divideSteps, linearSteps, multiplySteps, payResult } from './big-cost.ts';
import { normal, type Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bigBitLength, bitsBound } from './size.ts';

/**
 * `math`'s functions over ints: `isqrt`, `gcd`, `lcm`, `factorial`, `comb`, `perm`.
 */

const valueError = (text: string): PyRaise => new PyRaise('ValueError', text);

const largestLong = 2n ** 63n - 1n;

/** The integer square root: Newton's step from the root of the upper half. */
const bigRoot = (n: bigint): bigint => {
  if (n < 4503599627370496n) return BigInt(Math.floor(Math.sqrt(Number(n))));
  const half = BigInt((bigBitLength(n) - 1) >> 2);
  // One too large, so that Newton comes down from above.
  const start = (bigRoot(n >> (2n * half)) + 1n) << half;
  let root = (start + n / start) >> 1n;
  while (root * root > n) root--;
  return root;
};

/** math.isqrt(n). Errors: ValueError for a negative number. */
export const integerRoot = (n: Int, meter: Meter): Int => {
  if (n < 0) throw valueError('isqrt() argument must be nonnegative');
  if (typeof n === 'number') {
    let root = Math.floor(Math.sqrt(n));
    if (root * root > n) root--;
    return root;
  }
  const bits = bitsBound(n);
  payResult(bits, 2 * divideSteps(bits, bits / 2) + 30, meter);
  return normal(bigRoot(n));
};

const smallGcd = (a: number, b: number): number => {
  let [x, y] = [a, b];
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
};

/**
 * Lehmer's gcd: runs Euclid's steps on the leading 50 bits of both numbers as long as they are surely those of the whole
 * numbers, then applies them all at once.
 *
 * Source: Knuth, "The Art of Computer Programming", volume 2, 4.5.2, algorithm L, with Jebelean's condition.
 */
const bigGcd = (a: bigint, b: bigint, meter: Meter): Int => {
  let x = a > b ? a : b;
  let y = a > b ? b : a;
  for (let round = 0; y > 9007199254740991n; round++) {
    if (round % 16 === 0) meter.spend(16 * (Math.ceil(10 * linearSteps(bitsBound(x))) + 30));
    const shift = BigInt(bigBitLength(x) - 50);
    let xTop = Number(x >> shift);
    let yTop = Number(y >> shift);
    // The rows of the matrix that the steps make, without their alternating signs.
    let [a1, b1, c1, d1] = [1, 0, 0, 1];
    let steps = 0;
    while (yTop - c1 > 0) {
      const quotient = Math.floor((xTop + (a1 - 1)) / (yTop - c1));
      const nextC = b1 + quotient * d1;
      const rest = xTop - quotient * yTop;
      if (nextC > rest) break;
      xTop = yTop;
      yTop = rest;
      const nextD = a1 + quotient * c1;
      a1 = d1;
      b1 = c1;
      c1 = nextC;
      d1 = nextD;
      steps++;
    }
    if (steps === 0) {
      const rest = x % y;
      x = y;
      y = rest;
    } else {
      const [first, second] = steps % 2 === 1 ? [y, x] : [x, y];
      x = BigInt(a1) * first - BigInt(b1) * second;
      y = BigInt(d1) * second - BigInt(c1) * first;
    }
  }
  if (y === 0n) return normal(x);
  meter.spend(Math.ceil(divideSteps(bitsBound(x), 64)));
  return smallGcd(Number(y), Number(x % y));
};

const absolute = (a: Int): Int => (a < 0 ? -a : a);

/** The greatest common divisor of two ints; never negative. */
export const gcdInt = (a: Int, b: Int, meter: Meter): Int => {
  if (typeof a === 'number' && typeof b === 'number') return smallGcd(Math.abs(a), Math.abs(b));
  const x = absolute(a);
  const y = absolute(b);
  if (x === 0) return y;
  if (y === 0) return x;
  return bigGcd(BigInt(x), BigInt(y), meter);
};

/** The least common multiple of two ints; never negative, and 0 if one is. */
export const lcmInt = (a: Int, b: Int, meter: Meter): Int => {
  if (a === 0 || b === 0) return 0;
  const x = BigInt(absolute(a));
  const y = BigInt(absolute(b));
  const gcd = BigInt(gcdInt(a, b, meter));
  const bits = bitsBound(x);
  const others = bitsBound(y);
  payResult(bits + others, divideSteps(bits, bitsBound(gcd)) + multiplySteps(bits, others), meter);
  return normal((x / gcd) * y);
};

/** from × (from + step) × … below `to` (exclusive), by halves so that the factors stay balanced. */
const product = (from: number, to: number, step: number): bigint => {
  const count = Math.ceil((to - from) / step);
  if (count <= 8) {
    let result = 1n;
    let small = 1;
    for (let i = from; i < to; i += step) {
      if (small * i <= 9007199254740991) small *= i;
      else {
        result *= BigInt(small);
        small = i;
      }
    }
    return result * BigInt(small);
  }
  const middle = from + Math.floor(count / 2) * step;
  return product(from, middle, step) * product(middle, to, step);
};

/** Pays for a product of so many numbers that has so many bits: about half a product of its length at each level. */
const payProduct = (count: number, bits: number, meter: Meter): void => {
  if (!(bits <= 1024)) payResult(bits, count * 2 + multiplySteps(bits / 2, bits / 2) * Math.log2(count + 1), meter);
  else meter.spend(count * 2);
};

/** n! = 2^k × the odd parts, which nest: those of n / 2 are among those of n. */
const bigFactorial = (n: number): bigint => {
  let result = 1n;
  let inner = 1n;
  for (let shift = Math.floor(Math.log2(n)); shift >= 0; shift--) {
    const to = Math.floor(n / 2 ** shift);
    const from = Math.floor(n / 2 ** (shift + 1));
    // Odd numbers in (from, to].
    const odd = from % 2 === 0 ? from + 1 : from + 2;
    inner *= product(Math.max(odd, 3), to + 1, 2);
    result *= inner;
  }
  let twos = 0;
  for (let rest = Math.floor(n / 2); rest > 0; rest = Math.floor(rest / 2)) twos += rest;
  return result << BigInt(twos);
};

/** math.factorial(n). Errors: ValueError below 0; OverflowError beyond a C long. */
export const factorial = (n: Int, meter: Meter): Int => {
  if (n < 0) throw valueError('factorial() not defined for negative values');
  if (n > largestLong) {
    throw new PyRaise('OverflowError', `factorial() argument should not exceed ${largestLong}`);
  }
  if (n <= 18) {
    let result = 1;
    for (let i = 2; i <= n; i++) result *= i;
    return result;
  }
  const count = Number(n);
  // Stirling, a little above.
  payProduct(count, count * (Math.log2(count) - 1.4426) + Math.log2(count) + 8, meter);
  return normal(bigFactorial(count));
};

/** n × (n - 1) × … of k factors. */
const falling = (n: Int, k: number, meter: Meter): bigint => {
  if (k === 0) return 1n;
  const each = typeof n === 'number' ? Math.log2(n) : bigBitLength(n);
  payProduct(k, k * each + 1, meter);
  if (typeof n === 'number') return product(n - k + 1, n + 1, 1);
  let result = 1n;
  for (let i = 0; i < k; i++) {
    if (i % 64 === 0) meter.spend(64 * Math.ceil(multiplySteps(each * (i + 64), each)));
    result *= n - BigInt(i);
  }
  return result;
};

const checkCounts = (n: Int, k: Int): void => {
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k < 0) throw valueError('k must be a non-negative integer');
};

/** math.perm(n, k). Errors: ValueError for negative numbers; OverflowError for a k beyond a C long. */
export const permutations = (n: Int, k: Int, meter: Meter): Int => {
  checkCounts(n, k);
  if (k > n) return 0;
  if (k > largestLong) throw new PyRaise('OverflowError', `k must not exceed ${largestLong}`);
  return normal(falling(n, Number(k), meter));
};

/** math.comb(n, k). Errors: as {@link permutations}. */
export const combinations = (n: Int, k: Int, meter: Meter): Int => {
  checkCounts(n, k);
  if (k > n) return 0;
  const other = typeof n === 'number' && typeof k === 'number' ? n - k : normal(BigInt(n) - BigInt(k));
  const fewer = k < other ? k : other;
  if (fewer > largestLong) throw new PyRaise('OverflowError', `min(n - k, k) must not exceed ${largestLong}`);
  const count = Number(fewer);
  if (typeof n === 'number') {
    // While the numerator stays exact, each step divides without rest.
    let result = 1;
    let i = 0;
    for (; i < count; i++) {
      const next = result * (n - i);
      if (next > 9007199254740991) break;
      result = next / (i + 1);
    }
    if (i === count) return result;
  }
  const top = falling(n, count, meter);
  payProduct(count, count * Math.log2(count + 1) + 1, meter);
  const below = product(2, count + 1, 1);
  payResult(0, divideSteps(bitsBound(top), bitsBound(below)), meter);
  return normal(top / below);
};
