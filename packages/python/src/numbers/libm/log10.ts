import { log } from './log.ts';
import { frexp } from '../float-parts.ts';

/**
 * The logarithm to base 10, by the formula of the C libraries that descend from Sun's: the exponent times log10(2) in two
 * parts, and log(mantissa) / log(10); not correctly rounded, but wrong where CPython is.
 */
export const log10 = (x: number): number => {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x < 0 ? NaN : x;
  const [half, exponent] = frexp(x);
  // The mantissa is in [1, 2) for numbers from 1 on, in [1/2, 1) below.
  const k = exponent - 1;
  const isBelow = k < 0;
  const y = isBelow ? k + 1 : k;
  const z = y * 3.6942390771589308e-13 + 0.4342944819032518 * log(isBelow ? half : half * 2);
  return z + y * 0.30102999566361177;
};
