/** `collections.OrderedDict`: a dict whose order counts in comparisons and can be changed. */
import { registerBinary, registerInplace } from '../../runtime/arithmetic.ts';
import { findAttribute } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { classMethod, construct, method } from '../../runtime/callables.ts';
import { builtinCompare, equal, registerComparer } from '../../runtime/compare.ts';
import { copyDict, deleteKey, dictEntries, dictKeys, getItem, originalKey, setItem } from '../../runtime/dict.ts';
import { keyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { ArrayIter, DictIter, iterate, listOf } from '../../runtime/iteration.ts';
import { nameWithModule, shortName } from '../../runtime/dotted-name.ts';
import { forgetIndex } from '../../runtime/hash-index.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Dict,
  dictType,
  type Key,
  type Kwargs,
  newBuiltinType,
  newTuple,
  none,
  notImplemented,
  type Obj,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { setitem } from '../../runtime/subscript.ts';
import { dictBody, guarded, registerRepr } from '../../runtime/text.ts';
import { itemsViewType, keysViewType, updateDict, valuesViewType } from '../../runtime/types/mappings.ts';

export class OrderedDict extends Dict {}
export const orderedDictType = newBuiltinType('OrderedDict', OrderedDict, dictType, 'collections');

/** The views are those of dictionaries under other names. */
for (const [name, what, base] of [
  ['odict_keys', 'keys', keysViewType],
  ['odict_values', 'values', valuesViewType],
  ['odict_items', 'items', itemsViewType],
] as const) {
  const View = class extends (base.ctor as unknown as new (d: Dict, what: string) => Obj) {};
  const type = newBuiltinType(name, View as never, base);
  type.layout = base;
  method(orderedDictType, `${what}(self, /)`, (self: OrderedDict) => new View(self, what));
}

construct(orderedDictType, 'OrderedDict(*args, **kwargs)', (cls: Type) => new cls.ctor());
method(
  orderedDictType,
  '__init__(self, other=..., /, **kwds)',
  (self: OrderedDict, from: Value | undefined, kwargs: Kwargs) => {
    fill(self, from, kwargs);
    return none;
  },
);
orderedDictType.make = (args, kwargs) => {
  if (args.length > 1) throw typeError(`expected at most 1 arguments, got ${args.length}`);
  const d = new OrderedDict();
  fill(d, args[0], kwargs);
  return d;
};
const addPairs = (d: Dict, from: Value): void => {
  const it = iterate(from);
  for (let pair = it.next(); pair !== undefined; pair = it.next()) {
    meter.spend(2);
    const two = listOf(pair);
    if (two.length < 2) throw valueError(`need more than ${two.length} value${two.length === 1 ? '' : 's'} to unpack`);
    if (two.length > 2) throw valueError('too many values to unpack (expected 2)');
    setItem(d, two[0]!, two[1]!);
  }
};
/** A subclass's own `__setitem__` sees what comes in. */
const fill = (self: OrderedDict, from: Value | undefined, kwargs: Kwargs | undefined): void => {
  const isPlain = self.t.lookup('__setitem__') === dictType.attrs.get('__setitem__');
  const into = isPlain ? self : new Dict();
  if (from === undefined || from instanceof Dict || findAttribute(from, 'keys') !== undefined)
    updateDict(into, from, undefined);
  else addPairs(into, from);
  if (kwargs !== undefined) updateDict(into, undefined, kwargs);
  if (!isPlain) for (const [key, v] of dictEntries(into)) setitem(self, key, v);
};
method(
  orderedDictType,
  'update(self, other=..., /, **kwds)',
  (self: OrderedDict, from: Value | undefined, kwargs: Kwargs) => {
    fill(self, from, kwargs);
    return none;
  },
);
method(orderedDictType, '__iter__(self, /)', (self: OrderedDict) => new DictIter(self, 'keys'));
method(orderedDictType, '__reversed__(self, /)', (self: OrderedDict) => new ArrayIter(dictKeys(self).reverse()));
method(orderedDictType, 'move_to_end(self, key, last=True)', (self: OrderedDict, key: Value, last: Value) => {
  const v = getItem(self, key);
  if (v === undefined) throw keyError(key);
  const entries = last === false || last === 0 ? dictEntries(self) : undefined;
  const k = keyIn(self, key, v);
  forgetIndex(self.m);
  if (entries === undefined) {
    self.m.delete(k);
    self.m.set(k, v);
    return none;
  }
  meter.spend(self.m.size);
  const rest = [...self.m];
  self.m.clear();
  self.m.set(k, v);
  for (const [one, value] of rest) if (one !== k) self.m.set(one, value);
  return none;
});

/** The map's key of a key that is there. */
const keyIn = (d: Dict, key: Value, v: Value): Key => {
  if (typeof key === 'string' || typeof key === 'number') return key;
  if (d.originals === undefined) return key as Key;
  for (const [k, value] of d.m) if (value === v && equal(originalKey(d, k), key)) return k;
  return key as Key;
};

method(orderedDictType, 'popitem(self, last=True)', (self: OrderedDict, last: Value) => {
  if (self.m.size === 0) throw keyError('dictionary is empty');
  let entry: [Key, Value] | undefined;
  if (last === false || last === 0) entry = self.m.entries().next().value;
  else {
    meter.spend(self.m.size >> 4);
    for (const one of self.m) entry = one;
  }
  const [key, v] = entry!;
  const original = originalKey(self, key);
  deleteKey(self, key);
  return newTuple([original, v]);
});
const copyOf = (self: OrderedDict): OrderedDict => {
  const d = new self.t.ctor() as OrderedDict;
  const plain = copyDict(self);
  d.m = plain.m;
  d.originals = plain.originals;
  d.buckets = plain.buckets;
  return d;
};
method(orderedDictType, 'copy(self, /)', copyOf);
method(orderedDictType, '__copy__(self, /)', copyOf);
classMethod(orderedDictType, 'fromkeys(cls, iterable, value=None)', (cls: Type, from: Value, v: Value) => {
  const d = call(cls, []);
  const it = iterate(from);
  for (let key = it.next(); key !== undefined; key = it.next()) {
    meter.spend(1);
    setitem(d, key, v);
  }
  return d;
});
method(orderedDictType, '__reduce__(self, /)', (self: OrderedDict) =>
  newTuple([self.t, newTuple([]), none, none, new ArrayIter(dictEntries(self).map((pair) => newTuple(pair)))]),
);
registerRepr(OrderedDict, (self: OrderedDict) =>
  guarded(self, '...', () =>
    self.m.size === 0 ? `${shortName(self.t)}()` : `${shortName(self.t)}({${dictBody(self)}})`,
  ),
);
const equalTo = (op: string, a: OrderedDict, b: Value): Value => {
  if (op !== '==' && op !== '!=') return notImplemented;
  if (!(b instanceof Dict)) return notImplemented;
  const same = builtinCompare('==', a, b) === true && (!(b instanceof OrderedDict) || sameOrder(a, b));
  return same === (op === '==');
};
const sameOrder = (a: Dict, b: Dict): boolean => {
  meter.spend(a.m.size);
  const other = dictKeys(b);
  return dictKeys(a).every((key, i) => equal(key, other[i]!));
};
registerComparer(OrderedDict, (op, a: OrderedDict, b: Value) => equalTo(op, a, b));
method(orderedDictType, '__eq__(self, value, /)', (self: OrderedDict, v: Value) => equalTo('==', self, v));
method(orderedDictType, '__ne__(self, value, /)', (self: OrderedDict, v: Value) => equalTo('!=', self, v));
orderedDictType.attrs.set('__hash__', none);
registerBinary(OrderedDict, (op, self: OrderedDict, other: Value, swapped) => {
  if (op !== '|' || !(other instanceof Dict)) return notImplemented;
  const [first, second] = swapped ? [other, self] : [self, other];
  const d = new self.t.ctor() as OrderedDict;
  for (const from of [first, second]) for (const [key, v] of dictEntries(from)) setItem(d, key, v);
  return d;
});
registerInplace(OrderedDict, (op, self: OrderedDict, other: Value) => {
  if (op !== '|') return notImplemented;
  fill(self, other, undefined);
  return self;
});
nameWithModule(orderedDictType);
