/**
 * PDM's lockfile, `pdm.lock`.
 *
 * A package that is wanted with extras stands there once for itself and once for each set of extras; these are one use. What a group is for is told
 * by the `pyproject.toml` beside it, where it is an extra of the project; `default` is production, every other is for development.
 *
 * Source: pdm-project.org, "Lock file"; PDM's `src/pdm/project/lockfile` writes it.
 */
import {
  folderOf,
  inFolder,
  type Group,
  type Member,
  type PackageSource,
  type ProjectFiles,
  type Reader,
} from '../../packages/index.ts';
import { packageName } from '../../packages/index.ts';
import { entriesAt, itemsAt, readToml, scalarAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { askedBeside } from '../asked-beside.ts';
import { lockedUse } from '../locked-use.ts';
import { lockedShape } from '../locked-shape.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { newerLockfile } from '../newer-lockfile.ts';
import { parsePep508 } from '../pep508.ts';
import { joinLocked, type Ask, type Locked } from '../python-locked.ts';
import { tableSource } from '../python-table.ts';
import { wrongKinds } from '../wrong-kinds.ts';

export const pdmLock: Reader = {
  id: 'pdm-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)pdm(?:\.[\w-]+)?\.lock$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const listed = itemsAt(root, 'package');
    const isStrange = diagnostics.length === 0 && listed.length === 0 && valueAt(root, 'metadata') === undefined;
    const problems = isStrange
      ? [lockfileProblem(path, 1, 'it has no packages and no metadata, so it is no lockfile of PDM')]
      : [
          ...diagnostics,
          ...(diagnostics.length > 0 ? [] : wrongKinds(path, lines, lockedShape(root, 'package'), lockfileProblem)),
        ];
    problems.push(...newerLockfile(path, scalarAt(root, 'metadata', 'lock_version'), 4));
    const extras = extrasBeside(path, files);
    const members: Member[] = [];
    const found = new Map<string, Locked>();
    for (const value of listed) {
      const source = sourceOf(value);
      const use = lockedUse(value, { text, lines }, source, {
        integrity: textAt(itemsAt(value, 'files')[0], 'hash') ?? hashBelow(root, value),
        marker: textAt(value, 'marker'),
      });
      if (use === undefined) {
        problems.push(lockfileProblem(path, lines.at(value.start), 'a package without a name'));
        continue;
      }
      if (source.kind === 'path' && /^\.?\/?$/u.test(source.path)) {
        members.push({ folder: '', name: textAt(value, 'name') ?? use.name });
        continue;
      }
      // Version 1 of PDM called them sections.
      const groups = groupsOf([...textsAt(value, 'groups'), ...textsAt(value, 'sections')], extras);
      const asks = [
        ...textsAt(value, 'dependencies').flatMap(askOf),
        ...entriesAt(value, 'dependencies').map(({ key }) => ({ name: packageName('PyPI', key.text) })),
      ];
      const key = `${use.name} ${use.version ?? ''} ${JSON.stringify(source)} ${use.facts?.marker ?? ''}`;
      const known = found.get(key);
      found.set(
        key,
        known === undefined
          ? { use: { ...use, groups }, asks }
          : {
              use: { ...known.use, groups: [...new Set([...known.use.groups, ...groups])] },
              // With extras it asks for itself.
              asks: [...known.asks, ...asks.filter(({ name }) => name !== use.name)],
            },
      );
    }
    const tellsGroups = listed.some((value) => (valueAt(value, 'groups') ?? valueAt(value, 'sections')) !== undefined);
    const roots = askedBeside(path, files);
    return {
      format: 'pdm-lock',
      role: 'lockfile',
      path,
      uses: joinLocked([...found.values()], roots, tellsGroups || roots === undefined ? 'told' : 'reached'),
      members,
      diagnostics: problems,
      alsoRead: [],
    };
  },
};

const groupsOf = (names: readonly string[], extras: ReadonlySet<string>): readonly Group[] => {
  const groups = names.map((name): Group =>
    name === 'default' ? 'production' : extras.has(packageName('PyPI', name)) ? 'optional' : 'development',
  );
  return groups.length === 0 ? ['production'] : [...new Set(groups)];
};

const extrasBeside = (path: string, files: ProjectFiles): ReadonlySet<string> => {
  const beside = inFolder(folderOf(path), 'pyproject.toml');
  const text = beside === undefined ? undefined : files.readText(beside);
  if (beside === undefined || text === undefined) return new Set();
  const { root } = readToml(beside, text);
  return new Set(entriesAt(root, 'project', 'optional-dependencies').map(({ key }) => packageName('PyPI', key.text)));
};

/** The same keys that Poetry and pipenv have in their tables; `url` of an archive and `path` of a folder or file. */
const sourceOf = (value: Value): PackageSource => tableSource(value, new Map());

/** Until version 4.0 of the lockfile, hashes stood under `metadata.files."name version"`. */
const hashBelow = (root: Value | undefined, value: Value): string | undefined =>
  textAt(
    itemsAt(root, 'metadata', 'files', `${textAt(value, 'name') ?? ''} ${textAt(value, 'version') ?? ''}`)[0],
    'hash',
  );

const askOf = (written: string): readonly Ask[] => {
  const parsed = parsePep508(written);
  return parsed === undefined
    ? []
    : [{ name: packageName('PyPI', parsed.name), version: parsed.exact?.text, requirement: parsed.specifiers?.text }];
};
