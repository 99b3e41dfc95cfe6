export const log2 = (x: number): number => Math.log2(x);
