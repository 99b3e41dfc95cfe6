import type { Group, PackageUse } from '../packages/index.ts';
import { satisfies } from '../versions/index.ts';
import { withIds, type NewUse } from './python-use.ts';
import { reach } from './reach.ts';

/** A package that a lockfile lists, and what it asks for. */
export interface Locked {
  readonly use: NewUse;
  readonly asks: readonly Ask[];
}

/** What asks for a package of the lockfile, by its normalised name. */
export interface Ask {
  readonly name: string;
  /** The version that is meant, of several. */
  readonly version?: string | undefined;
  /** What of several versions will do. */
  readonly requirement?: string | undefined;
  /** Whether it may be missing. */
  readonly optional?: boolean;
}

/** What the project itself asks for. */
export interface AskedRoot extends Ask {
  readonly group: Group;
}

/** How many versions of one package an edge may lead to; a lockfile has one for each kind of platform. */
const mostForks = 16;

/**
 * The packages of a lockfile with their edges. Relation and groups are what the roots reach; `groups: 'told'` keeps those that the file itself
 * tells. Without roots nobody knows who asked for what.
 */
export const joinLocked = (
  locked: readonly Locked[],
  roots: readonly AskedRoot[] | undefined,
  groups: 'told' | 'reached' = 'reached',
): readonly PackageUse[] => {
  const uses = withIds(locked.map(({ use }) => use));
  const find = newFinder(uses);
  const edges = new Map(
    uses.map(({ id }, index) => {
      const optional = new Set<string>();
      const requires = new Set<string>();
      for (const ask of locked[index]!.asks)
        for (const to of find(ask)) {
          if (ask.optional === true && !requires.has(to)) optional.add(to);
          if (ask.optional !== true) optional.delete(to);
          requires.add(to);
        }
      return [id, { requires: [...requires], optional }] as const;
    }),
  );
  const reached = reach(
    (id) => edges.get(id),
    roots?.flatMap((root) => find(root).map((id) => ({ id, group: root.group }))),
  );
  return uses.map((use) => {
    const found = reached(use.id);
    return {
      ...use,
      relation: found.relation,
      groups: groups === 'told' ? use.groups : found.groups,
      requires: edges.get(use.id)?.requires ?? [],
    };
  });
};

const newFinder = (uses: readonly PackageUse[]): ((ask: Ask) => readonly string[]) => {
  const byName = new Map<string, PackageUse[]>();
  const byVersion = new Map<string, string>();
  for (const use of uses) {
    const known = byName.get(use.name);
    if (known === undefined) byName.set(use.name, [use]);
    else if (known.length < mostForks) known.push(use);
    if (use.version !== undefined) byVersion.set(`${use.name} ${use.version}`, use.id);
  }
  return ({ name, version, requirement }) => {
    const exact = version === undefined ? undefined : byVersion.get(`${name} ${version}`);
    if (exact !== undefined) return [exact];
    const all = byName.get(name) ?? [];
    if (all.length < 2 || requirement === undefined) return all.map(({ id }) => id);
    const fitting = all.filter(
      (use) => use.version === undefined || satisfies('PyPI', use.version, requirement) !== false,
    );
    return (fitting.length === 0 ? all : fitting).map(({ id }) => id);
  };
};
