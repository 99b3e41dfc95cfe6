/**
 * bun's lockfile: `bun.lock`, JSON with comments and commas at the end, versions 0 to 2; and `bun.lockb`, the binary one before it, which is not read.
 *
 * `workspaces` repeats what each member asks for; `packages` has one line for each place in `node_modules`: `"express/debug"` is the `debug` that `express` alone
 * sees.
 *
 * Source: bun.com, "Lockfile"; the type `BunLockFile` of `bun-types`.
 */
import type { Diagnostic } from '@sallyport/core';
import { lockfileProblem } from '../lockfile-problem.ts';
import { notUnderstood } from '../not-understood.ts';
import { folderOf, inFolder, type ProjectFiles, type Reader, type Reading } from '../../packages/index.ts';
import { readJson, scalarAt, valueAt } from '../../text/index.ts';
import { wrongKinds } from '../wrong-kinds.ts';
import { bunPackages } from './bun-packages.ts';

export const bunLock: Reader = {
  id: 'bun-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)bun\.lockb?$/u.test(path),
  takesBinary: true,
  read: (text, path, files) => {
    const reading = {
      format: 'bun-lock',
      role: 'lockfile',
      path,
      uses: [],
      members: [],
      alsoRead: [],
    } satisfies Partial<Reading>;
    if (path.endsWith('b')) return { ...reading, diagnostics: binary(path, files) };
    const { root, lines, diagnostics } = readJson(path, text, { relaxed: true });
    const version = valueAt(root, 'lockfileVersion');
    const written = scalarAt(root, 'lockfileVersion');
    const problems: Diagnostic[] = [];
    if (version === undefined) {
      if (diagnostics.length === 0)
        problems.push(lockfileProblem(path, 1, 'it has no "lockfileVersion", so it is no lockfile of bun'));
    } else if (!(Number(written) <= newest))
      problems.push(
        lockfileProblem(
          path,
          lines.at(version.start),
          `lockfile version ${String(written)} is newer than we read (0–${String(newest)})`,
        ),
      );
    const { uses, members, unread } = bunPackages(root, text, lines);
    return {
      ...reading,
      uses,
      members,
      diagnostics: [
        ...diagnostics,
        ...problems,
        ...(diagnostics.length > 0
          ? []
          : wrongKinds(
              path,
              lines,
              ['workspaces', 'packages'].map((key) => ({ what: `"${key}"`, value: valueAt(root, key), kind: 'table' })),
              lockfileProblem,
            )),
        ...notUnderstood(path, lines, diagnostics.length > 0 ? [] : unread),
      ],
    };
  },
};

/** Of bun 1.4. */
const newest = 2;

const binary = (path: string, files: ProjectFiles): readonly Diagnostic[] => {
  const beside = inFolder(folderOf(path), 'bun.lock');
  const isReplaced = beside !== undefined && files.readText(beside) !== undefined;
  return [
    {
      kind: 'lockfile',
      level: isReplaced ? 'note' : 'warning',
      text: isReplaced
        ? `${path}: bun's binary lockfile is not read; the bun.lock beside it is`
        : `${path}: bun's binary lockfile is not read, so the versions that it installs are not known`,
      remedy: isReplaced
        ? 'delete bun.lockb: bun reads bun.lock'
        : 'write the lockfile as text: bun install --save-text-lockfile --frozen-lockfile --lockfile-only, then delete bun.lockb',
      path,
      incomplete: !isReplaced,
    },
  ];
};
