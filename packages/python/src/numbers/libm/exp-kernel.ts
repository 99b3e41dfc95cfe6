import { productError, sumError } from '../double-double.ts';
import { fixed, fixedExp, fixedLog, fixedMultiply, floatsOf, shortFloatsOf } from './fixed-point.ts';
import { low } from './low.ts';

interface Tables {
  /** ln 2 / 64 in three parts, the first two short. */
  readonly step: readonly number[];
  /** 2^(j/64), upper and lower half, j from 0 to 63. */
  readonly powers: Float64Array;
}

let tables: Tables | undefined;

const makeTables = (): Tables => {
  const ln2 = fixedLog(fixed(2, 1));
  const powers = new Float64Array(128);
  const step = fixedExp(ln2 / 64n);
  let power = fixed(1, 1);
  for (let j = 0; j < 64; j++) {
    powers.set(floatsOf(power, 2), 2 * j);
    power = fixedMultiply(power, step);
  }
  return { step: shortFloatsOf(ln2 / 64n, 33, 3), powers };
};

/** The power of two that the last {@link expPair} has to be multiplied with. */
export const expScale = new Int32Array(1);

/**
 * exp(x + xLow) as a pair in [1, 2), to be multiplied with 2^{@link expScale}; relative error about 2^-76.
 *
 * x = k × ln 2 / 64 + r; exp(r) - 1 by its series, 2^(k/64) from a table. |x| at most 800.
 */
export const expPair = (x: number, xLow: number): number => {
  tables ??= makeTables();
  const { step, powers } = tables;
  const k = Math.round(x * 92.332482616893657);
  const first = x - k * (step[0] ?? 0);
  const second = -k * (step[1] ?? 0);
  const sum = first + second;
  const sumLow = sumError(first, second, sum) - k * (step[2] ?? 0) + xLow;
  const r = sum + sumLow;
  const rLow = sumLow - (r - sum);

  const square = r * r;
  const squareLow = productError(r, r, square) + 2 * r * rLow;
  const tail = square * r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320))))));
  const half = 0.5 * square;
  const u = r + half;
  const uLow = half - (u - r) + rLow + 0.5 * squareLow + tail;

  const index = 2 * (k & 63);
  const power = powers[index] ?? 0;
  const powerLow = powers[index + 1] ?? 0;
  const product = power * u;
  const high = power + product;
  const rest = product - (high - power) + productError(power, u, product) + power * uLow + powerLow + powerLow * u;
  const result = high + rest;
  low[0] = rest - (result - high);
  expScale[0] = k >> 6;
  return result;
};
