/** Keys for objects that are equal to no other built-in value: an object with its own equality lies under one of its own. */
import type { Int, Key } from './object.ts';

let unique = 0;

/** A key for an object that is equal to no other; it begins with the object's hash, which is asked for once. */
export const freshKey = (hash: Int): string => `\ud805${hash}:${unique++}`;

/** The hash with which a fresh key was made; undefined for keys of other kinds. */
export const hashOfFresh = (key: Key): Int | undefined => {
  if (typeof key !== 'string' || key.charCodeAt(0) !== 0xd805) return undefined;
  const text = key.slice(1, key.indexOf(':'));
  const hash = Number(text);
  return Number.isSafeInteger(hash) ? hash : BigInt(text);
};

/** Whether a key is one of an object with its own equality. */
export const isFreshKey = (key: Key): boolean => typeof key === 'string' && key.charCodeAt(0) === 0xd805;
