import { setattr } from '../../runtime/attributes.ts';
import { builtin } from '../../runtime/callables.ts';
import type { Value } from '../../runtime/object.ts';

/** `abc.abstractmethod`. */
export const abstractMethod = builtin('abstractmethod(funcobj)', (f: Value) => {
  setattr(f, '__isabstractmethod__', true);
  return f;
});
