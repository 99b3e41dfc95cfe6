/**
 * Formulas of `metavariable-pattern`: evaluated on the part of a unit that a metavariable stands for.
 *
 * In: a formula, what the metavariable is bound to, the match so far. Out: matches whose ranges are the part or lie inside it, with the bindings of the
 * match so far merged in; none means that the condition does not hold. As everywhere, `not` drops what has the same range: `pattern-not: "..."`
 * asks whether the part itself is a text, not whether there is one in it. The part itself is matched with constants (and, for a name that is
 * assigned once, the assigned expression) standing in for names.
 */
import { unreachable } from '@sallyport/core';
import type { Formula } from '../rules/rule.ts';
import { assignedOnce } from './assigned-once.ts';
import { contentText, meets } from './conditions.ts';
import { mergeBindings } from './env.ts';
import { dedupe, findRegex, intersect, isFilter, unite, without, type Evaluator } from './evaluate.ts';
import type { Bound, Match, UnitContext } from './match.ts';

const none: readonly Match[] = [];

export const evaluateWithin = (
  formula: Formula,
  bound: Bound,
  match: Match,
  context: UnitContext,
  evaluator: Evaluator,
): readonly Match[] => {
  const whole: Match = {
    start: bound.start,
    end: bound.end,
    bindings: match.bindings,
    ...(bound.node === undefined ? {} : { node: bound.node }),
  };
  return within(formula, whole, bound, context, evaluator);
};

const within = (
  formula: Formula,
  whole: Match,
  bound: Bound,
  context: UnitContext,
  evaluator: Evaluator,
): readonly Match[] => {
  switch (formula.kind) {
    case 'pattern':
      return patternWithin(formula, whole, bound, context, evaluator);
    case 'regex':
      return findRegex(formula.regex, contentText(bound)).length > 0 ? [whole] : none;
    case 'or':
      return unite(formula.operands.map((operand) => within(operand, whole, bound, context, evaluator)));
    case 'inside':
      return enclosedBy(evaluator.matches(formula.operand, context), whole);
    case 'not':
    case 'not-inside':
      return negated(formula, [whole], whole, bound, context, evaluator);
    case 'and':
      return conjunctionWithin(formula, whole, bound, context, evaluator);
    default:
      return unreachable(formula);
  }
};

const conjunctionWithin = (
  formula: Formula & { readonly kind: 'and' },
  whole: Match,
  bound: Bound,
  context: UnitContext,
  evaluator: Evaluator,
): readonly Match[] => {
  let current: readonly Match[] | undefined;
  for (const operand of formula.operands) {
    if (operand.kind === 'not' || operand.kind === 'not-inside' || operand.kind === 'inside' || isFilter(operand))
      continue;
    const found = within(operand, whole, bound, context, evaluator);
    current = current === undefined ? found : intersect(current, found);
  }
  current ??= [whole];
  for (const operand of formula.operands) {
    if (operand.kind === 'inside') {
      const outer = evaluator.matches(operand.operand, context);
      current = current.flatMap((one) => enclosedBy(outer, one));
    } else if (isFilter(operand))
      current = current.filter(
        (one) => within(operand, { ...whole, bindings: one.bindings }, bound, context, evaluator).length > 0,
      );
  }
  for (const condition of formula.conditions)
    current = current.flatMap((one) => meets(condition, one, context, evaluator) ?? []);
  for (const operand of formula.operands) {
    if (operand.kind === 'not' || operand.kind === 'not-inside')
      current = negated(operand, current, whole, bound, context, evaluator);
  }
  return current;
};

const negated = (
  formula: Formula & { readonly kind: 'not' | 'not-inside' },
  current: readonly Match[],
  whole: Match,
  bound: Bound,
  context: UnitContext,
  evaluator: Evaluator,
): readonly Match[] => {
  if (current.length === 0) return current;
  if (formula.kind === 'not-inside') {
    const outer = evaluator.matches(formula.operand, context);
    return current.filter((one) => enclosedBy(outer, one).length === 0);
  }
  const excluded = within(formula.operand, whole, bound, context, evaluator);
  return formula.operand.kind === 'regex' && excluded.length > 0 ? none : without(current, excluded);
};

const patternWithin = (
  formula: Formula & { readonly kind: 'pattern' },
  whole: Match,
  bound: Bound,
  context: UnitContext,
  evaluator: Evaluator,
): readonly Match[] => {
  const found: Match[] = [];
  // A bare `$X` means the part, not everything inside it.
  const bare = /^\s*(\$[A-Z_][A-Z0-9_]*|\.\.\.)\s*$/u.exec(formula.text)?.[1];
  if (bare !== undefined) {
    const bindings =
      bare === '$_' || bare === '...' ? whole.bindings : mergeBindings(whole.bindings, new Map([[bare, bound]]));
    return bindings === undefined ? none : [{ ...whole, bindings }];
  }
  for (const node of [bound.node, bound.node && assignedOnce(context, bound.node)]) {
    const at = node && evaluator.patternAt(formula, node, whole.bindings, context);
    if (at !== undefined) {
      found.push({ ...whole, bindings: at });
      break;
    }
  }
  const inner = bound.node && evaluator.inside(formula, bound.node, whole.bindings, context);
  if (inner !== undefined) return dedupe([...found, ...inner]);
  for (const other of evaluator.matches(formula, context)) {
    if (other.start > bound.end) break;
    if (other.start < bound.start || other.end > bound.end) continue;
    const bindings = mergeBindings(whole.bindings, other.bindings);
    if (bindings !== undefined) found.push({ ...other, bindings });
  }
  return dedupe(found);
};

const enclosedBy = (outer: readonly Match[], inner: Match): readonly Match[] => {
  for (const found of outer) {
    if (found.start > inner.start) break;
    const bindings = found.end >= inner.end ? mergeBindings(inner.bindings, found.bindings) : undefined;
    if (bindings !== undefined) return [{ ...inner, bindings }];
  }
  return none;
};
