import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The engine for JavaScript as WebAssembly, in base64.
 *
 * Where all is bundled into one file, the build puts the text in place of this file (`scripts/bundle-guest.ts`): a closed guest may read nothing.
 */
export const quickjsWasm = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm'), 'base64');
