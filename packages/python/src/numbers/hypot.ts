import { productError } from './double-double.ts';
import { frexp, scaleByPower } from './float-parts.ts';

/**
 * math.hypot and math.dist: the length of a vector, right to the last bit but for about one vector in a million.
 *
 * The coordinates are scaled by a power of two, so that squares neither overflow nor vanish; the squares are summed with
 * what rounding lost, and the root gets one correction from the same exact sum. CPython (since 3.10) does the same, so
 * that even its rare misroundings are met.
 */
export const hypot = (coordinates: readonly number[]): number => {
  let largest = 0;
  let isNan = false;
  for (const value of coordinates) {
    const size = Math.abs(value);
    if (size === Infinity) return Infinity;
    if (size !== size) isNan = true;
    else if (size > largest) largest = size;
  }
  if (isNan) return NaN;
  if (largest === 0 || coordinates.length <= 1) return largest;
  const [, exponent] = frexp(largest);
  if (exponent < -1023) {
    // All subnormal: scale up first, exactly.
    return 2 ** -1022 * hypot(coordinates.map((value) => value / 2 ** -1022));
  }
  // The largest is now in [0.5, 1), so every square is at most 1 and the sum starts at 1 to bound all errors.
  let sum = 1;
  let lost = 0;
  let lostSums = 0;
  for (const value of coordinates) {
    const x = scaleByPower(value, -exponent);
    const square = x * x;
    const next = sum + square;
    lost += productError(x, x, square);
    lostSums += square - (next - sum);
    sum = next;
  }
  let root = Math.sqrt(sum - 1 + (lost + lostSums));
  const square = -root * root;
  const next = sum + square;
  lost += productError(-root, root, square);
  lostSums += square - (next - sum);
  root += (next - 1 + (lost + lostSums)) / (2 * root);
  return scaleByPower(root, exponent);
};

/** math.dist of two points of the same dimension. */
export const distance = (from: readonly number[], to: readonly number[]): number =>
  hypot(from.map((value, i) => value - (to[i] ?? 0)));
