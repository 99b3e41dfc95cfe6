import { children } from '../tree/children.ts';
import type { Kind, Node } from '../tree/node.ts';
import { lookUp, type Env } from './env.ts';
import type { MatchContext } from './match-node.ts';

/** Kinds whose matches contain what their metavariables stand for, and that are small enough to climb to. */
const climbable: ReadonlySet<Kind> = new Set<Kind>([
  'Call',
  'Member',
  'Index',
  'Binary',
  'Assign',
  'Return',
  'Unary',
  'Logical',
]);

const named = new WeakMap<Node, readonly string[]>();

/**
 * Where a pattern node can match, told by a metavariable in it that already stands for a name: the nodes of its kind around the places
 * where that name is written, between two places of the walk. `undefined` when nothing is known that way.
 *
 * For `$X = f(...) ... g($X)` this looks at the uses of each `$X` instead of at every call of `g` for every assignment.
 */
export const aroundOccurrences = (
  c: MatchContext,
  content: Node,
  env: Env,
  from: number,
  limit: number,
): readonly Node[] | undefined => {
  if (env === undefined || !climbable.has(content.kind)) return undefined;
  for (const metavariable of metavariablesIn(content)) {
    const bound = lookUp(env, metavariable)?.node;
    if (bound?.kind === 'Name') return climb(c, content.kind, bound.name, from, limit);
  }
  return undefined;
};

const climb = (c: MatchContext, kind: Kind, name: string, from: number, limit: number): readonly Node[] => {
  const { position, parents } = c.index.walk;
  const found = new Set<Node>();
  const places = c.index.membersNamed(name);
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const node = places[middle];
    if (node !== undefined && (position[node.id] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < places.length; at += 1) {
    const place = places[at];
    if (place === undefined || (position[place.id] ?? 0) > limit) break;
    for (
      let node: Node | undefined = place;
      node !== undefined && (position[node.id] ?? 0) >= from;
      node = parents[node.id]
    ) {
      if (node.kind === kind) {
        if (found.has(node)) break;
        found.add(node);
      }
      if (node.kind === 'Block' || node.kind === 'Program') break;
    }
  }
  return [...found].sort((a, b) => (position[a.id] ?? 0) - (position[b.id] ?? 0));
};

/** Names of the metavariables that stand for whole nodes somewhere in a pattern. */
const metavariablesIn = (pattern: Node): readonly string[] => {
  const known = named.get(pattern);
  if (known !== undefined) return known;
  const names: string[] = [];
  const stack: Node[] = [pattern];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.kind === 'Metavar' && node.name !== '$_') names.push(node.name);
    stack.push(...children(node));
  }
  named.set(pattern, names);
  return names;
};
