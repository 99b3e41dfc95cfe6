export const sin = (x: number): number => Math.sin(x);
