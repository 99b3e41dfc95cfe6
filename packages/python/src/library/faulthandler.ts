/** `faulthandler`: nothing here can crash in the way it waits for, so there is nothing for it to do. */
import { builtin } from '../runtime/callables.ts';
import { truth } from '../runtime/compare.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, none, type Value } from '../runtime/object.ts';

export const newModule = (): Module => {
  let enabled = false;
  return newModuleOf('faulthandler', {
    enable: builtin('enable(file=None, all_threads=True)', (_file: Value, all: Value) => {
      enabled = true;
      truth(all);
      return none;
    }),
    disable: builtin('disable()', () => {
      const before = enabled;
      enabled = false;
      return before;
    }),
    is_enabled: builtin('is_enabled()', () => enabled),
    dump_traceback: builtin('dump_traceback(file=None, all_threads=True)', () => none),
    dump_traceback_later: builtin('dump_traceback_later(timeout, repeat=False, file=None, exit=False)', () => none),
    cancel_dump_traceback_later: builtin('cancel_dump_traceback_later()', () => none),
    register: builtin('register(signum, file=None, all_threads=True, chain=False)', () => none),
    unregister: builtin('unregister(signum, /)', () => false),
  });
};
