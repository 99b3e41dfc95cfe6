/** `copyreg`: how `pickle` and `copy` take objects of a class apart. */
import { call, callable } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { newDict, setItem } from '../runtime/dict.ts';
import { typeError } from '../runtime/exceptions.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { Dict, type Module, none, type Value } from '../runtime/object.ts';
import { getattr } from '../runtime/attributes.ts';
import { run } from '../runtime/state.ts';

export const newModule = (): Module => {
  const kept = run.store.get('copyreg');
  const table = kept instanceof Dict ? kept : newDict();
  run.store.set('copyreg', table);
  const checked = (f: Value): Value => {
    if (!callable(f)) throw typeError('reduction functions must be callable');
    return f;
  };
  return newModuleOf('copyreg', {
    dispatch_table: table,
    pickle: builtin('pickle(ob_type, pickle_function, constructor_ob=None)', (type: Value, f: Value, made: Value) => {
      setItem(table, type, checked(f));
      if (made !== none && !callable(made)) throw typeError('constructors must be callable');
      return none;
    }),
    constructor: builtin('constructor(object)', (f: Value) => {
      if (!callable(f)) throw typeError('constructors must be callable');
      return none;
    }),
    __newobj__: builtin('__newobj__(cls, *args)', (cls: Value, args: readonly Value[]) =>
      call(getattr(cls, '__new__'), [cls, ...args]),
    ),
  });
};
