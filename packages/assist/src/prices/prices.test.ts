import { describe, expect, it } from 'vitest';
import { readPrices } from './prices.ts';

const row = { provider: 'openai', model: 'gpt-5', input: 1.25, output: 10, 'as-of': '2026-01-02' };

describe('prices', () => {
  it.each([
    ['gpt-5', 1.25],
    ['gpt-5-2026-03-04', 1.25],
    ['gpt-5-20260304', 1.25],
    ['gpt-5-latest', 1.25],
    ['gpt-5-mini', 0.25],
    ['gpt-5.4', undefined],
    ['gpt-5-nano', undefined],
    ['gpt-50', undefined],
  ])('of %s: %s', (model, input) => {
    const read = readPrices({ prices: [row, { ...row, model: 'gpt-5-mini', input: 0.25 }] });
    if ('wrong' in read) throw new Error(read.wrong);
    expect(read.table.priceOf('openai', model)?.input).toBe(input);
    expect(read.table.priceOf('anthropic', model)).toBeUndefined();
  });

  it.each([
    [null],
    [{}],
    [{ prices: [{ ...row, input: -1 }] }],
    [{ prices: [{ ...row, 'as-of': 'soon' }] }],
    [{ prices: [{}] }],
  ])('in another form are refused: %j', (value) => {
    expect(readPrices(value)).toHaveProperty('wrong');
  });
});
