/** `NormalDist`: the arithmetic of normal distributions. */
import { hypot } from '../../numbers/hypot.ts';
import { erf } from '../../numbers/libm/erf.ts';
import { exp } from '../../numbers/libm/exp.ts';
import { log } from '../../numbers/libm/log.ts';
import { floatOf, smallIndex } from '../../runtime/arithmetic.ts';
import { classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { builtinCompare } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { hash } from '../../runtime/hash.ts';
import { meter } from '../../runtime/meter.ts';
import {
  newBuiltinType,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  toFloat,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { floatText, registerRepr } from '../../runtime/text.ts';
import { teachBinary, teachCompare, teachHash, teachUnary } from '../../runtime/types/operators.ts';
import { call, invoke } from '../../runtime/call.ts';
import { importDotted } from '../../runtime/modules.ts';
import { converted, dividedBy, floatRoot, squaredDistances, statisticsError, sumsOf } from './exact.ts';
import { toReal } from './real.ts';

class NormalObj extends Obj {
  mu = 0;
  sigma = 1;
}
export const normalType = newBuiltinType('NormalDist', NormalObj, objectType, 'statistics');

const newNormal = (mu: number, sigma: number, cls: Type = normalType): NormalObj => {
  if (sigma < 0) throw statisticsError('sigma must be non-negative');
  const made = new cls.ctor() as NormalObj;
  made.mu = mu;
  made.sigma = sigma;
  return made;
};
construct(normalType, 'NormalDist(mu=0.0, sigma=1.0)', (cls: Type, mu: Value, sigma: Value) =>
  newNormal(toReal(mu), toReal(sigma), cls),
);
classMethod(normalType, 'from_samples(cls, data)', (cls: Type, data: Value) => {
  const sums = sumsOf(data, 'squares');
  if (sums.count < 2) throw statisticsError('stdev requires at least two data points');
  const mean = floatOf(converted(dividedBy(sums.sum, sums.count), sums.kind));
  return newNormal(mean, floatRoot(dividedBy(squaredDistances(sums), sums.count - 1)), cls);
});
for (const name of ['mean', 'median', 'mode']) getter(normalType, name, (self: NormalObj) => toFloat(self.mu));
getter(normalType, 'stdev', (self: NormalObj) => toFloat(self.sigma));
getter(normalType, 'variance', (self: NormalObj) => toFloat(self.sigma * self.sigma));
method(normalType, 'samples(self, n, *, seed=None)', (self: NormalObj, n: Value, seed: Value) => {
  const random = importDotted('random');
  const count = smallIndex(n);
  const source = seed === none ? random : call(random.attrs.get('Random')!, [seed]);
  const mu = toFloat(self.mu);
  const sigma = toFloat(self.sigma);
  const made: Value[] = [];
  for (let i = 0; i < count; i++) {
    meter.spend(10);
    made.push(invoke(source, 'gauss', mu, sigma));
  }
  return newList(made);
});

const root2 = Math.SQRT2;
const below = (self: NormalObj, x: number): number => {
  if (self.sigma === 0) throw statisticsError('cdf() not defined when sigma is zero');
  return 0.5 * (1 + erf((x - self.mu) / (self.sigma * root2)));
};
method(normalType, 'pdf(self, x)', ({ mu, sigma }: NormalObj, x: Value) => {
  const variance = sigma * sigma;
  if (variance === 0) throw statisticsError('pdf() not defined when sigma is zero');
  const apart = floatOf(x) - mu;
  return toFloat(exp((apart * apart) / (-2 * variance)) / Math.sqrt(2 * Math.PI * variance));
});
method(normalType, 'cdf(self, x)', (self: NormalObj, x: Value) => toFloat(below(self, floatOf(x))));
method(normalType, 'inv_cdf(self, p)', ({ mu, sigma }: NormalObj, p: Value) => {
  const x = floatOf(p);
  if (x <= 0 || x >= 1) throw statisticsError('p must be in the range 0.0 < p < 1.0');
  return toFloat(quantile(x, mu, sigma));
});
method(normalType, 'quantiles(self, n=4)', ({ mu, sigma }: NormalObj, n: Value) => {
  const count = smallIndex(n);
  const made: Value[] = [];
  for (let i = 1; i < count; i++) {
    meter.spend(10);
    made.push(toFloat(quantile(i / count, mu, sigma)));
  }
  return newList(made);
});
method(normalType, 'zscore(self, x)', ({ mu, sigma }: NormalObj, x: Value) => {
  if (sigma === 0) throw statisticsError('zscore() not defined when sigma is zero');
  return toFloat((floatOf(x) - mu) / sigma);
});
method(normalType, 'overlap(self, other)', (self: NormalObj, other: Value) => {
  if (!(other instanceof NormalObj)) throw typeError('Expected another NormalDist instance');
  const swap = other.sigma < self.sigma || (other.sigma === self.sigma && other.mu < self.mu);
  const [x, y] = swap ? [other, self] : [self, other];
  const narrow = x.sigma * x.sigma;
  const wide = y.sigma * y.sigma;
  if (narrow === 0 || wide === 0) throw statisticsError('overlap() not defined when sigma is zero');
  const apart = wide - narrow;
  const shift = Math.abs(y.mu - x.mu);
  if (apart === 0) return toFloat(1 - erf(shift / (2 * x.sigma * root2)));
  const a = x.mu * wide - y.mu * narrow;
  const b = x.sigma * y.sigma * Math.sqrt(shift * shift + apart * log(wide / narrow));
  const first = (a + b) / apart;
  const second = (a - b) / apart;
  return toFloat(1 - (Math.abs(below(y, first) - below(x, first)) + Math.abs(below(y, second) - below(x, second))));
});

/** A polynomial, coefficients from the highest power down. */
const polynomial = (x: number, coefficients: readonly number[]): number => {
  let value = 0;
  for (const one of coefficients) value = value * x + one;
  return value;
};

/**
 * The inverse of the cumulative distribution, to 16 digits.
 *
 * Source: Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37, 1988.
 */
const quantile = (p: number, mu: number, sigma: number): number => {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    const above = polynomial(
      r,
      [
        2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
        1971.5909503065513, 133.14166789178438, 3.3871328727963665,
      ],
    );
    const under = polynomial(
      r,
      [
        5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
        687.1870074920579, 42.31333070160091, 1,
      ],
    );
    return mu + ((above * q) / under) * sigma;
  }
  const tail = Math.sqrt(-log(q <= 0 ? p : 1 - p));
  let x: number;
  if (tail <= 5) {
    const r = tail - 1.6;
    const above = polynomial(
      r,
      [
        0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
        5.769497221460691, 4.630337846156546, 1.4234371107496835,
      ],
    );
    const under = polynomial(
      r,
      [
        1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
        1.6763848301838038, 2.053191626637759, 1,
      ],
    );
    x = above / under;
  } else {
    const r = tail - 5;
    const above = polynomial(
      r,
      [
        2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
        1.7848265399172913, 5.463784911164114, 6.657904643501103,
      ],
    );
    const under = polynomial(
      r,
      [
        2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
        0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
      ],
    );
    x = above / under;
  }
  return mu + (q < 0 ? -x : x) * sigma;
};

// ── Operators ───────────────────────────────────────────────────────────────────────────────────
teachBinary(normalType, ['+', '-', '*', '/'], (op, self: NormalObj, other, swapped) => {
  if (op === '/' && swapped) return notImplemented;
  if (other instanceof NormalObj && (op === '+' || op === '-')) {
    const mu = op === '+' ? self.mu + other.mu : swapped ? other.mu - self.mu : self.mu - other.mu;
    return newNormal(mu, hypot([self.sigma, other.sigma]));
  }
  if (op === '+' || op === '-') {
    if (typeOf(other).lookup('__float__') === undefined && typeOf(other).lookup('__index__') === undefined)
      throw typeError(`unsupported operand type(s) for ${op}: 'float' and '${typeOf(other).name}'`);
    const x = floatOf(other);
    return newNormal(op === '+' ? self.mu + x : swapped ? x - self.mu : self.mu - x, self.sigma);
  }
  const x = floatOf(other);
  return op === '*'
    ? newNormal(self.mu * x, self.sigma * Math.abs(x))
    : newNormal(self.mu / x, self.sigma / Math.abs(x));
});
teachUnary(normalType, ['-', '+'], (op, self: NormalObj) => newNormal(op === '-' ? -self.mu : self.mu, self.sigma));
teachCompare(normalType, 'equality', (op, self: NormalObj, other) =>
  other instanceof NormalObj
    ? builtinCompare(op, self.mu === other.mu && self.sigma === other.sigma ? 0 : 1, 0)
    : notImplemented,
);
teachHash(
  normalType,
  (v: NormalObj) => `\ud805N${v.mu},${v.sigma}`,
  (v: NormalObj) => hash(newTuple([toFloat(v.mu), toFloat(v.sigma)])),
);
registerRepr(NormalObj, (v: NormalObj) => `${v.t.name}(mu=${floatText(v.mu)}, sigma=${floatText(v.sigma)})`);
