/**
 * Sets. Membership is by `Map` as in dictionaries. Where all elements are hashed in a known way, the walk follows CPython's hash
 * table (`set-table.ts`), which is laid out when somebody first asks for an order or changes more than by adding. Elements
 * with an order that CPython itself does not fix (strings) are walked in insertion order.
 */
import { equal } from './compare.ts';
import { dropBucket, freshKey } from './dict.ts';
import { bucketHash, keyOf } from './keys.ts';
import { meter } from './meter.ts';
import { SetTable } from './set-table.ts';
import { FloatBox, FrozenSet, type Int, type Key, none, SetObj, Tuple, type Value } from './object.ts';

const lookupKey = (s: SetObj, v: Value): Key | undefined => keyOf(v) ?? bucketKey(s, v, bucketHash(v));

/** The key under which an object with its own equality, or one that is equal to it, lies in a set. */
const bucketKey = (s: SetObj, v: Value, hash: Int): Key | undefined => {
  const keys = s.buckets?.get(hash);
  if (keys !== undefined) {
    meter.spend(keys.length);
    for (const one of keys) {
      const other = s.m.get(one)!;
      if (other === v || equal(other, v)) return one;
    }
  }
  // A number's hash is the number, nearly always.
  const number = s.m.get(hash);
  return number !== undefined && equal(number, v) ? hash : undefined;
};

export const setHas = (s: SetObj, v: Value): boolean => {
  const key = lookupKey(s, v);
  return key !== undefined && s.m.has(key);
};

export const setAdd = (s: SetObj, v: Value): void => {
  const key = keyOf(v);
  if (key !== undefined) {
    if (s.table === undefined) {
      if (!s.m.has(key)) s.m.set(key, v);
    } else if (!s.m.has(key)) {
      s.m.set(key, v);
      noteAdded(s, v);
    }
    return;
  }
  const hash = bucketHash(v);
  if (bucketKey(s, v, hash) !== undefined) return;
  const fresh = freshKey(hash);
  const buckets = (s.buckets ??= new Map());
  const keys = buckets.get(hash);
  if (keys === undefined) buckets.set(hash, [fresh]);
  else keys.push(fresh);
  s.m.set(fresh, v);
  s.table = null;
};

const noteAdded = (s: SetObj, v: Value): void => {
  if (s.table === undefined || s.table === null) return;
  if (isHashKnown(v)) s.table.add(v, bucketHash(v));
  else s.table = null;
};

/** The table of a set, laid out if it was not; null if its order is that of insertion. */
const tableOf = (s: SetObj): SetTable | null => {
  if (s.table !== undefined) return s.table;
  const table = new SetTable();
  meter.spend(s.m.size);
  for (const v of s.m.values()) {
    if (!isHashKnown(v)) return (s.table = null);
    table.add(v, bucketHash(v));
  }
  meter.allocate(s.m.size * 32);
  return (s.table = table);
};

/** Removes an element; says whether it was there. */
export const setDelete = (s: SetObj, v: Value): boolean => {
  const key = lookupKey(s, v);
  if (key === undefined) return false;
  const original = s.m.get(key);
  if (original === undefined) return false;
  tableOf(s)?.remove(original, bucketHash(original));
  s.m.delete(key);
  if (s.buckets !== undefined) dropBucket(s, key);
  return true;
};

/** Removes the elements of another set, as `-=` does. */
export const setRemoveAll = (s: SetObj, values: readonly Value[]): void => {
  for (const v of values) setDelete(s, v);
  s.table?.tidy();
};

/** Takes out the element that `pop` gives. The set is not empty. */
export const setPop = (s: SetObj): Value => {
  const table = tableOf(s);
  if (table === null) {
    const first = s.m.values().next().value!;
    setDelete(s, first);
    return first;
  }
  const v = table.pop();
  s.m.delete(keyOf(v)!);
  return v;
};

export const clearSet = (s: SetObj): void => {
  s.m = new Map();
  s.buckets = undefined;
  s.table = undefined;
};

/** Makes a set hold what another one holds, which is left to nobody else. */
export const swapSet = (s: SetObj, from: SetObj): void => {
  s.m = from.m;
  s.buckets = from.buckets;
  s.table = from.table;
};

export const copySet = (from: SetObj, to: SetObj = new SetObj()): SetObj => {
  meter.spend(from.m.size >> 2);
  meter.allocate(from.m.size * 40);
  const table = from.m.size < 2 ? undefined : tableOf(from);
  if (table instanceof SetTable) {
    to.table = new SetTable();
    to.table.takeAll(table);
  } else to.table = from.m.size < 2 ? undefined : null;
  to.m = new Map(from.m);
  if (from.buckets !== undefined) {
    to.buckets = new Map([...from.buckets].map(([hash, keys]) => [hash, [...keys]]));
    to.table = null;
  }
  return to;
};

/** Adds the elements of another set, as `|=` and `update` do. */
export const mergeSet = (s: SetObj, from: SetObj): void => {
  if (from === s || from.m.size === 0) return;
  meter.spend(from.m.size);
  const values = setOrder(from);
  const table = tableOf(s);
  if (values.length === 1 && s.m.size > 0) {
    // What a table of one would tell is known.
    table?.makeRoom(1);
    setAdd(s, values[0]!);
    return;
  }
  const other = tableOf(from);
  if (table !== null && other !== null && table.takeAll(other)) for (const v of values) s.m.set(keyOf(v)!, v);
  else for (const v of values) setAdd(s, v);
};

/** The elements that are in both. */
export const intersectSets = (a: SetObj, b: SetObj, out: SetObj): SetObj => {
  const [small, large] = b.m.size > a.m.size ? [a, b] : [b, a];
  meter.spend(small.m.size);
  for (const v of setOrder(small)) if (setHas(large, v)) setAdd(out, v);
  return out;
};

/** The elements of `a` that are not in `b`. */
export const subtractSet = (a: SetObj, b: SetObj, out: SetObj): SetObj => {
  if (a.m.size >> 2 > b.m.size) {
    copySet(a, out);
    for (const v of setOrder(b)) setDelete(out, v);
    return out;
  }
  meter.spend(a.m.size);
  for (const v of setOrder(a)) if (!setHas(b, v)) setAdd(out, v);
  return out;
};

/** Changes a set to what is in it or in the other, but not in both. */
export const toggleAll = (s: SetObj, values: readonly Value[]): void => {
  for (const v of values) if (!setDelete(s, v)) setAdd(s, v);
};

export const newSet = (values: Iterable<Value>): SetObj => {
  const s = new SetObj();
  for (const v of values) setAdd(s, v);
  return s;
};

export const newFrozenSet = (values: Iterable<Value>): FrozenSet => {
  const s = new FrozenSet();
  for (const v of values) setAdd(s, v);
  return s;
};

/** The elements in the order in which CPython would walk them. */
export const setOrder = (s: SetObj): readonly Value[] => {
  meter.spend(s.m.size);
  meter.allocate(s.m.size * 16);
  return (s.m.size < 2 ? null : tableOf(s))?.values() ?? [...s.m.values()];
};

/** Whether CPython hashes a value the same in every process: numbers, and tuples of such. */
const isHashKnown = (v: Value): boolean => {
  switch (typeof v) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return true;
    case 'string':
      return false;
    default:
      return (
        v === none ||
        (v instanceof FloatBox && v.t.builtin && !Number.isNaN(v.v)) ||
        (v instanceof Tuple && v.t.builtin && v.a.every(isHashKnown))
      );
  }
};
