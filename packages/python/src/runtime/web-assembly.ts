import type { WasmEngine } from '../sqlite/web-assembly.ts';

/**
 * The engine's WebAssembly, taken hold of before a guest loses the name (`isolate/lockdown.ts`). Code of ours that needs it imports
 * it from here; a program has no way to this binding.
 */
export const webAssembly = Reflect.get(globalThis, 'WebAssembly') as WasmEngine;
