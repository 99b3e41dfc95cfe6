export const cos = (x: number): number => Math.cos(x);
