import type { Diagnostic } from '@sallyport/core';
import { newLines, type Lines } from './lines.ts';
import type { Value } from './value.ts';

/** A text that was read: what it says, as far as it could be understood, and what was wrong with it. */
export interface ParsedText {
  /** Nothing when nothing could be read. */
  readonly root: Value | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly lines: Lines;
}

/** More than any file that people or tools write; deeper ones are built to exhaust a parser. */
export const deepest = 200;

/** Nothing was understood, and why. */
export const unreadText = (path: string, text: string, format: string, line: number, reason: string): ParsedText => ({
  root: undefined,
  diagnostics: [brokenText(path, format, line, reason)],
  lines: newLines(text),
});

/** A text is not what its name promises; what was read of it may be only a part. */
export const brokenText = (path: string, format: string, line: number, reason: string): Diagnostic => ({
  kind: 'broken-text',
  level: 'error',
  text: `${path}:${String(line)}: not ${format} that can be read: ${reason}`,
  remedy: 'repair the file, or let the tool that wrote it write it again; its packages are not (all) known until then',
  path,
  incomplete: true,
});

/** The reason in an error of a parser, in one line and without its own place. */
export const reasonOf = (error: unknown): string =>
  error instanceof RangeError || (error instanceof Error && /call stack/iu.test(error.message))
    ? 'it is nested too deeply'
    : error instanceof Error
      ? (error.message.split('\n')[0] ?? '').slice(0, 200)
      : 'unknown';
