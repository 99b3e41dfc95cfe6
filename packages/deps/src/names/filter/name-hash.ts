/**
 * Three numbers of 32 bits that stand for a name, independent enough that two names share all three by chance once in 2^96.
 *
 * Source: the mixing of MurmurHash3 (Appleby, public domain), over the UTF-16 units of the name with three seeds.
 */
export interface NameHash {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const nameHash = (name: string): NameHash => ({
  a: murmur(name, 0x9e3779b9),
  b: murmur(name, 0x85ebca6b),
  c: murmur(name, 0x27d4eb2f),
});

const murmur = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    hash ^= Math.imul(unit, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  return mix(hash ^ text.length);
};

/** Spreads every bit over all. Units: unsigned 32 bits. */
export const mix = (value: number): number => {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
