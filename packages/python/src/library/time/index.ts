/** `time`: the clock of the host, or the one that the policy sets. Local time is UTC. */
import {
  type Amount,
  asctime,
  checkedStruct,
  formatStruct,
  instantOf,
  type MomentFields,
  parseByFormat,
  timegm,
  toStruct,
  unknownStructZone,
  utcFields,
} from '../../dates/index.ts';
import '../re/problem.ts';
import { floatOf, index } from '../../runtime/arithmetic.ts';
import { type Builtin, builtin } from '../../runtime/callables.ts';
import { realOf, textOf } from '../../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  FloatBox,
  type Int,
  type Module,
  newTuple,
  none,
  toFloat,
  toStr,
  typeOf,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { normal } from '../../runtime/integers.ts';
import { now, passed, sleep } from './clock.ts';
import { run } from '../../runtime/state.ts';
import { newStructTime, structFields, StructTimeObj, structTimeType } from './struct-time.ts';

const functions = new Map<string, Builtin>();
const define = (signature: string, fn: (...args: never[]) => Value): void => {
  const made = builtin(`time.${signature}`, fn);
  made.owner = 'time';
  functions.set(made.name, made);
};

// ── Clocks ──────────────────────────────────────────────────────────────────────────────────────
/** What clocks without an epoch stand at when a run begins, as if the machine ran for a day. Units: milliseconds. */
const base = 86_400_000;

const nanoseconds = (milliseconds: number): Int => {
  const whole = Math.floor(milliseconds);
  return normal(BigInt(whole) * 1_000_000n + BigInt(Math.floor((milliseconds - whole) * 1e6)));
};
const clocks: readonly (readonly [string, () => number])[] = [
  ['time', now],
  ['monotonic', () => base + passed()],
  ['perf_counter', () => base + passed()],
  ['process_time', passed],
  ['thread_time', passed],
];
for (const [name, read] of clocks) {
  define(`${name}()`, () => toFloat(read() / 1000));
  define(`${name}_ns()`, () => nanoseconds(read()));
}
const numbered = new Map<Int, () => number>([
  [0, now],
  [1, () => base + passed()],
  [2, passed],
  [3, passed],
  [4, () => base + passed()],
  [7, () => base + passed()],
]);
const clockNumbered = (id: Value): (() => number) => {
  const read = numbered.get(index(id));
  if (read === undefined) throw pyError(E.OSError, '[Errno 22] Invalid argument');
  return read;
};
define('clock_gettime(clk_id, /)', (id: Value) => toFloat(clockNumbered(id)() / 1000));
define('clock_gettime_ns(clk_id, /)', (id: Value) => nanoseconds(clockNumbered(id)()));
define('clock_getres(clk_id, /)', (id: Value) => {
  clockNumbered(id);
  return 1e-9;
});

define('sleep(seconds, /)', (seconds: Value) => {
  const x = realOf(seconds) ?? index(seconds);
  const length = floatOf(x as Value);
  if (Number.isNaN(length)) throw valueError('Invalid value NaN (not a number)');
  if (length < 0) throw valueError('sleep length must be non-negative');
  if (length > 9223372036) throw pyError(E.OverflowError, 'timestamp too large to convert to C PyTime_t');
  // Threads that were started run while the program sleeps (`threading.ts`).
  (run.store.get('threads') as (() => void) | undefined)?.();
  sleep(length * 1000);
  return none;
});

// ── Broken-down time ────────────────────────────────────────────────────────────────────────────
const amountOf = (v: Value): Amount => {
  const x = realOf(v);
  if (x === undefined) return { kind: 'int', value: index(v) };
  const isFloat = typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox;
  return { kind: isFloat ? 'float' : 'int', value: x };
};
const fieldsOf = (seconds: Value): MomentFields =>
  utcFields(
    instantOf(seconds === none ? { kind: 'int', value: Math.floor(now() / 1000) } : amountOf(seconds), 'floor'),
  );
const struct = (seconds: Value, name: string): StructTimeObj => {
  const made = newStructTime(toStruct(fieldsOf(seconds)), 0);
  made.zone = name;
  made.offset = 0;
  return made;
};
define('gmtime(seconds=None, /)', (seconds: Value) => struct(seconds, 'GMT'));
define('localtime(seconds=None, /)', (seconds: Value) => struct(seconds, 'UTC'));
define('ctime(seconds=None, /)', (seconds: Value) => asctime(toStruct(fieldsOf(seconds))));
define('asctime(tuple=None, /)', (tuple: Value) => {
  if (tuple === none) return asctime(toStruct(fieldsOf(none)));
  return asctime(checkedStruct(structFields(tuple, 'asctime').time));
});
define('mktime(tuple, /)', (tuple: Value) => {
  const { time } = structFields(tuple, 'mktime');
  const months = time.year * 12 + time.month - 1;
  const year = Math.floor(months / 12);
  return toFloat(timegm(year, months - year * 12 + 1, time.day, time.hour, time.minute, time.second));
});
define('strftime(format, tuple=None, /)', (format: Value, tuple: Value) => {
  const text = textOf(format);
  if (text === undefined) throw typeError(`strftime() argument 1 must be str, not ${givenName(format)}`);
  if (tuple === none) return toStr(formatStruct(text, toStruct(fieldsOf(none)), meter));
  const { time, daylight } = structFields(tuple, 'strftime');
  const zone = tuple instanceof StructTimeObj ? textOf(tuple.zone) : undefined;
  const offset = tuple instanceof StructTimeObj ? realOf(tuple.offset) : undefined;
  return toStr(
    formatStruct(
      text,
      checkedStruct(time),
      meter,
      daylight < 0 && zone === undefined ? unknownStructZone : { offset: Number(offset ?? 0), name: zone ?? 'UTC' },
    ),
  );
});
define("strptime(string, format='%a %b %d %H:%M:%S %Y', /)", (string: Value, format: Value) => {
  const text = textOf(string);
  const form = textOf(format);
  if (text === undefined) throw typeError(`strptime() argument 0 must be str, not <class '${typeOf(string).name}'>`);
  if (form === undefined) throw typeError(`strptime() argument 1 must be str, not <class '${typeOf(format).name}'>`);
  const parsed = parseByFormat(text, form, meter);
  const made = newStructTime(parsed, parsed.daylight);
  const { offset, zoneName } = parsed;
  if (zoneName !== undefined) made.zone = toStr(zoneName);
  if (offset !== undefined) made.offset = offset.days * 86400 + offset.seconds;
  return made;
});
define('tzset()', () => none);

export const newModule = (): Module =>
  newModuleOf(
    'time',
    new Map<string, Value>([
      ...functions,
      ['struct_time', structTimeType],
      ['tzname', newTuple(['UTC', 'UTC'])],
      ['timezone', 0],
      ['altzone', 0],
      ['daylight', 0],
      ['CLOCK_REALTIME', 0],
      ['CLOCK_MONOTONIC', 1],
      ['CLOCK_PROCESS_CPUTIME_ID', 2],
      ['CLOCK_THREAD_CPUTIME_ID', 3],
      ['CLOCK_MONOTONIC_RAW', 4],
      ['CLOCK_BOOTTIME', 7],
    ]),
  );
