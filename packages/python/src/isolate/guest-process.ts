import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { allowedNodeEnvironmentFlags, execPath } from 'node:process';
import type { Duplex } from 'node:stream';
import {
  absent,
  bubblewrapCommand,
  canLimitResources,
  canWatchProcesses,
  dataBytesOf,
  dyingWithUs,
  privateBytes,
  processUsage,
  standing,
  systemLibraries,
  watchProcess,
  withResourceLimits,
} from '@sallyport/cell';
import type { ProcessWatch, Walls } from '@sallyport/cell';
import type { CellEnd, CellResult, HostPort } from './cell.ts';
import { encodeFrame, FrameReader } from './frames.ts';
import type { GuestStart } from './guest-code.ts';
import { newHostSide } from './host-side.ts';
import type { GuestControl, HostSide } from './host-side.ts';
import { parseGuestMessage } from './protocol.ts';
import type { GuestMessage, HostMessage, RunRequest } from './protocol.ts';

const mebibyte = 1024 * 1024;

export interface GuestProcessPlan {
  readonly code: GuestStart;
  readonly codeCache: Uint8Array | undefined;
  /** Units: bytes of values that a program in this process may hold. */
  readonly heapBytes: number;
  /** Units: KiB of stack that V8 may use. */
  readonly stackKib: number;
  /** The program `bwrap`; nothing: the process stands without a namespace, for `namespaceReason`. */
  readonly bubblewrap: string | undefined;
  readonly namespaceReason: string;
  /** Private memory of an idle guest as the kernel counts it; nothing if not yet measured. */
  readonly idleDataBytes: number | undefined;
}

/** A guest that is alive. */
export interface GuestProcess {
  readonly heapBytes: number;
  /** Nothing once it is ready for a run, else why it is not. */
  readonly ready: Promise<string | undefined>;
  readonly walls: Walls;
  /** False as soon as it cannot take another run. */
  isUsable(): boolean;
  runs(): number;
  /** Units: bytes of private memory more than when it was ready. */
  growth(): number;
  pid(): number | undefined;
  idleDataBytes(): number | undefined;
  run(request: RunRequest, host: HostPort, signal?: AbortSignal): Promise<CellResult & { readonly clean: boolean }>;
  /** The compiled code, from a guest that only ever ran our own program. */
  codeCache(): Promise<Uint8Array | undefined>;
  /** Kills it and settles when nothing of it is left. */
  end(): Promise<void>;
}

/** Flags of V8 that its code cache depends on. */
export const v8Flags = (stackKib: number): readonly string[] => [
  '--disallow-code-generation-from-strings',
  `--stack-size=${String(stackKib)}`,
];

/** Heap beyond the program's values, and half as much again for garbage: our own code and tables live there too. */
const ownHeap = 64 * mebibyte;

const nodeFlags = (plan: GuestProcessPlan): readonly string[] => [
  '--permission',
  // The meter collects before it condemns; the name goes with the lockdown.
  '--expose-gc',
  ...v8Flags(plan.stackKib),
  `--max-old-space-size=${String(Math.ceil((1.5 * plan.heapBytes + ownHeap) / mebibyte))}`,
  `--max-semi-space-size=${String(Math.min(16, Math.max(1, Math.floor(plan.heapBytes / mebibyte / 16))))}`,
  ...[
    '--disable-sigusr1',
    '--no-addons',
    '--no-warnings',
    '--no-experimental-websocket',
    '--disable-proto=delete',
  ].filter((flag) => flag === '--disable-proto=delete' || allowedNodeEnvironmentFlags.has(flag)),
];

/** Whether `--permission` of this Node closes the network too (from 25 on). */
const permissionClosesNetwork = allowedNodeEnvironmentFlags.has('--allow-net');

const wallsOf = (plan: GuestProcessPlan, kernelLimit: boolean): Walls => ({
  language: standing('emitted code is checked before it runs'),
  process: standing('disposable child, nothing of our environment, one inherited line'),
  permissionModel: standing(
    !plan.code.flags.some((flag) => flag.startsWith('--allow-fs-read'))
      ? 'no files, processes, workers, add-ons'
      : 'no processes, workers, add-ons; reads only its own program',
  ),
  globals: standing('emptied; text cannot become code'),
  heapCap: standing('of V8; typed arrays are not in it'),
  memoryWatch: canWatchProcesses ? standing() : absent('this system does not show other processes’ memory'),
  memoryCeiling: kernelLimit
    ? standing('RLIMIT_DATA')
    : absent(canLimitResources ? 'the idle size of a guest is not yet measured' : 'no shell that can set limits'),
  namespace:
    plan.bubblewrap === undefined ? absent(plan.namespaceReason) : standing('bubblewrap: own root, account, processes'),
  network:
    plan.bubblewrap !== undefined
      ? standing('own network namespace without interfaces')
      : permissionClosesNetwork
        ? standing('closed by the permission model')
        : absent('the permission model does not close it; the guest has no name left that leads to it'),
});

/**
 * All that a guest finds in its environment, and only until it empties it: large buffers come in large pages, which saves 5,000 page
 * faults, 13 of 60 ms, while a snapshot is read. Other systems do not look at it.
 *
 * Source: glibc manual, "Memory Allocation Tunables" (`glibc.malloc.hugetlb`, since 2.35).
 */
const environment = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' } as const;

/** What the guest's own code may be, in bytes of messages during one run, beyond output. */
const mostTraffic = 512 * mebibyte;
/** Most bytes that wait for a guest to read them; sixteen large responses at once are less. */
const mostUnread = 256 * mebibyte;
/** Units: milliseconds. */
const startWithin = 20_000;
/** How much of the error stream is kept, to tell an end by memory from other ends. Units: bytes. */
const keptStderr = 8_192;

/**
 * Starts a guest: a Node with no files, no environment of ours, no network where that can be had, and one line to us.
 *
 * The promise: whatever the guest does, this process goes on; `run` always settles; after `end` neither a process nor a
 * descriptor of it is left.
 */
export const startGuestProcess = (plan: GuestProcessPlan): GuestProcess => {
  const kernelLimit = plan.idleDataBytes !== undefined && canLimitResources;
  const walls = wallsOf(plan, kernelLimit);
  const node = [execPath, ...nodeFlags(plan), ...plan.code.flags, ...plan.code.args];
  const [program = execPath, ...args] = withResourceLimits(
    plan.bubblewrap === undefined ? dyingWithUs(node) : closedIn(plan.bubblewrap, node, plan.code.readable),
    {
      dataBytes: kernelLimit ? (plan.idleDataBytes ?? 0) + 3 * plan.heapBytes + ownHeap : undefined,
      fileBytes: 0,
      openFiles: 128,
    },
  );
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], env: environment, cwd: '/' });
  const line = child.stdio[3] as Duplex;
  const state: State = { child, line, ended: false, runs: 0, stderr: '', current: undefined };

  const ready = Promise.withResolvers<string | undefined>();
  const gone = Promise.withResolvers<void>();
  let onCache: ((bytes: Uint8Array | undefined) => void) | undefined;
  let idleData: number | undefined;
  let idleBytes = 0;
  let idleNow = 0;

  const startClock = setTimeout(() => {
    ready.resolve('the guest did not start in time');
    child.kill('SIGKILL');
  }, startWithin);

  const reader = new FrameReader();
  line.on('data', (piece: Buffer) => {
    if (state.current !== undefined) state.current.traffic += piece.length;
    for (const decoded of reader.push(piece)) {
      const message = decoded.kind === 'value' ? parseGuestMessage(decoded.value) : undefined;
      if (message !== undefined) receive(message);
      else fail(decoded.kind === 'problem' ? `a frame that is ${decoded.problem}` : 'an unknown message');
      if (state.ended) return;
    }
    if ((state.current?.traffic ?? 0) > mostTraffic) fail('too much traffic');
  });
  line.on('error', () => {
    // The guest went away while we wrote; its exit tells the rest.
  });
  child.stderr?.on('data', (piece: Buffer) => {
    if (state.stderr.length < keptStderr) state.stderr += piece.toString('latin1').slice(0, keptStderr);
  });
  child.on('error', (error) => {
    state.ended = true;
    clearTimeout(startClock);
    ready.resolve(`the guest cannot be started: ${error.message}`);
    if (child.pid === undefined) gone.resolve();
  });
  child.on('close', (code, signal) => {
    state.ended = true;
    clearTimeout(startClock);
    ready.resolve(`the guest ended at its start: ${describeExit(code, signal, state.stderr)}`);
    onCache?.(undefined);
    state.current?.finish(endOfChild(code, signal, state.stderr), false);
    gone.resolve();
  });

  /** Bubblewrap stands between us and the guest, so the guest is a descendant then. */
  const memoryNow = (): number => {
    if (child.pid === undefined) return 0;
    return plan.bubblewrap === undefined ? privateBytes(child.pid) : (processUsage(child.pid)?.bytes ?? 0);
  };
  const fail = (what: string): void => {
    const end: CellEnd = { kind: 'internal', text: `the guest broke the rules of the line: ${what}` };
    kill();
    if (state.current === undefined) ready.resolve(end.text);
    else state.current.finish(end, false);
  };
  const receive = (message: GuestMessage): void => {
    if (message.kind === 'ready' && state.runs === 0 && state.current === undefined) {
      clearTimeout(startClock);
      idleData = plan.bubblewrap === undefined && child.pid !== undefined ? dataBytesOf(child.pid) : undefined;
      idleBytes = memoryNow();
      idleNow = idleBytes;
      unreference(true);
      ready.resolve(undefined);
    } else if (message.kind === 'code-cache' && onCache !== undefined) {
      unreference(true);
      onCache(new Uint8Array(Buffer.from(message.base64, 'base64')));
      onCache = undefined;
    } else if (state.current === undefined) fail('a message outside of a run');
    else state.current.side.handle(message);
  };
  const send = (message: HostMessage): boolean => {
    const frame = encodeFrame(message, { bytes: 256 * mebibyte, values: Infinity, depth: Infinity });
    if (frame === undefined) return false;
    if (!state.ended && line.writable) line.write(frame);
    if (state.current !== undefined && line.writableLength > mostUnread) fail('it asks and does not listen');
    return true;
  };
  const kill = (): void => {
    if (state.ended) return;
    state.ended = true;
    child.kill('SIGKILL');
  };
  /** A guest that waits for work does not keep the host's process alive. */
  const unreference = (idle: boolean): void => {
    const handles = [child, line, child.stderr] as unknown as readonly { ref(): void; unref(): void }[];
    for (const handle of handles) {
      if (idle) handle.unref();
      else handle.ref();
    }
  };

  const preamble = plan.code.preamble(plan.codeCache);
  if (preamble !== undefined) line.write(preamble);

  return {
    heapBytes: plan.heapBytes,
    ready: ready.promise,
    walls,
    isUsable: () => !state.ended,
    runs: () => state.runs,
    growth: () => {
      idleNow = memoryNow();
      return idleNow - idleBytes;
    },
    pid: () => child.pid,
    idleDataBytes: () => idleData,
    codeCache: () =>
      new Promise((resolve) => {
        if (state.ended) return resolve(undefined);
        unreference(false);
        onCache = resolve;
        send({ kind: 'make-code-cache' });
      }),
    end: () => {
      unreference(false);
      kill();
      return gone.promise;
    },
    run: (request, host, signal) =>
      new Promise((resolve) => {
        state.runs += 1;
        unreference(false);
        const began = performance.now();
        let watch: ProcessWatch | undefined;
        const finish = (end: CellEnd, clean: boolean): void => {
          if (state.current === undefined) return;
          state.current = undefined;
          const milliseconds = performance.now() - began;
          watch?.stop();
          side.close();
          signal?.removeEventListener('abort', onAbort);
          if (end.kind !== 'ended') kill();
          else unreference(true);
          resolve({
            end,
            walls,
            clean,
            cost: {
              milliseconds,
              waited: Math.max(0, milliseconds - (watch?.elapsed() ?? milliseconds)),
              peakBytes: watch?.peakBytes() ?? 0,
            },
          });
        };
        const onAbort = (): void => {
          kill();
          finish({ kind: 'aborted' }, false);
        };
        const control: GuestControl = {
          answer: (answer) => {
            send({ kind: 'answer', answer });
          },
          pauseClock: () => watch?.pause(),
          resumeClock: () => watch?.resume(),
          end: finish,
        };
        const side: HostSide = newHostSide(request, host, control);
        state.current = { side, finish, traffic: 0 };
        if (signal?.aborted === true) return onAbort();
        if (state.ended || child.pid === undefined)
          return finish({ kind: 'internal', text: 'the guest is gone' }, false);
        signal?.addEventListener('abort', onAbort, { once: true });
        const { seconds, bytes } = request.limits;
        watch = watchProcess(
          child.pid,
          {
            // The run stops itself at 1.0; what does not is ended in time for 1.2, as a busy host is late by some per cent.
            milliseconds: seconds * 1_150,
            cpuSeconds: seconds * 3 + 2,
            // Garbage that V8 has not collected yet is there too.
            bytes: Math.max(2.5 * bytes, bytes + 48 * mebibyte),
            processes: plan.bubblewrap === undefined ? 1 : 3,
            idleBytes: idleNow,
          },
          (what) => {
            kill();
            finish(excessEnd(what, seconds), false);
          },
        );
        if (!send({ kind: 'run', request })) finish({ kind: 'internal', text: 'the request is not plain data' }, false);
      }),
  };
};

interface State {
  readonly child: ChildProcess;
  readonly line: Duplex;
  ended: boolean;
  runs: number;
  stderr: string;
  current:
    | {
        readonly side: HostSide;
        readonly finish: (end: CellEnd, clean: boolean) => void;
        traffic: number;
      }
    | undefined;
}

/** The root of a sandboxed guest: system libraries, Node itself, and its program if it must read it. */
const closedIn = (program: string, node: readonly string[], readable: readonly string[]): readonly string[] =>
  bubblewrapCommand({
    program,
    command: node,
    mounts: [
      ...systemLibraries(),
      { from: execPath, access: 'read' },
      ...readable.filter((path) => existsSync(path)).map((path) => ({ from: path, access: 'read' }) as const),
    ],
    folder: '/',
    env: environment,
    tmpBytes: 0,
    system: 'none',
  });

const excessEnd = (what: 'bytes' | 'seconds' | 'cpuSeconds' | 'processes', seconds: number): CellEnd => {
  switch (what) {
    case 'bytes':
      return { kind: 'exhausted', resource: 'bytes', text: 'stopped from outside: more memory than allowed' };
    case 'seconds':
    case 'cpuSeconds':
      return {
        kind: 'exhausted',
        resource: 'seconds',
        text: `stopped from outside: the limit of ${seconds} s was reached`,
      };
    case 'processes':
      return { kind: 'internal', text: 'the guest started a process' };
    default:
      return what satisfies never;
  }
};

/** Numbers under 128 are exit codes; a shell or bubblewrap in between reports a signal as 128 + its number. */
const endOfChild = (code: number | null, signal: NodeJS.Signals | null, stderr: string): CellEnd =>
  /out of memory|allocation failed|bad_alloc|heap limit/iu.test(stderr)
    ? { kind: 'exhausted', resource: 'bytes', text: 'the guest’s heap was full' }
    : { kind: 'internal', text: `the guest ended: ${describeExit(code, signal, stderr)}` };

const describeExit = (code: number | null, signal: NodeJS.Signals | null, stderr: string): string => {
  const how = signal === null ? `exit code ${String(code)}` : signal;
  const first =
    stderr.split('\n').find((text) => /error/iu.test(text)) ?? stderr.split('\n').find((text) => text.trim() !== '');
  return first === undefined ? how : `${how} (${first.trim().slice(0, 200)})`;
};
