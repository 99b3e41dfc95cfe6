/**
 * One database of a run: SQLite in WebAssembly, metered.
 *
 * Steps are spent by SQLite's progress handler, so a query that does not end is stopped by the meter; memory is bounded by
 * the meter, by a heap limit inside SQLite and by the end of its memory; texts and patterns by SQLite's own limits. `ATTACH` of files
 * is refused, and there are no extensions to load.
 */
import { meter, Stop } from '../../runtime/meter.ts';
import { run } from '../../runtime/state.ts';
import { webAssembly } from '../../runtime/web-assembly.ts';
import type { WasmModule } from '../../sqlite/web-assembly.ts';
import { OutOfSqliteMemory, SQLITE, SqliteEngine } from '../../sqlite/engine.ts';
import { programmingError, sqliteError } from './errors.ts';

/** The part of the host that holds SQLite (`isolate/parts.ts`). */
const lentName = 'sqlite';
const storeKey = 'sqlite3';

export const isSqliteLent = (): boolean => run.host.lent.get(lentName) instanceof Uint8Array;

/** Compiling takes 15 ms, and the module holds no state. */
let compiled: WasmModule | undefined;

/** Operations of SQLite's machine between two looks at the meter, and what they cost. */
const operations = 1000;
const perOperation = 4;

/** What belongs to the SQLite of one run. */
interface Instance {
  readonly engine: SqliteEngine;
  /** Functions of the program, by the number that SQLite hands back. */
  readonly functions: Map<number, unknown>;
  readonly progress: number;
  readonly authorizer: number;
  /** What a callback threw, to be thrown again when SQLite has returned. */
  thrown: { readonly value: unknown } | undefined;
  nextId: number;
  /** Callbacks that were made already. */
  readonly callbacks: Map<string, number>;
}

/** Runs a callback of SQLite: what it throws is kept until SQLite has returned. */
export const guardedCallback = <T>(failed: T, work: () => T): T => {
  const one = instance();
  try {
    return work();
  } catch (e) {
    one.thrown ??= { value: e };
    return failed;
  }
};

const attach = 24;

export const instance = (): Instance => {
  const known = run.store.get(storeKey) as Instance | undefined;
  if (known !== undefined) return known;
  const bytes = run.host.lent.get(lentName) as Uint8Array<ArrayBuffer>;
  compiled ??= new (webAssembly().Module)(bytes);
  const engine = new SqliteEngine(compiled, {
    engine: webAssembly(),
    most: meter.limits.bytes / 2,
    now: () => run.host.now(),
    entropy: (into) => {
      // The source may not write to memory of WebAssembly directly.
      const fresh = new Uint8Array(into.length);
      run.host.entropy(fresh);
      into.set(fresh);
    },
    mayGrow: (more) =>
      guardedCallback(false, () => {
        meter.allocate(more);
        return true;
      }),
  });
  const made: Instance = {
    engine,
    functions: new Map(),
    progress: engine.install('i>i', () =>
      guardedCallback(1, () => {
        meter.spend(operations * perOperation);
        return 0;
      }),
    ),
    authorizer: engine.install('iiiiii>i', (_app: number, action: number, file: number) =>
      action === attach && !['', ':memory:'].includes(engine.text(file)) ? 1 : 0,
    ),
    thrown: undefined,
    nextId: 1,
    callbacks: new Map(),
  };
  run.store.set(storeKey, made);
  return made;
};

/** Longest text or blob, and longest pattern of LIKE. Units: bytes. */
const longest = (): number => Math.min(meter.limits.bytes / 8, 64 * 2 ** 20);
const longestPattern = 1000;
const limitNumbers = { length: 0, sql: 1, attached: 7, pattern: 8 } as const;

/** Source: https://sqlite.org/c3ref/c_dbconfig_defensive.html. */
const settings = { defensive: 1010, quotedTextInQueries: 1013, quotedTextInSchemas: 1014 } as const;

export class Database {
  readonly engine: SqliteEngine;
  handle: number;
  private readonly instance: Instance;

  constructor(content: Uint8Array | undefined) {
    this.instance = instance();
    const { engine, progress, authorizer } = this.instance;
    this.engine = engine;
    this.handle = engine.withRoom(1, (room) =>
      engine.withText(':memory:', (name) => {
        const code = engine.call('sqlite3_open_v2', name, room, 6, 0);
        if (code !== SQLITE.ok) throw sqliteError(code, 'unable to open database file');
        return engine.pointer(room);
      }),
    );
    const { handle } = this;
    engine.call('sqlite3_extended_result_codes', handle, 1);
    // Texts in double quotes, which this build has switched off and CPython's has on; and no writing behind SQLite's back.
    for (const option of [settings.quotedTextInQueries, settings.quotedTextInSchemas, settings.defensive])
      engine.call('sqlite3__wasm_db_config_ip', handle, option, 1, 0);
    engine.call('sqlite3_progress_handler', handle, operations, progress, 0);
    engine.call('sqlite3_limit', handle, limitNumbers.length, Math.floor(longest()));
    engine.call('sqlite3_limit', handle, limitNumbers.sql, 4 * 2 ** 20);
    engine.call('sqlite3_limit', handle, limitNumbers.pattern, longestPattern);
    this.simple(`PRAGMA hard_heap_limit=${Math.floor(meter.limits.bytes / 2)}; PRAGMA temp_store=2;`);
    engine.call('sqlite3_set_authorizer', handle, authorizer, 0);
    if (content !== undefined && content.length > 0) this.load(content);
  }

  /** Runs SQL of ours, or the control of transactions. */
  simple(sql: string): void {
    const code = this.watched(() =>
      this.engine.withText(sql, (at) => this.engine.call('sqlite3_exec', this.handle, at, 0, 0, 0)),
    );
    if (code !== SQLITE.ok) throw this.problem(code);
  }

  /** Calls into SQLite; what a callback threw meanwhile is thrown now. */
  watched<T>(work: () => T): T {
    const one = this.instance;
    meter.spend(50);
    let result: T;
    try {
      result = work();
    } catch (e) {
      if (e instanceof OutOfSqliteMemory) throw sqliteError(SQLITE.noMemory, '');
      throw e;
    }
    const { thrown } = one;
    one.thrown = undefined;
    if (meter.stopped !== undefined) throw meter.stopped;
    if (thrown !== undefined && (thrown.value instanceof Stop || (result as unknown) === SQLITE.interrupt))
      throw thrown.value;
    return result;
  }

  /** A statement and where its text ends; no statement for nothing but comments. Units: the rest of the text. */
  prepare(sql: string): { readonly statement: number; readonly rest: string } {
    const { engine } = this;
    const bytes = new TextEncoder().encode(sql);
    meter.spend(bytes.length);
    meter.allocate(bytes.length * 4);
    return engine.withRoom(2, (room) => {
      const text = engine.put(bytes);
      try {
        const code = this.watched(() =>
          engine.call('sqlite3_prepare_v2', this.handle, text, bytes.length + 1, room, room + 4),
        );
        if (code !== SQLITE.ok) throw this.problem(code);
        const end = engine.pointer(room + 4) - text;
        return { statement: engine.pointer(room), rest: new TextDecoder().decode(bytes.subarray(end)) };
      } finally {
        engine.free(text);
      }
    });
  }

  step(statement: number): number {
    return this.watched(() => this.engine.call('sqlite3_step', statement));
  }

  finalize(statement: number): void {
    this.engine.call('sqlite3_finalize', statement);
  }

  /** The exception for the last failure. */
  problem(code: number): object {
    const { engine, handle } = this;
    const extended = engine.call('sqlite3_extended_errcode', handle);
    return sqliteError(extended === SQLITE.ok ? code : extended, engine.text(engine.call('sqlite3_errmsg', handle)));
  }

  get inTransaction(): boolean {
    return this.engine.call('sqlite3_get_autocommit', this.handle) === 0;
  }

  /** The whole database as the bytes of a file. */
  content(): Uint8Array {
    const { engine, handle } = this;
    return engine.withRoom(2, (room) =>
      engine.withText('main', (name) => {
        const at = engine.call('sqlite3_serialize', handle, name, room, 0);
        if (at === 0) return new Uint8Array();
        const size = engine.pointer(room);
        meter.allocate(size);
        meter.spend(size >> 4);
        const bytes = engine.bytes(at, size);
        engine.free(at);
        return bytes;
      }),
    );
  }

  /** Replaces the content. */
  load(content: Uint8Array): void {
    const { engine, handle } = this;
    meter.allocate(content.length);
    const at = engine.put(content);
    const size = BigInt(content.length);
    // SQLite frees the memory when it is done, and may make it larger.
    // SQLite does it by an ATTACH of its own, which programs may not.
    engine.call('sqlite3_set_authorizer', handle, 0, 0);
    const code = engine.withText('main', (name) =>
      engine.call('sqlite3_deserialize', handle, name, at, size, size, 1 | 2),
    );
    engine.call('sqlite3_set_authorizer', handle, this.instance.authorizer, 0);
    if (code !== SQLITE.ok) throw this.problem(code);
  }

  close(): void {
    if (this.handle === 0) return;
    this.engine.call('sqlite3_close_v2', this.handle);
    this.handle = 0;
  }

  /** Errors: ProgrammingError if it is closed. */
  check(): void {
    if (this.handle === 0) throw programmingError('Cannot operate on a closed database.');
  }
}
