/** `time`: times of day. */
import {
  checkedTime,
  type Duration,
  formatMoment,
  isoOffset,
  isoTime,
  type MomentFields,
  newDuration,
  parseIsoTime,
  secondsOfDay,
} from '../../dates/index.ts';
import { invoke } from '../../runtime/call.ts';
import { classMethod, construct, define, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { newTuple, none, notImplemented, toStr, type Type, type Value } from '../../runtime/object.ts';
import { registerFormat, registerRepr, registerStr, repr, str } from '../../runtime/text.ts';
import { teachCompare, teachHash } from '../../runtime/types/operators.ts';
import { ordered } from './timedelta.ts';
import { fixedZone, offsetOf, savingOf, zoneNameOf } from './tzinfo.ts';
import {
  ClockObj,
  clockType,
  foldOf,
  intOf,
  newClockObj,
  newDurationObj,
  textArgument,
  zoneArgument,
} from './values.ts';

construct(
  clockType,
  'function(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)',
  (cls: Type, hour: Value, minute: Value, second: Value, microsecond: Value, zone: Value, fold: Value) => {
    const fields = {
      hour: intOf(hour),
      minute: intOf(minute),
      second: intOf(second),
      microsecond: intOf(microsecond),
    };
    const place = intOf(fold);
    zoneArgument(zone);
    checkedTime(fields, place);
    return newClockObj(cls, fields, zone, place as 0 | 1);
  },
);
classMethod(clockType, 'fromisoformat(cls, string, /)', (cls: Type, text: Value) => {
  const s = textOf(text);
  if (s === undefined) throw typeError('fromisoformat: argument must be str');
  const parsed = parseIsoTime(s);
  return newClockObj(cls, parsed, parsed.offset === undefined ? none : fixedZone(parsed.offset), 0);
});
for (const name of ['hour', 'minute', 'second', 'microsecond', 'fold'] as const)
  getter(clockType, name, (self: ClockObj) => self[name]);
getter(clockType, 'tzinfo', (self: ClockObj) => self.zone);
method(
  clockType,
  'replace(self, /, hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)',
  (
    self: ClockObj,
    hour: Value | undefined,
    minute: Value | undefined,
    second: Value | undefined,
    microsecond: Value | undefined,
    zone: Value | undefined,
    fold: Value | undefined,
  ) =>
    newClockObj(
      self.t,
      checkedTime({
        hour: hour === undefined ? self.hour : intOf(hour),
        minute: minute === undefined ? self.minute : intOf(minute),
        second: second === undefined ? self.second : intOf(second),
        microsecond: microsecond === undefined ? self.microsecond : intOf(microsecond),
      }),
      zone === undefined ? self.zone : zoneArgument(zone),
      fold === undefined ? self.fold : foldOf(fold),
    ),
);
const isoText = (self: ClockObj, timespec: string): string => {
  const offset = offsetOf(self.zone, none);
  return isoTime(self, timespec) + (offset === undefined ? '' : isoOffset(offset));
};
method(clockType, "isoformat(self, timespec='auto')", (self: ClockObj, timespec: Value) =>
  isoText(self, textArgument(timespec, 'isoformat', 'argument 1')),
);
const durationOrNone = (d: Duration | undefined): Value => (d === undefined ? none : newDurationObj(d));
method(clockType, 'utcoffset(self, /)', (self: ClockObj) => durationOrNone(offsetOf(self.zone, none)));
method(clockType, 'dst(self, /)', (self: ClockObj) => durationOrNone(savingOf(self.zone, none)));
method(clockType, 'tzname(self, /)', (self: ClockObj) => zoneNameOf(self.zone, none));
const formatClock = (self: ClockObj, format: string): string => {
  const { hour, minute, second, microsecond, zone } = self;
  const moment: MomentFields = { year: 1900, month: 1, day: 1, hour, minute, second, microsecond };
  const name = textOf(zoneNameOf(zone, none));
  return formatMoment(format, moment, { offset: offsetOf(zone, none), name }, meter);
};
method(clockType, 'strftime(self, format)', (self: ClockObj, format: Value) =>
  toStr(formatClock(self, textArgument(format, 'strftime', 'argument 1'))),
);
method(clockType, '__format__(self, format, /)', (self: ClockObj, format: Value) => {
  const spec = textArgument(format, '__format__', 'argument');
  return spec === '' ? toStr(str(self)) : invoke(self, 'strftime', format);
});
method(clockType, '__reduce__(self, /)', ({ t, hour, minute, second, microsecond, zone }: ClockObj) =>
  newTuple([t, newTuple([hour, minute, second, microsecond, zone])]),
);
registerFormat(ClockObj, formatClock);
registerStr(ClockObj, (v: ClockObj) => (v.t.builtin ? isoText(v, 'auto') : str(invoke(v, 'isoformat'))));

/** The end of a repr: fold and zone, where they are not usual. */
export const reprTail = (v: { readonly fold: 0 | 1; readonly zone: Value }): string =>
  `${v.fold === 1 ? ', fold=1' : ''}${v.zone === none ? '' : `, tzinfo=${repr(v.zone)}`}`;
registerRepr(ClockObj, (v: ClockObj) => {
  let fields = `${v.hour}, ${v.minute}`;
  if (v.microsecond !== 0) fields += `, ${v.second}, ${v.microsecond}`;
  else if (v.second !== 0) fields += `, ${v.second}`;
  return `${v.t.name}(${fields}${reprTail(v)})`;
});

/** Units: microseconds since midnight in UTC. */
const instant = (v: ClockObj, offset: Duration | undefined): number => {
  const shift = offset === undefined ? 0 : (offset.days * 86400 + offset.seconds) * 1e6 + offset.microseconds;
  return secondsOfDay(v) * 1e6 + v.microsecond - shift;
};
teachCompare(clockType, 'all', (op, self: ClockObj, other) => {
  if (!(other instanceof ClockObj)) return notImplemented;
  if (self.zone === other.zone) return ordered(op, instant(self, undefined) - instant(other, undefined));
  const left = offsetOf(self.zone, none);
  const right = offsetOf(other.zone, none);
  if ((left === undefined) !== (right === undefined)) {
    if (op === '==' || op === '!=') return op === '!=';
    throw typeError("can't compare offset-naive and offset-aware times");
  }
  return ordered(op, instant(self, left) - instant(other, right));
});
teachHash(clockType, (v: ClockObj) => {
  const offset = offsetOf(v.zone, none);
  return `\ud805${offset === undefined ? 'c' : 'C'}${instant(v, offset)}`;
});
define(clockType, 'min', newClockObj(clockType, { hour: 0, minute: 0, second: 0, microsecond: 0 }, none, 0));
define(clockType, 'max', newClockObj(clockType, { hour: 23, minute: 59, second: 59, microsecond: 999999 }, none, 0));
define(clockType, 'resolution', newDurationObj(newDuration(0, 0, 1)));
