/**
 * Arithmetic of ranges and symbols, and what it may go wrong with: overflow, division by zero.
 *
 * A sum of two symbols gets one symbol for all its copies, so that `malloc(strlen(a) + strlen(b) + 1)` is known to hold what is copied there.
 * Doubles stand for integers: beyond 2^53 the last digits are lost, which the checks at the bounds of 64-bit types take into account.
 */
import { type CType, intType, type IntType } from '../languages/c/c-type.ts';
import type { BinaryOp } from '../languages/c/c-tree.ts';
import type { Machine } from './machine.ts';
import { highOf, lowOf, type State, together } from './state.ts';
import { constant, isConstant, type Num, type Range, scaled, type Term, type Value, zero } from './value.ts';

export const lowest = (type: IntType): number => (type.signed ? -(2 ** (type.size * 8 - 1)) : 0);
export const highest = (type: IntType): number => {
  if (type.bool === true) return 1;
  const bits = type.size * 8 - (type.signed ? 1 : 0);
  // The largest double below the power.
  return bits <= 53 ? 2 ** bits - 1 : 2 ** bits - 2 ** (bits - 53);
};

/** Any number of the type, of which nobody knows whether its ends are met. */
export const anyOf = (type: CType): Omit<Range, 'root'> =>
  type.kind === 'int'
    ? { low: lowest(type), high: highest(type), lowReal: false, highReal: false }
    : { low: -Infinity, high: Infinity, lowReal: false, highReal: false };

type Place = { readonly start: number; readonly end: number };

export const promoted = (type: CType): CType => (type.kind === 'int' && type.size < 4 ? intType : type);

/** The type in which two operands meet. Source: C11 6.3.1.8. */
export const common = (a: CType, b: CType): CType => {
  if (a.kind === 'float' || b.kind === 'float')
    return a.kind !== 'float' ? b : b.kind !== 'float' ? a : a.size >= b.size ? a : b;
  const left = promoted(a);
  const right = promoted(b);
  if (left.kind !== 'int' || right.kind !== 'int') return left.kind === 'int' ? right : left;
  if (left.size === right.size) return left.signed ? right : left;
  return left.size > right.size ? left : right;
};

/** Sums of more symbols than this are not taken apart. */
const mostTerms = 4;

/** Of the sums that a number is part of, the latest are remembered. */
const mostSums = 200;

/** The terms of both, those of one symbol put together; nothing when they are too many, or not whole. */
const termsOf = (m: Machine, a: Num, b: Num): readonly Term[] | undefined => {
  const factors = new Map<number, number>();
  for (const { symbol, factor } of [a, b])
    for (const term of m.terms.get(symbol) ?? [{ symbol, factor: 1 }])
      factors.set(term.symbol, (factors.get(term.symbol) ?? 0) + factor * term.factor);
  const terms = [...factors].flatMap(([symbol, factor]) => (factor === 0 ? [] : [{ symbol, factor }]));
  if (terms.length > mostTerms || !terms.every(({ factor }) => Number.isInteger(factor))) return undefined;
  return terms.toSorted((one, other) => one.symbol - other.symbol);
};

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));

/** `a + b` as it is in mathematics. However it is put together, the same sum has the same symbol: what is known of `n - i` is known of `i - n`. */
export const plus = (m: Machine, s: State, a: Num, b: Num): Num => {
  if (a.symbol === 0) return scaled(b, 1, a.plus);
  if (b.symbol === 0) return scaled(a, 1, b.plus);
  const pure = (num: Num): Num => ({ ...num, plus: 0 });
  const terms = termsOf(m, a, b) ?? [pure(a), pure(b)].toSorted((one, other) => one.symbol - other.symbol);
  const [first, second] = terms;
  if (first === undefined) return constant(a.plus + b.plus);
  if (second === undefined) return { kind: 'number', ...first, plus: a.plus + b.plus };
  const whole = terms.every(({ factor }) => Number.isInteger(factor));
  // The first factor is positive, and nothing divides all of them.
  const unit = (whole ? terms.reduce((all, { factor }) => divisor(all, factor), 0) : 1) * Math.sign(first.factor);
  const key = terms.map(({ symbol, factor }) => `${symbol}*${factor / unit}`).join('+');
  let symbol = m.sums.get(key);
  if (symbol === undefined) {
    m.sums.set(key, (symbol = m.fresh()));
    if (whole)
      m.terms.set(
        symbol,
        terms.map((term) => ({ symbol: term.symbol, factor: term.factor / unit })),
      );
    for (const term of whole ? terms : [])
      m.sumsOf.set(term.symbol, [symbol, ...(m.sumsOf.get(term.symbol) ?? []).slice(0, mostSums)]);
  }
  const range = dividedRange(sumRange(s, pure(a), pure(b)), unit);
  const known = s.symbolRange(symbol);
  s.setRange(symbol, known === undefined ? range : narrower(range, known));
  const sum: Num = { kind: 'number', symbol, factor: unit, plus: 0 };
  if (known === undefined) relate(s, sum, pure(a), pure(b));
  return { ...sum, plus: a.plus + b.plus };
};

/** The range of what gives this one when it is taken times `by`, a whole number. */
const dividedRange = (range: Range, by: number): Range => {
  if (by === 1) return range;
  const [low, high] = by > 0 ? [range.low / by, range.high / by] : [range.high / by, range.low / by];
  const [lowReal, highReal] = by > 0 ? [range.lowReal, range.highReal] : [range.highReal, range.lowReal];
  return { ...range, low: Math.ceil(low), high: Math.floor(high), lowReal, highReal };
};

/** What two ranges of one number say together. */
const narrower = (range: Range, known: Range): Range => {
  const [low, high] = [known.low > range.low, known.high < range.high];
  return {
    ...range,
    ...lowOf(low ? known : range),
    ...highOf(high ? known : range),
  };
};

/** How far a sum is from what it was made of. */
const relate = (s: State, sum: Num, a: Num, b: Num): void => {
  for (const [part, other] of [
    [a, s.range(b)],
    [b, s.range(a)],
  ] as const) {
    if (Math.abs(sum.factor) !== Math.abs(part.factor)) continue;
    if (Number.isFinite(other.high)) s.learnDifference(sum, part, other.high);
    if (Number.isFinite(other.low)) s.learnDifference(part, sum, -other.low);
  }
};

export const minus = (m: Machine, s: State, a: Num, b: Num): Num => plus(m, s, a, scaled(b, -1));

/** Bounds are real together when both are, unless one input gave both numbers. */
const sumRange = (s: State, a: Num, b: Num): Range => {
  const [ra, rb] = [s.range(a), s.range(b)];
  const apart = areApart(ra, rb);
  const low = ra.low + rb.low;
  const high = ra.high + rb.high;
  const most = s.differenceBound(a, scaled(b, -1));
  const least = -s.differenceBound(scaled(a, -1), b);
  const origin = ra.origin ?? rb.origin;
  return {
    low: Math.max(low, least),
    high: Math.min(high, most),
    ...bothLow(ra, rb, apart && least <= low),
    ...bothHigh(ra, rb, apart && most >= high),
    root: ra.root === rb.root ? ra.root : 0,
    ...(origin === undefined ? {} : { origin }),
  };
};

/** Both at their lower end: met when some way leads to both. */
const bothLow = (a: Range, b: Range, may: boolean): Pick<Range, 'lowReal' | 'lowIf'> => {
  const conditions = may && a.lowReal && b.lowReal ? together(a.lowIf, b.lowIf) : false;
  return conditions === false
    ? { lowReal: false }
    : { lowReal: true, ...(conditions === undefined ? {} : { lowIf: conditions }) };
};

const bothHigh = (a: Range, b: Range, may: boolean): Pick<Range, 'highReal' | 'highIf'> => {
  const conditions = may && a.highReal && b.highReal ? together(a.highIf, b.highIf) : false;
  return conditions === false
    ? { highReal: false }
    : { highReal: true, ...(conditions === undefined ? {} : { highIf: conditions }) };
};

/** Two inputs may take any values together; what one input gave may not, nor what was mixed from several. */
const areApart = (a: Range, b: Range): boolean =>
  a.low === a.high || b.low === b.high || (a.root !== 0 && b.root !== 0 && a.root !== b.root);

const productRange = (ra: Range, rb: Range): Range => {
  const apart = areApart(ra, rb);
  let low: { at: number; real: boolean } | undefined;
  let high: { at: number; real: boolean } | undefined;
  for (const [x, xReal] of [
    [ra.low, ra.lowReal],
    [ra.high, ra.highReal],
  ] as const)
    for (const [y, yReal] of [
      [rb.low, rb.lowReal],
      [rb.high, rb.highReal],
    ] as const) {
      const at = x === 0 || y === 0 ? 0 : x * y;
      const real = apart && xReal && yReal;
      if (low === undefined || at < low.at || (at === low.at && real)) low = { at, real };
      if (high === undefined || at > high.at || (at === high.at && real)) high = { at, real };
    }
  const origin = ra.origin ?? rb.origin;
  return {
    low: low?.at ?? 0,
    high: high?.at ?? 0,
    lowReal: low?.real ?? false,
    highReal: high?.real ?? false,
    root: ra.root === rb.root ? ra.root : 0,
    ...(origin === undefined ? {} : { origin }),
  };
};

export const times = (m: Machine, s: State, a: Num, b: Num): Num => {
  if (a.symbol === 0) return scaled(b, a.plus);
  if (b.symbol === 0) return scaled(a, b.plus);
  if (a.symbol === b.symbol && a.factor === b.factor && a.plus === b.plus) {
    const r = s.range(a);
    const far = r.low * r.low > r.high * r.high;
    return m.number(s, {
      low: r.low <= 0 && r.high >= 0 ? 0 : Math.min(r.low * r.low, r.high * r.high),
      high: far ? r.low * r.low : r.high * r.high,
      lowReal: false,
      highReal: far ? r.lowReal : r.highReal,
      root: r.root,
      ...(r.origin === undefined ? {} : { origin: r.origin }),
    });
  }
  // `4 * rows * columns` is the product of rows and columns, four times.
  if (a.plus === 0 && b.plus === 0 && (a.factor !== 1 || b.factor !== 1))
    return scaled(times(m, s, { ...a, factor: 1 }, { ...b, factor: 1 }), a.factor * b.factor);
  const key = `${Math.min(a.symbol, b.symbol)}x${Math.max(a.symbol, b.symbol)}`;
  const simple = a.factor === 1 && a.plus === 0 && b.factor === 1 && b.plus === 0;
  const range = productRange(s.range(a), s.range(b));
  let symbol = simple ? m.sums.get(key) : undefined;
  if (symbol === undefined) {
    symbol = m.fresh();
    if (simple) m.sums.set(key, symbol);
  }
  const known = simple ? s.symbolRange(symbol) : undefined;
  const narrowed = known === undefined ? range : narrower(range, known);
  s.setRange(symbol, simple ? { ...narrowed, factors: [a.symbol, b.symbol] } : range);
  return { kind: 'number', symbol, factor: 1, plus: 0 };
};

/** Binary arithmetic on integers, as the type has it; says what may go wrong. */
export const integerOperation = (
  m: Machine,
  s: State,
  op: BinaryOp,
  a: Num,
  b: Num,
  type: IntType,
  place: Place,
): Num => {
  switch (op) {
    case '+':
      return fitted(m, s, plus(m, s, a, b), type, place, '+', a, b);
    case '-':
      return fitted(m, s, minus(m, s, a, b), type, place, '-', a, b);
    case '*':
      return fitted(m, s, times(m, s, a, b), type, place, '*', a, b);
    case '/':
    case '%': {
      if (!divisorGood(m, s, b, place)) return m.number(s, anyOf(type));
      if (leastByMinusOne(s, a, b, type))
        m.report(
          'c.numbers.overflow',
          s,
          place,
          'The least number divided by -1 does not fit its type: signed overflow is undefined.',
          { origins: [s.range(a).origin, s.range(b).origin] },
        );
      return op === '/' ? quotient(m, s, a, b, type) : remainder(m, s, a, b);
    }
    default:
      return bits(m, s, op, a, b, type);
  }
};

/** A number that might have wrapped when it was made, and did not: conditions since then say so (`while (n-- > 0)`). */
export const settled = (s: State, num: Num, type: IntType): Num => {
  if (num.before === undefined) return num;
  const { low, high } = s.range(num.before);
  return low >= lowest(type) && high <= highest(type) ? num.before : num;
};

const divisorGood = (m: Machine, s: State, b: Num, place: Place): boolean => {
  const r = s.range(b);
  if (r.low > 0 || r.high < 0 || r.nonZero === true) return true;
  const certain = r.low === 0 && r.high === 0;
  // Zero itself must be possible: an end of the range, or inside of what an input spans.
  const real = certain || (r.low === 0 && r.lowReal) || (r.high === 0 && r.highReal) || (r.lowReal && r.highReal);
  if (real) {
    m.report(
      'c.numbers.divide-by-zero',
      s,
      place,
      `The divisor ${certain ? 'is' : 'may be'} 0 here: nothing on the way rules it out.`,
      { origins: [r.origin] },
    );
    if (certain) return false;
  } else m.leaveOpen('c.numbers.divide-by-zero', place);
  if (b.symbol !== 0 && b.factor === 1 && b.plus === 0) {
    const known = s.symbolRange(b.symbol);
    if (known !== undefined) s.setRange(b.symbol, { ...known, nonZero: true, low: known.low === 0 ? 1 : known.low });
  }
  return true;
};

/** The one division that overflows: the least number by -1, where both come from input. */
const leastByMinusOne = (s: State, a: Num, b: Num, type: IntType): boolean => {
  const [ra, rb] = [s.range(a), s.range(b)];
  return (
    type.signed &&
    areApart(ra, rb) &&
    ra.lowReal &&
    ra.low === lowest(type) &&
    rb.low <= -1 &&
    rb.high >= -1 &&
    (rb.lowReal || rb.low === -1) &&
    (rb.highReal || rb.high === -1)
  );
};

const quotient = (m: Machine, s: State, a: Num, b: Num, type: IntType): Num => {
  const [ra, rb] = [s.range(a), s.range(b)];
  if (isConstant(a) && isConstant(b)) return constant(Math.trunc(a.plus / b.plus));
  if (isConstant(b)) {
    if (b.plus === 1) return a;
    if (a.factor % b.plus === 0 && a.plus % b.plus === 0)
      return scaled({ ...a, factor: a.factor / b.plus, plus: a.plus / b.plus }, 1);
    const [x, y] = [Math.trunc(ra.low / b.plus), Math.trunc(ra.high / b.plus)];
    const part = m.number(s, {
      ...withoutRoot(ra),
      low: Math.min(x, y),
      high: Math.max(x, y),
      lowReal: x < y ? ra.lowReal : ra.highReal,
      highReal: x < y ? ra.highReal : ra.lowReal,
      root: ra.root,
      ...(ra.low >= 0 && b.plus > 1 ? { part: { of: a, by: b.plus } } : {}),
    });
    if (ra.low >= 0) s.learnDifference(part, a, 0);
    return part;
  }
  const far = Math.max(Math.abs(ra.low), Math.abs(ra.high));
  const low = ra.low >= 0 && rb.low >= 0 ? 0 : -far;
  const high = rb.low >= 1 && ra.high >= 0 ? Math.trunc(ra.high / rb.low) : far;
  return m.number(s, {
    low: Math.max(low, lowest(type)),
    high: Math.min(high, highest(type)),
    lowReal: false,
    highReal: false,
    ...originOf(ra, rb),
  });
};

const remainder = (m: Machine, s: State, a: Num, b: Num): Num => {
  const [ra, rb] = [s.range(a), s.range(b)];
  if (isConstant(a) && isConstant(b)) return constant(a.plus % b.plus);
  const most = Math.max(Math.abs(rb.low), Math.abs(rb.high)) - 1;
  if (isConstant(b) && ra.low >= 0 && ra.high <= most) return a;
  const wide = isConstant(b) && ra.high - ra.low > most;
  const num = m.number(s, {
    low: ra.low >= 0 ? 0 : Math.max(-most, ra.low),
    high: ra.high <= 0 ? 0 : Math.min(most, ra.high),
    lowReal: wide && (ra.lowReal || ra.low >= 0) && ra.highReal,
    highReal: wide && ra.highReal,
    root: ra.root,
    ...originOf(ra, rb),
  });
  if (rb.low > 0) s.learnDifference(num, b, -1);
  return num;
};

const bits = (m: Machine, s: State, op: BinaryOp, a: Num, b: Num, type: IntType): Num => {
  const [ra, rb] = [s.range(a), s.range(b)];
  if (isConstant(a) && isConstant(b)) return constant(exactBits(op, a.plus, b.plus, type));
  const natural = ra.low >= 0 && rb.low >= 0;
  const origin = originOf(ra, rb);
  const soft = { lowReal: false, highReal: false, ...origin };
  switch (op) {
    case '&': {
      const mask = isConstant(b) && b.plus >= 0 ? b.plus : isConstant(a) && a.plus >= 0 ? a.plus : undefined;
      if (mask !== undefined)
        return m.number(s, { low: 0, high: mask, lowReal: false, highReal: ra.highReal && rb.highReal, ...origin });
      return m.number(
        s,
        natural ? { low: 0, high: Math.min(ra.high, rb.high), ...soft } : { ...anyOf(type), ...origin },
      );
    }
    case '|':
    case '^': {
      // Bits that do not overlap: `high << 8 | low` is their sum.
      for (const [upper, lower, r] of [
        [a, b, rb],
        [b, a, ra],
      ] as const)
        if (natural && upper.symbol !== 0 && upper.plus % upper.factor === 0 && r.high < Math.abs(upper.factor)) {
          const sum = plus(m, s, upper, lower);
          const range = s.symbolRange(sum.symbol);
          if (range !== undefined && areApart(ra, rb))
            s.setRange(sum.symbol, {
              ...range,
              lowReal: ra.lowReal && rb.lowReal,
              highReal: ra.highReal && rb.highReal,
              root: sum.symbol,
            });
          return sum;
        }
      if (!natural) return m.number(s, { ...anyOf(type), ...origin });
      const most = 2 ** Math.ceil(Math.log2(Math.max(ra.high, rb.high) + 1)) - 1;
      return m.number(s, {
        low: op === '|' ? Math.max(ra.low, rb.low) : 0,
        high: Math.min(most, highest(type)),
        ...soft,
      });
    }
    case '>>':
      return m.number(
        s,
        ra.low >= 0 && rb.low >= 0
          ? { low: Math.floor(ra.low / 2 ** rb.high), high: Math.floor(ra.high / 2 ** rb.low), ...soft }
          : { ...anyOf(type), ...origin },
      );
    default: {
      const high = ra.high * 2 ** rb.high;
      if (natural && isConstant(b) && high <= highest(type)) return scaled(a, 2 ** b.plus);
      return m.number(
        s,
        natural && high <= highest(type) ? { low: ra.low * 2 ** rb.low, high, ...soft } : { ...anyOf(type), ...origin },
      );
    }
  }
};

const exactBits = (op: BinaryOp, a: number, b: number, type: IntType): number => {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) return op === '&' ? 0 : a;
  const [x, y] = [BigInt(a), BigInt(b)];
  const shift = y < 0n || y > 63n ? 0n : y;
  const wide = op === '&' ? x & y : op === '|' ? x | y : op === '^' ? x ^ y : op === '>>' ? x >> shift : x << shift;
  return Number(type.signed ? BigInt.asIntN(type.size * 8, wide) : BigInt.asUintN(type.size * 8, wide));
};

/** The result where it fits the type; where it may not, that is reported (signed) or it wraps (unsigned). */
const fitted = (
  m: Machine,
  s: State,
  exact: Num,
  type: IntType,
  place: Place,
  op: '+' | '-' | '*',
  a: Num,
  b: Num,
): Num => {
  const r = s.range(exact);
  const [least, most] = [lowest(type), highest(type)];
  const [ra, rb] = [s.range(a), s.range(b)];
  // At the ends of 64-bit types adding a little is lost in the double.
  const edge = type.size === 8 && op !== '*';
  const over = r.high > most || (edge && r.high >= most && sideways(ra, rb, op) > 0 && ra.high >= most);
  const under =
    r.low < least ||
    (edge && type.signed && r.low <= least && ra.low <= least && (op === '+' ? rb.low < 0 : rb.high > 0));
  if (!over && !under) return exact;
  if (!type.signed) {
    if (isConstant(exact) && Number.isSafeInteger(exact.plus)) return constant(wrapConstant(exact.plus, type));
    // Nobody is known to have a length that near to 2^64: `length + 4 > sizeof buffer` goes on to say something of `length`.
    if (type.size === 8 && op === '+' && !under && !r.highReal && !lifted(ra, rb, op, most)) return exact;
    return m.number(s, {
      low: 0,
      high: most,
      lowReal: r.lowReal && under,
      highReal: (r.lowReal && under) || (r.highReal && over),
      root: 0,
      ...originOf(ra, rb),
    });
  }
  const certain = r.low > most || r.high < least;
  const real =
    certain ||
    (over && (r.highReal || lifted(ra, rb, op, most))) ||
    (under && (r.lowReal || lowered(ra, rb, op, least))) ||
    (op === '*' && (grownBy(ra, b, most) || grownBy(rb, a, most)));
  if (real) {
    const name = type.size === 8 ? 'long' : 'int';
    const verb = op === '+' ? 'sum' : op === '-' ? 'difference' : 'product';
    m.report(
      'c.numbers.overflow',
      s,
      place,
      `The ${verb} ${certain ? 'does' : 'may'} not fit ${name === 'int' ? 'an int' : 'a long'} here: signed overflow is undefined.`,
      { origins: [ra.origin, rb.origin] },
    );
  } else m.leaveOpen('c.numbers.overflow', place);
  // The runs in which it fits go on: they span what lies between.
  const spans = op !== '*' && r.lowReal && r.highReal;
  return m.number(s, {
    low: Math.max(least, Math.min(r.low, most)),
    high: Math.min(most, Math.max(r.high, least)),
    lowReal: spans,
    highReal: spans,
    root: r.root,
    ...(r.counted === true ? { counted: true as const } : {}),
    ...originOf(ra, rb),
  });
};

const sideways = (ra: Range, rb: Range, op: '+' | '-' | '*'): number => (op === '+' ? rb.high : -rb.low);

/** What grew with the input in a loop until its type ends, taken times a number. */
const grownBy = (range: Range, by: Num, most: number): boolean =>
  by.symbol === 0 && Math.abs(by.plus) > 1 && range.origin?.input === true && range.high >= most;

/** One operand alone takes it over the top, whatever the other is. */
const lifted = (ra: Range, rb: Range, op: '+' | '-' | '*', most: number): boolean =>
  op === '+'
    ? (ra.highReal && ra.high + rb.low > most) || (rb.highReal && rb.high + ra.low > most)
    : op === '-'
      ? (ra.highReal && ra.high - rb.high > most) || (rb.lowReal && ra.low - rb.low > most)
      : (ra.highReal && rb.low > 0 && ra.high * rb.low > most) ||
        (rb.highReal && ra.low > 0 && rb.high * ra.low > most);

const lowered = (ra: Range, rb: Range, op: '+' | '-' | '*', least: number): boolean =>
  op === '+'
    ? (ra.lowReal && ra.low + rb.high < least) || (rb.lowReal && rb.low + ra.high < least)
    : op === '-'
      ? (ra.lowReal && ra.low - rb.low < least) || (rb.highReal && ra.high - rb.high < least)
      : (ra.lowReal && rb.low > 0 && ra.low * rb.low < least) || (rb.lowReal && ra.low > 0 && rb.low * ra.low < least);

const withoutRoot = (range: Range): Range => {
  const { nonZero: _, part: __, factors: ___, ...others } = range;
  return others;
};

const originOf = (a: Range, b: Range): Pick<Range, 'origin'> => {
  const origin = a.origin ?? b.origin;
  return origin === undefined ? {} : { origin };
};

/** An unsigned difference that may go below zero keeps the number it was before it wrapped: conditions speak about that. */
export const wrapped = (m: Machine, s: State, result: Num, exact: () => Num, type: CType): Num => {
  if (type.kind !== 'int' || type.signed || result.symbol === 0) return result;
  const before = exact();
  return s.range(before).low < 0 && s.range(before).high <= highest(type) ? { ...result, before } : result;
};

/** A value taken for one of another type. Source: C11 6.3. */
export const converted = (m: Machine, s: State, value: Value, from: CType, to: CType): Value => {
  if (value.kind === 'uninitialised' || value.kind === 'record' || value.kind === 'function') return value;
  if (to.kind === 'pointer') {
    if (value.kind !== 'number') return value;
    if (isConstant(value) && value.plus === 0) return { kind: 'null' };
    return { kind: 'unknown', symbol: m.fresh() };
  }
  if (to.kind === 'unknown')
    return value.kind === 'number' && from.kind === 'pointer' ? { kind: 'unknown', symbol: m.fresh() } : value;
  if (to.kind === 'int') {
    if (value.kind === 'null') return zero;
    if (value.kind !== 'number')
      return to.bool === true || value.kind !== 'unknown' ? m.number(s, anyOf(to)) : m.number(s, anyOf(to));
    // `int last = strlen(text) - 1`: what wrapped as an unsigned number is itself again.
    if (value.before !== undefined && to.signed && to.bool !== true) {
      const before = s.range(value.before);
      if (before.low >= lowest(to) && before.high <= highest(to)) return value.before;
    }
    const r = s.range(value);
    if (to.bool === true)
      return isConstant(value)
        ? constant(value.plus === 0 ? 0 : 1)
        : r.low >= 0 && r.high <= 1
          ? value
          : m.number(s, { low: r.low > 0 ? 1 : 0, high: 1, lowReal: false, highReal: false });
    if (from.kind === 'float') {
      if (isConstant(value)) return constant(Math.trunc(value.plus));
      const fits = Math.trunc(r.low) >= lowest(to) && Math.trunc(r.high) <= highest(to);
      return m.number(s, {
        ...withoutRoot(r),
        low: Math.max(Math.trunc(r.low), lowest(to)),
        high: Math.min(Math.trunc(r.high), highest(to)),
        lowReal: r.lowReal && fits,
        highReal: r.highReal && fits,
        root: r.root,
      });
    }
    if (r.low >= lowest(to) && r.high <= highest(to)) return value;
    if (isConstant(value)) return constant(wrapConstant(value.plus, to));
    const wide = r.lowReal && r.highReal;
    const num = m.number(s, {
      ...anyOf(to),
      lowReal: to.signed ? r.lowReal && wide : r.lowReal,
      highReal: to.signed ? r.highReal && wide : r.lowReal,
      root: r.root,
      ...(r.origin === undefined ? {} : { origin: r.origin }),
    });
    // The same number, but for what lies outside.
    return r.high <= highest(to) || r.low >= lowest(to) ? { ...num, before: value } : num;
  }
  if (to.kind === 'float') {
    if (value.kind !== 'number') return m.number(s, anyOf(to));
    return value;
  }
  return value;
};

const wrapConstant = (value: number, type: IntType): number => {
  if (!Number.isFinite(value)) return 0;
  const whole = BigInt(Math.trunc(value));
  const cut = Number(type.signed ? BigInt.asIntN(type.size * 8, whole) : BigInt.asUintN(type.size * 8, whole));
  return Math.min(highest(type), cut);
};
