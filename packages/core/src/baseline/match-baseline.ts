import { sameCode } from '../finding/fingerprint.ts';
import type { Finding } from '../finding/finding.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

export interface BaselineMatch {
  /** The same findings in the same order; those in the baseline carry `suppression`. */
  readonly findings: readonly Finding[];
  /** Entries that no finding answers to any more: repaired, or the code changed. */
  readonly stale: readonly BaselineEntry[];
  /** Entries whose last day is over; their findings count again. */
  readonly expired: readonly BaselineEntry[];
}

/**
 * Pairs findings with baseline entries, one to one, and silences the paired ones.
 *
 * Among equals (same rule, symbol and code) the same path goes first, then the same file name, then any; within each the
 * same ordinal first. So moved lines, renamed files and moved folders stay silenced, while a new copy is reported.
 *
 * Order: `stale` and `expired` as in the baseline. The caller decides what of `stale` counts: an entry for a file that
 * was not looked at says nothing.
 */
export const matchBaseline = (findings: readonly Finding[], { entries }: Baseline, today: string): BaselineMatch => {
  const waiting = Map.groupBy(entries, ({ fingerprint, ruleId }) => `${ruleId}\0${sameCode(fingerprint)}`);
  const groups = Map.groupBy(findings, ({ fingerprint, ruleId }) => `${ruleId}\0${sameCode(fingerprint)}`);
  const entryOf = new Map<Finding, BaselineEntry>();
  for (const [key, group] of groups) pair(group, waiting.get(key) ?? [], entryOf);
  const taken = new Set(entryOf.values());
  return {
    findings: findings.map((finding): Finding => {
      const entry = entryOf.get(finding);
      if (entry === undefined || isOver(entry, today) || finding.suppression !== undefined) return finding;
      const { reason, until } = entry;
      return { ...finding, suppression: { kind: 'baseline', reason, ...(until !== undefined && { until }) } };
    }),
    stale: entries.filter((entry) => !taken.has(entry)),
    expired: entries.filter((entry) => taken.has(entry) && isOver(entry, today)),
  };
};

type Place = Pick<BaselineEntry, 'path' | 'fingerprint'>;

/** The levels of likeness, best first, as keys that must be equal; every pair of one level is made before the next is tried. */
const levels: readonly ((place: Place) => string)[] = [
  ({ path, fingerprint }) => `${fingerprint} ${path}`,
  ({ path }) => path,
  ({ path, fingerprint }) => `${fingerprint} ${fileName(path)}`,
  ({ path }) => fileName(path),
  ({ fingerprint }) => fingerprint,
  () => '',
];

const pair = (
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  entryOf: Map<Finding, BaselineEntry>,
): void => {
  let free = entries;
  for (const keyOf of levels) {
    if (free.length === 0) return;
    const queues = Map.groupBy(free, keyOf);
    for (const finding of findings) {
      const entry = entryOf.has(finding) ? undefined : queues.get(keyOf(finding))?.shift();
      if (entry !== undefined) entryOf.set(finding, entry);
    }
    free = [...queues.values()].flat();
  }
};

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const isOver = ({ until }: BaselineEntry, today: string): boolean => until !== undefined && until < today;
