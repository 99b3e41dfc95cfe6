/** What the loader says about rule files; each message exists once. */
import type { Diagnostic } from '@sallyport/core';
import type { RulePlace } from './rule.ts';

/** A place in a rule file as a span-less diagnostic names it: `path:line`. */
const where = (at: RulePlace): string => `${at.path}:${at.line}`;

export const notYaml = (at: RulePlace, why: string): Diagnostic => ({
  kind: 'rule-yaml',
  level: 'error',
  path: at.path,
  incomplete: true,
  text: `${where(at)}: not YAML: ${why}`,
  remedy: 'correct the YAML; none of the rules in this file ran',
});

export const noRules = (at: RulePlace): Diagnostic => ({
  kind: 'rule-yaml',
  level: 'error',
  path: at.path,
  incomplete: true,
  text: `${where(at)}: no list of rules under the key "rules"`,
  remedy: 'a rule file is a map with the key "rules" and a list below it',
});

export const missingField = (
  at: RulePlace,
  ruleId: string | undefined,
  field: string,
  expected: string,
): Diagnostic => ({
  kind: 'rule-field',
  level: 'error',
  path: at.path,
  incomplete: true,
  ...(ruleId === undefined ? {} : { ruleId }),
  text: `${where(at)}: rule ${ruleId ?? '(without id)'}: ${field} is missing or not ${expected}`,
  remedy: `give ${field} as ${expected}; the rule did not run`,
});

export const unknownOperator = (at: RulePlace, ruleId: string, operator: string): Diagnostic => ({
  kind: 'rule-operator',
  level: 'error',
  path: at.path,
  ruleId,
  incomplete: true,
  text: `${where(at)}: rule ${ruleId}: cannot run the operator "${operator}"`,
  remedy: 'rewrite the rule without it, or leave the rule out; the rule did not run, the others did',
});

export const unparsablePattern = (at: RulePlace, ruleId: string, language: string, why: string): Diagnostic => ({
  kind: 'rule-pattern',
  level: 'error',
  path: at.path,
  ruleId,
  incomplete: true,
  text: `${where(at)}: rule ${ruleId}: the pattern is not ${language}: ${why}`,
  remedy: 'correct the pattern; it matched nothing',
});

export const badRegex = (at: RulePlace, ruleId: string, regex: string): Diagnostic => ({
  kind: 'rule-regex',
  level: 'error',
  path: at.path,
  ruleId,
  incomplete: true,
  text: `${where(at)}: rule ${ruleId}: not a regular expression that can be run: ${regex}`,
  remedy: 'correct the expression (recursion, conditionals and callouts are not supported); the rule did not run',
});

export const foreignLanguage = (at: RulePlace, ruleId: string, language: string): Diagnostic => ({
  kind: 'rule-language',
  level: 'note',
  path: at.path,
  ruleId,
  incomplete: false,
  text: `${where(at)}: rule ${ruleId}: ${language} is not a language that is scanned; the rule was left out`,
});

export const badShared = (at: RulePlace, ruleId: string, name: string, why: string): Diagnostic => ({
  kind: 'rule-shared',
  level: 'error',
  path: at.path,
  ruleId,
  incomplete: true,
  text: `${where(at)}: rule ${ruleId}: shared list "${name}": ${why}`,
  remedy: `put the list into shared/${name}.yaml in a folder above the rule; the rule did not run`,
});

export const noSuchLists = (at: RulePlace, ruleId: string, other: string): Diagnostic => ({
  kind: 'rule-of',
  level: 'error',
  path: at.path,
  ruleId,
  incomplete: true,
  text: `${where(at)}: rule ${ruleId}: no taint rule "${other}" is known, so its lists cannot be used`,
  remedy: 'name a rule that ships with this version or stands in a rule file before this one; the rule did not run',
});

export const sameId = (at: RulePlace, ruleId: string, first: RulePlace): Diagnostic => ({
  kind: 'rule-id',
  level: 'warning',
  path: at.path,
  ruleId,
  incomplete: false,
  text: `${where(at)}: rule ${ruleId} is also defined at ${where(first)}; both run`,
  remedy: 'give one of them another id',
});

export const optionWithoutEffect = (at: RulePlace, option: string): Diagnostic => ({
  kind: 'rule-option',
  level: 'note',
  path: at.path,
  incomplete: false,
  text: `${where(at)}: the option "${option}" has no effect here (said once)`,
});
