/**
 * Labels: what is known about untrusted data in a value.
 *
 * A label names the place the data came from, the channels it counts for (a channel is a rule, or a rule and one of its
 * labels: a bit of a `bigint`), what happened to it that guards care about (`traits`), and the way it took so far.
 * Everything is immutable; ways share their beginnings.
 */
import type { Node } from '../tree/node.ts';
import type { UnitContext } from '../match/match.ts';
import type { SourceMark } from './marks.ts';

/** A place where untrusted data enters. One object per place and run: labels are told apart by identity. */
export interface SourceHit {
  readonly unit: UnitContext;
  readonly node: Node;
  readonly mark?: SourceMark;
}

export type TraceKind = 'source' | 'assigned' | 'passed' | 'returned' | 'stored' | 'side-effect';

/** One hop of the way, linked to the one before. `length` counts the hops. */
export interface Trace {
  readonly before: Trace | undefined;
  readonly unit: UnitContext;
  readonly start: number;
  readonly end: number;
  readonly kind: TraceKind;
  /** The variable, field or function that `kind` speaks of. */
  readonly name: string;
  readonly length: number;
}

export interface Label {
  readonly source: SourceHit;
  readonly channels: bigint;
  readonly traits: number;
  readonly trace: Trace;
}

export type Taint = readonly Label[] | undefined;

/** The label's data is the host part of an address (`urlparse(x).netloc`). */
export const hostTrait = 1;
/** The label's data is a path made absolute and free of `..` (`os.path.realpath(x)`). */
export const canonicalTrait = 2;

/** Most labels that one value keeps; further sources of the same data are not told apart. */
const maxLabels = 8;
/** Longest way that is recorded; beyond, hops are left out in the middle. */
const maxHops = 40;

/** Both taints; of one source the shorter way stays. */
export const unionTaint = (left: Taint, right: Taint): Taint => {
  if (left === undefined || left === right) return right;
  if (right === undefined) return left;
  let merged: Label[] | undefined;
  for (const label of right) {
    const list: readonly Label[] = merged ?? left;
    const at = list.findIndex((known) => known.source === label.source);
    const known = list[at];
    if (known === undefined) {
      if (list.length >= maxLabels && list.some((one) => (one.channels & label.channels) === label.channels)) continue;
      (merged ??= [...left]).push(label);
    } else if (known !== label) {
      const channels = known.channels | label.channels;
      const traits = known.traits & label.traits;
      const shorter = label.trace.length < known.trace.length ? label : known;
      if (channels === known.channels && traits === known.traits && shorter === known) continue;
      (merged ??= [...left])[at] = { source: known.source, channels, traits, trace: shorter.trace };
    }
  }
  return merged ?? left;
};

/** The taint without these channels. */
export const withoutChannels = (taint: Taint, mask: bigint): Taint => {
  if (taint === undefined || mask === 0n) return taint;
  if (taint.every((label) => (label.channels & mask) === 0n)) return taint;
  const left = taint.flatMap((label) => {
    const channels = label.channels & ~mask;
    return channels === 0n ? [] : [channels === label.channels ? label : { ...label, channels }];
  });
  return left.length === 0 ? undefined : left;
};

/** The taint without these channels as far as it came from one source. */
export const withoutSource = (taint: Taint, source: SourceHit, mask: bigint): Taint => {
  if (taint?.some((label) => label.source === source) !== true) return taint;
  const left = taint.flatMap((label) => {
    const channels = label.source === source ? label.channels & ~mask : label.channels;
    return channels === 0n ? [] : [{ ...label, channels }];
  });
  return left.length === 0 ? undefined : left;
};

/** Every label one hop further. */
export const hop = (
  taint: Taint,
  unit: UnitContext,
  node: { readonly start: number; readonly end: number },
  kind: TraceKind,
  name: string,
): Taint =>
  taint?.map((label) => {
    const before = label.trace;
    if (before.length >= maxHops) return label;
    return {
      ...label,
      trace: { before, unit, start: node.start, end: node.end, kind, name, length: before.length + 1 },
    };
  });

/** Every label with a trait added. */
export const withTrait = (taint: Taint, trait: number): Taint =>
  taint?.map((label) => ((label.traits & trait) === trait ? label : { ...label, traits: label.traits | trait }));

/** All channels of a taint. */
export const channelsOf = (taint: Taint): bigint => {
  let channels = 0n;
  if (taint !== undefined) for (const label of taint) channels |= label.channels;
  return channels;
};

/** Whether both say the same, ways aside. */
export const sameTaint = (left: Taint, right: Taint): boolean => {
  if (left === right) return true;
  if (left === undefined || right === undefined || left.length !== right.length) return false;
  return left.every((label) =>
    right.some(
      (other) => other.source === label.source && other.channels === label.channels && other.traits === label.traits,
    ),
  );
};
