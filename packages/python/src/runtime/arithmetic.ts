/**
 * Operators. Emitted code has tried two small integers and, for `+ - *`, two numbers whose result has a fraction; what is left
 * comes here: big integers, integral floats, text, containers, and everything with methods of its own.
 */
import { appendBytes, bytesLike } from './buffer.ts';
import { callSpecial } from './call.ts';
import { Builtin, StaticMethod } from './callables.ts';
import { realOf, textOf } from './compare.ts';
import { copyDict, dictEntries, setItem } from './dict.ts';
import { E, newExc, pyError, raised, typeError } from './exceptions.ts';
import {
  addInt,
  andInt,
  divideInts,
  floorDivInt,
  intToFloat,
  invertInt,
  modInt,
  modOfProduct,
  mulInt,
  negInt,
  orInt,
  powInt,
  powMod,
  shiftLeft,
  shiftRight,
  subInt,
  xorInt,
} from './integers.ts';
import { floorDivFloat, modFloat } from '../numbers/float-arithmetic.ts';
import { copyArray, listOf } from './iteration.ts';
import { meter } from './meter.ts';
import { percentFormat } from './percent-format.ts';
import {
  ByteArray,
  Bytes,
  Complex,
  Dict,
  FloatBox,
  floatType,
  FrozenSet,
  type Int,
  IntBox,
  List,
  newByteArray,
  newBytes,
  newComplex,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  SetObj,
  StrBox,
  toFloat,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
  listType,
  tupleType,
} from './object.ts';
import { complexSize } from '../numbers/complex-size.ts';
import { atan2 } from '../numbers/libm/atan2.ts';
import { cos } from '../numbers/libm/cos.ts';
import { exp } from '../numbers/libm/exp.ts';
import { log } from '../numbers/libm/log.ts';
import { sin } from '../numbers/libm/sin.ts';
import { copySet, intersectSets, mergeSet, setOrder, setRemoveAll, subtractSet, swapSet, toggleAll } from './set.ts';

export type Op = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^';

const dunder: Readonly<Record<Op, readonly [string, string, string]>> = {
  '+': ['__add__', '__radd__', '__iadd__'],
  '-': ['__sub__', '__rsub__', '__isub__'],
  '*': ['__mul__', '__rmul__', '__imul__'],
  '/': ['__truediv__', '__rtruediv__', '__itruediv__'],
  '//': ['__floordiv__', '__rfloordiv__', '__ifloordiv__'],
  '%': ['__mod__', '__rmod__', '__imod__'],
  '**': ['__pow__', '__rpow__', '__ipow__'],
  '@': ['__matmul__', '__rmatmul__', '__imatmul__'],
  '<<': ['__lshift__', '__rlshift__', '__ilshift__'],
  '>>': ['__rshift__', '__rrshift__', '__irshift__'],
  '&': ['__and__', '__rand__', '__iand__'],
  '|': ['__or__', '__ror__', '__ior__'],
  '^': ['__xor__', '__rxor__', '__ixor__'],
};
export const binaryNames = dunder;

const isFloat = (v: Value): boolean => (typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox);

const zeroDivision = (text: string): object => pyError(E.ZeroDivisionError, text);

/** `a ** b` of floats. Errors: ZeroDivisionError, OverflowError; a complex number for a negative base with a fraction. */
export const floatPow = (a: number, b: number): Value => {
  if (b === 0 || a === 1) return toFloat(1);
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  if (a === 0 && b < 0) throw zeroDivision('0.0 cannot be raised to a negative power');
  if (a === -1 && !Number.isFinite(b)) return toFloat(1);
  if (a < 0 && Number.isFinite(a) && !Number.isInteger(b) && Number.isFinite(b))
    return complexPow(newComplex(a, 0), newComplex(b, 0));
  // The C library's power, but for two exponents (`numbers/libm/pow.ts`).
  const r = a ** b;
  if (!Number.isFinite(r) && Number.isFinite(a) && Number.isFinite(b))
    throw raised(newExc(E.OverflowError, 34, 'Numerical result out of range'));
  return toFloat(r);
};

const arithmetic = (op: Op, a: Value, b: Value, x: Int, y: Int): Value => {
  if (isFloat(a) || isFloat(b)) {
    const p = intToFloat(x);
    const q = intToFloat(y);
    switch (op) {
      case '+':
        return toFloat(p + q);
      case '-':
        return toFloat(p - q);
      case '*':
        return toFloat(p * q);
      case '/':
        if (q === 0) throw zeroDivision(isFloat(a) || isFloat(b) ? 'float division by zero' : 'division by zero');
        return toFloat(p / q);
      case '//':
        if (q === 0) throw zeroDivision('float floor division by zero');
        return toFloat(floorDivFloat(p, q));
      case '%':
        if (q === 0) throw zeroDivision('float modulo');
        return toFloat(modFloat(p, q));
      case '**':
        return floatPow(p, q);
      default:
        return notImplemented;
    }
  }
  switch (op) {
    case '+':
      return addInt(x, y);
    case '-':
      return subInt(x, y);
    case '*':
      return mulInt(x, y);
    case '/':
      return toFloat(divideInts(x, y));
    case '//':
      return floorDivInt(x, y);
    case '%':
      return modInt(x, y);
    case '**':
      if (y < 0) {
        if (x === 0) throw zeroDivision('0.0 cannot be raised to a negative power');
        return floatPow(intToFloat(x), intToFloat(y));
      }
      return powInt(x, y);
    case '<<':
      return shiftLeft(x, y);
    case '>>':
      return shiftRight(x, y);
    case '&':
      return typeof a === 'boolean' && typeof b === 'boolean' ? a && b : andInt(x, y);
    case '|':
      return typeof a === 'boolean' && typeof b === 'boolean' ? a || b : orInt(x, y);
    case '^':
      return typeof a === 'boolean' && typeof b === 'boolean' ? a !== b : xorInt(x, y);
    default:
      return notImplemented;
  }
};

const complexOf = (v: Value): Complex | undefined => {
  if (v instanceof Complex) return v;
  const x = realOf(v);
  return x === undefined ? undefined : newComplex(intToFloat(x), 0);
};

const complexArithmetic = (op: Op, a: Complex, b: Complex): Value => {
  switch (op) {
    case '+':
      return newComplex(a.re + b.re, a.im + b.im);
    case '-':
      return newComplex(a.re - b.re, a.im - b.im);
    case '*':
      return newComplex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
    case '/':
      return complexDivide(a, b);
    case '**':
      return complexPow(a, b);
    default:
      return notImplemented;
  }
};

/** By the larger part of the divisor, as C does it (Smith's algorithm). */
const complexDivide = (a: Complex, b: Complex): Complex => {
  if (b.re === 0 && b.im === 0) throw zeroDivision('complex division by zero');
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    const ratio = b.im / b.re;
    const d = b.re + b.im * ratio;
    return newComplex((a.re + a.im * ratio) / d, (a.im - a.re * ratio) / d);
  }
  const ratio = b.re / b.im;
  const d = b.re * ratio + b.im;
  return newComplex((a.re * ratio + a.im) / d, (a.im * ratio - a.re) / d);
};

const complexPow = (a: Complex, b: Complex): Complex => {
  const z = unboundedPow(a, b);
  if (Math.abs(z.re) === Infinity || Math.abs(z.im) === Infinity)
    throw pyError(E.OverflowError, 'complex exponentiation');
  return z;
};

const unboundedPow = (a: Complex, b: Complex): Complex => {
  if (b.re === 0 && b.im === 0) return newComplex(1, 0);
  if (a.re === 0 && a.im === 0) {
    if (b.im !== 0 || b.re < 0) throw zeroDivision('0.0 to a negative or complex power');
    return newComplex(0, 0);
  }
  if (b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= 100) {
    let n = Math.abs(b.re);
    let result = newComplex(1, 0);
    let power = a;
    while (n > 0) {
      if (n % 2 === 1) result = complexArithmetic('*', result, power) as Complex;
      power = complexArithmetic('*', power, power) as Complex;
      n = Math.floor(n / 2);
    }
    return b.re < 0 ? complexDivide(newComplex(1, 0), result) : result;
  }
  const abs = complexSize(a.re, a.im);
  let length = abs ** b.re;
  const at = atan2(a.im, a.re);
  let phase = at * b.re;
  if (b.im !== 0) {
    length /= exp(at * b.im);
    phase += b.im * log(abs);
  }
  return newComplex(length * cos(phase), length * sin(phase));
};

/** Units: times. A repetition's count: negative is none. */
const timesOf = (v: Value): Int | undefined => {
  const x = isFloat(v) ? undefined : realOf(v);
  if (x !== undefined) return x;
  if (v instanceof Obj && !v.t.builtin) {
    const index = v.t.lookup('__index__');
    if (index !== undefined) return realOf(callSpecial(index, v, []));
  }
  return undefined;
};

const repeatArray = (a: readonly Value[], times: Int): Value[] => {
  if (times <= 0 || a.length === 0) return [];
  const size = Number(times) * a.length;
  meter.allocate(size * 8);
  meter.spend(size >> 2);
  // oxlint-disable-next-line unicorn/no-new-array -- all of it is filled at once
  if (a.length === 1) return new Array<Value>(size).fill(a[0]!);
  const out: Value[] = [];
  for (let i = 0; i < Number(times); i++) for (let j = 0; j < a.length; j++) out.push(a[j]!);
  return out;
};

const repeatText = (text: string, times: Int): string => {
  if (times <= 0 || text === '') return '';
  const size = Number(times) * text.length;
  meter.allocate(size);
  meter.spend(size >> 6);
  if (size > 500_000_000) meter.stop('bytes', 'what one string can hold');
  return text.repeat(Number(times));
};

const repeatBytes = (bytes: Uint8Array, times: Int): Uint8Array => {
  if (times <= 0 || bytes.length === 0) return new Uint8Array(0);
  const size = Number(times) * bytes.length;
  meter.allocate(size);
  meter.spend(size >> 6);
  const out = new Uint8Array(size);
  if (bytes.length === 1) return out.fill(bytes[0]!);
  out.set(bytes);
  for (let done = bytes.length; done < size; done *= 2) out.copyWithin(done, 0, done);
  return out;
};

const sequenceTimes = (a: Value, times: Int): Value => {
  if (typeof times === 'bigint' && BigInt.asIntN(64, times) !== times)
    throw pyError(E.OverflowError, "cannot fit 'int' into an index-sized integer");
  const s = textOf(a);
  if (s !== undefined) return toStr(repeatText(s, times));
  if (a instanceof List) return newList(repeatArray(a.a, times));
  if (a instanceof Tuple) return newTuple(repeatArray(a.a, times));
  if (a instanceof Bytes) return newBytes(repeatBytes(a.v, times));
  if (a instanceof ByteArray) return newByteArray(repeatBytes(a.v, times));
  return notImplemented;
};

const isSequence = (v: Value): boolean =>
  typeof v === 'string' ||
  v instanceof StrBox ||
  v instanceof List ||
  v instanceof Tuple ||
  v instanceof Bytes ||
  v instanceof ByteArray;

export const concatText = (s: string, t: string): string => {
  const size = s.length + t.length;
  if (size > 512) {
    meter.allocate(size);
    if (size > 500_000_000) meter.stop('bytes', 'what one string can hold');
  }
  return s + t;
};

const concat = (a: Value, b: Value): Value => {
  const s = textOf(a);
  if (s !== undefined) {
    const t = textOf(b);
    if (t === undefined) throw typeError(`can only concatenate str (not "${typeOf(b).name}") to str`);
    return toStr(concatText(s, t));
  }
  if (a instanceof List) {
    if (!(b instanceof List)) throw typeError(`can only concatenate list (not "${typeOf(b).name}") to list`);
    return newList(concatArrays(a.a, b.a));
  }
  if (a instanceof Tuple) {
    if (!(b instanceof Tuple)) throw typeError(`can only concatenate tuple (not "${typeOf(b).name}") to tuple`);
    return newTuple(concatArrays(a.a, b.a));
  }
  if (a instanceof Bytes || a instanceof ByteArray) {
    const more = bytesLike(b);
    if (more === undefined) throw typeError(`can't concat ${typeOf(b).name} to ${typeOf(a).name}`);
    meter.allocate(a.v.length + more.length);
    const out = new Uint8Array(a.v.length + more.length);
    out.set(a.v);
    out.set(more, a.v.length);
    return a instanceof Bytes ? newBytes(out) : newByteArray(out);
  }
  return notImplemented;
};

const concatArrays = (a: readonly Value[], b: readonly Value[]): Value[] => {
  meter.allocate((a.length + b.length) * 8);
  meter.spend((a.length + b.length) >> 3);
  if (b.length > 8) return a.concat(b);
  const both = a.slice();
  for (let i = 0; i < b.length; i++) both.push(b[i]!);
  return both;
};

const setArithmetic = (op: Op, a: SetObj, b: SetObj): Value => {
  const fresh = (): SetObj => (a instanceof FrozenSet ? new FrozenSet() : new SetObj());
  meter.spend(a.size + b.size);
  switch (op) {
    case '|': {
      const out = copySet(a, fresh());
      mergeSet(out, b);
      return out;
    }
    case '&':
      return intersectSets(a, b, fresh());
    case '-':
      return subtractSet(a, b, fresh());
    case '^': {
      const out = copySet(b, fresh());
      toggleAll(out, setOrder(a));
      return out;
    }
    default:
      return notImplemented;
  }
};

/** What built-in types make of each other; `notImplemented` where they do not know each other. */
export const builtinBinary = (op: Op, a: Value, b: Value): Value => {
  const x = realOf(a);
  const y = realOf(b);
  if (x !== undefined && y !== undefined) return arithmetic(op, a, b, x as Int, y as Int);
  if (a instanceof Complex || b instanceof Complex) {
    const p = complexOf(a);
    const q = complexOf(b);
    if (p !== undefined && q !== undefined) return complexArithmetic(op, p, q);
  }
  if (op === '+' && isSequence(a)) return concat(a, b);
  if (op === '*') {
    if (isSequence(a)) {
      const times = timesOf(b);
      if (times === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeOf(b).name}'`);
      return sequenceTimes(a, times);
    }
    if (isSequence(b)) {
      const times = timesOf(a);
      if (times === undefined) {
        throw typeError(`can't multiply sequence by non-int of type '${typeOf(a).name}'`);
      }
      return sequenceTimes(b, times);
    }
  }
  if (op === '%' && (textOf(a) !== undefined || a instanceof Bytes || a instanceof ByteArray))
    return percentFormat(a, b);
  if (a instanceof SetObj && b instanceof SetObj) return setArithmetic(op, a, b);
  if (op === '|' && a instanceof Dict && b instanceof Dict) {
    const out = copyDict(a);
    for (const [k, v] of dictEntries(b)) setItem(out, k, v);
    return out;
  }
  return notImplemented;
};

/** What types of library modules make of an operand: `swapped` when the value of the type stands on the right. */
export type BinaryHandler = (op: Op, self: never, other: Value, swapped: boolean) => Value;
const handlers = new Map<unknown, BinaryHandler>();
/** Teaches operators a built-in type that lives in a library module. */
export const registerBinary = (ctor: unknown, handler: BinaryHandler): void => {
  handlers.set(ctor, handler);
};

const attempt = (op: Op, self: Value, other: Value, swapped: boolean): Value => {
  if (!(self instanceof Obj)) return notImplemented;
  if (!self.t.builtin || self instanceof Type) {
    const found = self.t.lookup(dunder[op][swapped ? 1 : 0]);
    if (found !== undefined && !(found instanceof Builtin)) return callSpecial(found, self, [other]);
  }
  const handler = handlers.get(self.t.layout.ctor);
  return handler === undefined ? notImplemented : handler(op, self as never, other, swapped);
};

/** `a op b`. */
export const binary = (op: Op, a: Value, b: Value): Value => {
  const result = tryBinary(op, a, b);
  if (result === notImplemented) throw unsupported(op, a, b, op);
  return result;
};

const tryBinary = (op: Op, a: Value, b: Value): Value => {
  const ownA = a instanceof Obj && (!a.t.builtin || handlers.has(a.t.layout.ctor) || a instanceof Type);
  const ownB = b instanceof Obj && (!b.t.builtin || handlers.has(b.t.layout.ctor) || b instanceof Type);
  if (!ownA && !ownB) return builtinBinary(op, a, b);
  const ta = typeOf(a);
  const tb = typeOf(b);
  const reflected = dunder[op][1];
  const swapFirst = ta !== tb && tb.isSubtypeOf(ta) && tb.lookup(reflected) !== ta.lookup(reflected);
  let result: Value;
  if (swapFirst) {
    result = attempt(op, b, a, true);
    if (result !== notImplemented) return result;
  }
  result = attempt(op, a, b, false);
  if (result !== notImplemented) return result;
  if (!swapFirst && (ta !== tb || handlers.has(tb.layout.ctor))) {
    result = attempt(op, b, a, true);
    if (result !== notImplemented) return result;
  }
  if (op === '|' && (a instanceof Type || b instanceof Type)) {
    const union = makeUnion(a, b);
    if (union !== undefined) return union;
  }
  return builtinBinary(op, a, b);
};

let makeUnion: (a: Value, b: Value) => Value | undefined = () => undefined;
/** `int | str` of types, which `library/types` knows. */
export const setUnionMaker = (maker: typeof makeUnion): void => {
  makeUnion = maker;
};

const unsupported = (op: Op, a: Value, b: Value, shown: string): object => {
  const sign = op === '**' && shown === '**' ? '** or pow()' : shown;
  return typeError(`unsupported operand type(s) for ${sign}: '${typeOf(a).name}' and '${typeOf(b).name}'`);
};

/** `a op= b`. */
export const inplace = (op: Op, a: Value, b: Value): Value => {
  if (a instanceof Obj) {
    const found = a.t.builtin ? undefined : a.t.lookup(dunder[op][2]);
    if (found !== undefined && !(found instanceof Builtin)) {
      const result = callSpecial(found, a, [b]);
      if (result !== notImplemented) return result;
    } else {
      const result = builtinInplace(op, a, b);
      if (result !== notImplemented) return result;
    }
  }
  const result = tryBinary(op, a, b);
  if (result === notImplemented) throw unsupported(op, a, b, `${op}=`);
  return result;
};

const inplaceHandlers = new Map<unknown, (op: Op, self: never, other: Value) => Value>();
/** Teaches `a op= b` a mutable type that lives in a library module. */
export const registerInplace = (ctor: unknown, handler: (op: Op, self: never, other: Value) => Value): void => {
  inplaceHandlers.set(ctor, handler);
};

/** In-place operators of built-in mutable types. */
export const builtinInplace = (op: Op, a: Obj, b: Value): Value => {
  if (a instanceof List) {
    if (op === '+') {
      extend(a, b);
      return a;
    }
    const times = op === '*' ? timesOf(b) : undefined;
    if (times !== undefined) {
      a.a = repeatArray(a.a, times);
      return a;
    }
    return notImplemented;
  }
  if (a instanceof SetObj && !(a instanceof FrozenSet) && b instanceof SetObj) return setInplace(op, a, b);
  if (a instanceof ByteArray && op === '+') {
    const more = bytesLike(b);
    if (more === undefined) throw typeError(`can't concat ${typeOf(b).name} to ${typeOf(a).name}`);
    appendBytes(a, more);
    return a;
  }
  if (a instanceof ByteArray && op === '*') {
    const out = builtinBinary(op, a, b);
    if (out instanceof ByteArray) {
      a.v = out.v;
      return a;
    }
  }
  return inplaceHandlers.get(a.t.layout.ctor)?.(op, a as never, b) ?? notImplemented;
};

const setInplace = (op: Op, a: SetObj, b: SetObj): Value => {
  meter.spend(a.size + b.size);
  switch (op) {
    case '|':
      mergeSet(a, b);
      return a;
    case '&':
      swapSet(a, intersectSets(a, b, new SetObj()));
      return a;
    case '-':
      setRemoveAll(a, b);
      return a;
    case '^':
      toggleAll(a, setOrder(b));
      return a;
    default:
      return notImplemented;
  }
};

/** `list.extend`. */
export const extend = (list: List, from: Value): void => {
  if ((from instanceof List || from instanceof Tuple) && from.t.builtin) {
    const a = from instanceof List && from === list ? copyArray(from.a) : from.a;
    meter.allocate(a.length * 8);
    meter.spend(a.length >> 3);
    for (let i = 0; i < a.length; i++) list.a.push(a[i]!);
    return;
  }
  for (const v of listOf(from)) list.a.push(v);
};

export const add = (a: Value, b: Value): Value => {
  if (typeof a === 'string' && typeof b === 'string') return concatText(a, b);
  if (quickly(a, b)) return sum(a as number, b as number);
  if (areInts(a, b)) return addInt(a as Int, b as Int);
  const x = floatIn(a);
  const y = floatIn(b);
  if (x !== undefined && y !== undefined) return toFloat(x + y);
  if (typeof b === 'boolean') {
    if (typeof a === 'number') return add(a, b ? 1 : 0);
    if (typeof a === 'boolean') return (a ? 1 : 0) + (b ? 1 : 0);
  }
  if (typeof a === 'object' && typeof b === 'object' && a.t === b.t) {
    if (a.t === tupleType) return newTuple(concatArrays((a as Tuple).a, (b as Tuple).a));
    if (a.t === listType) return newList(concatArrays((a as List).a, (b as List).a));
  }
  return binary('+', a, b);
};
const quickly = (a: Value, b: Value): boolean => typeof a === 'number' && typeof b === 'number';
const sum = (a: number, b: number): Value =>
  Number.isInteger(a) && Number.isInteger(b) ? addInt(a, b) : toFloat(a + b);

/** Whether both are plain integers, of any size. */
const areInts = (a: Value, b: Value): boolean =>
  (typeof a === 'bigint' || (typeof a === 'number' && Number.isInteger(a))) &&
  (typeof b === 'bigint' || (typeof b === 'number' && Number.isInteger(b)));
/** The number of a plain float, or of an integer beside one; undefined for everything else. */
const floatIn = (v: Value): number | undefined =>
  typeof v === 'number' ? v : v instanceof FloatBox && v.t === floatType ? v.v : undefined;

export const sub = (a: Value, b: Value): Value => {
  if (areInts(a, b)) return subInt(a as Int, b as Int);
  const x = floatIn(a);
  const y = floatIn(b);
  return x !== undefined && y !== undefined ? toFloat(x - y) : binary('-', a, b);
};
export const mul = (a: Value, b: Value): Value => {
  if (areInts(a, b)) return mulInt(a as Int, b as Int);
  const x = floatIn(a);
  const y = floatIn(b);
  return x !== undefined && y !== undefined ? toFloat(x * y) : binary('*', a, b);
};
export const div = (a: Value, b: Value): Value => {
  const x = floatIn(a);
  const y = floatIn(b);
  return x !== undefined && y !== undefined && y !== 0 ? toFloat(x / y) : binary('/', a, b);
};
export const floordiv = (a: Value, b: Value): Value =>
  areInts(a, b) ? floorDivInt(a as Int, b as Int) : binary('//', a, b);
export const mod = (a: Value, b: Value): Value => (areInts(a, b) ? modInt(a as Int, b as Int) : binary('%', a, b));
export const pow = (a: Value, b: Value): Value => {
  if (typeof b === 'number' && b === 2 && typeof a === 'number') return mul(a, a);
  return binary('**', a, b);
};
export const matmul = (a: Value, b: Value): Value => binary('@', a, b);
export const lshift = (a: Value, b: Value): Value =>
  areInts(a, b) ? shiftLeft(a as Int, b as Int) : binary('<<', a, b);
export const rshift = (a: Value, b: Value): Value =>
  areInts(a, b) ? shiftRight(a as Int, b as Int) : binary('>>', a, b);
export const and = (a: Value, b: Value): Value => (areInts(a, b) ? andInt(a as Int, b as Int) : binary('&', a, b));
export const or = (a: Value, b: Value): Value => (areInts(a, b) ? orInt(a as Int, b as Int) : binary('|', a, b));
export const xor = (a: Value, b: Value): Value => (areInts(a, b) ? xorInt(a as Int, b as Int) : binary('^', a, b));

/** `(a * b + c) % m` of numbers. */
export const mulAddMod = (a: number, b: number, c: number, m: number): Value => {
  const total = a * b + c;
  if ((a | 0) === a && (b | 0) === b && (total | 0) === total && (c | 0) === c && (m | 0) === m && m > 0) {
    const r = total % m;
    return r < 0 ? r + m : r + 0;
  }
  return Number.isInteger(a) && Number.isInteger(b) && Number.isInteger(c) && Number.isInteger(m)
    ? modOfProduct(a, b, c, m)
    : mod(add(mul(a, b), c), m);
};

/** `(a * b + c) & mask` of numbers; the mask's bits are ones. */
export const mulAddAnd = (a: number, b: number, c: number, mask: number): Value =>
  Number.isInteger(a) && Number.isInteger(b) && Number.isInteger(c)
    ? modOfProduct(a, b, c, mask + 1)
    : and(add(mul(a, b), c), mask);

export const iadd = (a: Value, b: Value): Value => {
  const x = floatIn(a);
  const y = floatIn(b);
  if (x !== undefined && y !== undefined) return quickly(a, b) ? sum(x, y) : toFloat(x + y);
  if (typeof a === 'object') return inplace('+', a, b);
  if (typeof a === 'string' && typeof b === 'string') return concatText(a, b);
  if (areInts(a, b)) return addInt(a as Int, b as Int);
  if (typeof a === 'number' && typeof b === 'boolean') return add(a, b ? 1 : 0);
  return tryInplace('+', a, b);
};
const tryInplace = (op: Op, a: Value, b: Value): Value => {
  const result = tryBinary(op, a, b);
  if (result === notImplemented) throw unsupported(op, a, b, `${op}=`);
  return result;
};

/** `pow(a, b, m)`. */
export const power = (a: Value, b: Value, m: Value): Value => {
  if (m === none) return pow(a, b);
  const [x, y, z] = [realOf(a), realOf(b), realOf(m)];
  if (x === undefined || y === undefined || z === undefined || isFloat(a) || isFloat(b) || isFloat(m)) {
    const found = a instanceof Obj ? a.t.lookup('__pow__') : undefined;
    if (found !== undefined && (!(found instanceof Builtin) || handlers.has((a as Obj).t.layout.ctor)))
      return callSpecial(found, a, [b, m]);
    if (x !== undefined && y !== undefined && z !== undefined)
      throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
    throw typeError(
      `unsupported operand type(s) for ** or pow(): '${typeOf(a).name}', '${typeOf(b).name}', '${typeOf(m).name}'`,
    );
  }
  return powMod(x as Int, y as Int, z as Int);
};

// ── Unary operators ─────────────────────────────────────────────────────────────────────────────
const unaryHandlers = new Map<unknown, (op: '-' | '+' | '~' | 'abs', self: never) => Value>();
/** Teaches unary operators and `abs` a type that lives in a library module. */
export const registerUnary = (ctor: unknown, handler: (op: '-' | '+' | '~' | 'abs', self: never) => Value): void => {
  unaryHandlers.set(ctor, handler);
};

export const unary = (op: '-' | '+' | '~' | 'abs', v: Value): Value => {
  if (v instanceof Obj) {
    if (!v.t.builtin) {
      const found = v.t.lookup({ '-': '__neg__', '+': '__pos__', '~': '__invert__', abs: '__abs__' }[op]);
      if (found !== undefined && !(found instanceof Builtin)) return callSpecial(found, v, []);
    }
    const handler = unaryHandlers.get(v.t.layout.ctor);
    if (handler !== undefined) return handler(op, v as never);
    if (v instanceof Complex) {
      if (op === '-') return newComplex(-v.re, -v.im);
      if (op === '+') return v;
      if (op === 'abs') {
        const length = complexSize(v.re, v.im);
        if (length === Infinity && Number.isFinite(v.re) && Number.isFinite(v.im))
          throw pyError(E.OverflowError, 'absolute value too large');
        return toFloat(length);
      }
    }
  }
  const x = realOf(v);
  if (x !== undefined) {
    if (isFloat(v)) {
      if (op === '-') return toFloat(-(x as number));
      if (op === '+') return toFloat(x as number);
      if (op === 'abs') return toFloat(Math.abs(x as number));
    } else {
      if (op === '-') return negInt(x as Int);
      if (op === '+') return x as Int;
      if (op === '~') return invertInt(x as Int);
      return (x as Int) < 0 ? negInt(x as Int) : (x as Int);
    }
  }
  if (op === 'abs') throw typeError(`bad operand type for abs(): '${typeOf(v).name}'`);
  throw typeError(`bad operand type for unary ${op}: '${typeOf(v).name}'`);
};

export const neg = (v: Value): Value => (typeof v === 'number' && v !== 0 ? -v : unary('-', v));
export const pos = (v: Value): Value => unary('+', v);
export const invert = (v: Value): Value => unary('~', v);

// ── Conversions to numbers that operators and built-ins share ───────────────────────────────────
/** The integer of a value that can stand for one (`__index__`). Errors: TypeError. */
export const index = (v: Value): Int => {
  if (typeof v === 'number' && Number.isInteger(v)) return v;
  if (typeof v === 'bigint') return v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (v instanceof IntBox) return v.v;
  const method = v instanceof Obj ? v.t.lookup('__index__') : undefined;
  if (method === undefined || method instanceof StaticMethod)
    throw typeError(`'${typeOf(v).name}' object cannot be interpreted as an integer`);
  const result = callSpecial(method, v, []);
  const x = typeof result === 'object' && result instanceof IntBox ? result.v : result;
  if ((typeof x === 'number' && Number.isInteger(x)) || typeof x === 'bigint') return x;
  if (typeof x === 'boolean') return x ? 1 : 0;
  throw typeError(`__index__ returned non-int (type ${typeOf(result).name})`);
};

/** A small index. Errors: TypeError, OverflowError (`cannot fit 'int' into an index-sized integer`). */
export const smallIndex = (v: Value): number => {
  if (typeof v === 'number' && Number.isInteger(v)) return v;
  const x = index(v);
  if (typeof x === 'number') return x;
  throw pyError(E.OverflowError, `Python int too large to convert to C ssize_t`);
};

/** The float of a value that can stand for one (`__float__`, `__index__`). Errors: TypeError, OverflowError. */
export const floatOf = (v: Value): number => {
  const x = realOf(v);
  if (x !== undefined) return intToFloat(x as Int);
  if (v instanceof Obj) {
    const method = v.t.lookup('__float__');
    if (method !== undefined) {
      const result = callSpecial(method, v, []);
      if (result instanceof FloatBox) return result.v;
      if (typeof result === 'number' && !Number.isInteger(result)) return result;
      throw typeError(`${v.t.name}.__float__ returned non-float (type ${typeOf(result).name})`);
    }
    if (v.t.lookup('__index__') !== undefined) return intToFloat(index(v));
  }
  throw typeError(`must be real number, not ${typeOf(v).name}`);
};
