/**
 * The inverse hyperbolic tangent. V8's is a port of Sun's library, as glibc's is: they differ in one of 2,000 results at
 * most.
 */
export const atanh = (x: number): number => Math.atanh(x);
