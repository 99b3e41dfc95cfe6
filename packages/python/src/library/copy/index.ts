/** `copy`. */
import { E } from '../../runtime/exceptions.ts';
import { newExceptionType, newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, none, toStr, type Value } from '../../runtime/object.ts';
import { newDict } from '../../runtime/dict.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { copy } from './copy.ts';
import { deepCopy } from './deep-copy.ts';

const error = newExceptionType('Error', 'copy', E.Exception);

export const newModule = (): Module =>
  newModuleOf('copy', {
    __all__: newList(['Error', 'copy', 'deepcopy'].map(toStr)),
    Error: error,
    error,
    copy: pyFunction('copy', 'copy(x)', copy),
    deepcopy: pyFunction('copy', 'deepcopy(x, memo=None, _nil=...)', (v: Value, memo: Value) =>
      deepCopy(v, memo === none ? newDict() : memo),
    ),
  });
