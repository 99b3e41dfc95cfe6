import type { Int } from './int.ts';

/**
 * How an int compares with a float by exact value: negative, 0, positive, or NaN if the float is.
 *
 * JavaScript compares a bigint with a number exactly, so neither is converted.
 */
export const compareIntFloat = (value: Int, float: number): number => {
  if (float !== float) return NaN;
  return value < float ? -1 : value > float ? 1 : 0;
};
