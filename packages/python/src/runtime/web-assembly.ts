import type { WasmEngine } from '../sqlite/web-assembly.ts';

/**
 * The engine's WebAssembly, for code of ours; a program has no way to this binding.
 *
 * A guest takes hold of it before it loses the name (`isolate/lockdown.ts`), and not when the module is loaded: while a snapshot is made
 * there is none.
 */
let held: WasmEngine | undefined;

/** To be called before the lockdown. */
export const holdWebAssembly = (): void => {
  held = Reflect.get(globalThis, 'WebAssembly') as WasmEngine;
};

export const webAssembly = (): WasmEngine => {
  if (held === undefined) holdWebAssembly();
  return held!;
};
