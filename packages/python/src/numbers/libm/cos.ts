import { cosPair } from './trig-kernel.ts';

/** The cosine, correctly rounded but for one argument in millions; NaN for an infinity. */
export const cos = (x: number): number => (x - x === 0 ? cosPair(x) : NaN);
