/** `sallyport eval run`: asks models to solve the tasks of a suite, runs and judges what they write, and keeps a record of each answer. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import {
  canBePut,
  cellKey,
  importText,
  leftOutText,
  judgeAnswer,
  judgeInProject,
  makeSample,
  planCells,
  runCells,
  scanAnswer,
  type Cell,
  type Condition,
  type Judgement,
  type SampleRecord,
  type SuitePlan,
  type Task,
} from '@sallyport/assist/evaluate';
import { sha256 } from '@sallyport/core';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { readOwnConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { findModels, newAskers, replayAsker, type Askers, type FoundModels } from '../evaluate/askers.ts';
import { chosenCheckers } from '../evaluate/c-checkers.ts';
import { estimateLines, spentText } from '../evaluate/estimate-lines.ts';
import { judgingTools } from '../evaluate/judging-tools.ts';
import { withOtherInstructions } from '../evaluate/other-instructions.ts';
import { readPrompts } from '../evaluate/read-prompts.ts';
import { readSuite, type Suite } from '../evaluate/read-suite.ts';
import { inTurns } from '../evaluate/in-turns.ts';
import { isCalled } from '../evaluate/is-called.ts';
import { notJudgedHere } from '../evaluate/missing-libraries.ts';
import { modelEntries, type ModelEntry } from '../evaluate/model-entry.ts';
import { openRunFolder, readAnswers, readLost, type RunFolder, type SavedAnswer } from '../evaluate/run-folder.ts';
import { readRunHead, type RunHead } from '../evaluate/run-head.ts';
import { newRunProgress } from '../evaluate/run-progress.ts';
import { runRequest, type RunRequest } from '../evaluate/run-request.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { wantsProgress } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';

/** Questions at the same time to one place. */
const usualAtOnce = 4;

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const asked = runRequest(parsed);
  const suite = await withOtherInstructions(
    asked.prompts === undefined
      ? readSuite(resolve(io.cwd, asked.suite))
      : readPrompts(resolve(io.cwd, asked.prompts), asked.prompts, asked.language),
    parsed.values.get('instructions') ?? [],
    io,
  );
  const earlier = earlierRun(asked, io);
  const request = runRequest(parsed, planOf(suite, asked, earlier));
  for (const problem of suite.problems) io.err(`sallyport: ${visible(problem)}\n`);
  const wanted = request.tasks.length > 0 ? request.tasks : request.how === 'resume' ? (earlier?.tasks ?? []) : [];
  const tasks = suite.tasks.filter(
    ({ id, language, project }) =>
      (project === undefined || suite.mined !== undefined) &&
      (wanted.length === 0 || wanted.some((one) => isCalled(id, one))) &&
      (request.only.length === 0 || request.only.includes(language)),
  );
  const unknown = request.tasks.filter((one) => !suite.tasks.some(({ id }) => isCalled(id, one)));
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
  const entries = played === undefined ? await entriesOf(request, parsed.values.has('model'), io) : [];
  const models =
    played === undefined
      ? entries.map(({ name }) => name)
      : parsed.values.has('model')
        ? request.models
        : modelsOf(earlier, played);
  const found = played === undefined ? await findModels(entries, request, io) : undefined;
  const { conditions, samples } = measureOf(request);
  const wasPlayed = new Set(played?.map((one) => cellKey(one)));
  const planned = planCells(tasks, models, conditions, samples).filter(
    (cell) => played === undefined || wasPlayed.has(keyOf(cell)),
  );
  const switches = parsed.switches;
  if (switches.has('estimate') || switches.has('dry-run')) {
    for (const line of [
      ...notPutLines(tasks, conditions),
      ...estimateLines(planned, found, { tokens: 0, dollars: 0 }, request),
    ])
      io.out(`${visible(line)}\n`);
    return exitCode.ok;
  }
  if (planned.length === 0) {
    io.err('sallyport: none of the tasks can be put under these conditions\n');
    return exitCode.nothingToScan;
  }
  for (const line of notPutLines(tasks, conditions)) io.err(`sallyport: ${visible(line)}\n`);
  const given = request.output ?? '';
  const output = resolve(io.cwd, given);
  const checkers = chosenCheckers(request.checkers ?? earlier?.checkers ?? 'all', io.env['PATH'] ?? '');
  const head = runHead(request, suite, {
    // What a run was begun with belongs to it, whatever part of it is gone on with.
    ...(request.how === 'resume'
      ? {
          tasks: joined(
            earlier?.tasks,
            tasks.map(({ id }) => id),
          ).toSorted(),
          models: joined(earlier?.models, models),
          conditions: joined(earlier?.conditions, conditions),
          samples: Math.max(samples, earlier?.samples ?? 0),
        }
      : { tasks: tasks.map(({ id }) => id), models, conditions, samples }),
    checkers: checkers.map(({ checker }) => checker.id).join(',') || 'none',
  });
  if (request.how === 'resume') refuseAnotherRun(earlier, head, given);
  const tools = await judgingTools(suite, io, checkers);
  for (const line of await notJudgedHere(tasks, tools.libraries)) io.err(`sallyport: ${visible(line)}\n`);
  using folder = openRunFolder(output, request.how);
  const done = new Set(folder.records.map((one) => cellKey(one)));
  const cells = planned.filter((cell) => !done.has(keyOf(cell)));
  const kept = request.how === 'resume' ? readAnswers(output) : [];
  const askers =
    found &&
    (await askersOf(request, found, { kept, lost: request.how === 'resume' ? readLost(output) : [] }, folder, io));
  const known = new Set(kept.map((one) => cellKey(one)));
  const open = cells.filter((cell) => !known.has(keyOf(cell)));
  if (open.length < cells.length)
    io.err(`sallyport: ${String(cells.length - open.length)} answers are there and not judged yet\n`);
  const whole =
    request.how === 'resume'
      ? planCells(tasksOf(suite, head.suite.tasks), head.models, head.conditions, head.samples)
      : planned;
  if (cells.length === 0) {
    const isWhole = whole.every((cell) => done.has(keyOf(cell))) && suite.problems.length === 0;
    io.err(`sallyport: ${isWhole ? 'the run is complete' : 'all that was named is there'}: nothing is asked\n`);
  } else
    for (const line of estimateLines(open, found, askers?.spent() ?? { tokens: 0, dollars: 0 }, request))
      io.err(`sallyport: ${visible(line)}\n`);
  folder.describe({ ...head, complete: false, made: folder.records.length, planned: whole.length });
  let changed = 0;
  const ask =
    askers?.ask ??
    replayAsker(played ?? [], {
      folder,
      changed: () => {
        changed += 1;
      },
    });
  const records = [...folder.records];
  const turns = inTurns(availableParallelism());
  await makeAll(cells, {
    // While some are judged others can be asked; one at a time is one at a time.
    atOnce:
      askers === undefined
        ? availableParallelism()
        : request.atOnce === 1
          ? 1
          : (request.atOnce ?? usualAtOnce) + availableParallelism(),
    laneOf: ({ model }) => found?.placeOf(model) ?? '',
    giveUp: (model) => askers?.giveUp(model),
    folder,
    records,
    io,
    make: (cell) =>
      makeSample(cell, ask, {
        judge: (task, answer) => turns(() => judgeTask(task, answer, tools, io.signal)),
        scan: (task, answer) => turns(() => scanAnswer(task, answer, tools, io.signal)),
      }),
  });
  const places = new Map(whole.map((cell, i) => [keyOf(cell), i]));
  const ordered = records.toSorted(
    (a, b) => (places.get(cellKey(a)) ?? whole.length) - (places.get(cellKey(b)) ?? whole.length),
  );
  folder.arrange(ordered);
  const there = records.filter((one) => places.has(cellKey(one))).length;
  const complete = there === whole.length && suite.problems.length === 0;
  const partial = [
    ...(there === whole.length ? [] : ['go on with --resume']),
    ...(suite.problems.length === 0 ? [] : [`${leftOutText(suite.problems.length)}, told above`]),
  ];
  folder.describe({ ...head, complete, made: records.length, planned: whole.length });
  if (switches.has('json'))
    io.out(`${JSON.stringify({ ...head, complete, made: records.length, planned: whole.length }, undefined, 2)}\n`);
  else {
    for (const line of summaryLines(ordered)) io.out(`${visible(line)}\n`);
    io.out(
      `${String(there)} of ${String(whole.length)} samples${complete ? '' : ` (partial; ${partial.join('; ')})`}${askers && found ? spentText(askers.spent(), found) : ''} → ${visible(given)}\n`,
    );
  }
  if (changed > 0)
    io.err(
      `sallyport: ${String(changed)} answers were given to another question than would be asked now: the suite or our analyser changed since; they are judged all the same\n`,
    );
  const cut = records.filter(({ asked: one }) => one?.finish === 'length').length;
  if (cut > 0)
    io.err(
      `sallyport: ${String(cut)} answers were cut off at ${String(request.mostTokens)} tokens, thinking included\n  a new run with --answer-tokens ${String(Math.min(100_000, request.mostTokens * 4))} lets models come to their end\n`,
    );
  if (io.signal.aborted) {
    io.err('stopped; every answer that came is kept: go on with --resume\n');
    return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  }
  if (complete && !switches.has('json')) io.err(`next: sallyport eval report ${visible(given)}\n`);
  return complete ? exitCode.ok : exitCode.incomplete;
};

/** The run that is taken up or played again; absent where there is none. */
const earlierRun = ({ replay, how, output }: RunRequest, io: Io): RunHead | undefined => {
  const folder = replay ?? (how === 'resume' ? output : undefined);
  return folder === undefined ? undefined : readRunHead(resolve(io.cwd, folder));
};

/** What holds where the command line is silent: an earlier run is gone on with, or played, as it was begun, whatever the suite says. */
const planOf = ({ plan }: Suite, { replay }: RunRequest, earlier: RunHead | undefined): SuitePlan =>
  earlier === undefined
    ? replay === undefined
      ? plan
      : {}
    : {
        ...(earlier.models.length === 0 ? {} : { models: earlier.models }),
        ...(earlier.conditions.length === 0 ? {} : { conditions: earlier.conditions }),
        samples: earlier.samples,
        temperature: earlier.temperature,
        seed: earlier.seed,
        answerTokens: earlier.answerTokens,
        budget: plan.budget,
      };

const measureOf = ({ conditions, samples }: RunRequest) => ({
  conditions: conditions ?? (['neutral'] as const),
  samples: samples ?? 5,
});

/** Conditions that some of the tasks cannot be put under: their figures stand on fewer tasks. */
const notPutLines = (tasks: readonly Task[], asked: readonly Condition[]): readonly string[] =>
  asked.flatMap((condition) => {
    const count = tasks.filter((task) => canBePut(task, condition)).length;
    return count === tasks.length
      ? []
      : [`${condition}: ${count === 0 ? 'none' : String(count)} of the ${String(tasks.length)} tasks can be put so`];
  });

/** Those of an earlier run, and new ones after them. */
const joined = <T>(before: readonly T[] | undefined, more: readonly T[]): readonly T[] => [
  ...new Set([...(before ?? []), ...more]),
];

const tasksOf = ({ tasks }: Suite, ids: readonly string[]): readonly Task[] => {
  const wanted = new Set(ids);
  return tasks.filter(({ id }) => wanted.has(id));
};

/** The models of an earlier run, in the order in which they were named there. */
const modelsOf = (earlier: RunHead | undefined, played: readonly SavedAnswer[]): readonly string[] => {
  const named = earlier?.models ?? [];
  return [...new Set(played.map(({ model }) => model))]
    .toSorted()
    .toSorted((a, b) => named.indexOf(a) - named.indexOf(b));
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
const entriesOf = async (
  { models, how, output }: RunRequest,
  isNamed: boolean,
  io: Io,
): Promise<readonly ModelEntry[]> => {
  const own = (await readOwnConfig(io, nodeDisk)).models ?? [];
  // A run keeps what its models were called. Where they are asked, and with whose key, is never read from its folder.
  if (how === 'resume' && !isNamed) {
    const known = new Set(modelEntries([], own).map(({ name }) => name));
    const [unclear] = models.filter((name) => !known.has(name) && !/^[^\s@#=]+\/[^\s@#]+$/u.test(name));
    if (unclear !== undefined)
      throw new UsageError(
        `${output ?? ''} was begun with ${unclear}; where that is asked stands in no run`,
        'name its models again with --model, as at the beginning',
      );
  }
  const entries = modelEntries(models, own);
  if (entries.length === 0)
    throw new UsageError(
      'nobody is to be asked',
      'name a model with --model provider/model, or an earlier run with --replay',
    );
  return entries;
};

/** Samples that were drawn otherwise, or of other tasks, are no samples of one run. Errors: throws `UsageError`. */
const refuseAnotherRun = (before: RunHead | undefined, now: ReturnType<typeof runHead>, output: string): void => {
  if (before === undefined) return;
  const other = [
    ...(before.suiteHash === now.suite.hash ? [] : ['the suite']),
    ...(before.temperature === (now.temperature ?? undefined) ? [] : ['temperature']),
    ...(before.seed === (now.seed ?? undefined) ? [] : ['seed']),
    ...(before.answerTokens === now.answerTokens ? [] : ['answer-tokens']),
    ...(before.checkers === undefined || before.checkers === now.checkers ? [] : ['checkers']),
  ];
  if (other.length > 0)
    throw new UsageError(
      `${output} was begun otherwise: ${other.join(', ')} changed since`,
      'go on with what it was begun with, or name a new folder',
    );
};

type Tools = Awaited<ReturnType<typeof judgingTools>>;

const judgeTask = (task: Task, answer: string, tools: Tools, signal: AbortSignal): Promise<Judgement> => {
  if (task.project === undefined) return judgeAnswer(task, answer, tools, signal);
  if (tools.project === undefined) throw new Error('a task of a project without its tree');
  return judgeInProject(task, answer, tools.project, signal);
};

const askersOf = (
  request: RunRequest,
  found: FoundModels,
  before: Pick<Parameters<typeof newAskers>[0], 'kept' | 'lost'>,
  folder: RunFolder,
  io: Io,
): Promise<Askers> =>
  newAskers({
    found,
    atOnce: request.atOnce,
    ...before,
    sampling: {
      ...(request.temperature === undefined ? {} : { temperature: request.temperature }),
      ...(request.seed === undefined ? {} : { seed: request.seed }),
    },
    mostTokens: request.mostTokens,
    limits: request.limits,
    folder,
    told: (text) => {
      io.err(`${wantsProgress(io) ? '\r\u001b[K' : ''}sallyport: ${visible(text)}\n`);
    },
    io,
  });

interface Making {
  readonly atOnce: number;
  readonly laneOf: (cell: Cell) => string;
  readonly giveUp: (model: string) => void;
  readonly folder: RunFolder;
  readonly records: SampleRecord[];
  readonly io: Io;
  readonly make: (cell: Cell) => ReturnType<typeof makeSample>;
}

const makeAll = async (
  cells: readonly Cell[],
  { atOnce, laneOf, giveUp, folder, records, io, make }: Making,
): Promise<void> => {
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
      if (event.givenUp) {
        giveUp(event.cell.model);
        // Said at once: somebody may be waiting for hours.
        io.err(
          `${shows ? '\r\u001b[K' : ''}sallyport: ${visible(event.cell.model)} is asked nothing more in this run: ${visible(event.problem.text)}\n`,
        );
      }
    }
  }
  if (shows && made > 0) io.err('\r\u001b[K');
  for (const { text, remedy, count } of problems.values())
    io.err(`sallyport: ${visible(text)}${count > 1 ? ` (${String(count)} times)` : ''}\n  ${visible(remedy)}\n`);
};

/** Inputs left out that `run.json` names. */
const mostListed = 1_000;

/** What the run is, without a clock: the same run again says the same. */
const runHead = (
  request: RunRequest,
  suite: Suite,
  {
    tasks,
    models,
    conditions,
    samples,
    checkers,
  }: {
    readonly tasks: readonly string[];
    readonly models: readonly string[];
    readonly conditions: readonly Condition[];
    readonly samples: number;
    readonly checkers: string;
  },
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
  checkers,
  ...(suite.problems.length === 0 ? {} : { leftOut: suite.problems.slice(0, mostListed) }),
});
