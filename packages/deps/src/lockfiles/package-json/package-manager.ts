import type { PackageUse } from '../../packages/index.ts';
import { itemsAt, scalarAt, textAt, valueAt, type Lines, type Value } from '../../text/index.ts';
import { npmSpec } from '../npm-spec.ts';
import { versionPlace } from '../version-place.ts';

/**
 * The package manager that the project brings along: `"packageManager": "pnpm@9.1.0+sha512.…"`, and `devEngines.packageManager`.
 *
 * Source: nodejs.org, "Corepack"; docs.npmjs.com, "devEngines".
 */
export const packageManagerIn = (root: Value | undefined, text: string, lines: Lines): readonly PackageUse[] => {
  const field = valueAt(root, 'packageManager');
  const [, name, version] =
    /^((?:@[^@/]+\/)?[^@/:]+)@([^@/:]+?)(?:\+.*)?$/su.exec(textAt(root, 'packageManager') ?? '') ?? [];
  const listed = itemsAt(root, 'devEngines', 'packageManager');
  const engines = listed.length > 0 ? listed : [valueAt(root, 'devEngines', 'packageManager')];
  const asked = [
    ...(field === undefined || name === undefined || version === undefined ? [] : [{ name, version, place: field }]),
    ...engines.flatMap((engine) => {
      const place = valueAt(engine, 'version');
      const tool = textAt(engine, 'name');
      const range = scalarAt(engine, 'version');
      return place === undefined || tool === undefined || tool === '' || range === undefined
        ? []
        : [{ name: tool, version: range, place }];
    }),
  ];
  return asked.map((one, index): PackageUse => {
    const spec = npmSpec(publishedName(one.name, one.version), one.version);
    return {
      ecosystem: 'npm',
      name: spec.name,
      ...(spec.name === one.name ? {} : { alias: one.name }),
      ...(spec.version === undefined ? {} : { version: spec.version }),
      ...(spec.requirement === undefined ? {} : { requirement: spec.requirement }),
      source: spec.source,
      groups: ['build'],
      relation: 'direct',
      id: `packageManager/${String(index)}`,
      requires: [],
      line: lines.at(one.place.start),
      ...versionPlace(text, one.place, one.version),
    };
  });
};

/** Yarn is another package since version 2. */
const publishedName = (name: string, version: string): string =>
  name === 'yarn' && /^\D*(?:[2-9]|\d\d)/u.test(version) ? '@yarnpkg/cli-dist' : name;
