import type { ScanReport } from './scan-report.ts';

/** When the scan ended, ISO 8601 in UTC with milliseconds; `undefined` when its start is no date. */
export const endTime = ({
  startedAt,
  durationMs,
}: Pick<ScanReport, 'startedAt' | 'durationMs'>): string | undefined => {
  const end = new Date(Date.parse(startedAt) + Math.round(durationMs));
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
};
