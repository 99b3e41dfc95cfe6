/** `atexit`: functions called when the program ends, the last registered first. */
import { call } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Kwargs, type Module, none, type Value } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';

interface Entry {
  readonly f: Value;
  readonly args: readonly Value[];
  readonly kwargs: Kwargs;
}

export const newModule = (): Module => {
  let entries: Entry[] = [];
  const runAll = (): void => {
    for (let entry = entries.pop(); entry !== undefined; entry = entries.pop())
      call(entry.f, entry.args, entry.kwargs.size > 0 ? entry.kwargs : undefined);
  };
  run.atEnd.unshift(runAll);
  return newModuleOf('atexit', {
    register: builtin('register(func, /, *args, **kwargs)', (f: Value, args: readonly Value[], kwargs: Kwargs) => {
      entries.push({ f, args, kwargs });
      return f;
    }),
    unregister: builtin('unregister(func, /)', (f: Value) => {
      entries = entries.filter((one) => one.f !== f);
      return none;
    }),
    _clear: builtin('_clear()', () => {
      entries = [];
      return none;
    }),
    _run_exitfuncs: builtin('_run_exitfuncs()', () => {
      runAll();
      return none;
    }),
    _ncallbacks: builtin('_ncallbacks()', () => entries.length),
  });
};
