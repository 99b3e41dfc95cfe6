/**
 * `build.sbt.lock`, which the plug-in sbt-dependency-lock writes: every package with its version, its hashes and the configurations that need it.
 *
 * Source: stringbean/sbt-dependency-lock, "Lockfile format".
 */
import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageUse, Reader } from '../../packages/index.ts';
import { itemsAt, readJson, scalarAt, textAt, textsAt, valueAt } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { versionPlace } from '../version-place.ts';

export const sbtLock: Reader = {
  id: 'sbt-lock',
  role: 'lockfile',
  owns: (path) => path.endsWith('.sbt.lock'),
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const problems: Diagnostic[] = [];
    if (root !== undefined && valueAt(root, 'dependencies')?.kind !== 'list')
      problems.push(lockfileProblem(path, 1, 'it has no "dependencies", so it is no lock file of sbt'));
    const uses = new Map<string, PackageUse>();
    for (const item of itemsAt(root, 'dependencies')) {
      const [group, artifact, version] = [textAt(item, 'org'), textAt(item, 'name'), scalarAt(item, 'version')];
      const line = lines.at(item.start);
      if (!group || !artifact || !version) {
        problems.push(lockfileProblem(path, line, 'a dependency without "org", "name" or "version"'));
        continue;
      }
      const id = `${group}:${artifact}:${version}`;
      const integrity = itemsAt(item, 'artifacts').flatMap((one) => textAt(one, 'hash') ?? [])[0];
      uses.set(id, {
        ecosystem: 'Maven',
        name: `${group}:${artifact}`,
        version,
        source: { kind: 'registry' },
        groups: groupsOf(textsAt(item, 'configurations')),
        relation: 'unknown',
        id,
        requires: [],
        line,
        ...versionPlace(text, valueAt(item, 'version'), version),
        ...(integrity === undefined ? {} : { facts: { integrity } }),
      });
    }
    return {
      format: 'sbt-lock',
      role: 'lockfile',
      path,
      uses: [...uses.values()],
      members: [{ folder: '' }],
      diagnostics: [...diagnostics, ...problems.slice(0, mostProblems)],
      alsoRead: [],
    };
  },
};

/** What is compiled or run with is production; `provided` comes with who runs it; the rest is for tests. */
const groupsOf = (configurations: readonly string[]): readonly Group[] => {
  const groups = new Set<Group>();
  for (const one of configurations)
    groups.add(
      /^(?:test|it|.*-test)$/iu.test(one)
        ? 'development'
        : one === 'provided'
          ? 'peer'
          : one === 'optional'
            ? 'optional'
            : 'production',
    );
  return groups.size === 0 ? ['production'] : [...groups];
};

const mostProblems = 10;
