import type { Finding } from '../finding/finding.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/** A baseline of all findings that no comment ignores, each with the same reason, author and days. */
export const newBaseline = (
  findings: readonly Finding[],
  decision: Omit<BaselineEntry, 'fingerprint' | 'ruleId' | 'path'>,
): Baseline => ({
  schemaVersion: '1.0',
  entries: findings
    .filter(({ suppression }) => suppression?.kind !== 'comment')
    .map(({ fingerprint, ruleId, path }) => ({ fingerprint, ruleId, path, ...decision })),
});
