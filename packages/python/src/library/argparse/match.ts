/**
 * How many argument strings each argument takes.
 *
 * The strings stand as letters: `A` for an argument, `O` for an option, `-` for `--`. Every argument asks for a number of
 * them (`nargs`) and takes as many as it can while those behind it still get theirs. What could not be matched from a place
 * is remembered, so the work grows with arguments times strings.
 */
import { meter } from '../../runtime/meter.ts';
import { none, type Value } from '../../runtime/object.ts';
import { PARSER, REMAINDER, SUPPRESS } from './actions.ts';

export interface Wanted {
  readonly nargs: Value;
  /** An option's arguments end at `--`. */
  readonly option: boolean;
}

/** Where an argument that starts at `from` may end, the furthest first. */
const ends = (pattern: string, from: number, { nargs, option }: Wanted): number[] => {
  const dashes = (at: number): number => {
    let i = at;
    if (!option) while (pattern[i] === '-') i++;
    return i;
  };
  const run = (at: number, letters: string): number => {
    let i = at;
    while (i < pattern.length && letters.includes(pattern[i]!)) i++;
    return i;
  };
  const downTo = (to: number, at: number): number[] => {
    const all: number[] = [];
    for (let i = to; i >= at; i--) all.push(i);
    return all;
  };
  const start = dashes(from);
  if (nargs === none) return pattern[start] === 'A' ? [dashes(start + 1)] : [];
  switch (nargs) {
    case '?':
      return pattern[start] === 'A' ? [dashes(start + 1), start] : [start];
    case '*':
      return downTo(run(from, option ? 'A' : 'A-'), from);
    case '+':
      return pattern[start] === 'A' ? downTo(run(start + 1, option ? 'A' : 'A-'), start + 1) : [];
    case REMAINDER:
      return downTo(run(from, option ? 'AO' : '-AO'), from);
    case PARSER:
      return pattern[start] === 'A' ? downTo(run(start + 1, option ? 'AO' : '-AO'), start + 1) : [];
    case SUPPRESS:
      return [start];
    default: {
      let at = start;
      for (let n = Number(nargs); n > 0; n--) {
        at = dashes(at);
        if (pattern[at] !== 'A') return [];
        at++;
      }
      return [dashes(at)];
    }
  }
};

/** How many strings each takes, all of them; undefined if they do not get what they need. */
const matchAll = (wanted: readonly Wanted[], pattern: string): number[] | undefined => {
  const failed = new Set<number>();
  const width = pattern.length + 1;
  const go = (i: number, at: number): number[] | undefined => {
    if (i === wanted.length) return [];
    if (failed.has(i * width + at)) return undefined;
    meter.spend(20 + ((pattern.length - at) >> 2));
    for (const end of ends(pattern, at, wanted[i]!)) {
      const rest = go(i + 1, end);
      if (rest !== undefined) return [end - at, ...rest];
    }
    failed.add(i * width + at);
    return undefined;
  };
  return go(0, 0);
};

/** The counts of as many of them as can be served. */
export const matchSome = (wanted: readonly Wanted[], pattern: string): number[] => {
  for (let n = wanted.length; n > 0; n--) {
    const counts = matchAll(wanted.slice(0, n), pattern);
    if (counts !== undefined) return counts;
  }
  return [];
};
