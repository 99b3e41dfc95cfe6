import { unifiedDiff } from '@sallyport/assist';
import type { FixResult } from '../commands/fix.ts';

/** The result for programs. `diff` is what `git apply` reads, but for secrets, which are masked. */
export const fixJson = (results: readonly FixResult[], mask: (text: string) => string): string =>
  `${JSON.stringify(
    {
      schemaVersion: 1,
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
            verdict: mask(best?.verdict.text ?? `not fixed: ${why}`),
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
