import { unreachable } from '@sallyport/core';
import type { Constant } from '../names/names.ts';
import type { Condition, Formula } from '../rules/rule.ts';
import type { Expression, Node } from '../tree/node.ts';
import { assignedOnce } from './assigned-once.ts';
import { holds, type ComparisonValue } from './comparison.ts';
import { isRandomLooking } from './entropy.ts';
import type { Evaluator } from './evaluate.ts';
import type { Bound, Match, UnitContext } from './match.ts';
import { isSlowRegex } from './slow-regex.ts';
import { compileRegex } from './regex.ts';
import { typeMatches } from './type-condition.ts';
import { isExpression } from './unit-index.ts';
import { evaluateWithin } from './evaluate-within.ts';

/** The match, perhaps with more bound, if the condition holds; else `undefined`. A condition on something unbound does not hold. */
export const meets = (
  condition: Condition,
  match: Match,
  context: UnitContext,
  evaluator: Evaluator,
): Match | undefined => {
  if (condition.kind === 'comparison')
    return holds(condition.expression, (name) => valueOf(match.bindings.get(name), context)) ? match : undefined;
  const bound = match.bindings.get(condition.metavariable);
  if (bound === undefined) return undefined;
  switch (condition.kind) {
    case 'regex':
      return testRegex(condition.regex, condition.constants === true ? constantText(bound, context) : bound.text)
        ? match
        : undefined;
    case 'pattern':
      return meetsPattern(condition.formula, condition.language, bound, match, context, evaluator);
    case 'type':
      return condition.types.some((type) => typeMatches(type, bound, context)) ? match : undefined;
    case 'analysis': {
      const text = contentText(bound);
      if (condition.analyzer === 'redos') return isSlowRegex(text) ? match : undefined;
      return isRandomLooking(text) ? match : undefined;
    }
    default:
      return unreachable(condition);
  }
};

/** What an expression is tested on: a literal's content without quotes, else the code as written. */
export const contentText = (bound: Bound): string => {
  const node = bound.node;
  if (node?.kind === 'Str') return node.value;
  return node?.kind === 'RegexLit' ? node.pattern : bound.text;
};

const constantText = (bound: Bound, context: UnitContext): string => {
  const value = constantOf(bound, context);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { node } = bound;
  const pieces = node === undefined ? undefined : piecesOf(assignedOnce(context, node) ?? node);
  return pieces === undefined ? contentText(bound) : pieces.map((piece) => pieceText(piece, context)).join('');
};

/** Most pieces of a text that are looked at one by one. */
const maxPieces = 64;

/** What a text is put together from, when it is: `BASE + '/pay'`, `f'{self.base}/{name}'`. */
const piecesOf = (node: Node): readonly Expression[] | undefined => {
  if (node.kind === 'Template') return node.parts.length > maxPieces ? undefined : node.parts;
  if (node.kind !== 'Binary' || node.op !== '+') return undefined;
  const pieces: Expression[] = [];
  let at: Expression = node;
  while (at.kind === 'Binary' && at.op === '+') {
    if (pieces.push(at.right) > maxPieces) return undefined;
    at = at.left;
  }
  return [...pieces, at].toReversed();
};

/** A constant as it is, anything else as a place in braces. */
const pieceText = (piece: Expression, context: UnitContext): string => {
  const value = context.names.constant(piece);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return '{}';
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
const meetsPattern = (
  formula: Formula,
  language: UnitContext['unit']['language'] | undefined,
  bound: Bound,
  match: Match,
  context: UnitContext,
  evaluator: Evaluator,
): Match | undefined => {
  if (formula.kind !== 'regex' && language !== undefined && language !== context.unit.language) {
    const foreign = evaluator.foreign(contentText(bound), language);
    return foreign !== undefined && evaluator.matches(formula, foreign).length > 0 ? match : undefined;
  }
  const [found] = evaluateWithin(formula, bound, match, context, evaluator);
  return found === undefined || found.bindings === match.bindings
    ? found && match
    : { ...match, bindings: found.bindings };
};
