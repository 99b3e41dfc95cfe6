import { anglePair, fromPi } from './atan-kernel.ts';
import { low } from './low.ts';

/** The angle of the point (x, y), correctly rounded but for one point in millions. */
export const atan2 = (y: number, x: number): number => {
  // Zeros, infinities and NaN are exact in JavaScript.
  if (x === 0 || y === 0 || x - x !== 0 || y - y !== 0) return Math.atan2(y, x);
  let a = Math.abs(y);
  let b = Math.abs(x);
  const ratio = a / b;
  if (ratio > 2 ** 60 || (ratio < 2 ** -60 && x < 0)) return Math.atan2(y, x);
  if (ratio < 2 ** -500) return y < 0 ? -ratio : ratio;
  // Away from the ends of the range, so that no part of a product vanishes.
  if (a > 2 ** 500 || b > 2 ** 500) {
    a *= 2 ** -600;
    b *= 2 ** -600;
  } else if (a < 2 ** -300 || b < 2 ** -300) {
    a *= 2 ** 500;
    b *= 2 ** 500;
  }
  const angle = anglePair(a, 0, b, 0);
  const value = x > 0 ? angle : fromPi(angle, low[0] ?? 0);
  return y < 0 ? -value : value;
};
