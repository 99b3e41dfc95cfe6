import type { Diagnostic } from '@sallyport/core';
import type { Rule } from '@sallyport/analyze';

/** How much of the default pack runs: what is precise, or also the rules that mostly raise questions. */
export type Profile = 'default' | 'deep';

/** Rules as the scanner gets them, with a hash that changes when any of them does. */
export interface RulesPack {
  readonly hash: string;
  readonly rules: readonly Rule[];
  /** Whether the kinds of secrets are among the rules: they are part of the default pack. */
  readonly secrets: boolean;
  /** Whether texts that deceive reviewers are looked for: part of the default pack. */
  readonly hostileText?: boolean;
  /** Whether programs are run over abstract values (`c.…`): part of the default pack. */
  readonly judgePrograms?: boolean;
  /** Whether rules may report placeholders left as secrets; they raise questions, and do so in the deep profile. */
  readonly placeholders?: boolean;
  /** What was wrong with the rule files. */
  readonly diagnostics: readonly Diagnostic[];
}
