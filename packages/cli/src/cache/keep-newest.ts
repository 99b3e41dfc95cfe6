import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves the `most` files and folders in a folder that were written last. Errors: throws what the disk says. */
export const keepNewest = (folder: string, most: number): void => {
  const kept = readdirSync(folder);
  if (kept.length <= most) return;
  const byAge = kept
    .map((name) => ({ name, used: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { name } of byAge.slice(most)) rmSync(join(folder, name), { recursive: true, force: true });
};
