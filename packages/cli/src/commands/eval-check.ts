/** `sallyport eval check`: whether the tests of a suite tell weak answers from good ones, by the references beside each task. */
import { resolve } from 'node:path';
import { checkTask, type Task, type TaskCheck } from '@sallyport/assist/evaluate';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { chosenCheckers } from '../evaluate/c-checkers.ts';
import { isCalled } from '../evaluate/is-called.ts';
import { judgingTools } from '../evaluate/judging-tools.ts';
import { readSuite } from '../evaluate/read-suite.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const run = async ({ operands, values, switches }: Parsed, io: Io): Promise<ExitCode> => {
  const [given, ...more] = operands;
  if (given === undefined || more.length > 0)
    throw new UsageError('eval check needs the folder of a suite', 'sallyport eval check suite');
  const wanted = values.get('task') ?? [];
  const suite = readSuite(resolve(io.cwd, given), wanted);
  const { tasks, unreadable } = suite;
  const named = [...tasks.map(({ id }) => id), ...unreadable];
  const unknown = wanted.filter((wish) => !named.some((id) => isCalled(id, wish)));
  if (unknown.length > 0) throw new UsageError(`no task ${unknown.join(', ')}`, `see the folders in ${given}`);
  const tools = await judgingTools(
    suite,
    io,
    chosenCheckers(values.get('checkers')?.at(-1) ?? 'none', io.env['PATH'] ?? ''),
  );
  const checks: TaskCheck[] = [];
  for (const task of tasks) {
    if (io.signal.aborted) break;
    if (task.project !== undefined) {
      const mined = await checkMined(task, tools, io.signal);
      checks.push(mined);
      if (!switches.has('json')) tell(mined, io);
      continue;
    }
    if (task.references === undefined) continue;
    const [weak, good] = [suite.read(task, task.references.weak) ?? '', suite.read(task, task.references.good) ?? ''];
    const check = await checkTask(task, { weak, good }, tools, io.signal);
    checks.push(check);
    if (!switches.has('json')) tell(check, io);
  }
  for (const problem of suite.problems) io.err(`sallyport: ${visible(problem)}\n`);
  const count = (verdict: TaskCheck['verdict']): number => checks.filter((one) => one.verdict === verdict).length;
  if (switches.has('json'))
    io.out(`${JSON.stringify({ schemaVersion: '1.0', checks, problems: suite.problems }, undefined, 2)}\n`);
  else
    io.out(
      `${String(count('tells'))} of ${String(checks.length + unreadable.length)} tasks tell weak from good${count('not-run') > 0 ? `; ${String(count('not-run'))} could not be run here` : ''}${unreadable.length > 0 ? `; ${String(unreadable.length)} could not be read` : ''}\n`,
    );
  if (suite.problems.length > 0 || count('does-not-tell') > 0) return exitCode.gateNotMet;
  if (count('not-run') > 0 || checks.length < tasks.length) return exitCode.incomplete;
  return checks.length === 0 ? exitCode.nothingToScan : exitCode.ok;
};

const tell = ({ task, verdict, problems }: TaskCheck, io: Io): void => {
  for (const line of [`${task}: ${words[verdict]}`, ...problems.map((one) => `  ${one}`)]) io.out(`${visible(line)}\n`);
};

/** A task of a project has no references: what was there is the good answer, and one that fails at once the bad one. */
const checkMined = async (
  task: Task,
  { project }: Awaited<ReturnType<typeof judgingTools>>,
  signal: AbortSignal,
): Promise<TaskCheck> => {
  if (project === undefined)
    return { task: task.id, verdict: 'not-run', problems: ['the tree of the project is missing'] };
  const [good, bad] = [await project.check(task, 'as it was', signal), await project.check(task, 'without', signal)];
  const end = [good, bad].find(({ kind }) => kind === 'not-available');
  if (end?.kind === 'not-available') return { task: task.id, verdict: 'not-run', problems: [end.why] };
  const problems = [
    ...(good.kind === 'failed' ? [`the tests no longer pass with the code as it was: ${good.why}`] : []),
    ...(bad.kind === 'passed' ? ['the tests pass without the function'] : []),
  ];
  return { task: task.id, verdict: problems.length === 0 ? 'tells' : 'does-not-tell', problems };
};

const words: Readonly<Record<TaskCheck['verdict'], string>> = {
  tells: 'tells',
  'does-not-tell': 'does not tell',
  'not-run': 'could not be run',
};
