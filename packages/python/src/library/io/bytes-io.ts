/** `io.BytesIO`: a file of bytes in memory. */
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { resize, wantBytes } from '../../runtime/buffer.ts';
import { call } from '../../runtime/call.ts';
import { construct, method } from '../../runtime/callables.ts';
import { valueError, typeError } from '../../runtime/exceptions.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ByteArray,
  Iter,
  newBuiltinType,
  newBytes,
  newList,
  none,
  objectType,
  type Type,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { memoryViewType, writableBytes } from '../../runtime/types/memoryview.ts';
import { BufferedIo, bufferedIoBaseType, checkOpen } from './bases.ts';

export class BytesIO extends BufferedIo {
  /** Grows as a `bytearray` does. */
  readonly data = new ByteArray();
  at = 0;
}
export const bytesIoType = newBuiltinType('BytesIO', BytesIO, bufferedIoBaseType, '_io');

construct(bytesIoType, 'BytesIO(*args, **kwargs)', (cls: Type) => new cls.ctor());
bytesIoType.make = undefined;
method(bytesIoType, '__init__(self, initial_bytes=None)', (self: BytesIO, initial: Value) => {
  self.closed = false;
  self.at = 0;
  resize(self.data, 0);
  if (initial !== none) put(self, wantBytes(initial));
  self.at = 0;
  return none;
});

const put = (self: BytesIO, bytes: Uint8Array): void => {
  const { data, at } = self;
  if (bytes.length === 0) return;
  const end = at + bytes.length;
  const own = bytes.buffer === data.v.buffer ? bytes.slice() : bytes;
  meter.spend(1 + (bytes.length >> 6));
  const before = data.v.length;
  if (end > before) resize(data, end);
  if (at > before) data.v.fill(0, before, at);
  data.v.set(own, at);
  self.at = end;
};
const sizeOf = (v: Value, self: BytesIO): number => {
  const left = Math.max(0, self.data.v.length - self.at);
  if (v === none) return left;
  const n = smallIndex(v);
  return n < 0 ? left : Math.min(n, left);
};
const take = (self: BytesIO, n: number): Value => {
  meter.allocate(n);
  meter.spend(1 + (n >> 6));
  const bytes = self.data.v.slice(self.at, self.at + n);
  self.at += n;
  return newBytes(bytes);
};
const line = (self: BytesIO, most: number): Value => {
  const { v } = self.data;
  const end = v.indexOf(10, self.at);
  return take(self, Math.min(most, (end < 0 ? Math.max(v.length, self.at) : end + 1) - self.at));
};
const add = (signature: string, fn: (self: BytesIO, ...args: never[]) => Value): void =>
  method(bytesIoType, signature, ((self: BytesIO, ...args: never[]) => {
    checkOpen(self);
    return fn(self, ...args);
  }) as never);

add('write(self, b, /)', (self, b: Value) => {
  if (typeof b === 'string') throw typeError("a bytes-like object is required, not 'str'");
  const bytes = wantBytes(b);
  put(self, bytes);
  return bytes.length;
});
add('writelines(self, lines, /)', (self, lines: Value) => {
  const it = iterate(lines);
  for (let one = it.next(); one !== undefined; one = it.next()) put(self, wantBytes(one));
  return none;
});
for (const name of ['read', 'read1'])
  add(`${name}(self, size=-1, /)`, (self, size: Value) => take(self, sizeOf(size, self)));
add('readinto(self, buffer, /)', (self, into: Value) => {
  const to = writableBytes(into);
  if (to === undefined)
    throw typeError(`readinto() argument must be read-write bytes-like object, not ${givenName(into)}`);
  const n = Math.min(to.length, Math.max(0, self.data.v.length - self.at));
  to.set(self.data.v.subarray(self.at, self.at + n));
  self.at += n;
  return n;
});
add('readline(self, size=-1, /)', (self, size: Value) => line(self, sizeOf(size, self)));
add('readlines(self, hint=None, /)', (self, hint: Value) => {
  const out: Value[] = [];
  const most = hint === none ? -1 : smallIndex(hint);
  let size = 0;
  while (self.at < self.data.v.length) {
    const at = self.at;
    meter.allocate(160);
    out.push(line(self, Infinity));
    size += self.at - at;
    if (most > 0 && size >= most) break;
  }
  return newList(out);
});
add('getvalue(self, /)', (self) => {
  meter.allocate(self.data.v.length);
  return newBytes(self.data.v.slice());
});
add('getbuffer(self, /)', (self) => call(memoryViewType, [self.data]));
add('seek(self, pos, whence=0, /)', (self, pos: Value, whence: Value) => {
  const n = smallIndex(pos);
  const how = smallIndex(whence);
  if (how === 0) {
    if (n < 0) throw valueError(`negative seek value ${n}`);
    self.at = n;
  } else if (how === 1) self.at = Math.max(0, self.at + n);
  else if (how === 2) self.at = Math.max(0, self.data.v.length + n);
  else throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
  return self.at;
});
add('tell(self, /)', (self) => self.at);
add('truncate(self, size=None, /)', (self, size: Value) => {
  const n = size === none ? self.at : smallIndex(size);
  if (n < 0) throw valueError(`negative size value ${n}`);
  if (n < self.data.v.length) resize(self.data, n);
  return n;
});
for (const name of ['readable', 'writable', 'seekable']) add(`${name}(self, /)`, () => true);
add('isatty(self, /)', () => false);
add('flush(self, /)', () => none);
method(bytesIoType, 'close(self, /)', (self: BytesIO) => {
  self.closed = true;
  return none;
});

class BytesLines extends Iter {
  private readonly io: BytesIO;
  constructor(io: BytesIO) {
    super();
    this.io = io;
  }
  next(): Value | undefined {
    checkOpen(this.io);
    return this.io.at < this.io.data.v.length ? line(this.io, Infinity) : undefined;
  }
}
addIterator(newBuiltinType('bytesio_lines', BytesLines as never, objectType));
registerIterator(BytesIO, (self: BytesIO) => {
  checkOpen(self);
  return new BytesLines(self);
});

nameWithModule(bytesIoType);
