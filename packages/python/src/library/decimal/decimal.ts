/** `Decimal`. */
import {
  absolute,
  add,
  adjustedExponent,
  type Dec,
  type DecimalContext,
  decimalText,
  divide,
  divideInteger,
  engineeringText,
  formatDecimal,
  fromFloat,
  fromParts,
  hashOf,
  isInteger,
  minus,
  multiply,
  order,
  orderForOperator,
  orderWithRatio,
  plus,
  power,
  powerModulo,
  parseDecimal,
  quantize,
  remainder,
  roundingNamed,
  roundTo,
  subtract,
  toCeiling,
  toFloat as floatOfDec,
  toFloor,
  toInteger,
  toIntegral,
  toParts,
  toRatio,
  toRounded,
  withSign,
} from '../../decimal/index.ts';
import { condition } from '../../decimal/signals.ts';
import type { Op } from '../../runtime/arithmetic.ts';
import { classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { builtinCompare, realOf, textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { identityOf } from '../../runtime/keys.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Complex,
  type Key,
  List,
  newComplex,
  newTuple,
  none,
  notImplemented,
  toFloat,
  toStr,
  Tuple,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerFormat, registerRepr, registerStr } from '../../runtime/text.ts';
import { teachBinary, teachCompare, teachHash, teachUnary } from '../../runtime/types/operators.ts';
import { FractionObj } from '../fractions/value.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';
import { quotientAndRest, result } from './operations.ts';
import {
  contextArgument,
  contexts,
  DecimalObj,
  decimalType,
  exactOf,
  isFloat,
  newDecimal,
  operandOf,
  settled,
} from './value.ts';

// ── Construction ────────────────────────────────────────────────────────────────────────────────
const isInt = (v: Value): boolean => !isFloat(v) && realOf(v) !== undefined;

const fromSequence = (parts: readonly Value[], context: DecimalContext): Dec => {
  if (parts.length !== 3) throw valueError('argument must be a sequence of length 3');
  const [sign, digits, exponent] = parts as readonly [Value, Value, Value];
  if (!isInt(sign) || (realOf(sign) !== 0 && realOf(sign) !== 1))
    throw valueError('sign must be an integer with the value 0 or 1');
  const isLetter = textOf(exponent) !== undefined;
  if (!isLetter && !isInt(exponent)) throw valueError('exponent must be an integer');
  if (!(digits instanceof Tuple) && !(digits instanceof List))
    throw valueError('coefficient must be a tuple of digits');
  meter.spend(digits.a.length);
  meter.allocate(digits.a.length);
  let text = '';
  for (const digit of digits.a) {
    const x = isInt(digit) ? realOf(digit) : undefined;
    if (typeof x !== 'number' || x < 0 || x > 9) throw valueError('coefficient must be a tuple of digits');
    text += x;
  }
  return fromParts(realOf(sign) === 1 ? 1 : 0, text, textOf(exponent) ?? realOf(exponent) ?? 0, context);
};

/** The exact decimal of a value. Errors: TypeError, and what the context traps. */
export const decimalOf = (v: Value, context: DecimalContext): Dec => {
  const exact = exactOf(v);
  if (exact !== undefined) return exact;
  const text = textOf(v);
  let made: Dec;
  if (text !== undefined) made = parseDecimal(text, context);
  else if (isFloat(v)) {
    context.raised |= condition.floatOperation;
    made = fromFloat(realOf(v) as number);
  } else if (v instanceof Tuple || v instanceof List) made = fromSequence(v.a, context);
  else throw typeError(`conversion from ${typeOf(v).name} to Decimal is not supported`);
  settled(context);
  return made;
};

construct(decimalType, "Decimal(value='0', context=None)", (cls: Type, value: Value, context: Value) => {
  const c = contextArgument(context);
  if (value instanceof DecimalObj && cls === decimalType && value.t === decimalType) return value;
  return newDecimal(decimalOf(value, c), cls);
});
classMethod(decimalType, 'from_float(cls, f, /)', (cls: Type, f: Value) => {
  const x = realOf(f);
  if (x === undefined) throw typeError('argument must be int or float');
  return newDecimal(isFloat(f) ? fromFloat(x as number) : operandOf(f), cls);
});

// ── Parts and conversions ───────────────────────────────────────────────────────────────────────
class DecimalTuple extends Tuple {}
/** What `as_tuple()` gives. */
export const decimalTupleType = newStructSequence('DecimalTuple', 'decimal', DecimalTuple, [
  'sign',
  'digits',
  'exponent',
]);
construct(
  decimalTupleType,
  'DecimalTuple(sign, digits, exponent)',
  (cls: Type, sign: Value, digits: Value, exponent: Value) => structSequence(cls, [sign, digits, exponent]),
);
method(decimalType, 'as_tuple(self, /)', (self: DecimalObj) => {
  const { sign, digits, exponent } = toParts(self.v, meter);
  meter.allocate(digits.length * 8);
  return structSequence(decimalTupleType, [sign, newTuple(Array.from(digits, Number)), exponent]);
});
method(decimalType, 'as_integer_ratio(self, /)', (self: DecimalObj) => newTuple(toRatio(self.v, meter)));
method(decimalType, 'adjusted(self, /)', ({ v }: DecimalObj) =>
  v.kind !== 0 ? 0 : v.coefficient === 0 ? v.exponent : adjustedExponent(v, meter),
);
method(decimalType, 'canonical(self, /)', (self: DecimalObj) => self);
method(decimalType, 'conjugate(self, /)', (self: DecimalObj) => self);
method(decimalType, 'radix(self, /)', () => newDecimal(operandOf(10)));
method(decimalType, 'copy_abs(self, /)', (self: DecimalObj) => newDecimal(withSign(self.v, 0)));
method(decimalType, 'copy_negate(self, /)', ({ v }: DecimalObj) => newDecimal(withSign(v, v.sign === 1 ? 0 : 1)));
getter(decimalType, 'real', (self: DecimalObj) => self);
getter(decimalType, 'imag', () => newDecimal(operandOf(0)));
method(decimalType, '__bool__(self, /)', ({ v }: DecimalObj) => v.kind !== 0 || v.coefficient !== 0);
method(decimalType, '__float__(self, /)', (self: DecimalObj) => toFloat(floatOfDec(self.v, meter)));
method(decimalType, '__complex__(self, /)', (self: DecimalObj) => newComplex(floatOfDec(self.v, meter), 0));
method(decimalType, '__int__(self, /)', (self: DecimalObj) => toInteger(self.v, meter));
method(decimalType, '__trunc__(self, /)', (self: DecimalObj) => toInteger(self.v, meter));
method(decimalType, '__floor__(self, /)', (self: DecimalObj) => toFloor(self.v, meter));
method(decimalType, '__ceil__(self, /)', (self: DecimalObj) => toCeiling(self.v, meter));
method(decimalType, '__round__(self, ndigits=None, /)', (self: DecimalObj, digits: Value) => {
  if (digits === none) return toRounded(self.v, meter);
  if (!isInt(digits)) throw typeError('optional arg must be an integer');
  const { c } = contexts.current;
  return result(roundTo(self.v, realOf(digits) ?? 0, c), c);
});
method(decimalType, '__copy__(self, /)', (self: DecimalObj) => self);
method(decimalType, '__deepcopy__(self, memo, /)', (self: DecimalObj) => self);
method(decimalType, '__reduce__(self, /)', (self: DecimalObj) =>
  newTuple([self.t, newTuple([decimalText(self.v, 1, meter)])]),
);

/** Works with another rounding for a while. Errors: TypeError if it is none. */
const withRounding = (rounding: Value, c: DecimalContext, work: () => Dec): DecimalObj => {
  const before = c.rounding;
  if (rounding !== none) c.rounding = roundingNamed(textOf(rounding) ?? '');
  try {
    return result(work(), c);
  } finally {
    c.rounding = before;
  }
};
method(
  decimalType,
  'quantize(self, /, exp, rounding=None, context=None)',
  (self: DecimalObj, exp: Value, rounding: Value, context: Value) => {
    const c = contextArgument(context);
    return withRounding(rounding, c, () => quantize(self.v, operandOf(exp), c));
  },
);
for (const [name, manner] of [
  ['to_integral', 'quiet'],
  ['to_integral_value', 'quiet'],
  ['to_integral_exact', 'exact'],
] as const)
  method(
    decimalType,
    `${name}(self, /, rounding=None, context=None)`,
    (self: DecimalObj, rounding: Value, context: Value) => {
      const c = contextArgument(context);
      return withRounding(rounding, c, () => toIntegral(self.v, manner, c));
    },
  );

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────
const show = (v: DecimalObj): string => decimalText(v.v, contexts.current.c.capitals, meter);
registerStr(DecimalObj, show);
registerRepr(DecimalObj, (v: DecimalObj) => `Decimal('${show(v)}')`);
registerFormat(DecimalObj, (v: DecimalObj, spec) => formatDecimal(v.v, spec, contexts.current.c));
method(decimalType, 'to_eng_string(self, /, context=None)', (self: DecimalObj, context: Value) =>
  engineeringText(self.v, contextArgument(context).capitals, meter),
);
method(decimalType, '__format__(self, fmtarg, override=None, /)', (self: DecimalObj, format: Value) => {
  const spec = textOf(format);
  if (spec === undefined) throw typeError('format arg must be str');
  return toStr(formatDecimal(self.v, spec, contexts.current.c));
});

// ── Operators ───────────────────────────────────────────────────────────────────────────────────
const operation = (op: Op, a: Dec, b: Dec, c: DecimalContext): Dec | undefined => {
  switch (op) {
    case '+':
      return add(a, b, c);
    case '-':
      return subtract(a, b, c);
    case '*':
      return multiply(a, b, c);
    case '/':
      return divide(a, b, c);
    case '//':
      return divideInteger(a, b, c);
    case '%':
      return remainder(a, b, c);
    case '**':
      return power(a, b, c);
    default:
      return undefined;
  }
};
teachBinary(decimalType, ['+', '-', '*', '/', '//', '%', '**'], (op, self: DecimalObj, other, swapped) => {
  const right = exactOf(other);
  if (right === undefined) return notImplemented;
  const { c } = contexts.current;
  const made = swapped ? operation(op, right, self.v, c) : operation(op, self.v, right, c);
  return made === undefined ? notImplemented : result(made, c);
});
method(decimalType, '__pow__(self, value, mod=None, /)', (self: DecimalObj, value: Value, mod: Value) => {
  const exponent = exactOf(value);
  const modulus = mod === none ? undefined : exactOf(mod);
  if (exponent === undefined || (mod !== none && modulus === undefined)) return notImplemented;
  const { c } = contexts.current;
  return result(modulus === undefined ? power(self.v, exponent, c) : powerModulo(self.v, exponent, modulus, c), c);
});
method(decimalType, '__divmod__(self, value, /)', (self: DecimalObj, value: Value) => {
  const right = exactOf(value);
  return right === undefined ? notImplemented : quotientAndRest(self.v, right, contexts.current.c);
});
method(decimalType, '__rdivmod__(self, value, /)', (self: DecimalObj, value: Value) => {
  const left = exactOf(value);
  return left === undefined ? notImplemented : quotientAndRest(left, self.v, contexts.current.c);
});
teachUnary(decimalType, ['-', '+', 'abs'], (op, self: DecimalObj) => {
  const { c } = contexts.current;
  switch (op) {
    case '-':
      return result(minus(self.v, c), c);
    case '+':
      return result(plus(self.v, c), c);
    case 'abs':
      return result(absolute(self.v, c), c);
    default:
      throw typeError(`bad operand type for unary ~: '${self.t.name}'`);
  }
});

/** The other side of a comparison: exact, also of a float. */
const comparable = (v: Value, isEquality: boolean, c: DecimalContext): Dec | undefined => {
  const exact = exactOf(v);
  if (exact !== undefined) return exact;
  if (!isFloat(v)) return undefined;
  if (isEquality) c.flags |= condition.floatOperation;
  else {
    c.raised |= condition.floatOperation;
    settled(c);
  }
  return fromFloat(realOf(v) as number);
};
teachCompare(decimalType, 'all', (op, self: DecimalObj, other) => {
  const isEquality = op === '==' || op === '!=';
  const { c } = contexts.current;
  if (other instanceof FractionObj) {
    if (self.v.kind < 2) return builtinCompare(op, orderWithRatio(self.v, other.n, other.d, meter), 0);
    orderForOperator(self.v, self.v, isEquality ? 'equality' : 'order', c);
    settled(c);
    return op === '!=';
  }
  let against: Value = other;
  if (other instanceof Complex) {
    if (!isEquality) return notImplemented;
    if (other.im !== 0) return op === '!=';
    against = toFloat(other.re);
  }
  const right = comparable(against, isEquality, c);
  if (right === undefined) return notImplemented;
  const found = orderForOperator(self.v, right, isEquality ? 'equality' : 'order', c);
  settled(c);
  return found === undefined ? op === '!=' : builtinCompare(op, found, 0);
});

/** Beyond these exponents neither floats nor fractions are looked for among equal keys. */
const near = 5000;
teachHash(
  decimalType,
  (self: DecimalObj): Key => {
    const { v } = self;
    if (v.kind === 1) return v.sign === 1 ? -Infinity : Infinity;
    if (v.kind !== 0) {
      if (v.kind === 3) hashOf(v, meter);
      return self;
    }
    if (v.exponent === 0) return v.sign === 1 && v.coefficient !== 0 ? -v.coefficient : v.coefficient;
    const height = v.coefficient === 0 ? 0 : adjustedExponent(v, meter);
    if (height < near && v.exponent > -near) {
      if (isInteger(v, meter)) return toInteger(v, meter);
      const x = floatOfDec(v, meter);
      if (Number.isFinite(x) && order(fromFloat(x), v, meter) === 0) return x;
      const [n, d] = toRatio(v, meter);
      return `\ud805f${n}/${d}`;
    }
    const { digits } = toParts(v, meter);
    const kept = digits.replace(/0+$/u, '');
    return `\ud805D${v.sign},${kept},${v.exponent + digits.length - kept.length}`;
  },
  (self: DecimalObj) => hashOf(self.v, meter) ?? identityOf(self) * 16,
);
