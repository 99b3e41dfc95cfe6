import type { FixResult } from './fix-result.ts';
import type { Repaired } from './repair-files.ts';

export interface SummaryFacts {
  /** Findings that were to be repaired. */
  readonly wanted: number;
  /** What the user asked for, where that is not everything: words for the line when there is nothing. */
  readonly only: string;
  readonly mode: 'write' | 'dry run';
  /** Units: milliseconds. */
  readonly milliseconds: number;
}

/** The last line: how many of how many, what is written, how long. Findings that nobody came to are counted, too. */
export const fixSummary = (
  results: readonly FixResult[],
  { wanted, only, mode, milliseconds }: SummaryFacts,
): string => {
  const seconds = `${(milliseconds / 1_000).toFixed(1)} s`;
  if (wanted === 0) return `no findings${only}: nothing to repair; ${seconds}\n`;
  const isDry = mode === 'dry run';
  const count = (outcome: Repaired['outcome']): number =>
    results.filter(({ repaired, problem }) => repaired.outcome === outcome && problem === undefined).length;
  const uncommitted = results.filter(({ problem, written }) => problem !== undefined && written).length;
  const unwritten = results.filter(({ problem, written }) => problem !== undefined && !written).length;
  const left = wanted - results.length;
  const parts = [
    `${String(count('accepted') + count('gone before'))} ${isDry ? 'would be fixed' : 'fixed'}`,
    ...(uncommitted > 0 ? [`${String(uncommitted)} fixed but not committed`] : []),
    ...(unwritten > 0 ? [`${String(unwritten)} not written`] : []),
    ...(count('proposed') > 0 ? [`${String(count('proposed'))} proposed (--accept-proposals writes them)`] : []),
    ...(count('skipped') > 0 ? [`${String(count('skipped'))} skipped`] : []),
    `${String(count('not fixed'))} not fixed`,
    ...(left > 0 ? [`${String(left)} not come to`] : []),
  ];
  const files = new Set(
    results
      .filter(({ written }) => written)
      .flatMap(({ repaired }) => repaired.judgements[0]?.texts.map(({ path }) => path) ?? []),
  );
  const wrote = isDry
    ? 'nothing was written (--dry-run)'
    : files.size === 0
      ? 'no file written'
      : files.size === 1
        ? 'one file written'
        : `${String(files.size)} files written`;
  return `${wanted === 1 ? 'one finding' : `${String(wanted)} findings`}: ${parts.join(', ')}; ${wrote}; ${seconds}\n`;
};

/** What a person does next; empty when nothing is left to say. For standard error: the summary stays the last line of the result. */
export const nextStep = (
  results: readonly FixResult[],
  {
    mode,
    commits,
    hasRepository,
  }: { readonly mode: 'write' | 'dry run'; readonly commits: boolean; readonly hasRepository: boolean },
): string => {
  if (mode === 'dry run')
    return results.some(({ repaired }) => repaired.outcome === 'accepted')
      ? 'without --dry-run they are written; --interactive asks before each\n'
      : '';
  if (!results.some(({ written }) => written)) return '';
  const todo = results.filter(
    ({ written, repaired }) => written && (repaired.judgements[0]?.candidate.todo.length ?? 0) > 0,
  ).length;
  const byHand =
    todo === 0
      ? ''
      : `; ${todo === 1 ? 'one of them leaves' : `${String(todo)} of them leave`} something to do by hand (lines with !)`;
  if (commits) return `git log -p shows the commits${byHand}\n`;
  return `${hasRepository ? 'git diff shows what was written' : 'this is no git repository: only the diffs above say what was there before'}${byHand}\n`;
};
