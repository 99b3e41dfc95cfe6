import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

it('never runs more than it may, in the order of their coming, also after an error', async () => {
  const turns = inTurns(2);
  const began: number[] = [];
  let [running, most] = [0, 0];
  const ends = await Promise.allSettled(
    [1, 2, 3, 4, 5, 6].map((one) =>
      turns(async () => {
        began.push(one);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (one === 2) throw new Error('no');
        return one;
      }),
    ),
  );
  expect([began, most, ends.filter(({ status }) => status === 'rejected').length]).toEqual([[1, 2, 3, 4, 5, 6], 2, 1]);
});
