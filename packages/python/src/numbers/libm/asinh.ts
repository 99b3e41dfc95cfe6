import { log } from './log.ts';
import { log1p } from './log1p.ts';

/** The inverse hyperbolic sine, by the same formula in each range as C's. */
export const asinh = (x: number): number => {
  const size = Math.abs(x);
  if (!(size >= 2 ** -28) || size === Infinity) return x;
  let value: number;
  if (size > 2 ** 28) value = log(size) + Math.LN2;
  else if (size > 2) value = log(2 * size + 1 / (Math.sqrt(x * x + 1) + size));
  else value = log1p(size + (x * x) / (1 + Math.sqrt(1 + x * x)));
  return x < 0 ? -value : value;
};
