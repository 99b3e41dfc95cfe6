/**
 * Dates, times and durations for modules `datetime`, `time`, `calendar` and `zoneinfo`, without Python values.
 *
 * Everything here is plain records and pure functions; what an input may cause is raised in CPython's words. Functions that
 * may work long take `spend`.
 */
export {
  checkedDate,
  dateOfOrdinal,
  daysBeforeMonth,
  daysBeforeYear,
  daysInMonth,
  epochOrdinal,
  fromIsoWeekDate,
  fromOrdinal,
  isLeap,
  maxOrdinal,
  maxYear,
  minYear,
  plusDays,
  toIsoWeekDate,
  toOrdinal,
  weekday,
  weekdayOfOrdinal,
  yearDay,
  type DateFields,
  type IsoWeekDate,
} from './calendar-days.ts';
export {
  absoluteDuration,
  addDurations,
  checkedOffset,
  compareDurations,
  divideDuration,
  divideDurations,
  Duration,
  durationOf,
  durationRepr,
  durationText,
  floorDivideDuration,
  fromMicroseconds,
  multiplyDuration,
  negateDuration,
  newDuration,
  ratioOfDurations,
  remainderOfDurations,
  subtractDurations,
  toMicroseconds,
  totalSeconds,
  wholeRatioOfDurations,
  type Amount,
  type DurationParts,
  type Whole,
} from './duration.ts';
export { formatHtmlMonth, formatHtmlPage, formatHtmlYear } from './calendar-html.ts';
export {
  checkedMonth,
  checkedWeekday,
  leapDays,
  monthDates,
  monthDays,
  monthRange,
  monthWeeks,
  weekdayOfAnyYear,
} from './calendar-months.ts';
export {
  formatColumns,
  formatDay,
  formatMonth,
  formatMonthName,
  formatWeek,
  formatWeekday,
  formatWeekHeader,
  formatYear,
} from './calendar-text.ts';
export {
  checkedMoment,
  checkedTime,
  momentOf,
  momentOfSeconds,
  plusDuration,
  secondsOf,
  secondsOfDay,
  type MomentFields,
  type TimeFields,
} from './fields.ts';
export { isoDate, isoOffset, isoTime, offsetName } from './iso-format.ts';
export { parseIsoDate, parseIsoMoment, parseIsoTime, type ParsedMoment, type ParsedTime } from './iso-parse.ts';
export type { Meter } from './meter.ts';
export { monthNameAt, monthNames, shortMonth, shortWeekday, weekdayNames } from './names.ts';
export {
  asctime,
  ctime,
  formatMoment,
  formatStruct,
  toStruct,
  unknownStructZone,
  type MomentZone,
  type StructTime,
  type StructZone,
} from './strftime.ts';
export { parseByFormat, type ParsedText } from './strptime.ts';
export {
  instantOf,
  localMomentOfTimestamp,
  localTimestampOf,
  momentOfTimestamp,
  timegm,
  timestampOf,
  utcFields,
  type Instant,
  type TimestampRounding,
} from './timestamp.ts';
export { parsePosixRule, type LocalType, type PosixRule } from './posix-rule.ts';
export { zoneOfTzif } from './tzif.ts';
export { zoneOfIntl } from './zone-from-intl.ts';
export { checkedZoneKey, knownZones, unknownZone } from './zone-keys.ts';
export type { Zone } from './zone.ts';
export { checkedStruct } from './struct-check.ts';
