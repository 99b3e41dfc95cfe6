/** `o[k]`, `o[k] = v`, `del o[k]`, with slices. Emitted code has tried lists and tuples with a small index already. */
import { index } from './arithmetic.ts';
import { findAttribute } from './attributes.ts';
import { appendBytes, bytesLike, cutBytes } from './buffer.ts';
import { call, callSpecial } from './call.ts';
import { Builtin } from './callables.ts';
import { rangeLength, textOf } from './compare.ts';
import { deleteItem, getItem, setItem } from './dict.ts';
import { indexError, keyError, typeError, valueError } from './exceptions.ts';
import { addInt, compareInt, mulInt } from './integers.ts';
import { listOf } from './iteration.ts';
import { meter } from './meter.ts';
import {
  ByteArray,
  byteArrayType,
  Bytes,
  bytesType,
  Dict,
  dictType,
  fromCodes,
  type Int,
  List,
  newByteArray,
  newBytes,
  newList,
  newSlice,
  newTuple,
  none,
  Obj,
  Range,
  SetObj,
  Slice,
  StrBox,
  Tuple,
  Type,
  typeOf,
  typeType,
  type Value,
} from './object.ts';

/** Start, stop, step and count of a slice of a sequence of this length. */
export interface Extent {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

const bound = (v: Value, length: number, step: number, missing: number): number => {
  if (v === none) return missing;
  if (typeof v !== 'object' && typeof v !== 'number' && typeof v !== 'bigint' && typeof v !== 'boolean')
    throw sliceType();
  if (v instanceof Obj && v.t.lookup('__index__') === undefined) throw sliceType();
  if (typeof v === 'number' && !Number.isInteger(v)) throw sliceType();
  const x = index(v);
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? length - 1 : length;
  if (typeof x === 'bigint') return x < 0n ? low : high;
  const at = x < 0 ? x + length : x;
  return at < low ? low : at > high ? high : at;
};

const sliceType = (): object => typeError('slice indices must be integers or None or have an __index__ method');

/**
 * An index as the number that it stands for. Its `__index__` is the program's and may change the very sequence, so it is called before
 * a length is taken. What is no index is left for others to refuse.
 */
const settledIndex = (k: Value): Value => (typeof k === 'object' && k !== none && canIndex(k) ? index(k) : k);

/** The same for a slice. */
export const settledSlice = (k: Slice): Slice => {
  const [start, stop, step] = [settledIndex(k.start), settledIndex(k.stop), settledIndex(k.step)];
  return start === k.start && stop === k.stop && step === k.step ? k : newSlice(start, stop, step);
};

/** Works a slice out for a length. Errors: ValueError for a step of zero, TypeError. */
export const extent = (s: Slice, length: number): Extent => {
  let step = 1;
  if (s.step !== none) {
    if ((typeof s.step === 'number' && !Number.isInteger(s.step)) || typeof s.step === 'string') throw sliceType();
    if (s.step instanceof Obj && s.step.t.lookup('__index__') === undefined) throw sliceType();
    const given = index(s.step);
    step = typeof given === 'bigint' ? (given < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER) : given;
    if (step === 0) throw valueError('slice step cannot be zero');
  }
  const start = bound(s.start, length, step, step < 0 ? length - 1 : 0);
  const stop = bound(s.stop, length, step, step < 0 ? -1 : length);
  const count =
    step > 0 ? Math.max(0, Math.ceil((stop - start) / step)) : Math.max(0, Math.ceil((start - stop) / -step));
  return { start, stop, step, count };
};

/** Where a slice of something longer than any list begins and ends. */
const longExtent = (s: Slice, length: Int): Pick<Record<keyof Extent, Int>, 'start' | 'stop' | 'step'> => {
  const step = s.step === none ? 1 : index(s.step);
  const sign = compareInt(step, 0);
  if (sign === 0) throw valueError('slice step cannot be zero');
  const lowest = sign < 0 ? -1 : 0;
  const highest = sign < 0 ? addInt(length, -1) : length;
  const at = (v: Value, absent: Int): Int => {
    if (v === none) return absent;
    let i = index(v);
    if (compareInt(i, 0) < 0) i = addInt(i, length);
    if (compareInt(i, lowest) < 0) return lowest;
    return compareInt(i, highest) > 0 ? highest : i;
  };
  return { start: at(s.start, sign < 0 ? highest : lowest), stop: at(s.stop, sign < 0 ? lowest : highest), step };
};

const sliceArray = (a: readonly Value[], s: Slice): Value[] => {
  const { start, step, count } = extent(s, a.length);
  meter.allocate(count * 8);
  meter.spend(count >> 3);
  if (step === 1) return a.slice(start, start + count);
  // Of its length from the start, which takes less time than growing to it.
  const out = a.slice(0, count);
  for (let i = 0, at = start; i < count; i++, at += step) out[i] = a[at]!;
  return out;
};

export const sliceText = (text: string, s: Slice): string => {
  const { start, step, count } = extent(s, text.length);
  if (step === 1) {
    if (count > 64) meter.allocate(count);
    return text.slice(start, start + count);
  }
  meter.allocate(count);
  meter.spend(count >> 1);
  const parts: string[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) parts.push(text[at]!);
  return parts.join('');
};

const sliceCodes = (codes: readonly number[], s: Slice): number[] => {
  const { start, step, count } = extent(s, codes.length);
  meter.allocate(count * 8);
  meter.spend(count);
  const out: number[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) out.push(codes[at]!);
  return out;
};

export const sliceBytes = (bytes: Uint8Array, s: Slice): Uint8Array => {
  const { start, step, count } = extent(s, bytes.length);
  meter.allocate(count);
  meter.spend(count >> 4);
  if (step === 1) return bytes.slice(start, start + count);
  const out = new Uint8Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) out[i] = bytes[at]!;
  return out;
};

const wrongIndex = (what: string, k: Value): object =>
  typeError(`${what} indices must be integers or slices, not ${typeOf(k).name}`);

/** An index as a number in range, or undefined. */
const position = (k: Value, length: number, what: string): number | undefined => {
  if (!canIndex(k)) throw wrongIndex(what, k);
  const x = index(k);
  if (typeof x === 'bigint') throw indexError(`cannot fit 'int' into an index-sized integer`);
  const at = x < 0 ? x + length : x;
  return at >= 0 && at < length ? at : undefined;
};

const canIndex = (k: Value): boolean =>
  (typeof k === 'number' && Number.isInteger(k)) ||
  typeof k === 'boolean' ||
  typeof k === 'bigint' ||
  (k instanceof Obj && k.t.lookup('__index__') !== undefined);

/** `o[k]`. */
export const getitem = (o: Value, k: Value): Value => {
  if (typeof o === 'object') {
    const { t } = o;
    if (t === dictType) {
      const v = getItem(o as Dict, k);
      if (v === undefined) throw keyError(k);
      return v;
    }
    if ((t === byteArrayType || t === bytesType) && typeof k === 'number') {
      const v = (o as Bytes).v[k];
      if (v !== undefined) return v;
    }
  }
  if (o instanceof Obj && !o.t.builtin) {
    const found = o.t.lookup('__getitem__');
    if (found !== undefined && !(found instanceof Builtin)) return callSpecial(found, o, [k]);
  }
  return builtinGetitem(o, k);
};

/** `o[k]` as the built-in type of `o` has it. */
export const builtinGetitem = (o: Value, k: Value): Value => {
  if (o instanceof Dict) {
    const v = getItem(o, k);
    if (v !== undefined) return v;
    const found = o.t === Dict.prototype.t ? undefined : o.t.lookup('__missing__');
    if (found !== undefined) return callSpecial(found, o, [k]);
    throw keyError(k);
  }
  if (typeof o === 'string') {
    if (typeof k === 'number' && Number.isInteger(k)) {
      const at = k < 0 ? k + o.length : k;
      const c = o[at >>> 0];
      if (c === undefined || at < 0) throw indexError('string index out of range');
      return c;
    }
    if (k instanceof Slice) return sliceText(o, k);
    if (!canIndex(k)) throw typeError(`string indices must be integers, not '${typeOf(k).name}'`);
    const at = position(k, o.length, 'string');
    if (at === undefined) throw indexError('string index out of range');
    return o[at]!;
  }
  if (o instanceof List) {
    if (k instanceof Slice) {
      const settled = settledSlice(k);
      return newList(sliceArray(o.a, settled));
    }
    const at = position(settledIndex(k), o.a.length, 'list');
    if (at === undefined) throw indexError('list index out of range');
    return o.a[at]!;
  }
  if (o instanceof Tuple) {
    if (k instanceof Slice) {
      if (o.t.builtin && k.start === none && k.stop === none && k.step === none) return o;
      return newTuple(sliceArray(o.a, k));
    }
    const at = position(settledIndex(k), o.a.length, 'tuple');
    if (at === undefined) throw indexError('tuple index out of range');
    return o.a[at]!;
  }
  if (o instanceof StrBox) {
    if (k instanceof Slice) return fromCodes(sliceCodes(o.codes, k));
    if (!canIndex(k)) throw typeError(`string indices must be integers, not '${typeOf(k).name}'`);
    const at = position(k, o.codes.length, 'string');
    if (at === undefined) throw indexError('string index out of range');
    return fromCodes([o.codes[at]!]);
  }
  if (o instanceof Bytes || o instanceof ByteArray) {
    if (k instanceof Slice) {
      const settled = settledSlice(k);
      return o instanceof Bytes ? newBytes(sliceBytes(o.v, settled)) : newByteArray(sliceBytes(o.v, settled));
    }
    const what = o instanceof Bytes ? 'byte' : 'bytearray';
    const at = position(settledIndex(k), o.v.length, what);
    if (at === undefined) throw indexError(o instanceof Bytes ? 'index out of range' : 'bytearray index out of range');
    return o.v[at]!;
  }
  if (o instanceof Range) return rangeItem(o, k);
  if (o instanceof Type) return classItem(o, k);
  const found = typeOf(o).lookup('__getitem__');
  if (found === undefined) throw typeError(`'${typeOf(o).name}' object is not subscriptable`);
  return callSpecial(found, o, [k]);
};

const rangeItem = (r: Range, k: Value): Value => {
  const length = rangeLength(r);
  const at = (i: Int): Int => addInt(r.start, mulInt(i, r.step));
  if (k instanceof Slice) {
    const { start, stop, step } = typeof length === 'number' ? extent(k, length) : longExtent(k, length);
    const out = new Range();
    out.start = at(start);
    out.stop = at(stop);
    out.step = mulInt(step, r.step);
    return out;
  }
  if (!canIndex(k)) throw wrongIndex('range', k);
  let i = index(k);
  if (compareInt(i, 0) < 0) i = addInt(i, length);
  if (compareInt(i, 0) < 0 || compareInt(i, length) >= 0) throw indexError('range object index out of range');
  return at(i);
};

/** `list[int]`, `Foo[T]`. */
const classItem = (o: Type, k: Value): Value => {
  if (o === typeType) return aliasOf(o, k);
  const meta = typeOf(o);
  if (meta !== typeType) {
    const found = meta.lookup('__getitem__');
    if (found !== undefined) return callSpecial(found, o, [k]);
  }
  const hook = findAttribute(o, '__class_getitem__');
  if (hook !== undefined) return call(hook, [k]);
  throw typeError(`type '${o.name}' is not subscriptable`);
};

let aliasOf: (origin: Value, item: Value) => Value;
/** `type[int]`, which no class method can answer, since every class would have it. */
export const setAliasMaker = (maker: typeof aliasOf): void => {
  aliasOf = maker;
};

/** `o[k] = v`. */
export const setitem = (o: Value, k: Value, v: Value): void => {
  if (typeof o === 'object') {
    const { t } = o;
    if (t === dictType) {
      setItem(o as Dict, k, v);
      return;
    }
    if (t === byteArrayType && typeof k === 'number' && typeof v === 'number' && (v & 255) === v) {
      const bytes = (o as ByteArray).v;
      if (k >>> 0 === k && k < bytes.length) {
        bytes[k] = v;
        return;
      }
    }
  }
  if (o instanceof Obj && !o.t.builtin) {
    const found = o.t.lookup('__setitem__');
    if (found !== undefined && !(found instanceof Builtin)) {
      callSpecial(found, o, [k, v]);
      return;
    }
  }
  builtinSetitem(o, k, v);
};

export const builtinSetitem = (o: Value, k: Value, v: Value): void => {
  if (o instanceof Dict) {
    setItem(o, k, v);
    return;
  }
  if (o instanceof List) {
    if (k instanceof Slice) {
      setSlice(o, k, v);
      return;
    }
    const at = position(settledIndex(k), o.a.length, 'list');
    if (at === undefined) throw indexError('list assignment index out of range');
    o.a[at] = v;
    return;
  }
  if (o instanceof ByteArray) {
    setByte(o, k, v);
    return;
  }
  const found = typeOf(o).lookup('__setitem__');
  if (found === undefined) throw typeError(`'${typeOf(o).name}' object does not support item assignment`);
  callSpecial(found, o, [k, v]);
};

const setSlice = (o: List, k: Slice, v: Value): void => {
  const settled = settledSlice(k);
  const before = o.a.length;
  let range = extent(settled, before);
  const values = v === o ? o.a.slice() : iterableFor(v, range.step);
  // Reading what is assigned runs the program's code too.
  if (o.a.length !== before) range = extent(settled, o.a.length);
  const { start, step, count } = range;
  if (step === 1) {
    meter.spend(o.a.length >> 3);
    meter.allocate(values.length * 8);
    const tail = o.a.slice(start + count);
    o.a.length = start;
    for (const one of values) o.a.push(one);
    for (const one of tail) o.a.push(one);
    return;
  }
  if (values.length !== count)
    throw valueError(`attempt to assign sequence of size ${values.length} to extended slice of size ${count}`);
  for (let i = 0, at = start; i < count; i++, at += step) o.a[at] = values[i]!;
};

/** The elements, to be read at once: a list's or a tuple's own are not copied. */
const iterableFor = (v: Value, step: number): readonly Value[] => {
  if ((v instanceof List || v instanceof Tuple) && v.t.builtin) {
    meter.spend(v.a.length >> 3);
    return v.a;
  }
  const type = typeOf(v);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
    throw typeError(step === 1 ? 'can only assign an iterable' : 'must assign iterable to extended slice');
  return listOf(v);
};

/** A byte's value. Errors: TypeError, ValueError. */
export const byteOf = (v: Value, text = 'byte must be in range(0, 256)'): number => {
  const x = index(v);
  if (typeof x !== 'number' || x < 0 || x > 255) throw valueError(text);
  return x;
};

const setByte = (o: ByteArray, k: Value, v: Value): void => {
  if (!(k instanceof Slice)) {
    const at = position(settledIndex(k), o.v.length, 'bytearray');
    if (at === undefined) throw indexError('bytearray index out of range');
    o.v[at] = byteOf(v);
    return;
  }
  const settled = settledSlice(k);
  extent(settled, 0);
  const like = bytesLike(v);
  if (like === undefined && (textOf(v) !== undefined || typeOf(v).lookup('__iter__') === undefined))
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  const bytes =
    like !== undefined
      ? like.buffer === o.v.buffer
        ? like.slice()
        : like
      : Uint8Array.from(listOf(v), (one) => byteOf(one));
  const { start, step, count } = extent(settled, o.v.length);
  if (step === 1) {
    if (bytes.length === count) {
      o.v.set(bytes, start);
      return;
    }
    if (start === o.v.length) {
      appendBytes(o, bytes);
      return;
    }
    meter.allocate(o.v.length + bytes.length);
    const out = new Uint8Array(o.v.length - count + bytes.length);
    out.set(o.v.subarray(0, start));
    out.set(bytes, start);
    out.set(o.v.subarray(start + count), start + bytes.length);
    o.v = out;
    return;
  }
  if (bytes.length !== count)
    throw valueError(`attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`);
  for (let i = 0, at = start; i < count; i++, at += step) o.v[at] = bytes[i]!;
};

/** `del o[k]`. */
export const delitem = (o: Value, k: Value): void => {
  if (o instanceof Obj && !o.t.builtin) {
    const found = o.t.lookup('__delitem__');
    if (found !== undefined && !(found instanceof Builtin)) {
      callSpecial(found, o, [k]);
      return;
    }
  }
  builtinDelitem(o, k);
};

export const builtinDelitem = (o: Value, k: Value): void => {
  if (o instanceof Dict) {
    if (!deleteItem(o, k)) throw keyError(k);
    return;
  }
  if (o instanceof List) {
    if (k instanceof Slice) {
      deleteSlice(o, k);
      return;
    }
    const at = position(settledIndex(k), o.a.length, 'list');
    if (at === undefined) throw indexError('list assignment index out of range');
    meter.spend((o.a.length - at) >> 5);
    o.a.splice(at, 1);
    return;
  }
  if (o instanceof ByteArray) {
    const gone = new Set<number>();
    if (k instanceof Slice) {
      const settled = settledSlice(k);
      const { start, step, count } = extent(settled, o.v.length);
      if (step === 1) {
        cutBytes(o, start, count);
        return;
      }
      for (let i = 0, at = start; i < count; i++, at += step) gone.add(at);
    } else {
      const at = position(settledIndex(k), o.v.length, 'bytearray');
      if (at === undefined) throw indexError('bytearray index out of range');
      cutBytes(o, at, 1);
      return;
    }
    meter.spend(o.v.length);
    o.v = o.v.filter((_, at) => !gone.has(at));
    return;
  }
  const found = typeOf(o).lookup('__delitem__');
  if (found === undefined) {
    const sequence =
      canIndex(k) &&
      (typeof o === 'string' ||
        o instanceof StrBox ||
        o instanceof Tuple ||
        o instanceof Bytes ||
        o instanceof Range ||
        o instanceof SetObj);
    throw typeError(`'${typeOf(o).name}' object ${sequence ? "doesn't" : 'does not'} support item deletion`);
  }
  callSpecial(found, o, [k]);
};

const deleteSlice = (o: List, k: Slice): void => {
  const settled = settledSlice(k);
  const { start, step, count } = extent(settled, o.a.length);
  meter.spend(o.a.length >> 3);
  if (step === 1) {
    o.a.splice(start, count);
    return;
  }
  const gone = new Set<number>();
  for (let i = 0, at = start; i < count; i++, at += step) gone.add(at);
  o.a = o.a.filter((_, at) => !gone.has(at));
};
