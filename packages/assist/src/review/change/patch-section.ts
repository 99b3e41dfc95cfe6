/** A line of a hunk, without its end. */
export interface PatchLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Lines that stand together. Units: one-based lines. */
export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly PatchLine[];
  /** Whether the old and the new text end with this hunk, and without a line end. */
  readonly oldIsOpen: boolean;
  readonly newIsOpen: boolean;
}

/** What a patch says of one file, once. */
export interface PatchSection {
  /** Absent for a file that is made, or goes. */
  readonly oldPath: string | undefined;
  readonly newPath: string | undefined;
  /** As git writes them; empty when nobody says. */
  readonly oldMode: string;
  readonly newMode: string;
  readonly isBinary: boolean;
  readonly hunks: readonly Hunk[];
  /** Why it cannot be used; the rest of the patch can. */
  readonly problem: string | undefined;
}
