import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newRunBudget } from './run-budget.ts';

const price = { input: 1_000_000, output: 1_000_000, asOf: '' };

it('lets one wait that fits beside what is spent, and refuses one that does not', async () => {
  const budget = newRunBudget({ tokens: 100, dollars: Infinity });
  const first = await budget.reserve(undefined, { input: 10, output: 60 });
  const second = budget.reserve(undefined, { input: 10, output: 60 });
  if ('why' in first) throw new Error(first.why);
  first.settle({ input: 10, output: 5 });
  const next = await second;
  if ('why' in next) throw new Error(next.why);
  next.settle({ input: 10, output: 60 });
  expect(await budget.reserve(undefined, { input: 10, output: 60 })).toEqual({
    why: 'the budget of 100 tokens does not suffice for another question (85 are spent, and it may take 70)',
  });
});

it('counts what earlier parts took', async () => {
  const budget = newRunBudget({ tokens: 1_000, dollars: 5 }, { tokens: 10, dollars: 4.5 });
  expect(await budget.reserve(price, { input: 0, output: 1 })).toEqual({
    why: 'the budget of $5 does not suffice for another question ($4.5000 are spent, and it may take $1.0000)',
  });
});

it('is never gone over, however many ask at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ most: fc.integer({ min: 1, max: 50 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
        {
          maxLength: 30,
        },
      ),
      fc.integer({ min: 1, max: 200 }),
      async (questions, tokens) => {
        const budget = newRunBudget({ tokens, dollars: tokens });
        await Promise.all(
          questions.map(async ({ most, share }) => {
            const set = await budget.reserve(price, { input: 0, output: most });
            if ('why' in set) return;
            await Promise.resolve();
            set.settle({ input: 0, output: Math.floor(most * share) });
          }),
        );
        expect(budget.spent().tokens).toBeLessThanOrEqual(tokens);
        expect(budget.spent().dollars).toBeLessThanOrEqual(tokens);
      },
    ),
    { numRuns: 50 },
  );
});
