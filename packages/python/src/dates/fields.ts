/**
 * The fields of times and moments, and what is wrong with them.
 *
 * Source: texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import { checkedDate, dateOfOrdinal, maxOrdinal, toOrdinal, type DateFields } from './calendar-days.ts';

export interface TimeFields {
  /** 0–23 */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
}

export interface MomentFields extends DateFields, TimeFields {}

/** The same time. Errors: ValueError for a field out of range. */
export const checkedTime = <T extends TimeFields>(time: T, fold = 0): T => {
  if (time.hour < 0 || time.hour > 23) throw new PyRaise('ValueError', 'hour must be in 0..23');
  if (time.minute < 0 || time.minute > 59) throw new PyRaise('ValueError', 'minute must be in 0..59');
  if (time.second < 0 || time.second > 59) throw new PyRaise('ValueError', 'second must be in 0..59');
  if (time.microsecond < 0 || time.microsecond > 999999) {
    throw new PyRaise('ValueError', 'microsecond must be in 0..999999');
  }
  if (fold !== 0 && fold !== 1) throw new PyRaise('ValueError', 'fold must be either 0 or 1');
  return time;
};

/** The same moment. Errors: ValueError for a field out of range. */
export const checkedMoment = <T extends MomentFields>(moment: T, fold = 0): T => {
  checkedDate(moment);
  return checkedTime(moment, fold);
};

/** Seconds since midnight. */
export const secondsOfDay = (time: TimeFields): number => time.hour * 3600 + time.minute * 60 + time.second;

/** Seconds from 1 January of year 1, as if the fields were UTC. */
export const secondsOf = (moment: MomentFields): number =>
  toOrdinal(moment.year, moment.month, moment.day) * 86400 + secondsOfDay(moment);

/** The moment so many seconds after 31 December of year 0 (ordinal 0). Errors: OverflowError beyond the calendar. */
export const momentOfSeconds = (seconds: number, microsecond: number): MomentFields => {
  const ordinal = Math.floor(seconds / 86400);
  if (ordinal < 1 || ordinal > maxOrdinal) throw new PyRaise('OverflowError', 'date value out of range');
  return momentOf(dateOfOrdinal(ordinal), seconds - ordinal * 86400, microsecond);
};

/** The moment of a date and a second of the day (0–86399). */
export const momentOf = (date: DateFields, second: number, microsecond: number): MomentFields => ({
  year: date.year,
  month: date.month,
  day: date.day,
  hour: Math.floor(second / 3600),
  minute: Math.floor(second / 60) % 60,
  second: second % 60,
  microsecond,
});

/** `datetime + timedelta`, the duration normalized. Errors: OverflowError beyond the calendar. */
export const plusDuration = (
  moment: MomentFields,
  days: number,
  seconds: number,
  microseconds: number,
): MomentFields => {
  const micro = moment.microsecond + microseconds;
  const carry = Math.floor(micro / 1_000_000);
  return momentOfSeconds(secondsOf(moment) + days * 86400 + seconds + carry, micro - carry * 1_000_000);
};
