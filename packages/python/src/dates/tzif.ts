/**
 * Zone data in the TZif format, version 1 to 4, as found in `/usr/share/zoneinfo`.
 *
 * A file is a block with 32-bit times and, from version 2, another one with 64-bit times and a rule for the time after. Leap
 * seconds are left out, as `zoneinfo` leaves them out.
 *
 * Source: RFC 8536; daylight amounts as `zoneinfo` of CPython 3.12 derives them from neighbouring types.
 */
import { PyRaise } from '../runtime/raise.ts';
import { parsePosixRule, type LocalType } from './posix-rule.ts';
import { zoneOf, type Zone, type ZoneData } from './zone.ts';

interface Header {
  readonly version: number;
  readonly utcFlags: number;
  readonly standardFlags: number;
  readonly leaps: number;
  readonly times: number;
  readonly types: number;
  readonly characters: number;
}

const headerLength = 44;

const bad = (what: string): PyRaise => new PyRaise('ValueError', `Invalid TZif file: ${what}`);

const headerAt = (view: DataView, at: number): Header => {
  if (view.byteLength < at + headerLength || view.getUint32(at) !== 0x545a6966) throw bad('magic not found');
  const version = view.getUint8(at + 4);
  return {
    version: version === 0 ? 1 : version - 48,
    utcFlags: view.getUint32(at + 20),
    standardFlags: view.getUint32(at + 24),
    leaps: view.getUint32(at + 28),
    times: view.getUint32(at + 32),
    types: view.getUint32(at + 36),
    characters: view.getUint32(at + 40),
  };
};

const blockLength = (header: Header, timeSize: number): number =>
  header.times * (timeSize + 1) +
  header.types * 6 +
  header.characters +
  header.leaps * (timeSize + 4) +
  header.standardFlags +
  header.utcFlags;

interface RawType {
  readonly offset: number;
  readonly saves: boolean;
  readonly name: string;
}

/** How much of each type's offset is daylight saving: the difference from a standard type beside it, else one hour. */
const daylightOf = (types: readonly RawType[], order: readonly number[]): readonly number[] => {
  const amounts = types.map(() => 0);
  const wanted = types.filter((type) => type.saves).length;
  let found = 0;
  let index = 1;
  for (; index < order.length && found < wanted; index += 1) {
    const at = order[index] as number;
    const type = types[at] as RawType;
    if (!type.saves || amounts[at] !== 0) continue;
    let amount = 0;
    const previous = types[order[index - 1] as number] as RawType;
    if (!previous.saves) amount = type.offset - previous.offset;
    const nextIndex = order[index + 1];
    if (amount === 0 && at < types.length - 1 && nextIndex !== undefined) {
      const next = types[nextIndex] as RawType;
      if (next.saves) continue;
      amount = type.offset - next.offset;
    }
    if (amount !== 0) {
      found += 1;
      amounts[at] = amount;
    }
  }
  return amounts.map((amount, at) => (amount === 0 && types[at]?.saves === true && found < wanted ? 3600 : amount));
};

/** What a file says. */
export interface TzifContent {
  readonly data: ZoneData;
  /** The offset of the file's first type, from which the first transition is read. */
  readonly firstOffset: number;
  /** The rule as text; empty if there is none. */
  readonly ruleText: string;
}

/** The zone of a file's bytes. Errors: ValueError if they are no zone data. */
export const zoneOfTzif = (bytes: Uint8Array): Zone => {
  const content = parseTzif(bytes);
  return zoneOf(content.data, content.firstOffset);
};

/** The content of a file's bytes. Errors: ValueError if they are no zone data. */
export const parseTzif = (bytes: Uint8Array): TzifContent => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  let header = headerAt(view, 0);
  let timeSize = 4;
  if (header.version >= 2) {
    start = headerLength + blockLength(header, 4);
    header = headerAt(view, start);
    timeSize = 8;
  }
  const { times, types: typeCount, characters } = header;
  let at = start + headerLength;
  const end = at + blockLength(header, timeSize);
  if (end > bytes.length || typeCount === 0) throw bad('the file is cut short');
  const transitions: number[] = [];
  for (let index = 0; index < times; index += 1) {
    transitions.push(timeSize === 8 ? Number(view.getBigInt64(at + index * 8)) : view.getInt32(at + index * 4));
  }
  at += times * timeSize;
  const order = [...bytes.subarray(at, at + times)];
  at += times;
  const names = at + typeCount * 6;
  const raw: RawType[] = [];
  for (let index = 0; index < typeCount; index += 1) {
    const place = at + index * 6;
    const nameStart = names + view.getUint8(place + 5);
    let nameEnd = nameStart;
    while (nameEnd < names + characters && bytes[nameEnd] !== 0) nameEnd += 1;
    const name = String.fromCharCode(...bytes.subarray(nameStart, nameEnd));
    raw.push({ offset: view.getInt32(place), saves: view.getUint8(place + 4) !== 0, name });
  }
  if (order.some((index) => index >= typeCount)) throw bad('a transition has no type');
  const amounts = daylightOf(raw, order);
  const types: LocalType[] = raw.map(({ offset, name }, index) => ({ offset, daylight: amounts[index] ?? 0, name }));
  const first = types[0] as LocalType;
  const before =
    types[
      Math.max(
        0,
        raw.findIndex((type) => !type.saves),
      )
    ] ?? first;
  let rule;
  let ruleText = '';
  if (timeSize === 8) {
    ruleText = String.fromCharCode(...bytes.subarray(end + 1, end + 1 + 256)).split('\n')[0] ?? '';
    if (ruleText !== '') {
      rule = parsePosixRule(ruleText);
      if (rule === undefined) throw bad('the rule at its end is none');
    }
  }
  const ordered = order.map((index) => types[index] as LocalType);
  return { data: { before, transitions, types: ordered, rule }, firstOffset: first.offset, ruleText };
};
