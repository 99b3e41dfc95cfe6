import type { Diagnostic } from '@sallyport/core';
import type { LanguageId, Rule } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { checkPatterns, parsePattern } from '@sallyport/analyze/rule-tests';

/** A diagnostic for every pattern that cannot be parsed, whether or not a file comes that it could match. */
export const checkRules = async (rules: readonly Rule[]): Promise<readonly Diagnostic[]> => {
  await loadLanguagesOf(rules);
  return checkPatterns(rules, (text, id) => parsePattern(analyzeLanguages, text, id));
};

/** Loads the front ends that the rules' patterns need. */
export const loadLanguagesOf = async (rules: readonly Rule[]): Promise<void> => {
  const needed = new Set<LanguageId>(rules.flatMap((rule) => rule.languages));
  for (const id of needed) await analyzeLanguages.find((language) => language.ids.includes(id))?.load(id);
};
