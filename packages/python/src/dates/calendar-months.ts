/**
 * Months as `calendar` sees them: rows of seven days, with zeros where the month has none.
 *
 * Years before 1 and after 9999 are taken as the year of the same place in the 400-year cycle.
 *
 * Units: `first` is the weekday that begins a week, 0 = Monday.
 * Source: Python library reference, `calendar`.
 */
import { PyRaise } from '../runtime/raise.ts';
import { daysInMonth, maxYear, minYear, weekday, type DateFields } from './calendar-days.ts';

/** The weekday of a date of any year. */
export const weekdayOfAnyYear = (year: number, month: number, day: number): number =>
  weekday(year < minYear || year > maxYear ? 2000 + (((year % 400) + 400) % 400) : year, month, day);

/** The same month. Errors: `calendar.IllegalMonthError`. */
export const checkedMonth = (month: number): number => {
  if (month >= 1 && month <= 12) return month;
  throw new PyRaise('calendar.IllegalMonthError', `bad month number ${month}; must be 1-12`);
};

/** The same weekday. Errors: `calendar.IllegalWeekdayError`. */
export const checkedWeekday = (day: number): number => {
  if (day >= 0 && day <= 6) return day;
  throw new PyRaise('calendar.IllegalWeekdayError', `bad weekday number ${day}; must be 0 (Monday) to 6 (Sunday)`);
};

/** `monthrange`: the weekday of the first day, and how many days there are. */
export const monthRange = (year: number, month: number): readonly [number, number] => {
  checkedMonth(month);
  return [weekdayOfAnyYear(year, month, 1), daysInMonth(year, month)];
};

/** `leapdays`: leap years from one year to before the other. */
export const leapDays = (from: number, to: number): number => {
  const before = (year: number): number =>
    Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
  return before(to) - before(from);
};

const weekStart = (first: number): number => ((first % 7) + 7) % 7;

/** `itermonthdays`: the days of whole weeks; zero outside the month. */
export const monthDays = (year: number, month: number, first: number): readonly number[] => {
  const [start, length] = monthRange(year, month);
  const before = (start - weekStart(first) + 7) % 7;
  const days: number[] = [];
  const count = Math.ceil((before + length) / 7) * 7;
  for (let index = 0; index < count; index += 1) {
    const day = index - before + 1;
    days.push(day >= 1 && day <= length ? day : 0);
  }
  return days;
};

/** `monthdayscalendar`: the same in rows of seven. */
export const monthWeeks = (year: number, month: number, first: number): readonly (readonly number[])[] => {
  const days = monthDays(year, month, first);
  const weeks: (readonly number[])[] = [];
  for (let index = 0; index < days.length; index += 7) weeks.push(days.slice(index, index + 7));
  return weeks;
};

/** `itermonthdays3`: the dates of whole weeks, those of the neighbouring months too. */
export const monthDates = (year: number, month: number, first: number): readonly DateFields[] => {
  const days = monthDays(year, month, first);
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  const after = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  const start = days.findIndex((day) => day === 1);
  const length = daysInMonth(year, month);
  const lengthBefore = daysInMonth(before.year, before.month);
  return days.map((day, index) => {
    if (day !== 0) return { year, month, day };
    return index < start
      ? { ...before, day: lengthBefore - start + index + 1 }
      : { ...after, day: index - start - length + 1 };
  });
};
