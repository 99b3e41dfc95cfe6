const splitter = 134217729;

/**
 * a × b mod m of whole numbers below m, which is below 2^50, without a bigint.
 *
 * The product and the quotient's product are each held exactly as a sum of two floats (Dekker, "A floating-point technique
 * for extending the available precision", 1971), so their difference is exact.
 */
export const mulMod = (a: number, b: number, m: number): number => {
  const product = a * b;
  if (product <= 9007199254740991) return product % m;
  const quotient = Math.round(product / m);
  let t = splitter * a;
  const aHigh = t - (t - a);
  const aLow = a - aHigh;
  t = splitter * b;
  const bHigh = t - (t - b);
  const bLow = b - bHigh;
  const productLow = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  const back = quotient * m;
  t = splitter * quotient;
  const qHigh = t - (t - quotient);
  const qLow = quotient - qHigh;
  t = splitter * m;
  const mHigh = t - (t - m);
  const mLow = m - mHigh;
  const backLow = qLow * mLow - (back - qHigh * mHigh - qLow * mHigh - qHigh * mLow);
  let rest = product - back + (productLow - backLow);
  while (rest < 0) rest += m;
  while (rest >= m) rest -= m;
  return rest;
};
