import { erfBeside, erfExcess, farErfc } from './erf-kernel.ts';

/** Near erf(1); short, so that sums with it are nearly exact. */
const center = 0.8450629115104675;

/** The complementary error function, by the same formula in each range as C's. */
export const erfc = (x: number): number => {
  if (x !== x) return x;
  const size = Math.abs(x);
  if (size < 0.84375) {
    if (size < 2 ** -56) return 1 - x;
    const excess = erfExcess(x);
    return x < 0.25 ? 1 - (x + x * excess) : 0.5 - (x - 0.5 + x * excess);
  }
  if (size < 1.25) {
    const beside = erfBeside(size, center);
    return x > 0 ? 1 - center - beside : 1 + (center + beside);
  }
  if (x > 0) return size < 28 ? farErfc(size) : 0;
  return x < -6 ? 2 : 2 - farErfc(size);
};
