/** `csv.reader`: rows out of lines, by a machine of states that looks at one character after the other. */
import { call1 } from '../../runtime/call.ts';
import { getter } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { iterate } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  floatType,
  Iter,
  newBuiltinType,
  newList,
  objectType,
  toStr,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { csvError, type Dialect, QUOTE_NONE, QUOTE_NONNUMERIC } from './dialect.ts';

const LIMIT = 'csv.limit';
/** The longest field that a run may read. Units: characters. */
export const fieldLimit = {
  get: (): number => (run.store.get(LIMIT) as number | undefined) ?? 131072,
  set: (n: number): void => {
    run.store.set(LIMIT, n);
  },
};

type State =
  | 'record' // at the beginning of a row
  | 'field' // at the beginning of a field
  | 'escaped'
  | 'inField'
  | 'inQuotes'
  | 'escapedInQuotes'
  | 'quoteInQuotes' // behind a quote inside quotes: it ends the field or stands for itself
  | 'eatEnd'
  | 'afterEscapedEnd';

export class Reader extends Iter {
  private readonly lines: Iter;
  readonly dialect: Dialect;
  lineNum = 0;
  private row: Value[] = [];
  private field = '';
  private state = 'record' as State;
  /** The field was not quoted, so it is a number where those are told apart. */
  private numeric = false;

  constructor(lines: Iter, dialect: Dialect) {
    super();
    this.lines = lines;
    this.dialect = dialect;
  }

  next(): Value | undefined {
    this.row = [];
    this.field = '';
    this.state = 'record' as State;
    this.numeric = false;
    do {
      const line = this.lines.next();
      if (line === undefined) {
        if (this.field !== '' || this.state === 'inQuotes') {
          if (this.dialect.strict) throw csvError('unexpected end of data');
          this.save();
          break;
        }
        return undefined;
      }
      const text = textOf(line);
      if (text === undefined)
        throw csvError(
          `iterator should return strings, not ${typeOf(line).name} (the file should be opened in text mode)`,
        );
      this.lineNum++;
      meter.spend(4 + (text.length >> 2));
      meter.allocate(64 + text.length * 2);
      if (this.state === 'record' && this.short(text)) break;
      this.line(text);
    } while (this.state !== 'record');
    const { row } = this;
    this.row = [];
    return newList(row);
  }

  /** A line without quotes, escapes and other ends than its own is split at once. */
  private short(text: string): boolean {
    const { dialect } = this;
    if (dialect.quoting === QUOTE_NONNUMERIC || dialect.skipinitialspace || dialect.escapechar !== '') return false;
    let end = text.length;
    if (text.charCodeAt(end - 1) === 10) end--;
    if (text.charCodeAt(end - 1) === 13) end--;
    if (end === 0) return false;
    if (dialect.quoting !== QUOTE_NONE && text.includes(dialect.quotechar)) return false;
    const body = end === text.length ? text : text.slice(0, end);
    if (body.includes('\n') || body.includes('\r') || dialect.delimiter === '\n' || dialect.delimiter === '\r')
      return false;
    const fields = body.split(dialect.delimiter);
    const limit = fieldLimit.get();
    if (body.length > limit && fields.some((one) => one.length > limit)) return false;
    meter.allocate(fields.length * 32);
    this.row = body === text && typeof toStr(text) === 'string' ? fields : fields.map(toStr);
    return true;
  }

  private line(text: string): void {
    const limit = fieldLimit.get();
    for (const c of text) {
      this.take(c);
      if (this.field.length > limit) throw csvError(`field larger than field limit (${limit})`);
    }
    this.take('');
  }

  private save(): void {
    const text = toStr(this.field);
    this.row.push(this.numeric ? call1(floatType, text) : text);
    meter.allocate(32);
    this.field = '';
    this.numeric = false;
  }

  /** Takes one character; the empty text is the end of a line. */
  private take(c: string): void {
    const { dialect } = this;
    const isEnd = c === '\n' || c === '\r' || c === '';
    switch (this.state) {
      case 'record':
        if (c === '') return;
        if (isEnd) {
          this.state = 'eatEnd';
          return;
        }
        this.state = 'field';
        this.start(c, isEnd);
        return;
      case 'field':
        this.start(c, isEnd);
        return;
      case 'escaped':
        if (c === '\n' || c === '\r') {
          this.field += c;
          this.state = 'afterEscapedEnd';
          return;
        }
        this.field += c === '' ? '\n' : c;
        this.state = 'inField';
        return;
      case 'afterEscapedEnd':
        if (c === '') return;
        this.inField(c, isEnd);
        return;
      case 'inField':
        this.inField(c, isEnd);
        return;
      case 'inQuotes':
        if (c === '') return;
        if (c === dialect.escapechar) this.state = 'escapedInQuotes';
        else if (c === dialect.quotechar && dialect.quoting !== QUOTE_NONE)
          this.state = dialect.doublequote ? 'quoteInQuotes' : 'inField';
        else this.field += c;
        return;
      case 'escapedInQuotes':
        this.field += c === '' ? '\n' : c;
        this.state = 'inQuotes';
        return;
      case 'quoteInQuotes':
        if (dialect.quoting !== QUOTE_NONE && c === dialect.quotechar) {
          this.field += c;
          this.state = 'inQuotes';
        } else if (c === dialect.delimiter) {
          this.save();
          this.state = 'field';
        } else if (isEnd) {
          this.save();
          this.state = c === '' ? 'record' : 'eatEnd';
        } else if (!dialect.strict) {
          this.field += c;
          this.state = 'inField';
        } else throw csvError(`'${dialect.delimiter}' expected after '${dialect.quotechar}'`);
        return;
      case 'eatEnd':
        if (c === '\n' || c === '\r') return;
        if (c === '') this.state = 'record';
        else
          throw csvError(
            'new-line character seen in unquoted field - do you need to open the file in universal-newline mode?',
          );
    }
  }

  /** The first character of a field. */
  private start(c: string, isEnd: boolean): void {
    const { dialect } = this;
    if (isEnd) {
      this.save();
      this.state = c === '' ? 'record' : 'eatEnd';
    } else if (c === dialect.quotechar && dialect.quoting !== QUOTE_NONE) this.state = 'inQuotes';
    else if (c === dialect.escapechar) this.state = 'escaped';
    else if (c === ' ' && dialect.skipinitialspace) return;
    else if (c === dialect.delimiter) this.save();
    else {
      if (dialect.quoting === QUOTE_NONNUMERIC) this.numeric = true;
      this.field += c;
      this.state = 'inField';
    }
  }

  private inField(c: string, isEnd: boolean): void {
    const { dialect } = this;
    if (isEnd) {
      this.save();
      this.state = c === '' ? 'record' : 'eatEnd';
    } else if (c === dialect.escapechar) this.state = 'escaped';
    else if (c === dialect.delimiter) {
      this.save();
      this.state = 'field';
    } else {
      this.field += c;
      this.state = 'inField';
    }
  }
}
const readerType = newBuiltinType('reader', Reader as never, objectType, '_csv');
readerType.name = '_csv.reader';
addIterator(readerType);
getter(readerType, 'dialect', (self: Reader) => self.dialect);
getter(readerType, 'line_num', (self: Reader) => self.lineNum);

/** A reader over anything that gives lines. Errors: TypeError if it gives nothing. */
export const newReader = (lines: Value, dialect: Dialect): Reader => new Reader(iterate(lines), dialect);
