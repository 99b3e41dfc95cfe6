/**
 * Bytes that lie somewhere and are read where they are needed: a file, or a buffer in tests.
 *
 * Synchronous, since a look-up is a few small reads of what the system has in memory anyway. Whoever implements it may
 * throw when the disk fails; nothing else here throws.
 */
export interface RandomAccess {
  /** Units: bytes. */
  readonly size: number;
  /** The bytes from `offset` on, fewer than `length` only where the end is nearer. */
  read(offset: number, length: number): Uint8Array;
}

/** Bytes in memory. */
export const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});
