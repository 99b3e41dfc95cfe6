import type { FileLook } from '@sallyport/analyze';
import { withFileFinding } from '@sallyport/analyze';
import { git } from '../discovery/git.ts';
import type { Outcome } from '../execute/outcome.ts';

/** A file kept for secrets that the walk met, also where git ignores it. */
export interface SensitiveFile {
  readonly path: string;
  readonly ignored: boolean;
}

/** Which of the files git tracks; none outside a repository. */
export const trackedAmong = (files: readonly SensitiveFile[], root: string): ReadonlySet<string> => {
  if (files.length === 0) return new Set();
  try {
    const said = git(
      ['--literal-pathspecs', 'ls-files', '-z', '--', ...files.slice(0, 2_000).map(({ path }) => path)],
      root,
    );
    return new Set(said.split('\0').filter((path) => path !== ''));
  } catch {
    // No repository, or no git: then nothing is tracked, and nobody can say what would be.
    return noRepository;
  }
};

/** What `trackedAmong` gives where git cannot be asked. */
export const noRepository: ReadonlySet<string> = new Set();

/** The outcomes with findings about the files themselves. */
export const withSensitiveFiles = (
  outcomes: readonly Outcome[],
  files: readonly SensitiveFile[],
  tracked: ReadonlySet<string>,
): readonly Outcome[] => {
  if (files.length === 0 || tracked === noRepository) return outcomes;
  const states = new Map(
    files.flatMap(({ path, ignored }): readonly (readonly [string, 'tracked' | 'not ignored'])[] =>
      tracked.has(path) ? [[path, 'tracked']] : ignored ? [] : [[path, 'not ignored']],
    ),
  );
  const lookOf = (outcome: Outcome): FileLook | undefined =>
    outcome.result.kind === 'looked' ? outcome.result.look : undefined;
  const done = outcomes.map((outcome): Outcome => {
    const state = states.get(outcome.path);
    if (state === undefined || outcome.result.kind === 'failed') return outcome;
    states.delete(outcome.path);
    const look = withFileFinding(outcome.path, state, lookOf(outcome));
    return look.findings.length === 0 && outcome.result.kind === 'skipped'
      ? outcome
      : { ...outcome, result: { kind: 'looked', look } };
  });
  const unseen = [...states].flatMap(([path, state]): readonly Outcome[] => {
    const look = withFileFinding(path, state, undefined);
    return look.findings.length === 0
      ? []
      : [{ path, size: 0, result: { kind: 'looked', look }, diagnostics: [], dependsOn: {} }];
  });
  return [...done, ...unseen];
};
