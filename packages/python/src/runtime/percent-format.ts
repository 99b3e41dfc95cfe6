/** `format % values`: walks the pieces of the format (`numbers/percent.ts`) and takes the values they ask for. */
import { floatOf, index } from './arithmetic.ts';
import { realOf, textOf } from './compare.ts';
import { E, pyError, typeError, valueError } from './exceptions.ts';
import { floatToInt } from './integers.ts';
import { meter } from './meter.ts';
import {
  ByteArray,
  Bytes,
  Dict,
  FloatBox,
  type Int,
  newBytes,
  newByteArray,
  Obj,
  StrBox,
  toStr,
  Tuple,
  typeOf,
  type Value,
} from './object.ts';
import { getitem } from './subscript.ts';
import { asciiText, lengthOfText, repr, str } from './text.ts';
import { percentCharacter, percentFloat, percentInt, percentText } from '../numbers/percent-number.ts';
import { parsePercent, type PercentConversion, specOfPercent, unsupportedCharacter } from '../numbers/percent.ts';

/** `a % b` for text and bytes. */
export const percentFormat = (a: Value, b: Value): Value => {
  if (a instanceof Bytes || a instanceof ByteArray) {
    const text = formatWith(latin(a.v), b, 'bytes');
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    return a instanceof Bytes ? newBytes(bytes) : newByteArray(bytes);
  }
  return toStr(formatWith(textOf(a)!, b, 'str'));
};

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (const b of bytes) text += String.fromCharCode(b);
  return text;
};

const formatWith = (format: string, values: Value, kind: 'str' | 'bytes'): string => {
  const tuple = values instanceof Tuple ? values.a : undefined;
  const mapping =
    tuple === undefined &&
    values instanceof Obj &&
    !(values instanceof StrBox) &&
    !(kind === 'bytes' && (values instanceof Bytes || values instanceof ByteArray)) &&
    (values instanceof Dict || typeOf(values).lookup('__getitem__') !== undefined)
      ? values
      : undefined;
  let at = 0;
  const take = (): Value => {
    if (tuple !== undefined) {
      const v = tuple[at++];
      if (v === undefined) throw typeError('not enough arguments for format string');
      return v;
    }
    if (at++ > 0) throw typeError('not enough arguments for format string');
    return values;
  };
  const star = (): number => {
    const v = take();
    const x = typeof v === 'number' && Number.isInteger(v) ? v : undefined;
    if (x === undefined) throw typeError('* wants int');
    return x;
  };
  let out = '';
  let usedMapping = false;
  for (const piece of parsePercent(format, meter)) {
    meter.spend(2);
    if (piece.kind === 'text') {
      out += piece.text;
      continue;
    }
    if (piece.kind === 'error') {
      if (piece.needsMapping && mapping === undefined) throw typeError('format requires a mapping');
      for (let i = 0; i < piece.stars; i++) star();
      throw valueError(piece.text);
    }
    let value: Value | undefined;
    if (piece.key !== undefined) {
      if (mapping === undefined) throw typeError('format requires a mapping');
      usedMapping = true;
      value = getitem(mapping, toStr(piece.key));
    }
    const width = piece.width === '*' ? star() : piece.width;
    const precision = piece.precision === '*' ? star() : piece.precision;
    out += convert(piece, width, precision, value ?? take(), kind);
  }
  if (tuple !== undefined ? at < tuple.length : at === 0 && mapping === undefined && !usedMapping)
    throw typeError(`not all arguments converted during ${kind === 'str' ? 'string' : 'bytes'} formatting`);
  meter.allocate(out.length);
  return out;
};

const convert = (
  piece: PercentConversion,
  width: number,
  precision: number,
  v: Value,
  kind: 'str' | 'bytes',
): string => {
  const spec = specOfPercent(piece, width, precision);
  switch (piece.type) {
    case 's':
    case 'r':
    case 'a':
    case 'b': {
      const text =
        kind === 'bytes' && (piece.type === 's' || piece.type === 'b')
          ? bytesText(v)
          : piece.type === 's'
            ? str(v)
            : piece.type === 'b'
              ? undefined
              : piece.type === 'r' && kind === 'str'
                ? repr(v)
                : asciiText(repr(v));
      if (text === undefined) throw valueError(unsupportedCharacter(piece));
      return percentText(text, lengthOfText(text), spec, meter);
    }
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return percentInt(whole(piece.type, v), spec, meter);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      if (textOf(v) !== undefined) throw typeError(`must be real number, not ${typeOf(v).name}`);
      return percentFloat(floatOf(v), spec, meter);
    case 'c': {
      const text = textOf(v);
      if (text !== undefined) {
        if (lengthOfText(text) !== 1) throw typeError('%c requires int or char');
        return percentText(text, 1, spec, meter);
      }
      if (realOf(v) === undefined || isFloat(v)) throw typeError('%c requires int or char');
      return percentCharacter(index(v), spec, meter);
    }
    default:
      throw valueError(unsupportedCharacter(piece));
  }
};

const isFloat = (v: Value): boolean => (typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox);

const whole = (type: string, v: Value): Int => {
  const x = realOf(v);
  if (x !== undefined) {
    if (!isFloat(v)) return x as Int;
    if ('diu'.includes(type)) {
      if (!Number.isFinite(x))
        throw Number.isNaN(x)
          ? valueError('cannot convert float NaN to integer')
          : pyError(E.OverflowError, 'cannot convert float infinity to integer');
      return floatToInt(Math.trunc(x as number));
    }
  }
  if (v instanceof Obj && !isFloat(v)) {
    if (typeOf(v).lookup('__index__') !== undefined) return index(v);
    const toInt = 'diu'.includes(type) ? typeOf(v).lookup('__int__') : undefined;
    if (toInt !== undefined) {
      const result = callInt(v);
      if (result !== undefined) return result;
    }
  }
  throw typeError(
    'diu'.includes(type)
      ? `%${type} format: a real number is required, not ${typeOf(v).name}`
      : `%${type} format: an integer is required, not ${typeOf(v).name}`,
  );
};

const callInt = (v: Obj): Int | undefined => {
  const result = specialInt(v);
  const x = realOf(result);
  return x === undefined ? undefined : (x as Int);
};

const specialInt = (v: Obj): Value => {
  const method = v.t.lookup('__int__')!;
  return callIt(method, v);
};

import { callSpecial } from './call.ts';
const callIt = (method: Value, v: Obj): Value => callSpecial(method, v, []);

const bytesText = (v: Value): string => {
  if (v instanceof Bytes || v instanceof ByteArray) return latin(v.v);
  throw typeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(v).name}'`);
};
