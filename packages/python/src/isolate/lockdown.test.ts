/** What runs in a guest runs after the lockdown; whether it does that well is tested in `isolate.test.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');

/** Names of Node and of the web that are gone, where they would be used by name. */
const gone =
  /(?<![\w.$'"`@-])(?:Buffer|setTimeout|setImmediate|setInterval|clearTimeout|console|structuredClone|fetch|WebAssembly|Atomics|SharedArrayBuffer|AbortController|require|eval)(?=\s*[.(])|\bnew AbortController\b/gu;

/** What runs in no guest; the prelude of JavaScript programs runs in an engine of its own, whose names those are. */
const elsewhere = /\.(?:test|case)\.ts$|testdata\/|testing\/|^isolate\/|^javascript\/prelude\//u;

const code = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\*|\/\/)/u.test(line))
    .map((line) => line.replace(/'(?:[^'\\]|\\.)*'|`[^`]*`|\/\/ .*/gu, "''"))
    .join('\n');

it('no module that a guest may load names what the lockdown takes away', () => {
  const wrong = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && !elsewhere.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(source, path), 'utf8');
      return [...code(text).matchAll(gone)]
        .map(([name]) => name)
        .filter(
          (name) => !new RegExp(`\\b(?:import|const|let) [^;=]*\\b${name.replace('new ', '')}\\b`, 'u').test(text),
        )
        .map((name) => `${path}: ${name}`);
    });
  expect([...new Set(wrong)]).toEqual([]);
  expect(relative(source, import.meta.dirname)).toBe('isolate');
});
