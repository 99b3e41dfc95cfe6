/**
 * pnpm's lockfile, `pnpm-lock.yaml` of versions 5.0 to 9, `shrinkwrap.yaml` before it, and the copy that pnpm keeps inside `node_modules`.
 *
 * `packages` lists what is installed, by a key that names it (`dep-path.ts`); `importers` (or the top of the file, for a project of one package) what each member
 * of the workspace asks for. Up to version 6 an entry has a package's dependencies too, so a package with two sets of peers has two; version 9 keeps
 * those in `snapshots`, and one entry for the package. Since pnpm 11 a first document may hold what pnpm itself needs: configuration packages and the pinned pnpm.
 *
 * What packages are needed for is computed from what the members ask for; the flags `dev` and `optional` of old versions say the same.
 *
 * Source: github.com/pnpm/spec, "lockfile"; pnpm's `@pnpm/lockfile.types` and `@pnpm/dependency-path`.
 */
import type { Diagnostic } from '@sallyport/core';
import { lockfileProblem } from '../lockfile-problem.ts';
import { notUnderstood } from '../not-understood.ts';
import type { Reader } from '../../packages/index.ts';
import { withoutCredentials } from '../../packages/without-credentials.ts';
import {
  entriesAt,
  readYamlDocuments,
  scalarAt,
  valueAt,
  type Entry,
  type Lines,
  type Value,
} from '../../text/index.ts';
import { wrongKinds, type Expected } from '../wrong-kinds.ts';
import { importersIn } from './importers.ts';
import { usesOf } from './uses.ts';

export const pnpmLock: Reader = {
  id: 'pnpm-lock',
  role: 'lockfile',
  owns: (path) =>
    /(?:^|\/)(?:pnpm-lock(?:\.[^/]*)?|shrinkwrap)\.yaml$/u.test(path) ||
    /(?:^|\/)node_modules\/\.pnpm\/lock\.yaml$/u.test(path),
  read: (text, path) => {
    const documents = readYamlDocuments(path, text);
    const roots = documents.flatMap(({ root }) => root ?? []);
    const lines = documents[0]?.lines;
    const importers = roots.flatMap(importersIn);
    const packages = merged(roots, 'packages');
    const { uses, unread } =
      lines === undefined
        ? { uses: [], unread: [] }
        : usesOf({ text, lines, importers, packages, snapshots: merged(roots, 'snapshots') });
    const members = [...new Set(importers.map(({ folder }) => folder))].map((folder) => ({ folder }));
    const diagnostics = documents.flatMap((document) => document.diagnostics);
    return {
      format: 'pnpm-lock',
      role: 'lockfile',
      path,
      alsoRead: [],
      members,
      uses,
      diagnostics:
        diagnostics.length > 0
          ? diagnostics
          : roots.length === 0
            ? [noLockfile(path)]
            : [...roots.flatMap((root) => problemsOf(root, path, lines)), ...notUnderstood(path, lines, unread)],
    };
  },
};

/** The entries of all documents; of two with one key the first, since they describe one package. */
const merged = (roots: readonly Value[], key: string): ReadonlyMap<string, Entry> => {
  const all = new Map<string, Entry>();
  for (const root of roots)
    for (const entry of entriesAt(root, key)) if (!all.has(entry.key.text)) all.set(entry.key.text, entry);
  return all;
};

const noLockfile = (path: string): Diagnostic =>
  lockfileProblem(path, 1, 'it has no "lockfileVersion", so it is no lockfile of pnpm');

const problemsOf = (root: Value, path: string, lines: Lines | undefined): readonly Diagnostic[] => {
  const version = valueAt(root, 'lockfileVersion') ?? valueAt(root, 'shrinkwrapVersion');
  const written = scalarAt(root, 'lockfileVersion') ?? scalarAt(root, 'shrinkwrapVersion');
  if (version === undefined || written === undefined) return [noLockfile(path)];
  return [
    ...(Number.parseFloat(written) < 10
      ? []
      : [
          lockfileProblem(
            path,
            lines?.at(version.start) ?? 1,
            `lockfile version ${written} is newer than we read (5.0–9.0)`,
          ),
        ]),
    ...wrongKinds(path, lines, shapeOf(root), lockfileProblem),
  ];
};

const shapeOf = (root: Value): readonly Expected[] =>
  ['importers', 'packages', 'snapshots'].flatMap((table): readonly Expected[] => [
    { what: `"${table}"`, value: valueAt(root, table), kind: 'table', orNull: true },
    ...entriesAt(root, table).flatMap(({ key, value }): readonly Expected[] => {
      const what = (): string => `"${withoutCredentials(key.text).slice(0, 80)}"`;
      return [
        { what, value, kind: 'table', orNull: true },
        { what: () => `the version of ${what()}`, value: valueAt(value, 'version'), kind: 'scalar' },
      ];
    }),
  ]);
