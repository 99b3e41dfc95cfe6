/**
 * Which files changed, by git.
 *
 * `git` runs with the repository's own configuration switched off as far as it could run programs or change the output
 * (fsmonitor, hooks, external diffs, text conversions, pagers): the folder that is scanned is not trusted.
 */
import { spawnSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Changed files (added, copied, modified, renamed) below the targets, relative to `cwd`. Errors: throws `UsageError` when git cannot tell. */
export const changedPaths = (
  changed: { readonly kind: 'staged' } | { readonly kind: 'since'; readonly ref: string },
  targets: readonly string[],
  cwd: string,
): readonly string[] => {
  const top = git(['rev-parse', '--show-toplevel'], cwd).replace(/\n$/u, '');
  if (changed.kind === 'since' && changed.ref.startsWith('-'))
    throw new UsageError(`--diff: ${JSON.stringify(changed.ref)} is not a commit`);
  const what = changed.kind === 'staged' ? ['--cached'] : ['--merge-base', changed.ref];
  const found = git(
    ['diff', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--diff-filter=ACMR', ...what, '--', ...targets],
    cwd,
  );
  return found
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => relative(cwd, join(top, path)).split(sep).join('/'));
};

/** Settings of a repository that would start programs. Source: git-config(1). */
const neutral = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'diff.external=',
  'core.attributesFile=/dev/null',
  'core.quotePath=false',
];

const git = (args: readonly string[], cwd: string): string => {
  const { GIT_EXTERNAL_DIFF: _, ...env } = process.env;
  const ran = spawnSync('git', ['--no-pager', ...neutral.flatMap((setting) => ['-c', setting]), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
  });
  if (ran.error !== undefined) throw new UsageError('git is not installed', 'install git, or name the files to scan');
  if (ran.status !== 0)
    throw new UsageError(
      `git: ${ran.stderr.trim().split('\n')[0] ?? 'failed'}`,
      'is this a git repository, and does the commit exist?',
    );
  return ran.stdout;
};
