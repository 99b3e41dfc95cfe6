import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPattern, parsePattern } from './pattern.ts';

const matches = (source: string, text: string): boolean | undefined => {
  const pattern = parsePattern(source);
  if ('problem' in pattern) throw new Error(pattern.problem);
  return matchesPattern(pattern, text);
};

describe('patterns', () => {
  it.each([
    ['^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', ['a@b.c', 'a.b@c.d.e'], ['a@b', '@b.c', 'a b@c.d']],
    ['^([a-z0-9]+-)*[a-z0-9]+$', ['a', 'a-b-1'], ['a-', '-a', '']],
    ['^\\d{4}-\\d{2}(-\\d{2})?$', ['2024-01', '2024-01-02'], ['2024-1', '2024-01-0']],
    ['a|bc|^$', ['', 'xa', 'bc'], ['b', 'c']],
    ['\\bcat\\b', ['a cat', 'cat'], ['cats', 'concat']],
    ['\\Bcat', ['concat'], ['cat']],
    ['^\\p{L}+$', ['é', '日本'], ['1', '']],
    ['^.$', ['a', '😀'], ['\n', 'ab']],
    ['^[\\u{1F600}-\\u{1F64F}]$', ['😀'], ['a']],
    ['^\\uD83D\\uDE00\\x41\\t$', ['😀A\t'], ['😀A']],
    ['^(?<year>a{2,3}?)$', ['aa', 'aaa'], ['a', 'aaaa']],
    ['^[\\]\\-a]{0,2}$', ['', ']-'], [']-a', 'b']],
    ['^a{0}b{2,}$', ['bb', 'bbbb'], ['b', 'abb']],
    ['^(|a)*b$', ['b', 'aab'], ['a']],
  ] as const)('%s', (source, yes, no) => {
    expect(yes.map((text) => matches(source, text))).toEqual(yes.map(() => true));
    expect(no.map((text) => matches(source, text))).toEqual(no.map(() => false));
  });

  it('match in one pass what makes others try for ever', () => {
    expect(matches('^(a+)+$', `${'a'.repeat(20_000)}b`)).toBe(false);
    expect(matches('^(a|a)*$', `${'a'.repeat(20_000)}b`)).toBe(false);
    expect(matches('a*a*a*a*a*b', 'a'.repeat(20_000))).toBe(false);
  });

  it('say when a text is too long for them', () => {
    expect(matches('^a{1000}$', 'a'.repeat(100_000))).toBeUndefined();
  });

  it('mean what the machine means by them', () => {
    const atom = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '\\d',
      '\\w',
      '\\b',
      '^',
      '$',
      '(a|b)',
      '(?:ab)',
      '(a*)',
    );
    const times = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?');
    const piece = fc.tuple(atom, times).map(([one, many]) => (/^(?:\^|\$|\\b)$/.test(one) ? one : one + many));
    const pattern = fc
      .array(
        fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
        { minLength: 1, maxLength: 2 },
      )
      .map((parts) => parts.join('|'));
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n', '😀'), maxLength: 8 }),
        (source, text) => {
          expect(matches(source, text)).toBe(new RegExp(source, 'u').test(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('never throw when they are read', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab\\()[]{}?*+|^$.-,<>=!:1ukpPxcdbB0Lé😀')), maxLength: 12 }),
        (source) => {
          const pattern = parsePattern(source);
          if (!('problem' in pattern)) expect(typeof matchesPattern(pattern, 'ab1')).toBe('boolean');
        },
      ),
      { numRuns: 3000 },
    );
  });
});
