import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/**
 * Keeps a second update out of the folder while one runs: two would write into the same download. Gives back what
 * ends it, or the process that holds it. A lock whose process is gone is taken over.
 */
export const lockFolder = (folder: string): Disposable | { readonly heldBy: number } => {
  makeFolder(folder);
  const path = join(folder, 'update.lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return {
        [Symbol.dispose]: () => {
          rmSync(path, { force: true });
        },
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = holderOf(path);
      if (attempt > 0 || (holder !== undefined && isRunning(holder))) return { heldBy: holder ?? 0 };
      rmSync(path, { force: true });
    }
  }
};

const holderOf = (path: string): number | undefined => {
  try {
    const number = Number(readFileSync(path, 'utf8'));
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
  } catch {
    return undefined;
  }
};

const isRunning = (process_: number): boolean => {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // There is one, of somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
