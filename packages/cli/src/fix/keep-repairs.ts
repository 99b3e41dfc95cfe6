/**
 * What git has to do with repairs: clean files are asked for where there is a repository, commits where the user wants them.
 *
 * What would make a commit or a push fail is looked for before anything is repaired, so that nobody waits for a scan to hear of it.
 */
import { type ExitCode, exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';
import {
  commitFiles,
  commitProblem,
  dirtyFiles,
  newBranchProblem,
  pushBranch,
  remoteOf,
  repositoryAround,
  startBranch,
  writePullRequest,
} from './keep-with-git.ts';

export interface KeepOptions {
  /** Absolute. */
  readonly root: string;
  readonly mode: 'write' | 'dry run';
  readonly allowDirty: boolean;
  readonly commit: boolean;
  readonly branch: string | undefined;
  readonly pullRequest: boolean;
  readonly push: boolean;
}

export interface KeptRepairs {
  /** Whether there is a repository around the root. */
  readonly hasRepository: boolean;
  /** Whether repairs become commits. */
  readonly commits: boolean;
  /** The files among these that may not be changed, since they hold what is not committed. */
  dirty(paths: readonly string[]): readonly string[];
  /** Why files may not be changed; nothing when they may. */
  refusal(paths: readonly string[]): string | undefined;
  /** Told of files that were changed; why they could not be committed. */
  written(paths: readonly string[], message: string): string | undefined;
  /** Finishes the branch: what is said of it, and the exit code it asks for. */
  finish(pullRequestText: string): { readonly text: string; readonly code: ExitCode };
}

/** Errors: `UsageError` for what git would refuse later: no repository, no name to commit with, a branch that is taken, no remote. */
export const keepRepairs = ({
  root,
  mode,
  allowDirty,
  commit,
  branch: named,
  pullRequest,
  push,
}: KeepOptions): KeptRepairs => {
  if (push && !pullRequest) throw new UsageError('--push goes with --pr', 'add --pr');
  const commits = commit || named !== undefined || pullRequest;
  const repository = repositoryAround(root);
  if (commits && repository.kind !== 'there')
    throw new UsageError(
      `--commit, --branch and --pr need a git repository${repository.kind === 'silent' ? `: ${repository.why}` : ''}`,
      repository.kind === 'silent' ? 'see that git status works here' : 'git init, or leave them out',
    );
  const branch = named ?? (pullRequest ? freeName(root) : undefined);
  const problem =
    (commits ? commitProblem(root) : undefined) ?? (branch === undefined ? undefined : newBranchProblem(branch, root));
  if (problem !== undefined) throw new UsageError(problem.text, problem.remedy);
  const remote = push ? remoteOf(root) : undefined;
  if (push && remote === undefined)
    throw new UsageError('--push: the repository has no remote', 'git remote add origin URL, or leave --push out');
  const isDry = mode === 'dry run';
  let isStarted = false;
  const own = new Set<string>();
  // A commit holds whole files, so it would hold what the user was about to do as well.
  const mayBeDirty = allowDirty && !commits;
  const dirty = (paths: readonly string[]): readonly string[] => {
    if (repository.kind !== 'there' || mayBeDirty) return [];
    const asked = paths.filter((path) => !own.has(path));
    return asked.length === 0 ? [] : dirtyFiles(asked, root);
  };
  return {
    hasRepository: repository.kind === 'there',
    commits,
    dirty,
    refusal: (paths) => {
      if (repository.kind === 'silent' && !allowDirty)
        return `not written: it cannot be seen whether ${paths.join(', ')} ${paths.length === 1 ? 'is' : 'are'} committed (${repository.why}); --allow-dirty writes all the same`;
      const found = dirty(paths);
      return found.length === 0 ? undefined : `not written: ${dirtyText(found, allowDirty)}`;
    },
    written: (paths, message) => {
      for (const path of paths) own.add(path);
      if (!commits) return undefined;
      try {
        if (branch !== undefined && !isStarted) startBranch(branch, root);
        isStarted = true;
        commitFiles(paths, message, root);
        return undefined;
      } catch (error) {
        if (error instanceof UsageError) return `written, but not committed: ${error.message}`;
        throw error;
      }
    },
    finish: (text) => {
      if (isDry || branch === undefined) return { text: '', code: exitCode.ok };
      if (!isStarted) return { text: `nothing was written, so there is no branch ${branch}\n`, code: exitCode.ok };
      if (!pullRequest) return { text: `the commits are on the branch ${branch}\n`, code: exitCode.ok };
      const place = writePullRequest(text, root);
      const whereText = `the text of the pull request is in ${place}`;
      if (remote === undefined)
        return {
          text: `the commits are on the branch ${branch}; ${whereText}; nothing was pushed (git push -u origin ${branch})\n`,
          code: exitCode.ok,
        };
      try {
        pushBranch(branch, remote, root);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return {
          text: `the commits are on the branch ${branch}, which could not be pushed to ${remote}: ${error.message}; ${whereText}\n`,
          code: exitCode.incomplete,
        };
      }
      return { text: `the branch ${branch} is pushed to ${remote}; ${whereText}\n`, code: exitCode.ok };
    },
  };
};

/** What is said of files with changes of the user's own. */
export const dirtyText = (paths: readonly string[], allowDirty: boolean): string =>
  `${paths.join(', ')} ${paths.length === 1 ? 'holds' : 'hold'} changes that are not committed; ${
    allowDirty ? 'commit them, since the commit of a repair would hold them too' : 'commit them, or --allow-dirty'
  }`;

/** A name by the minute, and a number where that is taken. */
const freeName = (root: string): string => {
  const base = `sallyport/fix-${new Date().toISOString().slice(0, 16).replaceAll(/[-:T]/gu, '')}`;
  for (let count = 1; count < 100; count += 1) {
    const name = count === 1 ? base : `${base}-${String(count)}`;
    if (newBranchProblem(name, root) === undefined) return name;
  }
  return base;
};
