import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** One file of a repair. `before` is absent for a file that is not there yet. */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/**
 * Replaces all files or none; `undefined` when it is done, else why not, in one plain sentence.
 *
 * Every text is written beside its place first; only then they are moved, and what was moved is moved back when one of them
 * cannot be. A file that is no longer what the repair was made for is a reason not to begin.
 */
export const writeTogether = (changes: readonly FileChange[]): string | undefined => {
  const drafts: { readonly change: FileChange; readonly draft: string }[] = [];
  const moved: FileChange[] = [];
  try {
    for (const change of changes) {
      if (!isStill(change)) return `${change.path} was changed meanwhile; run the command again`;
      const draft = join(dirname(change.path), `.${basename(change.path)}.${String(process.pid)}.tmp`);
      drafts.push({ change, draft });
      mkdirSync(dirname(change.path), { recursive: true });
      writeFileSync(draft, change.after, { mode: modeOf(change.path) });
    }
    for (const { change, draft } of drafts) {
      renameSync(draft, change.path);
      moved.push(change);
    }
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const lost = moved.flatMap((change) => back(change));
    return `cannot write (${code})${lost.length === 0 ? '; nothing was changed' : `; ${lost.join(', ')} could not be put back`}`;
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
};

const isStill = ({ path, before }: FileChange): boolean => {
  if (before === undefined) return !existsSync(path);
  try {
    return Buffer.from(before).equals(readFileSync(path));
  } catch {
    return false;
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
