/**
 * `strptime`: text to fields, by a format.
 *
 * The format becomes a list of items; each directive offers the texts that it could take at a place, best first, and the
 * matcher goes back to the next offer when the rest does not fit, as the regular expression of CPython does. A directive may
 * stand only once, so that there is little to go back to; every try is paid for.
 *
 * Source: Python library reference, "strftime() and strptime() Format Codes"; texts recorded from CPython 3.12.
 */
import { decimalDigit } from '../numbers/ascii-digits.ts';
import { PyRaise } from '../runtime/raise.ts';
import {
  checkedDate,
  daysBeforeYear,
  fromIsoWeekDate,
  fromOrdinal,
  isLeap,
  toOrdinal,
  weekday,
} from './calendar-days.ts';
import { newDuration, type Duration } from './duration.ts';
import type { Meter } from './meter.ts';
import { monthNames, weekdayNames } from './names.ts';
import { textRepr } from './text-repr.ts';

/** What a text said, with the gaps filled in. */
export interface ParsedText {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0–61 */
  readonly second: number;
  readonly microsecond: number;
  /** 0 = Monday */
  readonly weekday: number;
  readonly yearDay: number;
  /** 0 or 1 if a zone name was read, else -1. */
  readonly daylight: -1 | 0 | 1;
  /** What `%Z` read. */
  readonly zoneName: string | undefined;
  /** What `%z` read. */
  readonly offset: Duration | undefined;
}

/** Pattern of each directive, each alternative in the order in which it is tried. */
const patterns: ReadonlyMap<string, readonly RegExp[]> = new Map(
  (
    [
      ['d', ['3[0-1]', '[1-2]\\d', '0[1-9]', '[1-9]', ' [1-9]']],
      ['f', ['[0-9]{6}', '[0-9]{5}', '[0-9]{4}', '[0-9]{3}', '[0-9]{2}', '[0-9]']],
      ['H', ['2[0-3]', '[0-1]\\d', '\\d']],
      ['I', ['1[0-2]', '0[1-9]', '[1-9]']],
      ['G', ['\\d\\d\\d\\d']],
      ['j', ['36[0-6]', '3[0-5]\\d', '[1-2]\\d\\d', '0[1-9]\\d', '00[1-9]', '[1-9]\\d', '0[1-9]', '[1-9]']],
      ['m', ['1[0-2]', '0[1-9]', '[1-9]']],
      ['M', ['[0-5]\\d', '\\d']],
      ['S', ['6[0-1]', '[0-5]\\d', '\\d']],
      ['U', ['5[0-3]', '[0-4]\\d', '\\d']],
      ['W', ['5[0-3]', '[0-4]\\d', '\\d']],
      ['V', ['5[0-3]', '0[1-9]', '[1-4]\\d', '\\d']],
      ['w', ['[0-6]']],
      ['u', ['[1-7]']],
      ['y', ['\\d\\d']],
      ['Y', ['\\d\\d\\d\\d']],
      ['p', ['[aA][mM]', '[pP][mM]']],
      ['Z', ['[uU][tT][cC]', '[gG][mM][tT]']],
      [
        'z',
        [
          ...[6, 5, 4, 3, 2, 1].map((digits) => `[+-]\\d\\d:?[0-5]\\d:?[0-5]\\d\\.\\d{${digits}}`),
          '[+-]\\d\\d:?[0-5]\\d:?[0-5]\\d',
          '[+-]\\d\\d:?[0-5]\\d',
          'Z',
        ],
      ],
    ] as const
  ).map(([letter, alternatives]) => [
    letter,
    alternatives.map((one) => new RegExp(one.replaceAll('\\d', '\\p{Nd}'), 'uy')),
  ]),
);

const byLength = (names: readonly string[]): readonly string[] =>
  names.map((name) => name.toLowerCase()).toSorted((left, right) => right.length - left.length);

const names: ReadonlyMap<string, readonly string[]> = new Map([
  ['A', byLength(weekdayNames)],
  ['a', byLength(weekdayNames.map((name) => name.slice(0, 3)))],
  ['B', byLength(monthNames)],
  ['b', byLength(monthNames.map((name) => name.slice(0, 3)))],
]);

const composites: ReadonlyMap<string, string> = new Map([
  ['c', '%a %b %d %H:%M:%S %Y'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
]);

type Item =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'space' }
  | { readonly kind: 'directive'; readonly letter: string };

// oxlint-disable-next-line no-control-regex -- Python counts the separators U+001C to U+001F as white space
const whiteSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;

/** The items of a format. Errors: ValueError for a directive that is none, `re.error` for one that comes twice. */
const itemsOf = (format: string, seen: Set<string>, whole: string): readonly Item[] => {
  const items: Item[] = [];
  const characters = Array.from(format);
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index] ?? '';
    if (whiteSpace.test(character)) {
      while (whiteSpace.test(characters[index + 1] ?? 'x')) index += 1;
      items.push({ kind: 'space' });
      continue;
    }
    if (character !== '%') {
      items.push({ kind: 'text', text: character });
      continue;
    }
    index += 1;
    const letter = characters[index];
    if (letter === undefined) throw new PyRaise('ValueError', `stray % in format '${whole}'`);
    if (letter === '%') {
      items.push({ kind: 'text', text: '%' });
      continue;
    }
    const composite = composites.get(letter);
    if (composite !== undefined) {
      items.push(...itemsOf(composite, seen, whole));
      continue;
    }
    if (!patterns.has(letter) && !names.has(letter)) {
      // Characters that mean something to regular expressions were given a backslash before.
      const shown = /[\\.^$*+?(){}[\]|]/u.test(letter) || whiteSpace.test(letter) ? '%' : letter;
      throw new PyRaise('ValueError', `'${shown}' is a bad directive in format '${whole}'`);
    }
    if (seen.has(letter)) {
      throw new PyRaise('re.error', `redefinition of group name '${letter}'`);
    }
    seen.add(letter);
    items.push({ kind: 'directive', letter });
  }
  return items;
};

const sameLetter = (left: string, right: string): boolean =>
  left === right || left.toLowerCase() === right.toLowerCase() || left.toUpperCase() === right.toUpperCase();

/** How many UTF-16 units each offer of the item takes at the place, best first. */
const offers = (item: Item, text: string, place: number): readonly number[] => {
  if (item.kind === 'text') {
    const found = text.slice(place, place + item.text.length);
    return found.length > 0 && sameLetter(found, item.text) ? [item.text.length] : [];
  }
  if (item.kind === 'space') {
    let length = 0;
    while (place + length < text.length && whiteSpace.test(text[place + length] ?? 'x')) length += 1;
    return Array.from({ length }, (_, index) => length - index);
  }
  const found: number[] = [];
  const known = names.get(item.letter);
  if (known !== undefined) {
    for (const name of known) {
      if (text.slice(place, place + name.length).toLowerCase() === name) found.push(name.length);
    }
    return found;
  }
  for (const pattern of patterns.get(item.letter) ?? []) {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (match !== null) found.push(match[0].length);
  }
  return found;
};

/** What each directive took, and where the match ended; or nothing. */
const match = (
  items: readonly Item[],
  text: string,
  meter: Meter,
): { readonly taken: ReadonlyMap<string, string>; readonly end: number } | undefined => {
  const places: number[] = [0];
  const open: (readonly number[])[] = [];
  const tried: number[] = [];
  let depth = 0;
  while (depth < items.length) {
    const item = items[depth] as Item;
    const place = places[depth] as number;
    if (open.length === depth) {
      meter.spend(2);
      open.push(offers(item, text, place));
      tried.push(0);
    }
    const choice = tried[depth] as number;
    const length = (open[depth] as readonly number[])[choice];
    if (length === undefined) {
      if (depth === 0) return undefined;
      open.pop();
      tried.pop();
      depth -= 1;
      continue;
    }
    tried[depth] = choice + 1;
    depth += 1;
    places[depth] = place + length;
  }
  const taken = new Map<string, string>();
  for (const [index, item] of items.entries()) {
    if (item.kind === 'directive') taken.set(item.letter, text.slice(places[index], places[index + 1]));
  }
  return { taken, end: places[items.length] ?? 0 };
};

/** The value of digits of any script, a blank before them aside. */
const toNumber = (text: string): number => {
  let value = 0;
  for (const character of text) {
    const digit = decimalDigit(character.codePointAt(0) ?? 0);
    if (digit >= 0) value = value * 10 + digit;
  }
  return value;
};

/** The offset that `%z` read. Errors: ValueError if colons come and go. */
const offsetOf = (text: string): Duration => {
  if (text === 'Z' || text === 'z') return newDuration(0, 0, 0);
  let digits = text;
  if (digits[3] === ':') {
    digits = digits.slice(0, 3) + digits.slice(4);
    if (digits.length > 5) {
      if (digits[5] !== ':') throw new PyRaise('ValueError', `Inconsistent use of : in ${text}`);
      digits = digits.slice(0, 5) + digits.slice(6);
    }
  }
  const hours = toNumber(digits.slice(1, 3));
  const minutes = toNumber(digits.slice(3, 5));
  const secondText = digits.slice(5, 7);
  if (secondText.includes(':')) {
    throw new PyRaise('ValueError', `invalid literal for int() with base 10: ${textRepr(secondText)}`);
  }
  const seconds = toNumber(secondText);
  const micro = toNumber(digits.slice(8).padEnd(6, '0'));
  const sign = text.startsWith('-') ? -1 : 1;
  return newDuration(0, sign * (hours * 3600 + minutes * 60 + seconds), sign * micro);
};

const isoNeedsDay = `a weekday directive ('%A', '%a', '%w', or '%u').`;

/** The year day of a week counted from the first Sunday or Monday, which may be before the year. */
const yearDayOfWeek = (year: number, week: number, day: number, start: 'monday' | 'sunday'): number => {
  const shift = start === 'sunday' ? 1 : 0;
  const first = (weekday(year, 1, 1) + shift) % 7;
  const offset = (day + shift) % 7;
  const firstWeek = (7 - first) % 7;
  return week === 0 ? 1 + offset - first : 1 + firstWeek + 7 * (week - 1) + offset;
};

/**
 * The fields of a text. Errors: ValueError if text and format do not fit.
 *
 * Without year, month or day they are 1900, 1 and 1.
 */
export const parseByFormat = (text: string, format: string, meter: Meter): ParsedText => {
  meter.spend(Math.ceil((text.length + format.length) / 4));
  const items = itemsOf(format, new Set(), format);
  const found = match(items, text, meter);
  if (found === undefined) {
    throw new PyRaise('ValueError', `time data ${textRepr(text)} does not match format ${textRepr(format)}`);
  }
  if (found.end !== text.length) {
    throw new PyRaise('ValueError', `unconverted data remains: ${text.slice(found.end)}`);
  }
  const taken = found.taken;
  const value = (letter: string): number | undefined => {
    const part = taken.get(letter);
    return part === undefined ? undefined : toNumber(part);
  };
  const nameIndex = (letter: string, all: readonly string[], length: number): number | undefined => {
    const part = taken.get(letter)?.toLowerCase();
    if (part === undefined) return undefined;
    return all.findIndex((name) => name.slice(0, length).toLowerCase() === part);
  };
  let year = value('Y');
  const shortYear = value('y');
  if (shortYear !== undefined && (year === undefined || lastOf(items, 'Y', 'y') === 'y')) {
    year = shortYear <= 68 ? shortYear + 2000 : shortYear + 1900;
  }
  const isoYear = value('G');
  let month = lastValue(items, [
    ['m', value('m')],
    ['B', plusOne(nameIndex('B', monthNames, 9))],
    ['b', plusOne(nameIndex('b', monthNames, 3))],
  ]);
  let day = value('d');
  const hour = hourOf(lastOf(items, 'H', 'I'), value('H'), value('I'), taken.get('p')?.toLowerCase());
  let dayOfWeek = lastValue(items, [
    ['A', nameIndex('A', weekdayNames, 9)],
    ['a', nameIndex('a', weekdayNames, 3)],
    ['w', sundayFirst(value('w'))],
    ['u', minusOne(value('u'))],
  ]);
  let yearDay = value('j');
  const zoneText = taken.get('z');
  const offset = zoneText === undefined ? undefined : offsetOf(zoneText);
  const week = lastOf(items, 'U', 'W');
  const isoWeek = value('V');
  if (isoYear !== undefined && year === undefined) {
    if (isoWeek === undefined || dayOfWeek === undefined) {
      throw new PyRaise(
        'ValueError',
        `ISO year directive '%G' must be used with the ISO week directive '%V' and ${isoNeedsDay}`,
      );
    }
    if (yearDay !== undefined) {
      throw new PyRaise(
        'ValueError',
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
    }
  } else if (isoWeek !== undefined && week === undefined) {
    throw new PyRaise(
      'ValueError',
      dayOfWeek === undefined
        ? `ISO week directive '%V' must be used with the ISO year directive '%G' and ${isoNeedsDay}`
        : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
  // 29 February without a year is read as if in a leap year, and then said to be of 1900.
  const leapDay = year === undefined && month === 2 && day === 29;
  let fullYear = year ?? (leapDay ? 1904 : 1900);
  month ??= 1;
  day ??= 1;
  if (yearDay === undefined && dayOfWeek !== undefined) {
    if (week !== undefined) {
      yearDay = yearDayOfWeek(fullYear, value(week) ?? 0, dayOfWeek, week === 'U' ? 'sunday' : 'monday');
    } else if (isoYear !== undefined && isoWeek !== undefined) {
      const date = fromIsoWeekDate(isoYear, isoWeek, dayOfWeek + 1);
      fullYear = date.year;
      month = date.month;
      day = date.day;
    }
    if (yearDay !== undefined && yearDay <= 0) {
      fullYear -= 1;
      yearDay += isLeap(fullYear) ? 366 : 365;
    }
  }
  if (yearDay === undefined) {
    checkedDate({ year: fullYear, month, day });
    yearDay = toOrdinal(fullYear, month, day) - daysBeforeYear(fullYear);
  } else {
    checkedDate({ year: fullYear, month: 1, day: 1 });
    const date = fromOrdinal(yearDay - 1 + toOrdinal(fullYear, 1, 1));
    fullYear = date.year;
    month = date.month;
    day = date.day;
  }
  dayOfWeek ??= weekday(fullYear, month, day);
  const zoneName = taken.get('Z');
  return {
    year: leapDay ? 1900 : fullYear,
    month,
    day,
    hour,
    minute: value('M') ?? 0,
    second: value('S') ?? 0,
    microsecond: toNumber((taken.get('f') ?? '').padEnd(6, '0')),
    weekday: dayOfWeek,
    yearDay,
    daylight: zoneName === undefined ? -1 : 0,
    zoneName,
    offset,
  };
};

/** Which of two directives comes last in the format. */
const lastOf = (items: readonly Item[], ...letters: readonly string[]): string | undefined => {
  const item = items.findLast((one) => one.kind === 'directive' && letters.includes(one.letter));
  return item?.kind === 'directive' ? item.letter : undefined;
};

/** The value of the directive that comes last in the format: later ones replace earlier ones. */
const lastValue = (
  items: readonly Item[],
  values: readonly (readonly [string, number | undefined])[],
): number | undefined => {
  const letter = lastOf(items, ...values.map(([one]) => one));
  return values.find(([one]) => one === letter)?.[1];
};

const plusOne = (value: number | undefined): number | undefined => (value === undefined ? undefined : value + 1);
const minusOne = (value: number | undefined): number | undefined => (value === undefined ? undefined : value - 1);
const sundayFirst = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : (value + 6) % 7;

const hourOf = (
  last: string | undefined,
  full: number | undefined,
  half: number | undefined,
  halfDay: string | undefined,
): number => {
  if (last === undefined) return 0;
  if (last === 'H') return full ?? 0;
  const hour = half ?? 0;
  if (halfDay === 'pm') return hour === 12 ? 12 : hour + 12;
  return hour === 12 ? 0 : hour;
};
