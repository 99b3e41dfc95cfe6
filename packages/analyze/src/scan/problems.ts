/** What the scan says about files that it could not look at, or only in part; each message exists once. */
import type { Diagnostic, Span } from '@sallyport/core';

/** Broken text is the daily bread of a scan and never an error: what could be read was looked at. */
export const partlyRead = (path: string, span: Span, why: string, broken: number): Diagnostic => ({
  kind: 'syntax-error',
  level: broken > 0.5 ? 'warning' : 'note',
  path,
  span,
  incomplete: false,
  text: `${path}:${String(span.start.line)}: ${why}; read as far as possible`,
  remedy: 'correct the syntax, so that the whole file is looked at',
});

/** Code that may be correct and was given up: nobody knows what is in it. */
export const notSeen = (path: string, span: Span, why: string): Diagnostic => ({
  kind: 'not-seen',
  level: 'warning',
  path,
  span,
  incomplete: true,
  text: `${path}:${String(span.start.line)}: ${why}; that part was not looked at`,
  remedy: 'simplify the code there, or leave the file out with --exclude',
});

/** A program with more ways through it than a scan follows: what was found stands, what was not says nothing. */
export const judgedInPart = (path: string, span: Span, why: string): Diagnostic => ({
  kind: 'judged-in-part',
  level: 'note',
  path,
  span,
  incomplete: false,
  text: `${path}:${String(span.start.line)}: ${why}; that part was judged only so far`,
  remedy: 'split the function, so that each part can be judged by itself',
});

export const parserFailed = (path: string, language: string, why: string): Diagnostic => ({
  kind: 'parse-failed',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: could not be read as ${language} (${why}); not looked at`,
  remedy: 'nested too deeply for any reader? split the expression; otherwise please report it with the file',
});

export const ruleFailed = (path: string, ruleId: string, why: string): Diagnostic => ({
  kind: 'rule-failed',
  level: 'error',
  path,
  ruleId,
  incomplete: true,
  text: `${path}: rule ${ruleId} stopped (${why}); its findings here are unknown`,
  remedy: 'please report it with the file and the rule; the other rules ran',
});

export const timedOut = (path: string, milliseconds: number): Diagnostic => ({
  kind: 'timeout',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: took longer than ${String(milliseconds / 1000)} s and was given up`,
  remedy: 'raise --timeout, or leave the file out with --exclude',
});

/** Our own mistake, or a stack that was too small for the file. */
export const gaveUp = (path: string, error: unknown): Diagnostic => ({
  kind: 'internal-error',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: ${isOverflow(error) ? 'nested too deeply' : 'an internal error'} (${firstLine(error)}); not looked at`,
  remedy: 'please report it with the file, or leave the file out with --exclude',
});

const isOverflow = (error: unknown): boolean => error instanceof RangeError && error.message.includes('call stack');

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 200) ?? '';

export const stopped = (path: string): Diagnostic => ({
  kind: 'interrupted-file',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: the scan was interrupted here; not looked at`,
  remedy: 'run it again, or leave the file out with --exclude if it takes too long',
});

export const crashed = (path: string, how: string): Diagnostic => ({
  kind: 'worker-crashed',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: the process that looked at it died (${how}); not looked at`,
  remedy: 'raise --max-memory, or leave the file out with --exclude',
});
