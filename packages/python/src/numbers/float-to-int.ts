import { PyRaise } from '../runtime/raise.ts';
import type { Int } from './int.ts';

/** A float that is whole as an Int. */
export const wholeToInt = (value: number): Int => (Number.isSafeInteger(value) ? value + 0 : BigInt(value));

/** Errors: OverflowError for an infinity, ValueError for NaN. */
const checkFinite = (value: number): void => {
  if (value - value === 0) return;
  throw value === value
    ? new PyRaise('OverflowError', 'cannot convert float infinity to integer')
    : new PyRaise('ValueError', 'cannot convert float NaN to integer');
};

/** int(x) and math.trunc(x). */
export const truncFloat = (value: number): Int => {
  checkFinite(value);
  return wholeToInt(Math.trunc(value));
};

/** math.floor(x). */
export const floorFloat = (value: number): Int => {
  checkFinite(value);
  return wholeToInt(Math.floor(value));
};

/** math.ceil(x). */
export const ceilFloat = (value: number): Int => {
  checkFinite(value);
  return wholeToInt(Math.ceil(value));
};

/** round(x) of a float: the nearest int, ties to the even one. */
export const roundFloatToInt = (value: number): Int => {
  checkFinite(value);
  const floor = Math.floor(value);
  const rest = value - floor;
  return wholeToInt(rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor);
};
