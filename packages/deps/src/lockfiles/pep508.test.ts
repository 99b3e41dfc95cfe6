import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePep508 } from './pep508.ts';

/** The parts as texts; each must stand in the text where its place says. */
const partsOf = (text: string): Record<string, unknown> | undefined => {
  const parsed = parsePep508(text);
  if (parsed === undefined) return undefined;
  const { name, extras, ...pieces } = parsed;
  for (const piece of Object.values(pieces)) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
  return {
    name,
    ...(extras.length === 0 ? {} : { extras }),
    ...Object.fromEntries(Object.entries(pieces).map(([key, piece]) => [key, piece.text])),
  };
};

describe('requirements of PEP 508', () => {
  it.each([
    ['flask', { name: 'flask' }],
    [' Flask_Login ==0.6.3 ', { name: 'Flask_Login', specifiers: '==0.6.3', exact: '0.6.3' }],
    ['a (>=1,<2)', { name: 'a', specifiers: '>=1,<2' }],
    [
      'a[x, y] == 1.0 ; os_name == "nt"',
      { name: 'a', extras: ['x', 'y'], specifiers: '== 1.0', exact: '1.0', marker: 'os_name == "nt"' },
    ],
    [
      'a @ https://h.example/a;b.zip ; os_name == "nt"',
      { name: 'a', url: 'https://h.example/a;b.zip', marker: 'os_name == "nt"' },
    ],
    ['a@git+https://h.example/a.git@v1', { name: 'a', url: 'git+https://h.example/a.git@v1' }],
    ['a === 2004d', { name: 'a', specifiers: '=== 2004d', exact: '2004d' }],
    ['a>=1,==1.5,', { name: 'a', specifiers: '>=1,==1.5,', exact: '1.5' }],
    ['a>=1;', { name: 'a', specifiers: '>=1' }],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it.each(['a==1.*', 'a~=1.2', 'a>=1.2', 'a==${VERSION}', 'a=={{ version }}', 'a<=1'])(
    '%s allows more than one version, or nobody knows which',
    (text) => {
      expect(parsePep508(text)?.exact).toBeUndefined();
    },
  );

  it.each([
    '',
    '-r a.txt',
    './a',
    'a=1',
    'a==',
    'a b',
    'a[x',
    'a (>=1',
    'a @',
    'a>=1 <2',
    'https://h.example/a.zip',
    'a==1#b',
  ])('%j is none', (text) => {
    expect(parsePep508(text)).toBeUndefined();
  });

  it('keeps its places in any text', () => {
    const words = fc.constantFrom(
      'a',
      'Zope.x',
      '[',
      ']',
      '(',
      ')',
      ' ',
      ',',
      '==',
      '===',
      '>=',
      '1.0',
      '*',
      ';',
      '@',
      'https://h/x',
      '${V}',
      '#',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        partsOf(parts.join(''));
      }),
    );
  });

  it('reads a hostile text in one go', () => {
    for (const part of ['.', ' ', '[', ',', '(', '==1,', ';', 'a.'])
      expect(() => parsePep508(`a${part.repeat(200_000)}`)).not.toThrow();
  });
});
