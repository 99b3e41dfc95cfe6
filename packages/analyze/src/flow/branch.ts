import { applyFacts } from './guards.ts';
import type { Machine } from './machine.ts';
import { State, type Changes } from './state.ts';
import type { Fact } from './value.ts';

/** What one branch changed, and whether its end is reached. */
export interface Way {
  readonly changes: Changes;
  readonly alive: boolean;
}

/** Runs a branch in a layer over the current state, with what its condition tells. The state itself is left as it was. */
export const branch = (m: Machine, facts: readonly Fact[] | undefined, run: () => boolean): Way => {
  const base = m.state;
  const layer = new State(base);
  m.state = layer;
  if (facts !== undefined) applyFacts(m, facts);
  const alive = run();
  m.state = base;
  return { changes: layer.changes, alive };
};
