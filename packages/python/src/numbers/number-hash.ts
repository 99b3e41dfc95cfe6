import { linearSteps } from './big-cost.ts';
import { normal, type Int } from './int.ts';
import type { Meter } from './meter.ts';
import { bitsBound } from './size.ts';

const modulus = 2n ** 61n - 1n;

const view = new DataView(new ArrayBuffer(8));

/** -1 means an error in CPython, so no hash is -1. */
const notMinusOne = (hash: Int): Int => (hash === -1 ? -2 : hash);

/** hash(i): the number modulo 2^61 - 1, with its sign. */
export const hashInt = (value: Int, meter: Meter): Int => {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  meter.spend(3 + Math.ceil(4 * linearSteps(bitsBound(value))));
  return notMinusOne(normal(value < 0n ? -(-value % modulus) : value % modulus));
};

/**
 * hash(x) of a float, equal to that of an int or fraction of the same value; an infinity's is ±314159.
 *
 * NaN hashes by its identity in CPython: the caller answers for it, here it is 0.
 */
export const hashFloat = (value: number): Int => {
  if (Number.isSafeInteger(value)) return value === -1 ? -2 : value + 0;
  if (value !== value) return 0;
  if (value === Infinity) return 314159;
  if (value === -Infinity) return -314159;
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  let mantissa = BigInt(high & 0xfffff) * 4294967296n + BigInt(view.getUint32(4));
  if (biased > 0) mantissa += 4503599627370496n;
  // 2^61 is 1 modulo 2^61 - 1, so a power of two turns the bits around.
  const turn = (((Math.max(biased, 1) - 1075) % 61) + 61) % 61;
  const hash = normal((mantissa << BigInt(turn)) % modulus);
  return notMinusOne(value < 0 ? -hash : hash);
};
