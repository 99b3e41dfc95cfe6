import { PyRaise } from '../runtime/raise.ts';
import type { Int } from './int.ts';

/**
 * The float nearest to an int, ties to even (JavaScript converts bigints so).
 *
 * Errors: OverflowError "int too large to convert to float".
 */
export const intToFloat = (value: Int): number => {
  if (typeof value === 'number') return value;
  const float = Number(value);
  if (float === Infinity || float === -Infinity) {
    throw new PyRaise('OverflowError', 'int too large to convert to float');
  }
  return float;
};
