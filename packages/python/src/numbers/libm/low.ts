/**
 * The lower half of the last pair that a kernel made: kernels return the upper half and leave the lower one here, so that
 * no pair is allocated. Read it before the next call.
 */
export const low = new Float64Array(1);
