import { realOf } from '../runtime/compare.ts';
import { FloatBox, type Value } from '../runtime/object.ts';

/**
 * The number of an open file, where an `int` (or a subclass of it) stands in the place of a path; `undefined` for anything else, also for
 * numbers that no file could have: CPython's messages say of them that they are no paths.
 */
export const descriptorOf = (v: Value): number | undefined => {
  const fd = v instanceof FloatBox ? undefined : realOf(v);
  return typeof fd === 'number' && Number.isInteger(fd) ? fd : undefined;
};
