import { productError, sumError } from '../double-double.ts';
import { fixed, fixedAtan, floatsOf } from './fixed-point.ts';
import { low } from './low.ts';

interface Tables {
  /** pi/2 in two parts. */
  readonly quarter: readonly number[];
  /** atan(j/64) as pairs, j from 0 to 64. */
  readonly rows: Float64Array;
}

let tables: Tables | undefined;

const makeTables = (): Tables => {
  const rows = new Float64Array(65 * 2);
  let angle = 0n;
  for (let j = 1; j <= 64; j++) {
    // From (j - 1)/64 on: the addition theorem.
    angle += fixedAtan(fixed(64, 4096 + j * (j - 1)));
    rows.set(floatsOf(angle, 2), 2 * j);
  }
  return { quarter: floatsOf(2n * fixedAtan(fixed(1, 1)), 2), rows };
};

const thirdLow = 1.850371707708594e-17;

/** The rest of a quotient of pairs, given its rounded upper half. */
const quotientLow = (q: number, y: number, yLow: number, x: number, xLow: number): number => {
  const product = q * x;
  return (y - product - productError(q, x, product) + yLow - q * xLow) / x;
};

/** atan(y / x) of pairs with 0 <= y <= x, as a pair; relative error about 2^-75. */
const atanRatio = (y: number, yLow: number, x: number, xLow: number): number => {
  tables ??= makeTables();
  const { rows } = tables;
  let d = y / x;
  const j = Math.round(d * 64);
  let dLow: number;
  if (j === 0) {
    dLow = quotientLow(d, y, yLow, x, xLow);
    if (dLow !== dLow) dLow = 0;
  } else {
    // (y - c x) / (x + c y), c = j / 64: of c's seven bits the product with a float has a short rest.
    const c = j / 64;
    const cx = c * x;
    const topHigh = y - cx;
    const topLow = sumError(y, -cx, topHigh) - productError(c, x, cx) + yLow - c * xLow;
    const top = topHigh + topLow;
    const topRest = topLow - (top - topHigh);
    const cy = c * y;
    const bottomHigh = x + cy;
    const bottomLow = sumError(x, cy, bottomHigh) + productError(c, y, cy) + xLow + c * yLow;
    d = top / bottomHigh;
    dLow = quotientLow(d, top, topRest, bottomHigh, bottomLow);
  }
  const square = d * d;
  const squareLow = productError(d, d, square) + 2 * d * dLow;
  const cube = square * d;
  const cubeLow = productError(square, d, cube) + squareLow * d;
  const third = -cube * (1 / 3);
  const thirdRest = productError(-cube, 1 / 3, third) - cube * thirdLow - cubeLow * (1 / 3);
  const one = d + third;
  const oneLow =
    third -
    (one - d) +
    dLow +
    thirdRest +
    cube * square * (1 / 5 + square * (-1 / 7 + square * (1 / 9 + square * (-1 / 11))));
  const table = rows[2 * j] ?? 0;
  const high = table + one;
  const rest = sumError(table, one, high) + oneLow + (rows[2 * j + 1] ?? 0);
  const result = high + rest;
  low[0] = rest - (result - high);
  return result;
};

/** The angle of a point (x, y), both >= 0 pairs and not both 0, in [0, pi/2], as a pair. */
export const anglePair = (y: number, yLow: number, x: number, xLow: number): number => {
  if (y <= x) return atanRatio(y, yLow, x, xLow);
  const other = atanRatio(x, xLow, y, yLow);
  const otherLow = low[0] ?? 0;
  const [quarter = 0, quarterLow = 0] = tables?.quarter ?? [];
  const high = quarter - other;
  const rest = sumError(quarter, -other, high) + quarterLow - otherLow;
  const result = high + rest;
  low[0] = rest - (result - high);
  return result;
};

/** pi minus the last pair, rounded. */
export const fromPi = (value: number, valueLow: number): number => {
  const [quarter = 0, quarterLow = 0] = tables?.quarter ?? [];
  const high = 2 * quarter - value;
  return high + (sumError(2 * quarter, -value, high) + 2 * quarterLow - valueLow);
};

/** sqrt(1 - x^2) as a pair, for |x| <= 1. */
export const otherLeg = (x: number): number => {
  const square = x * x;
  const high = 1 - square;
  const rest = sumError(1, -square, high) - productError(x, x, square);
  const sum = high + rest;
  const sumLow = rest - (sum - high);
  if (sum <= 0) {
    low[0] = 0;
    return 0;
  }
  const root = Math.sqrt(sum);
  const back = root * root;
  low[0] = (sum - back - productError(root, root, back) + sumLow) / (2 * root);
  return root;
};
