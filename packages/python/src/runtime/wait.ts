/**
 * Blocks this thread for a while without burning it.
 *
 * What it needs is taken before a guest loses its globals, and not when the module is loaded: while a snapshot is made there is
 * no `SharedArrayBuffer`.
 */
let sleep: ((milliseconds: number) => void) | undefined;

/** Takes hold of what `wait` needs. */
export const prepareWait = (): void => {
  const { Atomics, SharedArrayBuffer } = globalThis;
  const cell = new Int32Array(new SharedArrayBuffer(4));
  // Nobody ever writes to the cell, so this ends by time alone.
  sleep = (milliseconds) => {
    Atomics.wait(cell, 0, 0, milliseconds);
  };
};

/** Units: milliseconds. */
export const wait = (milliseconds: number): void => {
  if (sleep === undefined) prepareWait();
  sleep?.(milliseconds);
};
