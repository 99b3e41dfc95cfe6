/**
 * Iteration: `iterate` gives the runtime's own iterator over any iterable, whose `next` is undefined at the end; no
 * exception is thrown for it. Loops, unpacking and all built-ins use it. Iterators of the program are wrapped.
 */
import { callSpecial } from './call.ts';
import { Builtin } from './callables.ts';
import { originalKey } from './dict.ts';
import { E, Exc, isCaught, pyError, typeError, valueError } from './exceptions.ts';
import { meter } from './meter.ts';
import {
  ByteArray,
  Bytes,
  Dict,
  type Int,
  Iter,
  type Key,
  List,
  newBuiltinType,
  newList,
  newTuple,
  Obj,
  objectType,
  Range,
  SetObj,
  StrBox,
  Tuple,
  typeOf,
  type Value,
} from './object.ts';
import { setOrder } from './set.ts';
import { addInt, compareInt } from './integers.ts';

export class ListIter extends Iter {
  a: readonly Value[] | undefined;
  i = 0;
  readonly list: List;
  constructor(list: List) {
    super();
    this.list = list;
    this.a = list.a;
  }
  get hint(): number {
    return this.a === undefined ? 0 : Math.max(0, this.list.a.length - this.i);
  }
  next(): Value | undefined {
    if (this.a === undefined) return undefined;
    const { a } = this.list;
    if (this.i < a.length) return a[this.i++];
    this.a = undefined;
    return undefined;
  }
}
newBuiltinType('list_iterator', ListIter as never, objectType);

export class TupleIter extends Iter {
  readonly a: readonly Value[];
  i = 0;
  get hint(): number {
    return this.a.length - this.i;
  }
  constructor(a: readonly Value[]) {
    super();
    this.a = a;
  }
  next(): Value | undefined {
    return this.i < this.a.length ? this.a[this.i++] : undefined;
  }
}
newBuiltinType('tuple_iterator', TupleIter as never, objectType);

/** Over values worked out beforehand; looks like an iterator of the given kind. */
export class ArrayIter extends TupleIter {}
newBuiltinType('iterator', ArrayIter as never, objectType);

export class StrIter extends Iter {
  readonly text: string;
  i = 0;
  get hint(): number {
    return this.text.length - this.i;
  }
  constructor(text: string) {
    super();
    this.text = text;
  }
  next(): Value | undefined {
    return this.i < this.text.length ? this.text[this.i++] : undefined;
  }
}
newBuiltinType('str_ascii_iterator', StrIter as never, objectType);

export class BytesIter extends Iter {
  readonly from: Bytes | ByteArray;
  i = 0;
  get hint(): number {
    return Math.max(0, this.from.v.length - this.i);
  }
  constructor(from: Bytes | ByteArray) {
    super();
    this.from = from;
  }
  next(): Value | undefined {
    return this.i < this.from.v.length ? this.from.v[this.i++] : undefined;
  }
}
newBuiltinType('bytes_iterator', BytesIter as never, objectType);

export class RangeIter extends Iter {
  at: number;
  readonly stop: number;
  readonly step: number;
  get hint(): number {
    return Math.max(0, Math.ceil((this.stop - this.at) / this.step));
  }
  constructor(start: number, stop: number, step: number) {
    super();
    this.at = start;
    this.stop = stop;
    this.step = step;
  }
  next(): Value | undefined {
    const { at } = this;
    if (this.step > 0 ? at < this.stop : at > this.stop) {
      this.at = at + this.step;
      return at;
    }
    return undefined;
  }
}
newBuiltinType('range_iterator', RangeIter as never, objectType);

class BigRangeIter extends Iter {
  at: Int;
  readonly range: Range;
  constructor(range: Range) {
    super();
    this.at = range.start;
    this.range = range;
  }
  next(): Value | undefined {
    const { at, range } = this;
    const order = compareInt(at, range.stop);
    if (compareInt(range.step, 0) > 0 ? order >= 0 : order <= 0) return undefined;
    this.at = addInt(at, range.step);
    return at;
  }
}
newBuiltinType('longrange_iterator', BigRangeIter as never, objectType);

/** Over a dictionary's keys (`keys`), values or pairs. Errors: RuntimeError when the size changes under it. */
export class DictIter extends Iter {
  private readonly d: Dict;
  private readonly entries: MapIterator<[Key, Value]>;
  /** Where every key differs from what the program gave, both maps have one order, and are walked side by side while that lasts. */
  private readonly from: Map<Key, Value> | undefined;
  private beside: MapIterator<[Key, Value]> | undefined = undefined;
  private readonly size: number;
  private readonly what: 'keys' | 'values' | 'items';
  private done = false;
  private i = 0;
  /** How many are left. */
  get hint(): number {
    return this.done || this.d.m.size !== this.size ? 0 : this.size - this.i;
  }
  constructor(d: Dict, what: 'keys' | 'values' | 'items') {
    super();
    this.d = d;
    this.what = what;
    this.entries = d.m.entries();
    this.size = d.m.size;
    this.from = d.originals;
    if (this.from?.size === this.size) this.beside = this.from.entries();
  }
  private originalOf(key: Key): Value {
    if (this.beside !== undefined && this.from === this.d.originals) {
      const step = this.beside.next();
      if (step.done !== true && step.value[0] === key) return step.value[1];
      this.beside = undefined;
    }
    return originalKey(this.d, key);
  }
  next(): Value | undefined {
    if (this.done) return undefined;
    if (this.d.m.size !== this.size)
      throw pyError(
        E.RuntimeError,
        this.d.t.layout.qualname === 'OrderedDict'
          ? 'OrderedDict mutated during iteration'
          : 'dictionary changed size during iteration',
      );
    const step = this.entries.next();
    if (step.done === true) {
      this.done = true;
      return undefined;
    }
    this.i++;
    const entry = step.value;
    if (this.what === 'values') return entry[1];
    const original = this.d.originals === undefined ? (entry[0] as Value) : this.originalOf(entry[0]);
    return this.what === 'keys' ? original : newTuple([original, entry[1]]);
  }
}
newBuiltinType('dict_keyiterator', DictIter as never, objectType);
class DictValueIter extends DictIter {}
newBuiltinType('dict_valueiterator', DictValueIter as never, objectType);
class DictItemIter extends DictIter {}
newBuiltinType('dict_itemiterator', DictItemIter as never, objectType);
const dictIterators = { keys: DictIter, values: DictValueIter, items: DictItemIter };

/** The iterator over one view of a dictionary, of the type that CPython has for it. */
export const newDictIter = (d: Dict, what: 'keys' | 'values' | 'items'): DictIter => new dictIterators[what](d, what);

export class SetIter extends Iter {
  private readonly set: SetObj;
  /** The elements, of a set that is a map; numbers are walked slot by slot. */
  private order: readonly Value[] | undefined;
  private readonly size: number;
  private i = 0;
  private given = 0;
  get hint(): number {
    return this.set.size === this.size ? this.size - this.given : 0;
  }
  constructor(set: SetObj) {
    super();
    this.set = set;
    this.order = set.ints === undefined ? setOrder(set) : undefined;
    this.size = set.size;
  }
  next(): Value | undefined {
    if (this.given > this.size) return undefined;
    const { ints } = this.set;
    if ((ints === undefined ? this.set.m!.size : ints.used) !== this.size)
      throw pyError(E.RuntimeError, 'Set changed size during iteration');
    if (this.given === this.size) {
      this.given++;
      return undefined;
    }
    if (this.order === undefined && ints !== undefined) {
      const { slots } = ints;
      const from = this.i;
      let at = from;
      while (at < slots.length && typeof slots[at] !== 'number') at++;
      if (at - from > 32) meter.spend((at - from) >> 3);
      this.i = at + 1;
      if (at < slots.length) {
        this.given++;
        return slots[at] as number;
      }
      this.given = this.size + 1;
      return undefined;
    }
    this.order ??= setOrder(this.set);
    return this.order[this.given++];
  }
}
newBuiltinType('set_iterator', SetIter as never, objectType);

/** Over an iterator of the program. */
class ForeignIter extends Iter {
  private readonly o: Value;
  private readonly method: Value;
  constructor(o: Value, method: Value) {
    super();
    this.o = o;
    this.method = method;
  }
  next(): Value | undefined {
    const depth = meter.d;
    try {
      return callSpecial(this.method, this.o, []);
    } catch (e) {
      if (isCaught(e, depth, E.StopIteration)) return undefined;
      throw e;
    }
  }
}
newBuiltinType('iterator', ForeignIter as never, objectType);

/** Over the old protocol: `__getitem__` with 0, 1, 2 … until IndexError. */
export class SequenceIter extends Iter {
  private readonly o: Value;
  private readonly method: Value;
  private i = 0;
  constructor(o: Value, method: Value) {
    super();
    this.o = o;
    this.method = method;
  }
  next(): Value | undefined {
    if (this.i < 0) return undefined;
    const depth = meter.d;
    try {
      return callSpecial(this.method, this.o, [this.i++]);
    } catch (e) {
      if (!isCaught(e, depth, E.IndexError, E.StopIteration)) throw e;
      this.i = -1;
      return undefined;
    }
  }
}
newBuiltinType('iterator', SequenceIter as never, objectType);

const ownIterators = new Map<unknown, (o: never) => Iter>();
/** Says how a built-in type outside this file is iterated. */
export const registerIterator = (ctor: unknown, make: (o: never) => Iter): void => {
  ownIterators.set(ctor, make);
};

/** The iterator over a value for use inside the runtime. Errors: TypeError if it cannot be iterated. */
export const iterate = (o: Value): Iter => {
  if (typeof o === 'string') return new StrIter(o);
  if (o instanceof Obj) {
    if (o.t.builtin || o.t.lookup('__iter__') instanceof Builtin) {
      const own = builtinIterator(o);
      if (own !== undefined) return own;
    }
  }
  const made = iteratorOf(o);
  if (made instanceof Iter && made.t.builtin) return made;
  return new ForeignIter(made, typeOf(made).lookup('__next__')!);
};

const builtinIterator = (o: Obj): Iter | undefined => {
  if (o instanceof List) return new ListIter(o);
  if (o instanceof Iter) return o.isAwaited ? undefined : o;
  if (o instanceof Tuple) return new TupleIter(o.a);
  if (o instanceof Range) return rangeIterator(o);
  if (o instanceof Dict) return new DictIter(o, 'keys');
  if (o instanceof SetObj) return new SetIter(o);
  if (o instanceof StrBox) return new ArrayIter(charactersOf(o));
  if (o instanceof Bytes || o instanceof ByteArray) return new BytesIter(o);
  return ownIterators.get(o.t.layout.ctor)?.(o as never);
};

const charactersOf = (o: StrBox): Value[] =>
  o.codes.map((code) => {
    const text = String.fromCodePoint(code);
    if (code < 0xd800 || (code > 0xdfff && code <= 0xffff)) return text;
    const box = new StrBox();
    box.v = text;
    return box;
  });

const rangeIterator = (o: Range): Iter =>
  typeof o.start === 'number' && typeof o.stop === 'number' && typeof o.step === 'number'
    ? new RangeIter(o.start, o.stop, o.step)
    : new BigRangeIter(o);

/** What `iter(o)` gives: an object with `__next__`. */
export const iteratorOf = (o: Value): Value => {
  const type = typeOf(o);
  const method = type.lookup('__iter__');
  if (method === undefined) {
    const item = type.lookup('__getitem__');
    if (item === undefined || o instanceof Dict) {
      const own = o instanceof Obj ? builtinIterator(o) : undefined;
      if (own !== undefined) return own;
      throw typeError(`'${type.name}' object is not iterable`);
    }
    return new SequenceIter(o, item);
  }
  if (method instanceof Builtin && typeof o === 'string') return new StrIter(o);
  const made = callSpecial(method, o, []);
  if (typeOf(made).lookup('__next__') === undefined)
    throw typeError(`iter() returned non-iterator of type '${typeOf(made).name}'`);
  return made;
};

/** `next(o)`, undefined at the end. */
export const nextOf = (o: Value): Value | undefined => {
  if (o instanceof Iter && o.t.builtin) return o.next();
  const method = typeOf(o).lookup('__next__');
  if (method === undefined) throw typeError(`'${typeOf(o).name}' object is not an iterator`);
  const depth = meter.d;
  try {
    return callSpecial(method, o, []);
  } catch (e) {
    if (isCaught(e, depth, E.StopIteration)) return undefined;
    throw e;
  }
};

/** All elements, paid for as they come. */
export const listOf = (o: Value): Value[] => {
  if (o instanceof List && o.t.builtin) return copyArray(o.a);
  if (o instanceof Tuple && o.t.builtin) return copyArray(o.a);
  const it = iterate(o);
  const a: Value[] = [];
  if (it instanceof RangeIter) {
    const count = Math.max(0, Math.ceil((it.stop - it.at) / it.step));
    meter.spend(count >> 1);
    meter.allocate(count * 8);
  }
  for (let v = it.next(); v !== undefined; v = it.next()) {
    a.push(v);
    if ((a.length & 255) === 0) {
      meter.spend(256);
      meter.allocate(2048);
    }
  }
  return a;
};

export const copyArray = (a: readonly Value[]): Value[] => {
  meter.spend(a.length >> 3);
  meter.allocate(a.length * 8);
  return a.slice();
};

/** The elements as a tuple; a tuple is itself. */
export const tupleOf = (o: Value): Tuple => (o instanceof Tuple && o.t.builtin ? o : newTuple(listOf(o)));

/** Elements for unpacking into `n` targets. Errors: ValueError if there are more or fewer. */
export const unpack = (o: Value, n: number): readonly Value[] => {
  if ((o instanceof Tuple || o instanceof List) && o.t.builtin) {
    if (o.a.length === n) return o.a;
    throw o.a.length < n ? notEnough(n, o.a.length) : tooMany(n);
  }
  const it = unpackable(o);
  const a: Value[] = [];
  for (let i = 0; i < n; i++) {
    const v = it.next();
    if (v === undefined) throw notEnough(n, i);
    a.push(v);
  }
  if (it.next() !== undefined) throw tooMany(n);
  return a;
};

/** Elements for unpacking with a starred target: `before` of them, a list, `after` of them. */
export const unpackStar = (o: Value, before: number, after: number): Value[] => {
  const it = unpackable(o);
  const a: Value[] = [];
  for (let v = it.next(); v !== undefined; v = it.next()) {
    meter.spend(1);
    a.push(v);
  }
  if (a.length < before + after)
    throw valueError(`not enough values to unpack (expected at least ${before + after}, got ${a.length})`);
  const middle = newList(a.slice(before, a.length - after));
  return [...a.slice(0, before), middle, ...a.slice(a.length - after)];
};

const unpackable = (o: Value): Iter => {
  const type = typeOf(o);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined && !(o instanceof Iter))
    throw typeError(`cannot unpack non-iterable ${type.name} object`);
  return iterate(o);
};

const notEnough = (n: number, got: number): Exc =>
  valueError(`not enough values to unpack (expected ${n}, got ${got})`);
const tooMany = (n: number): Exc => valueError(`too many values to unpack (expected ${n})`);
