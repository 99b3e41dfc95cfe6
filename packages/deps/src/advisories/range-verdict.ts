/**
 * Whether a version lies in a range of an advisory, by the algorithm of the OSV schema.
 *
 * The events are put in the order of their versions and walked; the last one at or before the version decides. What is
 * not comparable makes the range `unknown`, never "not affected". Events of the same version keep the order of the document, so
 * that `fixed 1.0, introduced 1.0` opens again and `introduced 1.0, fixed 1.0` is empty.
 *
 * `SEMVER` ranges are ordered as SemVer says, also where the ecosystem has another order; where a version is none
 * of SemVer, the ecosystem's own order is asked.
 *
 * Source: OSV schema, "Evaluation".
 */
import { compareVersions } from '../versions/index.ts';
import type { Verdict } from '../versions/verdict.ts';
import type { OsvEvent, OsvRange } from './osv-document.ts';

/** A range whose events were put in order once, since it is asked about many versions. */
export interface PreparedRange {
  readonly type: OsvRange['type'];
  /** By each order that may be asked, first to last: its name, and the events, lowest first, where it can compare them. */
  readonly turns: readonly { readonly order: string; readonly events: readonly OsvEvent[] | undefined }[];
}

export const prepareRange = (ecosystem: string, { type, events }: OsvRange): PreparedRange => ({
  type,
  turns: ordersOf(ecosystem, type).map((order) => ({ order, events: sortEvents(order, events) })),
});

export const rangeVerdict = ({ turns }: PreparedRange, version: string): Verdict => {
  for (const { order, events } of turns) {
    const verdict = events === undefined ? 'unknown' : walk(order, events, version);
    if (verdict !== 'unknown') return verdict;
  }
  return 'unknown';
};

/** The events from the lowest version to the highest; none when they cannot be compared. */
export const eventsOf = ({ turns }: PreparedRange): readonly OsvEvent[] =>
  turns.find(({ events }) => events !== undefined)?.events ?? [];

/** Which rules of order may be asked, first to last. */
const ordersOf = (ecosystem: string, type: OsvRange['type']): readonly string[] => {
  if (type === 'GIT' || type === 'other') return [];
  if (type !== 'SEMVER' || semVerEcosystems.has(ecosystem)) return [ecosystem];
  return ['crates.io', ecosystem];
};

/** Their own order is the one of SemVer, and reads more spellings of it. */
const semVerEcosystems: ReadonlySet<string> = new Set(['npm', 'Go', 'crates.io', 'Hex', 'Pub']);

const walk = (order: string, sorted: readonly OsvEvent[], version: string): Verdict => {
  let affected = false;
  let limits = 0;
  let beforeLimit = false;
  for (const event of sorted) {
    const place = compare(order, version, event.version);
    if (place === undefined) return 'unknown';
    switch (event.kind) {
      case 'introduced':
        if (place >= 0) affected = true;
        break;
      case 'fixed':
        if (place >= 0) affected = false;
        break;
      case 'last_affected':
        if (place > 0) affected = false;
        break;
      case 'limit':
        limits += 1;
        if (event.version === '*' || place < 0) beforeLimit = true;
        break;
      default:
        event.kind satisfies never;
    }
  }
  return affected && (limits === 0 || beforeLimit);
};

/** `0` comes before every version, `*` behind. */
const compare = (order: string, a: string, b: string): number | undefined =>
  b === '0' ? (a === '0' ? 0 : 1) : b === '*' ? (a === '*' ? 0 : -1) : compareVersions(order, a, b);

/** Stable. Nothing when two of them have no order. */
const sortEvents = (order: string, events: readonly OsvEvent[]): readonly OsvEvent[] | undefined => {
  let comparable = true;
  const sorted = events.toSorted((a, b) => {
    const place = compareEvents(order, a.version, b.version);
    if (place === undefined) comparable = false;
    return place ?? 0;
  });
  return comparable ? sorted : undefined;
};

const compareEvents = (order: string, a: string, b: string): number | undefined => {
  if (a === b) return 0;
  if (a === '0' || b === '*') return -1;
  if (a === '*') return 1;
  return compare(order, a, b);
};
