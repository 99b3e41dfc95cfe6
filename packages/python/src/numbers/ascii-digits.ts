import { digitZeros } from './digit-zeros.ts';

/**
 * The digit (0 to 9) that a code point stands for, or -1: what `unicodedata.decimal` says.
 */
export const decimalDigit = (point: number): number => {
  if (point < 0x80) return point >= 0x30 && point <= 0x39 ? point - 0x30 : -1;
  let low = 0;
  let high = digitZeros.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((digitZeros[middle] ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  const digit = point - (digitZeros[low - 1] ?? 0);
  return digit <= 9 ? digit : -1;
};

const isWideSpace = (point: number): boolean =>
  point === 0x85 ||
  point === 0xa0 ||
  point === 0x1680 ||
  (point >= 0x2000 && point <= 0x200a) ||
  point === 0x2028 ||
  point === 0x2029 ||
  point === 0x202f ||
  point === 0x205f ||
  point === 0x3000;

/**
 * The text with Unicode's digits and white space beyond ASCII replaced by ASCII ones, as `int()`, `float()` and
 * `complex()` read it; `undefined` if some other character beyond ASCII is in it, which no number has.
 *
 * ASCII stays as it is, so U+001C to U+001F, white space elsewhere in Python, is none here.
 */
export const asciiDigits = (text: string): string | undefined => {
  let wide = -1;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 0x7f) {
      wide = i;
      break;
    }
  }
  if (wide < 0) return text;
  let result = text.slice(0, wide);
  for (let i = wide; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point > 0xffff) i++;
    if (point <= 0x7f) {
      result += String.fromCharCode(point);
      continue;
    }
    const digit = decimalDigit(point);
    if (digit >= 0) result += String.fromCharCode(0x30 + digit);
    else if (isWideSpace(point)) result += ' ';
    else return undefined;
  }
  return result;
};

/** Whether C's `isspace` says so in the C locale: the white space that number texts may have around them. */
export const isNumberSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
