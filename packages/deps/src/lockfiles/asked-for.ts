import type { Group, ProjectFiles } from '../packages/index.ts';
import { entriesAt, itemsAt, readJson, textAt, type Place, type Value } from '../text/index.ts';

/** The tables of a `package.json` (and of a member in a lockfile) that ask for packages, with what they are needed for. */
export const npmTables: readonly (readonly [key: string, group: Group])[] = [
  ['dependencies', 'production'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
];

/** One line of such a table. */
export interface Asked {
  readonly table: string;
  readonly name: string;
  readonly written: string;
  readonly group: Group;
  /** Of the name. */
  readonly key: Place;
  readonly value: Value;
}

/**
 * What a project asks for. A name that stands in `optionalDependencies` and in `dependencies` is optional, as npm has it: the other entry is left out.
 *
 * Order: by table, then as in the text.
 */
export const askedFor = (manifest: Value | undefined): readonly Asked[] => {
  const optional = new Set(entriesAt(manifest, 'optionalDependencies').map(({ key }) => key.text));
  return npmTables.flatMap(([table, group]) =>
    entriesAt(manifest, table).flatMap(({ key, value }) =>
      key.text === '' ||
      (table === 'dependencies' && optional.has(key.text)) ||
      value.kind !== 'scalar' ||
      typeof value.value !== 'string'
        ? []
        : [{ table, name: key.text, written: value.value, group, key, value }],
    ),
  );
};

/** A `package.json` of the project; nothing when there is none that can be read. */
export const manifestAt = (path: string | undefined, files: ProjectFiles): Value | undefined => {
  const text = path === undefined ? undefined : files.readText(path);
  return path === undefined || text === undefined ? undefined : readJson(path, text).root;
};

/** The licence, in the words of today or in those of 2012. */
export const licenceOf = (manifest: Value | undefined): string | undefined => {
  const listed = itemsAt(manifest, 'licenses').flatMap((one) => textAt(one, 'type') ?? []);
  return (
    textAt(manifest, 'license') ??
    textAt(manifest, 'license', 'type') ??
    (listed.length === 0 ? undefined : listed.join(' OR '))
  );
};
