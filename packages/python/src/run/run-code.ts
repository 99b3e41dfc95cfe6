import type { Script } from 'node:vm';
import type { FlowRun } from '../flows/flow-run.ts';
import { E, newExc, raised } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { none, type Value } from '../runtime/object.ts';
import { operations } from '../runtime/ops.ts';

type Main = ($: unknown, m: unknown, K: readonly unknown[], N: Value, F: (x: number) => number) => () => Value;

/** What code for labelled values runs with. */
export type FlowCode = Pick<typeof import('../flows/flow-run.ts'), 'flowing' | 'flowingNames'> & { run: FlowRun };

/** Runs verified code one call deeper than the code that runs. Errors: RecursionError, and what it raises. */
export const runCode = (code: Script, constants: readonly unknown[], flows: FlowCode | undefined): Value => {
  const main = code.runInThisContext() as Main;
  if (++meter.d > meter.l) throw raised(newExc(E.RecursionError, 'maximum recursion depth exceeded'));
  const body = main(flows?.flowing ?? operations, meter, constants, none, Math.floor);
  const result = flows === undefined ? body() : flows.run.evaluated(body);
  meter.d--;
  return result;
};
