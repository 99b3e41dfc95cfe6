/** `sqlite3.Cursor`: runs statements and hands out rows one at a time. */
import { smallIndex } from '../../runtime/arithmetic.ts';
import { call } from '../../runtime/call.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { iterate } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  emptyTuple,
  type Int,
  Iter,
  newBuiltinType,
  newList,
  newTuple,
  none,
  objectType,
  toStr,
  type Type,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { addIterator } from '../../runtime/types/containers.ts';
import { newBytes } from '../../runtime/object.ts';
import { SQLITE } from '../../sqlite/engine.ts';
import type { Connection } from './connection.ts';
import { programmingError } from './errors.ts';
import { bindParameters } from './parameters.ts';
import { conversions, fromSql } from './values.ts';

/** The first word of a statement, comments left out. */
const firstWord = (sql: string): string =>
  /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*(\w*)/.exec(sql)?.[1]?.toUpperCase() ?? '';
const isBlank = (sql: string): boolean => /^(?:\s|;|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*$/.test(sql);
const changing: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'REPLACE']);
const locked = 6;

export class Cursor extends Iter {
  connection: Connection = undefined as never;
  columns: readonly string[] = [];
  description: Value = none;
  rowcount: Int = -1;
  lastrowid: Value = none;
  arraysize: Int = 1;
  rowFactory: Value = none;
  closed = false;
  private statement = 0;
  private changes = false;
  /** Rows that had to be read ahead. */
  private waiting: Value[] = [];
  private converters: readonly (Value | ((bytes: Uint8Array) => Value) | undefined)[] = [];

  /** Errors: ProgrammingError if it or its connection is closed. */
  check(): void {
    if ((this.connection as Connection | undefined) === undefined)
      throw programmingError('Base Cursor.__init__ not called.');
    if (this.closed) throw programmingError('Cannot operate on a closed cursor.');
    this.connection.check();
  }

  execute(sql: Value, parameters: Value): this {
    this.run(sql, [parameters], false);
    return this;
  }

  executeMany(sql: Value, all: Value): this {
    const it = iterate(all);
    const each = function* (): Generator<Value> {
      for (let one = it.next(); one !== undefined; one = it.next()) yield one;
    };
    this.run(sql, each(), true);
    return this;
  }

  private run(sql: Value, parameters: Iterable<Value>, many: boolean): void {
    this.check();
    const text = textOf(sql);
    if (text === undefined)
      throw typeError(`execute${many ? 'many' : ''}() argument 1 must be str, not ${givenName(sql)}`);
    if (text.includes('\0')) throw programmingError('the query contains a null character');
    const { db } = this.connection;
    this.release();
    const { statement, rest } = db.prepare(text);
    if (statement !== 0 && !isBlank(rest)) {
      db.finalize(statement);
      throw programmingError('You can only execute one statement at a time.');
    }
    this.statement = statement;
    this.changes = changing.has(firstWord(text));
    this.description = none;
    this.columns = [];
    this.rowcount = this.changes ? 0 : -1;
    if (many && !this.changes) {
      this.release();
      throw programmingError('executemany() can only execute DML statements.');
    }
    this.connection.beginIfNeeded(this.changes);
    if (statement === 0) return;
    try {
      for (const one of parameters) {
        meter.spend(20);
        bindParameters(db, statement, one);
        this.first(many);
        if (many && this.statement !== 0) {
          db.engine.call('sqlite3_reset', statement);
          db.engine.call('sqlite3_clear_bindings', statement);
        }
      }
    } catch (e) {
      this.release();
      throw e;
    } finally {
      this.connection.changed();
    }
    if (many) this.release();
  }

  /** The first step of a statement: a row stays in it, to be fetched. */
  private first(many: boolean): void {
    const { db } = this.connection;
    let code = db.step(this.statement);
    if ((code & 255) === locked) {
      // CPython frees a cursor with its last reference; here others may still stand in the middle of their rows.
      this.connection.readAhead(this);
      db.engine.call('sqlite3_reset', this.statement);
      code = db.step(this.statement);
    }
    if (code !== SQLITE.row && code !== SQLITE.done) throw db.problem(code);
    const count = db.engine.call('sqlite3_column_count', this.statement);
    if (!many && count > 0) this.describe(count);
    if (!many) this.lastrowid = Number(db.engine.callWide('sqlite3_last_insert_rowid', db.handle));
    if (code === SQLITE.row && many) {
      while (code === SQLITE.row) code = db.step(this.statement);
      if (code !== SQLITE.done) throw db.problem(code);
    }
    if (code === SQLITE.done) this.done(many);
    else if (!many) this.connection.open.add(this);
  }

  private done(many: boolean): void {
    const { db } = this.connection;
    if (this.changes) this.rowcount = Number(this.rowcount) + db.engine.call('sqlite3_changes', db.handle);
    if (!many) this.release();
  }

  private describe(count: number): void {
    const { engine } = this.connection.db;
    const { detectTypes } = this.connection;
    const names: string[] = [];
    const converters: (typeof this.converters)[number][] = [];
    for (let i = 0; i < count; i++) {
      const name = engine.text(engine.call('sqlite3_column_name', this.statement, i));
      const marked = detectTypes & 2 ? /^(.*?)\s*\[([^\]]*)\]$/s.exec(name) : null;
      const declared =
        marked?.[2] ??
        (detectTypes & 1
          ? /^[^\s(]*/.exec(engine.text(engine.call('sqlite3_column_decltype', this.statement, i)))![0]
          : '');
      converters.push(declared === '' ? undefined : conversions().converters.get(declared.toUpperCase()));
      names.push(marked?.[1] ?? name);
    }
    this.columns = names;
    this.converters = converters.some((one) => one !== undefined) ? converters : [];
    this.description = newTuple(names.map((name) => newTuple([toStr(name), none, none, none, none, none, none])));
  }

  /** The next row; undefined at the end. */
  next(): Value | undefined {
    this.check();
    if (this.waiting.length > 0) return this.made(this.waiting.shift()!);
    if (this.statement === 0) return undefined;
    const row = this.made(this.current());
    this.advance();
    return row;
  }

  private made(row: Value): Value {
    return this.rowFactory === none ? row : call(this.rowFactory, [this, row]);
  }

  private advance(): void {
    const { db } = this.connection;
    const code = db.step(this.statement);
    if (code === SQLITE.row) return;
    if (code !== SQLITE.done) {
      const problem = db.problem(code);
      this.release();
      throw problem;
    }
    this.done(false);
    this.connection.changed();
  }

  private current(): Value {
    const { db } = this.connection;
    const count = db.engine.call('sqlite3_data_count', this.statement);
    meter.spend(count * 4);
    meter.allocate(count * 16 + 32);
    const values: Value[] = [];
    for (let i = 0; i < count; i++) {
      const value = db.engine.column(this.statement, i);
      const converter = this.converters[i];
      if (converter === undefined || value.kind === 'null')
        values.push(fromSql(value, this.connection, this.columns[i]));
      else {
        const bytes = 'bytes' in value ? value.bytes : new TextEncoder().encode(String(value.value));
        values.push(typeof converter === 'function' ? converter(bytes) : call(converter, [newBytes(bytes)]));
      }
    }
    return newTuple(values);
  }

  /** Reads the rest of the rows, so that the statement no longer stands in the table. */
  readAhead(): void {
    while (this.statement !== 0) {
      this.waiting.push(this.current());
      this.advance();
    }
  }

  /** Gives the statement back. */
  release(): void {
    this.waiting = [];
    if (this.statement === 0) return;
    const { statement } = this;
    this.statement = 0;
    this.connection.db.finalize(statement);
    this.connection.open.delete(this);
  }

  /** Whether it stands in the middle of rows. */
  get isReading(): boolean {
    return this.statement !== 0;
  }
}

export const cursorType = newBuiltinType('Cursor', Cursor as never, objectType, 'sqlite3');
addIterator(cursorType);

/** How `Cursor(connection)` is made; `connection.ts` knows what a connection is. */
export const newCursor = (cls: Type, connection: Connection): Cursor => {
  const cursor = new cls.ctor() as Cursor;
  cursor.connection = connection;
  cursor.rowFactory = connection.rowFactory;
  return cursor;
};
construct(cursorType, 'Cursor(connection, /)', (cls: Type, connection: Value) =>
  newCursor(cls, connection as unknown as Connection),
);

method(cursorType, 'execute(self, sql, parameters=..., /)', (self: Cursor, sql: Value, parameters: Value | undefined) =>
  self.execute(sql, parameters ?? emptyTuple),
);
method(cursorType, 'executemany(self, sql, seq_of_parameters, /)', (self: Cursor, sql: Value, all: Value) =>
  self.executeMany(sql, all),
);
method(cursorType, 'executescript(self, sql_script, /)', (self: Cursor, script: Value) => {
  self.check();
  self.connection.script(script);
  return self;
});
method(cursorType, 'fetchone(self, /)', (self: Cursor) => self.next() ?? none);
const upTo = (self: Cursor, most: number): Value => {
  const rows: Value[] = [];
  while (rows.length < most) {
    const row = self.next();
    if (row === undefined) break;
    rows.push(row);
  }
  return newList(rows);
};
method(cursorType, 'fetchmany(self, /, size=...)', (self: Cursor, size: Value | undefined) => {
  const most = size === undefined ? Number(self.arraysize) : smallIndex(size);
  return upTo(self, most === 0 ? Infinity : most);
});
method(cursorType, 'fetchall(self, /)', (self: Cursor) => upTo(self, Infinity));
method(cursorType, 'close(self, /)', (self: Cursor) => {
  self.connection.check();
  self.release();
  self.closed = true;
  return none;
});
method(cursorType, 'setinputsizes(self, sizes, /)', () => none);
method(cursorType, 'setoutputsize(self, size, column=None, /)', () => none);
getter(cursorType, 'connection', (self: Cursor) => self.connection);
getter(cursorType, 'description', (self: Cursor) => self.description);
getter(cursorType, 'rowcount', (self: Cursor) => self.rowcount);
getter(cursorType, 'lastrowid', (self: Cursor) => self.lastrowid);
getter(
  cursorType,
  'arraysize',
  (self: Cursor) => self.arraysize,
  (self: never, v) => {
    (self as Cursor).arraysize = smallIndex(v ?? 1);
  },
);
getter(
  cursorType,
  'row_factory',
  (self: Cursor) => self.rowFactory,
  (self: never, v) => {
    (self as Cursor).rowFactory = v ?? none;
  },
);
