/** `numbers`: the abstract classes of numbers, made per run. Library types that count as one say so by `countAsNumber`. */
import { binary, floatOf, pos, unary } from '../runtime/arithmetic.ts';
import { getattr, setattr } from '../runtime/attributes.ts';
import { call } from '../runtime/call.ts';
import { type Code, Property } from '../runtime/callables.ts';
import { compare, truth } from '../runtime/compare.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  complexType,
  floatType,
  intType,
  type Module,
  newComplex,
  newTuple,
  none,
  type Type,
  type Value,
} from '../runtime/object.ts';
import { pyClass, pyFunction } from '../runtime/python-function.ts';
import { abcMetaType, type AbstractType, register } from './abc/abstract-meta.ts';

export type NumberKind = 'Number' | 'Complex' | 'Real' | 'Rational' | 'Integral';

const known: [NumberKind, Type][] = [
  ['Complex', complexType],
  ['Real', floatType],
  ['Integral', intType],
];

/** Registers a built-in type of the library (`Decimal`, `Fraction`) for every run. */
export const countAsNumber = (kind: NumberKind, type: Type): void => {
  known.push([kind, type]);
};

const abstracts: Readonly<Record<NumberKind, string>> = {
  Number: '',
  Complex:
    '__complex__ real imag __add__ __radd__ __neg__ __pos__ __mul__ __rmul__ __truediv__ __rtruediv__ __pow__ __rpow__ __abs__ conjugate __eq__',
  Real: '__float__ __trunc__ __floor__ __ceil__ __round__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __lt__ __le__',
  Rational: 'numerator denominator',
  Integral:
    '__int__ __pow__ __lshift__ __rlshift__ __rshift__ __rrshift__ __and__ __rand__ __xor__ __rxor__ __or__ __ror__ __invert__',
};
const properties = new Set(['real', 'imag', 'numerator', 'denominator']);

const lent: Readonly<Record<NumberKind, Readonly<Record<string, Code>>>> = {
  Number: {},
  Complex: {
    '__bool__(self)': (self: Value) => truth(compare('!=', self, 0)),
    '__sub__(self, other)': (self: Value, other: Value) => binary('+', self, unary('-', other)),
    '__rsub__(self, other)': (self: Value, other: Value) => binary('+', unary('-', self), other),
  },
  Real: {
    '__divmod__(self, other)': (self: Value, other: Value) =>
      newTuple([binary('//', self, other), binary('%', self, other)]),
    '__rdivmod__(self, other)': (self: Value, other: Value) =>
      newTuple([binary('//', other, self), binary('%', other, self)]),
    '__complex__(self)': (self: Value) => newComplex(floatOf(self), 0),
    'real(self)': (self: Value) => pos(self),
    'imag(self)': () => 0,
    'conjugate(self)': (self: Value) => pos(self),
  },
  Rational: {
    '__float__(self)': (self: Value) =>
      binary('/', call(intType, [getattr(self, 'numerator')]), call(intType, [getattr(self, 'denominator')])),
  },
  Integral: {
    '__index__(self)': (self: Value) => call(intType, [self]),
    '__float__(self)': (self: Value) => call(floatType, [call(intType, [self])]),
    'numerator(self)': (self: Value) => pos(self),
    'denominator(self)': () => 1,
  },
};

const propertyOf = (f: Value): Value => {
  const p = new Property();
  p.get = f;
  return p;
};

const newKind = (kind: NumberKind, base: Type | undefined): Type => {
  const attrs: Record<string, Value> = { __slots__: newTuple([]) };
  const add = (signature: string, code: Code, abstract: boolean): void => {
    const f = pyFunction('numbers', `${kind}.${signature}`, code);
    if (abstract) setattr(f, '__isabstractmethod__', true);
    attrs[f.name] = properties.has(f.name) ? propertyOf(f) : f;
  };
  for (const name of abstracts[kind].split(' ').filter((one) => one !== '')) {
    const unaries = ['__complex__', '__neg__', '__pos__', '__abs__', 'conjugate', '__float__', '__trunc__', '__int__'];
    const alone = properties.has(name) || unaries.includes(name);
    add(alone ? `${name}(self)` : `${name}(self, other)`, () => none, true);
  }
  for (const [signature, code] of Object.entries(lent[kind])) add(signature, code, false);
  if (kind === 'Number' || kind === 'Complex') attrs['__hash__'] = none;
  return pyClass('numbers', kind, { bases: base === undefined ? [] : [base], attrs, meta: abcMetaType });
};

export const newModule = (): Module => {
  const made = new Map<NumberKind, Type>();
  let base: Type | undefined;
  for (const kind of ['Number', 'Complex', 'Real', 'Rational', 'Integral'] as const) {
    base = newKind(kind, base);
    made.set(kind, base);
  }
  for (const [kind, type] of known) register(made.get(kind)! as AbstractType, type);
  return newModuleOf('numbers', made);
};
