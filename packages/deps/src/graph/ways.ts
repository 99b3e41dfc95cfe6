import type { PackageUse } from '../packages/index.ts';

/** How the packages of one reading come in. */
export interface Ways {
  /** `name@version` from a package that the project asks for to the one with this id; one shortest way, empty when none is told. */
  readonly to: (id: string) => readonly string[];
  /** Names of those that the project asks for and that bring along the one with this id; sorted, at most `mostRoots`. */
  readonly rootsOf: (id: string) => readonly string[];
}

/** Real graphs are some twenty deep. Of a way that is longer the end is told. */
const longestWay = 100;

/** More names than this help nobody, and every package of a large graph would carry hundreds. */
export const mostRoots = 20;

/** Ways through one lockfile. Time: linear in packages and edges, times `mostRoots` at worst. */
export const newWays = (uses: readonly PackageUse[]): Ways => {
  const byId = new Map(uses.map((use) => [use.id, use]));
  const direct = uses.filter(({ relation }) => relation === 'direct');
  const before = new Map<string, string | undefined>();
  const queue = direct.map(({ id }) => id);
  for (const id of queue) before.set(id, undefined);
  for (let next = 0; next < queue.length; next += 1) {
    const id = queue[next]!;
    for (const to of byId.get(id)?.requires ?? []) {
      if (before.has(to)) continue;
      before.set(to, id);
      queue.push(to);
    }
  }
  const roots = rootsByPackage(byId, direct);
  return {
    to: (id) => {
      if (!before.has(id)) return [];
      const way: string[] = [];
      for (let at: string | undefined = id; at !== undefined && way.length < longestWay; at = before.get(at))
        way.push(labelOf(byId.get(at)!));
      return way.reverse();
    },
    rootsOf: (id) => [...(roots.get(id) ?? [])].sort(),
  };
};

/** Names flow along the edges until nothing changes; each package takes at most `mostRoots`, so each edge is walked that often at most. */
const rootsByPackage = (
  byId: ReadonlyMap<string, PackageUse>,
  direct: readonly PackageUse[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const roots = new Map<string, Set<string>>();
  const waiting: (readonly [id: string, root: string])[] = direct.map(({ id, name }) => [id, name]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [id, root] = next;
    const known = roots.get(id) ?? new Set<string>();
    if (known.has(root) || known.size >= mostRoots) continue;
    known.add(root);
    roots.set(id, known);
    for (const to of byId.get(id)?.requires ?? []) waiting.push([to, root]);
  }
  return roots;
};

const labelOf = ({ name, version }: PackageUse): string => (version === undefined ? name : `${name}@${version}`);
