import { createHash } from 'node:crypto';

/** Under which a package lies in the index: the first eight bytes of SHA-256, so that nobody makes names that collide by the thousand. */
export const keyHash = (key: string): Uint8Array => createHash('sha256').update(key).digest().subarray(0, 8);
