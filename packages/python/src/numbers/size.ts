/**
 * How large a bigint is, without looking at all of it.
 *
 * JavaScript has no bit length. Comparing two bigints of different length costs nothing (V8 compares the lengths
 * first), so a number is held against a ladder of powers of two; the rungs are made when a number climbs past them.
 */

/** A power of two and its negative: negating a bigint makes a new one. */
interface Rung {
  readonly above: bigint;
  readonly below: bigint;
}
const rung = (bits: number): Rung => ({ above: 1n << BigInt(bits), below: -(1n << BigInt(bits)) });
const isShorter = (value: bigint, { above, below }: Rung): boolean => value < above && value > below;

const shortest = rung(1024);
const rungs: Rung[] = [];

/** 1024, 1280, 1536, 1792, 2048, 2560 …: four rungs to a doubling. */
const rungBits = (i: number): number => (2 ** (10 + (i >> 2)) * (4 + (i & 3))) / 4;

/** The rungs up to 2^20 bits are kept (together 3 MB, once all are made). */
const lastRung = 40;

const isBelowRung = (value: bigint, i: number): boolean => isShorter(value, (rungs[i] ??= rung(rungBits(i))));

/** Above the ladder: powers of two made on the spot, two rungs to a doubling. */
const hugeBound = (value: bigint): number => {
  for (let bits = 2 ** 21; bits < 2 ** 30; bits *= 2) {
    if (isShorter(value, rung(bits))) {
      const between = (bits / 4) * 3;
      return isShorter(value, rung(between)) ? between : bits;
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
  if (isShorter(value, shortest)) return 1024;
  for (let i = 4; i <= lastRung; i += 4) {
    if (!isBelowRung(value, i)) continue;
    if (isBelowRung(value, i - 2)) return rungBits(isBelowRung(value, i - 3) ? i - 3 : i - 2);
    return rungBits(isBelowRung(value, i - 1) ? i - 1 : i);
  }
  return hugeBound(value);
};

/** Whether |value| is so short (up to 256 bits) that an operation takes some tens of nanoseconds. */
export const isShort = (value: bigint): boolean => value < limit256 && value > negative256;
const limit256 = 1n << 256n;
const negative256 = -limit256;

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
