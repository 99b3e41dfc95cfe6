/**
 * Elementary functions on binary fixed-point numbers: a bigint `v` with `bits` bits stands for v / 2^bits.
 *
 * Each function is accurate to a few units of the last place; the callers ask for more bits than they need, look whether the
 * error could change the rounded result, and ask for twice as many if so.
 *
 * Source: exp by argument halving and Taylor's series; ln by Halley's iteration on exp; the constants by Machin-like sums of
 * inverse hyperbolic tangents.
 */
import type { Meter } from './meter.ts';

/** Pays for so many products of two numbers of `bits` bits. */
export const payForSteps = (count: number, bits: number, meter: Meter): void => {
  const limbs = bits / 64 + 1;
  meter.allocate(bits > 4096 ? Math.ceil(bits / 2) : 0);
  meter.spend(Math.ceil(count * (2 + limbs * (limbs < 64 ? limbs : 8 * Math.sqrt(limbs)) * 0.12)));
};

/** Pays for so many products or quotients of a number of `bits` bits and a machine word. */
const payForSmallSteps = (count: number, bits: number, meter: Meter): void => {
  meter.allocate(bits > 4096 ? Math.ceil(bits / 2) : 0);
  meter.spend(Math.ceil(count * (2 + bits / 250)));
};

/** How many bits a positive bigint has, to the next four. */
export const bitLength = (value: bigint): number => value.toString(16).length * 4;

/** The inverse hyperbolic tangent of 1/n. */
const inverseTangent = (n: bigint, bits: number): bigint => {
  const square = n * n;
  let power = (1n << BigInt(bits)) / n;
  let total = power;
  for (let odd = 3n; power !== 0n; odd += 2n) {
    power /= square;
    total += power / odd;
  }
  return total;
};

const lnTenOf = (bits: number): bigint => {
  const work = bits + 24;
  return (46n * inverseTangent(31n, work) + 34n * inverseTangent(49n, work) + 20n * inverseTangent(161n, work)) >> 24n;
};

const readyBits = 1024;
const readyLnTen = lnTenOf(readyBits);

/** ln 10 with so many bits. */
export const lnTen = (bits: number, meter: Meter): bigint => {
  if (bits <= readyBits) return readyLnTen >> BigInt(readyBits - bits);
  payForSmallSteps(bits / 3, bits, meter);
  return lnTenOf(bits);
};

/** e^value for a value between about -1 and 3. */
export const expFixed = (value: bigint, bits: number, meter: Meter): bigint => {
  const halvings = Math.ceil(Math.sqrt(bits));
  const work = bits + halvings + 32;
  payForSteps(2 * halvings + 8, work, meter);
  const scale = BigInt(work);
  const small = (value << BigInt(work - bits)) >> BigInt(halvings);
  let term = 1n << scale;
  let total = term;
  for (let index = 1n; term !== 0n && term !== -1n; index += 1n) {
    term = ((term * small) >> scale) / index;
    total += term;
  }
  for (let index = 0; index < halvings; index += 1) total = (total * total) >> scale;
  return total >> BigInt(work - bits);
};

/** ln value for a value from 1 to 10. */
export const lnFixed = (value: bigint, bits: number, meter: Meter): bigint => {
  const widths: number[] = [];
  for (let width = bits; width > 44; width = Math.ceil(width / 3) + 12) widths.push(width);
  // The first guess from the number's leading bits.
  const head = bits > 52 ? Number(value >> BigInt(bits - 52)) / 2 ** 52 : Number(value) / 2 ** bits;
  let guess = BigInt(Math.round(Math.log(head) * 2 ** 52));
  let guessBits = 52;
  for (const width of widths.toReversed()) {
    const work = width + 8;
    guess = guessBits <= work ? guess << BigInt(work - guessBits) : guess >> BigInt(guessBits - work);
    const target = bits >= work ? value >> BigInt(bits - work) : value << BigInt(work - bits);
    const reached = expFixed(guess, work, meter);
    payForSteps(4, work, meter);
    guess += ((target - reached) << BigInt(work + 1)) / (target + reached);
    guessBits = work;
  }
  return guessBits >= bits ? guess >> BigInt(guessBits - bits) : guess << BigInt(bits - guessBits);
};

/** The whole square root. */
export const squareRoot = (value: bigint): bigint => {
  if (value < 4503599627370496n) return BigInt(Math.floor(Math.sqrt(Number(value))));
  const quarter = BigInt(Math.floor(bitLength(value) / 4));
  const start = squareRoot(value >> (2n * quarter)) << quarter;
  let root = value < 1n << 104n ? BigInt(Math.floor(Math.sqrt(Number(value)))) : (start + value / start) >> 1n;
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
};
