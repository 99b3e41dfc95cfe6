import { PyRaise } from '../../runtime/raise.ts';
import { divFloat, modFloat, powFloat } from '../float-arithmetic.ts';
import { acos } from '../libm/acos.ts';
import { cos } from '../libm/cos.ts';
import { exp } from '../libm/exp.ts';
import { lgamma } from '../libm/lgamma.ts';
import { log } from '../libm/log.ts';
import { log2 } from '../libm/log2.ts';
import { sin } from '../libm/sin.ts';
import type { Meter } from '../meter.ts';
import type { MersenneTwister } from './mersenne-twister.ts';

/**
 * `random`'s distributions over floats: for the same seed the same numbers as CPython 3.12, because they draw the same
 * words in the same order and round the same way.
 *
 * Errors: what CPython raises for parameters that make no sense, often by a division or a logarithm on the way.
 */

const twoPi = 2 * Math.PI;
/** 4 exp(-1/2) / sqrt(2), log(4) and 1 + log(4.5): written out, so that loading this makes no tables. */
const normalConstant = 1.7155277699214135;
const log4 = 1.3862943611198906;
const gammaConstant = 2.504077396776274;

/** a + (b - a) × random. */
export const uniform = (source: MersenneTwister, a: number, b: number): number => a + (b - a) * source.random();

/** The triangular distribution; `mode` undefined is the middle. */
export const triangular = (source: MersenneTwister, low: number, high: number, mode: number | undefined): number => {
  const u = source.random();
  if (mode === undefined) {
    return u > 0.5 ? high + (low - high) * Math.sqrt((1 - u) * 0.5) : low + (high - low) * Math.sqrt(u * 0.5);
  }
  if (high === low) return low;
  const c = (mode - low) / (high - low);
  return u > c ? high + (low - high) * Math.sqrt((1 - u) * (1 - c)) : low + (high - low) * Math.sqrt(u * c);
};

/** Kinderman and Monahan's method for the normal distribution. */
export const normalVariate = (source: MersenneTwister, mu: number, sigma: number, meter: Meter): number => {
  for (;;) {
    meter.spend(4);
    const u = source.random();
    const other = 1 - source.random();
    const z = (normalConstant * (u - 0.5)) / other;
    if ((z * z) / 4 <= -log(other)) return mu + z * sigma;
  }
};

/** `random.gauss`: makes two at a time and keeps one, so it is a generator with a memory. */
export class Gauss {
  /** The number kept for the next call; `undefined` if there is none. Part of `getstate()`. */
  next: number | undefined = undefined;

  draw(source: MersenneTwister, mu: number, sigma: number): number {
    let z = this.next;
    this.next = undefined;
    if (z === undefined) {
      const angle = source.random() * twoPi;
      const radius = Math.sqrt(-2 * log(1 - source.random()));
      z = cos(angle) * radius;
      this.next = sin(angle) * radius;
    }
    return mu + z * sigma;
  }
}

/** The exponential of a normal variate. */
export const logNormalVariate = (source: MersenneTwister, mu: number, sigma: number, meter: Meter): number => {
  const value = exp(normalVariate(source, mu, sigma, meter));
  if (value === Infinity) throw new PyRaise('OverflowError', 'math range error');
  return value;
};

/** The exponential distribution. */
export const expoVariate = (source: MersenneTwister, lambda: number): number =>
  divFloat(-log(1 - source.random()), lambda);

/** The circular normal distribution. */
export const vonMisesVariate = (source: MersenneTwister, mu: number, kappa: number, meter: Meter): number => {
  if (kappa <= 1e-6) return twoPi * source.random();
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    meter.spend(6);
    z = cos(Math.PI * source.random());
    const d = z / (r + z);
    const u = source.random();
    if (u < 1 - d * d || u <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  const angle = acos(f);
  return modFloat(source.random() > 0.5 ? mu + angle : mu - angle, twoPi);
};

/** The gamma distribution: Cheng's method above 1, Ahrens and Dieter's below. */
export const gammaVariate = (source: MersenneTwister, alpha: number, beta: number, meter: Meter): number => {
  if (alpha <= 0 || beta <= 0) throw new PyRaise('ValueError', 'gammavariate: alpha and beta must be > 0.0');
  if (alpha > 1) {
    const a = Math.sqrt(2 * alpha - 1);
    const b = alpha - log4;
    const c = alpha + a;
    for (;;) {
      meter.spend(8);
      const u = source.random();
      if (!(u > 1e-7 && u < 0.9999999)) continue;
      const other = 1 - source.random();
      const v = log(u / (1 - u)) / a;
      const x = alpha * exp(v);
      const z = u * u * other;
      const r = b + c * v - x;
      if (r + gammaConstant - 4.5 * z >= 0 || r >= log(z)) return x * beta;
    }
  }
  if (alpha === 1) return -log(1 - source.random()) * beta;
  for (;;) {
    meter.spend(10);
    const u = source.random();
    const b = (Math.E + alpha) / Math.E;
    const p = b * u;
    const x = p <= 1 ? (powFloat(p, 1 / alpha) ?? NaN) : -log((b - p) / alpha);
    const other = source.random();
    if (p > 1 ? other <= (powFloat(x, alpha - 1) ?? NaN) : other <= exp(-x)) return x * beta;
  }
};

/** The beta distribution. */
export const betaVariate = (source: MersenneTwister, alpha: number, beta: number, meter: Meter): number => {
  const y = gammaVariate(source, alpha, 1, meter);
  return y === 0 ? 0 : y / (y + gammaVariate(source, beta, 1, meter));
};

/** The Pareto distribution. */
export const paretoVariate = (source: MersenneTwister, alpha: number): number => {
  const u = 1 - source.random();
  return powFloat(u, divFloat(-1, alpha)) ?? NaN;
};

/** The Weibull distribution. */
export const weibullVariate = (source: MersenneTwister, alpha: number, beta: number): number => {
  const u = 1 - source.random();
  return alpha * (powFloat(-log(u), divFloat(1, beta)) ?? NaN);
};

/** How many of n trials succeed: counting gaps where few do, else Hörmann's BTRS. */
export const binomialVariate = (source: MersenneTwister, n: number, p: number, meter: Meter): number => {
  if (n < 0) throw new PyRaise('ValueError', 'n must be non-negative');
  if (p <= 0 || p >= 1) {
    if (p === 0) return 0;
    if (p === 1) return n;
    throw new PyRaise('ValueError', 'p must be in the range 0.0 <= p <= 1.0');
  }
  if (n === 1) return source.random() < p ? 1 : 0;
  if (p > 0.5) return n - binomialVariate(source, n, 1 - p, meter);
  if (n * p < 10) {
    let x = 0;
    let y = 0;
    const c = log2(1 - p);
    if (c === 0) return x;
    for (;;) {
      meter.spend(4);
      y += Math.floor(log2(source.random()) / c) + 1;
      if (y > n) return x;
      x++;
    }
  }
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const logOdds = log(p / (1 - p));
  const m = Math.floor((n + 1) * p);
  const h = lgamma(m + 1) + lgamma(n - m + 1);
  for (;;) {
    meter.spend(8);
    const u = source.random() - 0.5;
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (k < 0 || k > n) continue;
    let v = source.random();
    if (us >= 0.07 && v <= vr) return k;
    v *= alpha / (a / (us * us) + b);
    if (log(v) <= h - lgamma(k + 1) - lgamma(n - k + 1) + (k - m) * logOdds) return k;
  }
};
