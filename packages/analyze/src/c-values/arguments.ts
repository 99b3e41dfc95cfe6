/**
 * `argv`: `argc` texts of the user's, then NULL. What lies there depends on what is known of `argc`, so reading it splits the way.
 *
 * Source: C11 5.1.2.2.1. One text is at most 131,071 bytes long (Linux, MAX_ARG_STRLEN).
 */
import type { Expr } from '../languages/c/c-tree.ts';
import { atMost } from './conditions.ts';
import type { Machine, Result } from './machine.ts';
import { inside } from './memory.ts';
import { plus } from './numbers.ts';
import type { State } from './state.ts';
import { constant, type Num, one, type Origin, type Pointer, scaled, zero } from './value.ts';

export const longestArgument = 131_071;

/** The region of `argv` for a count of arguments. */
export const newArguments = (m: Machine, s: State, count: Num): Pointer => {
  const region = m.id('argv');
  s.put({
    id: region,
    kind: 'argv',
    name: 'argv',
    size: scaled(count, 8, 8),
    cells: new Map(),
    rest: { kind: 'unknown', symbol: 0 },
    texts: new Map(),
    life: 'live',
    many: false,
  });
  return { kind: 'pointer', region, offset: zero };
};

export const programArgument = (m: Machine, s: State, at: Pointer, expr: Expr): readonly Result[] => {
  const region = s.region(at.region);
  if (region === undefined) return [];
  const known = at.offset.symbol === 0 ? region.cells.get(at.offset.plus) : undefined;
  if (known !== undefined) return [{ s, v: known.value }];
  if (!inside(m, s, at, constant(8), 'read', expr, 'argv')) return [{ s, v: argument(m, s, at) }];
  // The byte where the last text's place ends.
  const texts = scaled(region.size, 1, -8);
  const none = s.copy();
  const results: Result[] = [];
  if (atMost(s, plus(m, s, at.offset, constant(8)), texts, 0, true)) results.push({ s, v: argument(m, s, at) });
  const end = at.offset;
  if (s.range(end).highReal && atMost(none, texts, end, 0, true)) {
    const why: Origin = {
      what: `\`argv\` ends with NULL behind the last argument, and \`argc\` was not tested`,
      start: expr.start,
      end: expr.end,
      input: true,
    };
    results.push({ s: none, v: { kind: 'null', why } });
  }
  return results;
};

const argument = (m: Machine, s: State, at: Pointer): Pointer => {
  const { symbol, factor, plus: shift } = at.offset;
  const region = m.id(`argument ${symbol} ${factor} ${shift}`);
  if (s.region(region) === undefined) {
    const origin: Origin = {
      what:
        symbol === 0
          ? `argument ${shift / 8} of the program is whatever its user says`
          : 'an argument of the program is whatever its user says',
      start: m.argumentsAt.start,
      end: m.argumentsAt.end,
      input: !(symbol === 0 && shift === 0),
    };
    const length = m.number(s, { low: 0, high: longestArgument, lowReal: true, highReal: true, origin });
    s.put({
      id: region,
      kind: 'outside',
      name: '',
      size: plus(m, s, length, one),
      cells: new Map(),
      rest: { kind: 'unknown', symbol: 0 },
      texts: new Map([[0, { length, origin, terminated: 'yes' as const }]]),
      life: 'live',
      many: false,
    });
  }
  return { kind: 'pointer', region, offset: zero };
};
