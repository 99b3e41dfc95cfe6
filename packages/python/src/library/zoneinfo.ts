/** `zoneinfo`: time zones by name, from the zone data that the JavaScript engine brings. */
import {
  epochOrdinal,
  knownZones,
  newDuration,
  plusDuration,
  secondsOf,
  type Zone,
  zoneOfIntl,
  zoneOfTzif,
} from '../dates/index.ts';
import { invoke } from '../runtime/call.ts';
import { builtin, classMethod, construct, getter, method } from '../runtime/callables.ts';
import { textOf } from '../runtime/compare.ts';
import { E, namedExceptions, typeError, valueError } from '../runtime/exceptions.ts';
import { listOf } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../runtime/modules.ts';
import {
  ByteArray,
  Bytes,
  type Module,
  newBuiltinType,
  newTuple,
  none,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { newSet } from '../runtime/set.ts';
import { run } from '../runtime/state.ts';
import { quoteText, registerRepr, registerStr } from '../runtime/text.ts';
import { MomentObj, momentObjOf, newDurationObj, tzinfoType, ZoneObj } from './datetime/values.ts';
import './datetime/tzinfo.ts';

const notFoundType = newExceptionType('ZoneInfoNotFoundError', 'zoneinfo._common', E.KeyError);
// As the engine calls it.
namedExceptions.set('zoneinfo.ZoneInfoNotFoundError', notFoundType);
const pathWarningType = newExceptionType('InvalidTZPathWarning', 'zoneinfo._tzpath', E.RuntimeWarning);

class ZoneInfoObj extends ZoneObj {
  zone: Zone | undefined = undefined;
  key: string | undefined = undefined;
}
const zoneInfoType = newBuiltinType('zoneinfo.ZoneInfo', ZoneInfoObj, tzinfoType, 'zoneinfo');

const store = 'zoneinfo.zones';
/** The zones that a run has asked for, by class and key, so that asking again gives the same. */
const cacheOf = (cls: Type): Map<string, ZoneInfoObj> => {
  let all = run.store.get(store) as Map<Type, Map<string, ZoneInfoObj>> | undefined;
  if (all === undefined) run.store.set(store, (all = new Map()));
  let own = all.get(cls);
  if (own === undefined) all.set(cls, (own = new Map()));
  return own;
};

const newZone = (cls: Type, zone: Zone, key: string | undefined): ZoneInfoObj => {
  const made = new cls.ctor() as ZoneInfoObj;
  made.zone = zone;
  made.key = key;
  return made;
};
const keyOf = (v: Value): string => {
  const key = textOf(v);
  if (key === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(v).name}`);
  meter.spend(key.length >> 2);
  return key;
};
construct(zoneInfoType, 'ZoneInfo(key)', (cls: Type, name: Value) => {
  const key = keyOf(name);
  const cache = cacheOf(cls);
  let zone = cache.get(key);
  if (zone === undefined) {
    zone = newZone(cls, zoneOfIntl(key, meter), key);
    cache.set(key, zone);
  }
  return zone;
});
classMethod(zoneInfoType, 'no_cache(cls, key)', (cls: Type, name: Value) => {
  const key = keyOf(name);
  return newZone(cls, zoneOfIntl(key, meter), key);
});
classMethod(zoneInfoType, 'clear_cache(cls, *, only_keys=None)', (cls: Type, keys: Value) => {
  const cache = cacheOf(cls);
  if (keys === none) cache.clear();
  else for (const key of listOf(keys)) cache.delete(textOf(key) ?? '');
  return none;
});
classMethod(zoneInfoType, 'from_file(cls, file_obj, /, key=None)', (cls: Type, file: Value, key: Value) => {
  const data = invoke(file, 'read');
  if (!(data instanceof Bytes) && !(data instanceof ByteArray)) throw valueError('Invalid TZif file: magic not found');
  meter.spend(data.v.length);
  return newZone(cls, zoneOfTzif(data.v), textOf(key));
});
getter(zoneInfoType, 'key', (self: ZoneInfoObj) => (self.key === undefined ? none : toStr(self.key)));

/** What holds at a moment of the zone's wall clock; without a moment, what always holds. */
const typeAt = (self: ZoneInfoObj, dt: Value): { offset: number; daylight: number; name: string } | undefined => {
  const { zone } = self;
  if (zone === undefined) return undefined;
  if (dt === none) return zone.fixed;
  if (!(dt instanceof MomentObj)) throw typeError(`descriptor 'utcoffset' requires a datetime, not ${typeOf(dt).name}`);
  meter.spend(4);
  return zone.atLocal(secondsOf(dt) - epochOrdinal * 86400, dt.fold);
};
const seconds = (count: number): Value => newDurationObj(newDuration(0, count, 0));
method(zoneInfoType, 'utcoffset(self, dt, /)', (self: ZoneInfoObj, dt: Value) => {
  const type = typeAt(self, dt);
  return type === undefined ? none : seconds(type.offset);
});
method(zoneInfoType, 'dst(self, dt, /)', (self: ZoneInfoObj, dt: Value) => {
  const type = typeAt(self, dt);
  return type === undefined ? none : seconds(type.daylight);
});
method(zoneInfoType, 'tzname(self, dt, /)', (self: ZoneInfoObj, dt: Value) => {
  const type = typeAt(self, dt);
  return type === undefined ? none : toStr(type.name);
});
method(zoneInfoType, 'fromutc(self, dt, /)', (self: ZoneInfoObj, dt: Value) => {
  if (!(dt instanceof MomentObj)) throw typeError('fromutc: argument must be a datetime');
  if (dt.zone !== self) throw valueError('fromutc: dt.tzinfo is not self');
  meter.spend(4);
  const found = self.zone?.atUtc(secondsOf(dt) - epochOrdinal * 86400);
  if (found === undefined) return dt;
  return momentObjOf(dt.t, plusDuration(dt, 0, found.type.offset, 0), self, found.fold);
});
method(zoneInfoType, '__reduce__(self, /)', (self: ZoneInfoObj) =>
  newTuple([self.t, newTuple([self.key === undefined ? none : toStr(self.key)])]),
);
registerStr(ZoneInfoObj, (v: ZoneInfoObj) => v.key ?? show(v));
const show = (v: ZoneInfoObj): string =>
  v.key === undefined ? 'zoneinfo.ZoneInfo.from_file(None)' : `zoneinfo.ZoneInfo(key=${quoteText(v.key)})`;
registerRepr(ZoneInfoObj, show);

export const newModule = (): Module =>
  newModuleOf('zoneinfo', {
    ZoneInfo: zoneInfoType,
    ZoneInfoNotFoundError: notFoundType,
    InvalidTZPathWarning: pathWarningType,
    TZPATH: newTuple([]),
    available_timezones: builtin('available_timezones()', () => {
      const names = [...knownZones().keys()];
      meter.spend(names.length * 4);
      return newSet(names);
    }),
    reset_tzpath: builtin('reset_tzpath(to=None)', () => none),
  });
