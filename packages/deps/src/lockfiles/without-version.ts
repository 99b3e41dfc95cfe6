import type { Diagnostic } from '@sallyport/core';
import { scalarAt, textAt, type Lines, type Value } from '../text/index.ts';
import { lockfileProblem } from './lockfile-problem.ts';

/** Entries of a lockfile's list that lack a name or a version, told once with the line of the first: no package manager takes such a file. */
export const withoutVersion = (
  path: string,
  lines: Lines | undefined,
  entries: readonly Value[],
): readonly Diagnostic[] => {
  const odd = entries.filter(
    (one) => (textAt(one, 'name')?.trim() ?? '') === '' || scalarAt(one, 'version') === undefined,
  );
  const [first] = odd;
  if (first === undefined) return [];
  const others = odd.length === 1 ? '' : ` (and ${String(odd.length - 1)} more)`;
  return [
    lockfileProblem(
      path,
      lines?.at(first.start) ?? 1,
      `"${(textAt(first, 'name') ?? '').slice(0, 80)}"${others} is locked without a name or a version`,
    ),
  ];
};
