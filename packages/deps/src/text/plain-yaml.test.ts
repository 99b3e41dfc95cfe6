import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';
import type { Value } from './value.ts';
import { readAnyYaml } from './yaml.ts';

/** What both readers must agree on: all of it but where collections and absent values end. */
const shown = (value: Value): unknown => {
  if (value.kind === 'scalar') return value.value === null ? null : [value.value, value.start];
  if (value.kind === 'list') return [value.start, value.items.map(shown)];
  return { at: value.start, entries: [...value.entries].map(([name, { key, value: one }]) => [name, key, shown(one)]) };
};

const expectSame = (text: string): boolean => {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const whole = readAnyYaml('a', text);
  expect(whole.flatMap(({ diagnostics }) => diagnostics.map((one) => one.text))).toEqual([]);
  expect(plain.map(shown)).toEqual(whole.map(({ root }) => shown(root!)));
  return true;
};

const plainTexts = [
  "a: 1\nb:\n  c: \"x\"\n  d: 'it''s'\n",
  "'@s/a@1.0.0':\n  resolution: {integrity: sha512-AA==, tarball: https://x.example/a.tgz}\n  engines: {node: '>=12'}\n  os: [darwin, '!win32']\n",
  'a@file:x(y):\n  b: {}\n  c: []\n',
  'a:\n- 1\n- b: 2\n  c: 3\n- [x, y]\nd:\n  - e\n',
  'a: |-\n  one\n   two\n\n  three\nb: 1\n',
  'a:\n  b: |\n    one\n\n\n  c: 2 # two\n# end\n',
  '? "long"\n:\n  a: 1\n? other\n: b: 2\n  c: 3\n',
  '---\na: 1\n---\nb: 2\n',
  '__metadata:\n  version: 8\n  cacheKey: 10c0\n\n"a@npm:^1.0.0, a@npm:1":\n  version: 1.10\n  checksum: 10/8a\n',
  'a:\r\n  b: c\r\n',
  'a: 1.10\nb: 0x1F\nc: ~\nd: true\ne: 1e3\nf: -1\ng: 007\nh: .5\ni: null\n'.replace('b: 0x1F\n', ''),
  'x:\ny:\n  z:\n',
];

describe('plain YAML', () => {
  it.each(plainTexts)('is read as the whole parser reads it: %j', (text) => {
    expect(expectSame(text)).toBe(true);
  });

  it.each([
    'a: &x 1\nb: *x\n',
    'a: !!str 1\n',
    'a: >-\n  folded\n',
    'a: one\n  two\n',
    'a: {b: 1,\n  c: 2}\n',
    'a: "b\n  c"\n',
    '<<: {a: 1}\n',
    'a: b: c\n',
    'a\n',
    '- a\n -b\n',
    '\ta: 1\n',
    '%YAML 1.2\n---\na: 1\n',
    'a: "\\x41"\n',
    'a: @b\n',
    '',
    '# nothing\n',
  ])('leaves %j to the whole parser', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('reads the samples of lockfiles, as the whole parser does', () => {
    const folder = join(import.meta.dirname, '..', 'lockfiles');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /pnpm-lock\.yaml$|^yarn\.lock$/u.test(entry.name),
    );
    const read = files.filter((entry) => expectSame(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
    expect(read.length).toBeGreaterThan(5);
  });

  it('agrees with the whole parser on whatever it reads', () => {
    const word = fc.constantFrom(
      'a',
      'b:',
      'c: ',
      ': ',
      ' ',
      '  ',
      '    ',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '-',
      '\n- ',
      '\n  - ',
      '? ',
      '# x',
      ' # y',
      '"q"',
      "'s'",
      "''",
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ', ',
      ',',
      '{a: b}',
      '[a, b]',
      '1',
      '1.0',
      '1.10',
      '-1',
      'true',
      'null',
      '~',
      '|',
      '|-',
      '|\n  x',
      'x:y',
      'http://x',
      '@',
      '&a ',
      '*a',
      '!t ',
      '<<: ',
      '---\n',
      '...',
      '\t',
      '\r\n',
      'é',
      '%',
      '\\',
      '\\n',
      '=',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), (words) => {
        expectSame(words.join(''));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees on texts of the shape that it is made for, cut and spoilt', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plainTexts),
        fc.nat(),
        fc.nat(3),
        fc.string({ maxLength: 3 }),
        (text, at, gone, put) => {
          const from = at % (text.length + 1);
          expectSame(text.slice(0, from) + put + text.slice(from + gone));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
