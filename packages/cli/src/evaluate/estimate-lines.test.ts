import { expect, it } from 'vitest';
import type { Cell } from '@sallyport/assist/evaluate';
import { estimateLines, spentText } from './estimate-lines.ts';

const price = { input: 1, output: 5, asOf: '2026-04-30' };
const free = { input: 0, output: 0, asOf: 'own machine' };
const cell = (model: string): Cell => ({
  task: { id: 't', prompt: 'Write it.', file: 'a.py', cwe: [] } as unknown as Cell['task'],
  model,
  condition: 'neutral',
  sample: 1,
});
const found = (prices: ReadonlyMap<string, typeof price | undefined>) => ({ prices, placeOf: () => 'http://x' });
const limits = { tokens: 1e6, dollars: 5 };

it('says the day of each price, and never leaves out who has none', () => {
  const prices = new Map([
    ['priced', price],
    ['new', undefined],
    ['own', free],
  ]);
  const lines = estimateLines([...prices.keys()].map(cell), found(prices), { tokens: 0, dollars: 0 }, { limits });
  expect(lines.map((line) => line.replace(/^.*tokens, /u, ''))).toEqual([
    'about $0.00 (prices of 2026-04-30)',
    'price not known (--tokens limits it, --dollars does not)',
    'at no price',
    'about $0.00 and what cannot be told of models without a known price',
  ]);
  expect(spentText({ tokens: 7, dollars: 0.5 }, { prices })).toBe(
    ', 7 tokens, $0.5000 and what cannot be told of models without a known price',
  );
});

it('says that what is known alone goes over the limit', () => {
  const prices = new Map([
    ['priced', { ...price, output: 5_000 }],
    ['new', undefined],
  ]);
  const lines = estimateLines([...prices.keys()].map(cell), found(prices), { tokens: 0, dollars: 1 }, { limits });
  expect(lines.at(-1)).toContain('--dollars 5 will hardly suffice');
});

it.each([
  [price, '$0.0000'],
  [free, 'at no price'],
  [undefined, 'price not known'],
] as const)('never calls a price that is not known none: %j', (one, words) => {
  expect(spentText({ tokens: 7, dollars: 0 }, { prices: new Map([['m', one]]) })).toBe(`, 7 tokens, ${words}`);
});
