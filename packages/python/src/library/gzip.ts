/** `gzip`: files and bytes in members of RFC 1952. */
import { crc32 } from 'node:zlib';
import { floatOf, index, smallIndex } from '../runtime/arithmetic.ts';
import { appendBytes, bytesLike, wantBytes } from '../runtime/buffer.ts';
import { invoke } from '../runtime/call.ts';
import { builtin, construct, getter, method } from '../runtime/callables.ts';
import { textOf } from '../runtime/compare.ts';
import { E, pyError, raised, typeError, valueError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../runtime/modules.ts';
import {
  ByteArray,
  type Module,
  newBuiltinType,
  newBytes,
  none,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { findAttribute } from '../runtime/attributes.ts';
import { registerRepr, repr } from '../runtime/text.ts';
import { newOsError } from '../runtime/types/exceptions.ts';
import { type BinaryFile, bufferedRandomType } from './io/binary-file.ts';
import type { Channel } from './io/channel.ts';
import { openFile } from './io/open-file.ts';
import { newlineOf } from './io/string-io.ts';
import { openText, TextFile } from './io/text-wrapper.ts';
import { guarded } from './zlib/index.ts';
import { gzipHeaderEnd, pack, unpack } from './zlib/inflate.ts';

const badFile = newExceptionType('BadGzipFile', 'gzip', E.OSError);
const ended = (): object => pyError(E.EOFError, 'Compressed file ended before the end-of-stream marker was reached');

/** All members unpacked. Errors: BadGzipFile, EOFError, zlib.error. */
const unpackAll = (input: Uint8Array): Uint8Array => {
  const out = new ByteArray();
  let rest = input;
  while (rest.length > 0) {
    if (rest[0] !== 0x1f || rest[1] !== 0x8b) {
      if (rest.length < 2 && rest[0] === 0x1f) throw ended();
      throw pyError(badFile, `Not a gzipped file (${repr(newBytes(rest.slice(0, 2)))})`);
    }
    if (rest.length > 2 && rest[2] !== 8) throw pyError(badFile, 'Unknown compression method');
    const begin = guarded(() => gzipHeaderEnd(rest));
    if (begin === undefined) throw ended();
    const body = rest.subarray(begin);
    const { bytes, used, complete } = guarded(() => unpack(body, 'raw'));
    if (!complete || body.length < used + 8) throw ended();
    const view = new DataView(body.buffer, body.byteOffset + used, 8);
    if (view.getUint32(0, true) !== crc32(bytes)) throw pyError(badFile, 'CRC check failed');
    if (view.getUint32(4, true) !== bytes.length % 2 ** 32) throw pyError(badFile, 'Incorrect length of data produced');
    appendBytes(out, bytes);
    rest = body.subarray(used + 8);
    // Zeros may fill up the end.
    let zeros = 0;
    while (zeros < rest.length && rest[zeros] === 0) zeros++;
    meter.spend(zeros >> 3);
    rest = rest.subarray(zeros);
  }
  return out.v;
};
/** A member. `mtime` undefined is now. Units: seconds. */
const packMember = (input: Uint8Array, level: number, mtime: number | undefined, name: string): Uint8Array => {
  const body = pack(input, 'raw', { level, bits: 15 });
  const label = name === '' ? new Uint8Array(0) : Uint8Array.from(`${name}\0`, (c) => c.charCodeAt(0) & 255);
  meter.allocate(body.length + 32);
  const out = new Uint8Array(10 + label.length + body.length + 8);
  const view = new DataView(out.buffer);
  out.set([0x1f, 0x8b, 8, label.length > 0 ? 8 : 0]);
  view.setUint32(4, Math.floor(mtime ?? run.host.now() / 1000) >>> 0, true);
  out[8] = level === 9 ? 2 : level === 1 ? 4 : 0;
  out[9] = 255;
  out.set(label, 10);
  out.set(body, 10 + label.length);
  view.setUint32(out.length - 8, crc32(input), true);
  view.setUint32(out.length - 4, input.length % 2 ** 32, true);
  return out;
};
const timeOf = (v: Value): number | undefined => (v === none ? undefined : floatOf(v));
const levelOf = (v: Value): number => {
  const level = smallIndex(v);
  if (level < 0 || level > 9) throw valueError('Bad compression level');
  return level;
};

/** What lies between a gzip file and the file under it. */
class GzipChannel implements Channel {
  readonly file: Value;
  readonly owned: boolean;
  readonly writing: boolean;
  readonly level: number;
  readonly mtime: number | undefined;
  readonly name: string;
  private readonly written = new ByteArray();
  private content: Uint8Array | undefined = undefined;
  private at = 0;
  constructor(file: Value, owned: boolean, writing: boolean, level: number, mtime: number | undefined, name: string) {
    this.file = file;
    this.owned = owned;
    this.writing = writing;
    this.level = level;
    this.mtime = mtime;
    this.name = name;
  }
  private get data(): Uint8Array {
    this.content ??= unpackAll(wantBytes(invoke(this.file, 'read')));
    return this.content;
  }
  read(size?: number): Uint8Array {
    const end = size === undefined ? this.data.length : Math.min(this.data.length, this.at + size);
    meter.allocate(Math.max(0, end - this.at));
    const out = this.data.slice(this.at, end);
    this.at = Math.max(this.at, end);
    return out;
  }
  write(bytes: Uint8Array): number {
    appendBytes(this.written, bytes);
    this.at += bytes.length;
    return bytes.length;
  }
  seek(offset: number, whence: number): number {
    if (this.writing) {
      const to = whence === 1 ? this.at + offset : offset;
      if (to < this.at) throw raised(newOsError(22, 'Negative seek in write mode'));
      this.write(new Uint8Array(to - this.at));
      return this.at;
    }
    this.at = Math.max(0, whence === 0 ? offset : whence === 1 ? this.at + offset : this.data.length + offset);
    return this.at;
  }
  tell(): number {
    return this.at;
  }
  truncate(): number {
    throw pyError(E.OSError, 'truncate');
  }
  flush(): void {
    // What was written becomes one member when the file is closed.
  }
  close(): void {
    if (this.writing)
      invoke(this.file, 'write', newBytes(packMember(this.written.v, this.level, this.mtime, this.name)));
    if (this.owned) invoke(this.file, 'close');
  }
  able(what: 'readable' | 'writable' | 'seekable'): boolean {
    return what === 'seekable' || (what === 'writable') === this.writing;
  }
}
class GzipFile extends (bufferedRandomType.ctor as new () => BinaryFile) {}
const gzipType = newBuiltinType('GzipFile', GzipFile, bufferedRandomType, 'gzip');
gzipType.layout = bufferedRandomType;

const newFile = (cls: Type, name: Value, mode: Value, level: Value, file: Value, mtime: Value): BinaryFile => {
  const given = mode === none ? '' : (textOf(mode) ?? '');
  if (given !== '' && (given.includes('t') || given.includes('U'))) throw valueError(`Invalid mode: ${repr(mode)}`);
  const inner = file === none ? '' : (textOf(findAttribute(file, 'mode') ?? none) ?? 'rb');
  const how = given === '' ? (inner === '' ? 'rb' : inner) : given;
  const writing = /^[wax]/.test(how);
  if (!writing && !how.startsWith('r')) throw valueError(`Invalid mode: ${repr(mode)}`);
  const under =
    file === none ? openFile(name, how.includes('b') ? how : `${how}b`, -1, none, none, none, true, none) : file;
  const shown = name === none ? findAttribute(under, 'name') : name;
  const path = shown === undefined ? undefined : textOf(shown);
  const label = path === undefined ? '' : path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/, '');
  const made = new cls.ctor() as BinaryFile;
  made.channel = new GzipChannel(under, file === none, writing, levelOf(level), timeOf(mtime), label);
  made.name = shown === undefined || textOf(shown) === undefined ? '' : shown;
  made.mode = writing ? 'wb' : 'rb';
  return made;
};
construct(
  gzipType,
  'GzipFile(filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None)',
  (cls: Type, name: Value, mode: Value, level: Value, file: Value, mtime: Value) =>
    newFile(cls, name, mode, level, file, mtime),
);
getter(gzipType, 'fileobj', (self: BinaryFile) => (self.channel as GzipChannel).file);
getter(gzipType, 'mode', (self: BinaryFile) => (self.mode === 'wb' ? 2 : 1));
method(gzipType, 'fileno(self, /)', (self: BinaryFile) => invoke((self.channel as GzipChannel).file, 'fileno'));
registerRepr(GzipFile, (self: BinaryFile) => `<gzip ${repr((self.channel as GzipChannel).file)}>`);

export const newModule = (): Module =>
  newModuleOf('gzip', {
    BadGzipFile: badFile,
    GzipFile: gzipType,
    READ: 1,
    WRITE: 2,
    compress: builtin('compress(data, compresslevel=9, *, mtime=None)', (data: Value, level: Value, mtime: Value) => {
      const out = packMember(wantBytes(data), levelOf(level), timeOf(mtime), '');
      if (mtime !== none && Number(index(mtime)) === 0) out[9] = 3;
      return newBytes(out);
    }),
    decompress: builtin('decompress(data)', (data: Value) => newBytes(unpackAll(wantBytes(data)).slice())),
    open: builtin(
      "open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None)",
      (file: Value, mode: Value, level: Value, encoding: Value, errors: Value, newline: Value) => {
        const how = textOf(mode) ?? '';
        if (how.includes('t') ? how.includes('b') : false) throw valueError(`Invalid mode: ${repr(mode)}`);
        const isText = how.includes('t');
        if (!isText)
          for (const [name, v] of [
            ['encoding', encoding],
            ['errors', errors],
            ['newline', newline],
          ] as const)
            if (v !== none) throw valueError(`Argument '${name}' not supported in binary mode`);
        const plain = toStr(how.replace('t', ''));
        const isPath =
          textOf(file) !== undefined ||
          bytesLike(file) !== undefined ||
          typeOf(file).lookup('__fspath__') !== undefined;
        if (!isPath && findAttribute(file, 'read') === undefined && findAttribute(file, 'write') === undefined)
          throw typeError('filename must be a str or bytes object, or a file');
        const made = isPath
          ? newFile(gzipType, file, plain, level, none, none)
          : newFile(gzipType, none, plain, level, file, none);
        if (!isText) return made;
        return openText(
          new TextFile(),
          made,
          textOf(encoding) ?? 'utf-8',
          textOf(errors) ?? 'strict',
          newlineOf(newline),
        );
      },
    ),
  });
