/** `sallyport eval check`: whether the tests of a suite tell weak answers from good ones, by the references beside each task. */
import { resolve } from 'node:path';
import { checkTask, type TaskCheck } from '@sallyport/assist/evaluate';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { judgingTools } from '../evaluate/judging-tools.ts';
import { readSuite } from '../evaluate/read-suite.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export const run = async ({ operands, values, switches }: Parsed, io: Io): Promise<ExitCode> => {
  const [given, ...more] = operands;
  if (given === undefined || more.length > 0)
    throw new UsageError('eval check needs the folder of a suite', 'sallyport eval check suite');
  const suite = readSuite(resolve(io.cwd, given));
  const wanted = values.get('task') ?? [];
  const tasks = suite.tasks.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const unknown = wanted.filter((id) => !suite.tasks.some((task) => task.id === id));
  if (unknown.length > 0) throw new UsageError(`no task ${unknown.join(', ')}`, `see the folders in ${given}`);
  const tools = await judgingTools(suite, io, values.get('checkers')?.at(-1));
  const checks: TaskCheck[] = [];
  for (const task of tasks) {
    if (io.signal.aborted) break;
    const [weak, good] = [suite.read(task, task.references.weak) ?? '', suite.read(task, task.references.good) ?? ''];
    const check = await checkTask(task, { weak, good }, tools, io.signal);
    checks.push(check);
    if (!switches.has('json'))
      for (const line of [`${task.id}: ${words[check.verdict]}`, ...check.problems.map((one) => `  ${one}`)])
        io.out(`${visible(line)}\n`);
  }
  for (const problem of suite.problems) io.err(`sallyport: ${visible(problem)}\n`);
  const count = (verdict: TaskCheck['verdict']): number => checks.filter((one) => one.verdict === verdict).length;
  if (switches.has('json'))
    io.out(`${JSON.stringify({ schemaVersion: '1.0', checks, problems: suite.problems }, undefined, 2)}\n`);
  else
    io.out(
      `${String(count('tells'))} of ${String(checks.length)} tasks tell weak from good${count('not-run') > 0 ? `; ${String(count('not-run'))} could not be run here` : ''}\n`,
    );
  if (suite.problems.length > 0 || count('does-not-tell') > 0) return exitCode.gateNotMet;
  if (count('not-run') > 0 || checks.length < tasks.length) return exitCode.incomplete;
  return checks.length === 0 ? exitCode.nothingToScan : exitCode.ok;
};

const words: Readonly<Record<TaskCheck['verdict'], string>> = {
  tells: 'tells',
  'does-not-tell': 'does not tell',
  'not-run': 'could not be run',
};
