/** `atexit`: functions called when the program ends, the last registered first. What one raises is printed, and the others run. */
import { call } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { caught } from '../runtime/exceptions.ts';
import { showIgnored } from '../runtime/show-ignored.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Kwargs, type Module, none, type Value } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { repr } from '../runtime/text.ts';

interface Entry {
  readonly f: Value;
  readonly args: readonly Value[];
  readonly kwargs: Kwargs;
}

export const newModule = (): Module => {
  let entries: (Entry | undefined)[] = [];
  const runAll = (): void => {
    // What is registered meanwhile does not run any more.
    for (let i = entries.length - 1; i >= 0; i--) {
      const entry = entries[i];
      if (entry === undefined) continue;
      const depth = meter.d;
      try {
        call(entry.f, entry.args, entry.kwargs.size > 0 ? entry.kwargs : undefined);
      } catch (e) {
        showIgnored(caught(e, depth), ` in atexit callback: ${repr(entry.f)}`);
      }
    }
    entries = [];
  };
  run.atEnd.unshift(runAll);
  return newModuleOf('atexit', {
    register: builtin('register(func, /, *args, **kwargs)', (f: Value, args: readonly Value[], kwargs: Kwargs) => {
      entries.push({ f, args, kwargs });
      return f;
    }),
    unregister: builtin('unregister(func, /)', (f: Value) => {
      entries = entries.map((one) => (one?.f === f ? undefined : one));
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
    _ncallbacks: builtin('_ncallbacks()', () => entries.filter((one) => one !== undefined).length),
  });
};
