import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { children } from '../../tree/children.ts';
import type { Node } from '../../tree/node.ts';
import { pythonLanguage } from './index.ts';

/** A node as one line, without positions, ids and what is absent or false. */
const show = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const { kind, ...rest } = value as { kind?: string };
  const fields = Object.entries(rest)
    .filter(([name, field]) => !/^(id|start|end|.*Start|raw|level)$/.test(name) && field !== false)
    .filter(([, field]) => !(Array.isArray(field) && field.length === 0))
    .map(([name, field]) => (field === true ? name : show(field)));
  return fields.length === 0 ? String(kind) : `${kind}(${fields.join(' ')})`;
};
const lower = (text: string): string => pythonLanguage.parse(text, 'python').root.body.map(show).join(' | ');
const expr = (text: string): string => lower(text).replace(/^ExprStmt\((.*)\)$/, '$1');

describe('expressions', () => {
  it.each([
    [
      'a.b(c, *d, e=1, **f)',
      'Call(Member(Name("a") "b") [Name("c") Spread(Name("d")) KeywordArg("e" Num(1)) Spread(Name("f") double)])',
    ],
    ['a < b < c', 'Logical("and" Binary("<" Name("a") Name("b")) Binary("<" Name("b") Name("c")))'],
    ['a and b and c', 'Logical("and" Logical("and" Name("a") Name("b")) Name("c"))'],
    ['a + b + c', 'Binary("+" Binary("+" Name("a") Name("b")) Name("c"))'],
    ['not a', 'Unary("not" Name("a"))'],
    ['a if b else c', 'Conditional(Name("b") Name("a") Name("c"))'],
    ['"a" "b"', 'Str("ab")'],
    ['b"\\xff"', 'Str("ÿ" bytes)'],
    ['f"a{b!r:>{c}}" "d"', 'Template([Str("a") Name("b") Name("c") Str("d")])'],
    ['...', 'Null("ellipsis")'],
    ['None', 'Null("null")'],
    ['(a := b)', 'Assign("=" Name("a") Name("b"))'],
    [
      'lambda a, *b: c',
      'Function("lambda" [Param(Name("a") "plain") Param(Name("b") "rest")] Block([Return(Name("c"))]) expressionBody)',
    ],
    ['{a: 1, **b}', 'Dict([Entry(Name("a") Num(1)) Spread(Name("b") double)])'],
    ['{a, *b}', 'List("set" [Name("a") Spread(Name("b"))])'],
    ['a[1:, b]', 'Index(Name("a") List("tuple" [Slice(Num(1)) Name("b")]))'],
    ['[a for a in b if c]', 'Comprehension("list" Name("a") [ComprehensionClause(Name("a") Name("b") [Name("c")])])'],
    [
      '{a: b for a in c}',
      'Comprehension("dict" Entry(Name("a") Name("b")) [ComprehensionClause(Name("a") Name("c"))])',
    ],
    ['await a', 'Await(Name("a"))'],
    ['0xff', 'Num(255)'],
    ['`a`', 'Call(Name("repr") [Name("a")])'],
  ])('%s', (text, tree) => {
    expect(expr(text)).toBe(tree);
  });

  it('keeps a number as it was written', () => {
    const [stmt] = pythonLanguage.parse('0o777', 'python').root.body;
    expect(stmt).toMatchObject({ kind: 'ExprStmt', expr: { kind: 'Num', value: 511, raw: '0o777' } });
  });
});

describe('statements', () => {
  it.each([
    ['a = b = c', 'ExprStmt(Assign("=" Name("a") Assign("=" Name("b") Name("c"))))'],
    ['a += 1', 'ExprStmt(Assign("+=" Name("a") Num(1)))'],
    ['a: int', 'ExprStmt(Assign("=" Name("a") Name("int")))'],
    ['"doc"', 'ExprStmt(Str("doc"))'],
    ['import a.b, c as d', 'Import("a.b" [ImportBinding("*" "a")]) | Import("c" [ImportBinding("*" "d")])'],
    ['from .a import b as c', 'Import("a" [ImportBinding("b" "c")])'],
    [
      'if a: b\nelif c: d\nelse: e',
      'If(Name("a") Block([ExprStmt(Name("b"))]) Block([If(Name("c") Block([ExprStmt(Name("d"))]) Block([ExprStmt(Name("e"))]))]))',
    ],
    ['for a in b: pass', 'ForEach(Name("a") Name("b") Block([Pass]) "values")'],
    ['with a as b: pass', 'With([WithItem(Name("a") Name("b"))] Block([Pass]))'],
    [
      'try: a\nexcept (B, C) as d: e\nfinally: f',
      'Try(Block([ExprStmt(Name("a"))]) [Catch(List("tuple" [Name("B") Name("C")]) Name("d") Block([ExprStmt(Name("e"))]))] Block([ExprStmt(Name("f"))]))',
    ],
    ['raise a from b', 'Throw(Name("a") Name("b"))'],
    ['raise E, "m"', 'Throw(Call(Name("E") [Str("m")]))'],
    ['print >>a, b', 'ExprStmt(Call(Name("print") [Name("b") KeywordArg("file" Name("a"))]))'],
    ['exec a in b', 'ExprStmt(Call(Name("exec") [Name("a") Name("b")]))'],
    [
      '@a.b(1)\nasync def f(c, *, d=1) -> int:\n  yield c',
      'Function("def" "f" [Param(Name("c") "plain") Param(Name("d") "kwonly" Num(1))] Block([ExprStmt(Yield(Name("c")))]) [Call(Member(Name("a") "b") [Num(1)])] Name("int") async generator)',
    ],
    [
      'class A(B, metaclass=C):\n  a = 1',
      'Class("A" [Name("B") KeywordArg("metaclass" Name("C"))] Block([ExprStmt(Assign("=" Name("a") Num(1)))]))',
    ],
    ['global a', 'ScopeDecl("global" ["a"])'],
    [
      'match a:\n  case [b, *_] if c: pass\n  case {"k": 1, **r} | A(x=d): pass\n  case _: pass',
      'Switch(Name("a") [Case(List("list" [Capture("b") Spread(Capture)]) Name("c") Block([Pass])) Case(Binary("|" Dict([Entry(Str("k") Num(1)) Spread(Capture("r") double)]) Call(Name("A") [KeywordArg("x" Capture("d"))])) Block([Pass])) Case(Capture Block([Pass]))])',
    ],
    ['a b c', 'ExprStmt(Name("a")) | Broken([Name("b") Name("c")])'],
  ])('%s', (text, tree) => {
    expect(lower(text)).toBe(tree);
  });

  it('starts a definition at its first decorator', () => {
    const text = 'x\n@a\n@b\ndef f(): pass';
    const { body } = pythonLanguage.parse(text, 'python').root;
    expect(text.slice(body[1]!.start, body[1]!.end)).toBe('@a\n@b\ndef f(): pass'.slice(1));
  });

  it('does not call a function a generator because of a yield inside an inner one', () => {
    expect(lower('def f():\n  def g(): yield 1\n  return g')).not.toMatch(/generator\)$/);
  });
});

describe('problems', () => {
  it('are handed on, and marked when nothing was lost', () => {
    expect(pythonLanguage.parse('print a', 'python').problems).toMatchObject([{ start: 0, recovered: true }]);
    const [lost] = pythonLanguage.parse('a b', 'python').problems;
    expect(lost).toMatchObject({ start: 2 });
    expect(lost).not.toHaveProperty('recovered');
    expect(pythonLanguage.parse('a', 'python').problems).toEqual([]);
  });
});

/** Ids are dense and unique, spans lie in the text, children in their parents. Returns the tree's depth. */
const checkTree = (text: string): number => {
  const { root, nodeCount } = pythonLanguage.parse(text, 'python');
  const seen = new Uint8Array(nodeCount);
  let nodes = 0;
  let deepest = 0;
  const stack: { node: Node; depth: number }[] = [{ node: root, depth: 1 }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { node, depth } = entry;
    nodes++;
    deepest = Math.max(deepest, depth);
    if (node.id >= nodeCount || seen[node.id] === 1)
      throw new Error(`${node.kind} has id ${node.id} of ${nodeCount}: ${text}`);
    seen[node.id] = 1;
    if (node.start < 0 || node.start > node.end || node.end > text.length)
      throw new Error(`${node.kind} at ${node.start}-${node.end}: ${text}`);
    for (const child of children(node)) {
      if (child.start < node.start || child.end > node.end)
        throw new Error(`${child.kind} leaves ${node.kind}: ${JSON.stringify(text)}`);
      stack.push({ node: child, depth: depth + 1 });
    }
  }
  expect(nodes).toBe(nodeCount);
  return deepest;
};

describe('every tree', () => {
  const samples = [
    '@a.b(c)\nasync def f(a, /, b=1, *c: int, d, **e) -> x[1:2]:\n  """Doc"""\n  async with (g as h, i): yield (await j)\n',
    'class A(B, m=C):\n  x: int = {**a, "b": [c for d in e if f]}\n  y = z = lambda *q: -q ** 2 if not q else (q := 1)\n',
    'match a, b:\n  case {"k": [1, *_], **r} | A(b=c) as e if a < b < c: pass\n  case (-1 + 2j) | None: return f"{a!r:>{b}}" \'c\'\n',
    "try:\n  print >>a, `b`\n  exec c in d\nexcept E, e:\n  raise E, 'm'\nfinally:\n  del a[1:, ...], b; from .x import (y as z)\n",
  ];

  it.each(samples)('is well formed when the text is cut anywhere: %j', (text) => {
    for (let n = 0; n <= text.length; n++) {
      checkTree(text.slice(0, n));
      checkTree(text.slice(n));
    }
  });

  it('is well formed for any heap of tokens', () => {
    const piece = fc.constantFrom(
      ...'( ) [ ] { } : ; , . = == + - * ** @ \\ " \' ` a b 1 if else elif for in while def class with as try except finally lambda match case async await yield return import from print exec not is and or := -> ... f" """'.split(
        ' ',
      ),
      ' ',
      '\n',
      '\n  ',
      '\n    ',
      '\t',
      '# c\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        checkTree(pieces.join(' '));
        checkTree(pieces.join(''));
      }),
      { numRuns: 1500, seed: 11 },
    );
  });

  it('stays shallow, whatever the text chains', () => {
    const times = (text: string): string => text.repeat(5000);
    const chains = [
      `${times('a + ')}b`,
      `${times('a + b * c - ')}d`,
      `${times('a and ')}b`,
      `${times('a < ')}b`,
      `a${times('.b')}`,
      `a${times('.b(c)')}`,
      `a${times('[b]')}`,
      `${times('a = ')}b`,
      `if a: b\n${times('elif c: d\n')}else: e\n`,
      `match a:\n  case ${times('b.c|')}d: pass`,
    ];
    for (const text of chains) expect(checkTree(text)).toBeLessThan(450);
  });

  it('loses no operand of a long chain', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `n${i}`);
    for (const text of [
      names.join(' + '),
      names
        .map((name) => `(${name})`)
        .join('')
        .replace('(n0)', 'n0'),
      names.map((name, i) => name + (i % 2 ? ' * ' : ' - ')).join('') + 'z',
    ]) {
      const found: string[] = [];
      const visit = (node: Node): void => {
        if (node.kind === 'Name' && node.name !== 'z') found.push(node.name);
        children(node).forEach(visit);
      };
      visit(pythonLanguage.parse(text, 'python').root);
      expect(found).toEqual(names);
    }
  });
});
