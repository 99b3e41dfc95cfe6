import { describe, expect, it } from 'vitest';
import { pythonLanguage } from './index.ts';

const show = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const { kind, ...rest } = value as { kind?: string };
  const fields = Object.entries(rest)
    .filter(([name, field]) => !/^(id|start|end|.*Start|raw|level)$/.test(name) && field !== false)
    .filter(([, field]) => !(Array.isArray(field) && field.length === 0))
    .map(([name, field]) => (field === true ? name : show(field)));
  return fields.length === 0 ? String(kind) : `${kind}(${fields.join(' ')})`;
};
const pattern = (text: string): string => {
  const parsed = pythonLanguage.parsePattern(text, 'python');
  switch (parsed.kind) {
    case 'expression':
      return show(parsed.node);
    case 'statements':
      return `{ ${parsed.nodes.map(show).join(' ; ')} }`;
    default:
      return `${parsed.text} at ${parsed.offset}`;
  }
};

describe('a pattern of one expression', () => {
  it.each([
    ['$X', 'Metavar("$X")'],
    ['$_', 'Metavar("$_")'],
    ['f(...)', 'Call(Name("f") [Ellipsis])'],
    ['f(..., $X, k=$V, ...)', 'Call(Name("f") [Ellipsis Metavar("$X") KeywordArg("k" Metavar("$V")) Ellipsis])'],
    ['f($...ARGS)', 'Call(Name("f") [EllipsisMetavar("$...ARGS")])'],
    ['f($K=$V, **$R)', 'Call(Name("f") [KeywordArg("$K" Metavar("$V")) Spread(Metavar("$R") double)])'],
    ['$X.$Y(...)', 'Call(Member(Metavar("$X") "$Y") [Ellipsis])'],
    ['a. ... .b()', 'Call(Member(MemberEllipsis(Name("a")) "b"))'],
    ['<... $X ...>', 'DeepExpr(Metavar("$X"))'],
    ['f(<... g(...) ...>)', 'Call(Name("f") [DeepExpr(Call(Name("g") [Ellipsis]))])'],
    ['($X : Flask).run(...)', 'Call(Member(TypedMetavar("$X" Name("Flask")) "run") [Ellipsis])'],
    ['"..."', 'Str("...")'],
    ["'$X'", 'Str("$X")'],
    ['f"...{$X}..."', 'Template([Ellipsis Metavar("$X") Ellipsis])'],
    ['[..., $X, ...]', 'List("list" [Ellipsis Metavar("$X") Ellipsis])'],
    ['{..., "k": $V, ...}', 'Dict([Ellipsis Entry(Str("k") Metavar("$V")) Ellipsis])'],
    ['{...}', 'Dict([Ellipsis])'],
    ['{$X, 1}', 'List("set" [Metavar("$X") Num(1)])'],
    ['$X[...]', 'Index(Metavar("$X") Ellipsis)'],
    ['lambda ...: $X', 'Function("lambda" [Param(Ellipsis "plain")] Block([Return(Metavar("$X"))]) expressionBody)'],
    ['$A + ...', 'Binary("+" Metavar("$A") Ellipsis)'],
    ['$X if $Y else $Z', 'Conditional(Metavar("$Y") Metavar("$X") Metavar("$Z"))'],
    ['await $X', 'Await(Metavar("$X"))'],
  ])('%s', (text, tree) => {
    expect(pattern(text)).toBe(tree);
  });
});

describe('a pattern of statements', () => {
  it.each([
    ['...', '{ Ellipsis }'],
    ['$...BODY', '{ EllipsisMetavar("$...BODY") }'],
    ['$X = $Y', '{ ExprStmt(Assign("=" Metavar("$X") Metavar("$Y"))) }'],
    ['$X: $T = ...', '{ ExprStmt(Assign("=" Metavar("$X") Metavar("$T") Ellipsis)) }'],
    ['import $M', '{ Import("$M" [ImportBinding("*" "$M")]) }'],
    ['from $M import $N as $A', '{ Import("$M" [ImportBinding("$N" "$A")]) }'],
    ['return $X', '{ Return(Metavar("$X")) }'],
    ['raise $E(...)', '{ Throw(Call(Metavar("$E") [Ellipsis])) }'],
    [
      'f(...)\n...\ng($X)',
      '{ ExprStmt(Call(Name("f") [Ellipsis])) ; Ellipsis ; ExprStmt(Call(Name("g") [Metavar("$X")])) }',
    ],
    [
      'def $F(..., $A, ...):\n  ...',
      '{ Function("def" "$F" [Param(Ellipsis "plain") Param(Metavar("$A") "plain") Param(Ellipsis "plain")] Block([Ellipsis])) }',
    ],
    ['def $F(...): ...', '{ Function("def" "$F" [Param(Ellipsis "plain")] Block([Ellipsis])) }'],
    ['def $F(...)', '{ Function("def" "$F" [Param(Ellipsis "plain")] Block([Ellipsis])) }'],
    [
      'def f(..., $P=$D, **$K): ...',
      '{ Function("def" "f" [Param(Ellipsis "plain") Param(Metavar("$P") "plain" Metavar("$D")) Param(Metavar("$K") "kwrest")] Block([Ellipsis])) }',
    ],
    [
      '@a(...)\n...\ndef f(...): ...',
      '{ Function("def" "f" [Param(Ellipsis "plain")] Block([Ellipsis]) [Call(Name("a") [Ellipsis]) Ellipsis]) }',
    ],
    [
      '@a.route(...)',
      '{ Function("def" "$_" [Param(Ellipsis "plain")] Block([Ellipsis]) [Call(Member(Name("a") "route") [Ellipsis])]) }',
    ],
    ['class $C(..., $B, ...):\n  ...', '{ Class("$C" [Ellipsis Metavar("$B") Ellipsis] Block([Ellipsis])) }'],
    [
      'class $C:\n  ...\n  $X = $V\n  ...',
      '{ Class("$C" Block([Ellipsis ExprStmt(Assign("=" Metavar("$X") Metavar("$V"))) Ellipsis])) }',
    ],
    [
      'try:\n  ...\nexcept $E as $N:\n  ...',
      '{ Try(Block([Ellipsis]) [Catch(Metavar("$E") Metavar("$N") Block([Ellipsis]))]) }',
    ],
    ['try: ...\nexcept: pass', '{ Try(Block([Ellipsis]) [Catch(Block([Pass]))]) }'],
    ['with $X(...) as $Y: ...', '{ With([WithItem(Call(Metavar("$X") [Ellipsis]) Metavar("$Y"))] Block([Ellipsis])) }'],
    ['for $X in ...: ...', '{ ForEach(Metavar("$X") Ellipsis Block([Ellipsis]) "values") }'],
    ['if $X: ...\nelse: ...', '{ If(Metavar("$X") Block([Ellipsis]) Block([Ellipsis])) }'],
    ['match $X:\n  case $Y: ...', '{ Switch(Metavar("$X") [Case(Metavar("$Y") Block([Ellipsis]))]) }'],
    ['del $X', '{ Delete([Metavar("$X")]) }'],
    ['assert $X, ...', '{ Assert(Metavar("$X") Ellipsis) }'],
  ])('%s', (text, tree) => {
    expect(pattern(text)).toBe(tree);
  });

  it('may be indented and end with a line break, as rule files write it', () => {
    expect(pattern('\n    f(...)\n    ...\n    g()\n\n')).toBe(pattern('f(...)\n...\ng()'));
    expect(pattern('  $X\n')).toBe('Metavar("$X")');
  });
});

describe('what is no pattern', () => {
  it.each([
    ['', 'the pattern is empty at 0'],
    ['f(', "'(' was never closed at 1"],
    ['$', 'a metavariable needs a name after $ at 0'],
    ['except $E: ...', 'invalid syntax at 0'],
    ['"k": $V,', 'illegal target for annotation at 0'],
    ['f() g()', 'invalid syntax at 4'],
  ])('%j', (text, message) => {
    expect(pattern(text)).toBe(message);
  });

  it('leaves $ and ... alone in programs', () => {
    const { root, problems } = pythonLanguage.parse('f(...)\n...\n', 'python');
    expect(root.body.map(show)).toEqual(['ExprStmt(Call(Name("f") [Null("ellipsis")]))', 'ExprStmt(Null("ellipsis"))']);
    expect(problems).toEqual([]);
    expect(pythonLanguage.parse('$X', 'python').problems.length).toBeGreaterThan(0);
  });
});
