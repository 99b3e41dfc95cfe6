/**
 * The context of decimal operations: precision, rounding, bounds of the exponent, traps and flags.
 *
 * `prec`, `emax` and `emin` are what operations use; `precision`, `largest` and `smallest` what a program reads back. They
 * differ only above 4.5·10^15, where operations use that bound instead, so that exponents stay exact numbers.
 *
 * Source: General Decimal Arithmetic specification 1.70, "The arithmetic context"; texts recorded from CPython 3.12.
 */
import { PyRaise } from '../runtime/raise.ts';
import type { Meter } from './meter.ts';
import { condition, anyInvalid, signalNamesByBit, trapped } from './signals.ts';

/** Names of the rounding modes; a context holds the index. */
export const roundingNames = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;

export const roundUp = 0;
export const roundDown = 1;
export const roundCeiling = 2;
export const roundFloor = 3;
export const roundHalfUp = 4;
export const roundHalfDown = 5;
export const roundHalfEven = 6;
export const round05Up = 7;

/** `decimal.MAX_PREC` and `MAX_EMAX`. */
export const maxPrecision = 999999999999999999n;
/** `decimal.MIN_EMIN`. */
export const minExponent = -999999999999999999n;
/** `decimal.MIN_ETINY`. */
export const minTiny = -1999999999999999997n;

/** The largest precision and exponent that operations really use. */
export const exponentBound = 4.5e15;

type Whole = number | bigint;

const bounded = (value: Whole): number => Math.max(-exponentBound, Math.min(exponentBound, Number(value)));

/** The rounding mode of that name. Errors: TypeError in CPython's words. */
export const roundingNamed = (name: string): number => {
  const index = (roundingNames as readonly string[]).indexOf(name);
  if (index >= 0) return index;
  throw new PyRaise(
    'TypeError',
    'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n' +
      '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]',
  );
};

const fitsWord = (value: Whole): void => {
  if (value > 9223372036854775807n || value < -9223372036854775808n)
    throw new PyRaise('OverflowError', 'Python int too large to convert to C ssize_t');
};

/** A context. Operations add to `raised`; call `settle` after each one. */
export class DecimalContext {
  prec = 28;
  rounding: number = roundHalfEven;
  emin = -999999;
  emax = 999999;
  capitals: 0 | 1 = 1;
  clamp: 0 | 1 = 0;
  /** Bits of `signals.ts`. */
  traps: number = anyInvalid | condition.divisionByZero | condition.overflow;
  flags = 0;
  /** Conditions met since the last `settle`. */
  raised = 0;
  precision: Whole = 28;
  smallest: Whole = -999999;
  largest: Whole = 999999;
  readonly meter: Meter;

  constructor(meter: Meter) {
    this.meter = meter;
  }

  /** A copy with the same settings, traps and flags. */
  copy(): DecimalContext {
    const other = new DecimalContext(this.meter);
    other.prec = this.prec;
    other.rounding = this.rounding;
    other.emin = this.emin;
    other.emax = this.emax;
    other.capitals = this.capitals;
    other.clamp = this.clamp;
    other.traps = this.traps;
    other.flags = this.flags;
    other.precision = this.precision;
    other.smallest = this.smallest;
    other.largest = this.largest;
    return other;
  }

  setPrecision(value: Whole): void {
    fitsWord(value);
    if (value < 1 || value > maxPrecision) throw new PyRaise('ValueError', 'valid range for prec is [1, MAX_PREC]');
    this.precision = value;
    this.prec = bounded(value);
  }

  setEmin(value: Whole): void {
    fitsWord(value);
    if (value > 0 || value < minExponent) throw new PyRaise('ValueError', 'valid range for Emin is [MIN_EMIN, 0]');
    this.smallest = value;
    this.emin = bounded(value);
  }

  setEmax(value: Whole): void {
    fitsWord(value);
    if (value < 0 || value > maxPrecision) throw new PyRaise('ValueError', 'valid range for Emax is [0, MAX_EMAX]');
    this.largest = value;
    this.emax = bounded(value);
  }

  setCapitals(value: Whole): void {
    fitsWord(value);
    if (value !== 0 && value !== 1) throw new PyRaise('ValueError', 'valid values for capitals are 0 or 1');
    this.capitals = value;
  }

  setClamp(value: Whole): void {
    fitsWord(value);
    if (value !== 0 && value !== 1) throw new PyRaise('ValueError', 'valid values for clamp are 0 or 1');
    this.clamp = value;
  }

  /** The smallest exponent of a subnormal number. */
  get etiny(): number {
    return this.emin - this.prec + 1;
  }

  /** The largest exponent of a number with full precision. */
  get etop(): number {
    return this.emax - this.prec + 1;
  }
}

/** `Etiny()` as the program sees it, exact. */
export const tinyExponent = (context: DecimalContext): bigint =>
  BigInt(context.smallest) - BigInt(context.precision) + 1n;

/** `Etop()` as the program sees it, exact. */
export const topExponent = (context: DecimalContext): bigint =>
  BigInt(context.largest) - BigInt(context.precision) + 1n;

/** Adds the conditions of the last operation to the flags, and raises the trapped ones. */
export const settle = (context: DecimalContext): void => {
  const bits = context.raised;
  if (bits === 0) return;
  context.raised = 0;
  context.flags |= bits;
  const caught = bits & context.traps;
  if (caught !== 0) throw trapped(caught);
};

/** A context for exact work inside an operation: no bounds that matter, half-even, nothing trapped. */
export const workContext = (meter: Meter, precision: number): DecimalContext => {
  const context = new DecimalContext(meter);
  context.prec = precision;
  context.emax = exponentBound * 1.9;
  context.emin = -exponentBound * 1.9;
  context.traps = 0;
  return context;
};

/** `repr(context)`. */
export const contextText = (context: DecimalContext): string =>
  `Context(prec=${context.precision}, rounding=${roundingNames[context.rounding] ?? ''}, Emin=${context.smallest}, ` +
  `Emax=${context.largest}, capitals=${context.capitals}, clamp=${context.clamp}, ` +
  `flags=[${signalNamesByBit(context.flags).join(', ')}], traps=[${signalNamesByBit(context.traps).join(', ')}])`;

/** A new context as `DefaultContext`, `BasicContext` or `ExtendedContext` begins. */
export const newContext = (kind: 'default' | 'basic' | 'extended', meter: Meter): DecimalContext => {
  const context = new DecimalContext(meter);
  if (kind === 'default') return context;
  context.prec = 9;
  context.precision = 9;
  if (kind === 'extended') {
    context.traps = 0;
    return context;
  }
  context.rounding = roundHalfUp;
  context.traps |= condition.underflow | condition.clamped;
  return context;
};
