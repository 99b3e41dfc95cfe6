/**
 * Version catalogs of Gradle by themselves: `gradle/libs.versions.toml` and other `*.versions.toml`.
 *
 * They name the packages that the scripts of a build may use. What a script uses is told there, with what it is for; here are the others: those that only
 * code uses (plug-ins of the build's own), and all of a catalog without scripts.
 */
import type { PackageUse, Reader } from '../../packages/index.ts';
import { readCatalog, type AskedVersion } from '../gradle/catalog.ts';
import { versionFields } from '../gradle/gradle-uses.ts';
import { fewOf, leftOpen } from '../left-open.ts';
import { mentionedIn } from './mentioned.ts';

export const gradleCatalog: Reader = {
  id: 'gradle-catalog',
  role: 'manifest',
  owns: (path) => path.endsWith('.versions.toml'),
  read: (text, path, files) => {
    const catalog = readCatalog(path, text);
    const mentioned = mentionedIn(path, files);
    const name = /([^/]+)\.versions\.toml$/u.exec(path)?.[1] ?? 'libs';
    const bundled = new Set(
      [...catalog.bundles].flatMap(([bundle, members]) => (mentioned.has(`${name}.bundles.${bundle}`) ? members : [])),
    );
    const isUsed = (accessor: string): boolean => mentioned.has(`${name}.${accessor}`) || bundled.has(accessor);
    const use = (
      id: string,
      packageName: string,
      version: AskedVersion | undefined,
      line: number,
      group: 'production' | 'build',
    ): PackageUse => ({
      ecosystem: 'Maven',
      name: packageName,
      ...(version === undefined ? {} : versionFields(version, path, group === 'production')),
      source: { kind: 'registry' },
      groups: [group],
      relation: 'unknown',
      id,
      requires: [],
      line,
    });
    return {
      format: 'gradle-catalog',
      role: 'manifest',
      path,
      uses: [
        ...[...catalog.libraries].flatMap(([alias, { group, artifact, version, line }]) =>
          isUsed(alias) ? [] : [use(alias, `${group}:${artifact}`, version, line, 'production')],
        ),
        ...[...catalog.plugins].flatMap(([alias, { id, version, line }]) =>
          isUsed(`plugins.${alias}`)
            ? []
            : [use(`plugin ${alias}`, `${id}:${id}.gradle.plugin`, version, line, 'build')],
        ),
      ],
      members: [],
      alsoRead: [],
      diagnostics: [
        ...catalog.diagnostics,
        ...fewOf(
          path,
          catalog.odd.map(({ line, alias }) =>
            leftOpen(path, line, `"${alias}" names no package`, 'give module = "group:name", or id for a plug-in'),
          ),
        ),
      ],
    };
  },
};
