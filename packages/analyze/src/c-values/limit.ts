import type { Machine, Result } from './machine.ts';
import type { State } from './state.ts';
import { constant, type Value } from './value.ts';

/**
 * At most so many states: those that are alike in what matters (who is alive, which pointers are null, small constants) are joined first.
 *
 * What is joined stays true, but knows less; so findings that stand on it are fewer, not wrong.
 */
export const limit = (m: Machine, states: readonly State[], most = mostWays): readonly State[] => {
  for (const state of states) state.prune(m.terms, m.lasting);
  if (states.length <= 1) return states;
  m.spend(states.length);
  if (states.length <= Math.min(3, most)) return states;
  let left = grouped(m, states, (state) => state.signature(true));
  if (left.length > most) left = grouped(m, left, (state) => state.signature(false));
  while (left.length > most) {
    const [first, second, ...rest] = left;
    if (first === undefined || second === undefined) break;
    left = [...rest, first.join(second, m.fresh).state];
  }
  return left;
};

/** How many ways are followed side by side. */
const mostWays = 10;

const grouped = (m: Machine, states: readonly State[], keyOf: (state: State) => string): readonly State[] => {
  const groups = new Map<string, State>();
  for (const state of states) {
    m.spend(1 + (state.regions().size >> 3));
    const key = keyOf(state);
    const known = groups.get(key);
    groups.set(key, known === undefined ? state : known.join(state, m.fresh).state);
  }
  return [...groups.values()];
};

/** The same for results: what a call returned is joined with the state it returned in. */
export const limitResults = (m: Machine, results: readonly Result[]): readonly Result[] => {
  if (results.length <= 4) return results;
  const slot = m.id('returned value');
  const states = results.map(({ s, v }) => {
    s.put({
      id: slot,
      kind: 'outside',
      name: '',
      size: constant(8),
      cells: new Map([[0, { value: v, size: 8 }]]),
      rest: { kind: 'unknown', symbol: 0 },
      texts: new Map(),
      life: 'live',
      many: false,
    });
    return s;
  });
  return limit(m, states).map((s) => {
    const v: Value = s.region(slot)?.cells.get(0)?.value ?? { kind: 'unknown', symbol: m.fresh() };
    s.drop(slot);
    return { s, v };
  });
};
