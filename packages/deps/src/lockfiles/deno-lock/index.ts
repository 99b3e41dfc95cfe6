/**
 * deno's lockfile, `deno.lock`, versions 1 to 5: packages of npm, packages of jsr.io, and modules from addresses.
 *
 * Packages of npm are read. For the other two no advisory data exists, so they are counted in a note and not looked at.
 *
 * Source: github.com/denoland/deno, `libs/lockfile` (`deno_lockfile`), its README and transforms.
 */
import type { Diagnostic } from '@sallyport/core';
import { denoNotLookedAt } from '../deno-not-looked-at.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { notUnderstood } from '../not-understood.ts';
import { folderOf, inFolder, type Group, type Member, type PackageUse, type Reader } from '../../packages/index.ts';
import {
  entriesAt,
  isTrueAt,
  readJson,
  scalarAt,
  textAt,
  textsAt,
  valueAt,
  type Entry,
  type Value,
} from '../../text/index.ts';
import { askedFor, manifestAt } from '../asked-for.ts';
import { npmMarker } from '../npm-marker.ts';
import { archiveSource } from '../npm-source.ts';
import { reach, type Edges, type Root } from '../reach.ts';
import { versionPlace } from '../version-place.ts';

export const denoLock: Reader = {
  id: 'deno-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)deno\.lock$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readJson(path, text);
    const listed = new Map(
      npmEntries(root).flatMap((entry) =>
        splitKey(entry.key.text) === undefined ? [] : [[entry.key.text, entry] as const],
      ),
    );
    const find = finder([...listed.keys()]);
    const edges = new Map<string, Edges>();
    for (const [key, { value }] of listed) {
      const optional = new Set(required(value, 'optionalDependencies').flatMap((one) => find(one) ?? []));
      const requires = required(value, 'dependencies').flatMap((one) => find(one) ?? []);
      edges.set(key, { requires: [...new Set([...requires, ...optional])].filter((id) => id !== key), optional });
    }
    const groups = new Map(
      askedFor(manifestAt(inFolder(folderOf(path), 'package.json'), files)).map((one) => [one.name, one.group]),
    );
    const direct = new Map<string, string>();
    const roots = demandsIn(root).flatMap(({ name, requirement, resolved }): readonly Root[] => {
      const id = find(resolved);
      if (id === undefined) return [];
      if (requirement !== '' && !direct.has(id)) direct.set(id, requirement);
      return [{ id, group: groups.get(name) ?? ('production' satisfies Group) }];
    });
    const reached = reach((id) => edges.get(id), roots);
    return {
      format: 'deno-lock',
      role: 'lockfile',
      path,
      alsoRead: [],
      members: membersIn(root),
      diagnostics: [
        ...diagnostics,
        ...problemsOf(root, path, (at) => lines.at(at), diagnostics.length > 0),
        ...notUnderstood(
          path,
          lines,
          npmEntries(root).filter((entry) => splitKey(entry.key.text) === undefined),
        ),
      ],
      uses: [...listed].map(([id, { key, value }]): PackageUse => {
        const [name, version] = splitKey(id)!;
        const requirement = direct.get(id);
        const integrity = textAt(value, 'integrity');
        const deprecated = textAt(value, 'deprecated');
        return {
          ecosystem: 'npm',
          name,
          version,
          ...(requirement === undefined ? {} : { requirement }),
          source: archiveSource(textAt(value, 'tarball')),
          ...reached(id),
          id,
          requires: edges.get(id)?.requires ?? [],
          line: lines.at(key.start),
          // Peers follow the version, and may have the same.
          ...versionPlace(text, { start: key.start, end: key.start + `"${name}@${version}`.length }, version),
          facts: {
            ...(integrity === undefined ? {} : { integrity }),
            ...(deprecated === undefined ? {} : { deprecated }),
            ...(isTrueAt(value, 'scripts') ? { hasInstallScript: true } : {}),
            ...npmMarker(value),
          },
        };
      }),
    };
  },
};

/** Version 2 has `npm.packages`, version 3 `packages.npm`, later ones `npm`. */
const npmEntries = (root: Value | undefined): readonly Entry[] => {
  const old = [valueAt(root, 'npm', 'packages'), valueAt(root, 'packages', 'npm')].find((one) => one?.kind === 'table');
  return old === undefined ? entriesAt(root, 'npm') : entriesAt(old);
};

/** `name@1.0.0`, `@scope/name@1.0.0_peer@2.0.0__nested@3.0.0`. */
const splitKey = (key: string): readonly [name: string, version: string] | undefined => {
  const [, name, version] = /^((?:@[^@/]+\/)?[^@/]+)@([^_@/]+)/su.exec(key) ?? [];
  return name === undefined || version === undefined ? undefined : [name, version];
};

/** A list of names (`a`, `a@1.0.0`, `alias@npm:a@1.0.0`), or until version 3 a table of keys by name. */
const required = (value: Value, kind: string): readonly string[] => {
  const found = valueAt(value, kind);
  return (found?.kind === 'table' ? entriesAt(found).flatMap((one) => scalarAt(one.value) ?? []) : textsAt(found)).map(
    (one) => one.replace(/^(?:.+@)?npm:/su, ''),
  );
};

/** Finds a key by itself, by name and version without peers, or by a name that one package alone has. */
const finder = (keys: readonly string[]): ((written: string) => string | undefined) => {
  const known = new Map<string, string>();
  for (const key of keys) known.set(key, key);
  for (const key of keys) {
    const [name, version] = splitKey(key) ?? ['', ''];
    if (!known.has(`${name}@${version}`)) known.set(`${name}@${version}`, key);
    if (!known.has(name)) known.set(name, key);
  }
  return (written) => known.get(written);
};

interface Demand {
  readonly name: string;
  readonly requirement: string;
  /** Name and version. */
  readonly resolved: string;
}

/**
 * What the project asks of npm: the specifiers, `npm:a@^1.0.0` → `1.0.3`, but for those that a package of jsr.io asks for. Its manifests ask for some of them, the
 * imports of its code for others.
 */
const demandsIn = (root: Value | undefined): readonly Demand[] => {
  const tables = [
    valueAt(root, 'specifiers'),
    valueAt(root, 'packages', 'specifiers'),
    valueAt(root, 'npm', 'specifiers'),
  ];
  const elsewhere = new Set(
    [...entriesAt(root, 'jsr'), ...entriesAt(root, 'packages', 'jsr')].flatMap(({ value }) =>
      textsAt(value, 'dependencies'),
    ),
  );
  const own = new Set(
    workspacesIn(root).flatMap((one) => [
      ...textsAt(one, 'dependencies'),
      ...textsAt(one, 'packageJson', 'dependencies'),
    ]),
  );
  return tables.flatMap((table, index) =>
    entriesAt(table).flatMap(({ key, value }): readonly Demand[] => {
      const isOld = index === 2;
      if (!isOld && !key.text.startsWith('npm:')) return [];
      if (elsewhere.has(key.text) && !own.has(key.text)) return [];
      const asked = isOld ? key.text : key.text.slice('npm:'.length);
      const at = asked.indexOf('@', 1);
      const name = at < 0 ? asked : asked.slice(0, at);
      if (elsewhere.has(`npm:${name}`) && !own.has(key.text)) return [];
      const found = (scalarAt(value) ?? '').replace(/^npm:/u, '');
      return [
        {
          name,
          requirement: at < 0 ? '' : asked.slice(at + 1),
          resolved: /^\d/u.test(found) ? `${name}@${found}` : found,
        },
      ];
    }),
  );
};

const workspacesIn = (root: Value | undefined): readonly (Value | undefined)[] => [
  valueAt(root, 'workspace'),
  ...entriesAt(root, 'workspace', 'members').map(({ value }) => value),
];

const membersIn = (root: Value | undefined): readonly Member[] =>
  valueAt(root, 'workspace') === undefined
    ? []
    : [{ folder: '' }, ...entriesAt(root, 'workspace', 'members').map(({ key }) => ({ folder: key.text }))];

const problemsOf = (
  root: Value | undefined,
  path: string,
  lineAt: (offset: number) => number,
  isBroken: boolean,
): readonly Diagnostic[] => {
  const version = valueAt(root, 'version');
  const written = scalarAt(root, 'version');
  const jsr = entriesAt(root, 'jsr').length + entriesAt(root, 'packages', 'jsr').length;
  const isFirst = version === undefined && entriesAt(root).some(({ key }) => /^https?:/u.test(key.text));
  const modules = isFirst ? entriesAt(root).length : entriesAt(root, 'remote').length;
  if (version === undefined && !isFirst)
    return isBroken ? [] : [lockfileProblem(path, 1, 'it has no "version", so it is no lockfile of deno')];
  return [
    ...(version !== undefined && !(Number(written) <= newest)
      ? [
          lockfileProblem(
            path,
            lineAt(version.start),
            `lockfile version ${String(written)} is newer than we read (1–${String(newest)})`,
          ),
        ]
      : []),
    ...denoNotLookedAt(path, jsr, modules),
  ];
};

/** Of deno 2.9. */
const newest = 5;
