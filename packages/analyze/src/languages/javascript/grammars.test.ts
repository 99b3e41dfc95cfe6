import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { grammar, loadGrammar, setGrammarFolder } from './grammars.ts';
import { parseFlat } from './flat-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'grammars-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a grammar that was never loaded is our own mistake', () => {
  expect(() => grammar('tsx')).toThrow('grammar tsx used before it was loaded');
});

test('a named folder comes first, for the files it has', async () => {
  writeFileSync(join(folder, 'tree-sitter-tsx.wasm'), 'no grammar');
  setGrammarFolder(folder);
  await expect(loadGrammar('tsx')).rejects.toThrow('WebAssembly');
  await loadGrammar('javascript');
  expect(parseFlat('f(a)', 'javascript').damage).toBe(0);
  rmSync(join(folder, 'tree-sitter-tsx.wasm'));
  await loadGrammar('tsx');
  expect(parseFlat('<a/>', 'tsx').damage).toBe(0);
});
