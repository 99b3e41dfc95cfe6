/**
 * The conditions that an operation can meet, as bits, and what becomes of them.
 *
 * An operation adds bits to `context.raised`; `settle` moves them to the context's flags and raises the trapped ones
 * in the words of CPython's `_decimal`: a list of classes, conditions of the invalid-operation family first.
 *
 * Source: General Decimal Arithmetic specification 1.70, "Exceptional conditions"; texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';

/** One bit per condition. The order is that in which a context's text lists its flags. */
export const condition = {
  clamped: 1,
  conversionSyntax: 2,
  divisionByZero: 4,
  divisionImpossible: 8,
  divisionUndefined: 16,
  inexact: 32,
  invalidContext: 64,
  invalidOperation: 128,
  floatOperation: 256,
  overflow: 512,
  rounded: 1024,
  subnormal: 2048,
  underflow: 4096,
} as const;

/** The conditions that the signal `InvalidOperation` stands for. */
export const anyInvalid =
  condition.conversionSyntax |
  condition.divisionImpossible |
  condition.divisionUndefined |
  condition.invalidContext |
  condition.invalidOperation;

/** A signal: what programs trap and look at in `flags`. */
export interface Signal {
  /** The class in module `decimal`. */
  readonly name: string;
  readonly bits: number;
}

/** All signals, in the order in which CPython looks for the one to raise and iterates over `flags`. */
export const signals: readonly Signal[] = [
  { name: 'InvalidOperation', bits: anyInvalid },
  { name: 'FloatOperation', bits: condition.floatOperation },
  { name: 'DivisionByZero', bits: condition.divisionByZero },
  { name: 'Overflow', bits: condition.overflow },
  { name: 'Underflow', bits: condition.underflow },
  { name: 'Subnormal', bits: condition.subnormal },
  { name: 'Inexact', bits: condition.inexact },
  { name: 'Rounded', bits: condition.rounded },
  { name: 'Clamped', bits: condition.clamped },
];

/** The conditions of the invalid-operation family, each a class of its own in messages. */
const invalidConditions: readonly Signal[] = [
  { name: 'InvalidOperation', bits: condition.invalidOperation },
  { name: 'ConversionSyntax', bits: condition.conversionSyntax },
  { name: 'DivisionImpossible', bits: condition.divisionImpossible },
  { name: 'DivisionUndefined', bits: condition.divisionUndefined },
  { name: 'InvalidContext', bits: condition.invalidContext },
];

/** The names of signals in the order in which the text of a context lists them. */
export const signalNamesByBit = (bits: number): readonly string[] => {
  const names: string[] = [];
  for (const name of [
    'Clamped',
    'InvalidOperation',
    'DivisionByZero',
    'Inexact',
    'FloatOperation',
    'Overflow',
    'Rounded',
    'Subnormal',
    'Underflow',
  ]) {
    const signal = signals.find((one) => one.name === name);
    if (signal !== undefined && (signal.bits & bits) !== 0) names.push(name);
  }
  return names;
};

/** A trapped signal. `conditions` are the classes (of module `decimal`) whose list is the exception's only argument. */
export class DecimalRaise extends PyRaise {
  readonly conditions: readonly string[];

  constructor(name: string, conditions: readonly string[]) {
    super(name, `[${conditions.map((one) => `<class 'decimal.${one}'>`).join(', ')}]`);
    this.conditions = conditions;
  }
}

/** The exception for trapped conditions: the first signal's class, with all of them listed. */
export const trapped = (bits: number): DecimalRaise => {
  const conditions: string[] = [];
  for (const one of invalidConditions) if ((one.bits & bits) !== 0) conditions.push(one.name);
  for (const one of signals) if (one.bits !== anyInvalid && (one.bits & bits) !== 0) conditions.push(one.name);
  const first = signals.find((one) => (one.bits & bits) !== 0);
  return new DecimalRaise(`decimal.${first === undefined ? 'DecimalException' : first.name}`, conditions);
};
