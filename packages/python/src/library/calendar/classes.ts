/**
 * `Calendar`, `TextCalendar` and `HTMLCalendar`.
 *
 * They are classes like the program's own, made anew for each run, and call each other's methods by name: programs
 * inherit from them to change how a day or a week looks.
 */
import {
  type DateFields,
  formatColumns,
  formatDay,
  formatHtmlPage,
  formatHtmlYear,
  formatMonthName,
  formatWeekday,
  formatYear,
  monthDates,
  monthDays,
  shortWeekday,
  monthNameAt,
} from '../../dates/index.ts';
import { index, smallIndex } from '../../runtime/arithmetic.ts';
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { Property } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { encodeText } from '../../runtime/codecs.ts';
import { ArrayIter, iterate, listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newList, newTuple, none, toStr, type Type, type Value } from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { write } from '../../runtime/state.ts';
import { getitem } from '../../runtime/subscript.ts';
import { str } from '../../runtime/text.ts';
import { dateType, newDateObj } from '../datetime/values.ts';

const number = (v: Value): number => smallIndex(v);
const firstOf = (self: Value): number => number(getattr(self, 'firstweekday'));

/** The days of whole weeks, each with its weekday. */
const daysOf = (self: Value, year: number, month: number): readonly (readonly [number, number])[] => {
  const first = firstOf(self);
  meter.spend(64);
  return monthDays(year, month, first).map((day, i) => [day, (((first + i) % 7) + 7) % 7]);
};
const datesOf = (self: Value, year: number, month: number): readonly DateFields[] => {
  meter.spend(64);
  return monthDates(year, month, firstOf(self));
};
const inWeeks = (days: readonly Value[]): Value => {
  const weeks: Value[] = [];
  for (let i = 0; i < days.length; i += 7) weeks.push(newList(days.slice(i, i + 7)));
  return newList(weeks);
};
/** A year's months in rows. */
const inRows = (width: Value, monthOf: (month: number) => Value): Value => {
  const columns = Math.max(1, number(width));
  const rows: Value[] = [];
  for (let start = 1; start <= 12; start += columns) {
    const row: Value[] = [];
    for (let month = start; month < start + columns && month <= 12; month++) row.push(monthOf(month));
    rows.push(newList(row));
  }
  return newList(rows);
};

const weekdayOfPlace = (first: number, i: number): number => (((first + i) % 7) + 7) % 7;

const newCalendarClass = (): Type => {
  const firstweekday = new Property();
  firstweekday.name = 'firstweekday';
  firstweekday.get = pyFunction('calendar', 'Calendar.getfirstweekday(self)', (self: Value) =>
    weekdayOfPlace(number(findAttribute(self, '_firstweekday') ?? 0), 0),
  );
  firstweekday.set = pyFunction('calendar', 'Calendar.setfirstweekday(self, firstweekday)', (self: Value, v: Value) => {
    setattr(self, '_firstweekday', v);
    return none;
  });
  return pyClass('calendar', 'Calendar', {
    bases: [],
    attrs: { firstweekday },
    methods: {
      '__init__(self, firstweekday=0)': (self: Value, first: Value) => {
        setattr(self, 'firstweekday', first);
        return none;
      },
      'getfirstweekday(self)': (self: Value) => firstOf(self),
      'setfirstweekday(self, firstweekday)': (self: Value, first: Value) => {
        setattr(self, 'firstweekday', first);
        return none;
      },
      'iterweekdays(self)': (self: Value) => {
        const first = firstOf(self);
        return new ArrayIter([0, 1, 2, 3, 4, 5, 6].map((i) => weekdayOfPlace(first, i)));
      },
      'itermonthdates(self, year, month)': (self: Value, year: Value, month: Value) =>
        new ArrayIter(datesOf(self, number(year), number(month)).map((date) => newDateObj(dateType, date))),
      'itermonthdays(self, year, month)': (self: Value, year: Value, month: Value) =>
        new ArrayIter(daysOf(self, number(year), number(month)).map(([day]) => day)),
      'itermonthdays2(self, year, month)': (self: Value, year: Value, month: Value) =>
        new ArrayIter(daysOf(self, number(year), number(month)).map((pair) => newTuple(pair))),
      'itermonthdays3(self, year, month)': (self: Value, year: Value, month: Value) =>
        new ArrayIter(
          datesOf(self, number(year), number(month)).map((date) => newTuple([date.year, date.month, date.day])),
        ),
      'itermonthdays4(self, year, month)': (self: Value, year: Value, month: Value) => {
        const first = firstOf(self);
        return new ArrayIter(
          datesOf(self, number(year), number(month)).map((date, i) =>
            newTuple([date.year, date.month, date.day, weekdayOfPlace(first, i)]),
          ),
        );
      },
      'monthdatescalendar(self, year, month)': (self: Value, year: Value, month: Value) =>
        inWeeks(listOf(invoke(self, 'itermonthdates', year, month))),
      'monthdays2calendar(self, year, month)': (self: Value, year: Value, month: Value) =>
        inWeeks(listOf(invoke(self, 'itermonthdays2', year, month))),
      'monthdayscalendar(self, year, month)': (self: Value, year: Value, month: Value) =>
        inWeeks(listOf(invoke(self, 'itermonthdays', year, month))),
      'yeardatescalendar(self, year, width=3)': (self: Value, year: Value, width: Value) =>
        inRows(width, (month) => invoke(self, 'monthdatescalendar', year, month)),
      'yeardays2calendar(self, year, width=3)': (self: Value, year: Value, width: Value) =>
        inRows(width, (month) => invoke(self, 'monthdays2calendar', year, month)),
      'yeardayscalendar(self, year, width=3)': (self: Value, year: Value, width: Value) =>
        inRows(width, (month) => invoke(self, 'monthdayscalendar', year, month)),
    },
  });
};

// ── Text ────────────────────────────────────────────────────────────────────────────────────────
const trimmed = (text: string): string => text.replace(/\s+$/u, '');
const said = (self: Value, name: string, ...args: readonly Value[]): string => str(invoke(self, name, ...args));
/** What a method gives for each element of an iterable. */
const each = (values: Value, work: (v: Value) => string): string[] => listOf(values).map(work);
const pairOf = (v: Value): readonly [Value, Value] => [getitem(v, 0), getitem(v, 1)];

const monthText = (self: Value, year: Value, month: Value, w: Value, l: Value): string => {
  const width = Math.max(2, number(w));
  const lines = Math.max(1, number(l));
  meter.allocate(lines * 8);
  meter.spend(lines >> 4);
  const breaks = '\n'.repeat(lines);
  const rows = [
    said(self, 'formatmonthname', year, month, 7 * (width + 1) - 1),
    said(self, 'formatweekheader', width),
    ...each(invoke(self, 'monthdays2calendar', year, month), (week) => said(self, 'formatweek', week, width)),
  ];
  return rows.map((row) => trimmed(row) + breaks).join('');
};
const yearText = (self: Value, year: Value, w: Value, l: Value, c: Value, m: Value): string =>
  formatYear(
    number(year),
    { width: number(w), lines: number(l), spacing: number(c), columns: number(m), first: firstOf(self) },
    meter,
  );

const newTextClass = (base: Type): Type =>
  pyClass('calendar', 'TextCalendar', {
    bases: [base],
    methods: {
      'prweek(self, theweek, width)': (self: Value, week: Value, width: Value) => {
        write('stdout', said(self, 'formatweek', week, width));
        return none;
      },
      'formatday(self, day, weekday, width)': (_self: Value, day: Value, _weekday: Value, width: Value) =>
        formatDay(number(day), number(width), meter),
      'formatweek(self, theweek, width)': (self: Value, week: Value, width: Value) =>
        toStr(
          each(week, (one) => {
            const [day, weekday] = pairOf(one);
            return said(self, 'formatday', day, weekday, width);
          }).join(' '),
        ),
      'formatweekday(self, day, width)': (_self: Value, day: Value, width: Value) =>
        formatWeekday(number(day), number(width), meter),
      'formatweekheader(self, width)': (self: Value, width: Value) =>
        toStr(each(invoke(self, 'iterweekdays'), (day) => said(self, 'formatweekday', day, width)).join(' ')),
      'formatmonthname(self, theyear, themonth, width, withyear=True)': (
        _self: Value,
        year: Value,
        month: Value,
        width: Value,
        withYear: Value,
      ) => formatMonthName(truth(withYear) ? number(year) : undefined, number(month), number(width), meter),
      'prmonth(self, theyear, themonth, w=0, l=0)': (self: Value, year: Value, month: Value, w: Value, l: Value) => {
        write('stdout', said(self, 'formatmonth', year, month, w, l));
        return none;
      },
      'formatmonth(self, theyear, themonth, w=0, l=0)': (self: Value, year: Value, month: Value, w: Value, l: Value) =>
        toStr(monthText(self, year, month, w, l)),
      'formatyear(self, theyear, w=2, l=1, c=6, m=3)': (
        self: Value,
        year: Value,
        w: Value,
        l: Value,
        c: Value,
        m: Value,
      ) => toStr(yearText(self, year, w, l, c, m)),
      'pryear(self, theyear, w=0, l=0, c=6, m=3)': (
        self: Value,
        year: Value,
        w: Value,
        l: Value,
        c: Value,
        m: Value,
      ) => {
        write('stdout', said(self, 'formatyear', year, w, l, c, m));
        return none;
      },
    },
  });

// ── HTML ────────────────────────────────────────────────────────────────────────────────────────
const shortNames = (): Value => newList(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const own = (self: Value, name: string): string => str(getattr(self, name));
const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;

const newHtmlClass = (base: Type): Type =>
  pyClass('calendar', 'HTMLCalendar', {
    bases: [base],
    attrs: {
      cssclasses: shortNames(),
      cssclasses_weekday_head: shortNames(),
      cssclass_noday: 'noday',
      cssclass_month_head: 'month',
      cssclass_month: 'month',
      cssclass_year_head: 'year',
      cssclass_year: 'year',
    },
    methods: {
      'formatday(self, day, weekday)': (self: Value, day: Value, weekday: Value) => {
        if (index(day) === 0) return toStr(`<td class="${own(self, 'cssclass_noday')}">&nbsp;</td>`);
        return toStr(`<td class="${str(getitem(getattr(self, 'cssclasses'), weekday))}">${number(day)}</td>`);
      },
      'formatweek(self, theweek)': (self: Value, week: Value) =>
        toStr(
          row(
            each(week, (one) => {
              const [day, weekday] = pairOf(one);
              return said(self, 'formatday', day, weekday);
            }),
          ),
        ),
      'formatweekday(self, day)': (self: Value, day: Value) =>
        toStr(
          `<th class="${str(getitem(getattr(self, 'cssclasses_weekday_head'), day))}">${shortWeekday(number(day))}</th>`,
        ),
      'formatweekheader(self)': (self: Value) =>
        toStr(row(each(invoke(self, 'iterweekdays'), (day) => said(self, 'formatweekday', day)))),
      'formatmonthname(self, theyear, themonth, withyear=True)': (
        self: Value,
        year: Value,
        month: Value,
        withYear: Value,
      ) => {
        const name = monthNameAt(number(month)) + (truth(withYear) ? ` ${number(year)}` : '');
        return toStr(`<tr><th colspan="7" class="${own(self, 'cssclass_month_head')}">${name}</th></tr>`);
      },
      'formatmonth(self, theyear, themonth, withyear=True)': (
        self: Value,
        year: Value,
        month: Value,
        withYear: Value,
      ) => {
        const lines = [
          `<table border="0" cellpadding="0" cellspacing="0" class="${own(self, 'cssclass_month')}">`,
          said(self, 'formatmonthname', year, month, withYear),
          said(self, 'formatweekheader'),
          ...each(invoke(self, 'monthdays2calendar', year, month), (week) => said(self, 'formatweek', week)),
          '</table>',
        ];
        return toStr(`${lines.join('\n')}\n`);
      },
      'formatyear(self, theyear, width=3)': (self: Value, year: Value, w: Value) => toStr(htmlYear(self, year, w)),
      "formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None)": (
        self: Value,
        year: Value,
        w: Value,
        css: Value,
        encoding: Value,
      ) => {
        const options = {
          first: firstOf(self),
          width: number(w),
          css: css === none ? undefined : str(css),
          encoding: textOf(encoding) ?? 'utf-8',
        };
        const page = formatHtmlPage(number(year), options, meter);
        const plain = formatHtmlYear(number(year), options, meter);
        return encodeText(
          page.replace(plain, () => str(invoke(self, 'formatyear', year, w))),
          options.encoding,
          'xmlcharrefreplace',
        );
      },
    },
  });

const htmlYear = (self: Value, year: Value, w: Value): string => {
  const width = Math.max(1, number(w));
  const parts = [
    `<table border="0" cellpadding="0" cellspacing="0" class="${own(self, 'cssclass_year')}">`,
    '\n',
    `<tr><th colspan="${width}" class="${own(self, 'cssclass_year_head')}">${number(year)}</th></tr>`,
  ];
  for (let start = 1; start <= 12; start += width) {
    const cells: string[] = [];
    for (let month = start; month < start + width && month <= 12; month++)
      cells.push(`<td>${said(self, 'formatmonth', year, month, false)}</td>`);
    parts.push(row(cells));
  }
  return `${parts.join('')}</table>`;
};

/** The classes of a run, by name. */
export const newCalendarClasses = (): Readonly<Record<string, Type>> => {
  const Calendar = newCalendarClass();
  const TextCalendar = newTextClass(Calendar);
  const HTMLCalendar = newHtmlClass(Calendar);
  const withLocale = (name: string, base: Type): Type =>
    pyClass('calendar', name, {
      bases: [base],
      methods: {
        '__init__(self, firstweekday=0, locale=None)': (self: Value, first: Value) => {
          setattr(self, 'firstweekday', first);
          return none;
        },
      },
    });
  return {
    Calendar,
    TextCalendar,
    HTMLCalendar,
    LocaleTextCalendar: withLocale('LocaleTextCalendar', TextCalendar),
    LocaleHTMLCalendar: withLocale('LocaleHTMLCalendar', HTMLCalendar),
  };
};

/** `calendar.formatstring`: texts in columns. */
export const columnsText = (columns: Value, width: Value, spacing: Value): string => {
  const texts: string[] = [];
  const it = iterate(columns);
  for (let v = it.next(); v !== undefined; v = it.next()) texts.push(str(v));
  return formatColumns(texts, number(width), number(spacing), meter);
};
