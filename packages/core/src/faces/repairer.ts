import type { Finding } from '../finding/finding.ts';
import type { SourceText } from './scanner.ts';

/** A replacement in one file. Units: zero-based UTF-16 offsets in the text as given, `end` exclusive. */
export interface RepairEdit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A repair of one finding, worked out from code and rule alone.
 *
 * `fix`: the program does the same, but for the weakness. `proposal`: it may do something else for harmless input (`changes` says
 * what), so that nobody applies it before its behaviour was compared.
 */
export interface Repair {
  readonly title: string;
  readonly kind: 'fix' | 'proposal';
  /** What may change for harmless input, one plain sentence; empty for a `fix` that changes nothing. */
  readonly changes: string;
  /** What makes a proposal a fix: a comparison of behaviour, whose inputs would meet the change; absent when only a person can say. */
  readonly until?: 'compared';
  /** Variables of the environment that have to be set before the repaired program starts. */
  readonly needs?: readonly string[];
  /** Sorted, not overlapping, imports that come and go included; a file that is not there yet has one edit at 0. */
  readonly edits: readonly RepairEdit[];
  /** What a person has to do besides, e.g. "set DB_PASSWORD where the program runs". */
  readonly todo: readonly string[];
}

export type RepairOutcome =
  | { readonly kind: 'repairs'; /** Best first. */ readonly repairs: readonly Repair[] }
  /** `why` is one plain sentence: no rewrite for this rule, or why it does not fit this place. */
  | { readonly kind: 'none'; readonly why: string };

/** Turns findings into repairs without asking anybody. */
export interface Repairer {
  /** `file` is the text the finding was found in. Other files that an edit touches (`.env.example`) are asked of `read`. */
  repairsFor(
    finding: Finding,
    file: SourceText,
    read: (path: string) => Promise<string | undefined>,
  ): Promise<RepairOutcome>;
}
