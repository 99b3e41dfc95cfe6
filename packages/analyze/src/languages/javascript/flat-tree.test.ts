import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseFlat, typeOf } from './flat-tree.ts';
import { grammar, loadGrammar } from './grammars.ts';

beforeAll(async () => {
  await loadGrammar('tsx');
});

const text = `${readFileSync(new URL(import.meta.url), 'utf8')}\nlet = = [1, , 2]; <a b="é\u{1F600}">{c}</a>`;

test('the walk sees what the public cursor sees', () => {
  const { parser, language } = grammar('tsx');
  const tree = parser.parse(text);
  if (tree === null) throw new Error('no tree');
  const expected: string[] = [];
  const cursor = tree.walk();
  for (let more = true; more;) {
    if (cursor.nodeIsNamed && cursor.nodeType !== 'comment') {
      expected.push(
        `${cursor.nodeType} ${cursor.startIndex}-${cursor.endIndex} ${language.fields[cursor.currentFieldId] ?? ''} ${cursor.nodeIsMissing}`,
      );
    }
    if (cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) {
      more = cursor.gotoParent();
      if (!more) break;
    }
  }
  const flat = parseFlat(text, 'tsx');
  const found = Array.from({ length: flat.count }, (_, node) => node)
    .filter((node) => !typeOf(flat, node).startsWith("'"))
    .map(
      (node) =>
        `${typeOf(flat, node)} ${flat.starts[node]}-${flat.ends[node]} ${flat.grammar.fieldNames[flat.fields[node]!] ?? ''} ${flat.missing[node] === 1}`,
    );
  expect(found).toEqual(expected);
});

test('next leads from sibling to sibling', () => {
  const flat = parseFlat('f(a, b); g()', 'tsx');
  const top: string[] = [];
  for (let node = 1; node < flat.next[0]!; node = flat.next[node]!)
    top.push(flat.text.slice(flat.starts[node], flat.ends[node]));
  expect(top).toEqual(['f(a, b);', 'g()']);
});

test('damage tells a clean parse from a broken one', () => {
  expect(parseFlat('f(a)', 'tsx').damage).toBe(0);
  expect(parseFlat('f(a))', 'tsx').damage).toBeGreaterThan(0);
});
