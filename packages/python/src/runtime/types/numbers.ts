/** `int`, `bool`, `float`, `complex`. */
import { floatOf, index, power, smallIndex } from '../arithmetic.ts';
import { callSpecial } from '../call.ts';
import { classMethod, construct, getter, method } from '../callables.ts';
import { realOf, textOf, truth } from '../compare.ts';
import { E, pyError, typeError, valueError } from '../exceptions.ts';
import { integerRatio } from '../../numbers/float-parts.ts';
import { ceilFloat, floorFloat, roundFloatToInt, truncFloat } from '../../numbers/float-to-int.ts';
import { bitCount, bitLength } from '../../numbers/int-bits.ts';
import { roundFloat as roundedFloat, roundInt as roundedInt } from '../../numbers/round.ts';
import { intToFloat, normal } from '../integers.ts';
import { listOf } from '../iteration.ts';
import { meter } from '../meter.ts';
import {
  givenName,
  boolType,
  ByteArray,
  Bytes,
  Complex,
  complexType,
  FloatBox,
  floatType,
  type Int,
  IntBox,
  intType,
  newBytes,
  newComplex,
  newTuple,
  none,
  notImplemented,
  Obj,
  toFloat,
  type Type,
  typeOf,
  type Value,
} from '../object.ts';
import { addComparisons, addHash, addOperators, addUnary } from './operators.ts';
import { repr } from '../text-face.ts';
import { parseFloat as parseFloatText } from '../../numbers/parse-float.ts';
import { parseInt as parseIntText } from '../../numbers/parse-int.ts';
import { parseComplex } from '../../numbers/complex-text.ts';
import { floatFromHex, floatToHex } from '../../numbers/float-hex.ts';

const isFloat = (v: Value): boolean => (typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox);

const intText = (v: Value): string | undefined => {
  const text = textOf(v);
  if (text !== undefined) return text;
  return v instanceof Bytes || v instanceof ByteArray ? String.fromCharCode(...v.v.subarray(0, 100_000)) : undefined;
};

/** `int(x, base)`. */
export const toInt = (x: Value, base: Value): Int => {
  const text = intText(x);
  if (base !== none) {
    const b = index(base);
    if (b !== 0 && (b < 2 || b > 36)) throw valueError('int() base must be >= 2 and <= 36, or 0');
    if (text === undefined) throw typeError("int() can't convert non-string with explicit base");
    return parsed(x, text, Number(b));
  }
  if (text !== undefined) return parsed(x, text, 10);
  const real = realOf(x);
  if (real !== undefined && (!(x instanceof Obj) || x.t.builtin))
    return isFloat(x) ? truncFloat(real as number) : (real as Int);
  if (x instanceof Obj) {
    for (const name of ['__int__', '__index__', '__trunc__']) {
      const found = x.t.lookup(name);
      if (found === undefined) continue;
      const result = callSpecial(found, x, []);
      const value = realOf(result);
      if (value === undefined || isFloat(result))
        throw typeError(`${name} returned non-int (type ${typeOf(result).name})`);
      return value as Int;
    }
  }
  throw typeError(`int() argument must be a string, a bytes-like object or a real number, not '${typeOf(x).name}'`);
};

const parsed = (x: Value, text: string, base: number): Int => {
  const value = parseIntText(text, base, meter);
  if (value === undefined) throw valueError(`invalid literal for int() with base ${base}: ${repr(x)}`);
  return value;
};

const boxed = (cls: Type, v: Int): Value => {
  if (cls === intType) return v;
  const box = new cls.ctor() as IntBox;
  box.v = v;
  return box;
};

construct(intType, 'int(x=..., /, base=None)', (cls: Type, x: Value | undefined, base: Value) => {
  if (x === undefined && base !== none) throw typeError('int() missing string argument');
  return boxed(cls, toInt(x ?? 0, base));
});
addOperators(intType, ['+', '-', '*', '/', '//', '%', '<<', '>>', '&', '|', '^']);
addUnary(intType, ['-', '+', '~', 'abs']);
addComparisons(intType, 'all');
addHash(intType);
const own = (v: Value): Int => realOf(v) as Int;
method(intType, '__pow__(self, value, mod=None, /)', (self: Value, value: Value, m: Value) =>
  realOf(value) === undefined ? notImplemented : power(own(self), value, m),
);
method(intType, '__rpow__(self, value, mod=None, /)', (self: Value, value: Value, m: Value) =>
  realOf(value) === undefined ? notImplemented : power(value, own(self), m),
);
method(intType, '__bool__(self, /)', (self: Value) => own(self) !== 0);
for (const name of ['__int__', '__index__', '__trunc__', '__floor__', '__ceil__', 'conjugate'])
  method(intType, `${name}(self, /)`, (self: Value) => own(self));
method(intType, '__float__(self, /)', (self: Value) => toFloat(intToFloat(own(self))));
method(intType, '__round__(self, ndigits=None, /)', (self: Value, n: Value) => roundInt(own(self), n));
method(intType, '__divmod__(self, value, /)', (self: Value, value: Value) => divmodHook(self, value));
method(intType, 'bit_length(self, /)', (self: Value) => bitLength(own(self), meter));
method(intType, 'bit_count(self, /)', (self: Value) => bitCount(own(self), meter));
method(intType, 'is_integer(self, /)', () => true);
method(intType, 'as_integer_ratio(self, /)', (self: Value) => newTuple([own(self), 1]));
getter(intType, 'real', (self: Value) => own(self));
getter(intType, 'imag', () => 0);
getter(intType, 'numerator', (self: Value) => own(self));
getter(intType, 'denominator', () => 1);
method(
  intType,
  "to_bytes(self, /, length=1, byteorder='big', *, signed=False)",
  (self: Value, length: Value, order: Value, signed: Value) => {
    const n = smallIndex(length);
    const end = byteOrder(order, 'to_bytes');
    if (n < 0) throw valueError('length argument must be non-negative');
    meter.allocate(n);
    meter.spend(n);
    const size = BigInt(n) * 8n;
    const v = BigInt(own(self));
    if (!truth(signed) && v < 0n) throw pyError(E.OverflowError, "can't convert negative int to unsigned");
    const bits = bitLength(v < 0n ? -v - 1n : v, meter) + (truth(signed) && v !== 0n ? 1 : 0);
    if (bits > n * 8) throw pyError(E.OverflowError, 'int too big to convert');
    const bytes = new Uint8Array(n);
    const hex = BigInt.asUintN(Number(size), v).toString(16);
    for (let i = 0, at = hex.length; at > 0 && i < n; i++, at -= 2)
      bytes[i] = Number.parseInt(hex.slice(Math.max(0, at - 2), at), 16);
    return newBytes(end === 'big' ? bytes.reverse() : bytes);
  },
);
classMethod(
  intType,
  "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)",
  (cls: Type, from: Value, order: Value, signed: Value) => {
    const end = byteOrder(order, 'from_bytes');
    const bytes = bytesOf(from);
    meter.spend(bytes.length);
    if (end === 'little') bytes.reverse();
    let hex = '';
    for (const b of bytes) hex += b.toString(16).padStart(2, '0');
    let v = hex === '' ? 0n : BigInt(`0x${hex}`);
    if (truth(signed)) v = BigInt.asIntN(bytes.length * 8, v);
    return boxed(cls, normal(v));
  },
);

/** The bytes of what stands for some; a copy. Errors: TypeError, ValueError. */
const bytesOf = (from: Value): Uint8Array => {
  if (from instanceof Bytes || from instanceof ByteArray) return from.v.slice();
  if (from === none || textOf(from) !== undefined || realOf(from) !== undefined)
    throw typeError(`cannot convert '${typeOf(from).name}' object to bytes`);
  return Uint8Array.from(listOf(from), (v) => {
    const byte = index(v);
    if (byte < 0 || byte > 255) throw valueError('bytes must be in range(0, 256)');
    return Number(byte);
  });
};

const byteOrder = (v: Value, what: string): 'big' | 'little' => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`${what}() argument 'byteorder' must be str, not ${givenName(v)}`);
  if (text === 'big' || text === 'little') return text;
  throw valueError("byteorder must be either 'little' or 'big'");
};

/** `round(i, n)` of an int. */
export const roundInt = (v: Int, n: Value): Int => (n === none ? v : roundedInt(v, index(n), meter));

/** `round(x, n)` of a float: an int without `n`. Errors: OverflowError, ValueError. */
export const roundFloat = (x: number, n: Value): Value =>
  n === none ? roundFloatToInt(x) : toFloat(roundedFloat(x, index(n)));

let divmodHook: (a: Value, b: Value) => Value = () => notImplemented;
export const setDivmod = (f: typeof divmodHook): void => {
  divmodHook = f;
};

// ── bool ────────────────────────────────────────────────────────────────────────────────────────
construct(boolType, 'bool(x=False, /)', (_cls: Type, x: Value) => truth(x));
addOperators(boolType, ['&', '|', '^']);

// ── float ───────────────────────────────────────────────────────────────────────────────────────
const toReal = (x: Value): number => {
  const text = textOf(x) ?? intText(x);
  if (text !== undefined) {
    const value = parseFloatText(text, meter);
    if (value === undefined) throw valueError(`could not convert string to float: ${repr(x)}`);
    return value;
  }
  const real = realOf(x);
  if (real !== undefined && (!(x instanceof Obj) || x.t.builtin)) return intToFloat(real as Int);
  if (x instanceof Obj && (x.t.lookup('__float__') !== undefined || x.t.lookup('__index__') !== undefined))
    return floatOf(x);
  throw typeError(`float() argument must be a string or a real number, not '${typeOf(x).name}'`);
};
const floatBoxed = (cls: Type, x: number): Value => {
  if (cls === floatType) return toFloat(x);
  const box = new cls.ctor() as FloatBox;
  box.v = x;
  return box;
};
construct(floatType, 'float(x=0, /)', (cls: Type, x: Value) => {
  // Each call that makes a NaN makes another object, as programs see in containers.
  if (cls === floatType && x instanceof FloatBox && x.t === floatType) return x;
  const value = toReal(x);
  if (cls !== floatType || !Number.isNaN(value)) return floatBoxed(cls, value);
  const box = new FloatBox();
  box.v = value;
  return box;
});
addOperators(floatType, ['+', '-', '*', '/', '//', '%', '**']);
addUnary(floatType, ['-', '+', 'abs']);
addComparisons(floatType, 'all');
addHash(floatType);
const real = (v: Value): number => realOf(v) as number;
method(floatType, '__bool__(self, /)', (self: Value) => real(self) !== 0);
method(floatType, '__float__(self, /)', (self: Value) => toFloat(real(self)));
method(floatType, '__int__(self, /)', (self: Value) => truncFloat(real(self)));
method(floatType, '__trunc__(self, /)', (self: Value) => truncFloat(real(self)));
method(floatType, '__floor__(self, /)', (self: Value) => floorFloat(real(self)));
method(floatType, '__ceil__(self, /)', (self: Value) => ceilFloat(real(self)));
method(floatType, '__round__(self, ndigits=None, /)', (self: Value, n: Value) => roundFloat(real(self), n));
method(floatType, '__divmod__(self, value, /)', (self: Value, value: Value) => divmodHook(self, value));
method(floatType, 'is_integer(self, /)', (self: Value) => Number.isInteger(real(self)));
method(floatType, 'conjugate(self, /)', (self: Value) => toFloat(real(self)));
method(floatType, 'hex(self, /)', (self: Value) => floatToHex(real(self)));
classMethod(floatType, 'fromhex(cls, string, /)', (cls: Type, given: Value) => {
  const text = textOf(given);
  if (text === undefined) throw typeError('bad argument type for built-in operation');
  return floatBoxed(cls, floatFromHex(text, meter));
});
getter(floatType, 'real', (self: Value) => toFloat(real(self)));
getter(floatType, 'imag', () => toFloat(0));
method(floatType, 'as_integer_ratio(self, /)', (self: Value) => newTuple([...integerRatio(real(self))]));

// ── complex ─────────────────────────────────────────────────────────────────────────────────────
construct(complexType, 'complex(real=0, imag=...)', (cls: Type, re: Value, im: Value | undefined) => {
  const text = textOf(re);
  let z: Complex;
  if (text !== undefined) {
    if (im !== undefined) throw typeError("complex() can't take second arg if first is a string");
    const parsedText = parseComplex(text, meter);
    if (parsedText === undefined) throw valueError('complex() arg is a malformed string');
    const { real: a, imag: b } = parsedText;
    z = newComplex(a, b);
  } else {
    const part = (v: Value): Complex => {
      if (v instanceof Complex) return v;
      const method_ = v instanceof Obj ? v.t.lookup('__complex__') : undefined;
      if (method_ !== undefined) {
        const made = callSpecial(method_, v, []);
        if (made instanceof Complex) return made;
        throw typeError(`__complex__ returned non-complex (type ${typeOf(made).name})`);
      }
      if (textOf(v) !== undefined) throw typeError("complex() second arg can't be a string");
      if (realOf(v) === undefined && !(v instanceof Obj && v.t.lookup('__float__') !== undefined))
        throw typeError(`complex() first argument must be a string or a number, not '${typeOf(v).name}'`);
      return newComplex(floatOf(v), 0);
    };
    const a = part(re);
    const b = im === undefined ? newComplex(0, 0) : part(im);
    // Only what is complex mixes with the other part: adding a zero would take the sign of another.
    z = newComplex(
      im instanceof Obj && b.im !== 0 ? a.re - b.im : a.re,
      im === undefined ? a.im : a.im === 0 && realOf(re) !== undefined ? b.re : a.im + b.re,
    );
  }
  if (cls === complexType) return z;
  const made = new cls.ctor() as Complex;
  made.re = z.re;
  made.im = z.im;
  return made;
});
addOperators(complexType, ['+', '-', '*', '/', '**']);
addUnary(complexType, ['-', '+', 'abs']);
addComparisons(complexType, 'equality');
addHash(complexType);
getter(complexType, 'real', (self: Complex) => toFloat(self.re));
getter(complexType, 'imag', (self: Complex) => toFloat(self.im));
method(complexType, 'conjugate(self, /)', (self: Complex) => newComplex(self.re, -self.im));
method(complexType, '__bool__(self, /)', (self: Complex) => self.re !== 0 || self.im !== 0);
method(complexType, '__complex__(self, /)', (self: Complex) => newComplex(self.re, self.im));
