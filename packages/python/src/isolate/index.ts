/**
 * Where programs run: `inline` (in this process), `process` (a disposable Node without files and environment), `sandbox` (the same
 * inside bubblewrap).
 *
 * A request goes in, plain data; messages come out while it runs; a result comes back that says how it ended and which walls
 * stood. The promise: `run` always settles, the host outlives whatever the program does (but for `inline`), nothing is left behind.
 */
export type { CallResult, Cell, CellEnd, CellResult, HostPort, Isolation } from './cell.ts';
export type { GuestChannel, RunGuest } from './guest-channel.ts';
export { shippedGuest } from './guest-code.ts';
export type { GuestCode } from './guest-code.ts';
export { newInlineCell } from './inline.ts';
export { newCell } from './new-cell.ts';
export type { CellOptions } from './new-cell.ts';
export { callLimits, inputLimits, readPlain } from './read-plain.ts';
export { partsFor } from './parts.ts';
export { snapshotFolder } from './snapshot-folder.ts';
export { TooLate, within } from './within.ts';
export { hostCalls } from './protocol.ts';
export type { Answer, GuestLimits, Plain, RunRequest, ToolCall } from './protocol.ts';
