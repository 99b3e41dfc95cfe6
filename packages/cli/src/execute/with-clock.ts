import { Script } from 'node:vm';

export const ranOut: unique symbol = Symbol('ran out of time');
export const interrupted: unique symbol = Symbol('interrupted');

/**
 * What `work` returns; `ranOut` when it takes longer, `interrupted` at SIGINT (whose listeners hear of it then).
 *
 * `work` is synchronous and really stopped: V8 ends it wherever it is, in a loop, in a regular expression or in WebAssembly.
 * No `catch` or `finally` of it runs then, so what it was building must not be used again.
 *
 * Units: milliseconds.
 */
export const withClock = <T>(milliseconds: number, work: () => T): T | typeof ranOut | typeof interrupted => {
  const slots = globalThis as unknown as Record<symbol, unknown>;
  const before = slots[slot];
  slots[slot] = work;
  try {
    call ??= new Script(`globalThis[Symbol.for(${JSON.stringify(slotName)})]()`);
    return call.runInThisContext({ timeout: milliseconds, breakOnSigint: true }) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return ranOut;
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') {
      // Node takes the signal away from its listeners while the work runs.
      process.emit('SIGINT');
      return interrupted;
    }
    throw error;
  } finally {
    slots[slot] = before;
  }
};

const slotName = 'sallyport.with-clock';
const slot = Symbol.for(slotName);
let call: Script | undefined;
