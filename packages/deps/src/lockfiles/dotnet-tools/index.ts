/**
 * `.config/dotnet-tools.json`: tools of .NET that a repository pins for its developers.
 *
 * Source: Microsoft Learn, "Install and use .NET local tools".
 */
import type { Diagnostic } from '@sallyport/core';
import type { PackageUse, Reader } from '../../packages/index.ts';
import { entriesAt, readJson, scalarAt, valueAt } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { nugetName } from '../nuget-use.ts';
import { versionPlace } from '../version-place.ts';

export const dotnetTools: Reader = {
  id: 'dotnet-tools',
  role: 'manifest',
  owns: (path) => /(?:^|\/)dotnet-tools\.json$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text, { relaxed: true });
    const problems: Diagnostic[] = [];
    if (root !== undefined && valueAt(root, 'tools')?.kind !== 'table')
      problems.push(lockfileProblem(path, 1, 'it has no "tools"'));
    const uses = new Map<string, PackageUse>();
    for (const { key, value } of entriesAt(root, 'tools')) {
      const version = scalarAt(value, 'version');
      const line = lines.at(key.start);
      if (key.text.trim() === '' || version === undefined || version === '') {
        problems.push(lockfileProblem(path, line, 'a tool without a name or a version'));
        continue;
      }
      const isOpen = /[*,[\]()]/u.test(version);
      uses.set(key.text.toLowerCase(), {
        ...nugetName(key.text.trim()),
        ...(isOpen ? {} : { version }),
        requirement: version,
        source: { kind: 'registry' },
        groups: ['development'],
        relation: 'direct',
        id: key.text.toLowerCase(),
        requires: [],
        line,
        ...versionPlace(text, valueAt(value, 'version'), version),
      });
    }
    return {
      format: 'dotnet-tools',
      role: 'manifest',
      path,
      uses: [...uses.values()],
      members: [],
      diagnostics: [...diagnostics, ...problems.slice(0, 10)],
      alsoRead: [],
    };
  },
};
