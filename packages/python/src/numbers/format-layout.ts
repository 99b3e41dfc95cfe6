import type { FormatSpec } from './format-spec.ts';
import type { Meter } from './meter.ts';

/** A number in pieces: `-` `0x` `1234` `.5e+10`. Only `digits` are grouped. */
export interface NumberPieces {
  readonly sign: '' | '-' | '+' | ' ';
  readonly prefix: string;
  readonly digits: string;
  readonly rest: string;
}

/** The sign that a specifier wants in front of a number that is negative or not. */
export const signOf = (negative: boolean, spec: FormatSpec): NumberPieces['sign'] =>
  negative ? '-' : spec.sign === '-' ? '' : spec.sign;

/** Separators among the digits, from the right, every `size`. */
const grouped = (digits: string, separator: string, size: number): string => {
  const first = digits.length % size === 0 ? size : digits.length % size;
  const parts = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += size) parts.push(digits.slice(at, at + size));
  return parts.join(separator);
};

/** The fewest digits that, grouped, are at least so wide. A separator never leads. */
const digitsFor = (width: number, size: number): number => {
  let count = Math.max(0, Math.ceil((width * size) / (size + 1)) - 1);
  while (count + Math.floor((count - 1) / size) < width) count++;
  return count;
};

/** `count` times one code point: what padding is made of. Paid by the caller. */
const times = (fill: string, count: number): string => (count <= 0 ? '' : fill.repeat(count));

/** A text laid into its width; the caller knows how many code points it has. */
export const padText = (text: string, length: number, spec: FormatSpec, meter: Meter): string => {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  meter.spend(missing >> 5);
  meter.allocate(missing * spec.fill.length);
  switch (spec.align) {
    case '<':
      return text + times(spec.fill, missing);
    case '^':
      return times(spec.fill, missing >>> 1) + text + times(spec.fill, missing - (missing >>> 1));
    default:
      return times(spec.fill, missing) + text;
  }
};

/**
 * A number's pieces grouped, zero-filled and laid into the width.
 *
 * `size` is the digits per group: 3, and 4 for `_` with bases of a power of two. With the fill `0` between sign and
 * digits, the zeros are digits: they are grouped too.
 */
export const layNumber = (pieces: NumberPieces, spec: FormatSpec, size: 3 | 4, meter: Meter): string => {
  let { digits } = pieces;
  const around = pieces.sign.length + pieces.prefix.length + pieces.rest.length;
  const isGrouped = spec.grouping !== '' && digits !== '';
  if (isGrouped && digits.length > 64) {
    meter.spend(digits.length >> 2);
    meter.allocate(digits.length);
  }
  if (spec.fill === '0' && spec.align === '=' && digits !== '') {
    const wanted = spec.width - around;
    const count = isGrouped ? digitsFor(wanted, size) : wanted;
    if (count > digits.length) {
      meter.spend(count >> 4);
      meter.allocate(2 * count);
      digits = digits.padStart(count, '0');
    }
  }
  if (isGrouped) digits = grouped(digits, spec.grouping, size);
  if (spec.width <= around + digits.length) return pieces.sign + pieces.prefix + digits + pieces.rest;
  if (spec.align !== '=') {
    return padText(pieces.sign + pieces.prefix + digits + pieces.rest, around + digits.length, spec, meter);
  }
  return pieces.sign + pieces.prefix + padText(digits + pieces.rest, around + digits.length, spec, meter);
};
