import { Buffer } from 'node:buffer';
import type { QuickJSOptions } from 'quickjs-wasi';
import { quickjsWasm } from '../isolate/quickjs-wasm.ts';

/** The part of the platform that TypeScript's library without a browser does not list. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => object; readonly RuntimeError: typeof Error };

type Wasm = QuickJSOptions['wasm'];

let compiled: object | undefined;

/** The engine's code, compiled once. To be called before the global object is emptied. */
export const loadEngine = (): Wasm =>
  (compiled ??= new WebAssembly.Module(Buffer.from(quickjsWasm(), 'base64'))) as Wasm;

/** Whether the engine itself gave up, as it does when its own functions have used up the stack. */
export const isEngineFailure = (error: unknown): boolean =>
  error instanceof RangeError || error instanceof WebAssembly.RuntimeError;

/** What the engine asks of a system, answered with nothing: no time, no randomness, no output. */
export const noPowers = (memory: unknown): Readonly<Record<string, (...values: never[]) => number>> => {
  const held = memory as { readonly buffer: ArrayBuffer };
  return {
    clock_time_get: (_clock: number, _precision: bigint, at: number) => {
      new DataView(held.buffer).setBigUint64(at, 0n, true);
      return 0;
    },
    random_get: (at: number, length: number) => {
      new Uint8Array(held.buffer, at, length).fill(0);
      return 0;
    },
    fd_write: (_fd: number, _vectors: number, _count: number, written: number) => {
      new DataView(held.buffer).setUint32(written, 0, true);
      return 0;
    },
  };
};
