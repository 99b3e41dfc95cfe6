/**
 * What a run may spend, and what it has spent: steps, wall time, bytes, depth, output.
 *
 * There is one meter per process, reset for each run (`begin`), so that emitted code and operators reach it without a
 * look-up. Emitted code counts `fuel` down at every loop turn and call and comes to `tick` when it is used up; a tick
 * looks at the clock, at the heap and at the limits, and hands out the next ration. Work that is not bounded by a
 * constant is paid by `spend` and `allocate` before it is done.
 *
 * Bytes are an estimate kept honest by measuring: `allocate` counts what is asked for in one piece, and when the count
 * could matter the heap is measured. What small objects take shows at the ticks: a step allocates a bounded amount.
 *
 * When a limit is reached a `Stop` is thrown and every later tick throws it again: no `except` and no `finally`
 * of the program can live on.
 */
import { getHeapStatistics } from 'node:v8';

export type Resource = 'steps' | 'seconds' | 'bytes' | 'depth' | 'output' | 'toolCalls';

export interface Limits {
  readonly seconds: number;
  readonly steps: number;
  readonly bytes: number;
  /** Units: characters of standard output and error together. */
  readonly output: number;
  readonly depth: number;
  readonly toolCalls: number;
}

/** Ends the run. Not an exception that a program can see. */
export class Stop {
  readonly kind: 'exhausted' | 'refused' | 'aborted' | 'suspended';
  readonly resource: Resource | undefined;
  readonly text: string;

  constructor(kind: Stop['kind'], resource: Resource | undefined, text: string) {
    this.kind = kind;
    this.resource = resource;
    this.text = text;
  }
}

/** Steps between two looks at the clock: some 50 µs of plain code. */
const RATION = 10_000;
/** Steps between two looks at the heap. */
const HEAP_EVERY = 5;

export class Meter {
  /** Steps left in this ration. */
  f = 0;
  /** Depth of Python calls now, and the highest allowed. */
  d = 0;
  l = 1000;
  /** Depth of the generator or coroutine whose code runs: what it was when it was started does not hold when it goes on. */
  g = 1;
  /** Bytes that may be asked for before the heap is measured. */
  b = 0;
  /** Whether the run is over, and how. */
  stopped: Stop | undefined = undefined;
  limits: Limits = { seconds: 10, steps: 2e8, bytes: 2 ** 28, output: 2 ** 20, depth: 1000, toolCalls: 1000 };

  private ration = 0;
  private spentBefore = 0;
  private deadline = 0;
  private started = 0;
  private ticks = 0;
  private heapBefore = 0;
  private collect: (() => void) | undefined = undefined;
  private aborted: (() => boolean) | undefined = undefined;
  private flush: (() => void) | undefined = undefined;
  peak = 0;

  /**
   * Starts a run with these limits. `flush` lets go of output that is held back: before work that takes long at a stretch, and now
   * and then, as a run may be ended from outside wherever it is.
   */
  begin(limits: Limits, options: { aborted?: () => boolean; collect?: () => void; flush?: () => void } = {}): void {
    this.limits = limits;
    this.stopped = undefined;
    this.aborted = options.aborted;
    this.collect = options.collect;
    this.flush = options.flush;
    // The module's own frame is one.
    this.d = 1;
    this.g = 1;
    this.l = limits.depth;
    this.spentBefore = 0;
    this.ticks = 0;
    this.started = performance.now();
    this.deadline = this.started + limits.seconds * 1000;
    this.heapBefore = heapNow();
    this.peak = 0;
    this.b = limits.bytes / 4;
    this.ration = Math.min(RATION, limits.steps);
    this.f = this.ration;
  }

  /** Steps spent so far. */
  get steps(): number {
    return this.spentBefore + this.ration - Math.max(this.f, 0);
  }

  /** Units: milliseconds since the run began. */
  get elapsed(): number {
    return performance.now() - this.started;
  }

  /** Moves the deadline on by what the program had to wait for its host. Units: milliseconds. */
  forgive(milliseconds: number): void {
    this.deadline += milliseconds;
  }

  /** Hands out the next ration, or stops the run. Called when the fuel is below zero. */
  tick(): void {
    if (this.stopped !== undefined) throw this.stopped;
    if (this.f < -RATION) this.flush?.();
    this.spentBefore += this.ration - this.f;
    this.ration = 0;
    this.f = 0;
    if (this.spentBefore >= this.limits.steps) this.stop('steps', `${this.limits.steps} steps`);
    if (performance.now() > this.deadline) this.stop('seconds', `${this.limits.seconds} s`);
    if (this.aborted?.() === true) this.end(new Stop('aborted', undefined, 'the host aborted the run'));
    if (++this.ticks % HEAP_EVERY === 0) this.measure(0);
    this.ration = Math.min(RATION, this.limits.steps - this.spentBefore);
    this.f = this.ration;
  }

  /** Pays for work before it is done. Units: steps; one is a few nanoseconds' work. */
  spend(steps: number): void {
    if ((this.f -= steps) < 0) this.tick();
  }

  /** Pays for memory before it is taken. Units: bytes. */
  allocate(bytes: number): void {
    if ((this.b -= bytes) < 0) this.measure(bytes);
  }

  /** Ends the run: a limit was reached. */
  stop(resource: Resource, limit: string): never {
    return this.end(new Stop('exhausted', resource, `the limit of ${limit} was reached`));
  }

  end(stop: Stop): never {
    this.stopped ??= stop;
    this.ration = 0;
    this.f = -1;
    this.l = -1;
    throw this.stopped;
  }

  /** Compares the heap with the limit; garbage is collected before the verdict if the host lent a way to. */
  private measure(wanted: number): void {
    this.flush?.();
    const { bytes } = this.limits;
    if (wanted > bytes) this.stop('bytes', sized(bytes));
    let used = Math.max(0, heapNow() - this.heapBefore);
    if (used + wanted > bytes) {
      this.collect?.();
      used = Math.max(0, heapNow() - this.heapBefore);
      if (used + wanted > bytes) this.stop('bytes', sized(bytes));
    }
    if (used > this.peak) this.peak = used;
    this.b = Math.max((bytes - used - wanted) / 4, 65_536);
  }
}

const sized = (bytes: number): string => (bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MiB` : `${bytes} bytes`);

const heapNow = (): number => {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
};

/** The meter of this process. */
export const meter = new Meter();
