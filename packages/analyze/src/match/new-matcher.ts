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
import type { Node } from '../tree/node.ts';
import { compilePattern, type CompiledPattern } from './compiled-pattern.ts';
import { evaluate, type Evaluator } from './evaluate.ts';
import { costOf, findInside, findPattern, matchPatternAt } from './find-pattern.ts';
import type { Match, Matcher, UnitContext } from './match.ts';
import type { Needs } from '../rules/needs.ts';
import { needsOf, satisfied, wordsOf } from './needs.ts';

/** A matcher that also says what it could not do. */
export interface ReportingMatcher extends Matcher {
  /** Unparsable patterns and cut searches so far, each said once. */
  diagnostics(): readonly Diagnostic[];
}

/** What is known of a formula apart from any unit. */
interface Prepared {
  /** The same for equal formulas. */
  readonly id: number;
  readonly needs: Needs;
  compiled: { readonly language: LanguageId; readonly pattern: CompiledPattern | undefined } | undefined;
}

/** What is known of a unit: its words, and the results of formulas by their ids. */
interface UnitLook {
  readonly words: ReadonlySet<string>;
  readonly results: (readonly Match[] | undefined)[];
}

const none: readonly Match[] = [];

type PatternFormula = Formula & { readonly kind: 'pattern' };

/** The matcher for these languages. A language's `load` must have resolved before its units or patterns are matched. */
export const newMatcher = (languages: readonly Language[]): ReportingMatcher => {
  const patterns = new Map<string, CompiledPattern | undefined>();
  const ids = new Map<string, number>();
  const prepared = new WeakMap<Formula, Prepared>();
  const looks = new WeakMap<UnitContext, UnitLook>();
  const foreigners = new Map<string, UnitContext | undefined>();
  const said = new Map<string, Diagnostic>();

  const prepare = (formula: Formula): Prepared => {
    const known = prepared.get(formula);
    if (known !== undefined) return known;
    // Where a formula was written does not change what it matches.
    const key = JSON.stringify(formula, (name, value: unknown) =>
      name === 'at' || name === 'needs' ? undefined : value,
    );
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    const made: Prepared = { id, needs: needsOf(formula), compiled: undefined };
    prepared.set(formula, made);
    return made;
  };
  const lookAt = (context: UnitContext): UnitLook => {
    const known = looks.get(context);
    if (known !== undefined) return known;
    const made: UnitLook = { words: wordsOf(context.unit.text), results: [] };
    looks.set(context, made);
    return made;
  };
  const isPossible = (formula: Formula, context: UnitContext): boolean =>
    satisfied(prepare(formula).needs, lookAt(context).words, context.unit.text);
  const compiled = (formula: PatternFormula, language: LanguageId): CompiledPattern | undefined => {
    const at = prepare(formula);
    if (at.compiled?.language === language) return at.compiled.pattern;
    const pattern = compiledByText(formula, language);
    at.compiled = { language, pattern };
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
      const { id, needs } = prepare(formula);
      const { results, words } = lookAt(context);
      const known = results[id];
      if (known !== undefined) return known;
      const found = satisfied(needs, words, context.unit.text) ? evaluate(formula, context, evaluator) : none;
      results[id] = found;
      return found;
    },
    pattern: (formula, context, narrow) => {
      if (!isPossible(formula, context)) return none;
      const pattern = compiled(formula, context.unit.language);
      if (pattern === undefined) return none;
      const found = findPattern(pattern, context, narrow);
      if (found.cut) say(cutShort(context.path, formula.at));
      return found.matches;
    },
    patternAt: (formula, node, bindings, context) => {
      const pattern = compiled(formula, context.unit.language);
      return pattern && matchPatternAt(pattern, node, bindings, context);
    },
    holdsAt: (formula, match, context) => {
      const pattern = compiled(formula, context.unit.language);
      if (pattern === undefined) return false;
      if (pattern.form.kind !== 'expression' || match.node === undefined) return undefined;
      // A statement that is one expression has that expression's range.
      for (let node: Node | undefined = match.node; node !== undefined; node = onlyPart(node)) {
        if (matchPatternAt(pattern, node, match.bindings, context) !== undefined) return true;
      }
      return false;
    },
    inside: (formula, node, bindings, context) => {
      const pattern = compiled(formula, context.unit.language);
      return pattern === undefined ? none : findInside(pattern, node, bindings, context);
    },
    cost: (formula, context) =>
      costOfFormula(formula, (pattern) => {
        if (!isPossible(pattern, context)) return 0;
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
    couldMatch: (formula, words, text) => satisfied(formula.needs ?? prepare(formula).needs, words, text),
    diagnostics: () => [...said.values()],
  };
};

/** The part of a node that has the same range. */
const onlyPart = (node: Node): Node | undefined => {
  if (node.kind === 'ExprStmt')
    return node.expr.start === node.start && node.expr.end === node.end ? node.expr : undefined;
  return undefined;
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
