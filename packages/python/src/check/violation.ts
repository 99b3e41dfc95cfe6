import type { Span } from '@sallyport/core';
import type { Refusal } from '../policy/refusal.ts';

/** A refusal at a place of the program's text. */
export interface Violation extends Refusal {
  /** A `violation` keeps the program from running; a `hint` is told to whoever repairs it. */
  readonly kind: 'violation' | 'hint';
  readonly span: Span;
}
