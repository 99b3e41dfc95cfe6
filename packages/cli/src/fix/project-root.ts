import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a project's folder holds. */
const marks = ['package.json', 'pyproject.toml', 'setup.py', 'setup.cfg'];

/**
 * The whole project that a folder belongs to: the git repository around it, else the nearest folder above with a manifest, else itself.
 *
 * Someone in `src` or in a package of a monorepo has the tests and the installed packages further up. The user's own folder and what
 * is above it are nobody's project.
 */
export const projectRoot = (folder: string, home = homedir()): string => {
  let manifest: string | undefined;
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder && (at === home || home.startsWith(at === '/' ? at : `${at}/`))) break;
    if (existsSync(join(at, '.git'))) return at;
    if (manifest === undefined && marks.some((mark) => existsSync(join(at, mark)))) manifest = at;
    if (dirname(at) === at) break;
  }
  return manifest ?? folder;
};
