import { erfBeside, erfExcess, farErfc } from './erf-kernel.ts';

/** Near erf(1); short, so that sums with it are nearly exact. */
const center = 0.8450629115104675;

/** The error function, by the same formula in each range as C's. */
export const erf = (x: number): number => {
  const size = Math.abs(x);
  if (x === 0 || x !== x) return x;
  if (size < 0.84375) return x + x * erfExcess(x);
  const value = size < 1.25 ? center + erfBeside(size, center) : size < 6 ? 1 - farErfc(size) : 1;
  return x < 0 ? -value : value;
};
