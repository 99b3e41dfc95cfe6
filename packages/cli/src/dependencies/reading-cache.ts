/**
 * What earlier looks read in manifests and lockfiles, by content.
 *
 * An entry is true while the file, every other file that was read on the way, and the program are the same. One file for each root,
 * replaced as a whole; what cannot be read or written is made anew.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Reading } from '@sallyport/deps';
import { readChecked, writeChecked } from '../cache/checked-json.ts';
import { keepNewest } from '../cache/keep-newest.ts';
import { makeFolder } from '../make-folder.ts';
import { projectFiles } from '../execute/project-files.ts';
import type { Disk } from '../discovery/disk.ts';
import { isAsBefore, newStateOf, type DependsOn } from './state-of.ts';

export interface ReadingCache {
  /** The readings of a file with this content; nothing when it must be read. */
  find(path: string, hash: string): readonly Reading[] | undefined;
  keep(path: string, hash: string, dependsOn: DependsOn, readings: readonly Reading[]): void;
  /** What the entries that were found or kept depend on besides their own files. */
  dependsOn(): DependsOn;
  save(): void;
}

export const noReadingCache: ReadingCache = {
  find: () => undefined,
  keep: () => undefined,
  dependsOn: () => ({}),
  save: () => undefined,
};

/** Of all roots and programs; the longest unwritten go first. */
export const mostFiles = 60;

interface Entry {
  readonly hash: string;
  readonly dependsOn: DependsOn;
  readonly readings: readonly Reading[];
}

/** `folder` is that of the cache; `engine` changes when the program does; `mostBytes` as for the reading. */
export const newReadingCache = (
  {
    folder,
    root,
    engine,
    mostBytes,
  }: { readonly folder: string; readonly root: string; readonly engine: string; readonly mostBytes: number },
  disk: Disk,
): ReadingCache => {
  const place = join(folder, 'readings');
  const file = join(place, `${createHash('sha256').update(`${root}\0${engine}`).digest('hex').slice(0, 24)}.json`);
  let loaded: ReadonlyMap<string, Entry> | undefined;
  const before = (): ReadonlyMap<string, Entry> =>
    (loaded ??= new Map(readChecked<readonly (readonly [string, Entry])[]>(file) ?? []));
  const now = new Map<string, Entry>();
  const stateOf = newStateOf(projectFiles(root, disk, mostBytes));
  let isDirty = false;
  return {
    find: (path, hash) => {
      const entry = before().get(path);
      if (entry?.hash !== hash) return undefined;
      if (!isAsBefore(entry.dependsOn, stateOf)) return undefined;
      now.set(path, entry);
      return entry.readings;
    },
    keep: (path, hash, dependsOn, readings) => {
      isDirty = true;
      now.set(path, { hash, dependsOn, readings });
    },
    dependsOn: () => Object.fromEntries([...now.values()].flatMap((entry) => Object.entries(entry.dependsOn))),
    save: () => {
      if (!isDirty && now.size === before().size) return;
      try {
        makeFolder(place, 0o700);
        writeChecked(file, [...now]);
        keepNewest(place, mostFiles);
      } catch {
        // A cache that cannot be written costs time, nothing else.
      }
    },
  };
};
