import { severities } from '@sallyport/core';
import { isNamedRule } from '../deep/named-prefix.ts';
import type { FoundInFile } from './file-look.ts';

/**
 * The findings without those that say the same again, only weaker.
 *
 * A class often has two rules: one that follows the data and one that knows the shape. Where both fire on overlapping
 * code of one line for the same weakness, the reader needs one. Kept is the worse, then the one with a path, then the
 * surer, then the first. Two matches of one rule never displace each other, and a rule that was made of a model's names
 * displaces none that a person wrote.
 *
 * Order: as given.
 */
export const withoutWeakerTwins = (findings: readonly FoundInFile[]): readonly FoundInFile[] => {
  const byLine = Map.groupBy(findings, ({ path, span }) => `${path}:${span.start.line}`);
  const dropped = new Set<FoundInFile>();
  for (const neighbours of byLine.values()) {
    if (neighbours.length < 2 || neighbours.length > most) continue;
    for (const one of neighbours) {
      if (neighbours.some((other) => !dropped.has(other) && isTwin(one, other) && outranks(other, one)))
        dropped.add(one);
    }
  }
  return dropped.size === 0 ? findings : findings.filter((finding) => !dropped.has(finding));
};

/** Lines with more findings than this are generated data; comparing all pairs there would cost more than it tells. */
const most = 100;

const isTwin = (one: FoundInFile, other: FoundInFile): boolean =>
  one.ruleId !== other.ruleId &&
  (!isNamedRule(other.ruleId) || isNamedRule(one.ruleId)) &&
  one.span.start.offset < other.span.end.offset &&
  other.span.start.offset < one.span.end.offset &&
  sameWeakness(one, other);

/** The stronger one names the weaker one's first weakness among its own. */
const sameWeakness = (weaker: FoundInFile, stronger: FoundInFile): boolean =>
  weaker.cwe[0] !== undefined && stronger.cwe.includes(weaker.cwe[0]);

const confidences = ['high', 'medium', 'low'] as const;

const outranks = (a: FoundInFile, b: FoundInFile): boolean => {
  const order =
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    Number(b.flow.length > 0) - Number(a.flow.length > 0) ||
    confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence);
  return order < 0 || (order === 0 && a.ruleId < b.ruleId);
};
