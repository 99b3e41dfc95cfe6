/** `statistics`: averages and spreads, exact inside and rounded once. */
import { FloatSum } from '../../numbers/float-sum.ts';
import { exp } from '../../numbers/libm/exp.ts';
import { unaryMath } from '../../numbers/libm/checked.ts';
import { ProductSum } from '../../numbers/product-sum.ts';
import { binary, div, floatOf, smallIndex } from '../../runtime/arithmetic.ts';
import type { Code } from '../../runtime/callables.ts';
import { less, realOf, textOf, truth } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { E, Exc, isCaught, typeError, valueError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { PyRaise } from '../../runtime/raise.ts';
import { type Module, newList, none, toFloat, Tuple, type Type, type Value } from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { sortValues } from '../../runtime/sort.ts';
import { quoteText, str } from '../../runtime/text.ts';
import { construct } from '../../runtime/callables.ts';
import { DecimalObj } from '../decimal/value.ts';
import { FractionObj, type Ratio } from '../fractions/value.ts';
import { newStructSequence, structSequence } from '../struct-sequence.ts';
import {
  converted,
  dividedBy,
  rootOf,
  squaredDistances,
  statisticsError,
  statisticsErrorType,
  type Sums,
  sumsOf,
} from './exact.ts';
import { normalType } from './normal.ts';
import { toReal } from './real.ts';

const functions: (readonly [string, Code])[] = [];
const define = (signature: string, code: (...args: never[]) => Value): void => {
  functions.push([signature, code]);
};

// ── Averages ────────────────────────────────────────────────────────────────────────────────────
define('mean(data)', (data: Value) => {
  const sums = sumsOf(data, 'sum');
  if (sums.count < 1) throw statisticsError('mean requires at least one data point');
  return sums.special ?? converted(dividedBy(sums.sum, sums.count), sums.kind);
});

/** The sum of floats, rounded once. */
const floatSum = (values: readonly Value[]): number => {
  meter.spend(values.length * 2);
  const sum = new FloatSum();
  for (const v of values) sum.add(floatOf(v));
  return sum.result();
};
/** The sum of products of floats. */
const productSum = (a: readonly number[], b: readonly number[]): number => {
  meter.spend(a.length * 2);
  const sum = new ProductSum();
  for (const [i, x] of a.entries()) sum.add(x, b[i] ?? 0);
  return sum.result();
};
const floatMean = (values: readonly Value[]): number => {
  const total = floatSum(values);
  if (values.length === 0) throw statisticsError('fmean requires at least one data point');
  return total / values.length;
};
define('fmean(data, weights=None)', (data: Value, weights: Value) => {
  const values = listOf(data);
  if (weights === none) return toFloat(floatMean(values));
  const shares = listOf(weights);
  if (shares.length !== values.length) throw statisticsError('data and weights must be the same length');
  const above = productSum(values.map(floatOf), shares.map(floatOf));
  const below = floatSum(shares);
  if (below === 0) throw statisticsError('sum of weights must be non-zero');
  return toFloat(above / below);
});
const isValueError = (e: unknown): boolean =>
  (e instanceof Exc && e.t.isSubtypeOf(E.ValueError)) || (e instanceof PyRaise && e.name === 'ValueError');
define('geometric_mean(data)', (data: Value) => {
  const log = unaryMath.get('log')!;
  try {
    return toFloat(exp(floatMean(listOf(data).map((v) => toFloat(log(floatOf(v)))))));
  } catch (e) {
    if (!isValueError(e)) throw e;
    throw statisticsError('geometric mean requires a non-empty dataset containing positive numbers');
  }
});

const notNegative = (values: readonly Value[]): void => {
  for (const v of values) if (less(v, 0)) throw statisticsError('harmonic mean does not support negative values');
};
const isNumber = (v: Value): boolean => realOf(v) !== undefined || v instanceof FractionObj || v instanceof DecimalObj;
define('harmonic_mean(data, weights=None)', (data: Value, weights: Value) => {
  const values = listOf(data);
  const n = values.length;
  if (n < 1) throw statisticsError('harmonic_mean requires at least one data point');
  const [first] = values as [Value];
  if (n === 1 && weights === none) {
    if (!isNumber(first)) throw typeError('unsupported type');
    notNegative(values);
    return first;
  }
  let shares: readonly Value[] | undefined;
  let whole: Ratio = { n, d: 1 };
  if (weights !== none) {
    shares = listOf(weights);
    if (shares.length !== n) throw statisticsError('Number of weights does not match data size');
    notNegative(shares);
    whole = sumsOf(newList([...shares]), 'sum').sum;
  }
  const parts: Value[] = [];
  for (const [i, v] of values.entries()) {
    if (less(v, 0)) throw statisticsError('harmonic mean does not support negative values');
    const share = shares?.[i] ?? 1;
    const depth = meter.d;
    try {
      parts.push(truth(share) ? div(share, v) : 0);
    } catch (e) {
      if (isCaught(e, depth, E.ZeroDivisionError)) return 0;
      throw e;
    }
  }
  const { sum, kind } = sumsOf(newList(parts), 'sum');
  if (sum.n <= 0) throw statisticsError('Weighted sum must be positive');
  return converted(dividedByRatio(whole, sum), kind);
});
const dividedByRatio = (a: Ratio, b: Ratio): Ratio => dividedBy({ n: binary('*', a.n, b.d) as never, d: a.d }, b.n);

// ── Middles ─────────────────────────────────────────────────────────────────────────────────────
const sorted = (data: Value): Value[] => {
  const values = listOf(data);
  sortValues(values, none, false);
  return values;
};
const sortedSome = (data: Value): Value[] => {
  const values = sorted(data);
  if (values.length === 0) throw statisticsError('no median for empty data');
  return values;
};
define('median(data)', (data: Value) => {
  const values = sortedSome(data);
  const i = values.length >> 1;
  return values.length % 2 === 1 ? values[i]! : div(binary('+', values[i - 1]!, values[i]!), 2);
});
define('median_low(data)', (data: Value) => {
  const values = sortedSome(data);
  return values[(values.length - 1) >> 1]!;
});
define('median_high(data)', (data: Value) => {
  const values = sortedSome(data);
  return values[values.length >> 1]!;
});
define('median_grouped(data, interval=1.0)', (data: Value, interval: Value) => {
  const values = sortedSome(data);
  const x = values[values.length >> 1]!;
  meter.spend(values.length);
  const from = values.findIndex((v) => !less(v, x));
  const beyond = values.findIndex((v, i) => i >= from && less(x, v));
  const to = beyond < 0 ? values.length : beyond;
  let width: number;
  let middle: number;
  try {
    width = toReal(interval);
    middle = toReal(x);
  } catch (e) {
    if (!isValueError(e)) throw e;
    throw typeError('Value cannot be converted to a float');
  }
  return toFloat(middle - width / 2 + (width * (values.length / 2 - from)) / (to - from));
});

/** Values with how often they come, in the order of first sight. */
const counted = (data: Value): [Value, number][] => {
  const counts = newDict();
  for (const v of listOf(data)) {
    meter.spend(2);
    setItem(counts, v, ((getItem(counts, v) as number | undefined) ?? 0) + 1);
  }
  return dictEntries(counts) as [Value, number][];
};
define('mode(data)', (data: Value) => {
  let most: [Value, number] | undefined;
  for (const one of counted(data)) if (most === undefined || one[1] > most[1]) most = one;
  if (most === undefined) throw statisticsError('no mode for empty data');
  return most[0];
});
define('multimode(data)', (data: Value) => {
  const counts = counted(data);
  const most = counts.reduce((highest, [, n]) => Math.max(highest, n), 0);
  return newList(counts.filter(([, n]) => n === most).map(([v]) => v));
});

define("quantiles(data, *, n=4, method='exclusive')", (data: Value, parts: Value, manner: Value) => {
  const n = smallIndex(parts);
  if (n < 1) throw statisticsError('n must be at least 1');
  const values = sorted(data);
  const { length } = values;
  if (length < 2) throw statisticsError('must have at least two data points');
  const kind = textOf(manner);
  if (kind !== 'inclusive' && kind !== 'exclusive')
    throw valueError(`Unknown method: ${kind === undefined ? str(manner) : quoteText(kind)}`);
  meter.spend(n * 4);
  meter.allocate(n * 16);
  const result: Value[] = [];
  for (let i = 1; i < n; i++) {
    const place = i * (kind === 'inclusive' ? length - 1 : length + 1);
    let j = Math.floor(place / n);
    if (kind === 'exclusive') j = Math.max(1, Math.min(length - 1, j)) - 1;
    const rest = kind === 'inclusive' ? place - j * n : place - (j + 1) * n;
    const left = binary('*', values[j]!, n - rest);
    const right = binary('*', values[j + 1]!, rest);
    result.push(div(binary('+', left, right), n));
  }
  return newList(result);
});

// ── Spreads ─────────────────────────────────────────────────────────────────────────────────────
/** The sum of squared distances, from the mean or a given centre. */
const distances = (data: Value, centre: Value): { readonly sums: Sums; readonly ratio: Ratio } => {
  if (centre === none) {
    const sums = sumsOf(data, 'squares');
    return { sums, ratio: sums.count === 0 || sums.special !== undefined ? { n: 0, d: 1 } : squaredDistances(sums) };
  }
  const squares = listOf(data).map((v) => {
    meter.spend(2);
    const apart = binary('-', v, centre);
    return binary('*', apart, apart);
  });
  const sums = sumsOf(newList(squares), 'sum');
  return { sums, ratio: sums.sum };
};
const spread = (name: string, least: 1 | 2, what: 'variance' | 'root', centre: string): void => {
  const few = `${name} requires at least ${least === 1 ? 'one data point' : 'two data points'}`;
  define(`${name}(data, ${centre}=None)`, (data: Value, middle: Value) => {
    const { sums, ratio } = distances(data, middle);
    if (sums.count < least) throw statisticsError(few);
    if (sums.special !== undefined) return sums.special instanceof DecimalObj ? sums.special : NaN;
    const share = dividedBy(ratio, sums.count - (least - 1));
    return what === 'variance' ? converted(share, sums.kind) : rootOf(share, sums.kind);
  });
};
spread('variance', 2, 'variance', 'xbar');
spread('stdev', 2, 'root', 'xbar');
spread('pvariance', 1, 'variance', 'mu');
spread('pstdev', 1, 'root', 'mu');

// ── Two inputs ──────────────────────────────────────────────────────────────────────────────────
const pairs = (x: Value, y: Value, name: string): readonly [number[], number[]] => {
  const left = listOf(x);
  const right = listOf(y);
  if (left.length !== right.length)
    throw statisticsError(`${name} requires that both inputs have same number of data points`);
  if (left.length < 2) throw statisticsError(`${name} requires at least two data points`);
  return [left.map(floatOf), right.map(floatOf)];
};
const floatMeanOf = (values: readonly number[]): number => {
  const sum = new FloatSum();
  for (const v of values) sum.add(v);
  return sum.result() / values.length;
};
const centred = (values: readonly number[]): number[] => {
  const mean = floatMeanOf(values);
  return values.map((v) => v - mean);
};
/** Ranks from 1, equal values sharing the mean of theirs; less the middle rank. */
const ranked = (values: readonly number[]): number[] => {
  meter.spend(Math.ceil(values.length * Math.log2(values.length + 1)));
  const order = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const ranks = values.map(() => 0);
  const middle = (values.length - 1) / 2;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to - 1) / 2 - middle;
    from = to;
  }
  return ranks;
};
define('covariance(x, y, /)', (x: Value, y: Value) => {
  const [a, b] = pairs(x, y, 'covariance');
  return toFloat(productSum(centred(a), centred(b)) / (a.length - 1));
});
define("correlation(x, y, /, *, method='linear')", (x: Value, y: Value, manner: Value) => {
  const [a, b] = pairs(x, y, 'correlation');
  const kind = textOf(manner);
  if (kind !== 'linear' && kind !== 'ranked')
    throw valueError(`Unknown method: ${kind === undefined ? str(manner) : quoteText(kind)}`);
  const [p, q] = kind === 'ranked' ? [ranked(a), ranked(b)] : [centred(a), centred(b)];
  const below = Math.sqrt(productSum(p, p) * productSum(q, q));
  if (below === 0) throw statisticsError('at least one of the inputs is constant');
  return toFloat(productSum(p, q) / below);
});

class LinearRegression extends Tuple {}
const regressionType = newStructSequence('LinearRegression', 'statistics', LinearRegression, ['slope', 'intercept']);
construct(regressionType, 'LinearRegression(slope, intercept)', (cls: Type, slope: Value, intercept: Value) =>
  structSequence(cls, [slope, intercept]),
);
define('linear_regression(x, y, /, *, proportional=False)', (x: Value, y: Value, proportional: Value) => {
  const [a, b] = pairs(x, y, 'linear regression');
  const throughZero = truth(proportional);
  const [p, q] = throughZero ? [a, b] : [centred(a), centred(b)];
  const below = productSum(p, p);
  if (below === 0) throw statisticsError('x is constant');
  const slope = productSum(p, q) / below;
  const intercept = throughZero ? 0 : floatMeanOf(b) - slope * floatMeanOf(a);
  return structSequence(regressionType, [toFloat(slope), toFloat(intercept)]);
});

export const newModule = (): Module =>
  newModuleOf(
    'statistics',
    new Map<string, Value>([
      ...functions.map(([signature, code]): [string, Value] => {
        const made = pyFunction('statistics', signature, code);
        return [made.name, made];
      }),
      ['NormalDist', normalType],
      ['LinearRegression', regressionType],
      ['StatisticsError', statisticsErrorType],
      [
        '__all__',
        newList([
          ...functions.map(([signature]) => signature.slice(0, signature.indexOf('('))),
          'NormalDist',
          'StatisticsError',
        ]),
      ],
    ]),
  );
