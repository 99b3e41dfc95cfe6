import { anglePair, fromPi, otherLeg } from './atan-kernel.ts';
import { low } from './low.ts';

/** The arc cosine, correctly rounded but for one argument in millions; NaN beyond 1. */
export const acos = (x: number): number => {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  const leg = otherLeg(size);
  const value = anglePair(leg, low[0] ?? 0, size, 0);
  return x < 0 ? fromPi(value, low[0] ?? 0) : value;
};
