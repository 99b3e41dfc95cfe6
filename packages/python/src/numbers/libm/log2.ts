import { productError } from '../double-double.ts';
import { logPair } from './log-kernel.ts';
import { low } from './low.ts';

/** 1 / ln 2 and its rest. */
const inverse = 1.4426950408889634;
const inverseLow = 2.0355273740931033e-17;

/** The logarithm to base 2, correctly rounded but for one argument in millions; exact for powers of two. */
export const log2 = (x: number): number => {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x < 0 ? NaN : x;
  const high = logPair(x);
  const product = high * inverse;
  return product + (productError(high, inverse, product) + high * inverseLow + (low[0] ?? 0) * inverse);
};
