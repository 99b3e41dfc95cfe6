/**
 * `io.TextIOWrapper`: text over a binary stream.
 *
 * Reading decodes all that is left at once, and again at the end if more has come; writing keeps text back and writes it out when
 * it is much, when asked, or — for files of the run's tree — before anybody looks at the tree.
 */
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { readLines } from './read-lines.ts';
import { Buffer } from 'node:buffer';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { decodeBytes, encodeText } from '../../runtime/codecs.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { E, pyError, stopIteration, typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type Bytes,
  Iter,
  newBuiltinType,
  newBytes,
  none,
  objectType,
  toStr,
  type Type,
  typeOf,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { lengthOfText } from '../../runtime/text-face.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { findAttribute } from '../../runtime/attributes.ts';
import { doneWaiting, waitToWrite } from '../run-files.ts';
import { TextIo, textIoBaseType, unsupported } from './bases.ts';
import { BinaryFile, readAll } from './binary-file.ts';
import { type Channel, HandleChannel, ObjectChannel } from './channel.ts';
import { isSurrogated, lineEnd, type Newline, unitsOf } from './lines.ts';
import { newlineOf, sizeArg } from './string-io.ts';

/** Units of text that are kept back before they are written out. */
const KEPT = 8192;

export class TextFile extends TextIo {
  buffer: Value = none;
  channel: Channel = undefined as never;
  encoding = 'utf-8';
  errors = 'strict';
  newline: Newline = undefined;
  mode: string | undefined = undefined;
  /** Decoded text and how far it was read; `raw` before line ends were made one, if that changed it. */
  text = '';
  raw: string | undefined = undefined;
  at = 0;
  /** Units: bytes; where `text` begins. */
  base = 0;
  pending = '';
  /** A mark of byte order was written already. */
  begun = false;
  iterating = false;
  lineBuffering = false;

  writeOut(): void {
    const { pending } = this;
    if (pending === '') return;
    this.pending = '';
    const first = !this.begun && /^utf.?(16|32)$|sig$/i.test(this.encoding);
    if (first && this.channel.able('seekable')) this.begun = this.channel.tell() > 0;
    const bytes = (encodeText(pending, this.begun ? continued(this.encoding) : this.encoding, this.errors) as Bytes).v;
    this.begun = true;
    this.channel.write(bytes);
  }
}
/** The encoding without the mark at its beginning. */
const continued = (encoding: string): string =>
  /^utf.?(16|32)$/i.test(encoding) ? `utf-${encoding.slice(-2)}-le` : /sig$/i.test(encoding) ? 'utf-8' : encoding;

export const textFileType = newBuiltinType('TextIOWrapper', TextFile, textIoBaseType, '_io');

/** A text stream over a binary one. Errors: LookupError for an encoding that is not known. */
export const openText = (
  file: TextFile,
  buffer: Value,
  encoding: string,
  errors: string,
  newline: Newline,
): TextFile => {
  encodeText('', encoding, 'strict');
  file.buffer = buffer;
  file.channel = buffer instanceof BinaryFile ? buffer.channel : new ObjectChannel(buffer);
  file.encoding = encoding;
  file.errors = errors;
  file.newline = newline;
  return file;
};

const wantText = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text === undefined)
    throw typeError(`TextIOWrapper() argument '${what}' must be str or None, not ${givenName(v)}`);
  return text;
};
construct(
  textFileType,
  'TextIOWrapper(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)',
  (cls: Type, buffer: Value, encoding: Value, errors: Value, newline: Value, lineBuffering: Value) => {
    const file = new cls.ctor() as TextFile;
    openText(
      file,
      buffer,
      encoding === none ? 'UTF-8' : wantText(encoding, 'encoding'),
      errors === none ? 'strict' : wantText(errors, 'errors'),
      newlineOf(newline),
    );
    file.lineBuffering = truth(lineBuffering);
    return file;
  },
);

const isClosed = (self: TextFile): boolean =>
  self.closed || (self.buffer instanceof TextIo ? false : self.buffer !== none && bufferClosed(self.buffer));
const bufferClosed = (buffer: Value): boolean => {
  if (buffer instanceof BinaryFile) return buffer.closed;
  const closed = findAttribute(buffer, 'closed');
  return closed !== undefined && truth(closed);
};
const check = (self: TextFile): void => {
  if (self.buffer === none) throw valueError('underlying buffer has been detached');
  if (isClosed(self)) throw valueError('I/O operation on closed file.');
};
/** Forgets what was decoded but not read, and what waits to be written. */
const settle = (self: TextFile): void => {
  if (self.pending !== '') {
    self.writeOut();
    doneWaiting(self);
  }
};
const forget = (self: TextFile): void => {
  self.text = '';
  self.raw = undefined;
  self.at = 0;
};

// ── reading ─────────────────────────────────────────────────────────────────────────────────────
/** Decodes what has come since; whether there is any. */
const fill = (self: TextFile): boolean => {
  if (!self.channel.able('readable')) throw unsupported('not readable');
  settle(self);
  const { channel } = self;
  const base = channel.able('seekable') ? channel.tell() : 0;
  const bytes = self.buffer instanceof BinaryFile ? readAll(self.buffer) : channel.read();
  if (bytes.length === 0) return false;
  let text = decodeBytes(bytes, base === 0 ? self.encoding : continued(self.encoding), self.errors, newBytes(bytes));
  self.raw = undefined;
  if (self.newline === undefined && text.includes('\r')) {
    meter.spend(text.length >> 3);
    self.raw = text;
    text = text.replace(/\r\n?/g, '\n');
  }
  self.text = text;
  self.at = 0;
  self.base = base;
  return true;
};
const take = (self: TextFile, to: number): string => {
  const text = self.text.slice(self.at, to);
  meter.spend(1 + (text.length >> 6));
  if (text.length > 64) meter.allocate(text.length);
  self.at = to;
  return text;
};
const readLine = (self: TextFile, most: number): string => {
  if (self.at >= self.text.length && !fill(self)) return '';
  let to = lineEnd(self.text, self.at, self.newline === undefined ? '\n' : self.newline);
  if (most < to - self.at)
    to = isSurrogated(self.text) ? Math.min(to, unitsOf(self.text, self.at, most)) : self.at + most;
  return take(self, to);
};
const read = (self: TextFile, most: number): string => {
  if (most === 0) return '';
  if (self.at >= self.text.length && !fill(self)) return '';
  if (most === Infinity) return take(self, self.text.length);
  meter.spend(most >> 4);
  const to = isSurrogated(self.text) ? unitsOf(self.text, self.at, most) : Math.min(self.text.length, self.at + most);
  return take(self, to);
};
const add = (signature: string, fn: (self: TextFile, ...args: never[]) => Value): void =>
  method(textFileType, signature, ((self: TextFile, ...args: never[]) => {
    check(self);
    return fn(self, ...args);
  }) as never);
const mayRead = (self: TextFile): void => {
  if (!self.channel.able('readable')) throw unsupported('not readable');
  settle(self);
};
add('read(self, size=-1, /)', (self, size: Value) => {
  const most = sizeArg(size);
  mayRead(self);
  return toStr(read(self, most));
});
add('readline(self, size=-1, /)', (self, size: Value) => {
  const most = sizeArg(size);
  mayRead(self);
  return toStr(readLine(self, most));
});
add('readlines(self, hint=-1, /)', (self, hint: Value) => {
  mayRead(self);
  return readLines(() => readLine(self, Infinity), hint);
});

// ── writing ─────────────────────────────────────────────────────────────────────────────────────
const write = (self: TextFile, v: Value): number => {
  const given = textOf(v);
  if (given === undefined) throw typeError(`write() argument must be str, not ${givenName(v)}`);
  if (!self.channel.able('writable')) throw unsupported('not writable');
  if (self.text !== '' || (self.buffer instanceof BinaryFile && self.buffer.ahead.length > 0)) forget(self);
  let text = given;
  if (self.newline === '\r' || self.newline === '\r\n') text = text.replaceAll('\n', self.newline);
  meter.spend(1 + (text.length >> 6));
  if (self.pending === '' && self.channel instanceof HandleChannel) waitToWrite(self);
  self.pending += text;
  if (self.pending.length >= KEPT || (self.lineBuffering && text.includes('\n'))) settle(self);
  return typeof v === 'string' ? v.length : lengthOfText(given);
};
add('write(self, text, /)', write);
add('writelines(self, lines, /)', (self, lines: Value) => {
  const it = iterate(lines);
  for (let one = it.next(); one !== undefined; one = it.next()) write(self, one);
  return none;
});
add('flush(self, /)', (self) => {
  settle(self);
  self.channel.flush();
  return none;
});
method(textFileType, 'close(self, /)', (self: TextFile) => {
  if (self.closed || isClosed(self)) {
    self.closed = true;
    return none;
  }
  try {
    settle(self);
  } finally {
    self.closed = true;
    if (self.buffer instanceof BinaryFile) self.buffer.closed = true;
    self.channel.close();
  }
  return none;
});
getter(textFileType, 'closed', (self: TextFile) => isClosed(self));

// ── places ──────────────────────────────────────────────────────────────────────────────────────
const tell = (self: TextFile): number => {
  if (self.at >= self.text.length) return self.channel.tell();
  let done = self.text.slice(0, self.at);
  if (self.raw !== undefined) {
    // Counts the line ends before the place as they were.
    let at = 0;
    for (let n = 0; n < self.at; n++) at += self.raw.startsWith('\r\n', at) ? 2 : 1;
    meter.spend(self.at);
    done = self.raw.slice(0, at);
  }
  meter.spend(done.length >> 4);
  if (/^utf.?8$/i.test(self.encoding)) return self.base + Buffer.byteLength(done);
  const encoding = self.base === 0 ? self.encoding : continued(self.encoding);
  return self.base + (encodeText(done, encoding, self.errors === 'strict' ? 'replace' : self.errors) as Bytes).v.length;
};
add('tell(self, /)', (self) => {
  if (!self.channel.able('seekable')) throw unsupported('underlying stream is not seekable');
  if (self.iterating) throw pyError(E.OSError, 'telling position disabled by next() call');
  settle(self);
  return tell(self);
});
add('seek(self, cookie, whence=0, /)', (self, cookie: Value, whence: Value) => {
  const n = smallIndex(cookie);
  const how = smallIndex(whence);
  if (!self.channel.able('seekable')) throw unsupported('underlying stream is not seekable');
  if (how === 1 && n !== 0) throw unsupported("can't do nonzero cur-relative seeks");
  if (how === 2 && n !== 0) throw unsupported("can't do nonzero end-relative seeks");
  if (how < 0 || how > 2) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
  if (how === 0 && n < 0) throw valueError(`negative seek position ${n}`);
  settle(self);
  self.iterating = false;
  const target = how === 1 ? tell(self) : n;
  forget(self);
  if (self.buffer instanceof BinaryFile) self.buffer.ahead = new Uint8Array(0);
  self.begun = false;
  return self.channel.seek(target, how === 2 ? 2 : 0);
});
add('truncate(self, pos=None, /)', (self, pos: Value) => {
  settle(self);
  return self.channel.truncate(pos === none ? tell(self) : smallIndex(pos));
});
for (const name of ['readable', 'writable', 'seekable'] as const)
  add(`${name}(self, /)`, (self) => self.channel.able(name));
add('isatty(self, /)', () => false);
add('fileno(self, /)', (self) => {
  if (self.channel instanceof HandleChannel) return self.channel.handle.fd;
  throw unsupported('fileno');
});
add('detach(self, /)', (self) => {
  settle(self);
  const { buffer } = self;
  self.buffer = none;
  return buffer;
});
add(
  'reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)',
  (self, encoding: Value, errors: Value, newline: Value | undefined) => {
    settle(self);
    if (encoding !== none) self.encoding = wantText(encoding, 'encoding');
    if (errors !== none) self.errors = wantText(errors, 'errors');
    if (newline !== undefined) self.newline = newlineOf(newline);
    return none;
  },
);
getter(textFileType, 'buffer', (self: TextFile) => self.buffer);
getter(textFileType, 'encoding', (self: TextFile) => self.encoding);
getter(textFileType, 'errors', (self: TextFile) => self.errors);
getter(textFileType, 'line_buffering', (self: TextFile) => self.lineBuffering);
getter(textFileType, 'newlines', () => none);
const nameOf = (self: TextFile): Value | undefined =>
  self.buffer instanceof BinaryFile
    ? self.buffer.name
    : self.buffer === none
      ? undefined
      : findAttribute(self.buffer, 'name');
getter(textFileType, 'name', (self: TextFile) => {
  const name = nameOf(self);
  if (name === undefined)
    throw pyError(E.AttributeError, `'${typeOf(self.buffer).name}' object has no attribute 'name'`);
  return name;
});
getter(textFileType, 'mode', (self: TextFile) => {
  if (self.mode === undefined) throw pyError(E.AttributeError, "'_io.TextIOWrapper' object has no attribute 'mode'");
  return self.mode;
});
registerRepr(TextFile, (self: TextFile) => {
  const name = nameOf(self);
  const mode = self.mode === undefined ? '' : ` mode='${self.mode}'`;
  return `<_io.TextIOWrapper${name === undefined ? '' : ` name=${repr(name)}`}${mode} encoding='${self.encoding}'>`;
});

class FileLines extends Iter {
  private readonly file: TextFile;
  constructor(file: TextFile) {
    super();
    this.file = file;
  }
  next(): Value | undefined {
    const { file } = this;
    check(file);
    if (file.pending !== '') mayRead(file);
    file.iterating = true;
    const line = readLine(file, Infinity);
    if (line !== '') return toStr(line);
    file.iterating = false;
    return undefined;
  }
}
addIterator(newBuiltinType('file_lines', FileLines as never, objectType));
registerIterator(TextFile, (self: TextFile) => {
  check(self);
  return new FileLines(self);
});
method(textFileType, '__next__(self, /)', (self: TextFile) => {
  const line = new FileLines(self).next();
  if (line === undefined) throw stopIteration(undefined);
  return line;
});

nameWithModule(textFileType);
