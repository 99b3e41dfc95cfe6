/** `functools.wraps` and `update_wrapper`. */
import { attributeGuard } from '../../runtime/attribute-guard.ts';
import { dictOf, findAttribute, hasDict, setattr } from '../../runtime/attributes.ts';
import { Func } from '../../runtime/callables.ts';
import { dictEntries } from '../../runtime/dict.ts';
import { listOf } from '../../runtime/iteration.ts';
import { Dict, Instance, newTuple, Obj, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { str } from '../../runtime/text.ts';
import { newPartial } from './partial.ts';

export const assignments: readonly Value[] = [
  '__module__',
  '__name__',
  '__qualname__',
  '__doc__',
  '__annotations__',
  '__type_params__',
];
export const updates: readonly Value[] = ['__dict__'];

/** The attributes that a value has of its own. */
const ownAttributes = (v: Value): readonly (readonly [string, Value])[] => {
  if (!(v instanceof Obj)) return [];
  const { dict } = v as Instance;
  if (dict instanceof Dict) return dictEntries(dict).map(([key, one]) => [str(key), one] as const);
  if (!hasDict(v)) return [];
  if (!(v instanceof Func) && !(v instanceof Instance)) return dictEntries(dictOf(v)).map(([k, one]) => [str(k), one]);
  const bag = v as unknown as Record<string, Value | undefined>;
  return Object.keys(v)
    .filter((key) => key.startsWith('$') && bag[key] !== undefined)
    .map((key) => [key.slice(1), bag[key]!] as const);
};

/** Makes `wrapper` look like `wrapped`. */
export const update = (
  wrapper: Value,
  wrapped: Value,
  assigned: readonly Value[] = assignments,
  updated: readonly Value[] = updates,
): Value => {
  for (const one of assigned) {
    const name = str(one);
    if (assigned !== assignments) attributeGuard(name);
    const v = findAttribute(wrapped, name);
    // Functions here know no other type parameters than their own.
    if (v === undefined || (name === '__type_params__' && wrapper instanceof Func)) continue;
    setattr(wrapper, name, v);
  }
  // A wrapper that is no function (`lru_cache`) keeps its name among its attributes; a function's own must not be asked to.
  if (updated.includes('__dict__'))
    for (const [name, v] of ownAttributes(wrapped))
      if (!(wrapper instanceof Func && assignments.includes(name))) setattr(wrapper, name, v);
  setattr(wrapper, '__wrapped__', wrapped);
  return wrapper;
};

/** `update_wrapper` and `wraps` of a run. */
export const newWraps = (): { readonly update_wrapper: Value; readonly wraps: Value } => {
  const updateWrapper = pyFunction(
    'functools',
    'update_wrapper(wrapper, wrapped, assigned=..., updated=...)',
    (wrapper: Value, wrapped: Value, assigned: Value | undefined, updated: Value | undefined) =>
      update(
        wrapper,
        wrapped,
        assigned === undefined ? assignments : listOf(assigned),
        updated === undefined ? updates : listOf(updated),
      ),
  );

  const wraps = pyFunction(
    'functools',
    'wraps(wrapped, assigned=..., updated=...)',
    (wrapped: Value, assigned: Value | undefined, updated: Value | undefined) =>
      newPartial(
        updateWrapper,
        [],
        new Map([
          ['wrapped', wrapped],
          ['assigned', assigned ?? newTuple(assignments)],
          ['updated', updated ?? newTuple(updates)],
        ]),
      ),
  );
  return { update_wrapper: updateWrapper, wraps };
};
