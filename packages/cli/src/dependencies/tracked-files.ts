import type { ProjectFiles } from '@sallyport/deps';
import { type Disk } from '../discovery/disk.ts';
import { projectFiles } from '../execute/project-files.ts';
import { folderKey, namesHash, type DependsOn } from './state-of.ts';

/** Files of the project for readers, and what they asked for. */
export interface TrackedFiles {
  readonly files: ProjectFiles;
  /** What was read and listed since the last call. */
  readonly taken: () => DependsOn;
}

/** The files below `root` up to `mostBytes`; links are not followed. */
export const trackedFiles = (root: string, mostBytes: number, disk: Disk): TrackedFiles => {
  const below = projectFiles(root, disk, mostBytes);
  let seen = new Map<string, string | null>();
  return {
    files: {
      readText: (path) => {
        const found = below.has(path) ? below.read(path) : undefined;
        seen.set(path, found?.hash ?? null);
        return found?.text;
      },
      list: (folder) => {
        const names = below.list(folder);
        seen.set(folderKey(folder), namesHash(names));
        return names;
      },
    },
    taken: () => {
      const all = Object.fromEntries(seen);
      seen = new Map();
      return all;
    },
  };
};
