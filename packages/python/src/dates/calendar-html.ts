/**
 * Calendars as HTML tables: `calendar.HTMLCalendar` with its own class names.
 *
 * Source: Python library reference, `calendar.HTMLCalendar`; markup recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import { monthWeeks } from './calendar-months.ts';
import type { Meter } from './meter.ts';
import { monthNameAt, shortWeekday } from './names.ts';

const classOf = (day: number): string => shortWeekday(day).toLowerCase();

const weekdays = (first: number): readonly number[] =>
  [0, 1, 2, 3, 4, 5, 6].map((index) => (((first + index) % 7) + 7) % 7);

const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;

/** `formatmonth`; without a year if it is not given. */
export const formatHtmlMonth = (
  year: number,
  month: number,
  options: { readonly first: number; readonly titleYear: 'shown' | 'hidden' },
  meter: Meter,
): string => {
  meter.spend(256);
  const days = weekdays(options.first);
  const name = monthNameAt(month);
  const title = options.titleYear === 'shown' ? `${name} ${year}` : name;
  const lines = [
    '<table border="0" cellpadding="0" cellspacing="0" class="month">',
    `<tr><th colspan="7" class="month">${title}</th></tr>`,
    row(days.map((day) => `<th class="${classOf(day)}">${shortWeekday(day)}</th>`)),
    ...monthWeeks(year, month, options.first).map((week) =>
      row(
        week.map((day, index) =>
          day === 0 ? '<td class="noday">&nbsp;</td>' : `<td class="${classOf(days[index] ?? 0)}">${day}</td>`,
        ),
      ),
    ),
    '</table>',
  ];
  return `${lines.join('\n')}\n`;
};

/** `formatyear`: a table of `width` months in a row. */
export const formatHtmlYear = (
  year: number,
  options: { readonly first: number; readonly width: number },
  meter: Meter,
): string => {
  const width = Math.max(1, options.width);
  const parts = [
    '<table border="0" cellpadding="0" cellspacing="0" class="year">\n',
    `<tr><th colspan="${width}" class="year">${year}</th></tr>`,
  ];
  for (let start = 1; start <= 12; start += width) {
    const cells: string[] = [];
    for (let month = start; month < start + width && month <= 12; month += 1) {
      cells.push(`<td>${formatHtmlMonth(year, month, { first: options.first, titleYear: 'hidden' }, meter)}</td>`);
    }
    parts.push(row(cells));
  }
  return `${parts.join('')}</table>`;
};

/** `formatyearpage` as text; the caller encodes it. No link to a style sheet if `css` is not given. */
export const formatHtmlPage = (
  year: number,
  options: {
    readonly first: number;
    readonly width: number;
    readonly css: string | undefined;
    readonly encoding: string;
  },
  meter: Meter,
): string => {
  if (options.encoding.length + (options.css ?? '').length > 1 << 28) throw new PyRaise('MemoryError', '');
  meter.allocate(options.encoding.length * 2 + (options.css ?? '').length);
  const lines = [
    `<?xml version="1.0" encoding="${options.encoding}"?>`,
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
    '<html>',
    '<head>',
    `<meta http-equiv="Content-Type" content="text/html; charset=${options.encoding}" />`,
    ...(options.css === undefined ? [] : [`<link rel="stylesheet" type="text/css" href="${options.css}" />`]),
    `<title>Calendar for ${year}</title>`,
    '</head>',
    '<body>',
    `${formatHtmlYear(year, options, meter)}</body>`,
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
};
