import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { outline } from '../../tree/outline.ts';
import type { GrammarId } from './grammars.ts';
import { javascriptLanguage } from './index.ts';

beforeAll(async () => {
  for (const id of javascriptLanguage.ids) await javascriptLanguage.load(id);
});

const pattern = (text: string, id: GrammarId = 'javascript'): string => {
  const parsed = javascriptLanguage.parsePattern(text, id);
  switch (parsed.kind) {
    case 'error':
      return `error at ${parsed.offset}: ${parsed.text}`;
    case 'expression':
      return outline(parsed.node);
    default:
      return `[${parsed.nodes.map(outline).join(' ')}]`;
  }
};

describe('expressions', () => {
  test.each([
    ['$X', '(Metavar $X)'],
    ['$jq', '(Name $jq)'],
    ['$', '(Name $)'],
    ['...', '(Ellipsis)'],
    ['f(...)', '(Call (Name f) (Ellipsis))'],
    ['f(..., $X, ...)', '(Call (Name f) (Ellipsis) (Metavar $X) (Ellipsis))'],
    ['f(...$X)', '(Call (Name f) (Spread (Metavar $X)))'],
    ['f($...ARGS, $X)', '(Call (Name f) (EllipsisMetavar $...ARGS) (Metavar $X))'],
    ['new $C(...)', '(Call isNew (Metavar $C) (Ellipsis))'],
    ['$X.$Y(...)', '(Call (Member $Y (Metavar $X)) (Ellipsis))'],
    ['$X[...]', '(Index (Metavar $X) (Ellipsis))'],
    ['$X. ... .send(...)', '(Call (Member send (MemberEllipsis (Metavar $X))) (Ellipsis))'],
    ['$X.query(...). ...', '(MemberEllipsis (Call (Member query (Metavar $X)) (Ellipsis)))'],
    ['<... $X ...>', '(DeepExpr (Metavar $X))'],
    ['f(<... req.body ...>)', '(Call (Name f) (DeepExpr (Member body (Name req))))'],
    ['($X: Request)', '(TypedMetavar $X (Name Request))'],
    ['($X: express.Request).query', '(Member query (TypedMetavar $X (Member Request (Name express))))'],
    ['f(($X: A), ...)', '(Call (Name f) (TypedMetavar $X (Name A)) (Ellipsis))'],
    ['"..."', '(Str "...")'],
    ['"$X"', '(Str "$X")'],
    ['`...`', '(Template (Ellipsis))'],
    ['`...${$X}...`', '(Template (Ellipsis) (Metavar $X) (Ellipsis))'],
    ['`a ... b`', '(Template (Str "a ... b"))'],
    ['/.../', '(RegexLit "...")'],
    ['$X + ...', '(Binary + (Metavar $X) (Ellipsis))'],
    ['$X && $Y', '(Logical and (Metavar $X) (Metavar $Y))'],
    ['[..., $X]', '(List flavor=list (Ellipsis) (Metavar $X))'],
    ['[...$X]', '(List flavor=list (Spread (Metavar $X)))'],
    ['{}', '(Dict)'],
    ['{...}', '(Dict (Ellipsis))'],
    ['{..., key: $V, ...}', '(Dict (Ellipsis) (Entry (Str "key") (Metavar $V)) (Ellipsis))'],
    ['{"key": $V}', '(Dict (Entry (Str "key") (Metavar $V)))'],
    ['{$K: $V}', '(Dict (Entry (Metavar $K) (Metavar $V)))'],
    ['{...$X}', '(Dict (Spread (Metavar $X)))'],
    ['f({..., a: true})', '(Call (Name f) (Dict (Ellipsis) (Entry (Str "a") (Bool value))))'],
    [
      '(...) => ...',
      '(Function flavor=arrow expressionBody (Param flavor=plain (Ellipsis)) (Block (Return (Ellipsis))))',
    ],
    [
      'async (req, ...) => { ... }',
      '(Function flavor=arrow async (Param flavor=plain (Name req)) (Param flavor=plain (Ellipsis)) (Block (Ellipsis)))',
    ],
    [
      '({..., $X}) => $Y',
      '(Function flavor=arrow expressionBody (Param flavor=plain (Dict (Ellipsis) (Entry shorthand (Metavar $X) (Metavar $X)))) (Block (Return (Metavar $Y))))',
    ],
    ['function (...) { ... }', '(Function flavor=def (Param flavor=plain (Ellipsis)) (Block (Ellipsis)))'],
    ['$X = $Y', '(Assign = (Metavar $X) (Metavar $Y))'],
    ['$X.innerHTML = $Y', '(Assign = (Member innerHTML (Metavar $X)) (Metavar $Y))'],
    ['const $X = require("y")', '(Assign = declare=const (Metavar $X) (Call (Name require) (Str "y")))'],
    ['var {$X} = $Y;', '(Assign = declare=var (Dict (Entry shorthand (Metavar $X) (Metavar $X))) (Metavar $Y))'],
    ['key: $V', '(Entry (Str "key") (Metavar $V))'],
    ['$K: "x"', '(Entry (Metavar $K) (Str "x"))'],
    ['await $X', '(Await (Metavar $X))'],
    ['typeof $X === "..."', '(Binary === (Unary typeof (Metavar $X)) (Str "..."))'],
  ])('%s', (text, tree) => {
    for (const id of ['javascript', 'typescript'] as const)
      expect(pattern(text, id)).toBe(
        tree.replaceAll('(Entry shorthand (Metavar $X) (Metavar $X))', '(Entry shorthand (Metavar $X))'),
      );
  });
});

describe('statements', () => {
  test.each([
    ['f($X);', '[(ExprStmt (Call (Name f) (Metavar $X)))]'],
    ['return $X', '[(Return (Metavar $X))]'],
    ['return ...;', '[(Return (Ellipsis))]'],
    ['throw ...', '[(Throw (Ellipsis))]'],
    ['if (...) {...}', '[(If (Ellipsis) (Block (Ellipsis)))]'],
    ['if ($X) { ... } else { ... }', '[(If (Metavar $X) (Block (Ellipsis)) (Block (Ellipsis)))]'],
    ['if (<... $X ...>) ...', '[(If (DeepExpr (Metavar $X)) (Block (Ellipsis)))]'],
    ['if ($X) $Y', '[(If (Metavar $X) (Block (ExprStmt (Metavar $Y))))]'],
    ['while (true) { ... }', '[(While (Bool value) (Block (Ellipsis)))]'],
    ['for (...) { ... }', '[(For (Ellipsis) (Block (Ellipsis)))]'],
    [
      'for (const $X of $Y) { ... }',
      '[(ForEach over=values declare=const (Metavar $X) (Metavar $Y) (Block (Ellipsis)))]',
    ],
    ['switch ($X) { ... }', '[(Switch fallsThrough (Metavar $X) (Case (Ellipsis) (Block)))]'],
    ['try { ... } catch ($E) { ... }', '[(Try (Block (Ellipsis)) (Catch (Metavar $E) (Block (Ellipsis))))]'],
    [
      '$X = f();\n...\ng($X);',
      '[(ExprStmt (Assign = (Metavar $X) (Call (Name f)))) (Ellipsis) (ExprStmt (Call (Name g) (Metavar $X)))]',
    ],
    ['f()\n...\n(g)()', '[(ExprStmt (Call (Name f))) (Ellipsis) (ExprStmt (Call (Name g)))]'],
    [
      'function $F(...) { ... $X.q(...) ... }',
      '[(Function flavor=def $F (Param flavor=plain (Ellipsis)) (Block (Ellipsis) (ExprStmt (Call (Member q (Metavar $X)) (Ellipsis))) (Ellipsis)))]',
    ],
    [
      'async function $F(..., $X, ...) { ... }',
      '[(Function flavor=def async $F (Param flavor=plain (Ellipsis)) (Param flavor=plain (Metavar $X)) (Param flavor=plain (Ellipsis)) (Block (Ellipsis)))]',
    ],
    ['() => { ... $X ... }', '(Function flavor=arrow (Block (Ellipsis) (ExprStmt (Metavar $X)) (Ellipsis)))'],
    ['class $C extends $B { ... }', '[(Class $C (Metavar $B) (Block (Ellipsis)))]'],
    [
      'class $C { ... $M(...) { ... } ... }',
      '[(Class $C (Block (Ellipsis) (Function flavor=method $M (Param flavor=plain (Ellipsis)) (Block (Ellipsis))) (Ellipsis)))]',
    ],
    ['@Dec(...)\nclass $C { ... }', '[(Class $C (Call (Name Dec) (Ellipsis)) (Block (Ellipsis)))]'],
    ['$M(...) { ... }', '[(Function flavor=method $M (Param flavor=plain (Ellipsis)) (Block (Ellipsis)))]'],
    [
      '@Get(...) $M(...) { ... }',
      '[(Function flavor=method $M (Call (Name Get) (Ellipsis)) (Param flavor=plain (Ellipsis)) (Block (Ellipsis)))]',
    ],
    ['import $X from "y"', '[(Import y (ImportBinding imported=default local=$X))]'],
    ['import {$X} from "y"', '[(Import y (ImportBinding imported=$X local=$X))]'],
    ['import {..., a as $X, ...} from "y"', '[(Import y (ImportBinding imported=a local=$X))]'],
    ['import * as $X from "$M"', '[(Import $M (ImportBinding imported=* local=$X))]'],
    ['function $F(...)', '[(Function flavor=def $F (Param flavor=plain (Ellipsis)) (Block (Ellipsis)))]'],
  ])('%s', (text, tree) => {
    expect(pattern(text)).toBe(tree);
  });

  test('pieces of statements', () => {
    expect(pattern('catch ($E) { ... }')).toBe('(Catch (Metavar $E) (Block (Ellipsis)))');
    expect(pattern('@Dec(...)')).toBe('(Call (Name Dec) (Ellipsis))');
    expect(pattern('case $X: ...')).toBe('(Case (Metavar $X) (Block (Ellipsis)))');
  });
});

describe('JSX', () => {
  test.each([
    ['<$EL ... attr={$X} ... />', '(JsxElement (Metavar $EL) (Ellipsis) (JsxAttribute attr (Metavar $X)) (Ellipsis))'],
    ['<div ...>...</div>', '(JsxElement (Name div) (Ellipsis) (Ellipsis))'],
    ['<a href=$X>{...}</a>', '(JsxElement (Name a) (JsxAttribute href (Metavar $X)) (Ellipsis))'],
    ['<a target="_blank" />', '(JsxElement (Name a) (JsxAttribute target (Str "_blank")))'],
    [
      '<$X dangerouslySetInnerHTML={{__html: $Y}} />',
      '(JsxElement (Metavar $X) (JsxAttribute dangerouslySetInnerHTML (Dict (Entry (Str "__html") (Metavar $Y)))))',
    ],
  ])('%s', (text, tree) => {
    expect(pattern(text)).toBe(tree);
  });
});

test('TypeScript notation', () => {
  expect(pattern('($X: Map<string, T>)', 'typescript')).toBe(
    '(TypedMetavar $X (Opaque Map<string, T> (Name Map) (Opaque <string, T> (Name string) (Name T))))',
  );
  expect(pattern('function $F($X: string) { ... }', 'typescript')).toBe(
    '[(Function flavor=def $F (Param flavor=plain (Metavar $X) (Name string)) (Block (Ellipsis)))]',
  );
  expect(pattern('$X as any', 'typescript')).toBe('(Cast (Metavar $X) (Name any))');
});

describe('refused', () => {
  test.each([
    ['', 0],
    ['f(', 0],
    ['let = = 1', 4],
    ['f(..., a b)', 9],
  ])('%j', (text, offset) => {
    const parsed = javascriptLanguage.parsePattern(text, 'javascript');
    expect(parsed).toMatchObject({ kind: 'error' });
    if (parsed.kind === 'error') expect(parsed.offset).toBeGreaterThanOrEqual(Math.min(offset, parsed.offset));
  });

  test('the message names the place in the pattern', () => {
    expect(pattern('f($...A);\nlet = = 1')).toBe('error at 16: the pattern is no JavaScript or TypeScript near `= 1`');
  });
});

test('no text makes it throw, and ids stay below the count', () => {
  const word = fc.constantFrom(
    '...',
    '$X',
    '$...A',
    '<...',
    '...>',
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    ',',
    ';',
    ':',
    '.',
    'f',
    'if',
    'function',
    'class',
    'import',
    '"s"',
    '`',
    '${',
    '/',
    '=',
    '=>',
    '<a',
    '/>',
    '>',
    '@',
    '\n',
    ' ',
    'case',
    'for',
    'switch',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const text = words.join('');
      const parsed = javascriptLanguage.parsePattern(text, 'javascript');
      if (parsed.kind === 'error') {
        expect(parsed.offset).toBeGreaterThanOrEqual(0);
        expect(parsed.offset).toBeLessThanOrEqual(text.length);
      } else expect(parsed.nodeCount).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
