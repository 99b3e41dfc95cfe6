/**
 * Binary streams over a channel: `FileIO` (nothing held back), and `BufferedReader`, `BufferedWriter`, `BufferedRandom`, which
 * read ahead but write at once.
 */
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { wantBytes } from '../../runtime/buffer.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Iter,
  newBuiltinType,
  newBytes,
  newList,
  none,
  objectType,
  type Type,
  typeOf,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { writableBytes } from '../../runtime/types/memoryview.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { bufferedIoBaseType, checkOpen, IoObject, rawIoBaseType, unsupported } from './bases.ts';
import { type Channel, HandleChannel, ObjectChannel } from './channel.ts';

const nothing = new Uint8Array(0);
const AHEAD = 8192;

export class BinaryFile extends IoObject {
  channel: Channel = undefined as never;
  name: Value | undefined = undefined;
  mode = 'rb';
  /** Read already, but not yet asked for. */
  ahead: Uint8Array = nothing;
  raw: Value | undefined = undefined;
}
class FileIO extends BinaryFile {}
class BufferedReader extends BinaryFile {}
class BufferedWriter extends BinaryFile {}
class BufferedRandom extends BinaryFile {}
export const fileIoType = newBuiltinType('FileIO', FileIO, rawIoBaseType, '_io');
export const bufferedReaderType = newBuiltinType('BufferedReader', BufferedReader, bufferedIoBaseType, '_io');
export const bufferedWriterType = newBuiltinType('BufferedWriter', BufferedWriter, bufferedIoBaseType, '_io');
export const bufferedRandomType = newBuiltinType('BufferedRandom', BufferedRandom, bufferedIoBaseType, '_io');

/** A stream of a kind over a channel. */
export const newBinaryFile = (type: Type, channel: Channel, name: Value | undefined, mode: string): BinaryFile => {
  const file = new type.ctor() as BinaryFile;
  file.channel = channel;
  file.name = name;
  file.mode = mode;
  return file;
};

/** Steps back over what was read ahead, before the channel is written to or moved. */
const settle = (self: BinaryFile): void => {
  if (self.ahead.length === 0) return;
  const back = self.ahead.length;
  self.ahead = nothing;
  self.channel.seek(-back, 1);
};
const pay = (n: number): void => {
  meter.spend(1 + (n >> 6));
  meter.allocate(n);
};
/** All that is left. */
export const readAll = (self: BinaryFile): Uint8Array => {
  const rest = self.channel.read();
  const { ahead } = self;
  if (ahead.length === 0) return rest;
  self.ahead = nothing;
  pay(ahead.length + rest.length);
  const out = new Uint8Array(ahead.length + rest.length);
  out.set(ahead);
  out.set(rest, ahead.length);
  return out;
};
const read = (self: BinaryFile, n: number): Uint8Array => {
  const { ahead } = self;
  if (n <= ahead.length) {
    self.ahead = ahead.subarray(n);
    pay(n);
    return ahead.slice(0, n);
  }
  const more = self.channel.read(n - ahead.length);
  self.ahead = nothing;
  if (ahead.length === 0) return more;
  pay(ahead.length + more.length);
  const out = new Uint8Array(ahead.length + more.length);
  out.set(ahead);
  out.set(more, ahead.length);
  return out;
};
const readLine = (self: BinaryFile, most: number): Uint8Array => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (size < most) {
    if (self.ahead.length === 0) {
      self.ahead = self.channel.read(AHEAD);
      if (self.ahead.length === 0) break;
    }
    const end = self.ahead.indexOf(10);
    const n = Math.min(most - size, end < 0 ? self.ahead.length : end + 1);
    meter.spend(1 + (n >> 5));
    pieces.push(self.ahead.subarray(0, n));
    self.ahead = self.ahead.subarray(n);
    size += n;
    if (end >= 0 && n === end + 1) break;
  }
  meter.allocate(size + 100);
  if (pieces.length === 1) return pieces[0]!.slice();
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
};
const sizeOf = (v: Value): number => {
  if (v === none) return -1;
  return smallIndex(v);
};

for (const type of [fileIoType, bufferedReaderType, bufferedWriterType, bufferedRandomType]) {
  const raw = type === fileIoType;
  const reads = type !== bufferedWriterType;
  const writes = type !== bufferedReaderType;
  const add = (signature: string, closed: string, fn: (self: BinaryFile, ...args: never[]) => Value): void =>
    method(type, signature, ((self: BinaryFile, ...args: never[]) => {
      checkOpen(self, raw ? 'I/O operation on closed file' : closed);
      return fn(self, ...args);
    }) as never);
  const mayRead = (self: BinaryFile, what: string): void => {
    if (!reads || !self.channel.able('readable')) throw unsupported(raw ? 'File not open for reading' : what);
  };
  const mayWrite = (self: BinaryFile, what: string): void => {
    if (!writes || !self.channel.able('writable')) throw unsupported(raw ? 'File not open for writing' : what);
  };
  add('read(self, size=-1, /)', 'read of closed file', (self, size: Value) => {
    mayRead(self, 'read');
    const n = sizeOf(size);
    if (n < -1) throw valueError('read length must be non-negative or -1');
    return newBytes(n < 0 ? readAll(self) : read(self, n));
  });
  add('read1(self, size=-1, /)', 'read of closed file', (self, size: Value) => {
    mayRead(self, 'read1');
    const n = sizeOf(size);
    return newBytes(read(self, n < 0 ? AHEAD : n));
  });
  if (raw) add('readall(self, /)', '', (self) => newBytes(readAll(self)));
  else
    add('peek(self, size=0, /)', 'peek of closed file', (self) => {
      mayRead(self, 'peek');
      if (self.ahead.length === 0) self.ahead = self.channel.read(AHEAD);
      pay(self.ahead.length);
      return newBytes(self.ahead.slice());
    });
  for (const name of raw ? ['readinto'] : ['readinto', 'readinto1'])
    add(`${name}(self, buffer, /)`, 'readinto of closed file', (self, into: Value) => {
      mayRead(self, name);
      const to = writableBytes(into);
      if (to === undefined)
        throw typeError(`${name}() argument must be read-write bytes-like object, not ${givenName(into)}`);
      const bytes = read(self, to.length);
      to.set(bytes);
      return bytes.length;
    });
  add('readline(self, size=-1, /)', 'readline of closed file', (self, size: Value) => {
    mayRead(self, 'read');
    const n = sizeOf(size);
    return newBytes(readLine(self, n < 0 ? Infinity : n));
  });
  add('readlines(self, hint=-1, /)', 'I/O operation on closed file.', (self, hint: Value) => {
    mayRead(self, 'read');
    const most = sizeOf(hint);
    const out: Value[] = [];
    let size = 0;
    for (let line = readLine(self, Infinity); line.length > 0; line = readLine(self, Infinity)) {
      out.push(newBytes(line));
      size += line.length;
      if (most > 0 && size > most) break;
    }
    return newList(out);
  });
  const write = (self: BinaryFile, v: Value): number => {
    mayWrite(self, 'write');
    if (textOf(v) !== undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).name}'`);
    settle(self);
    return self.channel.write(wantBytes(v).slice());
  };
  add('write(self, b, /)', 'write to closed file', write);
  add('writelines(self, lines, /)', 'I/O operation on closed file.', (self, lines: Value) => {
    const it = iterate(lines);
    for (let one = it.next(); one !== undefined; one = it.next()) write(self, one);
    return none;
  });
  add('seek(self, target, whence=0, /)', 'seek of closed file', (self, target: Value, whence: Value) => {
    const how = smallIndex(whence);
    if (how < 0 || how > 2) throw valueError(`whence value ${how} unsupported`);
    settle(self);
    return self.channel.seek(smallIndex(target), how);
  });
  add('tell(self, /)', 'tell of closed file', (self) => self.channel.tell() - self.ahead.length);
  add('truncate(self, pos=None, /)', 'truncate of closed file', (self, pos: Value) => {
    mayWrite(self, 'truncate');
    settle(self);
    return self.channel.truncate(pos === none ? undefined : smallIndex(pos));
  });
  add('flush(self, /)', 'flush of closed file', (self) => {
    self.channel.flush();
    return none;
  });
  add('readable(self, /)', 'I/O operation on closed file', (self) => reads && self.channel.able('readable'));
  add('writable(self, /)', 'I/O operation on closed file', (self) => writes && self.channel.able('writable'));
  add('seekable(self, /)', 'I/O operation on closed file', (self) => self.channel.able('seekable'));
  add('isatty(self, /)', 'I/O operation on closed file', () => false);
  add('fileno(self, /)', 'I/O operation on closed file', (self) => {
    if (self.channel instanceof HandleChannel) return self.channel.handle.fd;
    throw unsupported('fileno');
  });
  method(type, 'close(self, /)', (self: BinaryFile) => {
    if (self.closed) return none;
    self.closed = true;
    self.channel.close();
    return none;
  });
  getter(type, 'name', (self: BinaryFile) => self.name ?? none);
  getter(type, 'mode', (self: BinaryFile) => self.mode);
  if (raw) getter(type, 'closefd', () => true);
  else
    getter(type, 'raw', (self: BinaryFile) => {
      self.raw ??= newBinaryFile(fileIoType, self.channel, self.name, self.mode);
      return self.raw;
    });
  registerRepr(type.ctor, (self: BinaryFile) => {
    const short = self.t.name;
    if (raw)
      return self.closed
        ? '<_io.FileIO [closed]>'
        : `<_io.FileIO name=${repr(self.name ?? none)} mode='${self.mode}' closefd=True>`;
    return self.name === undefined ? `<_io.${short}>` : `<_io.${short} name=${repr(self.name)}>`;
  });
  registerIterator(type.ctor, (self: BinaryFile) => {
    checkOpen(self);
    return new ByteLines(self);
  });
  if (raw) continue;
  // Over an object of the program.
  construct(type, `${type.name}(raw, buffer_size=8192)`, (cls: Type, object: Value) => {
    const file = newBinaryFile(cls, new ObjectChannel(object), undefined, reads ? (writes ? 'rb+' : 'rb') : 'wb');
    file.raw = object;
    return file;
  });
}

class ByteLines extends Iter {
  private readonly file: BinaryFile;
  constructor(file: BinaryFile) {
    super();
    this.file = file;
  }
  next(): Value | undefined {
    checkOpen(this.file, 'readline of closed file');
    const line = readLine(this.file, Infinity);
    return line.length === 0 ? undefined : newBytes(line);
  }
}
addIterator(newBuiltinType('byte_lines', ByteLines as never, objectType));

nameWithModule(fileIoType);
nameWithModule(bufferedReaderType);
nameWithModule(bufferedWriterType);
nameWithModule(bufferedRandomType);
