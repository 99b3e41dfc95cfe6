/** `tzinfo` and `timezone`, and how dates ask a zone of any class. */
import {
  checkedOffset,
  type Duration,
  durationRepr,
  newDuration,
  offsetName,
  plusDuration,
  subtractDurations,
} from '../../dates/index.ts';
import { invoke } from '../../runtime/call.ts';
import { construct, define, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { newTuple, none, notImplemented, type Type, typeOf, type Value, givenName } from '../../runtime/object.ts';
import { quoteText, registerRepr, registerStr } from '../../runtime/text.ts';
import { teachCompare, teachHash } from '../../runtime/types/operators.ts';
import {
  DurationObj,
  FixedZoneObj,
  MomentObj,
  momentObjOf,
  newDurationObj,
  timezoneType,
  tzinfoType,
  zeroDuration,
  ZoneObj,
} from './values.ts';

// ── tzinfo ──────────────────────────────────────────────────────────────────────────────────────
construct(tzinfoType, 'tzinfo(*args, **kwargs)', (cls: Type) => new cls.ctor());
for (const name of ['utcoffset', 'dst', 'tzname'])
  method(tzinfoType, `${name}(self, dt, /)`, () => {
    throw pyError(E.NotImplementedError, `a tzinfo subclass must implement ${name}()`);
  });
method(tzinfoType, '__reduce__(self, /)', (self: ZoneObj) => newTuple([self.t, newTuple([])]));
method(tzinfoType, 'fromutc(self, dt, /)', (self: ZoneObj, dt: Value) => {
  const moment = ownMoment(self, dt);
  const offset = offsetOf(self, moment);
  if (offset === undefined) throw valueError('fromutc: non-None utcoffset() result required');
  const saving = savingOf(self, moment);
  if (saving === undefined) throw valueError('fromutc: non-None dst() result required');
  const standard = shifted(moment, subtractDurations(offset, saving)) as MomentObj;
  const then = savingOf(self, standard);
  if (then === undefined) throw valueError('fromutc: tz.dst() gave inconsistent results; cannot convert');
  return shifted(standard, then);
});

const ownMoment = (zone: ZoneObj, dt: Value): MomentObj => {
  if (!(dt instanceof MomentObj)) throw typeError('fromutc: argument must be a datetime');
  if (dt.zone !== zone) throw valueError('fromutc: dt.tzinfo is not self');
  return dt;
};

/** The moment so much later on its own wall clock. */
export const shifted = (moment: MomentObj, by: Duration): Value =>
  momentObjOf(moment.t, plusDuration(moment, by.days, by.seconds, by.microseconds), moment.zone, 0);

// ── Asking a zone ───────────────────────────────────────────────────────────────────────────────
const asked = (zone: Value, name: 'utcoffset' | 'dst', dt: Value): Duration | undefined => {
  const result = invoke(zone, name, dt);
  if (result === none) return undefined;
  if (!(result instanceof DurationObj))
    throw typeError(`tzinfo.${name}() must return None or timedelta, not '${typeOf(result).name}'`);
  const { d } = result;
  if (d.days < -1 || d.days > 0 || (d.days === -1 && d.seconds === 0 && d.microseconds === 0))
    throw valueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).');
  return d;
};

/** The offset from UTC that a zone (or None) gives; undefined if it gives none. */
export const offsetOf = (zone: Value, dt: Value): Duration | undefined => {
  if (zone === none) return undefined;
  return zone instanceof FixedZoneObj ? zone.offset : asked(zone, 'utcoffset', dt);
};

/** The part of the offset that is daylight saving. */
export const savingOf = (zone: Value, dt: Value): Duration | undefined =>
  zone === none || zone instanceof FixedZoneObj ? undefined : asked(zone, 'dst', dt);

/** The zone's name as a value; None if there is none. */
export const zoneNameOf = (zone: Value, dt: Value): Value => {
  if (zone === none) return none;
  if (zone instanceof FixedZoneObj) return fixedName(zone);
  const result = invoke(zone, 'tzname', dt);
  if (result !== none && textOf(result) === undefined)
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeOf(result).name}'`);
  return result;
};

// ── timezone ────────────────────────────────────────────────────────────────────────────────────
const newFixed = (offset: Duration, label: Value | undefined): FixedZoneObj => {
  const made = new FixedZoneObj();
  made.offset = offset;
  made.label = label;
  return made;
};

/** `timezone.utc`. */
export const utc = newFixed(zeroDuration, undefined);

/** The zone of a run's local time. */
export const localZone = newFixed(zeroDuration, 'UTC');

/** The zone of an offset. Errors: ValueError at 24 hours. */
export const fixedZone = (offset: Duration): FixedZoneObj => {
  checkedOffset(offset);
  return offset.days === 0 && offset.seconds === 0 && offset.microseconds === 0 ? utc : newFixed(offset, undefined);
};

const fixedName = (zone: FixedZoneObj): Value => zone.label ?? offsetName(zone.offset);

construct(timezoneType, 'timezone(offset, name=...)', (_cls: Type, offset: Value, label: Value | undefined) => {
  if (!(offset instanceof DurationObj))
    throw typeError(`timezone() argument 1 must be datetime.timedelta, not ${givenName(offset)}`);
  if (label === undefined) return fixedZone(offset.d);
  if (textOf(label) === undefined) throw typeError(`timezone() argument 2 must be str, not ${givenName(label)}`);
  return newFixed(checkedOffset(offset.d), label);
});
const checkMoment = (name: string, dt: Value): void => {
  if (dt !== none && !(dt instanceof MomentObj))
    throw typeError(`${name}(dt) argument must be a datetime instance or None, not ${typeOf(dt).name}`);
};
method(timezoneType, 'utcoffset(self, dt, /)', (self: FixedZoneObj, dt: Value) => {
  checkMoment('utcoffset', dt);
  return newDurationObj(self.offset);
});
method(timezoneType, 'dst(self, dt, /)', (_self: FixedZoneObj, dt: Value) => {
  checkMoment('dst', dt);
  return none;
});
method(timezoneType, 'tzname(self, dt, /)', (self: FixedZoneObj, dt: Value) => {
  checkMoment('tzname', dt);
  return fixedName(self);
});
method(timezoneType, 'fromutc(self, dt, /)', (self: FixedZoneObj, dt: Value) => {
  if (!(dt instanceof MomentObj)) throw typeError('fromutc() argument must be a datetime instance');
  return shifted(ownMoment(self, dt), self.offset);
});
method(timezoneType, '__reduce__(self, /)', (self: FixedZoneObj) => {
  const offset = newDurationObj(self.offset);
  return newTuple([timezoneType, newTuple(self.label === undefined ? [offset] : [offset, self.label])]);
});
registerStr(FixedZoneObj, (v: FixedZoneObj) => textOf(fixedName(v)) ?? '');
registerRepr(FixedZoneObj, (v: FixedZoneObj) => {
  if (v === utc) return 'datetime.timezone.utc';
  const offset = durationRepr(v.offset);
  const label = v.label === undefined ? '' : `, ${quoteText(textOf(v.label) ?? '')}`;
  return `datetime.timezone(${offset}${label})`;
});
const sameOffset = (a: Duration, b: Duration): boolean =>
  a.days === b.days && a.seconds === b.seconds && a.microseconds === b.microseconds;
teachCompare(timezoneType, 'equality', (op, self: FixedZoneObj, other) => {
  if (!(other instanceof FixedZoneObj) || (op !== '==' && op !== '!=')) return notImplemented;
  return sameOffset(self.offset, other.offset) === (op === '==');
});
teachHash(timezoneType, ({ offset }: FixedZoneObj) => `\ud805z${offset.days},${offset.seconds},${offset.microseconds}`);
define(timezoneType, 'utc', utc);
define(timezoneType, 'min', newFixed(newDuration(-1, 60, 0), undefined));
define(timezoneType, 'max', newFixed(newDuration(0, 86340, 0), undefined));
