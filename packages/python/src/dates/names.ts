import { PyRaise } from '../runtime/raise.ts';

/** Names of weekdays and months in the C locale. Units: weekdays from Monday, months from January. */
export const weekdayNames: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The three-letter name of weekday 0–6. */
export const shortWeekday = (weekday: number): string => (weekdayNames[weekday] ?? '').slice(0, 3);

/** The three-letter name of month 1–12. */
export const shortMonth = (month: number): string => (monthNames[month - 1] ?? '').slice(0, 3);

/** `calendar.month_name[month]`: empty for 0, from the end for negative ones. Errors: IndexError. */
export const monthNameAt = (month: number): string => {
  if (month > 12 || month < -13) throw new PyRaise('IndexError', 'list index out of range');
  return ['', ...monthNames].at(month) ?? '';
};
