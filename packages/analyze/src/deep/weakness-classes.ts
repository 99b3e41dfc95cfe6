import { severities } from '@sallyport/core';
import type { NamedPlace } from '@sallyport/core/faces';
import type { Rule } from '../rules/rule.ts';
import { isNamedRule } from './named-prefix.ts';

/** A weakness that taint rules of a language know, with the rules that are gravest about it. */
export interface WeaknessClass {
  /** As `CWE-89`. */
  readonly cwe: string;
  readonly rules: readonly Rule[];
}

/**
 * The weaknesses of a language that untrusted data can lead to, by the first CWE of each taint rule.
 *
 * Of each only the gravest rules are taken: the lighter ones follow data that is less surely somebody else's (parameters, arguments of a command
 * line), and what is added to them would be a guess about a guess.
 *
 * Order: by the number of the CWE.
 */
export const weaknessClasses = (rules: readonly Rule[], language: NamedPlace['language']): readonly WeaknessClass[] => {
  const byCwe = Map.groupBy(
    rules.filter(
      ({ meta, body, languages }) =>
        body.mode === 'taint' &&
        languages.includes(language) &&
        !isNamedRule(meta.id) &&
        // Labels of other rules mean nothing to a source that is added.
        ![...body.sources, ...body.sinks].some(({ requires }) => requires !== undefined),
    ),
    ({ meta }) => meta.cwe[0] ?? '',
  );
  return [...byCwe]
    .filter(([cwe]) => /^CWE-\d+$/u.test(cwe))
    .map(([cwe, all]) => {
      const gravest = Math.min(...all.map(({ meta }) => severities.indexOf(meta.severity)));
      return { cwe, rules: all.filter(({ meta }) => severities.indexOf(meta.severity) === gravest) };
    })
    .toSorted((a, b) => Number(a.cwe.slice(4)) - Number(b.cwe.slice(4)));
};
