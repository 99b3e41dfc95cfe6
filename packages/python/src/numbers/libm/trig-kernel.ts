import { productError, sumError } from '../double-double.ts';
import { fixed, fixedAtan, fixedMultiply, fixedSinCos, floatsOf, shortFloatsOf } from './fixed-point.ts';
import { low } from './low.ts';

interface Tables {
  /** pi/2 in four parts, all but the last short. */
  readonly quarter: readonly number[];
  /** sin(j/64) and cos(j/64) as pairs, j from 0 to 51. */
  readonly rows: Float64Array;
}

let tables: Tables | undefined;

const makeTables = (): Tables => {
  const rows = new Float64Array(52 * 4);
  const [stepSin, stepCos] = fixedSinCos(fixed(1, 64));
  let sin = 0n;
  let cos = fixed(1, 1);
  for (let j = 0; j < 52; j++) {
    rows.set([...floatsOf(sin, 2), ...floatsOf(cos, 2)], 4 * j);
    const next = fixedMultiply(sin, stepCos) + fixedMultiply(cos, stepSin);
    cos = fixedMultiply(cos, stepCos) - fixedMultiply(sin, stepSin);
    sin = next;
  }
  return { quarter: shortFloatsOf(2n * fixedAtan(fixed(1, 1)), 31, 4), rows };
};

let longQuarter: bigint | undefined;

/** pi/2 with 1200 fractional bits, by Machin's formula. */
const makeLongQuarter = (): bigint => {
  const places = 1232n;
  const inverseAtan = (n: bigint): bigint => {
    let sum = 0n;
    let power = (1n << places) / n;
    for (let k = 1n; power !== 0n; k += 2n) {
      sum += k % 4n === 1n ? power / k : -(power / k);
      power /= n * n;
    }
    return sum;
  };
  return (2n * (4n * inverseAtan(5n) - inverseAtan(239n))) >> 32n;
};

/** What is left of the angle after {@link reduce}: a pair within a quarter of pi around 0. */
const angle = new Float64Array(2);

/** For large angles: the remainder in whole numbers. Some microseconds. */
const reduceLarge = (x: number): number => {
  longQuarter ??= makeLongQuarter();
  const scaled = x < 2 ** 53 ? BigInt(x * 4294967296) << 1168n : BigInt(x) << 1200n;
  let turns = scaled / longQuarter;
  let rest = scaled - turns * longQuarter;
  if (rest * 2n > longQuarter) {
    rest -= longQuarter;
    turns++;
  }
  // 2^-1200 in two steps, as it is no float.
  const cut = rest >> 900n;
  const high = Number(cut);
  angle[0] = high * 2 ** -300;
  angle[1] = Number(cut - BigInt(high)) * 2 ** -300;
  return Number(turns & 3n);
};

/** Takes multiples of pi/2 off a finite angle >= 0; returns how many, modulo 4. */
const reduce = (x: number): number => {
  if (x < 0.7853981633974483) {
    angle[0] = x;
    angle[1] = 0;
    return 0;
  }
  if (x >= 2097152) return reduceLarge(x);
  tables ??= makeTables();
  const { quarter } = tables;
  const n = Math.round(x * 0.6366197723675814);
  const first = x - n * (quarter[0] ?? 0);
  const second = -n * (quarter[1] ?? 0);
  const third = -n * (quarter[2] ?? 0);
  const one = first + second;
  const oneLow = sumError(first, second, one);
  const two = one + third;
  const twoLow = sumError(one, third, two) + oneLow - n * (quarter[3] ?? 0);
  const high = two + twoLow;
  angle[0] = high;
  angle[1] = twoLow - (high - two);
  return n & 3;
};

const sixthLow = 9.25185853854297e-18;

/** sin or cos of the reduced angle as a pair, to about 2^-76. */
const kernel = (wantsCos: boolean): number => {
  tables ??= makeTables();
  const { rows } = tables;
  let x = angle[0] ?? 0;
  let xLow = angle[1] ?? 0;
  const negative = x < 0;
  if (negative) {
    x = -x;
    xLow = -xLow;
  }
  const j = Math.round(x * 64);
  const near = x - j / 64;
  const d = near + xLow;
  const dLow = xLow - (d - near);

  const square = d * d;
  const squareLow = productError(d, d, square) + 2 * d * dLow;
  const cube = square * d;
  const cubeLow = productError(square, d, cube) + squareLow * d;
  const sixth = -cube * (1 / 6);
  const sixthRest = productError(-cube, 1 / 6, sixth) - cube * sixthLow - cubeLow * (1 / 6);
  const s = d + sixth;
  const sLow =
    sixth - (s - d) + dLow + sixthRest + cube * square * (1 / 120 + square * (-1 / 5040 + square * (1 / 362880)));
  // cos(d) - 1
  const c = -0.5 * square;
  const cLow = -0.5 * squareLow + square * square * (1 / 24 + square * (-1 / 720 + square * (1 / 40320)));

  const at = 4 * j;
  const sinJ = rows[at] ?? 0;
  const sinJLow = rows[at + 1] ?? 0;
  const cosJ = rows[at + 2] ?? 0;
  const cosJLow = rows[at + 3] ?? 0;
  let result: number;
  if (wantsCos) {
    // cos(j + d) = cos j + cos j (cos d - 1) - sin j sin d
    const a = -sinJ * s;
    const aLow = productError(-sinJ, s, a) - sinJ * sLow - sinJLow * s;
    const b = cosJ * c;
    const bLow = productError(cosJ, c, b) + cosJ * cLow + cosJLow * c;
    const one = cosJ + a;
    const oneLow = a - (one - cosJ) + aLow + cosJLow;
    const two = one + b;
    const twoLow = b - (two - one) + bLow + oneLow;
    result = two + twoLow;
    low[0] = twoLow - (result - two);
    return result;
  }
  if (j === 0) {
    result = s + sLow;
    low[0] = sLow - (result - s);
  } else {
    // sin(j + d) = sin j + cos j sin d + sin j (cos d - 1)
    const a = cosJ * s;
    const aLow = productError(cosJ, s, a) + cosJ * sLow + cosJLow * s;
    const b = sinJ * c;
    const bLow = productError(sinJ, c, b) + sinJ * cLow + sinJLow * c;
    const one = sinJ + a;
    const oneLow = sumError(sinJ, a, one) + aLow + sinJLow;
    const two = one + b;
    const twoLow = sumError(one, b, two) + bLow + oneLow;
    result = two + twoLow;
    low[0] = twoLow - (result - two);
  }
  if (negative) {
    low[0] = -(low[0] ?? 0);
    return -result;
  }
  return result;
};

/** sin(x) as a pair, for finite x. */
export const sinPair = (x: number): number => {
  const turns = reduce(Math.abs(x));
  const value = kernel((turns & 1) === 1);
  if (turns >= 2 === x < 0) return value;
  low[0] = -(low[0] ?? 0);
  return -value;
};

/** cos(x) as a pair, for finite x. */
export const cosPair = (x: number): number => {
  const turns = reduce(Math.abs(x));
  const value = kernel((turns & 1) === 0);
  if (turns === 0 || turns === 3) return value;
  low[0] = -(low[0] ?? 0);
  return -value;
};

/** tan(x), for finite x: the quotient of the two as pairs. */
export const tanOf = (x: number): number => {
  const sin = sinPair(x);
  const sinLow = low[0] ?? 0;
  const cos = cosPair(x);
  const cosLow = low[0] ?? 0;
  const quotient = sin / cos;
  const product = quotient * cos;
  return quotient + (sin - product - productError(quotient, cos, product) + sinLow - quotient * cosLow) / cos;
};
