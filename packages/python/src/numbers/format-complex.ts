import { PyRaise } from '../runtime/raise.ts';
import { layFloat } from './format-float.ts';
import { padText } from './format-layout.ts';
import { unknownFormatCode, type FormatSpec } from './format-spec.ts';
import { floatText, type FloatForm } from './float-text.ts';
import type { Meter } from './meter.ts';

const formOf = (spec: FormatSpec): FloatForm => {
  switch (spec.type) {
    case '':
      return spec.precision < 0 ? 'r' : 'g';
    case 'e':
    case 'E':
      return 'e';
    case 'f':
    case 'F':
      return 'f';
    default:
      return 'g';
  }
};

/** One part, without width. Unlike a float alone it has no ".0" added. */
const part = (value: number, spec: FormatSpec, sign: FormatSpec['sign'], meter: Meter): string => {
  const form = formOf(spec);
  const precision = spec.precision >= 0 ? spec.precision : form === 'r' ? 0 : 6;
  const text = floatText(value, form, precision, spec.alternate ? 'alternate' : 'plain', meter);
  return layFloat(text, { ...spec, sign, width: -1, fill: ' ', align: '<' }, meter);
};

/**
 * What `format(z, spec)` says for a complex number.
 *
 * Types: none, `e E f F g G n`. Without a type it is repr's form, in parentheses unless the real part is a positive zero.
 *
 * Errors: ValueError in CPython's words.
 */
export const formatComplex = (real: number, imag: number, spec: FormatSpec, meter: Meter): string => {
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownFormatCode(spec.type, 'complex');
  if (spec.fill === '0') {
    throw new PyRaise('ValueError', 'Zero padding is not allowed in complex format specifier');
  }
  if (spec.align === '=') {
    throw new PyRaise('ValueError', "'=' alignment flag is not allowed in complex format specifier");
  }
  const onlyImag = spec.type === '' && Object.is(real, 0);
  let text: string;
  if (onlyImag) text = `${part(imag, spec, spec.sign, meter)}j`;
  else {
    const both = `${part(real, spec, spec.sign, meter)}${part(imag, spec, '+', meter)}j`;
    text = spec.type === '' ? `(${both})` : both;
  }
  return padText(text, text.length, spec, meter);
};
