import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file as a whole: it is written beside its place and moved there, so that nobody reads half of it.
 *
 * Errors: throws what the disk says; the file is then as it was. Units: `mode` as of `chmod`.
 */
export const writeAtomically = (path: string, content: string | Uint8Array, mode?: number): void => {
  const draft = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(draft, content, mode === undefined ? {} : { mode });
    renameSync(draft, path);
  } catch (error) {
    try {
      rmSync(draft, { force: true });
    } catch {
      // Its folder is none; nothing was written.
    }
    throw error;
  }
};
