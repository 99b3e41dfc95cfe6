/**
 * A stream of numbers in [0, 1) that the seed alone decides, so that a report over the same records says the same to the byte.
 *
 * SplitMix32: every state is visited once, neighbouring seeds give unrelated streams. Not for secrets.
 *
 * Units: `seed` is read as an unsigned 32-bit integer.
 * Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with 32-bit constants of MurmurHash3's finalizer.
 */
export const newRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
  };
};
