/**
 * Worker processes: many files, two or more cores, hard limits.
 *
 * In: files and settings. Out: one outcome per file, as they come. A process is used because a thread cannot be given a
 * limit on memory that holds (a thread that runs out of it takes the program along), and because it can be killed. The
 * promise: a file that hangs or eats the memory costs its own result and nothing else.
 *
 * A worker that dies at a file gets the blame only when the file was its first: before that, what it remembered of other
 * files may be what filled the memory, so the file is tried once more in a fresh process.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '@sallyport/core';
import { crashed, timedOut } from '@sallyport/analyze';
import type { DiscoveredFile } from '../discovery/discover.ts';
import { chunks } from './chunks.ts';
import type { Outcome } from './outcome.ts';
import type { LookSettings } from './settings.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export interface PoolOptions {
  readonly jobs: number;
  /** Of all workers together. Units: MiB. */
  readonly maxMemory: number;
  /** The program that a worker runs. */
  readonly workerModule: string;
  readonly execArgv: readonly string[];
  readonly signal: AbortSignal;
  /** Called with problems of the rules, maybe repeatedly with the same. */
  readonly onRuleDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
}

/** How much longer than a file's own clock the program waits before it kills. Units: milliseconds. */
const grace = 2_000;
/** How often memory is looked at. Units: milliseconds. */
const watchInterval = 250;

/** Outcomes as they come, in no order. Ends early, without the rest, when the signal is aborted. */
export async function* lookInWorkers(
  files: readonly DiscoveredFile[],
  settings: LookSettings,
  options: PoolOptions,
): AsyncGenerator<Outcome> {
  const pool = new Pool(files, settings, options);
  try {
    yield* pool.outcomes();
  } finally {
    pool.stop();
  }
}

interface Worker {
  readonly process: ChildProcess;
  /** Not yet looked at, in order; the first is the one it is at once `at` came. */
  todo: DiscoveredFile[];
  at: string | undefined;
  since: number;
  looked: number;
  killedFor: 'time' | 'memory' | undefined;
}

class Pool {
  readonly #settings: LookSettings;
  readonly #options: PoolOptions;
  readonly #queue: DiscoveredFile[][];
  readonly #workers = new Set<Worker>();
  readonly #retried = new Set<string>();
  readonly #ready: Outcome[] = [];
  readonly #watch: NodeJS.Timeout;
  readonly #memoryPerWorker: number;
  #left: number;
  #wake: (() => void) | undefined;
  readonly #onAbort = (): void => {
    this.stop();
    this.#wake?.();
  };

  constructor(files: readonly DiscoveredFile[], settings: LookSettings, options: PoolOptions) {
    this.#settings = settings;
    this.#options = options;
    this.#queue = chunks(files).map((chunk) => [...chunk]);
    this.#left = files.length;
    const jobs = Math.max(1, Math.min(options.jobs, this.#queue.length));
    this.#memoryPerWorker = Math.max(128, Math.floor(options.maxMemory / jobs));
    options.signal.addEventListener('abort', this.#onAbort, { once: true });
    this.#watch = setInterval(() => {
      this.#check();
    }, watchInterval);
    if (!options.signal.aborted) for (let index = 0; index < jobs; index += 1) this.#start();
  }

  async *outcomes(): AsyncGenerator<Outcome> {
    while (this.#left > 0) {
      const next = this.#ready.shift();
      if (next !== undefined) {
        this.#left -= 1;
        yield next;
        continue;
      }
      if (this.#options.signal.aborted) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  stop(): void {
    clearInterval(this.#watch);
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    for (const worker of this.#workers) worker.process.kill('SIGKILL');
    this.#workers.clear();
  }

  #start(): void {
    // A third of a worker's memory lies outside the old generation: young objects, buffers, WebAssembly, code.
    const heap = Math.max(96, Math.floor(this.#memoryPerWorker * 0.66));
    const child = fork(this.#options.workerModule, [], {
      execArgv: [...this.#options.execArgv, `--max-old-space-size=${String(heap)}`, '--max-semi-space-size=16'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const worker: Worker = {
      process: child,
      todo: [],
      at: undefined,
      since: Date.now(),
      looked: 0,
      killedFor: undefined,
    };
    this.#workers.add(worker);
    child.on('message', (message: FromWorker) => {
      this.#heard(worker, message);
    });
    child.on('exit', (code, signal) => {
      this.#died(worker, code, signal);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      // A process that could not be started never exits; a message that could not be sent is followed by an exit.
      if (child.pid === undefined) this.#died(worker, 1, error.code ?? 'not started');
    });
    this.#tell(worker, { kind: 'settings', settings: this.#settings });
    this.#feed(worker);
  }

  #tell(worker: Worker, message: ToWorker): void {
    // Fails when the worker is already gone; its exit is handled where it is heard of.
    worker.process.send(message, () => undefined);
  }

  #feed(worker: Worker): void {
    const chunk = this.#queue.shift();
    worker.at = undefined;
    worker.since = Date.now();
    if (chunk === undefined) {
      worker.process.removeAllListeners('exit');
      worker.process.kill('SIGKILL');
      this.#workers.delete(worker);
      return;
    }
    worker.todo = chunk;
    this.#tell(worker, { kind: 'look', files: chunk });
  }

  #heard(worker: Worker, message: FromWorker): void {
    switch (message.kind) {
      case 'at':
        worker.at = message.path;
        worker.since = Date.now();
        return;
      case 'outcome':
        worker.todo.shift();
        worker.at = undefined;
        worker.since = Date.now();
        worker.looked += 1;
        this.#deliver(message.outcome);
        return;
      case 'idle':
        this.#options.onRuleDiagnostics(message.ruleDiagnostics);
        this.#feed(worker);
        return;
      default:
        message satisfies never;
    }
  }

  #deliver(outcome: Outcome): void {
    this.#ready.push(outcome);
    this.#wake?.();
  }

  #died(worker: Worker, code: number | null, signal: string | null): void {
    if (!this.#workers.delete(worker)) return;
    if (this.#options.signal.aborted) return;
    const [first, ...rest] = worker.todo;
    if (first !== undefined && worker.killedFor === 'time')
      this.#fail(first, timedOut(first.path, this.#settings.timeoutMs));
    else if (first !== undefined && (worker.at !== undefined || code !== 0)) {
      if (worker.looked > 0 && !this.#retried.has(first.path)) {
        this.#retried.add(first.path);
        this.#queue.unshift([first]);
      } else {
        const how =
          worker.killedFor === 'memory'
            ? `more than ${String(this.#memoryPerWorker)} MiB`
            : signal === 'SIGABRT' || code === 134
              ? 'out of memory'
              : (signal ?? `code ${String(code)}`);
        this.#fail(first, crashed(first.path, how));
      }
    } else if (first !== undefined) rest.unshift(first);
    if (rest.length > 0) this.#queue.unshift(rest);
    if (this.#queue.length > 0) this.#start();
    else this.#wake?.();
  }

  #fail(file: DiscoveredFile, diagnostic: Diagnostic): void {
    this.#deliver({
      path: file.path,
      size: file.size,
      result: { kind: 'failed' },
      diagnostics: [diagnostic],
      dependsOn: {},
    });
  }

  #check(): void {
    const now = Date.now();
    for (const worker of this.#workers) {
      if (worker.at !== undefined && now - worker.since > this.#settings.timeoutMs + grace) {
        worker.killedFor = 'time';
        worker.process.kill('SIGKILL');
      } else if (residentMiB(worker.process.pid) > this.#memoryPerWorker * 1.15) {
        worker.killedFor = 'memory';
        worker.process.kill('SIGKILL');
      }
    }
  }
}

/** Resident memory of a process; 0 where the system does not tell (only Linux does so cheaply). Source: proc(5), statm. */
const residentMiB = (pid: number | undefined): number => {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  try {
    const pages = Number(readFileSync(`/proc/${String(pid)}/statm`, 'latin1').split(' ')[1]);
    return (pages * 4_096) / (1 << 20);
  } catch {
    return 0;
  }
};
