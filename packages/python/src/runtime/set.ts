/**
 * Sets. Membership is by `Map` as in dictionaries. The order in which CPython walks a set of small integers is relied
 * upon by programs, so where all elements are hashed in a known way the walk follows CPython's hash table: the
 * elements are put into a table as `set_add_entry` does (linear probes of nine, then the perturbed step), growing at three fifths.
 * Elements with an order that CPython itself does not fix (strings) are walked in insertion order.
 * Source: CPython 3.12 Objects/setobject.c, as documented behaviour of the structure.
 */
import { equal } from './compare.ts';
import { dropBucket } from './dict.ts';
import { bucketHash, keyOf } from './keys.ts';
import { meter } from './meter.ts';
import { FloatBox, FrozenSet, type Int, type Key, SetObj, Tuple, type Value } from './object.ts';

let unique = 0;

const lookupKey = (s: SetObj, v: Value): Key | undefined => {
  const key = keyOf(v);
  if (key !== undefined) return key;
  const keys = s.buckets?.get(bucketHash(v));
  if (keys === undefined) return undefined;
  meter.spend(keys.length);
  for (const one of keys) {
    const other = s.m.get(one)!;
    if (other === v || equal(other, v)) return one;
  }
  return undefined;
};

export const setHas = (s: SetObj, v: Value): boolean => {
  const key = lookupKey(s, v);
  return key !== undefined && s.m.has(key);
};

export const setAdd = (s: SetObj, v: Value): void => {
  const key = keyOf(v);
  if (key !== undefined) {
    if (!s.m.has(key)) s.m.set(key, v);
    return;
  }
  if (lookupKey(s, v) !== undefined) return;
  const fresh = `\ud805${unique++}`;
  const hash = bucketHash(v);
  const buckets = (s.buckets ??= new Map());
  const keys = buckets.get(hash);
  if (keys === undefined) buckets.set(hash, [fresh]);
  else keys.push(fresh);
  s.m.set(fresh, v);
};

/** Removes an element; says whether it was there. */
export const setDelete = (s: SetObj, v: Value): boolean => {
  const key = lookupKey(s, v);
  if (key === undefined) return false;
  const original = s.m.get(key);
  if (original === undefined) return false;
  s.m.delete(key);
  if (s.buckets !== undefined && keyOf(original) === undefined) dropBucket(s, original, key);
  return true;
};

export const copySet = (from: SetObj, to: SetObj = new SetObj()): SetObj => {
  meter.spend(from.m.size >> 2);
  meter.allocate(from.m.size * 40);
  if (from.m.size < 2 || from.buckets !== undefined) to.m = new Map(from.m);
  else {
    // A merge takes the elements in the order of the other's table, into one that is large enough.
    to.m = new Map();
    for (const v of setOrder(from)) to.m.set(keyOf(v) ?? (v as Key), v);
    noteMerge(to, 0, from.m.size);
  }
  if (from.buckets !== undefined) to.buckets = new Map([...from.buckets].map(([hash, keys]) => [hash, [...keys]]));
  return to;
};

/** Notes that `added` elements are merged into a set that holds `used`. */
export const noteMerge = (s: SetObj, used: number, added: number): void => {
  let mask = 7;
  for (const [, size] of s.resized ?? []) mask = size - 1;
  if ((used + added) * 5 < mask * 3) return;
  let size = 8;
  while (size <= (used + added) * 2) size *= 2;
  s.resized = [...(s.resized ?? []), [used, size]];
};

/** Adds the elements of another set, as `|=` and `update` do. */
export const mergeSet = (s: SetObj, from: SetObj): void => {
  meter.spend(from.m.size);
  noteMerge(s, s.m.size, from.m.size);
  for (const v of from === s ? [] : setOrder(from)) setAdd(s, v);
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
  const values = [...s.m.values()];
  meter.spend(values.length);
  meter.allocate(values.length * 16);
  if (values.length < 2) return values;
  const hashes: Int[] = [];
  for (const [key, v] of s.m) {
    if (typeof key === 'number' && Number.isInteger(key)) hashes.push(key === -1 ? -2 : key);
    else if (isHashKnown(v)) hashes.push(bucketHash(v));
    else return values;
  }
  return tableOrder(values, hashes, s.resized);
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
      return (v instanceof FloatBox && v.t.builtin) || (v instanceof Tuple && v.t.builtin && v.a.every(isHashKnown));
  }
};

const PROBES = 9;

const tableOrder = (values: readonly Value[], hashes: readonly Int[], resized: SetObj['resized']): Value[] => {
  let mask = 7;
  let table = new Int32Array(8).fill(-1);
  let used = 0;
  const resize = (size: number): void => {
    const old = table;
    table = new Int32Array(size).fill(-1);
    mask = size - 1;
    for (const at of old) if (at >= 0) place(table, mask, hashes, at);
  };
  for (let i = 0; i < values.length; i++) {
    if (resized !== undefined) for (const [at, size] of resized) if (at === i && size !== mask + 1) resize(size);
    place(table, mask, hashes, i);
    used++;
    if (used * 5 < mask * 3) continue;
    let size = 8;
    const wanted = used > 50_000 ? used * 2 : used * 4;
    while (size <= wanted) size *= 2;
    resize(size);
  }
  const order: Value[] = [];
  for (const at of table) if (at >= 0) order.push(values[at]!);
  return order;
};

const place = (table: Int32Array, mask: number, hashes: readonly Int[], at: number): void => {
  const hash = hashes[at]!;
  let perturb = BigInt.asUintN(64, BigInt(hash));
  let i = Number(perturb & BigInt(mask));
  for (;;) {
    if (table[i]! < 0) break;
    if (i + PROBES <= mask) {
      let found = -1;
      for (let j = 1; j <= PROBES; j++) {
        if (table[i + j]! < 0) {
          found = i + j;
          break;
        }
      }
      if (found >= 0) {
        i = found;
        break;
      }
    }
    perturb >>= 5n;
    i = Number((BigInt(i) * 5n + 1n + perturb) & BigInt(mask));
  }
  table[i] = at;
};
