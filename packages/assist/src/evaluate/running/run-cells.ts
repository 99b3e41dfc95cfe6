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
  /** `givenUp`: this model is asked nothing more. */
  | { readonly kind: 'problem'; readonly cell: Cell; readonly problem: AskProblem; readonly givenUp: boolean }
  /** `left`: samples that were not made. */
  | { readonly kind: 'end'; readonly made: number; readonly left: number };

export interface RunOptions {
  /** Samples of one lane at the same time. */
  readonly atOnce: number;
  /** Who answers: cells of one lane wait for each other, those of others go their own way. */
  readonly laneOf: (cell: Cell) => string;
  readonly signal: AbortSignal;
}

/**
 * Makes samples, several at a time, and tells of each as it is there.
 *
 * A model that meets lasting trouble, or trouble of the kind that may last `mostInRow` times without an answer between, is asked nothing more; the others go on. When the signal is aborted, what was begun is dropped, also where it comes to an end: what was judged then was stopped in the middle.
 *
 * Order: as they end.
 */
export const runCells = async function* (
  cells: readonly Cell[],
  make: (cell: Cell) => Promise<MadeSample | AskProblem>,
  { atOnce, laneOf, signal }: RunOptions,
): AsyncGenerator<RunEvent> {
  const lanes = [...Map.groupBy(cells, laneOf).values()].map((own) => ({ own, next: 0, running: 0 }));
  const given = new Set<string>();
  const inRow = new Map<string, number>();
  const running = new Map<Cell, Promise<Ended>>();
  let made = 0;
  for (;;) {
    for (const lane of lanes)
      while (lane.running < atOnce && !signal.aborted) {
        while (given.has(lane.own[lane.next]?.model ?? '')) lane.next += 1;
        const cell = lane.own[lane.next];
        if (cell === undefined) break;
        lane.next += 1;
        lane.running += 1;
        running.set(
          cell,
          make(cell).then(
            (result) => ({ cell, lane, result: signal.aborted ? undefined : result }),
            (error: unknown) => {
              // Whoever waited for its turn with a model that was given up.
              const isDropped = given.has(cell.model) && error instanceof Error && error.name === 'AbortError';
              if (signal.aborted || isDropped) return { cell, lane, result: undefined };
              throw error;
            },
          ),
        );
      }
    if (running.size === 0) break;
    const { cell, lane, result } = await Promise.race(running.values());
    running.delete(cell);
    lane.running -= 1;
    if (result === undefined) continue;
    if (result.kind === 'problem') {
      const count = (inRow.get(cell.model) ?? 0) + (result.reach === 'perhaps' ? 1 : 0);
      inRow.set(cell.model, count);
      const givenUp = !given.has(cell.model) && (result.reach === 'model' || count >= mostInRow);
      if (givenUp) given.add(cell.model);
      yield { kind: 'problem', cell, problem: result, givenUp };
      continue;
    }
    inRow.set(cell.model, 0);
    made += 1;
    yield { kind: 'sample', cell, made: result, done: made, all: cells.length };
  }
  yield { kind: 'end', made, left: cells.length - made };
};

/** One slow or broken answer says nothing about the next; so many in a row do. */
const mostInRow = 4;

interface Ended {
  readonly cell: Cell;
  readonly lane: { running: number };
  readonly result: MadeSample | AskProblem | undefined;
}
