/**
 * The rule at the end of zone data: a text like `CET-1CEST,M3.5.0,M10.5.0/3` that holds for all times after the last transition.
 *
 * Units: offsets are seconds east of Greenwich (the text counts west); local seconds count from 1970 on the wall clock.
 * Source: POSIX.1, "Environment Variables", TZ; RFC 8536 section 3.3.1 (hours up to 167).
 */
import { dateOfOrdinal, daysInMonth, epochOrdinal, isLeap, toOrdinal, weekdayOfOrdinal } from './calendar-days.ts';

/** What holds in a place for a while. */
export interface LocalType {
  /** Seconds east of Greenwich. */
  readonly offset: number;
  /** Seconds of daylight saving within the offset. */
  readonly daylight: number;
  readonly name: string;
}

type RuleDay =
  | { readonly kind: 'month'; readonly month: number; readonly week: number; readonly weekday: number }
  | { readonly kind: 'julian'; readonly day: number }
  | { readonly kind: 'zero-based'; readonly day: number };

interface RuleMoment {
  readonly day: RuleDay;
  /** Seconds after midnight on the wall clock. */
  readonly time: number;
}

/** A parsed rule; without daylight saving, `standard` holds always. */
export interface PosixRule {
  readonly standard: LocalType;
  readonly saving: { readonly type: LocalType; readonly start: RuleMoment; readonly end: RuleMoment } | undefined;
}

const grammar =
  /^([A-Za-z]{3,}|<[A-Za-z0-9+-]+>)([+-]?[0-9:]+)(?:([A-Za-z]{3,}|<[A-Za-z0-9+-]+>)([+-]?[0-9:]+)?,([^,]+),([^,]+))?$/u;

/** Seconds of [+-]h[h[h]][:mm[:ss]], or NaN. */
const seconds = (text: string): number => {
  const found = /^([+-]?)([0-9]{1,3})(?::([0-9]{2})(?::([0-9]{2}))?)?$/u.exec(text);
  if (found === null) return Number.NaN;
  const size = Number(found[2]) * 3600 + Number(found[3] ?? '0') * 60 + Number(found[4] ?? '0');
  return found[1] === '-' ? -size : size;
};

const ruleMoment = (text: string): RuleMoment | undefined => {
  const [dayText = '', timeText = '2'] = text.split('/');
  const time = seconds(timeText);
  if (Number.isNaN(time)) return undefined;
  const month = /^M([0-9]{1,2})\.([1-5])\.([0-6])$/u.exec(dayText);
  if (month !== null) {
    const number = Number(month[1]);
    if (number < 1 || number > 12) return undefined;
    return { day: { kind: 'month', month: number, week: Number(month[2]), weekday: Number(month[3]) }, time };
  }
  const julian = /^(J?)([0-9]{1,3})$/u.exec(dayText);
  if (julian === null) return undefined;
  const day = Number(julian[2]);
  if (day > 365 || (julian[1] === 'J' && day < 1)) return undefined;
  return { day: { kind: julian[1] === 'J' ? 'julian' : 'zero-based', day }, time };
};

const bare = (name: string): string => (name.startsWith('<') ? name.slice(1, -1) : name);

/** The rule of the text, or nothing if it is none. */
export const parsePosixRule = (text: string): PosixRule | undefined => {
  const found = grammar.exec(text);
  if (found === null) return undefined;
  const west = seconds(found[2] ?? '');
  if (Number.isNaN(west) || Math.abs(west) > 86400) return undefined;
  const offset = west === 0 ? 0 : -west;
  const standard = { offset, daylight: 0, name: bare(found[1] ?? '') };
  if (found[3] === undefined) return { standard, saving: undefined };
  const start = ruleMoment(found[5] ?? '');
  const end = ruleMoment(found[6] ?? '');
  const saved = found[4] === undefined ? offset + 3600 : -seconds(found[4]);
  if (start === undefined || end === undefined || Number.isNaN(saved) || Math.abs(saved) > 86400) return undefined;
  const type = { offset: saved === 0 ? 0 : saved, daylight: saved - offset, name: bare(found[3]) };
  return { standard, saving: { type, start, end } };
};

/** The local second of a rule's moment in a year. */
const momentIn = (year: number, moment: RuleMoment): number => {
  const { day } = moment;
  let ordinal: number;
  if (day.kind === 'month') {
    const first = toOrdinal(year, day.month, 1);
    // POSIX counts weekdays from Sunday.
    const shift = (((day.weekday + 6) % 7) - weekdayOfOrdinal(first) + 7) % 7;
    let date = 1 + shift + (day.week - 1) * 7;
    while (date > daysInMonth(year, day.month)) date -= 7;
    ordinal = first + date - 1;
  } else if (day.kind === 'julian') {
    ordinal = toOrdinal(year, 1, 1) + day.day - 1 + (day.day >= 60 && isLeap(year) ? 1 : 0);
  } else {
    ordinal = toOrdinal(year, 1, 1) + day.day;
  }
  return (ordinal - epochOrdinal) * 86400 + moment.time;
};

/** The year of a second since 1970. */
const yearOf = (second: number): number => dateOfOrdinal(Math.floor(second / 86400) + epochOrdinal).year;

const within = (second: number, start: number, end: number): boolean =>
  start < end ? start <= second && second < end : !(end <= second && second < start);

/** What holds at a local second; `fold` chooses in hours that come twice or not at all. */
export const ruleAtLocal = (rule: PosixRule, second: number, fold: 0 | 1): LocalType => {
  if (rule.saving === undefined) return rule.standard;
  const { type } = rule.saving;
  const year = yearOf(second);
  let start = momentIn(year, rule.saving.start);
  let end = momentIn(year, rule.saving.end);
  // Start is on the standard clock, end on the other one; each read on the clock that the fold prefers.
  if ((fold === 1) === type.daylight >= 0) end -= type.daylight;
  else start += type.daylight;
  return within(second, start, end) ? type : rule.standard;
};

/** What holds at a second of UTC, and whether the local time comes for the second time. */
export const ruleAtUtc = (rule: PosixRule, second: number): { readonly type: LocalType; readonly fold: 0 | 1 } => {
  if (rule.saving === undefined) return { type: rule.standard, fold: 0 };
  const { type } = rule.saving;
  const year = yearOf(second);
  const start = momentIn(year, rule.saving.start) - rule.standard.offset;
  const end = momentIn(year, rule.saving.end) - type.offset;
  const back = type.daylight > 0 ? end : start;
  const fold = back <= second && second < back + Math.abs(type.daylight) ? 1 : 0;
  return { type: within(second, start, end) ? type : rule.standard, fold };
};
