/**
 * Repairs kept with git: which files are clean, one commit for each repair, a branch, the text of a pull request.
 *
 * Git runs as everywhere in the program: no hooks, no signatures, no pagers, no network; `push` alone may use the network.
 */
import { join } from 'node:path';
import { git } from '../discovery/git.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/** The root of the repository around a folder; nothing where there is none. */
export const repositoryOf = (folder: string): string | undefined => {
  try {
    return git(['rev-parse', '--show-toplevel'], folder).replace(/\n$/u, '');
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
};

/** The files among these that hold what is not committed. Paths are relative to `folder`; files that are not there yet are clean. */
export const dirtyFiles = (paths: readonly string[], folder: string): readonly string[] =>
  git(['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', ...paths], folder)
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3));

/** Makes a branch and goes there. Errors: `UsageError` for a name that is none, or one that is taken. */
export const startBranch = (name: string, folder: string): void => {
  if (name.startsWith('-')) throw new UsageError(`${JSON.stringify(name)} is no name for a branch`);
  try {
    git(['check-ref-format', '--branch', name], folder);
  } catch {
    throw new UsageError(`${JSON.stringify(name)} is no name for a branch`, 'letters, digits, dashes and slashes are');
  }
  git(['switch', '--quiet', '--create', name], folder);
};

/** Commits these files alone, whatever else is staged. Errors: `UsageError` with what git says. */
export const commitFiles = (paths: readonly string[], message: string, folder: string): void => {
  git(['add', '--', ...paths], folder);
  git(['commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message', message, '--', ...paths], folder);
};

/** Writes the text of a pull request into the repository's own folder, where no commit sees it; its place. */
export const writePullRequest = (text: string, folder: string): string => {
  const own = git(['rev-parse', '--absolute-git-dir'], folder).replace(/\n$/u, '');
  const place = join(own, 'SALLYPORT_PULL_REQUEST.md');
  writeAtomically(place, text);
  return place;
};

/** Pushes a branch to where the user pushes. Errors: `UsageError` with what git says. */
export const pushBranch = (name: string, folder: string): void => {
  git(['-c', 'protocol.allow=user', 'push', '--set-upstream', 'origin', name], folder);
};
