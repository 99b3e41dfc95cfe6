import { beforeAll, describe, expect, test } from 'vitest';
import { outline } from '../../../tree/outline.ts';
import type { GrammarId } from '../grammars.ts';
import { javascriptLanguage } from '../index.ts';

beforeAll(async () => {
  for (const id of javascriptLanguage.ids) await javascriptLanguage.load(id);
});

const lowered = (text: string, id: GrammarId = 'tsx'): string => {
  const unit = javascriptLanguage.parse(text, id);
  expect(unit.problems).toEqual([]);
  return unit.root.body.map(outline).join(' ');
};

/** The outline of a text that is one expression statement. */
const expr = (text: string, id: GrammarId = 'tsx'): string => lowered(text, id).replace(/^\(ExprStmt (.*)\)$/s, '$1');

describe('expressions', () => {
  test.each([
    ['!a', '(Unary not (Name a))'],
    ['-a', '(Unary - (Name a))'],
    ['typeof a', '(Unary typeof (Name a))'],
    ['delete a.b', '(Unary delete (Member b (Name a)))'],
    ['a++', '(Unary ++ (Name a))'],
    ['--a', '(Unary -- (Name a))'],
    ['a && b', '(Logical and (Name a) (Name b))'],
    ['a || b', '(Logical or (Name a) (Name b))'],
    ['a ?? b', '(Logical ?? (Name a) (Name b))'],
    ['a + b + c', '(Binary + (Binary + (Name a) (Name b)) (Name c))'],
    ['a instanceof B', '(Binary instanceof (Name a) (Name B))'],
    ['"k" in o', '(Binary in (Str "k") (Name o))'],
    ['(a)', '(Name a)'],
    ['a ? b : c', '(Conditional (Name a) (Name b) (Name c))'],
    ['a, b, c', '(Sequence (Name a) (Name b) (Name c))'],
    ['a.b', '(Member b (Name a))'],
    ['a?.b', '(Member b optional (Name a))'],
    ['a?.[b]', '(Index (Name a) (Name b))'],
    ['f?.(a)', '(Call optional (Name f) (Name a))'],
    ['f(a, ...b)', '(Call (Name f) (Name a) (Spread (Name b)))'],
    ['new A(1)', '(Call isNew (Name A) (Num 1))'],
    ['new A', '(Call isNew (Name A))'],
    ['new a.B()', '(Call isNew (Member B (Name a)))'],
    ['this.a', '(Member a (Name this))'],
    ['import("m")', '(Call (Name import) (Str "m"))'],
    ['import.meta.url', '(Member url (Member meta (Name import)))'],
    ['require("m")', '(Call (Name require) (Str "m"))'],
    ['undefined', '(Null flavor=undefined)'],
    ['null', '(Null flavor=null)'],
    ['x = true', '(Assign = (Name x) (Bool value))'],
    ['a += b', '(Assign += (Name a) (Name b))'],
    ['a ??= b', '(Assign ??= (Name a) (Name b))'],
    ['a = b = c', '(Assign = (Name a) (Assign = (Name b) (Name c)))'],
    ['[a, , ...b]', '(List flavor=list (Name a) (Null flavor=undefined) (Spread (Name b)))'],
    ['[, a,]', '(List flavor=list (Null flavor=undefined) (Name a))'],
    ['/a[/]b/gi', '(RegexLit "a[/]b" flags=gi)'],
    ['await a', '(Await (Name a))'],
    ['[a, b] = c', '(Assign = (List flavor=list (Name a) (Name b)) (Name c))'],
  ])('%s', (text, tree) => {
    expect(expr(text)).toBe(tree);
  });

  test.each([
    ['`a${b}c`', '(Template (Str "a") (Name b) (Str "c"))'],
    ['`\\n\\``', '(Template (Str "\\n`"))'],
    ['``', '(Template)'],
    ['t`x${y}`', '(Template (Name t) (Str "x") (Name y))'],
    ['String.raw`x`', '(Template (Member raw (Name String)) (Str "x"))'],
  ])('template %s', (text, tree) => {
    expect(expr(text)).toBe(tree);
  });

  test.each([
    [
      String.raw`'a\n\t\\\'\x41\u0042\u{1F600}\0\
b'`,
      "a\n\t\\'AB\u{1F600}\0b",
    ],
    ['"\\q"', 'q'],
    ['""', ''],
  ])('string %s', (text, value) => {
    expect(expr(text)).toBe(`(Str ${JSON.stringify(value)})`);
  });

  test.each([
    ['0x1F', '31'],
    ['1_000', '1000'],
    ['0b11', '3'],
    ['1e3', '1000'],
    ['017', '15'],
    ['10n', '10n'],
    ['.5', '0.5'],
  ])('number %s', (text, value) => {
    expect(expr(text)).toBe(`(Num ${value})`);
  });

  test('objects', () => {
    expect(expr('({a, "b c": 1, [d]: 2, 3: e, ...f})')).toBe(
      '(Dict (Entry shorthand (Name a)) (Entry (Str "b c") (Num 1)) (Entry (Name d) (Num 2)) (Entry (Num 3) (Name e)) (Spread (Name f)))',
    );
    expect(expr('({a() {}, get b() { return 1 }, async *c() {}})')).toBe(
      '(Dict (Entry (Str "a") (Function flavor=method a (Block))) (Entry (Str "b") (Function flavor=getter b (Block (Return (Num 1))))) ' +
        '(Entry (Str "c") (Function flavor=method generator async c (Block))))',
    );
  });

  test('casts are transparent', () => {
    expect(expr('a as B')).toBe('(Cast (Name a) (Name B))');
    expect(expr('a satisfies B')).toBe('(Cast (Name a) (Name B))');
    expect(expr('a!')).toBe('(Cast (Name a))');
    expect(expr('a as const')).toBe('(Cast (Name a))');
    expect(expr('<B>a', 'typescript')).toBe('(Cast (Name a) (Name B))');
    expect(expr('f<T>(a)')).toBe('(Call (Name f) (Name a))');
  });
});

describe('functions', () => {
  test.each([
    [
      'function f(a, b = 1, ...c) {}',
      '(Function flavor=def f (Param flavor=plain (Name a)) (Param flavor=plain (Name b) (Num 1)) (Param flavor=rest (Name c)) (Block))',
    ],
    [
      'async function* f() { yield* a; yield; yield b }',
      '(Function flavor=def generator async f (Block (ExprStmt (Yield from (Name a))) (ExprStmt (Yield)) (ExprStmt (Yield (Name b)))))',
    ],
    [
      'function f(a: string, b?: C.D): Promise<E> {}',
      '(Function flavor=def f (Param flavor=plain (Name a) (Name string)) (Param flavor=plain (Name b) (Member D (Name C))) (Opaque Promise<E> (Name Promise) (Opaque <E> (Name E))) (Block))',
    ],
  ])('%s', (text, tree) => {
    expect(lowered(text)).toBe(tree);
  });

  test.each([
    ['a => b', '(Function flavor=arrow expressionBody (Param flavor=plain (Name a)) (Block (Return (Name b))))'],
    [
      'async ({a, b: [c] = []}) => {}',
      '(Function flavor=arrow async (Param flavor=plain (Dict (Entry shorthand (Name a)) (Entry (Str "b") (Assign = (List flavor=list (Name c)) (List flavor=list))))) (Block))',
    ],
    ['(function () {})', '(Function flavor=def (Block))'],
    ['(function f() {})()', '(Call (Function flavor=def f (Block)))'],
  ])('%s', (text, tree) => {
    expect(expr(text)).toBe(tree);
  });
});

describe('classes', () => {
  test('fields, methods, accessors, private names', () => {
    expect(
      lowered(
        'class A extends B { #p = 1; static q; m(a) { return this.#p } static async n() {} get g() { return 1 } set s(v) {} constructor() { super() } static { f() } }',
        'javascript',
      ),
    ).toBe(
      '(Class A (Name B) (Block (ExprStmt (Assign = declare=field (Name #p) (Num 1))) (ExprStmt (Assign = declare=field (Name q))) ' +
        '(Function flavor=method m (Param flavor=plain (Name a)) (Block (Return (Member #p (Name this))))) ' +
        '(Function flavor=method static async n (Block)) (Function flavor=getter g (Block (Return (Num 1)))) ' +
        '(Function flavor=setter s (Param flavor=plain (Name v)) (Block)) (Function flavor=constructor constructor (Block (ExprStmt (Call (Name super))))) ' +
        '(Block (ExprStmt (Call (Name f))))))',
    );
  });

  test('decorators on class, method, parameter and field', () => {
    expect(lowered('@C() class A { @F() x: T; @G("p") m(@B() dto: D) {} }')).toBe(
      '(Class A (Call (Name C)) (Block (ExprStmt (Assign = declare=field (Call (Name F)) (Name x) (Name T))) ' +
        '(Function flavor=method m (Call (Name G) (Str "p")) (Param flavor=plain (Call (Name B)) (Name dto) (Name D)) (Block))))',
    );
    expect(lowered('@C() export class A {}')).toBe('(Export (Class A (Call (Name C)) (Block)))');
  });

  test('parameter properties are fields that the constructor sets', () => {
    expect(lowered('class A { constructor(private readonly db: Db, x: T) { f() } }')).toBe(
      '(Class A (Block (ExprStmt (Assign = declare=field (Name db) (Name Db))) ' +
        '(Function flavor=constructor constructor (Param flavor=plain (Name db) (Name Db)) (Param flavor=plain (Name x) (Name T)) ' +
        '(Block (ExprStmt (Assign = (Member db (Name this)) (Name db))) (ExprStmt (Call (Name f)))))))',
    );
  });

  test('abstract members have no body; implements is no base', () => {
    expect(lowered('abstract class A<T> extends B<T> implements C { abstract m(): void; }')).toBe(
      '(Class A (Name B) (Block (Function flavor=method m (Name void))))',
    );
  });
});

describe('statements', () => {
  test.each([
    [
      'const a = 1, {b} = c; let d; var e: F',
      '(ExprStmt (Assign = declare=const (Name a) (Num 1))) (ExprStmt (Assign = declare=const (Dict (Entry shorthand (Name b))) (Name c))) (ExprStmt (Assign = declare=let (Name d))) (ExprStmt (Assign = declare=var (Name e) (Name F)))',
    ],
    [
      'if (a) b(); else if (c) { } else d()',
      '(If (Name a) (Block (ExprStmt (Call (Name b)))) (Block (If (Name c) (Block) (Block (ExprStmt (Call (Name d)))))))',
    ],
    [
      'for (let i = 0; i < n; i++) f(i)',
      '(For (ExprStmt (Assign = declare=let (Name i) (Num 0))) (Binary < (Name i) (Name n)) (Unary ++ (Name i)) (Block (ExprStmt (Call (Name f) (Name i)))))',
    ],
    ['for (;;) {}', '(For (Block))'],
    ['for (const x of xs) {}', '(ForEach over=values declare=const (Name x) (Name xs) (Block))'],
    ['for (k in o) {}', '(ForEach over=keys (Name k) (Name o) (Block))'],
    ['for await (const x of xs) {}', '(ForEach async over=values declare=const (Name x) (Name xs) (Block))'],
    ['while (a) b()', '(While (Name a) (Block (ExprStmt (Call (Name b)))))'],
    ['do { b() } while (a)', '(While doWhile (Block (ExprStmt (Call (Name b)))) (Name a))'],
    ['a: for (;;) { continue a }', '(Labeled a (For (Block (Jump flavor=continue a))))'],
    [
      'try { a() } catch ({message}) { b() } finally { c() }',
      '(Try (Block (ExprStmt (Call (Name a)))) (Catch (Dict (Entry shorthand (Name message))) (Block (ExprStmt (Call (Name b))))) (Block (ExprStmt (Call (Name c)))))',
    ],
    ['try {} catch {}', '(Try (Block) (Catch (Block)))'],
    [
      'switch (a) { case 1: f(); case 2: default: g() }',
      '(Switch fallsThrough (Name a) (Case (Num 1) (Block (ExprStmt (Call (Name f))))) (Case (Num 2) (Block)) (Case (Block (ExprStmt (Call (Name g))))))',
    ],
    ['throw new E(); return', '(Throw (Call isNew (Name E))) (Return)'],
    ['debugger;;', '(Pass)'],
  ])('%s', (text, tree) => {
    expect(lowered(text)).toBe(tree);
  });
});

describe('modules', () => {
  test.each([
    [
      'import d, {a as b, default as c} from "m"',
      '(Import m (ImportBinding imported=default local=d) (ImportBinding imported=a local=b) (ImportBinding imported=default local=c))',
    ],
    ['import * as ns from "node:fs"', '(Import node:fs (ImportBinding imported=* local=ns))'],
    ['import "m"', '(Import m)'],
    ['import type {A} from "m"', '(Import m typeOnly (ImportBinding imported=A local=A))'],
    ['import fs = require("fs")', '(Import fs (ImportBinding imported=* local=fs))'],
    ['export const a = 1', '(Export (ExprStmt (Assign = declare=const (Name a) (Num 1))))'],
    ['export default function () {}', '(Export isDefault (Function flavor=def (Block)))'],
    ['export default a', '(Export isDefault (ExprStmt (Name a)))'],
    ['export {a as b, c}', '(Export names=[{"local":"a","exported":"b"},{"local":"c","exported":"c"}])'],
    ['export * from "m"', '(Export names=[{"local":"*","exported":"*"}] from=m)'],
    ['export * as ns from "m"', '(Export names=[{"local":"*","exported":"ns"}] from=m)'],
    [
      'enum E { A, B = 5, C, D = "d" }',
      '(ExprStmt (Assign = declare=const (Name E) (Dict (Entry (Str "A") (Num 0)) (Entry (Str "B") (Num 5)) (Entry (Str "C") (Num 6)) (Entry (Str "D") (Str "d")))))',
    ],
    ['interface I { a: string }', '(ExprStmt (Opaque interface I { a: string }))'],
    ['namespace N { f() }', '(Block (ExprStmt (Call (Name f))))'],
    ['declare module "m" { const a: T }', '(Block (ExprStmt (Assign = declare=const (Name a) (Name T))))'],
  ])('%s', (text, tree) => {
    expect(lowered(text)).toBe(tree);
  });
});

describe('JSX', () => {
  test.each([
    [
      '<a href="x&amp;y" b {...c} d={e}>t</a>',
      '(JsxElement (Name a) (JsxAttribute href (Str "x&y")) (JsxAttribute b) (Spread (Name c)) (JsxAttribute d (Name e)) (Str "t"))',
    ],
    ['<A.B/>', '(JsxElement (Member B (Name A)))'],
    ['<>{a}{/* no */}</>', '(JsxElement (Name a))'],
    ['<p>\n  one\n  two {a}\n</p>', '(JsxElement (Name p) (Str "one two ") (Name a))'],
    ['<svg xlink:href={a}/>', '(JsxElement (Name svg) (JsxAttribute xlink:href (Name a)))'],
  ])('%s', (text, tree) => {
    for (const id of ['javascript', 'tsx'] as const) expect(expr(text, id)).toBe(tree);
  });
});

test('offsets are UTF-16 and reach past characters beyond the basic plane', () => {
  const text = '/* \u{1F600} */ f("\u{1F600}é", x)';
  const unit = javascriptLanguage.parse(text, 'javascript');
  const [statement] = unit.root.body;
  if (statement?.kind !== 'ExprStmt' || statement.expr.kind !== 'Call') throw new Error('no call');
  expect(statement.expr.args.map((arg) => text.slice(arg.start, arg.end))).toEqual(['"\u{1F600}é"', 'x']);
  expect(unit.comments.map((comment) => text.slice(comment.start, comment.end))).toEqual(['/* \u{1F600} */']);
});

test('a lone declarator takes the whole declaration as its range, several their own', () => {
  const ranges = (text: string): string[] =>
    javascriptLanguage.parse(text, 'javascript').root.body.map((one) => text.slice(one.start, one.end));
  expect(ranges('const a = f();')).toEqual(['const a = f();']);
  expect(ranges('const a = f(), b = 2;')).toEqual(['a = f()', 'b = 2']);
});
