import { linearSteps } from '../big-cost.ts';
import type { Int } from '../int.ts';
import type { Meter } from '../meter.ts';
import { bitsBound } from '../size.ts';

/**
 * The words that seed the generator from an int: |n| in base 2^32, lowest first; [0] for 0.
 *
 * A float, and any other value that is no text, is seeded by its hash, which the caller takes.
 */
export const wordsOfInt = (value: Int, meter: Meter): readonly number[] => {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    const high = Math.floor(size / 4294967296);
    return high > 0 ? [size >>> 0, high] : [size >>> 0];
  }
  const bits = bitsBound(value);
  meter.spend(Math.ceil(linearSteps(bits)) + (bits >> 5));
  if (bits > 1024) meter.allocate(bits);
  const text = (value < 0n ? -value : value).toString(16);
  const words: number[] = [];
  for (let end = text.length; end > 0; end -= 8) words.push(Number(`0x${text.slice(Math.max(0, end - 8), end)}`));
  return words;
};

/**
 * The words of `random.seed(text)`, version 2: those of the int whose bytes are the text's (UTF-8) and their SHA-512,
 * highest first.
 */
export const wordsOfBytes = (
  bytes: Uint8Array,
  sha512: (bytes: Uint8Array) => Uint8Array,
  meter: Meter,
): readonly number[] => {
  meter.spend(100 + (bytes.length >> 2));
  if (bytes.length > 256) meter.allocate(bytes.length * 4);
  const digest = sha512(bytes);
  const whole = new Uint8Array(bytes.length + digest.length);
  whole.set(bytes);
  whole.set(digest, bytes.length);
  const words: number[] = [];
  for (let end = whole.length; end > 0; end -= 4) {
    let word = 0;
    for (let at = Math.max(0, end - 4); at < end; at++) word = (word * 256 + (whole[at] ?? 0)) >>> 0;
    words.push(word);
  }
  // An int has no leading zeros, and their number matters to the generator.
  while (words.length > 1 && words.at(-1) === 0) words.pop();
  return words;
};

/** The words of `random.seed(text, version=1)`: the hash that Python 2 had, over characters or bytes. */
export const wordsOfOldText = (codes: readonly number[] | Uint8Array, meter: Meter): readonly number[] => {
  meter.spend(10 + codes.length);
  let hash = codes.length > 0 ? BigInt(codes[0] ?? 0) << 7n : 0n;
  for (const code of codes) hash = BigInt.asUintN(64, (1000003n * hash) ^ BigInt(code));
  hash ^= BigInt(codes.length);
  return wordsOfInt(hash <= 9007199254740991n ? Number(hash) : hash, meter);
};
