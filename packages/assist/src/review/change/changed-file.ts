import { structuredPatch } from 'diff';

/** A file that a change touches. Paths are relative to the root, with `/`. */
export interface ChangedFile {
  /** As it is called afterwards; of a deleted file as it was called. */
  readonly path: string;
  readonly kind: 'added' | 'deleted' | 'modified' | 'renamed';
  /** What it was called before. */
  readonly oldPath: string;
  /** Absent for a file that was not there, and for one that is no text. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly isBinary: boolean;
  /** As git writes them, e.g. `100755`; empty when nobody knows. */
  readonly oldMode: string;
  readonly newMode: string;
  /** Lines of the new text that the change brings, and of the old text that it takes away. Units: one-based. */
  readonly added: ReadonlySet<number>;
  readonly removed: ReadonlySet<number>;
}

/** A change as a whole. */
export interface Change {
  readonly files: readonly ChangedFile[];
  /** What could not be made out, one plain sentence each. */
  readonly problems: readonly string[];
}

/** Which lines of two texts differ. A text that is too large to compare counts as changed in every line. */
export const changedLines = (
  before: string | undefined,
  after: string | undefined,
): Pick<ChangedFile, 'added' | 'removed'> => {
  if (before === after) return { added: new Set(), removed: new Set() };
  if (before === undefined || after === undefined)
    return { added: everyLine(after ?? ''), removed: everyLine(before ?? '') };
  const patch = structuredPatch('a', 'b', before, after, '', '', { context: 0, timeout: mostMilliseconds });
  if (patch === undefined) return { added: everyLine(after), removed: everyLine(before) };
  const added = new Set<number>();
  const removed = new Set<number>();
  for (const { oldStart, newStart, lines } of patch.hunks) {
    let [old, young] = [oldStart, newStart];
    for (const line of lines) {
      if (line.startsWith('-')) removed.add(old++);
      else if (line.startsWith('+')) added.add(young++);
      else if (line.startsWith(' ')) [old, young] = [old + 1, young + 1];
    }
  }
  return { added, removed };
};

const mostMilliseconds = 2_000;

const everyLine = (text: string): ReadonlySet<number> =>
  new Set(
    Array.from({ length: text === '' ? 0 : text.replace(/\n$/u, '').split('\n').length }, (_, index) => index + 1),
  );
