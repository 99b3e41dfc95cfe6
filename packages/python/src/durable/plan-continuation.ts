import { callLimits, type Plain, readPlain } from '../isolate/index.ts';
import type { Continuation, LineEvent, PendingCall } from '../run/outcome.ts';
import { readSnapshot, type SnapshotExpectations, type SnapshotProblem } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** What a call that waits comes to. For an approval, `true` or `false`. */
export type PendingAnswer =
  | { readonly kind: 'value'; readonly value: Plain }
  | { readonly kind: 'error'; readonly type: string; readonly message: string };

/** Answers by the number of the call that waits. */
export type PendingAnswers = Readonly<Record<number, PendingAnswer>>;

export type PlannedContinuation =
  | { readonly kind: 'ready'; readonly snapshot: Snapshot; readonly continuation: Continuation }
  | { readonly kind: 'unusable'; readonly problem: SnapshotProblem };

/** What a run that was suspended goes on with, once some of what it waits for is answered. Never throws for what is in the snapshot. */
export const planContinuation = (
  value: unknown,
  expected: SnapshotExpectations,
  answers: PendingAnswers,
): PlannedContinuation => {
  const read = readSnapshot(value, expected);
  if (read.kind === 'unusable') return read;
  const { snapshot } = read;
  const { pending, continuation } = snapshot;
  const answered: LineEvent[] = [];
  for (const [id, answer] of Object.entries(answers)) {
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
    const plain = readPlain(answer.value, callLimits);
    if (plain.kind === 'problem')
      return unusable(`answers.${id}`, `is no plain data: ${plain.text}`, 'answer with what JSON can say');
    answered.push({ did: 'answer', id: call.id, value: plain.value });
  }
  return { kind: 'ready', snapshot, continuation: { ...continuation, log: [...continuation.log, ...answered] } };
};

const unusable = (place: string, what: string, remedy: string): PlannedContinuation => ({
  kind: 'unusable',
  problem: { place, what, remedy },
});

const remedyFor = (pending: readonly PendingCall[]): string =>
  `waiting: ${pending.map(({ id, tool, reason }) => `${String(id)} (${reason} of ${tool})`).join(', ')}`;
