/** `array.array`: items of one type in memory of their own, which grows by half when it is full. */
import { index, registerBinary, registerInplace, smallIndex } from '../../runtime/arithmetic.ts';
import { bytesLike, registerBuffer } from '../../runtime/buffer.ts';
import { classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { compare, registerComparer, same, textOf } from '../../runtime/compare.ts';
import { nameWithModule, shortName } from '../../runtime/dotted-name.ts';
import { E, indexError, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { registerKey } from '../../runtime/keys.ts';
import { newAlias } from '../../runtime/alias.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { identity } from '../../runtime/builtins/functions.ts';
import { invoke } from '../../runtime/call.ts';
import {
  ByteArray,
  Bytes,
  Iter,
  type Kwargs,
  List,
  type Module,
  newBuiltinType,
  newBytes,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  Slice,
  StrBox,
  toStr,
  type Type,
  typeOf,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { registerSequence } from '../../runtime/ops.ts';
import { extent, settledSlice } from '../../runtime/subscript.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { joinReprs, registerRepr, repr } from '../../runtime/text.ts';
import { type Item, items } from './items.ts';

export class ArrayObj extends Obj {
  item: Item = items.get('b')!;
  size = 0;
  private room: Uint8Array = new Uint8Array(0);
  private view: DataView = new DataView(this.room.buffer);

  /** The memory that is in use. */
  get bytes(): Uint8Array {
    return this.room.subarray(0, this.size * this.item.size);
  }
  at(i: number): Value {
    return this.item.read(this.view, i * this.item.size);
  }
  put(i: number, v: Value): void {
    this.item.write(this.view, i * this.item.size, v);
  }
  push(v: Value): void {
    this.reserve(this.size + 1);
    this.put(this.size, v);
    this.size++;
  }
  /** Makes room for this many items. */
  reserve(count: number): void {
    const bytes = count * this.item.size;
    if (bytes <= this.room.length) return;
    const grown = Math.max(bytes, this.room.length + (this.room.length >> 1), 16);
    meter.allocate(grown);
    meter.spend(grown >> 6);
    const room = new Uint8Array(grown);
    room.set(this.room);
    this.room = room;
    this.view = new DataView(room.buffer);
  }
  /** Takes this memory in place of its own. */
  take(bytes: Uint8Array): void {
    meter.allocate(bytes.length);
    this.room = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = bytes.length / this.item.size;
  }
  values(): Value[] {
    meter.spend(this.size >> 1);
    meter.allocate(this.size * 16);
    const out: Value[] = [];
    for (let i = 0; i < this.size; i++) out.push(this.at(i));
    return out;
  }
  /** Puts other memory between two items. */
  splice(from: number, to: number, bytes: Uint8Array): void {
    const { size } = this.item;
    const old = this.bytes;
    meter.spend((old.length + bytes.length) >> 6);
    meter.allocate(old.length + bytes.length);
    const made = new Uint8Array(old.length - (to - from) * size + bytes.length);
    made.set(old.subarray(0, from * size));
    made.set(bytes, from * size);
    made.set(old.subarray(to * size), from * size + bytes.length);
    this.take(made);
  }
}
export const arrayType = newBuiltinType('array', ArrayObj, objectType, 'array');
registerSequence(arrayType);
registerBuffer(ArrayObj, {
  bytes: (self: ArrayObj) => self.bytes,
  format: (self: ArrayObj) => (self.item.code === 'u' ? 'w' : self.item.code),
  itemsize: (self: ArrayObj) => self.item.size,
  readonly: false,
});

class ArrayIter extends Iter {
  private readonly a: ArrayObj;
  private i = 0;
  constructor(a: ArrayObj) {
    super();
    this.a = a;
  }
  next(): Value | undefined {
    return this.i < this.a.size ? this.a.at(this.i++) : undefined;
  }
}
addIterator(newBuiltinType('arrayiterator', ArrayIter as never, objectType, 'array'));
registerIterator(ArrayObj, (a: ArrayObj) => new ArrayIter(a));

const blank = (like: ArrayObj): ArrayObj => {
  const made = new ArrayObj();
  made.item = like.item;
  return made;
};

const extendBy = (self: ArrayObj, from: Value): void => {
  const it = iterate(from);
  let n = 0;
  for (let v = it.next(); v !== undefined; v = it.next()) {
    self.push(v);
    if ((++n & 63) === 0) meter.spend(128);
  }
};
const fromBytes = (self: ArrayObj, bytes: Uint8Array): void => {
  if (bytes.length % self.item.size !== 0) throw valueError('bytes length not a multiple of item size');
  self.splice(self.size, self.size, bytes.slice());
};
const codesOf = (v: Value): readonly number[] =>
  typeof v === 'string' ? Array.from(v, (c) => c.charCodeAt(0)) : v instanceof StrBox ? v.codes : [];
const fromText = (self: ArrayObj, v: Value): void => {
  for (const code of codesOf(v)) self.push(toStr(String.fromCodePoint(code)));
};

construct(arrayType, 'array(*args, **kwargs)', (cls: Type, args: readonly Value[], kwargs: Kwargs) => {
  if (kwargs.size > 0 && cls === arrayType) throw typeError('array.array() takes no keyword arguments');
  const [code, from] = args;
  if (code === undefined) throw typeError('array() takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const text = textOf(code);
  if (text === undefined || text.length !== 1)
    throw typeError(`array() argument 1 must be a unicode character, not ${givenName(code)}`);
  if (from !== undefined && text !== 'u') {
    if (textOf(from) !== undefined) throw typeError(`cannot use a str to initialize an array with typecode '${text}'`);
    if (from instanceof ArrayObj && from.item.code === 'u')
      throw typeError(`cannot use a unicode array to initialize an array with typecode '${text}'`);
  }
  const item = items.get(text);
  if (item === undefined) throw valueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  const made = new cls.ctor() as ArrayObj;
  made.item = item;
  if (from === undefined) return made;
  if (from instanceof Bytes || from instanceof ByteArray) fromBytes(made, from.v);
  else if (textOf(from) !== undefined) fromText(made, from);
  else if (from instanceof ArrayObj && from.item === item) made.take(from.bytes.slice());
  else extendBy(made, from);
  return made;
});

getter(arrayType, 'typecode', (self: ArrayObj) => self.item.code);
getter(arrayType, 'itemsize', (self: ArrayObj) => self.item.size);

const returnNone =
  (act: (self: ArrayObj, v: Value) => void) =>
  (self: ArrayObj, v: Value): Value => {
    act(self, v);
    return none;
  };
method(
  arrayType,
  'append(self, v, /)',
  returnNone((self, v) => self.push(v)),
);
method(
  arrayType,
  'extend(self, bb, /)',
  returnNone((self, from) => {
    if (!(from instanceof ArrayObj)) {
      extendBy(self, from);
      return;
    }
    if (from.item !== self.item) throw typeError('can only extend with array of same kind');
    self.splice(self.size, self.size, from.bytes.slice());
  }),
);
method(
  arrayType,
  'fromlist(self, list, /)',
  returnNone((self, from) => {
    if (!(from instanceof List)) throw typeError('arg must be list');
    const { size } = self;
    try {
      extendBy(self, from);
    } catch (e) {
      self.size = size;
      throw e;
    }
  }),
);
method(
  arrayType,
  'frombytes(self, buffer, /)',
  returnNone((self, from) => {
    const bytes = bytesLike(from);
    if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(from).name}'`);
    fromBytes(self, bytes);
  }),
);
method(
  arrayType,
  'fromunicode(self, ustr, /)',
  returnNone((self, from) => {
    if (textOf(from) === undefined) throw typeError(`fromunicode() argument must be str, not ${givenName(from)}`);
    if (self.item.code !== 'u') throw valueError('fromunicode() may only be called on unicode type arrays');
    fromText(self, from);
  }),
);
method(arrayType, 'fromfile(self, f, n, /)', (self: ArrayObj, file: Value, n: Value) => {
  const wanted = smallIndex(n) * self.item.size;
  const bytes = bytesLike(invoke(file, 'read', wanted));
  if (bytes === undefined) throw typeError("read() didn't return bytes");
  fromBytes(self, bytes.subarray(0, bytes.length - (bytes.length % self.item.size)));
  if (bytes.length < wanted) throw pyError(E.EOFError, "read() didn't return enough bytes");
  return none;
});
method(
  arrayType,
  'tofile(self, f, /)',
  returnNone((self, file) => {
    invoke(file, 'write', newBytes(self.bytes.slice()));
  }),
);
method(arrayType, 'tolist(self, /)', (self: ArrayObj) => newList(self.values()));
method(arrayType, 'tobytes(self, /)', (self: ArrayObj) => {
  meter.allocate(self.bytes.length);
  return newBytes(self.bytes.slice());
});
method(arrayType, 'tounicode(self, /)', (self: ArrayObj) => {
  if (self.item.code !== 'u') throw valueError('tounicode() may only be called on unicode type arrays');
  return toStr(
    self
      .values()
      .map((v) => textOf(v) ?? '')
      .join(''),
  );
});
method(arrayType, 'buffer_info(self, /)', (self: ArrayObj) => newTuple([identity(self), self.size]));
method(arrayType, 'byteswap(self, /)', (self: ArrayObj) => {
  const { bytes } = self;
  const { size } = self.item;
  meter.spend(bytes.length >> 2);
  for (let i = 0; i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
  return none;
});
method(arrayType, 'count(self, v, /)', (self: ArrayObj, v: Value) => {
  let n = 0;
  for (const one of self.values()) if (same(one, v)) n++;
  return n;
});
const find = (self: ArrayObj, v: Value, from = 0, to = self.size): number => {
  meter.spend(Math.max(0, to - from));
  for (let i = from; i < to && i < self.size; i++) if (same(self.at(i), v)) return i;
  return -1;
};
method(
  arrayType,
  'index(self, v, start=0, stop=9223372036854775807, /)',
  (self: ArrayObj, v: Value, start: Value, stop: Value) => {
    const clamp = (given: Value): number => {
      const x = Number(index(given));
      return x < 0 ? Math.max(0, x + self.size) : Math.min(x, self.size);
    };
    const at = find(self, v, clamp(start), clamp(stop));
    if (at < 0) throw valueError('array.index(x): x not in array');
    return at;
  },
);
const nothing = new Uint8Array(0);
method(
  arrayType,
  'remove(self, v, /)',
  returnNone((self, v) => {
    const at = find(self, v);
    if (at < 0) throw valueError('array.remove(x): x not in array');
    self.splice(at, at + 1, nothing);
  }),
);
method(arrayType, 'pop(self, i=-1, /)', (self: ArrayObj, given: Value) => {
  if (self.size === 0) throw indexError('pop from empty array');
  const x = smallIndex(given);
  const i = x < 0 ? x + self.size : x;
  if (i < 0 || i >= self.size) throw indexError('pop index out of range');
  const v = self.at(i);
  if (i === self.size - 1) self.size--;
  else self.splice(i, i + 1, nothing);
  return v;
});
method(arrayType, 'insert(self, i, v, /)', (self: ArrayObj, given: Value, v: Value) => {
  const x = smallIndex(given);
  const i = Math.min(x < 0 ? Math.max(0, x + self.size) : x, self.size);
  const one = blank(self);
  one.push(v);
  self.splice(i, i, one.bytes);
  return none;
});
method(arrayType, 'reverse(self, /)', (self: ArrayObj) => {
  const values = self.values().reverse();
  values.forEach((v, i) => self.put(i, v));
  return none;
});
const copyOf = (self: ArrayObj): ArrayObj => {
  const made = blank(self);
  made.take(self.bytes.slice());
  return made;
};
method(arrayType, '__copy__(self, /)', copyOf);
method(arrayType, '__deepcopy__(self, unused, /)', copyOf);
classMethod(arrayType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

// ── Items ───────────────────────────────────────────────────────────────────────────────────────
const position = (self: ArrayObj, key: Value, text: string): number => {
  const fits =
    (typeof key === 'number' && Number.isInteger(key)) ||
    typeof key === 'bigint' ||
    typeof key === 'boolean' ||
    (key instanceof Obj && key.t.lookup('__index__') !== undefined);
  if (!fits) throw typeError('array indices must be integers');
  const x = smallIndex(key);
  const i = x < 0 ? x + self.size : x;
  if (i < 0 || i >= self.size) throw indexError(text);
  return i;
};
method(arrayType, '__getitem__(self, key, /)', (self: ArrayObj, key: Value) => {
  if (!(key instanceof Slice)) return self.at(position(self, key, 'array index out of range'));
  const settled = settledSlice(key);
  const { start, step, count } = extent(settled, self.size);
  const made = blank(self);
  meter.spend(count);
  made.reserve(count);
  for (let i = 0, at = start; i < count; i++, at += step) made.push(self.at(at));
  return made;
});
method(arrayType, '__setitem__(self, key, value, /)', (self: ArrayObj, key: Value, v: Value) => {
  if (!(key instanceof Slice)) {
    self.put(position(self, key, 'array assignment index out of range'), v);
    return none;
  }
  if (!(v instanceof ArrayObj)) throw typeError(`can only assign array (not "${typeOf(v).name}") to array slice`);
  if (v.item !== self.item) throw typeError('bad argument type for built-in operation');
  const settled = settledSlice(key);
  const { start, step, count } = extent(settled, self.size);
  if (step === 1) {
    self.splice(start, start + count, v.bytes.slice());
    return none;
  }
  if (v.size !== count)
    throw valueError(`attempt to assign array of size ${v.size} to extended slice of size ${count}`);
  const values = v.values();
  for (let i = 0, at = start; i < count; i++, at += step) self.put(at, values[i]!);
  return none;
});
method(arrayType, '__delitem__(self, key, /)', (self: ArrayObj, key: Value) => {
  if (!(key instanceof Slice)) {
    const i = position(self, key, 'array assignment index out of range');
    self.splice(i, i + 1, nothing);
    return none;
  }
  const settled = settledSlice(key);
  const { start, step, count } = extent(settled, self.size);
  if (step === 1) {
    self.splice(start, start + count, nothing);
    return none;
  }
  const gone = new Set<number>();
  for (let i = 0, at = start; i < count; i++, at += step) gone.add(at);
  const kept = blank(self);
  self.values().forEach((v, i) => {
    if (!gone.has(i)) kept.push(v);
  });
  self.take(kept.bytes.slice());
  return none;
});
method(arrayType, '__len__(self, /)', (self: ArrayObj) => self.size);
method(arrayType, '__contains__(self, key, /)', (self: ArrayObj, v: Value) => find(self, v) >= 0);
method(arrayType, '__iter__(self, /)', (self: ArrayObj) => new ArrayIter(self));
arrayType.attrs.set('__hash__', none);
registerKey(ArrayObj, () => {
  throw typeError("unhashable type: 'array.array'");
});
registerRepr(ArrayObj, (self: ArrayObj) => {
  const name = shortName(self.t);
  const { code } = self.item;
  if (self.size === 0) return `${name}('${code}')`;
  if (code === 'u') {
    const text = self
      .values()
      .map((v) => textOf(v) ?? '')
      .join('');
    return `${name}('u', ${repr(toStr(text))})`;
  }
  return `${name}('${code}', [${joinReprs(self.values())}])`;
});

// ── Operators ───────────────────────────────────────────────────────────────────────────────────
registerComparer(ArrayObj, (op, a: ArrayObj, b: Value) =>
  b instanceof ArrayObj ? compare(op, newList(a.values()), newList(b.values())) : notImplemented,
);
for (const [name, op] of [
  ['__eq__', '=='],
  ['__ne__', '!='],
  ['__lt__', '<'],
  ['__le__', '<='],
  ['__gt__', '>'],
  ['__ge__', '>='],
] as const)
  method(arrayType, `${name}(self, value, /)`, (self: ArrayObj, v: Value) =>
    v instanceof ArrayObj ? compare(op, self, v) : notImplemented,
  );
const isCount = (v: Value): boolean =>
  (typeof v === 'number' && Number.isInteger(v)) || typeof v === 'boolean' || typeof v === 'bigint';
const repeat = (self: ArrayObj, times: number): Uint8Array => {
  const { bytes } = self;
  const size = bytes.length * Math.max(0, times);
  meter.allocate(size);
  meter.spend(size >> 6);
  const out = new Uint8Array(size);
  for (let at = 0; at < size && bytes.length > 0; at += bytes.length) out.set(bytes, at);
  return out;
};
registerBinary(ArrayObj, (op, self: ArrayObj, other: Value, swapped) => {
  if (op === '+' && !swapped) {
    if (!(other instanceof ArrayObj)) throw typeError(`can only append array (not "${typeOf(other).name}") to array`);
    if (other.item !== self.item) throw typeError('bad argument type for built-in operation');
    const made = copyOf(self);
    made.splice(made.size, made.size, other.bytes);
    return made;
  }
  if (op !== '*') return notImplemented;
  if (!isCount(other)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(other).name}'`);
  const made = blank(self);
  made.take(repeat(self, smallIndex(other)));
  return made;
});
registerInplace(ArrayObj, (op, self: ArrayObj, other: Value) => {
  if (op === '+') {
    if (!(other instanceof ArrayObj)) throw typeError(`can only extend with array (not "${typeOf(other).name}")`);
    if (other.item !== self.item) throw typeError('can only extend with array of same kind');
    self.splice(self.size, self.size, other.bytes.slice());
    return self;
  }
  if (op !== '*' || !isCount(other)) return notImplemented;
  self.take(repeat(self, smallIndex(other)));
  return self;
});
nameWithModule(arrayType);

export const newModule = (): Module =>
  newModuleOf('array', { array: arrayType, ArrayType: arrayType, typecodes: 'bBuhHiIlLqQfd' });
