/** `sallyport eval report`: a run → its figures as Markdown, a page, a table, or test results. */
import { resolve } from 'node:path';
import {
  csvReport,
  figuresOf,
  htmlEvalReport,
  junitEvalReport,
  markdownReport,
  sarifEvalReport,
} from '@sallyport/assist/evaluate';
import type { Parsed } from '../arguments/option.ts';
import { readRun } from '../evaluate/read-run.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { wantedFormats } from '../report/wanted-formats.ts';
import { putReport } from '../report/write-reports.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';
import { evalFormats } from './eval-specs.ts';

export const run = async ({ operands, values }: Parsed, io: Io): Promise<ExitCode> => {
  const [given, ...more] = operands;
  if (given === undefined || more.length > 0)
    throw new UsageError(
      'eval report needs the folder of a run',
      'sallyport eval report run --format html=report.html',
    );
  const wanted = wantedFormats(evalFormats, values.get('format') ?? ['markdown'], values.get('output')?.at(-1));
  const { records, lacks, shown, left, weak } = await readRun(resolve(io.cwd, given), given, {
    weak: wanted.some(({ format }) => format === 'sarif'),
  });
  if (records.length === 0) {
    io.err(`sallyport: ${given}: the run has no records\n`);
    return exitCode.nothingToScan;
  }
  const figures = figuresOf(records);
  for (const { format, file } of wanted) {
    const text =
      format === 'html'
        ? htmlEvalReport({ figures, lacks, shown, left })
        : format === 'csv'
          ? csvReport(records)
          : format === 'junit'
            ? junitEvalReport(records, { lacks })
            : format === 'sarif'
              ? sarifEvalReport({
                  weak,
                  left: records.filter(({ outcome }) => outcome === 'insecure').length - weak.length,
                  lacks,
                  version: programVersion(),
                })
              : format === 'json'
                ? `${JSON.stringify({ schemaVersion: '1.0', complete: lacks === undefined, ...figures }, undefined, 2)}\n`
                : markdownReport(figures, { lacks });
    putReport(file, [Buffer.from(text)], io);
  }
  if (lacks !== undefined) io.err(`sallyport: ${given} is partial: ${lacks}\n`);
  return lacks === undefined ? exitCode.ok : exitCode.incomplete;
};
