/** `sqlite3.Connection`: a database, its transactions, and what its cursors share. */
import { index, smallIndex } from '../../runtime/arithmetic.ts';
import { call, callable } from '../../runtime/call.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import {
  Bytes,
  emptyTuple,
  newBuiltinType,
  newBytes,
  none,
  Obj,
  objectType,
  strType,
  toStr,
  type Type,
  typeOf,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { FileProblem } from '../../files/index.ts';
import { SQLITE } from '../../sqlite/engine.ts';
import { pathText, runFiles } from '../run-files.ts';
import { type Cursor, cursorType, newCursor } from './cursor.ts';
import { Database } from './database.ts';
import { dumpLines } from './dump.ts';
import { errors, operationalError, programmingError } from './errors.ts';
import { createAggregate, createCollation, createFunction } from './functions.ts';

const legacy = -1;

export class Connection extends Obj {
  db: Database = undefined as never;
  /** The file that holds it; undefined in memory. */
  path: string | undefined = undefined;
  isolation: string | undefined = '';
  autocommit: Value = legacy;
  rowFactory: Value = none;
  textFactory: Value = strType;
  detectTypes = 0;
  closed = false;
  /** Cursors that stand in the middle of rows. */
  readonly open = new Set<Cursor>();

  check(): void {
    if ((this.db as Database | undefined) === undefined) throw programmingError('Base Connection.__init__ not called.');
    if (this.closed) throw programmingError('Cannot operate on a closed database.');
    this.db.check();
  }

  /** A transaction begins by itself before the first change. */
  beginIfNeeded(changes: boolean): void {
    if (this.autocommit === legacy && changes && this.isolation !== undefined && !this.db.inTransaction)
      this.db.simple(`BEGIN ${this.isolation}`);
  }

  /** After a statement: what is no longer in a transaction goes to its file. */
  changed(): void {
    if (this.path === undefined || this.closed || this.db.inTransaction) return;
    const total = `${this.db.engine.call('sqlite3_total_changes', this.db.handle)}`;
    const schema = this.schemaVersion();
    if (`${total},${schema}` === this.saved) return;
    this.saved = `${total},${schema}`;
    this.save();
  }
  private saved = '0,0';

  private schemaVersion(): number {
    const { db } = this;
    const { statement } = db.prepare('PRAGMA schema_version');
    db.step(statement);
    const version = db.engine.call('sqlite3_column_int', statement, 0);
    db.finalize(statement);
    return version;
  }

  private save(): void {
    try {
      runFiles().writeFile(this.path!, this.db.content());
    } catch (e) {
      if (e instanceof FileProblem) throw operationalError('attempt to write a readonly database');
      throw e;
    }
  }

  commit(): void {
    this.check();
    if (this.db.inTransaction) this.db.simple('COMMIT');
    if (this.autocommit === false) this.db.simple('BEGIN');
    this.changed();
  }

  rollback(): void {
    this.check();
    if (this.db.inTransaction) this.db.simple('ROLLBACK');
    if (this.autocommit === false) this.db.simple('BEGIN');
  }

  script(given: Value): void {
    this.check();
    const text = textOf(given);
    if (text === undefined) throw typeError(`executescript() argument must be str, not ${givenName(given)}`);
    if (text.includes('\0')) throw valueError('embedded null character');
    const { db } = this;
    if (this.autocommit === legacy && db.inTransaction) db.simple('COMMIT');
    try {
      for (let rest = text; rest !== '';) {
        const prepared = db.prepare(rest);
        rest = prepared.rest;
        if (prepared.statement === 0) continue;
        let code: number;
        do code = db.step(prepared.statement);
        while (code === SQLITE.row);
        const problem = code === SQLITE.done ? undefined : db.problem(code);
        db.finalize(prepared.statement);
        if (problem !== undefined) throw problem;
      }
    } finally {
      this.changed();
    }
  }

  /** Has all cursors but one read their rows to the end. */
  readAhead(except: Cursor): void {
    for (const cursor of this.open) if (cursor !== except) cursor.readAhead();
  }

  close(): void {
    if (this.closed) return;
    for (const cursor of this.open) cursor.release();
    this.closed = true;
    if (this.path === undefined) this.db.close();
    else {
      if (this.db.inTransaction) this.db.simple('ROLLBACK');
      closeShared(this.path);
    }
  }
}
export const connectionType = newBuiltinType('Connection', Connection, objectType, 'sqlite3');

/** Databases of files that are open, so that connections to one file see the same. */
interface Shared {
  readonly db: Database;
  users: number;
}
const shared = (): Map<string, Shared> => {
  const key = 'sqlite3.files';
  let made = run.store.get(key) as Map<string, Shared> | undefined;
  if (made === undefined) run.store.set(key, (made = new Map()));
  return made;
};
const closeShared = (path: string): void => {
  const one = shared().get(path);
  if (one === undefined || --one.users > 0) return;
  shared().delete(path);
  one.db.close();
};
const openFile = (path: string): Database => {
  const known = shared().get(path);
  if (known !== undefined) {
    known.users++;
    return known.db;
  }
  let content: Uint8Array | undefined;
  try {
    const files = runFiles();
    if (files.exists(path)) content = files.readFile(path);
    else files.writeFile(path, new Uint8Array());
  } catch (e) {
    if (e instanceof FileProblem) throw operationalError('unable to open database file');
    throw e;
  }
  const db = new Database(content);
  shared().set(path, { db, users: 1 });
  return db;
};

/** The path of a URI; undefined for one in memory. */
const pathOfUri = (text: string): string | undefined => {
  if (!text.startsWith('file:')) return text;
  const [path = '', query = ''] = text.slice(5).split('?');
  if (path === ':memory:' || path === '' || /(?:^|&)mode=memory(?:&|$)/.test(query)) return undefined;
  return decodeURIComponent(path.replace(/^\/\/(?:localhost)?(?=\/)/, ''));
};

const isolationOf = (v: Value): string | undefined => {
  if (v === none) return undefined;
  const text = textOf(v);
  if (text === undefined) throw typeError('isolation_level must be str or None');
  const upper = text.toUpperCase();
  if (!['', 'DEFERRED', 'IMMEDIATE', 'EXCLUSIVE'].includes(upper))
    throw valueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'");
  return upper;
};

export const connectSignature =
  "(database, timeout=5.0, detect_types=0, isolation_level='', check_same_thread=True, factory=..., cached_statements=128, uri=False, *, autocommit=-1)";

construct(
  connectionType,
  `Connection${connectSignature}`,
  (
    cls: Type,
    database: Value,
    _timeout: Value,
    detect: Value,
    isolation: Value,
    _thread: Value,
    _factory: Value,
    _cached: Value,
    uri: Value,
    autocommit: Value,
  ) => {
    const connection = new cls.ctor() as Connection;
    const given = pathText(database);
    const path = truth(uri) ? pathOfUri(given) : given;
    connection.isolation = isolationOf(isolation);
    connection.detectTypes = smallIndex(detect);
    connection.autocommit = autocommit;
    if (path === undefined || path === ':memory:' || path === '') connection.db = new Database(undefined);
    else {
      connection.path = runFiles().realpath(path);
      connection.db = openFile(connection.path);
    }
    if (autocommit === false) connection.db.simple('BEGIN');
    return connection;
  },
);

const cursorOf = (self: Connection, factory?: Value): Value => {
  self.check();
  if (factory === undefined || factory === cursorType) return newCursor(cursorType, self);
  const made = call(factory, [self]);
  return made;
};
const ownCursor = (self: Connection): Cursor => cursorOf(self) as unknown as Cursor;

method(connectionType, 'cursor(self, /, factory=...)', (self: Connection, factory: Value | undefined) =>
  cursorOf(self, factory),
);
method(
  connectionType,
  'execute(self, sql, parameters=..., /)',
  (self: Connection, sql: Value, parameters: Value | undefined) =>
    ownCursor(self).execute(sql, parameters ?? emptyTuple),
);
method(connectionType, 'executemany(self, sql, parameters, /)', (self: Connection, sql: Value, all: Value) =>
  ownCursor(self).executeMany(sql, all),
);
method(connectionType, 'executescript(self, sql_script, /)', (self: Connection, script: Value) => {
  const cursor = ownCursor(self);
  self.script(script);
  return cursor;
});
method(connectionType, 'commit(self, /)', (self: Connection) => {
  self.commit();
  return none;
});
method(connectionType, 'rollback(self, /)', (self: Connection) => {
  self.rollback();
  return none;
});
method(connectionType, 'close(self, /)', (self: Connection) => {
  self.close();
  return none;
});
method(connectionType, '__enter__(self, /)', (self: Connection) => {
  self.check();
  return self;
});
method(connectionType, '__exit__(self, type, value, traceback, /)', (self: Connection, type: Value) => {
  if (type === none) self.commit();
  else self.rollback();
  return false;
});
method(connectionType, '__call__(self, sql, /)', (self: Connection) => {
  self.check();
  throw programmingError('statements are made by execute');
});
const checked = (self: Connection, code: number): Value => {
  if (code !== SQLITE.ok) throw self.db.problem(code);
  return none;
};
method(
  connectionType,
  'create_function(self, name, narg, func, /, *, deterministic=False)',
  (self: Connection, name: Value, count: Value, fn: Value, deterministic: Value) => {
    self.check();
    if (createFunction(self.db, wanted(name), smallIndex(count), fn, truth(deterministic)) !== SQLITE.ok)
      throw operationalError('Error creating function');
    return none;
  },
);
for (const [signature, kind] of [
  ['create_aggregate(self, name, n_arg, aggregate_class, /)', 'aggregate'],
  ['create_window_function(self, name, num_params, aggregate_class, /)', 'window'],
] as const)
  method(connectionType, signature, (self: Connection, name: Value, count: Value, cls: Value) => {
    self.check();
    if (createAggregate(self.db, wanted(name), smallIndex(count), cls, kind) !== SQLITE.ok)
      throw operationalError(kind === 'aggregate' ? 'Error creating aggregate' : 'Error creating window function');
    return none;
  });
method(connectionType, 'create_collation(self, name, callback, /)', (self: Connection, name: Value, fn: Value) => {
  self.check();
  if (fn !== none && !callable(fn)) throw typeError('parameter must be callable');
  return checked(self, createCollation(self.db, wanted(name), fn));
});
const wanted = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`argument 1 must be str, not ${givenName(v)}`);
  return text;
};
// A query that takes too long ends with the run; there is nothing else to interrupt or to watch.
method(connectionType, 'interrupt(self, /)', (self: Connection) => {
  self.check();
  return none;
});
for (const name of [
  'set_trace_callback',
  'set_progress_handler',
  'set_authorizer',
  'enable_load_extension',
  'load_extension',
])
  method(connectionType, `${name}(self, /, *args, **kwargs)`, () => {
    throw pyError(errors.NotSupportedError, `${name} is not there: the host watches the queries of this program`);
  });
method(connectionType, 'iterdump(self, /)', (self: Connection) => {
  self.check();
  return dumpLines(self);
});
method(
  connectionType,
  "backup(self, target, /, *, pages=-1, progress=None, name='main', sleep=0.25)",
  (self: Connection, target: Value) => {
    self.check();
    if (!(target instanceof Connection))
      throw typeError(`backup() argument 1 must be sqlite3.Connection, not ${givenName(target)}`);
    target.check();
    if (target === self) throw valueError('target cannot be the same connection instance');
    target.db.load(self.db.content());
    target.changed();
    return none;
  },
);
method(connectionType, "serialize(self, /, *, name='main')", (self: Connection) => {
  self.check();
  return newBytes(self.db.content());
});
method(connectionType, "deserialize(self, data, /, *, name='main')", (self: Connection, data: Value) => {
  self.check();
  if (!(data instanceof Bytes)) throw typeError(`a bytes-like object is required, not '${typeOf(data).name}'`);
  self.db.load(data.v);
  return none;
});
/** Numbers of limits, as `SQLITE_LIMIT_…` names them; a program may lower what is set, never raise it. */
method(connectionType, 'getlimit(self, category, /)', (self: Connection, category: Value) => {
  self.check();
  return limit(self, category, -1);
});
method(connectionType, 'setlimit(self, category, limit, /)', (self: Connection, category: Value, value: Value) => {
  self.check();
  const now = limit(self, category, -1);
  return limit(self, category, Math.min(now, smallIndex(value)));
});
const limit = (self: Connection, category: Value, value: number): number => {
  const number = Number(index(category));
  if (number < 0 || number > 11) throw pyError(errors.ProgrammingError, "'category' is out of bounds");
  return self.db.engine.call('sqlite3_limit', self.db.handle, number, value);
};
getter(connectionType, 'total_changes', (self: Connection) => {
  self.check();
  return self.db.engine.call('sqlite3_total_changes', self.db.handle);
});
getter(connectionType, 'in_transaction', (self: Connection) => {
  self.check();
  return self.db.inTransaction;
});
getter(
  connectionType,
  'isolation_level',
  (self: Connection) => (self.isolation === undefined ? none : toStr(self.isolation)),
  (self: never, v) => {
    const connection = self as Connection;
    connection.isolation = isolationOf(v ?? none);
    if (connection.isolation === undefined && connection.db.inTransaction) connection.commit();
  },
);
getter(
  connectionType,
  'row_factory',
  (self: Connection) => self.rowFactory,
  (self: never, v) => {
    (self as Connection).rowFactory = v ?? none;
  },
);
getter(
  connectionType,
  'text_factory',
  (self: Connection) => self.textFactory,
  (self: never, v) => {
    (self as Connection).textFactory = v ?? none;
  },
);
getter(connectionType, 'autocommit', (self: Connection) => self.autocommit);
for (const [name, type] of Object.entries(errors)) connectionType.attrs.set(name, type);
