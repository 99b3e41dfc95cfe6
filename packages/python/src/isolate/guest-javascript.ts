/**
 * The program of a guest process for JavaScript and TypeScript: serves runs until the host closes the line. Loaded by anybody else, as the
 * program does for `--isolation inline`, it only hands out how to run.
 *
 * Started by `node --build-snapshot` it reads a small program of ours and stops there, so that guests begin where it stopped. The engine is
 * WebAssembly, which no snapshot can hold; its code is compiled at each start, in 2 ms.
 */
import { startupSnapshot } from 'node:v8';
import { loadEngine } from '../javascript/engine-code.ts';
import { runScript } from '../javascript/script-run.ts';
import { warmUpParser } from '../javascript/warm-up-parser.ts';
import { serveGuest } from './serve-guest.ts';

const serve = (): void => {
  loadEngine();
  serveGuest(runScript, { keep: ['Proxy', 'WebAssembly'] });
};

/** A guest is started with a loader of ours, or with this file as its program. */
const isGuest =
  Reflect.has(globalThis, Symbol.for('sallyport.loader')) || process.argv[1]?.endsWith('guest-javascript.ts') === true;

if (startupSnapshot.isBuildingSnapshot()) {
  warmUpParser();
  startupSnapshot.setDeserializeMainFunction(serve);
} else if (isGuest) serve();

export { runScript };
