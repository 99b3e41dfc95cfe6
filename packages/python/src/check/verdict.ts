import { atLeast, type Finding, type Span } from '@sallyport/core';
import type { SnippetGate } from './snippet-scanner.ts';
import type { Violation } from './violation.ts';

/** Everything a look at a program before its run has to tell. */
export interface Verdict {
  /** The program's path or name, for messages. */
  readonly file: string;
  /** The policy's name. */
  readonly policy: string;
  /** What the program is written in, where that is not Python. */
  readonly language?: string;
  /** What keeps it from being Python, in CPython's words; the rest is empty then. */
  readonly syntax: { readonly type: string; readonly text: string; readonly span: Span } | null;
  readonly violations: readonly Violation[];
  /** What a scanner found, if one was asked. */
  readonly findings: readonly Finding[];
  /** What the scanner could not look at, in sentences. */
  readonly unseen: readonly string[];
  /** The files beside the program that its imports lead to, in the order in which they are come by. */
  readonly modules?: readonly ModuleVerdict[];
}

/** What is to be told of a file that a program imports. */
export interface ModuleVerdict extends Pick<Verdict, 'file' | 'syntax' | 'violations'> {
  readonly source: string;
}

/** Whether the program may run: it is Python, and nothing but hints speaks against it. */
export const isAllowed = ({ syntax, violations, modules = [] }: Verdict): boolean =>
  syntax === null &&
  violations.every(({ kind }) => kind === 'hint') &&
  modules.every((one) => one.syntax === null && one.violations.every(({ kind }) => kind === 'hint'));

/** The findings that are as bad as the gate says, or worse. */
export const findingsOver = (findings: readonly Finding[], gate: SnippetGate): readonly Finding[] =>
  gate === 'none' ? [] : findings.filter(({ severity }) => atLeast(severity, gate));
