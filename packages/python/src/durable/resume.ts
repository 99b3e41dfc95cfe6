import { callLimits, type Plain, readPlain } from '../isolate/index.ts';
import type { ExecuteOptions, Executed } from '../execute.ts';
import { perform } from '../execute.ts';
import type { Continuation, LineEvent, PendingCall } from '../run/outcome.ts';
import { readSnapshot, type SnapshotProblem } from './read-snapshot.ts';

/** What a call that waits comes to. For an approval, `true` or `false`. */
export type PendingAnswer =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'error'; readonly type: string; readonly message: string };

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
  | 'onOutput'
  | 'approve'
  | 'snapshotKey'
> {
  /** Answers to what the run waits for, by the number of the call. What has none is asked of `tools` and `approve`. */
  readonly answers?: Readonly<Record<number, PendingAnswer>>;
  /** The program that the snapshot must belong to. */
  readonly source?: string;
}

/** How the continued run ended; `unusable`: the snapshot or an answer cannot be used, and nothing was run. */
export type Resumed = Executed | { readonly kind: 'unusable'; readonly problem: SnapshotProblem };

/**
 * Goes on with a run where it was suspended, here or on another machine.
 *
 * The program runs from its beginning with all that it was told before, so it comes to the same place with the same values, and
 * neither tools nor people are asked again; what it printed before is not printed again (`stdout` holds the continuation). Calls that were
 * under way without being suspended are made again: a tool that must not act twice looks at its arguments.
 * The policy is that of the snapshot. Never throws for what is in the snapshot.
 */
export const resume = async (snapshot: unknown, options: ResumeOptions = {}): Promise<Resumed> => {
  const read = readSnapshot(snapshot, { key: options.snapshotKey, source: options.source });
  if (read.kind === 'unusable') return read;
  const { pending, continuation, ...parts } = read.snapshot;
  const answered: LineEvent[] = [];
  for (const [id, answer] of Object.entries(options.answers ?? {})) {
    const call = pending.find((one) => String(one.id) === id);
    if (call === undefined) return unusable(`answers.${id}`, 'answers no call that waits', remedyFor(pending));
    if (call.reason === 'approval' && (answer.kind !== 'value' || typeof answer.value !== 'boolean'))
      return unusable(
        `answers.${id}`,
        `answers a question for consent to ${call.tool}`,
        'answer it with true or false',
      );
    if (answer.kind === 'error') {
      answered.push({ did: 'error', id: call.id, type: answer.type, message: answer.message });
      continue;
    }
    const value = readPlain(answer.value, callLimits);
    if (value.kind === 'problem')
      return unusable(`answers.${id}`, `is no plain data: ${value.text}`, 'answer with what JSON can say');
    answered.push({ did: 'answer', id: call.id, value: value.value });
  }
  const log = [...continuation.log, ...answered];
  return perform(parts, { ...continuation, log } satisfies Continuation, options);
};

const unusable = (place: string, what: string, remedy: string): Resumed => ({
  kind: 'unusable',
  problem: { place, what, remedy },
});

const remedyFor = (pending: readonly PendingCall[]): string =>
  `waiting: ${pending.map(({ id, tool, reason }) => `${String(id)} (${reason} of ${tool})`).join(', ')}`;
