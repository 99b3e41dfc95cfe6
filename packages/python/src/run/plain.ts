/**
 * Values of a program to plain data and back, for everything that crosses the boundary: inputs, tool arguments and results, the outcome.
 *
 * JSON's types stand for themselves. What JSON has no word for: a tuple and a set become lists, an integer beyond 2^53 becomes
 * `{"$int": "…"}`, bytes `{"$bytes": base64}`, a float that is not finite `{"$float": "nan"}`; anything else is refused, so that a host
 * never takes a text for a value.
 */
import type { Plain } from '../isolate/protocol.ts';
import { callLimits, deepestPlain } from '../isolate/read-plain.ts';
import { fromBase64Text, toBase64Text } from '../runtime/base64-text.ts';
import { dictEntries, newDict, setItem } from '../runtime/dict.ts';
import { typeError, valueError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import {
  boolType,
  ByteArray,
  Bytes,
  Dict,
  FloatBox,
  IntBox,
  List,
  newBytes,
  newList,
  none,
  noneType,
  SetObj,
  StrBox,
  toFloat,
  toStr,
  Tuple,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { setOrder } from '../runtime/set.ts';
import { normal } from '../runtime/integers.ts';
import { repr, str } from '../runtime/text.ts';
import { intToText, spendForDecimal } from '../numbers/int-text.ts';

/**
 * Plain data of a value. Errors: TypeError for what has no plain form, ValueError for nesting without end and for more than
 * a call may carry.
 */
export const toPlain = (v: Value): Plain => plainOf(v, 0, { values: 0, text: 0 });

interface Weight {
  values: number;
  text: number;
}

const weigh = (weight: Weight, text: number): void => {
  weight.text += text;
  if (++weight.values > callLimits.values || weight.text > callLimits.text)
    throw valueError(
      `the data is too large to leave the program in one piece (${callLimits.values} values, ${callLimits.text / 2 ** 20} MiB of text)`,
    );
};

const plainOf = (v: Value, depth: number, weight: Weight): Plain => {
  if (depth > deepestPlain) throw valueError('the data is nested too deep, or contains itself, to leave the program');
  meter.spend(1);
  weigh(weight, typeof v === 'string' ? v.length : 0);
  switch (typeof v) {
    case 'string':
    case 'boolean':
      return v;
    case 'number':
      return Number.isFinite(v) ? v : { $float: Number.isNaN(v) ? 'nan' : v > 0 ? 'inf' : '-inf' };
    case 'bigint': {
      const text = intToText(v, meter, 0);
      weigh(weight, text.length);
      return { $int: text };
    }
    default:
  }
  if (v.t === noneType) return null;
  if (v instanceof StrBox) return plainOf(v.v, depth, weight);
  if (v instanceof FloatBox) return plainOf(v.v, depth, weight);
  if (v instanceof IntBox) return v.t === boolType ? v.v !== 0 : plainOf(v.v, depth, weight);
  if (v instanceof List || v instanceof Tuple) return v.a.map((one) => plainOf(one, depth + 1, weight));
  if (v instanceof SetObj) return setOrder(v).map((one) => plainOf(one, depth + 1, weight));
  if (v instanceof Bytes || v instanceof ByteArray) {
    weigh(weight, v.v.length * 1.4);
    meter.allocate(v.v.length * 2);
    return { $bytes: toBase64Text(v.v) };
  }
  if (v instanceof Dict) {
    const out = Object.create(null) as Record<string, Plain>;
    for (const [key, value] of dictEntries(v)) {
      const name = key === none ? 'null' : typeof key === 'boolean' ? String(key) : plainKey(key);
      weigh(weight, name.length);
      out[name] = plainOf(value, depth + 1, weight);
    }
    return out;
  }
  throw typeError(`a value of type '${typeOf(v).name}' cannot leave the program; give back plain data`);
};

const plainKey = (key: Value): string => {
  if (typeof key === 'object' && !(key instanceof StrBox) && !(key instanceof FloatBox) && !(key instanceof IntBox))
    throw typeError(`keys must be str, int, float, bool or None to leave the program, not ${typeOf(key).name}`);
  return str(key);
};

/** The plain form for showing, where something must be shown: values without one, or too large for one, as (the beginning of) their repr. */
export const toShown = (v: Value): Plain => {
  try {
    return toPlain(v);
  } catch {
    if (meter.stopped !== undefined) throw meter.stopped;
  }
  try {
    return { $repr: repr(v).slice(0, 10_000) };
  } catch {
    if (meter.stopped !== undefined) throw meter.stopped;
    return { $repr: `<${typeOf(v).name} object>` };
  }
};

/** A value of the program from plain data. Whole numbers become ints. */
export const fromPlain = (plain: Plain, depth = 0): Value => {
  if (depth > deepestPlain) throw valueError('the data is nested too deep to enter the program');
  meter.spend(1);
  switch (typeof plain) {
    case 'string':
      meter.allocate(plain.length);
      return toStr(plain);
    case 'boolean':
      return plain;
    case 'number':
      if (Number.isSafeInteger(plain)) return Object.is(plain, -0) ? toFloat(-0) : plain;
      return toFloat(plain);
    default:
  }
  if (plain === null) return none;
  if (isArray(plain)) {
    meter.allocate(plain.length * 8);
    return newList(plain.map((one) => fromPlain(one, depth + 1)));
  }
  const keys = Object.keys(plain);
  if (keys.length === 1) {
    const special = fromSpecial(keys[0]!, plain[keys[0]!]!);
    if (special !== undefined) return special;
  }
  const d = newDict();
  meter.allocate(keys.length * 64);
  for (const key of keys) setItem(d, toStr(key), fromPlain(plain[key]!, depth + 1));
  return d;
};

const isArray = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain);

const fromSpecial = (key: string, value: Plain): Value | undefined => {
  if (typeof value !== 'string') return undefined;
  if (key === '$int' && /^-?\d{1,1000000}$/.test(value)) {
    spendForDecimal(value.length * 4, meter);
    return normal(BigInt(value));
  }
  if (key === '$float') return value === 'inf' ? Infinity : value === '-inf' ? -Infinity : NaN;
  if (key === '$bytes') return newBytes(fromBase64Text(value));
  return undefined;
};
