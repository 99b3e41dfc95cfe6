import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutUnmatchedBrackets } from './unmatched-brackets.ts';

test.each([
  ['} f()', '  f()', ''],
  ['f(a', 'f(a', '\n)'],
  ['f({a: [1', 'f({a: [1', '\n]})'],
  ["f(')')", "f(')')", ''],
  ['f(`)${g(")")}`)', 'f(`)${g(")")}`)', ''],
  ['f(/[)]/)', 'f(/[)]/)', ''],
  ['a / b) / c', 'a / b  / c', ''],
  ['// )\n)', '// )\n ', ''],
  ['/* ) */', '/* ) */', ''],
  [' * a\n */ f()', '    \n    f()', ''],
  ['f("a */ b")', 'f("a */ b")', ''],
])('%j', (text, expected, closers) => {
  expect(withoutUnmatchedBrackets(text)).toEqual({ text: expected, closers });
});

test('keeps the length and the line breaks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('{', '}', '(', ')', '[', ']', '`', '${', '"', '/', '*', '\n', 'a', '\\'), {
        maxLength: 40,
      }),
      (pieces) => {
        const text = pieces.join('');
        const result = withoutUnmatchedBrackets(text).text;
        expect(result.length).toBe(text.length);
        expect(result.replace(/[^\n]/gu, '')).toBe(text.replace(/[^\n]/gu, ''));
      },
    ),
  );
});
