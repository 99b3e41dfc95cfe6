/**
 * The commands of a project, run in a copy of its tree where a repair has been made.
 *
 * The copy is made once and holds what is small: version control, caches and installed packages stay behind; installed packages are seen from
 * where they lie, read-only. Every run is closed in by `packages/cell`: no network, no account, limits, a copy of the copy to write to.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { runInCell, type CellTaskOutcome, type Mount, type Walls } from '@sallyport/cell';
import type { CommandEnd, ProjectCommand, ProjectCommands, SourceText } from '@sallyport/core/faces';
import { detectCommands } from './detect-commands.ts';
import { findPython } from './find-python.ts';

export interface ProjectCommandOptions {
  /** Absolute. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project's tests, where the user names them; wins over what is found. */
  readonly testCommand?: readonly string[] | undefined;
}

/** Commands whose copy goes away in `[Symbol.dispose]`. */
export interface OpenCommands extends ProjectCommands, Disposable {
  /** Texts that the tree has from now on. */
  accept(files: readonly SourceText[]): void;
  /** The folder that a command is run in, relative to the root. */
  folderOf(command: ProjectCommand): string;
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

/** Units: bytes and files of the tree that is copied. */
const mostBytes = 300_000_000;
const mostFiles = 40_000;

const seconds = 120;

export const newProjectCommands = ({ root, env, testCommand }: ProjectCommandOptions): OpenCommands => {
  const python = findPython(root, env);
  let copy: Copy | string | undefined;
  let walls: Walls | undefined;
  const copied = (): Copy | string => (copy ??= copyTree(root));
  const folders = new Map<ProjectCommand, string>();
  const runIn: OpenCommands['runIn'] = async (folder, argv, files, signal) => {
    const tree = copied();
    if (typeof tree === 'string') return { kind: 'not available', why: tree };
    const before = files.map(({ path }) => ({ path, text: tree.textOf(path) }));
    for (const { path, text } of files) tree.write(path, text);
    try {
      const outcome = await runInCell({
        command: folder === '.' ? argv : ['sh', '-c', 'cd "$0" && exec "$@"', folder, ...argv],
        folder: { path: tree.folder, as: 'copy' },
        mounts: [...tree.packages, ...(python?.folders ?? []).map((from): Mount => ({ from, access: 'read' }))],
        env: {
          PATH: [
            ...(folder === '.' ? [] : [`/project/${folder}/node_modules/.bin`]),
            '/project/node_modules/.bin',
            dirname(execPath),
            ...(python === undefined ? [] : [dirname(python.program)]),
            '/usr/local/bin:/usr/bin:/bin',
          ].join(':'),
          CI: '1',
          LANG: 'C.UTF-8',
          PYTHONDONTWRITEBYTECODE: '1',
          NO_COLOR: '1',
        },
        limits: { seconds, bytes: 2_000_000_000, outputBytes: 200_000, processes: 256 },
        ...(signal === undefined ? {} : { signal }),
      });
      if (outcome.end.kind !== 'refused') walls = outcome.walls;
      return endOf(outcome);
    } finally {
      for (const { path, text } of before) tree.write(path, text);
    }
  };
  return {
    commandsFor: (path) => {
      const { folder, commands } = detectCommands(root, path, python);
      const own = commands.filter(({ purpose }) => purpose !== 'tests' || testCommand === undefined);
      const all: readonly ProjectCommand[] =
        testCommand === undefined
          ? own
          : [...own, { purpose: 'tests', name: testCommand.join(' '), argv: testCommand }];
      for (const command of all) folders.set(command, command.argv === testCommand ? '.' : folder);
      return Promise.resolve(all);
    },
    run: (command, files, signal) => runIn(folders.get(command) ?? '.', command.argv, files, signal),
    folderOf: (command) => folders.get(command) ?? '.',
    runIn,
    walls: () => (walls === undefined ? undefined : `commands of the project ran in a copy: ${wallWords(walls)}`),
    accept: (files) => {
      if (copy === undefined || typeof copy === 'string') return;
      for (const { path, text } of files) copy.write(path, text);
    },
    [Symbol.dispose]: () => {
      if (copy !== undefined && typeof copy !== 'string') rmSync(copy.folder, { recursive: true, force: true });
    },
  };
};

const endOf = ({ end, stdout, stderr, walls, cost }: CellTaskOutcome): CommandEnd => {
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
      return { kind: 'not available', why: `it came to its limit (${JSON.stringify(end.resource)})` };
    case 'aborted':
      return { kind: 'not available', why: 'it was stopped' };
    case 'refused':
      return { kind: 'not available', why: `it is not run without walls: ${end.reasons.join('; ')}` };
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

interface Copy {
  readonly folder: string;
  /** Installed packages, to be seen from where they lie. */
  readonly packages: readonly Mount[];
  textOf(path: string): string | undefined;
  write(path: string, text: string | undefined): void;
}

/** What is no part of a project's sources, or too large to be copied for every run. */
const leftOut = new Set([
  '.git',
  '.hg',
  '.svn',
  '.venv',
  'venv',
  '__pycache__',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.tox',
  '.nox',
  '.cache',
  '.turbo',
  '.next',
]);

const copyTree = (root: string): Copy | string => {
  const sizes = { files: 0, bytes: 0 };
  const modules: string[] = [];
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-fix-'));
  class TooLarge extends Error {}
  try {
    cpSync(root, folder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (from) => {
        const name = from.slice(from.lastIndexOf('/') + 1);
        if (from !== root && leftOut.has(name)) return false;
        if (name === 'node_modules') {
          modules.push(from);
          return false;
        }
        const found = lstatSync(from);
        if (!found.isFile() && !found.isDirectory() && !found.isSymbolicLink()) return false;
        sizes.files += 1;
        sizes.bytes += found.isFile() ? found.size : 0;
        if (sizes.files > mostFiles || sizes.bytes > mostBytes) throw new TooLarge();
        return true;
      },
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return error instanceof TooLarge
      ? `the tree is too large to be copied (more than ${String(mostFiles)} files or ${String(mostBytes / 1e6)} MB)`
      : `the tree cannot be copied: ${error instanceof Error ? error.message : String(error)}`;
  }
  for (const place of modules) mkdirSync(join(folder, place.slice(root.length)), { recursive: true });
  return {
    folder,
    packages: modules.map((from): Mount => ({ from, at: `/project${from.slice(root.length)}`, access: 'read' })),
    textOf: (path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined),
    write: (path, text) => {
      const place = join(folder, path);
      if (text === undefined) rmSync(place, { force: true });
      else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, text);
      }
    },
  };
};
