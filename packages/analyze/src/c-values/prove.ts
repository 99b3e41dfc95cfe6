/**
 * How large a sum of several numbers may be, of all that was compared: `i + j - n` where `i <= n - k` and `j < k`.
 *
 * Looks at every comparison again and again, so it is asked last, where something would be said.
 */
import type { Machine } from './machine.ts';
import type { State } from './state.ts';
import type { Num } from './value.ts';

/** Numbers that are put in the place of others, one after the other. */
const deepest = 3;
/** Sums that are looked at for one question. */
const mostTried = 200;

/** An upper bound of `a - b`; infinite when nothing bounds it. */
export const mostApart = (m: Machine, s: State, a: Num, b: Num): number => {
  const compared = s.comparisons();
  let tried = 0;
  const most = (terms: ReadonlyMap<number, number>, plus: number, depth: number): number => {
    const left = new Map<number, number>();
    for (const [symbol, factor] of terms)
      for (const part of m.terms.get(symbol) ?? [{ symbol, factor: 1 }])
        left.set(part.symbol, (left.get(part.symbol) ?? 0) + factor * part.factor);
    for (const [symbol, factor] of left) if (factor === 0) left.delete(symbol);
    let best = Math.min(sumOf(s, terms), sumOf(s, left)) + plus;
    if (depth === 0 || left.size === 0) return best;
    for (const [symbol, factor] of left)
      for (const { other, sign, bound } of compared(symbol, Math.sign(factor))) {
        if (tried++ > mostTried || best <= 0) return best;
        // factor * symbol <= |factor| * (sign * other + bound)
        const next = new Map(left);
        next.delete(symbol);
        next.set(other, (next.get(other) ?? 0) + Math.abs(factor) * sign);
        if (next.size <= left.size) best = Math.min(best, most(next, plus + Math.abs(factor) * bound, depth - 1));
      }
    // What a number is by a sum that it is part of: `n` is `(n - k) + k`. The sum is not taken apart again.
    for (const [symbol, factor] of left)
      for (const sum of m.sumsOf.get(symbol) ?? []) {
        const parts = m.terms.get(sum) ?? [];
        const own = parts.find((part) => part.symbol === symbol)?.factor ?? 0;
        if (Math.abs(own) !== 1 || s.symbolRange(sum) === undefined) continue;
        if (tried++ > mostTried || best <= 0) return best;
        const next = new Map(left);
        next.delete(symbol);
        next.set(sum, factor / own);
        for (const part of parts)
          if (part.symbol !== symbol)
            next.set(part.symbol, (next.get(part.symbol) ?? 0) - (factor / own) * part.factor);
        best = Math.min(best, sumOf(s, next) + plus);
      }
    return best;
  };
  const terms = new Map<number, number>();
  if (a.symbol !== 0) terms.set(a.symbol, a.factor);
  if (b.symbol !== 0) terms.set(b.symbol, (terms.get(b.symbol) ?? 0) - b.factor);
  let best = Infinity;
  for (let depth = 0; depth <= deepest && best > 0; depth++) {
    tried = 0;
    best = Math.min(best, most(terms, a.plus - b.plus, depth));
    m.spend(tried >> 3);
  }
  return best;
};

/** What the ranges say. */
const sumOf = (s: State, terms: ReadonlyMap<number, number>): number => {
  let sum = 0;
  for (const [symbol, factor] of terms)
    if (factor !== 0) sum += s.range({ kind: 'number', symbol, factor, plus: 0 }).high;
  return sum;
};
