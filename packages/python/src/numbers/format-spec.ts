import { PyRaise } from '../runtime/raise.ts';
import { decimalDigit } from './ascii-digits.ts';
import type { Meter } from './meter.ts';

/** Where the padding goes: right of the text, left, left and right, or between sign and digits. */
export type Align = '<' | '>' | '^' | '=';

/**
 * A parsed format specifier: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
 *
 * `width` and `precision` are -1, and `type` is '' where they were not given. `fill` is one code point.
 */
export interface FormatSpec {
  readonly fill: string;
  readonly align: Align;
  readonly sign: '' | '+' | '-' | ' ';
  readonly positiveZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: '' | ',' | '_';
  readonly precision: number;
  readonly type: string;
}

const isAlign = (char: string | undefined): char is Align =>
  char === '<' || char === '>' || char === '^' || char === '=';

/** Of what a message may show of a type: the character, or its code as CPython writes it. */
const shownType = (type: string): string => {
  const code = type.codePointAt(0) ?? 0;
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
};

/** The refusal of a type that a value of this kind has not. */
export const unknownFormatCode = (type: string, typeName: string): PyRaise =>
  new PyRaise('ValueError', `Unknown format code '${shownType(type)}' for object of type '${typeName}'`);

const badGrouping = (grouping: string, type: string): PyRaise =>
  new PyRaise('ValueError', `Cannot specify '${grouping}' with '${shownType(type)}'.`);

const bothGroupings = (): PyRaise => new PyRaise('ValueError', "Cannot specify both ',' and '_'.");

/** The largest width and precision that CPython reads: its `Py_ssize_t`, here as the float above it. */
const largestInteger = 2 ** 63;

interface Read {
  readonly value: number;
  readonly end: number;
}

/** A whole number in Unicode's digits; -1 if there is none. */
const readInteger = (points: readonly string[], from: number): Read => {
  let value = 0;
  let at = from;
  for (; at < points.length; at++) {
    const digit = decimalDigit((points[at] ?? '').codePointAt(0) ?? 0);
    if (digit < 0) break;
    value = value * 10 + digit;
    if (value >= largestInteger) throw new PyRaise('ValueError', 'Too many decimal digits in format string');
  }
  return { value: at === from ? -1 : value, end: at };
};

const groupingFits = (grouping: '' | ',' | '_', type: string): boolean => {
  if (grouping === '' || type === '' || 'defgEG%F'.includes(type)) return true;
  return grouping === '_' && 'boxX'.includes(type);
};

/**
 * The specifier that a text says, as `format()` and f-strings read it.
 *
 * `typeName` is that of the value and only shown in messages; `defaultAlign` is `<` for str and `>` for numbers, and
 * `defaultType` what the absence of a type means for messages (`s` for str, `d` for int, '' else).
 * A specifier has no largest length, so one that a program made is parsed with a meter.
 *
 * Errors: ValueError in CPython's words.
 */
export const parseFormatSpec = (
  text: string,
  typeName: string,
  defaultAlign: '<' | '>',
  defaultType: '' | 'd' | 's',
  meter?: Meter,
): FormatSpec => {
  if (text.length > 64) {
    meter?.spend(text.length >> 2);
    meter?.allocate(text.length * 8);
  }
  // A fill may be a character of two units.
  const points: readonly string[] = Array.from(text);
  let at = 0;
  let fill = ' ';
  let align: Align = defaultAlign;
  let fillGiven = false;
  let alignGiven = false;
  const second = points[1];
  const first = points[0];
  if (isAlign(second)) {
    fill = first ?? ' ';
    align = second;
    fillGiven = true;
    alignGiven = true;
    at = 2;
  } else if (isAlign(first)) {
    align = first;
    alignGiven = true;
    at = 1;
  }
  let sign: FormatSpec['sign'] = '';
  const signChar = points[at];
  if (signChar === '+' || signChar === '-' || signChar === ' ') {
    sign = signChar;
    at++;
  }
  const positiveZero = points[at] === 'z';
  if (positiveZero) at++;
  const alternate = points[at] === '#';
  if (alternate) at++;
  if (!fillGiven && points[at] === '0') {
    fill = '0';
    if (!alignGiven && defaultAlign === '>') align = '=';
    at++;
  }
  const width = readInteger(points, at);
  at = width.end;
  let grouping: FormatSpec['grouping'] = '';
  if (points[at] === ',') {
    grouping = ',';
    at++;
  }
  if (points[at] === '_') {
    if (grouping !== '') throw bothGroupings();
    grouping = '_';
    at++;
  }
  if (points[at] === ',' && grouping === '_') throw bothGroupings();
  let precision = -1;
  if (points[at] === '.') {
    const read = readInteger(points, at + 1);
    if (read.value < 0) throw new PyRaise('ValueError', 'Format specifier missing precision');
    precision = read.value;
    at = read.end;
  }
  if (points.length - at > 1) {
    throw new PyRaise('ValueError', `Invalid format specifier '${text}' for object of type '${typeName}'`);
  }
  const type = points[at] ?? '';
  if (!groupingFits(grouping, type === '' ? defaultType : type)) {
    throw badGrouping(grouping, type === '' ? defaultType : type);
  }
  return { fill, align, sign, positiveZero, alternate, width: width.value, grouping, precision, type };
};
