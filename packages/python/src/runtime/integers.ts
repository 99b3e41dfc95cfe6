/**
 * Integer arithmetic beyond the fast path of small numbers: exact, normalised, and paid for before it is done.
 *
 * Units: one step is a few nanoseconds. V8 multiplies n-word numbers in about n^1.6 word operations, divides in about n^2 below
 * some thousands of words.
 */
import { E, overflowError, pyError, valueError } from './exceptions.ts';
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
  return exactBits(a < 0n ? -a : a);
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
  return normal(BigInt(a) * BigInt(b));
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
  return normal(x % y !== 0n && x < 0n !== y < 0n ? q - 1n : q);
};

export const modInt = (a: Int, b: Int): Int => {
  if (typeof a === 'number' && typeof b === 'number') {
    if (b === 0) throw zeroDivision('integer modulo by zero');
    const r = a % b;
    return (r !== 0 && r < 0 !== b < 0 ? r + b : r) + 0;
  }
  if (b === 0) throw zeroDivision('integer modulo by zero');
  payDivision(a, b);
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
  const size = (typeof a === 'number' ? Math.log2(Math.abs(a)) : bits(a)) * b;
  pay(size, 1.6);
  return normal(BigInt(a) ** BigInt(b));
};

/** `pow(a, b, m)`. */
export const powMod = (a: Int, b: Int, m: Int): Int => {
  if (m === 0) throw valueError('pow() 3rd argument cannot be 0');
  let base = BigInt(a);
  let exponent = BigInt(b);
  const modulus = BigInt(m);
  if (exponent < 0n) {
    base = inverse(base, modulus);
    exponent = -exponent;
  }
  const size = bits(m);
  const each = Math.ceil((size / 64) ** 1.6 / 2) + 8;
  let result = 1n % modulus;
  base %= modulus;
  if (base !== 0n && base < 0n !== modulus < 0n) base += modulus;
  const steps = exponent.toString(2);
  meter.spend(steps.length >> 2);
  for (const bit of steps) {
    meter.spend(each);
    result = (result * result) % modulus;
    if (bit === '1') result = (result * base) % modulus;
  }
  if (result !== 0n && result < 0n !== modulus < 0n) result += modulus;
  return normal(result);
};

const inverse = (a: bigint, m: bigint): bigint => {
  const modulus = m < 0n ? -m : m;
  let [oldR, r] = [((a % modulus) + modulus) % modulus, modulus];
  let [oldS, s] = [1n, 0n];
  while (r !== 0n) {
    meter.spend(8);
    const q = oldR / r;
    [oldR, r] = [r, oldR - q * r];
    [oldS, s] = [s, oldS - q * s];
  }
  if (oldR !== 1n) throw valueError('base is not invertible for the given modulus');
  return ((oldS % modulus) + modulus) % modulus;
};

export const shiftLeft = (a: Int, b: Int): Int => {
  if (compareInt(b, 0) < 0) throw valueError('negative shift count');
  if (a === 0) return 0;
  if (typeof b !== 'number') throw overflowError('too many digits in integer');
  if (typeof a === 'number' && b < 53) {
    const result = a * 2 ** b;
    if (safe(result)) return result;
  }
  pay((typeof a === 'number' ? 53 : bits(a)) + b, 1);
  return normal(BigInt(a) << BigInt(b));
};

export const shiftRight = (a: Int, b: Int): Int => {
  if (compareInt(b, 0) < 0) throw valueError('negative shift count');
  if (typeof b !== 'number') return compareInt(a, 0) < 0 ? -1 : 0;
  if (typeof a === 'number') return b > 53 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** b) + 0;
  pay(bits(a), 1);
  return normal(a >> BigInt(b));
};

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
  return divideBig(BigInt(a), BigInt(b));
};

/** Correctly rounded quotient of big integers: 55 or more significant bits with a sticky last one, then one rounding. */
const divideBig = (x: bigint, y: bigint): number => {
  const negative = x < 0n !== y < 0n;
  const a = x < 0n ? -x : x;
  const b = y < 0n ? -y : y;
  if (a === 0n) return 0;
  payDivision(a, b);
  const shift = exactBits(a) - exactBits(b) - 66;
  const [n, d] = shift < 0 ? [a << BigInt(-shift), b] : [a, b << BigInt(shift)];
  let q = n / d;
  if (n % d !== 0n) q |= 1n;
  const result = scale(q, shift);
  if (!Number.isFinite(result)) throw overflowError('integer division result too large for a float');
  return negative ? -result : result;
};

/** q * 2**shift, rounded once; q has 65 to 67 bits, the last one sticky. */
const scale = (q: bigint, shift: number): number => {
  const exponent = shift + exactBits(q);
  if (exponent > 1025) return Infinity;
  if (exponent < -1080) return 0;
  // Subnormal results keep fewer bits: drop the rest here, stickily, so that the rounding below happens once.
  const keep = exponent < -1021 ? Math.max(0, 53 + exponent + 1021) : 53;
  const drop = BigInt(exactBits(q) - keep);
  let kept = q >> drop;
  const rest = q - (kept << drop);
  const half = 1n << (drop - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  const power = shift + Number(drop);
  const mantissa = Number(kept);
  return power < -1000
    ? mantissa * 2 ** (power + 200) * 2 ** -200
    : power > 960
      ? mantissa * 2 ** 900 * 2 ** (power - 900)
      : mantissa * 2 ** power;
};

/** Units: bits of a non-negative number. */
export const exactBits = (b: bigint): number => {
  if (b === 0n) return 0;
  const hex = b.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0]!, 16)));
};

/** The nearest float. Errors: OverflowError. */
export const intToFloat = (a: Int): number => {
  if (typeof a === 'number') return a;
  const x = Number(a);
  if (!Number.isFinite(x)) throw overflowError('int too large to convert to float');
  return x;
};

/** The integer of a float without a fraction. */
export const floatToInt = (x: number): Int => (Number.isSafeInteger(x) ? x + 0 : normal(BigInt(x)));
