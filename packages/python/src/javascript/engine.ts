/**
 * One QuickJS, compiled to WebAssembly, for one program: made, furnished, driven, and thrown away.
 *
 * In: limits and a function that answers what the program asks. Out: handles of what the host calls in it. What ends a run (`Unwind`) is
 * thrown through the engine's own frames, so nothing in the program sees it; the engine is not used after that.
 */
import { EvalFlags, QuickJS, type JSValueHandle } from 'quickjs-wasi';
import { loadEngine, noPowers } from './engine-code.ts';
import { engineImage, imageToRestore } from './engine-image.ts';
import type { Realm, RealmGifts, RealmHost } from './prelude/realm.ts';

/** Ends a run from inside of the engine. Its text cannot be had, so that the engine's glue does not make an error of it that a program could catch. */
export class Unwind {
  toString(): never {
    throw this;
  }
}

export interface EngineOptions {
  /** Units: bytes that the program may hold. */
  readonly bytes: number;
  /** Units: bytes of the engine's stack. */
  readonly stackBytes: number;
  /** Called every 10,000 steps. Throws `Unwind` to end the run. */
  readonly tick: () => void;
  /** Units: milliseconds since 1970. */
  readonly now: () => number;
  readonly host: RealmHost;
  readonly gifts: RealmGifts;
  readonly modules: ModuleLoader;
}

/** Where modules come from. Both may end the run. */
export interface ModuleLoader {
  /** The name of the module that another one imports under this name. */
  readonly resolve: (from: string, specifier: string) => string;
  /** Its text; nothing: it is one of ours (`node:…`), from which these names are wanted. */
  readonly load: (name: string) => { readonly text: string } | { readonly ours: string; readonly wanted: string };
}

export interface Engine {
  /** Units: bytes of memory more than a new engine has. */
  readonly grown: () => number;
  /** Compiles and starts a module. Errors: `SyntaxError` if the engine cannot read it. */
  readonly start: (code: string, fileName: string) => void;
  /** Runs what is ready to run. */
  readonly drain: () => void;
  readonly answer: Realm['answer'];
  readonly fire: Realm['fire'];
  /** Tells the program that it is over. */
  readonly ending: () => void;
}

/** Units: bytes that the engine and what we put into it hold before a program comes. */
const ownBytes = 2 * 2 ** 20;

/** See the head of this file. */
export const newEngine = async (options: EngineOptions): Promise<Engine> => {
  let memory: { readonly buffer: ArrayBuffer } | undefined;
  const rejections: (readonly [JSValueHandle, JSValueHandle, boolean])[] = [];
  const image = await engineImage();
  const vm = await QuickJS.restore(
    imageToRestore(image, () => memory!.buffer),
    {
      wasm: loadEngine(),
      memoryLimit: options.bytes + ownBytes,
      maxStackSize: options.stackBytes,
      timezoneOffset: 0,
      interruptHandler: () => {
        options.tick();
        return false;
      },
      onUnhandledRejection: (promise: JSValueHandle, reason: JSValueHandle, heard: boolean) => {
        rejections.push([promise.dup(), reason.dup(), heard]);
      },
      moduleLoader: {
        normalize: options.modules.resolve,
        load: (name: string) => {
          const found = options.modules.load(name);
          if ('text' in found) return found.text;
          const method = realm.getProp('moduleText');
          const handles = [vm.newString(found.ours), vm.newString(found.wanted)];
          const made = vm.callFunction(method, vm.undefined, ...handles);
          const text = made.toString();
          for (const handle of [method, made, ...handles]) handle.dispose();
          return text;
        },
      },
      wasi: (given: unknown) => {
        const held = given as { readonly buffer: ArrayBuffer };
        memory = held;
        return {
          ...noPowers(given),
          clock_time_get: (_clock: number, _precision: bigint, at: number) => {
            new DataView(held.buffer).setBigUint64(at, BigInt(Math.round(options.now() * 1000)) * 1000n, true);
            return 0;
          },
        };
      },
    },
  );
  let later = false;
  const host = vm.newFunction('ask', (ask, first, second) => {
    const word = ask?.toString() ?? '';
    if (word === 'afterwards') later = true;
    const said = options.host(word, argument(first), argument(second));
    return typeof said === 'string' ? vm.newString(said) : typeof said === 'number' ? vm.newNumber(said) : vm.undefined;
  });
  const peek = vm.newFunction('peek', (promise) => vm.newNumber(promise?.promiseState ?? 0));
  const gifts = vm.newString(JSON.stringify(options.gifts));
  const realm = vm.callFunction(vm.importHandle(image.make), vm.undefined, host, gifts, peek);
  const call = (name: keyof Realm, ...values: readonly JSValueHandle[]): void => {
    const method = realm.getProp(name);
    vm.callFunction(method, vm.undefined, ...values).dispose();
    method.dispose();
  };
  const say = (name: keyof Realm, ...values: readonly (string | number)[]): void => {
    const handles = values.map((one) => (typeof one === 'string' ? vm.newString(one) : vm.newNumber(one)));
    try {
      call(name, ...handles);
    } catch (error) {
      if (!(error instanceof Error) || !('handle' in error)) throw error;
      // A timer's function threw: nobody is there to catch it.
      call('failed', error.handle as JSValueHandle);
    }
    for (const handle of handles) handle.dispose();
  };
  return {
    grown: () => (memory?.buffer.byteLength ?? 0) - image.snapshot.memory.length,
    start: (code, fileName) => {
      const module = vm.evalCode(code, fileName, EvalFlags.TYPE_MODULE);
      call('follow', module);
    },
    drain: () => {
      for (vm.executePendingJobs(); later; vm.executePendingJobs()) {
        later = false;
        say('afterwards');
      }
      if (rejections.length === 0) return;
      for (const [promise, reason, heard] of rejections.splice(0)) {
        call('rejected', promise, reason, heard ? vm.true : vm.false);
        promise.dispose();
        reason.dispose();
      }
      call('unheard');
    },
    answer: (id, kind, text) => say('answer', id, kind, text),
    fire: (id) => say('fire', id),
    ending: () => say('ending'),
  };
};

const argument = (handle: JSValueHandle | undefined): string | number | undefined => {
  if (handle === undefined || handle.isUndefined) return undefined;
  return handle.isNumber ? handle.toNumber() : handle.toString();
};
