import { sinPair } from './trig-kernel.ts';

/** The sine, correctly rounded but for one argument in millions; NaN for an infinity. */
export const sin = (x: number): number => (x - x !== 0 ? NaN : Math.abs(x) < 1e-8 ? x : sinPair(x));
