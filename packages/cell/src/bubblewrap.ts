import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:process';
import { findProgram } from './find-program.ts';

/** What the closed place shows of the host's files, and how. */
export interface Mount {
  /** On the host. */
  readonly from: string;
  /** Inside; absent: the same path. */
  readonly at?: string;
  readonly access: 'read' | 'write';
}

export interface BubblewrapPlan {
  /** The program `bwrap` itself, as found by `probeBubblewrap`. */
  readonly program: string;
  readonly command: readonly string[];
  readonly mounts: readonly Mount[];
  /** The folder the program starts in, inside. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Units: bytes of the memory file system at `/tmp`; zero leaves `/tmp` out. */
  readonly tmpBytes: number;
  /** Whether `/proc` and a minimal `/dev` are there; a runtime that needs neither is better without. */
  readonly system: 'none' | 'proc-and-dev';
}

/** An ordinary account number that owns nothing: what the program believes to be, and for files is. */
const nobody = '65534';

/**
 * The command line that closes a program in with bubblewrap: namespaces of its own for users, processes, network, messages,
 * host name and control groups; no rights; a root that holds only the mounts, read-only unless said; no environment but the
 * given one. The program ends when we end.
 *
 * Source: bwrap(1), version 0.8 (`--size`, `--perms` need 0.5).
 */
export const bubblewrapCommand = (plan: BubblewrapPlan): readonly string[] => [
  plan.program,
  '--unshare-all',
  '--die-with-parent',
  '--new-session',
  '--clearenv',
  '--cap-drop',
  'ALL',
  '--uid',
  nobody,
  '--gid',
  nobody,
  '--hostname',
  'cell',
  ...Object.entries(plan.env).flatMap(([name, value]) => ['--setenv', name, value]),
  ...(plan.tmpBytes > 0 ? ['--size', String(plan.tmpBytes), '--tmpfs', '/tmp'] : []),
  ...(plan.system === 'none' ? [] : ['--proc', '/proc', '--dev', '/dev']),
  // After the rest, so that what was asked for by path is not covered by an empty folder above it.
  ...plan.mounts.flatMap(({ from, at = from, access }) => [access === 'read' ? '--ro-bind' : '--bind', from, at]),
  '--remount-ro',
  '/',
  '--chdir',
  plan.folder,
  '--',
  ...plan.command,
];

/** Mounts that a dynamically linked program needs to start: the system's libraries, read-only, and nothing of the users. */
export const systemLibraries = (): readonly Mount[] =>
  ['/lib', '/lib64', '/usr/lib', '/usr/lib64', '/usr/local/lib', '/etc/ld.so.cache', '/nix/store', '/gnu/store']
    .filter((path) => existsSync(path))
    .map((path) => ({ from: path, access: 'read' }) as const);

/** Whether bubblewrap can be used here: the program, or the reason why not, in words for the outcome's `walls`. */
export type BubblewrapProbe =
  | { readonly kind: 'available'; readonly program: string }
  | { readonly kind: 'not available'; readonly reason: string };

/**
 * Tries bubblewrap with all walls on a program that does nothing.
 *
 * Only a trial tells: the program may be there and user namespaces forbidden (containers without the right, hardened
 * kernels, AppArmor profiles). Takes 5 ms where it works. The answer is kept for the life of the process.
 */
export const probeBubblewrap = (): Promise<BubblewrapProbe> => (known ??= probe());

let known: Promise<BubblewrapProbe> | undefined;

const probe = (): Promise<BubblewrapProbe> => {
  if (platform !== 'linux') return Promise.resolve(notAvailable(`namespaces are Linux's; this is ${platform}`));
  const program = findProgram('bwrap');
  if (program === undefined) return Promise.resolve(notAvailable('bwrap not found (package bubblewrap)'));
  const truth = findProgram('true');
  if (truth === undefined) return Promise.resolve(notAvailable('no program to try bwrap with'));
  return tryOut(program, truth);
};

const tryOut = (program: string, truth: string): Promise<BubblewrapProbe> => {
  const [first = program, ...rest] = bubblewrapCommand({
    program,
    command: [truth],
    mounts: [...systemLibraries(), { from: truth, access: 'read' }],
    folder: '/',
    env: {},
    tmpBytes: 0,
    system: 'none',
  });
  return new Promise((resolve) => {
    const child = spawn(first, rest, { stdio: ['ignore', 'ignore', 'pipe'], env: {}, cwd: '/', timeout: 5_000 });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 500) said += chunk.toString('utf8');
    });
    child.on('error', (error) => {
      resolve(notAvailable(`bwrap does not start: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve({ kind: 'available', program });
      else
        resolve(notAvailable(`bwrap is not permitted here: ${said.trim() || `ended with ${String(signal ?? code)}`}`));
    });
  });
};

const notAvailable = (reason: string): BubblewrapProbe => ({ kind: 'not available', reason });
