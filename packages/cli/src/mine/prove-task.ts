import type { ProjectTest } from '@sallyport/assist/evaluate';
import type { Candidate } from './find-candidates.ts';
import type { ProjectBench, ProjectEnd } from './project-bench.ts';
import { taskLanguageOf } from './code-reading.ts';
import { withoutBody } from './without-body.ts';

/** Tests that need a function: they pass with it and fail without. */
export type Proof =
  | { readonly kind: 'proven'; readonly tests: readonly ProjectTest[] }
  | { readonly kind: 'not-proven'; readonly why: string }
  /** Nothing could be run, or it was stopped: says nothing about the function. */
  | { readonly kind: 'not-available'; readonly why: string };

/**
 * Whether tests need a function, by running them.
 *
 * They have to pass with the code as it is, twice; to fail when calling it is an error; and to fail when it comes back with nothing, since a test that merely runs it cannot tell an answer that works. What tests say of the code as it
 * is is remembered: many functions have the same.
 */
export const newProver = (
  bench: ProjectBench,
): ((candidate: Candidate, tests: readonly ProjectTest[], signal: AbortSignal) => Promise<Proof>) => {
  const known = new Map<string, ProjectEnd>();
  const asItIs = async (test: ProjectTest, signal: AbortSignal): Promise<ProjectEnd> => {
    const key = JSON.stringify([test.folder, test.argv]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const first = await bench.run(test, undefined, signal);
    const second = first.kind === 'passed' ? await bench.run(test, undefined, signal) : first;
    const end: ProjectEnd =
      first.kind === 'passed' && second.kind === 'failed'
        ? { ...second, why: `they pass only sometimes: ${second.why}` }
        : second;
    if (!signal.aborted) known.set(key, end);
    return end;
  };
  return async ({ file, part }, tests, signal) => {
    const language = taskLanguageOf(file.path) ?? 'python';
    const needing: ProjectTest[] = [];
    for (const test of tests) {
      const end = await asItIs(test, signal);
      if (end.kind === 'not-available') return end;
      if (end.kind === 'failed')
        return { kind: 'not-proven', why: `its tests do not pass with the code as it is: ${end.why}` };
      const sure = { ...test, passed: end.passed };
      const raises = { path: file.path, text: withoutBody(file.text, part, language, 'raises') };
      const without = await bench.run(sure, raises, signal);
      if (without.kind === 'not-available') return without;
      if (without.kind === 'failed') needing.push(sure);
    }
    if (needing.length === 0)
      return {
        kind: 'not-proven',
        why: 'the tests that name it pass without its body, or run another copy of it (built, installed)',
      };
    const nothing = { path: file.path, text: withoutBody(file.text, part, language, 'nothing') };
    for (const test of needing) {
      const end = await bench.run(test, nothing, signal);
      if (end.kind === 'not-available') return end;
      if (end.kind === 'failed') return { kind: 'proven', tests: needing };
    }
    return { kind: 'not-proven', why: 'its tests run it, and pass when it does nothing' };
  };
};
