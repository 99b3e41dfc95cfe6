/** Fractions as values, and exact arithmetic on ratios of ints. */
import { gcdInt } from '../../numbers/int-theory.ts';
import { E, pyError } from '../../runtime/exceptions.ts';
import { addInt, compareInt, divideInts, floorDivInt, mulInt, negInt, powInt, subInt } from '../../runtime/integers.ts';
import { meter } from '../../runtime/meter.ts';
import { type Int, newBuiltinType, Obj, objectType, type Type } from '../../runtime/object.ts';
import { intText } from '../../runtime/text.ts';
import { countAsNumber } from '../numbers.ts';

/** In lowest terms; the denominator is positive. */
export class FractionObj extends Obj {
  n: Int = 0;
  d: Int = 1;
}
export const fractionType = newBuiltinType('Fraction', FractionObj, objectType, 'fractions');
countAsNumber('Rational', fractionType);

/** A ratio that is in lowest terms already. */
export const exactFraction = (n: Int, d: Int, cls: Type = fractionType): FractionObj => {
  const made = new cls.ctor() as FractionObj;
  made.n = n;
  made.d = d;
  return made;
};

export const zeroDenominator = (n: Int): object => pyError(E.ZeroDivisionError, `Fraction(${intText(n)}, 0)`);

/** The fraction n / d. Errors: ZeroDivisionError. */
export const newFraction = (n: Int, d: Int, cls: Type = fractionType): FractionObj => {
  if (d === 0) throw zeroDenominator(n);
  let g = gcdInt(n, d, meter);
  if (d < 0) g = negInt(g);
  return g === 1 ? exactFraction(n, d, cls) : exactFraction(floorDivInt(n, g), floorDivInt(d, g), cls);
};

/** What arithmetic takes: a fraction, or an int over 1. */
export interface Ratio {
  readonly n: Int;
  readonly d: Int;
}

/** The sum, or with `negInt`ed `b.n` the difference, without a gcd of large products. */
export const addRatios = (a: Ratio, b: Ratio): FractionObj => {
  if (a.d === 1 && b.d === 1) return exactFraction(addInt(a.n, b.n), 1);
  const g = gcdInt(a.d, b.d, meter);
  if (g === 1) return exactFraction(addInt(mulInt(a.n, b.d), mulInt(b.n, a.d)), mulInt(a.d, b.d));
  const s = floorDivInt(a.d, g);
  const t = addInt(mulInt(a.n, floorDivInt(b.d, g)), mulInt(b.n, s));
  const common = gcdInt(t, g, meter);
  if (common === 1) return exactFraction(t, mulInt(s, b.d));
  return exactFraction(floorDivInt(t, common), mulInt(s, floorDivInt(b.d, common)));
};

export const multiplyRatios = (a: Ratio, b: Ratio): FractionObj => {
  const left = gcdInt(a.n, b.d, meter);
  const right = gcdInt(b.n, a.d, meter);
  return exactFraction(
    mulInt(floorDivInt(a.n, left), floorDivInt(b.n, right)),
    mulInt(floorDivInt(a.d, right), floorDivInt(b.d, left)),
  );
};

/** Errors: ZeroDivisionError. */
export const inverseRatio = (a: Ratio): Ratio => {
  if (a.n === 0) throw zeroDenominator(a.d);
  return a.n < 0 ? { n: negInt(a.d), d: negInt(a.n) } : { n: a.d, d: a.n };
};

/** a ** power. Errors: ZeroDivisionError. */
export const ratioPower = (a: Ratio, power: Int): FractionObj => {
  if (power >= 0) return exactFraction(powInt(a.n, power), powInt(a.d, power));
  const times = negInt(power);
  if (a.n === 0) throw zeroDenominator(powInt(a.d, times));
  if (a.n > 0) return exactFraction(powInt(a.d, times), powInt(a.n, times));
  return exactFraction(powInt(negInt(a.d), times), powInt(negInt(a.n), times));
};

/** -1, 0 or 1. */
export const compareRatios = (a: Ratio, b: Ratio): number =>
  a.d === b.d ? compareInt(a.n, b.n) : compareInt(mulInt(a.n, b.d), mulInt(b.n, a.d));

/** The nearest float. Errors: OverflowError. */
export const ratioToFloat = (a: Ratio): number => divideInts(a.n, a.d);

/** The int nearest to a ratio, to even in the middle. */
export const roundRatio = (a: Ratio): Int => {
  const floor = floorDivInt(a.n, a.d);
  const twice = mulInt(subInt(a.n, mulInt(floor, a.d)), 2);
  const order = compareInt(twice, a.d);
  if (order < 0) return floor;
  if (order > 0) return addInt(floor, 1);
  const isOdd = typeof floor === 'number' ? floor % 2 !== 0 : (floor & 1n) === 1n;
  return isOdd ? addInt(floor, 1) : floor;
};
