import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';

/** What a path is, without following a link. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** A call that failed; `code` is the system's, e.g. `EACCES`. */
export interface Refused {
  readonly refused: string;
}

/**
 * The few things that discovery asks of a disk. Paths are absolute. Failures are values, because a folder that
 * cannot be listed must not end the walk.
 */
export interface Disk {
  /** Names and kinds in a folder, in byte order of the names. */
  list(folder: string): readonly { readonly name: string; readonly kind: EntryKind }[] | Refused;
  /** Kind of a path; `undefined` when there is nothing. Does not follow links. */
  kind(path: string): EntryKind | undefined;
  /** Kind and size of what a path leads to. Units: bytes. */
  target(path: string): { readonly kind: EntryKind; readonly size: number } | Refused;
  real(path: string): string | Refused;
  /** At most `limit` bytes from the start. */
  read(path: string, limit?: number): Uint8Array | Refused;
}

export const isRefused = (answer: object): answer is Refused => 'refused' in answer;

const refusal = (error: unknown): Refused => ({ refused: (error as NodeJS.ErrnoException).code ?? 'EIO' });

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}
const kindOf = (entry: Kinds): EntryKind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';

/** The disk of this machine. */
export const nodeDisk: Disk = {
  list: (folder) => {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    } catch (error) {
      return refusal(error);
    }
  },
  kind: (path) => {
    try {
      return kindOf(lstatSync(path));
    } catch {
      return undefined;
    }
  },
  target: (path) => {
    try {
      const found = statSync(path);
      return { kind: kindOf(found), size: found.size };
    } catch (error) {
      return refusal(error);
    }
  },
  real: (path) => {
    try {
      return realpathSync.native(path);
    } catch (error) {
      return refusal(error);
    }
  },
  read: (path, limit) => {
    try {
      return limit === undefined ? readFileSync(path) : readStart(path, limit);
    } catch (error) {
      return refusal(error);
    }
  },
};

const readStart = (path: string, limit: number): Uint8Array => {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(limit);
    return bytes.subarray(0, readSync(handle, bytes, 0, limit, 0));
  } finally {
    closeSync(handle);
  }
};
