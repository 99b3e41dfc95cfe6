import { sinPair, cosPair } from './trig-kernel.ts';
import { exp } from './exp.ts';
import { pow } from './pow.ts';

/**
 * Gamma, the way CPython computes it (its own code, not the C library's): Lanczos' approximation with N = 13 and
 * g = 6.0246…, a table of factorials, reflection below 0.
 *
 * Source: Lanczos 1964; the coefficients are those published with the Boost library.
 */

const g = 6.02468004077673;
const gMinusHalf = 5.52468004077673;

const numerator = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const denominator = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

/** Lanczos' sum: a quotient of two polynomials, in x below 5 and in 1/x above, where neither overflows. */
export const lanczosSum = (x: number): number => {
  let above = 0;
  let below = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      above = above * x + (numerator[i] ?? 0);
      below = below * x + (denominator[i] ?? 0);
    }
  } else {
    for (let i = 0; i < 13; i++) {
      above = above / x + (numerator[i] ?? 0);
      below = below / x + (denominator[i] ?? 0);
    }
  }
  return above / below;
};

export const lanczosG = g;

/** sin(pi x), whose argument is brought near 0 before it is multiplied. */
export const sinPi = (x: number): number => {
  const y = Math.abs(x) % 2;
  let value: number;
  switch (Math.round(2 * y)) {
    case 0:
      value = sinPair(Math.PI * y);
      break;
    case 1:
      value = cosPair(Math.PI * (y - 0.5));
      break;
    case 2:
      value = sinPair(Math.PI * (1 - y));
      break;
    case 3:
      value = -cosPair(Math.PI * (y - 1.5));
      break;
    default:
      value = sinPair(Math.PI * (y - 2));
  }
  return x < 0 ? -value : value;
};

const factorialsTo22 = ((): readonly number[] => {
  const values = [1];
  for (let n = 1; n <= 22; n++) values.push((values[n - 1] ?? 1) * n);
  return values;
})();

/** Gamma(x); NaN at a pole below 0 and at -Infinity, an infinity at ±0 and on overflow. */
export const gamma = (x: number): number => {
  if (x - x !== 0) return x === -Infinity ? NaN : x;
  if (x === 0) return 1 / x;
  if (x === Math.floor(x)) {
    if (x < 0) return NaN;
    if (x <= 23) return factorialsTo22[x - 1] ?? NaN;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x > 0 ? Infinity : sinPi(x) < 0 ? -0 : 0;
  const y = size + gMinusHalf;
  // What rounding lost in y, corrected for at the end.
  const lost = size > gMinusHalf ? y - size - gMinusHalf : y - gMinusHalf - size;
  const z = (lost * g) / y;
  const power = size < 140 ? pow(y, size - 0.5) : pow(y, size / 2 - 0.25);
  let result: number;
  if (x < 0) {
    result = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    result -= z * result;
    result /= power;
    if (size >= 140) result /= power;
  } else {
    result = lanczosSum(size) / exp(y);
    result += z * result;
    result *= power;
    if (size >= 140) result *= power;
  }
  return result;
};
