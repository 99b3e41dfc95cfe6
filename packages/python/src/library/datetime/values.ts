/** The types of `datetime` and their instances, which the engine's functions take as they are. */
import { type DateFields, type Duration, type MomentFields, newDuration, type TimeFields } from '../../dates/index.ts';
import { index } from '../../runtime/arithmetic.ts';
import { call } from '../../runtime/call.ts';
import { textOf } from '../../runtime/compare.ts';
import { overflowError, typeError, valueError } from '../../runtime/exceptions.ts';
import { newBuiltinType, none, Obj, objectType, type Type, typeOf, type Value } from '../../runtime/object.ts';

export const zeroDuration = newDuration(0, 0, 0);

export class DurationObj extends Obj {
  d: Duration = zeroDuration;
}
export const durationType = newBuiltinType('datetime.timedelta', DurationObj, objectType, 'datetime');

export class ZoneObj extends Obj {}
export const tzinfoType = newBuiltinType('datetime.tzinfo', ZoneObj, objectType, 'datetime');

/** A fixed offset. */
export class FixedZoneObj extends ZoneObj {
  offset: Duration = zeroDuration;
  label: Value | undefined = undefined;
}
export const timezoneType = newBuiltinType('datetime.timezone', FixedZoneObj, tzinfoType, 'datetime');
timezoneType.final = true;

/** The fields of a date are its own, so that it is `DateFields`. */
export class DateObj extends Obj {
  year = 1;
  month = 1;
  day = 1;
}
export const dateType = newBuiltinType('datetime.date', DateObj, objectType, 'datetime');

export class MomentObj extends DateObj {
  hour = 0;
  minute = 0;
  second = 0;
  microsecond = 0;
  fold: 0 | 1 = 0;
  zone: Value = none;
}
export const momentType = newBuiltinType('datetime.datetime', MomentObj, dateType, 'datetime');

export class ClockObj extends Obj {
  hour = 0;
  minute = 0;
  second = 0;
  microsecond = 0;
  fold: 0 | 1 = 0;
  zone: Value = none;
}
export const clockType = newBuiltinType('datetime.time', ClockObj, objectType, 'datetime');

/** A duration as a value. */
export const newDurationObj = (d: Duration): DurationObj => {
  const made = new DurationObj();
  made.d = d;
  return made;
};

/** An int argument as C's `int`. Errors: TypeError, OverflowError. */
export const intOf = (v: Value): number => {
  const x = index(v);
  if (typeof x === 'bigint' && (x >= 2n ** 63n || x < -(2n ** 63n)))
    throw overflowError('Python int too large to convert to C int');
  if (x > 2147483647) throw overflowError('signed integer is greater than maximum');
  if (x < -2147483648) throw overflowError('signed integer is less than minimum');
  return Number(x);
};

/** An argument `tzinfo`. Errors: TypeError. */
export const zoneArgument = (v: Value): Value => {
  if (v !== none && !(v instanceof ZoneObj))
    throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeOf(v).name}'`);
  return v;
};

/** A date of a type or subclass, without its `__init__`. */
export const newDateObj = (cls: Type, fields: DateFields): DateObj => {
  const made = new cls.ctor() as DateObj;
  made.year = fields.year;
  made.month = fields.month;
  made.day = fields.day;
  return made;
};

/** A date of a type, by the constructor of the program's own classes. */
export const dateOf = (cls: Type, fields: DateFields): Value =>
  cls.builtin ? newDateObj(cls, fields) : call(cls, [fields.year, fields.month, fields.day]);

/** A moment of a type or subclass, without its `__init__`. */
export const newMomentObj = (cls: Type, fields: MomentFields, zone: Value, fold: 0 | 1): MomentObj => {
  const made = new cls.ctor() as MomentObj;
  made.year = fields.year;
  made.month = fields.month;
  made.day = fields.day;
  made.hour = fields.hour;
  made.minute = fields.minute;
  made.second = fields.second;
  made.microsecond = fields.microsecond;
  made.fold = fold;
  made.zone = zone;
  return made;
};

/** A moment of a type, by the constructor of the program's own classes. */
export const momentObjOf = (cls: Type, fields: MomentFields, zone: Value, fold: 0 | 1): Value => {
  if (cls.builtin) return newMomentObj(cls, fields, zone, fold);
  const { year, month, day, hour, minute, second, microsecond } = fields;
  const made = call(cls, [year, month, day, hour, minute, second, microsecond, zone]);
  if (made instanceof MomentObj) made.fold = fold;
  return made;
};

/** A time of day of a type or subclass, without its `__init__`. */
export const newClockObj = (cls: Type, fields: TimeFields, zone: Value, fold: 0 | 1): ClockObj => {
  const made = new cls.ctor() as ClockObj;
  made.hour = fields.hour;
  made.minute = fields.minute;
  made.second = fields.second;
  made.microsecond = fields.microsecond;
  made.fold = fold;
  made.zone = zone;
  return made;
};

/** The argument `fold`. Errors: ValueError, TypeError. */
export const foldOf = (v: Value): 0 | 1 => {
  const fold = intOf(v);
  if (fold !== 0 && fold !== 1) throw valueError('fold must be either 0 or 1');
  return fold;
};

/** A text argument of a function. Errors: TypeError. */
export const textArgument = (v: Value, name: string, place: string): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`${name}() ${place} must be str, not ${typeOf(v).name}`);
  return text;
};
