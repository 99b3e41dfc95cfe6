import type { Span } from '../span.ts';

/** A comment of the scanned file, delimiters included. */
export interface SourceComment {
  readonly text: string;
  readonly span: Span;
}

/** A well-formed ignore comment: which rules it silences, on which lines, and why. */
export interface Ignore {
  readonly form: 'same-line' | 'next-line' | 'block';
  /** Rule ids, or the front of some followed by `.*`. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  /** One-based lines it is about, both inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Of the comment itself. */
  readonly span: Span;
}

/** Something wrong with an ignore comment; it then silences nothing, except that an unused one has nothing to silence. */
export interface IgnoreProblem {
  readonly kind: 'malformed' | 'no-reason' | 'expired' | 'unused';
  readonly text: string;
  readonly span: Span;
}
