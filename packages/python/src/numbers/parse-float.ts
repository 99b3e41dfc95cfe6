import { asciiDigits, isNumberSpace } from './ascii-digits.ts';
import type { Meter } from './meter.ts';

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Where the run of digits starting here ends (exclusive), single underscores between two digits allowed; the start
 * itself if there is no digit.
 */
const digitsEnd = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text.charCodeAt(at))) {
    at++;
    if (text.charCodeAt(at) === 0x5f && isDigit(text.charCodeAt(at + 1))) at++;
  }
  return at;
};

const namedValue = (text: string, from: number): { readonly value: number; readonly end: number } | undefined => {
  const word = text.slice(from, from + 8).toLowerCase();
  if (word === 'infinity') return { value: Infinity, end: from + 8 };
  if (word.startsWith('inf')) return { value: Infinity, end: from + 3 };
  if (word.startsWith('nan')) return { value: NaN, end: from + 3 };
  return undefined;
};

/**
 * The float that starts at a place in an ASCII text, and where it ends (exclusive); `undefined` if none starts there.
 *
 * `float()` and `complex()` share it. Longest match: `1e` is the float `1` followed by an `e`.
 */
export const floatAt = (text: string, from: number): { readonly value: number; readonly end: number } | undefined => {
  let at = from;
  const first = text.charCodeAt(at);
  const negative = first === 0x2d;
  if (negative || first === 0x2b) at++;
  const start = at;
  const whole = digitsEnd(text, at);
  let end = whole;
  if (text.charCodeAt(end) === 0x2e) {
    const fraction = digitsEnd(text, end + 1);
    if (whole === start && fraction === end + 1) return undefined;
    end = fraction;
  } else if (whole === start) {
    const named = namedValue(text, at);
    return named === undefined ? undefined : { value: negative ? -named.value : named.value, end: named.end };
  }
  if ((text.charCodeAt(end) | 0x20) === 0x65) {
    const sign = text.charCodeAt(end + 1);
    const exponent = sign === 0x2b || sign === 0x2d ? end + 2 : end + 1;
    const exponentEnd = digitsEnd(text, exponent);
    if (exponentEnd > exponent) end = exponentEnd;
  }
  let digits = text.slice(start, end);
  if (digits.includes('_')) digits = digits.replaceAll('_', '');
  const value = Number(digits);
  return { value: negative ? -value : value, end };
};

/**
 * The float that a text says to Python's `float()`, or `undefined` where that raises ValueError (the caller writes the
 * message, which shows the text as Python sees it).
 *
 * White space around, underscores between digits, `inf`, `infinity`, `nan` in any case, and Unicode's digits are read.
 * Rounded correctly: JavaScript's own conversion rounds to nearest, ties to even, however long the text.
 */
export const parseFloat = (text: string, meter: Meter): number | undefined => {
  if (text.length > 64) meter.spend(text.length >> 2);
  const ascii = asciiDigits(text);
  if (ascii === undefined) return undefined;
  let start = 0;
  let end = ascii.length;
  while (start < end && isNumberSpace(ascii.charCodeAt(start))) start++;
  while (end > start && isNumberSpace(ascii.charCodeAt(end - 1))) end--;
  const found = floatAt(ascii, start);
  return found === undefined || found.end !== end ? undefined : found.value;
};
