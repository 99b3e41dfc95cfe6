/** Dictionaries: the operations that everything else is written with. Keys as in `keys.ts`. */
import { equal } from './compare.ts';
import { freshKey, hashOfFresh } from './fresh-key.ts';
import { beforeDeleted, forgetIndex, keysOfHash } from './hash-index.ts';
import { bucketHash, keyOf } from './keys.ts';
import { meter } from './meter.ts';
import { Dict, type Int, type Key, type Value } from './object.ts';

/** Finds the key under which an object with its own equality lies in a dictionary. */
const bucketKey = (
  d: { buckets: Map<unknown, Key[]> | undefined },
  v: Value,
  hash: Int,
  at: (key: Key) => Value,
): Key | undefined => {
  const keys = d.buckets?.get(hash);
  if (keys === undefined) return undefined;
  meter.spend(keys.length);
  for (const key of keys) {
    const other = at(key);
    if (other === v || equal(other, v)) return key;
  }
  return undefined;
};

/** The key of a value that is to be looked up; undefined if it is not there for sure. A value is hashed once, as programs can see. */
export const lookupKey = (d: Dict, v: Value): Key | undefined => {
  const key = keyOf(v);
  if (key !== undefined) return d.buckets === undefined ? key : keyAmongOwn(d, v, key);
  const hash = bucketHash(v);
  return bucketKey(d, v, hash, (one) => d.originals!.get(one)!) ?? sameHashKey(d, v, hash);
};

/** The key of a value in a dictionary that also holds objects with their own equality: that of one that says to be equal to it, or its own. */
const keyAmongOwn = (d: Dict, v: Value, key: Key): Key =>
  d.m.has(key) ? key : (bucketKey(d, v, bucketHash(v), (one) => d.originals!.get(one)!) ?? key);

/** Among keys that are known by their value, the one that an object with its own equality says to be equal to. */
const sameHashKey = (d: Dict, v: Value, hash: Int): Key | undefined => {
  // A number's hash is the number, nearly always.
  if (d.m.has(hash)) return equal(originalKey(d, hash), v) ? hash : undefined;
  for (const key of keysOfHash(d.m, hash, (one) => originalKey(d, one))) {
    meter.spend(1);
    if (equal(originalKey(d, key), v)) return key;
  }
  return undefined;
};

export const newDict = (): Dict => new Dict();

/** The value under a key, or undefined. */
export const getItem = (d: Dict, key: Value): Value | undefined => {
  if (typeof key === 'string' && d.buckets === undefined) return d.m.get(key);
  const k = lookupKey(d, key);
  return k === undefined ? undefined : d.m.get(k);
};

export const hasItem = (d: Dict, key: Value): boolean => getItem(d, key) !== undefined;

/** Bytes that one entry takes, for the meter. */
const ENTRY = 48;

export const setItem = (d: Dict, key: Value, value: Value): void => {
  if ((typeof key === 'string' || typeof key === 'number') && d.buckets === undefined) {
    d.m.set(key, value);
    return;
  }
  const known = keyOf(key);
  const k = known === undefined || d.buckets === undefined ? known : keyAmongOwn(d, key, known);
  if (k === undefined) {
    const hash = bucketHash(key);
    const found = bucketKey(d, key, hash, (one) => d.originals!.get(one)!) ?? sameHashKey(d, key, hash);
    if (found !== undefined) {
      d.m.set(found, value);
      return;
    }
    const fresh = freshKey(hash);
    const buckets = (d.buckets ??= new Map());
    const keys = buckets.get(hash);
    if (keys === undefined) buckets.set(hash, [fresh]);
    else keys.push(fresh);
    (d.originals ??= new Map()).set(fresh, key);
    d.m.set(fresh, value);
    return;
  }
  const { size } = d.m;
  d.m.set(k, value);
  if (k !== key && d.m.size !== size) (d.originals ??= new Map()).set(k, key);
};

/** Removes a key; says whether it was there. */
export const deleteItem = (d: Dict, key: Value): boolean => {
  const k = lookupKey(d, key);
  return k !== undefined && deleteKey(d, k);
};

export const deleteKey = (d: Dict, k: Key): boolean => {
  beforeDeleted(d.m, k, (one) => originalKey(d, one));
  if (!d.m.delete(k)) return false;
  if (d.originals !== undefined) {
    d.originals.delete(k);
    if (d.buckets !== undefined) dropBucket(d, k);
  }
  return true;
};

const dropBucket = (d: { buckets: Map<unknown, Key[]> | undefined }, k: Key): void => {
  const hash = hashOfFresh(k);
  if (hash === undefined) return;
  const keys = d.buckets!.get(hash);
  const at = keys?.indexOf(k) ?? -1;
  if (at >= 0) keys!.splice(at, 1);
  if (keys?.length === 0) d.buckets!.delete(hash);
};

/** The key as the program gave it. */
export const originalKey = (d: Dict, k: Key): Value => {
  if (d.originals === undefined) return k as Value;
  return d.originals.get(k) ?? (k as Value);
};

export const dictKeys = (d: Dict): Value[] => {
  meter.allocate(d.m.size * 8);
  const keys: Value[] = [];
  for (const k of d.m.keys()) keys.push(originalKey(d, k));
  return keys;
};

export const dictEntries = (d: Dict): [Value, Value][] => {
  meter.allocate(d.m.size * ENTRY);
  const entries: [Value, Value][] = [];
  for (const [k, v] of d.m) entries.push([originalKey(d, k), v]);
  return entries;
};

export const copyDict = (from: Dict): Dict => {
  meter.spend(from.m.size >> 2);
  meter.allocate(from.m.size * ENTRY);
  const d = new Dict();
  d.m = new Map(from.m);
  if (from.originals !== undefined) d.originals = new Map(from.originals);
  if (from.buckets !== undefined) d.buckets = new Map([...from.buckets].map(([hash, keys]) => [hash, [...keys]]));
  return d;
};

export const clearDict = (d: Dict): void => {
  forgetIndex(d.m);
  d.m.clear();
  d.originals = undefined;
  d.buckets = undefined;
};

/** A dictionary of plain pairs. */
export const dictOfEntries = (entries: Iterable<readonly [Value, Value]>): Dict => {
  const d = new Dict();
  for (const [key, value] of entries) setItem(d, key, value);
  return d;
};

export { dropBucket, ENTRY };
