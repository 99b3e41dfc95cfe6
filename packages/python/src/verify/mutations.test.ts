/** What no compiler of ours made: emitted code after random changes is refused, or names nothing but what it named before. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { readProgram } from '../run/read-program.ts';
import { hostileProgram } from '../run/testdata/hostile-program.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { operations } from '../runtime/ops.ts';
import { verify } from './verify.ts';

const names: ReadonlySet<string> = new Set(Object.keys(operations));
const testdata = join(import.meta.dirname, '../../testdata');

const emitted = (source: string): string | undefined => {
  const { module, problem } = readProgram(source);
  if (problem !== undefined) return undefined;
  try {
    return compile(module, { source, isBuiltin: (name) => builtins.has(name) }).placed.code;
  } catch {
    return undefined;
  }
};

const samples = globSync('**/*.py', { cwd: testdata }).sort();
const codes = samples
  .map((path) => emitted(readFileSync(join(testdata, path), 'utf8')))
  .filter((code) => code !== undefined);

/** Pieces that lead somewhere in JavaScript, and pieces of emitted code in places where they do not belong. */
const pieces = [
  'constructor',
  '.constructor',
  '["constructor"]',
  '.__proto__',
  '__proto__',
  'this',
  'globalThis',
  'import(',
  'import.meta',
  'new ',
  'eval',
  'process',
  'require',
  'Function',
  'arguments',
  'super',
  'class A{}',
  'async ',
  'await ',
  'delete ',
  'void ',
  'with(',
  'debugger;',
  'var ',
  '`',
  '`${',
  '}`',
  '/x/',
  '/*',
  '*/',
  '//',
  '<!--',
  '-->',
  '\\u0063',
  '\\x41',
  "'",
  '"',
  '\n',
  '\r',
  '\u2028',
  '\u00e9',
  '\ufeff',
  '\0',
  '...',
  '?.',
  '??',
  '**',
  '+=',
  '#a',
  '@',
  '=>',
  '{}',
  '({})',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ';',
  ',',
  '.',
  ':',
  '?',
  '=',
  '!',
  '$',
  '$.',
  '$.call',
  '.c',
  '.c.c',
  '.a',
  '.a.a',
  'm',
  'm.f',
  'm.d',
  'm.g',
  'K',
  'K[0]',
  'K["x"]',
  'N',
  'F',
  '.next',
  '.next()',
  '.length',
  'in ',
  'of ',
  'instanceof ',
  'typeof ',
  'yield ',
  '0x10',
  '1e999',
  '1n',
  '01',
  '.5',
  'L1:',
  'break L1;',
  'get ',
  'static ',
  'let ',
  'function',
  'return ',
  'x',
  '_',
  '\\',
  '#!',
];
/** Names that emitted code may hold: keywords of its grammar, its parameters, variables, properties and operations. */
const allowedName =
  /^(?:function|let|const|if|else|while|for|try|catch|finally|throw|return|break|continue|yield|typeof|undefined|true|false|null|[$mKNFfdglcavN]|tick|next|length|[lgb]_[\w$]*|c\d+_[\w$]*|[ktiwxyhsrnqf]\d+|e\d+f?|L\d+|\$[\w$]*|m\$[\w$]*|[nopxy]\$)$/;

/** Every word outside of texts is a name that is allowed, and nothing stands there that emitted code has not. */
const namesNothingElse = (code: string): boolean => {
  const bare = code.replaceAll(/"(?:[ !#-[\]-~]|\\u[0-9a-f]{4})*"/g, '""');
  const words = bare.match(/[A-Za-z_$][\w$]*/g) ?? [];
  return (
    words.every((word) => allowedName.test(word) || names.has(word) || word === 'e' || /^e\d/.test(word)) &&
    !/[`'\\@#\r]|\/\/|\/\*|\?\.|\?\?|\*\*|\.\.\.|[^\n\x20-\x7e]/.test(bare)
  );
};

describe('emitted code', () => {
  it('of every sample passes', () => {
    expect(codes.length).toBeGreaterThan(300);
    for (const code of codes) expect(verify(code, names)).toBeUndefined();
  });

  it('of programs with hostile names passes', () => {
    let tried = 0;
    for (let seed = 0; seed < 400; seed++) {
      const code = emitted(hostileProgram(seed, 4));
      if (code === undefined) continue;
      tried++;
      expect(verify(code, names), `seed ${String(seed)}`).toBeUndefined();
    }
    expect(tried).toBeGreaterThan(200);
  });
});

describe('a random change of emitted code', () => {
  const short = codes.filter((code) => code.length < 6_000);
  const change = fc.record({
    code: fc.constantFrom(...short),
    edits: fc.array(
      fc.record({
        kind: fc.constantFrom('insert', 'replace', 'delete', 'swap', 'copy'),
        at: fc.nat(),
        to: fc.nat(),
        piece: fc.constantFrom(...pieces),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });

  it('is refused or names nothing else', () => {
    let refused = 0;
    fc.assert(
      fc.property(change, ({ code, edits }) => {
        const tokens = code.match(/[A-Za-z_$][\w$]*|\d+|"[^"]*"|\s+|./gs) ?? [];
        for (const { kind, at, to, piece } of edits) {
          const i = at % tokens.length;
          const j = to % tokens.length;
          if (kind === 'insert') tokens.splice(i, 0, piece);
          else if (kind === 'replace') tokens[i] = piece;
          else if (kind === 'delete') tokens.splice(i, 1);
          else if (kind === 'copy') tokens.splice(i, 0, tokens[j] ?? '');
          else [tokens[i], tokens[j]] = [tokens[j] ?? '', tokens[i] ?? ''];
        }
        const changed = tokens.join('');
        if (verify(changed, names) !== undefined) refused++;
        else expect(namesNothingElse(changed), changed.slice(0, 2_000)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});

it('the wall stays small enough to be read at one sitting', () => {
  expect(readFileSync(join(import.meta.dirname, 'verify.ts'), 'utf8').split('\n').length).toBeLessThan(400);
});
