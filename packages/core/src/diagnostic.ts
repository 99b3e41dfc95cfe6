import type { Span } from './span.ts';

/**
 * Something the user should know about the look itself: an unreadable file, a broken rule, a cut budget.
 *
 * `incomplete` says that something was not looked at because of it (exit code 3).
 */
export interface Diagnostic {
  /** Kebab-case and stable, e.g. `unreadable-file`, `syntax-error`, `rule-operator`. */
  readonly kind: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly remedy?: string;
  readonly path?: string;
  readonly span?: Span;
  readonly ruleId?: string;
  readonly incomplete: boolean;
}
