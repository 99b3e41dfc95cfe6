import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { getuid } from 'node:process';

/** A kept snapshot of a guest that is ready. */
export interface Snapshot {
  readonly path: string;
  /** Private memory of an idle guest as the kernel counts it, 0 where it does not. Units: bytes. */
  readonly idleDataBytes: number;
}

/** Where snapshots of guests are kept between processes of the host. */
export interface SnapshotStore {
  find(key: string): Snapshot | undefined;
  /**
   * Has a snapshot written (`write` is given the path, and answers whether it could) and keeps it.
   *
   * Nothing is done where the folder cannot be written, nor where an earlier attempt for this key failed.
   */
  make(key: string, idleDataBytes: number, write: (path: string) => Promise<boolean>): Promise<Snapshot | undefined>;
  /** Takes away what did not serve. */
  drop(key: string): void;
}

/** Several versions of the program may take turns on one machine; each keeps its own. */
const keptRecords = 3;

/** Units: milliseconds after which a snapshot that was begun is finished by nobody. */
const abandoned = 3_600_000;

/**
 * Keeps snapshots in a folder of the user's own, so that the next process starts guests faster.
 *
 * What lies there is only ever given to a guest, never run by the host. But a guest that begins from a forged one would be somebody else's from
 * the start, so a folder or a file that is a link, belongs to another, or can be written by others is not used. A record is two files: the
 * snapshot, and beside it the idle size of a guest in bytes, or a word where a snapshot could not be made. A folder that cannot be
 * written or read is no folder: the start is slower then, nothing else.
 */
export const snapshotFolder = (folder: string): SnapshotStore => {
  const blob = (key: string): string => join(folder, `${key}.blob`);
  const size = (key: string): string => join(folder, `${key}.size`);
  const readSize = (key: string): number | undefined => {
    try {
      return Number(readFileSync(size(key), 'latin1'));
    } catch {
      return undefined;
    }
  };
  const find = (key: string): Snapshot | undefined => {
    const idleDataBytes = readSize(key);
    if (idleDataBytes === undefined || Number.isNaN(idleDataBytes)) return undefined;
    return isOurs(folder) && isOurs(blob(key)) ? { path: blob(key), idleDataBytes } : undefined;
  };
  const drop = (key: string): void => {
    rmSync(size(key), { force: true });
    rmSync(blob(key), { force: true });
  };
  const dropOldest = (): void => {
    const records = readdirSync(folder)
      .filter((name) => name.endsWith('.size'))
      .map((name) => ({ key: name.slice(0, -'.size'.length), made: statSync(join(folder, name)).mtimeMs }))
      .sort((one, other) => other.made - one.made);
    for (const { key } of records.slice(keptRecords)) drop(key);
    // Whoever began these was killed.
    for (const name of readdirSync(folder).filter((one) => one.startsWith('draft-')))
      if (Date.now() - statSync(join(folder, name)).mtimeMs > abandoned) discard(join(folder, name));
  };
  return {
    find,
    make: async (key, idleDataBytes, write) => {
      if (readSize(key) !== undefined) return find(key);
      let drafts: string | undefined;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!isOurs(folder)) return undefined;
        // A folder of its own: two cells of one process, or two machines with one home, would write over each other's.
        drafts = mkdtempSync(join(folder, 'draft-'));
        const draft = join(drafts, 'blob');
        writeFileSync(draft, '', { mode: 0o600, flag: 'wx' });
        const written = await write(draft);
        if (written) renameSync(draft, blob(key));
        writeFileSync(`${draft}.size`, written ? String(idleDataBytes) : 'failed', { mode: 0o600 });
        renameSync(`${draft}.size`, size(key));
        dropOldest();
      } catch {
        // No folder for us: see above.
      } finally {
        if (drafts !== undefined) discard(drafts);
      }
      return find(key);
    },
    drop: (key) => {
      try {
        drop(key);
      } catch {
        // It stays, and is tried and found wanting again.
      }
    },
  };
};

/** Whether nobody but us (and root) can have written what lies there. Systems without users say yes. */
const isOurs = (path: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isSymbolicLink()) return false;
  return getuid === undefined || (found.uid === getuid() && (found.mode & 0o022) === 0);
};

const discard = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Of no use to anybody, and in nobody's way.
  }
};
