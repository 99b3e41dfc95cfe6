/**
 * NuGet's `packages.config`: every installed package with its exact version, what others brought along too.
 *
 * Source: Microsoft Learn, "packages.config reference".
 */
import type { Diagnostic } from '@sallyport/core';
import type { PackageUse, Reader } from '../../packages/index.ts';
import { childrenAt, readXml } from '../../text/index.ts';
import { attributePlace } from '../attribute-place.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { nugetName } from '../nuget-use.ts';

export const packagesConfig: Reader = {
  id: 'packages-config',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)packages(?:\.[\w.-]+)?\.config$/iu.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readXml(path, text);
    const uses = new Map<string, PackageUse>();
    const problems: Diagnostic[] = [];
    if (root !== undefined && root.name !== 'packages') problems.push(lockfileProblem(path, 1, 'it has no <packages>'));
    for (const element of root?.name === 'packages' ? childrenAt(root, 'package') : []) {
      const [name, version] = [element.attributes.get('id')?.trim(), element.attributes.get('version')?.trim()];
      if (!name || !version) {
        problems.push(lockfileProblem(path, lines.at(element.start), 'a <package> without id or version'));
        continue;
      }
      const range = element.attributes.get('allowedVersions');
      const id = `${name.toLowerCase()} ${version}`;
      const place = attributePlace(text, element, 'version');
      const framework = element.attributes.get('targetFramework');
      uses.set(id, {
        ...nugetName(name),
        version,
        ...(range === undefined ? {} : { requirement: range }),
        source: { kind: 'registry' },
        groups: [
          element.attributes.get('developmentDependency')?.toLowerCase() === 'true' ? 'development' : 'production',
        ],
        relation: 'unknown',
        id,
        requires: [],
        line: lines.at(element.start),
        ...(place === undefined ? {} : { versionPlace: place }),
        ...(framework ? { facts: { marker: framework } } : {}),
      });
    }
    return {
      format: 'packages-config',
      role: 'lockfile',
      path,
      uses: [...uses.values()],
      members: [{ folder: '' }],
      diagnostics: [...diagnostics, ...problems.slice(0, mostProblems)],
      alsoRead: [],
    };
  },
};

const mostProblems = 10;
