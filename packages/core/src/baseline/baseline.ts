/** A finding that somebody decided to live with for now. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly ruleId: string;
  /** Where it was when it was entered; the fingerprint decides, this only tells copies apart. */
  readonly path: string;
  readonly reason: string;
  readonly author?: string;
  /** The day it was entered, `YYYY-MM-DD`. */
  readonly date: string;
  /** The last day it holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** One sorted JSON file in the repository. No line numbers, so that it changes only when decisions do. */
export interface Baseline {
  readonly schemaVersion: '1.0';
  readonly entries: readonly BaselineEntry[];
}
