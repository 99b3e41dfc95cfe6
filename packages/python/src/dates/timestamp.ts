/**
 * Seconds since 1970 to fields and back.
 *
 * Source: Python library reference, `datetime.fromtimestamp`, `time.gmtime`; texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import { dateOfOrdinal, epochOrdinal, maxYear, minYear, toOrdinal } from './calendar-days.ts';
import { fromMicroseconds, totalSeconds, type Amount, type Duration } from './duration.ts';
import { momentOf, secondsOfDay, type MomentFields } from './fields.ts';

/** A point in time. Units: whole seconds since 1970 (any sign), microseconds 0–999999. */
export interface Instant {
  readonly seconds: bigint;
  readonly microsecond: number;
}

/** How a fraction is brought to microseconds (or seconds): to the nearest, even in the middle; or down. */
export type TimestampRounding = 'microseconds' | 'floor';

const tooBig = (): PyRaise => new PyRaise('OverflowError', 'timestamp out of range for platform time_t');

const halfEven = (value: number): number => {
  const low = Math.floor(value);
  const rest = value - low;
  return rest > 0.5 || (rest === 0.5 && low % 2 !== 0) ? low + 1 : low;
};

/** The instant of an int or float. Errors: ValueError for NaN, OverflowError beyond 64 bits. */
export const instantOf = (timestamp: Amount, rounding: TimestampRounding): Instant => {
  if (timestamp.kind === 'int') {
    const seconds = BigInt(timestamp.value);
    if (seconds > 9223372036854775807n || seconds < -9223372036854775808n) throw tooBig();
    return { seconds, microsecond: 0 };
  }
  const value = Number(timestamp.value);
  if (Number.isNaN(value)) throw new PyRaise('ValueError', 'Invalid value NaN (not a number)');
  let whole = rounding === 'floor' ? Math.floor(value) : Math.trunc(value);
  let micro = rounding === 'floor' ? 0 : halfEven((value - whole) * 1e6);
  if (micro >= 1_000_000) {
    micro -= 1_000_000;
    whole += 1;
  } else if (micro < 0) {
    micro += 1_000_000;
    whole -= 1;
  }
  if (!(whole >= -9223372036854775808 && whole < 9223372036854775808)) throw tooBig();
  return { seconds: BigInt(whole), microsecond: micro };
};

/** The fields in UTC of any instant that C's `gmtime` knows. Errors: OSError beyond its years. */
export const utcFields = (instant: Instant): MomentFields => {
  const day = 86400n;
  let days = instant.seconds / day;
  if (days * day > instant.seconds) days -= 1n;
  const date = dateOfOrdinal(Number(days) + epochOrdinal);
  if (date.year - 1900 > 2147483647 || date.year - 1900 < -2147483648) {
    throw new PyRaise('OSError', '[Errno 75] Value too large for defined data type');
  }
  return momentOf(date, Number(instant.seconds - days * day), instant.microsecond);
};

/** `datetime.fromtimestamp(timestamp, UTC)`. Errors: as `instantOf` and `utcFields`; ValueError for a year out of range. */
export const momentOfTimestamp = (timestamp: Amount, rounding: TimestampRounding = 'microseconds'): MomentFields => {
  const fields = utcFields(instantOf(timestamp, rounding));
  // CPython keeps the year in 32 bits, so that its text wraps around.
  if (fields.year < minYear || fields.year > maxYear) {
    throw new PyRaise('ValueError', `year ${fields.year | 0} is out of range`);
  }
  return fields;
};

/**
 * `datetime.fromtimestamp(timestamp)` where local time is UTC.
 *
 * Errors: as `momentOfTimestamp`; CPython also looks a day back for a fold, so the first day of year 1 is out of range.
 */
export const localMomentOfTimestamp = (timestamp: Amount): MomentFields => {
  const fields = momentOfTimestamp(timestamp);
  if (fields.year === 1 && fields.month === 1 && fields.day === 1) {
    throw new PyRaise('ValueError', 'year 0 is out of range');
  }
  return fields;
};

/**
 * `datetime.timestamp()` of a naive moment where local time is UTC.
 *
 * Errors: ValueError on the first day of year 1 (with fold, on the last day of year 9999), where CPython's look for a fold ends.
 */
export const localTimestampOf = (moment: MomentFields, fold: 0 | 1): number => {
  if (fold === 0 && moment.year === 1 && moment.month === 1 && moment.day === 1) {
    throw new PyRaise('ValueError', 'year 0 is out of range');
  }
  if (fold === 1 && moment.year === 9999 && moment.month === 12 && moment.day === 31) {
    throw new PyRaise('ValueError', 'year 10000 is out of range');
  }
  return timestampOf(moment, undefined);
};

/** The duration since 1970 of fields at an offset (UTC if there is none). */
const sinceEpoch = (moment: MomentFields, offset: Duration | undefined): Duration => {
  const days = toOrdinal(moment.year, moment.month, moment.day) - epochOrdinal;
  const seconds =
    days * 86400 + secondsOfDay(moment) - (offset === undefined ? 0 : offset.days * 86400 + offset.seconds);
  return fromMicroseconds(
    BigInt(seconds) * 1_000_000n + BigInt(moment.microsecond - (offset === undefined ? 0 : offset.microseconds)),
  );
};

/** `datetime.timestamp()` as a float. */
export const timestampOf = (moment: MomentFields, offset: Duration | undefined): number =>
  totalSeconds(sinceEpoch(moment, offset));

/** `calendar.timegm`: whole seconds since 1970; hour, minute, second and day may be out of range. */
export const timegm = (
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number => (toOrdinal(year, month, 1) - epochOrdinal + day - 1) * 86400 + hour * 3600 + minute * 60 + second;
