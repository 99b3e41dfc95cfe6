/**
 * Findings that a project has decided to live with: the file that lists them, and its matching with a scan.
 *
 * Pure: texts and findings in, texts and findings out. Reading and writing the file is the caller's.
 */
export type { Baseline, BaselineEntry } from './baseline.ts';
export { matchBaseline } from './match-baseline.ts';
export type { BaselineMatch } from './match-baseline.ts';
export { newBaseline } from './new-baseline.ts';
export { parseBaseline } from './parse-baseline.ts';
export type { ParsedBaseline } from './parse-baseline.ts';
export { writeBaseline } from './write-baseline.ts';
