/**
 * Our tree in the shape that `cpython-ast.py` writes CPython's in: `[type, start, end, detail, ...children]`,
 * children in the order of CPython's fields. For comparison in tests only.
 */
import type * as A from '../ast.ts';

export type CpythonNode = [kind: string, start: number, end: number, detail: string, ...children: (CpythonNode | null)[]];

type Children = readonly (CpythonNode | null | undefined)[];

export const asCpython = (module: A.Module, text: string): CpythonNode => {
  const node = (kind: string, from: { start: number; end: number } | null, detail: string, children: Children): CpythonNode => [
    kind,
    from?.start ?? -1,
    from?.end ?? -1,
    detail,
    ...children.filter((child) => child !== undefined),
  ];
  const maybe = (value: A.Expr | null): CpythonNode | undefined => (value === null ? undefined : expr(value));
  const exprs = (list: readonly A.Expr[]): CpythonNode[] => list.map((one) => expr(one));
  const stmts = (list: readonly A.Stmt[]): CpythonNode[] => list.map((one) => stmt(one));
  const constant = (from: A.Expr | null, detail: string): CpythonNode => node('Constant', from, detail, []);

  const args = (list: readonly A.Argument[]): CpythonNode[] => {
    const positional = list.filter((one): one is A.Expr => one.kind !== 'Keyword');
    const keywords = list.filter((one) => one.kind === 'Keyword');
    return [...exprs(positional), ...keywords.map((one) => node('keyword', one, one.name ?? '', [expr(one.value)]))];
  };

  const parameters = (list: readonly A.Parameter[]): CpythonNode => {
    const arg = (one: A.Parameter): CpythonNode => {
      const end = one.annotation?.end ?? one.nameStart + one.name.length;
      const comparable = text.slice(one.nameStart, one.nameStart + one.name.length) === one.name;
      return node('arg', comparable ? { start: one.nameStart, end } : null, one.name, [maybe(one.annotation)]);
    };
    const of = (...flavors: readonly A.Parameter['flavor'][]): A.Parameter[] => list.filter((one) => flavors.includes(one.flavor));
    const kwonly = of('kwonly');
    return node('arguments', null, '', [
      ...of('posonly').map(arg),
      ...of('plain').map(arg),
      ...of('rest').map(arg),
      ...kwonly.map(arg),
      ...kwonly.map((one) => (one.default === null ? null : expr(one.default))),
      ...of('kwrest').map(arg),
      ...of('posonly', 'plain').map((one) => maybe(one.default)),
    ]);
  };

  const typeParams = (list: readonly A.TypeParam[]): CpythonNode[] =>
    list.map((one) => node(one.flavor, one, one.name, [maybe(one.bound), maybe(one.default)]));

  const stmt = (one: A.Stmt): CpythonNode => {
    switch (one.kind) {
      case 'FunctionDef':
        return node(one.isAsync ? 'AsyncFunctionDef' : 'FunctionDef', one, one.name, [
          parameters(one.params),
          ...stmts(one.body),
          ...exprs(one.decorators),
          maybe(one.returns),
          ...typeParams(one.typeParams),
        ]);
      case 'ClassDef':
        return node('ClassDef', one, one.name, [
          ...args(one.args),
          ...stmts(one.body),
          ...exprs(one.decorators),
          ...typeParams(one.typeParams),
        ]);
      case 'Return':
        return node('Return', one, '', [maybe(one.value)]);
      case 'Delete':
        return node('Delete', one, '', exprs(one.targets));
      case 'Assign':
        return node('Assign', one, '', [...exprs(one.targets), expr(one.value)]);
      case 'AugAssign':
        return node('AugAssign', one, one.op.slice(0, -1), [expr(one.target), expr(one.value)]);
      case 'AnnAssign':
        return node('AnnAssign', one, one.simple ? '1' : '0', [expr(one.target), expr(one.annotation), maybe(one.value)]);
      case 'TypeAlias':
        return node('TypeAlias', one, '', [expr(one.name), ...typeParams(one.typeParams), expr(one.value)]);
      case 'For':
        return node(one.isAsync ? 'AsyncFor' : 'For', one, '', [
          expr(one.target),
          expr(one.iter),
          ...stmts(one.body),
          ...stmts(one.orelse),
        ]);
      case 'While':
      case 'If':
        return node(one.kind, one, '', [expr(one.test), ...stmts(one.body), ...stmts(one.orelse)]);
      case 'With': {
        const items = one.items.map((item) => node('withitem', null, '', [expr(item.context), maybe(item.target)]));
        return node(one.isAsync ? 'AsyncWith' : 'With', one, '', [...items, ...stmts(one.body)]);
      }
      case 'Match':
        return node('Match', one, '', [
          expr(one.subject),
          ...one.cases.map((each) => node('match_case', null, '', [pattern(each.pattern), maybe(each.guard), ...stmts(each.body)])),
        ]);
      case 'Raise':
        return node('Raise', one, '', [maybe(one.exc), maybe(one.cause)]);
      case 'Try': {
        const handlers = one.handlers.map((each) => {
          const name = each.target?.kind === 'Name' ? each.target.id : '';
          return node('ExceptHandler', each, name, [maybe(each.type), ...stmts(each.body)]);
        });
        return node(one.isStar ? 'TryStar' : 'Try', one, '', [
          ...stmts(one.body),
          ...handlers,
          ...stmts(one.orelse),
          ...stmts(one.finalbody),
        ]);
      }
      case 'Assert':
        return node('Assert', one, '', [expr(one.test), maybe(one.message)]);
      case 'Import':
      case 'ImportFrom': {
        const names = one.names.map((alias) => node('alias', alias, `${alias.name} as ${alias.asName ?? ''}`, []));
        return node(one.kind, one, one.kind === 'Import' ? '' : '.'.repeat(one.level) + one.module, names);
      }
      case 'Global':
      case 'Nonlocal':
        return node(one.kind, one, one.names.join(','), []);
      case 'Expr':
        return node('Expr', one, '', [expr(one.value)]);
      default:
        return node(one.kind, one, '', []);
    }
  };

  const parts = (list: readonly (A.Str | A.FormattedValue)[]): CpythonNode[] =>
    list.map((part) => (part.kind === 'Str' ? constant(null, `s:${part.value}`) : expr(part)));

  const comprehension = (kind: string, one: A.ListComp | A.DictComp, elements: readonly A.Expr[]): CpythonNode =>
    node(kind, one, '', [
      ...exprs(elements),
      ...one.generators.map((each) =>
        node('comprehension', null, each.isAsync ? 'async' : '', [expr(each.target), expr(each.iter), ...exprs(each.ifs)]),
      ),
    ]);

  const expr = (one: A.Expr): CpythonNode => {
    switch (one.kind) {
      case 'Name':
        return node('Name', one, one.id, []);
      case 'Str':
        return constant(one, `s:${one.value}`);
      case 'Bytes':
        return constant(one, `b:${one.value}`);
      case 'Int':
        return constant(one, `i:0x${one.value.toString(16)}`);
      case 'Float':
        return constant(one, `f:${pythonFloat(one.value)}`);
      case 'Imaginary':
        return constant(one, `c:${pythonFloat(one.value)}`);
      case 'Bool':
        return constant(one, one.value ? 'True' : 'False');
      case 'None':
        return constant(one, 'None');
      case 'Ellipsis':
        return constant(one, '...');
      case 'JoinedStr':
      case 'TemplateStr':
        return node(one.kind, one, '', parts(one.parts));
      case 'FormattedValue': {
        const spec = one.formatSpec === null ? undefined : node('JoinedStr', null, '', parts(one.formatSpec.parts));
        return node(one.isTemplate ? 'Interpolation' : 'FormattedValue', one, one.conversion, [expr(one.value), spec]);
      }
      case 'BoolOp':
        return node('BoolOp', one, one.op, exprs(one.values));
      case 'NamedExpr':
        return node('NamedExpr', one, '', [expr(one.target), expr(one.value)]);
      case 'BinOp':
        return node('BinOp', one, one.op, [expr(one.left), expr(one.right)]);
      case 'UnaryOp':
        return node('UnaryOp', one, one.op, [expr(one.operand)]);
      case 'Lambda':
        return node('Lambda', one, '', [parameters(one.params), expr(one.body)]);
      case 'IfExp':
        return node('IfExp', one, '', [expr(one.test), expr(one.body), expr(one.orelse)]);
      case 'Dict':
        return node('Dict', one, '', [...one.keys.map((key) => (key === null ? null : expr(key))), ...exprs(one.values)]);
      case 'List':
      case 'Tuple':
      case 'Set':
        return node(one.kind, one, '', exprs(one.elts));
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return comprehension(one.kind, one, [one.elt]);
      case 'DictComp':
        return comprehension('DictComp', one, [one.key, one.value]);
      case 'Await':
      case 'YieldFrom':
      case 'Starred':
        return node(one.kind, one, '', [expr(one.value)]);
      case 'Yield':
        return node('Yield', one, '', [maybe(one.value)]);
      case 'Compare':
        return node('Compare', one, one.ops.join(' '), [expr(one.left), ...exprs(one.comparators)]);
      case 'Call':
        return node('Call', one, '', [expr(one.func), ...args(one.args)]);
      case 'Attribute':
        return node('Attribute', one, one.attr, [expr(one.value)]);
      case 'Subscript':
        return node('Subscript', one, '', [expr(one.value), expr(one.slice)]);
      case 'Slice':
        return node('Slice', one, '', [maybe(one.lower), maybe(one.upper), maybe(one.step)]);
      default:
        return node(one.kind, one, '', []);
    }
  };

  const pattern = (one: A.Pattern): CpythonNode => {
    switch (one.kind) {
      case 'MatchValue':
        return node('MatchValue', one, '', [expr(one.value)]);
      case 'MatchSingleton':
        return node('MatchSingleton', one, expr(one.value)[3], []);
      case 'MatchSequence':
      case 'MatchOr':
        return node(one.kind, one, '', one.patterns.map(pattern));
      case 'MatchMapping':
        return node('MatchMapping', one, one.rest ?? '', [...exprs(one.keys), ...one.patterns.map(pattern)]);
      case 'MatchClass':
        return node('MatchClass', one, one.keywords.map((each) => each.name).join(','), [
          expr(one.cls),
          ...one.patterns.map(pattern),
          ...one.keywords.map((each) => pattern(each.pattern)),
        ]);
      case 'MatchStar':
        return node('MatchStar', one, one.name ?? '', []);
      default:
        return node('MatchAs', one, one.name ?? '', [one.pattern === null ? undefined : pattern(one.pattern)]);
    }
  };

  return node('Module', null, '', stmts(module.body));
};

/** A float as Python's `repr` writes it. */
const pythonFloat = (value: number): string => {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e16 || magnitude < 1e-4)) {
    const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${mantissa}e${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
};
