export const acos = (x: number): number => Math.acos(x);
