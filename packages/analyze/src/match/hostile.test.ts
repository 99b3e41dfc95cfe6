/** Whatever the code or the pattern, matching returns; nothing overflows and nothing throws. */
import { describe, expect, it } from 'vitest';
import { javascriptLanguage } from '../languages/javascript/index.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import { buildNames } from '../names/build-names.ts';
import { newMatcher } from './new-matcher.ts';

await javascriptLanguage.load('javascript');
const at = { path: 't', line: 1 };

const count = (language: 'python' | 'javascript', patterns: readonly string[], code: string): number => {
  const unit = (language === 'python' ? pythonLanguage : javascriptLanguage).parse(code, language);
  const context = { path: 'c', unit, names: buildNames(unit) };
  const matcher = newMatcher([pythonLanguage, javascriptLanguage]);
  let total = 0;
  for (const text of patterns) {
    for (const match of matcher.matches({ kind: 'pattern', text, at }, context)) {
      if (match.start < 0 || match.end > code.length || match.start > match.end)
        throw new Error(`a range outside of the code: ${match.start}–${match.end}`);
      total += 1;
    }
  }
  return total;
};

const python = [
  '$X',
  '...',
  'f(...)',
  'f($X, ..., $Y)',
  '$X = $Y',
  '"..." + $X',
  'f"...{$X}..."',
  '$A.$B(...)',
  '$A. ... .b()',
  '<... f(...) ...>',
  '{..., $K: $V, ...}',
  '$A and $B',
  'def $F(...):\n    ...\n    return $X',
  'class $C(...):\n    ...',
  '$X = f()\n...\ng($X)',
  '...\nf()',
  'try:\n    ...\nexcept $E:\n    ...',
  'with $X as $Y:\n    ...',
  'import $M',
  'from $M import $N',
  '($X : T).f()',
  'global $X',
];
const javascript = [
  '$X',
  'f(...)',
  '$X = $Y',
  'const $X = $Y',
  '`...${$X}...`',
  '(...) => $X',
  'function $F(...) { ... }',
  '{..., $K: $V, ...}',
  '<$E ... />',
  'try { ... } catch ($E) { ... }',
  '$X = f();\n...\ng($X);',
  'new $C(...)',
  'import $X from $M',
  'if ($X) { ... }',
];

describe('cut at every byte', () => {
  it('Python code', () => {
    const code =
      '@app.route("/")\ndef f(a, *b, c: int = 1, **d):\n    with open(a) as g, h:\n        x = {**d, "k": f"{a!r:>{c}}"} if a and b else [i for i in b]\n    try:\n        return f(x, k=1)\n    except (A, B) as e:\n        global z\nclass C(D): y = lambda: 1\n';
    for (let end = 0; end <= code.length; end += 1) count('python', python, code.slice(0, end));
    expect(count('python', python, code)).toBeGreaterThan(20);
  });
  it('JavaScript code', () => {
    const code =
      'import a, { b as c } from "d"; const { e, f: [g = 1, ...h] } = await i`j${k}`;\nclass L extends M { #n = 1; static async *o(p) { try { yield* q?.[r]; } catch { throw new S({ t, ["u"]: v => ({ ...v }) }); } } }\nconst w = <A b="c" {...d}>{e}</A>;\n';
    for (let end = 0; end <= code.length; end += 1) count('javascript', javascript, code.slice(0, end));
    expect(count('javascript', javascript, code)).toBeGreaterThan(10);
  });
  it('patterns', () => {
    for (const pattern of python)
      for (let end = 0; end <= pattern.length; end += 1) count('python', [pattern.slice(0, end)], 'f(a, b)\nx = 1\n');
    for (const pattern of javascript)
      for (let end = 0; end <= pattern.length; end += 1)
        count('javascript', [pattern.slice(0, end)], 'f(a, b); x = 1;');
  });
});

describe('deep and long', () => {
  it.each([
    ['nested calls', `${'f('.repeat(900)}1${')'.repeat(900)}`],
    ['nested lists', `${'['.repeat(900)}1${']'.repeat(900)}`],
    ['a long chain of members', `a${'.b'.repeat(20_000)}.f()`],
    ['a long chain of calls', `a${'.b()'.repeat(5000)}`],
    ['a long sum', Array.from({ length: 5000 }, (_, index) => `a${index}`).join(' + ')],
    ['a long conjunction', Array.from({ length: 3000 }, (_, index) => `a${index}`).join(' and ')],
    [
      'a long union type',
      `def f(x: ${Array.from({ length: 2000 }, (_, index) => `T${index}`).join(' | ')}):\n    x.f()`,
    ],
    ['many arguments', `f(${Array.from({ length: 20_000 }, (_, index) => `${index}`).join(', ')})`],
    ['many keywords', `f(${Array.from({ length: 5000 }, (_, index) => `k${index}=${index}`).join(', ')})`],
    [
      'nested blocks',
      Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}if a:`).join('\n') + `\n${' '.repeat(90)}f()`,
    ],
  ])('%s', (_, code) => {
    expect(count('python', python, code)).toBeGreaterThan(0);
  });
});
