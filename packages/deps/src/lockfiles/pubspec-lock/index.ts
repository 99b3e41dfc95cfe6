/**
 * `pubspec.lock` of Dart and Flutter. It tells what the project itself asks for, and for development alone, but not what packages require: what is `transitive` counts as
 * production. Packages of an SDK (`flutter`) come with it, in no version of their own.
 *
 * Source: dart.dev, "Package dependencies"; pub's `lock_file.dart`.
 */
import type { PackageSource, PackageUse, Reader } from '../../packages/index.ts';
import { entriesAt, readYaml, scalarAt, textAt, valueAt, type Entry, type Value } from '../../text/index.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { notUnderstood } from '../not-understood.ts';
import { versionPlace } from '../version-place.ts';

export const pubspecLock: Reader = {
  id: 'pubspec-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)pubspec\.lock$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readYaml(path, text);
    const entries = entriesAt(root, 'packages');
    const isLocked = ({ key, value }: Entry): boolean => key.text !== '' && scalarAt(value, 'version') !== undefined;
    const uses = entries.filter(isLocked).map(({ key, value }): PackageUse => {
      const name = registeredName(key.text, value);
      const dependency = textAt(value, 'dependency') ?? 'transitive';
      const hash = textAt(value, 'description', 'sha256');
      const version = scalarAt(value, 'version');
      return {
        ecosystem: 'Pub',
        name,
        source: sourceOf(value),
        groups: [dependency === 'direct dev' ? 'development' : 'production'],
        relation: dependency.startsWith('direct') ? 'direct' : 'transitive',
        id: key.text,
        requires: [],
        line: lines.at(key.start),
        ...versionPlace(text, valueAt(value, 'version'), version),
        ...known({
          alias: name === key.text ? undefined : key.text,
          version,
          facts: hash === undefined || hash === '' ? undefined : { integrity: `sha256:${hash}` },
        }),
      };
    });
    const isLockfile =
      root === undefined || valueAt(root, 'packages') !== undefined || valueAt(root, 'sdks') !== undefined;
    return {
      format: 'pubspec-lock',
      role: 'lockfile',
      path,
      uses,
      members: [],
      diagnostics:
        isLockfile || diagnostics.length > 0
          ? [
              ...diagnostics,
              ...notUnderstood(
                path,
                lines,
                entries.filter((entry) => !isLocked(entry)),
              ),
            ]
          : [lockfileProblem(path, 1, 'it has neither "packages" nor "sdks", so it is no lockfile of pub')],
      alsoRead: [],
    };
  },
};

/** What the registry calls a package that the project may call otherwise. */
const registeredName = (key: string, value: Value): string => {
  const name = textAt(value, 'source') === 'hosted' ? textAt(value, 'description', 'name') : undefined;
  return name === undefined || name === '' ? key : name;
};

const sourceOf = (value: Value): PackageSource => {
  const described = valueAt(value, 'description');
  switch (textAt(value, 'source')) {
    case 'git':
      return {
        kind: 'git',
        url: textAt(described, 'url') ?? '',
        ...known({ commit: scalarAt(described, 'resolved-ref') }),
      };
    case 'path':
      return { kind: 'path', path: textAt(described, 'path') ?? textAt(described) ?? '' };
    case 'sdk':
      return { kind: 'url', url: `sdk:${textAt(described) ?? ''}` };
    default:
      return { kind: 'registry', ...known({ address: textAt(described, 'url') }) };
  }
};
