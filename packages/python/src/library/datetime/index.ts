/** `datetime`: the engine of `dates/`, bound to values. Local time is UTC. */
import { newModuleOf } from '../../runtime/modules.ts';
import type { Module } from '../../runtime/object.ts';
import './date.ts';
import './datetime.ts';
import './time.ts';
import './timedelta.ts';
import { utc } from './tzinfo.ts';
import { clockType, dateType, durationType, momentType, timezoneType, tzinfoType } from './values.ts';

export const newModule = (): Module =>
  newModuleOf('datetime', {
    date: dateType,
    datetime: momentType,
    time: clockType,
    timedelta: durationType,
    timezone: timezoneType,
    tzinfo: tzinfoType,
    UTC: utc,
    MINYEAR: 1,
    MAXYEAR: 9999,
  });
