import type { Finding } from '@sallyport/core';
import { closest } from '../arguments/closest.ts';
import { UsageError } from '../usage-error.ts';

export interface Wanted {
  /** Rules, or what stands before a dot in their names. */
  readonly rules: readonly string[];
  /** Beginnings of fingerprints. */
  readonly fingerprints: readonly string[];
}

/**
 * The findings that are to be repaired: of these rules and these fingerprints (all where none is named), and not ignored.
 *
 * Errors: `UsageError` for a rule that there is none of, and for a fingerprint that no finding has: a typing error must not look like a
 * clean project.
 */
export const wantedFindings = (
  findings: readonly Finding[],
  { rules, fingerprints }: Wanted,
  knownRules: readonly string[],
): readonly Finding[] => {
  const known = [...new Set([...knownRules, ...findings.map(({ ruleId }) => ruleId)])];
  const strange = rules.find((rule) => !known.some((id) => isBelow(id, rule)));
  if (strange !== undefined) throw new UsageError(`there is no rule ${JSON.stringify(strange)}`, near(strange, known));
  const prints = fingerprints.map((print) => print.toLowerCase());
  for (const print of prints) {
    const found = findings.filter(({ fingerprint }) => fingerprint.startsWith(print));
    if (print === '' || found.length === 0)
      throw new UsageError(
        `no finding here has the fingerprint ${JSON.stringify(print)}`,
        'sallyport scan --format json lists them; code that changed has others',
      );
    if (found.every(({ suppression }) => suppression !== undefined))
      throw new UsageError(
        `the finding ${JSON.stringify(print)} is ignored by a comment or the configuration`,
        'take that away to repair it',
      );
  }
  return findings.filter(
    ({ suppression, ruleId, fingerprint }) =>
      suppression === undefined &&
      (rules.length === 0 || rules.some((rule) => isBelow(ruleId, rule))) &&
      (prints.length === 0 || prints.some((print) => fingerprint.startsWith(print))),
  );
};

const isBelow = (id: string, rule: string): boolean => id === rule || id.startsWith(`${rule}.`);

/** What may have been meant: a rule or a group of rules. */
const near = (word: string, ids: readonly string[]): string => {
  const groups = ids.flatMap((id) => {
    const parts = id.split('.');
    return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
  });
  const meant = closest(word, [...new Set(groups)]);
  return meant === undefined ? 'sallyport scan names the rule of each finding' : `did you mean ${meant}?`;
};
