import type { Severity } from '@sallyport/core';
import type { TextRuleId } from './text-rules.ts';

/** A deceiving text, before it becomes a finding. Units: zero-based UTF-16 offsets, `end` exclusive. */
export interface HostilePlace {
  readonly rule: TextRuleId;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  /** What it does here, in one sentence; holds nothing that acts on a terminal. */
  readonly message: string;
}
