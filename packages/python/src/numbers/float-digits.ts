/**
 * Decimal digits of a float to a wanted length, correctly rounded from its exact binary value, ties to even: what C's
 * `printf` does and JavaScript's `toFixed` and `toExponential` do except at ties (they round up) and beyond 100 digits.
 * So those are used where they are right, and an exact expansion by bigint elsewhere.
 */

const view = new DataView(new ArrayBuffer(8));

/** digits × 10^-scale, exactly. */
interface Exact {
  readonly digits: string;
  readonly scale: number;
}

/** The whole decimal expansion of a finite positive float: at most 767 significant digits. */
const exactDecimal = (value: number): Exact => {
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  let mantissa = BigInt(high & 0xfffff) * 4294967296n + BigInt(view.getUint32(4));
  if (biased > 0) mantissa += 4503599627370496n;
  const exponent = Math.max(biased, 1) - 1075;
  return exponent >= 0
    ? { digits: (mantissa << BigInt(exponent)).toString(), scale: 0 }
    : { digits: (mantissa * 5n ** BigInt(-exponent)).toString(), scale: -exponent };
};

/** The digits cut to `length`, rounded half to even; may come out one digit longer (`99` to `100`). */
const roundDigits = (digits: string, length: number): string => {
  if (length >= digits.length) return digits;
  if (length < 0) return '0';
  const next = digits.charCodeAt(length);
  let up = next > 0x35;
  if (next === 0x35) {
    up = length > 0 && (digits.charCodeAt(length - 1) & 1) === 1;
    for (let i = length + 1; i < digits.length && !up; i++) up = digits.charCodeAt(i) !== 0x30;
  }
  const kept = length === 0 ? '0' : digits.slice(0, length);
  return up ? (BigInt(kept) + 1n).toString().padStart(length, '0') : kept;
};

const exactFixed = (value: number, precision: number): string => {
  const { digits, scale } = exactDecimal(value);
  if (precision >= scale) {
    const whole = digits.padStart(scale + 1, '0');
    const point = whole.length - scale;
    const fraction = whole.slice(point) + '0'.repeat(precision - scale);
    return precision === 0 ? whole : `${whole.slice(0, point)}.${fraction}`;
  }
  const padded = digits.padStart(scale + 1, '0');
  const rounded = roundDigits(padded, padded.length - scale + precision);
  if (precision === 0) return rounded;
  const point = rounded.length - precision;
  return `${rounded.slice(0, point)}.${rounded.slice(point)}`;
};

/**
 * A finite float that is not negative, with exactly so many digits after the point: C's `%.*f`, without a point for none.
 *
 * The caller has paid for `precision` characters.
 */
export const toFixed = (value: number, precision: number): string => {
  if (precision > 100 || value >= 1e21) return exactFixed(value, precision);
  // A tie is an odd half of the last place, so value × 2^(precision + 1) is an odd integer: exact arithmetic.
  const doubled = value * 2 ** (precision + 1);
  return Number.isInteger(doubled) && doubled % 2 === 1 ? exactFixed(value, precision) : value.toFixed(precision);
};

/** A finite positive float rounded to a multiple of 10^zeros (at least 10), as decimal digits. */
export const roundedAt = (value: number, zeros: number): string => {
  const { digits, scale } = exactDecimal(value);
  return `${roundDigits(digits, digits.length - scale - zeros)}${'0'.repeat(zeros)}`;
};

/** d.ddd × 10^exponent; `digits` without a point. */
export interface Scientific {
  readonly digits: string;
  readonly exponent: number;
}

const exactScientific = (value: number, count: number): Scientific => {
  const { digits, scale } = exactDecimal(value);
  const exponent = digits.length - 1 - scale;
  if (count >= digits.length) return { digits: digits + '0'.repeat(count - digits.length), exponent };
  const rounded = roundDigits(digits, count);
  return rounded.length > count
    ? { digits: rounded.slice(0, count), exponent: exponent + 1 }
    : { digits: rounded, exponent };
};

/**
 * A finite float that is not negative, in exactly so many significant digits (at least 1).
 *
 * The caller has paid for `count` characters.
 */
export const toScientific = (value: number, count: number): Scientific => {
  if (value === 0) return { digits: '0'.repeat(count), exponent: 0 };
  if (count > 99) return exactScientific(value, count);
  // If one digit more would be a 5, this may be a tie; only the whole expansion tells.
  const longer = value.toExponential(count);
  const longerEnd = longer.indexOf('e');
  if (longer.charCodeAt(longerEnd - 1) === 0x35) return exactScientific(value, count);
  const text = count === 1 ? value.toExponential(0) : value.toExponential(count - 1);
  const end = text.indexOf('e');
  const first = text.slice(0, 1);
  return { digits: count === 1 ? first : first + text.slice(2, end), exponent: Number(text.slice(end + 1)) };
};
