import { productError, sumError } from '../double-double.ts';
import { fixed, fixedLog, floatsOf, shortFloatsOf } from './fixed-point.ts';
import { low } from './low.ts';

interface Tables {
  /** ln 2: a short part and the rest. */
  readonly ln2: readonly number[];
  /** For m near i/128, i from 90 to 182: a short c near 1/m, and -log(c) as a pair. */
  readonly rows: Float64Array;
}

let tables: Tables | undefined;

const firstRow = 90;
const view = new DataView(new ArrayBuffer(8));

const makeTables = (): Tables => {
  const rows = new Float64Array(93 * 3);
  for (let i = firstRow; i <= 182; i++) {
    const inverse = Math.round((4096 * 128) / i);
    const at = 3 * (i - firstRow);
    const [high = 0, rest = 0] = floatsOf(-fixedLog(fixed(inverse, 4096)), 2);
    rows[at] = inverse / 4096;
    rows[at + 1] = high;
    rows[at + 2] = rest;
  }
  return { ln2: shortFloatsOf(fixedLog(fixed(2, 1)), 40, 2), rows };
};

const thirdLow = 1.850371707708594e-17;

/**
 * log(x) as a pair for finite x > 0; relative error about 2^-75.
 *
 * x = 2^k × m with m about 1; m × c = 1 + r exactly, for a c from a table; then log(x) = k log 2 - log(c) + log(1 + r).
 */
export const logPair = (x: number): number => {
  tables ??= makeTables();
  const { ln2, rows } = tables;
  view.setFloat64(0, x);
  let high = view.getUint32(0);
  let k = (high >>> 20) - 1022;
  if (k === -1022) {
    view.setFloat64(0, x * 2 ** 54);
    high = view.getUint32(0);
    k = (high >>> 20) - 1022 - 54;
  }
  view.setUint32(0, (high & 0xfffff) | 0x3fe00000);
  let m = view.getFloat64(0);
  if (m < 0.70710678) {
    m *= 2;
    k--;
  }
  const at = 3 * (Math.round(m * 128) - firstRow);
  const c = rows[at] ?? 1;
  const product = m * c;
  const exact = product - 1;
  const productLow = productError(m, c, product);
  const r = exact + productLow;
  const rLow = productLow - (r - exact);

  const square = r * r;
  const squareLow = productError(r, r, square) + 2 * r * rLow;
  const cube = square * r;
  const cubeLow = productError(square, r, cube) + squareLow * r;
  const third = cube * (1 / 3);
  const thirdRest = productError(cube, 1 / 3, third) + cube * thirdLow + cubeLow * (1 / 3);
  const tail =
    square *
    square *
    (-1 / 4 +
      r *
        (1 / 5 +
          r * (-1 / 6 + r * (1 / 7 + r * (-1 / 8 + r * (1 / 9 + r * (-1 / 10 + r * (1 / 11 - r * (1 / 12)))))))));
  const half = -0.5 * square;
  const two = r + half;
  const twoLow = half - (two - r);
  const three = two + third;
  const threeLow = third - (three - two) + twoLow + rLow - 0.5 * squareLow + thirdRest + tail;

  const base = k * (ln2[0] ?? 0);
  const table = rows[at + 1] ?? 0;
  const whole = base + table;
  const wholeLow = sumError(base, table, whole) + k * (ln2[1] ?? 0) + (rows[at + 2] ?? 0);
  const total = whole + three;
  const rest = sumError(whole, three, total) + wholeLow + threeLow;
  const result = total + rest;
  low[0] = rest - (result - total);
  return result;
};
