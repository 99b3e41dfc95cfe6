import { PyRaise } from '../runtime/raise.ts';
import { padText } from './format-layout.ts';
import { unknownFormatCode, type FormatSpec } from './format-spec.ts';
import type { Meter } from './meter.ts';

const refuse = (text: string): PyRaise => new PyRaise('ValueError', text);

/** The first `count` code points of a text that has `length` of them. */
export const cutPoints = (text: string, length: number, count: number): string => {
  if (text.length === length) return text.slice(0, count);
  let at = 0;
  for (let i = 0; i < count; i++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return text.slice(0, at);
};

/**
 * What `format(s, spec)` says for a str.
 *
 * Units: `length` is the text's length in code points.
 * Errors: ValueError in CPython's words.
 */
export const formatStr = (text: string, length: number, spec: FormatSpec, meter: Meter, typeName = 'str'): string => {
  if (spec.type !== '' && spec.type !== 's') throw unknownFormatCode(spec.type, typeName);
  if (spec.sign !== '') {
    throw refuse(`${spec.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`);
  }
  if (spec.positiveZero) throw refuse('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) throw refuse('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw refuse("'=' alignment not allowed in string format specifier");
  if (spec.precision >= 0 && spec.precision < length) {
    if (text.length !== length) meter.spend(spec.precision >> 3);
    return padText(cutPoints(text, length, spec.precision), spec.precision, spec, meter);
  }
  return padText(text, length, spec, meter);
};
