/**
 * `sallyport guard -- npm install x`: the packages of the command are judged, then the real tool runs in our place, or nothing does.
 *
 * Standard output belongs to the tool: what guard has to say goes to standard error, and to standard output only with `--dry-run`, which
 * runs nothing. Refused is 64; everything else is the tool's own exit code.
 */
import { resolve } from 'node:path';
import { blottedCredentials, isUsualRegistry } from '@sallyport/deps';
import { planGuard, type GuardStep } from '@sallyport/deps/guard';
import type { Severity } from '@sallyport/core';
import { visible } from '@sallyport/core/report/visible';
import type { Parsed } from '../arguments/option.ts';
import { openLocalAdvisories } from '../advisories/local-advisories.ts';
import { readConfig } from '../config/read-config.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { findTool } from '../guard/find-tool.ts';
import { projectScripts } from '../guard/project-scripts.ts';
import { decide } from '../guard/guard-text.ts';
import { judgeWanted, type AskRegistry, type JudgedPackage } from '../guard/judge-wanted.ts';
import { judgeVersions } from '../guard/judge-versions.ts';
import { guardedMark, markOf, runTool } from '../guard/run-tool.ts';
import { shownCommand } from '../guard/shown-command.ts';
import { wantedPackages } from '../guard/wanted-packages.ts';
import { withoutVariables } from '../guard/without-variables.ts';
import type { Io } from '../io.ts';
import { newNameLists } from '../names/name-lists.ts';
import { newNameLookUp } from '../names/new-name-look-up.ts';
import { UsageError } from '../usage-error.ts';

/** The command was not run. Source: CONVENTIONS, section 0. */
const refusedCode = 64 as ExitCode;

export const run = async (parsed: Parsed, io: Io): Promise<ExitCode> => {
  const { operands, switches, values } = parsed;
  const { argv, variables } = withoutVariables(operands);
  const dry = switches.has('dry-run');
  if (switches.has('json') && !dry)
    throw new UsageError('--json without --dry-run', 'standard output belongs to the tool: add --dry-run');
  const [program = '', ...args] = argv;
  if (program === '') throw new UsageError('no command to judge', 'sallyport guard -- npm install x');
  if (!dry && io.env[guardedMark] === markOf(args, io.cwd))
    throw new UsageError(
      `the ${program} that guard found calls guard again`,
      `put the folder of the real ${program} into PATH behind that of the script, or name it with its path`,
    );
  const plan = planGuard(argv, projectScripts(io.cwd, nodeDisk));
  if (plan.kind === 'unclear') throw new UsageError(visible(blottedCredentials(plan.why)), plan.remedy);
  if (plan.kind === 'judge') {
    const lists = newNameLists(io.env);
    const { judged, notJudged } = await judgeSteps(plan.steps, lists, { ...variables, ...plan.variables }, io, parsed);
    const strict = switches.has('strict');
    using local = openLocalAdvisories(io.env);
    const versions = judgeVersions(judged, local);
    const decision = decide(judged, versions.findings, {
      failOn: (values.get('fail-on')?.[0] ?? 'high') as Severity,
      strict,
    });
    const open = [...new Set(notJudged)].map(blottedCredentials);
    const refused = decision.refused || (strict && open.length > 0);
    // Names and reasons are strangers' texts.
    const say = (line: string): void => {
      const text = `sallyport guard: ${visible(line)}\n`;
      if (dry) io.out(text);
      else io.err(text);
    };
    if (switches.has('json'))
      io.out(
        `${JSON.stringify({ schemaVersion: 1, refused, packages: judged, versions: versions.findings, notJudged: [...open, ...versions.warnings] }, undefined, 2)}\n`,
      );
    else for (const line of [...decision.lines, ...open, ...versions.warnings]) say(line);
    if (refused) {
      if (!switches.has('json')) say(`refused; nothing was installed: ${shownCommand(argv)}`);
      return refusedCode;
    }
    if (dry) {
      if (!switches.has('json')) say(`would run: ${shownCommand(argv)}`);
      return exitCode.ok;
    }
  } else if (dry) {
    io.out(
      switches.has('json')
        ? `${JSON.stringify({ schemaVersion: 1, refused: false, packages: [], versions: [], notJudged: [] })}\n`
        : `sallyport guard: installs nothing; would run: ${visible(shownCommand(argv))}\n`,
    );
    return exitCode.ok;
  }
  return start(program, args, { ...io, env: { ...io.env, ...variables } });
};

/** Runs the tool itself. Errors: `UsageError` when it is not there or does not start. */
const start = async (program: string, args: readonly string[], io: Io): Promise<ExitCode> => {
  const tool = findTool(program, io, process.argv[1]);
  if (tool.kind === 'missing')
    throw new UsageError(`${program}: not found in PATH`, 'install it, or name it with its path');
  if (tool.kind === 'only-shims')
    throw new UsageError(
      `${program}: PATH has only ${tool.path}, which calls guard again`,
      `put the folder of the real ${program} into PATH`,
    );
  // Node starts no such script without a shell, which would read the words of the command a second time.
  if (/\.(?:cmd|bat)$/iu.test(tool.path))
    throw new UsageError(
      `${tool.path} is a script that only a shell can start`,
      'judge with --dry-run, and run the command yourself if it passes',
    );
  const ended = await runTool(tool.path, args, io, process.stdin.isTTY);
  if (ended.kind === 'not-started') throw new UsageError(`${tool.path} does not start: ${ended.code}`);
  return ended.code as ExitCode;
};

interface JudgedSteps {
  readonly judged: readonly JudgedPackage[];
  /** As sentences. */
  readonly notJudged: readonly string[];
}

/** `variables` are those that the command sets for the tool. */
const judgeSteps = async (
  steps: readonly GuardStep[],
  lists: ReturnType<typeof newNameLists>,
  variables: Io['env'],
  io: Io,
  parsed: Parsed,
): Promise<JudgedSteps> => {
  const isOffline = parsed.switches.has('offline');
  const config = isOffline ? undefined : await readConfig(parsed.values.get('config')?.[0], io, nodeDisk);
  // Settings as the tool will see them; where names are looked up is the user's own choice alone.
  const toolEnv = { ...io.env, ...variables };
  const judged: JudgedPackage[] = [];
  const notJudged: string[] = [];
  for (const step of steps) {
    const { packages, problems, elsewhere } = wantedPackages(step, io.cwd, nodeDisk);
    const ask = config === undefined ? offline : await newAsk(step, io, toolEnv, config);
    judged.push(...(await judgeWanted(packages, ask, new Date(), lists)));
    notJudged.push(...problems, ...elsewhere.map((name) => `not from a registry, so not judged: ${name}`));
  }
  return { judged, notJudged };
};

const offline: AskRegistry = () => Promise.resolve({ kind: 'unknown', why: 'offline' });

const newAsk = async (
  step: GuardStep,
  io: Io,
  toolEnv: Io['env'],
  config: Awaited<ReturnType<typeof readConfig>>,
): Promise<AskRegistry> => {
  const folder = step.folder === undefined ? io.cwd : resolve(io.cwd, step.folder);
  const lookUp = await newNameLookUp(folder, io, config, toolEnv);
  const named = step.sources.find((source) => !isUsualRegistry(step.ecosystem, source));
  return async ({ ecosystem, name, version, registry }) => {
    const other = registry ?? named;
    // What is asked of another registry may be known there alone, and is nobody else's business.
    return other === undefined
      ? await lookUp(ecosystem, name, version)
      : { kind: 'unknown', why: 'not sent: the command asks another registry' };
  };
};
