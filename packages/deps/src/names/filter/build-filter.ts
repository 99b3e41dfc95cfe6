import type { CollectedNames } from './collect-names.ts';
import { newShape, placesOf, wordsIn, type FuseShape, type Places } from './fuse-shape.ts';

/** A filter as it is asked: its shape and its words. */
export interface FuseFilter {
  readonly shape: FuseShape;
  readonly words: Uint16Array;
}

/**
 * The filter of the names.
 *
 * Names are peeled off: one that is alone at one of its places is taken out and put on a stack, until none is left; then the words
 * are written in the opposite order, each at the place where its name was alone. When some names cannot be peeled, another seed is tried; that
 * happens seldom, and never twenty times with names that differ.
 */
export const buildFilter = (names: CollectedNames): FuseFilter => {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const shape = newShape(names.count, Math.imul(attempt + 1, 0x9e3779b1) >>> 0);
    const words = arrange(names, shape);
    if (words !== undefined) return { shape, words };
  }
  throw new Error('the names cannot be arranged in a filter');
};

const mostAttempts = 200;

const arrange = ({ a, b, c, count }: CollectedNames, shape: FuseShape): Uint16Array | undefined => {
  const size = wordsIn(shape);
  const at: Places = { first: 0, second: 0, third: 0, mark: 0 };
  const locate = (index: number): void => {
    placesOf(shape, { a: a[index]!, b: b[index]!, c: c[index]! }, at);
  };
  /** How many names have this place, and their indices combined, which is the one index when it is one. */
  const counts = new Uint32Array(size);
  const combined = new Uint32Array(size);
  for (let index = 0; index < count; index += 1) {
    locate(index);
    counts[at.first]! += 1;
    counts[at.second]! += 1;
    counts[at.third]! += 1;
    combined[at.first]! ^= index;
    combined[at.second]! ^= index;
    combined[at.third]! ^= index;
  }
  const alone: number[] = [];
  for (let place = 0; place < size; place += 1) if (counts[place] === 1) alone.push(place);
  const order = new Uint32Array(count);
  const where = new Uint32Array(count);
  let taken = 0;
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    if (counts[place] !== 1) continue;
    const index = combined[place]!;
    order[taken] = index;
    where[taken] = place;
    taken += 1;
    locate(index);
    for (const one of [at.first, at.second, at.third]) {
      counts[one]! -= 1;
      combined[one]! ^= index;
      if (counts[one] === 1) alone.push(one);
    }
  }
  if (taken < count) return undefined;
  const words = new Uint16Array(size);
  for (let turn = count - 1; turn >= 0; turn -= 1) {
    locate(order[turn]!);
    const place = where[turn]!;
    words[place] = at.mark ^ words[at.first]! ^ words[at.second]! ^ words[at.third]! ^ words[place]!;
  }
  return words;
};

/** Whether the filter was made of a name with this hash; wrong once in 65,536 for others, never for its own. */
export const holds = ({ shape, words }: FuseFilter, hash: Parameters<typeof placesOf>[1]): boolean => {
  const at: Places = { first: 0, second: 0, third: 0, mark: 0 };
  placesOf(shape, hash, at);
  return at.mark === (words[at.first]! ^ words[at.second]! ^ words[at.third]!);
};
