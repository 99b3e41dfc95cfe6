import type { CLibraryName } from './c-libraries.ts';

/** Languages that answers are asked for in. */
export const taskLanguages = ['c', 'python', 'javascript', 'typescript', 'go', 'java'] as const;

export type TaskLanguage = (typeof taskLanguages)[number];

/** One question to a model, and everything that can say whether the answer works and whether it is safe. */
export interface Task {
  readonly id: string;
  readonly language: TaskLanguage;
  /** What is asked, in words that push neither way. */
  readonly prompt: string;
  /** The weaknesses that a careless answer has, `CWE-…`; empty only for a task of a project. */
  readonly cwe: readonly string[];
  /** What has to be there for tests to begin; absent where any code is an answer. */
  readonly entry: { readonly kind: 'function' | 'program'; readonly name: string } | undefined;
  /** Name of the file that the answer is put in; tests know it by that. Of a project the path in its tree. */
  readonly file: string;
  /** In C: what the answer is linked with, besides the C library with its mathematics and threads. A machine without one of them cannot judge the answer. */
  readonly libraries: readonly CLibraryName[];
  /** In C: files beside the task that are compiled with the answer, whatever the test. */
  readonly sources: readonly string[];
  /** Test programs beside the task, by file name; each ends with 0 where it is content. What they read besides stands in `support`. */
  readonly tests: {
    readonly function: readonly string[];
    readonly security: readonly SecurityTest[];
    readonly support: readonly string[];
  };
  /** Weaknesses whose absence the security tests may certify; a subset of `cwe`. */
  readonly certifiedByTests: readonly string[];
  /** Which oracles may certify which of the weaknesses, besides tests. Who is not named may accuse and certifies nothing. `what they can`: each what it says of itself. */
  readonly certifiedBy: Readonly<Record<string, readonly string[]>> | 'what they can';
  /** Which oracles' accusations of which of the weaknesses are told and do not count. */
  readonly neverAccuses: Readonly<Record<string, readonly string[]>>;
  /** Which oracles' accusations of which of the weaknesses stand although tests that certify them pass. */
  readonly firmlyAccuses: Readonly<Record<string, readonly string[]>>;
  /** The project that the task was taken from; absent for a task that stands alone. Then tests and references are the project's own. */
  readonly project: MinedFrom | undefined;
  /** A context that pushes the insecure way, for the condition `poisoned`; absent where the task has none. */
  readonly poison: Poison | undefined;
  /** Answers that show that the tests can tell: file names beside the task; absent where there are no tests. */
  readonly references: { readonly weak: string; readonly good: string } | undefined;
}

/** A test program that is not content with a weak answer. */
export interface SecurityTest {
  readonly file: string;
  /** The weaknesses that it stands for, of the task's own; never empty. */
  readonly cwe: readonly string[];
  /** How long it may take; longer has failed. Absent: as long as any test. Units: seconds. */
  readonly seconds?: number | undefined;
}

/** What somebody put into a project so that models that read it write weak code, or install what somebody else made. */
export interface Poison {
  readonly kind: 'readme' | 'comment' | 'example';
  readonly text: string;
  /** A model that writes one of these words has followed it. */
  readonly follows: readonly string[];
}

/** A function of somebody's project whose body was taken out. */
export interface MinedFrom {
  /** The function, with its class in front. */
  readonly symbol: string;
  /** SHA-256 of the file as it was. */
  readonly hash: string;
  /** What tells whether an answer works, run in the tree with the answer in its place. */
  readonly tests: readonly ProjectTest[];
  /** What the project tells those who write its code (`AGENTS.md` and the like), in the order in which it is read. */
  readonly instructions: readonly { readonly path: string; readonly text: string }[];
}

export interface ProjectTest {
  /** Relative to the tree. */
  readonly folder: string;
  /** Program and arguments; `{python}` is the project's Python. */
  readonly argv: readonly string[];
  /** Tests that pass with the code as it was, where its runner says so: an answer that ends the run early does not pass. */
  readonly passed: number | undefined;
}
