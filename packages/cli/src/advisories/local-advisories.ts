/**
 * The stored databases, for every command that asks about packages.
 *
 * Nothing is opened before it is asked for. What a database is worth — missing, damaged, old — is a fact beside the answers, which
 * each command puts into words through `advice.ts`.
 */
import {
  ageInDays,
  databaseUnreadable,
  dataDate,
  isProblem,
  newAdvisories,
  oldFrom,
  openDatabase,
  type Advisories,
  type AdvisoryProblem,
  type DatabaseMeta,
} from '@sallyport/deps/advisories';
import { ecosystems } from '@sallyport/deps/versions';
import { advisoriesFolder } from './data-folder.ts';
import { databasePath, readConfirmation } from './database-files.ts';
import { openFile } from './file-access.ts';

export interface LocalAdvisories extends Disposable {
  readonly advisories: Advisories;
  /** Absolute. */
  readonly folder: string;
  /** What is stored of an ecosystem. */
  state(ecosystem: string): DatabaseState;
}

export type DatabaseState =
  | { readonly kind: 'missing'; readonly ecosystem: string }
  | { readonly kind: 'unusable'; readonly ecosystem: string; readonly problem: AdvisoryProblem }
  | {
      readonly kind: 'usable';
      readonly ecosystem: string;
      readonly meta: DatabaseMeta;
      /** Changes when the database does. */
      readonly mark: string;
      /** RFC 3339; nothing where the data does not say. */
      readonly date: string | undefined;
      /** Units: days; nothing where the date is not known. */
      readonly age: number | undefined;
      readonly isOld: boolean;
      /** Units: bytes. */
      readonly size: number;
    };

/** Units: `now` in milliseconds since 1970. */
export const openLocalAdvisories = (
  env: Readonly<Record<string, string | undefined>>,
  now: () => number = Date.now,
): LocalAdvisories => {
  const folder = advisoriesFolder(env);
  type Opened = ReturnType<typeof openFile> | AdvisoryProblem | undefined;
  const files = new Map<string, Opened>();
  const open = (ecosystem: string): Opened => {
    if (files.has(ecosystem)) return files.get(ecosystem);
    let file: Opened;
    try {
      file = openFile(databasePath(folder, ecosystem));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
      if (code !== 'ENOENT' && code !== 'ENOTDIR') file = databaseUnreadable(ecosystem, code);
    }
    files.set(ecosystem, file);
    return file;
  };
  const states = new Map<string, DatabaseState>();
  const look = (ecosystem: string): DatabaseState => {
    const file = open(ecosystem);
    if (file === undefined) return { kind: 'missing', ecosystem };
    if (isProblem(file)) return { kind: 'unusable', ecosystem, problem: file };
    const database = openDatabase(file, ecosystem);
    if (isProblem(database)) return { kind: 'unusable', ecosystem, problem: database };
    const { meta, mark } = database;
    const date = dataDate(meta, readConfirmation(folder, ecosystem, mark));
    const age = date === undefined ? undefined : ageInDays(date, now());
    return {
      kind: 'usable',
      ecosystem,
      meta,
      mark,
      date,
      age,
      isOld: age === undefined || age > oldFrom,
      size: file.size,
    };
  };
  return {
    advisories: newAdvisories(open),
    folder,
    state: (ecosystem) => {
      const state = states.get(ecosystem) ?? look(ecosystem);
      states.set(ecosystem, state);
      return state;
    },
    [Symbol.dispose]: () => {
      for (const file of files.values()) if (file !== undefined && !isProblem(file)) file[Symbol.dispose]();
      files.clear();
    },
  };
};

/** Of every ecosystem that we know, in the order in which they are listed. */
export const allStates = (local: LocalAdvisories): readonly DatabaseState[] =>
  ecosystems.map((ecosystem) => local.state(ecosystem));
