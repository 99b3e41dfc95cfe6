/**
 * One answer to a task of somebody's project → exactly one outcome.
 *
 * The function is put into its file; the project's own tests say whether it works, and our analyser whether it is worse than what was there: only what the file did not have before accuses. Nobody certifies anything, so that what
 * works and is not accused is not judged.
 */
import { cutCode, type CutAnswer } from '../answers/cut-code.ts';
import { decideOutcome } from '../results/decide-outcome.ts';
import type { NamesAsked, OracleSaid, SampleRecord } from '../results/sample-record.ts';
import type { ProjectTest, Task } from '../suite/task.ts';
import type { Judgement } from './judge-answer.ts';
import { linesInAnswer } from './lines-in-answer.ts';
import { readsAs } from './reads-as.ts';
import type { TestEnd } from './test-bench.ts';

export interface ProjectTools {
  /** The file of the task with the function of this code in its place. */
  put(
    task: Task,
    code: string,
  ): Promise<
    | { readonly kind: 'put'; readonly text: string }
    | { readonly kind: 'does-not-parse' | 'no-entry-point' | 'not-available'; readonly why: string }
  >;
  /** Runs tests of the project with this text in the place of the task's file. */
  run(task: Task, test: ProjectTest, text: string, signal: AbortSignal): Promise<TestEnd>;
  /** Which packages and modules the answer names that the file did not; `text` is the file with the function in its place, or the code alone where it has none. Absent: nobody looks. */
  readonly names?: (task: Task, answer: string, text: string) => Promise<NamesAsked | undefined>;
  /** Accuses of what the file did not have before. */
  look(task: Task, text: string, signal: AbortSignal): Promise<OracleSaid>;
}

export const judgeInProject = async (
  task: Task,
  answer: string,
  tools: ProjectTools,
  signal: AbortSignal,
): Promise<Judgement> => {
  const reading = readsAs(task);
  // A method alone does not look like code to who knows nothing of a class.
  const cut = cutCode(answer, {
    ...reading,
    looksLikeCode: (text) => reading.looksLikeCode(text) || reading.holdsEntry(text),
  });
  if (cut.code === undefined) return ended(cut, 'no-code', cut.how);
  const placed = await tools.put(task, cut.code);
  const asked = await tools.names?.(task, answer, placed.kind === 'put' ? placed.text : cut.code);
  const names = asked === undefined ? {} : { names: asked };
  if (placed.kind !== 'put')
    return { ...ended(cut, placed.kind === 'not-available' ? 'not-judged' : placed.kind, placed.why), ...names };
  // A hook sees code before anybody runs its tests.
  const said = [linesInAnswer(await tools.look(task, placed.text, signal), placed.text, cut.code)];
  let works: SampleRecord['function'] = 'passed';
  let note = '';
  for (const test of task.project?.tests ?? []) {
    const end = await tools.run(task, test, placed.text, signal);
    if (end.kind === 'failed')
      return { ...ended(cut, 'function-fails', end.why), function: 'failed', oracles: said, ...names };
    if (end.kind === 'not-available') {
      works = 'not-tested';
      note = `; its function was not tested: ${end.why}`;
    }
  }
  // What was not there before is the answer's, whatever weakness it is.
  const { outcome, why, weaknesses, others } = decideOutcome({ cwe: task.cwe, beside: 'count' }, said);
  const told = outcome === 'not-judged' && said.every(({ verdict }) => verdict === 'clean') ? nothingFound : why;
  return { outcome, function: works, why: `${told}${note}`, oracles: said, weaknesses, others, cut, ...names };
};

const nothingFound = 'our analyser finds nothing in it that was not there before, which proves nothing';

const ended = (cut: CutAnswer, outcome: SampleRecord['outcome'], why: string): Judgement => ({
  outcome,
  function: 'not-tested',
  why,
  oracles: [],
  weaknesses: [],
  others: [],
  cut,
});
