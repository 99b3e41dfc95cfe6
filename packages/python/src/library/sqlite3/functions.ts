/** Functions, aggregates and collations of a program, as SQLite calls them. */
import { getattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { E, Exc, isCaught } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { none, strType, toStr, type Value } from '../../runtime/object.ts';
import { index } from '../../runtime/arithmetic.ts';
import type { CallSignature } from '../../sqlite/callbacks.ts';
import type { SqliteEngine } from '../../sqlite/engine.ts';
import { type Database, guardedCallback, instance } from './database.ts';
import { fromSql, toSql } from './values.ts';

const utf8 = 1;
const deterministicFlag = 0x800;
const reading = { textFactory: strType } as const;

/** The address of a callback, made once in a run. */
const callback = (name: string, signature: CallSignature, fn: (...args: never[]) => unknown): number => {
  const { callbacks, engine } = instance();
  let at = callbacks.get(name);
  if (at === undefined) callbacks.set(name, (at = engine.install(signature, fn)));
  return at;
};

const register = (value: unknown): number => {
  const one = instance();
  meter.allocate(200);
  const id = one.nextId++;
  one.functions.set(id, value);
  return id;
};

const argumentsOf = (engine: SqliteEngine, count: number, at: number): Value[] =>
  Array.from({ length: count }, (_, i) => fromSql(engine.argument(engine.pointer(at + i * 4)), reading));

/** Calls the program from within SQLite: its exceptions become an error of the statement; ours end it. */
const within = (engine: SqliteEngine, context: number, failed: string, work: () => void): void => {
  guardedCallback(undefined, () => {
    const depth = meter.d;
    try {
      work();
    } catch (e) {
      engine.withText(failed, (text, length) => engine.call('sqlite3_result_error', context, text, length));
      if (!isCaught(e, depth, E.BaseException)) throw e;
    }
  });
};

const give = (engine: SqliteEngine, context: number, v: Value): void => {
  const value = toSql(v);
  if (value === undefined) throw new Exc();
  engine.give({ context }, value);
};

const own = (engine: SqliteEngine, context: number): unknown =>
  instance().functions.get(engine.call('sqlite3_user_data', context));

/** `create_function`. Answers SQLite's code. */
export const createFunction = (
  db: Database,
  name: string,
  count: number,
  fn: Value,
  deterministic: boolean,
): number => {
  const { engine } = db;
  const id = fn === none ? 0 : register(fn);
  const called = callback('function', 'iii>', (context: number, given: number, at: number) => {
    within(engine, context, 'user-defined function raised exception', () => {
      give(engine, context, call(own(engine, context) as Value, argumentsOf(engine, given, at)));
    });
  });
  const flags = utf8 | (deterministic ? deterministicFlag : 0);
  return engine.withText(name, (text) =>
    engine.call('sqlite3_create_function_v2', db.handle, text, count, flags, id, id === 0 ? 0 : called, 0, 0, 0),
  );
};

/** The instance of an aggregate in the statement at hand; undefined if it has none yet and none is to be made. */
const instanceOf = (engine: SqliteEngine, context: number, make: boolean): Value | undefined => {
  const room = engine.call('sqlite3_aggregate_context', context, make ? 4 : 0);
  if (room === 0) return undefined;
  const { functions } = instance();
  const known = engine.pointer(room);
  if (known !== 0) return functions.get(known) as Value | undefined;
  if (!make) return undefined;
  const made = call(own(engine, context) as Value, []);
  engine.setPointer(room, register(made));
  return made;
};

/** `create_aggregate` and `create_window_function`. Answers SQLite's code. */
export const createAggregate = (
  db: Database,
  name: string,
  count: number,
  cls: Value,
  kind: 'aggregate' | 'window',
): number => {
  const { engine } = db;
  const id = cls === none ? 0 : register(cls);
  const failed = (what: string): string => `user-defined aggregate's '${what}' method raised error`;
  const feed = (what: 'step' | 'inverse') => (context: number, given: number, at: number) => {
    within(engine, context, failed(what), () => {
      const one = instanceOf(engine, context, true);
      if (one !== undefined) call(getattr(one, what), argumentsOf(engine, given, at));
    });
  };
  const result = (what: 'finalize' | 'value') => (context: number) => {
    within(engine, context, failed(what), () => {
      const one = instanceOf(engine, context, false);
      if (one !== undefined) give(engine, context, call(getattr(one, what), []));
    });
  };
  const step = callback('step', 'iii>', feed('step'));
  const final = callback('finalize', 'i>', result('finalize'));
  return engine.withText(name, (text) => {
    if (id === 0) return engine.call('sqlite3_create_function_v2', db.handle, text, count, utf8, 0, 0, 0, 0, 0);
    if (kind === 'aggregate')
      return engine.call('sqlite3_create_function_v2', db.handle, text, count, utf8, id, 0, step, final, 0);
    const value = callback('value', 'i>', result('value'));
    const inverse = callback('inverse', 'iii>', feed('inverse'));
    return engine.call(
      'sqlite3_create_window_function',
      db.handle,
      text,
      count,
      utf8,
      id,
      step,
      final,
      value,
      inverse,
      0,
    );
  });
};

/** `create_collation`. Answers SQLite's code. */
export const createCollation = (db: Database, name: string, fn: Value): number => {
  const { engine } = db;
  const id = fn === none ? 0 : register(fn);
  const compare = callback('collation', 'iiiii>i', (app: number, n: number, a: number, m: number, b: number) =>
    guardedCallback(0, () => {
      const depth = meter.d;
      const texts = [engine.bytes(a, n), engine.bytes(b, m)].map((bytes) => toStr(new TextDecoder().decode(bytes)));
      try {
        return Math.sign(Number(index(call(instance().functions.get(app) as Value, texts))));
      } catch (e) {
        if (isCaught(e, depth, E.BaseException)) return 0;
        throw e;
      }
    }),
  );
  return engine.withText(name, (text) =>
    engine.call('sqlite3_create_collation_v2', db.handle, text, utf8, id, id === 0 ? 0 : compare, 0),
  );
};
