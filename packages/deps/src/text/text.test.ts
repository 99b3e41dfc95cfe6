import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childrenAt,
  childText,
  readJson,
  readToml,
  readXml,
  readYaml,
  readYamlDocuments,
  textAt,
  valueAt,
} from './index.ts';
import type { ParsedText, Value } from './index.ts';

/** The tree as plain data. */
const plain = (value: Value | undefined): unknown => {
  if (value === undefined) return undefined;
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(plain);
  return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
};

const readers: readonly (readonly [string, (path: string, text: string) => ParsedText])[] = [
  ['JSON', readJson],
  ['TOML', readToml],
  ['YAML', readYaml],
];

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__' && key !== '<<'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe('texts with places', () => {
  it('say what JSON.parse says, and point at it', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { root, diagnostics } = readJson('a.json', text);
        expect(diagnostics).toEqual([]);
        expect(plain(root)).toEqual(JSON.parse(text));
        expect(JSON.parse(text.slice(root!.start, root!.end))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"a": {"b": "1.0"}}', readJson],
    ['a.b = "1.0"', readToml],
    ['[a]\nb = "1.0"', readToml],
    ['a = { b = "1.0" }', readToml],
    ['a:\n  b: "1.0"', readYaml],
    ['x: &x {b: "1.0"}\na: *x', readYaml],
    ['x: &x {b: "1.0"}\na:\n  <<: *x', readYaml],
  ] as const)('finds the same in %s', (text, read) => {
    expect(textAt(read('a', text).root, 'a', 'b')).toBe('1.0');
    expect(textAt(read('a', text).root, 'a', 'c')).toBeUndefined();
    expect(textAt(read('a', text).root, 'a', 'b', 'c')).toBeUndefined();
  });

  it.each([
    ['\uFEFF[a]\nb = "1.0"', readToml],
    ['\uFEFFa:\n  b: "1.0"', readYaml],
    ['\uFEFFx: &x {b: "1.0"}\na: *x', readYaml],
    ['\uFEFF{"a": {"b": "1.0"}}', readJson],
  ] as const)('read %s behind its byte order mark, with all places where they are', (text, read) => {
    const { root, diagnostics } = read('a', text);
    expect(diagnostics).toEqual([]);
    const found = valueAt(root, 'a', 'b')!;
    expect(text.slice(found.start, found.end)).toBe('"1.0"');
  });

  it('keep arrays of tables of TOML apart, and tables inside them', () => {
    const { root } = readToml('a', '[[p]]\nn = 1\n[p.s]\nx = 2\n[[p]]\nn = 3\n[[p.q]]\ny = 4\n');
    expect(plain(root)).toEqual({
      p: [
        { n: 1, s: { x: 2 } },
        { n: 3, q: [{ y: 4 }] },
      ],
    });
  });

  it('keep a number of YAML as it was written, since it may be a version', () => {
    expect(plain(readYaml('a', 'v: 1.10\nw: 1.5\nx: 0x1F\ny: 12345678901234567890').root)).toEqual({
      v: '1.10',
      w: 1.5,
      x: '0x1F',
      y: '12345678901234567890',
    });
  });

  it('have the line of a value, whatever breaks lines', () => {
    const { root, lines } = readJson('a', '{\r\n"a":\r\n1}');
    expect(lines.at(valueAt(root, 'a')!.start)).toBe(3);
  });

  it('keep what was read of a broken JSON, and say where it breaks', () => {
    const { root, diagnostics } = readJson('a.json', '{"a": {"b": "1.0"},\n "c": ');
    expect(textAt(root, 'a', 'b')).toBe('1.0');
    expect(diagnostics.map(({ text, incomplete }) => ({ text, incomplete }))).toEqual([
      { text: 'a.json:2: not JSON that can be read: value expected', incomplete: true },
    ]);
  });

  it.each(readers)('%s that is nested ten thousand deep is a diagnostic', (_, read) => {
    const text = `a = ${'['.repeat(10_000)}`;
    const { diagnostics } = read('deep', read === readToml ? text : text.slice(4));
    expect(diagnostics.at(-1)?.incomplete).toBe(true);
  });

  it('aliases that blow YAML up are a diagnostic', () => {
    const bomb = [
      'a0: &a0 x',
      ...Array.from({ length: 30 }, (_, i) => `a${String(i + 1)}: &a${String(i + 1)} [*a${String(i)}, *a${String(i)}]`),
    ].join('\n');
    expect(readYaml('bomb', bomb).diagnostics[0]?.text).toBe(
      'bomb:1: not YAML that can be read: its aliases stand for too many values',
    );
  });

  it('an alias of itself is a diagnostic', () => {
    expect(readYaml('loop', 'a: &a [*a]').diagnostics).toHaveLength(1);
  });

  it('read each document of a YAML text', () => {
    expect(readYamlDocuments('a', 'x: 1\n---\ny: 2\n').map(({ root }) => plain(root))).toEqual([{ x: 1 }, { y: 2 }]);
  });

  it('read XML with its places, whatever its prefixes', () => {
    const text =
      '<?xml version="1.0"?>\n<m:project xmlns:m="u">\n<m:version> 1.2 </m:version><d><e/><e/></d></m:project>';
    const { root, lines } = readXml('pom.xml', text);
    expect(childText(root, 'version')).toBe('1.2');
    const [version] = childrenAt(root, 'version');
    expect(text.slice(version!.textPlace!.start, version!.textPlace!.end)).toBe('1.2');
    expect(lines.at(version!.start)).toBe(3);
    expect(childrenAt(root, 'd', 'e')).toHaveLength(2);
  });

  it('define no entity of XML', () => {
    const bomb =
      '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><l>&b;&f;</l>';
    expect(readXml('bomb.xml', bomb).root?.text).toBe('&b;&f;');
  });

  it.each(['<a>'.repeat(100_000), '<a', '<a><b></a>', '', 'plain'])('broken XML is a diagnostic (%#)', (text) => {
    const { root, diagnostics } = readXml('a.xml', text);
    expect(root).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
  });

  it('never throw', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '[[',
      ']]',
      '"',
      "'",
      ':',
      ',',
      '=',
      '\n',
      '  ',
      '- ',
      '&a ',
      '*a',
      '<<',
      '#',
      '<',
      '>',
      '/',
      '&',
      '!',
      '?',
      '|',
      '.',
      'a',
      '1',
      '\u0000',
      '\ud800',
      '%',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const [, read] of readers) expect(read('a', text).diagnostics.length).toBeGreaterThanOrEqual(0);
        expect(readXml('a', text).diagnostics.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
