import { expect, it } from 'vitest';
import type { Task } from '../suite/task.ts';
import type { AskProblem, MadeSample } from './make-sample.ts';
import type { Cell } from './plan-cells.ts';
import { runCells } from './run-cells.ts';

const cells = (count: number, model = 'm'): readonly Cell[] =>
  Array.from({ length: count }, (_, i) => ({
    task: { id: 't' } as Task,
    model,
    condition: 'neutral' as const,
    sample: i + 1,
  }));

const made = { kind: 'made' } as MadeSample;
const problem = (reach: AskProblem['reach']): AskProblem => ({ kind: 'problem', text: 'x', remedy: 'y', reach });

/** `how`: what becomes of the samples in turn; the last for ever. Gives which were tried, and who was given up. */
const ran = async (all: readonly Cell[], ...how: readonly (AskProblem['reach'] | 'made')[]) => {
  const tried: string[] = [];
  const givenUp: string[] = [];
  const { signal } = new AbortController();
  let count = 0;
  const make = (cell: Cell): Promise<MadeSample | AskProblem> => {
    tried.push(`${cell.model} ${String(cell.sample)}`);
    const what = cell.model === 'other' ? 'made' : (how[Math.min(count, how.length - 1)] ?? 'made');
    if (cell.model !== 'other') count += 1;
    return Promise.resolve(what === 'made' ? made : problem(what));
  };
  for await (const event of runCells(all, make, { atOnce: 1, laneOf: ({ model }) => model, signal }))
    if (event.kind === 'problem' && event.givenUp) givenUp.push(event.cell.model);
  return { tried: tried.filter((one) => one.startsWith('m ')).length, others: tried.length, givenUp };
};

it('asks nothing more after trouble that every question would meet, and goes on with the others', async () => {
  expect(await ran([...cells(9), ...cells(9, 'other')], 'model')).toEqual({ tried: 1, others: 10, givenUp: ['m'] });
});

it('goes on after one answer that was slow or garbled, and gives up after four in a row', async () => {
  expect(await ran(cells(9), 'perhaps', 'made')).toMatchObject({ tried: 9, givenUp: [] });
  expect(await ran(cells(9), 'perhaps', 'perhaps', 'perhaps', 'made', 'perhaps')).toMatchObject({
    tried: 8,
    givenUp: ['m'],
  });
  expect(await ran(cells(9), 'perhaps')).toMatchObject({ tried: 4, givenUp: ['m'] });
});

it('never gives up for questions that are too long themselves', async () => {
  expect(await ran(cells(9), 'question')).toMatchObject({ tried: 9, givenUp: [] });
});

it('drops who waited for its turn with a model that was given up, and nobody else', async () => {
  const stopped = Object.assign(new Error('stopped while it waited'), { name: 'AbortError' });
  const give = async (error: Error): Promise<string[]> => {
    const kinds: string[] = [];
    const make = async ({ sample }: Cell): Promise<MadeSample | AskProblem> => {
      if (sample === 1) return problem('model');
      await new Promise((later) => setImmediate(later));
      throw error;
    };
    const { signal } = new AbortController();
    for await (const { kind } of runCells(cells(5), make, { atOnce: 2, laneOf: () => '', signal })) kinds.push(kind);
    return kinds;
  };
  expect(await give(stopped)).toEqual(['problem', 'end']);
  await expect(give(new Error('our own mistake'))).rejects.toThrow('our own mistake');
});
