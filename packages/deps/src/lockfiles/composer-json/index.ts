/**
 * `composer.json`: what a PHP project asks for. Requirements of the platform (`php`, `ext-json`) are no packages.
 *
 * A requirement may have an alias (`dev-main as 1.2.0`) and a stability (`^1.0@beta`); it stays as it is written. One without an operator allows that version alone.
 *
 * Source: getcomposer.org, "The composer.json schema".
 */
import { exactVersion, packageName, type Group, type PackageUse, type Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readJson, scalarAt, textAt, textsAt, type Value } from '../../text/index.ts';
import { known } from '../known.ts';
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
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const uses = tables.flatMap(([table, group]) =>
      entriesAt(root, table).flatMap(({ key, value }): readonly PackageUse[] => {
        if (isPlatform(key.text)) return [];
        const requirement = value.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
        return [
          {
            ecosystem: 'Packagist',
            name: packageName('Packagist', key.text),
            source: { kind: 'registry' },
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
      diagnostics,
      alsoRead: [],
    };
  },
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
