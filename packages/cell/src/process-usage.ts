import { readdirSync } from 'node:fs';
import { platform } from 'node:process';
import { readProc } from './read-proc.ts';

/** What a program and everything it started use at this moment. */
export interface ProcessUsage {
  /** Units: bytes of private memory that is really there (resident without shared files), over all its processes. */
  readonly bytes: number;
  /** Units: seconds of processor time so far, with ended descendants that were waited for. */
  readonly cpuSeconds: number;
  readonly processes: number;
}

/** Whether this system lets us look at another process at all. */
export const canWatchProcesses: boolean = platform === 'linux';

/**
 * Looks at a process and its descendants in `/proc`, or nothing once it is gone or where there is no `/proc`.
 *
 * Resident minus shared pages, so that the program file of the runtime, mapped by every process, is not counted per process.
 * Costs about 30 µs per process.
 *
 * Source: proc(5), `statm`, `stat` fields 14 to 17 (100 ticks a second; ended children that were waited for are in it), `task/<tid>/children`.
 */
export const processUsage = (pid: number): ProcessUsage | undefined => {
  if (!canWatchProcesses) return undefined;
  let bytes = 0;
  let ticks = 0;
  let processes = 0;
  const queue = [pid];
  for (let one = queue.pop(); one !== undefined && processes < 4_096; one = queue.pop()) {
    try {
      bytes += privateBytesOf(one);
      ticks += ticksOf(readProc(`/proc/${String(one)}/stat`));
      processes += 1;
      queue.push(...childrenOf(one));
    } catch {
      // Ended between two looks.
    }
  }
  return processes === 0 ? undefined : { bytes, cpuSeconds: ticks / 100, processes };
};

/** Units: bytes of private memory of one process, without its descendants. Throws when it is gone. */
const privateBytesOf = (pid: number): number => {
  const [, resident = 0, shared = 0] = readProc(`/proc/${String(pid)}/statm`)
    .split(' ', 3)
    .map(Number);
  return Math.max(0, resident - shared) * pageBytes();
};

/** Units: bytes of private memory that a process holds now, alone; zero where that cannot be seen or it is gone. */
export const privateBytes = (pid: number): number => {
  try {
    return canWatchProcesses ? privateBytesOf(pid) : 0;
  } catch {
    return 0;
  }
};

/** A process and all that descend from it, as far as they are alive; the first is the process itself. */
export const descendantsOf = (pid: number): readonly number[] => {
  const found = [pid];
  for (let index = 0; index < found.length && found.length < 4_096; index += 1) {
    try {
      found.push(...childrenOf(found[index] ?? pid));
    } catch {
      // Ended between two looks.
    }
  }
  return found;
};

/** Units: bytes of private writable memory the kernel counts against RLIMIT_DATA for one process; nothing if unknown. */
export const dataBytesOf = (pid: number): number | undefined => {
  try {
    const data = Number(readProc(`/proc/${String(pid)}/statm`).split(' ')[5]);
    return Number.isFinite(data) ? data * pageBytes() : undefined;
  } catch {
    return undefined;
  }
};

/** Children of all its threads: a child belongs to the thread that started it. */
const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${String(pid)}/task`).flatMap((thread) => {
    const list = readProc(`/proc/${String(pid)}/task/${thread}/children`);
    // Each number is followed by a blank; one that is not was cut off by the length of our reading, and names someone else.
    const whole = list.slice(0, list.lastIndexOf(' ') + 1).trim();
    return whole === '' ? [] : whole.split(' ').map(Number);
  });

/** The name in parentheses may hold blanks and parentheses, so counting starts after the last one. */
const ticksOf = (stat: string): number => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
};

/** Units: bytes; 4 KiB on most machines, up to 64 KiB on some with ARM. */
const pageBytes = (): number => (knownPageBytes ??= readPageBytes());

let knownPageBytes: number | undefined;

const readPageBytes = (): number => {
  try {
    const kibibytes = /^KernelPageSize:\s+(\d+) kB$/mu.exec(readProc('/proc/self/smaps'))?.[1];
    return kibibytes === undefined ? 4_096 : Number(kibibytes) * 1_024;
  } catch {
    return 4_096;
  }
};
