/**
 * `deno.json` and `deno.jsonc`: what a project of deno imports under names of its own.
 *
 * Packages of npm (`npm:chalk@^5.0.0`) are uses. For packages of jsr.io and modules from addresses no advisory data exists: they are counted in a note.
 *
 * Source: docs.deno.com, "deno.json and package.json", "Node and npm compatibility".
 */
import { denoNotLookedAt } from '../deno-not-looked-at.ts';
import { manifestProblem } from '../manifest-problem.ts';
import { npmSpec } from '../npm-spec.ts';
import type { PackageUse, Reader } from '../../packages/index.ts';
import { entriesAt, readJson, scalarAt, textAt, type Entry, type Lines, type Value } from '../../text/index.ts';
import { versionPlace } from '../version-place.ts';

export const denoJson: Reader = {
  id: 'deno-json',
  role: 'manifest',
  owns: (path) => /(?:^|\/)deno\.jsonc?$/u.test(path) && !/(?:^|\/)node_modules\//u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readJson(path, text, { relaxed: true });
    const name = textAt(root, 'name');
    const version = scalarAt(root, 'version');
    const imported = importedIn(root);
    const starting = (front: RegExp): number => imported.filter(({ written }) => front.test(written)).length;
    return {
      format: 'deno-json',
      role: 'manifest',
      path,
      uses: imported.flatMap((one) => useOf(one, text, lines) ?? []),
      members:
        root?.kind === 'table'
          ? [{ folder: '', ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) }]
          : [],
      diagnostics: [
        ...diagnostics,
        ...(root?.kind !== 'table' && diagnostics.length === 0 ? [manifestProblem(path, 1, 'it holds no object')] : []),
        ...denoNotLookedAt(path, starting(/^jsr:/u), starting(/^https?:/u)),
      ],
      alsoRead: [],
    };
  },
};

interface Imported {
  readonly id: string;
  readonly entry: Entry;
  readonly written: string;
}

/** `imports`, and `scopes` that see other ones. */
const importedIn = (root: Value | undefined): readonly Imported[] =>
  [
    ...entriesAt(root, 'imports').map((entry) => ({ id: `imports/${entry.key.text}`, entry })),
    ...entriesAt(root, 'scopes').flatMap(({ key, value }) =>
      entriesAt(value).map((entry) => ({ id: `scopes/${key.text} ${entry.key.text}`, entry })),
    ),
  ].flatMap(({ id, entry }) => {
    const written = scalarAt(entry.value);
    return written === undefined ? [] : [{ id, entry, written }];
  });

/** `npm:name@range`, `npm:/@scope/name@range/path`; a key that ends with `/` stands for what lies below. */
const useOf = ({ id, entry, written }: Imported, text: string, lines: Lines): PackageUse | undefined => {
  const [, name, range = ''] = /^npm:\/?((?:@[^@/]+\/)?[^@/]+)(?:@([^/]*))?(?:\/.*)?$/su.exec(written) ?? [];
  if (name === undefined) return undefined;
  const { requirement, version, source } = npmSpec(name, range);
  const called = entry.key.text.replace(/\/$/u, '');
  return {
    ecosystem: 'npm',
    name,
    ...(called === name || called === '' ? {} : { alias: called }),
    ...(version === undefined ? {} : { version }),
    ...(requirement === undefined ? {} : { requirement }),
    source,
    groups: ['production'],
    relation: 'direct',
    id,
    requires: [],
    line: lines.at(entry.key.start),
    ...versionPlace(text, entry.value, range),
  };
};
