import { unknownFormatCode, type FormatSpec } from './format-spec.ts';
import { layNumber, signOf } from './format-layout.ts';
import { floatText, type FloatForm, type FloatStyle } from './float-text.ts';
import type { Meter } from './meter.ts';

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether a number's text has no digit but zeros before its exponent. */
const isZeroText = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code | 0x20) === 0x65) return true;
    if (code !== 0x30 && code !== 0x2e && code !== 0x25) return false;
  }
  return true;
};

/** What every float type needs to be written: form, digits, and what stands behind. */
interface FloatPlan {
  readonly form: FloatForm;
  readonly precision: number;
  readonly style: FloatStyle;
}

const planOf = (spec: FormatSpec): FloatPlan => {
  const style: FloatStyle = spec.alternate ? 'alternate' : 'plain';
  switch (spec.type) {
    case '':
      // Without a type it is repr's text, and `g` that keeps a ".0" when a precision is given.
      return spec.precision < 0
        ? { form: 'r', precision: 0, style: spec.alternate ? 'dotted alternate' : 'dotted' }
        : { form: 'g', precision: spec.precision, style: spec.alternate ? 'dotted alternate' : 'dotted' };
    case 'e':
    case 'E':
      return { form: 'e', precision: spec.precision < 0 ? 6 : spec.precision, style };
    case 'g':
    case 'G':
    case 'n':
      return { form: 'g', precision: spec.precision < 0 ? 6 : spec.precision, style };
    default:
      return { form: 'f', precision: spec.precision < 0 ? 6 : spec.precision, style };
  }
};

/**
 * A float's text (as {@link floatText} gives it, or with `%` behind it) with the sign, case, grouping and padding that a
 * specifier wants.
 */
export const layFloat = (text: string, spec: FormatSpec, meter: Meter): string => {
  let negative = text.startsWith('-');
  let rest = negative ? text.slice(1) : text;
  if (negative && spec.positiveZero && isZeroText(rest)) negative = false;
  if (spec.type === 'E' || spec.type === 'F' || spec.type === 'G') rest = rest.toUpperCase();
  if (spec.width < 0 && spec.grouping === '') return signOf(negative, spec) + rest;
  let end = 0;
  while (end < rest.length && isDigit(rest.charCodeAt(end))) end++;
  return layNumber(
    { sign: signOf(negative, spec), prefix: '', digits: rest.slice(0, end), rest: rest.slice(end) },
    spec,
    3,
    meter,
  );
};

/**
 * What `format(x, spec)` says for a float (and for an int under a float's type).
 *
 * Types: none, `e E f F g G n %`. Digits are those of the exact binary value, rounded half to even.
 *
 * Errors: ValueError for another type, and a precision from 2^31 on.
 */
export const formatFloat = (value: number, spec: FormatSpec, meter: Meter, typeName = 'float'): string => {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownFormatCode(spec.type, typeName);
  const plan = planOf(spec);
  if (spec.type !== '%') return layFloat(floatText(value, plan.form, plan.precision, plan.style, meter), spec, meter);
  return layFloat(`${floatText(value * 100, 'f', plan.precision, plan.style, meter)}%`, spec, meter);
};
