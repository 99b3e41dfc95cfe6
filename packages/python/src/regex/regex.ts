import { emitProgram } from './emit.ts';
import { execute } from './execute.ts';
import { Machine, type Meter } from './machine.ts';
import type { Codes } from './subject.ts';
import { parsePattern } from './parse.ts';
import { patternText } from './pattern-text.ts';
import { RegexProblem } from './problem.ts';
import type { Program } from './program.ts';

/** What is searched: a string in which each UTF-16 unit is one code point, code points, or bytes. */
export type Subject = string | Uint32Array | Uint8Array;

/** `match` at the start, `search` from there on, `fullmatch` from start to end. */
export type Mode = 'match' | 'search' | 'fullmatch';

/** What the host lends to `compileRegex`; all of it may be left out. */
export interface CompileHost {
  /** Paid while compiling. */
  readonly spend?: (steps: number) => void;
  /** Units: bytes, estimated; what is held as long as the pattern (`Regex.bytes`), given back if compiling fails. */
  readonly allocate?: (bytes: number) => void;
  /** Resolves `\N{name}`; without it every name is unknown. */
  readonly characterNamed?: (name: string) => number | undefined;
}

const free = (): void => {};

/** V8's way to say that its stack is full: nesting that would do on an empty stack may not do on a full one. */
const isStackOverflow = (thrown: unknown): boolean =>
  thrown instanceof RangeError && thrown.message === 'Maximum call stack size exceeded';

/**
 * A compiled pattern.
 *
 * Units: all positions count code points (bytes for a bytes pattern) from zero; ends are exclusive.
 */
export class Regex {
  /** The number of capturing groups, group 0 not counted. */
  readonly groups: number;
  /** Names of groups and their numbers, in the order of the pattern. */
  readonly groupIndex: ReadonlyMap<string, number>;
  /** `Pattern.flags`: with inline flags and the implied UNICODE. */
  readonly flags: number;
  /** About how much memory it holds, as paid for while compiling. */
  readonly bytes: number;
  readonly #program: Program;
  readonly #machine: Machine;

  constructor(program: Program, groupIndex: ReadonlyMap<string, number>, flags: number, bytes: number) {
    this.bytes = bytes;
    this.groups = program.groups;
    this.groupIndex = groupIndex;
    this.flags = flags;
    this.#program = program;
    this.#machine = new Machine(program.registers);
  }

  /**
   * Whether the pattern matches; `spans`, `start`, `end` and `lastIndex` then tell where, until the next call.
   *
   * `from` and `to` are Python's `pos` and `endpos`. With `mustAdvance`, an empty match at `from` does not count.
   */
  run(subject: Subject, from: number, to: number, mode: Mode, mustAdvance: boolean, meter: Meter): boolean {
    const { length } = subject;
    const end = to < 0 ? 0 : to > length ? length : to;
    const start = from < 0 ? 0 : from > length ? length : from;
    const text = typeof subject === 'string' ? subject : '';
    const codes: Codes | undefined = typeof subject === 'string' ? undefined : subject;
    return execute(this.#program, this.#machine, text, codes, start, end, mode, mustAdvance, meter);
  }

  /** Start of the last match. */
  get start(): number {
    return this.#machine.start;
  }

  /** End of the last match. */
  get end(): number {
    return this.#machine.end;
  }

  /** Start of a group (from 1) in the last match, or -1. */
  groupStart(group: number): number {
    const { registers } = this.#machine;
    return registers[2 * group - 1] === -1 ? -1 : registers[2 * group - 2]!;
  }

  /** End of a group (from 1) in the last match, or -1. */
  groupEnd(group: number): number {
    const { registers } = this.#machine;
    return registers[2 * group - 2] === -1 ? -1 : registers[2 * group - 1]!;
  }

  /** `Match.lastindex` of the last match; -1 for None. */
  get lastIndex(): number {
    return this.groups === 0 ? -1 : this.#machine.registers[2 * this.groups]!;
  }

  /** The spans of the last match, starts and ends of group 0 to n; -1 where a group did not take part. */
  spans(): Int32Array {
    const out = new Int32Array(2 * this.groups + 2);
    out[0] = this.start;
    out[1] = this.end;
    for (let group = 1; group <= this.groups; group++) {
      out[2 * group] = this.groupStart(group);
      out[2 * group + 1] = this.groupEnd(group);
    }
    return out;
  }

  /** The spans of a match (see `spans`), or undefined. `lastIndex` belongs to the same match until the next call. */
  match(
    subject: Subject,
    from: number,
    to: number,
    mode: Mode,
    spend: (steps: number) => void,
    allocate?: (bytes: number) => void,
  ): Int32Array | undefined {
    return this.run(subject, from, to, mode, false, { spend, allocate }) ? this.spans() : undefined;
  }
}

/**
 * Compiles a pattern with the semantics of CPython 3.12's `re`.
 *
 * Strings are taken by code points; a bytes pattern is given as its bytes. Nothing is unrolled, so the program is about
 * as long as the pattern.
 *
 * Errors: throws `RegexProblem` with CPython's message and position.
 */
export const compileRegex = (
  pattern: string | readonly number[],
  flags: number,
  kind: 'str' | 'bytes',
  host: CompileHost = {},
): Regex => {
  const spend = host.spend ?? free;
  let bytes = 0;
  const allocate = (more: number): void => {
    bytes += more;
    host.allocate?.(more);
  };
  const text = patternText(pattern);
  spend(text.length);
  try {
    const parsed = parsePattern(text, flags, kind, { spend, allocate, characterNamed: host.characterNamed });
    const program = emitProgram(parsed.root, parsed.groups, parsed.size, { spend, allocate });
    return new Regex(program, parsed.groupIndex, parsed.flags, bytes);
  } catch (thrown) {
    host.allocate?.(-bytes);
    if (isStackOverflow(thrown)) throw new RegexProblem('RecursionError', 'maximum recursion depth exceeded');
    throw thrown;
  }
};
