import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './index.ts';
import { showAll } from './testdata/show.ts';

const all = (text: string): string => showAll(text, 'tolerant').join(' | ');
const problems = (text: string): readonly string[] =>
  parse(text, { mode: 'tolerant' }).problems.map((problem) => problem.text);
const recovered = (text: string): boolean =>
  parse(text, { mode: 'tolerant' }).problems.every((problem) => problem.recovered === true);

describe('Python 2', () => {
  it.each([
    ['print "a" % b, c', 'Print([BinOp("%" Str("a") Name("b")) Name("c")])'],
    ['print', 'Expr(Name("print"))'],
    ['print >>f, a,', 'Print(Name("f") [Name("a")])'],
    ['print ("a") % b', 'Print([BinOp("%" Str("a") Name("b"))])'],
    ['print [1]', 'Print([List([Int(1)])])'],
    ['exec code in a, b', 'Exec(Name("code") [Name("a") Name("b")])'],
    ['exec("x") in a', 'Exec(Str("x") [Name("a")])'],
    ['raise E, "m", tb', 'Raise(Name("E") [Str("m") Name("tb")])'],
    ['`a, b`', 'Expr(Repr(Tuple([Name("a") Name("b")])))'],
    ['a <> 0777', 'Expr(Compare(Name("a") ["!="] [Int(511)]))'],
    ['10L + 0xFFl', 'Expr(BinOp("+" Int(10) Int(255)))'],
    ['ur"\\d"', 'Expr(Str("\\\\d"))'],
    [
      'def f(a, (b, c)): pass',
      'FunctionDef("f" [Parameter("a" "plain") Parameter("" "plain" Tuple([Name("b") Name("c")]))] [Pass])',
    ],
    ['try: a\nexcept E, e: b', 'Try([Expr(Name("a"))] [ExceptHandler(Name("E") Name("e") [Expr(Name("b"))])])'],
    ['a.False.print', 'Expr(Attribute(Attribute(Name("a") "False") "print"))'],
    ['"\\x4"', 'Expr(Str("\\\\x4"))'],
    ['[x for x in 1, 2]', 'Expr(ListComp(Name("x") [ComprehensionFor(Name("x") Tuple([Int(1) Int(2)]))]))'],
    ['f(async=True, await=x)', 'Expr(Call(Name("f") [Keyword("async" Bool(value)) Keyword("await" Name("x"))]))'],
  ])('%s', (text, tree) => {
    expect(all(text)).toBe(tree);
    expect(recovered(text)).toBe(true);
  });

  it.each([
    ['print("a")', 'Expr(Call(Name("print") [Str("a")]))'],
    ['print ("a")', 'Expr(Call(Name("print") [Str("a")]))'],
    ['print = a', 'Assign([Name("print")] Name("a"))'],
    ['print.a', 'Expr(Attribute(Name("print") "a"))'],
    ['exec("a", b)', 'Expr(Call(Name("exec") [Str("a") Name("b")]))'],
    [
      'try: a\nexcept (E, F): b',
      'Try([Expr(Name("a"))] [ExceptHandler(Tuple([Name("E") Name("F")]) [Expr(Name("b"))])])',
    ],
    [
      'try: a\nexcept E, F: b',
      'Try([Expr(Name("a"))] [ExceptHandler(Tuple([Name("E") Name("F")]) [Expr(Name("b"))])])',
    ],
  ])('is not seen in %s', (text, tree) => {
    expect(all(text)).toBe(tree);
    expect(problems(text)).toEqual([]);
  });
});

describe('fragments', () => {
  it('keep what stands before and after a bracket that was never closed', () => {
    expect(all('a(b, c(d)\ne = 1')).toBe(
      'Expr(Call(Name("a") [Name("b") Call(Name("c") [Name("d")])])) | Assign([Name("e")] Int(1))',
    );
    expect(all('a = [1, 2\ndef f():\n  b')).toBe(
      'Assign([Name("a")] List([Int(1) Int(2)])) | FunctionDef("f" [Expr(Name("b"))])',
    );
    expect(all('class A(B:\n  c = 1')).toBe('ClassDef("A" [Name("B")] [Assign([Name("c")] Int(1))])');
    expect(problems('a(b, c(d)\ne = 1')).toEqual(["'(' was never closed"]);
  });

  it('keep a bracket over lines when it is closed', () => {
    expect(all('a(\nb,\nc=1\n)\nd')).toBe('Expr(Call(Name("a") [Name("b") Keyword("c" Int(1))])) | Expr(Name("d"))');
  });

  it('may begin indented, and end further out', () => {
    expect(all('        a\n    b\nc')).toBe('Expr(Name("a")) | Expr(Name("b")) | Expr(Name("c"))');
    expect(recovered('        a\n    b\nc')).toBe(true);
  });

  it('may begin with a clause of a statement that is not there', () => {
    expect(all('else:\n  a\nb')).toBe('Expr(Name("a")) | Expr(Name("b"))');
    expect(all('except A as e:\n  b\nfinally:\n  c')).toBe(
      'Try([ExceptHandler(Name("A") Name("e") [Expr(Name("b"))])] [Expr(Name("c"))])',
    );
    expect(all('elif a:\n  b\nelse:\n  c')).toBe('If(Name("a") [Expr(Name("b"))] [Expr(Name("c"))])');
    expect(all('case 1:\n  a')).toBe('Match(BrokenExpr [MatchCase(MatchValue(Int(1)) [Expr(Name("a"))])])');
  });

  it('may end in the middle of anything', () => {
    expect(all('return a.b(')).toBe('Return(Call(Attribute(Name("a") "b")))');
    expect(all('a = "b')).toBe('Assign([Name("a")] Str("b"))');
    expect(all('if a')).toBe('If(Name("a"))');
    expect(all('def f(a, b')).toBe('FunctionDef("f" [Parameter("a" "plain") Parameter("b" "plain")])');
    expect(all('f"a{b')).toContain('FormattedValue(Name("b") "")');
  });

  it('may begin inside a string', () => {
    const text = 'of the words.\n  """\n  a = b(c)\n  d = e\n\ndef f():\n  """Doc."""\n  return g\n';
    expect(all(text)).toContain('Assign([Name("a")] Call(Name("b") [Name("c")]))');
    expect(all(text)).toContain('FunctionDef("f" [Expr(Str("Doc.")) Return(Name("g"))])');
  });

  it('may end inside a string', () => {
    expect(all('a = b(c)\nd = 1\n"""The words')).toBe(
      'Assign([Name("a")] Call(Name("b") [Name("c")])) | Assign([Name("d")] Int(1)) | Expr(Str("The words"))',
    );
  });

  it('keep the expressions of a line that is no statement', () => {
    expect(all('a = b c(d) = e')).toBe(
      'Assign([Name("a")] Name("b")) | BrokenStmt([Call(Name("c") [Name("d")]) Name("e")])',
    );
    expect(recovered('a = b c(d) = e')).toBe(false);
    expect(all('f(a b, c)')).toBe('Expr(Call(Name("f") [Name("a") Name("b") Name("c")]))');
  });

  it('may be pasted sessions, notebooks or answers', () => {
    expect(all('>>> a = b\n>>> if c:\n...     d\n')).toBe(
      'Assign([Name("a")] Name("b")) | If(Name("c") [Expr(Name("d"))])',
    );
    expect(all('%matplotlib inline\n!pip install x\na')).toBe('Expr(Name("a"))');
    expect(all('```python\na\n```\n')).toBe('Expr(Name("a"))');
  });

  it('mix tabs and blanks', () => {
    expect(all('if a:\n\tb\n        c\n')).toBe('If(Name("a") [Expr(Name("b")) Expr(Name("c"))])');
  });
});

describe('any text', () => {
  const samples = [
    'def f(a, *b, c: int = 1, **d) -> str:\n    """Doc {x}."""\n    with open(a) as g, (h): return f"{g!r:>{c}}" if b else [x async for x in d]\n',
    'class A(B, metaclass=C):\n\t@d.e(1)\n\tasync def f(self): await self.g[1:2, ::3]\n',
    'match a:\n  case {"k": [1, *_], **r} | A(b=c) as e if (x := 1): pass\n  case _:\n    lambda *a, b=1: (yield)\n',
    "try:\n  print 'a', `b`\nexcept E, e:\n  raise E, 'm'\nelse: x = '''a\nb''' + rb'\\x'\nfinally:\n  del a, b; global c\n",
  ];

  const checkSpans = (text: string): void => {
    const { module, problems: found, comments } = parse(text, { mode: 'tolerant' });
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      else if (value !== null && typeof value === 'object') {
        const { start, end } = value as { start?: number; end?: number };
        if (start !== undefined) expect(start >= 0 && start <= text.length, JSON.stringify(text)).toBe(true);
        if (end !== undefined) expect(end >= 0 && end <= text.length, JSON.stringify(text)).toBe(true);
        Object.values(value).forEach(visit);
      }
    };
    visit(module);
    visit(found);
    visit(comments);
  };

  it.each(samples)('is read when cut anywhere: %j', (text) => {
    for (let n = 0; n <= text.length; n++) {
      checkSpans(text.slice(0, n));
      checkSpans(text.slice(n));
      parse(text.slice(0, n), { mode: 'strict' });
      parse(text.slice(n), { mode: 'pattern' });
    }
  });

  it('never makes the parser throw', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'()[]{}:;,.\'"`=+-*/@\\#\n\t !$<>%^&|~0aif'.split('')),
      fc.constantFrom(
        '"""',
        "'''",
        'f"',
        "f'{",
        'def ',
        'class ',
        'if ',
        'for ',
        'in ',
        'lambda ',
        'match ',
        'case ',
        '    ',
        '\n    ',
        'async ',
        'await ',
        'yield ',
        'print ',
        '...',
        '<...',
        '...>',
        '$X',
        ':=',
        'with (',
        'except ',
        'try:',
        '\r\n',
        'é',
        '\u{1d4d0}',
        '\0',
        '0x',
        '1e',
        'import ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        checkSpans(text);
        for (const mode of ['strict', 'pattern'] as const) {
          const { problems: found } = parse(text, { mode });
          expect(found.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('may hold any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        checkSpans(text);
        parse(text, { mode: 'strict' });
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  it('reads the same from strict and tolerant mode when there is no problem', () => {
    for (const text of samples.slice(0, 3)) {
      expect(showAll(text, 'tolerant')).toEqual(showAll(text, 'strict'));
      expect(problems(text)).toEqual([]);
    }
  });
});

describe('nesting', () => {
  const times = (text: string, n = 10_000): string => text.repeat(n);
  it.each([
    ['brackets', times('(') + 'x' + times(')')],
    ['open brackets', times('[')],
    ['prefix operators', times('not ') + 'x'],
    ['lambdas', times('lambda: ') + 'x'],
    ['conditionals', times('x if y else ') + 'z'],
    ['powers', times('x**') + 'y'],
    ['calls', times('f(') + times(')')],
    ['blocks', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}if x:\n`).join('')],
    ['f-strings', times('f"{')],
    ['format specifications', `f"${times('{x:')}`],
    ['match patterns', `match x:\n case ${times('(')}y${times(')')}: pass`],
    ['print statements', times('print ')],
  ])('of %s is a problem, not a crash', (_, text) => {
    for (const mode of ['strict', 'tolerant', 'pattern'] as const) {
      expect(parse(text, { mode }).problems.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['sums', `${times('x + ')}y`],
    ['attributes', `x${times('.a')}`],
    ['calls of results', `f${times('()')}`],
    ['elif', `if a: pass\n${times('elif b: pass\n')}`],
    ['strings side by side', times('"a" ')],
    ['targets', `${times('a = ')}1`],
  ])('is not meant by long chains of %s', (_, text) => {
    for (const mode of ['strict', 'tolerant', 'pattern'] as const) expect(parse(text, { mode }).problems).toEqual([]);
  });
});
