/**
 * The lockfiles of a project while a plan is made: what each says after the steps so far, and whether one more step can be taken in it.
 */
import { newWays } from '../graph/ways.ts';
import { readers } from '../lockfiles/readers.ts';
import { folderOf, inFolder, type PackageUse, type ProjectFiles, type Reading } from '../packages/index.ts';
import { readJson } from '../text/index.ts';
import { askedRanges, askerKey, type AskedRanges } from './asked-ranges.ts';
import { askersIn, type Askers } from './bounds.ts';
import type { Raised } from './in-place/edit-lock.ts';
import { isSoundEdit } from './in-place/is-sound-edit.ts';
import { lockEditors } from './in-place/lock-editors.ts';

export interface LockDesk {
  /** Brings one version of a package to another one that the lockfile holds; false when its own data does not suffice. */
  readonly take: (step: {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly raised: readonly Raised[];
  }) => boolean;
  readonly askers: () => Askers;
  readonly ranges: () => AskedRanges | undefined;
  /** Names of what the project asks for and what brings the one with this id along. */
  readonly rootsOf: (id: string) => readonly string[];
  /** Versions of a package from a registry, each once. */
  readonly versions: (name: string) => readonly string[];
  /** The places at which a version of a package is installed. */
  readonly uses: (name: string, version: string | undefined) => readonly PackageUse[];
}

export interface LockDesks {
  readonly of: (reading: Reading) => LockDesk;
  /** The texts of lockfiles that were edited. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Each edit reads the lockfile anew; one that needs more of them is better written by its package manager. */
const mostEdits = 100;

export const newLockDesks = (textOf: (path: string) => string | undefined): LockDesks => {
  const texts = new Map<string, string>();
  const desks = new Map<Reading, LockDesk>();
  const files: ProjectFiles = { readText: textOf, list: () => [] };
  return {
    texts,
    of: (reading) => {
      const known = desks.get(reading);
      if (known !== undefined) return known;
      const desk = newDesk(reading, files, texts);
      desks.set(reading, desk);
      return desk;
    },
  };
};

const newDesk = (reading: Reading, files: ProjectFiles, texts: Map<string, string>): LockDesk => {
  const { path, format } = reading;
  const reader = readers.find(({ id }) => id === format);
  const edit = lockEditors[format];
  const text = once(() => files.readText(path));
  const direct = once(
    () =>
      new Set(
        reading.uses.flatMap(({ name, version, relation }) =>
          relation === 'transitive' ? [] : [askerKey(name, version)],
        ),
      ),
  );
  const placed = once(() => Map.groupBy(reading.uses, ({ name, version }) => askerKey(name, version)));
  const versions = once(() => {
    const found = new Map<string, Set<string>>();
    for (const { name, version, source } of reading.uses)
      if (version !== undefined && source.kind === 'registry')
        found.set(name, (found.get(name) ?? new Set()).add(version));
    return new Map([...found].map(([name, all]) => [name, [...all]] as const));
  });
  const ways = once(() => newWays(reading.uses));
  const manifest = once(() => {
    const beside = inFolder(folderOf(path), 'package.json');
    const written = beside === undefined ? undefined : files.readText(beside);
    return beside === undefined || written === undefined ? undefined : readJson(beside, written).root;
  });
  let current: Reading | undefined;
  let edits = 0;
  return {
    versions: (name) => versions().get(name) ?? [],
    uses: (name, version) => placed().get(askerKey(name, version)) ?? [],
    rootsOf: (id) => ways().rootsOf(id),
    askers: once(() => askersIn(reading)),
    ranges: once(() => {
      const written = text();
      return written === undefined ? undefined : askedRanges(format, path, written);
    }),
    take: ({ name, from, to, raised }) => {
      const before = texts.get(path) ?? text();
      if (edit === undefined || reader === undefined || before === undefined || edits >= mostEdits) return false;
      edits += 1;
      const isDirect = (one: string, version: string | undefined): boolean => direct().has(askerKey(one, version));
      const after = edit(before, { path, name, from, to, raised, manifest: manifest(), isDirect });
      if (after === undefined || after === before) return false;
      current ??= reader.read(before, path, files);
      const made = reader.read(after, path, files);
      if (!isSoundEdit(current, made, after, { name, from, to })) return false;
      current = made;
      texts.set(path, after);
      return true;
    },
  };
};

const once = <V>(make: () => V): (() => V) => {
  let made: { readonly value: V } | undefined;
  return () => (made ??= { value: make() }).value;
};
