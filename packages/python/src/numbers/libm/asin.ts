import { anglePair, otherLeg } from './atan-kernel.ts';
import { low } from './low.ts';

/** The arc sine, correctly rounded but for one argument in millions; NaN beyond 1. */
export const asin = (x: number): number => {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size < 1e-8) return x;
  const leg = otherLeg(size);
  const value = anglePair(size, 0, leg, low[0] ?? 0);
  return x < 0 ? -value : value;
};
