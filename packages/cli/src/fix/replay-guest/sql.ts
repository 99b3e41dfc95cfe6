/** Stand-ins for databases: statements are written down with their values, rows are the same ones always. */
import { lab, record } from './lab.ts';
import { newRow, newThing } from './things.ts';

type Values = readonly unknown[];

/** How a driver gives rows back, where they are promised. */
export type RowForm = 'rows' | 'result' | 'pair';

/**
 * The statement in one form whatever the driver: `?` for every value, the values in that order.
 *
 * `$1`, `@name`, `:name` and `{name:Type}` are named places; a text that has none keeps its values as they are.
 */
const inOneForm = (text: string, values: unknown): readonly [string, unknown] => {
  const list = Array.isArray(values) ? (values as Values) : undefined;
  const ordered: unknown[] = [];
  const put = text.replaceAll(/\$(\d+)|[@:$](\w+)/gu, (mark, place?: string, name?: string) => {
    if (place !== undefined && list !== undefined) {
      ordered.push(list[Number(place) - 1]);
      return '?';
    }
    if (name === undefined || typeof values !== 'object' || values === null || !(name in values)) return mark;
    ordered.push(Reflect.get(values, name));
    return '?';
  });
  return ordered.length > 0 ? [put, ordered] : [text, values];
};

/** Values that are handed over beside a statement, whatever they are called. */
const boundIn = (options: object): unknown => {
  for (const name of ['values', 'replacements', 'bind', 'args', 'parameters']) {
    const found: unknown = Reflect.get(options, name);
    if (found !== undefined) return found;
  }
  return options;
};

const note = (given: Values): void => {
  const [first, second] = given;
  if (Array.isArray(first) && 'raw' in first) {
    record('sql', first.join('?'), given.slice(1));
    return;
  }
  if (typeof first === 'object' && first !== null && !(first instanceof String)) {
    const text: unknown = Reflect.get(first, 'text') ?? Reflect.get(first, 'sql') ?? Reflect.get(first, 'query');
    if (typeof text === 'string') {
      record('sql', ...inOneForm(text, Array.isArray(second) ? second : boundIn(first)));
      return;
    }
  }
  const rest = given.slice(1).filter((one) => typeof one !== 'function');
  const values =
    rest.length === 1 && typeof rest[0] === 'object' && rest[0] !== null
      ? Array.isArray(rest[0])
        ? (rest[0] as Values)
        : boundIn(rest[0])
      : rest;
  record('sql', ...inOneForm(String(first), values));
};

const rows = (): unknown[] => (lab.visitor === 'member' ? [newRow()] : []);

const resultIn = (form: RowForm): unknown => {
  const list = rows();
  switch (form) {
    case 'rows':
      return Object.assign(list, { rows: list, rowCount: list.length });
    case 'result':
      return { rows: list, rowCount: list.length, recordset: list, fields: [] };
    case 'pair':
      return [Object.assign(list, { insertId: 1, affectedRows: list.length }), []];
    default:
      return form satisfies never;
  }
};

const escaped = (item: unknown): string => `'${String(item).replaceAll(/['\\]/gu, String.raw`\$&`)}'`;

/**
 * A connection. With a callback it is called at once with `(null, rows)`; `isSync` gives rows back at once, as better-sqlite3 and the
 * database of Node do; else they are promised.
 */
export const newDatabase = (form: RowForm, isSync = false): unknown => {
  const asked =
    (isOne: boolean) =>
    (...given: Values): unknown => {
      note(given);
      const done = given.findLast((one) => typeof one === 'function');
      const result = isOne ? rows()[0] : resultIn(form);
      if (typeof done === 'function') {
        Reflect.apply(done, { lastID: 1, changes: 1 }, [
          null,
          isOne ? result : form === 'result' ? result : rows(),
          [],
        ]);
        return database;
      }
      return isSync ? result : promised(result);
    };
  const prepared = (text: unknown): unknown => {
    const ask =
      (isOne: boolean) =>
      (...given: Values): unknown => {
        const values = given.filter((one) => typeof one !== 'function');
        note([text, ...values]);
        const done = given.findLast((one) => typeof one === 'function');
        const result = isOne ? rows()[0] : rows();
        if (typeof done === 'function') {
          Reflect.apply(done, {}, [null, result]);
          return undefined;
        }
        return isSync ? result : promised(result);
      };
    const changed = ask(true);
    return newThing('statement', {
      all: ask(false),
      iterate: ask(false),
      query: ask(false),
      execute: ask(false),
      get: ask(true),
      run: (...given: Values) => {
        changed(...given);
        return { changes: 1, lastInsertRowid: 1 };
      },
    });
  };
  const named = new Map<string, unknown>();
  const database: unknown = newThing('database', {
    query: asked(false),
    execute: asked(false),
    exec: asked(false),
    run: asked(false),
    all: asked(false),
    each: asked(true),
    get: asked(true),
    raw: asked(false),
    batch: asked(false),
    any: asked(false),
    many: asked(false),
    manyOrNone: asked(false),
    none: asked(false),
    one: asked(true),
    oneOrNone: asked(true),
    whereRaw: asked(false),
    unsafe: asked(false),
    $queryRaw: asked(false),
    $queryRawUnsafe: asked(false),
    $executeRaw: asked(false),
    $executeRawUnsafe: asked(false),
    prepare: prepared,
    escape: escaped,
    escapeId: (name: unknown) => `\`${String(name).replaceAll('`', '``')}\``,
    format: (text: unknown, values: unknown) => {
      const left = Array.isArray(values) ? [...(values as Values)] : [values];
      return String(text).replaceAll('?', () => escaped(left.shift()));
    },
    connect: (done: unknown) => {
      if (typeof done === 'function') Reflect.apply(done, undefined, [null, database, () => undefined]);
      return promised(database);
    },
    getConnection: (done: unknown) => {
      if (typeof done === 'function') Reflect.apply(done, undefined, [null, database]);
      return promised(database);
    },
    promise: () => newDatabase('pair'),
    request: () => database,
    input: (name: unknown, ...given: Values) => {
      named.set(String(name), given.at(-1));
      return requestOf(named, form);
    },
    release: () => undefined,
    end: () => promised(undefined),
    close: () => undefined,
    on: () => database,
    serialize: (run: unknown) =>
      typeof run === 'function' ? (Reflect.apply(run, undefined, []) as unknown) : undefined,
    transaction: (run: unknown) =>
      typeof run === 'function'
        ? isSync
          ? (...given: Values) => Reflect.apply(run, undefined, given) as unknown
          : (Reflect.apply(run, undefined, [database]) as unknown)
        : promised(database),
    beginTransaction: () => promised(undefined),
    commit: () => promised(undefined),
    rollback: () => promised(undefined),
  });
  return database;
};

/** A request of mssql: values are put to it by name before the statement comes. */
const requestOf = (named: Map<string, unknown>, form: RowForm): unknown => {
  const self: unknown = newThing('request', {
    input: (name: unknown, ...given: Values) => {
      named.set(String(name), given.at(-1));
      return self;
    },
    query: (text: unknown) => {
      note([text, Object.fromEntries(named)]);
      return promised(resultIn(form));
    },
  });
  return self;
};

const promised = (item: unknown): Promise<unknown> => Promise.resolve(item);
