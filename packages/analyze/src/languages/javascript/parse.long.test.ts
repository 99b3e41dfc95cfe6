import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { children } from '../../tree/children.ts';
import type { Node } from '../../tree/node.ts';
import type { ParsedUnit } from '../language.ts';
import { javascriptLanguage } from './index.ts';

beforeAll(async () => {
  for (const id of javascriptLanguage.ids) await javascriptLanguage.load(id);
});

const root = fileURLToPath(new URL('../../../../../node_modules/', import.meta.url));

/** Units: UTF-16. */
const filesOf = (extension: RegExp, limit: number): string[] => {
  const texts: string[] = [];
  let size = 0;
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!extension.test(path)) continue;
    const text = readFileSync(join(root, path), 'utf8');
    if (size + text.length > limit) continue;
    texts.push(text);
    size += text.length;
  }
  return texts;
};

const faults = (unit: ParsedUnit): number => {
  let found = 0;
  const seen = new Uint8Array(unit.nodeCount);
  const open: Node[] = [unit.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.start < 0 || node.end < node.start || node.end > unit.text.length || seen[node.id] !== 0) found += 1;
    seen[node.id] = 1;
    open.push(...children(node));
  }
  return found;
};

test.each([
  ['javascript', /\.[cm]?js$/, 0.01],
  // The grammar does not know a few newer forms of declarations (`export type *`, `global {}` in a module).
  ['typescript', /\.[cm]?ts$/, 0.1],
] as const)('installed packages: %s', (id, extension, allowed) => {
  const texts = filesOf(extension, 12_000_000);
  let broken = 0;
  for (const text of texts) {
    const unit = javascriptLanguage.parse(text, id);
    expect(faults(unit)).toBe(0);
    if (unit.problems.length > 0) broken += 1;
  }
  expect(texts.length).toBeGreaterThan(100);
  expect(broken / texts.length).toBeLessThan(allowed);
});

test('a real file cut at many places', () => {
  const text = readFileSync(join(root, 'web-tree-sitter/web-tree-sitter.js'), 'utf8').slice(60_000, 68_000);
  for (let end = 1; end < text.length; end += 7)
    expect(faults(javascriptLanguage.parse(text.slice(0, end), 'javascript'))).toBe(0);
  for (let start = 1; start < text.length; start += 13)
    expect(faults(javascriptLanguage.parse(text.slice(start), 'javascript'))).toBe(0);
});
