import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellLine } from './shell-line.ts';

describe('a command line', () => {
  it.each([
    ['ping -c 1 host', ['ping', '-c', '1', 'host'], 0],
    ['ping \'a; b\' "c d" e\\ f', ['ping', 'a; b', 'c d', 'e f'], 0],
    ["ping 'it'\\''s'", ['ping', "it's"], 0],
    // Quoted twice is not quoted.
    ["ping ''a; echo x''", ['ping', 'a', ';', 'echo', 'x'], 1],
    ['ping "$(id)"', ['ping', '$(id)'], 1],
    ["ping '$(id)'", ['ping', '$(id)'], 0],
    ['a && b | c', ['a', '&', '&', 'b', '|', 'c'], 3],
    ['a "b', ['a', 'b'], 1],
    ["a ''", ['a', ''], 0],
    ['a # b', ['a'], 1],
    ['a#b', ['a#b'], 0],
    ['a\nb', ['a', '\n', 'b'], 1],
    ['cost $', ['cost', '$'], 0],
  ])('%j', (text, words, actives) => expect(shellLine(text)).toEqual({ words, actives }));

  it('holds a quoted text as one word without effect, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quoted = `'${text.replaceAll("'", String.raw`'\''`)}'`;
        expect(shellLine(`ping ${quoted}`)).toEqual({ words: ['ping', text], actives: 0 });
      }),
    );
  });

  it('is taken apart whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '\\', '$', '(', '`', ';', '#', '\n') }),
        (text) => {
          expect(shellLine(text).actives).toBeLessThanOrEqual(text.length + 1);
        },
      ),
    );
  });
});
