import { setattr } from '../../runtime/attributes.ts';
import type { Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';

/** `abc.abstractmethod` of a run. */
export const newAbstractMethod = (): Value =>
  pyFunction('abc', 'abstractmethod(funcobj)', (f: Value) => {
    setattr(f, '__isabstractmethod__', true);
    return f;
  });
