/**
 * NuGet's `packages.lock.json`, versions 1 and 2: for each target framework what was resolved, directly or through others.
 *
 * `CentralTransitive` is what came along and has its version from `Directory.Packages.props`; `Project` is another project of the solution.
 *
 * Source: Microsoft Learn, "Locking dependencies"; NuGet.Client, `PackagesLockFileFormat`.
 */
import type { Diagnostic } from '@sallyport/core';
import type { Member, PackageUse, Reader } from '../../packages/index.ts';
import { entriesAt, readJson, scalarAt, textAt, valueAt } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { nugetName } from '../nuget-use.ts';
import { versionPlace } from '../version-place.ts';

export const packagesLock: Reader = {
  id: 'packages-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)packages(?:\.[^/]+)?\.lock\.json$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const uses = new Map<string, PackageUse>();
    const members: Member[] = [{ folder: '' }];
    const problems: Diagnostic[] = [];
    if (root !== undefined && valueAt(root, 'dependencies')?.kind !== 'table')
      problems.push(lockfileProblem(path, 1, 'it has no "dependencies", so it is no lock file of NuGet'));
    const projects = new Set<string>();
    for (const framework of entriesAt(root, 'dependencies')) {
      const packages = entriesAt(framework.value);
      const idOf = (name: string): string => `${framework.key.text} ${name.toLowerCase()}`;
      for (const { key, value } of packages) {
        const kind = textAt(value, 'type')?.toLowerCase();
        if (kind === 'project') {
          projects.add(key.text);
          continue;
        }
        const version = scalarAt(value, 'resolved');
        if (key.text === '' || version === undefined) {
          problems.push(lockfileProblem(path, lines.at(key.start), `"${key.text}" has no "resolved" version`));
          continue;
        }
        const requirement = scalarAt(value, 'requested');
        const hash = textAt(value, 'contentHash');
        uses.set(idOf(key.text), {
          ...nugetName(key.text),
          version,
          ...(requirement === undefined ? {} : { requirement }),
          source: { kind: 'registry' },
          groups: ['production'],
          relation: kind === 'direct' ? 'direct' : kind === undefined ? 'unknown' : 'transitive',
          id: idOf(key.text),
          requires: [...new Set(entriesAt(value, 'dependencies').map((one) => idOf(one.key.text)))],
          line: lines.at(key.start),
          ...versionPlace(text, valueAt(value, 'resolved'), version),
          facts: {
            marker: framework.key.text,
            ...(hash === undefined ? {} : { integrity: `sha512-${hash}` }),
          },
        });
      }
    }
    for (const name of projects) members.push({ name });
    return {
      format: 'packages-lock',
      role: 'lockfile',
      path,
      // What is a project, or is missing, is no package that could be named.
      uses: [...uses.values()].map((use) => ({ ...use, requires: use.requires.filter((id) => uses.has(id)) })),
      members,
      diagnostics: [...diagnostics, ...problems.slice(0, mostProblems)],
      alsoRead: [],
    };
  },
};

const mostProblems = 10;
