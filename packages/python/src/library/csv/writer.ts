/** `csv.writer`: rows to text. */
import { findAttribute } from '../../runtime/attributes.ts';
import { call1, callable } from '../../runtime/call.ts';
import { getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, Exc, typeError } from '../../runtime/exceptions.ts';
import { iterate, listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Complex,
  newBuiltinType,
  none,
  noneType,
  Obj,
  objectType,
  toStr,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { str } from '../../runtime/text.ts';
import {
  csvError,
  type Dialect,
  QUOTE_ALL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
  QUOTE_NOTNULL,
  QUOTE_STRINGS,
} from './dialect.ts';

export class Writer extends Obj {
  readonly dialect: Dialect;
  private readonly write: Value;

  constructor(write: Value, dialect: Dialect) {
    super();
    this.write = write;
    this.dialect = dialect;
  }

  /** Writes one row; what the file's `write` gave comes back. Errors: `csv.Error`. */
  row(row: Value): Value {
    const { dialect } = this;
    const fields = fieldsOf(row);
    let out = '';
    for (let i = 0; i < fields.length; i++) {
      const v = fields[i]!;
      const text = textOf(v) ?? (typeOf(v) === noneType ? '' : str(v));
      meter.spend(2 + (text.length >> 3));
      meter.allocate(text.length + 8);
      if (i > 0) out += dialect.delimiter;
      out += this.field(text, this.wantsQuotes(v));
    }
    if (fields.length > 0 && out === '') {
      if (dialect.quoting === QUOTE_NONE) throw csvError('single empty field record must be quoted');
      out = dialect.quotechar + dialect.quotechar;
    }
    return call1(this.write, toStr(out + dialect.lineterminator));
  }

  private wantsQuotes(v: Value): boolean {
    switch (this.dialect.quoting) {
      case QUOTE_ALL:
        return true;
      case QUOTE_NONNUMERIC:
        return !isNumber(v);
      case QUOTE_STRINGS:
        return textOf(v) !== undefined;
      case QUOTE_NOTNULL:
        return v !== none;
      default:
        return false;
    }
  }

  private field(text: string, wanted: boolean): string {
    const { dialect } = this;
    const { delimiter, escapechar, quotechar, lineterminator } = dialect;
    let quoted = wanted;
    let out = '';
    let last = 0;
    for (let i = 0; i < text.length; i++) {
      let c = text[i]!;
      if (c >= '\ud800' && c < '\udc00' && text.codePointAt(i)! > 0xffff) c = text.slice(i, i + 2);
      if (c !== delimiter && c !== escapechar && c !== quotechar && !lineterminator.includes(c)) {
        i += c.length - 1;
        continue;
      }
      let mark = '';
      if (dialect.quoting === QUOTE_NONE) mark = this.escape();
      else if (c === quotechar) {
        if (dialect.doublequote) {
          mark = quotechar;
          quoted = true;
        } else mark = this.escape();
      } else if (c === escapechar) mark = this.escape();
      else quoted = true;
      if (mark !== '') {
        out += text.slice(last, i) + mark;
        last = i;
      }
      i += c.length - 1;
    }
    const body = last === 0 && out === '' ? text : out + text.slice(last);
    return quoted ? quotechar + body + quotechar : body;
  }

  private escape(): string {
    if (this.dialect.escapechar === '') throw csvError('need to escape, but no escapechar set');
    return this.dialect.escapechar;
  }
}

const isNumber = (v: Value): boolean => {
  if (typeof v !== 'object') return typeof v !== 'string';
  if (v instanceof Complex) return true;
  const type = typeOf(v);
  return ['__index__', '__int__', '__float__'].some((name) => type.lookup(name) !== undefined);
};

const fieldsOf = (row: Value): Value[] => {
  try {
    return listOf(row);
  } catch (e) {
    if (e instanceof Exc && e.t === E.TypeError && typeOf(row).lookup('__iter__') === undefined)
      throw csvError(`iterable expected, not ${typeOf(row).name}`);
    throw e;
  }
};

const writerType = newBuiltinType('writer', Writer as never, objectType, '_csv');
writerType.name = '_csv.writer';
method(writerType, 'writerow(self, row, /)', (self: Writer, row: Value) => self.row(row));
method(writerType, 'writerows(self, rows, /)', (self: Writer, rows: Value) => {
  const it = iterate(rows);
  for (let row = it.next(); row !== undefined; row = it.next()) self.row(row);
  return none;
});
getter(writerType, 'dialect', (self: Writer) => self.dialect);

/** A writer to anything that has `write`. Errors: TypeError. */
export const newWriter = (file: Value, dialect: Dialect): Writer => {
  const write = findAttribute(file, 'write');
  if (write === undefined || !callable(write)) throw typeError('argument 1 must have a "write" method');
  return new Writer(write, dialect);
};
