import { scaleByPower } from '../float-parts.ts';
import { expPair, expScale } from './exp-kernel.ts';

/** e^x, correctly rounded but for one argument in millions; infinite on overflow, which `math.exp` reports. */
export const exp = (x: number): number => {
  if (!(Math.abs(x) < 745.2)) return x !== x ? x : x > 0 ? Infinity : 0;
  const value = expPair(x, 0);
  const scale = expScale[0] ?? 0;
  return scale > -1022 && scale < 1023 ? value * 2 ** scale : scaleByPower(value, scale);
};
