import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainToml } from './plain-toml.ts';
import { readAnyToml } from './toml.ts';
import type { Value } from './value.ts';

/** What both readers must agree on: all of it but where tables end that headers open, and what dotted keys make. */
const shown = (value: Value): unknown => {
  if (value.kind === 'scalar') return [value.value, value.start, value.end];
  if (value.kind === 'list') return [value.start, value.items.map(shown)];
  return { at: value.start, entries: [...value.entries].map(([name, { key, value: one }]) => [name, key, shown(one)]) };
};

/** Whether the text is plain; then both must read the same, and no error. */
const expectSame = (text: string): boolean => {
  const plain = readPlainToml(text);
  if (plain === undefined) return false;
  const { root, diagnostics } = readAnyToml('a', text);
  expect(diagnostics.map((one) => one.text)).toEqual([]);
  expect(shown(plain)).toEqual(shown(root!));
  return true;
};

const plainTexts = [
  '',
  '# nothing\n',
  'a = 1\nb = "x" # why\nc = true\nd = \'C:\\x\'\n',
  'version = 1\n\n[[package]]\nname = "a"\nsource = { registry = "https://x.example" }\ndependencies = [\n    { name = "b", marker = "x == \'y\'" },\n    { name = "c" }, # last\n]\n\n[package.optional-dependencies]\nx = [\n]\n\n[[package]]\nname = "b"\n',
  '[a.b]\nx = 0\n[a]\ny = -12\n[a.c]\n',
  '[[a]]\n[[a.b]]\nx = "1"\n[[a.b]]\n[a.c]\n[[a]]\n[a.c]\n',
  'markers = "python_version < \\"3.9\\" and \\\\ \\n\\t"\n',
  'a.b.c = 1\na.b.d = 2\n"q.r" . \'s\' = 3\n',
  '[ a . "b c" ]\r\nx = []\r\ny = {}\r\n',
  'a = { b.c = 1, b.d = { e = [ { f = "" } ] } }\n',
  'a = [ [1, 2], [\n# in between\n"x"\n,\n], ]',
  'u = 2025-01-25T11:30:10.164985+00:00\nv = [2024-02-28T00:00:00Z]\n',
];

describe('plain TOML', () => {
  it.each(plainTexts)('is read as the whole parser reads it: %j', (text) => {
    expect(expectSame(text)).toBe(true);
  });

  it.each([
    '\uFEFFa = 1\n',
    'a = """x"""\n',
    "a = '''x'''\n",
    'a = "\\u0041"\n',
    'a = 1.5\n',
    'a = 0x1F\n',
    'a = 1_000\n',
    'a = 2024-01-01\n',
    'a = 2024-02-30T00:00:00Z\n',
    'a = { b = 1,\n c = 2 }\n',
    'a = { b = 1, }\n',
    'a = 1\na = 2\n',
    '[a]\n[a]\n',
    'a.b = 1\n[a]\n',
    'a = [1]\n[[a]]\n',
    'a = {}\na.b = 1\n',
    '[[a]]\n[a]\n',
    '[a]\nb.c = 1\n[a.b]\n',
    'a = 1 b = 2\n',
    'a\n',
    '[a\n',
    'a = "x\n',
    'a = \u0001\n',
    'a = 1\rb = 2\n',
    'é = 1\n',
    `a = ${'['.repeat(60)}${']'.repeat(60)}\n`,
  ])('leaves %j to the whole parser', (text) => {
    expect(readPlainToml(text)).toBeUndefined();
  });

  it('reads the samples of lockfiles, as the whole parser does', () => {
    const folder = join(import.meta.dirname, '..', 'lockfiles');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /^(?:uv|poetry|pdm|Cargo)\.lock$|\.toml$|^Pipfile$/u.test(entry.name),
    );
    const read = files.filter((entry) => expectSame(readFileSync(join(entry.parentPath, entry.name), 'utf8')));
    expect(read.length).toBeGreaterThan(files.length / 2);
  });

  it('reads what is cut and spoilt as the whole parser does, or leaves it to it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plainTexts),
        fc.nat(),
        fc.nat(3),
        fc.oneof(
          fc.string({ maxLength: 3 }),
          fc.constantFrom('"', '[', ']', '{', '}', ',', '\n', '.', '=', '[[a]]\n', '[a]\n', 'a.b = 1\n', 'a = 1\n'),
        ),
        (text, at, gone, put) => {
          const from = at % (text.length + 1);
          expectSame(text.slice(0, from) + put + text.slice(from + gone));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads tables in any order as the whole parser does, or leaves them to it', () => {
    const line = fc.constantFrom(
      '[a]',
      '[a.b]',
      '[a.b.c]',
      '[[a]]',
      '[[a.b]]',
      '[b]',
      'a = 1',
      'b = {}',
      'a.b = 1',
      'b.c = 2',
      'b.c.d = 3',
      'c = [{a = 1}]',
      'a = {b.c = 1, b.d = 2}',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), (lines) => {
        expectSame(lines.join('\n'));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a hostile text in one go', () => {
    for (const part of ['[', 'a.', '"', "'", '#', ' ', '{a=', '[[a]]\n', 'a=[', '[a.', '\n'])
      expect(() => readPlainToml(part.repeat(100_000))).not.toThrow();
  });
});
