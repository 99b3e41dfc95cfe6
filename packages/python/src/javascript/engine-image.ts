/**
 * The memory of an engine in which our own functions are loaded and nothing has run: every run begins with a copy of it.
 *
 * Making one takes 30 ms, taking a copy 3. The build makes it once and puts it into the guest's bundle (`scripts/bundle-guest.ts`); from the
 * sources it is made when the first program comes. It holds no randomness and no time: both come from the host when a run begins.
 */
import { Buffer } from 'node:buffer';
import { CompileFlags, EvalFlags, QuickJS, type Snapshot } from 'quickjs-wasi';
import { loadEngine, noPowers } from './engine-code.ts';
import { newBuffer } from './prelude/buffer.ts';
import { newInspect } from './prelude/inspect.ts';
import { newLocale } from './prelude/locale.ts';
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

/** Units: bytes that are compared, and copied, as one. */
const page = 4096;

/** The pages in which an image differs from the memory of an engine that was just made; the rest of it stands there already. */
let changed: readonly number[] | undefined;

const changedPages = (fresh: Uint8Array, memory: Uint8Array): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < memory.length; at += page) {
    const same =
      at + page <= fresh.length && Buffer.compare(fresh.subarray(at, at + page), memory.subarray(at, at + page)) === 0;
    if (!same && (at + page <= fresh.length || memory.subarray(at, at + page).some((byte) => byte !== 0)))
      found.push(at);
  }
  return found;
};

/**
 * An image to begin a run from, which copies into the memory of the new engine only what is not there already: a third of it. `held` is that
 * memory, once there is one.
 *
 * The engine's glue makes the memory as large as `memory.byteLength`, copies `memory` (here: nothing) and then asks for `runtimePtr`.
 */
export const imageToRestore = ({ snapshot }: EngineImage, held: () => ArrayBuffer): Snapshot => {
  const { memory, runtimePtr, contextPtr, stackPointer, extensions } = snapshot;
  return {
    memory: Object.defineProperty(new Uint8Array(0), 'byteLength', { value: memory.byteLength }),
    get runtimePtr() {
      const target = new Uint8Array(held());
      changed ??= changedPages(target, memory);
      for (const at of changed) target.set(memory.subarray(at, at + page), at);
      return runtimePtr;
    },
    contextPtr,
    stackPointer,
    extensions,
  };
};

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
  locale: newLocale,
  modules: newNodeModules,
  path: newNodePath,
  plain: newPlain,
  util: newNodeUtil,
  webClasses: newWebClasses,
  webEvents: newWebEvents,
  webFetch: newWebFetch,
};

const newImage = async (): Promise<EngineImage> => {
  const make = { wasm: loadEngine(), timezoneOffset: 0, wasi: noPowers };
  // Compiled in another engine, so that neither the text nor what compiling left in memory is part of the image.
  const compiler = await QuickJS.create(make);
  const list = Object.entries(makers).map(([name, one]) => `${name}:${String(one)}`);
  const code = compiler.compile(
    `{const realm=${newRealm.toString()};const makers={${list.join(',')}};(host, gifts, peek) => realm(host, JSON.parse(gifts), peek, makers)}`,
    'sallyport:realm',
    EvalFlags.TYPE_GLOBAL,
    CompileFlags.STRIP_SOURCE,
  );
  const vm = await QuickJS.create(make);
  const made = vm.evalBytecode(code);
  vm.runGC();
  return { make: vm.exportHandle(made), snapshot: vm.snapshot() };
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
