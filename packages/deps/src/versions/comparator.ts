import { unreachable } from '@sallyport/core';
import type { Verdict } from './verdict.ts';

/** How a version has to stand to a bound. */
export type Relation = '<' | '<=' | '=' | '!=' | '>=' | '>';

/** One condition: the version stands in this relation to the bound. */
export interface Comparator<V> {
  readonly relation: Relation;
  readonly bound: V;
}

/** Whether an order of version to bound fits the relation; an order that nobody knows is an answer that nobody knows. */
export const fits = (relation: Relation, order: number | undefined): Verdict => {
  if (order === undefined) return 'unknown';
  switch (relation) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    default:
      return unreachable(relation);
  }
};
