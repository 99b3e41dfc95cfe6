/** Modules that people write are smaller. Units: bytes. */
export const largestModule = 1 << 20;

/** More code takes longer to look through than anybody waits for it. Units: bytes. */
export const mostCode = 64 << 20;
