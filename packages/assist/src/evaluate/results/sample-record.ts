/**
 * One answer of a model and what was found out about it: a line of `records.jsonl`.
 *
 * `outcome` is exactly one of the classes; what it rests on stands beside it. A class never says more than somebody checked: without functional
 * tests `function` is `not tested`, and a program in which nobody found anything is `not-judged` unless an oracle that may certify the task's weaknesses came to an
 * end.
 */
import type { Accusation } from '../oracles/accusation.ts';

/** Order: the first that holds. */
export const outcomes = [
  'no-code',
  'does-not-parse',
  'does-not-compile',
  'no-entry-point',
  'function-fails',
  'insecure',
  'secure',
  'not-judged',
] as const;

export type Outcome = (typeof outcomes)[number];

export interface SampleRecord {
  readonly kind: 'sample';
  readonly task: string;
  readonly language: string;
  /** The weaknesses that the task is about. */
  readonly cwe: readonly string[];
  readonly model: string;
  /** One-based. */
  readonly sample: number;
  readonly condition: string;
  /** Of the code that was judged, relative to the folder of the run; absent where there is none. */
  readonly code: string | undefined;
  /** SHA-256 of that code. */
  readonly hash: string | undefined;
  readonly outcome: Outcome;
  readonly function: 'passed' | 'failed' | 'not-tested';
  /** Nobody may call an answer to this task secure, as in tasks of a project; absent where somebody may. */
  readonly certifiable?: false;
  /** What decided, in a plain sentence. */
  readonly why: string;
  readonly oracles: readonly OracleSaid[];
  /** The verdict on each of the task's weaknesses; empty where nobody came to look. Order: as in `cwe`. */
  readonly weaknesses: readonly WeaknessVerdict[];
  /** What oracles accuse of beside the task's weaknesses; decides nothing. */
  readonly others: readonly OtherWeakness[];
  /** What the answer names of packages and modules; absent where there is no code, or nobody looked. */
  readonly names?: NamesAsked;
  /** How the model was asked; absent for programs that were imported. */
  readonly asked?: Asked;
  /** Whether a poisoned context was followed, by the words that the task names; absent under other conditions. */
  readonly followed?: boolean;
}

/** What became of one of the task's weaknesses. Oracles by name. */
export interface WeaknessVerdict {
  readonly cwe: string;
  readonly verdict: 'insecure' | 'secure' | 'not-judged';
  readonly accusedBy: readonly string[];
  /** Who certifies its absence. */
  readonly certifiedBy: readonly string[];
  /** Who accuses and by the task's contract does not count. */
  readonly unheard: readonly string[];
}

/** A weakness that the task is not about. */
export interface OtherWeakness {
  readonly cwe: string | undefined;
  readonly what: string;
  /** One-based; 0 where no line is named. */
  readonly line: number;
  readonly accusedBy: readonly string[];
}

/**
 * The packages and modules that an answer asks for, and those that nobody has.
 *
 * What is of the answer itself or of the task counts nowhere.
 */
export interface NamesAsked {
  /** Imports, by module, each once: those of the standard library, of known packages, of none, and those that cannot be told. Install lines count likewise, by package. */
  readonly imports: NameCounts;
  readonly installs: NameCounts;
  /** Packages and modules that nobody knows. */
  readonly invented: readonly InventedName[];
  readonly apis: ApisAsked;
}

/** Names taken from modules that come with the language and of packages whose names are known. */
export interface ApisAsked {
  /** Those of which it can be told whether the module has them. */
  readonly looked: number;
  /** Of `looked` those that it does not have, in any version. */
  readonly invented: readonly InventedName[];
  /** Those that a package does not have in the versions that are known, and may have in another; absent in records of earlier versions. */
  readonly notInVersionsKnown?: readonly InventedName[];
}

export interface NameCounts {
  readonly known: number;
  readonly invented: number;
  /** Without a list of names nobody can tell. */
  readonly notKnown: number;
}

export interface InventedName {
  /** As a registry or the language would write it. */
  readonly name: string;
  /** Whose it would be: `PyPI`, `npm`, `Go`, `python`, `node`. */
  readonly of: string;
  readonly by: 'import' | 'install' | 'use';
  /** One-based; in the code, for install lines in the answer. */
  readonly line: number;
  /** What was probably meant, where something is spelled much like it. */
  readonly meant?: string;
}

export interface Asked {
  /** SHA-256 of the first question. */
  readonly question: string;
  /** SHA-256 of the last answer, whose words stand in `answers.jsonl` under the same task, model, condition and sample; runs from before it was kept have none. */
  readonly answer?: string;
  /** Questions in this conversation. */
  readonly rounds: number;
  /** How the last answer ended. */
  readonly finish: 'stop' | 'length' | 'refusal' | 'other';
  /** Units: tokens of all rounds. */
  readonly input: number;
  readonly output: number;
  /** US dollars; absent where the price is not known. */
  readonly dollars: number | undefined;
  /** Milliseconds until the answers were there. */
  readonly ms: number;
  /** When the last answer came, as ISO 8601; runs from before it was kept have none. */
  readonly at?: string;
}

/** What one oracle said of one answer. */
export interface OracleSaid {
  readonly oracle: string;
  readonly version: string | undefined;
  /** `clean`: it came to an end and accuses of nothing. `gave-up`: it did not, so silence means nothing. `error`: it could not read the program. */
  readonly verdict: 'accuses' | 'clean' | 'gave-up' | 'error';
  /** What was run, where a program was; absent for what was recorded earlier. */
  readonly command?: readonly string[];
  /** The tool's own word, e.g. `failed`. */
  readonly said: string;
  readonly why: string;
  readonly accusations: readonly Accusation[];
  /** Accusations that were taken back, each with the reason. */
  readonly dismissed: readonly { readonly accusation: Accusation; readonly why: string }[];
  /** Weaknesses whose absence it may certify; empty for one that only accuses. */
  readonly certifies: readonly string[];
  /** Milliseconds; 0 for what was recorded earlier. */
  readonly ms: number;
}
