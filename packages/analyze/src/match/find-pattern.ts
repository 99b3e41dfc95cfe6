/**
 * All matches of one pattern in one unit.
 *
 * In: a compiled pattern and a unit. Out: ranges with bindings, in source order, without duplicates. Expression patterns are tried at
 * their candidates only; statement patterns start at the candidates of their first statement.
 */
import type { Node } from '../tree/node.ts';
import { candidatesFor } from './candidates.ts';
import type { CompiledPattern } from './compiled-pattern.ts';
import { toBindings, toEnv, type Env } from './env.ts';
import type { Bindings, Match, UnitContext } from './match.ts';
import type { Keep, Narrow } from './narrow.ts';
import { matchNode, type MatchContext } from './match-node.ts';
import { afterStatement, firstAtLeast, isEllipsis, lastPlace } from './match-statements.ts';
import { indexOf } from './unit-index.ts';

export interface Found {
  readonly matches: readonly Match[];
  /** Whether the search was cut because its budget was spent. */
  readonly cut: boolean;
}

const keepAll: Keep = () => true;

/** Most ways of matching that are kept per place. */
const maxPerPlace = 256;

export const findPattern = (pattern: CompiledPattern, context: UnitContext, narrow: Narrow = {}): Found => {
  const c = contextFor(pattern, context, narrow);
  const found: Match[] = [];
  const keep = narrow.keep ?? keepAll;
  if (pattern.form.kind === 'expression') findExpression(c, pattern.form.node, found, keep);
  else findStatements(c, pattern.form.nodes, found, keep);
  return { matches: found, cut: c.budget.left < 0 };
};

const contextFor = (pattern: CompiledPattern, context: UnitContext, narrow: Narrow): MatchContext => ({
  pattern,
  context,
  index: indexOf(context),
  python: context.unit.language === 'python',
  budget: { left: 200_000 + 10 * context.unit.nodeCount },
  guard: narrow.guard,
});

/**
 * Matches of an expression pattern inside one node (the node itself included), under what is bound already: what conditions on a
 * metavariable's code ask for. `undefined` for statement patterns, which are looked for in the whole unit.
 */
export const findInside = (
  pattern: CompiledPattern,
  node: Node,
  bindings: Bindings,
  context: UnitContext,
): readonly Match[] | undefined => {
  if (pattern.form.kind !== 'expression') return undefined;
  const c = contextFor(pattern, context, {});
  const { position, last } = c.index.walk;
  const from = position[node.id] ?? 0;
  const to = last[node.id] ?? 0;
  let root = pattern.form.node;
  while (root.kind === 'DeepExpr') root = root.expr;
  const candidates = candidatesFor(c, root, 'expression');
  const seed = toEnv(bindings);
  const found: Match[] = [];
  for (let at = firstAtLeast(candidates, from, position); at < candidates.length; at += 1) {
    const candidate = candidates[at];
    if (candidate === undefined || (position[candidate.id] ?? 0) > to) break;
    const before = found.length;
    matchNode(c, root, candidate, seed, (env) => {
      add(found, before, { start: candidate.start, end: candidate.end, node: candidate, bindings: toBindings(env) });
      return found.length - before >= 16;
    });
  }
  return found;
};

/** About how many places must be tried for a pattern. */
export const costOf = (pattern: CompiledPattern, context: UnitContext): number => {
  const c = contextFor(pattern, context, {});
  if (pattern.form.kind === 'expression') return candidatesFor(c, pattern.form.node, 'expression').length;
  const first = pattern.form.nodes.find((p) => !isEllipsis(p));
  return first === undefined ? 1 : candidatesFor(c, first, 'statement').length * 2;
};

/** The bindings, if an expression pattern holds of exactly this node under what is bound already. */
export const matchPatternAt = (
  pattern: CompiledPattern,
  node: Node,
  bindings: Bindings,
  context: UnitContext,
): Bindings | undefined => {
  if (pattern.form.kind !== 'expression') return undefined;
  const c = contextFor(pattern, context, {});
  let found: Bindings | undefined;
  matchNode(c, pattern.form.node, node, toEnv(bindings), (env) => {
    found = toBindings(env);
    return true;
  });
  return found;
};

const findExpression = (c: MatchContext, p: Node, found: Match[], keep: Keep): void => {
  let root = p;
  while (root.kind === 'DeepExpr') root = root.expr;
  const chain = root.kind === 'Binary' && root.op === '+';
  const covered = new Set<Node>();
  let node: Node = p;
  let before = 0;
  let ways = 0;
  // One closure for all candidates: most of them do not match.
  const take = (env: Env): boolean => {
    if (!keep(node.start, node.end, env)) return false;
    add(found, before, { start: node.start, end: node.end, node, bindings: toBindings(env) });
    ways += 1;
    return ways >= maxPerPlace;
  };
  for (const candidate of candidatesFor(c, root, 'expression')) {
    if (chain && insideCovered(c, candidate, covered)) continue;
    node = candidate;
    before = found.length;
    ways = 0;
    matchNode(c, root, candidate, undefined, take);
    if (chain && found.length > before) covered.add(candidate);
    if (c.budget.left < 0) return;
  }
};

/** Whether a link of a `+` chain belongs to a chain that matched as a whole. */
const insideCovered = (c: MatchContext, node: Node, covered: Set<Node>): boolean => {
  const parent = c.index.walk.parents[node.id];
  if (parent?.kind !== 'Binary' || parent.op !== '+' || parent.left !== node || !covered.has(parent)) return false;
  covered.add(node);
  return true;
};

const findStatements = (c: MatchContext, ps: readonly Node[], found: Match[], keep: Keep): void => {
  const firstAt = ps.findIndex((p) => !isEllipsis(p));
  const first = ps[firstAt];
  if (first === undefined) {
    const { root } = c.context.unit;
    found.push({ start: root.start, end: root.end, node: root, bindings: new Map() });
    return;
  }
  const content = first.kind === 'ExprStmt' ? first.expr : first;
  const seen = new Map<string, number>();
  for (const node of candidatesFor(c, first, 'statement')) {
    const statement = c.index.statementOf(node);
    const list = statement && c.index.walk.parents[statement.id];
    if (statement === undefined || (list?.kind !== 'Block' && list?.kind !== 'Program')) continue;
    const limit = lastPlace(c, list.body);
    const start = firstAt > 0 ? (list.body[0]?.start ?? statement.start) : statement.start;
    let ways = 0;
    const end = (env: Env, to: number): boolean => {
      if (!keep(start, to, env)) return false;
      const bindings = toBindings(env);
      const key = keyOf(start, to, bindings);
      if (!seen.has(key)) {
        seen.set(key, found.length);
        found.push({
          start,
          end: to,
          bindings,
          ...(start === statement.start && to === statement.end ? { node: statement } : {}),
        });
      }
      ways += 1;
      return ways >= maxPerPlace;
    };
    if (content.kind === 'DeepExpr') {
      matchNode(c, content.expr, node, undefined, (env) =>
        afterStatement(c, ps, firstAt + 1, statement, limit, env, end),
      );
    } else {
      matchNode(c, content, node, undefined, (env) => afterStatement(c, ps, firstAt + 1, statement, limit, env, end));
    }
    if (c.budget.left < 0) return;
  }
};

const add = (found: Match[], from: number, match: Match): void => {
  for (let index = from; index < found.length; index += 1) {
    const other = found[index];
    if (other !== undefined && sameBindings(other, match)) return;
  }
  found.push(match);
};

/** Whether the same metavariables are bound to the same places. */
export const sameBindings = (left: Match, right: Match): boolean => {
  if (left.bindings.size !== right.bindings.size) return false;
  for (const [name, bound] of left.bindings) {
    const other = right.bindings.get(name);
    if (other === undefined || other.start !== bound.start || other.end !== bound.end) return false;
  }
  return true;
};

/** Range and bindings as text, for finding duplicates. */
export const keyOf = (start: number, end: number, bindings: Match['bindings']): string => {
  let key = `${start}:${end}`;
  for (const [name, bound] of bindings) key += `|${name}=${bound.start}:${bound.end}`;
  return key;
};
