/**
 * A time zone: what holds before the first transition, after each, and after the last.
 *
 * Units: transitions are seconds since 1970 in UTC, ascending; local seconds are the same count read on the wall clock.
 * Source: PEP 615 and PEP 495; corner cases as `zoneinfo` of CPython 3.12 answers them.
 */
import type { LocalType, PosixRule } from './posix-rule.ts';
import { ruleAtLocal, ruleAtUtc } from './posix-rule.ts';

export interface ZoneData {
  readonly before: LocalType;
  readonly transitions: readonly number[];
  /** What holds from the transition of the same index. */
  readonly types: readonly LocalType[];
  /** What holds after the last transition; nothing if its type goes on. */
  readonly rule: PosixRule | undefined;
}

export interface Zone {
  /** The offset is always the same, so that it is known without a date. */
  readonly fixed: LocalType | undefined;
  /** What holds at a local second. */
  atLocal(second: number, fold: 0 | 1): LocalType;
  /** What holds at a second of UTC, and the fold of the local time. */
  atUtc(second: number): { readonly type: LocalType; readonly fold: 0 | 1 };
}

/** How many of the ascending numbers are at most the given one. */
const countUpTo = (numbers: readonly number[], value: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The zone of the data. `firstOffset` is the offset that the first transition is read from (see `tzif.ts`). */
export const zoneOf = (data: ZoneData, firstOffset: number = data.before.offset): Zone => {
  const { before, transitions, types, rule } = data;
  // A transition seen on the wall clock: on the later of its two clocks for fold 0, on the earlier one for fold 1.
  const later: number[] = [];
  const earlier: number[] = [];
  for (const [index, at] of transitions.entries()) {
    const from = index === 0 ? firstOffset : (types[index - 1] ?? before).offset;
    const to = (types[index] ?? before).offset;
    later.push(at + Math.max(from, to));
    earlier.push(at + Math.min(from, to));
  }
  const last = types.at(-1) ?? before;
  const final: LocalType | undefined =
    rule === undefined ? last : rule.saving === undefined ? rule.standard : undefined;
  return {
    fixed: transitions.length === 0 ? final : undefined,
    atLocal(second, fold) {
      const count = countUpTo(fold === 0 ? later : earlier, second);
      if (count >= transitions.length) return rule === undefined ? last : ruleAtLocal(rule, second, fold);
      return count === 0 ? before : (types[count - 1] ?? before);
    },
    atUtc(second) {
      const count = countUpTo(transitions, second);
      if (count === 0 && transitions.length > 0) return { type: before, fold: 0 };
      const end = transitions.at(-1);
      if (end === undefined || second > end) {
        const found = rule === undefined ? { type: last, fold: 0 as const } : ruleAtUtc(rule, second);
        // Just after the last transition, the hour that comes twice is that of the transition, not of the rule.
        const gap = (types.at(-2) ?? before).offset - found.type.offset;
        return end !== undefined && gap > 0 && second < end + gap ? { type: found.type, fold: 1 } : found;
      }
      const type = types[count - 1] ?? before;
      const previous = types[count - 2] ?? before;
      const since = second - (transitions[count - 1] ?? 0);
      return { type, fold: previous.offset - type.offset > since ? 1 : 0 };
    },
  };
};
