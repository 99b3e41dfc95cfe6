/**
 * Speed of the JavaScript front end: the bare tree-sitter parse against parse + walk + lowering, on the JavaScript and
 * TypeScript files of `node_modules`. Prints MB/s (10^6 UTF-16 units per second) and the ratio.
 *
 *     node --conditions=@sallyport/source benchmarks/speed/parse-javascript.ts [megabytes]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFlat } from '../../packages/analyze/src/languages/javascript/flat-tree.ts';
import { grammar, loadGrammar } from '../../packages/analyze/src/languages/javascript/grammars.ts';
import type { GrammarId } from '../../packages/analyze/src/languages/javascript/grammars.ts';
import { javascriptLanguage } from '../../packages/analyze/src/languages/javascript/index.ts';

const root = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const limit = Number(process.argv[2] ?? 8) * 1e6;

const collect = (extension: RegExp): string[] => {
  const texts: string[] = [];
  let size = 0;
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (size >= limit) break;
    if (!extension.test(path)) continue;
    const text = readFileSync(join(root, path), 'utf8');
    if (text.length > 300_000) continue;
    texts.push(text);
    size += text.length;
  }
  return texts;
};

const timed = (texts: readonly string[], run: (text: string) => void): number => {
  for (const text of texts.slice(0, 40)) run(text);
  const start = performance.now();
  for (const text of texts) run(text);
  return performance.now() - start;
};

const measure = async (id: GrammarId, extension: RegExp): Promise<void> => {
  await loadGrammar(id);
  const texts = collect(extension);
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const { parser } = grammar(id);
  const bare = timed(texts, (text) => parser.parse(text)?.delete());
  const flat = timed(texts, (text) => parseFlat(text, id));
  const lowered = timed(texts, (text) => javascriptLanguage.parse(text, id));
  const speed = (ms: number): string => (size / 1000 / ms).toFixed(2);
  console.log(
    `${id}: ${texts.length} files, ${(size / 1e6).toFixed(1)} MB; parse ${speed(bare)} MB/s, parse + walk ${speed(flat)} MB/s, parse + lower ${speed(lowered)} MB/s, ratio ${(lowered / bare).toFixed(2)}`,
  );
};

await measure('javascript', /\.[cm]?js$/);
await measure('typescript', /\.[cm]?ts$/);
