import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file as a whole: it is written beside its place and moved there, so that nobody reads half of it.
 *
 * Pieces are written one behind the other. Errors: throws what the disk says; the file is then as it was. Units: `mode` as of `chmod`.
 */
export const writeAtomically = (
  path: string,
  content: string | Uint8Array | readonly Uint8Array[],
  mode?: number,
): void => {
  const draft = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    const [first, ...more] = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    writeFileSync(draft, first ?? '', mode === undefined ? {} : { mode });
    for (const piece of more) appendFileSync(draft, piece);
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
