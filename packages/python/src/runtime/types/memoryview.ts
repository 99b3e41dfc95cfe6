/**
 * `memoryview`: a window on the memory of a bytes-like object, with items of a format, in one dimension (also with steps) or,
 * by `cast`, in several. It holds its owner and asks for the memory at every access, since a `bytearray` may move.
 */
import { index, smallIndex } from '../arithmetic.ts';
import { bufferFace, bytesLike, registerBuffer, wantBytes } from '../buffer.ts';
import { construct, getter, method } from '../callables.ts';
import { realOf, registerComparer, same, textOf } from '../compare.ts';
import { E, indexError, pyError, typeError, valueError } from '../exceptions.ts';
import { hash, registerHash } from '../hash.ts';
import { normal } from '../integers.ts';
import { registerIterator } from '../iteration.ts';
import { keyOf, registerKey } from '../keys.ts';
import { meter } from '../meter.ts';
import {
  Iter,
  listType,
  newBuiltinType,
  newBytes,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  Slice,
  toFloat,
  Tuple,
  typeOf,
  type Value,
} from '../object.ts';
import { floatOf } from '../arithmetic.ts';
import { builtins } from '../ops.ts';
import { listOf } from '../iteration.ts';
import { extent } from '../subscript.ts';
import { address, registerRepr } from '../text.ts';
import { truth } from '../compare.ts';
import { hexText } from './bytes.ts';
import { addIterator } from './containers.ts';
import { addComparisons, addHash, addIter } from './operators.ts';

export class MemoryView extends Obj {
  /** What was asked for a view of. */
  owner: Obj = undefined as never;
  format = 'B';
  itemsize = 1;
  readonly = true;
  /** Units: bytes into the owner's memory. */
  offset = 0;
  shape: readonly number[] = [];
  /** Units: bytes from one item to the next, per dimension. */
  strides: readonly number[] = [];
  released = false;
}
export const memoryViewType = newBuiltinType('memoryview', MemoryView, objectType);
memoryViewType.final = true;
builtins.set('memoryview', memoryViewType);

const released = (): object => valueError('operation forbidden on released memoryview object');
const memory = (self: MemoryView): Uint8Array => {
  if (self.released) throw released();
  return bufferFace(self.owner)!.bytes(self.owner as never);
};
const count = (self: MemoryView): number => self.shape.reduce((n, one) => n * one, 1);
/** Whether items lie one after the other. */
const contiguous = (self: MemoryView): boolean => {
  let step = self.itemsize;
  for (let i = self.shape.length - 1; i >= 0; i--) {
    if (self.shape[i]! > 1 && self.strides[i] !== step) return false;
    step *= self.shape[i]!;
  }
  return true;
};
const like = (self: MemoryView): MemoryView => {
  const view = new MemoryView();
  view.owner = self.owner;
  view.format = self.format;
  view.itemsize = self.itemsize;
  view.readonly = self.readonly;
  view.offset = self.offset;
  view.shape = self.shape;
  view.strides = self.strides;
  return view;
};

construct(memoryViewType, 'memoryview(object)', (_cls: Value, of: Value) => {
  if (of instanceof MemoryView) {
    if (of.released) throw released();
    return like(of);
  }
  const face = bufferFace(of);
  if (face === undefined) throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(of).name}'`);
  const view = new MemoryView();
  view.owner = of as Obj;
  view.format = face.format(of as never);
  view.itemsize = face.itemsize(of as never);
  view.readonly = face.readonly;
  view.shape = [Math.floor(face.bytes(of as never).length / view.itemsize)];
  view.strides = [view.itemsize];
  return view;
});

// ── items ───────────────────────────────────────────────────────────────────────────────────────
const sizes: Readonly<Record<string, number>> = Object.freeze({
  __proto__: null,
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  f: 4,
  d: 8,
}) as never;
const plain = (format: string): string => (format.startsWith('@') ? format.slice(1) : format);
const data = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

const unpack = (format: string, bytes: Uint8Array, at: number): Value => {
  const code = plain(format);
  // The owner was made shorter under the view.
  if (at + (sizes[code] ?? 1) > bytes.length) return code === 'c' ? newBytes(new Uint8Array(1)) : 0;
  switch (code) {
    case 'B':
      return bytes[at]!;
    case 'b':
      return (bytes[at]! << 24) >> 24;
    case 'c':
      return newBytes(bytes.slice(at, at + 1));
    case '?':
      return bytes[at] !== 0;
    case 'h':
      return data(bytes).getInt16(at, true);
    case 'H':
      return data(bytes).getUint16(at, true);
    case 'i':
      return data(bytes).getInt32(at, true);
    case 'I':
      return data(bytes).getUint32(at, true);
    case 'l':
    case 'q':
    case 'n':
      return normal(data(bytes).getBigInt64(at, true));
    case 'L':
    case 'Q':
    case 'N':
      return normal(data(bytes).getBigUint64(at, true));
    case 'f':
      return toFloat(data(bytes).getFloat32(at, true));
    case 'd':
      return toFloat(data(bytes).getFloat64(at, true));
    default:
      throw pyError(E.NotImplementedError, `memoryview: format ${format} not supported`);
  }
};

const pack = (format: string, bytes: Uint8Array, at: number, v: Value): void => {
  const code = plain(format);
  const invalid = (): object => typeError(`memoryview: invalid type for format '${format}'`);
  const wrong = (): object => valueError(`memoryview: invalid value for format '${format}'`);
  const size = sizes[code];
  if (size === undefined) throw pyError(E.NotImplementedError, `memoryview: format ${format} not supported`);
  if (at + size > bytes.length) return;
  if (code === 'c') {
    const one = typeOf(v).name === 'bytes' ? bytesLike(v) : undefined;
    if (one === undefined) throw invalid();
    if (one.length !== 1) throw wrong();
    bytes[at] = one[0]!;
    return;
  }
  if (code === '?') {
    bytes[at] = truth(v) ? 1 : 0;
    return;
  }
  if (code === 'f' || code === 'd') {
    if (realOf(v) === undefined && typeOf(v).lookup('__float__') === undefined) throw invalid();
    if (code === 'f') data(bytes).setFloat32(at, floatOf(v), true);
    else data(bytes).setFloat64(at, floatOf(v), true);
    return;
  }
  if (typeof v === 'object' ? v.t.lookup('__index__') === undefined : typeof v === 'string' || !whole(v))
    throw invalid();
  const x = BigInt(index(v));
  const bits = size * 8;
  const signed = 'bhilqn'.includes(code);
  if (signed ? x !== BigInt.asIntN(bits, x) : x !== BigInt.asUintN(bits, x)) throw wrong();
  const view = data(bytes);
  if (size === 1) bytes[at] = Number(x & 255n);
  else if (size === 2) view.setUint16(at, Number(x & 0xffffn), true);
  else if (size === 4) view.setUint32(at, Number(x & 0xffffffffn), true);
  else view.setBigUint64(at, BigInt.asUintN(64, x), true);
};
const whole = (v: Value): boolean => typeof v !== 'number' || Number.isInteger(v);

const position = (x: number, length: number, dimension: number): number => {
  const at = x < 0 ? x + length : x;
  if (at < 0 || at >= length) throw indexError(`index out of bounds on dimension ${dimension}`);
  return at;
};
const isIndex = (k: Value): boolean =>
  typeof k === 'object' ? k.t.lookup('__index__') !== undefined : typeof k !== 'string' && whole(k);

/** Where the item of a key lies, in the owner's memory. */
const placeOf = (self: MemoryView, k: Value): number => {
  if (k instanceof Tuple) {
    if (k.a.length < self.shape.length) throw pyError(E.NotImplementedError, 'sub-views are not implemented');
    if (k.a.length > self.shape.length)
      throw typeError(`cannot index ${self.shape.length}-dimension view with ${k.a.length}-element tuple`);
    let at = self.offset;
    k.a.forEach((one, i) => (at += position(smallIndex(one), self.shape[i]!, i + 1) * self.strides[i]!));
    return at;
  }
  if (!isIndex(k)) throw typeError('memoryview: invalid slice key');
  if (self.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
  if (self.shape.length > 1) throw pyError(E.NotImplementedError, 'multi-dimensional sub-views are not implemented');
  return self.offset + position(smallIndex(k), self.shape[0]!, 1) * self.strides[0]!;
};
const sliced = (self: MemoryView, k: Slice): MemoryView => {
  const { start, step, count: n } = extent(k, self.shape[0] ?? 0);
  const view = like(self);
  view.offset += start * self.strides[0]!;
  view.shape = [n, ...self.shape.slice(1)];
  view.strides = [self.strides[0]! * step, ...self.strides.slice(1)];
  return view;
};

method(memoryViewType, '__getitem__(self, key, /)', (self: MemoryView, k: Value) => {
  const bytes = memory(self);
  if (k instanceof Slice) return sliced(self, k);
  return unpack(self.format, bytes, placeOf(self, k));
});
method(memoryViewType, '__setitem__(self, key, value, /)', (self: MemoryView, k: Value, v: Value) => {
  const bytes = memory(self);
  if (self.readonly) throw typeError('cannot modify read-only memory');
  if (!(k instanceof Slice)) {
    pack(self.format, bytes, placeOf(self, k), v);
    return none;
  }
  if (self.shape.length > 1)
    throw pyError(E.NotImplementedError, 'memoryview slice assignments are currently restricted to ndim = 1');
  const view = sliced(self, k);
  const from = wantBytes(v).slice();
  const format = v instanceof MemoryView ? v.format : (bufferFace(v)?.format(v as never) ?? 'B');
  if (plain(format) !== plain(self.format) || from.length !== count(view) * view.itemsize)
    throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  meter.spend(from.length >> 2);
  for (let i = 0, at = view.offset; i < view.shape[0]!; i++, at += view.strides[0]!)
    if (at + view.itemsize <= bytes.length) bytes.set(from.subarray(i * view.itemsize, (i + 1) * view.itemsize), at);
  return none;
});
method(memoryViewType, '__delitem__(self, key, /)', (self: MemoryView) => {
  throw typeError(self.readonly ? 'cannot modify read-only memory' : 'cannot delete memory');
});
method(memoryViewType, '__len__(self, /)', (self: MemoryView) => {
  memory(self);
  if (self.shape.length === 0) throw typeError('0-dim memory has no length');
  return self.shape[0]!;
});

/** The items of one dimension and those inside it, as nested lists. */
const listed = (self: MemoryView, bytes: Uint8Array, dimension: number, at: number): Value => {
  if (dimension === self.shape.length) return unpack(self.format, bytes, at);
  const n = self.shape[dimension]!;
  meter.spend(n);
  meter.allocate(n * 8);
  const out: Value[] = [];
  for (let i = 0; i < n; i++) out.push(listed(self, bytes, dimension + 1, at + i * self.strides[dimension]!));
  return newList(out);
};
method(memoryViewType, 'tolist(self, /)', (self: MemoryView) => listed(self, memory(self), 0, self.offset));

/** The bytes in order; a copy unless they lie in order already. */
const flat = (self: MemoryView): Uint8Array => {
  const bytes = memory(self);
  const size = count(self) * self.itemsize;
  if (contiguous(self) && self.offset + size <= bytes.length) return bytes.subarray(self.offset, self.offset + size);
  meter.allocate(size);
  meter.spend(size);
  const out = new Uint8Array(size);
  let n = 0;
  const walk = (dimension: number, at: number): void => {
    if (dimension === self.shape.length) {
      out.set(bytes.subarray(at, Math.min(bytes.length, at + self.itemsize)), n);
      n += self.itemsize;
      return;
    }
    for (let i = 0; i < self.shape[dimension]!; i++) walk(dimension + 1, at + i * self.strides[dimension]!);
  };
  walk(0, self.offset);
  return out;
};
registerBuffer(MemoryView, {
  bytes: flat,
  format: (self: MemoryView) => self.format,
  itemsize: (self: MemoryView) => self.itemsize,
  readonly: true,
});
/** Memory that may be written to (`readinto`), or undefined: a window that is in one piece and not read-only. */
export const writableBytes = (v: Value): Uint8Array | undefined => {
  if (v instanceof MemoryView) return v.readonly || !contiguous(v) ? undefined : flat(v);
  const face = bufferFace(v);
  return face === undefined || face.readonly ? undefined : face.bytes(v as never);
};

method(memoryViewType, "tobytes(self, /, order='C')", (self: MemoryView) => {
  meter.allocate(count(self) * self.itemsize);
  return newBytes(flat(self).slice());
});
method(memoryViewType, 'hex(self, sep=..., bytes_per_sep=1)', (self: MemoryView, sep: Value | undefined, n: Value) =>
  hexText(flat(self), sep, n),
);
method(memoryViewType, 'toreadonly(self, /)', (self: MemoryView) => {
  memory(self);
  const view = like(self);
  view.readonly = true;
  return view;
});
method(memoryViewType, 'release(self, /)', (self: MemoryView) => {
  self.released = true;
  return none;
});
method(memoryViewType, '__enter__(self, /)', (self: MemoryView) => {
  memory(self);
  return self;
});
method(memoryViewType, '__exit__(self, /, *args)', (self: MemoryView) => {
  self.released = true;
  return none;
});
method(memoryViewType, 'cast(self, format, shape=...)', (self: MemoryView, format: Value, shape: Value | undefined) => {
  memory(self);
  const text = textOf(format);
  if (text === undefined) throw typeError('memoryview: format argument must be a string');
  if (!contiguous(self)) throw typeError('memoryview: casts are restricted to C-contiguous views');
  const size = sizes[plain(text)];
  if (size === undefined)
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  const bytesOnly = (code: string): boolean => 'Bbc'.includes(plain(code));
  if (!bytesOnly(text) && !bytesOnly(self.format))
    throw typeError('memoryview: cannot cast between two non-byte formats');
  if (shape !== undefined && self.shape.length !== 1) throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  const total = count(self) * self.itemsize;
  if (total % size !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const view = like(self);
  view.format = text;
  view.itemsize = size;
  view.shape = [total / size];
  if (shape !== undefined) {
    if (!(shape instanceof Tuple) && !(shape instanceof Obj && shape.t.isSubtypeOf(listType)))
      throw typeError('shape must be a list or a tuple');
    view.shape = listOf(shape).map((one) => {
      const n = smallIndex(one);
      if (n <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
      return n;
    });
    if (count(view) * size !== total) throw typeError('memoryview: product(shape) * itemsize != buffer size');
  }
  const strides: number[] = [];
  let step = size;
  for (let i = view.shape.length - 1; i >= 0; i--) {
    strides.unshift(step);
    step *= view.shape[i]!;
  }
  view.strides = strides;
  return view;
});

// ── attributes ──────────────────────────────────────────────────────────────────────────────────
const shown = (name: string, get: (self: MemoryView) => Value): void =>
  getter(memoryViewType, name, (self: MemoryView) => {
    memory(self);
    return get(self);
  });
shown('obj', (self) => self.owner);
shown('nbytes', (self) => count(self) * self.itemsize);
shown('itemsize', (self) => self.itemsize);
shown('format', (self) => self.format);
shown('readonly', (self) => self.readonly);
shown('ndim', (self) => self.shape.length);
shown('shape', (self) => newTuple(self.shape));
shown('strides', (self) => newTuple(self.strides));
shown('suboffsets', () => newTuple([]));
shown('c_contiguous', contiguous);
shown('contiguous', contiguous);
shown('f_contiguous', (self) => contiguous(self) && self.shape.filter((n) => n > 1).length < 2);

// ── comparison, hash, iteration ─────────────────────────────────────────────────────────────────
addComparisons(memoryViewType, 'equality');
registerComparer(MemoryView, (op, self: MemoryView, other) => {
  if (op !== '==' && op !== '!=') return notImplemented;
  if (self.released || (other instanceof MemoryView && other.released)) return (self === other) === (op === '==');
  const bytes = bytesLike(other);
  if (bytes === undefined) return notImplemented;
  const face = bufferFace(other)!;
  const shape = other instanceof MemoryView ? other.shape : [Math.floor(bytes.length / face.itemsize(other as never))];
  let equal = shape.length === self.shape.length && shape.every((n, i) => n === self.shape[i]);
  if (equal) {
    const mine = flat(self);
    const format = face.format(other as never);
    const size = face.itemsize(other as never);
    const n = count(self);
    meter.spend(n);
    for (let i = 0; equal && i < n; i++)
      equal = same(unpack(self.format, mine, i * self.itemsize), unpack(format, bytes, i * size));
  }
  return equal === (op === '==');
});
addHash(memoryViewType);
const asBytes = (self: MemoryView): Value => {
  if (!self.readonly) throw valueError('cannot hash writable memoryview object');
  if (!'Bbc'.includes(plain(self.format)))
    throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  return newBytes(flat(self).slice());
};
registerHash(MemoryView, (self: MemoryView) => hash(asBytes(self)));
registerKey(MemoryView, (self: MemoryView) => keyOf(asBytes(self)));

class MemoryIter extends Iter {
  private readonly view: MemoryView;
  private i = 0;
  constructor(view: MemoryView) {
    super();
    this.view = view;
  }
  next(): Value | undefined {
    const { view } = this;
    if (this.i >= view.shape[0]!) return undefined;
    return unpack(view.format, memory(view), view.offset + this.i++ * view.strides[0]!);
  }
}
addIterator(newBuiltinType('memory_iterator', MemoryIter as never, objectType));
registerIterator(MemoryView, (self: MemoryView) => {
  memory(self);
  if (self.shape.length > 1) throw pyError(E.NotImplementedError, 'multi-dimensional sub-views are not implemented');
  return new MemoryIter(self);
});
addIter(memoryViewType);
registerRepr(MemoryView, (self: MemoryView) =>
  self.released ? `<released memory at ${address(self)}>` : `<memory at ${address(self)}>`,
);
