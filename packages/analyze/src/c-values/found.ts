import type { CRuleId } from './c-rules.ts';

/** One step of the way to a finding. Units: zero-based UTF-16 offsets, `end` exclusive. */
export interface TraceStep {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** What the interpreter found, once for each place and rule. */
export interface CFinding {
  readonly rule: CRuleId;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: 'high' | 'medium' | 'low';
  /** From the first step to the place of the finding, which is the last. */
  readonly trace: readonly TraceStep[];
  /** The function in which it stands. */
  readonly symbol: string;
}

/** What may go wrong here as far as the interpreter can tell, without a run of which it could tell that it does: neither found nor ruled out. */
export interface Undecided {
  readonly rule: CRuleId;
  readonly start: number;
  readonly end: number;
}

/** Where judging stopped, and why: what lies behind was not looked at, or only in part. */
export interface GaveUp {
  readonly reason: 'steps' | 'recursion' | 'unread' | 'assembly' | 'jump' | 'unknown call' | 'depth';
  readonly what: string;
  readonly start: number;
  readonly end: number;
}
