import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SampleRecord } from '@sallyport/assist/evaluate';
import { makeFolder } from '../make-folder.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/**
 * The folder of one evaluation: `run.json` says what was done, `records.jsonl` has a line for each answer, `code/` what was judged, by hash.
 *
 * Records are appended as they come, each with one write, so that what is there when somebody stops the run is whole lines.
 */
export interface RunFolder {
  add(record: SampleRecord, text: string | undefined): void;
  /** Says what the run was, and whether it came to its end. */
  describe(run: object): void;
}

/** Errors: throws `UsageError` where the folder cannot be written or has something in it already. */
export const newRunFolder = (path: string): RunFolder => {
  try {
    makeFolder(path);
    if (readdirSync(path).length > 0)
      throw new UsageError(`${path} is not empty`, 'name a new folder; earlier records are not mixed with new ones');
    writeFileSync(join(path, 'records.jsonl'), '');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'EIO'})`,
      'name a folder in a place that can be written with -o',
    );
  }
  return {
    add: (record, text) => {
      if (record.code !== undefined && text !== undefined) {
        const place = join(path, record.code);
        if (!existsSync(place)) {
          makeFolder(dirname(place));
          writeAtomically(place, text);
        }
      }
      appendFileSync(join(path, 'records.jsonl'), `${JSON.stringify(record)}\n`);
    },
    describe: (run) => {
      writeAtomically(join(path, 'run.json'), `${JSON.stringify(run, undefined, 2)}\n`);
    },
  };
};
