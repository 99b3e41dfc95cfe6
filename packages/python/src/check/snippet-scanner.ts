import type { Finding, Severity } from '@sallyport/core';

/** What an analyser says of a program before its run. */
export interface SnippetLook {
  readonly findings: readonly Finding[];
  /** What it could not look at, in sentences; empty when it saw everything. */
  readonly unseen: readonly string[];
}

/** An analyser as `--check` and `execute` take it: handed in, since the executor knows none. */
export type SnippetScanner = (source: string, file: string) => Promise<SnippetLook>;

/** From which severity on a finding speaks against a run. */
export type SnippetGate = Severity | 'none';
