/**
 * One QuickJS, compiled to WebAssembly, for one program: made, furnished, driven, and thrown away.
 *
 * In: limits and a function that answers what the program asks. Out: handles of what the host calls in it. What ends a run (`Unwind`) is
 * thrown through the engine's own frames, so nothing in the program sees it; the engine is not used after that.
 */
import { Buffer } from 'node:buffer';
import { EvalFlags, QuickJS, type JSValueHandle, type QuickJSOptions } from 'quickjs-wasi';
import { quickjsWasm } from '../isolate/quickjs-wasm.ts';
import { newInspect } from './prelude/inspect.ts';
import { newPlain } from './prelude/plain.ts';
import { newRealm, type Realm, type RealmGifts, type RealmHost } from './prelude/realm.ts';
import { newWebClasses } from './prelude/web-classes.ts';

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
  readonly seed: number;
  readonly host: RealmHost;
  readonly gifts: RealmGifts;
  /** Whether the program names a class of the web platform that is made for it. */
  readonly webClasses: boolean;
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
}

/** Units: bytes that the engine and what we put into it hold before a program comes. */
const ownBytes = 2 * 2 ** 20;

/** The part of the platform that TypeScript's library without a browser does not list. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object; readonly RuntimeError: typeof Error };

let compiled: object | undefined;

/** Compiles the engine's code, once. To be called before the global object is emptied. */
export const loadEngine = (): object => (compiled ??= new WebAssembly.Module(Buffer.from(quickjsWasm(), 'base64')));

/** Whether the engine itself gave up, as it does when its own functions have used up the stack. */
export const isEngineFailure = (error: unknown): boolean =>
  error instanceof RangeError || error instanceof WebAssembly.RuntimeError;

/** See the head of this file. */
export const newEngine = async (options: EngineOptions): Promise<Engine> => {
  let memory: { readonly buffer: ArrayBuffer } | undefined;
  // The engine draws the seed of Math.random from its clock when it begins.
  let now = (): number => (options.seed + 1) * 1_000.003;
  const rejections: (readonly [JSValueHandle, JSValueHandle, boolean])[] = [];
  const vm = await QuickJS.create({
    wasm: loadEngine() as QuickJSOptions['wasm'],
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
    wasi: (given: unknown) => {
      memory = given as { readonly buffer: ArrayBuffer };
      const held = memory;
      return {
        clock_time_get: (_clock: number, _precision: bigint, at: number) => {
          new DataView(held.buffer).setBigUint64(at, BigInt(Math.round(now() * 1000)) * 1000n, true);
          return 0;
        },
        // Nothing of ours draws from it.
        random_get: (at: number, length: number) => {
          new Uint8Array(held.buffer, at, length).fill(0);
          return 0;
        },
        fd_write: (_fd: number, _vectors: number, _count: number, written: number) => {
          new DataView(held.buffer).setUint32(written, 0, true);
          return 0;
        },
      };
    },
  });
  now = options.now;
  const idle = memory?.buffer.byteLength ?? 0;
  const host = vm.newFunction('ask', (ask, first, second) => {
    const said = options.host(ask?.toString() ?? '', argument(first), argument(second));
    return typeof said === 'string' ? vm.newString(said) : typeof said === 'number' ? vm.newNumber(said) : vm.undefined;
  });
  const web = options.webClasses ? `(${newWebClasses.toString()})();` : '';
  const make = vm.evalCode(
    `(host, gifts) => { ${web} return (${newRealm.toString()})(host, JSON.parse(gifts), ${newInspect.toString()}, ${newPlain.toString()}); }`,
    'sallyport:realm',
  );
  const realm = vm.callFunction(make, vm.undefined, host, vm.newString(JSON.stringify(options.gifts)));
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
    grown: () => (memory?.buffer.byteLength ?? 0) - idle,
    start: (code, fileName) => {
      const module = vm.evalCode(code, fileName, EvalFlags.TYPE_MODULE);
      call('follow', module);
    },
    drain: () => {
      vm.executePendingJobs();
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
  };
};

const argument = (handle: JSValueHandle | undefined): string | number | undefined => {
  if (handle === undefined || handle.isUndefined) return undefined;
  return handle.isNumber ? handle.toNumber() : handle.toString();
};
