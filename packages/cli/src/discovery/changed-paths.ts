/** Which files changed, by git. */
import { join, relative, sep } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { git } from './git.ts';

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
