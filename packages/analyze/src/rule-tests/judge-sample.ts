import type { Annotation } from './annotations.ts';

/** A disagreement between a sample and what its rules found. Units: `line` one-based. */
export interface Disagreement {
  readonly kind: 'missed' | 'unexpected' | 'forbidden' | 'todo-passes' | 'unknown-rule' | 'no-mark';
  readonly ruleId: string;
  readonly line: number;
}

export interface SampleInput {
  readonly annotations: readonly Annotation[];
  readonly found: readonly { readonly ruleId: string; readonly line: number }[];
  /** Rules defined in the file beside the sample. */
  readonly ruleIds: readonly string[];
}

/**
 * Compares what rules found in a sample with what its comments demand. Every rule needs at least one `ruleid` and one `ok`;
 * a finding without a mark is wrong, and so is a `todoruleid` that is found by now.
 */
export const judgeSample = ({ annotations, found, ruleIds }: SampleInput): readonly Disagreement[] => {
  const wrong: Disagreement[] = [];
  const hits = new Set(found.map(({ ruleId, line }) => `${ruleId}\0${line}`));
  const marked = new Map<string, Annotation['kind']>();
  for (const { kind, ruleId, line } of annotations) {
    if (!ruleIds.includes(ruleId)) {
      wrong.push({ kind: 'unknown-rule', ruleId, line });
      continue;
    }
    const key = `${ruleId}\0${line}`;
    marked.set(key, kind);
    if (kind === 'ruleid' && !hits.has(key)) wrong.push({ kind: 'missed', ruleId, line });
    if (kind === 'ok' && hits.has(key)) wrong.push({ kind: 'forbidden', ruleId, line });
    if (kind === 'todoruleid' && hits.has(key)) wrong.push({ kind: 'todo-passes', ruleId, line });
    if (kind === 'todook' && !hits.has(key)) wrong.push({ kind: 'todo-passes', ruleId, line });
  }
  for (const key of hits) {
    const [ruleId = '', line = ''] = key.split('\0');
    if (ruleIds.includes(ruleId) && !marked.has(key)) wrong.push({ kind: 'unexpected', ruleId, line: Number(line) });
  }
  return wrong.sort((a, b) => a.line - b.line || (a.ruleId < b.ruleId ? -1 : 1));
};

/** Rules that the samples beside them do not try both ways. */
export const untried = (
  ruleIds: readonly string[],
  annotations: readonly Annotation[],
): readonly { readonly ruleId: string; readonly lacks: 'ruleid' | 'ok' }[] =>
  ruleIds.flatMap((ruleId) =>
    (['ruleid', 'ok'] as const).flatMap((lacks) =>
      annotations.some((one) => one.kind === lacks && one.ruleId === ruleId) ? [] : [{ ruleId, lacks }],
    ),
  );
