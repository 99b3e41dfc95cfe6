/** `io.StringIO`: a text file in memory. Positions count code points; `unit` is the same place in UTF-16. */
import { nameWithModule } from '../../runtime/dotted-name.ts';
import { readLines } from './read-lines.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { Iter, newBuiltinType, none, objectType, toStr, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { repr } from '../../runtime/text.ts';
import { lengthOfText } from '../../runtime/text-face.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { checkOpen, TextIo, textIoBaseType, unsupported } from './bases.ts';
import { isSurrogated, lineEnd, type Newline, unitsOf } from './lines.ts';

export class StringIO extends TextIo {
  text = '';
  /** Units: code points; may lie behind the end. */
  at = 0;
  newline: Newline = '\n';
  /** Whether the text has characters of two units. */
  wide = false;
  /** A place that is known in both ways of counting, in a wide text. */
  markPoints = 0;
  markUnits = 0;
}
export const stringIoType = newBuiltinType('StringIO', StringIO, textIoBaseType, '_io');
const closedText = 'I/O operation on closed file';

construct(stringIoType, 'StringIO(*args, **kwargs)', (cls: Type) => new cls.ctor());
stringIoType.make = undefined;
/** The meaning of a `newline` argument. Errors: TypeError, ValueError. */
export const newlineOf = (v: Value): Newline => {
  if (v === none) return undefined;
  const text = textOf(v);
  if (text === undefined) throw typeError(`newline must be str or None, not ${typeOf(v).name}`);
  if (text === '' || text === '\n' || text === '\r' || text === '\r\n') return text;
  throw valueError(`illegal newline value: ${repr(v)}`);
};
method(
  stringIoType,
  "__init__(self, initial_value='', newline=...)",
  (self: StringIO, initial: Value, newline: Value | undefined) => {
    self.newline = newline === undefined ? '\n' : newlineOf(newline);
    self.closed = false;
    self.text = '';
    self.at = 0;
    self.wide = false;
    if (initial !== none) {
      const text = textOf(initial);
      if (text === undefined) throw typeError(`initial_value must be str or None, not ${typeOf(initial).name}`);
      put(self, text);
    }
    self.at = 0;
    return none;
  },
);

const units = (self: StringIO, points: number): number => {
  if (!self.wide) return Math.min(points, self.text.length);
  if (points < self.markPoints) self.markPoints = self.markUnits = 0;
  meter.spend(1 + ((points - self.markPoints) >> 2));
  self.markUnits = unitsOf(self.text, self.markUnits, points - self.markPoints);
  self.markPoints = points;
  return self.markUnits;
};
const put = (self: StringIO, given: string): void => {
  let text = given;
  if (self.newline === undefined) text = text.replace(/\r\n?/g, '\n');
  else if (self.newline === '\r' || self.newline === '\r\n') text = text.replaceAll('\n', self.newline);
  if (text === '') return;
  meter.spend(1 + (text.length >> 6));
  meter.allocate(text.length + 16);
  if (self.text.length + text.length > 500_000_000) meter.stop('bytes', 'what one string can hold');
  self.wide ||= isSurrogated(text);
  if (self.wide) meter.spend(self.text.length >> 2);
  const size = self.wide ? lengthOfText(self.text) : self.text.length;
  const length = self.wide ? lengthOfText(text) : text.length;
  if (self.at > size) {
    meter.allocate(self.at - size);
    if (self.at > 500_000_000) meter.stop('bytes', 'what one string can hold');
    self.text += '\0'.repeat(self.at - size) + text;
  } else if (self.at === size) self.text += text;
  else {
    meter.allocate(self.text.length);
    self.text = self.text.slice(0, units(self, self.at)) + text + self.text.slice(units(self, self.at + length));
  }
  self.at += length;
  self.markPoints = self.markUnits = 0;
};
const sizeArg = (v: Value): number => {
  if (v === none) return Infinity;
  if (
    typeof v !== 'object'
      ? typeof v === 'string' || (typeof v === 'number' && !Number.isInteger(v))
      : v.t.lookup('__index__') === undefined
  )
    throw typeError(`argument should be integer or None, not '${typeOf(v).name}'`);
  const n = smallIndex(v);
  return n < 0 ? Infinity : n;
};
export { sizeArg };
const takeTo = (self: StringIO, from: number, to: number): string => {
  const text = self.text.slice(from, to);
  meter.spend(1 + (text.length >> 6));
  if (text.length > 64) meter.allocate(text.length);
  self.at += self.wide ? lengthOfText(text) : text.length;
  return text;
};
const readLine = (self: StringIO, most: number): string => {
  const from = units(self, self.at);
  if (from >= self.text.length) return '';
  let to = lineEnd(self.text, from, self.newline === undefined ? '\n' : self.newline);
  if (most < to - from) to = self.wide ? Math.min(to, unitsOf(self.text, from, most)) : from + most;
  return takeTo(self, from, to);
};
const add = (signature: string, fn: (self: StringIO, ...args: never[]) => Value): void =>
  method(stringIoType, signature, ((self: StringIO, ...args: never[]) => {
    checkOpen(self, closedText);
    return fn(self, ...args);
  }) as never);

const writeOne = (self: StringIO, v: Value): number => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`string argument expected, got '${typeOf(v).name}'`);
  put(self, text);
  return lengthOfText(text);
};
add('write(self, s, /)', writeOne);
add('writelines(self, lines, /)', (self, lines: Value) => {
  const it = iterate(lines);
  for (let one = it.next(); one !== undefined; one = it.next()) writeOne(self, one);
  return none;
});
add('read(self, size=-1, /)', (self, size: Value) => {
  const most = sizeArg(size);
  const from = units(self, self.at);
  const to = most === Infinity ? self.text.length : self.wide ? unitsOf(self.text, from, most) : from + most;
  return toStr(takeTo(self, from, to));
});
add('readline(self, size=-1, /)', (self, size: Value) => toStr(readLine(self, sizeArg(size))));
add('readlines(self, hint=-1, /)', (self, hint: Value) => {
  return readLines(() => readLine(self, Infinity), hint);
});
add('getvalue(self, /)', (self) => toStr(self.text));
add('tell(self, /)', (self) => self.at);
add('seek(self, pos, whence=0, /)', (self, pos: Value, whence: Value) => {
  const n = smallIndex(pos);
  const how = smallIndex(whence);
  if (how < 0 || how > 2) throw valueError(`Invalid whence (${how}, should be 0, 1 or 2)`);
  if (how === 0 && n < 0) throw valueError(`Negative seek position ${n}`);
  if (how > 0 && n !== 0) throw pyError(E.OSError, "Can't do nonzero cur-relative seeks");
  if (how === 0) self.at = n;
  else if (how === 2) self.at = lengthOfText(self.text);
  return self.at;
});
add('truncate(self, pos=None, /)', (self, pos: Value) => {
  const n = pos === none ? self.at : smallIndex(pos);
  if (n < 0) throw valueError(`Negative size value ${n}`);
  self.text = self.text.slice(0, units(self, n));
  return n;
});
for (const name of ['readable', 'writable', 'seekable']) add(`${name}(self, /)`, () => true);
add('isatty(self, /)', () => false);
add('flush(self, /)', () => none);
add('fileno(self, /)', () => {
  throw unsupported('fileno');
});
method(stringIoType, 'close(self, /)', (self: StringIO) => {
  self.closed = true;
  return none;
});
getter(stringIoType, 'line_buffering', () => false);

class TextLines extends Iter {
  private readonly io: StringIO;
  constructor(io: StringIO) {
    super();
    this.io = io;
  }
  next(): Value | undefined {
    checkOpen(this.io, closedText);
    const line = readLine(this.io, Infinity);
    return line === '' ? undefined : toStr(line);
  }
}
addIterator(newBuiltinType('stringio_lines', TextLines as never, objectType));
registerIterator(StringIO, (self: StringIO) => {
  checkOpen(self, closedText);
  return new TextLines(self);
});

nameWithModule(stringIoType);
