import type { Diagnostic } from '../diagnostic.ts';
import type { Finding } from '../finding/finding.ts';

/** A file's text, as it stands or as it would stand. `path` is relative to the root, with `/`. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Every engine that looks at source, as one question. */
export interface Scanner {
  /**
   * Looks at these texts as if they stood in the tree; the files that they import and that are not among them are read from the
   * tree as it is. Never throws for what a text does: what could not be looked at is in `diagnostics`, and `complete` is false.
   */
  look(files: readonly SourceText[], signal?: AbortSignal): Promise<ScannerLook>;
}

export interface ScannerLook {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether everything asked for was looked at wholly. */
  readonly complete: boolean;
}
