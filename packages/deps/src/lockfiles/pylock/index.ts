/**
 * The lockfile of the standard: `pylock.toml` and `pylock.<name>.toml`.
 *
 * Groups and extras stand in the packages' markers: `'dev' in dependency_groups`. A package without such a condition, or with one on a default group, is
 * production.
 *
 * Source: PEP 751; packaging.python.org, "pylock.toml Specification".
 */
import { packageName, type Group, type Member, type PackageSource, type Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readToml, scalarAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { archivedVersion } from '../archived-version.ts';
import { askedBeside } from '../asked-beside.ts';
import { lockedUse } from '../locked-use.ts';
import { lockedShape } from '../locked-shape.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { newerLockfile } from '../newer-lockfile.ts';
import { publicAddress } from '../python-address.ts';
import { joinLocked, type Locked } from '../python-locked.ts';
import type { NewUse } from '../python-use.ts';
import { wrongKinds } from '../wrong-kinds.ts';

export const pylock: Reader = {
  id: 'pylock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)pylock(?:\.[^./]+)?\.toml$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const listed = itemsAt(root, 'packages');
    const isStrange = diagnostics.length === 0 && textAt(root, 'lock-version') === undefined && listed.length === 0;
    const problems = isStrange
      ? [lockfileProblem(path, 1, 'it has no packages and no lock-version, so it is no pylock.toml')]
      : [
          ...diagnostics,
          ...(diagnostics.length > 0 ? [] : wrongKinds(path, lines, lockedShape(root, 'packages'), lockfileProblem)),
        ];
    problems.push(...newerLockfile(path, scalarAt(root, 'lock-version'), 1));
    const defaults = new Set(textsAt(root, 'default-groups'));
    const locked: Locked[] = [];
    const members: Member[] = [];
    for (const value of listed) {
      const marker = textAt(value, 'marker');
      const use = lockedUse(value, { text, lines }, sourceOf(value), { integrity: integrityOf(value), marker });
      if (use === undefined) {
        problems.push(lockfileProblem(path, lines.at(value.start), 'a package without a name'));
        continue;
      }
      const folder = textAt(value, 'directory', 'path');
      if (folder !== undefined && /^\.?\/?$/u.test(folder)) {
        members.push({ folder: '', name: textAt(value, 'name') ?? use.name });
        continue;
      }
      locked.push({
        use: { ...withVersion(use), groups: groupsOf(marker, defaults) },
        asks: itemsAt(value, 'dependencies').flatMap((item) => {
          const name = textAt(item, 'name');
          return name === undefined ? [] : [{ name: packageName('PyPI', name), version: textAt(item, 'version') }];
        }),
      });
    }
    return {
      format: 'pylock',
      role: 'lockfile',
      path,
      uses: joinLocked(locked, askedBeside(path, files), 'told'),
      members,
      diagnostics: problems,
      alsoRead: [],
    };
  },
};

/** An archive may tell its version by its name alone. */
const withVersion = (use: NewUse): NewUse => {
  const version = use.version ?? archivedVersion(use.source);
  return version === undefined ? use : { ...use, version };
};

const sourceOf = (value: Value): PackageSource => {
  const vcs = valueAt(value, 'vcs');
  if (vcs !== undefined) {
    const url = publicAddress(textAt(vcs, 'url') ?? textAt(vcs, 'path') ?? '');
    const type = textAt(vcs, 'type') ?? 'git';
    const commit = textAt(vcs, 'commit-id');
    return type === 'git'
      ? { kind: 'git', url, ...(commit === undefined ? {} : { commit }) }
      : { kind: 'url', url: `${type}+${url}` };
  }
  const folder = textAt(value, 'directory', 'path');
  if (folder !== undefined) return { kind: 'path', path: folder };
  const archive = valueAt(value, 'archive');
  if (archive !== undefined) {
    const url = textAt(archive, 'url');
    return url === undefined
      ? { kind: 'path', path: textAt(archive, 'path') ?? '' }
      : { kind: 'url', url: publicAddress(url) };
  }
  const index = textAt(value, 'index');
  return { kind: 'registry', ...(index === undefined ? {} : { address: publicAddress(index) }) };
};

/** The strongest hash comes as the tool wrote it; all of them name the same file. */
const integrityOf = (value: Value): string | undefined => {
  const [wheel] = itemsAt(value, 'wheels');
  for (const file of [valueAt(value, 'sdist'), wheel, valueAt(value, 'archive')])
    for (const hash of entriesAt(file, 'hashes')) return `${hash.key.text}:${scalarAt(hash.value) ?? ''}`;
  return undefined;
};

const groupsOf = (marker: string | undefined, defaults: ReadonlySet<string>): readonly Group[] => {
  const groups = new Set<Group>();
  for (const [, name = '', list] of (marker ?? '').matchAll(/['"]([^'"]*)['"]\s+in\s+(extras|dependency_groups)/gu))
    groups.add(
      list === 'extras'
        ? 'optional'
        : defaults.has(name) || name === 'default' || name === 'main'
          ? 'production'
          : 'development',
    );
  return groups.size === 0 ? ['production'] : [...groups];
};
