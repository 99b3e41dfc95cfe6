/**
 * How large a bigint is, without looking at all of it.
 *
 * JavaScript has no bit length. Comparing two bigints of different length costs nothing (V8 compares the lengths
 * first), so a number is held against a ladder of powers of two; the rungs are made when a number climbs past them.
 */

const limit1024 = 1n << 1024n;
const rungs: bigint[] = [];

/** 1024, 1280, 1536, 1792, 2048, 2560 …: four rungs to a doubling. */
const rungBits = (i: number): number => (2 ** (10 + (i >> 2)) * (4 + (i & 3))) / 4;

/** The rungs up to 2^20 bits are kept (together 1.5 MB, once all are made). */
const lastRung = 40;

const isShorter = (value: bigint, power: bigint): boolean => (value < 0n ? value > -power : value < power);

/** Above the ladder: powers of two made on the spot, two rungs to a doubling. */
const hugeBound = (value: bigint): number => {
  for (let bits = 2 ** 21; bits < 2 ** 30; bits *= 2) {
    if (isShorter(value, 1n << BigInt(bits))) {
      const between = (bits / 4) * 3;
      return isShorter(value, 1n << BigInt(between)) ? between : bits;
    }
  }
  return 2 ** 30;
};

/**
 * An upper bound of the bits of |value|: 1024 for all shorter numbers, at most a quarter above the truth up to 2^20
 * bits, and at most a half beyond.
 *
 * Units: bits. Used to spend before working, where a constant for small numbers is right.
 */
export const bitsBound = (value: bigint): number => {
  if (value < limit1024 && value > -limit1024) return 1024;
  for (let i = 1; i <= lastRung; i++) {
    let power = rungs[i];
    if (power === undefined) {
      power = 1n << BigInt(rungBits(i));
      rungs[i] = power;
    }
    if (isShorter(value, power)) return rungBits(i);
  }
  return hugeBound(value);
};

/**
 * The number of bits of |value|: Python's `int.bit_length`. Costs as much as writing the number in hexadecimal.
 */
export const bigBitLength = (value: bigint): number => {
  if (value === 0n) return 0;
  const size = value < 0n ? -value : value;
  const text = size.toString(16);
  return text.length * 4 - Math.clz32(parseInt(text[0] ?? '0', 16)) + 28;
};
