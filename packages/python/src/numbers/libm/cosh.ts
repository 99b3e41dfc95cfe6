import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';

/** The hyperbolic cosine, by the same formula in each range as C's; infinite on overflow. */
export const cosh = (x: number): number => {
  const size = Math.abs(x);
  if (size < 22) {
    if (size < 0.34657359027997264) {
      const t = expm1(size);
      const w = 1 + t;
      return size < 2 ** -55 ? w : 1 + (t * t) / (w + w);
    }
    const t = exp(size);
    return 0.5 * t + 0.5 / t;
  }
  if (size < 709.782712893384) return 0.5 * exp(size);
  const root = exp(0.5 * size);
  return 0.5 * root * root;
};
