/**
 * `bytes` and `bytearray`. Both have the same methods, which give a value of the receiver's type; `bytearray` has those that change
 * it besides. Searching goes through Node's `Buffer` over the same memory.
 */
import { Buffer } from 'node:buffer';
import { index, smallIndex } from '../arithmetic.ts';
import { appendBytes, bytesLike, cutBytes, resize, wantBytes } from '../buffer.ts';
import { callSpecial } from '../call.ts';
import { classMethod, construct, method, staticMethod } from '../callables.ts';
import { decodeBytes, encodeText } from '../codecs.ts';
import { textOf, truth } from '../compare.ts';
import { indexError, pyError, typeError, valueError, E } from '../exceptions.ts';
import { iterate, listOf } from '../iteration.ts';
import { meter } from '../meter.ts';
import {
  ByteArray,
  byteArrayType,
  Bytes,
  bytesType,
  newByteArray,
  newBytes,
  newList,
  newTuple,
  none,
  Obj,
  toStr,
  Tuple,
  type Type,
  typeOf,
  type Value,
  givenName,
} from '../object.ts';
import { builtinDelitem, builtinGetitem, builtinSetitem, byteOf } from '../subscript.ts';
import { addComparisons, addHash, addInplace, addIter, addOperators } from './operators.ts';

type AnyBytes = Bytes | ByteArray;

/** Bytes with Node's searching, over the same memory. */
const buffer = (v: Uint8Array): Buffer => Buffer.from(v.buffer, v.byteOffset, v.length);
const latin = (v: Uint8Array): string => buffer(v).toString('latin1');
/** A value of the receiver's type. */
const like = (self: AnyBytes, v: Uint8Array): Value => (self instanceof Bytes ? newBytes(v) : newByteArray(v));
const pay = (size: number): void => {
  meter.spend(1 + (size >> 5));
  meter.allocate(size);
};
/** What an array of so many small values takes. */
const PIECE = 160;

// ── making ──────────────────────────────────────────────────────────────────────────────────────
/** The bytes that `bytes(…)` and `bytearray(…)` are made of. */
const bytesFrom = (
  name: 'bytes' | 'bytearray',
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Uint8Array => {
  const text = source === undefined ? undefined : textOf(source);
  if (encoding !== undefined || errors !== undefined) {
    if (text === undefined)
      throw typeError(
        encoding === undefined ? 'errors without a string argument' : 'encoding without a string argument',
      );
    if (encoding === undefined) throw typeError('string argument without an encoding');
    const made = encodeText(
      text,
      wantText(encoding, `${name}() argument 'encoding' must be str, not `),
      errors === undefined ? 'strict' : wantText(errors, `${name}() argument 'errors' must be str, not `),
    );
    return (made as Bytes).v;
  }
  if (source === undefined) return new Uint8Array(0);
  if (text !== undefined) throw typeError('string argument without an encoding');
  const found = source instanceof Obj && name === 'bytes' ? source.t.lookup('__bytes__') : undefined;
  if (found !== undefined && !(source instanceof Bytes && source.t.builtin)) {
    const made = callSpecial(found, source, []);
    if (!(made instanceof Bytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(made).name})`);
    return made.v;
  }
  const memory = bytesLike(source);
  if (memory !== undefined) {
    pay(memory.length);
    return memory.slice();
  }
  if (typeof source !== 'object' || source.t.lookup('__index__') !== undefined) {
    if (typeof source === 'number' && !Number.isInteger(source))
      throw typeError(`cannot convert 'float' object to ${name}`);
    const size = index(source);
    if (size < 0) throw valueError('negative count');
    if (typeof size === 'bigint') throw pyError(E.OverflowError, `cannot fit 'int' into an index-sized integer`);
    pay(size);
    if (size > 2 ** 32) meter.stop('bytes', 'what one value can hold');
    return new Uint8Array(size);
  }
  if (source.t.lookup('__iter__') === undefined && source.t.lookup('__getitem__') === undefined)
    throw typeError(`cannot convert '${source.t.name}' object to ${name}`);
  return fromIntegers(source, name === 'bytes' ? 'bytes must be in range(0, 256)' : undefined);
};

const fromIntegers = (source: Value, text: string | undefined): Uint8Array => {
  const out = new ByteArray();
  resize(out, 64);
  const it = iterate(source);
  let n = 0;
  for (let v = it.next(); v !== undefined; v = it.next()) {
    if ((n & 255) === 255) meter.spend(256);
    if (n === out.v.length) resize(out, n * 2);
    out.v[n++] = byteOf(v, text);
  }
  return out.v.slice(0, n);
};

const wantText = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`${what}${typeOf(v).name}`);
  return text;
};

construct(
  bytesType,
  'bytes(source=..., encoding=..., errors=...)',
  (cls: Type, source: Value | undefined, encoding: Value | undefined, errors: Value | undefined) => {
    if (cls === bytesType && source instanceof Bytes && source.t === bytesType && encoding === undefined) return source;
    const v = bytesFrom('bytes', source, encoding, errors);
    if (cls === bytesType) return newBytes(v);
    const made = new cls.ctor() as Bytes;
    made.v = v;
    return made;
  },
);
construct(byteArrayType, 'bytearray(*args, **kwargs)', (cls: Type) => new cls.ctor());
byteArrayType.make = undefined;
method(
  byteArrayType,
  '__init__(self, source=..., encoding=..., errors=...)',
  (self: ByteArray, source: Value | undefined, encoding: Value | undefined, errors: Value | undefined) => {
    self.v = bytesFrom('bytearray', source, encoding, errors);
    return none;
  },
);

// ── what both have ──────────────────────────────────────────────────────────────────────────────
for (const type of [bytesType, byteArrayType]) {
  addOperators(type, ['+', '*', '%']);
  addComparisons(type, 'all');
  addIter(type);
}
addHash(bytesType);
byteArrayType.attrs.set('__hash__', none);
addInplace(byteArrayType, ['+', '*']);

const add = (signature: string, fn: (...args: never[]) => Value): void => {
  method(bytesType, signature, fn);
  method(byteArrayType, signature, fn);
};

add('__len__(self, /)', (self: AnyBytes) => self.v.length);
add('__getitem__(self, key, /)', (self: AnyBytes, key: Value) => builtinGetitem(self, key));
/** What is looked for: bytes, or one byte given as an integer. */
const needle = (v: Value): Uint8Array => {
  const bytes = bytesLike(v);
  if (bytes !== undefined) return bytes;
  if (typeof v === 'object' ? v.t.lookup('__index__') === undefined : typeof v === 'string' || isFloat(v))
    throw typeError(`argument should be integer or bytes-like object, not '${typeOf(v).name}'`);
  return Uint8Array.of(byteOf(v));
};
const isFloat = (v: Value): boolean => typeof v === 'number' && !Number.isInteger(v);
add('__contains__(self, key, /)', (self: AnyBytes, key: Value) => {
  pay(self.v.length >> 4);
  if (typeof key === 'string' || isFloat(key))
    throw typeError(`a bytes-like object is required, not '${typeOf(key).name}'`);
  const bytes = bytesLike(key);
  if (bytes !== undefined) return buffer(self.v).includes(buffer(bytes));
  if (typeof key === 'object' && key.t.lookup('__index__') === undefined) wantBytes(key);
  return self.v.includes(byteOf(key));
});
method(bytesType, '__bytes__(self, /)', (self: Bytes) => (self.t === bytesType ? self : newBytes(self.v)));
method(bytesType, '__getnewargs__(self, /)', (self: Bytes) => newTuple([newBytes(self.v)]));
add("decode(self, encoding='utf-8', errors='strict')", (self: AnyBytes, encoding: Value, errors: Value) =>
  toStr(
    decodeBytes(
      self.v,
      wantText(encoding, `decode() argument 'encoding' must be str, not `),
      wantText(errors, `decode() argument 'errors' must be str, not `),
      self,
    ),
  ),
);

// ── hexadecimal ─────────────────────────────────────────────────────────────────────────────────
/** `bytes.hex`, also of views and of `binascii`. */
export const hexText = (v: Uint8Array, sep: Value | undefined, group: Value): string => {
  meter.spend(1 + (v.length >> 3));
  meter.allocate(v.length * 3);
  const hex = buffer(v).toString('hex');
  if (sep === undefined) return hex;
  const bytes = bytesLike(sep);
  const by = textOf(sep) ?? (bytes === undefined ? undefined : latin(bytes));
  if (by === undefined) throw typeError('sep must be str or bytes.');
  if (by.length !== 1) throw valueError('sep must be length 1.');
  if (by.charCodeAt(0) > 127) throw valueError('sep must be ASCII.');
  const size = smallIndex(group);
  const n = Math.abs(size);
  if (n === 0 || n >= v.length) return hex;
  const first = size > 0 ? v.length % n : 0;
  const parts: string[] = [];
  if (first > 0) parts.push(hex.slice(0, first * 2));
  for (let at = first; at < v.length; at += n) parts.push(hex.slice(at * 2, (at + n) * 2));
  return parts.join(by);
};
add('hex(self, sep=..., bytes_per_sep=1)', (self: AnyBytes, sep: Value | undefined, group: Value) =>
  hexText(self.v, sep, group),
);
for (const type of [bytesType, byteArrayType])
  classMethod(type, 'fromhex(cls, string, /)', (cls: Type, from: Value) => {
    const text = wantText(from, 'fromhex() argument must be str, not ');
    pay(text.length);
    const out = new Uint8Array(text.length >> 1);
    let n = 0;
    for (let i = 0; i < text.length;) {
      if (/[\t-\r ]/.test(text[i]!)) {
        i++;
        continue;
      }
      for (let k = 0; k < 2; k++)
        if (!/[0-9a-fA-F]/.test(text[i + k] ?? ''))
          throw valueError(`non-hexadecimal number found in fromhex() arg at position ${i + k}`);
      out[n++] = Number.parseInt(text.slice(i, i + 2), 16);
      i += 2;
    }
    const v = out.slice(0, n);
    if (cls === bytesType) return newBytes(v);
    if (cls === byteArrayType) return newByteArray(v);
    return callSpecial(typeOf(cls).lookup('__call__')!, cls, [newBytes(v)]);
  });

// ── searching ───────────────────────────────────────────────────────────────────────────────────
/** From and to of a search; undefined where nothing can be found. */
const span = (length: number, start: Value, stop: Value): readonly [number, number] | undefined => {
  const at = (v: Value, missing: number): number => {
    if (v === none) return missing;
    const x = Number(index(v));
    return Math.max(0, x < 0 ? x + length : x);
  };
  const from = at(start, 0);
  const to = Math.min(at(stop, length), length);
  return from > to ? undefined : [from, to];
};
const search = (self: AnyBytes, sub: Value, start: Value, stop: Value, last: boolean): number => {
  const range = span(self.v.length, start, stop);
  const what = needle(sub);
  if (range === undefined) return -1;
  const [from, to] = range;
  meter.spend(1 + ((to - from) >> 4));
  if (what.length > to - from) return -1;
  if (what.length === 0) return last ? to : from;
  const within = buffer(self.v.subarray(from, to));
  const at = last ? within.lastIndexOf(what) : within.indexOf(what);
  return at < 0 ? -1 : at + from;
};
for (const [name, last] of [
  ['find', false],
  ['rfind', true],
] as const)
  add(`${name}(self, sub, start=None, end=None, /)`, (self: AnyBytes, sub: Value, a: Value, b: Value) =>
    search(self, sub, a, b, last),
  );
for (const [name, last] of [
  ['index', false],
  ['rindex', true],
] as const)
  add(`${name}(self, sub, start=None, end=None, /)`, (self: AnyBytes, sub: Value, a: Value, b: Value) => {
    const at = search(self, sub, a, b, last);
    if (at < 0) throw valueError(`subsection not found`);
    return at;
  });
add('count(self, sub, start=None, end=None, /)', (self: AnyBytes, sub: Value, a: Value, b: Value) => {
  const range = span(self.v.length, a, b);
  const what = needle(sub);
  if (range === undefined) return 0;
  const [from, to] = range;
  meter.spend(1 + ((to - from) >> 3));
  if (what.length === 0) return to - from + 1;
  const within = buffer(self.v.subarray(from, to));
  let n = 0;
  for (let at = within.indexOf(what); at >= 0; at = within.indexOf(what, at + what.length)) n++;
  return n;
});
for (const name of ['startswith', 'endswith'] as const)
  add(`${name}(self, prefix, start=None, end=None, /)`, (self: AnyBytes, what: Value, a: Value, b: Value) => {
    const range = span(self.v.length, a, b);
    const test = (one: Value): boolean => {
      const bytes = bytesLike(one);
      if (bytes === undefined)
        throw typeError(
          what instanceof Tuple
            ? `a bytes-like object is required, not '${typeOf(one).name}'`
            : `${name} first arg must be bytes or a tuple of bytes, not ${typeOf(one).name}`,
        );
      if (range === undefined || bytes.length > range[1] - range[0]) return false;
      const at = name === 'startswith' ? range[0] : range[1] - bytes.length;
      meter.spend(bytes.length >> 6);
      return buffer(self.v.subarray(at, at + bytes.length)).equals(bytes);
    };
    return what instanceof Tuple ? what.a.some(test) : test(what);
  });

// ── splitting, joining, replacing ───────────────────────────────────────────────────────────────
const isSpace = (b: number): boolean => b === 32 || (b >= 9 && b <= 13);
const limitOf = (v: Value): number => {
  const n = Number(index(v));
  return n < 0 ? Infinity : n;
};
const listFrom = (self: AnyBytes, pieces: readonly Uint8Array[]): Value => {
  meter.spend(pieces.length * 4);
  return newList(pieces.map((one) => like(self, one)));
};
/** Keeps count of pieces, which weigh more than the bytes in them. */
const push = (out: Uint8Array[], piece: Uint8Array): void => {
  if ((out.length & 63) === 0) meter.allocate(64 * PIECE);
  out.push(piece);
};
const separator = (v: Value): Uint8Array => {
  const by = wantBytes(v);
  if (by.length === 0) throw valueError('empty separator');
  return by;
};
add('split(self, sep=None, maxsplit=-1)', (self: AnyBytes, sep: Value, max: Value) => {
  const { v } = self;
  const limit = limitOf(max);
  const out: Uint8Array[] = [];
  meter.spend(1 + (v.length >> 2));
  let at = 0;
  if (sep === none) {
    for (;;) {
      while (at < v.length && isSpace(v[at]!)) at++;
      if (at >= v.length) return listFrom(self, out);
      if (out.length >= limit) break;
      const start = at;
      while (at < v.length && !isSpace(v[at]!)) at++;
      push(out, v.slice(start, at));
    }
    push(out, v.slice(at));
    return listFrom(self, out);
  }
  const by = separator(sep);
  if (by.length === 1) {
    const [b] = by;
    for (let i = 0; i < v.length && out.length < limit; i++)
      if (v[i] === b) {
        push(out, v.slice(at, i));
        at = i + 1;
      }
    push(out, v.slice(at));
    return listFrom(self, out);
  }
  const within = buffer(v);
  while (out.length < limit) {
    const next = within.indexOf(by, at);
    if (next < 0) break;
    push(out, v.slice(at, next));
    at = next + by.length;
  }
  push(out, v.slice(at));
  return listFrom(self, out);
});
add('rsplit(self, sep=None, maxsplit=-1)', (self: AnyBytes, sep: Value, max: Value) => {
  const { v } = self;
  const limit = limitOf(max);
  const out: Uint8Array[] = [];
  meter.spend(1 + (v.length >> 2));
  let to = v.length;
  if (sep === none) {
    for (;;) {
      while (to > 0 && isSpace(v[to - 1]!)) to--;
      if (to === 0) return listFrom(self, out.reverse());
      if (out.length >= limit) break;
      const end = to;
      while (to > 0 && !isSpace(v[to - 1]!)) to--;
      push(out, v.slice(to, end));
    }
    push(out, v.slice(0, to));
    return listFrom(self, out.reverse());
  }
  const by = separator(sep);
  const within = buffer(v);
  while (out.length < limit && to >= by.length) {
    const at = within.lastIndexOf(by, to - by.length);
    if (at < 0) break;
    push(out, v.slice(at + by.length, to));
    to = at;
  }
  push(out, v.slice(0, to));
  return listFrom(self, out.reverse());
});
add('splitlines(self, keepends=False)', (self: AnyBytes, keep: Value) => {
  const { v } = self;
  const keeps = truth(keep);
  const out: Uint8Array[] = [];
  meter.spend(1 + (v.length >> 2));
  let at = 0;
  for (let i = 0; i < v.length; i++) {
    if (v[i] !== 10 && v[i] !== 13) continue;
    const end = i;
    if (v[i] === 13 && v[i + 1] === 10) i++;
    push(out, v.slice(at, keeps ? i + 1 : end));
    at = i + 1;
  }
  if (at < v.length) push(out, v.slice(at));
  return listFrom(self, out);
});
/** Pieces with a separator between them, in one piece of memory. */
const joined = (pieces: readonly Uint8Array[], by: Uint8Array): Uint8Array => {
  let size = by.length * Math.max(0, pieces.length - 1);
  for (const piece of pieces) size += piece.length;
  pay(size);
  meter.spend(pieces.length);
  const out = new Uint8Array(size);
  let at = 0;
  for (let i = 0; i < pieces.length; i++) {
    if (i > 0 && by.length > 0) {
      out.set(by, at);
      at += by.length;
    }
    out.set(pieces[i]!, at);
    at += pieces[i]!.length;
  }
  return out;
};
add('join(self, iterable_of_bytes, /)', (self: AnyBytes, from: Value) => {
  const type = typeOf(from);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
    throw typeError('can only join an iterable');
  const pieces = listOf(from).map((one, i) => {
    const bytes = bytesLike(one);
    if (bytes === undefined)
      throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeOf(one).name} found`);
    return bytes;
  });
  return like(self, joined(pieces, self.v));
});
for (const [name, last] of [
  ['partition', false],
  ['rpartition', true],
] as const)
  add(`${name}(self, sep, /)`, (self: AnyBytes, sep: Value) => {
    const by = separator(sep);
    pay(self.v.length);
    const at = last ? buffer(self.v).lastIndexOf(by) : buffer(self.v).indexOf(by);
    const nothing = new Uint8Array(0);
    const parts =
      at < 0
        ? last
          ? [nothing, nothing, self.v]
          : [self.v, nothing, nothing]
        : [self.v.subarray(0, at), by, self.v.subarray(at + by.length)];
    return newTuple(parts.map((one) => like(self, one.slice())));
  });
add('replace(self, old, new, count=-1, /)', (self: AnyBytes, old: Value, to: Value, count: Value) => {
  const { v } = self;
  const a = wantBytes(old);
  const b = wantBytes(to);
  const limit = limitOf(count);
  meter.spend(1 + (v.length >> 3));
  const pieces: Uint8Array[] = [];
  let at = 0;
  if (a.length === 0) {
    if (limit === 0) return like(self, v.slice());
    push(pieces, new Uint8Array(0));
    while (pieces.length < limit && at < v.length) push(pieces, v.subarray(at, ++at));
    if (pieces.length <= limit && at === v.length && pieces.length < limit) push(pieces, new Uint8Array(0));
    else push(pieces, v.subarray(at));
    return like(self, joined(pieces, b));
  }
  const within = buffer(v);
  while (pieces.length < limit) {
    const next = within.indexOf(a, at);
    if (next < 0) break;
    push(pieces, v.subarray(at, next));
    at = next + a.length;
  }
  push(pieces, v.subarray(at));
  return like(self, joined(pieces, b));
});

// ── stripping ───────────────────────────────────────────────────────────────────────────────────
for (const [name, left, right] of [
  ['strip', true, true],
  ['lstrip', true, false],
  ['rstrip', false, true],
] as const)
  add(`${name}(self, bytes=None, /)`, (self: AnyBytes, chars: Value) => {
    const { v } = self;
    const set = chars === none ? undefined : new Set(wantBytes(chars));
    const gone = (b: number): boolean => (set === undefined ? isSpace(b) : set.has(b));
    let from = 0;
    let to = v.length;
    pay(v.length);
    if (left) while (from < to && gone(v[from]!)) from++;
    if (right) while (to > from && gone(v[to - 1]!)) to--;
    if (from === 0 && to === v.length && self instanceof Bytes && self.t === bytesType) return self;
    return like(self, v.slice(from, to));
  });
add('removeprefix(self, prefix, /)', (self: AnyBytes, prefix: Value) => {
  const p = wantBytes(prefix);
  pay(self.v.length);
  const has = p.length <= self.v.length && buffer(self.v.subarray(0, p.length)).equals(p);
  return like(self, self.v.slice(has ? p.length : 0));
});
add('removesuffix(self, suffix, /)', (self: AnyBytes, suffix: Value) => {
  const p = wantBytes(suffix);
  pay(self.v.length);
  const at = self.v.length - p.length;
  const has = at >= 0 && buffer(self.v.subarray(at)).equals(p);
  return like(self, self.v.slice(0, has ? at : self.v.length));
});

// ── case and questions, of ASCII ────────────────────────────────────────────────────────────────
const isUpper = (b: number): boolean => b >= 65 && b <= 90;
const isLower = (b: number): boolean => b >= 97 && b <= 122;
const isAlpha = (b: number): boolean => isUpper(b) || isLower(b);
const isDigit = (b: number): boolean => b >= 48 && b <= 57;
const toUpper = (b: number): number => (isLower(b) ? b - 32 : b);
const toLower = (b: number): number => (isUpper(b) ? b + 32 : b);
/** A method that maps each byte, given the one before it (-1 at the start). */
const mapping = (name: string, fn: (b: number, before: number) => number): void =>
  add(`${name}(self, /)`, (self: AnyBytes) => {
    const { v } = self;
    meter.spend(v.length >> 2);
    pay(v.length);
    const out = new Uint8Array(v.length);
    for (let i = 0; i < v.length; i++) out[i] = fn(v[i]!, i === 0 ? -1 : v[i - 1]!);
    return like(self, out);
  });
mapping('upper', toUpper);
mapping('lower', toLower);
mapping('swapcase', (b) => (isUpper(b) ? b + 32 : toUpper(b)));
mapping('capitalize', (b, before) => (before < 0 ? toUpper(b) : toLower(b)));
mapping('title', (b, before) => (isAlpha(before) ? toLower(b) : toUpper(b)));
const question = (name: string, ask: (v: Uint8Array) => boolean): void =>
  add(`${name}(self, /)`, (self: AnyBytes) => {
    meter.spend(self.v.length >> 2);
    return ask(self.v);
  });
question('isalpha', (v) => v.length > 0 && v.every(isAlpha));
question('isdigit', (v) => v.length > 0 && v.every(isDigit));
question('isalnum', (v) => v.length > 0 && v.every((b) => isAlpha(b) || isDigit(b)));
question('isspace', (v) => v.length > 0 && v.every(isSpace));
question('isascii', (v) => v.every((b) => b < 128));
question('islower', (v) => v.some(isLower) && !v.some(isUpper));
question('isupper', (v) => v.some(isUpper) && !v.some(isLower));
question('istitle', (v) => {
  let cased = false;
  let before = -1;
  for (const b of v) {
    if (isUpper(b) ? isAlpha(before) : isLower(b) && !isAlpha(before)) return false;
    cased ||= isAlpha(b);
    before = b;
  }
  return cased;
});

// ── filling ─────────────────────────────────────────────────────────────────────────────────────
const filler = (name: 'ljust' | 'rjust' | 'center', left: (missing: number, width: number) => number): void =>
  add(`${name}(self, width, fillchar=..., /)`, (self: AnyBytes, width: Value, fillchar: Value | undefined) => {
    const w = smallIndex(width);
    const fill = fillchar === undefined ? Uint8Array.of(32) : fillchar instanceof Obj ? bytesLike(fillchar) : undefined;
    if (fill === undefined || fill.length !== 1)
      throw typeError(`${name}() argument 2 must be a byte string of length 1, not ${givenName(fillchar!)}`);
    return like(self, filled(self.v, w, fill[0]!, left(w - self.v.length, w)));
  });
const filled = (v: Uint8Array, width: number, fill: number, at: number): Uint8Array => {
  if (width <= v.length) return v.slice();
  pay(width);
  if (width > 2 ** 32) meter.stop('bytes', 'what one value can hold');
  const out = new Uint8Array(width).fill(fill);
  out.set(v, at);
  return out;
};
filler('ljust', () => 0);
filler('rjust', (missing) => missing);
filler('center', (missing, width) => Math.floor(missing / 2) + (missing & width & 1));
add('zfill(self, width, /)', (self: AnyBytes, width: Value) => {
  const w = smallIndex(width);
  const out = filled(self.v, w, 48, Math.max(0, w - self.v.length));
  const sign = self.v[0];
  if (w > self.v.length && (sign === 43 || sign === 45)) {
    out[w - self.v.length] = 48;
    out[0] = sign;
  }
  return like(self, out);
});
add('expandtabs(self, tabsize=8)', (self: AnyBytes, tabsize: Value) => {
  const size = smallIndex(tabsize);
  const out = new ByteArray();
  let column = 0;
  meter.spend(self.v.length);
  for (const b of self.v) {
    if (b === 9) {
      const n = size > 0 ? size - (column % size) : 0;
      meter.allocate(n);
      if (n > 2 ** 30) meter.stop('bytes', 'what one value can hold');
      if (n > 0) appendBytes(out, new Uint8Array(n).fill(32));
      column += n;
      continue;
    }
    resize(out, out.v.length + 1);
    out.v[out.v.length - 1] = b;
    column = b === 10 || b === 13 ? 0 : column + 1;
  }
  return like(self, out.v.slice());
});

// ── translation ─────────────────────────────────────────────────────────────────────────────────
add('translate(self, table, /, delete=...)', (self: AnyBytes, table: Value, gone: Value | undefined) => {
  const map = table === none ? undefined : wantBytes(table);
  if (map !== undefined && map.length !== 256) throw valueError('translation table must be 256 characters long');
  const drop = new Set(gone === undefined ? [] : wantBytes(gone));
  meter.spend(self.v.length >> 2);
  pay(self.v.length);
  const out = new Uint8Array(self.v.length);
  let n = 0;
  for (const b of self.v) if (!drop.has(b)) out[n++] = map === undefined ? b : map[b]!;
  return like(self, out.slice(0, n));
});
for (const type of [bytesType, byteArrayType])
  staticMethod(type, 'maketrans(frm, to, /)', (from: Value, to: Value) => {
    const a = wantBytes(from);
    const b = wantBytes(to);
    if (a.length !== b.length) throw valueError('maketrans arguments must have same length');
    const table = Uint8Array.from({ length: 256 }, (_, i) => i);
    a.forEach((c, i) => (table[c] = b[i]!));
    return newBytes(table);
  });

// ── what changes a bytearray ────────────────────────────────────────────────────────────────────
const change = (signature: string, fn: (...args: never[]) => Value | void): void =>
  method(byteArrayType, signature, ((...args: never[]) => fn(...args) ?? none) as never);
change('__setitem__(self, key, value, /)', (self: ByteArray, key: Value, value: Value) =>
  builtinSetitem(self, key, value),
);
change('__delitem__(self, key, /)', (self: ByteArray, key: Value) => builtinDelitem(self, key));
change('append(self, item, /)', (self: ByteArray, item: Value) => {
  const b = byteOf(item);
  const n = self.v.length;
  resize(self, n + 1);
  self.v[n] = b;
});
change('extend(self, iterable_of_ints, /)', (self: ByteArray, from: Value) => {
  const bytes = bytesLike(from);
  if (bytes !== undefined) {
    appendBytes(self, bytes);
    return;
  }
  if (typeOf(from).lookup('__iter__') === undefined && typeOf(from).lookup('__getitem__') === undefined)
    throw typeError(`can't extend bytearray with ${typeOf(from).name}`);
  appendBytes(self, fromIntegers(from, undefined));
});
change('insert(self, index, item, /)', (self: ByteArray, at: Value, item: Value) => {
  const n = self.v.length;
  let i = smallIndex(at);
  if (i < 0) i = Math.max(0, i + n);
  i = Math.min(i, n);
  const b = byteOf(item);
  meter.spend((n - i) >> 6);
  resize(self, n + 1);
  self.v.copyWithin(i + 1, i, n);
  self.v[i] = b;
});
change('pop(self, index=-1, /)', (self: ByteArray, at: Value) => {
  const n = self.v.length;
  if (n === 0) throw indexError('pop from empty bytearray');
  const x = smallIndex(at);
  const i = x < 0 ? x + n : x;
  if (i < 0 || i >= n) throw indexError('pop index out of range');
  const b = self.v[i]!;
  cutBytes(self, i, 1);
  return b;
});
change('remove(self, value, /)', (self: ByteArray, v: Value) => {
  const at = self.v.indexOf(byteOf(v));
  if (at < 0) throw valueError('value not found in bytearray');
  cutBytes(self, at, 1);
});
change('clear(self, /)', (self: ByteArray) => {
  self.v = new Uint8Array(0);
  self.room = undefined;
});
change('copy(self, /)', (self: ByteArray) => {
  pay(self.v.length);
  return newByteArray(self.v.slice());
});
change('reverse(self, /)', (self: ByteArray) => {
  meter.spend(self.v.length >> 4);
  self.v.reverse();
});
