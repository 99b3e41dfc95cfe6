import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellCommands } from './shell-words.ts';

/** Words with `|` between them, one command a line; a here-document's body in `<<…>>`. */
const said = (text: string): readonly string[] =>
  shellCommands(text).map(({ words, documents }) =>
    [...words.map((word) => word.text), ...documents.map(({ start, end }) => `<<${text.slice(start, end)}>>`)].join(
      '|',
    ),
  );

describe('shellCommands', () => {
  it.each<[string, readonly string[]]>([
    ['a b  c', ['a|b|c']],
    ['a && b; c | d & e || f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a \'b c\' "d e" f\\ g', ['a|b c|d e|f g']],
    ['a \\\n  b \\\r\n  c\nd', ['a|b|c', 'd']],
    ['a # b\n# c\nd#e', ['a', 'd#e']],
    ['A=1 B=2 c d=3', ['c|d=3']],
    ['if a; then b; else c; fi', ['a', 'b', 'c']],
    ['( a; b ) && { c; }', ['a', 'b', 'c']],
    ['a > out.txt 2>&1 < in <<< word', ['a']],
    ['a 2>err b 3', ['a|b|3']],
    ['a $B ${C:-d e} "$F"', ['a|$B|${C:-d e}|$F']],
    ['a $(b c) `d e` f', ['b|c', 'd|e', 'a|$(b c)|`d e`|f']],
    ['a "$(b "c d")"', ['b|c d', 'a|$(b "c d")']],
    ['a ${{ matrix.x }}-y', ['a|${{ matrix.x }}-y']],
    ['a <package name> b>=1 c<2 d', ['a|<package name>|b>=1|c<2|d']],
    ['a <file b', ['a|b']],
    ['a <<EOF b\none\ntwo\nEOF\nc', ['a|b|<<one\ntwo\n>>', 'c']],
    ["a <<-'X' && b <<Y\n1\n\tX\n2\nY\nc", ['a|<<1\n>>', 'b|<<2\n>>', 'c']],
    ['a <<EOF\nnever closed', ['a|<<never closed>>']],
    ['a "never closed\nb', ['a|never closed\nb']],
    ['a `\n  b', ['a|b']],
    ['cat <(a b) c', ['cat', 'a|b', 'c']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('knows where words stand', () => {
    const [command] = shellCommands(`run "a b" c'd' e\\ f`);
    expect(command?.words.map(({ start, end, plainAt }) => [start, end, plainAt])).toEqual([
      [0, 3, 0],
      [4, 9, 5],
      [10, 14, undefined],
      [15, 19, undefined],
    ]);
  });

  it('reads a part of a text alone', () => {
    const text = "x 'a b' y";
    expect(shellCommands(text, 2, 7).map(({ words }) => words.map((word) => word.text))).toEqual([['a b']]);
    expect(shellCommands(text, 2, 5).map(({ words }) => words.map((word) => word.text))).toEqual([['a ']]);
  });

  it('takes any text, and its plain words stand in it', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '"',
      "'",
      '\\',
      '$(',
      ')',
      '`',
      '${',
      '}',
      '<<E',
      'E\n',
      '<',
      '>',
      '|',
      '#',
      '${{',
      '(',
      '=',
      '\r\n',
      '<x y>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { words, documents } of shellCommands(text)) {
          for (const { start, end, plainAt, text: word } of words) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
            if (plainAt !== undefined) expect(text.slice(plainAt, plainAt + word.length)).toBe(word);
          }
          for (const { start, end } of documents) expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('takes texts that are built to exhaust it', () => {
    for (const piece of ['$(', '`', '"$(', '(', '<<E ', '${', "'", '"', '<a', '\\\n', 'a <<E\n', '${{'])
      shellCommands(piece.repeat(100_000));
  });
});
