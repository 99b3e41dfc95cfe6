import { cpSync, existsSync, lstatSync, rmSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { deniedByName } from '@sallyport/assist/evaluate';
import { copyTree } from '../fix/copy-tree.ts';
import { git } from '../discovery/git.ts';
import { UsageError } from '../usage-error.ts';

export interface Snapshot {
  readonly packages: readonly string[];
  /** Files for credentials that git does not have, which were not copied. */
  readonly withoutSecrets: readonly string[];
  readonly remark: string;
}

/**
 * Copies a repository's tree to where the tests of a mined suite run it. Nothing of the repository is changed.
 *
 * Files that are there to hold credentials stay behind where git does not track them: a suite may be handed on. Errors: a value that says why there is no copy.
 */
export const snapshotTree = async (
  repository: string,
  to: string,
  signal: AbortSignal,
): Promise<Snapshot | { readonly why: string }> => {
  const copy = await copyTree(repository, signal);
  if ('why' in copy) return copy;
  try {
    const tracked = trackedFiles(repository);
    const withoutSecrets: string[] = [];
    if (existsSync(to)) rmSync(to, { recursive: true });
    cpSync(copy.folder, to, {
      recursive: true,
      verbatimSymlinks: true,
      mode: 2,
      // Left out as it is copied, never removed afterwards: behind a link of the tree lie files of somebody else.
      filter: (place) => {
        const path = relative(copy.folder, place).split(sep).join('/');
        if (deniedByName(path) === undefined || tracked.has(path) || lstatSync(place).isDirectory()) return true;
        withoutSecrets.push(path);
        return false;
      },
    });
    return { packages: copy.packages, withoutSecrets: withoutSecrets.sort(), remark: copy.remark };
  } finally {
    rmSync(copy.folder, { recursive: true, force: true });
  }
};

/** What git has; nothing where there is no repository. */
const trackedFiles = (repository: string): ReadonlySet<string> => {
  try {
    return new Set(git(['ls-files', '-z', '--', '.'], repository).split('\0'));
  } catch (error) {
    if (error instanceof UsageError) return new Set();
    throw error;
  }
};
