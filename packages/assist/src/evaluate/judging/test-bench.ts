import type { Task } from '../suite/task.ts';

/** Builds answers and runs tests over them, closed in. Handed in by whoever has a sandbox; never throws for what an answer does. */
export interface TestBench {
  /** Whether the answer is a program at all. */
  build(task: Task, files: AnswerFiles, signal: AbortSignal): Promise<BuildEnd>;
  /** Runs one test program of the task. `watched`: with what the language has to notice misuse of memory (sanitizers). */
  run(task: Task, files: AnswerFiles, test: string, how: 'plain' | 'watched', signal: AbortSignal): Promise<TestEnd>;
}

/** By file name; the answer itself is the task's `file`. */
export type AnswerFiles = ReadonlyMap<string, string>;

export type BuildEnd =
  | { readonly kind: 'built' }
  | { readonly kind: 'does-not-parse' | 'does-not-compile' | 'not-available'; readonly why: string };

export type TestEnd =
  | { readonly kind: 'passed'; readonly ms: number }
  /** `why`: the last line that the test wrote, or how it was ended. */
  | { readonly kind: 'failed'; readonly why: string; readonly output: string; readonly ms: number }
  | { readonly kind: 'not-available'; readonly why: string };
