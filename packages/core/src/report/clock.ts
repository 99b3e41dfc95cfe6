/**
 * What of a report changes by itself: when it was made, how long that took.
 *
 * With the clock taken out, the text of two reports about the same findings is the same, so that a kept one can be given again.
 */
import { endTime } from './end-time.ts';
import type { ScanReport } from './scan-report.ts';
import { scanLine } from './summary.ts';

/** The clock, and what else stands in the lines that tell of it. */
export type Told = Pick<ScanReport, 'startedAt' | 'durationMs' | 'stats' | 'gate' | 'complete'>;

/**
 * The lines of a report that hold its clock, as its writer writes them with two blanks per level. They stand once: texts within JSON hold no
 * line end, and of text reports they are the last. Nothing for a start that is no date, and for formats whose times are spread.
 */
export const clockText = (format: string, told: Told): string | undefined => {
  switch (format) {
    case 'json':
      return lines(2, { startedAt: told.startedAt, durationMs: told.durationMs });
    case 'sarif': {
      const end = endTime(told);
      return end === undefined
        ? undefined
        : lines(10, { startTimeUtc: new Date(told.startedAt).toISOString(), endTimeUtc: end });
    }
    case 'text':
      return `${scanLine(told)}\n`;
    default:
      return undefined;
  }
};

/** Fields of JSON that others follow, each on a line. */
const lines = (indent: number, fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `\n${' '.repeat(indent)}"${name}": ${JSON.stringify(value)},`)
    .join('');
