/**
 * The proleptic Gregorian calendar: years 1 to 9999, days counted from 1 = Monday, 1 January of year 1.
 *
 * Units: months 1–12, days 1–31, weekdays 0 = Monday, year days from 1; all inclusive.
 * Source: Python library reference, `datetime.date.toordinal`; ISO 8601 for weeks.
 */
import { PyRaise } from '../runtime/raise.ts';

export const minYear = 1;
export const maxYear = 9999;
/** The ordinal of 31 December 9999. */
export const maxOrdinal = 3652059;
/** The ordinal of 1 January 1970. */
export const epochOrdinal = 719163;

export interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysBeforeMonths: readonly number[] = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Days of the years before this one, since year 1. */
export const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

/** Days of the year before the month. */
export const daysBeforeMonth = (year: number, month: number): number =>
  (daysBeforeMonths[month] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);

/** The day of the year, from 1. */
export const yearDay = (date: DateFields): number => daysBeforeMonth(date.year, date.month) + date.day;

/** The ordinal of a date. */
export const toOrdinal = (year: number, month: number, day: number): number =>
  daysBeforeYear(year) + daysBeforeMonth(year, month) + day;

/** The date of an ordinal, whatever its year. */
export const dateOfOrdinal = (ordinal: number): DateFields => {
  // Counted from a 1 March, so that the leap day comes last: 400 years are 146097 days.
  const days = ordinal + 305;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
};

/** The weekday of an ordinal. */
export const weekdayOfOrdinal = (ordinal: number): number => (((ordinal + 6) % 7) + 7) % 7;

/** The weekday of a date. */
export const weekday = (year: number, month: number, day: number): number =>
  weekdayOfOrdinal(toOrdinal(year, month, day));

/** The ordinal of the Monday that begins the ISO year. */
const isoYearStart = (year: number): number => {
  const first = toOrdinal(year, 1, 1);
  const day = weekdayOfOrdinal(first);
  return day > 3 ? first - day + 7 : first - day;
};

export interface IsoWeekDate {
  readonly year: number;
  /** 1–53 */
  readonly week: number;
  /** 1 = Monday to 7 = Sunday */
  readonly day: number;
}

/** `date.isocalendar()` */
export const toIsoWeekDate = (date: DateFields): IsoWeekDate => {
  const ordinal = toOrdinal(date.year, date.month, date.day);
  let year = date.year;
  let week = Math.floor((ordinal - isoYearStart(year)) / 7);
  if (week < 0) {
    year -= 1;
    week = Math.floor((ordinal - isoYearStart(year)) / 7);
  } else if (week >= 52 && ordinal >= isoYearStart(year + 1)) {
    year += 1;
    week = 0;
  }
  return { year, week: week + 1, day: weekdayOfOrdinal(ordinal) + 1 };
};

/** What is wrong with a year, week and day. */
export type IsoWeekProblem = 'year' | 'week' | 'day';

/** The ordinal of an ISO week date, or which part is out of range. The ordinal itself may be. */
export const ordinalOfIsoWeek = (year: number, week: number, day: number): number | IsoWeekProblem => {
  if (year < minYear || year > maxYear) return 'year';
  if (week < 1 || week > 53) return 'week';
  if (week === 53) {
    const first = weekday(year, 1, 1);
    if (first !== 3 && !(first === 2 && isLeap(year))) return 'week';
  }
  if (day < 1 || day > 7) return 'day';
  return isoYearStart(year) + (week - 1) * 7 + day - 1;
};

/** `date.fromisocalendar(year, week, day)`. Errors: ValueError in CPython's words. */
export const fromIsoWeekDate = (year: number, week: number, day: number): DateFields => {
  const ordinal = ordinalOfIsoWeek(year, week, day);
  if (ordinal === 'year') throw new PyRaise('ValueError', `Year is out of range: ${year}`);
  if (ordinal === 'week') throw new PyRaise('ValueError', `Invalid week: ${week}`);
  if (ordinal === 'day') throw new PyRaise('ValueError', `Invalid day: ${day} (range is [1, 7])`);
  return checkedDate(dateOfOrdinal(ordinal));
};

/** `date.fromordinal(ordinal)`. Errors: ValueError in CPython's words. */
export const fromOrdinal = (ordinal: number): DateFields => {
  if (ordinal < 1) throw new PyRaise('ValueError', 'ordinal must be >= 1');
  if (ordinal > maxOrdinal + 366 * 1000) {
    // Far beyond, the year is only told.
    return checkedDate({ year: dateOfOrdinal(ordinal).year, month: 1, day: 1 });
  }
  return checkedDate(dateOfOrdinal(ordinal));
};

/** The same date. Errors: ValueError for a year, month or day out of range. */
export const checkedDate = (date: DateFields): DateFields => {
  if (date.year < minYear || date.year > maxYear) {
    throw new PyRaise('ValueError', `year ${date.year} is out of range`);
  }
  if (date.month < 1 || date.month > 12) throw new PyRaise('ValueError', 'month must be in 1..12');
  if (date.day < 1 || date.day > daysInMonth(date.year, date.month)) {
    throw new PyRaise('ValueError', 'day is out of range for month');
  }
  return date;
};

/** `date + days`. Errors: OverflowError outside the years 1 to 9999. */
export const plusDays = (date: DateFields, days: number): DateFields => {
  const ordinal = toOrdinal(date.year, date.month, date.day) + days;
  if (ordinal < 1 || ordinal > maxOrdinal) throw new PyRaise('OverflowError', 'date value out of range');
  return dateOfOrdinal(ordinal);
};
