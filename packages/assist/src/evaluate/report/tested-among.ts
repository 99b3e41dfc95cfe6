import type { Outcome } from '../results/sample-record.ts';
import type { SlimRecord } from './slim-record.ts';

/** Where nothing is left to be tested: the tests, wherever they run, would have failed. */
const nothingToTest: ReadonlySet<Outcome> = new Set<Outcome>([
  'no-code',
  'does-not-parse',
  'does-not-compile',
  'no-entry-point',
]);

/** Whether an answer came as far as a test. */
export const cameToTest = ({ outcome }: SlimRecord): boolean => !nothingToTest.has(outcome);

/**
 * Of which answers it can be told whether they work; the others are in no share that works.
 *
 * Of those that a test ran over; and of those that did not come as far as a test, where tests ran over other answers to the task: a model that always refuses does what was asked in none of its answers, which is no gap in the table. A task to which no
 * answer came so far counts as one with tests where any task has them. Whoever hands in fewer records than there are may learn less: `all` is everything that the report is about.
 */
export const testedAmong = (all: Iterable<SlimRecord>): ((one: SlimRecord) => boolean) => {
  const tested = new Set<string>();
  const without = new Set<string>();
  for (const one of all)
    if (one.function !== 'not-tested') tested.add(one.task);
    else if (cameToTest(one)) without.add(one.task);
  return (one) =>
    one.function !== 'not-tested' ||
    (!cameToTest(one) && (tested.has(one.task) || (tested.size > 0 && !without.has(one.task))));
};
