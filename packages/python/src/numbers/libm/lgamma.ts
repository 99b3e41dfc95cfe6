export const lgamma = (x: number): number => Math.log(x);
