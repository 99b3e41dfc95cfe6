import type { CharSet } from './char-set.ts';

/**
 * Operations of the matcher; each is followed by its operands in `Program.code`.
 *
 * `execute.ts` spells the numbers out in its `switch`, because only literal labels become a jump table.
 */
export const op = {
  /** The whole pattern matched. */
  match: 0,
  /** code point */
  char: 1,
  /** length, code points … */
  string: 2,
  /** set */
  set: 3,
  any: 4,
  /** target */
  jump: 5,
  /** table of the next operation, table of the target, target: try what follows, then the target */
  split: 6,
  /** table of the next operation, table of the target, target: try the target, then what follows */
  splitLazy: 7,
  /** register */
  open: 8,
  /** register, group */
  close: 9,
  /** place (see `places`) */
  place: 10,
  /** set, min, max (-1: none), table of what follows */
  run: 11,
  runLazy: 12,
  runPossessive: 13,
  /** branch table, first alternative to try */
  branch: 14,
  /** counter register, position register: start of a counted loop; jumps to the target */
  loopEnter: 15,
  /** counter, position, min, max, body */
  loopGreedy: 16,
  /** counter, position, min, max, body; then comes `loopMore` */
  loopLazy: 17,
  /** counter, position, max, body */
  loopMore: 18,
  /** counter, position */
  possessiveEnter: 19,
  /** counter, position, stack register, min, max, exit */
  possessiveTest: 20,
  /** counter, stack register, test */
  possessiveNext: 21,
  /** stack register */
  atomicEnter: 22,
  atomicLeave: 23,
  /** stack register, position register, width behind */
  lookEnter: 24,
  /** stack register, position register */
  lookLeave: 25,
  /** stack register, width behind, target if the body does not match */
  notEnter: 26,
  /** stack register */
  notLeave: 27,
  /** group register, fold (0 exact, 1 ASCII, 2 Unicode) */
  backref: 28,
  /** group register, target if unset */
  condition: 29,
  fail: 30,
} as const;

/** Operand of `op.place`. */
export const places = {
  start: 0,
  'line-start': 1,
  end: 2,
  'line-end': 3,
  'very-end': 4,
  boundary: 5,
  'no-boundary': 6,
  'ascii-boundary': 7,
  'no-ascii-boundary': 8,
} as const;

/** Which alternatives can begin with which character. */
export interface BranchTable {
  readonly count: number;
  /** At `258 * k + c`: the first alternative from `k` on that may begin with `c`, or `count`. Has `count + 1` rows. */
  readonly next: Uint8Array;
  /** Where each alternative's operations begin. */
  readonly bodies: Int32Array;
  /** Where the `branch` operation for each first alternative stands. */
  readonly retries: Int32Array;
}

/** A compiled pattern. */
export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  /** See `First.table`. */
  readonly tables: readonly Uint8Array[];
  readonly branches: readonly BranchTable[];
  readonly groups: number;
  /** How many registers there are: two for each group, one for `lastindex`, then those of loops and looks. */
  readonly registers: number;
  readonly minWidth: number;
  /** Every match begins with this text; empty if nothing is known. */
  readonly prefix: string;
  /** `prefix` as code points. */
  readonly prefixCodes: Int32Array;
  /** What a match may begin with; undefined if that says nothing. */
  readonly first: Uint8Array | undefined;
  readonly anchor: 'none' | 'start' | 'line-start';
  /** What must stand before a match, if the pattern begins with a lookbehind at one character. */
  readonly behind: CharSet | undefined;
  /** The set of an unbounded run that the pattern begins with, if a failed attempt says that none within that run succeeds. */
  readonly leadingRun: CharSet | undefined;
}
