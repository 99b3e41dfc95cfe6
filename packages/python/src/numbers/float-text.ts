import { PyRaise } from '../runtime/raise.ts';
import { toFixed, toScientific } from './float-digits.ts';
import { floatRepr, floatReprBare } from './float-repr.ts';
import type { Meter } from './meter.ts';

/** How a float is written: C's letters in lower case, or `r` for the shortest digits that read back as the same float. */
export type FloatForm = 'e' | 'f' | 'g' | 'r';

/**
 * `plain`, `alternate` (`#`: always a point, and `g` keeps its zeros), `dotted` (at least one digit after the point where
 * there is no exponent, as `repr` has it), or both.
 */
export type FloatStyle = 'plain' | 'alternate' | 'dotted' | 'dotted alternate';

const isAlternate = (style: FloatStyle): boolean => style === 'alternate' || style === 'dotted alternate';
const isDotted = (style: FloatStyle): boolean => style === 'dotted' || style === 'dotted alternate';

const exponentText = (exponent: number): string => {
  const size = Math.abs(exponent);
  return `${exponent < 0 ? 'e-' : 'e+'}${size < 10 ? '0' : ''}${size}`;
};

const generalText = (value: number, precision: number, style: FloatStyle): string => {
  const count = precision === 0 ? 1 : precision;
  const { digits, exponent } = toScientific(value, count);
  let end = digits.length;
  if (!isAlternate(style)) {
    while (end > 1 && digits.charCodeAt(end - 1) === 0x30) end--;
  }
  const point = exponent + 1;
  // `repr`-like text needs a place for its ".0", so the largest plain number has one digit less.
  if (point <= -4 || point > count - (isDotted(style) ? 1 : 0)) {
    const tail = end > 1 || isAlternate(style) ? `.${digits.slice(1, end)}` : '';
    return digits.slice(0, 1) + tail + exponentText(exponent);
  }
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits.slice(0, end)}`;
  if (end > point) return `${digits.slice(0, point)}.${digits.slice(point, end)}`;
  const tail = isDotted(style) ? '.0' : isAlternate(style) ? '.' : '';
  return digits.slice(0, end) + '0'.repeat(point - end) + tail;
};

/** A finite float that is not negative. */
const finiteText = (value: number, form: FloatForm, precision: number, style: FloatStyle): string => {
  if (form === 'r') {
    const text = isDotted(style) ? floatRepr(value) : floatReprBare(value);
    if (!isAlternate(style) || text.includes('.')) return text;
    const at = text.indexOf('e');
    return at < 0 ? `${text}.` : `${text.slice(0, at)}.${text.slice(at)}`;
  }
  if (form === 'f') {
    const text = toFixed(value, precision);
    return precision === 0 && isAlternate(style) ? `${text}.` : text;
  }
  if (form === 'e') {
    const { digits, exponent } = toScientific(value, precision + 1);
    const tail = precision > 0 ? `.${digits.slice(1)}` : isAlternate(style) ? '.' : '';
    return digits.slice(0, 1) + tail + exponentText(exponent);
  }
  return generalText(value, precision, style);
};

/**
 * A float in one of C's forms, in lower case, with `-` in front of negative numbers (and of -0.0) and no other sign.
 *
 * `precision` counts digits after the point (`e`, `f`), significant digits (`g`), or is unused (`r`).
 *
 * Errors: ValueError "precision too big" from 2^31 on.
 */
export const floatText = (
  value: number,
  form: FloatForm,
  precision: number,
  style: FloatStyle,
  meter: Meter,
): string => {
  if (precision > 0x7fffffff) throw new PyRaise('ValueError', 'precision too big');
  if (value !== value) return 'nan';
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  meter.spend(4);
  // 'g' strips its zeros, but makes them first.
  if (form !== 'r' && precision > 30) {
    meter.spend(50 + (precision >> 4));
    meter.allocate(precision);
  } else if (form === 'f' && (value >= 1e21 || value <= -1e21)) meter.spend(100);
  const text = finiteText(Math.abs(value), form, precision, style);
  return value < 0 || Object.is(value, -0) ? `-${text}` : text;
};
