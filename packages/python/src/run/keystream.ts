import { columnsAndDiagonals } from '../numbers/columns-and-diagonals.ts';

/**
 * Random bytes that all follow from one key: the keystream of ChaCha20.
 *
 * A run draws its randomness from here and not from the system, so that a run that is continued elsewhere draws the same numbers
 * once more, and nobody who sees some of them can tell the others.
 *
 * Source: RFC 8439, "ChaCha20 and Poly1305 for IETF Protocols", section 2.3; nonce zero, a key is used for one run.
 */
export const newKeystream = (key: Uint8Array): ((bytes: Uint8Array) => void) => {
  if (key.length !== 32) throw new RangeError('a key has 32 bytes');
  const words = new DataView(key.buffer, key.byteOffset, key.byteLength);
  const state = new Uint32Array(16);
  state.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
  for (let i = 0; i < 8; i++) state[4 + i] = words.getUint32(4 * i, true);
  const block = new Uint8Array(64);
  let used = block.length;
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      if (used === block.length) {
        writeBlock(state, block);
        used = 0;
        // 2^38 bytes with the first word alone; no run lives that long, but a counter must not come round.
        if ((state[12] = (state[12]! + 1) >>> 0) === 0) state[13]!++;
      }
      bytes[i] = block[used++]!;
    }
  };
};

/** 256 bits from the system, in hexadecimal digits. */
export const newKey = (): string => process.getBuiltinModule('node:crypto').randomBytes(32).toString('hex');

/** The key behind hexadecimal digits. */
export const keyOfText = (text: string): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));

/** The key that a small number stands for: the same bytes in every run that is seeded with it. */
export const keyOfNumber = (seed: number): Uint8Array => {
  const key = new Uint8Array(32);
  const view = new DataView(key.buffer);
  view.setFloat64(0, seed, true);
  for (let i = 8; i < key.length; i++) key[i] = i;
  return key;
};

const writeBlock = (state: Uint32Array, block: Uint8Array): void => {
  const x = state.slice();
  /** Adds one word to another, mixes the sum into a third and turns that. */
  const mix = (to: number, from: number, into: number, bits: number): void => {
    x[to] = x[to]! + x[from]!;
    const mixed = x[into]! ^ x[to];
    x[into] = (mixed << bits) | (mixed >>> (32 - bits));
  };
  for (let round = 0; round < 10; round++) {
    for (const [a, b, c, d] of columnsAndDiagonals) {
      mix(a, b, d, 16);
      mix(c, d, b, 12);
      mix(a, b, d, 8);
      mix(c, d, b, 7);
    }
  }
  const out = new DataView(block.buffer);
  for (let i = 0; i < 16; i++) out.setUint32(4 * i, (x[i]! + state[i]!) >>> 0, true);
};
