import { readFileSync } from 'node:fs';
import { readCassette, type Cassette } from '@sallyport/assist/model';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/** A recording in a file. Errors: `UsageError` where there is none or it cannot be understood. */
export const readCassetteFile = (path: string): Cassette => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `recording ${path}: ${error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read'}`,
      'record one: SALLYPORT_MODEL_RECORD=FILE with a model',
    );
  }
  const read = readCassette(value);
  if ('wrong' in read) throw new UsageError(`recording ${path}: ${read.wrong}`, 'record it again');
  return read;
};

/** Errors: `UsageError` when it cannot be written: what was paid for would be lost. */
export const writeCassetteFile = (path: string, cassette: Cassette): void => {
  try {
    writeAtomically(path, `${JSON.stringify(cassette, undefined, 2)}\n`, 0o600);
  } catch {
    throw new UsageError(`recording ${path}: it cannot be written`, 'check the folder of SALLYPORT_MODEL_RECORD');
  }
};
