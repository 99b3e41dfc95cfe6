import { Script } from 'node:vm';

export const ranOut: unique symbol = Symbol('ran out of time');

/**
 * What `work` returns, or `ranOut` when it takes longer.
 *
 * `work` is synchronous and really stopped: V8 ends it wherever it is, in a loop, in a regular expression or in WebAssembly.
 * No `catch` or `finally` of it runs then, so what it was building must not be used again.
 *
 * Units: milliseconds.
 */
export const withClock = <T>(milliseconds: number, work: () => T): T | typeof ranOut => {
  const slots = globalThis as unknown as Record<symbol, unknown>;
  const before = slots[slot];
  slots[slot] = work;
  try {
    call ??= new Script(`globalThis[Symbol.for(${JSON.stringify(slotName)})]()`);
    return call.runInThisContext({ timeout: milliseconds }) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return ranOut;
    throw error;
  } finally {
    slots[slot] = before;
  }
};

const slotName = 'sallyport.with-clock';
const slot = Symbol.for(slotName);
let call: Script | undefined;
