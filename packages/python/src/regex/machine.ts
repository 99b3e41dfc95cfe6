/** The working memory of a matcher, and whom it pays for more of it. */
import { PyRaise } from '../runtime/raise.ts';

/** Whom the matcher pays. Both may throw to stop it; the thrown value passes through. */
export interface Meter {
  readonly spend: (steps: number) => void;
  /** Units: bytes; negative when they are given back. */
  readonly allocate: ((bytes: number) => void) | undefined;
}

/** Working memory of one pattern, and the result of its last match. */
export class Machine {
  choices: Int32Array = new Int32Array(64);
  trail: Int32Array = new Int32Array(64);
  readonly registers: Int32Array;
  /** Start of the last match; meaningful only after `execute` returned true. */
  start = 0;
  end = 0;

  constructor(registers: number) {
    this.registers = new Int32Array(registers);
  }
}

/** Both stacks together may hold this much. Units: bytes. */
const mostMemory = 192 * 1024 * 1024;
/** Stacks up to this size are kept for the next match. Units: entries. */
export const keptEntries = 4096;

/** Gives back stacks that grew large. */
export const release = (machine: Machine, meter: Meter): void => {
  let freed = 0;
  if (machine.choices.length > keptEntries) {
    freed += machine.choices.byteLength - 256;
    machine.choices = new Int32Array(64);
  }
  if (machine.trail.length > keptEntries) {
    freed += machine.trail.byteLength - 256;
    machine.trail = new Int32Array(64);
  }
  if (freed > 0) meter.allocate?.(-freed);
};

/** A stack of twice the size, paid for. Errors: MemoryError. */
export const grown = (machine: Machine, old: Int32Array, meter: Meter): Int32Array => {
  const total = machine.choices.byteLength + machine.trail.byteLength + old.byteLength;
  if (total > mostMemory) {
    release(machine, meter);
    throw new PyRaise('MemoryError', '');
  }
  meter.spend(old.length >> 3);
  meter.allocate?.(old.byteLength);
  const next = new Int32Array(old.length * 2);
  next.set(old);
  return next;
};
