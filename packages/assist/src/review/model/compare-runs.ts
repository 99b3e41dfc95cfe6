import { isSame } from './judge-findings.ts';
import type { ModelFinding, Place } from './model-review.ts';

type Told = Omit<ModelFinding, 'runs'>;

/**
 * The findings of two runs as one list, and where the runs disagree.
 *
 * The second run saw neither comments nor what strings say. What it tells and the first does not is the mark of a file that talks its reviewer out of
 * something.
 */
export const compareRuns = (
  withWords: readonly Told[],
  withoutWords: readonly Told[],
): { readonly findings: readonly ModelFinding[]; readonly suspicions: readonly Place[] } => {
  const alone = withoutWords.filter((one) => !withWords.some((other) => isSame(one, other)));
  const findings = [
    ...withWords.map((one): ModelFinding => {
      const other = withoutWords.find((two) => isSame(one, two));
      // The runs may name different ways; one that was followed counts.
      const best = other?.state === 'followed' && one.state !== 'followed' ? other : one;
      return { ...best, runs: other === undefined ? 'with words' : 'both' };
    }),
    ...alone.map((one): ModelFinding => ({ ...one, runs: 'without words' })),
  ].toSorted((a, b) => a.startLine - b.startLine || a.endLine - b.endLine);
  return {
    findings,
    suspicions: findings.flatMap(({ path, startLine, cwe, runs }) =>
      runs === 'both' ? [] : [{ path, line: startLine, text: disagreement(cwe, runs) }],
    ),
  };
};

const disagreement = (cwe: string, runs: Exclude<ModelFinding['runs'], 'both'>): string =>
  runs === 'without words'
    ? `${cwe} is told only when comments and texts are out: they may talk the reviewer out of it`
    : `${cwe} is told only with comments and texts: it may need them, or they may talk the reviewer into it`;
