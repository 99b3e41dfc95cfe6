/**
 * The lockfiles of a project while a plan is made: what each says after the steps so far, and whether one more step can be taken in it.
 */
import { newWays } from '../graph/ways.ts';
import { readers } from '../lockfiles/readers.ts';
import { folderOf, inFolder, type PackageUse, type ProjectFiles, type Reading } from '../packages/index.ts';
import { readJson } from '../text/index.ts';
import { askedRanges, type AskedRanges } from './asked-ranges.ts';
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
  /** Uses by the name of the package. */
  readonly named: (name: string) => readonly PackageUse[];
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
          relation === 'transitive' ? [] : [`${name}\0${version ?? ''}`],
        ),
      ),
  );
  const named = once(() => Map.groupBy(reading.uses, ({ name }) => name));
  const ways = once(() => newWays(reading.uses));
  const manifest = once(() => {
    const beside = inFolder(folderOf(path), 'package.json');
    const written = beside === undefined ? undefined : files.readText(beside);
    return beside === undefined || written === undefined ? undefined : readJson(beside, written).root;
  });
  let current: Reading | undefined;
  let edits = 0;
  return {
    named: (name) => named().get(name) ?? [],
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
      const isDirect = (one: string, version: string | undefined): boolean => direct().has(`${one}\0${version ?? ''}`);
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
