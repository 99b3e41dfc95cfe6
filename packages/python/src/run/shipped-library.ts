import type { ShippedCode } from './library-code.ts';

/**
 * Modules of the library that are written in Python, compiled ahead; the build puts them in place of this file (`scripts/bundle-guest.ts`). From
 * the sources there are none. Functions, so that what nobody imports is not even made a string.
 */
export const shippedLibrary: Readonly<Record<string, () => ShippedCode>> = {};
