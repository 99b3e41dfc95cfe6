import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells } from './cells.ts';
import { hostileText } from './report.case.ts';
import { visible, visibleLine } from './visible.ts';
import { wrap } from './wrap.ts';

describe('visible', () => {
  it.each([
    ['\u001b[31mred', String.raw`\u{1b}[31mred`],
    ['a\u202eb', String.raw`a\u{202e}b`],
    ['a\u200bb\ufeff', String.raw`a\u{200b}b\u{feff}`],
    ['tag\u{e0041}', String.raw`tag\u{e0041}`],
    ['\ud800x', String.raw`\u{d800}x`],
    ['a\nb\tc', String.raw`a\u{a}b\u{9}c`],
  ])('%j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('leaves ordinary text of any script alone', () => {
    for (const text of ['plain "text" <b>', 'Grüße, 你好, مرحبا, שלום, 😀', 'a_b-c/d.py'])
      expect(visible(text)).toBe(text);
  });

  it('leaves nothing that acts on a terminal', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });
});

it('visibleLine folds white space first', () => {
  expect(visibleLine('  a\r\n\t b ')).toBe('a b');
});

it('cells counts columns', () => {
  expect([cells('abc'), cells('你好'), cells('e\u0301'), cells('😀'), cells('é')]).toEqual([3, 4, 1, 2, 1]);
});

describe('wrap', () => {
  it('breaks at blanks', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('never exceeds the width and loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '你', '😀'), maxLength: 100 }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const lines = wrap(text, width);
          for (const line of lines) expect(cells(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});
