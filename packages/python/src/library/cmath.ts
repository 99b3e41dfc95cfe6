/**
 * `cmath`: functions of complex numbers.
 *
 * Each is computed by formulas that lose no digits near branch points and do not overflow on the way.
 *
 * Source: Kahan, "Branch Cuts for Complex Elementary Functions", 1987.
 */
import { complexSize as length } from '../numbers/complex-size.ts';
import { scaleByPower } from '../numbers/float-parts.ts';
import { asinh as realAsinh } from '../numbers/libm/asinh.ts';
import { atan2 } from '../numbers/libm/atan2.ts';
import { cos as realCos } from '../numbers/libm/cos.ts';
import { cosh as realCosh } from '../numbers/libm/cosh.ts';
import { exp as realExp } from '../numbers/libm/exp.ts';
import { log as realLog } from '../numbers/libm/log.ts';
import { log1p } from '../numbers/libm/log1p.ts';
import { sin as realSin } from '../numbers/libm/sin.ts';
import { sinh as realSinh } from '../numbers/libm/sinh.ts';
import { tan as realTan } from '../numbers/libm/tan.ts';
import { tanh as realTanh } from '../numbers/libm/tanh.ts';
import { binary, floatOf } from '../runtime/arithmetic.ts';
import { callSpecial } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { overflowError, typeError, valueError } from '../runtime/exceptions.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { Complex, type Module, newComplex, newTuple, toFloat, typeOf, type Value } from '../runtime/object.ts';

/** Beyond these a square, an exponential or a sum may leave the floats. */
const large = Number.MAX_VALUE / 4;
const rootOfLarge = Math.sqrt(large);
const logOfLarge = Math.log(large);
const smallestNormal = 2 ** -1022;
const rootOfSmallest = 2 ** -511;

const signed = (size: number, like: number): number => {
  const plain = Math.abs(size);
  return like < 0 || Object.is(like, -0) ? -plain : plain;
};
const isFinite_ = (z: Complex): boolean => Number.isFinite(z.re) && Number.isFinite(z.im);
const isLarge = (z: Complex): boolean => Math.abs(z.re) > large || Math.abs(z.im) > large;
const domainError = (): object => valueError('math domain error');

type Unary = (z: Complex) => Complex;

const sqrt: Unary = ({ re, im }) => {
  if (re === 0 && im === 0) return newComplex(0, im);
  if (Math.abs(im) === Infinity) return newComplex(Infinity, im);
  if (re === Infinity) return newComplex(Infinity, im !== im ? im : signed(0, im));
  if (re === -Infinity) return im !== im ? newComplex(NaN, Infinity) : newComplex(0, signed(Infinity, im));
  let ax = Math.abs(re);
  const ay = Math.abs(im);
  let s: number;
  if (ax < smallestNormal && ay < smallestNormal) {
    ax = scaleByPower(ax, 53);
    s = scaleByPower(Math.sqrt(ax + length(ax, scaleByPower(ay, 53))), -27);
  } else {
    ax /= 8;
    s = 2 * Math.sqrt(ax + length(ax, ay / 8));
  }
  const d = ay / (2 * s);
  return re >= 0 ? newComplex(s, signed(d, im)) : newComplex(d, signed(s, im));
};

const log: Unary = ({ re, im }) => {
  const ax = Math.abs(re);
  const ay = Math.abs(im);
  let size: number;
  if (ax > large || ay > large) size = realLog(length(ax / 2, ay / 2)) + Math.LN2;
  else if (ax < smallestNormal && ay < smallestNormal) {
    if (ax === 0 && ay === 0) throw domainError();
    size = realLog(length(scaleByPower(ax, 53), scaleByPower(ay, 53))) - 53 * Math.LN2;
  } else {
    const h = length(ax, ay);
    if (h >= 0.71 && h <= 1.73) {
      const most = Math.max(ax, ay);
      const least = Math.min(ax, ay);
      size = log1p((most - 1) * (most + 1) + least * least) / 2;
    } else size = realLog(h);
  }
  return newComplex(size, atan2(im, re));
};

/** log|z| + log 2 of a large number, as the inverse functions tend to it. */
const logOfTwice = ({ re, im }: Complex): number => realLog(length(re / 2, im / 2)) + Math.LN2 * 2;

const acos: Unary = (z) => {
  if (isLarge(z)) {
    const size = logOfTwice(z);
    return newComplex(atan2(Math.abs(z.im), z.re), z.re < 0 ? -signed(size, z.im) : signed(size, -z.im));
  }
  const a = sqrt(newComplex(1 - z.re, -z.im));
  const b = sqrt(newComplex(1 + z.re, z.im));
  return newComplex(2 * atan2(a.re, b.re), realAsinh(b.re * a.im - b.im * a.re));
};
const acosh: Unary = (z) => {
  if (isLarge(z)) return newComplex(logOfTwice(z), atan2(z.im, z.re));
  const a = sqrt(newComplex(z.re - 1, z.im));
  const b = sqrt(newComplex(z.re + 1, z.im));
  return newComplex(realAsinh(a.re * b.re + a.im * b.im), 2 * atan2(a.im, b.re));
};
const asinh: Unary = (z) => {
  if (isLarge(z)) {
    const size = logOfTwice(z);
    const re = z.im < 0 || Object.is(z.im, -0) ? -signed(size, -z.re) : signed(size, z.re);
    return newComplex(re, atan2(z.im, Math.abs(z.re)));
  }
  const a = sqrt(newComplex(1 + z.im, -z.re));
  const b = sqrt(newComplex(1 - z.im, z.re));
  return newComplex(realAsinh(a.re * b.im - b.re * a.im), atan2(z.im, a.re * b.re - a.im * b.im));
};
const atanh: Unary = (z) => {
  if (z.re < 0 || Object.is(z.re, -0)) {
    const mirrored = atanh(newComplex(-z.re, -z.im));
    return newComplex(-mirrored.re, -mirrored.im);
  }
  const ay = Math.abs(z.im);
  if (z.re > rootOfLarge || ay > rootOfLarge) {
    const h = length(z.re / 2, ay / 2);
    return newComplex(z.re / 4 / h / h, -signed(Math.PI / 2, -z.im));
  }
  if (z.re === 1 && ay < rootOfSmallest) {
    if (ay === 0) throw domainError();
    return newComplex(-realLog(Math.sqrt(ay) / Math.sqrt(length(ay, 2))), signed(atan2(2, -ay) / 2, z.im));
  }
  return newComplex(
    log1p((4 * z.re) / ((1 - z.re) * (1 - z.re) + ay * ay)) / 4,
    -atan2(-2 * z.im, (1 - z.re) * (1 + z.re) - ay * ay) / 2,
  );
};

const exp: Unary = ({ re, im }) => {
  if (re > logOfLarge) {
    const l = realExp(re - 1);
    return newComplex(l * realCos(im) * Math.E, l * realSin(im) * Math.E);
  }
  const l = realExp(re);
  return newComplex(l * realCos(im), l * realSin(im));
};
const cosh: Unary = ({ re, im }) => {
  if (Math.abs(re) > logOfLarge) {
    const x = re - signed(1, re);
    return newComplex(realCos(im) * realCosh(x) * Math.E, realSin(im) * realSinh(x) * Math.E);
  }
  return newComplex(realCos(im) * realCosh(re), realSin(im) * realSinh(re));
};
const sinh: Unary = ({ re, im }) => {
  if (Math.abs(re) > logOfLarge) {
    const x = re - signed(1, re);
    return newComplex(realCos(im) * realSinh(x) * Math.E, realSin(im) * realCosh(x) * Math.E);
  }
  return newComplex(realCos(im) * realSinh(re), realSin(im) * realCosh(re));
};
const tanh: Unary = ({ re, im }) => {
  if (Math.abs(re) > logOfLarge)
    return newComplex(signed(1, re), 4 * realSin(im) * realCos(im) * realExp(-2 * Math.abs(re)));
  const tx = realTanh(re);
  const ty = realTan(im);
  const cx = 1 / realCosh(re);
  const both = tx * ty;
  const below = 1 + both * both;
  return newComplex((tx * (1 + ty * ty)) / below, (ty / below) * cx * cx);
};

/** f(z) = -i g(iz), as the circular functions are the hyperbolic ones turned. */
const turned =
  (work: Unary): Unary =>
  (z) => {
    const w = work(newComplex(-z.im, z.re));
    return newComplex(w.im, -w.re);
  };

const functions: Readonly<Record<string, Unary>> = {
  acos,
  acosh,
  asin: turned(asinh),
  asinh,
  atan: turned(atanh),
  atanh,
  cos: (z) => cosh(newComplex(-z.im, z.re)),
  cosh,
  exp,
  log10: (z) => {
    const w = log(z);
    return newComplex(w.re / Math.LN10, w.im / Math.LN10);
  },
  sin: turned(sinh),
  sinh,
  sqrt,
  tan: turned(tanh),
  tanh,
};

// ── Binding ─────────────────────────────────────────────────────────────────────────────────────
/** The complex number of a value. Errors: TypeError. */
const complexOf = (v: Value): Complex => {
  if (v instanceof Complex) return v;
  const own = typeof v === 'object' ? v.t.lookup('__complex__') : undefined;
  if (own === undefined) return newComplex(floatOf(v), 0);
  const made = callSpecial(own, v, []);
  if (made instanceof Complex) return made;
  throw typeError(`${typeOf(v).name}.__complex__() returned non-complex (type ${typeOf(made).name})`);
};

/** Errors: ValueError for a NaN out of numbers, OverflowError for an infinity out of finite ones. */
const checked = (work: Unary, z: Complex): Complex => {
  const w = work(z);
  if (isFinite_(z) && !isFinite_(w)) {
    if (Math.abs(w.re) === Infinity || Math.abs(w.im) === Infinity) throw overflowError('math range error');
    throw domainError();
  }
  return w;
};

const made = new Map<string, Value>();
const define = (signature: string, fn: (...args: never[]) => Value): void => {
  const f = builtin(`cmath.${signature}`, fn);
  f.owner = 'cmath';
  made.set(f.name, f);
};
for (const [name, work] of Object.entries(functions))
  define(`${name}(z, /)`, (z: Value) => checked(work, complexOf(z)));
define('log(z, base=..., /)', (z: Value, base: Value | undefined) => {
  const w = checked(log, complexOf(z));
  if (base === undefined) return w;
  const below = checked(log, complexOf(base));
  if (below.re === 0 && below.im === 0) throw domainError();
  return binary('/', w, below);
});
define('phase(z, /)', (z: Value) => {
  const { re, im } = complexOf(z);
  return toFloat(atan2(im, re));
});
const sizeOf = (z: Complex): number => {
  const size = length(z.re, z.im);
  if (size === Infinity && isFinite_(z)) throw overflowError('math range error');
  return size;
};
define('polar(z, /)', (v: Value) => {
  const z = complexOf(v);
  return newTuple([toFloat(sizeOf(z)), toFloat(atan2(z.im, z.re))]);
});
define('rect(r, phi, /)', (r: Value, phi: Value) => {
  const size = floatOf(r);
  const angle = floatOf(phi);
  if (angle === 0) return newComplex(size, size * angle);
  if (Math.abs(angle) === Infinity && size !== 0 && size === size) throw domainError();
  return newComplex(size * realCos(angle), size * realSin(angle));
});
define('isfinite(z, /)', (z: Value) => isFinite_(complexOf(z)));
define('isinf(z, /)', (v: Value) => {
  const z = complexOf(v);
  return Math.abs(z.re) === Infinity || Math.abs(z.im) === Infinity;
});
define('isnan(z, /)', (v: Value) => {
  const z = complexOf(v);
  return z.re !== z.re || z.im !== z.im;
});
define(
  'isclose(a, b, *, rel_tol=..., abs_tol=...)',
  (a: Value, b: Value, relative: Value | undefined, absolute: Value | undefined) => {
    const x = complexOf(a);
    const y = complexOf(b);
    const rel = relative === undefined ? 1e-9 : floatOf(relative);
    const abs = absolute === undefined ? 0 : floatOf(absolute);
    if (rel < 0 || abs < 0) throw valueError('tolerances must be non-negative');
    if (x.re === y.re && x.im === y.im) return true;
    const isEndless = (z: Complex): boolean => Math.abs(z.re) === Infinity || Math.abs(z.im) === Infinity;
    if (isEndless(x) || isEndless(y)) return false;
    const apart = length(x.re - y.re, x.im - y.im);
    return apart <= rel * length(y.re, y.im) || apart <= rel * length(x.re, x.im) || apart <= abs;
  },
);

export const newModule = (): Module =>
  newModuleOf(
    'cmath',
    new Map<string, Value>([
      ...made,
      ['pi', Math.PI],
      ['e', Math.E],
      ['tau', 2 * Math.PI],
      ['inf', Infinity],
      ['nan', NaN],
      ['infj', newComplex(0, Infinity)],
      ['nanj', newComplex(0, NaN)],
    ]),
  );
