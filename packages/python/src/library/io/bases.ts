/**
 * The abstract classes of `io` and what they give to classes of the program that inherit from them. The runtime's own streams
 * override all of it.
 */
import { invoke } from '../../runtime/call.ts';
import { getter, method } from '../../runtime/callables.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { bytesLike } from '../../runtime/buffer.ts';
import { truth } from '../../runtime/compare.ts';
import { E, pyError, stopIteration, valueError } from '../../runtime/exceptions.ts';
import { iterate } from '../../runtime/iteration.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { meter } from '../../runtime/meter.ts';
import { getattr } from '../../runtime/attributes.ts';
import {
  Instance,
  newBuiltinType,
  newByteArray,
  newBytes,
  newList,
  none,
  objectType,
  type Value,
} from '../../runtime/object.ts';

/** `io.UnsupportedOperation`, an OSError and a ValueError. */
export const unsupportedType = newExceptionType('UnsupportedOperation', 'io', E.OSError);
unsupportedType.bases = [E.OSError, E.ValueError];
unsupportedType.mro = [unsupportedType, E.OSError, E.ValueError, ...E.ValueError.mro.slice(1)];
export const unsupported = (what: string): object => pyError(unsupportedType, what);

export class IoObject extends Instance {
  closed = false;
}
export class RawIo extends IoObject {}
export class BufferedIo extends IoObject {}
export class TextIo extends IoObject {}
export const ioBaseType = newBuiltinType('IOBase', IoObject, objectType, 'io');
export const rawIoBaseType = newBuiltinType('RawIOBase', RawIo, ioBaseType, 'io');
export const bufferedIoBaseType = newBuiltinType('BufferedIOBase', BufferedIo, ioBaseType, 'io');
export const textIoBaseType = newBuiltinType('TextIOBase', TextIo, ioBaseType, 'io');
for (const type of [rawIoBaseType, bufferedIoBaseType, textIoBaseType]) type.layout = ioBaseType;

/** Errors: ValueError, if the stream is closed. */
export const checkOpen = (self: IoObject, text = 'I/O operation on closed file.'): void => {
  if (self.closed) throw valueError(text);
};

getter(ioBaseType, 'closed', (self: IoObject) => self.closed);
method(ioBaseType, 'close(self, /)', (self: IoObject) => {
  if (self.closed) return none;
  invoke(self, 'flush');
  self.closed = true;
  return none;
});
method(ioBaseType, 'flush(self, /)', (self: IoObject) => {
  checkOpen(self);
  return none;
});
method(ioBaseType, '__enter__(self, /)', (self: IoObject) => {
  if (truth(getattr(self, 'closed'))) throw valueError('I/O operation on closed file.');
  return self;
});
method(ioBaseType, '__exit__(self, /, *args)', (self: IoObject) => {
  invoke(self, 'close');
  return none;
});
method(ioBaseType, '__iter__(self, /)', (self: IoObject) => {
  if (truth(getattr(self, 'closed'))) throw valueError('I/O operation on closed file.');
  return self;
});
method(ioBaseType, '__next__(self, /)', (self: IoObject) => {
  const line = invoke(self, 'readline');
  if (!truth(line)) throw stopIteration(undefined);
  return line;
});
for (const name of ['readable', 'writable', 'seekable', 'isatty'] as const)
  method(ioBaseType, `${name}(self, /)`, (self: IoObject) => {
    checkOpen(self);
    return false;
  });
for (const [name, text] of [
  ['seek(self, offset, whence=0, /)', 'seek'],
  ['truncate(self, size=None, /)', 'truncate'],
  ['fileno(self, /)', 'fileno'],
] as const)
  method(ioBaseType, name, () => {
    throw unsupported(text);
  });
method(ioBaseType, 'tell(self, /)', (self: IoObject) => invoke(self, 'seek', 0, 1));
method(ioBaseType, 'readline(self, size=-1, /)', (self: IoObject, size: Value) => {
  const most = size === none ? -1 : smallIndex(size);
  const out: number[] = [];
  while (most < 0 || out.length < most) {
    meter.spend(8);
    const b = bytesLike(invoke(self, 'read', 1));
    if (b === undefined || b.length === 0) break;
    out.push(b[0]!);
    if (b[0] === 10) break;
  }
  return newBytes(Uint8Array.from(out));
});
method(ioBaseType, 'readlines(self, hint=-1, /)', (self: IoObject) => {
  const lines: Value[] = [];
  for (;;) {
    const line = invoke(self, 'readline');
    if (!truth(line)) return newList(lines);
    meter.allocate(16);
    lines.push(line);
  }
});
method(ioBaseType, 'writelines(self, lines, /)', (self: IoObject, lines: Value) => {
  const it = iterate(lines);
  for (let line = it.next(); line !== undefined; line = it.next()) invoke(self, 'write', line);
  return none;
});

method(rawIoBaseType, 'read(self, size=-1, /)', (self: IoObject, size: Value) => {
  const n = size === none ? -1 : smallIndex(size);
  if (n < 0) return invoke(self, 'readall');
  meter.allocate(n);
  const into = newByteArray(new Uint8Array(n));
  const got = invoke(self, 'readinto', into);
  return got === none ? none : newBytes(into.v.slice(0, smallIndex(got)));
});
method(rawIoBaseType, 'readall(self, /)', (self: IoObject) => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const piece = bytesLike(invoke(self, 'read', 8192));
    if (piece === undefined || piece.length === 0) break;
    meter.allocate(piece.length);
    size += piece.length;
    pieces.push(piece);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return newBytes(out);
});
for (const name of ['readinto(self, buffer, /)', 'write(self, b, /)'] as const)
  method(rawIoBaseType, name, () => {
    throw pyError(E.NotImplementedError, '');
  });
for (const [type, names] of [
  [bufferedIoBaseType, ['read(self, size=-1, /)', 'read1(self, size=-1, /)', 'write(self, b, /)', 'detach(self, /)']],
  [textIoBaseType, ['read(self, size=-1, /)', 'readline(self, size=-1, /)', 'write(self, s, /)', 'detach(self, /)']],
] as const)
  for (const name of names)
    method(type, name, () => {
      throw unsupported(name.slice(0, name.indexOf('(')));
    });
for (const name of ['encoding', 'errors', 'newlines'] as const) getter(textIoBaseType, name, () => none);
