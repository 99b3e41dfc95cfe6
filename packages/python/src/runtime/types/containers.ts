/** `list`, `tuple`, `range`, `slice`, and what all iterators have. */
import { extend, index, smallIndex } from '../arithmetic.ts';
import { construct, member, method, classMethod } from '../callables.ts';
import { builtinCompare, contains, inArray, rangeLength, registerComparer, same } from '../compare.ts';
import { E, indexError, pyError, stopIteration, typeError, valueError } from '../exceptions.ts';
import { addInt, mulInt, subInt } from '../integers.ts';
import { iterate, listOf } from '../iteration.ts';
import { meter } from '../meter.ts';
import {
  type Int,
  Iter,
  List,
  listType,
  newBuiltinType,
  newList,
  newSlice,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  Range,
  rangeType,
  Slice,
  sliceType,
  Tuple,
  tupleType,
  type Type,
  type Value,
  type Kwargs,
} from '../object.ts';
import { sortValues } from '../sort.ts';
import { builtinDelitem, builtinGetitem, builtinSetitem, extent } from '../subscript.ts';
import { addComparisons, addHash, addInplace, addIter, addOperators } from './operators.ts';
import { newAlias } from '../alias.ts';
import { repr } from '../text-face.ts';

/** Methods that every sequence has through the runtime's subscripting. */
const addItems = (type: Type, mutable: boolean): void => {
  method(type, '__getitem__(self, key, /)', (self: Value, key: Value) => builtinGetitem(self, key));
  if (!mutable) return;
  method(type, '__setitem__(self, key, value, /)', (self: Value, key: Value, value: Value) => {
    builtinSetitem(self, key, value);
    return none;
  });
  method(type, '__delitem__(self, key, /)', (self: Value, key: Value) => {
    builtinDelitem(self, key);
    return none;
  });
};

/** Where a search from `start` to `stop` begins and ends. */
const bounds = (length: number, start: Value, stop: Value): readonly [number, number] => {
  const clamp = (v: Value): number => {
    if (
      !(v instanceof Obj
        ? v.t.lookup('__index__') !== undefined
        : typeof v !== 'string' && (typeof v !== 'number' || Number.isInteger(v)))
    )
      throw typeError('slice indices must be integers or have an __index__ method');
    const x = index(v);
    const at = Number(x) < 0 ? Number(x) + length : Number(x);
    return at < 0 ? 0 : at;
  };
  return [clamp(start), Math.min(length, clamp(stop))];
};

// ── list ────────────────────────────────────────────────────────────────────────────────────────
const fill = (list: List, from: Value | undefined): void => {
  list.a = from === undefined ? [] : listOf(from);
};
construct(listType, 'list(*args, **kwargs)', (cls: Type) => new cls.ctor());
listType.make = (args, kwargs) => {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError('list() takes no keyword arguments');
  if (args.length > 1) throw typeError(`list expected at most 1 argument, got ${args.length}`);
  return newList(args.length === 0 ? [] : listOf(args[0]!));
};
method(listType, '__init__(self, iterable=..., /)', (self: List, from: Value | undefined) => {
  fill(self, from);
  return none;
});
addOperators(listType, ['+', '*']);
addInplace(listType, ['+', '*']);
addComparisons(listType, 'all');
listType.attrs.set('__hash__', none);
addIter(listType);
addItems(listType, true);
method(listType, '__len__(self, /)', (self: List) => self.a.length);
method(listType, '__contains__(self, key, /)', (self: List, key: Value) => inArray(self.a, key));
method(listType, '__reversed__(self, /)', (self: List) => new ReverseIter(self));
method(listType, 'append(self, object, /)', (self: List, v: Value) => {
  self.a.push(v);
  return none;
});
method(listType, 'extend(self, iterable, /)', (self: List, from: Value) => {
  extend(self, from);
  return none;
});
method(listType, 'insert(self, index, object, /)', (self: List, at: Value, v: Value) => {
  const length = self.a.length;
  meter.spend(length >> 5);
  let i = smallIndex(at);
  if (i < 0) i = Math.max(0, i + length);
  self.a.splice(Math.min(i, length), 0, v);
  return none;
});
method(listType, 'pop(self, index=-1, /)', (self: List, at: Value) => {
  const { a } = self;
  if (a.length === 0) throw indexError('pop from empty list');
  const x = smallIndex(at);
  const i = x < 0 ? x + a.length : x;
  if (i < 0 || i >= a.length) throw indexError('pop index out of range');
  if (i === a.length - 1) return a.pop()!;
  meter.spend((a.length - i) >> 5);
  return a.splice(i, 1)[0]!;
});
method(listType, 'remove(self, value, /)', (self: List, v: Value) => {
  const at = find(self.a, v, 0, self.a.length);
  if (at < 0) throw valueError('list.remove(x): x not in list');
  self.a.splice(at, 1);
  return none;
});
method(listType, 'clear(self, /)', (self: List) => {
  self.a = [];
  return none;
});
method(listType, 'copy(self, /)', (self: List) => newList(listOf(self)));
method(listType, 'reverse(self, /)', (self: List) => {
  meter.spend(self.a.length >> 3);
  self.a.reverse();
  return none;
});
method(listType, 'count(self, value, /)', (self: List, v: Value) => count(self.a, v));
method(
  listType,
  'index(self, value, start=0, stop=9223372036854775807, /)',
  (self: List, v: Value, start: Value, stop: Value) => {
    const at = find(self.a, v, ...bounds(self.a.length, start, stop));
    if (at < 0) throw valueError(`${repr(v)} is not in list`);
    return at;
  },
);
method(listType, 'sort(self, /, *, key=None, reverse=False)', (self: List, key: Value, reverse: Value) => {
  const { a } = self;
  self.a = [];
  try {
    sortValues(a, key, reverse);
    if (self.a.length > 0) throw valueError('list modified during sort');
  } finally {
    self.a = a;
  }
  return none;
});
classMethod(listType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

const find = (a: readonly Value[], v: Value, from: number, to: number): number => {
  meter.spend((to - from) >> 3);
  for (let i = from; i < to && i < a.length; i++) if (same(a[i]!, v)) return i;
  return -1;
};
const count = (a: readonly Value[], v: Value): number => {
  meter.spend(a.length >> 3);
  let n = 0;
  for (const one of a) if (same(one, v)) n++;
  return n;
};

class ReverseIter extends Iter {
  private readonly list: { readonly a: readonly Value[] };
  private i: number;
  constructor(list: { readonly a: readonly Value[] }) {
    super();
    this.list = list;
    this.i = list.a.length - 1;
  }
  get hint(): number {
    return this.i + 1;
  }
  next(): Value | undefined {
    if (this.i < 0) return undefined;
    const v = this.list.a[this.i--];
    if (v === undefined) this.i = -1;
    return v;
  }
}
const reverseType = newBuiltinType('list_reverseiterator', ReverseIter as never, objectType);

// ── tuple ───────────────────────────────────────────────────────────────────────────────────────
/** There is one empty tuple, as programs see with `is`. */
const emptyTuple = newTuple([]);
construct(tupleType, 'tuple(iterable=..., /)', (cls: Type, from: Value | undefined) => {
  if (cls === tupleType) {
    if (from instanceof Tuple && from.t === tupleType) return from;
    const values = from === undefined ? [] : listOf(from);
    return values.length === 0 ? emptyTuple : newTuple(values);
  }
  const made = new cls.ctor() as Tuple;
  made.a = from === undefined ? [] : listOf(from);
  return made;
});
addOperators(tupleType, ['+', '*']);
addComparisons(tupleType, 'all');
addHash(tupleType);
addIter(tupleType);
addItems(tupleType, false);
method(tupleType, '__len__(self, /)', (self: Tuple) => self.a.length);
method(tupleType, '__contains__(self, key, /)', (self: Tuple, key: Value) => inArray(self.a, key));
method(tupleType, 'count(self, value, /)', (self: Tuple, v: Value) => count(self.a, v));
method(
  tupleType,
  'index(self, value, start=0, stop=9223372036854775807, /)',
  (self: Tuple, v: Value, start: Value, stop: Value) => {
    const at = find(self.a, v, ...bounds(self.a.length, start, stop));
    if (at < 0) throw valueError('tuple.index(x): x not in tuple');
    return at;
  },
);
method(tupleType, '__getnewargs__(self, /)', (self: Tuple) => newTuple([newTuple(self.a)]));
classMethod(tupleType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

// ── range ───────────────────────────────────────────────────────────────────────────────────────
export const newRange = (start: Int, stop: Int, step: Int): Range => {
  const r = new Range();
  r.start = start;
  r.stop = stop;
  r.step = step;
  return r;
};
rangeType.make = (args: readonly Value[], kwargs: Kwargs | undefined) => {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError('range() takes no keyword arguments');
  if (args.length === 1) return newRange(0, index(args[0]!), 1);
  if (args.length === 0) throw typeError('range expected at least 1 argument, got 0');
  if (args.length > 3) throw typeError(`range expected at most 3 arguments, got ${args.length}`);
  const step = args.length === 3 ? index(args[2]!) : 1;
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return newRange(index(args[0]!), index(args[1]!), step);
};
addComparisons(rangeType, 'equality');
addHash(rangeType);
addIter(rangeType);
addItems(rangeType, false);
method(rangeType, '__len__(self, /)', (self: Range) => {
  const n = rangeLength(self);
  if (typeof n === 'bigint') throw pyError(E.OverflowError, 'Python int too large to convert to C ssize_t');
  return n;
});
method(rangeType, '__bool__(self, /)', (self: Range) => rangeLength(self) !== 0);
method(rangeType, '__contains__(self, key, /)', (self: Range, key: Value) => contains(self, key));
method(rangeType, '__reversed__(self, /)', (self: Range) => {
  const n = rangeLength(self);
  const last = addInt(self.start, mulInt(subInt(n, 1), self.step));
  return iterate(newRange(last, subInt(self.start, self.step), subInt(0, self.step)));
});
method(rangeType, 'count(self, value, /)', (self: Range, v: Value) => (contains(self, v) ? 1 : 0));
method(rangeType, 'index(self, value, /)', (self: Range, v: Value) => {
  if (!contains(self, v))
    throw valueError(
      typeof v === 'number' || typeof v === 'bigint' || typeof v === 'boolean'
        ? `${repr(v)} is not in range`
        : 'sequence.index(x): x not in sequence',
    );
  const x = typeof v === 'number' || typeof v === 'bigint' ? v : index(v);
  const distance = BigInt(subInt(x, self.start)) / BigInt(self.step);
  return Number(distance);
});
member(rangeType, 'start', (self: Range) => self.start);
member(rangeType, 'stop', (self: Range) => self.stop);
member(rangeType, 'step', (self: Range) => self.step);

// ── slice ───────────────────────────────────────────────────────────────────────────────────────
sliceType.make = (args) => {
  if (args.length === 1) return newSlice(none, args[0]!, none);
  if (args.length === 2 || args.length === 3) return newSlice(args[0]!, args[1]!, args[2] ?? none);
  throw typeError(
    args.length === 0
      ? 'slice expected at least 1 argument, got 0'
      : `slice expected at most 3 arguments, got ${args.length}`,
  );
};
member(sliceType, 'start', (self: Slice) => self.start);
member(sliceType, 'stop', (self: Slice) => self.stop);
member(sliceType, 'step', (self: Slice) => self.step);
method(sliceType, 'indices(self, length, /)', (self: Slice, length: Value) => {
  if (smallIndex(length) < 0) throw valueError('length should not be negative');
  const { start, stop, step } = extent(self, smallIndex(length));
  return newTuple([start, stop, step]);
});
method(
  sliceType,
  '__eq__(self, value, /)',
  (self: Slice, value: Value) =>
    value instanceof Slice &&
    same(self.start, value.start) &&
    same(self.stop, value.stop) &&
    same(self.step, value.step),
);

registerComparer(Slice, (op, self: Slice, other: Value) =>
  other instanceof Slice
    ? builtinCompare(op, newTuple([self.start, self.stop, self.step]), newTuple([other.start, other.stop, other.step]))
    : notImplemented,
);

// ── iterators ───────────────────────────────────────────────────────────────────────────────────
const iterBase = newBuiltinType('iterator', Iter as never, objectType);
method(iterBase, '__iter__(self, /)', (self: Iter) => self);
method(iterBase, '__next__(self, /)', (self: Iter) => {
  const v = self.next();
  if (v === undefined) throw stopIteration(undefined);
  return v;
});
/** Gives an iterator's type what all iterators have. Types made by `newBuiltinType` with `object` as base need it. */
export const addIterator = (type: Type): void => {
  type.attrs.set('__iter__', iterBase.attrs.get('__iter__')!);
  type.attrs.set('__next__', iterBase.attrs.get('__next__')!);
  type.cache.clear();
};

/** For iterators that know how many are left. */
export const addLengthHint = (type: Type): void => {
  method(type, '__length_hint__(self, /)', (self: Iter & { readonly hint: number }) => self.hint);
};

addIterator(reverseType);
addLengthHint(reverseType);
