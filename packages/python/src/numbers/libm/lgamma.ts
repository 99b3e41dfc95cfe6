import { lanczosG, lanczosSum, sinPi } from './gamma.ts';
import { log } from './log.ts';

/** The logarithm of |Gamma(x)|, the way CPython computes it; infinite at its poles and on overflow. */
export const lgamma = (x: number): number => {
  if (x - x !== 0) return x !== x ? x : Infinity;
  if (x === Math.floor(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let result = log(lanczosSum(size)) - lanczosG;
  result += (size - 0.5) * (log(size + lanczosG - 0.5) - 1);
  if (x < 0) result = 1.1447298858494002 - log(Math.abs(sinPi(size))) - log(size) - result;
  return result;
};
