import { createHash } from 'node:crypto';
import type { FilesBelow } from '../execute/project-files.ts';

/** What a reading was made of besides its own file, by path: the hash of a text, or `null` where there was none. A path that ends with `/` is a folder. */
export type DependsOn = Readonly<Record<string, string | null>>;

/** Under which the names in a folder are kept: new files in it may be read by whoever listed it. */
export const folderKey = (folder: string): string => `${folder}/`;

/** The hash of the names that lie in a folder. */
export const namesHash = (names: readonly string[]): string =>
  createHash('sha256').update(names.join('\0')).digest('hex').slice(0, 32);

/** How a text or folder is now; asked once for each. */
export const newStateOf = (below: FilesBelow): ((path: string) => string | null) => {
  const known = new Map<string, string | null>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const now = path.endsWith('/')
      ? namesHash(below.list(path.slice(0, -1)))
      : ((below.has(path) ? below.read(path)?.hash : undefined) ?? null);
    known.set(path, now);
    return now;
  };
};

/** Whether all of it is as it was. */
export const isAsBefore = (dependsOn: DependsOn, stateOf: (path: string) => string | null): boolean =>
  Object.entries(dependsOn).every(([path, then]) => stateOf(path) === then);
