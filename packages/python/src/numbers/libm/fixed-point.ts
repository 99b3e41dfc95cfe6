/**
 * Elementary functions in fixed point with 256 fractional bits, by their series: slow and plain. The tables of the fast
 * functions are made from them when first needed, so there are no digits in the source to trust.
 */

const places = 256n;
const one = 1n << places;

/** numerator / denominator in fixed point. */
export const fixed = (numerator: number, denominator: number): bigint =>
  (BigInt(numerator) << places) / BigInt(denominator);

/** The product. */
export const fixedMultiply = (a: bigint, b: bigint): bigint => (a * b) >> places;

/** exp(x) for |x| < 1. */
export const fixedExp = (x: bigint): bigint => {
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = fixedMultiply(term, x) / n;
    sum += term;
  }
  return sum;
};

/** log(x) for x between 1/4 and 4: 2 atanh((x - 1) / (x + 1)). */
export const fixedLog = (x: bigint): bigint => {
  const z = ((x - one) << places) / (x + one);
  const square = fixedMultiply(z, z);
  let sum = 0n;
  let power = z;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = fixedMultiply(power, square);
  }
  return 2n * sum;
};

/** atan(x) for 0 <= x <= 1: the series, of half the angle where it would be slow. */
export const fixedAtan = (x: bigint): bigint => {
  if (x > one >> 4n) return 2n * fixedAtan((x << places) / (one + fixedSqrt(one + fixedMultiply(x, x))));
  const square = fixedMultiply(x, x);
  let sum = 0n;
  let power = x;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += n % 4n === 1n ? power / n : -(power / n);
    power = fixedMultiply(power, square);
  }
  return sum;
};

/** The square root. */
export const fixedSqrt = (x: bigint): bigint => {
  if (x === 0n) return 0n;
  const wanted = x << places;
  let root = 1n << BigInt((wanted.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + wanted / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
};

/** sin(x) and cos(x) for |x| <= 1. */
export const fixedSinCos = (x: bigint): readonly [bigint, bigint] => {
  let sin = 0n;
  let cos = 0n;
  let term = one;
  for (let n = 0n; term !== 0n && term !== -1n; n++) {
    const part = n % 4n < 2n ? term : -term;
    if (n % 2n === 0n) cos += part;
    else sin += part;
    term = fixedMultiply(term, x) / (n + 1n);
  }
  return [sin, cos];
};

/** The floats whose sum is nearest to a fixed-point number: each is the rest of those before. */
export const floatsOf = (value: bigint, count: number): number[] => {
  const floats: number[] = [];
  let rest = value;
  for (let i = 0; i < count; i++) {
    const float = Number(rest);
    floats.push(float * 2 ** -256);
    rest -= BigInt(float);
  }
  return floats;
};

/** As {@link floatsOf}, but all but the last have only so many bits, so that their products with small ints are exact. */
export const shortFloatsOf = (value: bigint, bits: number, count: number): number[] => {
  const floats: number[] = [];
  let rest = value;
  for (let i = 0; i < count - 1; i++) {
    const size = BigInt((rest < 0n ? -rest : rest).toString(2).length - bits);
    const part = (rest >> size) << size;
    floats.push(Number(part) * 2 ** -256);
    rest -= part;
  }
  floats.push(Number(rest) * 2 ** -256);
  return floats;
};
