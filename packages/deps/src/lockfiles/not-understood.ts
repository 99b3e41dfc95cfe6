import type { Diagnostic } from '@sallyport/core';
import { lockfileProblem } from './lockfile-problem.ts';
import type { Entry, Lines } from '../text/index.ts';

/** Entries that name a package in a way that we cannot read, told once with the line of the first. */
export const notUnderstood = (
  path: string,
  lines: Lines | undefined,
  entries: readonly Entry[],
): readonly Diagnostic[] => {
  const [first] = entries;
  if (first === undefined) return [];
  const others = entries.length === 1 ? '' : ` (and ${String(entries.length - 1)} more)`;
  return [
    lockfileProblem(
      path,
      lines?.at(first.key.start) ?? 1,
      `the entry "${first.key.text.slice(0, 80)}"${others} names no package that we can read`,
    ),
  ];
};
