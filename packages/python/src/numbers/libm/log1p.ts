/**
 * log(1 + x). V8's is a port of Sun's library, as glibc's is: they differ in one of 800 to one of 10,000 results.
 */
export const log1p = (x: number): number => Math.log1p(x);
