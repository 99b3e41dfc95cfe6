import { severities } from '../severity.ts';
import type { Severity } from '../severity.ts';
import type { Finding } from '../finding/finding.ts';
import type { ScanReport } from './scan-report.ts';
import { visibleLine } from './visible.ts';

/** The findings that count: not ignored by a comment or a baseline. */
export const openFindings = (report: ScanReport): readonly Finding[] =>
  report.findings.filter(({ suppression }) => suppression === undefined);

/** How many findings there are of each severity. */
export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** E.g. `5 findings: 1 critical, 4 high`, or `no findings`. */
export const findingsLine = (findings: readonly Finding[]): string => {
  if (findings.length === 0) return 'no findings';
  const counts = countBySeverity(findings);
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}`);
  return `${counted(findings.length, 'finding')}: ${parts.join(', ')}`;
};

/** What was scanned, how long it took, what was skipped and why, and how the gate stands: the last line of the text report. */
export const scanLine = (report: Pick<ScanReport, 'stats' | 'durationMs' | 'gate' | 'complete'>): string => {
  const { stats, durationMs, gate } = report;
  const cached = stats.cachedFiles > 0 ? `, ${stats.cachedFiles} from cache` : '';
  const texts =
    (stats.textFiles ?? 0) > 0 ? ` and ${counted(stats.textFiles ?? 0, 'other text')}, those for secrets alone` : '';
  const skipped =
    stats.skipped.length === 0
      ? 'skipped nothing'
      : `skipped ${stats.skipped.map(({ reason, count }) => `${count} ${visibleLine(reason)}`).join(', ')}`;
  const incomplete = report.complete ? '' : '; incomplete';
  const by = [
    ...(stats.rules === 0 && stats.packages !== undefined ? [] : [`with ${counted(stats.rules, 'rule')}`]),
    ...(stats.packages === undefined ? [] : [`${counted(stats.packages, 'package')} against advisories`]),
  ];
  return (
    `scanned ${counted(stats.files, 'file')}${texts} (${bytes(stats.bytes)}${cached}) ${by.join(', ')} ` +
    `in ${duration(durationMs)}; ${skipped}${incomplete}; ${gateWords(gate)}`
  );
};

/** E.g. `gate (fail on high): not met`. */
export const gateWords = ({ failOn, met }: ScanReport['gate']): string =>
  failOn === 'none' ? 'no gate' : `gate (fail on ${visibleLine(failOn)}): ${met ? 'met' : 'not met'}`;

/** `1 file`, `2 files`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const bytes = (count: number): string => {
  if (count < 1_000) return `${count} B`;
  if (count < 1_000_000) return `${(count / 1_000).toFixed(1)} kB`;
  return `${(count / 1_000_000).toFixed(1)} MB`;
};

const duration = (milliseconds: number): string =>
  milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
