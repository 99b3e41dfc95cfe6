/**
 * Keys of a dictionary or set by their hash, for the objects that need it.
 *
 * Containers hold built-in values by what they are, not by their hash (`keys.ts`). An object of a class with its own `__hash__` may still say to be equal
 * to one of them. So a container that is asked for such an object gets an index of its built-in keys, which then grows and shrinks with it:
 * a Map is walked in the order in which it was filled, and each key is looked at once.
 */
import { isFreshKey } from './fresh-key.ts';
import { bucketHash } from './keys.ts';
import { meter } from './meter.ts';
import type { Int, Key, Value } from './object.ts';

interface HashIndex {
  readonly byHash: Map<Int, Key[]>;
  /** Where the walk over the keys stands. It is never led to its end, after which it would not see what is added later. */
  readonly walk: Iterator<Key>;
  /** How many of the keys that are there now have been looked at. */
  seen: number;
}

const indexes = new WeakMap<Map<Key, Value>, HashIndex>();

/** Whether any container has an index: nearly none ever has. */
let isUsed = false;

/** Units: bytes of an entry, for the meter. */
const ENTRY = 64;

const catchUp = (index: HashIndex, m: Map<Key, Value>, original: (key: Key) => Value): void => {
  for (; index.seen < m.size; index.seen++) {
    const { value: key, done } = index.walk.next();
    if (done === true) return;
    meter.spend(1);
    if (isFreshKey(key)) continue;
    const hash = bucketHash(original(key));
    // Looked up as it is.
    if (hash === key) continue;
    meter.allocate(ENTRY);
    const keys = index.byHash.get(hash);
    if (keys === undefined) index.byHash.set(hash, [key]);
    else keys.push(key);
  }
};

/** The keys of built-in values with this hash, but for numbers that are their own. */
export const keysOfHash = (m: Map<Key, Value>, hash: Int, original: (key: Key) => Value): readonly Key[] => {
  let index = indexes.get(m);
  if (index === undefined) {
    index = { byHash: new Map(), walk: m.keys(), seen: 0 };
    indexes.set(m, index);
    isUsed = true;
  }
  catchUp(index, m, original);
  return index.byHash.get(hash) ?? [];
};

/** To be called before a key is taken out of a container. */
export const beforeDeleted = (m: Map<Key, Value>, key: Key, original: (key: Key) => Value): void => {
  if (!isUsed) return;
  const index = indexes.get(m);
  if (index === undefined || !m.has(key)) return;
  catchUp(index, m, original);
  index.seen--;
  if (isFreshKey(key)) return;
  const hash = bucketHash(original(key));
  const keys = index.byHash.get(hash);
  const at = keys?.indexOf(key) ?? -1;
  if (at >= 0) keys!.splice(at, 1);
  if (keys?.length === 0) index.byHash.delete(hash);
};

/** To be called when a container is emptied, or its keys change places. */
export const forgetIndex = (m: Map<Key, Value>): void => {
  if (isUsed) indexes.delete(m);
};
