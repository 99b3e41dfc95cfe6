/** `datetime`: moments, with or without a zone. */
import {
  checkedMoment,
  ctime,
  type Duration,
  epochOrdinal,
  formatMoment,
  isoDate,
  isoOffset,
  isoTime,
  localMomentOfTimestamp,
  localTimestampOf,
  type MomentFields,
  momentOfTimestamp,
  negateDuration,
  newDuration,
  parseByFormat,
  parseIsoMoment,
  plusDuration,
  secondsOf,
  subtractDurations,
  timestampOf,
  toStruct,
} from '../../dates/index.ts';
import '../re/problem.ts';
import { invoke } from '../../runtime/call.ts';
import { classMethod, construct, define, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, typeError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  newTuple,
  none,
  notImplemented,
  toFloat,
  toStr,
  type Type,
  type Value,
  givenName,
} from '../../runtime/object.ts';
import { lengthOfText, registerFormat, registerRepr, registerStr, str } from '../../runtime/text.ts';
import { teachBinary, teachCompare, teachHash } from '../../runtime/types/operators.ts';
import { now } from '../time/clock.ts';
import { warn } from '../warnings.ts';
import { newStructTime } from '../time/struct-time.ts';
import { dayFields, timestampArgument } from './date.ts';
import { reprTail } from './time.ts';
import { ordered } from './timedelta.ts';
import { fixedZone, localZone, offsetOf, savingOf, shifted, zoneNameOf } from './tzinfo.ts';
import {
  ClockObj,
  clockType,
  DateObj,
  dateType,
  DurationObj,
  FixedZoneObj,
  foldOf,
  intOf,
  MomentObj,
  momentObjOf,
  momentType,
  newClockObj,
  newDateObj,
  newDurationObj,
  newMomentObj,
  textArgument,
  zoneArgument,
} from './values.ts';

construct(
  momentType,
  'function(year=..., month=..., day=..., hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)',
  (
    cls: Type,
    givenYear: Value | undefined,
    givenMonth: Value | undefined,
    givenDay: Value | undefined,
    hour: Value,
    minute: Value,
    second: Value,
    microsecond: Value,
    zone: Value,
    fold: Value,
  ) => {
    const [year, month, day] = dayFields([givenYear, givenMonth, givenDay]);
    const fields = {
      year,
      month,
      day,
      hour: intOf(hour),
      minute: intOf(minute),
      second: intOf(second),
      microsecond: intOf(microsecond),
    };
    const place = intOf(fold);
    zoneArgument(zone);
    checkedMoment(fields, place);
    return newMomentObj(cls, fields, zone, place as 0 | 1);
  },
);

// ── Other ways to make one ──────────────────────────────────────────────────────────────────────
/** A moment of UTC as its zone shows it. */
const inZone = (cls: Type, fields: MomentFields, zone: Value): Value =>
  invoke(zone, 'fromutc', momentObjOf(cls, fields, zone, 0));

/** The host's time to the microsecond below, as fields of UTC. */
const present = (): MomentFields => {
  const milliseconds = now();
  const seconds = Math.floor(milliseconds / 1000);
  const fields = momentOfTimestamp({ kind: 'int', value: seconds });
  return { ...fields, microsecond: Math.min(999999, Math.floor((milliseconds - seconds * 1000) * 1000)) };
};
classMethod(momentType, 'now(cls, tz=None)', (cls: Type, zone: Value) => {
  zoneArgument(zone);
  return zone === none ? momentObjOf(cls, present(), none, 0) : inZone(cls, present(), zone);
});
/** That a way to make naive moments of UTC is on its way out. */
const deprecated = (name: string, instead: string): void =>
  warn(
    `datetime.datetime.${name}() is deprecated and scheduled for removal in a future version. Use timezone-aware objects ` +
      `to represent datetimes in UTC: datetime.datetime.${instead}.`,
    E.DeprecationWarning,
  );
classMethod(momentType, 'utcnow(cls)', (cls: Type) => {
  deprecated('utcnow', 'now(datetime.UTC)');
  return momentObjOf(cls, present(), none, 0);
});
classMethod(momentType, 'fromtimestamp(cls, timestamp, tz=None)', (cls: Type, timestamp: Value, zone: Value) => {
  zoneArgument(zone);
  const amount = timestampArgument(timestamp);
  if (zone === none) return momentObjOf(cls, localMomentOfTimestamp(amount), none, 0);
  return inZone(cls, momentOfTimestamp(amount), zone);
});
classMethod(momentType, 'utcfromtimestamp(cls, timestamp, /)', (cls: Type, timestamp: Value) => {
  deprecated('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)');
  return momentObjOf(cls, momentOfTimestamp(timestampArgument(timestamp)), none, 0);
});
classMethod(
  momentType,
  'combine(cls, date, time, tzinfo=...)',
  (cls: Type, date: Value, time: Value, zone: Value | undefined) => {
    if (!(date instanceof DateObj))
      throw typeError(`combine() argument 1 must be datetime.date, not ${givenName(date)}`);
    if (!(time instanceof ClockObj))
      throw typeError(`combine() argument 2 must be datetime.time, not ${givenName(time)}`);
    const { year, month, day } = date;
    const { hour, minute, second, microsecond } = time;
    const fields = { year, month, day, hour, minute, second, microsecond };
    return momentObjOf(cls, fields, zone === undefined ? time.zone : zoneArgument(zone), time.fold);
  },
);
classMethod(momentType, 'fromisoformat(cls, string, /)', (cls: Type, text: Value) => {
  const s = textOf(text);
  if (s === undefined) throw typeError('fromisoformat: argument must be str');
  const parsed = parseIsoMoment(s);
  return momentObjOf(cls, parsed, parsed.offset === undefined ? none : fixedZone(parsed.offset), 0);
});
classMethod(momentType, 'strptime(cls, string, format, /)', (cls: Type, text: Value, format: Value) => {
  const s = textArgument(text, 'strptime', 'argument 1');
  const f = textArgument(format, 'strptime', 'argument 2');
  const parsed = parseByFormat(s, f, meter);
  const { offset, zoneName } = parsed;
  let zone: Value = none;
  if (offset !== undefined) {
    zone = fixedZone(offset);
    if (zoneName !== undefined && zoneName !== '') {
      const named = new FixedZoneObj();
      named.offset = offset;
      named.label = toStr(zoneName);
      zone = named;
    }
  }
  checkedMoment(parsed);
  return momentObjOf(cls, parsed, zone, 0);
});

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────
for (const name of ['hour', 'minute', 'second', 'microsecond', 'fold'] as const)
  getter(momentType, name, (self: MomentObj) => self[name]);
getter(momentType, 'tzinfo', (self: MomentObj) => self.zone);
method(momentType, 'date(self, /)', (self: MomentObj) => newDateObj(dateType, self));
method(momentType, 'time(self, /)', (self: MomentObj) => newClockObj(clockType, self, none, self.fold));
method(momentType, 'timetz(self, /)', (self: MomentObj) => newClockObj(clockType, self, self.zone, self.fold));
method(
  momentType,
  'replace(self, /, year=..., month=..., day=..., hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)',
  (
    self: MomentObj,
    year: Value | undefined,
    month: Value | undefined,
    day: Value | undefined,
    hour: Value | undefined,
    minute: Value | undefined,
    second: Value | undefined,
    microsecond: Value | undefined,
    zone: Value | undefined,
    fold: Value | undefined,
  ) =>
    newMomentObj(
      self.t,
      checkedMoment({
        year: year === undefined ? self.year : intOf(year),
        month: month === undefined ? self.month : intOf(month),
        day: day === undefined ? self.day : intOf(day),
        hour: hour === undefined ? self.hour : intOf(hour),
        minute: minute === undefined ? self.minute : intOf(minute),
        second: second === undefined ? self.second : intOf(second),
        microsecond: microsecond === undefined ? self.microsecond : intOf(microsecond),
      }),
      zone === undefined ? self.zone : zoneArgument(zone),
      fold === undefined ? self.fold : foldOf(fold),
    ),
);
const durationOrNone = (d: Duration | undefined): Value => (d === undefined ? none : newDurationObj(d));
method(momentType, 'utcoffset(self, /)', (self: MomentObj) => durationOrNone(offsetOf(self.zone, self)));
method(momentType, 'dst(self, /)', (self: MomentObj) => durationOrNone(savingOf(self.zone, self)));
method(momentType, 'tzname(self, /)', (self: MomentObj) => zoneNameOf(self.zone, self));
method(momentType, 'astimezone(self, tz=None)', (self: MomentObj, tz: Value) => {
  const zone = tz === none ? localZone : zoneArgument(tz);
  if (zone === self.zone) return self;
  const offset = offsetOf(self.zone, self);
  const fields = offset === undefined ? self : plusDuration(self, -offset.days, -offset.seconds, -offset.microseconds);
  return inZone(self.t, fields, zone);
});
method(momentType, 'timestamp(self, /)', (self: MomentObj) => {
  const offset = offsetOf(self.zone, self);
  return toFloat(offset === undefined ? localTimestampOf(self, self.fold) : timestampOf(self, offset));
});
method(momentType, 'timetuple(self, /)', (self: MomentObj) => {
  const saving = savingOf(self.zone, self);
  const daylight =
    saving === undefined ? -1 : saving.days !== 0 || saving.seconds !== 0 || saving.microseconds !== 0 ? 1 : 0;
  return newStructTime(toStruct(self), daylight);
});
method(momentType, 'utctimetuple(self, /)', (self: MomentObj) => {
  const offset = offsetOf(self.zone, self);
  const fields = offset === undefined ? self : plusDuration(self, -offset.days, -offset.seconds, -offset.microseconds);
  return newStructTime(toStruct(fields), 0);
});

// ── Texts ───────────────────────────────────────────────────────────────────────────────────────
const isoText = (self: MomentObj, separator: string, timespec: string): string => {
  const offset = offsetOf(self.zone, self);
  return isoDate(self) + separator + isoTime(self, timespec) + (offset === undefined ? '' : isoOffset(offset));
};
method(momentType, "isoformat(self, sep='T', timespec='auto')", (self: MomentObj, sep: Value, timespec: Value) => {
  const separator = textOf(sep);
  if (separator === undefined || lengthOfText(separator) !== 1)
    throw typeError(`isoformat() argument 1 must be a unicode character, not ${givenName(sep)}`);
  return toStr(isoText(self, separator, textArgument(timespec, 'isoformat', 'argument 2')));
});
method(momentType, 'ctime(self, /)', (self: MomentObj) => ctime(self));
const formatDatetime = (self: MomentObj, format: string): string => {
  const name = textOf(zoneNameOf(self.zone, self));
  return formatMoment(format, self, { offset: offsetOf(self.zone, self), name }, meter);
};
method(momentType, 'strftime(self, format)', (self: MomentObj, format: Value) =>
  toStr(formatDatetime(self, textArgument(format, 'strftime', 'argument 1'))),
);
registerFormat(MomentObj, formatDatetime);
registerStr(MomentObj, (v: MomentObj) => (v.t.builtin ? isoText(v, ' ', 'auto') : str(invoke(v, 'isoformat', ' '))));
registerRepr(MomentObj, (v: MomentObj) => {
  let fields = `${v.year}, ${v.month}, ${v.day}, ${v.hour}, ${v.minute}`;
  if (v.microsecond !== 0) fields += `, ${v.second}, ${v.microsecond}`;
  else if (v.second !== 0) fields += `, ${v.second}`;
  return `${v.t.name}(${fields}${reprTail(v)})`;
});
method(
  momentType,
  '__reduce__(self, /)',
  ({ t, year, month, day, hour, minute, second, microsecond, zone }: MomentObj) =>
    newTuple([t, newTuple([year, month, day, hour, minute, second, microsecond, zone])]),
);

// ── Arithmetic and order ────────────────────────────────────────────────────────────────────────
/** The time between the readings of two wall clocks. */
const between = (a: MomentObj, b: MomentObj): Duration =>
  newDuration(0, secondsOf(a) - secondsOf(b), a.microsecond - b.microsecond);

/** How far two moments lie apart, or what keeps them from being compared. */
const difference = (a: MomentObj, b: MomentObj): Duration | 'one-naive' => {
  if (a.zone === b.zone) return between(a, b);
  const left = offsetOf(a.zone, a);
  const right = offsetOf(b.zone, b);
  if ((left === undefined) !== (right === undefined)) return 'one-naive';
  const wall = between(a, b);
  return left === undefined || right === undefined ? wall : subtractDurations(wall, subtractDurations(left, right));
};
teachBinary(momentType, ['+', '-'], (op, self: MomentObj, other, swapped) => {
  if (other instanceof DurationObj) {
    if (op === '+') return shifted(self, other.d);
    if (op === '-' && !swapped) return shifted(self, negated(other.d));
  }
  if (op === '-' && other instanceof MomentObj) {
    const apart = swapped ? difference(other, self) : difference(self, other);
    if (apart === 'one-naive') throw typeError("can't subtract offset-naive and offset-aware datetimes");
    return newDurationObj(apart);
  }
  return notImplemented;
});
/** Negated without a look at the limits, which a moment keeps tighter anyway. */
const negated = (d: Duration): Duration => (d.days === -999999999 ? d : negateDuration(d));

/** Whether a zone gives another offset at the other reading of the same wall clock. */
const isProblematic = (v: MomentObj): boolean => {
  if (v.zone === none || v.zone instanceof FixedZoneObj) return false;
  const one = offsetOf(v.zone, v);
  const other = offsetOf(v.zone, newMomentObj(momentType, v, v.zone, v.fold === 0 ? 1 : 0));
  return one?.days !== other?.days || one?.seconds !== other?.seconds || one?.microseconds !== other?.microseconds;
};
teachCompare(momentType, 'all', (op, self: MomentObj, other) => {
  if (!(other instanceof MomentObj)) {
    if (!(other instanceof DateObj)) return notImplemented;
    if (op === '==' || op === '!=') return op === '!=';
    throw typeError(`can't compare ${self.t.name} to ${other.t.name}`);
  }
  const isEquality = op === '==' || op === '!=';
  const apart = difference(self, other);
  if (apart === 'one-naive') {
    if (isEquality) return op === '!=';
    throw typeError("can't compare offset-naive and offset-aware datetimes");
  }
  if (isEquality && self.zone !== other.zone && (isProblematic(self) || isProblematic(other))) return op === '!=';
  return ordered(op, apart.days || apart.seconds || apart.microseconds);
});
teachHash(momentType, (v: MomentObj) => {
  const plain = v.fold === 0 ? v : newMomentObj(momentType, v, v.zone, 0);
  const offset = offsetOf(plain.zone, plain);
  const seconds = secondsOf(v) - epochOrdinal * 86400;
  if (offset === undefined) return `\ud805m${seconds},${v.microsecond}`;
  const micro = v.microsecond - offset.microseconds;
  const carry = Math.floor(micro / 1e6);
  return `\ud805M${seconds - offset.days * 86400 - offset.seconds + carry},${micro - carry * 1e6}`;
});
define(
  momentType,
  'min',
  newMomentObj(momentType, { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, microsecond: 0 }, none, 0),
);
define(
  momentType,
  'max',
  newMomentObj(
    momentType,
    { year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59, microsecond: 999999 },
    none,
    0,
  ),
);
define(momentType, 'resolution', newDurationObj(newDuration(0, 0, 1)));
