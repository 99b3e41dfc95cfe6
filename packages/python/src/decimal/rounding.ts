/**
 * The end of every operation: a sign, coefficient and exponent become a number that fits the context.
 *
 * Too many digits are rounded; an exponent above `emax` overflows, below `emin` it becomes subnormal or zero; with
 * `clamp`, a large exponent is folded down into the coefficient.
 *
 * Source: General Decimal Arithmetic specification 1.70, "Arithmetic operations", "Exceptional conditions".
 */
import {
  coefficient,
  digitCount,
  isOdd,
  lastDigit,
  plusCoefficient,
  powerOfTen,
  shiftLeft,
  shiftRight,
  type Coefficient,
  type Rest,
} from './coefficient.ts';
import {
  round05Up,
  roundCeiling,
  roundDown,
  roundFloor,
  roundHalfDown,
  roundHalfEven,
  roundHalfUp,
  roundUp,
  type DecimalContext,
} from './context.ts';
import { Dec, digitsOf, finite, infinity, quietNan } from './dec.ts';
import { payForProduct } from './meter.ts';
import { condition } from './signals.ts';

/** Whether the head moves one away from zero, given what was cut off. */
export const roundsAway = (head: Coefficient, rest: Rest, sign: 0 | 1, rounding: number): boolean => {
  if (rest === 0) return false;
  switch (rounding) {
    case roundDown:
      return false;
    case roundUp:
      return true;
    case roundCeiling:
      return sign === 0;
    case roundFloor:
      return sign === 1;
    case roundHalfUp:
      return rest >= 2;
    case roundHalfDown:
      return rest === 3;
    case roundHalfEven:
      return rest === 3 || (rest === 2 && isOdd(head));
    case round05Up:
      return lastDigit(head) % 5 === 0;
    default:
      return false;
  }
};

/** The largest coefficient of the context's precision: all nines. */
const nines = (context: DecimalContext): Coefficient => coefficient(powerOfTen(context.prec, context.meter) - 1n);

const overflowed = (sign: 0 | 1, context: DecimalContext): Dec => {
  context.raised |= condition.overflow | condition.inexact | condition.rounded;
  const rounding = context.rounding;
  const toLargest =
    rounding === roundDown ||
    rounding === round05Up ||
    (rounding === roundCeiling && sign === 1) ||
    (rounding === roundFloor && sign === 0);
  return toLargest ? finite(sign, nines(context), context.etop) : infinity(sign);
};

/** The finite number in the context, with conditions raised as it is bent to fit. */
export const finish = (sign: 0 | 1, value: Coefficient, exponent: number, context: DecimalContext): Dec => {
  const digits = digitCount(value, context.meter);
  const adjusted = exponent + digits - 1;
  if (
    digits <= context.prec &&
    adjusted <= context.emax &&
    adjusted >= context.emin &&
    (context.clamp === 0 || exponent <= context.etop)
  ) {
    return new Dec(sign, value, exponent, 0, digits);
  }
  return bend(sign, value, exponent, digits, context);
};

const bend = (sign: 0 | 1, value: Coefficient, exponent: number, digits: number, context: DecimalContext): Dec => {
  const adjusted = exponent + digits - 1;
  if (adjusted > context.emax) {
    if (value !== 0) return overflowed(sign, context);
    context.raised |= condition.clamped;
    return finite(sign, 0, context.clamp === 1 ? context.etop : context.emax);
  }
  if (context.clamp === 1 && exponent > context.etop) {
    context.raised |= condition.clamped;
    if (value !== 0 && adjusted < context.emin) context.raised |= condition.subnormal;
    return finite(sign, shiftLeft(value, exponent - context.etop, context.meter), context.etop);
  }
  if (adjusted < context.emin) return subnormal(sign, value, exponent, context);
  if (digits <= context.prec) return finite(sign, value, exponent);
  const places = digits - context.prec;
  const cut = shiftRight(value, places, context.meter);
  context.raised |= condition.rounded;
  if (cut.rest !== 0) context.raised |= condition.inexact;
  if (!roundsAway(cut.head, cut.rest, sign, context.rounding)) return finite(sign, cut.head, exponent + places);
  const raised = plusCoefficient(cut.head, 1);
  if (digitCount(raised, context.meter) <= context.prec) return finite(sign, raised, exponent + places);
  // 99…9 became 100…0: one digit too many, always a zero.
  if (adjusted + 1 > context.emax) return overflowed(sign, context);
  return finite(sign, shiftRight(raised, 1, context.meter).head, exponent + places + 1);
};

const subnormal = (sign: 0 | 1, value: Coefficient, exponent: number, context: DecimalContext): Dec => {
  const etiny = context.etiny;
  if (value === 0) {
    if (exponent >= etiny) return finite(sign, 0, exponent);
    context.raised |= condition.clamped;
    return finite(sign, 0, etiny);
  }
  context.raised |= condition.subnormal;
  if (exponent >= etiny) return finite(sign, value, exponent);
  const cut = shiftRight(value, etiny - exponent, context.meter);
  const head = roundsAway(cut.head, cut.rest, sign, context.rounding) ? plusCoefficient(cut.head, 1) : cut.head;
  context.raised |= condition.rounded;
  if (cut.rest !== 0) {
    context.raised |= condition.inexact | condition.underflow;
    if (head === 0) context.raised |= condition.clamped;
  }
  return finite(sign, head, etiny);
};

/** A quiet NaN whose payload fits the context. */
const fitNan = (value: Dec, context: DecimalContext): Dec => {
  const room = context.prec - context.clamp;
  if (value.coefficient === 0 || digitsOf(value, context.meter) <= room) {
    return value.kind === 2 ? value : new Dec(value.sign, value.coefficient, 0, 2, value.digits);
  }
  payForProduct(digitsOf(value, context.meter), room, context.meter);
  const payload = room === 0 ? 0 : coefficient(BigInt(value.coefficient) % powerOfTen(room, context.meter));
  return new Dec(value.sign, payload, 0, 2, 0);
};

/** Any number, fitted to the context. */
export const fit = (value: Dec, context: DecimalContext): Dec => {
  if (value.kind === 0) return finish(value.sign, value.coefficient, value.exponent, context);
  return value.kind === 1 ? value : value.kind === 2 ? fitNan(value, context) : value;
};

/** `Context.create_decimal(Decimal)`: fitted; a NaN stays signaling, and one whose payload is too long is no number. */
export const createRounded = (value: Dec, context: DecimalContext): Dec => {
  if (value.kind < 2) return fit(value, context);
  const room = context.prec - context.clamp;
  if (value.coefficient === 0 || digitsOf(value, context.meter) <= room) return value;
  return invalid(context, condition.conversionSyntax);
};

/** The NaN that an operation with this operand gives, if it gives one. A signaling NaN raises InvalidOperation. */
export const nanOfOne = (value: Dec, context: DecimalContext): Dec | undefined => {
  if (value.kind < 2) return undefined;
  if (value.kind === 3) context.raised |= condition.invalidOperation;
  return fitNan(value, context);
};

/** As `nanOfOne`, for two operands: signaling ones first, then the left one. */
export const nanOfTwo = (left: Dec, right: Dec, context: DecimalContext): Dec | undefined => {
  if (left.kind < 2 && right.kind < 2) return undefined;
  if (left.kind === 3) return nanOfOne(left, context);
  if (right.kind === 3) return nanOfOne(right, context);
  return fitNan(left.kind === 2 ? left : right, context);
};

/** A NaN, with the condition raised. */
export const invalid = (context: DecimalContext, bit: number = condition.invalidOperation): Dec => {
  context.raised |= bit;
  return quietNan;
};
