import type { Rule } from '../rules/rule.ts';
import { planFix, type TextEdit } from './fix.ts';
import { interpolate } from './interpolate.ts';
import type { Match, Matcher, UnitContext } from './match.ts';

/** What a rule found in a unit, before it becomes a finding of a report. */
export interface RawFinding {
  readonly rule: Rule;
  readonly match: Match;
  /** The rule's message with metavariables filled in. */
  readonly message: string;
  readonly fix?: readonly TextEdit[];
}

/** Findings of the search rules among `rules`, rule by rule, in source order; each range once per rule. */
export const runSearchRules = (
  rules: readonly Rule[],
  context: UnitContext,
  matcher: Matcher,
): readonly RawFinding[] => {
  const found: RawFinding[] = [];
  for (const rule of rules) {
    if (rule.body.mode !== 'search' || !rule.languages.includes(context.unit.language)) continue;
    const seen = new Set<string>();
    for (const match of matcher.matches(rule.body.formula, context)) {
      const key = `${match.start}:${match.end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const fix = planFix(rule, match, context.unit.text);
      found.push({
        rule,
        match,
        message: interpolate(rule.meta.message, match.bindings),
        ...(fix === undefined ? {} : { fix }),
      });
    }
  }
  return found;
};
