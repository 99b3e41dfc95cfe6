import { existsSync, readFileSync } from 'node:fs';
import { readCassette, type Cassette } from '@sallyport/assist/model';
import { visibleLine } from '@sallyport/core/report/visible';
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

/** Who records into which file, in this process. */
const recorders = new Map<string, string>();

/**
 * The answers that a file of recordings has already, for a model that is about to record into it; none where there is no such file.
 *
 * Errors: `UsageError` where the answers are, or are going to be, those of another model: a recording says of all its answers who gave them.
 */
export const openCassetteFile = (
  path: string,
  { provider, model }: Pick<Cassette, 'provider' | 'model'>,
): Cassette['answers'] => {
  const own = `${provider}/${model}`;
  const earlier = existsSync(path) ? readCassetteFile(path) : undefined;
  const other = earlier === undefined ? (recorders.get(path) ?? own) : `${earlier.provider}/${earlier.model}`;
  if (other !== own)
    throw new UsageError(
      `recording ${path}: it is for answers of ${visibleLine(other)}, and these are of ${visibleLine(own)}`,
      'record each model into a file of its own',
    );
  recorders.set(path, own);
  return earlier?.answers ?? [];
};

/**
 * Writes a recording, beside what another process has recorded into the file meanwhile.
 *
 * Errors: `UsageError` when it cannot be written: what was paid for would be lost.
 */
export const writeCassetteFile = (path: string, cassette: Cassette): void => {
  const own = new Set(cassette.answers.map(({ hash }) => hash));
  try {
    const others = answersIn(path, cassette).filter(({ hash }) => !own.has(hash));
    const all = { ...cassette, answers: [...others, ...cassette.answers] };
    writeAtomically(path, `${JSON.stringify(all, undefined, 2)}\n`, 0o600);
  } catch {
    throw new UsageError(`recording ${path}: it cannot be written`, 'check the folder of SALLYPORT_MODEL_RECORD');
  }
};

/** Of the same model; none where the file is gone or damaged. */
const answersIn = (path: string, { provider, model }: Cassette): Cassette['answers'] => {
  try {
    const read = readCassetteFile(path);
    return read.provider === provider && read.model === model ? read.answers : [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [];
  }
};
