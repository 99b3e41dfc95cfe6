/** `sallyport eval run`: asks models to solve the tasks of a suite, runs and judges what they write, and keeps a record of each answer. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  cellKey,
  conditions as allConditions,
  estimateRun,
  importText,
  judgeAnswer,
  judgeInProject,
  makeSample,
  planCells,
  runCells,
  type Cell,
  type Condition,
  type Judgement,
  type SampleRecord,
  type Task,
} from '@sallyport/assist/evaluate';
import { costOf } from '@sallyport/assist/prices';
import { sha256 } from '@sallyport/core';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { newAskers, replayAsker, type Askers } from '../evaluate/askers.ts';
import { judgingTools } from '../evaluate/judging-tools.ts';
import { readPrompts } from '../evaluate/read-prompts.ts';
import { readSuite, type Suite } from '../evaluate/read-suite.ts';
import { inTurns } from '../evaluate/in-turns.ts';
import { notJudgedHere } from '../evaluate/missing-libraries.ts';
import { modelEntries, type ModelEntry } from '../evaluate/model-entry.ts';
import { openRunFolder, readAnswers, readRunHead, type RunFolder, type SavedAnswer } from '../evaluate/run-folder.ts';
import { newRunProgress } from '../evaluate/run-progress.ts';
import { runRequest, type RunRequest } from '../evaluate/run-request.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { wantsProgress } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';

/** About what an answer takes. Units: tokens. */
const usualAnswer = 900;

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const asked = runRequest(parsed);
  const suite =
    asked.prompts === undefined
      ? readSuite(resolve(io.cwd, asked.suite))
      : readPrompts(resolve(io.cwd, asked.prompts), asked.prompts, asked.language);
  const request = runRequest(parsed, suite.plan);
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
  const entries = played === undefined ? await entriesOf(request, io) : [];
  const models =
    played === undefined
      ? entries.map(({ name }) => name)
      : request.models.length > 0
        ? request.models
        : modelsOf(request.replay ?? '', played, io);
  const earlier = request.replay === undefined ? undefined : readRunHead(resolve(io.cwd, request.replay));
  const { conditions, samples } = measureOf(request, earlier);
  const wasPlayed = new Set(played?.map((one) => cellKey(one)));
  const planned = planCells(tasks, models, conditions, samples).filter(
    (cell) => played === undefined || wasPlayed.has(keyOf(cell)),
  );
  const switches = parsed.switches;
  if (switches.has('estimate') || switches.has('dry-run')) {
    const askers = played === undefined ? await askersOf(request, entries, [], io, undefined) : undefined;
    for (const line of estimateLines(planned, askers, request)) io.out(`${visible(line)}\n`);
    return exitCode.ok;
  }
  if (planned.length === 0) {
    io.err('sallyport: none of the tasks can be put under these conditions\n');
    return exitCode.nothingToScan;
  }
  const output = resolve(io.cwd, request.output);
  const head = runHead(
    request,
    { conditions, samples },
    suite,
    models,
    tasks.map(({ id }) => id),
  );
  if (request.how === 'resume') refuseAnotherRun(readRunHead(output), head, request.output);
  const tools = await judgingTools(suite, io, request.checkers);
  for (const line of await notJudgedHere(tasks, tools.libraries)) io.err(`sallyport: ${visible(line)}\n`);
  const folder = openRunFolder(output, request.how);
  const done = new Set(folder.records.map((one) => cellKey(one)));
  const cells = planned.filter((cell) => !done.has(keyOf(cell)));
  const kept = request.how === 'resume' ? readAnswers(output) : [];
  const askers = played === undefined ? await askersOf(request, entries, kept, io, folder) : undefined;
  const known = new Set(kept.map((one) => cellKey(one)));
  const open = cells.filter((cell) => !known.has(keyOf(cell)));
  if (open.length < cells.length)
    io.err(`sallyport: ${String(cells.length - open.length)} answers are there and not judged yet\n`);
  for (const line of estimateLines(open, askers, request)) io.err(`sallyport: ${visible(line)}\n`);
  folder.describe({ ...head, complete: false, made: folder.records.length, planned: planned.length });
  const ask =
    askers?.ask ??
    replayAsker(played ?? [], (answer) => {
      folder.addAnswer(answer);
    });
  const records = [...folder.records];
  const turns = inTurns(availableParallelism());
  const made = await makeAll(cells, {
    // While some are judged others can be asked; one at a time is one at a time.
    atOnce:
      askers === undefined
        ? availableParallelism()
        : request.atOnce === 1
          ? 1
          : request.atOnce + availableParallelism(),
    laneOf: ({ model }) => askers?.placeOf(model) ?? '',
    folder,
    records,
    io,
    make: (cell) => makeSample(cell, ask, (task, answer) => turns(() => judgeTask(task, answer, tools, io.signal))),
  });
  const places = new Map(planned.map((cell, i) => [keyOf(cell), i]));
  const ordered = records.toSorted(
    (a, b) => (places.get(cellKey(a)) ?? planned.length) - (places.get(cellKey(b)) ?? planned.length),
  );
  folder.arrange(ordered);
  const complete = made === cells.length && suite.problems.length === 0;
  folder.describe({ ...head, complete, made: records.length, planned: planned.length });
  if (switches.has('json'))
    io.out(`${JSON.stringify({ ...head, complete, made: records.length, planned: planned.length }, undefined, 2)}\n`);
  else {
    for (const line of summaryLines(ordered)) io.out(`${visible(line)}\n`);
    io.out(
      `${String(records.length)} of ${String(planned.length)} samples${complete ? '' : ' (partial; go on with --resume)'}${spentText(askers)} → ${visible(request.output)}\n`,
    );
  }
  if (io.signal.aborted) {
    io.err('stopped; every answer that came is kept: go on with --resume\n');
    return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  }
  if (complete && !switches.has('json')) io.err(`next: sallyport eval report ${visible(request.output)}\n`);
  return complete ? exitCode.ok : exitCode.incomplete;
};

interface Measure {
  readonly conditions: readonly Condition[];
  readonly samples: number;
}

/** How often and under which conditions: what was asked for, else what the earlier run had that is played, else the usual. */
const measureOf = (
  { conditions, samples }: RunRequest,
  earlier: Readonly<Record<string, unknown>> | undefined,
): Measure => {
  const had: unknown = earlier?.['conditions'];
  const known = Array.isArray(had) ? allConditions.filter((one) => had.includes(one)) : [];
  const before = earlier?.['samples'];
  return {
    conditions:
      conditions ?? (known.length > 0 ? known.toSorted((a, b) => placeIn(had, a) - placeIn(had, b)) : ['neutral']),
    samples: samples ?? (typeof before === 'number' && Number.isInteger(before) && before > 0 ? before : 5),
  };
};

const placeIn = (list: unknown, one: string): number => (Array.isArray(list) ? list.indexOf(one) : 0);

/** The models of an earlier run, in the order in which they were named there. */
const modelsOf = (replay: string, played: readonly SavedAnswer[], io: Io): readonly string[] => {
  const named: unknown = readRunHead(resolve(io.cwd, replay))?.['models'];
  return [...new Set(played.map(({ model }) => model))]
    .toSorted()
    .toSorted((a, b) => placeIn(named, a) - placeIn(named, b));
};

/** A row for each model, and for each condition where there are several. */
const summaryLines = (records: readonly SampleRecord[]): readonly string[] => {
  if (records.length === 0) return [];
  const several = new Set(records.map(({ condition }) => condition)).size > 1;
  const rows = several ? records.map((one) => ({ ...one, model: `${one.model}, ${one.condition}` })) : records;
  return [
    ...importText({ records: rows, recorded: [] }).trimEnd().split('\n'),
    ...(records.some(({ outcome }) => outcome === 'not-judged')
      ? ['not-judged: nothing was found, and nobody who looked may say that it is secure']
      : []),
  ];
};

const keyOf = (cell: Cell): string => cellKey({ ...cell, task: cell.task.id });

/** Errors: throws `UsageError` where nobody is named. */
const entriesOf = async ({ models }: RunRequest, io: Io): Promise<readonly ModelEntry[]> => {
  const own = await readOwnConfig(io, nodeDisk);
  const entries = modelEntries(models, own.models ?? []);
  if (entries.length === 0)
    throw new UsageError(
      'nobody is to be asked',
      'name a model with --model provider/model, or an earlier run with --replay',
    );
  return entries;
};

/** Samples that were drawn otherwise, or of other tasks, are no samples of one run. Errors: throws `UsageError`. */
const refuseAnotherRun = (
  before: Readonly<Record<string, unknown>> | undefined,
  now: ReturnType<typeof runHead>,
  output: string,
): void => {
  if (before === undefined) return;
  const suite = before['suite'];
  const hash: unknown = typeof suite === 'object' && suite !== null && 'hash' in suite ? suite.hash : undefined;
  const other = [
    ...(hash === now.suite.hash ? [] : ['the suite']),
    ...(['temperature', 'seed', 'answerTokens'] as const).filter((key) => before[key] !== now[key]),
  ];
  if (other.length > 0)
    throw new UsageError(
      `${output} was begun otherwise: ${other.join(', ')} changed since`,
      'go on with what it was begun with, or name a new folder',
    );
};

const spentText = (askers: Askers | undefined): string => {
  if (askers === undefined) return '';
  const { tokens, dollars } = askers.spent();
  return `, ${String(tokens)} tokens${dollars === 0 ? '' : `, $${dollars.toFixed(4)}`}`;
};

type Tools = Awaited<ReturnType<typeof judgingTools>>;

const judgeTask = (task: Task, answer: string, tools: Tools, signal: AbortSignal): Promise<Judgement> => {
  if (task.project === undefined) return judgeAnswer(task, answer, tools, signal);
  if (tools.project === undefined) throw new Error('a task of a project without its tree');
  return judgeInProject(task, answer, tools.project, signal);
};

const askersOf = (
  request: RunRequest,
  models: readonly ModelEntry[],
  kept: readonly SavedAnswer[],
  io: Io,
  folder: RunFolder | undefined,
): Promise<Askers> =>
  newAskers({
    models,
    atOnce: request.atOnce,
    kept,
    sampling: {
      ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
      ...(request.seed === undefined ? {} : { seed: request.seed }),
    },
    mostTokens: request.mostTokens,
    limits: request.limits,
    keep: (answer) => folder?.addAnswer(answer),
    told: (text) => {
      io.err(`${wantsProgress(io) ? '\r\u001b[K' : ''}sallyport: ${visible(text)}\n`);
    },
    io,
  });

interface Making {
  readonly atOnce: number;
  readonly laneOf: (cell: Cell) => string;
  readonly folder: RunFolder;
  readonly records: SampleRecord[];
  readonly io: Io;
  readonly make: (cell: Cell) => ReturnType<typeof makeSample>;
}

/** How many were made. */
const makeAll = async (
  cells: readonly Cell[],
  { atOnce, laneOf, folder, records, io, make }: Making,
): Promise<number> => {
  const problems = new Map<string, { readonly text: string; readonly remedy: string; count: number }>();
  const shows = wantsProgress(io);
  const lanes = new Map([...Map.groupBy(cells, laneOf)].map(([lane, own]) => [lane, own.length]));
  const progress = newRunProgress(lanes, () => performance.now());
  let made = 0;
  for await (const event of runCells(cells, make, { atOnce, laneOf, signal: io.signal })) {
    if (event.kind === 'sample') {
      made = event.done;
      records.push(folder.add(event.made.record, event.made.code));
      progress.made(laneOf(event.cell));
      if (shows) io.err(`\r\u001b[K${progress.text()}`);
      // In a log a line at every tenth says that it goes on.
      else if (
        cells.length >= 20 &&
        Math.floor((made * 10) / cells.length) > Math.floor(((made - 1) * 10) / cells.length)
      )
        io.err(`${progress.text()}\n`);
    } else if (event.kind === 'problem') {
      const text = `${event.cell.model}: ${event.problem.text}`;
      // How much is left is another each time.
      const key = text.replace(/ \([^()]*\)$/u, '');
      const known = problems.get(key);
      if (known === undefined) problems.set(key, { text, remedy: event.problem.remedy, count: 1 });
      else known.count += 1;
    }
  }
  if (shows && made > 0) io.err('\r\u001b[K');
  for (const { text, remedy, count } of problems.values())
    io.err(`sallyport: ${visible(text)}${count > 1 ? ` (${String(count)} times)` : ''}\n  ${visible(remedy)}\n`);
  return made;
};

/** A line for each model with what it is thought to take, and where it is asked. */
const estimateLines = (
  cells: readonly Cell[],
  askers: Askers | undefined,
  { limits }: Pick<RunRequest, 'limits'>,
): readonly string[] => {
  if (askers === undefined) return [`${String(cells.length)} samples from an earlier run; nothing is sent`];
  const each = [...askers.prices].map(([model, price]) => {
    const { requests, input, output } = estimateRun(
      cells.filter((cell) => cell.model === model),
      usualAnswer,
    );
    const { dollars } = costOf(price, input, output);
    return { model, requests, tokens: input + output, dollars };
  });
  const money = (dollars: number | undefined): string =>
    dollars === undefined
      ? 'price not known (--tokens limits it, --dollars does not)'
      : dollars === 0
        ? 'at no price'
        : `about $${dollars.toFixed(2)}`;
  const sum = (of: (one: (typeof each)[number]) => number): number => each.reduce((all, one) => all + of(one), 0);
  const dollars = each.some((one) => one.dollars === undefined) ? undefined : sum((one) => one.dollars ?? 0);
  const spent = askers.spent();
  const tooMuch = [
    ...(spent.tokens + sum((one) => one.tokens) > limits.tokens ? [`--tokens ${String(limits.tokens)}`] : []),
    ...(spent.dollars + (dollars ?? 0) > limits.dollars ? [`--dollars ${String(limits.dollars)}`] : []),
  ];
  const all = [
    ...each.map(
      (one) =>
        `${one.model} is asked at ${askers.placeOf(one.model)}: ${String(one.requests)} questions, about ${String(one.tokens)} tokens, ${money(one.dollars)}`,
    ),
    `${String(cells.length)} samples, ${String(sum((one) => one.requests))} questions, about ${String(sum((one) => one.tokens))} tokens, ${money(dollars)}`,
  ].slice(each.length > 1 ? 0 : -1);
  return tooMuch.length === 0
    ? all
    : [...all, `${tooMuch.join(' and ')} will hardly suffice; what is missing then is made with --resume and more`];
};

/** What the run is, without a clock: the same run again says the same. */
const runHead = (
  request: RunRequest,
  { conditions, samples }: Measure,
  suite: Suite,
  models: readonly string[],
  tasks: readonly string[],
) => ({
  schemaVersion: '1.0',
  kind: 'run' as const,
  tool: programVersion(),
  suite: { tasks, hash: sha256(JSON.stringify(suite.tasks)) },
  models,
  conditions,
  samples,
  temperature: request.temperature ?? null,
  seed: request.seed ?? null,
  answerTokens: request.mostTokens,
});
