import type { Task } from '../suite/task.ts';
import { canBePut, type Condition, feedbackRounds, firstMessages } from './conditions.ts';

/** One sample that is to be made. */
export interface Cell {
  readonly task: Task;
  readonly model: string;
  readonly condition: Condition;
  /** One-based. */
  readonly sample: number;
}

/** The same for every run over the same things; a task that has no poison is not asked poisoned, and so on (`canBePut`). Order: sample by sample, so that a run that is broken off has seen all tasks. */
export const planCells = (
  tasks: readonly Task[],
  models: readonly string[],
  wanted: readonly Condition[],
  samples: number,
): readonly Cell[] =>
  Array.from({ length: samples }, (_, i) => i + 1).flatMap((sample) =>
    models.flatMap((model) =>
      wanted.flatMap((condition) =>
        tasks.filter((task) => canBePut(task, condition)).map((task) => ({ task, model, condition, sample })),
      ),
    ),
  );

/** What tells a sample from every other of a run. */
export const cellKey = ({
  task,
  model,
  condition,
  sample,
}: {
  readonly task: string;
  readonly model: string;
  readonly condition: string;
  readonly sample: number;
}): string => JSON.stringify([task, model, condition, sample]);

/**
 * About how many tokens some samples take, for a price before anything is spent; rather more than less.
 *
 * A question grows by the answers before it. Units: tokens; `answer` is what one answer is thought to take.
 */
export const estimateRun = (
  cells: readonly Cell[],
  answer: number,
): { readonly requests: number; readonly input: number; readonly output: number } => {
  let [requests, input, output] = [0, 0, 0];
  for (const { task, condition } of cells) {
    const first = firstMessages(task, condition).reduce((all, { text }) => all + Math.ceil(text.length / 3), 0);
    for (let round = 0; round <= feedbackRounds(condition); round += 1) {
      requests += 1;
      input += first + round * (answer + 200);
      output += answer;
    }
  }
  return { requests, input, output };
};
