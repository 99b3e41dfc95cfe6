/**
 * npm's lockfiles: `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3.
 *
 * Versions 2 and 3 list every place in `node_modules` under `packages`; version 1 (and 2, for older npm) nests `dependencies` instead. The list is
 * read where it is there.
 *
 * Source: docs.npmjs.com, "package-lock.json"; npm's `@npmcli/arborist` writes it.
 */
import { lockfileProblem } from '../lockfile-problem.ts';
import type { Reader } from '../../packages/index.ts';
import { readJson, valueAt } from '../../text/index.ts';
import { readNested } from './nested.ts';
import { readPlaces } from './places.ts';

export const packageLock: Reader = {
  id: 'package-lock',
  role: 'lockfile',
  owns: (path) =>
    /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/u.test(path) ||
    /(?:^|\/)node_modules\/\.package-lock\.json$/u.test(path),
  read: (text, path, files) => {
    const parsed = readJson(path, text);
    const reading = { format: 'package-lock', role: 'lockfile' as const, path, alsoRead: [] };
    if (valueAt(parsed.root, 'packages')?.kind === 'table')
      return { ...reading, ...readPlaces(parsed.root, parsed.lines), diagnostics: parsed.diagnostics };
    if (valueAt(parsed.root, 'dependencies')?.kind === 'table')
      return { ...reading, ...readNested(parsed.root, parsed.lines, path, files), diagnostics: parsed.diagnostics };
    const isEmpty = valueAt(parsed.root, 'lockfileVersion') !== undefined;
    return {
      ...reading,
      uses: [],
      members: [],
      diagnostics:
        isEmpty || parsed.diagnostics.length > 0
          ? parsed.diagnostics
          : [lockfileProblem(path, 1, 'it has neither "packages" nor "dependencies", so it is no lockfile of npm')],
    };
  },
};
