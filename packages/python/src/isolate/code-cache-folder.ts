import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import type { CodeCacheStore } from './new-cell.ts';

/**
 * Keeps compiled guest code in a folder of the user's own, so that the next process starts guests faster.
 *
 * What lies there is only ever given to a guest, which is closed in, never run by the host. One record is kept: its name tells the
 * code, the Node and the flags it was made for, and an older one serves nobody. A folder that cannot be written or read is
 * no folder: the start is slower then, nothing else.
 */
export const codeCacheFolder = (folder: string): CodeCacheStore => ({
  read: (key) => {
    try {
      return readFileSync(join(folder, key));
    } catch {
      return undefined;
    }
  },
  write: (key, bytes) => {
    const draft = join(folder, `draft-${String(pid)}`);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(draft, bytes, { mode: 0o600 });
      for (const name of readdirSync(folder))
        if (name.startsWith('guest-')) rmSync(join(folder, name), { force: true });
      renameSync(draft, join(folder, key));
    } catch {
      rmSync(draft, { force: true });
    }
  },
});
