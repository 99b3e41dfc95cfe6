import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readerOfContent } from './reader-of-content.ts';
import { readers } from './readers.ts';

/** Samples of a format whose files are meant to be of it. */
const samples = readers.flatMap((reader) => {
  const folder = join(import.meta.dirname, reader.id, 'testdata');
  return (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() && entry.name !== 'expected.txt')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ id: reader.id, path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8'), reader }))
    .filter(({ path, reader: { owns } }) => owns(path.slice(path.indexOf('/') + 1)));
});

const isStrange = (path: string): boolean => /^(?:another-|not-|too-new)/u.test(path);

it('is of the format that the name would have told, or nobody', () => {
  const wrong = samples
    .filter(({ path }) => !isStrange(path))
    .map(({ id, path, text }) => [id, path, readerOfContent(text)?.id ?? id] as const)
    .filter(([id, , found]) => found !== id);
  expect(wrong).toEqual([]);
});

it.each([
  'bun-lock',
  'cargo-lock',
  'composer-lock',
  'gemfile-lock',
  'go-mod',
  'go-sum',
  'gradle-lockfile',
  'gradle-verification',
  'mix-lock',
  'package-json',
  'package-lock',
  'packages-lock',
  'pdm-lock',
  'pipfile',
  'pipfile-lock',
  'pnpm-lock',
  'poetry-lock',
  'pom',
  'pubspec-lock',
  'pylock',
  'pyproject',
  'requirements',
  'uv-lock',
  'yarn-lock',
])('%s is known by what it says', (format) => {
  const own = samples.filter(({ id, path }) => id === format && !isStrange(path));
  const found = own.filter(({ text }) => readerOfContent(text)?.id === format);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length / own.length).toBeGreaterThanOrEqual(0.4);
});

it.each([
  ['prose', 'Dear all,\n\nplease install what you need.\nflask is nice == good\n'],
  ['settings', '{ "name": "x", "version": "1.0.0", "compilerOptions": {} }'],
  ['another YAML', 'packages:\n  - a\n  - b\n'],
  ['settings of a tool', '[tool.black]\nline-length = 100\n'],
  ['nothing', ''],
])('%s is nobody’s', (_, text) => {
  expect(readerOfContent(text)).toBeUndefined();
});

it('answers for any text, and soon', () => {
  const part = fc.constantFrom(
    '{',
    '"packages"',
    ':',
    '\n',
    ' ',
    '[[package]]',
    'a==1',
    '<project',
    '{,',
    '\t',
    '"',
    'a ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.nat(2000), (parts, times) => {
      const found = readerOfContent(parts.join('').repeat(1 + (times % 50)));
      expect(found === undefined || readers.includes(found)).toBe(true);
    }),
  );
});

it.each(['\n', ' ', '\t\n', '{', '{,', '"a",', '[[package]]\n', 'a', 'a=', '<project ', '- \n'])(
  'answers for %j again and again',
  (part) => {
    expect(readerOfContent(part.repeat(Math.ceil((1 << 18) / part.length)))).toBeUndefined();
  },
);
