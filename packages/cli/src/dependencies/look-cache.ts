/**
 * The last look at the dependencies of a root, as long as nothing that it was made of has changed: files, what they include, advisories, settings,
 * the program. One file for each root; what cannot be read or written is made anew.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readChecked, writeChecked } from '../cache/checked-json.ts';
import { keepNewest } from '../cache/keep-newest.ts';
import type { Disk } from '../discovery/disk.ts';
import { projectFiles } from '../execute/project-files.ts';
import { makeFolder } from '../make-folder.ts';
import type { DependencyLook } from './look-at-dependencies.ts';
import { mostFiles } from './reading-cache.ts';
import { largestFile, type FoundProject } from './read-project.ts';
import { isAsBefore, newStateOf, type DependsOn } from './state-of.ts';

/** What is kept: verdicts are for plans, which are made anew. */
export type KeptLook = Omit<DependencyLook, 'verdicts'>;

export interface LookCache {
  /** Names all that a look is made of, but for what it depends on. */
  readonly key: string;
  readonly folder: string;
  /** Where the look is kept; what else is kept of it lies beside, with another ending. */
  readonly file: string;
  /** Whether what a look was made of besides is as it was. */
  isCurrent(dependsOn: DependsOn): boolean;
  find(): { readonly look: KeptLook; readonly dependsOn: DependsOn } | undefined;
  keep(look: KeptLook, dependsOn: DependsOn): void;
}

interface Entry {
  readonly key: string;
  readonly dependsOn: DependsOn;
  readonly look: KeptLook;
}

/** `made` names everything else that a look is made of: the program, advisories, settings. */
export const newLookCache = (folder: string, found: FoundProject, made: readonly string[], disk: Disk): LookCache => {
  const place = join(folder, 'readings');
  const digest = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');
  const file = join(place, `${digest([found.root]).slice(0, 24)}.look.json`);
  const key = digest([
    ...made,
    // What could not be looked at is a part of what was said.
    JSON.stringify(found.diagnostics),
    ...found.files.flatMap((one) => [one.path, String(one.explicit), 'hash' in one ? one.hash : one.refused]),
  ]);
  const isCurrent = (dependsOn: DependsOn): boolean =>
    isAsBefore(dependsOn, newStateOf(projectFiles(found.root, disk, largestFile)));
  return {
    key,
    folder: place,
    file,
    isCurrent,
    find: () => {
      const entry = readChecked<Entry>(file);
      return entry?.key === key && isCurrent(entry.dependsOn) ? entry : undefined;
    },
    keep: (look, dependsOn) => {
      try {
        makeFolder(place, 0o700);
        writeChecked(file, { key, dependsOn, look } satisfies Entry);
        keepNewest(place, mostFiles);
      } catch {
        // A cache that cannot be written costs time, nothing else.
      }
    },
  };
};
