/** `sallyport eval run`: asks models to solve the tasks of a suite, runs and judges what they write, and keeps a record of each answer. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  cellKey,
  estimateRun,
  importText,
  judgeAnswer,
  judgeInProject,
  makeSample,
  planCells,
  runCells,
  type Cell,
  type Judgement,
  type SampleRecord,
  type Task,
} from '@sallyport/assist/evaluate';
import { sha256 } from '@sallyport/core';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { newAskers, replayAsker, type Askers } from '../evaluate/askers.ts';
import { judgingTools } from '../evaluate/judging-tools.ts';
import { readPrompts } from '../evaluate/read-prompts.ts';
import { readSuite, type Suite } from '../evaluate/read-suite.ts';
import { openRunFolder, readAnswers, type RunFolder } from '../evaluate/run-folder.ts';
import { runRequest, type RunRequest } from '../evaluate/run-request.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { wantsProgress } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';

/** About what an answer takes. Units: tokens. */
const usualAnswer = 900;

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const request = runRequest(parsed);
  const suite =
    request.prompts === undefined
      ? readSuite(resolve(io.cwd, request.suite))
      : readPrompts(resolve(io.cwd, request.prompts), request.prompts, request.language);
  for (const problem of suite.problems) io.err(`sallyport: ${visible(problem)}\n`);
  const tasks = suite.tasks.filter(
    ({ id, project }) =>
      (project === undefined || suite.mined !== undefined) &&
      (request.tasks.length === 0 || request.tasks.includes(id)),
  );
  const unknown = request.tasks.filter((id) => !suite.tasks.some((task) => task.id === id));
  if (unknown.length > 0)
    throw new UsageError(
      `no task ${unknown.join(', ')}`,
      `see ${request.prompts ?? `the folders in ${request.suite}`}`,
    );
  if (tasks.length === 0) {
    io.err(`sallyport: ${request.prompts ?? request.suite}: no task that can be asked\n`);
    return exitCode.nothingToScan;
  }
  const played = request.replay === undefined ? undefined : readAnswers(resolve(io.cwd, request.replay));
  const models =
    request.models.length > 0 ? request.models : [...new Set((played ?? []).map(({ model }) => model))].sort();
  const planned = planCells(tasks, models, request.conditions, request.samples).filter(
    (cell) => played === undefined || played.some((one) => cellKey(one) === cellKey({ ...cell, task: cell.task.id })),
  );
  const switches = parsed.switches;
  if (switches.has('estimate') || switches.has('dry-run')) {
    const askers = played === undefined ? await askersOf(request, models, io, undefined) : undefined;
    io.out(`${estimateText(planned, askers)}\n`);
    return exitCode.ok;
  }
  const tools = await judgingTools(suite, io, request.checkers);
  const folder = openRunFolder(resolve(io.cwd, request.output), request.how);
  const done = new Set(folder.records.map((one) => cellKey(one)));
  const cells = planned.filter((cell) => !done.has(cellKey({ ...cell, task: cell.task.id })));
  const askers = played === undefined ? await askersOf(request, models, io, folder) : undefined;
  io.err(`sallyport: ${estimateText(cells, askers)}\n`);
  const head = runHead(
    request,
    suite,
    models,
    tasks.map(({ id }) => id),
  );
  folder.describe({ ...head, complete: false, made: folder.records.length, planned: planned.length });
  const ask =
    askers?.ask ??
    replayAsker(played ?? [], (answer) => {
      folder.addAnswer(answer);
    });
  const records = [...folder.records];
  const made = await makeAll(cells, {
    request,
    folder,
    records,
    io,
    make: (cell) => makeSample(cell, ask, (task, answer) => judgeTask(task, answer, tools, io.signal)),
  });
  const complete = made === cells.length && suite.problems.length === 0;
  folder.describe({ ...head, complete, made: records.length, planned: planned.length });
  if (switches.has('json'))
    io.out(`${JSON.stringify({ ...head, complete, made: records.length, planned: planned.length }, undefined, 2)}\n`);
  else {
    for (const line of importText({ records, recorded: [] }).split('\n')) io.out(`${visible(line)}\n`);
    io.out(
      `${String(records.length)} of ${String(planned.length)} samples${complete ? '' : ' (partial; go on with --resume)'} → ${visible(request.output)}\n`,
    );
  }
  return complete ? exitCode.ok : exitCode.incomplete;
};

type Tools = Awaited<ReturnType<typeof judgingTools>>;

const judgeTask = (task: Task, answer: string, tools: Tools, signal: AbortSignal): Promise<Judgement> => {
  if (task.project === undefined) return judgeAnswer(task, answer, tools, signal);
  if (tools.project === undefined) throw new Error('a task of a project without its tree');
  return judgeInProject(task, answer, tools.project, signal);
};

const askersOf = (
  request: RunRequest,
  models: readonly string[],
  io: Io,
  folder: RunFolder | undefined,
): Promise<Askers> =>
  newAskers({
    models,
    sampling: {
      ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
      ...(request.seed === undefined ? {} : { seed: request.seed }),
    },
    mostTokens: request.mostTokens,
    limits: request.limits,
    keep: (answer) => folder?.addAnswer(answer),
    io,
  });

interface Making {
  readonly request: RunRequest;
  readonly folder: RunFolder;
  readonly records: SampleRecord[];
  readonly io: Io;
  readonly make: (cell: Cell) => ReturnType<typeof makeSample>;
}

/** How many were made. */
const makeAll = async (cells: readonly Cell[], { request, folder, records, io, make }: Making): Promise<number> => {
  const started = performance.now();
  const problems = new Map<string, { readonly remedy: string; count: number }>();
  const shows = wantsProgress(io);
  const atOnce = request.replay === undefined ? request.atOnce : availableParallelism();
  let made = 0;
  for await (const event of runCells(cells, make, { atOnce, signal: io.signal })) {
    if (event.kind === 'sample') {
      made = event.done;
      records.push(folder.add(event.made.record, event.made.code));
      if (shows) io.err(`\r\u001b[K${progressText(event.done, event.all, performance.now() - started)}`);
    } else if (event.kind === 'problem') {
      const text = `${event.cell.model}: ${event.problem.text}`;
      const known = problems.get(text);
      if (known === undefined) problems.set(text, { remedy: event.problem.remedy, count: 1 });
      else known.count += 1;
    }
  }
  if (shows && made > 0) io.err('\r\u001b[K');
  for (const [text, { remedy, count }] of problems)
    io.err(`sallyport: ${visible(text)}${count > 1 ? ` (${String(count)} times)` : ''}\n  ${visible(remedy)}\n`);
  return made;
};

const progressText = (done: number, all: number, ms: number): string => {
  const left = Math.round(((ms / done) * (all - done)) / 1_000);
  return `${String(done)} of ${String(all)} samples, about ${left >= 90 ? `${String(Math.round(left / 60))} min` : `${String(left)} s`} left`;
};

const estimateText = (cells: readonly Cell[], askers: Askers | undefined): string => {
  const { requests, input, output } = estimateRun(cells, usualAnswer);
  if (askers === undefined) return `${String(cells.length)} samples from an earlier run; nothing is sent`;
  const dollars = [...askers.prices].reduce<number | undefined>((all, [model, price]) => {
    const own = estimateRun(
      cells.filter((cell) => cell.model === model),
      usualAnswer,
    );
    return all === undefined || price === undefined
      ? undefined
      : all + (own.input * price.input + own.output * price.output) / 1e6;
  }, 0);
  const money =
    dollars === undefined ? 'price not known' : dollars === 0 ? 'at no price' : `about $${dollars.toFixed(2)}`;
  return `${String(cells.length)} samples, ${String(requests)} questions, about ${String(input + output)} tokens, ${money}`;
};

/** What the run is, without a clock: the same run again says the same. */
const runHead = (request: RunRequest, suite: Suite, models: readonly string[], tasks: readonly string[]) => ({
  schemaVersion: '1.0',
  kind: 'run' as const,
  tool: programVersion(),
  suite: { tasks, hash: sha256(JSON.stringify(suite.tasks)) },
  models,
  conditions: request.conditions,
  samples: request.samples,
  temperature: request.temperature ?? null,
  seed: request.seed ?? null,
  answerTokens: request.mostTokens,
});
