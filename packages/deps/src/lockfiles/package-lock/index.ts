/**
 * npm's lockfiles: `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3, and the list that npm keeps inside `node_modules`.
 *
 * Versions 2 and 3 list every place in `node_modules` under `packages`; version 1 (and 2, for older npm) nests `dependencies` instead. The list is
 * read where it is there.
 *
 * Source: docs.npmjs.com, "package-lock.json"; npm's `@npmcli/arborist` writes it.
 */
import type { Diagnostic } from '@sallyport/core';
import { lockfileProblem } from '../lockfile-problem.ts';
import type { Reader } from '../../packages/index.ts';
import { entriesAt, readJson, scalarAt, valueAt, type Value } from '../../text/index.ts';
import { wrongKinds, type Expected } from '../wrong-kinds.ts';
import { readNested } from './nested.ts';
import { readPlaces } from './places.ts';

export const packageLock: Reader = {
  id: 'package-lock',
  role: 'lockfile',
  owns: (path) =>
    /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/u.test(path) ||
    /(?:^|\/)node_modules\/\.package-lock\.json$/u.test(path),
  read: (text, path, files) => {
    const parsed = readJson(path, text);
    const reading = { format: 'package-lock', role: 'lockfile' as const, path, alsoRead: [] };
    const file = { path, text, root: parsed.root, lines: parsed.lines };
    // What is broken anyway has been told.
    const problems: Diagnostic[] =
      parsed.diagnostics.length > 0 ? [] : [...wrongKinds(path, parsed.lines, shapeOf(parsed.root), lockfileProblem)];
    const version = valueAt(parsed.root, 'lockfileVersion');
    const number = scalarAt(parsed.root, 'lockfileVersion');
    if (version !== undefined && number !== undefined && Number(number) > 3)
      problems.push(
        lockfileProblem(path, parsed.lines.at(version.start), `lockfile version ${number} is newer than we read (1–3)`),
      );
    if (valueAt(parsed.root, 'packages')?.kind === 'table')
      return { ...reading, ...readPlaces(file, files), diagnostics: [...parsed.diagnostics, ...problems] };
    if (valueAt(parsed.root, 'dependencies')?.kind === 'table')
      return { ...reading, ...readNested(file, files), diagnostics: [...parsed.diagnostics, ...problems] };
    if (version === undefined && parsed.diagnostics.length + problems.length === 0)
      problems.push(
        lockfileProblem(path, 1, 'it has neither "packages" nor "dependencies", so it is no lockfile of npm'),
      );
    return { ...reading, uses: [], members: [], diagnostics: [...parsed.diagnostics, ...problems] };
  },
};

function* shapeOf(root: Value | undefined): Generator<Expected> {
  yield { what: 'the file', value: root, kind: 'table' };
  const tables = ['packages', 'dependencies'].map((key) => ({ what: `"${key}"`, value: valueAt(root, key) }));
  for (const { what, value } of tables) yield { what, value, kind: 'table' };
  // A stack of our own: the nesting is the file's.
  const waiting = tables.flatMap(({ value }) => value ?? []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { key, value } of entriesAt(next)) {
      const what = (): string => `"${key.text.slice(0, 80)}"`;
      yield { what, value, kind: 'table' };
      yield { what: () => `the version of ${what()}`, value: valueAt(value, 'version'), kind: 'text' };
      const below = valueAt(value, 'dependencies');
      if (next === tables[0]?.value || below === undefined) continue;
      yield { what: () => `"dependencies" of ${what()}`, value: below, kind: 'table' };
      waiting.push(below);
    }
}
