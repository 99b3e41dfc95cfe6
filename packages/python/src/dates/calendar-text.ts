/**
 * Calendars as plain text: `calendar.TextCalendar`.
 *
 * Units: `width` is characters per day column, `lines` line breaks per row, `spacing` blanks between months, `first` the
 * weekday that begins a week (0 = Monday).
 * Source: Python library reference, `calendar.TextCalendar`; layouts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import { monthWeeks } from './calendar-months.ts';
import type { Meter } from './meter.ts';
import { monthNameAt, weekdayNames } from './names.ts';

const most = 1 << 28;

const repeat = (text: string, times: number, meter: Meter): string => {
  if (times <= 0) return '';
  if (times > 64) {
    meter.spend(Math.ceil(times / 16));
    meter.allocate(times);
  }
  if (times > most) throw new PyRaise('MemoryError', '');
  return text.repeat(times);
};

/** `str.center`: of an odd rest, the right side gets more unless the width is odd. */
const center = (text: string, width: number, meter: Meter): string => {
  const missing = width - text.length;
  if (missing <= 0) return text;
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return repeat(' ', left, meter) + text + repeat(' ', missing - left, meter);
};

/** `formatday`: the number, or blanks for day zero. */
export const formatDay = (day: number, width: number, meter: Meter): string =>
  center(day === 0 ? '' : String(day).padStart(2), width, meter);

/** `formatweek`: seven days in a row. */
export const formatWeek = (days: readonly number[], width: number, meter: Meter): string =>
  days.map((day) => formatDay(day, width, meter)).join(' ');

/** `formatweekday`: the weekday's name, short below nine characters, cut to the width. */
export const formatWeekday = (day: number, width: number, meter: Meter): string => {
  const name = weekdayNames[day] ?? '';
  return center((width >= 9 ? name : name.slice(0, 3)).slice(0, Math.max(0, width)), width, meter);
};

/** `formatweekheader`: the names of seven days. */
export const formatWeekHeader = (width: number, first: number, meter: Meter): string =>
  [0, 1, 2, 3, 4, 5, 6].map((index) => formatWeekday((((first + index) % 7) + 7) % 7, width, meter)).join(' ');

/** `formatmonthname`: the month's name, with the year if it is given. */
export const formatMonthName = (year: number | undefined, month: number, width: number, meter: Meter): string => {
  const name = monthNameAt(month);
  return center(year === undefined ? name : `${name} ${year}`, width, meter);
};

const trimEnd = (text: string): string => text.replace(/ +$/u, '');

/** `formatmonth` */
export const formatMonth = (
  year: number,
  month: number,
  options: { readonly width: number; readonly lines: number; readonly first: number },
  meter: Meter,
): string => {
  const width = Math.max(2, options.width);
  meter.spend(64);
  const breaks = repeat('\n', Math.max(1, options.lines), meter);
  const rows = [
    trimEnd(formatMonthName(year, month, 7 * (width + 1) - 1, meter)),
    trimEnd(formatWeekHeader(width, options.first, meter)),
    ...monthWeeks(year, month, options.first).map((week) => trimEnd(formatWeek(week, width, meter))),
  ];
  meter.allocate(rows.length * breaks.length);
  return rows.map((row) => row + breaks).join('');
};

/** `calendar.formatstring`: columns, centred. */
export const formatColumns = (columns: readonly string[], width: number, spacing: number, meter: Meter): string =>
  columns.map((one) => center(one, width, meter)).join(repeat(' ', spacing, meter));

/** `formatyear`: `columns` months in a row. Errors: ValueError for no columns, as CPython's `range` says it. */
export const formatYear = (
  year: number,
  options: {
    readonly width: number;
    readonly lines: number;
    readonly spacing: number;
    readonly columns: number;
    readonly first: number;
  },
  meter: Meter,
): string => {
  const width = Math.max(2, options.width);
  const breaks = repeat('\n', Math.max(1, options.lines), meter);
  const spacing = Math.max(2, options.spacing);
  const columns = options.columns;
  const monthWidth = (width + 1) * 7 - 1;
  meter.spend(1000);
  const parts = [trimEnd(center(String(year), monthWidth * columns + spacing * (columns - 1), meter)), breaks];
  if (columns === 0) throw new PyRaise('ValueError', 'range() arg 3 must not be zero');
  const header = formatWeekHeader(width, options.first, meter);
  const addRow = (cells: readonly string[]): void => {
    meter.allocate(breaks.length);
    parts.push(trimEnd(formatColumns(cells, monthWidth, spacing, meter)), breaks);
  };
  for (let start = 1; start <= 12 && columns > 0; start += columns) {
    const months: number[] = [];
    for (let month = start; month < start + columns && month <= 12; month += 1) months.push(month);
    parts.push(breaks);
    addRow(months.map((month) => formatMonthName(undefined, month, monthWidth, meter)));
    addRow(months.map(() => header));
    const weeks = months.map((month) => monthWeeks(year, month, options.first));
    const height = Math.max(...weeks.map((one) => one.length));
    for (let row = 0; row < height; row += 1) {
      addRow(
        weeks.map((one) => {
          const week = one[row];
          return week === undefined ? '' : formatWeek(week, width, meter);
        }),
      );
    }
  }
  return parts.join('');
};
