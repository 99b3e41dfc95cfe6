import type { Baseline, BaselineEntry } from './baseline.ts';

/**
 * The baseline as JSON text, sorted by path, rule and fingerprint, with a newline at the end.
 *
 * Sorted and one field per line, so that two branches that each add entries merge without a conflict most of the time.
 */
export const writeBaseline = ({ schemaVersion, entries }: Baseline): string =>
  `${JSON.stringify({ schemaVersion, entries: entries.map(ordered).toSorted(byPlace) }, undefined, 2)}\n`;

const ordered = ({ path, ruleId, fingerprint, reason, author, date, until }: BaselineEntry): BaselineEntry => ({
  path: path.toWellFormed(),
  ruleId,
  fingerprint,
  reason: reason.toWellFormed(),
  ...(author !== undefined && { author: author.toWellFormed() }),
  date,
  ...(until !== undefined && { until }),
});

const byPlace = (one: BaselineEntry, two: BaselineEntry): number =>
  compare(one.path, two.path) || compare(one.ruleId, two.ruleId) || compare(one.fingerprint, two.fingerprint);

const compare = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0);
