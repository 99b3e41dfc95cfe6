/**
 * e^x - 1. V8's is a port of Sun's library, as glibc's is: they differ in one of 400 to one of 10,000 results.
 */
export const expm1 = (x: number): number => Math.expm1(x);
