/**
 * Python: text → tree → JavaScript with meters → outcome. JavaScript and TypeScript: text → tree → an engine of its own → outcome.
 *
 * `execute` runs a program; `toolStubs` tells a model what it may call; the rooms have faces of their own (`/syntax`, `/policy`, `/check`, `/isolate`, `/run`).
 */
export { resume } from './durable/resume.ts';
export type { PendingAnswer, PendingAnswers } from './durable/plan-continuation.ts';
export type { ResumeOptions, Resumed } from './durable/resume.ts';
export type { SnapshotProblem } from './durable/read-snapshot.ts';
export type { Snapshot } from './durable/snapshot.ts';
export { feedbackOf, feedbackText } from './repair/feedback.ts';
export type { Feedback, FeedbackItem } from './repair/feedback.ts';
export { repairLoop } from './repair/repair-loop.ts';
export type { Repairer, RepairOptions, RepairRequest, RepairResult, RepairVersion } from './repair/repair-loop.ts';
export { execute, newExecutor } from './execute.ts';
export type { ExecuteOptions, Executed, Executor, Tool } from './execute.ts';
export type { HostFolder } from './files/index.ts';
export type { Fetch, HttpFailure, HttpRequest, HttpResponse } from './lend/fetch.ts';
export type { Isolation, Plain } from './isolate/index.ts';
export type { ChangedFile } from './library/changed-files.ts';
export type { CostReport, JournalEntry, Outcome, PendingCall, RefusalReport } from './run/outcome.ts';
export { toolStubs } from './tools/stubs.ts';
export type { RunEvent } from './run-events.ts';
