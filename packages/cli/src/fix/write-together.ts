import { randomUUID } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** One file of a repair. `before` is absent for a file that is not there yet. */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/**
 * Replaces all files or none; `undefined` when it is done, else why not, in one plain sentence that names files relative to `root`.
 *
 * Every text is written beside its place first; only then they are moved, and what was moved is moved back when one of them
 * cannot be. A file that is no longer what the repair was made for is a reason not to begin.
 */
export const writeTogether = (changes: readonly FileChange[], root = '/'): string | undefined => {
  const named = (path: string): string => (root === '/' ? path : relative(root, path));
  const drafts: { readonly change: FileChange; readonly draft: string }[] = [];
  const moved: FileChange[] = [];
  try {
    for (const change of changes) {
      const why = refusal(change);
      if (why !== undefined) return `not written: ${named(change.path)} ${why}`;
      const draft = join(dirname(change.path), `.${basename(change.path)}.${randomUUID().slice(0, 8)}.tmp`);
      drafts.push({ change, draft });
      mkdirSync(dirname(change.path), { recursive: true });
      // `wx`: what somebody laid there, a link perhaps, is not written through.
      writeFileSync(draft, change.after, { mode: modeOf(change.path), flag: 'wx' });
      chmodSync(draft, modeOf(change.path));
    }
    for (const { change, draft } of drafts) {
      renameSync(draft, change.path);
      moved.push(change);
    }
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const lost = moved.flatMap((change) => back(change));
    return `not written: ${words[code] ?? code}${lost.length === 0 ? '' : `; ${lost.map(named).join(', ')} could not be put back`}`;
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
};

/** What a disk says, for people. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'the folder may not be written to (EACCES)',
  EPERM: 'the folder may not be written to (EPERM)',
  EROFS: 'the disk is read-only (EROFS)',
  ENOSPC: 'the disk is full (ENOSPC)',
  EDQUOT: 'the disk quota is used up (EDQUOT)',
};

/** Why a file is left alone; nothing when it is as the repair was made for. */
const refusal = ({ path, before }: FileChange): string | undefined => {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (before === undefined)
    return there === undefined
      ? undefined
      : 'is there, and is no file that a repair could add to (a link, or no UTF-8)';
  if (there === undefined) return 'is gone meanwhile';
  // Moving another file into its place would get around the wish that it be left alone.
  if ((there.mode & 0o222) === 0) return 'is read-only; chmod u+w it first';
  try {
    return Buffer.from(before).equals(readFileSync(path)) ? undefined : 'was changed meanwhile; run the command again';
  } catch {
    return 'cannot be read any more';
  }
};

const modeOf = (path: string): number => (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644) & 0o7777;

const back = ({ path, before }: FileChange): readonly string[] => {
  try {
    if (before === undefined) rmSync(path, { force: true });
    else writeFileSync(path, before);
    return [];
  } catch {
    return [path];
  }
};
