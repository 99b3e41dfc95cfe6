import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';

/** The hyperbolic sine, by the same formula in each range as C's; infinite on overflow. */
export const sinh = (x: number): number => {
  const size = Math.abs(x);
  if (!(size > 2 ** -28)) return x;
  const half = x < 0 ? -0.5 : 0.5;
  if (size < 22) {
    const t = expm1(size);
    return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  if (size < 709.782712893384) return half * exp(size);
  const root = exp(0.5 * size);
  return half * root * root;
};
