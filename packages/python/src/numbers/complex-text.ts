import { asciiDigits, isNumberSpace } from './ascii-digits.ts';
import { floatReprBare } from './float-repr.ts';
import type { Meter } from './meter.ts';
import { floatAt } from './parse-float.ts';

/** The two parts of a complex number. */
export interface Complex {
  readonly real: number;
  readonly imag: number;
}

/** What `repr(z)` says: `1j`, `(1+2j)`, `(-0+nanj)`. The real part is left out only if it is a positive zero. */
export const complexRepr = (real: number, imag: number): string => {
  if (Object.is(real, 0)) return `${floatReprBare(imag)}j`;
  const text = floatReprBare(imag);
  return `(${floatReprBare(real)}${text.startsWith('-') ? '' : '+'}${text}j)`;
};

const isJ = (code: number): boolean => code === 0x6a || code === 0x4a;
const isSign = (code: number): boolean => code === 0x2b || code === 0x2d;

/** The complex number between two places of an ASCII text: `x`, `yj`, `x+yj`, where `y` may be missing before `j`. */
const complexBetween = (text: string, start: number, end: number): Complex | undefined => {
  const first = floatAt(text, start);
  let at = start;
  let real = 0;
  if (first !== undefined) {
    at = first.end;
    if (at === end) return { real: first.value, imag: 0 };
    if (isJ(text.charCodeAt(at))) return at + 1 === end ? { real: 0, imag: first.value } : undefined;
    if (!isSign(text.charCodeAt(at))) return undefined;
    real = first.value;
    const second = floatAt(text, at);
    if (second !== undefined) {
      return isJ(text.charCodeAt(second.end)) && second.end + 1 === end ? { real, imag: second.value } : undefined;
    }
  }
  let imag = 1;
  if (isSign(text.charCodeAt(at))) {
    if (text.charCodeAt(at) === 0x2d) imag = -1;
    at++;
  }
  return isJ(text.charCodeAt(at)) && at + 1 === end ? { real, imag } : undefined;
};

/**
 * The complex number that a text says to Python's `complex()`, or `undefined` where that raises ValueError ("complex()
 * arg is a malformed string"). One pair of parentheses may stand around it.
 */
export const parseComplex = (text: string, meter: Meter): Complex | undefined => {
  if (text.length > 64) meter.spend(text.length >> 2);
  const ascii = asciiDigits(text);
  if (ascii === undefined) return undefined;
  let start = 0;
  let end = ascii.length;
  while (start < end && isNumberSpace(ascii.charCodeAt(start))) start++;
  while (end > start && isNumberSpace(ascii.charCodeAt(end - 1))) end--;
  if (ascii.charCodeAt(start) === 0x28) {
    if (end - start < 2 || ascii.charCodeAt(end - 1) !== 0x29) return undefined;
    start++;
    end--;
    while (start < end && isNumberSpace(ascii.charCodeAt(start))) start++;
    while (end > start && isNumberSpace(ascii.charCodeAt(end - 1))) end--;
  }
  return complexBetween(ascii, start, end);
};
