import { type ExecuteOptions, type Executed, perform } from '../execute.ts';
import { type PendingAnswers, planContinuation } from './plan-continuation.ts';
import type { SnapshotProblem } from './read-snapshot.ts';

export interface ResumeOptions extends Pick<
  ExecuteOptions,
  | 'tools'
  | 'mounts'
  | 'fetch'
  | 'files'
  | 'signal'
  | 'isolation'
  | 'orWeaker'
  | 'executor'
  | 'onEvent'
  | 'onOutput'
  | 'approve'
  | 'snapshotKey'
> {
  /** Answers to what the run waits for, by the number of the call. What has none is asked of `tools` and `approve`. */
  readonly answers?: PendingAnswers;
  /** The program that the snapshot must belong to. */
  readonly source?: string;
}

/** How the continued run ended; `unusable`: the snapshot or an answer cannot be used, and nothing was run. */
export type Resumed = Executed | { readonly kind: 'unusable'; readonly problem: SnapshotProblem };

/**
 * Goes on with a run where it was suspended, here or on another machine.
 *
 * The program runs from its beginning with all that it was told before, so it comes to the same place with the same values, and
 * neither tools nor people are asked again; what it printed before is not printed again (`stdout` holds the continuation). Calls
 * that were under way without being suspended are made again: a tool that must not act twice looks at its arguments.
 * The policy is that of the snapshot. Never throws for what is in the snapshot.
 */
export const resume = async (snapshot: unknown, options: ResumeOptions = {}): Promise<Resumed> => {
  const { snapshotKey: key, source, answers = {} } = options;
  const planned = planContinuation(snapshot, { key, source }, answers);
  if (planned.kind === 'unusable') return planned;
  const { pending: _pending, continuation: _before, ...parts } = planned.snapshot;
  return perform(parts, planned.continuation, options);
};
