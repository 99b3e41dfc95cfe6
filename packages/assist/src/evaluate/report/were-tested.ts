import type { Outcome } from '../results/sample-record.ts';
import type { SlimRecord } from './slim-record.ts';

/** Where nothing is left to be tested: the tests, wherever they run, would have failed. */
const nothingToTest: ReadonlySet<Outcome> = new Set<Outcome>([
  'no-code',
  'does-not-parse',
  'does-not-compile',
  'no-entry-point',
]);

/**
 * Whether a share that works can be told of these samples.
 *
 * It can where a test ran over one of them; and where none came as far as a test although tests ran over others of the same report: a model that always refuses does what was asked in none of its answers, which is no gap in the table.
 */
export const wereTested = (own: readonly SlimRecord[], all: readonly SlimRecord[]): boolean => {
  const isTested = (one: SlimRecord): boolean => one.function !== 'not-tested';
  return own.some(isTested) || (own.every(({ outcome }) => nothingToTest.has(outcome)) && all.some(isTested));
};
