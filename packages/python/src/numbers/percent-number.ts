import { PyRaise } from '../runtime/raise.ts';
import { layFloat } from './format-float.ts';
import { layNumber, padText, signOf } from './format-layout.ts';
import type { FormatSpec } from './format-spec.ts';
import { cutPoints } from './format-str.ts';
import { floatText } from './float-text.ts';
import { digitsInBase } from './int-base.ts';
import { digitLimit, intToText } from './int-text.ts';
import type { Int } from './int.ts';
import type { Meter } from './meter.ts';

const digitsOf = (value: Int, type: string, meter: Meter, limit: number): string => {
  switch (type) {
    case 'o':
      return digitsInBase(value, 8, meter);
    case 'x':
      return digitsInBase(value, 16, meter);
    case 'X':
      return digitsInBase(value, 16, meter).toUpperCase();
    default: {
      const text = intToText(value, meter, limit);
      return value < 0 ? text.slice(1) : text;
    }
  }
};

/**
 * What `%d`, `%i`, `%u`, `%o`, `%x` and `%X` write for an int; the precision is the least number of digits.
 *
 * Errors: OverflowError "precision too large" for one that no text can have.
 */
export const percentInt = (value: Int, spec: FormatSpec, meter: Meter, limit: number = digitLimit.now): string => {
  let digits = digitsOf(value, spec.type, meter, limit);
  if (spec.precision > digits.length) {
    if (spec.precision > 0x7fffffff - 3) throw new PyRaise('OverflowError', 'precision too large');
    meter.spend(spec.precision >> 5);
    meter.allocate(spec.precision);
    digits = digits.padStart(spec.precision, '0');
  }
  const prefix = !spec.alternate
    ? ''
    : spec.type === 'o'
      ? '0o'
      : spec.type === 'x'
        ? '0x'
        : spec.type === 'X'
          ? '0X'
          : '';
  return layNumber({ sign: signOf(value < 0, spec), prefix, digits, rest: '' }, spec, 3, meter);
};

/** What `%e`, `%E`, `%f`, `%F`, `%g` and `%G` write for a float. Without a precision it is 6. */
export const percentFloat = (value: number, spec: FormatSpec, meter: Meter): string => {
  const lower = spec.type.toLowerCase();
  const form = lower === 'e' ? 'e' : lower === 'g' ? 'g' : 'f';
  const precision = spec.precision < 0 ? 6 : spec.precision;
  const text = floatText(value, form, precision, spec.alternate ? 'alternate' : 'plain', meter);
  return layFloat(text, spec, meter);
};

/**
 * What `%c` writes for an int: the character in its width. May be one astral character or a lone surrogate.
 *
 * Errors: OverflowError "%c arg not in range(0x110000)".
 */
export const percentCharacter = (value: Int, spec: FormatSpec, meter: Meter): string => {
  if (value < 0 || value > 0x10ffff) throw new PyRaise('OverflowError', '%c arg not in range(0x110000)');
  return padText(String.fromCodePoint(Number(value)), 1, spec, meter);
};

/**
 * What `%s`, `%r`, `%a` and a `%c` of one character write: cut to the precision, padded to the width.
 *
 * Units: `length` is the text's length in code points.
 */
export const percentText = (text: string, length: number, spec: FormatSpec, meter: Meter): string => {
  if (spec.precision < 0 || spec.precision >= length) return padText(text, length, spec, meter);
  if (text.length !== length) meter.spend(spec.precision >> 3);
  return padText(cutPoints(text, length, spec.precision), spec.precision, spec, meter);
};
