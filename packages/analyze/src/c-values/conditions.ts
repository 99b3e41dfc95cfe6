/**
 * A condition splits a state into those where it holds and those where it does not, each knowing so.
 */
import type { BinaryOp, Expr } from '../languages/c/c-tree.ts';
import type { CType } from '../languages/c/c-type.ts';
import { evaluate, textOf } from './expressions.ts';
import type { Machine } from './machine.ts';
import { common, converted, settled } from './numbers.ts';
import type { State } from './state.ts';
import { decay, typeOf } from './type-of.ts';
import { isConstant, type Num, type Range, type Value, zero } from './value.ts';

export interface Split {
  readonly yes: readonly State[];
  readonly no: readonly State[];
}

const swap = ({ yes, no }: Split): Split => ({ yes: no, no: yes });
const gather = (splits: readonly Split[]): Split => ({
  yes: splits.flatMap((one) => one.yes),
  no: splits.flatMap((one) => one.no),
});

const mirrored: Readonly<Partial<Record<BinaryOp, BinaryOp>>> = { '>': '<', '>=': '<=' };

export const decide = (m: Machine, expr: Expr, s: State): Split => {
  m.spend(1);
  if (expr.kind === 'unary' && expr.op === '!') return swap(decide(m, expr.operand, s));
  if (expr.kind === 'binary') {
    const { op, left, right } = expr;
    if (op === '&&' || op === '||') {
      const first = decide(m, left, s);
      const on = op === '&&' ? first.yes : first.no;
      const second = gather(on.map((state) => decide(m, right, state)));
      return op === '&&'
        ? { yes: second.yes, no: [...first.no, ...second.no] }
        : { yes: [...first.yes, ...second.yes], no: second.no };
    }
    if (op === '==' || op === '!=' || op === '<' || op === '<=' || op === '>' || op === '>=') {
      const leftType = decay(typeOf(m, left));
      const rightType = decay(typeOf(m, right));
      return gather(
        evaluate(m, left, s).flatMap((l) =>
          evaluate(m, right, l.s).map((r) => compare(m, r.s, op, l.v, leftType, r.v, rightType, expr)),
        ),
      );
    }
  }
  return gather(evaluate(m, expr, s).map((r) => truth(m, r.s, r.v, expr)));
};

/** Whether a value counts as true. */
export const truth = (m: Machine, s: State, value: Value, at: Expr): Split => {
  switch (value.kind) {
    case 'null':
      return { yes: [], no: [s] };
    case 'pointer':
    case 'function':
    case 'record':
      return { yes: [s], no: [] };
    case 'number':
      return swap(equal(m, s, value, zero));
    case 'unknown': {
      const known = s.pointer(value.symbol);
      if (known === 'null') return { yes: [], no: [s] };
      if (known !== undefined) return { yes: [s], no: [] };
      const no = s.copy();
      s.setPointer(value.symbol, 'valid');
      no.setPointer(value.symbol, 'null');
      return { yes: [s], no: [no] };
    }
    default:
      m.report('c.memory.uninitialised', s, at, `${textOf(at)} is tested before it was given a value.`);
      return { yes: [s], no: [s.copy()] };
  }
};

const isPointerLike = (value: Value): boolean => value.kind !== 'number' && value.kind !== 'uninitialised';

const compare = (
  m: Machine,
  s: State,
  op: BinaryOp,
  left: Value,
  leftType: CType,
  right: Value,
  rightType: CType,
  at: Expr,
): Split => {
  const flipped = mirrored[op];
  if (flipped !== undefined) return compare(m, s, flipped, right, rightType, left, leftType, at);
  if (op === '!=') return swap(compare(m, s, '==', left, leftType, right, rightType, at));
  if (isPointerLike(left) || isPointerLike(right)) return comparePointers(m, s, op, left, right, at);
  const type = common(leftType, rightType);
  const one = converted(m, s, left, leftType, type);
  const other = converted(m, s, right, rightType, type);
  if (one.kind !== 'number' || other.kind !== 'number') return { yes: [s], no: [s.copy()] };
  const [a, b] = type.kind === 'int' ? [settled(s, one, type), settled(s, other, type)] : [one, other];
  const whole = type.kind !== 'float';
  if (op === '==') return equal(m, s, a, b);
  for (const [num, bound] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!isConstant(bound)) continue;
    const array = m.elements.get(num.before?.symbol ?? num.symbol);
    if (array !== undefined) m.judged.add(array);
  }
  const both = less(s, a, b, op === '<' ? (whole ? -1 : 0) : 0, whole);
  for (const state of [...both.yes, ...both.no]) for (const num of [a, b]) noEnd(m, state, num);
  return both;
};

/** A byte of a text that cannot be zero lies before the end of the text. */
export const noEnd = (m: Machine, s: State, num: Num): void => {
  const byte = num.before ?? num;
  if (!m.bytes.has(byte.symbol)) return;
  const { low, high } = s.range(byte);
  if (low > 0 || high < 0) aboutByte(m, s, byte, 'other');
};

const comparePointers = (m: Machine, s: State, op: BinaryOp, left: Value, right: Value, at: Expr): Split => {
  const nullish = (value: Value): boolean =>
    value.kind === 'null' || (value.kind === 'number' && isConstant(value) && value.plus === 0);
  if (op === '==' && nullish(right)) return swap(truth(m, s, left, at));
  if (op === '==' && nullish(left)) return swap(truth(m, s, right, at));
  if (left.kind === 'pointer' && right.kind === 'pointer') {
    if (left.region === right.region)
      return op === '=='
        ? equal(m, s, left.offset, right.offset)
        : less(s, left.offset, right.offset, op === '<' ? -1 : 0, true);
    if (op === '==') return { yes: [], no: [s] };
  }
  if (op === '==' && left.kind === 'unknown' && right.kind === 'unknown' && left.symbol === right.symbol)
    return { yes: [s], no: [] };
  return { yes: [s], no: [s.copy()] };
};

/** A negative number taken for unsigned is large: what was found to be small was none. */
const isSmall = (s: State, num: Num): boolean => s.range(num).high < 2 ** 31;

/** `a - b <= most`, and its opposite. */
const less = (s: State, a: Num, b: Num, most: number, whole: boolean): Split => {
  // A signed number taken for unsigned: only from 0 on is it small.
  if (a.before !== undefined && s.range(a.before).low < 0 && !isSmall(s, a)) {
    const { before } = a;
    const natural = s.copy();
    const no: State[] = [];
    const negative = s.copy();
    if (atMost(negative, before, zero, -1, true)) no.push(negative);
    if (!atMost(natural, zero, before, 0, true)) return { yes: [], no };
    const inner = less(natural, before, b, most, whole);
    return { yes: inner.yes, no: [...no, ...inner.no] };
  }
  if (b.before !== undefined && s.range(b.before).low < 0 && !isSmall(s, b)) {
    const { before } = b;
    const yes: State[] = [];
    const natural = s.copy();
    const negative = s.copy();
    if (atMost(negative, before, zero, -1, true)) yes.push(negative);
    if (!atMost(natural, zero, before, 0, true)) return { yes, no: [] };
    const inner = less(natural, a, before, most, whole);
    return { yes: [...yes, ...inner.yes], no: inner.no };
  }
  const no = s.copy();
  const holds = atMost(s, a, b, most, whole);
  const fails = atMost(no, b, a, whole ? -most - 1 : -most, whole);
  return { yes: holds ? [s] : [], no: fails ? [no] : [] };
};

/** Learns `a - b <= most`; false when that cannot be. */
export const atMost = (s: State, a: Num, b: Num, most: number, whole: boolean): boolean => {
  if (a.symbol === b.symbol) {
    const factor = a.factor - b.factor;
    if (factor === 0) return a.plus - b.plus <= most;
    // Both are made of one number: `n <= 63 - 2 * n` says how large that is.
    return bounded(s, { ...a, factor, plus: a.plus - b.plus }, most, true, 'high', whole);
  }
  const [ra, rb] = [s.range(a), s.range(b)];
  const least = Math.max(ra.low - rb.high, -s.differenceBound(b, a));
  if (least > most) return false;
  if (ra.high - rb.low <= most) {
    s.learnDifference(a, b, most, true);
    return true;
  }
  if (!bounded(s, a, rb.high + most, rb.highReal || b.symbol === 0, 'high', whole)) return false;
  if (!bounded(s, b, ra.low - most, ra.lowReal || a.symbol === 0, 'low', whole)) return false;
  s.learnDifference(a, b, most, true);
  return true;
};

/** Loops that would have to run longer to get there are not taken to. */
const longestCount = 2 ** 30;

/** Narrows a number's symbol so that the number stays on this side of the bound. A cut of what an input spans is met by some input. */
const bounded = (s: State, num: Num, bound: number, real: boolean, side: 'low' | 'high', whole: boolean): boolean => {
  if (num.symbol === 0 || !Number.isFinite(bound)) return true;
  const range: Range = s.symbolRange(num.symbol) ?? s.range({ ...num, factor: 1, plus: 0 });
  const raw = (bound - num.plus) / num.factor;
  const cutsHigh = (side === 'high') === num.factor > 0;
  const cut = whole ? (cutsHigh ? Math.floor(raw) : Math.ceil(raw)) : raw;
  if (cutsHigh) {
    if (cut < range.low) return false;
    if (cut < range.high && range.factors !== undefined) narrowFactors(s, range.factors, cut);
    if (cut < range.high)
      s.setRange(num.symbol, {
        ...range,
        high: cut,
        highReal: (range.highReal || (range.counted === true && cut < longestCount)) && real,
      });
    const { part } = range;
    if (part !== undefined && !bounded(s, part.of, (cut + 1) * part.by - 1, real, 'high', whole)) return false;
  } else {
    if (cut > range.high) return false;
    if (cut > range.low) s.setRange(num.symbol, { ...range, low: cut, lowReal: range.lowReal && real });
    const { part } = range;
    if (part !== undefined && cut > 0 && !bounded(s, part.of, cut * part.by, real, 'low', whole)) return false;
  }
  return true;
};

/** A product of numbers from 1 on that is no larger than this has no larger factors. */
const narrowFactors = (s: State, [a, b]: readonly [number, number], most: number): void => {
  for (const [symbol, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const [range, by] = [s.symbolRange(symbol), s.symbolRange(other)];
    if (range === undefined || by === undefined || by.low < 1 || range.low < 0) continue;
    const high = Math.floor(most / by.low);
    if (high < range.high && high >= range.low) s.setRange(symbol, { ...range, high });
  }
};

/** `a == b`, and its opposite. */
export const equal = (m: Machine, s: State, a: Num, b: Num): Split => {
  const no = s.copy();
  const ruledOut = isConstant(b) && b.plus === 0 && s.range(a).nonZero === true;
  const holds = !ruledOut && atMost(s, a, b, 0, true) && atMost(s, b, a, 0, true);
  const fails = different(no, a, b);
  if (fails && m.quiet > 0) guard(m, no, a, b);
  if (holds && isConstant(b) && b.plus === 0) aboutByte(m, s, a, 'zero');
  if (fails && isConstant(b) && b.plus === 0) aboutByte(m, no, a, 'other');
  if (holds) noEnd(m, s, a);
  return { yes: holds ? [s] : [], no: fails ? [no] : [] };
};

/** Nothing is known after `count != 100` of a count that was widened beyond it; widened up to it, it stays there. */
const guard = (m: Machine, s: State, a: Num, b: Num): void => {
  if (!isConstant(b) || a.factor !== 1) return;
  const range = s.symbolRange(a.symbol);
  const at = b.plus - a.plus;
  if (range?.grown === true && range.low < at && at < range.high) m.guards.add(at);
};

const different = (s: State, a: Num, b: Num): boolean => {
  if (a.symbol === b.symbol && a.factor === b.factor) return a.plus !== b.plus;
  const [ra, rb] = [s.range(a), s.range(b)];
  if (ra.low === ra.high && rb.low === rb.high && ra.low === rb.low) return false;
  if (rb.low === rb.high) return without(s, a, rb.low, ra);
  if (ra.low === ra.high) return without(s, b, ra.low, rb);
  // What is no larger and not equal is smaller: `if (count == capacity) …`.
  if (s.differenceBound(a, b) === 0) return atMost(s, a, b, -1, true);
  if (s.differenceBound(b, a) === 0) return atMost(s, b, a, -1, true);
  return true;
};

const without = (s: State, num: Num, value: number, range: Range): boolean => {
  if (range.nonZero === true && value === 0) return true;
  if (range.low === value) return bounded(s, num, value + 1, true, 'low', true);
  if (range.high === value) return bounded(s, num, value - 1, true, 'high', true);
  if (value === 0 && num.symbol !== 0 && num.factor === 1 && num.plus === 0) {
    const known = s.symbolRange(num.symbol);
    if (known !== undefined) s.setRange(num.symbol, { ...known, nonZero: true });
  }
  return true;
};

/** A byte of a text that is zero ends the text; one that is not lies before the end. */
const aboutByte = (m: Machine, s: State, num: Num, is: 'zero' | 'other'): void => {
  const byte = num.symbol === 0 ? undefined : m.bytes.get(num.symbol);
  const text = byte === undefined ? undefined : s.region(byte.region)?.texts.get(byte.base);
  if (byte === undefined || text === undefined) return;
  if (is === 'other') {
    // Whoever walks along a text stops at its end, so what is no zero lies before it.
    const far = Math.min(s.differenceBound(byte.at, text.length), s.range(byte.at).high - s.range(text.length).low);
    if (far <= 0 || s.range(byte.at).low === 0) atMost(s, byte.at, text.length, -1, true);
  } else atMost(s, text.length, byte.at, 0, true);
};
