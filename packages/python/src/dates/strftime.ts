/**
 * `strftime` as glibc does it in the C locale, under what `datetime` and `time` put before it.
 *
 * A directive is `%`, flags (`_ - 0 ^ #`), a width, `E` or `O`, and a letter. Years are not padded. One that glibc does not
 * know stands for itself. A result of more than about 256 times the format's length is empty: CPython gives up there.
 *
 * Source: POSIX `strftime`; glibc's extensions and corner cases as CPython 3.12 answers on Linux.
 */
import { epochOrdinal, isLeap, toOrdinal, weekday, yearDay } from './calendar-days.ts';
import type { Duration } from './duration.ts';
import type { MomentFields } from './fields.ts';
import { isoOffset } from './iso-format.ts';
import type { Meter } from './meter.ts';
import { monthNames, shortMonth, shortWeekday, weekdayNames } from './names.ts';

/** A broken-down time as `time.struct_time` holds it; weekday and year day need not fit the date. */
export interface StructTime {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0–61 */
  readonly second: number;
  /** 0 = Monday */
  readonly weekday: number;
  /** 1–366 */
  readonly yearDay: number;
}

/** What `%z` and `%Z` say in `time.strftime`. */
export interface StructZone {
  /** Seconds east of Greenwich. */
  readonly offset: number;
  readonly name: string;
}

/** Says nothing: what a struct has that does not know about daylight saving (`tm_isdst` below zero). */
export const unknownStructZone: StructZone = { offset: Number.NaN, name: '' };

const plainUtc: StructZone = { offset: 0, name: 'UTC' };

/** One directive, taken apart. */
interface Directive {
  readonly pad: string;
  readonly upper: boolean;
  readonly swap: boolean;
  readonly width: number;
  readonly modifier: string;
  readonly letter: string;
  /** The directive itself, as it is shown if unknown: from its last percent sign. */
  readonly text: string;
}

const grammar = /%([-_0^#]*)([0-9]*)([EO]?)([\s\S]?)/uy;

/** The letters that E and O may stand before. */
const withE = 'cCxXyYntPprRTsuZz';
const withO = 'bBChdeHIklmMSuUVwWyjgGnthPprRTsZz';

const composites: ReadonlyMap<string, string> = new Map([
  ['c', '%a %b %e %H:%M:%S %Y'],
  ['D', '%m/%d/%y'],
  ['F', '%Y-%m-%d'],
  ['r', '%I:%M:%S %p'],
  ['R', '%H:%M'],
  ['T', '%H:%M:%S'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
]);

const euclid = (value: number, modulus: number): number => ((value % modulus) + modulus) % modulus;

const hour12 = (hour: number): number => (hour > 12 ? hour - 12 : hour === 0 ? 12 : hour);

/** ISO year and week from a struct's year, year day and weekday, as glibc counts them. */
const isoWeekOf = (time: StructTime): { readonly year: number; readonly week: number } => {
  // The Thursday of the struct's week decides: its year, and how many Thursdays of that year come before it.
  const thursday = time.yearDay - 1 - euclid(time.weekday, 7) + 3;
  const yearLength = (year: number): number => (isLeap(euclid(year, 400) + 400) ? 366 : 365);
  if (thursday < 0) {
    return { year: time.year - 1, week: Math.floor((thursday + yearLength(time.year - 1)) / 7) + 1 };
  }
  if (thursday >= yearLength(time.year)) return { year: time.year + 1, week: 1 };
  return { year: time.year, week: Math.floor(thursday / 7) + 1 };
};

interface NumberForm {
  readonly kind: 'number';
  readonly value: number;
  /** How many digits at least; none: the width does not add zeros either. */
  readonly digits: number;
  /** Padded with spaces unless told otherwise. */
  readonly spaced: boolean;
}

interface TextForm {
  readonly kind: 'text';
  readonly text: string;
  readonly letterCase: 'keep' | 'lower' | 'upper';
}

const number = (value: number, digits: number, spaced = false): NumberForm => ({
  kind: 'number',
  value,
  digits,
  spaced,
});
const words = (text: string, letterCase: TextForm['letterCase'] = 'keep'): TextForm => ({
  kind: 'text',
  text,
  letterCase,
});

/** What a directive's letter stands for, or nothing if glibc does not know it. */
const meaning = (one: Directive, time: StructTime, zone: StructZone): NumberForm | TextForm | undefined => {
  const swapped = one.swap ? 'upper' : 'keep';
  switch (one.letter) {
    case '%':
      return one.modifier === '' ? words('%') : undefined;
    case 'a':
      return words(time.weekday < 0 || time.weekday > 6 ? '?' : shortWeekday(time.weekday), swapped);
    case 'A':
      return words(weekdayNames[time.weekday] ?? '?', swapped);
    case 'b':
    case 'h':
      return words(shortMonth(time.month), swapped);
    case 'B':
      return words(monthNames[time.month - 1] ?? '?', swapped);
    case 'C':
      return number(Math.trunc(time.year / 100) - (time.year % 100 < 0 ? 1 : 0), 1);
    case 'd':
      return number(time.day, 2);
    case 'e':
      return number(time.day, 2, true);
    case 'g':
      return number(euclid(isoWeekOf(time).year, 100), 2);
    case 'G':
      return number(isoWeekOf(time).year, 1);
    case 'H':
      return number(time.hour, 2);
    case 'I':
      return number(hour12(time.hour), 2);
    case 'j':
      return number(time.yearDay, 3);
    case 'k':
      return number(time.hour, 2, true);
    case 'l':
      return number(hour12(time.hour), 2, true);
    case 'm':
      return number(time.month, 2);
    case 'M':
      return number(time.minute, 2);
    case 'n':
      return words('\n');
    case 'p':
      return words(time.hour > 11 ? 'PM' : 'AM', one.swap ? 'lower' : 'keep');
    case 'P':
      return words(time.hour > 11 ? 'pm' : 'am', 'lower');
    case 's':
      return number(epochSeconds(time) - (Number.isNaN(zone.offset) ? 0 : zone.offset), 0);
    case 'S':
      return number(time.second, 2);
    case 't':
      return words('\t');
    case 'u':
      return number(euclid(time.weekday, 7) + 1, 1);
    case 'U':
      return number(Math.floor((time.yearDay - 1 - euclid(time.weekday + 1, 7) + 7) / 7), 2);
    case 'V':
      return number(isoWeekOf(time).week, 2);
    case 'w':
      return number(euclid(time.weekday + 1, 7), 1);
    case 'W':
      return number(Math.floor((time.yearDay - 1 - euclid(time.weekday, 7) + 7) / 7), 2);
    case 'y':
      return number(euclid(time.year, 100), 2);
    case 'Y':
      return number(time.year, 1);
    case 'Z':
      return words(zone.name, one.swap ? 'lower' : 'keep');
    default:
      return undefined;
  }
};

/** Seconds since 1970 of the fields, which may be out of range. */
const epochSeconds = (time: StructTime): number => {
  const months = time.year * 12 + time.month - 1;
  const first = toOrdinal(Math.floor(months / 12), euclid(months, 12) + 1, 1);
  return (first + time.day - 1 - epochOrdinal) * 86400 + time.hour * 3600 + time.minute * 60 + time.second;
};

/** Collects the result, and knows when CPython would have given up. */
class Output {
  private readonly parts: string[] = [];
  private length = 0;
  readonly limit: number;
  private readonly meter: Meter;

  constructor(limit: number, meter: Meter) {
    this.limit = limit;
    this.meter = meter;
  }

  /** Whether the text, after so many padding characters, still fits. */
  add(text: string, count: number, padding = 0, padWith = ' '): boolean {
    if (count + padding >= this.limit - this.length) return false;
    this.length += count + padding;
    if (padding > 64) {
      this.meter.spend(Math.ceil(padding / 16));
      this.meter.allocate(padding);
    }
    if (padding > 0) this.parts.push(padWith.repeat(padding));
    this.parts.push(text);
    return true;
  }

  text(): string {
    return this.parts.join('');
  }
}

const inCase = (text: string, letterCase: TextForm['letterCase'], one: Directive): string =>
  letterCase === 'lower' ? text.toLowerCase() : letterCase === 'upper' || one.upper ? text.toUpperCase() : text;

/** How many characters, not UTF-16 units. */
const characterCount = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** Adds text padded to the width, with zeros only if told so. */
const addPadded = (text: string, one: Directive, width: number, output: Output): boolean => {
  const length = characterCount(text);
  return output.add(text, length, Math.max(0, width - length), one.pad === '0' ? '0' : ' ');
};

const addNumber = (form: NumberForm, one: Directive, output: Output): boolean => {
  const digits = form.digits === 0 ? 0 : Math.max(form.digits, one.width);
  const pad = form.spaced && one.pad !== '0' && one.pad !== '-' ? '_' : one.pad;
  const plain = String(Math.abs(form.value));
  const sign = form.value < 0 ? '-' : '';
  const padding = digits - plain.length - sign.length;
  if (pad === '-') return addPadded(sign + plain, one, one.width, output);
  if (padding <= 0) return addPadded(sign + plain, { ...one, pad }, one.width, output);
  if (pad === '_') return output.add(sign + plain, plain.length + sign.length, padding, ' ');
  return output.add(sign, sign.length) && output.add(plain, plain.length, padding, '0');
};

const addDirective = (one: Directive, time: StructTime, zone: StructZone, output: Output, meter: Meter): boolean => {
  const allowed =
    one.modifier === '' || (one.modifier === 'E' ? withE.includes(one.letter) : withO.includes(one.letter));
  if (allowed && one.letter !== '') {
    const composite = one.letter === 'c' && one.modifier === 'O' ? undefined : composites.get(one.letter);
    if (composite !== undefined) {
      const inner = format(composite, time, zone, output.limit, meter);
      return inner !== undefined && addPadded(one.upper ? inner.toUpperCase() : inner, one, one.width, output);
    }
    if (one.letter === 'z') {
      if (Number.isNaN(zone.offset)) return true;
      const minutes = Math.trunc(Math.abs(zone.offset) / 60);
      const value = Math.trunc(minutes / 60) * 100 + (minutes % 60);
      return addPadded(zone.offset < 0 ? '-' : '+', one, one.width, output) && addNumber(number(value, 4), one, output);
    }
    const form = meaning(one, time, zone);
    if (form?.kind === 'number') return addNumber(form, one, output);
    if (form !== undefined) return addPadded(inCase(form.text, form.letterCase, one), one, one.width, output);
  }
  return addPadded(inCase(one.text, 'keep', one), one, one.width, output);
};

/** The formatted text, or nothing if it does not fit. */
const format = (text: string, time: StructTime, zone: StructZone, limit: number, meter: Meter): string | undefined => {
  const output = new Output(limit, meter);
  let index = 0;
  while (index < text.length) {
    const next = text.indexOf('%', index);
    const end = next < 0 ? text.length : next;
    if (end > index) {
      const plain = text.slice(index, end);
      if (!output.add(plain, characterCount(plain))) return undefined;
    }
    if (next < 0) break;
    meter.spend(8);
    grammar.lastIndex = next;
    const found = grammar.exec(text);
    if (found === null) break;
    const flags = found[1] ?? '';
    const pads = flags.replaceAll(/[\^#]/gu, '');
    const one: Directive = {
      pad: pads.slice(-1),
      upper: flags.includes('^'),
      swap: flags.includes('#'),
      width: Math.min(Number(found[2] ?? '0'), 2147483647),
      modifier: found[3] ?? '',
      letter: found[4] ?? '',
      text: found[4] === '%' ? '%' : found[0],
    };
    if (!addDirective(one, time, zone, output, meter)) return undefined;
    index = next + found[0].length;
  }
  return output.text();
};

/** `time.strftime(text, time)`; the format ends at a null character. */
export const formatStruct = (text: string, time: StructTime, meter: Meter, zone: StructZone = plainUtc): string => {
  const end = text.indexOf('\0');
  const used = end < 0 ? text : text.slice(0, end);
  meter.spend(Math.ceil(used.length / 8));
  let limit = 1024;
  // The length in characters, not in UTF-16 units.
  const characters = characterCount(used);
  while (limit < 256 * characters) limit *= 2;
  return format(used, time, zone, limit, meter) ?? '';
};

/** The struct of a date or moment. */
export const toStruct = (moment: MomentFields): StructTime => ({
  year: moment.year,
  month: moment.month,
  day: moment.day,
  hour: moment.hour,
  minute: moment.minute,
  second: moment.second,
  weekday: weekday(moment.year, moment.month, moment.day),
  yearDay: yearDay(moment),
});

/** Offset and name that a moment's zone gives it; both missing in a naive one. */
export interface MomentZone {
  readonly offset: Duration | undefined;
  readonly name: string | undefined;
}

/**
 * `datetime.strftime(text)`; also of `date` (time zero) and `time` (on 1 January 1900).
 *
 * `%f`, `%z`, `%:z` and `%Z` are replaced first, and only in that bare form.
 */
export const formatMoment = (text: string, moment: MomentFields, zone: MomentZone, meter: Meter): string => {
  const end = text.indexOf('\0');
  const used = end < 0 ? text : text.slice(0, end);
  meter.spend(Math.ceil(used.length / 8));
  const replaced = used.replaceAll(/%(:z|[\s\S]?)/gu, (directive, letter: string) => {
    switch (letter) {
      case 'f':
        return String(moment.microsecond).padStart(6, '0');
      case 'z':
        return zone.offset === undefined ? '' : isoOffset(zone.offset, '');
      case ':z':
        return zone.offset === undefined ? '' : isoOffset(zone.offset);
      case 'Z':
        return (zone.name ?? '').replaceAll('%', '%%');
      default:
        return directive;
    }
  });
  return formatStruct(replaced, toStruct(moment), meter, unknownStructZone);
};

const pad2 = (value: number): string => String(value).padStart(2, '0');

/** `datetime.ctime()` */
export const ctime = (moment: MomentFields): string =>
  `${asctime(toStruct(moment)).slice(0, 20)}${String(moment.year).padStart(4, '0')}`;

/** `time.asctime(time)`: the year is not padded. */
export const asctime = (time: StructTime): string =>
  `${shortWeekday(time.weekday)} ${shortMonth(time.month)} ${String(time.day).padStart(2)} ` +
  `${pad2(time.hour)}:${pad2(time.minute)}:${pad2(time.second)} ${time.year}`;
