/**
 * `pubspec.yaml` (and `pubspec_overrides.yaml`): what a Dart or Flutter project asks for. `^1.2.3` is a range and `1.2.3` one version; nothing is `any`.
 *
 * Source: dart.dev, "The pubspec file", "Package dependencies", "Pub workspaces".
 */
import {
  exactVersion,
  folderOf,
  inFolder,
  type Group,
  type Member,
  type PackageSource,
  type PackageUse,
  type Reader,
} from '../../packages/index.ts';
import { entriesAt, readYaml, scalarAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { known } from '../known.ts';
import { memberFolders } from '../member-folders.ts';
import { oddTables } from '../odd-tables.ts';
import { versionPlace } from '../version-place.ts';

const tables: readonly (readonly [table: string, group: Group])[] = [
  ['dependencies', 'production'],
  ['dev_dependencies', 'development'],
  ['dependency_overrides', 'production'],
];

export const pubspecYaml: Reader = {
  id: 'pubspec-yaml',
  role: 'manifest',
  owns: (path) => /(?:^|\/)pubspec(?:_overrides)?\.ya?ml$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readYaml(path, text);
    const uses = tables.flatMap(([table, group]) =>
      entriesAt(root, table).flatMap(({ key, value }): readonly PackageUse[] => {
        if (key.text === '') return [];
        const written = value.kind === 'scalar' ? value : valueAt(value, 'version');
        const requirement = scalarAt(written);
        const name = textAt(value, 'hosted', 'name') ?? key.text;
        return [
          {
            ecosystem: 'Pub',
            name: name === '' ? key.text : name,
            source: sourceOf(value),
            groups: [group],
            relation: 'direct',
            id: `${table} ${key.text}`,
            requires: [],
            line: lines.at(key.start),
            ...versionPlace(text, written, requirement),
            ...known({
              alias: name === key.text || name === '' ? undefined : key.text,
              version: exactVersion('Pub', requirement ?? '')?.version,
              requirement,
            }),
          },
        ];
      }),
    );
    const folder = folderOf(path);
    const members = memberFolders(textsAt(root, 'workspace'), folder, files).flatMap((member): readonly Member[] => {
      const file = inFolder(member, 'pubspec.yaml');
      const found = file === undefined ? undefined : files.readText(file);
      const relative = folder === '' ? member : member.slice(folder.length + 1);
      return file === undefined || found === undefined ? [] : [memberOf(readYaml(file, found).root, relative)];
    });
    return {
      format: 'pubspec-yaml',
      role: 'manifest',
      path,
      uses,
      members: textAt(root, 'name') === undefined ? members : [memberOf(root, ''), ...members],
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

const memberOf = (root: Value | undefined, folder: string): Member => {
  const name = textAt(root, 'name');
  return {
    folder,
    ...known({ name, version: scalarAt(root, 'version'), provides: name === undefined ? undefined : [name] }),
  };
};

const sourceOf = (value: Value): PackageSource => {
  const path = textAt(value, 'path');
  if (path !== undefined) return { kind: 'path', path };
  const sdk = textAt(value, 'sdk');
  if (sdk !== undefined) return { kind: 'url', url: `sdk:${sdk}` };
  const url = textAt(value, 'git') ?? textAt(value, 'git', 'url');
  if (url !== undefined) {
    const ref = scalarAt(value, 'git', 'ref');
    return { kind: 'git', url, ...(ref === undefined || !/^[0-9a-f]{7,64}$/u.test(ref) ? {} : { commit: ref }) };
  }
  const address = textAt(value, 'hosted', 'url') ?? textAt(value, 'hosted');
  return { kind: 'registry', ...known({ address: address?.includes('://') === true ? address : undefined }) };
};
