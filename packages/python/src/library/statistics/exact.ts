/** Exact sums of mixed numbers, and the way back to the type that the data had. */
import { integerRatio } from '../../numbers/float-parts.ts';
import {
  type Dec,
  divide,
  finite,
  fromInteger,
  nextMinus,
  nextPlus,
  squareRootOf,
  toRatio,
} from '../../decimal/index.ts';
import { bitLength } from '../../numbers/int-bits.ts';
import { integerRoot } from '../../numbers/int-theory.ts';
import { realOf } from '../../runtime/compare.ts';
import { addInt, compareInt, divideInts, floorDivInt, mulInt, powInt, shiftLeft } from '../../runtime/integers.ts';
import { iterate } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { E, type Exc, pyError, typeError } from '../../runtime/exceptions.ts';
import { FloatBox, type Int, toFloat, typeOf, type Value } from '../../runtime/object.ts';
import { contexts, DecimalObj, newDecimal, settled } from '../decimal/value.ts';
import { addRatios, exactFraction, FractionObj, multiplyRatios, newFraction, type Ratio } from '../fractions/value.ts';

export const statisticsErrorType = newExceptionType('StatisticsError', 'statistics', E.ValueError);
export const statisticsError = (text: string): Exc => pyError(statisticsErrorType, text);

/** The types between which data may be mixed. */
export type Kind = 'int' | 'float' | 'Fraction' | 'Decimal';

const kindOf = (v: Value): Kind | undefined => {
  if (typeof v === 'number') return Number.isInteger(v) ? 'int' : 'float';
  if (v instanceof FloatBox) return 'float';
  if (realOf(v) !== undefined) return 'int';
  if (v instanceof FractionObj) return 'Fraction';
  return v instanceof DecimalObj ? 'Decimal' : undefined;
};

/** The type of a sum of both. Errors: TypeError for decimals beside floats or fractions. */
const coerced = (a: Kind, b: Kind): Kind => {
  if (a === b || b === 'int') return a;
  if (a === 'int') return b;
  if (a !== 'Decimal' && b !== 'Decimal') return 'float';
  throw typeError(`don't know how to coerce ${a} and ${b}`);
};

/** The ratio that a number is; for an infinity or NaN itself. */
const ratioOf = (v: Value, kind: Kind | undefined): Ratio | number | DecimalObj => {
  switch (kind) {
    case 'int':
      return { n: realOf(v) as Int, d: 1 };
    case 'float': {
      const x = realOf(v) as number;
      if (!Number.isFinite(x)) return x;
      const [n, d] = integerRatio(x);
      return { n, d };
    }
    case 'Fraction':
      return v as FractionObj;
    case 'Decimal': {
      const value = v as DecimalObj;
      if (value.v.kind !== 0) return value;
      const [n, d] = toRatio(value.v, meter);
      return { n, d };
    }
    default:
      throw typeError(`can't convert type '${typeOf(v).name}' to numerator/denominator`);
  }
};

export interface Sums {
  readonly kind: Kind;
  readonly count: number;
  readonly sum: Ratio;
  readonly squares: Ratio;
  /** Set if a NaN or infinity took part: then it is the sum. */
  readonly special: Value | undefined;
}

const total = (partials: ReadonlyMap<Int, Int>): Ratio => {
  let sum: Ratio = { n: 0, d: 1 };
  for (const [d, n] of partials) sum = addRatios(sum, newFraction(n, d));
  return sum;
};

/** Sums up numbers, and their squares if asked, without any rounding. */
export const sumsOf = (data: Value, what: 'sum' | 'squares'): Sums => {
  let kind: Kind = 'int';
  let count = 0;
  let special: Value | undefined;
  let specialSum = 0;
  const sums = new Map<Int, Int>();
  const squares = new Map<Int, Int>();
  const it = iterate(data);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    meter.spend(10);
    count++;
    const own = kindOf(v);
    const ratio = ratioOf(v, own);
    if (own !== undefined && own !== kind) kind = coerced(kind, own);
    if (typeof ratio === 'number') {
      specialSum += ratio;
      special = toFloat(specialSum);
    } else if (ratio instanceof DecimalObj) special = ratio;
    else {
      const { n, d } = ratio;
      const before = sums.get(d);
      sums.set(d, before === undefined ? n : addInt(before, n));
      if (what === 'squares') {
        const square = mulInt(n, n);
        const known = squares.get(d);
        squares.set(d, known === undefined ? square : addInt(known, square));
      }
    }
  }
  const squaresByRatio = new Map<Int, Int>();
  for (const [d, n] of squares) squaresByRatio.set(mulInt(d, d), n);
  return { kind, count, sum: total(sums), squares: total(squaresByRatio), special };
};

/** A ratio as a number of the data's type; ints become floats where they must. */
export const converted = (ratio: Ratio, kind: Kind): Value => {
  switch (kind) {
    case 'int':
      return ratio.d === 1 ? ratio.n : toFloat(divideInts(ratio.n, ratio.d));
    case 'float':
      return toFloat(divideInts(ratio.n, ratio.d));
    case 'Fraction':
      return exactFraction(ratio.n, ratio.d);
    default:
      return decimalRatio(ratio);
  }
};

const decimalRatio = ({ n, d }: Ratio): DecimalObj => {
  const { c } = contexts.current;
  const made = d === 1 ? fromInteger(n) : divide(fromInteger(n), fromInteger(d), c);
  settled(c);
  return newDecimal(made);
};

export const dividedBy = (ratio: Ratio, n: Int): Ratio => newFraction(ratio.n, mulInt(ratio.d, n));

/** The sum of squared distances from the mean: (count · Σx² - (Σx)²) / count. */
export const squaredDistances = ({ count, sum, squares }: Sums): Ratio => {
  const square = multiplyRatios(sum, sum);
  const scaled = multiplyRatios(squares, { n: count, d: 1 });
  return dividedBy(
    addRatios(scaled, { n: typeof square.n === 'number' ? 0 - square.n : -square.n, d: square.d }),
    count,
  );
};

/** The root of a ratio to an odd last bit, if it is not exact. */
const rootToOdd = (n: Int, d: Int): Int => {
  const root = integerRoot(floorDivInt(n, d), meter);
  if (compareInt(mulInt(mulInt(root, root), d), n) === 0) return root;
  return typeof root === 'number' ? (root % 2 === 0 ? root + 1 : root) : root | 1n;
};

/** The square root of a ratio as the nearest float. */
export const floatRoot = ({ n, d }: Ratio): number => {
  if (n === 0) return 0;
  // Scaled so that the root has 54 bits or more: then one rounding is left.
  const places = Math.floor((bitLength(n, meter) - bitLength(d, meter) - 109) / 2);
  if (places >= 0) return divideInts(shiftLeft(rootToOdd(n, shiftLeft(d, 2 * places)), places), 1);
  return divideInts(rootToOdd(shiftLeft(n, -2 * places), d), powInt(2, -places));
};

/** The square root of a ratio as the decimal nearest to it in the context. */
const decimalRoot = (ratio: Ratio): Value => {
  const { c } = contexts.current;
  if (ratio.n === 0) return newDecimal(finite(0, 0, -1));
  const root = squareRootOf(divide(fromInteger(ratio.n), fromInteger(ratio.d), c), c);
  settled(c);
  const up = nextPlus(root, c);
  const down = nextMinus(root, c);
  c.raised = 0;
  if (compareWithMiddle(ratio, root, up) > 0) return newDecimal(up);
  if (compareWithMiddle(ratio, root, down) < 0) return newDecimal(down);
  return newDecimal(root);
};

/** The order of a ratio and the square of the middle of two decimals. */
const compareWithMiddle = ({ n, d }: Ratio, a: Dec, b: Dec): number => {
  const [an, ad] = toRatio(a, meter);
  const [bn, bd] = toRatio(b, meter);
  const below = mulInt(ad, bd);
  const above = addInt(mulInt(an, bd), mulInt(bn, ad));
  return compareInt(mulInt(mulInt(4, n), mulInt(below, below)), mulInt(d, mulInt(above, above)));
};

/** The square root in the type of the data. */
export const rootOf = (ratio: Ratio, kind: Kind): Value =>
  kind === 'Decimal' ? decimalRoot(ratio) : toFloat(floatRoot(ratio));
