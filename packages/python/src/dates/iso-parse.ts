/**
 * ISO 8601 texts to dates and times, in the wide grammar of Python 3.11 and later.
 *
 * Dates: YYYY-MM-DD, YYYYMMDD, YYYY-Www, YYYYWww, YYYY-Www-D, YYYYWwwD. Times: HH, HH:MM, HH:MM:SS, the same without colons, a
 * fraction after point or comma, an offset or Z. Any character may separate the two.
 *
 * Source: Python library reference, `datetime.fromisoformat`; corner cases as CPython 3.12 answers them.
 */
import { Buffer } from 'node:buffer';
import { PyRaise } from '../runtime/raise.ts';
import { checkedDate, dateOfOrdinal, ordinalOfIsoWeek, type DateFields } from './calendar-days.ts';
import { checkedOffset, newDuration, type Duration } from './duration.ts';
import { checkedMoment, checkedTime, type MomentFields, type TimeFields } from './fields.ts';
import { textRepr } from './text-repr.ts';

/** A time and the offset that stood behind it, if any. */
export interface ParsedTime extends TimeFields {
  readonly offset: Duration | undefined;
}

export interface ParsedMoment extends MomentFields {
  readonly offset: Duration | undefined;
}

const badText = (text: string): PyRaise => new PyRaise('ValueError', `Invalid isoformat string: ${textRepr(text)}`);

const isDigit = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
};

/** The number of `count` digits at `index`, or NaN. */
const digits = (text: string, index: number, count: number): number => {
  let value = 0;
  for (let offset = 0; offset < count; offset += 1) {
    if (!isDigit(text, index + offset)) return Number.NaN;
    value = value * 10 + text.charCodeAt(index + offset) - 48;
  }
  return value;
};

/** A date at the text's start; what follows it is overlooked, as CPython does. */
const dateIn = (text: string): DateFields | undefined => {
  const year = digits(text, 0, 4);
  const dashed = text[4] === '-';
  const start = dashed ? 5 : 4;
  if (text[start] === 'W') {
    const week = digits(text, start + 1, 2);
    let day = 1;
    if (text.length > start + 3) {
      if (dashed && text[start + 3] !== '-') return undefined;
      const place = dashed ? start + 4 : start + 3;
      day = digits(text, place, 1);
    }
    if (Number.isNaN(year + week + day)) return undefined;
    // Week dates of the year 0 get past CPython's parser, and then have no month.
    if (year === 0) return { year: 1, month: 0, day: 0 };
    const ordinal = ordinalOfIsoWeek(year, week, day);
    return typeof ordinal === 'number' ? dateOfOrdinal(ordinal) : undefined;
  }
  const month = digits(text, start, 2);
  if (dashed && text[start + 2] !== '-') return undefined;
  const day = digits(text, dashed ? 8 : 6, 2);
  if (Number.isNaN(year + month + day)) return undefined;
  return { year, month, day };
};

/** `date.fromisoformat(text)`. Errors: ValueError. */
export const parseIsoDate = (text: string): DateFields => {
  const length = text.length > 10 ? text.length : Buffer.byteLength(text);
  const date = length === 7 || length === 8 || length === 10 ? dateIn(text) : undefined;
  if (date === undefined) throw badText(text);
  return checkedDate(date);
};

interface Clock extends TimeFields {
  /** Whether something stands between the fields and the end. */
  readonly more: boolean;
}

/** The fields of a clock between two places, or nothing if it is none. */
const clockIn = (text: string, start: number, end: number): Clock | undefined => {
  const fields = [0, 0, 0];
  let colons = false;
  let index = start;
  for (let field = 0; field < 3; field += 1) {
    const value = digits(text, index, 2);
    if (Number.isNaN(value)) return undefined;
    fields[field] = value;
    index += 2;
    const next = text[index];
    if (field === 0) colons = next === ':';
    // One character before an offset is overlooked, if it is ASCII.
    if (index + 1 >= end && (next ?? '') < '\u0080') return clock(fields, 0, (next ?? '\0') !== '\0');
    if (next === '.' || next === ',') {
      index += 1;
      break;
    }
    if (colons && next === ':') index += 1;
    else if (colons) return undefined;
  }
  const count = Math.min(6, end - index);
  const fraction = digits(text, index, count);
  if (Number.isNaN(fraction)) return undefined;
  index += count;
  while (isDigit(text, index)) index += 1;
  return clock(fields, fraction * 10 ** (6 - count), (text[index] ?? '\0') !== '\0');
};

const clock = (fields: readonly number[], microsecond: number, more: boolean): Clock => ({
  hour: fields[0] ?? 0,
  minute: fields[1] ?? 0,
  second: fields[2] ?? 0,
  microsecond,
  more,
});

/** A time and offset in the whole text, unchecked. */
const timeIn = (text: string): ParsedTime | undefined => {
  let zone = 0;
  while (zone < text.length && text[zone] !== '+' && text[zone] !== '-' && text[zone] !== 'Z') zone += 1;
  const time = clockIn(text, 0, zone);
  if (time === undefined) return undefined;
  const { hour, minute, second, microsecond } = time;
  if (zone === text.length) return time.more ? undefined : { hour, minute, second, microsecond, offset: undefined };
  if (text[zone] === 'Z') {
    if ((text[zone + 1] ?? '\0') !== '\0') return undefined;
    return { hour, minute, second, microsecond, offset: newDuration(0, 0, 0) };
  }
  const offset = clockIn(text, zone + 1, text.length);
  if (offset === undefined || offset.more) return undefined;
  const sign = text[zone] === '-' ? -1 : 1;
  const seconds = offset.hour * 3600 + offset.minute * 60 + offset.second;
  return { hour, minute, second, microsecond, offset: newDuration(0, sign * seconds, sign * offset.microsecond) };
};

const withOffset = (parsed: ParsedTime): ParsedTime => {
  if (parsed.offset !== undefined) checkedOffset(parsed.offset);
  return parsed;
};

/** `time.fromisoformat(text)`. Errors: ValueError. */
export const parseIsoTime = (text: string): ParsedTime => {
  const parsed = timeIn(text.startsWith('T') ? text.slice(1) : text);
  if (parsed === undefined) throw badText(text);
  return checkedTime(withOffset(parsed));
};

/** Where the date ends. */
const separatorPlace = (text: string): number => {
  const length = text.length;
  if (length === 7) return 7;
  if (text[4] === '-') {
    if (text[5] !== 'W') return 10;
    if (text[8] !== '-') return 8;
    if (length === 9) return -1;
    // YYYY-Www-## is a week with a time rather than a week with a day and a digit as separator.
    return length > 10 && isDigit(text, 10) ? 8 : 10;
  }
  if (text[4] !== 'W') return 8;
  let index = 7;
  while (isDigit(text, index)) index += 1;
  if (index < 9) return index;
  return index % 2 === 0 ? 7 : 8;
};

/** `datetime.fromisoformat(text)`. Errors: ValueError. */
export const parseIsoMoment = (text: string): ParsedMoment => {
  // A separator beyond the basic plane is one character.
  const plain = text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '\uffff');
  const place = plain.length < 7 ? -1 : separatorPlace(plain);
  if (place < 0) throw badText(text);
  const date = dateIn(plain.slice(0, place));
  const hasTime = plain.length > place;
  const time = hasTime ? timeIn(plain.slice(place + 1)) : undefined;
  if (date === undefined || (hasTime && time === undefined)) throw badText(text);
  const { hour, minute, second, microsecond, offset } = withOffset(
    time ?? { hour: 0, minute: 0, second: 0, microsecond: 0, offset: undefined },
  );
  return checkedMoment({ ...date, hour, minute, second, microsecond, offset });
};
