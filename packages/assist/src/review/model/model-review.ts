/** What a model said of a change, after it was held against the code. It decides nothing. */
export interface ModelReview {
  /** Who was asked, as `provider/model`; empty where nobody was. */
  readonly by: string;
  /** Weaknesses beside those of the engines; none of them counts for the gate. */
  readonly findings: readonly ModelFinding[];
  /** Findings of the engines that the model would look at later. They stay where they are. */
  readonly later: readonly Later[];
  /** Signs that the code speaks to whoever reviews it. */
  readonly suspicions: readonly Place[];
  /** What was dropped, cut or not asked about, in plain sentences. */
  readonly notes: readonly string[];
  /** Why the model's part is missing, wholly or in part, with what to do. */
  readonly problems: readonly string[];
}

/** A plain sentence about a place. */
export interface Place {
  readonly path: string;
  /** One-based. */
  readonly line: number;
  readonly text: string;
}

export interface ModelFinding {
  readonly path: string;
  /** One-based, inclusive; these lines were quoted exactly. */
  readonly startLine: number;
  readonly endLine: number;
  /** As the model saw them: secrets are placeholders, and invisible characters are written out. */
  readonly quote: readonly string[];
  /** Known to the taxonomy, as `CWE-89`. */
  readonly cwe: string;
  readonly message: string;
  /** `followed`: the analyser sees the named source reach the named sink. */
  readonly state: 'followed' | 'unconfirmed';
  /** How the way was followed, or why not. */
  readonly why: string;
  /** Which of the two runs told it: with comments and texts, and without. */
  readonly runs: 'both' | 'with words' | 'without words' | 'the only one';
}

/** A finding of an engine with a lower priority, by its fingerprint and place. */
export interface Later {
  readonly ruleId: string;
  readonly fingerprint: string;
  readonly path: string;
  readonly line: number;
  readonly why: string;
}

/** A review by nobody, for this reason. */
export const noModelReview = (problem: string): ModelReview => ({
  by: '',
  findings: [],
  later: [],
  suspicions: [],
  notes: [],
  problems: [problem],
});
