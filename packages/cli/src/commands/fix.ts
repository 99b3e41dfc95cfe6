/**
 * `sallyport fix`: scan, repair what can be repaired, show what proves each repair, write what holds.
 *
 * Every repair goes through the same judge, whoever made it. A repair is written when all its files can be written, and what was
 * written stays when a later one fails; the last line says how much that was.
 */
import { join } from 'node:path';
import { atLeast, type Finding } from '@sallyport/core';
import type { SourceText } from '@sallyport/core/faces';
import type { Judgement } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { newRepairer } from '@sallyport/analyze/rewrite';
import type { Parsed } from '../arguments/option.ts';
import type { Config } from '../config/config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { askAboutRepair } from '../fix/ask-about-repair.ts';
import { commitMessage, pullRequestText } from '../fix/evidence-text.ts';
import { fixJson } from '../fix/fix-json.ts';
import { newModelRepairs } from '../fix/model-repairs.ts';
import { newScanner } from '../fix/new-scanner.ts';
import {
  commitFiles,
  dirtyFiles,
  pushBranch,
  repositoryOf,
  startBranch,
  writePullRequest,
} from '../fix/keep-with-git.ts';
import { newProgramRunner } from '../fix/new-program-runner.ts';
import { newProjectCommands } from '../fix/project-commands.ts';
import { repairFiles, type Decision, type Repaired } from '../fix/repair-files.ts';
import { showRepair } from '../fix/show-repair.ts';
import { readSourceFile, type SourceFile } from '../fix/source-file.ts';
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
  if (isInteractive && io.ask === undefined)
    throw new UsageError('--interactive needs a terminal', 'leave it out, or use --dry-run');
  const pack = await readRules(request.rules, io.cwd, request.profile);
  const scanned = await scanDisk(request, pack, io);
  const root = scanned.discovered.root ?? io.cwd;
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
  const wanted = wantedFindings(report.findings, parsed);
  const mask = masked(report, scanned.source).hide;
  const show = { color: wantsColor(request.color, io), verbose: request.verbosity === 'verbose', mask };
  const showsPrompt = switches.has('show-prompt');
  const isDry = switches.has('dry-run') || showsPrompt;
  const files = new Map<string, SourceFile>();
  const texts = new Map<string, string>();
  const read = (path: string): Promise<string | undefined> => {
    const known = texts.get(path);
    if (known !== undefined) return Promise.resolve(known);
    const file = readSourceFile(root, path);
    if ('why' in file) return Promise.resolve(undefined);
    files.set(path, file);
    return Promise.resolve(file.text);
  };
  const decide = async (finding: Finding, best: Judgement, before: readonly SourceText[]): Promise<Decision> => {
    const { kind } = best.verdict;
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
  using commands = switches.has('no-project-commands')
    ? undefined
    : newProjectCommands({ root, env: io.env, testCommand: testCommandOf(parsed, config) });
  await using programs = newProgramRunner();
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
  const keep = keepOf(parsed, root, isDry);
  const results: FixResult[] = [];
  for await (const repaired of repairFiles(wanted, {
    repairer: newRepairer(pack.rules, analyzeLanguages),
    scanner: newScanner(pack, root, request.timeoutMs),
    tools: { reader, read, commands, programs, clock: () => performance.now() },
    more: models?.more,
    decide,
    signal: io.signal,
  })) {
    let problem: string | undefined;
    const [best] = repaired.judgements;
    if (repaired.outcome === 'accepted' && best !== undefined) {
      const before = repaired.before.find(({ path }) => path === repaired.finding.path);
      const test =
        switches.has('write-test') && before !== undefined
          ? await provenTest(repaired.finding, before, best.texts, { root, reader, commands, signal: io.signal })
          : undefined;
      if (test !== undefined)
        io.err(
          'why' in test
            ? `${repaired.finding.path}: no test is written: ${test.why}\n`
            : `${test.path}: fails before the repair and passes after it (both run)\n`,
        );
      const after = [...best.texts, ...(test === undefined || 'why' in test ? [] : [test])];
      const changes = after.map(({ path, text }): FileChange => {
        const file = files.get(path);
        const was = texts.get(path);
        return {
          path: join(root, path),
          before: file && (was === undefined ? file.bytes : file.encode(was)),
          after: file === undefined ? Buffer.from(text) : file.encode(text),
        };
      });
      problem = isDry ? undefined : (keep.refusal(after.map(({ path }) => path)) ?? writeTogether(changes));
      if (problem === undefined && !isDry)
        problem = keep.written(
          best.texts.map(({ path }) => path),
          commitMessage(repaired.finding, best, mask),
        );
      if (problem === undefined || problem.startsWith('written')) {
        for (const { path, text } of after) texts.set(path, text);
        commands?.accept(after);
      }
    }
    const result: FixResult = {
      repaired,
      written: repaired.outcome === 'accepted' && !isDry && (problem === undefined || problem.startsWith('written')),
      ...(problem === undefined ? {} : { problem }),
    };
    results.push(result);
    if (!switches.has('json') && !isInteractive && !showsPrompt) io.out(showRepair(repaired, show));
    if (problem !== undefined) io.err(`${repaired.finding.path}: ${problem}\n`);
  }
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
  if (switches.has('pr') && !isDry && done.length > 0) io.err(keep.pullRequest(pullRequestText(done, mask)));
  if (switches.has('json')) io.out(fixJson(results, mask));
  else io.out(summary(results, isDry, performance.now() - began) + (models?.spent() ?? ''));
  if (io.signal.aborted) return io.signal.reason === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted;
  if (results.some(({ problem }) => problem !== undefined) || (!report.complete && !request.allowPartial))
    return exitCode.incomplete;
  return gateIsMet(results, wanted, request.failOn === 'new' ? 'info' : request.failOn)
    ? exitCode.ok
    : exitCode.gateNotMet;
};

interface Keep {
  /** Why files may not be changed; nothing when they may. */
  refusal(paths: readonly string[]): string | undefined;
  /** Told of files that were changed; why they could not be committed. */
  written(paths: readonly string[], message: string): string | undefined;
  /** What is said of the pull request that is prepared. */
  pullRequest(text: string): string;
}

/** What git has to do with it: clean files are asked for where there is a repository, commits where the user wants them. */
const keepOf = ({ switches, values }: Parsed, root: string, isDry: boolean): Keep => {
  const named = values.get('branch')?.at(-1);
  const commits = switches.has('commit') || named !== undefined || switches.has('pr');
  if (switches.has('push') && !switches.has('pr')) throw new UsageError('--push goes with --pr', 'add --pr');
  const repository = repositoryOf(root);
  if (commits && repository === undefined)
    throw new UsageError('--commit, --branch and --pr need a git repository', 'git init, or leave them out');
  const branch =
    named ??
    (switches.has('pr')
      ? `sallyport/fix-${new Date().toISOString().slice(0, 16).replaceAll(/[-:T]/gu, '')}`
      : undefined);
  let isStarted = false;
  const own = new Set<string>();
  return {
    refusal: (paths) => {
      if (repository === undefined || switches.has('allow-dirty')) return undefined;
      const asked = paths.filter((path) => !own.has(path));
      const dirty = asked.length === 0 ? [] : dirtyFiles(asked, root);
      return dirty.length === 0
        ? undefined
        : `not written: ${dirty.join(', ')} holds changes that are not committed; commit them, or --allow-dirty`;
    },
    written: (paths, message) => {
      for (const path of paths) own.add(path);
      if (!commits) return undefined;
      try {
        if (branch !== undefined && !isStarted) startBranch(branch, root);
        isStarted = true;
        commitFiles(paths, message, root);
        return undefined;
      } catch (error) {
        if (error instanceof UsageError) return `written, but not committed: ${error.message}`;
        throw error;
      }
    },
    pullRequest: (text) => {
      if (isDry || branch === undefined) return '';
      const place = writePullRequest(text, root);
      if (!switches.has('push'))
        return `branch ${branch}; the text of the pull request is in ${place}; nothing was pushed (--push)\n`;
      pushBranch(branch, root);
      return `branch ${branch} is pushed; the text of the pull request is in ${place}\n`;
    },
  };
};

const testCommandOf = ({ values }: Parsed, { testCommand }: Config): readonly string[] | undefined => {
  const given = values.get('test-command')?.at(-1);
  const words = given === undefined ? testCommand : given.trim().split(/\s+/u);
  if (words !== undefined && (words[0] ?? '') === '')
    throw new UsageError('--test-command is empty', "write program and arguments, e.g. --test-command 'pytest -q'");
  return words;
};

/** What became of one finding, and whether it is on the disk. */
export interface FixResult {
  readonly repaired: Repaired;
  readonly written: boolean;
  readonly problem?: string;
}

const wantedFindings = (findings: readonly Finding[], { values }: Parsed): readonly Finding[] => {
  const rules = values.get('rule') ?? [];
  const prints = values.get('finding') ?? [];
  const unknown = prints.find((print) => !findings.some(({ fingerprint }) => fingerprint.startsWith(print)));
  if (unknown !== undefined)
    throw new UsageError(
      `no finding has the fingerprint ${JSON.stringify(unknown)}`,
      'sallyport scan --format json lists them; code that changed has others',
    );
  return findings.filter(
    ({ suppression, ruleId, fingerprint }) =>
      suppression === undefined &&
      (rules.length === 0 || rules.some((rule) => ruleId === rule || ruleId.startsWith(`${rule}.`))) &&
      (prints.length === 0 || prints.some((print) => fingerprint.startsWith(print))),
  );
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

const summary = (results: readonly FixResult[], isDry: boolean, milliseconds: number): string => {
  const count = (outcome: Repaired['outcome']): number =>
    results.filter(({ repaired, problem }) => repaired.outcome === outcome && problem === undefined).length;
  const failed = results.filter(({ problem }) => problem !== undefined).length;
  const parts = [
    `${String(count('accepted') + count('gone before'))} ${isDry ? 'would be fixed' : 'fixed'}`,
    ...(failed > 0 ? [`${String(failed)} not kept`] : []),
    ...(count('proposed') > 0 ? [`${String(count('proposed'))} proposed (--accept-proposals writes them)`] : []),
    ...(count('skipped') > 0 ? [`${String(count('skipped'))} skipped`] : []),
    `${String(count('not fixed'))} not fixed`,
  ];
  const files = new Set(
    results
      .filter(({ written }) => written)
      .flatMap(({ repaired }) => repaired.judgements[0]?.texts.map(({ path }) => path) ?? []),
  );
  return `${results.length === 1 ? 'one finding' : `${String(results.length)} findings`}: ${parts.join(', ')}; ${isDry ? 'nothing was written (--dry-run)' : files.size === 1 ? 'one file written' : `${String(files.size)} files written`}; ${(milliseconds / 1_000).toFixed(1)} s\n`;
};
