import { meter } from '../../runtime/meter.ts';
import { html5 } from './entity-table.ts';

/** What numbers from 0x80 mean: code page 1252. Source: WHATWG HTML, section 13.2.5.80. */
const page1252 = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

const numbered = (digits: string): string => {
  const hex = digits[0] === 'x' || digits[0] === 'X';
  const n = Number(hex ? `0x${digits.slice(1)}` : digits);
  if (n === 0 || (n >= 0xd800 && n <= 0xdfff) || n > 0x10ffff) return '\ufffd';
  if (n >= 0x80 && n <= 0x9f) return String.fromCharCode(page1252[n - 0x80]!);
  if (n === 0xd) return '\r';
  const control = n < 9 || n === 0xb || (n >= 0xe && n <= 0x1f) || n === 0x7f;
  if (control || (n >= 0xfdd0 && n <= 0xfdef) || (n & 0xfffe) === 0xfffe) return '';
  return String.fromCodePoint(n);
};

const named = (name: string): string => {
  const whole = html5.get(name);
  if (whole !== undefined) return whole;
  for (let end = name.length - 1; end > 1; end--) {
    const found = html5.get(name.slice(0, end));
    if (found !== undefined) return found + name.slice(end);
  }
  return `&${name}`;
};

/** Text with its character references resolved: `html.unescape`. */
export const unescapeHtml = (text: string): string => {
  if (!text.includes('&')) return text;
  meter.spend(text.length);
  meter.allocate(text.length * 2);
  return text.replace(/&(#\d+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/g, (_whole, ref: string) =>
    ref.startsWith('#') ? numbered(ref.slice(1).replace(';', '')) : named(ref),
  );
};
