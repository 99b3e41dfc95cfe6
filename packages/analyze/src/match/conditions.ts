import { unreachable } from '@sallyport/core';
import type { Constant } from '../names/names.ts';
import type { Condition, Formula } from '../rules/rule.ts';
import type { Expression, Node } from '../tree/node.ts';
import { holds, type ComparisonValue } from './comparison.ts';
import { isRandomLooking } from './entropy.ts';
import { mergeBindings } from './env.ts';
import { findRegex, type Evaluator } from './evaluate.ts';
import type { Bound, Match, UnitContext } from './match.ts';
import { isSlowRegex } from './slow-regex.ts';
import { compileRegex } from './regex.ts';
import { typeMatches } from './type-condition.ts';
import { isExpression } from './unit-index.ts';

/** The match, perhaps with more bound, if the condition holds; else `undefined`. A condition on something unbound does not hold. */
export const meets = (condition: Condition, match: Match, context: UnitContext, evaluator: Evaluator): Match | undefined => {
  if (condition.kind === 'comparison') return holds(condition.expression, (name) => valueOf(match.bindings.get(name), context)) ? match : undefined;
  const bound = match.bindings.get(condition.metavariable);
  if (bound === undefined) return undefined;
  switch (condition.kind) {
    case 'regex': return testRegex(condition.regex, condition.constants === true ? constantText(bound, context) : bound.text) ? match : undefined;
    case 'pattern': return meetsPattern(condition.formula, condition.language, bound, match, context, evaluator);
    case 'type': return condition.types.some((type) => typeMatches(type, bound, context)) ? match : undefined;
    case 'analysis': {
      const text = contentText(bound);
      if (condition.analyzer === 'redos') return isSlowRegex(text) ? match : undefined;
      return isRandomLooking(text) ? match : undefined;
    }
    default: return unreachable(condition);
  }
};

/** What an expression is tested on: a literal's content without quotes, else the code as written. */
const contentText = (bound: Bound): string => {
  const node = bound.node;
  if (node?.kind === 'Str') return node.value;
  return node?.kind === 'RegexLit' ? node.pattern : bound.text;
};

const constantText = (bound: Bound, context: UnitContext): string => {
  const value = constantOf(bound, context);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : contentText(bound);
};

/** Anchored at the start, not at the end, as the format has it. */
const testRegex = (regex: string, text: string): boolean => {
  const compiled = compileRegex(regex, 'y');
  if (compiled === undefined) return false;
  compiled.lastIndex = 0;
  return compiled.test(text);
};

const constantOf = (bound: Bound, context: UnitContext): Constant | undefined => {
  const node = bound.node;
  if (node === undefined || !isExpression(node)) return undefined;
  return context.names.constant(node as Expression);
};

const valueOf = (bound: Bound | undefined, context: UnitContext): ComparisonValue | undefined => {
  if (bound === undefined) return undefined;
  const value = constantOf(bound, context);
  if (value !== undefined) return value;
  if (bound.node !== undefined) return bound.text;
  return /^-?\d+(?:\.\d+)?$/u.test(bound.text) ? Number(bound.text) : bound.text;
};

/** Whether the formula holds of the metavariable's code or of a part of it. */
const meetsPattern = (formula: Formula, language: UnitContext['unit']['language'] | undefined, bound: Bound, match: Match, context: UnitContext, evaluator: Evaluator): Match | undefined => {
  if (formula.kind !== 'regex' && language !== undefined && language !== context.unit.language) {
    const foreign = evaluator.foreign(contentText(bound), language);
    return foreign !== undefined && evaluator.matches(formula, foreign).length > 0 ? match : undefined;
  }
  return evaluateWithin(formula, bound, match, context, evaluator);
};

/**
 * Evaluates a formula on the part of the unit that a metavariable stands for: the node itself (where a name counts for its constant value, and
 * for the expression it is assigned once), or anything inside it. `not` is meant of that part, so conjunctions are taken apart here.
 */
const evaluateWithin = (formula: Formula, bound: Bound, match: Match, context: UnitContext, evaluator: Evaluator): Match | undefined => {
  switch (formula.kind) {
    case 'regex': return findRegex(formula.regex, contentText(bound)).length > 0 ? match : undefined;
    case 'or':
      for (const operand of formula.operands) {
        const found = evaluateWithin(operand, bound, match, context, evaluator);
        if (found !== undefined) return found;
      }
      return undefined;
    case 'not': case 'not-inside': return evaluateWithin(formula.operand, bound, match, context, evaluator) === undefined ? match : undefined;
    case 'inside': return insideOf(evaluator.matches(formula.operand, context), bound, match);
    case 'and': {
      const negative = (operand: Formula): boolean => operand.kind === 'not' || operand.kind === 'not-inside';
      let current: Match | undefined = match;
      for (const operand of [...formula.operands.filter((one) => !negative(one)), ...formula.operands.filter((one) => negative(one))]) {
        if (current !== undefined) current = evaluateWithin(operand, bound, current, context, evaluator);
      }
      for (const condition of formula.conditions) if (current !== undefined) current = meets(condition, current, context, evaluator);
      return current;
    }
    case 'pattern': return patternWithin(formula, bound, match, context, evaluator);
    default: return unreachable(formula);
  }
};

const patternWithin = (formula: Formula & { readonly kind: 'pattern' }, bound: Bound, match: Match, context: UnitContext, evaluator: Evaluator): Match | undefined => {
  for (const node of [bound.node, bound.node && assignedOnce(bound.node, context)]) {
    const at = node && evaluator.patternAt(formula, node, match.bindings, context);
    if (at !== undefined) return { ...match, bindings: at };
  }
  for (const found of evaluator.matches(formula, context)) {
    if (found.start > bound.end) break;
    if (found.start < bound.start || found.end > bound.end) continue;
    const bindings = mergeBindings(match.bindings, found.bindings);
    if (bindings !== undefined) return bindings === match.bindings ? match : { ...match, bindings };
  }
  return undefined;
};

const insideOf = (outer: readonly Match[], bound: Bound, match: Match): Match | undefined => {
  for (const found of outer) {
    if (found.start > bound.start) break;
    const bindings = found.end >= bound.end ? mergeBindings(match.bindings, found.bindings) : undefined;
    if (bindings !== undefined) return { ...match, bindings };
  }
  return undefined;
};

/** The expression that a name is assigned, when that happens once. */
const assignedOnce = (node: Node, context: UnitContext): Node | undefined => {
  if (node.kind !== 'Name') return undefined;
  const definitions = context.names.binding(node)?.definitions;
  const only = definitions?.length === 1 ? definitions[0] : undefined;
  return only?.kind === 'Assign' && only.op === '=' && only.target.kind === 'Name' ? only.value : undefined;
};
