import { PyRaise } from '../runtime/raise.ts';
import { isNumberSpace } from './ascii-digits.ts';
import type { Meter } from './meter.ts';

const view = new DataView(new ArrayBuffer(8));

/** What `x.hex()` says: `0x1.999999999999ap-4`. */
export const floatToHex = (value: number): string => {
  if (value !== value) return 'nan';
  if (value === Infinity || value === -Infinity) return value > 0 ? 'inf' : '-inf';
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const sign = high >>> 31 === 1 ? '-' : '';
  const biased = (high >>> 20) & 0x7ff;
  if (value === 0) return `${sign}0x0.0p+0`;
  const fraction = (high & 0xfffff).toString(16).padStart(5, '0') + view.getUint32(4).toString(16).padStart(8, '0');
  const exponent = biased === 0 ? -1022 : biased - 1023;
  return `${sign}0x${biased === 0 ? 0 : 1}.${fraction}p${exponent < 0 ? '' : '+'}${exponent}`;
};

const invalid = (): PyRaise => new PyRaise('ValueError', 'invalid hexadecimal floating-point string');
const tooLarge = (): PyRaise => new PyRaise('OverflowError', 'hexadecimal value too large to represent as a float');

const isHexDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);

const hexDigitsEnd = (text: string, from: number): number => {
  let at = from;
  while (isHexDigit(text.charCodeAt(at))) at++;
  return at;
};

/** digits × 2^exponent, rounded once to nearest, ties to even. `digits` is hexadecimal without leading zeros. */
const scaled = (digits: string, exponent: number): number => {
  // 80 bits decide a rounding to 53 if the rest is folded into the last of them.
  let kept = digits;
  let shift = exponent;
  if (digits.length > 20) {
    kept = digits.slice(0, 20);
    shift += 4 * (digits.length - 20);
    for (let i = 20; i < digits.length; i++) {
      if (digits.charCodeAt(i) !== 0x30) {
        // A bit below the last, so that no tie is seen where there is none.
        kept += '1';
        shift -= 4;
        break;
      }
    }
  }
  let mantissa = BigInt(`0x${kept}`);
  const bits = mantissa.toString(2).length;
  const top = bits + shift;
  if (top > 1024) throw tooLarge();
  if (top < -1075) return 0;
  // The last bit that a float of this size has.
  const last = Math.max(top - 53, -1074);
  const drop = last - shift;
  if (drop > 0) {
    const cut = BigInt(drop);
    const rest = mantissa & ((1n << cut) - 1n);
    const half = 1n << (cut - 1n);
    mantissa >>= cut;
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n;
    shift = last;
  }
  const value = Number(mantissa);
  // Two exact steps: the power of two itself may lie outside of a float's range.
  const result =
    shift < -1000
      ? value * 2 ** -1000 * 2 ** (shift + 1000)
      : value * 2 ** Math.min(shift, 900) * 2 ** Math.max(shift - 900, 0);
  if (result === Infinity) throw tooLarge();
  return result;
};

/**
 * The float that `float.fromhex(text)` makes.
 *
 * Errors: ValueError for what is no such text, OverflowError for what is too large for a float.
 */
export const floatFromHex = (text: string, meter: Meter): number => {
  if (text.length > 64) meter.spend(text.length >> 2);
  let at = 0;
  let end = text.length;
  while (at < end && isNumberSpace(text.charCodeAt(at))) at++;
  while (end > at && isNumberSpace(text.charCodeAt(end - 1))) end--;
  const first = text.charCodeAt(at);
  const negative = first === 0x2d;
  if (negative || first === 0x2b) at++;
  if (end - at >= 3 && end - at <= 8) {
    const word = text.slice(at, end).toLowerCase();
    if (word === 'nan') return NaN;
    if (word === 'inf' || word === 'infinity') return negative ? -Infinity : Infinity;
  }
  if (text.charCodeAt(at) === 0x30 && (text.charCodeAt(at + 1) | 0x20) === 0x78) at += 2;
  const whole = hexDigitsEnd(text, at);
  let digits = text.slice(at, whole);
  let exponent = 0;
  at = whole;
  if (text.charCodeAt(at) === 0x2e) {
    const fraction = hexDigitsEnd(text, at + 1);
    digits += text.slice(at + 1, fraction);
    exponent = -4 * (fraction - at - 1);
    at = fraction;
  }
  if (digits === '') throw invalid();
  if ((text.charCodeAt(at) | 0x20) === 0x70) {
    const sign = text.charCodeAt(at + 1);
    const from = sign === 0x2b || sign === 0x2d ? at + 2 : at + 1;
    at = from;
    let given = 0;
    for (; text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39; at++) {
      given = Math.min(given * 10 + text.charCodeAt(at) - 0x30, 1e15);
    }
    if (at === from) throw invalid();
    exponent += sign === 0x2d ? -given : given;
  }
  if (at !== end) throw invalid();
  let zeros = 0;
  while (digits.charCodeAt(zeros) === 0x30) zeros++;
  const value = zeros === digits.length ? 0 : scaled(digits.slice(zeros), exponent);
  return negative ? -value : value;
};
