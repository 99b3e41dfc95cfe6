/**
 * Python's numbers without Python's values: text, formatting, exact integer arithmetic, the C library's functions with
 * its last bit, and the Mersenne Twister. Everything here takes and gives plain JavaScript numbers and bigints; which
 * number is an `int` and which a `float` is what the caller knows, and says by the function it calls. What could run
 * long or grow large spends from a {@link Meter} first. What Python raises is thrown as `PyRaise`.
 */

/**
 * A Python integer: a number while it is safe (|n| < 2^53), a bigint only beyond.
 *
 * One value has one form, so `===` on two of the same form decides equality, and `typeof` decides the fast path.
 */
export type Int = number | bigint;

/** The one form of an integer: a number if it is safe, else the bigint itself. */
export const normal = (value: bigint): Int =>
  value <= 9007199254740991n && value >= -9007199254740991n ? Number(value) : value;

/** The numbers whose bigints were asked for last, by their lowest bits: a program's constants, mostly. */
const asked: number[] = Array.from({ length: 64 }, () => 0.5);
const made: bigint[] = Array.from({ length: 64 }, () => 0n);

/** The bigint of an integer. */
export const big = (value: Int): bigint => {
  if (typeof value === 'bigint') return value;
  const at = value & 63;
  if (asked[at] !== value) {
    made[at] = BigInt(value);
    asked[at] = value;
  }
  return made[at]!;
};
