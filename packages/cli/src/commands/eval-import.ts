/** `sallyport eval import`: a published study's programs → records and tables, by our own oracle and by what was recorded. */
import { basename, extname, join, resolve } from 'node:path';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import {
  differencesCsv,
  emptyRecording,
  importText,
  parseLayout,
  planByMap,
  planStudy,
  recordedAgainstOurs,
  leftOutText,
  recordedTable,
  stoppedAfter,
  usualLayouts,
  type SampleRecord,
  type StudyLayout,
  type StudyPlan,
} from '@sallyport/assist/evaluate';
import { sandbox } from '@sallyport/cell';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { isRefused, nodeDisk } from '../discovery/disk.ts';
import { chosenCheckers, newChecker, type AskChecker } from '../evaluate/c-checkers.ts';
import { judgeSample } from '../evaluate/judge-study.ts';
import { openRunFolder, type RunFolder } from '../evaluate/run-folder.ts';
import { studyFiles } from '../evaluate/study-files.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { newScanner } from '../fix/new-scanner.ts';
import type { Io } from '../io.ts';
import { newNameLists } from '../names/name-lists.ts';
import { readRules } from '../rules-in/read-rules.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';
import { writeAtomically } from '../write-atomically.ts';

/** Longest look at one program. Units: milliseconds. */
const timeoutMs = 10_000;

export const run = async ({ operands, values, switches }: Parsed, io: Io): Promise<ExitCode> => {
  const [given, ...more] = operands;
  const output = values.get('output')?.at(-1);
  if (given === undefined || more.length > 0 || output === undefined)
    throw new UsageError('eval import needs one folder and -o', 'sallyport eval import model_evaluation -o rejudged');
  const folder = resolve(io.cwd, given);
  const found = nodeDisk.target(folder);
  if ('refused' in found || found.kind !== 'folder')
    throw new UsageError(`${given}: no folder`, 'name the folder that holds the generated programs');
  const { paths, problems: unread } = studyFiles(folder);
  const map = values.get('map')?.at(-1);
  if (map !== undefined && values.has('programs'))
    throw new UsageError('--map and --programs both say where programs lie', 'name one of them');
  const mapped = map === undefined ? undefined : planOfMap(paths, resolve(io.cwd, map), map);
  const plan =
    mapped ??
    planOf({ name: basename(folder), paths }, values.get('programs')?.at(-1), values.get('recordings')?.at(-1));
  const problems = [...unread, ...(mapped?.problems ?? []).map((one) => `${map ?? ''}: ${one}`)];
  if (plan.samples.length === 0) {
    io.err(
      `sallyport: ${given}: none of ${String(paths.length)} files is a program by the known layouts; say where they lie with --programs '{model}/{task}.c'\n`,
    );
    return exitCode.nothingToScan;
  }
  tellLeftOut(problems, io);
  const checkers = chosenCheckers(values.get('checkers')?.at(-1) ?? 'none', io.env['PATH'] ?? '').map((one) =>
    newChecker(one, sandbox),
  );
  using target = openRunFolder(resolve(io.cwd, output), 'new');
  const { records, unread: unreadFiles } = await judged(folder, plan, { target, checkers }, io);
  tellLeftOut(unreadFiles, io);
  const leftOut = [...problems, ...unreadFiles];
  const tasks = [...new Set(plan.samples.map(({ task }) => task))].sort();
  const usable = records.filter(
    ({ outcome, oracles }) => outcome !== 'no-code' || oracles.some(({ why }) => why !== emptyRecording),
  );
  const models = [...new Set(records.map(({ model }) => model))].sort();
  const verdicts = usable.map(({ model, task, oracles }) => ({
    model,
    task,
    verdict: recordedVerdict(oracles.find(({ oracle }) => oracle === 'esbmc')?.said),
  }));
  const recorded = verdicts.some(({ verdict }) => verdict !== undefined) ? recordedTable(models, verdicts, tasks) : [];
  const complete = records.length === plan.samples.length && leftOut.length === 0;
  target.describe({
    schemaVersion: '1.0',
    kind: 'import',
    tool: programVersion(),
    folder: given,
    tasks,
    complete,
    made: records.length,
    planned: plan.samples.length,
    leftOut: leftOut.slice(0, mostListed),
    notUsed: plan.notUsed.length,
    // By name, so that whoever doubts a count can look.
    files: {
      notUsed: plan.notUsed.slice(0, mostListed),
      recordedAlone: plan.recordedAlone.slice(0, mostListed),
      respelled: (plan.respelled ?? []).slice(0, mostListed),
    },
  });
  const { differences } = recordedAgainstOurs(records);
  if (differences.length > 0)
    writeAtomically(join(resolve(io.cwd, output), 'differences.csv'), differencesCsv(differences));
  if (switches.has('json'))
    io.out(`${JSON.stringify({ schemaVersion: '1.0', recorded, records: records.length, complete }, undefined, 2)}\n`);
  else {
    for (const line of importText({ records, recorded }).split('\n')) io.out(`${visible(line)}\n`);
    io.out(`${summary(plan, records, { tasks, leftOut: leftOut.length })} → ${visible(output)}\n`);
  }
  return complete ? exitCode.ok : exitCode.incomplete;
};

/** What was left out of the study, or could not be read in it. */
const tellLeftOut = (problems: readonly string[], io: Io): void => {
  for (const problem of problems.slice(0, 10)) io.err(`sallyport: ${visible(problem)}\n`);
  if (problems.length > 10) io.err(`sallyport: and ${String(problems.length - 10)} more that were not looked at\n`);
};

/** Errors: throws `UsageError` for a table that cannot be read. */
const planOfMap = (paths: readonly string[], path: string, name: string): ReturnType<typeof mapOf> => {
  const bytes = nodeDisk.read(path, mostMapBytes + 1);
  if (isRefused(bytes))
    throw new UsageError(`${name}: cannot be read (${bytes.refused})`, 'name a CSV file with --map');
  if (bytes.byteLength > mostMapBytes) throw new UsageError(`${name}: larger than 64 MiB`, 'split the study');
  return mapOf(paths, new TextDecoder().decode(bytes), name);
};

const mapOf = (paths: readonly string[], csv: string, name: string) => {
  const plan = planByMap(paths, csv);
  if ('why' in plan) throw new UsageError(`${name}: ${plan.why}`, 'see sallyport eval import --help');
  return plan;
};

/** Files of each kind that `run.json` names. */
const mostListed = 1_000;

/** Units: bytes. */
const mostMapBytes = 64 * 1024 * 1024;

/** Of the usual layouts the one with the most programs; the folder of one model is read as if the study's were named. */
const planOf = (
  folder: { readonly name: string; readonly paths: readonly string[] },
  programs: string | undefined,
  recordings: string | undefined,
): StudyPlan => {
  const wanted = programs === undefined ? usualLayouts : [{ programs, recordings }];
  const layouts = wanted.map((one) => {
    const layout = parseLayout(one.programs, recordings ?? one.recordings);
    if ('why' in layout) throw new UsageError(layout.why, 'see sallyport eval import --help');
    return layout;
  });
  const isOneModel =
    programs === undefined && folder.paths.some((path) => path.toLowerCase().startsWith('generated_code/'));
  const [first] = layouts;
  const plans =
    isOneModel && first !== undefined
      ? [planBelow(folder, first)]
      : layouts.map((layout) => planStudy(folder.paths, layout));
  const [best = { samples: [], recordedAlone: [], notUsed: folder.paths }] = plans.toSorted(
    (a, b) => b.samples.length - a.samples.length,
  );
  return best;
};

const planBelow = (
  { name, paths }: { readonly name: string; readonly paths: readonly string[] },
  layout: StudyLayout,
): StudyPlan => {
  const inner = (path: string): string => path.slice(name.length + 1);
  const { samples, recordedAlone, notUsed, ...rest } = planStudy(
    paths.map((path) => `${name}/${path}`),
    layout,
  );
  return {
    ...rest,
    samples: samples.map((one) => ({
      ...one,
      path: inner(one.path),
      recording: one.recording === undefined ? undefined : inner(one.recording),
    })),
    recordedAlone: recordedAlone.map(inner),
    notUsed: notUsed.map(inner),
  };
};

const judged = async (
  folder: string,
  plan: StudyPlan,
  { target, checkers }: { readonly target: RunFolder; readonly checkers: readonly AskChecker[] },
  io: Io,
): Promise<{ readonly records: readonly SampleRecord[]; readonly unread: readonly string[] }> => {
  const pack = await readRules([], io.cwd, 'default');
  const scanner = newScanner(pack, folder, timeoutMs);
  const listOf = newNameLists(io.env);
  const reader = newCodeReader(analyzeLanguages);
  const records: SampleRecord[] = [];
  const unread: string[] = [];
  for (const sample of plan.samples) {
    if (io.signal.aborted) break;
    const judgement = await judgeSample(folder, sample, { scanner, reader, checkers, listOf }, io.signal);
    records.push(target.add(judgement.record, judgement.text));
    unread.push(...judgement.unread);
  }
  return { records, unread };
};

const recordedVerdict = (said: string | undefined) =>
  (['failed', 'successful', 'unknown', 'error'] as const).find((one) => one === said);

const summary = (
  plan: StudyPlan,
  records: readonly SampleRecord[],
  { tasks, leftOut }: { readonly tasks: readonly string[]; readonly leftOut: number },
): string => {
  const dismissed = records.filter(({ oracles }) => oracles.some((one) => one.dismissed.length > 0)).length;
  const stopped = records.filter(({ oracles }) => oracles.some(({ why }) => why === stoppedAfter)).length;
  const further = plan.samples.length - new Set(plan.samples.map(({ model, task }) => `${model}\n${task}`)).size;
  return [
    `${String(records.length)} of ${String(plan.samples.length)} programs for ${String(tasks.length)} tasks`,
    ...(leftOut === 0 ? [] : [`${leftOutText(leftOut)} (told above)`]),
    ...(further === 0 ? [] : [`${String(further)} beside a first one of the same model`]),
    ...(stopped === 0 ? [] : [`${String(stopped)} failed without a line that says so: stopped after a counterexample`]),
    ...(dismissed === 0 ? [] : [`false alarms taken back in ${String(dismissed)}`]),
    ...(plan.recordedAlone.length === 0 ? [] : [`${String(plan.recordedAlone.length)} recordings without a program`]),
    ...(plan.respelled === undefined ? [] : [`${String(plan.respelled.length)} names of tasks spelled otherwise`]),
    ...(plan.notUsed.length === 0
      ? []
      : [`${String(plan.notUsed.length)} other files not used (${endingsOf(plan.notUsed)})`]),
  ].join(', ');
};

/** How many files of which endings, the most frequent first. */
const endingsOf = (paths: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const name = basename(path);
    const ending = extname(name) === '' ? name : extname(name);
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const told = sorted.slice(0, 4).map(([ending, count]) => `${String(count)} ${ending}`);
  return [...told, ...(sorted.length > 4 ? ['…'] : [])].join(', ');
};
