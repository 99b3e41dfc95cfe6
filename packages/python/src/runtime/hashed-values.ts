/**
 * Values whose hash the program asked for, by that hash.
 *
 * Dictionaries and sets hold built-in values by what they are, not by their hash. An object of a class that says to be equal to one has its hash, and can
 * only have it from `hash()`: so this is where such an object finds the value that it is equal to. Numbers that are their own hash need no note.
 */
import { meter } from './meter.ts';
import type { Int, Value } from './object.ts';
import { run } from './state.ts';

const key = 'hashed values';

/** So many are kept; then the notes begin anew. */
const most = 100_000;

const noted = (): Map<Int, Value> | undefined => run.store.get(key) as Map<Int, Value> | undefined;

/** Notes what `hash()` was asked for. */
export const noteHashed = (v: Value, hash: Int): void => {
  if (v === hash) return;
  let values = noted();
  if (values === undefined) run.store.set(key, (values = new Map()));
  if (values.has(hash)) return;
  if (values.size >= most) values.clear();
  meter.allocate(64);
  values.set(hash, v);
};

/** The value of a hash, if the program has asked for it. */
export const valueOfHash = (hash: Int): Value | undefined => noted()?.get(hash);
