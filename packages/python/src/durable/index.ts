/**
 * Durable runs: a run that waits becomes a snapshot (`snapshot.ts`), which is read with suspicion (`read-snapshot.ts`) and continued
 * (`plan-continuation.ts`, `resume.ts`). What makes the continuation identical is `run/recorded-line.ts`.
 */
export { planContinuation } from './plan-continuation.ts';
export type { PendingAnswer, PendingAnswers, PlannedContinuation } from './plan-continuation.ts';
export { newSnapshot } from './snapshot.ts';
export type { Snapshot } from './snapshot.ts';
