import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedLines } from './quoted-lines.ts';

const lines = ['a = 1', '\tb = 2', '', 'same()', 'c = 3', 'same()', 'd\u200b = 4', 'end'];

describe('quoted lines', () => {
  it.each([
    ['stand where they are said to', 1, 'a = 1\n\tb = 2', { from: 1, to: 2 }],
    ['may miss blanks at their ends', 2, '  b = 2  ', { from: 2, to: 2 }],
    ['count where their number is wrong and they stand once', 7, 'c = 3', { from: 5, to: 5 }],
    ['of two places are the one that is said', 6, 'same()', { from: 6, to: 6 }],
    ['show characters that are not seen as they were sent', 7, 'd\\u{200b} = 4', { from: 7, to: 7 }],
    ['are found where a file ends with them', 8, 'end\n', { from: 8, to: 8 }],
  ])('%s', (_, startLine, quote, place) => {
    expect(quotedLines({ startLine, quote }, lines)).toEqual(place);
  });

  it.each([
    ['stand in two places, neither of them the one that is said', 2, 'same()'],
    ['are not in the file', 1, 'a = 2'],
    ['are part of a line', 1, 'a ='],
    ['are not beside each other', 1, 'a = 1\nc = 3'],
    ['are empty', 3, '\n \n'],
    ['go beyond the end', 8, 'end\nmore'],
  ])('are refused that %s', (_, startLine, quote) => {
    expect(quotedLines({ startLine, quote }, lines)).toBeUndefined();
  });

  it('of any text, taken out of it, are found where they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ a-c()=]{0,6}$/u), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (text, first, more) => {
          const from = first % text.length;
          const to = Math.min(text.length, from + 1 + (more % 4));
          const taken = text.slice(from, to);
          if (taken[0]?.trim() === '' || taken.at(-1)?.trim() === '') return;
          expect(quotedLines({ startLine: from + 1, quote: taken.join('\n') }, text)).toEqual({ from: from + 1, to });
        },
      ),
    );
  });
});
