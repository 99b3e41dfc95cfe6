import { PyRaise } from '../runtime/raise.ts';
import { formatFloat } from './format-float.ts';
import { layNumber, padText, signOf } from './format-layout.ts';
import { unknownFormatCode, type FormatSpec } from './format-spec.ts';
import { digitsInBase } from './int-base.ts';
import { intToFloat } from './int-to-float.ts';
import { digitLimit, intToText } from './int-text.ts';
import type { Int } from './int.ts';
import type { Meter } from './meter.ts';

const refuse = (text: string): PyRaise => new PyRaise('ValueError', text);

const formatCharacter = (value: Int, spec: FormatSpec, meter: Meter): string => {
  if (spec.sign !== '') throw refuse("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw refuse("Alternate form (#) not allowed with integer format specifier 'c'");
  if (value >= 2n ** 63n || value < -(2n ** 63n)) {
    throw new PyRaise('OverflowError', 'Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) throw new PyRaise('OverflowError', '%c arg not in range(0x110000)');
  const text = String.fromCodePoint(Number(value));
  return padText(text, 1, spec, meter);
};

/**
 * What `format(i, spec)` says for an int.
 *
 * Types: none, `b c d n o x X`, and those of floats. With `c` the text may be one astral character or a lone surrogate.
 *
 * Errors: ValueError in CPython's words; OverflowError for a character or a float that there is not.
 */
export const formatInt = (
  value: Int,
  spec: FormatSpec,
  meter: Meter,
  typeName = 'int',
  limit: number = digitLimit.now,
): string => {
  const { type } = spec;
  if (type !== '' && 'eEfFgG%'.includes(type)) return formatFloat(intToFloat(value), spec, meter);
  if (type !== '' && !'bcdnoxX'.includes(type)) throw unknownFormatCode(type, typeName);
  if (spec.precision >= 0) throw refuse('Precision not allowed in integer format specifier');
  if (spec.positiveZero) throw refuse('Negative zero coercion (z) not allowed in integer format specifier');
  if (type === 'c') return formatCharacter(value, spec, meter);
  const negative = value < 0;
  let digits: string;
  let prefix = '';
  let size: 3 | 4 = 4;
  switch (type) {
    case 'b':
      digits = digitsInBase(value, 2, meter);
      prefix = '0b';
      break;
    case 'o':
      digits = digitsInBase(value, 8, meter);
      prefix = '0o';
      break;
    case 'x':
      digits = digitsInBase(value, 16, meter);
      prefix = '0x';
      break;
    case 'X':
      digits = digitsInBase(value, 16, meter).toUpperCase();
      prefix = '0X';
      break;
    default:
      digits = intToText(value, meter, limit);
      if (negative) digits = digits.slice(1);
      size = 3;
  }
  if (!spec.alternate) prefix = '';
  return layNumber({ sign: signOf(negative, spec), prefix, digits, rest: '' }, spec, size, meter);
};
