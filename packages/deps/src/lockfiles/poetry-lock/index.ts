/**
 * Poetry's lockfile, of all versions from 1.0 on.
 *
 * Groups stand in it as `category` (until 1.4) or `groups` (since 2.0); in between only the `pyproject.toml` beside it knows them, as it alone ever
 * knows what the project itself asks for.
 *
 * Source: python-poetry.org, "Basic usage"; Poetry's `src/poetry/packages/locker.py` writes it.
 */
import { packageName, type Group, type Reader } from '../../packages/index.ts';
import {
  entriesAt,
  isTrueAt,
  itemsAt,
  readToml,
  scalarAt,
  textAt,
  textsAt,
  valueAt,
  type Entry,
  type Value,
} from '../../text/index.ts';
import { askedBeside } from '../asked-beside.ts';
import { lockedUse } from '../locked-use.ts';
import { lockedShape } from '../locked-shape.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { newerLockfile } from '../newer-lockfile.ts';
import { joinLocked, type Ask, type Locked } from '../python-locked.ts';
import { poetrySource } from './source.ts';
import { wrongKinds } from '../wrong-kinds.ts';

export const poetryLock: Reader = {
  id: 'poetry-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)poetry\.lock$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const listed = itemsAt(root, 'package');
    const isStrange = diagnostics.length === 0 && listed.length === 0 && valueAt(root, 'metadata') === undefined;
    const problems = isStrange
      ? [lockfileProblem(path, 1, 'it has no packages and no metadata, so it is no lockfile of Poetry')]
      : [
          ...diagnostics,
          ...(diagnostics.length > 0 ? [] : wrongKinds(path, lines, lockedShape(root, 'package'), lockfileProblem)),
        ];
    problems.push(...newerLockfile(path, scalarAt(root, 'metadata', 'lock-version'), 2));
    const locked: Locked[] = [];
    let tellsGroups = false;
    for (const value of listed) {
      const groups = toldGroups(value);
      tellsGroups ||= groups !== undefined;
      const use = lockedUse(value, { text, lines }, poetrySource(valueAt(value, 'source')), {
        integrity: integrityOf(root, value),
        marker: textAt(value, 'markers') ?? markersOf(value),
      });
      if (use === undefined) problems.push(lockfileProblem(path, lines.at(value.start), 'a package without a name'));
      else
        locked.push({
          use: { ...use, groups: groups ?? (isTrueAt(value, 'optional') ? ['optional'] : ['production']) },
          asks: entriesAt(value, 'dependencies').flatMap(asksOf),
        });
    }
    const roots = askedBeside(path, files);
    return {
      format: 'poetry-lock',
      role: 'lockfile',
      path,
      uses: joinLocked(locked, roots, tellsGroups || roots === undefined ? 'told' : 'reached'),
      members: [],
      diagnostics: problems,
      alsoRead: [],
    };
  },
};

const toldGroups = (value: Value): readonly Group[] | undefined => {
  const isOptional = isTrueAt(value, 'optional');
  const category = textAt(value, 'category');
  const names =
    valueAt(value, 'groups') === undefined ? (category === undefined ? [] : [category]) : textsAt(value, 'groups');
  if (names.length === 0) return undefined;
  const groups = names.map((name): Group =>
    name === 'main' ? (isOptional ? 'optional' : 'production') : 'development',
  );
  return [...new Set(groups)];
};

/** Since 2.0 each group may have a condition of its own. */
const markersOf = (value: Value): string | undefined => {
  const markers = new Set(entriesAt(value, 'markers').map((entry) => scalarAt(entry.value) ?? ''));
  return markers.size === 0 ? undefined : [...markers].join(' or ');
};

/** Files and their hashes stand with the package since 1.3, under `metadata` before. */
const integrityOf = (root: Value | undefined, value: Value): string | undefined => {
  const own = itemsAt(value, 'files');
  const [first] = own.length > 0 ? own : itemsAt(root, 'metadata', 'files', textAt(value, 'name') ?? '');
  return textAt(first, 'hash');
};

const asksOf = ({ key, value }: Entry): readonly Ask[] =>
  (value.kind === 'list' ? value.items : [value]).map((one) => ({
    name: packageName('PyPI', key.text),
    requirement: one.kind === 'scalar' ? scalarAt(one) : scalarAt(one, 'version'),
    optional: isTrueAt(one, 'optional'),
  }));
