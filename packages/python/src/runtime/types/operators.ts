/** Gives built-in types the special methods that stand for operators, so that programs can call and inherit them. */
import {
  type BinaryHandler,
  binaryNames,
  builtinBinary,
  builtinInplace,
  type Op,
  registerBinary,
  registerUnary,
  unary,
} from '../arithmetic.ts';
import { method } from '../callables.ts';
import { builtinCompare, type Comparer, registerComparer } from '../compare.ts';
import { hash, registerHash } from '../hash.ts';
import { iterate } from '../iteration.ts';
import { type KeyOf, registerKey } from '../keys.ts';
import { typeError } from '../exceptions.ts';
import { type Int, notImplemented, type Obj, type Type, typeOf, type Value } from '../object.ts';

const comparisons = { __eq__: '==', __ne__: '!=', __lt__: '<', __le__: '<=', __gt__: '>', __ge__: '>=' } as const;

/** Adds `__add__`, `__radd__` … for these operators. */
export const addOperators = (type: Type, ops: readonly Op[]): void => {
  for (const op of ops) {
    const [plain, reflected] = binaryNames[op];
    method(type, `${plain}(self, value, /)`, (self: Value, value: Value) =>
      repeated(op, self, value, builtinBinary(op, self, value)),
    );
    method(type, `${reflected}(self, value, /)`, (self: Value, value: Value) =>
      repeated(op, self, value, builtinBinary(op, value, self)),
    );
  }
};

/** Sequences complain about a count that is none; numbers leave it to the other operand. */
const repeated = (op: Op, self: Value, count: Value, result: Value): Value => {
  if (op !== '*' || result !== notImplemented || typeOf(self).lookup('__len__') === undefined) return result;
  throw typeError(`'${typeOf(count).name}' object cannot be interpreted as an integer`);
};

/** Adds `__iadd__` … for these operators. */
export const addInplace = (type: Type, ops: readonly Op[]): void => {
  for (const op of ops)
    method(type, `${binaryNames[op][2]}(self, value, /)`, (self: Obj, value: Value) =>
      repeated(op, self, value, builtinInplace(op, self, value)),
    );
};

/** Adds rich comparisons; all six, or equality alone. */
export const addComparisons = (type: Type, which: 'all' | 'equality'): void => {
  for (const [name, op] of Object.entries(comparisons))
    if (which === 'all' || op === '==' || op === '!=')
      method(type, `${name}(self, value, /)`, (self: Value, value: Value) => builtinCompare(op, self, value));
};

export const addHash = (type: Type): void => {
  method(type, '__hash__(self, /)', (self: Value) => hash(self));
};

/** Adds `__iter__` over the runtime's own iterator. */
export const addIter = (type: Type): void => {
  method(type, '__iter__(self, /)', (self: Value) => iterate(self));
};

export const addUnary = (type: Type, ops: readonly ('-' | '+' | '~' | 'abs')[]): void => {
  const names = { '-': '__neg__', '+': '__pos__', '~': '__invert__', abs: '__abs__' } as const;
  for (const op of ops) method(type, `${names[op]}(self, /)`, (self: Value) => unary(op, self));
};

// ── Types of library modules ────────────────────────────────────────────────────────────────────
/** Teaches these operators a type of a library module, and gives it their methods. */
export const teachBinary = (type: Type, ops: readonly Op[], handler: BinaryHandler): void => {
  registerBinary(type.ctor, handler);
  for (const op of ops) {
    const [plain, reflected] = binaryNames[op];
    method(type, `${plain}(self, value, /)`, (self: Value, value: Value) => handler(op, self as never, value, false));
    method(type, `${reflected}(self, value, /)`, (self: Value, value: Value) =>
      handler(op, self as never, value, true),
    );
  }
};

/** Teaches comparisons a type of a library module, and gives it their methods. */
export const teachCompare = (type: Type, which: 'all' | 'equality', comparer: Comparer): void => {
  registerComparer(type.ctor, comparer);
  for (const [name, op] of Object.entries(comparisons))
    if (which === 'all' || op === '==' || op === '!=')
      method(type, `${name}(self, value, /)`, (self: Value, value: Value) => comparer(op, self as never, value));
};

/** Teaches unary operators a type of a library module, and gives it their methods. */
export const teachUnary = (
  type: Type,
  ops: readonly ('-' | '+' | '~' | 'abs')[],
  handler: (op: '-' | '+' | '~' | 'abs', self: never) => Value,
): void => {
  registerUnary(type.ctor, handler);
  addUnary(type, ops);
};

/** Teaches sets and dictionaries a type of a library module: `keyOf` for keys, `hasher` for `hash()` if it has a say in it. */
export const teachHash = (type: Type, keyOf: KeyOf, hasher?: (v: never) => Int): void => {
  registerKey(type.ctor, keyOf);
  if (hasher !== undefined) registerHash(type.ctor, hasher);
  addHash(type);
};
