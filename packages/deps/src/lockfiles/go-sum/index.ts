/**
 * `go.sum`: hashes of everything that Go ever loaded for a module.
 *
 * It is no list of what is built: versions that were only compared or were used once stay in it. Since Go 1.17 `go.mod` lists all that is built, so beside such a
 * `go.mod` nothing is taken from here. Beside an older one, or alone, each module whose content was loaded (not its `go.mod` alone) and that `go.mod` does not
 * name is taken to be built in its greatest version, since that is what Go chooses: some may be left over from earlier.
 */
import { folderOf, inFolder, type Reader } from '../../packages/index.ts';
import { compareVersions } from '../../versions/index.ts';
import { listsAll, readModuleFile } from '../go-mod/module-file.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { readGoSums, type GoSum } from './sums.ts';

export const goSum: Reader = {
  id: 'go-sum',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)go\.sum$/u.test(path),
  read: (text, path, files) => {
    const { sums, strangeLine } = readGoSums(text);
    const beside = files.readText(inFolder(folderOf(path), 'go.mod') ?? '');
    const file = beside === undefined ? undefined : readModuleFile(beside);
    const named = new Set([
      ...(file?.requires ?? []).map(({ module }) => module.text),
      ...(file?.replaces ?? []).map(({ by }) => by.text),
    ]);
    const chosen = new Map<string, GoSum>();
    for (const sum of file !== undefined && listsAll(file) ? [] : sums) {
      const before = chosen.get(sum.module);
      if (
        named.has(sum.module) ||
        (before !== undefined && (compareVersions('Go', before.version, sum.version) ?? 1) >= 0)
      )
        continue;
      chosen.set(sum.module, sum);
    }
    return {
      format: 'go-sum',
      role: 'lockfile',
      path,
      uses: [...chosen.values()].map(({ module, version, hash, line, start, end }) => ({
        ecosystem: 'Go',
        name: module,
        version,
        source: { kind: 'registry' },
        groups: ['production'],
        relation: file === undefined ? 'unknown' : 'transitive',
        id: module,
        requires: [],
        line,
        versionPlace: { start, end },
        facts: { integrity: hash },
      })),
      members: [],
      diagnostics:
        strangeLine === undefined
          ? []
          : [
              lockfileProblem(
                path,
                strangeLine,
                'go.sum has lines of a module, a version and a hash, and this is none',
              ),
            ],
      alsoRead: [],
    };
  },
};
