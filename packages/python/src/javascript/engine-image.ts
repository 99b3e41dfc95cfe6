/**
 * The memory of an engine in which our own functions are loaded and nothing has run: every run begins with a copy of it.
 *
 * Making one takes 30 ms, taking a copy 3. The build makes it once and puts it into the guest's bundle (`scripts/bundle-guest.ts`); from the
 * sources it is made when the first program comes. It holds no randomness and no time: both come from the host when a run begins.
 */
import { Buffer } from 'node:buffer';
import { QuickJS, type Snapshot } from 'quickjs-wasi';
import { loadEngine, noPowers } from './engine-code.ts';
import { newBuffer } from './prelude/buffer.ts';
import { newInspect } from './prelude/inspect.ts';
import { newNodeAssert } from './prelude/node-assert.ts';
import { newNodeEvents } from './prelude/node-events.ts';
import { newNodeFs } from './prelude/node-fs.ts';
import { newNodeModules } from './prelude/node-modules.ts';
import { newNodePath } from './prelude/node-path.ts';
import { newNodeUtil } from './prelude/node-util.ts';
import { newPlain } from './prelude/plain.ts';
import { newRealm, type RealmMakers } from './prelude/realm.ts';
import { newWebClasses } from './prelude/web-classes.ts';
import { newWebEvents } from './prelude/web-events.ts';
import { newWebFetch } from './prelude/web-fetch.ts';
import { shippedImage } from './shipped-image.ts';

export interface EngineImage {
  readonly snapshot: Snapshot;
  /** Where the function that furnishes the realm stands in it. */
  readonly make: number;
}

/** An image as the build writes it: without the zeros, which are most of it. */
export interface PackedImage {
  readonly make: number;
  readonly size: number;
  readonly pointers: readonly [stack: number, runtime: number, context: number];
  /** Offsets, and what stands there in base64. */
  readonly pieces: readonly (readonly [number, string])[];
}

let image: Promise<EngineImage> | undefined;

/** The image that is shipped, or one made now. */
export const engineImage = (): Promise<EngineImage> =>
  (image ??= shippedImage === undefined ? newImage() : Promise.resolve(unpacked(shippedImage)));

/** What the realm is made of; each is loaded as the text that it is. */
const makers: RealmMakers = {
  assert: newNodeAssert,
  buffer: newBuffer,
  events: newNodeEvents,
  fs: newNodeFs,
  inspect: newInspect,
  modules: newNodeModules,
  path: newNodePath,
  plain: newPlain,
  util: newNodeUtil,
  webClasses: newWebClasses,
  webEvents: newWebEvents,
  webFetch: newWebFetch,
};

const newImage = async (): Promise<EngineImage> => {
  const vm = await QuickJS.create({ wasm: loadEngine(), timezoneOffset: 0, wasi: noPowers });
  const make = vm.evalCode(
    `{const realm=${newRealm.toString()};const makers={${Object.entries(makers)
      .map(([name, make]) => `${name}:${String(make)}`)
      .join(',')}};(host, gifts) => realm(host, JSON.parse(gifts), makers)}`,
    'sallyport:realm',
  );
  return { make: vm.exportHandle(make), snapshot: vm.snapshot() };
};

/** Units: bytes; shorter runs of zeros are kept. */
const shortRun = 64;

/** An image for the build to write down. */
export const packedImage = async (): Promise<PackedImage> => {
  const { make, snapshot } = await newImage();
  const { memory, stackPointer, runtimePtr, contextPtr } = snapshot;
  const pieces: (readonly [number, string])[] = [];
  for (let at = 0; at < memory.length;) {
    while (at < memory.length && memory[at] === 0) at++;
    let end = at;
    for (let zeros = 0, i = at; i < memory.length && zeros < shortRun; i++) {
      zeros = memory[i] === 0 ? zeros + 1 : 0;
      if (zeros === 0) end = i + 1;
    }
    if (end > at) pieces.push([at, Buffer.from(memory.subarray(at, end)).toString('base64')]);
    at = Math.max(end, at + 1);
  }
  return { make, size: memory.length, pointers: [stackPointer, runtimePtr, contextPtr], pieces };
};

const unpacked = ({ make, size, pointers, pieces }: PackedImage): EngineImage => {
  const memory = new Uint8Array(size);
  for (const [at, text] of pieces) memory.set(Buffer.from(text, 'base64'), at);
  const [stackPointer, runtimePtr, contextPtr] = pointers;
  return { make, snapshot: { memory, stackPointer, runtimePtr, contextPtr, extensions: [] } };
};
