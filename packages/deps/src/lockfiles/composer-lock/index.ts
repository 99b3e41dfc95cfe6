/**
 * `composer.lock`: `packages` and, for development alone, `packages-dev`.
 *
 * The lockfile does not tell what the project itself asks for: the `composer.json` beside it does. A requirement may be met by a package of another name that says it
 * replaces or provides it.
 *
 * Source: getcomposer.org, "Basic usage", "The composer.json schema"; composer's `Locker`.
 */
import {
  folderOf,
  inFolder,
  packageName,
  type Group,
  type PackageFacts,
  type PackageSource,
  type PackageUse,
  type ProjectFiles,
  type Reader,
} from '../../packages/index.ts';
import { entriesAt, isTrueAt, itemsAt, readJson, scalarAt, textAt, valueAt, type Value } from '../../text/index.ts';
import { licenceOf } from '../composer-json/index.ts';
import { isPlatform } from '../composer-json/platform.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { versionPlace } from '../version-place.ts';
import { withoutVersion } from '../without-version.ts';

export const composerLock: Reader = {
  id: 'composer-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)composer\.lock$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const locked = lockedPackages(root);
    const byName = providers(locked);
    const asked = askedFor(path, files);
    const uses = locked.map(({ id, name, version: written, group, value }): PackageUse => {
      const version = written.replace(/^v(?=\d)/iu, '');
      const requirement = asked?.get(name);
      return {
        ecosystem: 'Packagist',
        name,
        version,
        source: sourceOf(value),
        groups: [group],
        relation: asked === undefined ? 'unknown' : asked.has(name) ? 'direct' : 'transitive',
        id,
        requires: [
          ...new Set(
            entriesAt(value, 'require').flatMap(({ key }) =>
              isPlatform(key.text) ? [] : (byName.get(packageName('Packagist', key.text)) ?? []),
            ),
          ),
        ],
        line: lines.at(valueAt(value, 'name')?.start ?? value.start),
        ...versionPlace(text, valueAt(value, 'version'), version),
        ...known({
          requirement,
          facts: factsOf(value),
        }),
      };
    });
    const isLockfile = valueAt(root, 'packages') !== undefined || valueAt(root, 'packages-dev') !== undefined;
    return {
      format: 'composer-lock',
      role: 'lockfile',
      path,
      uses,
      members: [],
      diagnostics:
        isLockfile || diagnostics.length > 0
          ? [
              ...diagnostics,
              ...withoutVersion(path, lines, [...itemsAt(root, 'packages'), ...itemsAt(root, 'packages-dev')]),
            ]
          : [
              lockfileProblem(
                path,
                1,
                'it has neither "packages" nor "packages-dev", so it is no lockfile of Composer',
              ),
            ],
      alsoRead: [],
    };
  },
};

interface Locked {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly group: Group;
  readonly value: Value;
}

const lockedPackages = (root: Value | undefined): readonly Locked[] => {
  const found = new Map<string, Locked>();
  const tables: readonly (readonly [string, Group])[] = [
    ['packages', 'production'],
    ['packages-dev', 'development'],
  ];
  for (const [table, group] of tables)
    for (const value of itemsAt(root, table)) {
      const written = textAt(value, 'name')?.trim();
      const version = scalarAt(value, 'version');
      if (written === undefined || written === '' || version === undefined) continue;
      const name = packageName('Packagist', written);
      const id = `${name} ${version}`;
      if (!found.has(id)) found.set(id, { id, name, version, group, value });
    }
  return [...found.values()];
};

/** Which packages meet a requirement of a name: those that have it, else those that replace or provide it. */
const providers = (locked: readonly Locked[]): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, string[]>();
  const put = (name: string, id: string): void => {
    const ids = byName.get(name);
    if (ids === undefined) byName.set(name, [id]);
    // One version of a package is installed; more is no lockfile, and costs its square.
    else if (ids.length < mostOfOneName) ids.push(id);
  };
  for (const { name, id } of locked) put(name, id);
  const own = new Set(byName.keys());
  for (const { id, value } of locked)
    for (const kind of ['replace', 'provide'])
      for (const { key } of entriesAt(value, kind)) {
        const name = packageName('Packagist', key.text);
        // Many packages may provide one virtual package (`psr/log-implementation`); nobody writes hundreds.
        if (!own.has(name) && (byName.get(name)?.length ?? 0) < 20) put(name, id);
      }
  return byName;
};

const askedFor = (path: string, files: ProjectFiles): ReadonlyMap<string, string | undefined> | undefined => {
  const beside = inFolder(folderOf(path), 'composer.json');
  const text = beside === undefined ? undefined : files.readText(beside);
  if (beside === undefined || text === undefined) return undefined;
  const { root } = readJson(beside, text);
  return new Map(
    ['require', 'require-dev'].flatMap((table) =>
      entriesAt(root, table).map(({ key, value }) => [packageName('Packagist', key.text), scalarAt(value)] as const),
    ),
  );
};

/**
 * A package of a registry says where Composer tells that it was installed (`notification-url`). One that has no archive and a clone alone comes from the clone; what else
 * says nothing of a registry counts as one of Packagist, which old lockfiles do not name.
 */
const sourceOf = (value: Value): PackageSource => {
  const path = textAt(value, 'dist', 'type') === 'path' ? textAt(value, 'dist', 'url') : undefined;
  if (path !== undefined) return { kind: 'path', path };
  const notified = /^(https?:\/\/.+?)\/downloads\/?$/u.exec(textAt(value, 'notification-url') ?? '')?.[1];
  if (notified !== undefined) return { kind: 'registry', address: notified };
  const url = textAt(value, 'source', 'type') === 'git' ? textAt(value, 'source', 'url') : undefined;
  if (url === undefined || valueAt(value, 'dist')?.kind === 'table') return { kind: 'registry' };
  return { kind: 'git', url, ...known({ commit: textAt(value, 'source', 'reference') }) };
};

const factsOf = (value: Value): PackageFacts | undefined => {
  const replacement = textAt(value, 'abandoned');
  const deprecated =
    replacement !== undefined && replacement !== ''
      ? `abandoned; its keepers name ${replacement} instead`
      : isTrueAt(value, 'abandoned')
        ? 'abandoned'
        : undefined;
  const shasum = textAt(value, 'dist', 'shasum');
  const facts = known({
    licence: licenceOf(value),
    deprecated,
    integrity: shasum === undefined || shasum === '' ? undefined : `sha1:${shasum}`,
  });
  return Object.keys(facts).length === 0 ? undefined : facts;
};

const mostOfOneName = 50;
