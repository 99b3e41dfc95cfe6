/** Strings and floats as JSON writes them. */
import { valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { toFloat } from '../../runtime/object.ts';
import { floatText, repr } from '../../runtime/text.ts';

const plainAscii = /^[ !#-[\]-~]*$/;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const special = /["\\\u0000-\u001f]/;
// oxlint-disable-next-line no-control-regex -- see above
const specials = /["\\\u0000-\u001f]/g;
// oxlint-disable-next-line no-control-regex -- see above
const beyondAscii = /["\\\u0000-\u001f\u007f-\uffff]/g;

const short: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\b', '\\b'],
]);
const escape = (c: string): string => short.get(c) ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** UTF-16 text in quotes. */
export const quoteJson = (text: string, ascii: boolean): string => {
  if (text.length > 64) {
    meter.spend(text.length >> 3);
    meter.allocate(text.length * 2);
  }
  if (ascii) return plainAscii.test(text) ? `"${text}"` : `"${text.replace(beyondAscii, escape)}"`;
  return special.test(text) ? `"${text.replace(specials, escape)}"` : `"${text}"`;
};

/** Errors: ValueError for what JSON has no number for, unless it is allowed. */
export const floatJson = (x: number, allowNan: boolean): string => {
  if (Number.isFinite(x)) return floatText(x);
  if (!allowNan) throw valueError(`Out of range float values are not JSON compliant: ${repr(toFloat(x))}`);
  return Number.isNaN(x) ? 'NaN' : x > 0 ? 'Infinity' : '-Infinity';
};
