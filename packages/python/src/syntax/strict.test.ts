import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { showAll } from './testdata/show.ts';

const one = (text: string): string => showAll(text, 'strict').join(' | ');
const problem = (text: string): string | undefined => parse(text, { mode: 'strict' }).problems[0]?.text;
const typeOf = (text: string): string | undefined => parse(text, { mode: 'strict' }).problems[0]?.type;

describe('expressions', () => {
  it.each([
    ['a + b * c', 'Expr(BinOp("+" Name("a") BinOp("*" Name("b") Name("c"))))'],
    ['a - b - c', 'Expr(BinOp("-" BinOp("-" Name("a") Name("b")) Name("c")))'],
    ['a ** -b ** c', 'Expr(BinOp("**" Name("a") UnaryOp("-" BinOp("**" Name("b") Name("c")))))'],
    ['-a ** b', 'Expr(UnaryOp("-" BinOp("**" Name("a") Name("b"))))'],
    ['not a == b and c', 'Expr(BoolOp("and" [UnaryOp("not" Compare(Name("a") ["=="] [Name("b")])) Name("c")]))'],
    ['a or b or c', 'Expr(BoolOp("or" [Name("a") Name("b") Name("c")]))'],
    ['a < b is not c not in d', 'Expr(Compare(Name("a") ["<" "is not" "not in"] [Name("b") Name("c") Name("d")]))'],
    ['a if b else c if d else e', 'Expr(IfExp(Name("b") Name("a") IfExp(Name("d") Name("c") Name("e"))))'],
    [
      'lambda a, /, b=1, *c, d, **e: a',
      'Expr(Lambda([Parameter("a" "posonly") Parameter("b" "plain" Int(1)) Parameter("c" "rest") Parameter("d" "kwonly") Parameter("e" "kwrest")] Name("a")))',
    ],
    ['await a.b', 'Expr(Await(Attribute(Name("a") "b")))'],
    [
      'f(a, *b, c=1, **d)',
      'Expr(Call(Name("f") [Name("a") Starred(Name("b")) Keyword("c" Int(1)) Keyword(Name("d"))]))',
    ],
    ['f(x for x in y)', 'Expr(Call(Name("f") [GeneratorExp(Name("x") [ComprehensionFor(Name("x") Name("y"))])]))'],
    ['f(a := 1)', 'Expr(Call(Name("f") [NamedExpr(Name("a") Int(1))]))'],
    ['a[1:2, ::3, *b]', 'Expr(Subscript(Name("a") Tuple([Slice(Int(1) Int(2)) Slice(Int(3)) Starred(Name("b"))])))'],
    ['()', 'Expr(Tuple)'],
    ['(a,)', 'Expr(Tuple([Name("a")]))'],
    ['[*a, b]', 'Expr(List([Starred(Name("a")) Name("b")]))'],
    ['{1, 2}', 'Expr(Set([Int(1) Int(2)]))'],
    ['{1: 2, **a}', 'Expr(Dict([Int(1) null] [Int(2) Name("a")]))'],
    [
      '{a: b for a, b in c if d if e}',
      'Expr(DictComp(Name("a") Name("b") [ComprehensionFor(Tuple([Name("a") Name("b")]) Name("c") [Name("d") Name("e")])]))',
    ],
    [
      '[a async for a in b for c in d]',
      'Expr(ListComp(Name("a") [ComprehensionFor(Name("a") Name("b") isAsync) ComprehensionFor(Name("c") Name("d"))]))',
    ],
    ['"a" \'b\'', 'Expr(Str("ab"))'],
    ['b"\\x41\\101"', 'Expr(Bytes("AA"))'],
    [
      'f"a{b!r:>{c}}" "d"',
      'Expr(JoinedStr([Str("a") FormattedValue(Name("b") "r" JoinedStr([Str(">") FormattedValue(Name("c") "")])) Str("d")]))',
    ],
    ['f"{a=}"', 'Expr(JoinedStr([Str("a=") FormattedValue(Name("a") "r")]))'],
    ['f"{{}}"', 'Expr(JoinedStr([Str("{}")]))'],
    ['t"{a}"', 'Expr(TemplateStr([FormattedValue(Name("a") "" isTemplate)]))'],
    ['0x10 + 1_0 + 1e3 + 2j', 'Expr(BinOp("+" BinOp("+" BinOp("+" Int(16) Int(10)) Float(1000)) Imaginary(2)))'],
    ['9007199254740993', 'Expr(Int(9007199254740993n))'],
    ['print >> x', 'Expr(BinOp(">>" Name("print") Name("x")))'],
  ])('%s', (text, tree) => {
    expect(one(text)).toBe(tree);
  });
});

describe('statements', () => {
  it.each([
    ['a = b = c, d', 'Assign([Name("a") Name("b")] Tuple([Name("c") Name("d")]))'],
    ['a, *b = c', 'Assign([Tuple([Name("a") Starred(Name("b"))])] Name("c"))'],
    ['a @= b', 'AugAssign(Name("a") "@=" Name("b"))'],
    ['a.b: int = yield', 'AnnAssign(Attribute(Name("a") "b") Name("int") Yield)'],
    ['del a, b[0]', 'Delete([Name("a") Subscript(Name("b") Int(0))])'],
    ['import a.b as c, d', 'Import([Alias("a.b" "c") Alias("d")])'],
    ['from ...a import (b as c, d,)', 'ImportFrom("a" [Alias("b" "c") Alias("d")] 3)'],
    ['from . import *', 'ImportFrom("" [Alias("*")] 1)'],
    ['global a, b', 'Global(["a" "b"])'],
    ['raise a from b', 'Raise(Name("a") Name("b"))'],
    ['assert a, b', 'Assert(Name("a") Name("b"))'],
    [
      'if a: b\nelif c: d\nelse: e',
      'If(Name("a") [Expr(Name("b"))] [If(Name("c") [Expr(Name("d"))] [Expr(Name("e"))])])',
    ],
    ['for a, in b: pass\nelse: pass', 'For(Tuple([Name("a")]) Name("b") [Pass] [Pass])'],
    ['while a: break', 'While(Name("a") [Break])'],
    ['with a as b, c: pass', 'With([WithItem(Name("a") Name("b")) WithItem(Name("c"))] [Pass])'],
    ['with (a as b, c,): pass', 'With([WithItem(Name("a") Name("b")) WithItem(Name("c"))] [Pass])'],
    ['with (a, b) as c: pass', 'With([WithItem(Tuple([Name("a") Name("b")]) Name("c"))] [Pass])'],
    ['with (yield): pass', 'With([WithItem(Yield)] [Pass])'],
    ['with (a).b: pass', 'With([WithItem(Attribute(Name("a") "b"))] [Pass])'],
    ['async with a: pass', 'With([WithItem(Name("a"))] [Pass] isAsync)'],
    [
      'try: a\nexcept B as c: d\nexcept: e\nelse: f\nfinally: g',
      'Try([Expr(Name("a"))] [ExceptHandler(Name("B") Name("c") [Expr(Name("d"))]) ExceptHandler([Expr(Name("e"))])] [Expr(Name("f"))] [Expr(Name("g"))])',
    ],
    ['try: a\nexcept* B: c', 'Try([Expr(Name("a"))] [ExceptHandler(Name("B") [Expr(Name("c"))])] isStar)'],
    [
      '@a.b[0]\ndef f[T: int, *U, **V](x: T = 1) -> T: return x',
      'FunctionDef("f" [TypeParam("TypeVar" "T" Name("int")) TypeParam("TypeVarTuple" "U") TypeParam("ParamSpec" "V")] [Parameter("x" "plain" Name("T") Int(1))] [Return(Name("x"))] [Subscript(Attribute(Name("a") "b") Int(0))] Name("T"))',
    ],
    [
      'class A[T](B, metaclass=C): pass',
      'ClassDef("A" [TypeParam("TypeVar" "T")] [Name("B") Keyword("metaclass" Name("C"))] [Pass])',
    ],
    ['type A[T] = list[T]', 'TypeAlias(Name("A") [TypeParam("TypeVar" "T")] Subscript(Name("list") Name("T")))'],
    ['type = type(match)', 'Assign([Name("type")] Call(Name("type") [Name("match")]))'],
    ['match(a, b)', 'Expr(Call(Name("match") [Name("a") Name("b")]))'],
    [
      'match a:\n case [1, *_] | {"k": v, **r} if x: pass\n case A(b, c=d) as e: pass\n case _: pass',
      'Match(Name("a") [MatchCase(MatchOr([MatchSequence([MatchValue(Int(1)) MatchStar]) MatchMapping([Str("k")] [MatchAs("v")] "r")]) Name("x") [Pass]) MatchCase(MatchAs(MatchClass(Name("A") [MatchAs("b")] [undefined("c" MatchAs("d"))]) "e") [Pass]) MatchCase(MatchAs [Pass])])',
    ],
    [
      'match -1, a.b:\n case -1 + 2j, a.b: pass',
      'Match(Tuple([UnaryOp("-" Int(1)) Attribute(Name("a") "b")]) [MatchCase(MatchSequence([MatchValue(BinOp("+" UnaryOp("-" Int(1)) Imaginary(2))) MatchValue(Attribute(Name("a") "b"))]) [Pass])])',
    ],
  ])('%s', (text, tree) => {
    expect(problem(text)).toBeUndefined();
    expect(one(text)).toBe(tree);
  });

  it('takes positions as CPython does', () => {
    const text = '(a).b\n@d\ndef f(): pass\nx = (1, 2)';
    const [attribute, definition, assign] = parse(text, { mode: 'strict' }).module.body;
    expect(text.slice(attribute!.start, attribute!.end)).toBe('(a).b');
    expect(text.slice(definition!.start, definition!.end)).toBe('def f(): pass');
    const { value } = assign as { value: { start: number; end: number } };
    expect(text.slice(value.start, value.end)).toBe('(1, 2)');
  });
});

// Messages recorded from CPython 3.13.
describe('what CPython refuses', () => {
  it.each([
    ['if x\n  pass', "expected ':'"],
    ['if x = 1: pass', "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"],
    ['if x:\npass', "expected an indented block after 'if' statement on line 1"],
    ['def f():\n', 'expected an indented block after function definition on line 1'],
    ['x = (1,\n', "'(' was never closed"],
    ['f() = 1', "cannot assign to function call here. Maybe you meant '==' instead of '='?"],
    ['None = 1', 'cannot assign to None'],
    ['(a + b) += 1', "'expression' is an illegal expression for augmented assignment"],
    ['for f() in x: pass', 'cannot assign to function call'],
    ['del f()', 'cannot delete function call'],
    ['f(a=1, b)', 'positional argument follows keyword argument'],
    ['f(**a, b)', 'positional argument follows keyword argument unpacking'],
    ['f(**a, *b)', 'iterable argument unpacking follows keyword argument unpacking'],
    ['f(x for x in y, 1)', 'Generator expression must be parenthesized'],
    ['f(True=1)', 'cannot assign to True'],
    ['f(a.b=1)', 'expression cannot contain assignment, perhaps you meant "=="?'],
    ['def f(a=1, b): pass', 'parameter without a default follows parameter with a default'],
    ['def f(*): pass', 'named arguments must follow bare *'],
    ['def f(**a, b): pass', 'arguments cannot follow var-keyword argument'],
    ['def f(a, /, b, /): pass', '/ may appear only once'],
    ['print "x"', "Missing parentheses in call to 'print'. Did you mean print(...)?"],
    ['try: pass\nx', "expected 'except' or 'finally' block"],
    ['b"é"', 'bytes can only contain ASCII literal characters'],
    ['"a" b"b"', 'cannot mix bytes and nonbytes literals'],
    ['"\\x4"', "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape"],
    ['f"{}"', "f-string: valid expression required before '}'"],
    ['f"}"', "f-string: single '}' is not allowed"],
    ['f"{a!x}"', "f-string: invalid conversion character 'x': expected 's', 'r', or 'a'"],
    ['from a import b,', 'trailing comma not allowed without surrounding parentheses'],
    ['(a for a in b) = 1', 'cannot assign to generator expression'],
    ['(a if b else c) = 1', "cannot assign to conditional expression here. Maybe you meant '==' instead of '='?"],
    ['a < b = 1', 'cannot assign to comparison'],
    ['try: a\nexcept A, B: c', 'multiple exception types must be parenthesized'],
    ['(*a)', 'cannot use starred expression here'],
    ['a, b: int', 'only single target (not tuple) can be annotated'],
    ['{**a for a in b}', 'dict unpacking cannot be used in dict comprehension'],
    ['f(a b)', 'invalid syntax. Perhaps you forgot a comma?'],
    ['x = 1 if 2', "expected 'else' after 'if' expression"],
    ['x := 1', 'invalid syntax'],
    ['a + not b', 'invalid syntax'],
    ['else: pass', 'invalid syntax'],
    ['a <> b', 'invalid syntax'],
    ['`a`', 'invalid syntax'],
    ['exec "x" in y', "Missing parentheses in call to 'exec'. Did you mean exec(...)?"],
    ['raise A, "b"', 'invalid syntax'],
    ['return = 1', 'invalid syntax'],
    ['class A(x for x in y): pass', 'invalid syntax'],
  ])('%s', (text, message) => {
    expect(problem(text)).toBe(message);
    expect(parse(text, { mode: 'strict' }).module.body).toEqual([]);
  });

  it('tells indentation from syntax', () => {
    expect(typeOf('  x')).toBe('IndentationError');
    expect(problem('  x')).toBe('unexpected indent');
    expect(typeOf('if x:\n\ty\n        z')).toBe('TabError');
    expect(typeOf('x y')).toBe('SyntaxError');
  });

  it.each([
    '*a, b = c',
    'return',
    'f(a)(b)[c].d',
    '*a',
    'x: int',
    '(yield)',
    'async = 1'.replace('async', 'a'),
    'lambda: (yield)',
    'with a, b: pass',
    'a if b else lambda: c',
    'print(x) if y else z',
  ])('but not %s', (text) => {
    expect(problem(text)).toBeUndefined();
  });
});
