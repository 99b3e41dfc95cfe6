/**
 * Runs a foreign program in a closed place: limits, an unprivileged account, bubblewrap, no network.
 *
 * In comes a command and what it may use; out comes how it ended and which walls stood. The promise: the program is ended when
 * it is over a limit, nothing of it is left behind, and no wall is claimed that was not there.
 */
export { bubblewrapCommand, probeBubblewrap, systemLibraries } from './bubblewrap.ts';
export type { BubblewrapPlan, BubblewrapProbe, Mount } from './bubblewrap.ts';
export { dyingWithUs } from './dying-with-us.ts';
export { findProgram } from './find-program.ts';
export { inheritedDescriptors } from './inherited-descriptors.ts';
export { killTree } from './kill-tree.ts';
export type { CellLimits } from './limits.ts';
export { canWatchProcesses, dataBytesOf, privateBytes, processUsage } from './process-usage.ts';
export type { ProcessUsage } from './process-usage.ts';
export { canLimitResources, withResourceLimits } from './resource-limits.ts';
export type { ResourceLimits } from './resource-limits.ts';
export { runInCell, sandbox } from './run-in-cell.ts';
export type { CellTask, CellTaskEnd, CellTaskOutcome, Sandbox } from './run-in-cell.ts';
export { absent, standing } from './walls.ts';
export type { Wall, Walls } from './walls.ts';
export { watchProcess } from './watch-process.ts';
export type { Excess, ProcessWatch, WatchLimits } from './watch-process.ts';
