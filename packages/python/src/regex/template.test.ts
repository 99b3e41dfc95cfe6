import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRegex, escapeRegex, parseTemplate, RegexProblem, type TemplatePart } from './index.ts';
import { textOf } from './pattern-text.ts';

const pattern = { groups: 12, groupIndex: new Map([['name', 2]]) };

const shown = (parts: readonly TemplatePart[]): (string | number)[] =>
  parts.map((part) => (typeof part === 'number' ? part : textOf(part)));

const problem = (template: string, kind: 'str' | 'bytes' = 'str'): string => {
  try {
    return JSON.stringify(shown(parseTemplate(template, kind, pattern)));
  } catch (thrown) {
    if (thrown instanceof RegexProblem) return `${thrown.kind}: ${thrown.message}`;
    throw thrown;
  }
};

describe('a replacement template', () => {
  test.each([
    ['', []],
    ['a\\1b', ['a', 1, 'b']],
    ['\\g<name>\\g<0>\\g<12>', [2, 0, 12]],
    ['\\12\\013', [12, '\v']],
    ['\\101\\1x', ['A', 1, 'x']],
    ['\\0\\07\\08', ['\0\x07\x008']],
    ['\\n\\t\\\\\\.', ['\n\t\\\\.']],
  ])('%j', (template, parts) => {
    expect(shown(parseTemplate(template, 'str', pattern))).toEqual(parts);
  });

  test.each([
    ['\\13', 'error: invalid group reference 13 at position 1'],
    ['\\400', 'error: octal escape value \\400 outside of range 0-0o377 at position 0'],
    ['\\q', 'error: bad escape \\q at position 0'],
    ['a\\', 'error: bad escape (end of pattern) at position 1'],
    ['\\g', 'error: missing < at position 2'],
    ['\\g<', 'error: missing group name at position 3'],
    ['\\g<>', 'error: missing group name at position 3'],
    ['\\g<a', 'error: missing >, unterminated name at position 3'],
    ['\\g<a b>', "error: bad character in group name 'a b' at position 3"],
    ['\\g<99>', 'error: invalid group reference 99 at position 3'],
    ['\\g<other>', "IndexError: unknown group name 'other'"],
  ])('%j is refused', (template, expected) => {
    expect(problem(template)).toBe(expected);
  });

  test('never throws anything but a RegexProblem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\g<>01248axé\n'.split('')) }), (text) => void problem(text)),
    );
  });
});

describe('escape', () => {
  test('puts backslashes where they mean something', () => {
    expect(escapeRegex('a.b-c d_e/#&~')).toBe('a\\.b\\-c\\ d_e/\\#\\&\\~');
  });

  test('makes any text match itself alone, also in verbose mode', () => {
    const meter = { spend: (): void => {}, allocate: undefined };
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(0, 2, 64), (text, flags) => {
        const regex = compileRegex(escapeRegex(text), flags, 'str');
        expect(regex.run(text, 0, text.length, 'fullmatch', false, meter)).toBe(true);
        expect(regex.run(`${text}x`, 0, text.length + 1, 'fullmatch', false, meter)).toBe(false);
      }),
    );
  });
});

describe('any text as a pattern', () => {
  test('compiles or is a RegexProblem, and matching it ends within its meter', () => {
    const stop = new Error('stopped');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab\\()[]{}?*+|^$.-:=!<>P#i1,2wd \n'.split('')) }),
        fc.string({ unit: fc.constantFrom(...'ab \n1'.split('')) }),
        fc.nat(511),
        (text, subject, flags) => {
          let left = 100_000;
          const spend = (steps: number): void => {
            left -= steps;
            if (left < 0) throw stop;
          };
          try {
            const found = compileRegex(text, flags, 'str', { spend }).match(
              subject,
              0,
              subject.length,
              'search',
              spend,
            );
            expect(found === undefined || found[0]! <= found[1]!).toBe(true);
          } catch (thrown) {
            if (thrown !== stop && !(thrown instanceof RegexProblem)) throw thrown;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
