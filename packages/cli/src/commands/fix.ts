/**
 * `sallyport fix`: scan, repair what can be repaired, show what proves each repair, write what holds.
 *
 * Every repair goes through the same judge, whoever made it. A repair is written when all its files can be written, and what was
 * written stays when a later one fails; the last line says how much that was.
 */
import { join } from 'node:path';
import { atLeast, type Diagnostic, type Finding } from '@sallyport/core';
import { visibleLine } from '@sallyport/core/report/visible';
import type { SourceText } from '@sallyport/core/faces';
import type { Judgement } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { newRepairer } from '@sallyport/analyze/rewrite';
import type { Parsed } from '../arguments/option.ts';
import type { Config } from '../config/config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { asFormatted } from '../fix/as-formatted.ts';
import { askAboutRepair } from '../fix/ask-about-repair.ts';
import { commitMessage, pullRequestText } from '../fix/evidence-text.ts';
import { fixJson } from '../fix/fix-json.ts';
import { newFixProgress } from '../fix/fix-progress.ts';
import type { FixResult } from '../fix/fix-result.ts';
import { fixSummary, nextStep } from '../fix/fix-summary.ts';
import { dirtyText, keepRepairs } from '../fix/keep-repairs.ts';
import { newModelRepairs } from '../fix/model-repairs.ts';
import { newScanner } from '../fix/new-scanner.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { newProgramRunner } from '../fix/new-program-runner.ts';
import { newScriptPlayer } from '../fix/new-script-player.ts';
import { newProjectCommands } from '../fix/project-commands.ts';
import { repairFiles, type Decision } from '../fix/repair-files.ts';
import { showRepair } from '../fix/show-repair.ts';
import { readSourceFile, type SourceFile } from '../fix/source-file.ts';
import { wantedFindings } from '../fix/wanted-findings.ts';
import { provenTest } from '../fix/write-test.ts';
import { type FileChange, writeTogether } from '../fix/write-together.ts';
import type { Io } from '../io.ts';
import { noModelText } from '../model/no-model.ts';
import { readModelChoice } from '../model/read-model-choice.ts';
import { buildReport } from '../report/build-report.ts';
import { masked } from '../report/masked.ts';
import { readRules, rulesMeta } from '../rules-in/read-rules.ts';
import { wantsColor } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { programVersion } from '../version.ts';
import { scanDisk } from './scan.ts';
import { scanRequest } from './scan-request.ts';

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const began = performance.now();
  const { readConfig } = await import('../config/read-config.ts');
  const config = await readConfig(parsed.values.get('config')?.at(-1), io, nodeDisk);
  const request = scanRequest(parsed, config);
  if (request.stdin) throw new UsageError('standard input cannot be repaired', 'name files or folders');
  const { switches } = parsed;
  const isInteractive = switches.has('interactive');
  const showsPrompt = switches.has('show-prompt');
  const isDry = switches.has('dry-run') || showsPrompt;
  const mode = isDry ? 'dry run' : 'write';
  if (isInteractive && io.ask === undefined)
    throw new UsageError('--interactive needs a terminal', 'leave it out, or use --dry-run');
  if (isInteractive && switches.has('json'))
    throw new UsageError('--interactive and --json exclude each other', 'give one of them');
  const pack = await readRules(request.rules, io.cwd, request.profile);
  const keepOptions = {
    mode,
    allowDirty: switches.has('allow-dirty'),
    commit: switches.has('commit'),
    branch: parsed.values.get('branch')?.at(-1),
    pullRequest: switches.has('pr'),
    push: switches.has('push'),
  } as const;
  const scanned = await scanDisk(request, pack, io);
  const root = scanned.discovered.root ?? io.cwd;
  const keep = keepRepairs({ ...keepOptions, root });
  const report = buildReport({
    outcomes: scanned.outcomes,
    cachedFiles: scanned.cachedFiles,
    rules: rulesMeta(pack),
    diagnostics: [...pack.diagnostics, ...scanned.diagnostics],
    skipped: scanned.discovered.skipped,
    baseline: undefined,
    floor: request.floor,
    failOn: request.failOn,
    targets: request.targets,
    version: programVersion(),
    startedAt: new Date(),
    durationMs: performance.now() - began,
  });
  if (report.stats.files + (report.stats.textFiles ?? 0) === 0 && report.complete && !request.allowEmpty) {
    io.err('nothing to scan: no code (Python, JavaScript, TypeScript) and no other text; --allow-empty makes this 0\n');
    return exitCode.nothingToScan;
  }
  const rules = parsed.values.get('rule') ?? [];
  const fingerprints = parsed.values.get('finding') ?? [];
  const wanted = wantedFindings(
    report.findings,
    { rules, fingerprints },
    rulesMeta(pack).map(({ id }) => id),
  );
  const mask = masked(report, scanned.source).hide;
  const show = {
    color: wantsColor(request.color, io),
    verbose: request.verbosity === 'verbose',
    width: io.columns,
    mask,
  };
  for (const text of problemLines(report.diagnostics, show.verbose)) io.err(mask(text));
  if (!showsPrompt && wanted.length > 0) {
    const dirty = keep.dirty([...new Set(wanted.map(({ path }) => path))].slice(0, 500));
    if (dirty.length > 0) io.err(`shown, not written: ${dirtyText(dirty.map(visibleLine), keepOptions.allowDirty)}\n`);
  }
  const files = new Map<string, SourceFile>();
  const texts = new Map<string, string>();
  const unread = new Map<string, string>();
  const read = (path: string): Promise<string | undefined> => {
    const known = texts.get(path);
    if (known !== undefined) return Promise.resolve(known);
    // Read once: what changes on the disk meanwhile is seen when it is to be written, and left alone then.
    const file = files.get(path) ?? readSourceFile(root, path);
    if ('why' in file) {
      unread.set(path, file.why);
      return Promise.resolve(undefined);
    }
    files.set(path, file);
    return Promise.resolve(file.text);
  };
  const decide = async (finding: Finding, best: Judgement, before: readonly SourceText[]): Promise<Decision> => {
    const { kind } = best.verdict;
    progress.clear();
    if (isInteractive)
      return askAboutRepair(
        { finding, judgements: [best], why: '', outcome: 'proposed', before },
        best,
        before,
        show,
        io,
      );
    return kind === 'fixed' || (kind === 'proposal' && switches.has('accept-proposals')) ? 'accept' : 'skip';
  };
  const testCommand = testCommandOf(parsed, config);
  using progress = newFixProgress(io, wanted.length);
  using opened = switches.has('no-project-commands')
    ? undefined
    : newProjectCommands({ root, env: io.env, testCommand });
  const commands = opened === undefined ? undefined : progress.watchCommands(opened);
  await using programs = newProgramRunner(join(cacheFolder(io.env), 'guest'));
  if (wanted.some(({ path }) => path.endsWith('.py'))) programs.warm();
  const reader = newCodeReader(analyzeLanguages);
  const choice = switches.has('no-model') ? undefined : await readModelChoice(io, parsed.values.get('config')?.at(-1));
  if (showsPrompt && (choice === undefined || choice.kind === 'none')) {
    const { text, remedy } =
      choice === undefined ? { text: '--no-model', remedy: 'leave it out' } : noModelText(choice);
    throw new UsageError(`--show-prompt: nothing would be sent: ${text}`, remedy);
  }
  const models =
    choice === undefined || choice.kind === 'none'
      ? undefined
      : newModelRepairs({ choice, rules: rulesMeta(pack), reader, read, root, mode: showsPrompt ? 'show' : 'ask' }, io);
  const results: FixResult[] = [];
  let last: { readonly written: boolean; readonly problem?: string } = { written: false };
  const write = async (finding: Finding, best: Judgement, texts0: readonly SourceText[]): Promise<typeof last> => {
    const before = texts0.find(({ path }) => path === finding.path);
    const test =
      switches.has('write-test') && before !== undefined
        ? await provenTest(finding, before, best.texts, { root, reader, commands, signal: io.signal })
        : undefined;
    progress.clear();
    if (test !== undefined)
      io.err(
        'why' in test
          ? `${finding.path}: no test is written: ${test.why}\n`
          : `${test.path}: fails before the repair and passes after it (both run)\n`,
      );
    const after = [...best.texts, ...(test === undefined || 'why' in test ? [] : [test])];
    const changes = after.map(({ path, text }): FileChange => {
      const file = files.get(path);
      const was = texts.get(path);
      return {
        path: join(root, path),
        // Without `file` it is new, or was made by a repair before this one.
        before: was === undefined ? file?.bytes : (file?.encode(was) ?? Buffer.from(was)),
        after: file === undefined ? Buffer.from(text) : file.encode(text),
      };
    });
    const paths = after.map(({ path }) => path);
    const problem = isDry ? undefined : (keep.refusal(paths) ?? writeTogether(changes, root));
    if (problem !== undefined) return { written: false, problem };
    for (const { path, text } of after) texts.set(path, text);
    commands?.accept(after);
    if (isDry) return { written: false };
    const uncommitted = keep.written(paths, commitMessage(finding, best, mask));
    return { written: true, ...(uncommitted === undefined ? {} : { problem: uncommitted }) };
  };
  for await (const repaired of repairFiles(wanted, {
    repairer: progress.watchRepairer(newRepairer(pack.rules, analyzeLanguages)),
    scanner: newScanner(pack, root, request.timeoutMs),
    tools: { reader, read, commands, programs, scripts: newScriptPlayer(), clock: () => performance.now() },
    reform: commands && ((judgement, file) => asFormatted(judgement, file, commands, io.signal)),
    more: models?.more,
    decide,
    keep: async (finding, best, before) => {
      last = await write(finding, best, before);
      return last.written || last.problem === undefined;
    },
    whyUnread: (path) => unread.get(path) ?? `${path} cannot be read`,
    signal: io.signal,
  })) {
    const isTold = repaired.outcome === 'accepted' || repaired.outcome === 'not kept';
    const result: FixResult = { repaired, ...(isTold ? last : { written: false }) };
    results.push(result);
    progress.clear();
    if (!switches.has('json') && !showsPrompt)
      if (!isInteractive) io.out(showRepair(repaired, show, result.problem));
      else if (repaired.judgements.length === 0) io.err(showRepair(repaired, show));
      else if (result.written)
        io.err(`written: ${repaired.judgements[0]?.texts.map(({ path }) => visibleLine(path)).join(', ') ?? ''}\n\n`);
    if (result.problem !== undefined && (switches.has('json') || isInteractive))
      io.err(`${visibleLine(repaired.finding.path)}: ${result.problem}\n`);
  }
  progress.clear();
  if (showsPrompt) return io.signal.aborted ? exitCode.interrupted : exitCode.ok;
  const done = results.flatMap(
    ({
      written,
      repaired: {
        finding,
        judgements: [best],
      },
    }) => (written && best !== undefined ? [{ finding, best }] : []),
  );
  const finished = keep.finish(pullRequestText(done, mask));
  const walls = commands?.walls();
  if (switches.has('json'))
    io.out(
      fixJson(results, {
        wanted: wanted.length,
        dryRun: isDry,
        diagnostics: report.diagnostics,
        complete: report.complete,
        walls,
        mask,
      }),
    );
  else {
    if (walls !== undefined) io.out(`${walls}\n`);
    const only = rules.length > 0 ? ` of ${rules.join(', ')}` : '';
    io.out(models?.spent() ?? '');
    io.out(fixSummary(results, { wanted: wanted.length, only, mode, milliseconds: performance.now() - began }));
    if (io.signal.aborted) io.err('stopped; what is written stays, the rest is as it was\n');
    io.err(nextStep(results, { mode, commits: keep.commits, hasRepository: keep.hasRepository }));
  }
  io.err(finished.text);
  if (io.signal.aborted) return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  if (results.some(({ problem }) => problem !== undefined) || (!report.complete && !request.allowPartial))
    return exitCode.incomplete;
  if (finished.code !== exitCode.ok) return finished.code;
  return gateIsMet(results, wanted, request.failOn === 'new' ? 'info' : request.failOn)
    ? exitCode.ok
    : exitCode.gateNotMet;
};

const testCommandOf = ({ values }: Parsed, { testCommand }: Config): readonly string[] | undefined => {
  const given = values.get('test-command')?.at(-1);
  const words = given === undefined ? testCommand : given.trim().split(/\s+/u);
  if (words !== undefined && (words[0] ?? '') === '')
    throw new UsageError('--test-command is empty', "write program and arguments, e.g. --test-command 'pytest -q'");
  return words;
};

const gateIsMet = (
  results: readonly FixResult[],
  wanted: readonly Finding[],
  failOn: Finding['severity'] | 'none',
): boolean => {
  if (failOn === 'none') return true;
  const done = new Set(
    results
      .filter(
        ({ repaired: { outcome }, problem }) =>
          problem === undefined && (outcome === 'accepted' || outcome === 'gone before'),
      )
      .map(({ repaired }) => repaired.finding.fingerprint),
  );
  return !wanted.some(({ severity, fingerprint }) => atLeast(severity, failOn) && !done.has(fingerprint));
};

/** What was not looked at, and why; notes only where more is asked for. Bounded: a scan lists them all. */
const problemLines = (diagnostics: readonly Diagnostic[], isVerbose: boolean): readonly string[] => {
  const told = diagnostics.filter(({ level, incomplete }) => incomplete || (isVerbose && level !== 'note'));
  return [
    ...told
      .slice(0, mostProblems)
      .map(({ text, remedy }) => `${visibleLine(text)}${remedy === undefined ? '' : `\n  → ${visibleLine(remedy)}`}\n`),
    ...(told.length > mostProblems
      ? [`and ${String(told.length - mostProblems)} more of the kind; sallyport scan shows them\n`]
      : []),
  ];
};

const mostProblems = 8;
