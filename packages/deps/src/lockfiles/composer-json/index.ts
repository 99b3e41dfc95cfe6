/**
 * `composer.json`: what a PHP project asks for. Requirements of the platform (`php`, `ext-json`) are no packages.
 *
 * A requirement may have an alias (`dev-main as 1.2.0`) and a stability (`^1.0@beta`); it stays as it is written. One without an operator allows that version alone.
 * What a repository of kind `path` holds comes from there.
 *
 * Source: getcomposer.org, "The composer.json schema", "Repositories".
 */
import {
  exactVersion,
  folderOf,
  inFolder,
  packageName,
  type Group,
  type PackageUse,
  type ProjectFiles,
  type Reader,
} from '../../packages/index.ts';
import { entriesAt, itemsAt, readJson, scalarAt, textAt, textsAt, type Value } from '../../text/index.ts';
import { known } from '../known.ts';
import { memberFolders } from '../member-folders.ts';
import { oddTables } from '../odd-tables.ts';
import { versionPlace } from '../version-place.ts';
import { isPlatform } from './platform.ts';

const tables: readonly (readonly [table: string, group: Group])[] = [
  ['require', 'production'],
  ['require-dev', 'development'],
];

export const composerJson: Reader = {
  id: 'composer-json',
  role: 'manifest',
  owns: (path) => /(?:^|\/)composer\.json$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const beside = packagesBeside(root, path, files);
    const uses = tables.flatMap(([table, group]) =>
      entriesAt(root, table).flatMap(({ key, value }): readonly PackageUse[] => {
        if (isPlatform(key.text)) return [];
        const requirement = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
        const name = packageName('Packagist', key.text);
        const folder = beside.get(name);
        return [
          {
            ecosystem: 'Packagist',
            name,
            source: folder === undefined ? { kind: 'registry' } : { kind: 'path', path: folder },
            groups: [group],
            relation: 'direct',
            id: `${table} ${key.text}`,
            requires: [],
            line: lines.at(key.start),
            ...versionPlace(text, value, requirement),
            ...known({
              version: exactVersion('Packagist', requirement ?? '')?.version,
              requirement,
            }),
          },
        ];
      }),
    );
    return {
      format: 'composer-json',
      role: 'manifest',
      path,
      uses,
      members: [ownPackage(root)],
      diagnostics: [
        ...diagnostics,
        ...oddTables(
          path,
          lines,
          root,
          tables.map(([table]) => table),
        ),
      ],
      alsoRead: [],
    };
  },
};

/** The packages in the folders that the file names as repositories, with their folders relative to the root of the project. */
const packagesBeside = (root: Value | undefined, path: string, files: ProjectFiles): ReadonlyMap<string, string> => {
  const repositories = [...itemsAt(root, 'repositories'), ...entriesAt(root, 'repositories').map(({ value }) => value)];
  const patterns = repositories.flatMap((one) => (textAt(one, 'type') === 'path' ? (textAt(one, 'url') ?? []) : []));
  return new Map(
    memberFolders(patterns, folderOf(path), files).flatMap((folder) => {
      const manifest = inFolder(folder, 'composer.json');
      const text = manifest === undefined ? undefined : files.readText(manifest);
      if (manifest === undefined || text === undefined) return [];
      const name = textAt(readJson(manifest, text).root, 'name');
      return name === undefined ? [] : [[packageName('Packagist', name), folder] as const];
    }),
  );
};

/** What a `composer.json` says of its own package. */
const ownPackage = (root: Value | undefined) => ({
  folder: '',
  ...known({
    name: textAt(root, 'name'),
    version: scalarAt(root, 'version'),
    licence: licenceOf(root),
  }),
});

/** Several are a choice. Source: getcomposer.org, "license". */
export const licenceOf = (value: Value | undefined): string | undefined => {
  const all = itemsAt(value, 'license').length > 0 ? textsAt(value, 'license') : [textAt(value, 'license') ?? ''];
  const joined = all.join(' OR ');
  return joined === '' ? undefined : joined;
};
