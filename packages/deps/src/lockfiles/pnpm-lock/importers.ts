import type { Group } from '../../packages/index.ts';
import { entriesAt, scalarAt, textAt, valueAt, type Value } from '../../text/index.ts';
import { npmSpec } from '../npm-spec.ts';

/** What one member of the workspace asks for. */
export interface Importer {
  /** Relative to the lockfile; `''` is the lockfile's own. */
  readonly folder: string;
  readonly asked: readonly Direct[];
}

export interface Direct {
  /** The name that the member uses. */
  readonly name: string;
  /** What was found for it: a version or the key of a package. */
  readonly reference: string;
  readonly requirement?: string;
  readonly group: Group;
}

const tables: readonly (readonly [key: string, group: Group])[] = [
  ['dependencies', 'production'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  // What pnpm needs before it installs anything.
  ['configDependencies', 'build'],
  ['packageManagerDependencies', 'build'],
];

/** What the members ask for, by one document. A project without a workspace has its tables at the top. */
export const importersIn = (root: Value): readonly Importer[] => {
  const listed = entriesAt(root, 'importers');
  if (listed.length > 0)
    return listed.map(({ key, value }) => ({ folder: key.text === '.' ? '' : key.text, asked: askedIn(value, root) }));
  const asked = askedIn(root, root);
  return asked.length === 0 ? [] : [{ folder: '', asked }];
};

const askedIn = (importer: Value, root: Value): readonly Direct[] =>
  tables.flatMap(([table, group]) =>
    entriesAt(importer, table).flatMap(({ key, value }) => {
      const name = key.text;
      const reference = scalarAt(value) ?? scalarAt(value, 'version');
      if (name === '' || reference === undefined) return [];
      const requirement = requirementOf(
        name,
        scalarAt(value, 'specifier') ?? scalarAt(valueAt(importer, 'specifiers'), name),
        root,
      );
      return [{ name, reference, group, ...(requirement === undefined ? {} : { requirement }) }];
    }),
  );

const requirementOf = (name: string, specifier: string | undefined, root: Value): string | undefined => {
  if (specifier === undefined) return undefined;
  const spec = npmSpec(name, specifier);
  if (spec.catalog === undefined) return spec.requirement;
  const listed = textAt(root, 'catalogs', spec.catalog, name, 'specifier');
  return listed === undefined ? undefined : npmSpec(name, listed).requirement;
};
