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
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.387132872796366608,
      ],
    );
    const under = polynomial(
      r,
      [
        5.226495278852854561e3, 2.8729085735721942674e4, 3.930789580009271061e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.871870074920579083e2, 4.2313330701600911252e1, 1,
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
        7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
      ],
    );
    const under = polynomial(
      r,
      [
        1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1,
        6.8976733498510000455e-1, 1.6763848301838038494, 2.05319162663775882187, 1,
      ],
    );
    x = above / under;
  } else {
    const r = tail - 5;
    const above = polynomial(
      r,
      [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 2.6532189526576123093e-2,
        2.9656057182850489123e-1, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
      ],
    );
    const under = polynomial(
      r,
      [
        2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
        1.48753612908506148525e-2, 1.3692988092273580531e-1, 5.9983220655588793769e-1, 1,
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
