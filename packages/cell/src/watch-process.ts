import { processUsage } from './process-usage.ts';
import type { ProcessUsage } from './process-usage.ts';

/** What a watched process went over. */
export type Excess = 'bytes' | 'seconds' | 'cpuSeconds' | 'processes';

export interface WatchLimits {
  /** Units: wall-clock milliseconds while the clock runs. */
  readonly milliseconds: number;
  readonly cpuSeconds: number;
  /** Units: bytes beyond what the process used when the watch began. */
  readonly bytes: number;
  readonly processes: number;
  /**
   * What the process used when it was idle, if that is known; else it is looked at when the watch begins. Known, a run that
   * is over before the first look costs no look at all. Units: bytes.
   */
  readonly idleBytes?: number;
}

/** Looks after one running process until it is told to stop. */
export interface ProcessWatch {
  /** Stops the wall clock, while the program waits for the host; processor time and memory are watched on. */
  pause(): void;
  resume(): void;
  /** The highest memory seen, in bytes beyond the start. */
  peakBytes(): number;
  /** Units: wall-clock milliseconds that the program used so far. */
  elapsed(): number;
  stop(): void;
}

/** Units: milliseconds between two looks, and when more than half of the memory is used. */
const lookEvery = 20;
const lookOften = 5;

/**
 * Calls `onExcess` once, as soon as the process is over one of its limits.
 *
 * The wall clock has a timer of its own; memory and processor time are looked at every 20 ms, and every 5 when it
 * matters: a program that touches 2 GB a second oversteps by 10 MB then. Where the system does not show
 * other processes, only the clock is kept.
 */
export const watchProcess = (pid: number, limits: WatchLimits, onExcess: (what: Excess) => void): ProcessWatch => {
  let start: Pick<ProcessUsage, 'bytes' | 'cpuSeconds'> | undefined =
    limits.idleBytes === undefined ? processUsage(pid) : undefined;
  let peak = 0;
  let used = 0;
  let since: number | undefined = performance.now();
  let clock: NodeJS.Timeout | undefined;
  let over = false;

  const stop = (): void => {
    over = true;
    clearTimeout(looks);
    clearTimeout(clock);
  };
  const report = (what: Excess): void => {
    if (over) return;
    stop();
    onExcess(what);
  };
  const elapsed = (): number => used + (since === undefined ? 0 : performance.now() - since);
  const arm = (): void => {
    clearTimeout(clock);
    clock = setTimeout(
      () => {
        report('seconds');
      },
      Math.max(1, limits.milliseconds - used),
    );
  };
  const look = (): void => {
    const now = processUsage(pid);
    if (now === undefined) return;
    start ??= { bytes: limits.idleBytes ?? 0, cpuSeconds: now.cpuSeconds };
    const bytes = now.bytes - start.bytes;
    peak = Math.max(peak, bytes);
    if (bytes > limits.bytes) report('bytes');
    else if (now.cpuSeconds - start.cpuSeconds > limits.cpuSeconds) report('cpuSeconds');
    else if (now.processes > limits.processes) report('processes');
    if (!over) looks = setTimeout(look, bytes > limits.bytes / 2 ? lookOften : lookEvery);
  };
  let looks = setTimeout(look, lookEvery);
  arm();

  return {
    pause: () => {
      if (since === undefined) return;
      used += performance.now() - since;
      since = undefined;
      clearTimeout(clock);
    },
    resume: () => {
      if (since !== undefined || over) return;
      since = performance.now();
      arm();
    },
    peakBytes: () => peak,
    elapsed,
    stop,
  };
};
