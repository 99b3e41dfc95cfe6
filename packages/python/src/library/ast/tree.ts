/** Our syntax tree as nodes of the module `ast`: CPython's names of nodes and fields, places in lines and bytes. */
import { call } from '../../runtime/call.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ellipsis,
  newBytes,
  newComplex,
  newList,
  newTuple,
  none,
  toFloat,
  toStr,
  type Value,
} from '../../runtime/object.ts';
import type {
  Argument,
  AstNode,
  ComprehensionFor,
  Expr,
  Module,
  Parameter,
  Pattern,
  Stmt,
  TypeParam,
} from '../../syntax/ast.ts';

type Context = 'Load' | 'Store' | 'Del';
type Fields = Readonly<Record<string, Value>>;

const operators: Readonly<Record<string, string>> = {
  '+': 'Add',
  '-': 'Sub',
  '*': 'Mult',
  '@': 'MatMult',
  '/': 'Div',
  '%': 'Mod',
  '**': 'Pow',
  '<<': 'LShift',
  '>>': 'RShift',
  '|': 'BitOr',
  '^': 'BitXor',
  '&': 'BitAnd',
  '//': 'FloorDiv',
};
const unary: Readonly<Record<string, string>> = { not: 'Not', '-': 'USub', '+': 'UAdd', '~': 'Invert' };
const comparisons: Readonly<Record<string, string>> = {
  '==': 'Eq',
  '!=': 'NotEq',
  '<': 'Lt',
  '<=': 'LtE',
  '>': 'Gt',
  '>=': 'GtE',
  is: 'Is',
  'is not': 'IsNot',
  in: 'In',
  'not in': 'NotIn',
};

export class TreeMaker {
  private readonly source: string;
  private readonly lines: readonly number[];
  private readonly bares = new Map<string, Value>();
  /** Makes a node of its name, fields and place. */
  private readonly build: Value;

  constructor(source: string, build: Value) {
    this.source = source;
    this.build = build;
    const lines = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.push(at + 1);
    this.lines = lines;
  }

  module(module: Module, mode: 'exec' | 'eval' | 'single'): Value {
    if (mode === 'eval') {
      const [first] = module.body;
      return this.node('Expression', { body: first?.kind === 'Expr' ? this.expr(first.value) : none });
    }
    const body = this.body(module.body);
    return mode === 'single'
      ? this.node('Interactive', { body })
      : this.node('Module', { body, type_ignores: newList([]) });
  }

  private place(offset: number): readonly [number, number] {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.lines[low]!;
    const text = this.source.slice(start, offset);
    // Columns are counted in bytes of UTF-8.
    const extra = text.replaceAll(/[\0-\x7f]/g, '').length === 0 ? text.length : new TextEncoder().encode(text).length;
    return [low + 1, extra];
  }

  private node(name: string, fields: Fields, at?: { readonly start: number; readonly end: number }): Value {
    meter.spend(20);
    meter.allocate(300);
    const dict = newDict();
    for (const [key, v] of Object.entries(fields)) setItem(dict, key, v);
    const place = at === undefined ? none : newTuple([...this.place(at.start), ...this.place(at.end)]);
    return call(this.build, [name, dict, place]);
  }

  /** A node without fields: there is one of each. */
  private bare(name: string): Value {
    let known = this.bares.get(name);
    if (known === undefined) this.bares.set(name, (known = this.node(name, {})));
    return known;
  }
  private body(list: readonly Stmt[]): Value {
    return newList(list.map((one) => this.stmt(one)));
  }
  private exprs(list: readonly Expr[], context: Context = 'Load'): Value {
    return newList(list.map((one) => this.expr(one, context)));
  }
  private maybe(e: Expr | null, context: Context = 'Load'): Value {
    return e === null ? none : this.expr(e, context);
  }
  private text(text: string | null): Value {
    return text === null ? none : toStr(text);
  }

  // ── Statements ──────────────────────────────────────────────────────────────────────────────────
  private stmt(s: Stmt): Value {
    const one = (name: string, fields: Fields): Value => this.node(name, fields, s);
    switch (s.kind) {
      case 'FunctionDef':
        return one(s.isAsync ? 'AsyncFunctionDef' : 'FunctionDef', {
          name: toStr(s.name),
          args: this.parameters(s.params),
          body: this.body(s.body),
          decorator_list: this.exprs(s.decorators),
          returns: this.maybe(s.returns),
          type_comment: none,
          type_params: this.typeParams(s.typeParams),
        });
      case 'ClassDef':
        return one('ClassDef', {
          name: toStr(s.name),
          bases: this.positional(s.args),
          keywords: this.keywords(s.args),
          body: this.body(s.body),
          decorator_list: this.exprs(s.decorators),
          type_params: this.typeParams(s.typeParams),
        });
      case 'Return':
        return one('Return', { value: this.maybe(s.value) });
      case 'Delete':
        return one('Delete', { targets: this.exprs(s.targets, 'Del') });
      case 'Assign':
        return one('Assign', {
          targets: this.exprs(s.targets, 'Store'),
          value: this.expr(s.value),
          type_comment: none,
        });
      case 'AugAssign':
        return one('AugAssign', {
          target: this.expr(s.target, 'Store'),
          op: this.bare(operators[s.op.slice(0, -1)]!),
          value: this.expr(s.value),
        });
      case 'AnnAssign':
        return one('AnnAssign', {
          target: this.expr(s.target, 'Store'),
          annotation: this.expr(s.annotation),
          value: this.maybe(s.value),
          simple: s.simple ? 1 : 0,
        });
      case 'TypeAlias':
        return one('TypeAlias', {
          name: this.expr(s.name, 'Store'),
          type_params: this.typeParams(s.typeParams),
          value: this.expr(s.value),
        });
      case 'For':
        return one(s.isAsync ? 'AsyncFor' : 'For', {
          target: this.expr(s.target, 'Store'),
          iter: this.expr(s.iter),
          body: this.body(s.body),
          orelse: this.body(s.orelse),
          type_comment: none,
        });
      case 'While':
      case 'If':
        return one(s.kind, { test: this.expr(s.test), body: this.body(s.body), orelse: this.body(s.orelse) });
      case 'With':
        return one(s.isAsync ? 'AsyncWith' : 'With', {
          items: newList(
            s.items.map((item) =>
              this.node('withitem', {
                context_expr: this.expr(item.context),
                optional_vars: this.maybe(item.target, 'Store'),
              }),
            ),
          ),
          body: this.body(s.body),
          type_comment: none,
        });
      default:
        return this.otherStmt(s);
    }
  }

  private otherStmt(s: Stmt): Value {
    const one = (name: string, fields: Fields): Value => this.node(name, fields, s);
    switch (s.kind) {
      case 'Match':
        return one('Match', {
          subject: this.expr(s.subject),
          cases: newList(
            s.cases.map((c) =>
              this.node('match_case', {
                pattern: this.pattern(c.pattern),
                guard: this.maybe(c.guard),
                body: this.body(c.body),
              }),
            ),
          ),
        });
      case 'Raise':
        return one('Raise', { exc: this.maybe(s.exc), cause: this.maybe(s.cause) });
      case 'Try':
        return one(s.isStar ? 'TryStar' : 'Try', {
          body: this.body(s.body),
          handlers: newList(
            s.handlers.map((h) =>
              this.node(
                'ExceptHandler',
                {
                  type: this.maybe(h.type),
                  name: h.target?.kind === 'Name' ? toStr(h.target.id) : none,
                  body: this.body(h.body),
                },
                h,
              ),
            ),
          ),
          orelse: this.body(s.orelse),
          finalbody: this.body(s.finalbody),
        });
      case 'Assert':
        return one('Assert', { test: this.expr(s.test), msg: this.maybe(s.message) });
      case 'Import':
      case 'ImportFrom': {
        const names = newList(
          s.names.map((a) => this.node('alias', { name: toStr(a.name), asname: this.text(a.asName) }, a)),
        );
        if (s.kind === 'Import') return one('Import', { names });
        return one('ImportFrom', { module: s.module === '' ? none : toStr(s.module), names, level: s.level });
      }
      case 'Global':
      case 'Nonlocal':
        return one(s.kind, { names: newList(s.names.map(toStr)) });
      case 'Expr':
        return one('Expr', { value: this.expr(s.value) });
      case 'Pass':
      case 'Break':
      case 'Continue':
        return one(s.kind, {});
      default:
        throw new Error(`no statement of Python 3: ${s.kind}`);
    }
  }

  private parameters(params: readonly Parameter[]): Value {
    const arg = (p: Parameter): Value =>
      this.node(
        'arg',
        { arg: toStr(p.name), annotation: this.maybe(p.annotation), type_comment: none },
        {
          start: p.nameStart,
          end: p.annotation?.end ?? p.nameStart + p.name.length,
        },
      );
    const of = (flavor: Parameter['flavor']): readonly Parameter[] => params.filter((p) => p.flavor === flavor);
    const single = (flavor: Parameter['flavor']): Value => {
      const [found] = of(flavor);
      return found === undefined ? none : arg(found);
    };
    const plain = params.filter(({ flavor }) => flavor === 'posonly' || flavor === 'plain');
    return this.node('arguments', {
      posonlyargs: newList(of('posonly').map(arg)),
      args: newList(of('plain').map(arg)),
      vararg: single('rest'),
      kwonlyargs: newList(of('kwonly').map(arg)),
      kw_defaults: newList(of('kwonly').map((p) => this.maybe(p.default))),
      kwarg: single('kwrest'),
      defaults: newList(plain.filter((p) => p.default !== null).map((p) => this.expr(p.default!))),
    });
  }

  private typeParams(list: readonly TypeParam[]): Value {
    return newList(
      list.map((p) =>
        this.node(
          p.flavor,
          p.flavor === 'TypeVar' ? { name: toStr(p.name), bound: this.maybe(p.bound) } : { name: toStr(p.name) },
          p,
        ),
      ),
    );
  }
  private positional(args: readonly Argument[]): Value {
    return this.exprs(args.filter((one): one is Expr => one.kind !== 'Keyword'));
  }
  private keywords(args: readonly Argument[]): Value {
    return newList(
      args.flatMap((one) =>
        one.kind === 'Keyword'
          ? [this.node('keyword', { arg: this.text(one.name), value: this.expr(one.value) }, one)]
          : [],
      ),
    );
  }

  private pattern(p: Pattern): Value {
    const one = (fields: Fields): Value => this.node(p.kind, fields, p);
    const all = (list: readonly Pattern[]): Value => newList(list.map((each) => this.pattern(each)));
    switch (p.kind) {
      case 'MatchValue':
        return one({ value: this.expr(p.value) });
      case 'MatchSingleton':
        return one({ value: p.value.kind === 'Bool' ? p.value.value : none });
      case 'MatchSequence':
      case 'MatchOr':
        return one({ patterns: all(p.patterns) });
      case 'MatchMapping':
        return one({ keys: this.exprs(p.keys), patterns: all(p.patterns), rest: this.text(p.rest) });
      case 'MatchClass':
        return one({
          cls: this.expr(p.cls),
          patterns: all(p.patterns),
          kwd_attrs: newList(p.keywords.map(({ name }) => toStr(name))),
          kwd_patterns: all(p.keywords.map(({ pattern }) => pattern)),
        });
      case 'MatchStar':
        return one({ name: this.text(p.name) });
      default:
        return one({ pattern: p.pattern === null ? none : this.pattern(p.pattern), name: this.text(p.name) });
    }
  }

  // ── Expressions ─────────────────────────────────────────────────────────────────────────────────
  private expr(e: Expr, context: Context = 'Load'): Value {
    const one = (name: string, fields: Fields): Value => this.node(name, fields, e);
    const constant = (value: Value): Value => {
      const kind = e.kind === 'Str' && /^[uU]["']/.test(this.source.slice(e.start, e.start + 2)) ? 'u' : none;
      return one('Constant', { value, kind });
    };
    switch (e.kind) {
      case 'Name':
        return one('Name', { id: toStr(e.id), ctx: this.bare(context) });
      case 'Str':
        return constant(toStr(e.value));
      case 'Bytes':
        return constant(newBytes(Uint8Array.from(e.value, (c) => c.charCodeAt(0))));
      case 'Int':
        return constant(e.value);
      case 'Float':
        return constant(toFloat(e.value));
      case 'Imaginary':
        return constant(newComplex(0, e.value));
      case 'Bool':
        return constant(e.value);
      case 'None':
        return constant(none);
      case 'Ellipsis':
        return constant(ellipsis);
      case 'JoinedStr':
        return one('JoinedStr', { values: this.exprs(e.parts) });
      case 'FormattedValue':
        return one('FormattedValue', {
          value: this.expr(e.value),
          conversion: e.conversion === '' ? -1 : e.conversion.charCodeAt(0),
          format_spec: this.maybe(e.formatSpec),
        });
      case 'BoolOp':
        return one('BoolOp', { op: this.bare(e.op === 'and' ? 'And' : 'Or'), values: this.exprs(e.values) });
      case 'NamedExpr':
        return one('NamedExpr', { target: this.expr(e.target, 'Store'), value: this.expr(e.value) });
      case 'BinOp':
        return one('BinOp', {
          left: this.expr(e.left),
          op: this.bare(operators[e.op]!),
          right: this.expr(e.right),
        });
      case 'UnaryOp':
        return one('UnaryOp', { op: this.bare(unary[e.op]!), operand: this.expr(e.operand) });
      case 'Lambda':
        return one('Lambda', { args: this.parameters(e.params), body: this.expr(e.body) });
      case 'IfExp':
        return one('IfExp', { test: this.expr(e.test), body: this.expr(e.body), orelse: this.expr(e.orelse) });
      case 'List':
      case 'Tuple':
        return one(e.kind, { elts: this.exprs(e.elts, context), ctx: this.bare(context) });
      case 'Set':
        return one('Set', { elts: this.exprs(e.elts) });
      case 'Starred':
        return one('Starred', { value: this.expr(e.value, context), ctx: this.bare(context) });
      case 'Attribute':
        return one('Attribute', { value: this.expr(e.value), attr: toStr(e.attr), ctx: this.bare(context) });
      case 'Subscript':
        return one('Subscript', { value: this.expr(e.value), slice: this.expr(e.slice), ctx: this.bare(context) });
      default:
        return this.otherExpr(e);
    }
  }

  private otherExpr(e: Expr): Value {
    const one = (name: string, fields: Fields): Value => this.node(name, fields, e);
    switch (e.kind) {
      case 'Dict':
        return one('Dict', { keys: newList(e.keys.map((key) => this.maybe(key))), values: this.exprs(e.values) });
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return one(e.kind, { elt: this.expr(e.elt), generators: this.generators(e.generators) });
      case 'DictComp':
        return one('DictComp', {
          key: this.expr(e.key),
          value: this.expr(e.value),
          generators: this.generators(e.generators),
        });
      case 'Await':
      case 'YieldFrom':
        return one(e.kind, { value: this.expr(e.value) });
      case 'Yield':
        return one('Yield', { value: this.maybe(e.value) });
      case 'Compare':
        return one('Compare', {
          left: this.expr(e.left),
          ops: newList(e.ops.map((op) => this.bare(comparisons[op]!))),
          comparators: this.exprs(e.comparators),
        });
      case 'Call':
        return one('Call', {
          func: this.expr(e.func),
          args: this.positional(e.args),
          keywords: this.keywords(e.args),
        });
      case 'Slice':
        return one('Slice', { lower: this.maybe(e.lower), upper: this.maybe(e.upper), step: this.maybe(e.step) });
      default:
        throw new Error(`no expression of Python 3: ${(e satisfies AstNode).kind}`);
    }
  }

  private generators(list: readonly ComprehensionFor[]): Value {
    return newList(
      list.map((g) =>
        this.node('comprehension', {
          target: this.expr(g.target, 'Store'),
          iter: this.expr(g.iter),
          ifs: this.exprs(g.ifs),
          is_async: g.isAsync ? 1 : 0,
        }),
      ),
    );
  }
}
