/**
 * The logical operations: decimals whose digits are all 0 or 1, taken as rows of bits.
 *
 * Source: General Decimal Arithmetic specification 1.70, "Logical operands".
 */
import { coefficient } from './coefficient.ts';
import type { DecimalContext } from './context.ts';
import { finite, type Dec } from './dec.ts';
import { payForText, type Meter } from './meter.ts';
import { invalid } from './rounding.ts';
import { coefficientText } from './text.ts';

/** The digits of a logical operand, the last `prec` of them, or nothing if it is none. */
const bits = (value: Dec, precision: number, meter: Meter): string | undefined => {
  if (value.kind !== 0 || value.sign !== 0 || value.exponent !== 0) return undefined;
  const digits = coefficientText(value, meter);
  return /^[01]+$/u.test(digits) ? digits.slice(-precision) : undefined;
};

const combine = (
  left: Dec,
  right: Dec,
  context: DecimalContext,
  one: (left: boolean, right: boolean) => boolean,
): Dec => {
  const first = bits(left, context.prec, context.meter);
  const second = bits(right, context.prec, context.meter);
  if (first === undefined || second === undefined) return invalid(context);
  const length = Math.max(first.length, second.length);
  if (length > 64) context.meter.spend(length);
  payForText(length, context.meter);
  const digits: string[] = [];
  for (let index = 0; index < length; index += 1) {
    const left = first[first.length - length + index] === '1';
    const right = second[second.length - length + index] === '1';
    digits.push(one(left, right) ? '1' : '0');
  }
  return finite(0, coefficient(BigInt(digits.join(''))), 0);
};

export const logicalAnd = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  combine(left, right, context, (one, other) => one && other);

export const logicalOr = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  combine(left, right, context, (one, other) => one || other);

export const logicalXor = (left: Dec, right: Dec, context: DecimalContext): Dec =>
  combine(left, right, context, (one, other) => one !== other);

/** Every digit of the precision turned over. */
export const logicalInvert = (value: Dec, context: DecimalContext): Dec => {
  const digits = bits(value, context.prec, context.meter);
  if (digits === undefined) return invalid(context);
  context.meter.spend(Math.ceil(context.prec / 16));
  payForText(context.prec, context.meter);
  const turned = digits.replaceAll(/[01]/gu, (digit) => (digit === '1' ? '0' : '1'));
  return finite(0, coefficient(BigInt(turned.padStart(context.prec, '1'))), 0);
};
