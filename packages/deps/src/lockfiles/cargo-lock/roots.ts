import { folderOf, type Group, type ProjectFiles } from '../../packages/index.ts';
import { satisfies } from '../../versions/index.ts';
import { cargoDependencies, type CargoDependency } from '../cargo-toml/dependencies.ts';
import { cratesOf, ownCrate, type Crate } from '../cargo-toml/members.ts';
import type { Root } from '../reach.ts';
import type { Locked } from './locked.ts';

/** The crates of the project as the manifests beside a lockfile describe them, by name. */
export const cratesBeside = (path: string, files: ProjectFiles): ReadonlyMap<string, Crate> =>
  new Map(
    cratesOf(folderOf(path), files).flatMap((crate) => {
      const name = ownCrate(crate.manifest, undefined, '')?.name;
      return name === undefined ? [] : [[name, crate] as const];
    }),
  );

/**
 * What the project asks for: what its own crates require. A lockfile mixes what a crate needs to run, to be tested and to be built; the crate's manifest tells
 * them apart where it can be read.
 */
export const rootsOf = (
  own: readonly Locked[],
  byId: ReadonlyMap<string, Locked>,
  crates: ReadonlyMap<string, Crate>,
  workspace: Crate | undefined,
): readonly Root[] =>
  own.flatMap(({ name, requires }) => {
    const crate = crates.get(name);
    const asked = Map.groupBy(
      crate === undefined ? [] : cargoDependencies(crate.manifest, workspace?.manifest),
      (one) => one.name,
    );
    return requires.flatMap((id) => {
      const locked = byId.get(id);
      if (locked?.source === undefined) return [];
      return groupsOf(asked.get(locked.name) ?? [], locked).map((group): Root => ({ id, group }));
    });
  });

/** Of several lines for one crate (renamed, or for several platforms) those count whose requirement the version meets. */
const groupsOf = (asked: readonly CargoDependency[], { version }: Locked): readonly Group[] => {
  const fitting = asked.filter(
    ({ requirement }) => requirement === undefined || satisfies('crates.io', version, requirement) !== false,
  );
  const groups = new Set((fitting.length === 0 ? asked : fitting).map(({ group }) => group));
  return groups.size === 0 ? ['production'] : [...groups];
};
