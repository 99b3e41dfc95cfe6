import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Keeps a second process out of the folder while one writes there: two would write into the same download, or ask for the same answers twice. Gives
 * back what ends it, or the process that holds it. A lock whose process is gone is taken over.
 *
 * The lock appears with its content (a file that was written elsewhere gets a second name), and a dead one is moved away before
 * it is removed, so that of two that take over only one does.
 */
export const lockFolder = (folder: string, name: string): Disposable | { readonly heldBy: number } => {
  makeFolder(folder);
  const path = join(folder, name);
  const own = `${path}.${String(process.pid)}`;
  writeFileSync(own, String(process.pid));
  try {
    for (let attempt = 0; ; attempt += 1) {
      if (isLinked(own, path))
        return {
          [Symbol.dispose]: () => {
            if (holderOf(path) === process.pid) rmSync(path, { force: true });
          },
        };
      const holder = holderOf(path);
      if (attempt > 2 || (holder !== undefined && isRunning(holder))) return { heldBy: holder ?? 0 };
      moveAway(path, `${own}.gone`, holder);
    }
  } finally {
    rmSync(own, { force: true });
  }
};

/** Whether the lock is ours now. Errors: throws what the disk says but that the lock is there. */
const isLinked = (own: string, path: string): boolean => {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!withoutLinks.some((code) => hasCode(error, code))) throw error;
  }
  try {
    writeFileSync(path, readFileSync(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
};

/** What disks say on which a file has one name. */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Removes a lock whose holder is gone; when another one has come in its place meanwhile, that one is put back. */
const moveAway = (path: string, to: string, holder: number | undefined): void => {
  try {
    renameSync(path, to);
  } catch (error) {
    // Somebody else was faster.
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (holderOf(to) !== holder) isLinked(to, path);
  rmSync(to, { force: true });
};

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const holderOf = (path: string): number | undefined => {
  try {
    const number = Number(readFileSync(path, 'utf8'));
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
  } catch {
    return undefined;
  }
};

const isRunning = (process_: number): boolean => {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // There is one, of somebody else.
    return hasCode(error, 'EPERM');
  }
};
