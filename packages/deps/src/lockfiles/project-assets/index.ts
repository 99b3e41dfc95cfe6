/**
 * `obj/project.assets.json`: what NuGet's restore resolved for a project, for each target.
 *
 * It is the output of a build and seldom committed; where it lies in an image or a workspace, it says what `packages.lock.json` would.
 *
 * Source: NuGet.Client, `LockFileFormat` (version 3).
 */
import type { Diagnostic } from '@sallyport/core';
import type { Member, PackageUse, Reader } from '../../packages/index.ts';
import { entriesAt, readJson, scalarAt, textAt, valueAt } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { nugetName } from '../nuget-use.ts';
import { versionPlace } from '../version-place.ts';

export const projectAssets: Reader = {
  id: 'project-assets',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)project\.assets\.json$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const problems: Diagnostic[] = [];
    if (root !== undefined && valueAt(root, 'targets')?.kind !== 'table')
      problems.push(lockfileProblem(path, 1, 'it has no "targets", so NuGet has not written it'));
    const asked = new Set(
      entriesAt(root, 'project', 'frameworks').flatMap(({ value }) =>
        entriesAt(value, 'dependencies').map(({ key }) => key.text.toLowerCase()),
      ),
    );
    const uses = new Map<string, PackageUse>();
    for (const target of entriesAt(root, 'targets')) {
      const ids = new Map<string, string>();
      const packages = entriesAt(target.value).filter(({ value }) => textAt(value, 'type') === 'package');
      for (const { key } of packages) ids.set(key.text.split('/')[0]!.toLowerCase(), `${target.key.text} ${key.text}`);
      for (const { key, value } of packages) {
        const [name = '', version = ''] = key.text.split('/');
        if (name === '' || version === '') {
          problems.push(lockfileProblem(path, lines.at(key.start), 'a package is not "name/version"'));
          continue;
        }
        const id = `${target.key.text} ${key.text}`;
        const hash = textAt(root, 'libraries', key.text, 'sha512');
        uses.set(id, {
          ...nugetName(name),
          version,
          source: { kind: 'registry' },
          groups: ['production'],
          relation: asked.has(name.toLowerCase()) ? 'direct' : 'transitive',
          id,
          requires: [
            ...new Set(entriesAt(value, 'dependencies').flatMap((one) => ids.get(one.key.text.toLowerCase()) ?? [])),
          ],
          line: lines.at(key.start),
          ...versionPlace(text, key, version),
          facts: { marker: target.key.text, ...(hash === undefined ? {} : { integrity: `sha512-${hash}` }) },
        });
      }
    }
    const name = textAt(root, 'project', 'restore', 'projectName');
    const version = scalarAt(root, 'project', 'version');
    // It lies in `obj/` below its project.
    const own: Member = {
      folder: '..',
      ...(name === undefined ? {} : { name }),
      ...(version === undefined ? {} : { version }),
    };
    return {
      format: 'project-assets',
      role: 'lockfile',
      path,
      uses: [...uses.values()].map((use) => ({ ...use, requires: use.requires.filter((id) => uses.has(id)) })),
      members: [own],
      diagnostics: [...diagnostics, ...problems.slice(0, mostProblems)],
      alsoRead: [],
    };
  },
};

const mostProblems = 10;
