/**
 * The databases as files: one for each ecosystem, replaced as a whole.
 *
 * A new one is written beside the old, brought to the disk and only then given its name, so that whoever reads sees the old or the new
 * and a machine that loses power keeps one of them.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/** The file of an ecosystem; whatever its name is, the file lies in the folder. */
export const databasePath = (folder: string, ecosystem: string): string => join(folder, `${fileName(ecosystem)}.db`);

const fileName = (ecosystem: string): string =>
  ecosystem.replaceAll(/[^\w.-]|^\.+/gu, (part) => Buffer.from(part).toString('hex'));

export interface NewFile extends Disposable {
  append(bytes: Uint8Array): void;
  /** Gives the file its name. Not called, the file is removed at the end of its block. */
  keep(): void;
}

/** Errors: all of it throws what the system says. */
export const newFile = (folder: string, path: string): NewFile => {
  makeFolder(folder);
  const temporary = `${path}.${String(process.pid)}.new`;
  const handle = openSync(temporary, 'w');
  let waiting: Uint8Array[] = [];
  let size = 0;
  let isOpen = true;
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    waiting = [];
    size = 0;
  };
  const close = (): void => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    append: (bytes) => {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= 2 ** 20) flush();
    },
    keep: () => {
      flush();
      fsyncSync(handle);
      close();
      renameSync(temporary, path);
      syncFolder(folder);
    },
    [Symbol.dispose]: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
};

/** Removes what updates that were killed left unfinished; to be called while no other runs. */
export const removeUnfinished = (folder: string): void => {
  for (const name of readdirSync(folder)) if (name.endsWith('.new')) rmSync(join(folder, name), { force: true });
};

/** So that the new name survives a loss of power too; Windows has no such thing. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** What was learned of a database after it was stored. */
export interface Confirmation {
  /** Of the file that it is about. */
  readonly mark: string;
  /** RFC 3339. */
  readonly confirmedAt: string;
}

/** When the server last said that the stored database is its newest; nothing when it did not since. */
export const readConfirmation = (folder: string, ecosystem: string, mark: string): string | undefined => {
  try {
    const read = JSON.parse(readFileSync(confirmationPath(folder, ecosystem), 'utf8')) as Partial<Confirmation>;
    return read.mark === mark && typeof read.confirmedAt === 'string' ? read.confirmedAt : undefined;
  } catch {
    // None is there, or it is damaged: then only the date of the database itself is known.
    return undefined;
  }
};

export const writeConfirmation = (folder: string, ecosystem: string, confirmation: Confirmation): void => {
  const path = confirmationPath(folder, ecosystem);
  const temporary = `${path}.${String(process.pid)}.new`;
  writeFileSync(temporary, JSON.stringify(confirmation));
  renameSync(temporary, path);
};

const confirmationPath = (folder: string, ecosystem: string): string =>
  join(folder, `${fileName(ecosystem)}.confirmed.json`);
