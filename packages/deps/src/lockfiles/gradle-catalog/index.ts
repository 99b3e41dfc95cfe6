/**
 * Version catalogs of Gradle by themselves: `gradle/libs.versions.toml` and other `*.versions.toml`.
 *
 * They name the packages that the scripts of a build may use; which of them do, the scripts say, whose readings follow the catalog.
 */
import type { PackageUse, Reader } from '../../packages/index.ts';
import { readCatalog, type AskedVersion } from '../gradle/catalog.ts';
import { versionFields } from '../gradle/gradle-uses.ts';
import { leftOpen, fewOf } from '../left-open.ts';

export const gradleCatalog: Reader = {
  id: 'gradle-catalog',
  role: 'manifest',
  owns: (path) => path.endsWith('.versions.toml'),
  read: (text, path) => {
    const catalog = readCatalog(path, text);
    const use = (
      id: string,
      name: string,
      version: AskedVersion | undefined,
      line: number,
      group: 'production' | 'build',
    ): PackageUse => ({
      ecosystem: 'Maven',
      name,
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
        ...[...catalog.libraries].map(([alias, { group, artifact, version, line }]) =>
          use(alias, `${group}:${artifact}`, version, line, 'production'),
        ),
        ...[...catalog.plugins].map(([alias, { id, version, line }]) =>
          use(`plugin ${alias}`, `${id}:${id}.gradle.plugin`, version, line, 'build'),
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
