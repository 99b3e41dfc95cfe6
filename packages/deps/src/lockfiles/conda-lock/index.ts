/**
 * `conda-lock.yml` of conda-lock: the packages that pip installs. It lists each for every platform; equal ones are one use.
 *
 * Source: conda.github.io/conda-lock, "Output"; conda-lock's `conda_lock/lockfile/v1/models.py`.
 */
import { packageName, type Group, type PackageSource, type Reader } from '../../packages/index.ts';
import { entriesAt, isTrueAt, itemsAt, readYaml, scalarAt, textAt, valueAt, type Value } from '../../text/index.ts';
import { condaUnseen } from '../conda-unseen.ts';
import { lockedUse } from '../locked-use.ts';
import { lockedShape } from '../locked-shape.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { publicAddress } from '../python-address.ts';
import { joinLocked, type Locked } from '../python-locked.ts';
import { wrongKinds } from '../wrong-kinds.ts';

export const condaLock: Reader = {
  id: 'conda-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|[/.-])conda-lock\.ya?ml$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readYaml(path, text);
    const listed = itemsAt(root, 'package');
    const problems =
      diagnostics.length === 0 && listed.length === 0 && valueAt(root, 'metadata') === undefined
        ? [lockfileProblem(path, 1, 'it has no packages and no metadata, so it is no lockfile of conda-lock')]
        : [
            ...diagnostics,
            ...(diagnostics.length > 0 ? [] : wrongKinds(path, lines, lockedShape(root, 'package'), lockfileProblem)),
          ];
    const found = new Map<string, Locked>();
    const unseen = new Set<string>();
    for (const value of listed) {
      const name = textAt(value, 'name') ?? '';
      if (textAt(value, 'manager') !== 'pip') {
        unseen.add(name);
        continue;
      }
      const sha256 = textAt(value, 'hash', 'sha256');
      const use = lockedUse(value, { text, lines }, sourceOf(textAt(value, 'url')), {
        integrity: sha256 === undefined ? undefined : `sha256:${sha256}`,
      });
      if (use === undefined) {
        problems.push(lockfileProblem(path, lines.at(value.start), 'a package without a name'));
        continue;
      }
      const key = `${use.name} ${use.version ?? ''}`;
      const known = found.get(key);
      const groups = groupsOf(value);
      found.set(key, {
        use:
          known === undefined
            ? { ...use, groups }
            : { ...known.use, groups: [...new Set([...known.use.groups, ...groups])] },
        asks: [
          ...(known?.asks ?? []),
          ...entriesAt(value, 'dependencies').map((entry) => ({
            name: packageName('PyPI', entry.key.text),
            requirement: scalarAt(entry.value),
          })),
        ],
      });
    }
    return {
      format: 'conda-lock',
      role: 'lockfile',
      path,
      uses: joinLocked([...found.values()], undefined, 'told'),
      members: [],
      diagnostics: [...problems, ...condaUnseen(path, unseen.size)],
      alsoRead: [],
    };
  },
};

const groupsOf = (value: Value): readonly Group[] => {
  const category = textAt(value, 'category') ?? 'main';
  if (category !== 'main') return ['development'];
  return [isTrueAt(value, 'optional') ? 'optional' : 'production'];
};

/** PyPI's files lie at addresses of their own; an archive from anywhere else is its address. */
const sourceOf = (url: string | undefined): PackageSource =>
  url === undefined || url.startsWith('https://files.pythonhosted.org/')
    ? { kind: 'registry' }
    : { kind: 'url', url: publicAddress(url.replace(/#.*$/su, '')) };
