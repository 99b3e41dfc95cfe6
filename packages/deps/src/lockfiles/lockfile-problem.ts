import type { Diagnostic } from '@sallyport/core';

/** A lockfile or manifest that can be read as a text but says something that its reader does not understand; packages may be missing. */
export const lockfileProblem = (path: string, line: number, reason: string): Diagnostic => ({
  kind: 'lockfile',
  level: 'warning',
  text: `${path}:${String(line)}: ${reason}`,
  remedy: 'let its package manager write it again; its packages are not (all) known until then',
  path,
  incomplete: true,
});
