/** `dict` and its views, `set`, `frozenset`. */
import { construct, getter, method, classMethod } from '../callables.ts';
import { registerBinary, registerInplace } from '../arithmetic.ts';
import { builtinCompare, contains, equal, registerComparer, setFreezer } from '../compare.ts';
import {
  clearDict,
  copyDict,
  deleteKey,
  dictEntries,
  getItem,
  lookupKey,
  newDict,
  originalKey,
  setItem,
} from '../dict.ts';
import { findAttribute } from '../attributes.ts';
import { call } from '../call.ts';
import { keyError, typeError, valueError } from '../exceptions.ts';
import { ArrayIter, newDictIter, iterate, listOf, registerIterator } from '../iteration.ts';
import {
  Dict,
  dictType,
  FrozenSet,
  frozenSetType,
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  SetObj,
  setType,
  type Type,
  typeOf,
  type Value,
} from '../object.ts';
import {
  addAll,
  clearSet,
  copySet,
  intersectSets,
  setAdd,
  setDelete,
  setHas,
  setOrder,
  setPop,
  setRemoveAll,
  subtractSet,
  swapSet,
  toggleAll,
} from '../set.ts';
import { builtinDelitem, builtinGetitem, builtinSetitem, getitem } from '../subscript.ts';
import { guarded, joinReprs, registerRepr } from '../text.ts';
import { addComparisons, addHash, addInplace, addIter, addOperators } from './operators.ts';
import { newAlias } from '../alias.ts';
import { meter } from '../meter.ts';
import type { Op } from '../arithmetic.ts';

// ── dict ────────────────────────────────────────────────────────────────────────────────────────
/** `dict.update`. */
export const updateDict = (d: Dict, from: Value | undefined, kwargs: Kwargs | undefined): void => {
  if (from !== undefined) {
    if (from instanceof Dict && from.t.lookup('keys') === dictType.attrs.get('keys')) {
      meter.allocate(from.m.size * 48);
      for (const [key, value] of dictEntries(from)) setItem(d, key, value);
    } else {
      const keys = findAttribute(from, 'keys');
      if (keys !== undefined) for (const key of listOf(call(keys, []))) setItem(d, key, getitem(from, key));
      else addPairs(d, from);
    }
  }
  if (kwargs !== undefined) for (const [name, value] of kwargs) setItem(d, name, value);
};

const addPairs = (d: Dict, from: Value): void => {
  const it = iterate(from);
  let n = 0;
  for (let pair = it.next(); pair !== undefined; pair = it.next(), n++) {
    meter.spend(1);
    const type = typeOf(pair);
    if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
      throw typeError(`cannot convert dictionary update sequence element #${n} to a sequence`);
    const two = listOf(pair);
    if (two.length !== 2)
      throw valueError(`dictionary update sequence element #${n} has length ${two.length}; 2 is required`);
    setItem(d, two[0]!, two[1]!);
  }
};

construct(dictType, 'dict(*args, **kwargs)', (cls: Type) => new cls.ctor());
dictType.make = (args, kwargs) => {
  if (args.length > 1) throw typeError(`dict expected at most 1 argument, got ${args.length}`);
  const d = newDict();
  updateDict(d, args[0], kwargs);
  return d;
};
method(dictType, '__init__(self, iterable=..., /, **kwargs)', (self: Dict, from: Value | undefined, kwargs: Kwargs) => {
  updateDict(self, from, kwargs);
  return none;
});
addOperators(dictType, ['|']);
addInplace(dictType, ['|']);
addComparisons(dictType, 'equality');
dictType.attrs.set('__hash__', none);
addIter(dictType);
method(dictType, '__getitem__(self, key, /)', (self: Dict, key: Value) => builtinGetitem(self, key));
method(dictType, '__setitem__(self, key, value, /)', (self: Dict, key: Value, value: Value) => {
  builtinSetitem(self, key, value);
  return none;
});
method(dictType, '__delitem__(self, key, /)', (self: Dict, key: Value) => {
  builtinDelitem(self, key);
  return none;
});
method(dictType, '__len__(self, /)', (self: Dict) => self.m.size);
method(dictType, '__contains__(self, key, /)', (self: Dict, key: Value) => getItem(self, key) !== undefined);
method(dictType, '__reversed__(self, /)', (self: Dict) => reversed(dictEntries(self).map(([key]) => key)));
method(
  dictType,
  'get(self, key, default=None, /)',
  (self: Dict, key: Value, fallback: Value) => getItem(self, key) ?? fallback,
);
method(dictType, 'setdefault(self, key, default=None, /)', (self: Dict, key: Value, fallback: Value) => {
  const found = getItem(self, key);
  if (found !== undefined) return found;
  setItem(self, key, fallback);
  return fallback;
});
method(dictType, 'pop(self, key, default=..., /)', (self: Dict, key: Value, fallback: Value | undefined) => {
  // An empty dictionary does not look at the key.
  if (self.m.size === 0 && fallback === undefined) throw keyError(key);
  const at = lookupKey(self, key);
  const found = at === undefined ? undefined : self.m.get(at);
  if (found === undefined) {
    if (fallback === undefined) throw keyError(key);
    return fallback;
  }
  deleteKey(self, at!);
  return found;
});
method(dictType, 'popitem(self, /)', (self: Dict) => {
  if (self.m.size === 0) throw keyError('popitem(): dictionary is empty');
  meter.spend(self.m.size >> 4);
  let last: [import('../object.ts').Key, Value] | undefined;
  for (const entry of self.m) last = entry;
  const [key, value] = last!;
  const original = originalKey(self, key);
  deleteKey(self, key);
  return newTuple([original, value]);
});
method(dictType, 'update(self, other=..., /, **kwargs)', (self: Dict, from: Value | undefined, kwargs: Kwargs) => {
  updateDict(self, from, kwargs);
  return none;
});
method(dictType, 'clear(self, /)', (self: Dict) => {
  clearDict(self);
  return none;
});
method(dictType, 'copy(self, /)', (self: Dict) => copyDict(self));
classMethod(dictType, 'fromkeys(cls, iterable, value=None, /)', (cls: Type, from: Value, value: Value) => {
  const d = call(cls, []) as Dict;
  const it = iterate(from);
  for (let key = it.next(); key !== undefined; key = it.next()) {
    meter.spend(1);
    builtinSetitem(d, key, value);
  }
  return d;
});
classMethod(dictType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

class Reversed extends ArrayIter {}
newBuiltinType('dict_reversekeyiterator', Reversed as never, objectType);
const reversed = (a: Value[]): Value => new Reversed(a.reverse());

// ── views ───────────────────────────────────────────────────────────────────────────────────────
export class DictView extends Obj {
  readonly d: Dict;
  readonly what: 'keys' | 'values' | 'items';
  constructor(d: Dict, what: 'keys' | 'values' | 'items') {
    super();
    this.d = d;
    this.what = what;
  }
}
class KeysView extends DictView {}
class ValuesView extends DictView {}
class ItemsView extends DictView {}
export const keysViewType = newBuiltinType('dict_keys', KeysView as never, objectType);
export const valuesViewType = newBuiltinType('dict_values', ValuesView as never, objectType);
export const itemsViewType = newBuiltinType('dict_items', ItemsView as never, objectType);
const viewTypes = { keys: KeysView, values: ValuesView, items: ItemsView };
for (const name of ['keys', 'values', 'items'] as const)
  method(dictType, `${name}(self, /)`, (self: Dict) => new viewTypes[name](self, name));

const viewSet = (v: Value): SetObj => {
  if (v instanceof SetObj) return v;
  const s = new SetObj();
  for (const one of listOf(v)) setAdd(s, one);
  return s;
};
for (const [type, ctor] of [
  [keysViewType, KeysView],
  [valuesViewType, ValuesView],
  [itemsViewType, ItemsView],
] as const) {
  registerIterator(ctor, (v: DictView) => newDictIter(v.d, v.what));
  registerRepr(ctor, (v: DictView) => guarded(v, '...', () => `${v.t.name}([${joinReprs(listOf(v))}])`));
  method(type, '__iter__(self, /)', (self: DictView) => newDictIter(self.d, self.what));
  method(type, '__len__(self, /)', (self: DictView) => self.d.m.size);
  method(type, '__reversed__(self, /)', (self: DictView) => reversed(listOf(self)));
  getter(type, 'mapping', (self: DictView) => self.d);
  if (ctor === ValuesView) continue;
  type.attrs.set('__hash__', none);
  method(type, '__contains__(self, key, /)', (self: DictView, key: Value) => {
    if (self.what === 'keys') return getItem(self.d, key) !== undefined;
    const pair = listOf(key);
    if (pair.length !== 2) return false;
    const value = getItem(self.d, pair[0]!);
    return value !== undefined && equal(value, pair[1]!);
  });
  method(
    type,
    'isdisjoint(self, other, /)',
    (self: DictView, other: Value) => !listOf(other).some((v) => contains(self, v)),
  );
  registerBinary(ctor, (op: Op, self: DictView, other: Value, swapped: boolean) => {
    if (!'&|-^'.includes(op) || typeOf(other).lookup('__iter__') === undefined) return notImplemented;
    const a = viewSet(self);
    const b = viewSet(other);
    return swapped
      ? call(typeOf(a).lookup(operatorName(op))!, [b, a])
      : call(typeOf(a).lookup(operatorName(op))!, [a, b]);
  });
  registerComparer(ctor, (op, self: DictView, other: Value) => {
    if (!(other instanceof SetObj) && !(other instanceof KeysView) && !(other instanceof ItemsView))
      return notImplemented;
    return builtinCompare(op, viewSet(self), viewSet(other));
  });
}
const operatorName = (op: Op): string =>
  ({ '&': '__and__', '|': '__or__', '-': '__sub__', '^': '__xor__' })[op as '&']!;

// ── set and frozenset ───────────────────────────────────────────────────────────────────────────
const fillSet = (s: SetObj, from: Value | undefined): void => {
  if (from === undefined) return;
  if (from instanceof SetObj) copySet(from, s);
  else addAll(s, from);
};
construct(setType, 'set(*args, **kwargs)', (cls: Type) => new cls.ctor());
setType.make = (args, kwargs) => {
  if (kwargs !== undefined && kwargs.size > 0) throw typeError('set() takes no keyword arguments');
  if (args.length > 1) throw typeError(`set expected at most 1 argument, got ${args.length}`);
  const s = new SetObj();
  fillSet(s, args[0]);
  return s;
};
method(setType, '__init__(self, iterable=..., /)', (self: SetObj, from: Value | undefined) => {
  clearSet(self);
  fillSet(self, from);
  return none;
});
construct(frozenSetType, 'frozenset(iterable=..., /)', (cls: Type, from: Value | undefined) => {
  if (cls === frozenSetType && from instanceof FrozenSet && from.t === frozenSetType) return from;
  const s = new cls.ctor() as FrozenSet;
  fillSet(s, from);
  return s;
});
setFreezer((s) => copySet(s, new FrozenSet()));

const like = (self: SetObj): SetObj => (self instanceof FrozenSet ? new FrozenSet() : new SetObj());
const asSet = (v: Value): SetObj => {
  if (v instanceof SetObj) return v;
  const s = new SetObj();
  fillSet(s, v);
  return s;
};
/** Elements come from the smaller set, or from the iterable. */
const intersectAll = (self: SetObj, others: readonly Value[]): SetObj => {
  let out = self;
  for (const one of others) {
    const next = like(self);
    if (one instanceof SetObj) intersectSets(out, one, next);
    else for (const v of listOf(one)) if (setHas(out, v)) setAdd(next, v);
    out = next;
  }
  return out === self ? copySet(self, like(self)) : out;
};

for (const type of [setType, frozenSetType]) {
  addOperators(type, ['|', '&', '-', '^']);
  addComparisons(type, 'all');
  addIter(type);
  method(type, '__len__(self, /)', (self: SetObj) => self.size);
  method(type, '__contains__(self, key, /)', (self: SetObj, key: Value) => contains(self, key));
  method(type, 'copy(self, /)', (self: SetObj) =>
    self instanceof FrozenSet && self.t.builtin ? self : copySet(self, like(self)),
  );
  method(type, 'union(self, /, *others)', (self: SetObj, others: readonly Value[]) => {
    const out = copySet(self, like(self));
    for (const one of others) addAll(out, one);
    return out;
  });
  method(type, 'intersection(self, /, *others)', (self: SetObj, others: readonly Value[]) => {
    return others.length === 0 ? copySet(self, like(self)) : intersectAll(self, others);
  });
  method(type, 'difference(self, /, *others)', (self: SetObj, others: readonly Value[]) => {
    const [first, ...rest] = others;
    const out = first instanceof SetObj ? subtractSet(self, first, like(self)) : copySet(self, like(self));
    if (first !== undefined && !(first instanceof SetObj)) setRemoveAll(out, first);
    for (const one of rest) setRemoveAll(out, one);
    return out;
  });
  method(type, 'symmetric_difference(self, other, /)', (self: SetObj, other: Value) => {
    const out = like(self);
    fillSet(out, other);
    toggleAll(out, setOrder(self));
    return out;
  });
  method(type, 'issubset(self, other, /)', (self: SetObj, other: Value) => builtinCompare('<=', self, asSet(other)));
  method(type, 'issuperset(self, other, /)', (self: SetObj, other: Value) => builtinCompare('>=', self, asSet(other)));
  method(
    type,
    'isdisjoint(self, other, /)',
    (self: SetObj, other: Value) => !listOf(other).some((v) => setHas(self, v)),
  );
  classMethod(type, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));
}
addHash(frozenSetType);
setType.attrs.set('__hash__', none);
/** A set given as an element stands for a frozen one. */
const asElement = (v: Value): Value =>
  v instanceof SetObj && !(v instanceof FrozenSet) ? copySet(v, new FrozenSet()) : v;
addInplace(setType, ['|', '&', '-', '^']);
method(setType, 'add(self, object, /)', (self: SetObj, v: Value) => {
  setAdd(self, v);
  return none;
});
method(setType, 'discard(self, object, /)', (self: SetObj, v: Value) => {
  setDelete(self, asElement(v));
  return none;
});
method(setType, 'remove(self, object, /)', (self: SetObj, v: Value) => {
  if (!setDelete(self, asElement(v))) throw keyError(v);
  return none;
});
method(setType, 'pop(self, /)', (self: SetObj) => {
  if (self.size === 0) throw keyError('pop from an empty set');
  return setPop(self);
});
method(setType, 'clear(self, /)', (self: SetObj) => {
  clearSet(self);
  return none;
});
method(setType, 'update(self, /, *others)', (self: SetObj, others: readonly Value[]) => {
  for (const one of others) addAll(self, one);
  return none;
});
method(setType, 'intersection_update(self, /, *others)', (self: SetObj, others: readonly Value[]) => {
  swapSet(self, intersectAll(self, others));
  return none;
});
method(setType, 'difference_update(self, /, *others)', (self: SetObj, others: readonly Value[]) => {
  for (const one of others) setRemoveAll(self, one);
  return none;
});
method(setType, 'symmetric_difference_update(self, other, /)', (self: SetObj, other: Value) => {
  toggleAll(self, setOrder(asSet(other)));
  return none;
});
// A frozen set is a set to JavaScript, but has none of the methods that change one.
for (const name of setType.attrs.keys())
  if (!frozenSetType.attrs.has(name))
    Object.defineProperty(FrozenSet.prototype, `m$${name}`, { value: undefined, writable: true, configurable: true });

registerInplace(Dict, (op, self: Dict, other: Value) => {
  if (op !== '|') return notImplemented;
  updateDict(self, other, undefined);
  return self;
});
