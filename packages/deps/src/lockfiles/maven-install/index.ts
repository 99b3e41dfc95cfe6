/**
 * `maven_install.json` of Bazel's rules_jvm_external: the packages of Maven that a build has pinned, with hashes and what each needs.
 *
 * The newer form has `artifacts` by name; the first had a `dependency_tree` of coordinates.
 *
 * Source: bazel-contrib/rules_jvm_external, `v2_lock_file.bzl`, `v1_lock_file.bzl`; coordinates `group:artifact[:packaging[:classifier]]:version`.
 */
import type { Diagnostic } from '@sallyport/core';
import type { PackageUse, Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readJson, scalarAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { versionPlace } from '../version-place.ts';

export const mavenInstall: Reader = {
  id: 'maven-install',
  role: 'lockfile',
  owns: (path) => /(?:^|[/_])maven_install\.json$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const problems: Diagnostic[] = [];
    const uses = new Map<string, PackageUse>();
    const add = (
      id: string,
      version: string,
      at: Value | undefined,
      line: number,
      needs: readonly string[],
      sha256: string | undefined,
    ): void => {
      const [group, artifact] = id.split(':');
      if (!group || !artifact || version === '') {
        problems.push(lockfileProblem(path, line, `"${id.slice(0, 100)}" is no group, artifact and version`));
        return;
      }
      uses.set(id, {
        ecosystem: 'Maven',
        name: `${group}:${artifact}`,
        version,
        source: { kind: 'registry' },
        groups: ['production'],
        relation: 'unknown',
        id,
        requires: needs,
        line,
        ...versionPlace(text, at, version),
        ...(sha256 === undefined ? {} : { facts: { integrity: `sha256:${sha256}` } }),
      });
    };
    const artifacts = valueAt(root, 'artifacts');
    const tree = valueAt(root, 'dependency_tree', 'dependencies');
    if (artifacts?.kind === 'table')
      for (const { key, value } of entriesAt(artifacts))
        add(
          key.text,
          scalarAt(value, 'version') ?? '',
          valueAt(value, 'version'),
          lines.at(key.start),
          textsAt(root, 'dependencies', key.text),
          textAt(value, 'shasums', 'jar'),
        );
    else if (tree?.kind === 'list')
      for (const item of itemsAt(tree)) {
        const coordinates = textAt(item, 'coord') ?? '';
        // Sources and documentation lie beside the package itself.
        if (/:(?:sources|javadoc):/u.test(coordinates)) continue;
        const version = coordinates.slice(coordinates.lastIndexOf(':') + 1);
        const needs = textsAt(item, 'directDependencies').map(withoutVersion);
        const line = lines.at((valueAt(item, 'coord') ?? item).start);
        add(withoutVersion(coordinates), version, valueAt(item, 'coord'), line, needs, textAt(item, 'sha256'));
      }
    else if (root !== undefined)
      problems.push(lockfileProblem(path, 1, 'it has neither "artifacts" nor a "dependency_tree"'));
    return {
      format: 'maven-install',
      role: 'lockfile',
      path,
      uses: [...uses.values()].map((use) => ({
        ...use,
        requires: [...new Set(use.requires)].filter((id) => uses.has(id)),
      })),
      members: [{ folder: '' }],
      diagnostics: [...diagnostics, ...problems.slice(0, mostProblems)],
      alsoRead: [],
    };
  },
};

const withoutVersion = (coordinates: string): string => coordinates.slice(0, Math.max(coordinates.lastIndexOf(':'), 0));

const mostProblems = 10;
