import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const cells = (text: string): unknown => {
  const parsed = parseCsv(text);
  return parsed.kind === 'records' ? parsed.records.map((record) => record.cells) : parsed;
};

describe('a CSV text', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['\uFEFFa\rb', [['a'], ['b']]],
    ['"a,b","c\nd"\n"say ""hi"""', [['a,b', 'c\nd'], ['say "hi"']]],
    ['a,"b"c\n', [['a', 'bc']]],
    ['a "quoted" word,b', [['a "quoted" word', 'b']]],
    ['\n\na\n\n', [['a']]],
    ['""', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('tells where a quote was opened that nobody closes', () => {
    expect(parseCsv('a,b\n"x\ny",1\n2,"open\n')).toEqual({ kind: 'unclosed', line: 4 });
  });

  it('knows the line of each record', () => {
    const parsed = parseCsv('h\n"1\n2\r\n3"\n\nlast');
    expect(parsed.kind === 'records' ? parsed.records.map(({ line }) => line) : []).toEqual([1, 2, 6]);
  });

  it('gives back what was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '😀') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join(end);
        expect(cells(text)).toEqual(rows);
      }),
    );
  });
});
