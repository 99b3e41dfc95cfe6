/** `fractions`: exact ratios of ints. */
import { integerRatio } from '../../numbers/float-parts.ts';
import { binary, floatPow, index, type Op } from '../../runtime/arithmetic.ts';
import { invoke } from '../../runtime/call.ts';
import { builtin, classMethod, construct, define, method, Property } from '../../runtime/callables.ts';
import { builtinCompare, realOf, textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { hashInt } from '../../runtime/hash.ts';
import {
  addInt,
  compareInt,
  floorDivInt,
  modInt,
  mulInt,
  negInt,
  normal,
  powInt,
  powMod,
  subInt,
} from '../../runtime/integers.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  Complex,
  FloatBox,
  type Int,
  type Key,
  type Module,
  newComplex,
  newTuple,
  none,
  notImplemented,
  Obj,
  toFloat,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { intText, quoteText, registerFormat, registerRepr, registerStr, repr } from '../../runtime/text.ts';
import { teachBinary, teachCompare, teachHash, teachUnary } from '../../runtime/types/operators.ts';
import { formatFraction } from './format.ts';
import {
  addRatios,
  compareRatios,
  exactFraction,
  FractionObj,
  fractionType,
  inverseRatio,
  multiplyRatios,
  newFraction,
  type Ratio,
  ratioPower,
  ratioToFloat,
  roundRatio,
} from './value.ts';

const isFloat = (v: Value): boolean => (typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox);
const isDecimal = (v: Value): boolean => v instanceof Obj && v.t.layout.name === 'decimal.Decimal';

/** The ratio of an int or a fraction; undefined for anything else. */
const rational = (v: Value): Ratio | undefined => {
  if (v instanceof FractionObj) return v;
  if (isFloat(v)) return undefined;
  const x = realOf(v);
  return x === undefined ? undefined : { n: x, d: 1 };
};

// ── Construction ────────────────────────────────────────────────────────────────────────────────
const literal =
  /^\s*([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:\s*\/\s*(\d+(?:_\d+)*))?|(?:\.(\d*|\d+(?:_\d+)*))?(?:[eE]([-+]?\d+(?:_\d+)*))?)\s*$/u;

const digitsOf = (text: string): Int => {
  meter.spend(text.length);
  return text === '' ? 0 : normal(BigInt(text.replaceAll('_', '')));
};

/** Errors: ValueError for what is no fraction. */
const fromText = (text: string, cls: Type): FractionObj => {
  meter.spend(text.length >> 2);
  const found = literal.exec(text);
  if (found === null) throw valueError(`Invalid literal for Fraction: ${quoteText(text)}`);
  const [, sign, whole = '', below, decimals, exponent] = found;
  let n = digitsOf(whole);
  let d: Int = 1;
  if (below !== undefined) d = digitsOf(below);
  if (decimals !== undefined && decimals !== '') {
    const scale = powInt(10, decimals.replaceAll('_', '').length);
    n = addInt(mulInt(n, scale), digitsOf(decimals));
    d = mulInt(d, scale);
  }
  if (exponent !== undefined) {
    const places = Number(exponent.replaceAll('_', ''));
    const scale = powInt(10, Math.abs(places));
    if (places >= 0) n = mulInt(n, scale);
    else d = mulInt(d, scale);
  }
  return newFraction(sign === '-' ? negInt(n) : n, d, cls);
};

const fromPair = (pair: Value, cls: Type): FractionObj => {
  const [n, d] = (pair as unknown as { readonly a: readonly Value[] }).a;
  return exactFraction(index(n ?? 0), index(d ?? 1), cls);
};

construct(
  fractionType,
  'Fraction(numerator=0, denominator=None)',
  (cls: Type, numerator: Value, denominator: Value) => {
    const top = rational(numerator);
    if (denominator === none) {
      if (top !== undefined) return exactFraction(top.n, top.d, cls);
      if (isFloat(numerator)) {
        const [n, d] = integerRatio(realOf(numerator) as number);
        return exactFraction(n, d, cls);
      }
      if (isDecimal(numerator)) return fromPair(invoke(numerator, 'as_integer_ratio'), cls);
      const text = textOf(numerator);
      if (text !== undefined) return fromText(text, cls);
      throw typeError('argument should be a string or a Rational instance');
    }
    const bottom = rational(denominator);
    if (top === undefined || bottom === undefined) throw typeError('both arguments should be Rational instances');
    return newFraction(mulInt(top.n, bottom.d), mulInt(bottom.n, top.d), cls);
  },
);
classMethod(fractionType, 'from_float(cls, f)', (cls: Type, f: Value) => {
  const x = realOf(f);
  if (x === undefined)
    throw typeError(`${cls.name}.from_float() only takes floats, not ${repr(f)} (${typeOf(f).name})`);
  if (!isFloat(f)) return exactFraction(x, 1, cls);
  const [n, d] = integerRatio(x as number);
  return exactFraction(n, d, cls);
});
classMethod(fractionType, 'from_decimal(cls, dec)', (cls: Type, dec: Value) => {
  if (isDecimal(dec)) return fromPair(invoke(dec, 'as_integer_ratio'), cls);
  const x = isFloat(dec) ? undefined : realOf(dec);
  if (x === undefined)
    throw typeError(`${cls.name}.from_decimal() only takes Decimals, not ${repr(dec)} (${typeOf(dec).name})`);
  return exactFraction(x, 1, cls);
});

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────
const property = (name: string, get: (self: FractionObj) => Value): void => {
  const made = new Property();
  made.get = builtin(`${name}(self, /)`, get);
  made.name = name;
  define(fractionType, name, made);
};
property('numerator', (self) => self.n);
property('denominator', (self) => self.d);
property('real', (self) => exactFraction(self.n, self.d));
property('imag', () => 0);
method(fractionType, 'conjugate(self, /)', (self: FractionObj) => exactFraction(self.n, self.d));
method(fractionType, 'as_integer_ratio(self, /)', (self: FractionObj) => newTuple([self.n, self.d]));
method(fractionType, 'is_integer(self, /)', (self: FractionObj) => self.d === 1);
method(fractionType, '__bool__(self, /)', (self: FractionObj) => self.n !== 0);
method(fractionType, '__float__(self, /)', (self: FractionObj) => toFloat(ratioToFloat(self)));
method(fractionType, '__complex__(self, /)', (self: FractionObj) => newComplex(ratioToFloat(self), 0));
const floor = (self: FractionObj): Int => floorDivInt(self.n, self.d);
const ceiling = (self: FractionObj): Int => negInt(floorDivInt(negInt(self.n), self.d));
const truncated = (self: FractionObj): Int => (self.n < 0 ? ceiling(self) : floor(self));
method(fractionType, '__floor__(self, /)', floor);
method(fractionType, '__ceil__(self, /)', ceiling);
method(fractionType, '__trunc__(self, /)', truncated);
method(fractionType, '__int__(self, /)', truncated);
method(fractionType, '__round__(self, ndigits=None, /)', (self: FractionObj, digits: Value) => {
  if (digits === none) return roundRatio(self);
  const places = index(digits);
  const scale = powInt(10, places < 0 ? negInt(places) : places);
  return places > 0
    ? newFraction(roundRatio({ n: mulInt(self.n, scale), d: self.d }), scale)
    : exactFraction(mulInt(roundRatio({ n: self.n, d: mulInt(self.d, scale) }), scale), 1);
});
method(fractionType, 'limit_denominator(self, max_denominator=1000000)', (self: FractionObj, most: Value) => {
  const limit = index(most);
  if (limit < 1) throw valueError('max_denominator should be at least 1');
  if (compareInt(self.d, limit) <= 0) return exactFraction(self.n, self.d);
  let [p0, q0, p1, q1]: [Int, Int, Int, Int] = [0, 1, 1, 0];
  let [n, d] = [self.n, self.d];
  for (;;) {
    meter.spend(8);
    const a = floorDivInt(n, d);
    const q2 = addInt(q0, mulInt(a, q1));
    if (compareInt(q2, limit) > 0) break;
    [p0, q0, p1, q1] = [p1, q1, addInt(p0, mulInt(a, p1)), q2];
    [n, d] = [d, subInt(n, mulInt(a, d))];
  }
  const k = floorDivInt(subInt(limit, q0), q1);
  const bottom = addInt(q0, mulInt(k, q1));
  if (compareInt(mulInt(mulInt(2, d), bottom), self.d) <= 0) return exactFraction(p1, q1);
  return exactFraction(addInt(p0, mulInt(k, p1)), bottom);
});
method(fractionType, '__reduce__(self, /)', (self: FractionObj) => newTuple([self.t, newTuple([self.n, self.d])]));
registerRepr(FractionObj, (v: FractionObj) => `${v.t.name}(${intText(v.n)}, ${intText(v.d)})`);
registerStr(FractionObj, (v: FractionObj) => (v.d === 1 ? intText(v.n) : `${intText(v.n)}/${intText(v.d)}`));
registerFormat(FractionObj, formatFraction);

// ── Operators ───────────────────────────────────────────────────────────────────────────────────
const negative = (a: Ratio): Ratio => ({ n: negInt(a.n), d: a.d });

const exact = (op: Op, a: Ratio, b: Ratio): Value => {
  switch (op) {
    case '+':
      return addRatios(a, b);
    case '-':
      return addRatios(a, negative(b));
    case '*':
      return multiplyRatios(a, b);
    case '/':
      return multiplyRatios(a, inverseRatio(b));
    case '//':
      return floorDivInt(mulInt(a.n, b.d), mulInt(a.d, b.n));
    case '%':
      return newFraction(modInt(mulInt(a.n, b.d), mulInt(b.n, a.d)), mulInt(a.d, b.d));
    default:
      return notImplemented;
  }
};

const power = (a: Value, b: Value): Value => {
  if (a instanceof FractionObj) {
    const exponent = rational(b);
    if (exponent === undefined) return binary('**', toFloat(ratioToFloat(a)), b);
    if (exponent.d === 1) return ratioPower(a, exponent.n);
    return floatPow(ratioToFloat(a), ratioToFloat(exponent));
  }
  const exponent = b as FractionObj;
  if (exponent.d === 1 && exponent.n >= 0) return binary('**', a, exponent.n);
  const base = rational(a);
  if (base !== undefined && exponent.d === 1) return ratioPower(base, exponent.n);
  if (base !== undefined) return floatPow(ratioToFloat(base), ratioToFloat(exponent));
  return binary('**', a, toFloat(ratioToFloat(exponent)));
};

teachBinary(fractionType, ['+', '-', '*', '/', '//', '%', '**'], (op, self: FractionObj, other, swapped) => {
  const isNumber = isFloat(other) || other instanceof Complex;
  const ratio = rational(other);
  if (ratio === undefined && !isNumber) return notImplemented;
  if (op === '**') return swapped ? power(other, self) : power(self, other);
  if (ratio === undefined) {
    const x = toFloat(ratioToFloat(self));
    return swapped ? binary(op, other, x) : binary(op, x, other);
  }
  return swapped ? exact(op, ratio, self) : exact(op, self, ratio);
});
method(fractionType, '__divmod__(self, value, /)', (self: FractionObj, other: Value) => {
  const ratio = rational(other);
  if (ratio !== undefined) return newTuple([exact('//', self, ratio), exact('%', self, ratio)]);
  if (!isFloat(other)) return notImplemented;
  const x = toFloat(ratioToFloat(self));
  return newTuple([binary('//', x, other), binary('%', x, other)]);
});
method(fractionType, '__rdivmod__(self, value, /)', (self: FractionObj, other: Value) => {
  const ratio = rational(other);
  if (ratio !== undefined) return newTuple([exact('//', ratio, self), exact('%', ratio, self)]);
  if (!isFloat(other)) return notImplemented;
  const x = toFloat(ratioToFloat(self));
  return newTuple([binary('//', other, x), binary('%', other, x)]);
});
teachUnary(fractionType, ['-', '+', 'abs'], (op, self: FractionObj) => {
  if (op === '~') throw typeError(`bad operand type for unary ~: '${self.t.name}'`);
  return exactFraction(op === '-' || (op === 'abs' && self.n < 0) ? negInt(self.n) : self.n, self.d);
});
teachCompare(fractionType, 'all', (op, self: FractionObj, other) => {
  if (other instanceof Complex) {
    if (op !== '==' && op !== '!=') return notImplemented;
    return other.im === 0 ? compareWith(op, self, other.re) : op === '!=';
  }
  const ratio = rational(other);
  if (ratio !== undefined) return decide(op, compareRatios(self, ratio));
  return isFloat(other) ? compareWith(op, self, realOf(other) as number) : notImplemented;
});

type Order = '<' | '<=' | '>' | '>=' | '==' | '!=';
const decide = (op: Order, order: number): Value => builtinCompare(op, order, 0);
const compareWith = (op: Order, a: FractionObj, x: number): Value => {
  if (!Number.isFinite(x)) return builtinCompare(op, toFloat(0), x);
  const [n, d] = integerRatio(x);
  return decide(op, compareRatios(a, { n, d }));
};

const P = 2n ** 61n - 1n;
teachHash(
  fractionType,
  ({ n, d }: FractionObj): Key => {
    if (d === 1) return n;
    // A float of the same value is the same key.
    const isTwos = typeof d === 'number' ? Number.isInteger(Math.log2(d)) : (d & (d - 1n)) === 0n;
    if (isTwos) {
      const x = ratioToFloat({ n, d });
      const [top, bottom] = integerRatio(x);
      if (top === n && bottom === d) return x;
    }
    return `\ud805f${intText(n)}/${intText(d)}`;
  },
  ({ n, d }: FractionObj) => {
    if (modInt(d, normal(P)) === 0) return n < 0 ? -314159 : 314159;
    const size = n < 0 ? negInt(n) : n;
    const h = hashInt(mulInt(hashInt(size), powMod(d, -1, normal(P))));
    const signed = n < 0 ? negInt(h) : h;
    return signed === -1 ? -2 : signed;
  },
);

export const newModule = (): Module => newModuleOf('fractions', { Fraction: fractionType });
