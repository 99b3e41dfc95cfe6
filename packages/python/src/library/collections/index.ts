/** `collections`. What CPython writes in C is shared by runs; what it writes in Python is made for each. */
import { textOf, truth } from '../../runtime/compare.ts';
import { listOf } from '../../runtime/iteration.ts';
import { newLazyModule } from '../../runtime/lazy-module.ts';
import { type Module, newList, none, toStr, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { str } from '../../runtime/text.ts';
import { newChainMap } from './chain-map.ts';
import { newCounter } from './counter.ts';
import { defaultDictType } from './default-dict.ts';
import { dequeType } from './deque.ts';
import { fieldNames, newNamedTuple } from './named-tuple.ts';
import { orderedDictType } from './ordered-dict.ts';
import { newUserDict, newUserList, newUserString } from './user-classes.ts';

const newNamedTupleFunction = (): Value =>
  pyFunction(
    'collections',
    'namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)',
    (typename: Value, fields: Value, rename: Value, defaults: Value, module: Value) =>
      newNamedTuple(
        textOf(typename) ?? str(typename),
        fieldNames(fields),
        truth(rename),
        defaults === none ? [] : listOf(defaults),
        module === none ? '__main__' : module,
      ),
  );

export const newModule = (): Module =>
  newLazyModule(
    'collections',
    {
      __all__: newList(
        'ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple'.split(' ').map(toStr),
      ),
      OrderedDict: orderedDictType,
      defaultdict: defaultDictType,
      deque: dequeType,
      namedtuple: newNamedTupleFunction(),
    },
    {
      ChainMap: newChainMap,
      Counter: newCounter,
      UserDict: newUserDict,
      UserList: newUserList,
      UserString: newUserString,
    },
  );
