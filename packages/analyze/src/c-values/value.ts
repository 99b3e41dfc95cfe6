/**
 * What the interpreter knows about a value: numbers as linear terms over symbols, pointers as a region and an offset in bytes.
 *
 * A symbol stands for one number that some run of the program has: what `scanf` read, what a join of two ways left open. It never changes,
 * so whatever a condition says about it holds for all its copies. How large it may be is the state's matter (`state.ts`).
 */

/** Where a value came from, as a step of a trace says it. Units: zero-based UTF-16 offsets, `end` exclusive. */
export interface Origin {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  /** From outside of the program: arguments, input, environment, network. */
  readonly input: boolean;
}

/** `factor * symbol + plus`; `symbol` 0: a constant, which is `plus`. */
export interface Num {
  readonly kind: 'number';
  readonly symbol: number;
  readonly factor: number;
  readonly plus: number;
  /** The signed number that was taken for unsigned (or cut) to give this one, where that may have changed it. */
  readonly before?: Num;
}

/** `factor * symbol`, a part of a sum. */
export interface Term {
  readonly symbol: number;
  readonly factor: number;
}

/** `within`: the member or row it was made from, which it may not leave although the region goes on. Units: bytes. */
export interface Pointer {
  readonly kind: 'pointer';
  readonly region: number;
  readonly offset: Num;
  readonly within?: { readonly from: Num; readonly size: number };
}

export type Value =
  | Num
  /** `why`: the call that gave it, when it was a failure. */
  | { readonly kind: 'null'; readonly why?: Origin }
  | Pointer
  | { readonly kind: 'function'; readonly name: string }
  /** Any pointer or record; `symbol` tells copies of it from others. `origin`: bytes of input, which may hold any number. */
  | { readonly kind: 'unknown'; readonly symbol: number; readonly origin?: Origin }
  | { readonly kind: 'uninitialised' }
  /** A record by value: what lay where, relative to its beginning. */
  | {
      readonly kind: 'record';
      readonly cells: ReadonlyMap<number, Cell>;
      readonly rest: Value;
      readonly texts: ReadonlyMap<number, Text>;
      readonly size: number;
    };

/** A value that was stored at `from`, or some number of `stride`s behind it, and before `to`: an element that is not known exactly. Units: bytes. */
export interface Spread {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
  readonly size: number;
  readonly value: Value;
}

export interface Cell {
  readonly value: Value;
  /** Bytes. */
  readonly size: number;
}

/** A symbol that has to be in a range: on the way that led to what this stands at, it was. */
export interface Condition {
  readonly symbol: number;
  readonly low: number;
  readonly high: number;
}

/** How large a number may be. `lowReal`: some run really has it that small, so what goes wrong there goes wrong. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly lowReal: boolean;
  readonly highReal: boolean;
  /** Where ways were joined: the lower end is met on one of them, and only while these hold. */
  readonly lowIf?: readonly Condition[];
  readonly highIf?: readonly Condition[];
  /** Counts rounds of a loop, and gets as far as conditions let it: a bound that they set is met. */
  readonly counted?: true;
  /** A loop was widened: it may be larger or smaller than it ever gets. */
  readonly grown?: true;
  /** A loop has so few rounds that it takes it no further. */
  readonly most?: number;
  /** Zero was ruled out. */
  readonly nonZero?: true;
  readonly origin?: Origin;
  /** Whose bounds may be met together with those of another: numbers of different inputs. 0: what was mixed, and may depend on anything. */
  readonly root: number;
  /** The range of the root when this was made of it: once conditions narrow the root, these bounds may not be met any more. */
  readonly rootAt?: Range;
  /** What it is of a number from 0 on, cut to a whole number. */
  readonly part?: { readonly of: Num; readonly by: number };
  /** The two symbols that it is the product of. */
  readonly factors?: readonly [number, number];
}

/** The text that begins at some place of a region: all of it, or a member that is an array of characters. */
export interface Text {
  /** Bytes before the first NUL. */
  readonly length: Num;
  /** Every byte of it, when the program says it. */
  readonly known?: string;
  /** How it begins, when the program says at least that. */
  readonly prefix?: string;
  readonly origin?: Origin;
  /** Tells what it says from what other texts say, so that a byte read twice is one number. */
  readonly content?: number;
  /** It was looked through for what it may hold (`isalnum`, `strspn`, `strstr` …). */
  readonly checked?: true;
  /** Nobody wrote to it on this way, which is not told (`fgets` that found nothing). */
  readonly unwritten?: true;
  /** `no`: some run leaves it without NUL inside the region. `unsure`: nobody knows. */
  readonly terminated: 'yes' | 'unsure' | 'no';
}

export type RegionKind = 'stack' | 'heap' | 'global' | 'literal' | 'argv' | 'outside' | 'file';

/** A piece of memory: a variable, a block of the heap, a literal, an open file. Replaced when it changes, unless `stamp` is the state's own. */
export interface Region {
  readonly id: number;
  readonly kind: RegionKind;
  readonly name: string;
  /** Bytes. */
  readonly size: Num;
  readonly cells: Map<number, Cell>;
  /** What lies where no cell is. */
  readonly rest: Value;
  /** What may lie at some of those places instead. */
  readonly spread?: readonly Spread[];
  /** By the offset where they begin. */
  readonly texts: Map<number, Text>;
  readonly life: 'live' | 'freed' | 'unsure';
  readonly made?: Origin;
  readonly freed?: Origin;
  /** Stands for several blocks that one place in a loop made. */
  readonly many: boolean;
  readonly stamp: number;
}

export const constant = (plus: number): Num => ({ kind: 'number', symbol: 0, factor: 0, plus });
export const zero = constant(0);
export const one = constant(1);
export const minusOne = constant(-1);

export const isConstant = (value: Value): value is Num => value.kind === 'number' && value.symbol === 0;

export const sameNum = (a: Num, b: Num): boolean => a.symbol === b.symbol && a.factor === b.factor && a.plus === b.plus;

export const sameValue = (a: Value, b: Value): boolean => {
  if (a === b) return true;
  if (a.kind === 'number') return b.kind === 'number' && sameNum(a, b);
  if (a.kind === 'pointer') return b.kind === 'pointer' && a.region === b.region && sameNum(a.offset, b.offset);
  if (a.kind === 'unknown') return b.kind === 'unknown' && a.symbol === b.symbol;
  if (a.kind === 'function') return b.kind === 'function' && a.name === b.name;
  return a.kind !== 'record' && a.kind === b.kind;
};

/** `a` times a known number, plus a known number. */
export const scaled = (a: Num, by: number, plus = 0): Num =>
  a.symbol === 0 || by === 0
    ? constant(a.symbol === 0 ? a.plus * by + plus : plus)
    : { kind: 'number', symbol: a.symbol, factor: a.factor * by, plus: a.plus * by + plus };
