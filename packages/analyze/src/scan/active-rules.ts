import type { LanguageId } from '../languages/language.ts';
import type { Matcher } from '../match/match.ts';
import type { Rule } from '../rules/rule.ts';
import { pathAllowed } from './path-rules.ts';

/** The search rules that could say anything about a unit: of its language, allowed on its path, and with their words in it. */
export const activeRules = (
  rules: readonly Rule[],
  unit: {
    readonly path: string;
    readonly language: LanguageId;
    readonly text: string;
    readonly words: ReadonlySet<string>;
  },
  matcher: Matcher,
): readonly Rule[] =>
  rules.filter(
    ({ body, ...rule }) =>
      body.mode === 'search' &&
      rule.languages.includes(unit.language) &&
      pathAllowed(rule, unit.path) &&
      matcher.couldMatch(body.formula, unit.words, unit.text, unit.language),
  );
