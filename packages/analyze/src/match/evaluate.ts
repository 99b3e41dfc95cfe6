/**
 * Formulas over a unit: ranges with bindings, combined as the rule format defines.
 *
 * In: a formula, a unit, and the leaves' own results. Out: matches in source order. `and` starts from its positive operands: of two ranges
 * the inner one stays, with the bindings of both; then `inside` keeps what lies in some outer range with agreeing bindings, `not` and
 * `not-inside` drop, conditions filter, `focus` narrows the range to what a metavariable stands for. Everything is computed lazily: when the
 * positive operands are empty, nothing else is looked at.
 */
import { unreachable } from '@sallyport/core';
import type { Formula } from '../rules/rule.ts';
import type { Node } from '../tree/node.ts';
import { meets } from './conditions.ts';
import { mergeBindings } from './env.ts';
import { newEnclosing } from './enclosing.ts';
import { sameBindings } from './find-pattern.ts';
import { newGuard, newKeep, type Narrow, type RegexCondition } from './narrow.ts';
import type { Bindings, Bound, Match, UnitContext } from './match.ts';
import { compileRegex } from './regex.ts';

/** What evaluation needs from the matcher. */
export interface Evaluator {
  /** Matches of any formula, remembered per unit. */
  matches(formula: Formula, context: UnitContext): readonly Match[];
  pattern(formula: Formula & { readonly kind: 'pattern' }, context: UnitContext, narrow?: Narrow): readonly Match[];
  /** The bindings, if the pattern holds of exactly this node under what is bound already. */
  patternAt(
    formula: Formula & { readonly kind: 'pattern' },
    node: Node,
    bindings: Bindings,
    context: UnitContext,
  ): Bindings | undefined;
  /** Whether a pattern holds of exactly a match's range and bindings; `undefined` when only a search can tell. */
  holdsAt(formula: Formula & { readonly kind: 'pattern' }, match: Match, context: UnitContext): boolean | undefined;
  /** Matches of a pattern inside a node, under bindings; `undefined` when only a search of the unit can tell. */
  inside(
    formula: Formula & { readonly kind: 'pattern' },
    node: Node,
    bindings: Bindings,
    context: UnitContext,
  ): readonly Match[] | undefined;
  /** About how many places of the unit must be tried for the formula. */
  cost(formula: Formula, context: UnitContext): number;
  /** Parses text of another language (for `metavariable-pattern` with `language`). */
  foreign(text: string, language: UnitContext['unit']['language']): UnitContext | undefined;
}

const none: readonly Match[] = [];

export const evaluate = (formula: Formula, context: UnitContext, evaluator: Evaluator): readonly Match[] => {
  switch (formula.kind) {
    case 'pattern':
      return evaluator.pattern(formula, context);
    case 'regex':
      return findRegex(formula.regex, context.unit.text);
    case 'or':
      return unite(formula.operands.map((operand) => evaluator.matches(operand, context)));
    case 'and':
      return conjunction(formula, context, evaluator);
    // Alone, these have no range of their own; the format gives them meaning only inside `patterns`.
    case 'inside':
      return evaluator.matches(formula.operand, context);
    case 'not':
    case 'not-inside':
      return none;
    default:
      return unreachable(formula);
  }
};

/** From how many places on a pattern is looked for only where the rest of the conjunction allows it. */
const manyPlaces = 48;

const conjunction = (
  formula: Formula & { readonly kind: 'and' },
  context: UnitContext,
  evaluator: Evaluator,
): readonly Match[] => {
  const positives = formula.operands.filter((operand) => hasRange(operand));
  const insides = formula.operands.filter((operand) => isInside(operand));
  const tests = formula.conditions.filter(
    (condition) => condition.kind === 'regex' && condition.constants !== true,
  ) as readonly RegexCondition[];
  // The cheapest operand first: when it has no match, the others (`$X`, `return <... $E ...>`) need not be looked for.
  const planned = [...positives, ...insides]
    .map((operand) => ({ operand, cost: evaluator.cost(operand, context) }))
    .sort((a, b) => a.cost - b.cost);
  const known = new Map<Formula, readonly Match[]>();
  const outer: (readonly Match[])[] = [];
  for (const { operand, cost } of planned) {
    const inside = insides.includes(operand);
    // Results of cheap patterns without conditions are worth sharing between rules; the others are looked for just here.
    const shared = cost <= manyPlaces && (tests.length === 0 || inside);
    const guard = shared ? undefined : newGuard(inside ? [] : tests, [...known.values()]);
    const keep = shared || inside ? undefined : newKeep(outer);
    const found =
      guard === undefined && keep === undefined
        ? evaluator.matches(operand, context)
        : narrowed(operand, { guard, keep }, context, evaluator);
    if (found.length === 0) return none;
    known.set(operand, found);
    if (inside) outer.push(found);
  }
  let current: readonly Match[] | undefined;
  for (const operand of positives.length > 0 ? positives : insides.slice(0, 1)) {
    const found = known.get(operand) ?? none;
    current = current === undefined ? found : intersect(current, found);
    if (current.length === 0) return none;
  }
  if (current === undefined) return none;
  for (const operand of positives.length > 0 ? insides : insides.slice(1)) {
    if (current.length === 0) return none;
    current = within(current, known.get(operand) ?? none);
  }
  // Conditions are cheap beside further patterns, and only ever drop matches. Alternatives of conditions may bind what others ask for.
  for (const operand of formula.operands) {
    if (current.length === 0) return none;
    if (isFilter(operand)) current = current.flatMap((match) => passes(operand, match, context, evaluator) ?? []);
  }
  for (const condition of formula.conditions) {
    if (current.length === 0) return none;
    current = current.flatMap((match) => meets(condition, match, context, evaluator) ?? []);
  }
  for (const operand of formula.operands) {
    if (current.length === 0) return none;
    if (operand.kind === 'not') current = minus(operand.operand, current, context, evaluator);
    else if (operand.kind === 'not-inside') {
      const cost = evaluator.cost(operand.operand, context);
      const guard = cost > manyPlaces ? newGuard([], [current]) : undefined;
      const excluded =
        guard === undefined
          ? evaluator.matches(operand.operand, context)
          : narrowed(operand.operand, { guard }, context, evaluator);
      current = outside(current, excluded);
    }
  }
  return formula.focus.length === 0
    ? dedupe(current)
    : dedupe(current.flatMap((match) => focused(match, formula.focus)));
};

/** `pattern-inside`, and `pattern-either` or `patterns` made of nothing else. */
const isInside = (formula: Formula): boolean =>
  formula.kind === 'inside' ||
  (formula.kind === 'or' && formula.operands.length > 0 && formula.operands.every((operand) => isInside(operand)));

/** An operand's matches, as far as the rest of the conjunction lets them through. */
const narrowed = (formula: Formula, narrow: Narrow, context: UnitContext, evaluator: Evaluator): readonly Match[] => {
  switch (formula.kind) {
    case 'pattern':
      return evaluator.pattern(formula, context, narrow);
    case 'inside':
      return narrowed(formula.operand, narrow, context, evaluator);
    case 'or':
      return unite(formula.operands.map((operand) => narrowed(operand, narrow, context, evaluator)));
    default:
      return evaluator.matches(formula, context);
  }
};

/** Few matches are asked one by one whether a pattern that is not wanted holds of them. */
const minus = (
  formula: Formula,
  current: readonly Match[],
  context: UnitContext,
  evaluator: Evaluator,
): readonly Match[] => {
  if (formula.kind === 'or')
    return formula.operands.reduce((left, operand) => minus(operand, left, context, evaluator), current);
  if (formula.kind === 'pattern' && current.length <= manyPlaces && current.every(({ node }) => node !== undefined)) {
    const left: Match[] = [];
    for (const match of current) {
      const held = evaluator.holdsAt(formula, match, context);
      if (held === undefined) return without(current, evaluator.matches(formula, context));
      if (!held) left.push(match);
    }
    return left;
  }
  const excluded = evaluator.matches(formula, context);
  return formula.kind === 'regex' ? apart(current, excluded) : without(current, excluded);
};

/** Whether a formula consists of conditions alone, such as `pattern-either` over `metavariable-regex`: it filters, and has no range. */
export const isFilter = (formula: Formula): formula is Formula & { readonly kind: 'and' | 'or' } => {
  if (formula.kind === 'or')
    return formula.operands.length > 0 && formula.operands.every((operand) => isFilter(operand));
  return (
    formula.kind === 'and' &&
    (formula.operands.length > 0 || formula.conditions.length > 0) &&
    formula.operands.every((operand) => isFilter(operand))
  );
};

const hasRange = (formula: Formula): boolean =>
  !isInside(formula) && formula.kind !== 'not' && formula.kind !== 'not-inside' && !isFilter(formula);

/** A filter's answer for one match. */
const passes = (
  formula: Formula & { readonly kind: 'and' | 'or' },
  match: Match,
  context: UnitContext,
  evaluator: Evaluator,
): Match | undefined => {
  if (formula.kind === 'or') {
    for (const operand of formula.operands) {
      const found = isFilter(operand) ? passes(operand, match, context, evaluator) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
  let current: Match | undefined = match;
  for (const operand of formula.operands)
    if (current !== undefined && isFilter(operand)) current = passes(operand, current, context, evaluator);
  for (const condition of formula.conditions)
    if (current !== undefined) current = meets(condition, current, context, evaluator);
  return current;
};

/** A match narrowed to what its focus metavariables stand for. */
const focused = (match: Match, focus: readonly string[]): readonly Match[] =>
  focus.flatMap((name) => {
    const bound = match.bindings.get(name);
    if (bound === undefined) return [];
    return [
      {
        start: bound.start,
        end: bound.end,
        bindings: match.bindings,
        ...(bound.node === undefined ? {} : { node: bound.node }),
      },
    ];
  });

/** Runs over `left`, giving each the `right` matches that overlap it; both in source order. */
const pairs = (
  left: readonly Match[],
  right: readonly Match[],
  visit: (left: Match, right: Match) => boolean,
): void => {
  let from = 0;
  let open: Match[] = [];
  for (const one of left) {
    for (let other = right[from]; other !== undefined && other.start <= one.start; other = right[from]) {
      open.push(other);
      from += 1;
    }
    if (open.length > 8) open = open.filter((other) => other.end > one.start || other.end >= one.end);
    let stopped = false;
    for (const other of open) {
      if (other.end < one.start) continue;
      if (visit(one, other)) {
        stopped = true;
        break;
      }
    }
    if (stopped) continue;
    for (let at = from; at < right.length; at += 1) {
      const other = right[at];
      if (other === undefined || other.start >= one.end) break;
      if (visit(one, other)) break;
    }
  }
};

const merged = (match: Match, bindings: Match['bindings']): Match =>
  bindings === match.bindings ? match : { ...match, bindings };

/** Most bindings that one range gets from the ranges around it. Further ones would find the same range again. */
const maxAlternatives = 16;

/** Of two ranges of which one lies in the other, the inner one with the bindings of both. */
export const intersect = (left: readonly Match[], right: readonly Match[]): readonly Match[] =>
  dedupe([...mergedWithin(left, right), ...mergedWithin(right, left)]);

/** The inner matches that lie in an outer one, once for each way in which the outer bindings add something. */
const mergedWithin = (inner: readonly Match[], outer: readonly Match[]): Match[] => {
  const enclosing = newEnclosing(outer);
  const found: Match[] = [];
  for (const one of inner) {
    let alternatives = 0;
    enclosing.each(
      one.start,
      one.end,
      (name) => one.bindings.get(name),
      (other) => {
        const bindings = mergeBindings(one.bindings, other.bindings);
        if (bindings === undefined) return false;
        found.push(merged(one, bindings));
        alternatives += 1;
        // Nothing new is bound: further enclosing ranges would only repeat this match.
        return bindings === one.bindings || alternatives >= maxAlternatives;
      },
    );
  }
  return found;
};

const within = (matches: readonly Match[], outer: readonly Match[]): readonly Match[] =>
  dedupe(mergedWithin(matches, outer));

export const without = (matches: readonly Match[], excluded: readonly Match[]): readonly Match[] => {
  if (excluded.length === 0) return matches;
  const byRange = new Map<string, Match[]>();
  for (const match of excluded) {
    const key = `${match.start}:${match.end}`;
    const list = byRange.get(key);
    if (list === undefined) byRange.set(key, [match]);
    else list.push(match);
  }
  return matches.filter(
    (match) =>
      byRange
        .get(`${match.start}:${match.end}`)
        ?.some((other) => mergeBindings(match.bindings, other.bindings) !== undefined) !== true,
  );
};

/** `pattern-not-regex` drops what overlaps with a match of the expression at all. */
const apart = (matches: readonly Match[], excluded: readonly Match[]): readonly Match[] => {
  const dropped = new Set<Match>();
  pairs(matches, excluded, (one, other) => {
    if (other.start >= one.end || one.start >= other.end) return false;
    dropped.add(one);
    return true;
  });
  return dropped.size === 0 ? matches : matches.filter((match) => !dropped.has(match));
};

const outside = (matches: readonly Match[], excluded: readonly Match[]): readonly Match[] => {
  if (excluded.length === 0) return matches;
  const enclosing = newEnclosing(excluded);
  return matches.filter((one) => {
    let dropped = false;
    enclosing.each(
      one.start,
      one.end,
      (name) => one.bindings.get(name),
      (other) => {
        dropped = mergeBindings(one.bindings, other.bindings) !== undefined;
        return dropped;
      },
    );
    return !dropped;
  });
};

export const unite = (lists: readonly (readonly Match[])[]): readonly Match[] => {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? none;
  return dedupe(filled.flat());
};

/** In source order, outer before inner, each range and binding once. Most lists are in order already and only checked. */
export const dedupe = (matches: readonly Match[]): readonly Match[] => {
  if (matches.length <= 1) return matches;
  const sorted = isSorted(matches) ? matches : [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  let kept: Match[] | undefined;
  let group = 0;
  for (let index = 0; index < sorted.length; index += 1) {
    const match = sorted[index];
    const list = kept ?? sorted;
    const length = kept?.length ?? index;
    if (match === undefined) continue;
    const first = list[group];
    if (first === undefined || first.start !== match.start || first.end !== match.end) group = length;
    let repeated = false;
    for (let at = group; at < length && !repeated; at += 1) {
      const other = list[at];
      repeated = other !== undefined && sameBindings(other, match);
    }
    if (repeated) kept ??= sorted.slice(0, index);
    else kept?.push(match);
  }
  return kept ?? sorted;
};

const isSorted = (matches: readonly Match[]): boolean => {
  let previous = matches[0];
  for (const match of matches) {
    if (
      previous !== undefined &&
      (match.start < previous.start || (match.start === previous.start && match.end > previous.end))
    )
      return false;
    previous = match;
  }
  return true;
};

/** Most matches of one expression in one text. */
const maxRegexMatches = 100_000;

/** Matches of an expression in a text; its groups are `$1`, `$2`, …, named ones also by name. */
export const findRegex = (regex: string, text: string): readonly Match[] => {
  const compiled = compileRegex(regex, 'gm');
  if (compiled === undefined) return none;
  const found: Match[] = [];
  compiled.lastIndex = 0;
  for (
    let result = compiled.exec(text);
    result !== null && found.length < maxRegexMatches;
    result = compiled.exec(text)
  ) {
    if (result[0] === '') compiled.lastIndex += 1;
    else found.push({ start: result.index, end: result.index + result[0].length, bindings: groupsOf(result) });
  }
  return found;
};

const groupsOf = (result: RegExpExecArray): Match['bindings'] => {
  const bindings = new Map<string, Bound>();
  let from = 0;
  for (let group = 1; group < result.length; group += 1) {
    const value = result[group];
    if (value === undefined) continue;
    // Where a group lies is not reported; the first place of its text after the previous group is right but for contrived expressions.
    const inside = Math.max(0, result[0].indexOf(value, from));
    bindings.set(`$${group}`, { start: result.index + inside, end: result.index + inside + value.length, text: value });
    from = inside;
  }
  for (const [name, value] of Object.entries(result.groups ?? {})) {
    if (value === undefined) continue;
    const inside = Math.max(0, result[0].indexOf(value));
    bindings.set(`$${name}`, { start: result.index + inside, end: result.index + inside + value.length, text: value });
  }
  return bindings;
};
