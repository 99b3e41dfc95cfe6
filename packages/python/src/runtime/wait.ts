/**
 * Blocks this thread for a while without burning it.
 *
 * Loaded with the runtime rather than with module `time`, because a guest loses `Atomics` before it loads modules.
 */
const { Atomics, SharedArrayBuffer } = globalThis;
const cell = new Int32Array(new SharedArrayBuffer(4));

/** Units: milliseconds. */
export const wait = (milliseconds: number): void => {
  // Nobody ever writes to the cell, so this ends by time alone.
  Atomics.wait(cell, 0, 0, milliseconds);
};
