/**
 * The commands of a project, run in a copy of its tree where a repair has been made.
 *
 * The copy is made once (`copy-tree.ts`). Every run is closed in by `packages/cell`: no network, no account, limits, a copy of the copy to write
 * to. What a command says of the tree as it is, is remembered: one that fails or hangs there is not run again for every finding.
 */
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { execPath } from 'node:process';
import { runInCell, type CellTaskOutcome, type Excess, type Mount, type Walls } from '@sallyport/cell';
import type { CommandEnd, ProjectCommand, ProjectCommands, SourceText } from '@sallyport/core/faces';
import { copyTree, type CopyLimits, type TreeCopy } from './copy-tree.ts';
import { detectCommands, type DetectedCommand } from './detect-commands.ts';
import { findPython } from './find-python.ts';
import { packageMounts } from './package-mounts.ts';
import { projectRoot } from './project-root.ts';

export interface ProjectCommandOptions {
  /** Absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project's tests, where the user names them; wins over what is found. */
  readonly testCommand?: readonly string[] | undefined;
  /** Of the copy and of each run; tests have smaller ones. Units: `seconds` of a run. */
  readonly limits?: { readonly copy?: CopyLimits; readonly seconds?: number };
  /** What runs a command, closed in. */
  readonly runTask?: typeof runInCell;
}

/** Commands whose copy goes away in `[Symbol.dispose]`. */
export interface OpenCommands extends ProjectCommands, Disposable {
  /** Texts that the tree has from now on. */
  accept(files: readonly SourceText[]): void;
  /** The folder that a command is run in, relative to the root. */
  folderOf(command: ProjectCommand): string;
  /**
   * The file as the project's formatter writes it, in the copy with these texts; nothing where none is configured or it does not end well.
   */
  formatted(path: string, files: readonly SourceText[], signal?: AbortSignal): Promise<Formatted | undefined>;
  /** Which walls stood around what was run, one line for people; nothing when nothing was run. */
  walls(): string | undefined;
  /** Runs any command in the copy, in a folder of the root. */
  runIn(
    folder: string,
    command: readonly string[],
    files: readonly SourceText[],
    signal?: AbortSignal,
  ): Promise<CommandEnd>;
}

export interface Formatted {
  readonly text: string;
  /** The formatter's name. */
  readonly by: string;
}

/** Units: seconds that one command may take. */
const mostSeconds = 120;

export const newProjectCommands = ({
  root,
  env,
  testCommand,
  limits = {},
  runTask = runInCell,
}: ProjectCommandOptions): OpenCommands => {
  const base = projectRoot(root);
  const fromBase = (path: string): string => relative(base, join(root, path)).split(sep).join('/') || '.';
  const python = findPython(existsSync(join(root, '.venv')) ? root : base, env);
  const seconds = limits.seconds ?? mostSeconds;
  let copy: Promise<TreeCopy | { readonly why: string }> | undefined;
  let made: TreeCopy | undefined;
  let walls: Walls | undefined;
  /** What commands say of the tree as it is now. */
  let asIs = new Map<string, CommandEnd>();
  /** What was bad once is not tried again for another finding. */
  const bad = new Map<string, CommandEnd>();
  const copied = async (signal: AbortSignal | undefined): Promise<TreeCopy | { readonly why: string }> => {
    copy ??= copyTree(base, signal, limits.copy).then((tree) => {
      if ('why' in tree && signal?.aborted === true) copy = undefined;
      else if (!('why' in tree)) made = tree;
      return tree;
    });
    return copy;
  };
  const folders = new Map<ProjectCommand, DetectedCommand>();
  const folderOf = (command: ProjectCommand): string => folders.get(command)?.folder ?? fromBase('.');
  const keyOf = (command: ProjectCommand): string => [folderOf(command), ...command.argv].join('\0');

  const runAt = async (
    folder: string,
    argv: readonly string[],
    files: readonly SourceText[],
    signal: AbortSignal | undefined,
    outputBytes: number,
  ): Promise<CellTaskOutcome | { readonly why: string }> => {
    const tree = await copied(signal);
    if ('why' in tree) return tree;
    const before = files.map(({ path }) => ({ path, text: tree.textOf(fromBase(path)) }));
    for (const { path, text } of files) tree.write(fromBase(path), text);
    try {
      const outcome = await runTask({
        command: folder === '.' ? argv : ['sh', '-c', 'cd "$0" && exec "$@"', folder, ...argv],
        folder: { path: tree.folder, as: 'copy' },
        mounts: [
          ...tree.packages.flatMap((path) => packageMounts(base, path, tree.folder)),
          ...(python?.folders ?? []).map((from): Mount => ({ from, access: 'read' })),
        ],
        env: {
          PATH: [
            ...binFolders(folder),
            dirname(execPath),
            ...(python === undefined ? [] : [dirname(python.program)]),
            '/usr/local/bin:/usr/bin:/bin',
          ].join(':'),
          // A project installed in place points to where it lies outside.
          ...(existsSync(join(base, folder, 'src')) ? { PYTHONPATH: join('/project', folder, 'src') } : {}),
          CI: '1',
          LANG: 'C.UTF-8',
          PYTHONDONTWRITEBYTECODE: '1',
          NO_COLOR: '1',
        },
        limits: { seconds, bytes: 2_000_000_000, outputBytes, processes: 256 },
        ...(signal === undefined ? {} : { signal }),
      });
      if (outcome.end.kind !== 'refused') walls = outcome.walls;
      return outcome;
    } finally {
      for (const { path, text } of before) tree.write(fromBase(path), text);
    }
  };
  const runIn: OpenCommands['runIn'] = async (folder, argv, files, signal) => {
    const outcome = await runAt(fromBase(folder), argv, files, signal, 200_000);
    return 'why' in outcome ? { kind: 'not available', why: outcome.why } : endOf(outcome, seconds);
  };
  const detected = (path: string): readonly DetectedCommand[] => {
    const own = detectCommands(base, fromBase(path), python).filter(
      ({ purpose }) => purpose !== 'tests' || testCommand === undefined,
    );
    return testCommand === undefined
      ? own
      : [...own, { purpose: 'tests', name: testCommand.join(' '), argv: testCommand, folder: fromBase('.') }];
  };
  return {
    commandsFor: (path) => {
      const all = detected(path);
      for (const command of all) folders.set(command, command);
      return Promise.resolve(all);
    },
    known: (command) => asIs.get(keyOf(command)) ?? bad.get(keyOf(command)),
    run: async (command, files, signal) => {
      const tree = await copied(signal);
      const isAsIs = !('why' in tree) && files.every(({ path, text }) => tree.textOf(fromBase(path)) === text);
      const key = keyOf(command);
      const remembered = isAsIs ? asIs.get(key) : undefined;
      if (remembered !== undefined) return remembered;
      const outcome = await runAt(folderOf(command), command.argv, files, signal, 200_000);
      const end: CommandEnd = 'why' in outcome ? { kind: 'not available', why: outcome.why } : endOf(outcome, seconds);
      if (signal?.aborted !== true && isAsIs) {
        asIs.set(key, end);
        if (end.kind === 'not available' || end.code !== 0) bad.set(key, end);
      }
      return end;
    },
    folderOf: (command) => relative(fromBase('.'), folderOf(command)).split(sep).join('/') || '.',
    runIn,
    formatted: async (path, files, signal) => {
      const command = detected(path).find(({ rewrite }) => rewrite !== undefined);
      if (command?.rewrite === undefined) return undefined;
      const file = relative(command.folder === '.' ? '' : command.folder, fromBase(path));
      const mark = createHash('sha256').update(file).digest('hex');
      // The mark at the end says that nothing was cut off.
      const outcome = await runAt(
        command.folder,
        [
          'sh',
          '-c',
          'f=$1; m=$2; shift 2; "$@" >/dev/null && cat "$f" && printf %s "$m"',
          'sh',
          file,
          mark,
          ...command.rewrite,
        ],
        files,
        signal,
        mostFormatted,
      );
      if ('why' in outcome || outcome.end.kind !== 'ended' || outcome.end.code !== 0) return undefined;
      const { stdout } = outcome;
      if (!stdout.endsWith(mark) || Buffer.byteLength(stdout) >= mostFormatted) return undefined;
      return { text: stdout.slice(0, -mark.length).replace(/^\uFEFF/u, ''), by: command.name };
    },
    walls: () =>
      walls === undefined
        ? undefined
        : `commands of the project ran in a copy${made === undefined || made.remark === '' ? '' : ` (${made.remark})`}: ${wallWords(walls)}`,
    accept: (files) => {
      asIs = new Map();
      for (const { path, text } of files) made?.write(fromBase(path), text);
    },
    [Symbol.dispose]: () => {
      if (made !== undefined) rmSync(made.folder, { recursive: true, force: true });
    },
  };
};

/** Units: bytes of a file that a formatter has written. */
const mostFormatted = 2_000_000;

/** Where a project's own programs lie, inside: in the folder and in all above it. */
const binFolders = (folder: string): readonly string[] => {
  const parts = folder === '.' ? [] : folder.split('/');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''].map((at) =>
    join('/project', at, 'node_modules/.bin'),
  );
};

const endOf = ({ end, stdout, stderr, walls, cost }: CellTaskOutcome, seconds: number): CommandEnd => {
  const output = `${stdout}\n${stderr}`.slice(-20_000);
  switch (end.kind) {
    case 'ended':
      return {
        kind: 'ended',
        code: end.code,
        output,
        walls: `in a copy: ${wallWords(walls)}`,
        milliseconds: cost.milliseconds,
      };
    case 'killed':
      return { kind: 'not available', why: `it was ended by ${end.signal}` };
    case 'exhausted':
      return { kind: 'not available', why: limitText(end.resource, seconds), limit: true };
    case 'aborted':
      return { kind: 'not available', why: 'it was stopped' };
    case 'refused':
      return {
        kind: 'not available',
        why: `commands of the project are not run without walls (${end.reasons.join('; ')}); install bubblewrap, or run them yourself`,
      };
    case 'failed':
      return { kind: 'not available', why: end.text };
    default:
      return end satisfies never;
  }
};

/** The walls in words; one that was not there is named with its reason. */
const wallWords = (walls: Walls): string =>
  Object.entries(walls)
    .map(([name, wall]) => (wall.kind === 'stands' ? (wordOf[name] ?? name) : `no wall "${name}" (${wall.reason})`))
    .join(', ');

const wordOf: Readonly<Record<string, string>> = {
  environment: 'no variables of yours',
  namespace: 'root, account and processes of its own',
  network: 'no network',
  memoryWatch: 'memory and time watched',
};

/** What a command used up, in words. */
const limitText = (resource: Excess, seconds: number): string => {
  switch (resource) {
    case 'seconds':
      return `it did not end within ${String(seconds)} s; --test-command can name fewer tests`;
    case 'bytes':
      return 'it needed more than 2 GB';
    case 'processes':
      return 'it started more than 256 processes';
    default:
      return `it came to its limit (${resource})`;
  }
};
