import type { ProjectFiles } from '@sallyport/deps';
import { type Disk } from '../discovery/disk.ts';
import { projectFiles } from '../execute/project-files.ts';

/** Files of the project for readers, and what they asked for. */
export interface TrackedFiles {
  readonly files: ProjectFiles;
  /** Hash of what was read since the last call, by path; `null` where there was no such text. */
  readonly taken: () => Readonly<Record<string, string | null>>;
}

/** The files below `root` up to `mostBytes`; links are not followed. */
export const trackedFiles = (root: string, mostBytes: number, disk: Disk): TrackedFiles => {
  const below = projectFiles(root, disk, mostBytes);
  let read: Record<string, string | null> = {};
  return {
    files: {
      readText: (path) => {
        const found = below.has(path) ? below.read(path) : undefined;
        read[path] = found?.hash ?? null;
        return found?.text;
      },
      list: (folder) => below.list(folder),
    },
    taken: () => {
      const all = read;
      read = {};
      return all;
    },
  };
};
