import { type AskProblem, type MadeSample } from './make-sample.ts';
import type { Cell } from './plan-cells.ts';

export type RunEvent =
  | {
      readonly kind: 'sample';
      readonly cell: Cell;
      readonly made: MadeSample;
      readonly done: number;
      readonly all: number;
    }
  | { readonly kind: 'problem'; readonly cell: Cell; readonly problem: AskProblem }
  /** `left`: samples that were not made. */
  | { readonly kind: 'end'; readonly made: number; readonly left: number };

/**
 * Makes samples, several at a time, and tells of each as it is there.
 *
 * A model that meets lasting trouble is asked nothing more; the others go on. When the signal is aborted, what was begun is dropped and nothing new is begun.
 *
 * Order: as they end.
 */
export const runCells = async function* (
  cells: readonly Cell[],
  make: (cell: Cell) => Promise<MadeSample | AskProblem>,
  { atOnce, signal }: { readonly atOnce: number; readonly signal: AbortSignal },
): AsyncGenerator<RunEvent> {
  const waiting = [...cells];
  const given = new Set<string>();
  const running = new Map<
    Cell,
    Promise<{ readonly cell: Cell; readonly result: MadeSample | AskProblem | undefined }>
  >();
  let made = 0;
  for (;;) {
    while (running.size < atOnce && !signal.aborted) {
      const at = waiting.findIndex(({ model }) => !given.has(model));
      if (at === -1) break;
      const [cell] = waiting.splice(at, 1);
      if (cell === undefined) break;
      running.set(
        cell,
        make(cell).then(
          (result) => ({ cell, result }),
          (error: unknown) => {
            if (signal.aborted) return { cell, result: undefined };
            throw error;
          },
        ),
      );
    }
    if (running.size === 0) break;
    const { cell, result } = await Promise.race(running.values());
    running.delete(cell);
    if (result === undefined) continue;
    if (result.kind === 'problem') {
      if (result.isLasting) given.add(cell.model);
      yield { kind: 'problem', cell, problem: result };
      continue;
    }
    made += 1;
    yield { kind: 'sample', cell, made: result, done: made, all: cells.length };
  }
  yield { kind: 'end', made, left: cells.length - made };
};
