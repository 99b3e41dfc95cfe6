import { unifiedDiff } from '@sallyport/assist';
import type { Diagnostic } from '@sallyport/core';
import type { FixResult } from './fix-result.ts';

/** The result for programs. `diff` is what `git apply` reads, but for secrets, which are masked. */
export const fixJson = (
  results: readonly FixResult[],
  {
    wanted,
    dryRun,
    diagnostics,
    complete,
    walls,
    mask,
  }: {
    /** Findings that were to be repaired; fewer repairs than that mean that it was stopped. */
    readonly wanted: number;
    readonly dryRun: boolean;
    readonly diagnostics: readonly Diagnostic[];
    readonly complete: boolean;
    readonly walls: string | undefined;
    readonly mask: (text: string) => string;
  },
): string =>
  `${JSON.stringify(
    {
      schemaVersion: 1,
      dryRun,
      findings: wanted,
      notComeTo: wanted - results.length,
      complete,
      diagnostics: diagnostics.map(({ kind, level, text, remedy, path }) => ({
        kind,
        level,
        text: mask(text),
        ...(remedy === undefined ? {} : { remedy }),
        ...(path === undefined ? {} : { path }),
      })),
      ...(walls === undefined ? {} : { walls }),
      repairs: results.map(
        ({ repaired: { finding, judgements, why, notes = [], outcome, before }, written, problem }) => {
          const [best] = judgements;
          return {
            ruleId: finding.ruleId,
            path: finding.path,
            line: finding.span.start.line,
            severity: finding.severity,
            fingerprint: finding.fingerprint,
            outcome,
            written,
            ...(problem === undefined ? {} : { problem }),
            ...(notes.length === 0 ? {} : { notes: notes.map(mask) }),
            verdict: mask(best?.verdict.text ?? `${outcome === 'gone before' ? 'fixed' : 'not fixed'}: ${why}`),
            ...(best === undefined
              ? {}
              : {
                  origin: best.candidate.origin,
                  title: best.candidate.title,
                  changes: best.candidate.changes,
                  todo: best.candidate.todo,
                  evidence: best.evidence.map((one) => ({
                    ...one,
                    text: mask(one.text),
                    details: one.details.map(mask),
                    milliseconds: Math.round(one.milliseconds),
                  })),
                  diff: best.texts
                    .map(({ path, text }) => {
                      const was = before.find((one) => one.path === path)?.text;
                      return unifiedDiff(path, was === undefined ? undefined : mask(was), mask(text));
                    })
                    .join(''),
                }),
          };
        },
      ),
    },
    undefined,
    2,
  )}\n`;
