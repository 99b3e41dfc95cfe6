/**
 * The matcher: formulas over units, with everything that can be remembered remembered.
 *
 * Patterns are parsed once per language; results of equal formulas (rules share sources) are computed once per unit; what a formula needs of a
 * text is computed once. A pattern that cannot be parsed matches nothing and is kept for the report.
 */
import type { Diagnostic } from '@sallyport/core';
import type { Language, LanguageId, ParsedPattern } from '../languages/language.ts';
import { buildNames } from '../names/build-names.ts';
import type { Formula, PatternOptions, RulePlace } from '../rules/rule.ts';
import { compilePattern, type CompiledPattern } from './compiled-pattern.ts';
import { evaluate, type Evaluator } from './evaluate.ts';
import { costOf, findPattern, matchPatternAt } from './find-pattern.ts';
import type { Match, Matcher, UnitContext } from './match.ts';
import type { Needs } from '../rules/needs.ts';
import { needsOf, satisfied } from './needs.ts';

/** A matcher that also says what it could not do. */
export interface ReportingMatcher extends Matcher {
  /** Unparsable patterns and cut searches so far, each said once. */
  diagnostics(): readonly Diagnostic[];
}

type PatternFormula = Formula & { readonly kind: 'pattern' };

/** The matcher for these languages. A language's `load` must have resolved before its units or patterns are matched. */
export const newMatcher = (languages: readonly Language[]): ReportingMatcher => {
  const patterns = new Map<string, CompiledPattern | undefined>();
  const lastCompiled = new WeakMap<
    Formula,
    { readonly language: LanguageId; readonly pattern: CompiledPattern | undefined }
  >();
  const keys = new WeakMap<Formula, string>();
  const needs = new WeakMap<Formula, Needs>();
  const results = new WeakMap<UnitContext, Map<string, readonly Match[]>>();
  const foreigners = new Map<string, UnitContext | undefined>();
  const said = new Map<string, Diagnostic>();

  const keyOf = (formula: Formula): string => {
    const known = keys.get(formula);
    if (known !== undefined) return known;
    // Where a formula was written does not change what it matches.
    const made = JSON.stringify(formula, (key, value: unknown) =>
      key === 'at' || key === 'needs' ? undefined : value,
    );
    keys.set(formula, made);
    return made;
  };
  const compiled = (formula: PatternFormula, language: LanguageId): CompiledPattern | undefined => {
    const known = lastCompiled.get(formula);
    if (known?.language === language) return known.pattern;
    const pattern = compiledByText(formula, language);
    lastCompiled.set(formula, { language, pattern });
    return pattern;
  };
  const compiledByText = (formula: PatternFormula, language: LanguageId): CompiledPattern | undefined => {
    const key = `${language}\0${formula.options === undefined ? '' : JSON.stringify(formula.options)}\0${formula.text}`;
    if (patterns.has(key)) return patterns.get(key);
    const parsed = parsePattern(languages, formula.text, language);
    if (parsed.kind === 'error') say(unreadable(formula.at, language, parsed.text));
    const made =
      parsed.kind === 'error' ? undefined : compilePattern(parsed, formula.options as PatternOptions | undefined);
    patterns.set(key, made);
    return made;
  };
  const say = (diagnostic: Diagnostic): void => {
    said.set(diagnostic.text, diagnostic);
  };

  const evaluator: Evaluator = {
    matches: (formula, context) => {
      const kept = results.get(context) ?? new Map<string, readonly Match[]>();
      results.set(context, kept);
      const key = keyOf(formula);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const found = evaluate(formula, context, evaluator);
      kept.set(key, found);
      return found;
    },
    pattern: (formula, context, keep) => {
      const pattern = compiled(formula, context.unit.language);
      if (pattern === undefined) return [];
      const found = findPattern(pattern, context, keep);
      if (found.cut) say(cutShort(context.path, formula.at));
      return found.matches;
    },
    patternAt: (formula, node, bindings, context) => {
      const pattern = compiled(formula, context.unit.language);
      return pattern && matchPatternAt(pattern, node, bindings, context);
    },
    cost: (formula, context) =>
      costOfFormula(formula, (pattern) => {
        const made = compiled(pattern, context.unit.language);
        return made === undefined ? 0 : costOf(made, context);
      }),
    foreign: (text, language) => {
      const key = `${language}\0${text}`;
      if (!foreigners.has(key)) {
        if (foreigners.size > 500) foreigners.clear();
        foreigners.set(key, parseForeign(languages, text, language));
      }
      return foreigners.get(key);
    },
  };
  return {
    matches: (formula, context) => evaluator.matches(formula, context),
    couldMatch: (formula, words, text) => {
      let known = needs.get(formula);
      if (known === undefined) {
        known = needsOf(formula);
        needs.set(formula, known);
      }
      return satisfied(known, words, text);
    },
    diagnostics: () => [...said.values()],
  };
};

/** Parses a pattern in its language; JavaScript's relatives help each other out (JSX in a `.ts` rule, types in a `.js` one). */
export const parsePattern = (languages: readonly Language[], text: string, id: LanguageId): ParsedPattern => {
  const language = languages.find((one) => one.ids.includes(id));
  if (language === undefined) return { kind: 'error', text: `no parser for ${id}`, offset: 0 };
  const parsed = language.parsePattern(text, id);
  if (parsed.kind !== 'error') return parsed;
  for (const other of language.ids) {
    if (other === id) continue;
    try {
      const second = language.parsePattern(text, other);
      if (second.kind !== 'error') return second;
    } catch {
      // The relative's grammar is not loaded; the first answer stands.
    }
  }
  return parsed;
};

const costOfFormula = (formula: Formula, ofPattern: (pattern: PatternFormula) => number): number => {
  switch (formula.kind) {
    case 'pattern':
      return ofPattern(formula);
    case 'regex':
      return 50;
    case 'or':
      return formula.operands.reduce((sum, operand) => sum + costOfFormula(operand, ofPattern), 0);
    case 'and':
      return formula.operands.reduce(
        (least, operand) =>
          operand.kind === 'not' || operand.kind === 'not-inside'
            ? least
            : Math.min(least, costOfFormula(operand, ofPattern)),
        Number.MAX_SAFE_INTEGER,
      );
    case 'inside':
      return costOfFormula(formula.operand, ofPattern);
    case 'not':
    case 'not-inside':
      return 0;
    default:
      return formula satisfies never;
  }
};

const parseForeign = (languages: readonly Language[], text: string, id: LanguageId): UnitContext | undefined => {
  const language = languages.find((one) => one.ids.includes(id));
  if (language === undefined) return undefined;
  try {
    const unit = language.parse(text, id);
    return { path: '', unit, names: buildNames(unit) };
  } catch {
    return undefined;
  }
};

const unreadable = (at: RulePlace, language: LanguageId, why: string): Diagnostic => ({
  kind: 'rule-pattern',
  level: 'error',
  path: at.path,
  incomplete: true,
  text: `${at.path}:${at.line}: the pattern is not ${language}: ${why}`,
  remedy: 'correct the pattern; it matched nothing',
});

const cutShort = (path: string, at: RulePlace): Diagnostic => ({
  kind: 'match-budget',
  level: 'note',
  path,
  incomplete: false,
  text: `${path}: the pattern at ${at.path}:${at.line} has too many ways to match here; some were not looked at`,
});
