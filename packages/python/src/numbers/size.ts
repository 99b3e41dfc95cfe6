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

const limit1000 = 1n << 1000n;
const view = new DataView(new ArrayBuffer(8));

/**
 * The number of bits of |value|: Python's `int.bit_length`.
 *
 * Shifts the number down by what it surely has, until a float holds its size; so it costs about as much as an addition.
 */
export const bigBitLength = (value: bigint): number => {
  let size = value < 0n ? -value : value;
  let shifted = 0;
  while (size >= limit1000) {
    // The bound is at most a half above the truth.
    const certain = Math.max(900, Math.floor(bitsBound(size) * 0.66) - 1);
    size >>= BigInt(certain);
    shifted += certain;
  }
  if (size === 0n) return 0;
  view.setFloat64(0, Number(size));
  const bits = (view.getUint32(0) >>> 20) - 1022;
  // 2^k - 1 may have been rounded to 2^k.
  return shifted + (bits > 53 && size >> BigInt(bits - 1) === 0n ? bits - 1 : bits);
};
