/**
 * Names of time zones, and what is wrong with one.
 *
 * Source: Python library reference, `zoneinfo`; texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import { parsePosixRule, type LocalType, type PosixRule } from './posix-rule.ts';
import { zoneTable } from './zone-table.ts';

/** What the table knows of a zone. */
export interface KnownZone {
  readonly rule: PosixRule;
  /** Other names of offsets, from former times. */
  readonly former: readonly LocalType[];
  /** Whether the zone never changed its offset. */
  readonly fixed: boolean;
}

const readTable = (): ReadonlyMap<string, KnownZone> => {
  const zones = new Map<string, KnownZone>();
  for (const row of zoneTable.split('\n')) {
    const [ruleText = '', formerText = '', names = ''] = row.split('|');
    const rule = parsePosixRule(ruleText);
    if (rule === undefined) continue;
    const former: LocalType[] = [];
    for (const part of formerText === '' || formerText === 'fixed' ? [] : formerText.split(' ')) {
      const [numbers = '', name = ''] = part.split('=');
      const [, offset = '0', daylight = '0'] = /^(-?\d+)(?:\+(-?\d+))?$/u.exec(numbers) ?? [];
      former.push({ offset: Number(offset), daylight: Number(daylight), name });
    }
    const zone = { rule, former, fixed: formerText === 'fixed' };
    for (const name of names.split(' ')) zones.set(name, zone);
  }
  return zones;
};

let table: ReadonlyMap<string, KnownZone> | undefined;

/** What the table knows of the zones, by name; read at the first use. */
export const knownZones = (): ReadonlyMap<string, KnownZone> => {
  table ??= readTable();
  return table;
};

/** The same key. Errors: ValueError if it could lead out of the folder of zones. */
export const checkedZoneKey = (key: string): string => {
  if (key.startsWith('/')) {
    throw new PyRaise('ValueError', `ZoneInfo keys may not be absolute paths, got: ${key}`);
  }
  const parts: string[] = [];
  for (const part of key.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  const normal = parts.length === 0 ? '.' : parts.join('/');
  // Only lengths are compared: `a/../bc` has another length than `bc`, and so has everything that needs normalizing.
  if (normal.length !== key.length) {
    throw new PyRaise('ValueError', `ZoneInfo keys must be normalized relative paths, got: ${key}`);
  }
  if (normal === '.' || parts[0] === '..') {
    throw new PyRaise('ValueError', `ZoneInfo keys must refer to subdirectories of TZPATH, got: ${key}`);
  }
  return key;
};

/** The exception for a key that names no zone. */
export const unknownZone = (key: string): PyRaise =>
  new PyRaise('zoneinfo.ZoneInfoNotFoundError', `No time zone found with key ${key}`);
