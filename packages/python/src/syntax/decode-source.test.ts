import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource } from './decode-source.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part])));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes('x = "é€😀"\n'), 'x = "é€😀"\n'],
    ['UTF-8 that says so', bytes('# coding: utf-8\nx = "é"\n'), '# coding: utf-8\nx = "é"\n'],
    ['Latin-1 on line one', bytes('# -*- coding: latin-1 -*-\n"', 0xe9, '"'), '# -*- coding: latin-1 -*-\n"é"'],
    [
      'Windows-1252 on line two',
      bytes('#!x\n# vim: fileencoding=cp1252\n', 0x80),
      '#!x\n# vim: fileencoding=cp1252\n€',
    ],
    ['a name after code, which is no cookie', bytes('x = 1\n# coding: latin-1\n'), 'x = 1\n# coding: latin-1\n'],
    ['a name on line three, which is no cookie', bytes('\n\n# coding: latin-1\né'), '\n\n# coding: latin-1\né'],
  ])('is %s', (_what, given, text) => {
    expect(decodeSource(given, 'f.py')).toEqual({ text });
  });

  it.each([
    [bytes('x = 1\ny = "', 0xe9, '"'), /^SyntaxError: Non-UTF-8 code starting with '\\xe9' in file f\.py on line 2,/],
    [bytes('# ', 0xed, 0xa0, 0x80), /starting with '\\xed' in file f\.py on line 1,/],
    [bytes('😀'.slice(0, 2), 0xf0, 0x9f), /starting with '\\xf0'/],
    [bytes('# coding: klingon\n'), /^SyntaxError: encoding problem: klingon$/],
    [bytes(0xef, 0xbb, 0xbf, '# coding: latin-1\n'), /^SyntaxError: encoding problem: iso-8859-1 with BOM$/],
  ])('is refused in CPython’s words', (given, words) => {
    const answer = decodeSource(given, 'f.py');
    expect('problem' in answer ? answer.problem : '').toMatch(words);
  });

  it('comes back for any text, and any bytes have an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const given = new TextEncoder().encode(`0\n\n${text}`);
        expect(decodeSource(given, 'f.py')).toEqual({
          text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(given),
        });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (given) => {
        const answer = decodeSource(given, 'f.py');
        expect('text' in answer || answer.problem.startsWith('SyntaxError: ')).toBe(true);
      }),
    );
  });
});
