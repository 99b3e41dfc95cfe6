import { existsSync, lstatSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Mount } from '@sallyport/cell';

/**
 * Installed packages as a copy of the tree sees them: the whole folder, read-only.
 *
 * Where Vite is among them each package lies there by itself, since Vite wants to write beside them (`node_modules/.vite-temp`) and ends where
 * it cannot; its tests would never be available. `base` is absolute, `path` the folder relative to it, `copy` the copy's folder.
 * Source: measured with Vite 8 and Vitest 5.
 */
export const packageMounts = (base: string, path: string, copy: string): readonly Mount[] => {
  const from = join(base, path);
  if (!existsSync(join(from, 'vite'))) return [{ from, at: `/project/${path}`, access: 'read' }];
  return readdirSync(from, { withFileTypes: true }).flatMap(({ name }): readonly Mount[] => {
    const place = join(from, name);
    // What it wrote there itself.
    if (/^\.(?:vite|cache)/u.test(name)) return [];
    if (!lstatSync(place).isSymbolicLink()) return [{ from: place, at: `/project/${path}/${name}`, access: 'read' }];
    // A package of the project itself: the link leads into the copy.
    const link = join(copy, path, name);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(readlinkSync(place), link);
    return [];
  });
};
