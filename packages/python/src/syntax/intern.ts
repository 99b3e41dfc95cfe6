/**
 * Gives every distinct identifier of a text one number and one string.
 *
 * An open-addressing table keyed by a hash that the lexer computes while it walks the identifier, so that
 * an identifier seen before costs no allocation. Keywords are entered first; their numbers are their places
 * in the list handed in.
 */
export class Interner {
  readonly names: string[] = [];
  private table = new Int32Array(1024).fill(-1);
  private hashes: number[] = [];

  constructor(first: readonly string[]) {
    for (const name of first) this.add(name, 0, name.length, hashOf(name));
  }

  /** Number of `text[start, end)`, whose hash (as `hashOf` computes it) is `hash`. */
  add(text: string, start: number, end: number, hash: number): number {
    const { table, names, hashes } = this;
    const mask = table.length - 1;
    const length = end - start;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const found = table[slot]!;
      if (found < 0) break;
      if (hashes[found] === hash) {
        const name = names[found]!;
        if (name.length === length) {
          let i = 0;
          while (i < length && name.charCodeAt(i) === text.charCodeAt(start + i)) i++;
          if (i === length) return found;
        }
      }
      slot = (slot + 1) & mask;
    }
    const id = names.length;
    names.push(text.slice(start, end));
    hashes.push(hash);
    table[slot] = id;
    if (id * 2 > mask) this.grow();
    return id;
  }

  private grow(): void {
    const table = new Int32Array(this.table.length * 2).fill(-1);
    const mask = table.length - 1;
    for (let id = 0; id < this.hashes.length; id++) {
      const hash = this.hashes[id]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot]! >= 0) slot = (slot + 1) & mask;
      table[slot] = id;
    }
    this.table = table;
  }
}

/** The hash under which a name is entered; the lexer computes the same one character by character. */
const hashOf = (name: string): number => {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
};
