import type { Policy } from '../policy/policy.ts';
import type { RefusalRule } from '../policy/refusal.ts';
import type { Outcome, Place } from '../run/outcome.ts';
import { LineTable } from './line-table.ts';
import type { SnippetLook } from './snippet-scanner.ts';
import type { Verdict } from './verdict.ts';

/**
 * The verdict on a program in JavaScript or TypeScript, from the outcome of a look at it in a cell (`mode: { check: true }`): such a program is
 * read by a parser that is not ours, so it is read where it would run.
 */
export const scriptVerdict = (
  source: string,
  file: string,
  policy: Policy,
  outcome: Outcome,
  { findings, unseen }: SnippetLook,
): Verdict => {
  const lines = new LineTable(source);
  const span = (place: Place | null): ReturnType<LineTable['span']> =>
    place === null ? lines.span(0, 0) : lines.span(place.start.offset, place.end.offset);
  return {
    file,
    policy: policy.name,
    language: file.endsWith('ts') ? 'TypeScript' : 'JavaScript',
    syntax: outcome.kind === 'syntax' ? { type: outcome.type, text: outcome.message, span: span(outcome.place) } : null,
    violations:
      outcome.kind === 'refused'
        ? outcome.refusals.map(({ place, rule, ...refusal }) => ({
            ...refusal,
            rule: rule as RefusalRule,
            kind: 'violation',
            span: span(place),
          }))
        : [],
    findings,
    unseen,
  };
};
