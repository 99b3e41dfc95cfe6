/** Decimals and contexts as values, the exceptions of signals, and the context of the run. */
import {
  type Dec,
  DecimalContext,
  DecimalRaise,
  fromInteger,
  newContext,
  settle,
  signals,
} from '../../decimal/index.ts';
import { E, newExc, raised, typeError } from '../../runtime/exceptions.ts';
import { noting } from '../../runtime/keys.ts';
import { meter } from '../../runtime/meter.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { realOf } from '../../runtime/compare.ts';
import {
  FloatBox,
  newBuiltinType,
  newList,
  none,
  Obj,
  objectType,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { countAsNumber } from '../numbers.ts';

const zero = fromInteger(0);

export class DecimalObj extends Obj {
  v: Dec = zero;
}
export const decimalType = newBuiltinType('decimal.Decimal', DecimalObj, objectType, 'decimal');
countAsNumber('Number', decimalType);

export class ContextObj extends Obj {
  c: DecimalContext = new DecimalContext(meter);
}
export const contextType = newBuiltinType('decimal.Context', ContextObj, objectType, 'decimal');

// ── Exceptions ──────────────────────────────────────────────────────────────────────────────────
const exceptions = new Map<string, Type>();
/** An exception class; further bases stand beside the first, whose layout it has. */
const exception = (name: string, bases: readonly Type[], order: readonly Type[]): Type => {
  const type = newExceptionType(name, 'decimal', bases[0]!);
  // As messages say it in a list of classes.
  type.bases = bases;
  type.mro = [type, ...order, E.Exception, E.BaseException, objectType];
  exceptions.set(name, type);
  return type;
};
const arithmetic = E.ArithmeticError;
const base = exception('DecimalException', [arithmetic], [arithmetic]);
const plain = [base, arithmetic];
const invalid = exception('InvalidOperation', [base], plain);
const ofInvalid = [invalid, ...plain];
exception('ConversionSyntax', [invalid], ofInvalid);
exception('DivisionImpossible', [invalid], ofInvalid);
exception('DivisionUndefined', [invalid, E.ZeroDivisionError], [invalid, base, E.ZeroDivisionError, arithmetic]);
exception('InvalidContext', [invalid], ofInvalid);
exception('FloatOperation', [base, E.TypeError], [base, arithmetic, E.TypeError]);
exception('DivisionByZero', [base, E.ZeroDivisionError], [base, E.ZeroDivisionError, arithmetic]);
const subnormal = exception('Subnormal', [base], plain);
const inexact = exception('Inexact', [base], plain);
const rounded = exception('Rounded', [base], plain);
exception('Clamped', [base], plain);
exception('Overflow', [inexact, rounded], [inexact, rounded, ...plain]);
exception('Underflow', [inexact, rounded, subnormal], [inexact, rounded, subnormal, ...plain]);

/** The exception classes by name. */
export const exceptionTypes: ReadonlyMap<string, Type> = exceptions;

/** The classes of signals with their bits, in CPython's order. */
export const signalTypes: readonly { readonly type: Type; readonly bits: number }[] = signals.map(({ name, bits }) => ({
  type: exceptions.get(name)!,
  bits,
}));

/** Adds what an operation met to the flags. Errors: raises what is trapped. */
export const settled = (context: DecimalContext): void => {
  if (context.raised === 0) return;
  if (noting.on) noting.leaves('decimal.flags');
  try {
    settle(context);
  } catch (e) {
    if (!(e instanceof DecimalRaise)) throw e;
    const type = exceptions.get(e.name.slice('decimal.'.length)) ?? base;
    throw raised(newExc(type, newList(e.conditions.map((name) => exceptions.get(name) ?? base))));
  }
};

// ── Contexts ────────────────────────────────────────────────────────────────────────────────────
/** A context as a value. */
export const contextObj = (c: DecimalContext): ContextObj => {
  const made = new ContextObj();
  made.c = c;
  return made;
};

/** The context of the run, the one that new ones are made after, and the other two that the module has. */
export const contexts = {
  current: contextObj(newContext('default', meter)),
  default: contextObj(newContext('default', meter)),
  basic: contextObj(newContext('basic', meter)),
  extended: contextObj(newContext('extended', meter)),
};

/** Begins anew, for a run. */
export const resetContexts = (): void => {
  contexts.current = contextObj(newContext('default', meter));
  contexts.default = contextObj(newContext('default', meter));
  contexts.basic = contextObj(newContext('basic', meter));
  contexts.extended = contextObj(newContext('extended', meter));
};

/** The context that an optional argument names. Errors: TypeError. */
export const contextArgument = (v: Value): DecimalContext => {
  if (v === none) return contexts.current.c;
  if (v instanceof ContextObj) return v.c;
  throw typeError('optional argument must be a context');
};

// ── Decimals ────────────────────────────────────────────────────────────────────────────────────
/** A decimal as a value. */
export const newDecimal = (v: Dec, cls: Type = decimalType): DecimalObj => {
  const made = new cls.ctor() as DecimalObj;
  made.v = v;
  return made;
};

export const isFloat = (v: Value): boolean => (typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox);

/** The decimal of a decimal or int; undefined for anything else. */
export const exactOf = (v: Value): Dec | undefined => {
  if (v instanceof DecimalObj) return v.v;
  if (isFloat(v)) return undefined;
  const x = realOf(v);
  return x === undefined ? undefined : fromInteger(x);
};

/** The operand of a method. Errors: TypeError. */
export const operandOf = (v: Value): Dec => {
  const exact = exactOf(v);
  if (exact === undefined) throw typeError(`conversion from ${typeOf(v).name} to Decimal is not supported`);
  return exact;
};
