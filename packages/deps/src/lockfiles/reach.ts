/**
 * What a lockfile's packages are needed for and whether the project asks for them itself, computed over its graph.
 *
 * Many lockfiles tell only what the project (and each member of its workspace) asks for, and what each package requires. From there everything
 * is reached over `requires`: a way has the group of the root it begins at, so a package that a production and a development root reach has both.
 * An edge that is `optional` turns production into optional, since the way's end may be missing in production; other groups go on as they are. What is
 * needed in production anyhow is not called optional besides.
 */
import type { Group, PackageUse } from '../packages/index.ts';

/** A package that the project itself asks for, by the id of its use. */
export interface Root {
  readonly id: string;
  readonly group: Group;
}

/** The ids that a package requires, and which of them may be missing. */
export interface Edges {
  readonly requires: readonly string[];
  readonly optional?: ReadonlySet<string>;
}

export type Reached = Pick<PackageUse, 'groups' | 'relation'>;

/**
 * Answers for one id. What no root reaches counts as production: nobody says that it is not, and it is installed.
 *
 * Without roots (the file that tells them is missing) all are production, and their relation is unknown. Takes time linear in the edges.
 */
export const reach = (
  edgesOf: (id: string) => Edges | undefined,
  roots: readonly Root[] | undefined,
): ((id: string) => Reached) => {
  if (roots === undefined) return () => ({ groups: ['production'], relation: 'unknown' });
  const seen = new Map<string, number>();
  const waiting: string[] = [];
  const arrive = (id: string, groups: number): void => {
    const before = seen.get(id) ?? 0;
    if ((before | groups) === before) return;
    seen.set(id, before | groups);
    waiting.push(id);
  };
  for (const { id, group } of roots) arrive(id, bitOf(group));
  // Each id waits at most once for each group.
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const edges = edgesOf(id);
    const groups = seen.get(id) ?? 0;
    for (const next of edges?.requires ?? [])
      arrive(next, edges?.optional?.has(next) === true ? weaker(groups) : groups);
  }
  const direct = new Set(roots.map(({ id }) => id));
  return (id) => ({ groups: groupsOf(seen.get(id) ?? 0), relation: direct.has(id) ? 'direct' : 'transitive' });
};

const order: readonly Group[] = ['production', 'development', 'optional', 'peer', 'build'];

const bitOf = (group: Group): number => 1 << order.indexOf(group);

const weaker = (groups: number): number =>
  (groups & bitOf('production')) === 0 ? groups : (groups & ~bitOf('production')) | bitOf('optional');

const groupsOf = (bits: number): readonly Group[] => {
  if (bits === 0) return ['production'];
  const shown = (bits & bitOf('production')) === 0 ? bits : bits & ~bitOf('optional');
  return order.filter((group) => (shown & bitOf(group)) !== 0);
};
