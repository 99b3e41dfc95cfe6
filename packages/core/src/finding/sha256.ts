/**
 * The SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits.
 *
 * Core has no dependencies and no `node:` imports, and fingerprints hash a few hundred bytes each, so forty lines
 * of our own are cheaper than a port that every caller must fill.
 *
 * Source: FIPS 180-4, sections 4.1.2, 4.2.2, 5.3.3 and 6.2.
 */
export const sha256 = (text: string): string => {
  const message = padded(new TextEncoder().encode(text));
  const view = new DataView(message.buffer);
  const state = Uint32Array.from(initialState);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < message.length; block += 64) {
    for (let index = 0; index < 16; index += 1) schedule[index] = view.getUint32(block + 4 * index);
    for (let index = 16; index < 64; index += 1) {
      const near = at(schedule, index - 2);
      const far = at(schedule, index - 15);
      schedule[index] =
        at(schedule, index - 16) +
        (rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)) +
        at(schedule, index - 7) +
        (rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10));
    }
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
};

const compress = (state: Uint32Array, schedule: Uint32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const first =
      h +
      (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
      ((e & f) ^ (~e & g)) +
      at(constants, round) +
      at(schedule, round);
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = at(state, index) + word;
  });
};

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const padded = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(message.length - 4, (bytes.length << 3) >>> 0);
  return message;
};

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
};

/** The first 32 bits of the fractional part; cube roots of primes below 312 keep them exactly in a double. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x1_0000_0000);

const constants = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const initialState = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
