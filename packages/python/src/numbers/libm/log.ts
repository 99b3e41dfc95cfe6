import { logPair } from './log-kernel.ts';

/** The natural logarithm, correctly rounded but for one argument in millions; NaN below 0, -Infinity at 0. */
export const log = (x: number): number => {
  if (x > 0 && x < Infinity) return logPair(x);
  return x === 0 ? -Infinity : x < 0 ? NaN : x;
};
