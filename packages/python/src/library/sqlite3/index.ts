/**
 * `sqlite3`: SQLite compiled to WebAssembly, in the memory of the run; a database in a file lies in the virtual file system, and is
 * written there when a transaction ends.
 *
 * The WebAssembly is handed in by the host for programs that name the module (`isolate/parts.ts`); without it the import says what to
 * install. Bounds: see `database.ts`.
 */
import { call, callable } from '../../runtime/call.ts';
import { builtin } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { importDotted, newModuleOf } from '../../runtime/modules.ts';
import {
  type Kwargs,
  type Module,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  Type,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { getattr } from '../../runtime/attributes.ts';
import { builtins } from '../../runtime/ops.ts';
import { run } from '../../runtime/state.ts';
import { warn } from '../warnings.ts';
import { connectionType } from './connection.ts';
import { cursorType } from './cursor.ts';
import { instance, isSqliteLent } from './database.ts';
import { codes, errors, programmingError } from './errors.ts';
import { rowType } from './row.ts';
import { adapted, conversions } from './values.ts';
import { newBuiltinType } from '../../runtime/object.ts';

class Protocol extends Obj {}
const protocolType = newBuiltinType('PrepareProtocol', Protocol, objectType, 'sqlite3');

const missing =
  "sqlite3 needs SQLite's WebAssembly, which is not here: install the package @sqlite.org/sqlite-wasm beside @sallyport/python";

const limits = [
  'LENGTH',
  'SQL_LENGTH',
  'COLUMN',
  'EXPR_DEPTH',
  'COMPOUND_SELECT',
  'VDBE_OP',
  'FUNCTION_ARG',
  'ATTACHED',
  'LIKE_PATTERN_LENGTH',
  'VARIABLE_NUMBER',
  'TRIGGER_DEPTH',
  'WORKER_THREADS',
];

/** The moment of `YYYY-MM-DD[ HH:MM:SS[.ffffff]]`, by the module `datetime`. */
const toDate = (bytes: Uint8Array): Value => {
  deprecated('date converter');
  const [year, month, day] = new TextDecoder().decode(bytes).split('-').map(Number);
  return call(getattr(importDotted('datetime'), 'date'), [year ?? 0, month ?? 0, day ?? 0]);
};
const toTimestamp = (bytes: Uint8Array): Value => {
  deprecated('timestamp converter');
  const [date = '', time = ''] = new TextDecoder().decode(bytes).split(' ');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [clock = '', fraction = ''] = time.split('.');
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
  const micro = Number(fraction.padEnd(6, '0').slice(0, 6));
  return call(getattr(importDotted('datetime'), 'datetime'), [year, month, day, hour, minute, second, micro]);
};
const deprecated = (what: string): void => {
  warn(
    `The default ${what} is deprecated as of Python 3.12; see the sqlite3 documentation for suggested replacement recipes`,
    E.DeprecationWarning,
  );
};

/** Whether a text ends with a whole statement. */
const isComplete = (text: string): boolean =>
  instance().engine.withText(text, (at) => instance().engine.call('sqlite3_complete', at)) !== 0;

export const newModule = (): Module => {
  if (!isSqliteLent()) throw pyError(E.ImportError, missing);
  const { converters, adapters } = conversions();
  converters.set('DATE', toDate);
  converters.set('TIMESTAMP', toTimestamp);
  run.store.set('sqlite3.protocol', protocolType);
  const { engine } = instance();
  const version = engine.text(engine.call('sqlite3_libversion'));
  const datetime = importDotted('datetime');
  return newModuleOf('sqlite3', {
    Binary: builtins.get('memoryview')!,
    Date: getattr(datetime, 'date'),
    Time: getattr(datetime, 'time'),
    Timestamp: getattr(datetime, 'datetime'),
    connect: builtin('connect(*args, **kwargs)', (args: readonly Value[], kwargs: Kwargs) => {
      const factory = args[5] ?? kwargs.get('factory') ?? connectionType;
      return call(factory, args, kwargs);
    }),
    Connection: connectionType,
    Cursor: cursorType,
    Row: rowType,
    PrepareProtocol: protocolType,
    ...errors,
    register_adapter: builtin('register_adapter(type, adapter, /)', (type: Value, adapter: Value) => {
      if (!(type instanceof Type))
        throw typeError(`register_adapter() argument 1 must be type, not ${givenName(type)}`);
      adapters.set(type, adapter);
      return none;
    }),
    register_converter: builtin('register_converter(typename, converter, /)', (name: Value, converter: Value) => {
      const text = textOf(name);
      if (text === undefined) throw typeError(`register_converter() argument 1 must be str, not ${givenName(name)}`);
      if (!callable(converter)) throw typeError('converter must be callable');
      converters.set(text.toUpperCase(), converter);
      return none;
    }),
    adapt: builtin(
      'adapt(obj, proto=..., alt=..., /)',
      (v: Value, _proto: Value | undefined, alt: Value | undefined) => {
        const made = typeof v === 'object' && v !== none ? adapted(v) : v;
        if (made !== v) return made;
        if (alt !== undefined) return alt;
        throw programmingError("can't adapt");
      },
    ),
    complete_statement: builtin('complete_statement(statement)', (statement: Value) => {
      const text = textOf(statement);
      if (text === undefined) throw valueError('a statement is a str');
      return isComplete(text);
    }),
    enable_callback_tracebacks: builtin('enable_callback_tracebacks(enable, /)', () => none),
    ...Object.fromEntries(Object.entries(codes)),
    ...Object.fromEntries(limits.map((name, i) => [`SQLITE_LIMIT_${name}`, i])),
    SQLITE_DENY: 1,
    SQLITE_IGNORE: 2,
    PARSE_DECLTYPES: 1,
    PARSE_COLNAMES: 2,
    LEGACY_TRANSACTION_CONTROL: -1,
    apilevel: '2.0',
    paramstyle: 'qmark',
    threadsafety: 3,
    sqlite_version: toStr(version),
    sqlite_version_info: newTuple(version.split('.').map(Number)),
    version: '2.6.0',
    version_info: newTuple([2, 6, 0]),
  });
};
