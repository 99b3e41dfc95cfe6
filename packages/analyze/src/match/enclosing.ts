import type { Bindings, Bound, Match } from './match.ts';

/**
 * Finds the ranges that enclose a place, nearest first.
 *
 * In: matches in source order. Ranges may overlap in any way (statement sequences end where their list ends). The search goes back from the place and
 * stops where no earlier range reaches far enough. When all matches bind one metavariable to a plain name, only those with the asked-for name are
 * looked at: ten thousand `$X = f() ...` around ten thousand `g($X)` are ten thousand look-ups instead of a hundred million.
 */
export interface Enclosing {
  /** Calls `visit` for each range around `start`–`end` that could agree with the bindings, until it answers `true`. */
  each(
    start: number,
    end: number,
    name: (metavariable: string) => Bound | undefined,
    visit: (outer: Match) => boolean,
  ): void;
}

interface Ranges {
  readonly matches: Match[];
  /** The furthest end among the first matches. */
  readonly furthest: number[];
}

export const newEnclosing = (outer: readonly Match[]): Enclosing => {
  const everything = newRanges(outer);
  const shared = outer.length > 16 ? sharedName(outer) : undefined;
  let groups: Map<string, Ranges> | undefined;
  if (shared !== undefined) {
    const lists = new Map<string, Match[]>();
    for (const match of outer) {
      const key = plainText(match.bindings.get(shared)) ?? '';
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [match]);
      else list.push(match);
    }
    groups = new Map([...lists].map(([key, list]) => [key, newRanges(list)]));
  }
  return {
    each: (start, end, name, visit) => {
      const key = shared === undefined ? undefined : plainText(name(shared));
      const ranges = key === undefined ? everything : groups?.get(key);
      if (ranges === undefined) return;
      const { matches, furthest } = ranges;
      let low = 0;
      let high = matches.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((matches[middle]?.start ?? 0) <= start) low = middle + 1;
        else high = middle;
      }
      for (let at = low - 1; at >= 0 && (furthest[at] ?? -1) >= end; at -= 1) {
        const match = matches[at];
        if (match !== undefined && match.end >= end && visit(match)) return;
      }
    },
  };
};

const newRanges = (matches: readonly Match[]): Ranges => {
  const furthest: number[] = [];
  let max = -1;
  for (const match of matches) {
    max = Math.max(max, match.end);
    furthest.push(max);
  }
  return { matches: [...matches], furthest };
};

/** A metavariable that every match binds to a name or a bare text, if there is one. */
const sharedName = (matches: readonly Match[]): string | undefined => {
  const names: Bindings = matches[0]?.bindings ?? new Map<string, Bound>();
  for (const name of names.keys()) {
    if (matches.every((match) => plainText(match.bindings.get(name)) !== undefined)) return name;
  }
  return undefined;
};

/** The text that decides whether two bindings are the same, for names and bare texts; other code is compared as trees. */
const plainText = (bound: Bound | undefined): string | undefined => {
  if (bound === undefined) return undefined;
  if (bound.node === undefined) return bound.text;
  return bound.node.kind === 'Name' ? bound.node.name : undefined;
};
