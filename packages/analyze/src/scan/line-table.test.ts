import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineTable } from './line-table.ts';

describe('the line table', () => {
  it('counts lines as editors do', () => {
    const table = lineTable('a\r\nb\rc\nd\fe\u2028f');
    expect(table.lineCount).toBe(4);
    expect(table.position(3)).toEqual({ offset: 3, line: 2, column: 1 });
    expect(table.position(11)).toMatchObject({ line: 4, column: 5 });
  });
  it('agrees with counting from the start, for every offset of every text, and stays inside', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é', '\u{1f600}') }),
        fc.integer({ min: -3, max: 60 }),
        (text, offset) => {
          const table = lineTable(text);
          const inside = Math.min(Math.max(offset, 0), text.length);
          // A break belongs to the line that it ends; between the halves of `\r\n` the line has not ended.
          const before = text.slice(0, inside);
          const breaks = before.match(/\r\n|\n|\r(?!$)/gu)?.length ?? 0;
          const open = before.endsWith('\r') && text[inside] !== '\n' ? 1 : 0;
          expect(table.position(offset)).toMatchObject({ offset: inside, line: 1 + breaks + open });
        },
      ),
    );
  });
  it('never gives a span that ends before it begins', () => {
    expect(lineTable('abc').span(2, 1)).toMatchObject({ start: { offset: 2 }, end: { offset: 2 } });
  });
});
