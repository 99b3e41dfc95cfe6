/**
 * ISO 8601 texts of dates and times.
 *
 * Source: Python library reference, `datetime.isoformat`.
 */
import { PyRaise } from '../runtime/raise.ts';
import type { DateFields } from './calendar-days.ts';
import { negateDuration, type Duration } from './duration.ts';
import type { TimeFields } from './fields.ts';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `date.isoformat()` */
export const isoDate = (date: DateFields): string => `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;

/** The time without offset. Errors: ValueError for an unknown `timespec`. */
export const isoTime = (time: TimeFields, timespec = 'auto'): string => {
  const hour = pad(time.hour, 2);
  const minute = `${hour}:${pad(time.minute, 2)}`;
  const second = `${minute}:${pad(time.second, 2)}`;
  switch (timespec) {
    case 'auto':
      return time.microsecond === 0 ? second : `${second}.${pad(time.microsecond, 6)}`;
    case 'hours':
      return hour;
    case 'minutes':
      return minute;
    case 'seconds':
      return second;
    case 'milliseconds':
      return `${second}.${pad(Math.floor(time.microsecond / 1000), 3)}`;
    case 'microseconds':
      return `${second}.${pad(time.microsecond, 6)}`;
    default:
      throw new PyRaise('ValueError', 'Unknown timespec value');
  }
};

/** A UTC offset: +HH:MM, with seconds and microseconds if there are any. */
export const isoOffset = (offset: Duration, separator = ':'): string => {
  const negative = offset.days < 0;
  const size = negative ? negateDuration(offset) : offset;
  const hours = pad(Math.floor(size.seconds / 3600), 2);
  const minutes = pad(Math.floor(size.seconds / 60) % 60, 2);
  let text = `${negative ? '-' : '+'}${hours}${separator}${minutes}`;
  const seconds = size.seconds % 60;
  if (seconds !== 0 || size.microseconds !== 0) text += separator + pad(seconds, 2);
  if (size.microseconds !== 0) text += `.${pad(size.microseconds, 6)}`;
  return text;
};

/** The name that `timezone` gives an offset. */
export const offsetName = (offset: Duration): string =>
  offset.days === 0 && offset.seconds === 0 && offset.microseconds === 0 ? 'UTC' : `UTC${isoOffset(offset)}`;
