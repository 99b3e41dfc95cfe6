import type { LanguageId } from '../languages/language.ts';
import type { Matcher } from '../match/match.ts';
import type { Rule } from '../rules/rule.ts';
import { pathAllowed } from './path-rules.ts';

/**
 * The rules that could say anything about a unit: of its language, allowed on its path, and with their words in it.
 *
 * A taint rule needs a sink in the file; its sources may come from another one, but most rules name some here or have a
 * parameter as source, so only the sinks are asked for.
 */
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
  rules.filter((rule) => {
    if (!rule.languages.includes(unit.language) || !pathAllowed(rule, unit.path)) return false;
    const { body } = rule;
    if (body.mode === 'search') return matcher.couldMatch(body.formula, unit.words, unit.text, unit.language);
    return body.sinks.some((sink) => matcher.couldMatch(sink.formula, unit.words, unit.text, unit.language));
  });
