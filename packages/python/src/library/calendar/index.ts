/** `calendar`: months and years as lists, text and HTML. */
import {
  checkedDate,
  isLeap,
  leapDays,
  monthNames,
  monthRange,
  timegm,
  weekday,
  weekdayNames,
  weekdayOfAnyYear,
} from '../../dates/index.ts';

import { index, smallIndex } from '../../runtime/arithmetic.ts';
import { getattr, setattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import type { Code } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, newExc, raised } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { importDotted, newExceptionType, newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, newTuple, none, toStr, type Type, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { write } from '../../runtime/state.ts';
import { registerExcStr, str } from '../../runtime/text.ts';
import { columnsText, newCalendarClasses } from './classes.ts';

const monthErrorType = newExceptionType('IllegalMonthError', 'calendar', E.ValueError);
const weekdayErrorType = newExceptionType('IllegalWeekdayError', 'calendar', E.ValueError);
/** The number, in a sentence; the engine's exceptions bring the sentence. */
const inSentence = (type: Type, before: string, after: string): void => {
  registerExcStr(type.ctor, ({ args }) => {
    const [first] = args.a;
    return first !== undefined && textOf(first) === undefined ? before + str(first) + after : str(first ?? '');
  });
};
inSentence(monthErrorType, 'bad month number ', '; must be 1-12');
inSentence(weekdayErrorType, 'bad weekday number ', '; must be 0 (Monday) to 6 (Sunday)');

const upper = (names: readonly string[]): readonly string[] => names.map((name) => name.toUpperCase());

/** An enumeration whose members show themselves as names of this module. */
const newEnum = (name: string, names: readonly string[], from: number): Type => {
  const intEnum = importDotted('enum').attrs.get('IntEnum')!;
  const members = newList(upper(names).map((one, i) => newTuple([one, i + from])));
  const made = call(intEnum, [name, members], new Map([['module', 'calendar']])) as Type;
  setattr(
    made,
    '__repr__',
    pyFunction('enum', 'global_enum_repr(self)', (self: Value) => toStr(`calendar.${str(getattr(self, 'name'))}`)),
  );
  return made;
};

export const newModule = (): Module => {
  const Day = newEnum('Day', weekdayNames, 0);
  const Month = newEnum('Month', monthNames, 1);
  const classes = newCalendarClasses();
  const calendar = call(classes['TextCalendar']!, []);
  const attrs = new Map<string, Value>([
    ['Day', Day],
    ['Month', Month],
    ['IllegalMonthError', monthErrorType],
    ['IllegalWeekdayError', weekdayErrorType],
    ['c', calendar],
    ['EPOCH', 1970],
    ['mdays', newList([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])],
    ['day_name', newList([...weekdayNames])],
    ['day_abbr', newList(weekdayNames.map((name) => name.slice(0, 3)))],
    ['month_name', newList(['', ...monthNames])],
    ['month_abbr', newList(['', ...monthNames.map((name) => name.slice(0, 3))])],
    ...Object.entries(classes),
  ]);
  for (const name of upper(weekdayNames)) attrs.set(name, getattr(Day, name));
  for (const name of upper(monthNames)) attrs.set(name, getattr(Month, name));
  for (const [name, of] of [
    ['firstweekday', 'getfirstweekday'],
    ['monthcalendar', 'monthdayscalendar'],
    ['prweek', 'prweek'],
    ['week', 'formatweek'],
    ['weekheader', 'formatweekheader'],
    ['prmonth', 'prmonth'],
    ['month', 'formatmonth'],
    ['calendar', 'formatyear'],
    ['prcal', 'pryear'],
  ] as const)
    attrs.set(name, getattr(calendar, of));
  const define = (signature: string, code: (...args: never[]) => Value): void => {
    const made = pyFunction('calendar', signature, code as Code);
    attrs.set(made.name, made);
  };
  const dayOf = (year: number, month: number, day: number): Value => {
    if (year >= 1 && year <= 9999) {
      checkedDate({ year, month, day });
      return call(Day, [weekday(year, month, day)]);
    }
    return call(Day, [weekdayOfAnyYear(year, month, day)]);
  };
  define('isleap(year)', (year: Value) => isLeap(Number(index(year))));
  define('leapdays(y1, y2)', (from: Value, to: Value) => leapDays(Number(index(from)), Number(index(to))));
  define('weekday(year, month, day)', (year: Value, month: Value, day: Value) =>
    dayOf(smallIndex(year), smallIndex(month), smallIndex(day)),
  );
  define('monthrange(year, month)', (year: Value, month: Value) => {
    const m = smallIndex(month);
    if (m < 1 || m > 12) throw raised(newExc(monthErrorType, month));
    const [first, days] = monthRange(smallIndex(year), m);
    return newTuple([call(Day, [first]), days]);
  });
  define('setfirstweekday(firstweekday)', (first: Value) => {
    const day = index(first);
    if (day < 0 || day > 6) throw raised(newExc(weekdayErrorType, first));
    setattr(calendar, 'firstweekday', first);
    return none;
  });
  define('timegm(tuple)', (tuple: Value) => {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = listOf(tuple).slice(0, 6).map(smallIndex);
    checkedDate({ year, month, day: 1 });
    return timegm(year, month, day, hour, minute, second);
  });
  define('formatstring(cols, colwidth=20, spacing=6)', (columns: Value, width: Value, spacing: Value) =>
    toStr(columnsText(columns, width, spacing)),
  );
  define('format(cols, colwidth=20, spacing=6)', (columns: Value, width: Value, spacing: Value) => {
    write('stdout', `${columnsText(columns, width, spacing)}\n`);
    return none;
  });
  return newModuleOf('calendar', attrs);
};
