import type { FormatSpec } from './format-spec.ts';
import type { Meter } from './meter.ts';

/**
 * One piece of a `%` format, in the order in which CPython meets it. A driver walks the pieces, takes arguments as they
 * ask for them, and raises what an `error` piece says when it reaches it: not before, since an earlier piece may find its
 * argument missing.
 */
export type PercentPiece =
  | { readonly kind: 'text'; readonly text: string }
  | PercentConversion
  | {
      readonly kind: 'error';
      /** The mapping check comes before this error. */
      readonly needsMapping: boolean;
      /** `*`s that take an argument each before this error. */
      readonly stars: number;
      readonly name: 'ValueError';
      readonly text: string;
    };

/**
 * `%[(key)][flags][width][.precision][h|l|L]type`.
 *
 * The order of arguments is: width if it is `*`, precision if it is `*`, value. `width` and `precision` are -1 if absent;
 * `key` is `undefined` if absent. `type` may be a character that is no conversion: {@link unsupportedCharacter} says so
 * after the value was taken.
 */
export interface PercentConversion {
  readonly kind: 'conversion';
  readonly key: string | undefined;
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number | '*';
  readonly precision: number | '*';
  readonly type: string;
  /** Zero-based place of the type in the format, in code points; messages show it. */
  readonly index: number;
}

/** What CPython's ValueError says about a type that is none. Shows `?` beyond printable ASCII. */
export const unsupportedCharacter = (conversion: PercentConversion): string => {
  const code = conversion.type.codePointAt(0) ?? 0;
  const shown = code > 31 && code < 127 ? conversion.type : '?';
  return `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${conversion.index}`;
};

const largestWidth = 2 ** 63;
const largestPrecision = 2 ** 31;

/**
 * The pieces of a `%` format. The last is an `error` where the format ends in the middle of a conversion or has a number
 * too large to read.
 *
 * Only `%%` itself is a percent sign: `%5%` is a conversion of an unsupported type. Linear in the format's
 * length, which has no limit, so one that a program made is parsed with a meter.
 */
export const parsePercent = (format: string, meter?: Meter): readonly PercentPiece[] => {
  if (format.length > 64) {
    meter?.spend(format.length >> 1);
    meter?.allocate(format.length * 16);
  }
  const pieces: PercentPiece[] = [];
  let text = '';
  let at = 0;
  /** Characters of two units before `at`. */
  let astral = 0;
  let counted = 0;
  const pointIndex = (place: number): number => {
    for (; counted < place; counted++) {
      const code = format.charCodeAt(counted);
      if (code >= 0xd800 && code < 0xdc00) {
        const next = format.charCodeAt(counted + 1);
        if (next >= 0xdc00 && next < 0xe000) {
          astral++;
          counted++;
        }
      }
    }
    return place - astral;
  };
  const error = (message: string, needsMapping: boolean, stars: number): readonly PercentPiece[] => {
    if (text !== '') pieces.push({ kind: 'text', text });
    pieces.push({ kind: 'error', needsMapping, stars, name: 'ValueError', text: message });
    return pieces;
  };
  for (;;) {
    const next = format.indexOf('%', at);
    if (next < 0) break;
    text += format.slice(at, next);
    at = next + 1;
    if (format[at] === '%') {
      text += '%';
      at++;
      continue;
    }
    let key: string | undefined;
    if (format[at] === '(') {
      let depth = 1;
      let end = at + 1;
      for (; end < format.length; end++) {
        const char = format.charCodeAt(end);
        if (char === 0x28) depth++;
        else if (char === 0x29 && --depth === 0) break;
      }
      if (depth > 0) return error('incomplete format key', true, 0);
      key = format.slice(at + 1, end);
      at = end + 1;
    }
    const mapped = key !== undefined;
    let left = false;
    let plus = false;
    let space = false;
    let alternate = false;
    let zero = false;
    for (; ; at++) {
      const flag = format[at];
      if (flag === '-') left = true;
      else if (flag === '+') plus = true;
      else if (flag === ' ') space = true;
      else if (flag === '#') alternate = true;
      else if (flag === '0') zero = true;
      else break;
    }
    let stars = 0;
    let width: number | '*' = -1;
    if (format[at] === '*') {
      width = '*';
      stars++;
      at++;
    } else {
      for (let code = format.charCodeAt(at); code >= 0x30 && code <= 0x39; code = format.charCodeAt(++at)) {
        width = (width < 0 ? 0 : width) * 10 + code - 0x30;
        if (width >= largestWidth) return error('width too big', mapped, 0);
      }
    }
    let precision: number | '*' = -1;
    if (format[at] === '.') {
      at++;
      precision = 0;
      if (format[at] === '*') {
        precision = '*';
        stars++;
        at++;
      } else {
        for (let code = format.charCodeAt(at); code >= 0x30 && code <= 0x39; code = format.charCodeAt(++at)) {
          precision = precision * 10 + code - 0x30;
          if (precision >= largestPrecision) return error('precision too big', mapped, width === '*' ? 1 : 0);
        }
      }
    }
    const modifier = format[at];
    if (modifier === 'h' || modifier === 'l' || modifier === 'L') at++;
    if (at >= format.length) return error('incomplete format', mapped, stars);
    const type = String.fromCodePoint(format.codePointAt(at) ?? 0);
    if (text !== '') {
      pieces.push({ kind: 'text', text });
      text = '';
    }
    pieces.push({
      kind: 'conversion',
      key,
      left,
      plus,
      space,
      alternate,
      zero,
      width,
      precision,
      type,
      index: pointIndex(at),
    });
    at += type.length;
  }
  text += format.slice(at);
  if (text !== '') pieces.push({ kind: 'text', text });
  return pieces;
};

/**
 * A conversion with its `*`s filled in, as the number writers take it.
 *
 * A negative width is a positive one to the left; a negative precision is 0.
 */
export const specOfPercent = (conversion: PercentConversion, width: number, precision: number): FormatSpec => {
  const left = conversion.left || width < 0;
  const zero = conversion.zero && !left && 'diuoxXeEfFgG'.includes(conversion.type);
  return {
    fill: zero ? '0' : ' ',
    align: left ? '<' : zero ? '=' : '>',
    sign: conversion.plus ? '+' : conversion.space ? ' ' : '',
    positiveZero: false,
    alternate: conversion.alternate,
    width: width === -1 && conversion.width === -1 ? -1 : Math.abs(width),
    grouping: '',
    precision: conversion.precision === -1 ? -1 : Math.max(0, precision),
    type: conversion.type,
  };
};
