import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { children } from '../../tree/children.ts';
import type { Node } from '../../tree/node.ts';
import { outline } from '../../tree/outline.ts';
import type { ParsedUnit } from '../language.ts';
import type { GrammarId } from './grammars.ts';
import { javascriptLanguage } from './index.ts';
import { nestedTooDeep } from './lower/lowering.ts';

beforeAll(async () => {
  for (const id of javascriptLanguage.ids) await javascriptLanguage.load(id);
});

const parse = (text: string, id: GrammarId = 'javascript'): ParsedUnit => javascriptLanguage.parse(text, id);
const outlines = (unit: ParsedUnit): string => unit.root.body.map(outline).join(' ');

const nodesOf = (unit: ParsedUnit): Node[] => {
  const found: Node[] = [];
  const open: Node[] = [unit.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    open.push(...children(node));
  }
  return found;
};

/** What holds of every parse of every text. */
const expectSound = (unit: ParsedUnit): void => {
  const ids = new Set<number>();
  let wrong = 0;
  for (const node of nodesOf(unit)) {
    if (node.start < 0 || node.end < node.start || node.end > unit.text.length) wrong += 1;
    if (node.id < 0 || node.id >= unit.nodeCount || ids.has(node.id)) wrong += 1;
    ids.add(node.id);
  }
  for (const { start, end } of [...unit.problems, ...unit.comments])
    if (start < 0 || end < start || end > unit.text.length) wrong += 1;
  expect(wrong, unit.text).toBe(0);
};

const sample = `// c
import a, {b} from 'm';
class A extends B { #p = 1; constructor(x) { super(); this.x = \`a\${x}\`; } static async *m() { yield* f?.(...y); } }
const {c, d: [e = 1], ...g} = await h({i, 'j': /k[/]/g, l() {}, get n() { return 0n }});
for (const o of p) { if (!q || r) continue; else s++ }
switch (t) { case 1: break; default: throw new E() }
try { u() } catch ({v}) { (w => w)(<X y={z} {...k}>t&amp;{l}</X>) } finally {}
export default function* () { /* c */ }
`;

describe('cut at every character', () => {
  test.each(['javascript', 'typescript', 'tsx'] as const)('%s', (id) => {
    for (let end = 0; end <= sample.length; end += 1) expectSound(parse(sample.slice(0, end), id));
  });

  test('from the front', () => {
    for (let start = 0; start <= sample.length; start += 3) expectSound(parse(sample.slice(start)));
  });
});

test('a call with types waits like one without', () => {
  for (const [typed, plain] of [
    ['await pool.query<Row>(sql)', 'await pool.query(sql)'],
    ['await pool.query<{ id: number }>(sql, [1])', 'await pool.query(sql, [1])'],
    ['await f<A[], B>()', 'await f()'],
  ] as const) {
    const unit = parse(`async () => ${typed}`, 'typescript');
    expect(outlines(unit)).toBe(outlines(parse(`async () => ${plain}`, 'typescript')));
    expectSound(unit);
    const call = nodesOf(unit).find(({ kind }) => kind === 'Call');
    expect(unit.text.slice(call?.start, call?.end)).toBe(typed.slice('await '.length));
  }
  // What was awaited is called: another thing.
  expect(outlines(parse('async () => (await f)<A>(x)', 'typescript'))).toBe(
    outlines(parse('async () => (await f)(x)', 'typescript')),
  );
});

test('no text makes it throw', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '`',
      '${',
      '"',
      "'",
      '/*',
      '*/',
      '//',
      '<',
      '>',
      '</',
      '=>',
      ';',
      ',',
      '\n',
      'function',
      'class',
      'case',
      'x',
      '...',
      '@',
      '#',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom(...(['javascript', 'typescript', 'tsx'] as const)),
      (pieces, id) => {
        expectSound(parse(pieces.join(''), id));
      },
    ),
    { numRuns: 200 },
  );
});

describe('broken code', () => {
  test('statements around the break stay statements', () => {
    const unit = parse('f(1);\nlet = = 2;\ng(3);\n');
    expect(unit.problems.length).toBeGreaterThan(0);
    expect(outlines(unit)).toContain('(ExprStmt (Call (Name f) (Num 1)))');
    expect(outlines(unit)).toContain('(ExprStmt (Call (Name g) (Num 3)))');
  });

  test('clean code has no problems', () => {
    expect(parse(sample.replaceAll('await ', '')).problems).toEqual([]);
  });

  test('a problem points at the place', () => {
    const text = 'f();\nlet = = 2;\n';
    const { problems } = parse(text);
    expect(problems.every((problem) => problem.start >= 5)).toBe(true);
  });
});

describe('fragments', () => {
  test.each([
    [
      'an entry of an object',
      'foo: function(a) { g(a); },\nbar: 1,',
      '(ExprStmt (Dict (Entry (Str "foo") (Function flavor=def (Param flavor=plain (Name a)) (Block (ExprStmt (Call (Name g) (Name a)))))) (Entry (Str "bar") (Num 1))))',
    ],
    [
      'behind the end of a block',
      '}\nf(a);\n}\ng();',
      '(ExprStmt (Call (Name f) (Name a))) (ExprStmt (Call (Name g)))',
    ],
    [
      'without its end',
      'function f(a) {\n  if (a) {\n    g(a);',
      '(Function flavor=def f (Param flavor=plain (Name a)) (Block (If (Name a) (Block (ExprStmt (Call (Name g) (Name a)))))))',
    ],
    [
      'a method of a class',
      'async m(a) { g(a); }\nn() {}',
      '(Class _ (Block (Function flavor=method async m (Param flavor=plain (Name a)) (Block (ExprStmt (Call (Name g) (Name a))))) (Function flavor=method n (Block))))',
    ],
    [
      'a chain',
      '.then(a => f(a))\n.catch(b)',
      '(ExprStmt (Call (Member catch (Call (Member then (Name _)) (Function flavor=arrow expressionBody (Param flavor=plain (Name a)) (Block (Return (Call (Name f) (Name a))))))) (Name b)))',
    ],
    ['behind half a comment', ' * text (\n */\nf(a);', '(ExprStmt (Call (Name f) (Name a)))'],
    ['before half a comment', 'f(a);\n/**\n * text (', '(ExprStmt (Call (Name f) (Name a)))'],
  ])('%s', (_, text, tree) => {
    const unit = parse(text);
    expect(outlines(unit)).toBe(tree);
    expect(unit.problems.length).toBeGreaterThan(0);
    expectSound(unit);
  });

  test('offsets of a wrapped fragment are those of the text', () => {
    const text = 'foo: function(a) { g(a); },';
    const call = nodesOf(parse(text)).find((node) => node.kind === 'Call');
    expect(text.slice(call?.start, call?.end)).toBe('g(a)');
  });

  test('a path with a star at the end of broken code is no comment', () => {
    expect(outlines(parse("f('src/*');\n}\ng();"))).toBe(
      '(ExprStmt (Call (Name f) (Str "src/*"))) (ExprStmt (Call (Name g)))',
    );
  });

  test('types in a JavaScript file are read as types', () => {
    expect(outlines(parse('// @flow\nfunction f(a: string, b: number): void { g(a); }'))).toContain(
      '(Param flavor=plain (Name a) (Name string))',
    );
  });
});

describe('nesting', () => {
  const deep = 10_000;
  test.each([
    ['parentheses around calls', 'f('.repeat(deep) + ')'.repeat(deep)],
    ['arrays', '['.repeat(deep) + ']'.repeat(deep)],
    ['sums', `a${'+a'.repeat(deep)}`],
    ['members', `a${'.b()'.repeat(deep)}`],
    ['blocks', '{'.repeat(deep) + '}'.repeat(deep)],
    ['else if', `if(a){}${'else if(a){}'.repeat(deep)}`],
    ['arrows', `${'a=>'.repeat(deep)}a`],
    ['open tags', '<a>'.repeat(deep)],
  ])('%s', (_, text) => {
    const unit = parse(text);
    expect(unit.problems.length).toBeGreaterThan(0);
    expectSound(unit);
    // The engine still works afterwards.
    expect(outlines(parse('f(a)'))).toBe('(ExprStmt (Call (Name f) (Name a)))');
  });

  test('says so', () => {
    expect(parse(`a${'.b'.repeat(2000)}`).problems.map((problem) => problem.text)).toEqual([nestedTooDeep()]);
    expect(parse(`a${'.b'.repeat(500)}`).problems).toEqual([]);
  });

  test('5,000 nested type assertions leave the engine whole', () => {
    parse('<a>'.repeat(5000) + '</a>'.repeat(5000), 'typescript');
    expect(parse('f(a)', 'typescript').problems).toEqual([]);
  });
});

const corpus = '/work/shared/corpora/insecure-fragments.json';
test.skipIf(!existsSync(corpus))(
  'the labelled line of nearly every fragment of the corpus is understood (skipped where the corpus is absent)',
  () => {
    const records = (
      JSON.parse(readFileSync(corpus, 'utf8')) as { language: string; code: string; lineText: string }[]
    ).filter((record) => record.language === 'javascript');
    const understood = records.filter(({ code, lineText }) => {
      const start = code.indexOf(lineText.trim());
      const unit = parse(code);
      const broken = nodesOf(unit).filter(
        (node) => node.kind === 'Broken' && node.start < start + lineText.trim().length && node.end > start,
      );
      return broken.length === 0;
    });
    expect(records.length).toBeGreaterThan(0);
    expect(understood.length / records.length).toBeGreaterThan(0.9);
  },
);
