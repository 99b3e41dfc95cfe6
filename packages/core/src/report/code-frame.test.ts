import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { spanOf } from './sample-report.case.ts';

const options = { context: 1, lines: 3, width: 60 };

describe('codeFrame', () => {
  it('cuts the marked line into three and adds context', () => {
    const text = 'one\ntwo = three(four)\nfive\nsix';
    expect(codeFrame(text, spanOf(text, 'three(four)'), options)).toEqual([
      { number: 1, before: 'one', hit: '', after: '' },
      { number: 2, before: 'two = ', hit: 'three(four)', after: '' },
      { number: 3, before: 'five', hit: '', after: '' },
    ]);
  });

  it('marks every line of a span, and shows at most so many', () => {
    const text = 'a(\n b,\n c,\n d)\ne';
    expect(codeFrame(text, spanOf(text, 'a(\n b,\n c,\n d)'), options).map(({ number, hit }) => [number, hit])).toEqual(
      [
        [1, 'a('],
        [2, ' b,'],
        [3, ' c,'],
      ],
    );
    expect(codeFrame(text, spanOf(text, 'c,\n d'), options).map(({ number, hit }) => [number, hit])).toEqual([
      [2, ''],
      [3, 'c,'],
      [4, ' d'],
      [5, ''],
    ]);
  });

  it('does not mark the next line when the span ends with its line break', () => {
    const text = 'a\nb\nc';
    expect(codeFrame(text, spanOf(text, 'a\n'), options).map(({ hit }) => hit)).toEqual(['a', '']);
  });

  it('keeps the mark in sight on long lines', () => {
    const text = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`;
    const [line] = codeFrame(text, spanOf(text, 'HERE'), options);
    expect(line?.hit).toBe('HERE');
    expect((line?.before.length ?? 0) + (line?.after.length ?? 0)).toBeLessThanOrEqual(56);
    expect(line?.before.startsWith('…')).toBe(true);
  });

  it('drops the carriage return and expands tabs', () => {
    const text = '\tx\r\ny';
    expect(codeFrame(text, spanOf(text, 'x'), options)).toEqual([
      { number: 1, before: '    ', hit: 'x', after: '' },
      { number: 2, before: 'y', hit: '', after: '' },
    ]);
  });

  it('is empty for a span outside the text', () => {
    const elsewhere = { start: { offset: 9, line: 1, column: 10 }, end: { offset: 12, line: 1, column: 13 } };
    expect(codeFrame('short', elsewhere, options)).toEqual([]);
  });

  it('never throws, never exceeds the width, and is safe to print', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.nat(220),
        fc.integer({ min: -5, max: 220 }),
        fc.integer({ min: 8, max: 80 }),
        (text, from, to, width) => {
          const span = { start: { offset: from, line: 1, column: 1 }, end: { offset: to, line: 1, column: 1 } };
          for (const { before, hit, after } of codeFrame(text, span, { context: 2, lines: 3, width })) {
            expect(before.length + hit.length + after.length).toBeLessThanOrEqual(width);
            expect(before + hit + after).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
          }
        },
      ),
    );
  });
});
