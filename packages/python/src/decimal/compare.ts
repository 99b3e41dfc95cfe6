/**
 * Order of decimal numbers: by value, by value with signals, and the total order of representations.
 *
 * Source: General Decimal Arithmetic specification 1.70, `compare`, `compare-signal`, `compare-total`, `max`, `min`.
 */
import { compareCoefficients, shiftLeft } from './coefficient.ts';
import type { DecimalContext } from './context.ts';
import { adjustedExponent, Dec, finite, isZero, one, withSign, zero } from './dec.ts';
import type { Meter } from './meter.ts';
import { fit, nanOfTwo } from './rounding.ts';
import { condition } from './signals.ts';

export type Order = -1 | 0 | 1;

/** The order of two absolute values; neither is a NaN. */
const compareMagnitude = (left: Dec, right: Dec, meter: Meter): Order => {
  if (left.kind === 1) return right.kind === 1 ? 0 : 1;
  if (right.kind === 1) return -1;
  if (left.coefficient === 0) return right.coefficient === 0 ? 0 : -1;
  if (right.coefficient === 0) return 1;
  if (left.exponent === right.exponent) return compareCoefficients(left.coefficient, right.coefficient);
  const leftHeight = adjustedExponent(left, meter);
  const rightHeight = adjustedExponent(right, meter);
  if (leftHeight !== rightHeight) return leftHeight < rightHeight ? -1 : 1;
  // Of equal height, so that the shift is at most the other's count of digits.
  return left.exponent > right.exponent
    ? compareCoefficients(shiftLeft(left.coefficient, left.exponent - right.exponent, meter), right.coefficient)
    : compareCoefficients(left.coefficient, shiftLeft(right.coefficient, right.exponent - left.exponent, meter));
};

/** The order of two numbers of which neither is a NaN, exact whatever their size. */
export const order = (left: Dec, right: Dec, meter: Meter): Order => {
  if (left.sign !== right.sign) {
    if (isZero(left) && isZero(right)) return 0;
    return left.sign === 1 ? -1 : 1;
  }
  const magnitude = compareMagnitude(left, right, meter);
  return left.sign === 0 || magnitude === 0 ? magnitude : magnitude === 1 ? -1 : 1;
};

const orderValue = (sign: Order): Dec => (sign === 0 ? zero : sign === 1 ? one : finite(1, 1, 0));

/** `compare`: -1, 0 or 1 as a number, or a NaN. */
export const compare = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  nanOfTwo(left, right, context) ?? orderValue(order(left, right, context.meter));

/** `compare_signal`: as `compare`, but every NaN signals. */
export const compareSignal = (left: Dec, right: Dec, context: DecimalContext): Dec => {
  const nan = nanOfTwo(left, right, context);
  if (nan === undefined) return orderValue(order(left, right, context.meter));
  context.raised |= condition.invalidOperation;
  return nan;
};

/**
 * The operators `==`, `<` … between decimals: an order, or nothing if a NaN takes part.
 *
 * `==` and `!=` signal only at signaling NaNs, the others at all.
 */
export const orderForOperator = (
  left: Dec,
  right: Dec,
  operator: 'equality' | 'order',
  context: DecimalContext,
): Order | undefined => {
  if (left.kind < 2 && right.kind < 2) return order(left, right, context.meter);
  if (operator === 'order' || left.kind === 3 || right.kind === 3) context.raised |= condition.invalidOperation;
  return undefined;
};

/** The total order of representations: -NaN, -sNaN, -Infinity, … , 1.0 before 1, … , Infinity, sNaN, NaN. */
export const totalOrder = (left: Dec, right: Dec, meter: Meter): Order => {
  if (left.sign !== right.sign) return left.sign === 1 ? -1 : 1;
  const magnitude = totalMagnitude(left, right, meter);
  return left.sign === 0 || magnitude === 0 ? magnitude : magnitude === 1 ? -1 : 1;
};

const totalMagnitude = (left: Dec, right: Dec, meter: Meter): Order => {
  if (left.kind >= 2 || right.kind >= 2) {
    // A signaling NaN comes below a quiet one, both above all numbers.
    const leftRank = left.kind === 3 ? 1 : left.kind === 2 ? 2 : 0;
    const rightRank = right.kind === 3 ? 1 : right.kind === 2 ? 2 : 0;
    if (leftRank !== rightRank) return leftRank < rightRank ? -1 : 1;
    return compareCoefficients(left.coefficient, right.coefficient);
  }
  const magnitude = compareMagnitude(left, right, meter);
  if (magnitude !== 0 || left.kind === 1) return magnitude;
  return left.exponent < right.exponent ? -1 : left.exponent > right.exponent ? 1 : 0;
};

/** `compare_total` */
export const compareTotal = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  orderValue(totalOrder(left, right, context.meter));

/** `compare_total_mag` */
export const compareTotalMagnitude = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  orderValue(totalMagnitude(left, right, context.meter));

/** The order by value, and of equal values by representation. */
const fullOrder = (left: Dec, right: Dec, meter: Meter): Order => {
  const byValue = order(left, right, meter);
  return byValue === 0 ? totalOrder(left, right, meter) : byValue;
};

const fullMagnitude = (left: Dec, right: Dec, meter: Meter): Order => {
  const byValue = compareMagnitude(left, right, meter);
  return byValue === 0 ? totalOrder(left, right, meter) : byValue;
};

/** Picks one of two; a quiet NaN loses against a number. */
const pick = (
  left: Dec,
  right: Dec,
  wanted: 1 | -1,
  by: (left: Dec, right: Dec, meter: Meter) => Order,
  context: DecimalContext,
): Dec => {
  if (left.kind === 2 && right.kind < 2) return fit(right, context);
  if (right.kind === 2 && left.kind < 2) return fit(left, context);
  const nan = nanOfTwo(left, right, context);
  if (nan !== undefined) return nan;
  const sign = by(left, right, context.meter);
  return fit(sign === wanted || sign === 0 ? left : right, context);
};

export const maximum = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  pick(left, right, 1, fullOrder, context);
export const minimum = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  pick(left, right, -1, fullOrder, context);
export const maximumMagnitude = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  pick(left, right, 1, fullMagnitude, context);
export const minimumMagnitude = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  pick(left, right, -1, fullMagnitude, context);

/** Same exponent, or both infinite, or both NaN. */
export const sameQuantum = (left: Dec, right: Dec): boolean => {
  if (left.kind >= 2 || right.kind >= 2) return left.kind >= 2 && right.kind >= 2;
  if (left.kind === 1 || right.kind === 1) return left.kind === right.kind;
  return left.exponent === right.exponent;
};

/** `number_class` */
export const numberClass = (value: Dec, context: DecimalContext): string => {
  if (value.kind === 3) return 'sNaN';
  if (value.kind === 2) return 'NaN';
  const sign = value.sign === 1 ? '-' : '+';
  if (value.kind === 1) return `${sign}Infinity`;
  if (value.coefficient === 0) return `${sign}Zero`;
  return sign + (isSubnormal(value, context) ? 'Subnormal' : 'Normal');
};

/** `is_subnormal` */
export const isSubnormal = (value: Dec, context: DecimalContext): boolean =>
  value.kind === 0 && value.coefficient !== 0 && adjustedExponent(value, context.meter) < context.emin;

/** `is_normal` */
export const isNormal = (value: Dec, context: DecimalContext): boolean =>
  value.kind === 0 && value.coefficient !== 0 && adjustedExponent(value, context.meter) >= context.emin;

/** `copy_sign`: the left number with the right one's sign. */
export const copySign = (left: Dec, right: Dec): Dec => withSign(left, right.sign);
