/** The kinds of refusal; the same words in the check, in the outcome of a run and in the JSON output. */
export type RefusalRule =
  | 'import-not-granted'
  | 'member-not-granted'
  | 'builtin-not-granted'
  | 'attribute-denied'
  | 'grammar-not-granted'
  | 'path-not-granted'
  | 'file-not-own'
  | 'environment-not-granted'
  | 'host-not-granted'
  | 'method-not-granted'
  | 'fetch-not-lent'
  | 'pickle-not-own'
  | 'name-in-pickle'
  | 'flow-denied'
  | 'tool-arguments'
  | 'unknown-tool';

/** What a policy refuses, why, and two ways on: one for the program, one for whoever owns the policy. */
export interface Refusal {
  readonly rule: RefusalRule;
  /** What is refused, in the program's own words: `os.system`, `eval`, `__globals__`, `loops`. */
  readonly subject: string;
  /** A sentence without a full stop, as the two below. */
  readonly what: string;
  readonly why: string;
  /** The smallest change of the program that helps, for a model to carry out. */
  readonly repair: string;
  /** What in the policy would allow it; `null` when nothing does. */
  readonly grant: Grant | null;
  readonly cwe: string | null;
}

export interface Grant {
  /** A line of `policy.yaml`. */
  readonly line: string;
  /** The least preset that has it, if there is one. */
  readonly preset: string | null;
}
