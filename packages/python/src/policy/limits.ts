import type { Limits } from './policy.ts';

/** What a run may use when the policy says nothing. Units: as in `Limits`. */
export const defaultLimits: Limits = {
  seconds: 10,
  steps: 200_000_000,
  bytes: 256 * 2 ** 20,
  output: 2 ** 20,
  depth: 1000,
  toolCalls: 1000,
  toolCallSeconds: 30,
};

/**
 * The least and most that a policy may say, both inclusive.
 *
 * The most are promises that the cell can keep: more than 8 GiB is beyond one process's heap, more than
 * 10,000 Python calls on top of each other are beyond its stack.
 */
export const limitRanges: Readonly<
  Record<keyof Limits, { readonly least: number; readonly most: number; readonly whole: boolean }>
> = {
  seconds: { least: 0.001, most: 86_400, whole: false },
  steps: { least: 1, most: 1e15, whole: true },
  bytes: { least: 2 ** 20, most: 8 * 2 ** 30, whole: true },
  output: { least: 0, most: 2 ** 30, whole: true },
  depth: { least: 1, most: 10_000, whole: true },
  toolCalls: { least: 0, most: 1_000_000, whole: true },
  toolCallSeconds: { least: 0.001, most: 86_400, whole: false },
};
