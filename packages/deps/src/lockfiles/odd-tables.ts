import type { Diagnostic } from '@sallyport/core';
import { valueAt, type Lines, type Value } from '../text/index.ts';
import { manifestProblem } from './manifest-problem.ts';

/**
 * That a manifest is no table, or that one of its tables of names and requirements is none; a table that is empty may be written as an empty list (PHP) or
 * as nothing (YAML). Nothing where the text could not be read at all: that was told.
 */
export const oddTables = (
  path: string,
  lines: Lines | undefined,
  root: Value | undefined,
  tables: readonly string[],
): readonly Diagnostic[] => {
  if (root === undefined || isEmpty(root)) return [];
  if (root.kind !== 'table')
    return [manifestProblem(path, lines?.at(root.start) ?? 1, 'it holds no names with values')];
  return tables.flatMap((table) => {
    const found = valueAt(root, table);
    return found === undefined || found.kind === 'table' || isEmpty(found)
      ? []
      : [manifestProblem(path, lines?.at(found.start) ?? 1, `"${table}" is no table of names and requirements`)];
  });
};

const isEmpty = (value: Value): boolean =>
  (value.kind === 'list' && value.items.length === 0) || (value.kind === 'scalar' && value.value === null);
