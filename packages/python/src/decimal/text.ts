/**
 * Decimal numbers from text and to text.
 *
 * Source: General Decimal Arithmetic specification 1.70, "Conversions"; the grammar of `Decimal(str)` in the Python library
 * reference (surrounding white space and underscores go, any Unicode digit counts as its value).
 */
import { coefficient, type Coefficient } from './coefficient.ts';
import { exponentBound, type DecimalContext } from './context.ts';
import { Dec, digitsOf, infinity, isZero, quietNan } from './dec.ts';
import { payForText, type Meter } from './meter.ts';
import { createRounded } from './rounding.ts';
import { condition } from './signals.ts';

const number = /^([+-]?)(?:([0-9]+)(?:\.([0-9]*))?|\.([0-9]+))(?:[eE]([+-]?[0-9]+))?$/u;
const special = /^([+-]?)(?:(inf(?:inity)?)|(s?)nan([0-9]*))$/iu;

/** Characters that `str.strip()` takes off, as CPython does before it reads a number. */
const space = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const aroundSpace = new RegExp(`^${space}+|${space}+$`, 'gu');

const decimalDigit = /\p{Nd}/gu;

/** The value of a decimal digit of any script: each script's digits are ten code points in a row, 0 first. */
const digitValue = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  // The mathematical digits are five rows of ten without a gap.
  if (point >= 0x1d7ce && point <= 0x1d7ff) return String((point - 0x1d7ce) % 10);
  let start = point;
  while (point - start < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start -= 1;
  return String(point - start);
};

/** The text in plain ASCII as the number grammar wants it. */
const plain = (text: string): string => {
  let ascii = true;
  for (let index = 0; index < text.length && ascii; index += 1) ascii = text.charCodeAt(index) < 128;
  return ascii ? text : text.replace(decimalDigit, digitValue);
};

const parseDigits = (digits: string, meter: Meter): Coefficient => {
  if (digits.length <= 15) return Number(digits);
  payForText(digits.length, meter);
  return coefficient(BigInt(digits));
};

type Parsed =
  | { readonly kind: 'number'; readonly value: Dec }
  | { readonly kind: 'syntax' }
  | { readonly kind: 'range' };

const parse = (text: string, meter: Meter): Parsed => {
  if (text.length > 64) {
    meter.spend(text.length);
    meter.allocate(text.length);
  }
  const found = number.exec(text);
  if (found !== null) {
    const sign = found[1] === '-' ? 1 : 0;
    const whole = found[2] ?? '';
    const fraction = found[3] ?? found[4] ?? '';
    const exponent = Number(found[5] ?? '0') - fraction.length;
    const value = parseDigits(whole + fraction, meter);
    if (Math.abs(exponent) > exponentBound) return { kind: 'range' };
    return { kind: 'number', value: new Dec(sign, value, exponent, 0, 0) };
  }
  const name = special.exec(text);
  if (name === null) return { kind: 'syntax' };
  const sign = name[1] === '-' ? 1 : 0;
  if (name[2] !== undefined) return { kind: 'number', value: infinity(sign) };
  const payload = parseDigits(name[4] ?? '', meter);
  return { kind: 'number', value: new Dec(sign, payload, 0, name[3] === '' ? 2 : 3, 0) };
};

/**
 * `Decimal(text)`: exact. Text that is no number raises ConversionSyntax, one beyond all exponents InvalidOperation; the
 * value is then NaN.
 */
export const parseDecimal = (text: string, context: DecimalContext): Dec => {
  const stripped = text.replaceAll('_', '').replaceAll(aroundSpace, '');
  return settled(parse(plain(stripped), context.meter), context);
};

/** `Context.create_decimal(text)`: rounded to the context; neither spaces nor underscores are allowed. */
export const parseRounded = (text: string, context: DecimalContext): Dec => {
  return createRounded(settled(parse(plain(text), context.meter), context), context);
};

const settled = (parsed: Parsed, context: DecimalContext): Dec => {
  if (parsed.kind === 'number') return parsed.value;
  context.raised |= parsed.kind === 'syntax' ? condition.conversionSyntax : condition.invalidOperation;
  return quietNan;
};

/** The digits of the coefficient. */
export const coefficientText = (value: Dec, meter: Meter): string => {
  if (typeof value.coefficient === 'bigint') payForText(digitsOf(value, meter), meter);
  return value.coefficient.toString();
};

/** The text of an infinity or NaN, with sign. */
export const specialText = (value: Dec, meter: Meter): string => {
  const sign = value.sign === 1 ? '-' : '';
  if (value.kind === 1) return `${sign}Infinity`;
  const payload = value.coefficient === 0 ? '' : coefficientText(value, meter);
  return `${sign}${value.kind === 3 ? 's' : ''}NaN${payload}`;
};

/** `count` zeros, paid for. */
const zeros = (count: number, meter: Meter): string => {
  if (count > 64) meter.allocate(count);
  return '0'.repeat(count);
};

/** `str(value)`: scientific if the exponent is positive or the number very small. */
export const decimalText = (value: Dec, capitals: 0 | 1, meter: Meter): string => {
  if (value.kind !== 0) return specialText(value, meter);
  const sign = value.sign === 1 ? '-' : '';
  const digits = coefficientText(value, meter);
  if (value.exponent === 0) return sign + digits;
  const point = digits.length + value.exponent;
  if (value.exponent <= 0 && point > -6) return sign + pointed(digits, point, meter);
  return sign + pointed(digits, 1, meter) + exponentText(point - 1, capitals);
};

/** `value.to_eng_string()`: the exponent is a multiple of three. */
export const engineeringText = (value: Dec, capitals: 0 | 1, meter: Meter): string => {
  if (value.kind !== 0) return specialText(value, meter);
  const digits = coefficientText(value, meter);
  const point = digits.length + value.exponent;
  if (value.exponent <= 0 && point > -6) return decimalText(value, capitals, meter);
  const sign = value.sign === 1 ? '-' : '';
  const place = isZero(value) ? floorMod(point + 1, 3) - 1 : floorMod(point - 1, 3) + 1;
  return sign + pointed(digits, place, meter) + exponentText(point - place, capitals);
};

const floorMod = (value: number, modulus: number): number => ((value % modulus) + modulus) % modulus;

const exponentText = (exponent: number, capitals: 0 | 1): string =>
  exponent === 0 ? '' : `${capitals === 1 ? 'E' : 'e'}${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;

/** The digits with a point after the first `point` of them; zeros fill up on both sides. */
export const pointed = (digits: string, point: number, meter: Meter): string => {
  if (point <= 0) return `0.${zeros(-point, meter)}${digits}`;
  if (point >= digits.length) return digits + zeros(point - digits.length, meter);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
};
