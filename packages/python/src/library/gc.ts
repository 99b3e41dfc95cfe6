/** `gc`: the engine collects garbage by itself, so there is nothing to do and nothing to see. */
import { builtin } from '../runtime/callables.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newList, newTuple, none, type Value } from '../runtime/object.ts';
import { newDict, setItem } from '../runtime/dict.ts';

export const newModule = (): Module => {
  let enabled = true;
  let thresholds: readonly Value[] = [700, 10, 10];
  const stats = (): Value => {
    const one = newDict();
    for (const name of ['collections', 'collected', 'uncollectable']) setItem(one, name, 0);
    return one;
  };
  return newModuleOf('gc', {
    collect: builtin('collect(generation=2)', () => 0),
    enable: builtin('enable()', () => {
      enabled = true;
      return none;
    }),
    disable: builtin('disable()', () => {
      enabled = false;
      return none;
    }),
    isenabled: builtin('isenabled()', () => enabled),
    get_count: builtin('get_count()', () => newTuple([0, 0, 0])),
    get_threshold: builtin('get_threshold()', () => newTuple(thresholds)),
    set_threshold: builtin(
      'set_threshold(threshold0, threshold1=10, threshold2=10, /)',
      (a: Value, b: Value, c: Value) => {
        thresholds = [a, b, c];
        return none;
      },
    ),
    get_stats: builtin('get_stats()', () => newList([stats(), stats(), stats()])),
    get_objects: builtin('get_objects(generation=None)', () => newList([])),
    get_referrers: builtin('get_referrers(*objs)', () => newList([])),
    get_referents: builtin('get_referents(*objs)', () => newList([])),
    is_tracked: builtin('is_tracked(obj, /)', (v: Value) => typeof v === 'object' && v !== none),
    is_finalized: builtin('is_finalized(obj, /)', () => false),
    freeze: builtin('freeze()', () => none),
    unfreeze: builtin('unfreeze()', () => none),
    get_freeze_count: builtin('get_freeze_count()', () => 0),
    set_debug: builtin('set_debug(flags, /)', () => none),
    get_debug: builtin('get_debug()', () => 0),
    garbage: newList([]),
    callbacks: newList([]),
    DEBUG_STATS: 1,
    DEBUG_COLLECTABLE: 2,
    DEBUG_UNCOLLECTABLE: 4,
    DEBUG_SAVEALL: 32,
    DEBUG_LEAK: 38,
  });
};
