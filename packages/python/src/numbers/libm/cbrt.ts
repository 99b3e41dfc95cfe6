import { productError } from '../double-double.ts';
import { frexp, scaleByPower } from '../float-parts.ts';

/** The cube root, correctly rounded but for one argument in millions. */
export const cbrt = (x: number): number => {
  if (x === 0 || x - x !== 0) return x;
  const [mantissa, exponent] = frexp(Math.abs(x));
  const thirds = Math.floor(exponent / 3);
  const m = mantissa * 2 ** (exponent - 3 * thirds);
  // One step of Newton's from V8's root, with the residue exact to 2^-100.
  const root = Math.cbrt(m);
  const square = root * root;
  const squareLow = productError(root, root, square);
  const cube = square * root;
  const residue = m - cube - productError(square, root, cube) - squareLow * root;
  const better = root + residue / (3 * square);
  const value = scaleByPower(better, thirds);
  return x < 0 ? -value : value;
};
