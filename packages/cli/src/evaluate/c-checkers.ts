/**
 * Checkers of C that stand on this machine, run over programs in `packages/cell`: a copy of a folder with the program alone, no network, no account, 20 s each. Nothing of the program itself is run.
 *
 * A checker that does not come to its end has said nothing; it never fails a run.
 */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  cLibraryFlags,
  cLibraryNames,
  checkersOfC,
  hasMain,
  type Checker,
  type CheckerOutput,
  type OracleSaid,
} from '@sallyport/assist/evaluate';
import { findProgram, type CellTaskOutcome, type Mount, type Sandbox } from '@sallyport/cell';
import { UsageError } from '../usage-error.ts';

/** Longest look of one checker at one program. Units: seconds. */
const seconds = 20;

const limits = { seconds, bytes: 1024 * 1024 * 1024, outputBytes: 1024 * 1024, processes: 32 };

/** Where headers of libraries lie that the compiler does not look for by itself; gcc and clang read the variable. */
const headerFolders = cLibraryFlags(cLibraryNames)
  .headers.map((flag) => flag.slice(2))
  .join(':');

/** One that stands on this machine. */
export interface InstalledChecker {
  readonly checker: Checker;
  readonly program: string;
}

/** All that are known, with the program where there is one. */
export const checkersHere = (
  searchPath: string,
): readonly (Omit<InstalledChecker, 'program'> & { readonly program: string | undefined })[] =>
  checkersOfC.map((checker) => ({ checker, program: findProgram(checker.id, searchPath) }));

/**
 * `all` (those that are installed), `none`, or names with commas between them.
 *
 * Errors: throws `UsageError` for a name that is not known, and for one that was asked for and is not installed.
 */
export const chosenCheckers = (wish: string, searchPath: string): readonly InstalledChecker[] => {
  const here = checkersHere(searchPath);
  const installed = here.flatMap(({ checker, program }) => (program === undefined ? [] : [{ checker, program }]));
  if (wish === 'none') return [];
  if (wish === 'all') return installed;
  const known = here.map(({ checker }) => checker.id).join(', ');
  return [...new Set(wish.split(',').map((one) => one.trim()))].map((id) => {
    const found = installed.find(({ checker }) => checker.id === id);
    if (found !== undefined) return found;
    throw here.some(({ checker }) => checker.id === id)
      ? new UsageError(`--checkers: ${id} is not installed`, 'install it, or leave it out; see sallyport doctor')
      : new UsageError(`--checkers: ${id} is not known`, `all, none, or some of ${known}`);
  });
};

/** Asks one checker. `files`: by name, without folders that lead out; `main` is the one that is looked at. */
export type AskChecker = (main: string, files: ReadonlyMap<string, string>, signal: AbortSignal) => Promise<OracleSaid>;

export const newChecker = ({ checker, program }: InstalledChecker, sandbox: Sandbox): AskChecker => {
  let version: Promise<string | undefined> | undefined;
  return async (main, files, signal) => {
    const text = files.get(main) ?? '';
    const common = { oracle: checker.id, ms: 0 };
    if (checker.needsMain && !hasMain(text))
      return {
        ...common,
        ...nothing,
        version: undefined,
        verdict: 'gave-up',
        said: 'not asked',
        why: `${checker.id} looks at whole programs, and this one has no main`,
      };
    version ??= versionOf(checker, program, sandbox, signal);
    const known = await version;
    if (known === undefined) version = undefined;
    const first = checker.arguments(main, seconds);
    let command = [checker.id, ...first];
    let outcome = await runOver({ checker, program }, sandbox, first, files, signal);
    const other = checker.instead?.(main);
    if (other !== undefined && /no analyzer checkers or packages/u.test(outcome.stderr)) {
      command = [checker.id, ...other];
      outcome = await runOver({ checker, program }, sandbox, other, files, signal);
    }
    return {
      ...common,
      version: known,
      command,
      ...checker.read(outputOf(outcome, checker.id), text),
      ms: Math.round(outcome.cost.milliseconds),
    };
  };
};

const nothing = { accusations: [], dismissed: [], certifies: [] };

const versionOf = async (
  checker: Checker,
  program: string,
  sandbox: Sandbox,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const { end, stdout } = await runOver({ checker, program }, sandbox, checker.version, new Map(), signal);
  const line = stdout.trim().split('\n')[0]?.trim().slice(0, 100);
  return end.kind === 'ended' && end.code === 0 && line !== '' ? line : undefined;
};

const runOver = async (
  { checker, program }: InstalledChecker,
  sandbox: Sandbox,
  rest: readonly string[],
  files: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<CellTaskOutcome> => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-checker-'));
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await sandbox.run({
      command: [program, ...rest],
      folder: { path: folder, as: 'copy' },
      mounts: [
        ...ownFolder(program),
        ...(checker.reads ?? []).filter((path) => existsSync(path)).map((from): Mount => ({ from, access: 'read' })),
      ],
      env: {
        PATH: `${dirname(program)}:/usr/local/bin:/usr/bin:/bin`,
        LANG: 'C.UTF-8',
        HOME: '/tmp',
        NO_COLOR: '1',
        C_INCLUDE_PATH: headerFolders,
      },
      limits,
      signal,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Of a program outside the system's own folders (`/opt/esbmc/bin/esbmc`), so that the cell holds it. Its libraries are looked for beside it. */
const ownFolder = (program: string): readonly Mount[] => {
  const folder = dirname(program);
  return /^\/(?:usr|bin|sbin)(?:\/|$)/u.test(folder) ? [] : [{ from: folder, access: 'read' }];
};

const outputOf = ({ end, stdout, stderr }: CellTaskOutcome, name: string): CheckerOutput => {
  const stopped = (why: string): CheckerOutput => ({ stdout, stderr, end: { kind: 'stopped', why } });
  switch (end.kind) {
    case 'ended':
      return { stdout, stderr, end };
    case 'killed':
      return stopped(`${name} was ended by ${end.signal}`);
    case 'exhausted':
      return stopped(`${name} came to its limit (${JSON.stringify(end.resource)})`);
    case 'aborted':
      return stopped(`${name} was stopped`);
    case 'refused':
      return stopped(`nothing is run without walls: ${end.reasons.join('; ')}`);
    case 'failed':
      return stopped(`${name} could not be run: ${end.text}`);
    default:
      return end satisfies never;
  }
};
