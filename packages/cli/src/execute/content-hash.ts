import { createHash } from 'node:crypto';

/** How contents are compared by the cache. */
export const contentHash = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
