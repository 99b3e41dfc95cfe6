import type { Confidence, Severity } from './severity.ts';

/** What reports and pages say about a rule; engines know rules only by this and their patterns. */
export interface RuleMeta {
  readonly id: string;
  /** One line, e.g. "SQL query built from user input". */
  readonly title: string;
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly likelihood?: Confidence;
  readonly impact?: Confidence;
  readonly cwe: readonly string[];
  readonly languages: readonly string[];
  readonly category: string;
  /** `deep`: a rule that mostly raises questions; of the default pack it runs only in scans that ask for it. */
  readonly profile?: 'deep';
  /** Names of the rewrites that may repair a finding, best first; absent when there is none. */
  readonly rewrites?: readonly string[];
  /** Sections of the rule page, in Markdown; absent when the rule file does not say. */
  readonly why?: string;
  readonly exploit?: string;
  readonly safeForm?: string;
  readonly whenNot?: string;
  readonly references: readonly string[];
  readonly tags: readonly string[];
}
