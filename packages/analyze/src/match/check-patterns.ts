import type { Diagnostic } from '@sallyport/core';
import type { LanguageId, ParsedPattern } from '../languages/language.ts';
import { unparsablePattern } from '../rules/problems.ts';
import type { Formula, Rule } from '../rules/rule.ts';

/** A diagnostic for every pattern of the rules that one of the rule's languages cannot parse; used when rules are validated. */
export const checkPatterns = (
  rules: readonly Rule[],
  parse: (text: string, language: LanguageId) => ParsedPattern,
): readonly Diagnostic[] => {
  const found = new Map<string, Diagnostic>();
  for (const rule of rules) {
    for (const pattern of patternsOf(rule)) {
      for (const language of rule.languages) {
        const parsed = parse(pattern.text, language);
        if (parsed.kind !== 'error') continue;
        const diagnostic = unparsablePattern(pattern.at, rule.meta.id, language, parsed.text);
        found.set(`${pattern.at.path}:${pattern.at.line}`, diagnostic);
        break;
      }
    }
  }
  return [...found.values()];
};

type PatternFormula = Formula & { readonly kind: 'pattern' };

/** All patterns of a rule, those of its conditions in the rule's own language included. */
const patternsOf = (rule: Rule): readonly PatternFormula[] => {
  const { body } = rule;
  const formulas =
    body.mode === 'search'
      ? [body.formula]
      : [...body.sources, ...body.sinks, ...body.sanitizers, ...body.propagators].map((one) => one.formula);
  return formulas.flatMap((formula) => patternsIn(formula));
};

const patternsIn = (formula: Formula): readonly PatternFormula[] => {
  switch (formula.kind) {
    case 'pattern':
      return [formula];
    case 'regex':
      return [];
    case 'or':
      return formula.operands.flatMap((operand) => patternsIn(operand));
    case 'and':
      return [
        ...formula.operands.flatMap((operand) => patternsIn(operand)),
        ...formula.conditions.flatMap((condition) =>
          condition.kind === 'pattern' && condition.language === undefined ? patternsIn(condition.formula) : [],
        ),
      ];
    case 'not':
    case 'inside':
    case 'not-inside':
      return patternsIn(formula.operand);
    default:
      return formula satisfies never;
  }
};
