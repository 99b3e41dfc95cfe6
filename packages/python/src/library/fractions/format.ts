/** `format(fraction, spec)` with the types of floats: exact, to any number of digits. */
import { valueError } from '../../runtime/exceptions.ts';
import { mulInt, powInt } from '../../runtime/integers.ts';
import { meter } from '../../runtime/meter.ts';
import { intText, quoteText } from '../../runtime/text.ts';
import { type FractionObj, roundRatio } from './value.ts';
import type { Int } from '../../runtime/object.ts';

const grammar =
  /^(?:([^])?([<>=^]))?([-+ ]?)(z)?(#)?(0(?=[0-9]))?(0|[1-9][0-9]*)?([,_])?(?:\.(0|[1-9][0-9]*))?([eEfFgG%])$/u;

/** The size of a fraction times 10^places, as an int. Units: places may be negative. */
const scaled = (n: Int, d: Int, places: number): Int => {
  const power = powInt(10, Math.abs(places));
  return places >= 0 ? roundRatio({ n: mulInt(n, power), d }) : roundRatio({ n, d: mulInt(d, power) });
};

/** Digits of a size to so many figures, and the exponent of the first. */
const significant = (n: Int, d: Int, figures: number): { readonly digits: string; readonly exponent: number } => {
  if (n === 0) return { digits: '0'.repeat(figures), exponent: 0 };
  // Right, or one too small.
  let exponent = intText(n).length - intText(d).length - 1;
  for (;;) {
    const digits = intText(scaled(n, d, figures - 1 - exponent));
    if (digits.length === figures) return { digits, exponent };
    exponent++;
    // 9.99… rounded up to 10.0…: the same digits one place further on.
    if (digits.length > figures + 1) continue;
  }
};

const grouped = (digits: string, separator: string): string =>
  separator === '' ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, separator);

/** Errors: ValueError. */
export const formatFraction = (v: FractionObj, spec: string): string => {
  const found = grammar.exec(spec);
  if (found === null || (found[2] !== undefined && found[6] !== undefined))
    throw valueError(`Invalid format specifier ${quoteText(spec)} for object of type ${quoteText(v.t.name)}`);
  const [
    ,
    fill = ' ',
    align = '>',
    sign = '',
    z,
    alternate,
    zeros,
    width = '0',
    separator = '',
    places = '6',
    type = 'f',
  ] = found;
  const precision = Number(places);
  const least = Number(width);
  meter.spend((precision + least) >> 2);
  meter.allocate(precision + least);
  const isNegative = v.n < 0;
  const size: Int = isNegative ? (typeof v.n === 'number' ? -v.n : -v.n) : v.n;
  const isPoint = type === 'f' || type === 'F' || type === '%';
  const figures = type === 'g' || type === 'G' ? Math.max(precision, 1) : precision + 1;
  let whole: string;
  let fraction: string;
  let suffix = '';
  if (isPoint) {
    const digits = intText(scaled(size, v.d, precision + (type === '%' ? 2 : 0))).padStart(precision + 1, '0');
    whole = digits.slice(0, digits.length - precision);
    fraction = digits.slice(digits.length - precision);
    if (type === '%') suffix = '%';
  } else {
    const { digits, exponent } = significant(size, v.d, figures);
    const isScientific = type === 'e' || type === 'E' || exponent < -4 || exponent >= figures;
    if (isScientific) {
      whole = digits.slice(0, 1);
      fraction = digits.slice(1);
      suffix = `${type === 'e' || type === 'g' ? 'e' : 'E'}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    } else if (exponent >= 0) {
      whole = digits.slice(0, exponent + 1);
      fraction = digits.slice(exponent + 1);
    } else {
      whole = '0';
      fraction = '0'.repeat(-exponent - 1) + digits;
    }
    if ((type === 'g' || type === 'G') && alternate === undefined) fraction = fraction.replace(/0+$/u, '');
  }
  const isZero = /^0*$/u.test(whole + fraction);
  const minus = isNegative && !(isZero && z !== undefined);
  const lead = minus ? '-' : sign === '-' ? '' : sign;
  const trail = (fraction === '' && alternate === undefined ? '' : `.${fraction}`) + suffix;
  if (zeros !== undefined) {
    const room = least - lead.length - trail.length;
    whole = whole.padStart(separator === '' ? room : Math.ceil((3 * room) / 4), '0');
  }
  const body = grouped(whole, separator) + trail;
  const padding = fill.repeat(Math.max(0, least - lead.length - body.length));
  switch (align) {
    case '<':
      return lead + body + padding;
    case '^': {
      const half = padding.length >> 1;
      return fill.repeat(half) + lead + body + fill.repeat(padding.length - half);
    }
    case '=':
      return lead + padding + body;
    default:
      return padding + lead + body;
  }
};
