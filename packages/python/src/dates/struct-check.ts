/**
 * What `time` accepts as a time tuple.
 *
 * Source: texts and corrections recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import type { StructTime } from './strftime.ts';

const outOfRange = (what: string): PyRaise => new PyRaise('ValueError', `${what} out of range`);

/**
 * The struct as `time.strftime` and `time.asctime` take it: month, day and year day zero mean one, weekdays count on.
 *
 * Errors: ValueError for a field out of range, OverflowError for a year below C's.
 */
export const checkedStruct = (time: StructTime): StructTime => {
  if (time.year > 2147483647) throw new PyRaise('OverflowError', 'signed integer is greater than maximum');
  if (time.year < -2147483648) throw new PyRaise('OverflowError', 'signed integer is less than minimum');
  if (time.year < -2147483648 + 1900) throw new PyRaise('OverflowError', 'year out of range');
  if (time.month < 0 || time.month > 12) throw outOfRange('month');
  if (time.day < 0 || time.day > 31) throw outOfRange('day of month');
  if (time.hour < 0 || time.hour > 23) throw outOfRange('hour');
  if (time.minute < 0 || time.minute > 59) throw outOfRange('minute');
  if (time.second < 0 || time.second > 61) throw outOfRange('seconds');
  if (time.weekday < -1) throw outOfRange('day of week');
  if (time.yearDay < 0 || time.yearDay > 366) throw outOfRange('day of year');
  return {
    ...time,
    month: time.month === 0 ? 1 : time.month,
    day: time.day === 0 ? 1 : time.day,
    weekday: (time.weekday + 7) % 7,
    yearDay: time.yearDay === 0 ? 1 : time.yearDay,
  };
};
