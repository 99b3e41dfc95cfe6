/**
 * `struct`: values as bytes in C's layouts.
 *
 * A format is read once into items (code, count, offset) and kept; packing and unpacking walk them.
 */
import { nameWithModule } from '../runtime/dotted-name.ts';
import { floatOf, index, smallIndex } from '../runtime/arithmetic.ts';
import { bytesLike, wantBytes } from '../runtime/buffer.ts';
import { builtin, construct, getter, method } from '../runtime/callables.ts';
import { textOf, truth } from '../runtime/compare.ts';
import { E, Exc, overflowError, pyError, typeError } from '../runtime/exceptions.ts';
import { normal } from '../runtime/integers.ts';
import { meter } from '../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../runtime/modules.ts';
import {
  Bytes,
  ByteArray,
  Iter,
  type Module,
  newBuiltinType,
  newBytes,
  newTuple,
  none,
  Obj,
  objectType,
  toFloat,
  type Type,
  typeOf,
  type Value,
  givenName,
} from '../runtime/object.ts';
import { addIterator } from '../runtime/types/containers.ts';
import { writableBytes } from '../runtime/types/memoryview.ts';

const errorType = newExceptionType('error', 'struct', E.Exception);
const problem = (text: string): object => pyError(errorType, text);

interface Item {
  readonly code: string;
  /** Values of this kind; for `s` and `p` the length of the one. */
  readonly count: number;
  readonly offset: number;
  /** Units: bytes of one. */
  readonly size: number;
}
interface Layout {
  readonly items: readonly Item[];
  readonly size: number;
  /** How many values there are. */
  readonly values: number;
  readonly little: boolean;
  /** Lets a float that is too large become infinite, as the C cast does. */
  readonly native: boolean;
}

const standard: ReadonlyMap<string, number> = new Map([
  ['x', 1],
  ['c', 1],
  ['b', 1],
  ['B', 1],
  ['?', 1],
  ['h', 2],
  ['H', 2],
  ['i', 4],
  ['I', 4],
  ['l', 4],
  ['L', 4],
  ['q', 8],
  ['Q', 8],
  ['e', 2],
  ['f', 4],
  ['d', 8],
  ['s', 1],
  ['p', 1],
]);
const native: ReadonlyMap<string, number> = new Map([...standard, ['l', 8], ['L', 8], ['n', 8], ['N', 8], ['P', 8]]);

const known = new Map<string, Layout>();
/** Reads a format. Errors: struct.error. */
const layoutOf = (format: string): Layout => {
  const found = known.get(format);
  if (found !== undefined) return found;
  meter.spend(format.length * 4);
  const [first] = format;
  const marked = first !== undefined && '@=<>!'.includes(first);
  const sizes = !marked || first === '@' ? native : standard;
  const aligned = sizes === native;
  const items: Item[] = [];
  let offset = 0;
  let values = 0;
  for (let i = marked ? 1 : 0; i < format.length; i++) {
    if (/\s/.test(format[i]!)) continue;
    const from = i;
    while (i < format.length && format[i]! >= '0' && format[i]! <= '9') i++;
    const count = i > from ? Number(format.slice(from, i)) : 1;
    const code = format[i];
    if (code === undefined) throw problem('repeat count given without format specifier');
    const size = sizes.get(code);
    if (size === undefined) throw problem('bad char in struct format');
    if (aligned && size > 1) offset = Math.ceil(offset / size) * size;
    if (count * size + offset > 2 ** 62) throw problem('total struct size too long');
    if (code !== 'x') {
      items.push({ code, count, offset, size });
      values += code === 's' || code === 'p' ? 1 : count;
    }
    offset += count * size;
  }
  const made: Layout = { items, size: offset, values, little: !(first === '>' || first === '!'), native: aligned };
  if (format.length <= 64) {
    if (known.size >= 512) known.clear();
    known.set(format, made);
  }
  return made;
};

const integerOf = (v: Value): number | bigint => {
  if (typeof v === 'object' ? v.t.lookup('__index__') === undefined : typeof v === 'string' || isFloat(v))
    throw problem('required argument is not an integer');
  return index(v);
};
const isFloat = (v: Value): boolean => typeof v === 'number' && !Number.isInteger(v);
const realOf = (v: Value): number => {
  try {
    return floatOf(v);
  } catch (e) {
    if (e instanceof Exc && e.t === E.TypeError) throw problem('required argument is not a float');
    throw e;
  }
};

/** Half precision, rounded to even. Errors: OverflowError. */
const halfBits = (x: number): number => {
  if (Number.isNaN(x)) return 0x7e00;
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const a = Math.abs(x);
  if (a === Infinity) return sign | 0x7c00;
  if (a >= 65520) throw overflowError('float too large to pack with e format');
  if (a === 0) return sign;
  let exponent = Math.max(-14, Math.floor(Math.log2(a)));
  if (a >= 2 ** (exponent + 1)) exponent++;
  if (exponent > -14 && a < 2 ** exponent) exponent--;
  const scaled = (a / 2 ** exponent) * 1024;
  let whole = Math.floor(scaled);
  const rest = scaled - whole;
  if (rest > 0.5 || (rest === 0.5 && whole % 2 === 1)) whole++;
  // A carry moves into the exponent by itself.
  return sign | (whole < 1024 ? whole : ((exponent + 15) << 10) + (whole - 1024));
};
const halfOf = (bits: number): number => {
  const sign = (bits & 0x8000) !== 0 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
};

const packInteger = (view: DataView, at: number, item: Item, little: boolean, v: Value): void => {
  const { code, size } = item;
  const x = integerOf(v);
  const signed = 'bhilqn'.includes(code);
  const bits = size * 8;
  const inRange =
    bits === 64
      ? signed
        ? BigInt(x) === BigInt.asIntN(64, BigInt(x))
        : BigInt(x) === BigInt.asUintN(64, BigInt(x))
      : signed
        ? x >= -(2 ** (bits - 1)) && x < 2 ** (bits - 1)
        : x >= 0 && x < 2 ** bits;
  if (!inRange) {
    const low = signed ? -(1n << BigInt(bits - 1)) : 0n;
    const high = signed ? (1n << BigInt(bits - 1)) - 1n : (1n << BigInt(bits)) - 1n;
    if (code === 'P') throw problem('int too large to convert');
    throw problem(`'${code}' format requires ${low} <= number <= ${high}`);
  }
  if (size === 8) view.setBigUint64(at, BigInt.asUintN(64, BigInt(x)), little);
  else if (size === 4) view.setUint32(at, Number(x) >>> 0, little);
  else if (size === 2) view.setUint16(at, Number(x) & 0xffff, little);
  else view.setUint8(at, Number(x) & 0xff);
};

/** Writes values into bytes, from an offset on. */
const packInto = (layout: Layout, out: Uint8Array, base: number, values: readonly Value[]): void => {
  const view = new DataView(out.buffer, out.byteOffset, out.length);
  const { little } = layout;
  let n = 0;
  meter.spend(values.length * 4);
  for (const item of layout.items) {
    const { code, count, size } = item;
    let at = base + item.offset;
    if (code === 's' || code === 'p') {
      const v = values[n++]!;
      if (!(v instanceof Bytes || v instanceof ByteArray))
        throw problem(`argument for '${code}' must be a bytes object`);
      if (code === 's') out.set(v.v.subarray(0, count), at);
      else if (count > 0) {
        const length = Math.min(v.v.length, count - 1);
        out[at] = Math.min(length, 255);
        out.set(v.v.subarray(0, length), at + 1);
      }
      continue;
    }
    for (let k = 0; k < count; k++, at += size) {
      const v = values[n++]!;
      switch (code) {
        case 'c': {
          const one = v instanceof Bytes || v instanceof ByteArray ? v.v : undefined;
          if (one === undefined || one.length !== 1) throw problem('char format requires a bytes object of length 1');
          out[at] = one[0]!;
          break;
        }
        case '?':
          out[at] = truth(v) ? 1 : 0;
          break;
        case 'e':
          view.setUint16(at, halfBits(realOf(v)), little);
          break;
        case 'f': {
          const x = realOf(v);
          const narrow = Math.fround(x);
          if (!Number.isFinite(narrow) && Number.isFinite(x) && !layout.native)
            throw overflowError('float too large to pack with f format');
          view.setFloat32(at, x, little);
          break;
        }
        case 'd':
          view.setFloat64(at, realOf(v), little);
          break;
        default:
          packInteger(view, at, item, little, v);
      }
    }
  }
};
const unpackFrom = (layout: Layout, bytes: Uint8Array, base: number): Value => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { little } = layout;
  const out: Value[] = [];
  meter.spend(layout.values * 4);
  meter.allocate(layout.values * 16);
  for (const item of layout.items) {
    const { code, count, size } = item;
    let at = base + item.offset;
    if (code === 's') {
      meter.allocate(count);
      out.push(newBytes(bytes.slice(at, at + count)));
      continue;
    }
    if (code === 'p') {
      const length = count === 0 ? 0 : Math.min(bytes[at]!, count - 1);
      out.push(newBytes(bytes.slice(at + 1, at + 1 + length)));
      continue;
    }
    for (let k = 0; k < count; k++, at += size) {
      switch (code) {
        case 'c':
          out.push(newBytes(bytes.slice(at, at + 1)));
          break;
        case '?':
          out.push(bytes[at] !== 0);
          break;
        case 'b':
          out.push(view.getInt8(at));
          break;
        case 'B':
          out.push(bytes[at]!);
          break;
        case 'h':
          out.push(view.getInt16(at, little));
          break;
        case 'H':
          out.push(view.getUint16(at, little));
          break;
        case 'e':
          out.push(toFloat(halfOf(view.getUint16(at, little))));
          break;
        case 'f':
          out.push(toFloat(view.getFloat32(at, little)));
          break;
        case 'd':
          out.push(toFloat(view.getFloat64(at, little)));
          break;
        case 'i':
        case 'l':
        case 'q':
        case 'n':
          out.push(size === 4 ? view.getInt32(at, little) : normal(view.getBigInt64(at, little)));
          break;
        default:
          out.push(size === 4 ? view.getUint32(at, little) : normal(view.getBigUint64(at, little)));
      }
    }
  }
  return newTuple(out);
};

const formatText = (v: Value): string => {
  const text = textOf(v);
  if (text !== undefined) return text;
  if (v instanceof Bytes) return String.fromCharCode(...v.v.subarray(0, 10_000));
  throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeOf(v).name}`);
};
const read = (v: Value): Layout => layoutOf(formatText(v));

const pack = (layout: Layout, values: readonly Value[]): Value => {
  if (values.length !== layout.values)
    throw problem(`pack expected ${layout.values} items for packing (got ${values.length})`);
  meter.allocate(layout.size);
  meter.spend(layout.size >> 6);
  if (layout.size > 2 ** 32) meter.stop('bytes', 'what one value can hold');
  const out = new Uint8Array(layout.size);
  packInto(layout, out, 0, values);
  return newBytes(out);
};
const packTo = (layout: Layout, buffer: Value, offset: Value, values: readonly Value[]): Value => {
  if (values.length !== layout.values)
    throw problem(`pack_into expected ${layout.values} items for packing (got ${values.length})`);
  const to = writableBytes(buffer);
  if (to === undefined)
    throw typeError(
      bytesLike(buffer) === undefined
        ? `a bytes-like object is required, not '${typeOf(buffer).name}'`
        : `argument must be read-write bytes-like object, not ${givenName(buffer)}`,
    );
  const at = place('pack_into', 'packing', layout, smallIndex(offset), to.length);
  to.fill(0, at, at + layout.size);
  packInto(layout, to, at, values);
  return none;
};
const place = (name: string, doing: string, layout: Layout, given: number, length: number): number => {
  let at = given;
  if (at < 0) {
    if (name === 'pack_into' && at + layout.size > 0)
      throw problem(`no space to pack ${layout.size} bytes at offset ${given}`);
    if (name !== 'pack_into' && at + layout.size > 0)
      throw problem(`not enough data to unpack ${layout.size} bytes at offset ${given}`);
    at += length;
    if (at < 0) throw problem(`offset ${given} out of range for ${length}-byte buffer`);
  }
  if (length - at < layout.size)
    throw problem(
      `${name} requires a buffer of at least ${layout.size + at} bytes for ${doing} ${layout.size} bytes at offset ${at} (actual buffer size is ${length})`,
    );
  return at;
};
const unpack = (layout: Layout, buffer: Value): Value => {
  const bytes = wantBytes(buffer);
  if (bytes.length !== layout.size) throw problem(`unpack requires a buffer of ${layout.size} bytes`);
  return unpackFrom(layout, bytes, 0);
};
const unpackAt = (layout: Layout, buffer: Value, offset: Value): Value => {
  const bytes = wantBytes(buffer);
  return unpackFrom(layout, bytes, place('unpack_from', 'unpacking', layout, smallIndex(offset), bytes.length));
};

class UnpackIter extends Iter {
  private readonly layout: Layout;
  private readonly bytes: Uint8Array;
  private at = 0;
  constructor(layout: Layout, bytes: Uint8Array) {
    super();
    this.layout = layout;
    this.bytes = bytes;
  }
  next(): Value | undefined {
    if (this.at >= this.bytes.length) return undefined;
    const values = unpackFrom(this.layout, this.bytes, this.at);
    this.at += this.layout.size;
    return values;
  }
}
addIterator(newBuiltinType('unpack_iterator', UnpackIter as never, objectType, '_struct'));
const iterUnpack = (layout: Layout, buffer: Value): Value => {
  const bytes = wantBytes(buffer);
  if (layout.size === 0) throw problem('cannot iteratively unpack with a struct of length 0');
  if (bytes.length % layout.size !== 0)
    throw problem(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  return new UnpackIter(layout, bytes);
};

class StructObj extends Obj {
  format = '';
  layout: Layout = undefined as never;
}
const structType = newBuiltinType('Struct', StructObj, objectType, '_struct');
construct(structType, 'Struct(format)', (cls: Type, format: Value) => {
  const made = new cls.ctor() as StructObj;
  made.format = formatText(format);
  made.layout = read(format);
  return made;
});
getter(structType, 'format', (self: StructObj) => self.format);
getter(structType, 'size', (self: StructObj) => self.layout.size);
method(structType, 'pack(self, /, *values)', (self: StructObj, values: readonly Value[]) => pack(self.layout, values));
method(
  structType,
  'pack_into(self, buffer, offset, /, *values)',
  (self: StructObj, buffer: Value, offset: Value, values: readonly Value[]) =>
    packTo(self.layout, buffer, offset, values),
);
method(structType, 'unpack(self, buffer, /)', (self: StructObj, buffer: Value) => unpack(self.layout, buffer));
method(structType, 'unpack_from(self, /, buffer, offset=0)', (self: StructObj, buffer: Value, offset: Value) =>
  unpackAt(self.layout, buffer, offset),
);
method(structType, 'iter_unpack(self, buffer, /)', (self: StructObj, buffer: Value) => iterUnpack(self.layout, buffer));

export const newModule = (): Module =>
  newModuleOf('struct', {
    error: errorType,
    Struct: structType,
    calcsize: builtin('calcsize(format, /)', (format: Value) => read(format).size),
    pack: builtin('pack(format, /, *values)', (format: Value, values: readonly Value[]) => pack(read(format), values)),
    pack_into: builtin(
      'pack_into(format, buffer, offset, /, *values)',
      (format: Value, buffer: Value, offset: Value, values: readonly Value[]) =>
        packTo(read(format), buffer, offset, values),
    ),
    unpack: builtin('unpack(format, buffer, /)', (format: Value, buffer: Value) => unpack(read(format), buffer)),
    unpack_from: builtin('unpack_from(format, /, buffer, offset=0)', (format: Value, buffer: Value, offset: Value) =>
      unpackAt(read(format), buffer, offset),
    ),
    iter_unpack: builtin('iter_unpack(format, buffer, /)', (format: Value, buffer: Value) =>
      iterUnpack(read(format), buffer),
    ),
  });

nameWithModule(structType);
