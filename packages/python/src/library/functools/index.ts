/** `functools`. */
import { call2 } from '../../runtime/call.ts';
import { builtin } from '../../runtime/callables.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { iterate } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newTuple, type Value, typeOf } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { newNamedTuple } from '../collections/named-tuple.ts';
import { cachedPropertyType } from './cached-property.ts';
import { cmpToKey } from './compare-key.ts';
import { newCache } from './lru-cache.ts';
import { partialType, partialMethodType } from './partial.ts';
import { newSingleDispatch } from './single-dispatch.ts';
import { totalOrdering } from './total-ordering.ts';
import { assignments, newWraps, updates } from './wraps.ts';

const reduce = builtin(
  'reduce(function, iterable, initial=..., /)',
  (f: Value, from: Value, initial: Value | undefined) => {
    if (typeOf(from).lookup('__iter__') === undefined && typeOf(from).lookup('__getitem__') === undefined)
      throw typeError('reduce() arg 2 must support iteration');
    const it = iterate(from);
    let total = initial ?? it.next();
    if (total === undefined) throw typeError('reduce() of empty iterable with no initial value');
    let n = 0;
    for (let v = it.next(); v !== undefined; v = it.next()) {
      if ((++n & 63) === 0) meter.spend(512);
      total = call2(f, total, v);
    }
    return total;
  },
);

export const newModule = (): Module => {
  const info = newNamedTuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], false, [], 'functools');
  const { lruCache, cache } = newCache(info);
  return newModuleOf('functools', {
    WRAPPER_ASSIGNMENTS: newTuple(assignments),
    WRAPPER_UPDATES: newTuple(updates),
    cache,
    cached_property: cachedPropertyType,
    cmp_to_key: cmpToKey,
    lru_cache: lruCache,
    partial: partialType,
    partialmethod: partialMethodType,
    reduce,
    ...newSingleDispatch(),
    total_ordering: pyFunction('functools', 'total_ordering(cls)', totalOrdering),
    ...newWraps(),
  });
};
