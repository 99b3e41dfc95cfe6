/** `math`: the engines of `numbers/`, bound to values. */
import { add, floatOf, index, mul } from '../runtime/arithmetic.ts';
import { callSpecial } from '../runtime/call.ts';
import { type Builtin, builtin } from '../runtime/callables.ts';
import { realOf } from '../runtime/compare.ts';
import { typeError, valueError } from '../runtime/exceptions.ts';
import { iterate, tupleOf } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import {
  FloatBox,
  type Int,
  type Module,
  newTuple,
  none,
  toFloat,
  type Type,
  typeOf,
  type Value,
} from '../runtime/object.ts';
import { divFloat } from '../numbers/float-arithmetic.ts';
import { fmod, frexp, ldexp, modf, nextAfter, remainder, ulp } from '../numbers/float-parts.ts';
import { FloatSum } from '../numbers/float-sum.ts';
import { ceilFloat, floorFloat, truncFloat } from '../numbers/float-to-int.ts';
import { distance, hypot } from '../numbers/hypot.ts';
import { combinations, factorial, gcdInt, integerRoot, lcmInt, permutations } from '../numbers/int-theory.ts';
import { atan2 } from '../numbers/libm/atan2.ts';
import { mathPow, unaryMath } from '../numbers/libm/checked.ts';
import { logOfLarge } from '../numbers/libm/log-of-large.ts';
import { ProductSum } from '../numbers/product-sum.ts';

/** The float behind a value, with a short way for the plain ones. */
const real = (v: Value): number => (typeof v === 'number' ? v : floatOf(v));

const functions = new Map<string, Builtin>();
const add1 = (name: string, work: (x: number) => number): void => {
  functions.set(
    name,
    builtin(`math.${name}(x, /)`, (x: Value) => toFloat(work(typeof x === 'number' ? x : floatOf(x)))),
  );
};
const define = (signature: string, fn: (...args: never[]) => Value): void => {
  // CPython's messages name the module where a function takes no names.
  const named = /[(,] *\*,/.test(signature) ? signature : `math.${signature}`;
  functions.set(signature.slice(0, signature.indexOf('(')), builtin(named, fn));
};

const logs = new Set(['log', 'log2', 'log10']);
for (const [name, work] of unaryMath) if (!logs.has(name) && name !== 'sqrt') add1(name, work);
const squareRoot = unaryMath.get('sqrt')!;
define('sqrt(x, /)', (x: Value) => {
  const a = typeof x === 'number' ? x : floatOf(x);
  return a >= 0 ? toFloat(Math.sqrt(a)) : toFloat(squareRoot(a));
});
add1('fabs', Math.abs);
add1('degrees', (x) => x * (180 / Math.PI));
add1('radians', (x) => x * (Math.PI / 180));
add1('ulp', ulp);

// ── Logarithms: of ints of any size ─────────────────────────────────────────────────────────────
const logarithm = (name: string): ((v: Value) => number) => {
  const work = unaryMath.get(name)!;
  return (v) => {
    const x = realOf(v) ?? (typeOf(v).lookup('__float__') === undefined ? index_(v) : floatOf(v));
    if (typeof x === 'number') return work(x);
    const near = Number(x);
    return Number.isFinite(near) ? work(near) : logOfLarge(x, work, meter);
  };
};
/** An int by `__index__`, else what a float's absence says. */
const index_ = (v: Value): Int | number => (typeOf(v).lookup('__index__') === undefined ? floatOf(v) : index(v));
const natural = logarithm('log');
const binaryLog = logarithm('log2');
const decimalLog = logarithm('log10');
define('log(x, base=..., /)', (x: Value, base: Value | undefined) =>
  toFloat(base === undefined ? natural(x) : divFloat(natural(x), natural(base))),
);
define('log2(x, /)', (x: Value) => toFloat(binaryLog(x)));
define('log10(x, /)', (x: Value) => toFloat(decimalLog(x)));

// ── Two floats ──────────────────────────────────────────────────────────────────────────────────
define('atan2(y, x, /)', (y: Value, x: Value) => toFloat(atan2(real(y), real(x))));
define('pow(x, y, /)', (x: Value, y: Value) => toFloat(mathPow(real(x), real(y))));
define('fmod(x, y, /)', (x: Value, y: Value) => toFloat(fmod(real(x), real(y))));
define('remainder(x, y, /)', (x: Value, y: Value) => toFloat(remainder(real(x), real(y))));
define('copysign(x, y, /)', (x: Value, y: Value) => {
  const size = Math.abs(real(x));
  const sign = real(y);
  return toFloat(sign < 0 || Object.is(sign, -0) ? -size : size);
});
define('nextafter(x, y, /, *, steps=None)', (x: Value, y: Value, steps: Value) =>
  toFloat(nextAfter(real(x), real(y), steps === none ? undefined : index(steps))),
);
define('ldexp(x, i, /)', (x: Value, i: Value) => {
  const exponent = realOf(i);
  if (exponent === undefined || i instanceof FloatBox || (typeof exponent === 'number' && !Number.isInteger(exponent)))
    throw typeError('Expected an int as second argument to ldexp.');
  return toFloat(ldexp(real(x), exponent));
});
define('frexp(x, /)', (x: Value) => {
  const [mantissa, exponent] = frexp(real(x));
  return newTuple([toFloat(mantissa), exponent]);
});
define('modf(x, /)', (x: Value) => {
  const [fraction, whole] = modf(real(x));
  return newTuple([toFloat(fraction), toFloat(whole)]);
});
define(
  'isclose(a, b, *, rel_tol=..., abs_tol=...)',
  (a: Value, b: Value, relative: Value | undefined, absolute: Value | undefined) => {
    const x = real(a);
    const y = real(b);
    const rel = relative === undefined ? 1e-9 : real(relative);
    const abs = absolute === undefined ? 0 : real(absolute);
    if (rel < 0 || abs < 0) throw valueError('tolerances must be non-negative');
    if (x === y) return true;
    if (x - x !== 0 || y - y !== 0) return false;
    const apart = Math.abs(y - x);
    return apart <= Math.abs(rel * y) || apart <= Math.abs(rel * x) || apart <= abs;
  },
);
define('isfinite(x, /)', (x: Value) => Number.isFinite(real(x)));
define('isinf(x, /)', (x: Value) => Math.abs(real(x)) === Infinity);
define('isnan(x, /)', (x: Value) => Number.isNaN(real(x)));

// ── To ints ─────────────────────────────────────────────────────────────────────────────────────
const isFloat = (v: Value): boolean => (typeof v === 'number' ? !Number.isInteger(v) : v instanceof FloatBox);
const rounding = (name: string, work: (x: number) => Int): void => {
  const hook = `__${name}__`;
  define(`${name}(x, /)`, (x: Value) => {
    if (typeof x === 'number') return Number.isInteger(x) ? x : work(x);
    if (isFloat(x) && typeOf(x).builtin) return work(realOf(x) as number);
    const found = typeOf(x).lookup(hook);
    if (found !== undefined) return callSpecial(found, x, []);
    if (name === 'trunc') throw typeError(`type ${typeOf(x).name} doesn't define __trunc__ method`);
    return work(floatOf(x));
  });
};
rounding('floor', floorFloat);
rounding('ceil', ceilFloat);
rounding('trunc', truncFloat);

// ── Ints ────────────────────────────────────────────────────────────────────────────────────────
define('factorial(n, /)', (n: Value) => factorial(index(n), meter));
define('isqrt(n, /)', (n: Value) => integerRoot(index(n), meter));
define('comb(n, k, /)', (n: Value, k: Value) => combinations(index(n), index(k), meter));
define('perm(n, k=None, /)', (n: Value, k: Value) =>
  k === none ? factorial(index(n), meter) : permutations(index(n), index(k), meter),
);
define('gcd(*integers)', (values: readonly Value[]) => {
  let result: Int = 0;
  meter.spend(values.length);
  for (const v of values) result = gcdInt(result, index(v), meter);
  return result;
});
define('lcm(*integers)', (values: readonly Value[]) => {
  let result: Int = 1;
  meter.spend(values.length);
  for (const v of values) result = lcmInt(result, index(v), meter);
  return result;
});

// ── Many numbers ────────────────────────────────────────────────────────────────────────────────
const floatsOf = (values: readonly Value[]): number[] => {
  meter.spend(values.length);
  return values.map(real);
};
define('hypot(*coordinates)', (values: readonly Value[]) => toFloat(hypot(floatsOf(values))));
define('dist(p, q, /)', (p: Value, q: Value) => {
  const from = floatsOf(tupleOf(p).a);
  const to = floatsOf(tupleOf(q).a);
  if (from.length !== to.length) throw valueError('both points must have the same number of dimensions');
  return toFloat(distance(from, to));
});
define('fsum(seq, /)', (values: Value) => {
  const sum = new FloatSum();
  const it = iterate(values);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    meter.spend(2);
    sum.add(real(v));
  }
  return toFloat(sum.result());
});
define('prod(iterable, /, *, start=1)', (values: Value, start: Value) => {
  let product = start;
  const it = iterate(values);
  for (let v = it.next(); v !== undefined; v = it.next()) {
    meter.spend(1);
    product = mul(product, v);
  }
  return product;
});

/** How far a float of a product sum may be taken from a value: a float, or an int or bool beside one. */
const sumKind = (v: Value): 'int' | 'bool' | 'float' | 'other' => {
  if (typeof v === 'boolean') return 'bool';
  if (typeof v === 'bigint') return 'int';
  if (typeof v === 'number') return Number.isInteger(v) ? 'int' : 'float';
  return v instanceof FloatBox && (v.t as Type).builtin ? 'float' : 'other';
};
define('sumprod(p, q, /)', (p: Value, q: Value) => {
  const left = iterate(p);
  const right = iterate(q);
  let total: Value = 0;
  let sum: ProductSum | undefined = new ProductSum();
  let summed = false;
  let ints = true;
  for (;;) {
    meter.spend(2);
    const a = left.next();
    const b = right.next();
    if ((a === undefined) !== (b === undefined)) throw valueError('Inputs are not the same length');
    if (a === undefined || b === undefined) break;
    const x = sumKind(a);
    const y = sumKind(b);
    if (ints && x === 'int' && y === 'int') {
      total = add(total, mul(a, b));
      continue;
    }
    ints = false;
    if (sum !== undefined && (x === 'float' || y === 'float') && x !== 'other' && y !== 'other') {
      sum.add(real(a), real(b));
      summed = true;
      continue;
    }
    if (sum !== undefined && summed) total = add(total, toFloat(sum.result()));
    sum = undefined;
    total = add(total, mul(a, b));
  }
  return sum !== undefined && summed ? add(total, toFloat(sum.result())) : total;
});

for (const one of functions.values()) one.owner = 'math';

export const newModule = (): Module =>
  newModuleOf(
    'math',
    new Map<string, Value>([
      ...functions,
      ['pi', Math.PI],
      ['e', Math.E],
      ['tau', 2 * Math.PI],
      ['inf', Infinity],
      ['nan', NaN],
    ]),
  );
