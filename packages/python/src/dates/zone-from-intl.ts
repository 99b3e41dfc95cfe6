/**
 * Time zones without zone files: offsets from the engine's own `Intl`, names from the zone table.
 *
 * Ten years are looked at when they are first asked for: the offset is probed every half month and each change is found to the
 * second by halving. `Intl` does not tell what is daylight saving; that is taken from the zone's rule and from former names,
 * else from a short time with a larger offset. So `dst()` and `tzname()` of times long past can differ from the zone database;
 * `utcoffset()` does not.
 *
 * Source: ECMA-402, `timeZoneName: 'longOffset'`.
 */
import { dateOfOrdinal, epochOrdinal, toOrdinal } from './calendar-days.ts';
import type { Meter } from './meter.ts';
import type { LocalType } from './posix-rule.ts';
import { checkedZoneKey, knownZones, unknownZone, type KnownZone } from './zone-keys.ts';
import { zoneOf, type Zone } from './zone.ts';

const day = 86400;

/** Before this year, no zone has changed its offset. */
const firstYear = 1840;

const secondOfYear = (year: number): number => (toOrdinal(year, 1, 1) - epochOrdinal) * day;

/** The offset that the formatter tells for a second of UTC. */
const offsetAt = (formatter: Intl.DateTimeFormat, second: number): number => {
  const found = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/u.exec(formatter.format(second * 1000));
  if (found === null || found[1] === undefined) return 0;
  const size = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? '0');
  return found[1] === '-' ? -size : size;
};

interface Change {
  readonly at: number;
  readonly offset: number;
}

/** All changes of offset between two seconds. */
const changesBetween = (formatter: Intl.DateTimeFormat, start: number, end: number): readonly Change[] => {
  const changes: Change[] = [];
  let offset = offsetAt(formatter, start);
  for (let low = start; low < end; low += 15 * day) {
    const next = offsetAt(formatter, low + 15 * day);
    if (next === offset) continue;
    let before = low;
    let after = low + 15 * day;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(formatter, middle) === offset) before = middle;
      else after = middle;
    }
    changes.push({ at: after, offset: offsetAt(formatter, after) });
    offset = next;
  }
  return changes;
};

const numericName = (offset: number): string => {
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 3600)).padStart(2, '0');
  const minutes = Math.floor(size / 60) % 60;
  return `${offset < 0 ? '-' : '+'}${hours}${minutes === 0 ? '' : String(minutes).padStart(2, '0')}`;
};

/** What an offset is called, given the one before it and how long it holds. */
const typeOf = (
  offset: number,
  previous: number | undefined,
  length: number,
  firstOffset: number,
  known: KnownZone,
): LocalType => {
  const { standard, saving } = known.rule;
  const all = [standard, ...(saving === undefined ? [] : [saving.type]), ...known.former];
  const fitting = all.filter((type) => type.offset === offset);
  const short = length < 300 * day;
  const wanted = fitting.find(
    (type) => (type.daylight !== 0) === (short && previous !== undefined && previous < offset),
  );
  if (wanted !== undefined) return wanted;
  const any = fitting[0];
  if (any !== undefined) return any.daylight > 0 && !short ? { ...any, daylight: 0 } : any;
  if (offset === firstOffset) return { offset, daylight: 0, name: 'LMT' };
  const daylight = short && previous !== undefined && previous < offset ? offset - previous : 0;
  return { offset, daylight, name: numericName(offset) };
};

/** The zone as it was in the ten years from `start`, with a year before and after. */
const decadeZone = (formatter: Intl.DateTimeFormat, start: number, firstOffset: number, known: KnownZone): Zone => {
  const from = secondOfYear(start - 1);
  const to = secondOfYear(start + 11);
  const changes = changesBetween(formatter, from, to);
  const first = offsetAt(formatter, from);
  const firstEnd = changes[0]?.at ?? to;
  // How long the first offset has held already is looked up, as far as it matters.
  const earlier = offsetAt(formatter, firstEnd - 300 * day);
  const types: LocalType[] = [];
  for (const [index, change] of changes.entries()) {
    const end = changes[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const previous = changes[index - 1]?.offset ?? first;
    types.push(typeOf(change.offset, previous, end - change.at, firstOffset, known));
  }
  return zoneOf({
    before: typeOf(first, earlier, earlier === first ? Number.POSITIVE_INFINITY : 200 * day, firstOffset, known),
    transitions: changes.map((change) => change.at),
    types,
    rule: undefined,
  });
};

/** The zone of that name. Errors: as `checkedZoneKey` and `unknownZone`. */
export const zoneOfIntl = (key: string, meter: Meter): Zone => {
  meter.spend(200);
  const known = knownZones().get(checkedZoneKey(key));
  if (known === undefined) throw unknownZone(key);
  const ruleZone = zoneOf({ before: known.rule.standard, transitions: [], types: [], rule: known.rule });
  if (known.fixed) return ruleZone;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: key, timeZoneName: 'longOffset' });
  } catch {
    // An engine with older zone data: the present rule is better than nothing.
    return ruleZone;
  }
  const firstOffset = offsetAt(formatter, secondOfYear(firstYear));
  const first = typeOf(firstOffset, undefined, Number.POSITIVE_INFINITY, firstOffset, known);
  const decades = new Map<number, Zone>();
  const zoneAt = (second: number): Zone | undefined => {
    const year = dateOfOrdinal(Math.floor(second / day) + epochOrdinal).year;
    if (year < firstYear + 2) return undefined;
    const start = year - (year % 10);
    let zone = decades.get(start);
    if (zone === undefined) {
      // About 300 probes and 24 changes of 20 halvings, 4 to 10 microseconds each.
      meter.spend(200_000);
      meter.allocate(4096);
      zone = decadeZone(formatter, start, firstOffset, known);
      decades.set(start, zone);
    }
    return zone;
  };
  return {
    fixed: undefined,
    atLocal: (second, fold) => zoneAt(second)?.atLocal(second, fold) ?? first,
    atUtc: (second) => zoneAt(second)?.atUtc(second) ?? { type: first, fold: 0 },
  };
};
