/**
 * Sequences of statements: `foo(); ... bar();`, bodies of functions, classes, branches.
 *
 * Without `...` between them, statements of the pattern are neighbours in one list. After `...` the next one may stand anywhere
 * later in the list, nested blocks included, as the rule format's users know it. To find it without trying every statement, the
 * search runs over the candidates of the pattern statement (by kind and by name, in preorder) and cuts them to the interval of
 * the list by binary search; so a long module with few calls of that name costs little.
 */
import type { Expression, Node } from '../tree/node.ts';
import { candidatesFor } from './candidates.ts';
import { bind, type Env } from './env.ts';
import { aroundOccurrences } from './occurrences.ts';
import { matchNode, type MatchContext, type Then } from './match-node.ts';

/** Told where the sequence ended: the exclusive offset of its last statement. */
export type ThenEnd = (env: Env, end: number) => boolean;

/** A pattern's body against a program's: from its first statement on; what comes after the pattern's last does not matter. */
export const matchBody = (
  c: MatchContext,
  p: { readonly body: readonly Node[] },
  n: { readonly body: readonly Node[] },
  env: Env,
  then: Then,
): boolean => {
  const ps = p.body;
  if (ps.length === 0) return n.body.length === 0 ? then(env) : false;
  if (ps.every((one) => isEllipsis(one))) return then(env);
  const list = n.body;
  const first = ps[0];
  if (first === undefined) return then(env);
  if (ps.length === 1 && first.kind === 'Metavar')
    return list.length === 1 && list[0] !== undefined ? matchNode(c, first, list[0], env, then) : false;
  const finish: ThenEnd = (next) => then(next);
  if (!isEllipsis(first)) {
    let start = 0;
    if (isPreamble(list[0]) && !isText(first)) start = 1;
    return matchRest(c, ps, 0, list, start, lastPlace(c, list), env, finish);
  }
  // When nothing is bound below, one way is as good as another.
  const closed = ps.every((one) => c.pattern.open[one.id] !== true);
  if (!closed) return matchRest(c, ps, 0, list, 0, lastPlace(c, list), env, finish);
  let found = false;
  matchRest(c, ps, 0, list, 0, lastPlace(c, list), env, () => {
    found = true;
    return true;
  });
  return found && c.budget.left >= 0 && then(env);
};

/** Continues at `list[j]`; `limit` is the place in the walk where the whole sequence must end (inclusive). */
const matchRest = (
  c: MatchContext,
  ps: readonly Node[],
  i: number,
  list: readonly Node[],
  j: number,
  limit: number,
  env: Env,
  then: ThenEnd,
): boolean => {
  c.budget.left -= 1;
  if (c.budget.left < 0) return true;
  const p = ps[i];
  if (p === undefined) return then(env, list[j - 1]?.end ?? 0);
  if (isEllipsis(p)) {
    const from = list[j] ?? list[list.length - 1];
    if (from === undefined) return false;
    const place = j < list.length ? (c.index.walk.position[from.id] ?? 0) : (c.index.walk.last[from.id] ?? 0) + 1;
    return matchAfter(c, ps, i + 1, place, limit, env, then);
  }
  const rest = ellipsisMetavar(p);
  if (rest !== undefined) return matchRun(c, rest, ps, i, list, j, limit, env, then);
  const statement = list[j];
  if (statement === undefined) return false;
  return matchStatement(c, p, statement, env, (next) => afterStatement(c, ps, i + 1, statement, limit, next, then));
};

/** `$...BODY` among statements: the longest run first; as the pattern's last it takes all that is left. */
const matchRun = (
  c: MatchContext,
  name: string,
  ps: readonly Node[],
  i: number,
  list: readonly Node[],
  j: number,
  limit: number,
  env: Env,
  then: ThenEnd,
): boolean => {
  const shortest = i + 1 === ps.length ? list.length : j;
  for (let end = list.length; end >= shortest; end -= 1) {
    const start = list[j]?.start ?? list[j - 1]?.end ?? 0;
    const stop = end > j ? (list[end - 1]?.end ?? start) : start;
    const next = bind(env, name, { start, end: stop, text: c.context.unit.text.slice(start, stop) }, c.guard);
    if (next !== false && matchRest(c, ps, i + 1, list, end, limit, next, then)) return true;
    if (c.budget.left < 0) return true;
  }
  return false;
};

/** The name of `$...X` standing as a statement. */
const ellipsisMetavar = (node: Node): string | undefined => {
  const at = node.kind === 'ExprStmt' ? node.expr : node;
  return at.kind === 'EllipsisMetavar' ? at.name : undefined;
};

/** What follows a matched statement: a neighbour, or after `...` anything later up to `limit`. */
export const afterStatement = (
  c: MatchContext,
  ps: readonly Node[],
  i: number,
  statement: Node,
  limit: number,
  env: Env,
  then: ThenEnd,
): boolean => {
  const p = ps[i];
  if (p === undefined) return then(env, statement.end);
  if (isEllipsis(p)) return matchAfter(c, ps, i + 1, (c.index.walk.position[statement.id] ?? 0) + 1, limit, env, then);
  const parent = c.index.walk.parents[statement.id];
  if (parent?.kind !== 'Block' && parent?.kind !== 'Program') return false;
  const next = neighbour(c, parent.body, statement);
  return (
    next !== undefined && matchStatement(c, p, next, env, (a) => afterStatement(c, ps, i + 1, next, limit, a, then))
  );
};

/** The rest of the pattern from `ps[i]`, which may stand anywhere in the walk between `from` and `limit` (both inclusive). */
export const matchAfter = (
  c: MatchContext,
  ps: readonly Node[],
  i: number,
  from: number,
  limit: number,
  env: Env,
  then: ThenEnd,
): boolean => {
  while (ps[i] !== undefined && isEllipsis(ps[i])) i += 1;
  const p = ps[i];
  if (p === undefined) return then(env, endAt(c, limit));
  const position = c.index.walk.position;
  const content = contentOf(p);
  const near = aroundOccurrences(c, content, env, from, limit);
  const candidates = near ?? candidatesFor(c, p, 'statement');
  for (let at = near === undefined ? firstAtLeast(candidates, from, position) : 0; at < candidates.length; at += 1) {
    const node = candidates[at];
    if (node === undefined || (position[node.id] ?? 0) > limit) break;
    const statement = c.index.statementOf(node);
    // A candidate in a statement that began before the gap is part of what is already matched.
    if (statement === undefined || (position[statement.id] ?? 0) < from) continue;
    if (matchNode(c, content, node, env, (next) => afterStatement(c, ps, i + 1, statement, limit, next, then)))
      return true;
    c.budget.left -= 1;
    if (c.budget.left < 0) return true;
  }
  return false;
};

/** One statement of the pattern against one of the program. An expression may stand anywhere in the statement's own part. */
export const matchStatement = (c: MatchContext, p: Node, n: Node, env: Env, then: Then): boolean => {
  if (n.kind === 'Export' && p.kind !== 'Export')
    return n.declaration !== undefined && matchStatement(c, p, n.declaration, env, then);
  if (n.kind === 'Labeled' && p.kind !== 'Labeled') return matchStatement(c, p, n.body, env, then);
  const content = contentOf(p);
  if (content === p) return matchNode(c, p, n, env, then);
  if (content.kind === 'Metavar') return matchNode(c, content, n, env, then);
  const { position, last } = c.index.walk;
  const candidates = candidatesFor(c, p, 'statement');
  const end = last[n.id] ?? 0;
  for (let at = firstAtLeast(candidates, position[n.id] ?? 0, position); at < candidates.length; at += 1) {
    const node = candidates[at];
    if (node === undefined || (position[node.id] ?? 0) > end) break;
    if (c.index.statementOf(node) === n && matchNode(c, content, node, env, then)) return true;
  }
  return false;
};

/** What an expression statement of the pattern looks for: `<... e ...>` as a statement is `e` anywhere in it. */
const contentOf = (p: Node): Node => {
  let at = p;
  while (at.kind === 'ExprStmt' || at.kind === 'DeepExpr') at = at.expr;
  return at;
};

/** Place of a list's last node in the walk. */
export const lastPlace = (c: MatchContext, list: readonly Node[]): number => {
  const last = list[list.length - 1];
  return last === undefined ? -1 : (c.index.walk.last[last.id] ?? 0);
};

const endAt = (c: MatchContext, limit: number): number => {
  const node = c.index.walk.order[limit];
  const statement = node && c.index.statementOf(node);
  let end = statement?.end ?? node?.end ?? 0;
  // The last node of a list lies in its last statement, maybe deep inside: climb while the parents end at the same place.
  for (let at = statement; at !== undefined; at = c.index.walk.parents[at.id]) {
    if ((c.index.walk.last[at.id] ?? 0) !== limit) break;
    if (at.kind === 'Program') break;
    if (at.end > end) end = at.end;
  }
  return end;
};

/** Binary search over preorder places. */
export const firstAtLeast = (nodes: readonly Node[], place: number, position: Int32Array): number => {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const node = nodes[middle];
    if (node !== undefined && (position[node.id] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The statement after this one in its list; lists are sorted by offset. */
const neighbour = (c: MatchContext, list: readonly Node[], statement: Node): Node | undefined => {
  const { position } = c.index.walk;
  return list[firstAtLeast(list, (position[statement.id] ?? 0) + 1, position)];
};

export const isEllipsis = (node: Node | undefined): boolean =>
  node?.kind === 'Ellipsis' || (node?.kind === 'ExprStmt' && node.expr.kind === 'Ellipsis');

const isText = (node: Node | undefined): boolean =>
  node?.kind === 'ExprStmt' && (node.expr as Expression).kind === 'Str';

/** A docstring or `'use strict'`. */
const isPreamble = (node: Node | undefined): boolean => isText(node);
