/**
 * Numbers in versions, of any length: digits without leading zeros, as text.
 *
 * `Number` loses digits beyond 2^53, which dates with times (`20240131235959123`) and hostile input both reach; a
 * `BigInt` would be built for every part of every version, and most parts have one or two digits.
 */
declare const numeral: unique symbol;

/** Decimal digits without leading zeros; zero is `0`. */
export type Numeral = string & { readonly [numeral]: true };

/** The number that the digits write. The caller has seen to it that they are ASCII digits, and at least one. */
export const toNumeral = (digits: string): Numeral => {
  let start = 0;
  while (start < digits.length - 1 && digits.charCodeAt(start) === 48) start += 1;
  return digits.slice(start) as Numeral;
};

export const zero = toNumeral('0');

/** Below zero, zero or above zero, as the first number is less than, equal to or more than the second. */
export const compareNumerals = (a: Numeral, b: Numeral): number =>
  a.length === b.length ? compareTexts(a, b) : a.length - b.length;

/** By UTF-16 code units: for the ASCII that versions are made of, the order of the bytes. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Part by part; the missing parts of the shorter list are zeros. */
export const compareNumeralLists = (a: readonly Numeral[], b: readonly Numeral[]): number => {
  for (let i = 0; i < a.length || i < b.length; i += 1) {
    const order = compareNumerals(a[i] ?? zero, b[i] ?? zero);
    if (order !== 0) return order;
  }
  return 0;
};

/** The list without the zeros at its end, which no order here looks at. */
export const withoutTrailingZeros = (numbers: readonly Numeral[]): readonly Numeral[] => {
  let end = numbers.length;
  while (end > 0 && numbers[end - 1] === zero) end -= 1;
  return end === numbers.length ? numbers : numbers.slice(0, end);
};

/** The next number. */
export const successor = (number: Numeral): Numeral => {
  let nines = number.length;
  while (nines > 0 && number.charCodeAt(nines - 1) === 57) nines -= 1;
  const tail = '0'.repeat(number.length - nines);
  if (nines === 0) return toNumeral(`1${tail}`);
  const digit = String.fromCharCode(number.charCodeAt(nines - 1) + 1);
  return toNumeral(number.slice(0, nines - 1) + digit + tail);
};
