import type { Diagnostic } from '@sallyport/core';
import type { Rule } from '@sallyport/analyze';

/** Rules as the scanner gets them, with a hash that changes when any of them does. */
export interface RulesPack {
  readonly hash: string;
  readonly rules: readonly Rule[];
  /** What was wrong with the rule files. */
  readonly diagnostics: readonly Diagnostic[];
}
