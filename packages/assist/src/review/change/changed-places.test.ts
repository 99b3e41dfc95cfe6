import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-file.ts';
import { changedPlaces } from './changed-places.ts';

const places = (before: string, after: string): readonly number[] =>
  [...changedPlaces({ after, ...changedLines(before, after) })].toSorted((a, b) => a - b);

describe('the places of a change', () => {
  it.each([
    ['a\nb\nc\n', 'a\nX\nc\n', [1, 2]],
    ['a\nb\nc\n', 'a\nc\n', [1, 2]],
    ['a\nb\nc\n', 'a\nb\n', [2]],
    ['a\nb\nc\n', 'b\nc\n', [1]],
    ['a\nb\n', 'a\nb\nc\n', [3]],
    ['x\na\nb\nc\nd\ne\n', 'new\nnew\nx\na\nb\nc\ne\n', [1, 2, 6, 7]],
    ['a\n', 'a\n', []],
  ])('from %j to %j are %j', (before, after, expected) => {
    expect(places(before, after)).toEqual(expected);
  });

  it('lie in the new text, whatever was done', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const count = after.split('\n').length;
        for (const place of places(before, after)) {
          expect(place).toBeGreaterThanOrEqual(1);
          expect(place).toBeLessThanOrEqual(count);
        }
        if (before !== after && after !== '' && before.trimEnd() !== after.trimEnd())
          expect(places(before, after).length).toBeGreaterThan(0);
      }),
    );
  });
});
