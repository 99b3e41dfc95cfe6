import { tanOf } from './trig-kernel.ts';

/** The tangent, correctly rounded but for one argument in millions; NaN for an infinity. */
export const tan = (x: number): number => (x - x !== 0 ? NaN : Math.abs(x) < 1e-8 ? x : tanOf(x));
