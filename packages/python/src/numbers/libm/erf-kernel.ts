import { productError, sumError } from '../double-double.ts';
import { expPair, expScale } from './exp-kernel.ts';
import { fixed, fixedAtan, fixedExp, fixedSqrt, floatsOf } from './fixed-point.ts';
import { exp } from './exp.ts';
import { logPair } from './log-kernel.ts';
import { low } from './low.ts';

const half = new DataView(new ArrayBuffer(8));

/**
 * erfc(x) = exp(-x^2) w(x), where w is smooth and falls slowly: w is expanded in a Taylor series around multiples of 1/8,
 * whose coefficients follow from w' = 2 x w - 2 / sqrt(pi). A row of coefficients is made when first needed.
 */

const places = 256n;
const terms = 18;
/** 1/8, 2/8 … 28: beyond, erfc is 0. */
const rows: (Float64Array | undefined)[] = [];

const multiply = (a: bigint, b: bigint): bigint => (a * b) >> places;
const divide = (a: bigint, b: bigint): bigint => (a << places) / b;

let root: bigint | undefined;
/** sqrt(pi) in fixed point. */
const rootOfPi = (): bigint => {
  root ??= fixedSqrt(4n * fixedAtan(fixed(1, 1)));
  return root;
};

/** w(j/8) in fixed point. */
const valueAt = (j: number): bigint => {
  const c = fixed(j, 8);
  if (j < 24) {
    // exp(c^2) erf(c) = 2 / sqrt(pi) × (c + 2 c^3 / 3 + 4 c^5 / 15 + …), all positive.
    let sum = 0n;
    let term = c;
    const square = 2n * multiply(c, c);
    for (let n = 3n; term !== 0n; n += 2n) {
      sum += term;
      term = multiply(term, square) / n;
    }
    let power = fixedExp(multiply(c, c) >> 4n);
    for (let i = 0; i < 4; i++) power = multiply(power, power);
    return power - divide(2n * sum, rootOfPi());
  }
  // Laplace's continued fraction.
  let tail = c;
  for (let n = BigInt(Math.ceil((600 / j) ** 2) + 20); n > 0n; n--) tail = c + divide((n << places) / 2n, tail);
  return divide(1n << places, multiply(tail, rootOfPi()));
};

const makeRow = (j: number): Float64Array => {
  const c = fixed(j, 8);
  const row = new Float64Array(terms + 2);
  let before = valueAt(j);
  let here = 2n * multiply(c, before) - divide(2n << places, rootOfPi());
  row.set([...floatsOf(before, 2), ...floatsOf(here, 2)]);
  for (let n = 1n; n < terms - 1; n++) {
    const next = (2n * multiply(c, here) + 2n * before) / (n + 1n);
    row[Number(n) + 3] = floatsOf(next, 1)[0] ?? 0;
    before = here;
    here = next;
  }
  return row;
};

/** w(x) = exp(x^2) erfc(x) as a pair, for 0 <= x < 28.5. */
export const scaledPair = (x: number): number => {
  const j = Math.round(x * 8);
  const row = (rows[j] ??= makeRow(j));
  const h = x - j / 8;
  let tail = 0;
  for (let i = terms; i >= 4; i--) tail = (tail + (row[i] ?? 0)) * h;
  tail *= h;
  const a = row[0] ?? 0;
  const slope = row[2] ?? 0;
  const first = slope * h;
  const high = a + first;
  const rest = sumError(a, first, high) + productError(slope, h, first) + (row[1] ?? 0) + (row[3] ?? 0) * h + tail;
  const result = high + rest;
  low[0] = rest - (result - high);
  return result;
};

/** erfc(x) as a pair, for 0 <= x < 6. */
export const erfcPair = (x: number): number => {
  const w = scaledPair(x);
  const wLow = low[0] ?? 0;
  const square = x * x;
  const power = expPair(-square, -productError(x, x, square));
  const powerLow = low[0] ?? 0;
  const product = power * w;
  const rest = productError(power, w, product) + power * wLow + powerLow * w;
  const result = product + rest;
  const scale = 2 ** (expScale[0] ?? 0);
  low[0] = (rest - (result - product)) * scale;
  return result * scale;
};

/** erf(x) / x - 1 for |x| < 0.84375, rounded: by the series near 0, else from erfc. */
export const erfExcess = (x: number): number => {
  const size = Math.abs(x);
  if (size >= 0.125) {
    const upper = erfcPair(size);
    const upperLow = low[0] ?? 0;
    // 1 - erfc(x) - x as a pair, over x.
    const one = 1 - upper;
    const oneLow = sumError(1, -upper, one) - upperLow;
    const two = one - size;
    return (two + (sumError(one, -size, two) + oneLow)) / size;
  }
  const s = x * x;
  return (
    0.12837916709551256 +
    1.1283791670955126 * s * (-1 / 3 + s * (1 / 10 + s * (-1 / 42 + s * (1 / 216 + s * (-1 / 1320 + s * (1 / 9360))))))
  );
};

/** erf(x) - center for 0.84375 <= x < 1.25, rounded, for a center near. */
export const erfBeside = (x: number, center: number): number => {
  const upper = erfcPair(x);
  const upperLow = low[0] ?? 0;
  const one = 1 - center - upper;
  return one + (sumError(1 - center, -upper, one) - upperLow);
};

/**
 * erfc(x) for 1.25 <= x < 28, from the split that the C libraries make: exp(-z^2 - 9/16) exp((z - x)(z + x) + q) / x, where
 * z is x with half of its digits and q a smooth rest, log(x w(x)) + 9/16.
 */
export const farErfc = (x: number): number => {
  const w = scaledPair(x);
  const wLow = low[0] ?? 0;
  const product = x * w;
  const ratio = (productError(x, w, product) + x * wLow) / product;
  const log = logPair(product);
  const logLow = low[0] ?? 0;
  const q = log + 0.5625 + (logLow + ratio);
  half.setFloat64(0, x);
  half.setUint32(4, 0);
  const z = half.getFloat64(0);
  return (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + q)) / x;
};
