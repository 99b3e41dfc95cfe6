import { log } from './log.ts';
import { log1p } from './log1p.ts';

/** The inverse hyperbolic cosine, by the same formula in each range as C's; NaN below 1. */
export const acosh = (x: number): number => {
  if (!(x >= 1)) return NaN;
  if (x > 2 ** 28) return log(x) + Math.LN2;
  if (x === 1) return 0;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
};
