import type { Diagnostic } from '@sallyport/core';

/** A manifest that can be read as a text but says something that its package manager would not take either, or that we do not understand. */
export const manifestProblem = (path: string, line: number, reason: string): Diagnostic => ({
  kind: 'manifest',
  level: 'warning',
  text: `${path}:${String(line)}: ${reason}`,
  remedy: 'correct the entry; the package that it asks for is not known until then',
  path,
  incomplete: true,
});
