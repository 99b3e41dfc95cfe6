import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath, platform } from 'node:process';
import { boundedText } from './bounded-text.ts';
import { bubblewrapCommand, probeBubblewrap } from './bubblewrap.ts';
import type { Mount } from './bubblewrap.ts';
import { killTree } from './kill-tree.ts';
import type { CellLimits } from './limits.ts';
import { canWatchProcesses } from './process-usage.ts';
import { withResourceLimits } from './resource-limits.ts';
import { absent, standing } from './walls.ts';
import type { Walls } from './walls.ts';
import { watchProcess } from './watch-process.ts';
import type { Excess } from './watch-process.ts';

/** A foreign program to be run: a project's tests, a build, a generated script. */
export interface CellTask {
  /** Program and arguments; no shell reads them. A name without a slash is looked up in the `PATH` of `env`. */
  readonly command: readonly string[];
  /** The project. `copy`: the program works on a copy that is thrown away; `read`: on the original, which it cannot change. */
  readonly folder: { readonly path: string; readonly as: 'copy' | 'read' };
  /** What else of the host's files it sees; below `/project` it lies over the folder. System programs and our Node are there anyway. */
  readonly mounts?: readonly Mount[];
  /** The whole environment. Ours is not passed on; name what is wanted. */
  readonly env: Readonly<Record<string, string>>;
  readonly limits: CellLimits;
  /** Whether it may run with fewer walls where bubblewrap cannot be had; else such a task is refused. */
  readonly orWeaker?: boolean;
  readonly signal?: AbortSignal;
}

export type CellTaskEnd =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'exhausted'; readonly resource: Excess }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'failed'; readonly text: string };

export interface CellTaskOutcome {
  readonly end: CellTaskEnd;
  readonly stdout: string;
  readonly stderr: string;
  readonly walls: Walls;
  readonly cost: { readonly milliseconds: number; readonly peakBytes: number };
}

/** The face that other packages are handed: runs a task, settles always, leaves nothing behind. */
export interface Sandbox {
  run(task: CellTask): Promise<CellTaskOutcome>;
}

/** Where the project lies inside a closed place. */
const inside = '/project';

/** Units: milliseconds that a descendant may still hold the output open after the program itself ended. */
const lastWords = 200;

/** Runs a command without network, account, environment and files but those it was given, and says how that went. */
export const runInCell = async (task: CellTask): Promise<CellTaskOutcome> => {
  const probe = await probeBubblewrap();
  if (probe.kind === 'not available' && task.orWeaker !== true)
    return without({ kind: 'refused', reasons: [`namespaces are not available: ${probe.reason}`] });
  if (task.signal?.aborted === true) return without({ kind: 'aborted' });
  const copy = task.folder.as === 'copy' ? mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-cell-')) : undefined;
  let names: string | undefined;
  try {
    if (copy !== undefined) cpSync(task.folder.path, copy, { recursive: true, verbatimSymlinks: true, mode: 2 });
    const folder = copy ?? realpathSync(task.folder.path);
    if (probe.kind !== 'available')
      return await runCommand(task, task.command, task.env, folder, openWalls(probe.reason));
    names = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-cell-'));
    const hosts = join(names, 'hosts');
    writeFileSync(hosts, '127.0.0.1 localhost\n::1 localhost\n', { mode: 0o644 });
    return await runCommand(task, closedIn(task, folder, hosts, probe.program), {}, '/', closedWalls);
  } catch (error) {
    return without({ kind: 'failed', text: error instanceof Error ? error.message : String(error) });
  } finally {
    for (const one of [copy, names]) if (one !== undefined) rmSync(one, { recursive: true, force: true });
  }
};

/** The sandbox of this machine. */
export const sandbox: Sandbox = { run: runInCell };

const closedIn = (task: CellTask, folder: string, hosts: string, program: string): readonly string[] =>
  bubblewrapCommand({
    program,
    command: task.command,
    mounts: [
      ...systemPrograms(),
      // Servers of tests listen on `localhost`; the machine's own list would tell names of its network.
      { from: hosts, at: '/etc/hosts', access: 'read' },
      ...(task.mounts ?? []).filter((mount) => !isInside(mount)),
      { from: folder, at: inside, access: task.folder.as === 'copy' ? 'write' : 'read' },
      // What lies within the project is put over it; the other way round it would be covered.
      ...(task.mounts ?? []).filter(isInside),
    ],
    folder: inside,
    env: { HOME: '/tmp', TMPDIR: '/tmp', ...task.env },
    tmpBytes: task.limits.bytes,
    system: 'proc-and-dev',
  });

const isInside = ({ from, at = from }: Mount): boolean => at.startsWith(`${inside}/`);

/** What ordinary commands need of a system, read-only, without the users' folders and without what `/etc` knows of accounts. */
const systemPrograms = (): readonly Mount[] =>
  [
    '/usr',
    '/bin',
    '/sbin',
    '/lib',
    '/lib64',
    '/nix/store',
    '/gnu/store',
    '/etc/alternatives',
    '/etc/ld.so.cache',
    '/etc/ssl/certs',
    '/etc/localtime',
    '/etc/nsswitch.conf',
    ...(dirname(execPath).startsWith('/usr/') ? [] : [execPath]),
  ]
    .filter((path) => existsSync(path))
    .map((path) => ({ from: path, access: 'read' }) as const);

const closedWalls: Walls = {
  environment: standing('only what was named'),
  namespace: standing('bubblewrap: own root, account, processes'),
  network: standing('own network namespace without interfaces'),
  memoryWatch: standing(),
};

const openWalls = (reason: string): Walls => ({
  environment: standing('only what was named'),
  namespace: absent(reason),
  network: absent(reason),
  memoryWatch: canWatchProcesses ? standing() : absent('this system does not show other processes’ memory'),
});

const runCommand = (
  task: CellTask,
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
  walls: Walls,
): Promise<CellTaskOutcome> =>
  new Promise((resolve) => {
    const { limits, signal } = task;
    const began = performance.now();
    const stdout = boundedText(limits.outputBytes);
    const stderr = boundedText(limits.outputBytes);
    const cpuSeconds = limits.cpuSeconds ?? 4 * limits.seconds;
    const [program = '', ...args] = withResourceLimits(command, {
      // Per process, and only against a host that no longer looks: the watch adds up.
      cpuSeconds: cpuSeconds + 1,
      fileBytes: limits.fileBytes,
    });
    // A group of its own, so that all of it can be ended at once.
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
      cwd: folder,
      detached: platform !== 'win32',
    });
    let end: CellTaskEnd | undefined;
    const stop = (how: CellTaskEnd): void => {
      end ??= how;
      if (child.pid !== undefined) killTree(child.pid);
    };
    const watch =
      child.pid === undefined
        ? undefined
        : watchProcess(child.pid, { ...limits, milliseconds: limits.seconds * 1_000, cpuSeconds }, (resource) => {
            stop({ kind: 'exhausted', resource });
          });
    const onAbort = (): void => {
      stop({ kind: 'aborted' });
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    const finish = (how: CellTaskEnd): void => {
      watch?.stop();
      signal?.removeEventListener('abort', onAbort);
      resolve({
        end: end ?? how,
        stdout: stdout.text(),
        stderr: stderr.text(),
        walls,
        cost: { milliseconds: performance.now() - began, peakBytes: watch?.peakBytes() ?? 0 },
      });
    };
    child.stdout.on('data', (piece: Buffer) => {
      stdout.add(piece);
    });
    child.stderr.on('data', (piece: Buffer) => {
      stderr.add(piece);
    });
    child.on('error', (error) => {
      finish({ kind: 'failed', text: `cannot start: ${error.message}` });
    });
    child.on('exit', () => {
      watch?.stop();
      if (child.pid !== undefined) killTree(child.pid);
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, lastWords).unref();
    });
    child.on('close', (code, killedBy) => {
      finish(killedBy === null ? { kind: 'ended', code: code ?? 0 } : { kind: 'killed', signal: killedBy });
    });
  });

const without = (end: CellTaskEnd): CellTaskOutcome => ({
  end,
  stdout: '',
  stderr: '',
  walls: {},
  cost: { milliseconds: 0, peakBytes: 0 },
});
