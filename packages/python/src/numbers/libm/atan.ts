import { anglePair } from './atan-kernel.ts';

/** The arc tangent, correctly rounded but for one argument in millions. */
export const atan = (x: number): number => {
  const size = Math.abs(x);
  if (size < 1e-8 || size !== size) return x;
  const value = size > 1e300 ? Math.PI / 2 : anglePair(size, 0, 1, 0);
  return x < 0 ? -value : value;
};
