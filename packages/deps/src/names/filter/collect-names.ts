import { nameHash } from './name-hash.ts';

/** Names as hashes, each once: 12 bytes a name, and 8 for the table that finds doubles. */
export interface CollectedNames {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly c: Uint32Array;
  readonly count: number;
}

export interface NameCollector {
  /** Whether there was room for it. */
  add(key: string): boolean;
  done(): CollectedNames;
}

/** npm, the largest registry, has about four million. */
export const mostNames = 30_000_000;

export const newNameCollector = (): NameCollector => {
  let room = 1 << 12;
  let a = new Uint32Array(room);
  let b = new Uint32Array(room);
  let c = new Uint32Array(room);
  let table = new Uint32Array(room * 2);
  let count = 0;
  const placeOf = (index: number): number => {
    const mask = table.length - 1;
    let at = (a[index]! ^ Math.imul(b[index]!, 0x9e3779b1)) & mask;
    for (;;) {
      const held = table[at]!;
      if (held === 0) return at;
      if (a[held - 1] === a[index] && b[held - 1] === b[index] && c[held - 1] === c[index]) return -1;
      at = (at + 1) & mask;
    }
  };
  const grow = (): void => {
    room *= 2;
    a = grown(a, room);
    b = grown(b, room);
    c = grown(c, room);
    table = new Uint32Array(room * 2);
    for (let index = 0; index < count; index += 1) table[placeOf(index)] = index + 1;
  };
  return {
    add: (key) => {
      if (count >= mostNames) return false;
      if (count >= room) grow();
      const hash = nameHash(key);
      a[count] = hash.a;
      b[count] = hash.b;
      c[count] = hash.c;
      const place = placeOf(count);
      if (place >= 0) {
        count += 1;
        table[place] = count;
      }
      return true;
    },
    done: () => ({ a: a.subarray(0, count), b: b.subarray(0, count), c: c.subarray(0, count), count }),
  };
};

const grown = (numbers: Uint32Array, room: number): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(room);
  larger.set(numbers);
  return larger;
};
