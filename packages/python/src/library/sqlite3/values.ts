/** Values of Python as values of SQLite, and back; adapters and converters. */
import { findAttribute, getattr } from '../../runtime/attributes.ts';
import { bytesLike } from '../../runtime/buffer.ts';
import { call, callable } from '../../runtime/call.ts';
import { realOf, textOf } from '../../runtime/compare.ts';
import { E, newExc, overflowError, raised } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  FloatBox,
  IntBox,
  newBytes,
  none,
  Obj,
  strType,
  toFloat,
  toStr,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { encodeText } from '../../runtime/codecs.ts';
import { type Bytes, bytesType, byteArrayType, newByteArray } from '../../runtime/object.ts';
import type { SqlValue } from '../../sqlite/engine.ts';
import { warn } from '../warnings.ts';
import { operationalError } from './errors.ts';

/** Adapters by type, converters by the upper-case name of a declared type. */
interface Conversions {
  readonly adapters: Map<Type, Value>;
  readonly converters: Map<string, Value | ((bytes: Uint8Array) => Value)>;
}
export const conversions = (): Conversions => {
  const key = 'sqlite3.conversions';
  let made = run.store.get(key) as Conversions | undefined;
  if (made === undefined) run.store.set(key, (made = { adapters: new Map(), converters: new Map() }));
  return made;
};

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;
const encoder = new TextEncoder();

const plain = (v: Value): SqlValue | undefined => {
  if (v === none) return { kind: 'null' };
  const number = realOf(v);
  if (number !== undefined) {
    if (v instanceof FloatBox || (typeof number === 'number' && !Number.isInteger(number) && !(v instanceof IntBox)))
      return { kind: 'real', value: Number(number) };
    const whole = BigInt(number);
    if (whole < least || whole > most) throw overflowError('Python int too large to convert to SQLite INTEGER');
    return { kind: 'integer', value: number };
  }
  const text = textOf(v);
  if (text !== undefined) {
    meter.spend(text.length >> 3);
    meter.allocate(text.length * 3);
    const bytes = typeof v === 'string' ? encoder.encode(text) : (encodeText(text, 'utf-8', 'strict') as Bytes).v;
    return { kind: 'text', bytes };
  }
  const bytes = bytesLike(v);
  if (bytes === undefined) return undefined;
  meter.allocate(bytes.length);
  return { kind: 'blob', bytes };
};

/** The value for SQLite; undefined if the type is not supported. Errors: OverflowError, UnicodeEncodeError. */
export const toSql = (v: Value): SqlValue | undefined => {
  if (typeof v !== 'object' || v === none || v instanceof FloatBox) return plain(v);
  return plain(adapted(v));
};

const dates: Readonly<Record<string, string>> = { 'datetime.date': 'date', 'datetime.datetime': 'datetime' };

/** What an adapter makes of a value, or the value. */
export const adapted = (v: Obj): Value => {
  const own = conversions().adapters.get(v.t);
  if (own !== undefined) return call(own, [v]);
  const name = dates[`${v.t.module}.${v.t.name}`];
  if (name !== undefined && v.t.builtin) {
    warn(
      `The default ${name} adapter is deprecated as of Python 3.12; see the sqlite3 documentation for suggested replacement recipes`,
      E.DeprecationWarning,
    );
    return call(getattr(v, 'isoformat'), name === 'date' ? [] : [' ']);
  }
  const conform = v.t.builtin ? undefined : findAttribute(v, '__conform__');
  if (conform !== undefined && callable(conform)) {
    const made = call(conform, [protocol()]);
    if (made !== none) return made;
  }
  return v;
};

const protocol = (): Value => (run.store.get('sqlite3.protocol') as Value | undefined) ?? none;

/** How a connection reads texts. */
export interface Reading {
  readonly textFactory: Value;
}

/** The value for Python. Errors: OperationalError for text that is no UTF-8. */
export const fromSql = (value: SqlValue, { textFactory }: Reading, column = ''): Value => {
  switch (value.kind) {
    case 'null':
      return none;
    case 'integer':
      return value.value;
    case 'real':
      return toFloat(value.value);
    case 'blob':
      meter.allocate(value.bytes.length);
      return newBytes(value.bytes);
    default:
      meter.allocate(value.bytes.length * 2);
      if (textFactory === strType) return decoded(value.bytes, column);
      if (textFactory === bytesType) return newBytes(value.bytes);
      if (textFactory === byteArrayType) return newByteArray(value.bytes);
      return call(textFactory, [newBytes(value.bytes)]);
  }
};

const decoded = (bytes: Uint8Array, column: string): Value => {
  try {
    return toStr(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    const shown = new TextDecoder().decode(bytes);
    throw operationalError(
      column === '' ? 'Could not decode to UTF-8' : `Could not decode to UTF-8 column '${column}' with text '${shown}'`,
    );
  }
};

/** The error for a parameter of a type that SQLite does not know. */
export const unsupported = (name: string, v: Value, type: Type): object =>
  raised(newExc(type, toStr(`Error binding parameter ${name}: type '${typeOf(v).name}' is not supported`)));
