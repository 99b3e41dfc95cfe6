/**
 * Decimal numbers from text and to text.
 *
 * Source: General Decimal Arithmetic specification 1.70, "Conversions"; the grammar of `Decimal(str)` in the Python library
 * reference (surrounding white space and underscores go, any Unicode digit counts as its value).
 */
import { decimalDigit } from '../numbers/ascii-digits.ts';
import { coefficient, type Coefficient } from './coefficient.ts';
import { exponentBound, type DecimalContext } from './context.ts';
import { Dec, digitsOf, infinity, isZero, quietNan } from './dec.ts';
import { payForText, type Meter } from './meter.ts';
import { createRounded, invalid } from './rounding.ts';
import { condition } from './signals.ts';

const special = /^([+-]?)(?:(inf(?:inity)?)|(s?)nan([0-9]*))$/iu;

/** Characters that `str.strip()` takes off, as CPython does before it reads a number. */
const isSpace = (code: number): boolean =>
  (code >= 9 && code <= 13) ||
  (code >= 0x1c && code <= 0x20) ||
  code === 0x85 ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** The text without white space around it; by hand, because a pattern looks for its end from every blank. */
const strip = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
};

/** The text with the digits of all scripts as ASCII ones, as the number grammar wants it. */
const plain = (text: string, meter: Meter): string => {
  let wide = 0;
  while (wide < text.length && text.charCodeAt(wide) < 128) wide += 1;
  if (wide === text.length) return text;
  meter.spend(text.length);
  const parts: string[] = [text.slice(0, wide)];
  for (const character of text.slice(wide)) {
    const digit = decimalDigit(character.codePointAt(0) ?? 0);
    parts.push(digit < 0 ? character : String(digit));
  }
  return parts.join('');
};

const parseDigits = (digits: string, meter: Meter): Coefficient => {
  if (digits.length <= 15) return Number(digits);
  payForText(digits.length, meter);
  return coefficient(BigInt(digits));
};

type Parsed =
  | { readonly kind: 'number'; readonly value: Dec }
  | { readonly kind: 'syntax' }
  /** An exponent beyond all bounds, cut to them. */
  | { readonly kind: 'range'; readonly value: Dec };

/** The end of the digits from a place. */
const digitsEnd = (text: string, start: number): number => {
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code < 48 || code > 57) break;
  }
  return end;
};

const parse = (text: string, meter: Meter): Parsed => {
  const sign = text.startsWith('-') ? 1 : 0;
  const start = sign === 1 || text.startsWith('+') ? 1 : 0;
  const wholeEnd = digitsEnd(text, start);
  const hasPoint = text[wholeEnd] === '.';
  const fractionEnd = hasPoint ? digitsEnd(text, wholeEnd + 1) : wholeEnd;
  const digits = fractionEnd - start - (hasPoint ? 1 : 0);
  if (digits === 0) return parseSpecial(text, meter);
  let exponent = 0;
  let end = fractionEnd;
  if (text[end] === 'e' || text[end] === 'E') {
    const signed = text[end + 1] === '-' || text[end + 1] === '+' ? end + 2 : end + 1;
    const exponentEnd = digitsEnd(text, signed);
    if (exponentEnd === signed) return { kind: 'syntax' };
    exponent = Number(text.slice(end + 1, exponentEnd));
    end = exponentEnd;
  }
  if (end !== text.length) return { kind: 'syntax' };
  const fraction = hasPoint ? text.slice(wholeEnd + 1, fractionEnd) : '';
  const value = parseDigits(text.slice(start, wholeEnd) + fraction, meter);
  const adjusted = exponent - fraction.length;
  if (Math.abs(adjusted) <= exponentBound) return { kind: 'number', value: new Dec(sign, value, adjusted, 0, 0) };
  return { kind: 'range', value: new Dec(sign, value, Math.sign(adjusted) * exponentBound, 0, 0) };
};

const parseSpecial = (text: string, meter: Meter): Parsed => {
  const name = special.exec(text);
  if (name === null) return { kind: 'syntax' };
  const sign = name[1] === '-' ? 1 : 0;
  if (name[2] !== undefined) return { kind: 'number', value: infinity(sign) };
  const payload = parseDigits(name[4] ?? '', meter);
  return { kind: 'number', value: new Dec(sign, payload, 0, name[3] === '' ? 2 : 3, 0) };
};

const payForReading = (text: string, meter: Meter): void => {
  if (text.length <= 64) return;
  meter.spend(Math.ceil(text.length / 4));
  meter.allocate(text.length * 2);
};

/**
 * `Decimal(text)`: exact. Text that is no number raises ConversionSyntax, one beyond all exponents InvalidOperation; the
 * value is then NaN.
 */
export const parseDecimal = (text: string, context: DecimalContext): Dec => {
  payForReading(text, context.meter);
  const stripped = strip(text);
  const parsed = parse(
    plain(stripped.includes('_') ? stripped.replaceAll('_', '') : stripped, context.meter),
    context.meter,
  );
  if (parsed.kind === 'number') return parsed.value;
  context.raised |= parsed.kind === 'syntax' ? condition.conversionSyntax : condition.invalidOperation;
  return quietNan;
};

/** `Context.create_decimal(text)`: rounded to the context; neither spaces nor underscores are allowed. */
export const parseRounded = (text: string, context: DecimalContext): Dec => {
  payForReading(text, context.meter);
  const parsed = parse(plain(text, context.meter), context.meter);
  if (parsed.kind === 'syntax') return invalid(context, condition.conversionSyntax);
  return createRounded(parsed.value, context);
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
