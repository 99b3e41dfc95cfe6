/**
 * `format(Decimal, spec)`: the format mini-language as `_decimal` reads it.
 *
 * It knows no `#`, no `_` and no types but e, f, g, n and %; `0` before the width excludes an alignment.
 *
 * Source: Python library reference, "Format Specification Mini-Language"; texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import { digitCount, plusCoefficient, shiftLeft, shiftRight } from './coefficient.ts';
import type { DecimalContext } from './context.ts';
import { adjustedExponent, digitsOf, finite, withSign, type Dec } from './dec.ts';
import type { Meter } from './meter.ts';
import { rescaled } from './quantum.ts';
import { roundsAway } from './rounding.ts';
import { coefficientText, specialText } from './text.ts';

interface Spec {
  readonly fill: string;
  readonly align: '<' | '>' | '=' | '^';
  readonly sign: '-' | '+' | ' ';
  readonly positiveZero: boolean;
  readonly zeroPadded: boolean;
  readonly width: number;
  readonly grouped: boolean;
  readonly precision: number | undefined;
  /** Empty if none was given. */
  readonly type: string;
}

const grammar = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?([1-9][0-9]*)?(,)?(?:\.([0-9]+))?([eEfFgGnN%])?$/su;

const badFormat = (): PyRaise => new PyRaise('ValueError', 'invalid format string');

/** A count of the specification. Errors: ValueError if it is no machine word. */
const count = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const value = BigInt(text.length > 30 ? '1'.repeat(30) : text);
  if (value > 9223372036854775807n) throw badFormat();
  return Number(value);
};

const parseSpec = (text: string): Spec => {
  const found = grammar.exec(text);
  if (found === null) throw badFormat();
  const align = found[2];
  const zeroPadded = found[5] !== undefined;
  const type = found[9] ?? '';
  if (align !== undefined && zeroPadded) throw badFormat();
  const grouped = found[7] !== undefined;
  if (grouped && (type === 'n' || type === 'N')) throw badFormat();
  return {
    fill: found[1] ?? ' ',
    align: (align ?? '>') as Spec['align'],
    sign: (found[3] ?? '-') as Spec['sign'],
    positiveZero: found[4] !== undefined,
    zeroPadded,
    width: count(found[6]) ?? 0,
    grouped,
    precision: count(found[8]),
    type,
  };
};

const repeat = (text: string, times: number, meter: Meter): string => {
  if (times <= 0) return '';
  if (times > 64) {
    meter.allocate(times * text.length);
    meter.spend(Math.ceil(times / 64));
  }
  if (times > 1 << 28) throw new PyRaise('MemoryError', '');
  return text.repeat(times);
};

/** The number with that many digits: zeros appended, or rounded off. */
const withDigits = (value: Dec, digits: number, context: DecimalContext): Dec => {
  if (value.coefficient === 0) return value;
  const meter = context.meter;
  const places = digitsOf(value, meter) - digits;
  if (places <= 0) return finite(value.sign, shiftLeft(value.coefficient, -places, meter), value.exponent + places);
  const cut = shiftRight(value.coefficient, places, meter);
  let head = cut.head;
  let exponent = value.exponent + places;
  if (roundsAway(head, cut.rest, value.sign, context.rounding)) {
    head = plusCoefficient(head, 1);
    if (digitCount(head, meter) > digits) {
      head = shiftRight(head, 1, meter).head;
      exponent += 1;
    }
  }
  return finite(value.sign, head, exponent);
};

/** The number rounded as type and precision want it. */
const roundedFor = (value: Dec, type: string, precision: number | undefined, context: DecimalContext): Dec => {
  let result = value;
  if (precision !== undefined) {
    const meter = context.meter;
    if (precision > 64) meter.allocate(precision);
    if (type === 'e') result = withDigits(value, precision + 1, context);
    else if (type === 'f') result = rescaled(value, -precision, context.rounding, meter).value;
    else if (digitsOf(value, meter) > Math.max(precision, 1))
      result = withDigits(value, Math.max(precision, 1), context);
  }
  if (type === 'f' && result.coefficient === 0 && result.exponent > 0) result = finite(result.sign, 0, 0);
  return result;
};

const align = (sign: string, body: string, spec: Spec, meter: Meter): string => {
  const missing = spec.width - sign.length - body.length;
  if (missing <= 0) return sign + body;
  if (spec.align === '=') return sign + repeat(spec.fill, missing, meter) + body;
  const left = spec.align === '<' ? 0 : spec.align === '>' ? missing : Math.floor(missing / 2);
  return repeat(spec.fill, left, meter) + sign + body + repeat(spec.fill, missing - left, meter);
};

/** The whole part with commas, at least `least` characters long if zeros are to fill up. */
const grouped = (whole: string, least: number, meter: Meter): string => {
  let length = whole.length;
  if (length + Math.floor((length - 1) / 3) < least) {
    // n digits and their commas are n + (n-1)/3 long; the smallest n that reaches the width.
    length = Math.max(length, Math.floor((least * 3) / 4) - 2);
    while (length + Math.floor((length - 1) / 3) < least) length += 1;
  }
  const padded = repeat('0', length - whole.length, meter) + whole;
  if (padded.length > 64) {
    meter.spend(padded.length);
    meter.allocate(padded.length * 2);
  }
  const groups: string[] = [];
  const head = padded.length % 3;
  if (head > 0) groups.push(padded.slice(0, head));
  for (let index = head; index < padded.length; index += 3) groups.push(padded.slice(index, index + 3));
  return groups.join(',');
};

/** `format(value, text)`, rounded as the context says. Errors: ValueError for a specification that is none. */
export const formatDecimal = (value: Dec, text: string, context: DecimalContext): string => {
  const meter = context.meter;
  if (text.length > 64) meter.spend(text.length);
  const spec = parseSpec(text);
  const signOf = (sign: 0 | 1): string => (sign === 1 ? '-' : spec.sign === '-' ? '' : spec.sign);
  const percent = spec.type === '%' ? '%' : '';
  if (value.kind !== 0) {
    const plain = spec.zeroPadded ? { ...spec, fill: ' ' } : spec;
    return align(signOf(value.sign), specialText(withSign(value, 0), meter) + percent, plain, meter);
  }
  // Only finite numbers are looked at so closely: a NaN takes any precision.
  if (Math.max(spec.precision ?? 0, spec.width) >= 1e18) {
    throw new PyRaise('ValueError', 'format specification exceeds internal limits of _decimal');
  }
  const capital = spec.type === '' ? context.capitals === 1 : /^[EGN]$/u.test(spec.type);
  const type = /^[fF%]$/u.test(spec.type) ? 'f' : /^[eE]$/u.test(spec.type) ? 'e' : 'g';
  const scaled = percent === '' ? value : finite(value.sign, value.coefficient, value.exponent + 2);
  const rounded = roundedFor(scaled, type, spec.precision, context);
  const digits = coefficientText(rounded, meter);
  const point = adjustedExponent(rounded, meter) + 1;
  let place = point;
  if (type === 'e') place = rounded.coefficient === 0 && spec.precision !== undefined ? 1 - spec.precision : 1;
  else if (type === 'g' && (rounded.exponent > 0 || point <= -6)) place = 1;
  const whole = place <= 0 ? '0' : digits.slice(0, place) + repeat('0', place - digits.length, meter);
  const fraction = place <= 0 ? repeat('0', -place, meter) + digits : digits.slice(place);
  const exponent = point - place;
  const echar = capital ? 'E' : 'e';
  let tail = fraction === '' ? '' : `.${fraction}`;
  if (exponent !== 0 || type === 'e') tail += `${echar}${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  tail += percent;
  // Before a capital F, CPython looks for the zero ahead of rounding.
  const isNothing = (spec.type === 'F' ? value : rounded).coefficient === 0;
  const sign = signOf(spec.positiveZero && isNothing ? 0 : rounded.sign);
  if (!spec.zeroPadded) return align(sign, (spec.grouped ? grouped(whole, 0, meter) : whole) + tail, spec, meter);
  const least = spec.width - sign.length - tail.length;
  return sign + (spec.grouped ? grouped(whole, least, meter) : repeat('0', least - whole.length, meter) + whole) + tail;
};
