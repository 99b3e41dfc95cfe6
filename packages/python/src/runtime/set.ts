/**
 * Sets. As long as all elements are whole numbers a set is a table of its own (`int-table.ts`), laid out as CPython's. With the first
 * other element membership goes over to a `Map`, as in dictionaries. There, where all elements are hashed in a known way, the walk
 * follows CPython's hash table too (`set-table.ts`), which is laid out when somebody first asks for an order or changes more than
 * by adding. Elements with an order that CPython itself does not fix (strings) are walked in insertion order.
 */
import { equal } from './compare.ts';
import { dropBucket } from './dict.ts';
import { freshKey } from './fresh-key.ts';
import { beforeDeleted, keysOfHash } from './hash-index.ts';
import { IntTable } from './int-table.ts';
import { ArrayIter, iterate, RangeIter } from './iteration.ts';
import { bucketHash, keyOf } from './keys.ts';
import { meter } from './meter.ts';
import { SetTable } from './set-table.ts';
import { FloatBox, FrozenSet, type Int, type Key, none, SetObj, Tuple, type Value } from './object.ts';

/** The numbers that a table of numbers holds. */
const isWhole = (v: Value): v is number => typeof v === 'number' && Number.isInteger(v);

/** The key under which a value lies in the map of a set. */
const lookupKey = (s: SetObj, m: Map<Key, Value>, v: Value): Key | undefined => {
  const key = keyOf(v);
  return key !== undefined && (s.buckets === undefined || m.has(key)) ? key : bucketKey(s, m, v, bucketHash(v));
};

/** The key under which an object with its own equality, or one that is equal to it, lies in a set. */
const bucketKey = (s: SetObj, m: Map<Key, Value>, v: Value, hash: Int): Key | undefined => {
  const keys = s.buckets?.get(hash);
  if (keys !== undefined) {
    meter.spend(keys.length);
    for (const one of keys) {
      const other = m.get(one)!;
      if (other === v || equal(other, v)) return one;
    }
  }
  // A number's hash is the number, nearly always.
  const number = m.get(hash);
  if (number !== undefined) return equal(number, v) ? hash : undefined;
  for (const key of keysOfHash(m, hash, (one) => m.get(one)!)) {
    meter.spend(1);
    if (equal(m.get(key)!, v)) return key;
  }
  return undefined;
};

/** The number in a table of numbers that a value of another kind is equal to. Errors: TypeError if it cannot be hashed. */
const numberFor = (ints: IntTable, v: Value): number | undefined => {
  const key = keyOf(v);
  if (key !== undefined) return isWhole(key as Value) && ints.has(key as number) ? (key as number) : undefined;
  const hash = bucketHash(v);
  if (isWhole(hash) && ints.has(hash) && equal(hash, v)) return hash;
  // The one number of these that is not its own hash.
  return hash === -2 && ints.has(-1) && equal(-1, v) ? -1 : undefined;
};

export const setHas = (s: SetObj, v: Value): boolean => {
  const { ints } = s;
  if (ints !== undefined) return isWhole(v) ? ints.has(v) : numberFor(ints, v) !== undefined;
  const m = s.m!;
  const key = lookupKey(s, m, v);
  return key !== undefined && m.has(key);
};

export const setAdd = (s: SetObj, v: Value): void => {
  if (s.ints !== undefined) {
    if (isWhole(v)) {
      s.ints.add(v);
      return;
    }
    if (numberFor(s.ints, v) !== undefined) return;
    becomeMap(s);
  }
  const m = s.m!;
  const key = keyOf(v);
  if (key !== undefined) {
    const { size } = m;
    if (s.buckets !== undefined && !m.has(key) && bucketKey(s, m, v, bucketHash(v)) !== undefined) return;
    if (s.table === undefined && typeof v === 'string') {
      m.set(key, v);
      return;
    }
    if (m.has(key)) return;
    m.set(key, v);
    if (s.table !== undefined && m.size !== size) noteAdded(s, v);
    return;
  }
  const hash = bucketHash(v);
  if (bucketKey(s, m, v, hash) !== undefined) return;
  const fresh = freshKey(hash);
  const buckets = (s.buckets ??= new Map());
  const keys = buckets.get(hash);
  if (keys === undefined) buckets.set(hash, [fresh]);
  else keys.push(fresh);
  m.set(fresh, v);
  s.table = null;
};

/** Goes over to a map, with the order that the table of numbers gave. */
const becomeMap = (s: SetObj): void => {
  const ints = s.ints!;
  const m = new Map<Key, Value>();
  meter.spend(ints.used);
  meter.allocate(ints.used * 40);
  for (const v of ints.values()) m.set(v, v);
  s.m = m;
  s.table = ints.taken === 0 ? undefined : SetTable.of(ints);
  s.ints = undefined;
};

const noteAdded = (s: SetObj, v: Value): void => {
  if (s.table === undefined || s.table === null) return;
  if (isHashKnown(v)) s.table.add(v, bucketHash(v));
  else s.table = null;
};

/** The table of a set that is a map, laid out if it was not; null if its order is that of insertion. */
const tableOf = (s: SetObj): SetTable | null => {
  if (s.table !== undefined) return s.table;
  const m = s.m!;
  const table = new SetTable();
  meter.spend(m.size);
  for (const v of m.values()) {
    if (!isHashKnown(v)) return (s.table = null);
    table.add(v, bucketHash(v));
  }
  meter.allocate(m.size * 32);
  return (s.table = table);
};

/** Removes an element; says whether it was there. */
export const setDelete = (s: SetObj, v: Value): boolean => {
  const { ints } = s;
  if (ints !== undefined) {
    const number = isWhole(v) ? v : numberFor(ints, v);
    return number !== undefined && ints.remove(number);
  }
  const m = s.m!;
  const key = lookupKey(s, m, v);
  if (key === undefined) return false;
  const original = m.get(key);
  if (original === undefined) return false;
  tableOf(s)?.remove(original, bucketHash(original));
  takeOut(s, m, key);
  return true;
};

/** Removes the elements of a set or another iterable, as `-=` does. */
export const setRemoveAll = (s: SetObj, from: Value): void => {
  const it = from instanceof SetObj ? new ArrayIter(setOrder(from)) : iterate(from);
  if (s.ints !== undefined && it instanceof RangeIter) {
    for (let v = it.next(); v !== undefined; v = it.next()) {
      meter.spend(1);
      s.ints.remove(v as number);
    }
  } else
    for (let v = it.next(); v !== undefined; v = it.next()) {
      meter.spend(1);
      setDelete(s, v);
    }
  if (s.ints !== undefined) s.ints.tidy();
  else s.table?.tidy();
};

/** Takes out the element that `pop` gives. The set is not empty. */
export const setPop = (s: SetObj): Value => {
  if (s.ints !== undefined) return s.ints.pop();
  const m = s.m!;
  const table = tableOf(s);
  if (table === null) {
    // By its key: what its class says of it now is not asked.
    const [key, first] = m.entries().next().value!;
    takeOut(s, m, key);
    return first;
  }
  const v = table.pop();
  takeOut(s, m, keyOf(v)!);
  return v;
};

const takeOut = (s: SetObj, m: Map<Key, Value>, key: Key): void => {
  beforeDeleted(m, key, (one) => m.get(one)!);
  m.delete(key);
  if (s.buckets !== undefined) dropBucket(s, key);
};

export const clearSet = (s: SetObj): void => {
  // Where `pop` has come to stays.
  const finger = s.ints?.finger ?? s.table?.finger ?? 0;
  s.ints = new IntTable();
  s.ints.finger = finger;
  s.m = undefined;
  s.buckets = undefined;
  s.table = undefined;
};

/** Makes a set hold what another one holds, which is left to nobody else. */
export const swapSet = (s: SetObj, from: SetObj): void => {
  s.ints = from.ints;
  s.m = from.m;
  s.buckets = from.buckets;
  s.table = from.table;
};

/** Copies a set into an empty one. */
export const copySet = (from: SetObj, to: SetObj = new SetObj()): SetObj => {
  meter.spend(from.size >> 2);
  if (from.ints !== undefined) {
    to.ints!.addAll(from.ints);
    return to;
  }
  const m = from.m!;
  meter.allocate(m.size * 40);
  const table = m.size < 2 ? undefined : tableOf(from);
  if (table instanceof SetTable) {
    to.table = new SetTable();
    to.table.finger = to.ints?.finger ?? 0;
    to.table.takeAll(table);
  } else to.table = m.size < 2 ? undefined : null;
  to.ints = undefined;
  to.m = new Map(m);
  if (from.buckets !== undefined) {
    to.buckets = new Map([...from.buckets].map(([hash, keys]) => [hash, [...keys]]));
    to.table = null;
  }
  return to;
};

/** Adds the elements of another set, as `|=` and `update` do. */
export const mergeSet = (s: SetObj, from: SetObj): void => {
  const { size } = from;
  if (from === s || size === 0) return;
  meter.spend(size);
  if (s.ints !== undefined) {
    if (from.ints !== undefined) {
      s.ints.addAll(from.ints);
      return;
    }
    if (s.ints.taken === 0) {
      copySet(from, s);
      return;
    }
    becomeMap(s);
  }
  const values = setOrder(from);
  const table = tableOf(s);
  if (values.length === 1 && s.size > 0) {
    // What a table of one would tell is known.
    table?.makeRoom(1);
    setAdd(s, values[0]!);
    return;
  }
  const other = from.ints === undefined ? tableOf(from) : SetTable.of(from.ints);
  const m = s.m!;
  if (table !== null && other !== null && table.takeAll(other)) for (const v of values) m.set(keyOf(v)!, v);
  else for (const v of values) setAdd(s, v);
};

/** Adds the elements of an iterable. */
export const addAll = (s: SetObj, from: Value): void => {
  if (from instanceof SetObj) {
    mergeSet(s, from);
    return;
  }
  const it = iterate(from);
  if (s.ints !== undefined && it instanceof RangeIter) {
    for (let v = it.next(); v !== undefined; v = it.next()) {
      meter.spend(1);
      s.ints.add(v as number);
    }
  } else
    for (let v = it.next(); v !== undefined; v = it.next()) {
      meter.spend(1);
      setAdd(s, v);
    }
};

/** The elements that are in both. */
export const intersectSets = (a: SetObj, b: SetObj, out: SetObj): SetObj => {
  const [small, large] = b.size > a.size ? [a, b] : [b, a];
  meter.spend(small.size);
  if (small.ints !== undefined && large.ints !== undefined && out.ints !== undefined) {
    out.ints.addThose(small.ints, large.ints, true);
    return out;
  }
  for (const v of setOrder(small)) if (setHas(large, v)) setAdd(out, v);
  return out;
};

/** The elements of `a` that are not in `b`. */
export const subtractSet = (a: SetObj, b: SetObj, out: SetObj): SetObj => {
  if (a.size >> 2 > b.size) {
    copySet(a, out);
    for (const v of setOrder(b)) setDelete(out, v);
    return out;
  }
  meter.spend(a.size);
  if (a.ints !== undefined && b.ints !== undefined && out.ints !== undefined) {
    out.ints.addThose(a.ints, b.ints, false);
    return out;
  }
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
  const { size } = s;
  meter.spend(size);
  meter.allocate(size * 16);
  if (s.ints !== undefined) return s.ints.values();
  return (size < 2 ? null : tableOf(s))?.values() ?? [...s.m!.values()];
};

/** The elements in any order. */
export const setValues = (s: SetObj): Iterable<Value> => s.ints?.values() ?? s.m!.values();

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
