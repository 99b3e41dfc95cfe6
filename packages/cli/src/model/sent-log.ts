import { appendFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SentEntry } from '@sallyport/assist/model';
import { dataFolder } from '../advisories/data-folder.ts';
import type { Io } from '../io.ts';
import { makeFolder } from '../make-folder.ts';

/** Where it is written down what was sent to models. */
export const sentLogPath = (env: Io['env']): string => join(dataFolder(env), 'model-log.jsonl');

/** From this size on the log begins anew, and one old one is kept. Units: bytes. */
const largest = 4 << 20;

/**
 * Writes one line for each time that something was sent to a model: when, why, to whom, hashes of what, tokens. No text of it.
 *
 * `trouble` is told once when it cannot be written: who relies on the log has to know.
 */
export const newSentLog = (
  path: string,
  now: () => Date,
  trouble: (text: string) => void,
): ((entry: SentEntry) => void) => {
  let told = false;
  return (entry) => {
    try {
      makeFolder(dirname(path), 0o700);
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ at: now().toISOString(), ...entry })}\n`, { mode: 0o600 });
    } catch (error) {
      if (!told)
        trouble(
          `${path}: cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'no reason given'})`,
        );
      told = true;
    }
  };
};
