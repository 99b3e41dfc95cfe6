/** `date`. */
import {
  checkedDate,
  ctime,
  type DateFields,
  formatMoment,
  fromIsoWeekDate,
  fromOrdinal,
  isoDate,
  localMomentOfTimestamp,
  type MomentFields,
  newDuration,
  parseIsoDate,
  plusDays,
  toIsoWeekDate,
  toOrdinal,
  toStruct,
  type Amount,
  weekday,
} from '../../dates/index.ts';
import { index } from '../../runtime/arithmetic.ts';
import { invoke } from '../../runtime/call.ts';
import { classMethod, construct, define, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newTuple, notImplemented, toFloat, toStr, Tuple, type Type, type Value } from '../../runtime/object.ts';
import { registerFormat, registerRepr, registerStr, str } from '../../runtime/text.ts';
import { teachBinary, teachCompare, teachHash } from '../../runtime/types/operators.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';
import { now } from '../time/clock.ts';
import { newStructTime } from '../time/struct-time.ts';
import { amountOf, ordered } from './timedelta.ts';
import {
  dateOf,
  DateObj,
  dateType,
  DurationObj,
  intOf,
  MomentObj,
  newDateObj,
  newDurationObj,
  textArgument,
} from './values.ts';

/** What `isocalendar()` gives. */
class IsoCalendarDate extends Tuple {}
const isoCalendarType = newStructSequence('datetime.IsoCalendarDate', 'datetime', IsoCalendarDate, [
  'year',
  'week',
  'weekday',
]);

/** Year, month and day as they were given: one that is no integer is told before one that is missing. Errors: TypeError. */
export const dayFields = (given: readonly (Value | undefined)[]): readonly [number, number, number] => {
  const numbers = given.slice(0, 3).map((v) => (v === undefined ? undefined : intOf(v)));
  const missing = numbers.indexOf(undefined);
  if (missing >= 0)
    throw typeError(`function missing required argument '${['year', 'month', 'day'][missing]!}' (pos ${missing + 1})`);
  return numbers as [number, number, number];
};

/** Seconds since 1970 as the engine takes them. Errors: TypeError. */
export const timestampArgument = (v: Value): Amount => amountOf(v) ?? { kind: 'int', value: index(v) };

construct(dateType, 'function(year=..., month=..., day=...)', (cls: Type, ...given: readonly (Value | undefined)[]) => {
  const [year, month, day] = dayFields(given);
  return newDateObj(cls, checkedDate({ year, month, day }));
});
classMethod(dateType, 'today(cls)', (cls: Type) => invoke(cls, 'fromtimestamp', toFloat(now() / 1000)));
classMethod(dateType, 'fromtimestamp(cls, timestamp, /)', (cls: Type, timestamp: Value) =>
  dateOf(cls, localMomentOfTimestamp(timestampArgument(timestamp))),
);
classMethod(dateType, 'fromordinal(cls, ordinal, /)', (cls: Type, ordinal: Value) =>
  dateOf(cls, fromOrdinal(intOf(ordinal))),
);
classMethod(dateType, 'fromisoformat(cls, string, /)', (cls: Type, text: Value) => {
  const s = textOf(text);
  if (s === undefined) throw typeError('fromisoformat: argument must be str');
  return dateOf(cls, parseIsoDate(s));
});
classMethod(dateType, 'fromisocalendar(cls, year, week, day)', (cls: Type, year: Value, week: Value, day: Value) =>
  dateOf(cls, fromIsoWeekDate(intOf(year), intOf(week), intOf(day))),
);
for (const name of ['year', 'month', 'day'] as const) getter(dateType, name, (self: DateObj) => self[name]);

method(dateType, 'toordinal(self, /)', (self: DateObj) => ordinalOf(self));
method(dateType, 'weekday(self, /)', (self: DateObj) => weekday(self.year, self.month, self.day));
method(dateType, 'isoweekday(self, /)', (self: DateObj) => weekday(self.year, self.month, self.day) + 1);
method(dateType, 'isocalendar(self, /)', (self: DateObj) => {
  const { year, week, day } = toIsoWeekDate(self);
  return structSequence(isoCalendarType, [year, week, day]);
});
method(dateType, 'isoformat(self, /)', (self: DateObj) => isoDate(self));
method(dateType, 'ctime(self, /)', (self: DateObj) => ctime(midnight(self)));
method(dateType, 'timetuple(self, /)', (self: DateObj) => newStructTime(toStruct(midnight(self)), -1));
method(
  dateType,
  'replace(self, /, year=..., month=..., day=...)',
  (self: DateObj, year: Value | undefined, month: Value | undefined, day: Value | undefined) =>
    newDateObj(
      self.t,
      checkedDate({
        year: year === undefined ? self.year : intOf(year),
        month: month === undefined ? self.month : intOf(month),
        day: day === undefined ? self.day : intOf(day),
      }),
    ),
);
method(dateType, 'strftime(self, format)', (self: DateObj, format: Value) =>
  toStr(formatDate(self, textArgument(format, 'strftime', 'argument 1'))),
);
method(dateType, '__format__(self, format, /)', (self: DateObj, format: Value) => {
  const spec = textArgument(format, '__format__', 'argument');
  return spec === '' ? toStr(str(self)) : invoke(self, 'strftime', format);
});
method(dateType, '__reduce__(self, /)', (self: DateObj) =>
  newTuple([self.t, newTuple([self.year, self.month, self.day])]),
);

/** A date's first moment. */
export const midnight = (date: DateFields): MomentFields => ({
  year: date.year,
  month: date.month,
  day: date.day,
  hour: 0,
  minute: 0,
  second: 0,
  microsecond: 0,
});
const formatDate = (date: DateObj, format: string): string =>
  formatMoment(format, midnight(date), { offset: undefined, name: undefined }, meter);
const ordinalOf = (date: DateFields): number => toOrdinal(date.year, date.month, date.day);

registerRepr(DateObj, (v: DateObj) => `${v.t.name}(${v.year}, ${v.month}, ${v.day})`);
registerStr(DateObj, (v: DateObj) => (v.t.builtin ? isoDate(v) : str(invoke(v, 'isoformat'))));
registerFormat(DateObj, formatDate);

teachBinary(dateType, ['+', '-'], (op, self: DateObj, other, swapped) => {
  if (self instanceof MomentObj || other instanceof MomentObj) return notImplemented;
  if (other instanceof DurationObj) {
    if (op === '+') return dateOf(self.t, plusDays(self, other.d.days));
    if (op === '-' && !swapped) return dateOf(self.t, plusDays(self, -other.d.days));
  }
  if (op === '-' && other instanceof DateObj && !swapped)
    return newDurationObj(newDuration(ordinalOf(self) - ordinalOf(other), 0, 0));
  return notImplemented;
});
teachCompare(dateType, 'all', (op, self: DateObj, other) => {
  if (!(other instanceof DateObj) || other instanceof MomentObj) return notImplemented;
  return ordered(op, self.year - other.year || self.month - other.month || self.day - other.day);
});
teachHash(dateType, (v: DateObj) => `\ud805d${ordinalOf(v)}`);
define(dateType, 'min', newDateObj(dateType, { year: 1, month: 1, day: 1 }));
define(dateType, 'max', newDateObj(dateType, { year: 9999, month: 12, day: 31 }));
define(dateType, 'resolution', newDurationObj(newDuration(1, 0, 0)));
