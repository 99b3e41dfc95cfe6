import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReportOptions } from '@sallyport/core/report/formats';
import { ageWarning } from '../advisories/advice.ts';
import { allStates, type LocalAdvisories } from '../advisories/local-advisories.ts';
import type { ScanRequest } from '../commands/scan-request.ts';
import type { Io } from '../io.ts';
import { wantsColor } from '../terminal.ts';
import { findKeptReport, keepReport, type KeptReport, type ReportToKeep } from './kept-report.ts';
import type { OpenProject } from './look-at-project.ts';

/** Where the report of a request lies between runs. */
export interface ReportShelf {
  find(): KeptReport | undefined;
  keep(report: ReportToKeep): void;
}

/** How the reports of a request are written. */
export const reportOptions = (request: ScanRequest, io: Io): ReportOptions => ({
  color: wantsColor(request.color, io),
  width: Math.min(io.columns ?? 80, 120),
  suppressed: request.verbosity === 'verbose',
});

/**
 * The shelf for a request, if its report may be given again: one report, and a cache. All that it is made of beside the look goes into its
 * name: flags, statements, baseline, the day (exceptions run out), warnings about old advisories.
 */
export const newReportShelf = (
  { found, cache }: OpenProject,
  request: ScanRequest,
  statements: readonly { readonly path: string; readonly text: string }[],
  local: LocalAdvisories,
  io: Io,
  today: Date,
): ReportShelf | undefined => {
  const [report] = request.reports;
  if (cache === undefined || report === undefined || request.reports.length > 1) return undefined;
  if (request.verbosity === 'quiet' && report.file === undefined) return undefined;
  const made = [
    cache.key,
    io.cwd,
    { ...request, reports: [report.format], requires: [...request.requires] },
    reportOptions(request, io),
    found.skipped,
    statements,
    request.baseline === undefined ? '' : textOf(resolve(io.cwd, request.baseline)),
    today.toISOString().slice(0, 10),
    allStates(local).map((state) => ageWarning(state) ?? ''),
  ];
  const key = createHash('sha256').update(JSON.stringify(made)).digest('hex');
  const file = cache.file.replace(/\.look\.json$/u, '.report');
  return {
    find: () => findKeptReport(file, key, (dependsOn) => cache.isCurrent(dependsOn)),
    keep: (one) => {
      keepReport(file, cache.folder, key, one);
    },
  };
};

/** Whoever needs the baseline reads it again and says what is wrong with it. */
const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
