/**
 * Repairs kept with git: which files are clean, one commit for each repair, a branch, the text of a pull request.
 *
 * Git runs as everywhere in the program: no hooks, no signatures, no pagers, no network; `push` alone may use the network.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from '../discovery/git.ts';
import { UsageError } from '../usage-error.ts';
import { writeAtomically } from '../write-atomically.ts';

/**
 * Whether there is a repository around a folder. `silent`: there is one, and git does not answer: it is not installed, or the folder is
 * another account's.
 */
export type Repository =
  | { readonly kind: 'none' }
  | { readonly kind: 'there' }
  | { readonly kind: 'silent'; readonly why: string };

export const repositoryAround = (folder: string): Repository => {
  try {
    git(['rev-parse', '--show-toplevel'], folder);
    return { kind: 'there' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    for (let at = folder; ; at = dirname(at)) {
      if (existsSync(join(at, '.git'))) return { kind: 'silent', why: error.message };
      if (dirname(at) === at) return { kind: 'none' };
    }
  }
};

/** The files among these that hold what is not committed. Paths are relative to `folder`; files that are not there yet are clean. */
export const dirtyFiles = (paths: readonly string[], folder: string): readonly string[] =>
  git(['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', ...paths], folder)
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.slice(3));

/** Something that git will refuse, and what to do about it. */
export interface GitProblem {
  readonly text: string;
  readonly remedy: string;
}

/** Why nothing can be committed here; nothing when it can. */
export const commitProblem = (folder: string): GitProblem | undefined => {
  for (const who of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'])
    if (asked(['var', who], folder) === undefined)
      return {
        text: 'git does not know in whose name to commit',
        remedy: 'git config user.name "…" and git config user.email "…"',
      };
  for (const head of ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD'])
    if (asked(['rev-parse', '--quiet', '--verify', head], folder) !== undefined)
      return { text: 'git is in the middle of a merge, rebase, cherry-pick or revert', remedy: 'end it first' };
  return undefined;
};

/** Why a branch of this name cannot be made; nothing when it can. */
export const newBranchProblem = (name: string, folder: string): GitProblem | undefined => {
  if (name.startsWith('-') || asked(['check-ref-format', `refs/heads/${name}`], folder) === undefined)
    return {
      text: `${JSON.stringify(name)} is no name for a branch`,
      remedy: 'letters, digits, dashes and slashes are',
    };
  return asked(['rev-parse', '--quiet', '--verify', `refs/heads/${name}`], folder) === undefined
    ? undefined
    : { text: `there is a branch ${name} already`, remedy: 'name another one, or delete it' };
};

/** Where the user pushes: the remote of this branch, else `origin`, else the only one. */
export const remoteOf = (folder: string): string | undefined => {
  const names = (asked(['remote'], folder) ?? '').split('\n').filter((name) => name !== '');
  const branch = asked(['branch', '--show-current'], folder)?.trim() ?? '';
  const own = branch === '' ? undefined : asked(['config', '--get', `branch.${branch}.remote`], folder)?.trim();
  return [own, 'origin', names.length === 1 ? names[0] : undefined].find(
    (name) => name !== undefined && names.includes(name),
  );
};

/** What git answers, or nothing when it refuses. */
const asked = (args: readonly string[], folder: string): string | undefined => {
  try {
    return git(args, folder);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
};

/** Makes a branch and goes there. Errors: `UsageError` with what git says. */
export const startBranch = (name: string, folder: string): void => {
  git(['switch', '--quiet', '--create', name], folder);
};

/**
 * Commits these files alone, whatever else is staged; when that fails they are as little staged as before.
 *
 * Errors: `UsageError` with what git says.
 */
export const commitFiles = (paths: readonly string[], message: string, folder: string): void => {
  // Files that git does not know yet have to be named to it first; a file that it ignores is not for a commit.
  const fresh = git(['ls-files', '-z', '--others', '--exclude-standard', '--', ...paths], folder)
    .split('\0')
    .filter((path) => path !== '');
  const known = new Set(git(['ls-files', '-z', '--', ...paths], folder).split('\0'));
  const kept = paths.filter((path) => known.has(path) || fresh.includes(path));
  if (fresh.length > 0) git(['add', '--intent-to-add', '--', ...fresh], folder);
  try {
    git(['commit', '--quiet', '--no-verify', '--no-gpg-sign', '--message', message, '--only', '--', ...kept], folder);
  } catch (error) {
    if (fresh.length > 0) asked(['reset', '--quiet', '--', ...fresh], folder);
    throw error;
  }
};

/** Writes the text of a pull request into the repository's own folder, where no commit sees it; its place. */
export const writePullRequest = (text: string, folder: string): string => {
  const own = git(['rev-parse', '--absolute-git-dir'], folder).replace(/\n$/u, '');
  const place = join(own, 'SALLYPORT_PULL_REQUEST.md');
  writeAtomically(place, text);
  return place;
};

/**
 * Pushes a branch. The ordinary ways are open, those that start a program of the repository's choice (`ext::`) are not.
 *
 * Errors: `UsageError` with what git says. Source: git-config(1), `protocol.<name>.allow`.
 */
export const pushBranch = (name: string, remote: string, folder: string): void => {
  const ways = ['file', 'git', 'http', 'https', 'ssh'].flatMap((way) => ['-c', `protocol.${way}.allow=always`]);
  git([...ways, 'push', '--quiet', '--set-upstream', remote, `refs/heads/${name}`], folder);
};
