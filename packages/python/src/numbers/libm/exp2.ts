import { productError } from '../double-double.ts';
import { scaleByPower } from '../float-parts.ts';
import { expPair, expScale } from './exp-kernel.ts';

const ln2 = 0.6931471805599453;
const ln2Low = 2.3190468138462996e-17;

/** 2^x, correctly rounded but for one argument in millions; infinite on overflow. */
export const exp2 = (x: number): number => {
  if (!(Math.abs(x) < 1080)) return x !== x ? x : x > 0 ? Infinity : 0;
  const whole = Math.round(x);
  const rest = x - whole;
  if (rest === 0) return scaleByPower(1, whole);
  const product = rest * ln2;
  const value = expPair(product, productError(rest, ln2, product) + rest * ln2Low);
  return scaleByPower(value, (expScale[0] ?? 0) + whole);
};
