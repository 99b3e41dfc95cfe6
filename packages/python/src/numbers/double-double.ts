/**
 * Error-free transformations: a sum or product of two floats as two floats, the rounded result and what rounding lost.
 *
 * Source: Dekker 1971; Knuth, "The Art of Computer Programming", volume 2, 4.2.2.
 */

/** What rounding lost in `a + b`, given the rounded sum. */
export const sumError = (a: number, b: number, sum: number): number => {
  const other = sum - a;
  return a - (sum - other) + (b - other);
};

const splitter = 134217729;

/** What rounding lost in `a × b`, given the rounded product; exact unless parts of it over- or underflow. */
export const productError = (a: number, b: number, product: number): number => {
  let t = splitter * a;
  const aHigh = t - (t - a);
  const aLow = a - aHigh;
  t = splitter * b;
  const bHigh = t - (t - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
};

/** The same for operands and products of any size: rounded once, as a fused multiplication does it. */
export const productErrorAnywhere = (a: number, b: number, product: number): number => {
  const size = Math.abs(product);
  if (size > 2 ** 900 || Math.abs(a) > 2 ** 900 || Math.abs(b) > 2 ** 900) {
    // Below this nothing of it can vanish: both operands are at least 2^-124 where the product is large.
    const [x, y] = Math.abs(a) > Math.abs(b) ? [a * 2 ** -200, b] : [a, b * 2 ** -200];
    const scaled = x * y;
    return (scaled - product * 2 ** -200 + productError(x, y, scaled)) * 2 ** 200;
  }
  if (size < 2 ** -900 && product !== 0) {
    const [x, y] = Math.abs(a) < Math.abs(b) ? [a * 2 ** 200, b] : [a, b * 2 ** 200];
    const scaled = x * y;
    return (scaled - product * 2 ** 200 + productError(x, y, scaled)) * 2 ** -200;
  }
  return productError(a, b, product);
};
