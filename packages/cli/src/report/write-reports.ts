import { statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ScanReport, SourceLookup } from '@sallyport/core';
import type { ReportOptions } from '@sallyport/core/report/formats';
import { allFormats, type FormatName } from './all-formats.ts';
import { makeFolder } from '../make-folder.ts';
import type { WantedReport } from '../commands/scan-request.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/**
 * Writes the reports that were asked for, those with a file first.
 *
 * A file is written beside its place and moved there, so that nobody reads half a report.
 *
 * Gives back what was written, in the order of writing.
 *
 * Errors: throws `UsageError` when a file cannot be written.
 */
export const writeReports = async (
  wanted: readonly WantedReport[],
  report: ScanReport,
  source: SourceLookup,
  options: ReportOptions,
  io: Io,
): Promise<readonly WrittenReport[]> => {
  const written: WrittenReport[] = [];
  for (const { format, file } of wanted.toSorted(
    (a, b) => Number(a.file === undefined) - Number(b.file === undefined),
  )) {
    const write = await allFormats[format].load();
    const text = write(report, source, file === undefined ? options : { ...options, color: false });
    const bytes = Buffer.from(text);
    putReport(file, [bytes], io);
    written.push({ format, bytes });
  }
  return written;
};

export interface WrittenReport {
  readonly format: FormatName;
  /** Units: UTF-8. */
  readonly bytes: Uint8Array;
}

/** One report, in pieces, to its file or to standard output. Errors: throws `UsageError` when the file cannot be written. */
export const putReport = (
  file: string | undefined,
  pieces: readonly Uint8Array[],
  io: Pick<Io, 'cwd' | 'out'>,
): void => {
  if (file === undefined) {
    for (const piece of pieces) io.out(piece);
    return;
  }
  const path = resolve(io.cwd, file);
  try {
    const before = statSync(path, { throwIfNoEntry: false });
    if (before !== undefined && !before.isFile()) {
      // A pipe or a device such as /dev/stdout: nothing can be moved onto it, and a reader sees the end when it is closed.
      writeFileSync(path, Buffer.concat(pieces));
      return;
    }
    makeFolder(dirname(path));
    writeAtomically(path, pieces);
  } catch (error) {
    throw new UsageError(
      `cannot write the report to ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
      'name a file in a folder that can be written',
    );
  }
};
