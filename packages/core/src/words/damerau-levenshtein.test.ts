import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damerauLevenshtein } from './damerau-levenshtein.ts';

describe('the distance between two words', () => {
  it('counts a swap once', () => {
    expect(damerauLevenshtein('ab', 'ba', 3)).toBe(1);
    expect(damerauLevenshtein('kitten', 'sitting', 3)).toBe(3);
    expect(damerauLevenshtein('kitten', 'sitting', 2)).toBe(3);
  });
  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(damerauLevenshtein(a, b, most)).toBe(damerauLevenshtein(b, a, most));
      }),
    );
  });
});
