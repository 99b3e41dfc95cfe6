/**
 * Everything in a program that a policy may have something to say about, gathered in one walk over the tree.
 *
 * In: a tree of strict mode and the grammar switches. Out: imports, names, attributes, calls and refused constructs, each
 * with its scope; nothing is judged here. The walk keeps its own stack, so that trees of any depth (a chain of a
 * hundred thousand `+`) cannot exhaust the one of the machine.
 */
import type {
  AstNode,
  Attribute,
  Call,
  ComprehensionFor,
  DictComp,
  Expr,
  FunctionDef,
  Lambda,
  ListComp,
  MatchClass,
  Module,
  Name,
  Parameter,
  Stmt,
  Subscript,
  TypeParam,
} from '../syntax/ast.ts';
import type { Grammar } from '../policy/policy.ts';
import { Scope, type FunctionFact } from './scope.ts';

export interface ImportFact {
  /** The dotted module; for `from m import n` the `m`. */
  readonly module: string;
  /** `null` for `import m`; `*` for all names. */
  readonly member: string | null;
  /** The name bound in the program; `null` for `*`. */
  readonly bound: string | null;
  /** Leading dots. */
  readonly level: number;
  /** In the body of a `try` that catches its failure. */
  readonly guarded: boolean;
  readonly start: number;
  readonly end: number;
  /** Where the statement starts and ends. */
  readonly statement: { readonly start: number; readonly end: number };
}

export interface Facts {
  readonly module: Scope;
  readonly imports: ImportFact[];
  readonly names: { readonly node: Name; readonly scope: Scope }[];
  readonly attributes: { readonly node: Attribute; readonly scope: Scope }[];
  readonly calls: { readonly node: Call; readonly scope: Scope }[];
  readonly subscripts: { readonly node: Subscript; readonly scope: Scope; readonly use: 'read' | 'target' }[];
  /** Attribute names outside of `Attribute` nodes, and dunder names where names are defined. */
  readonly matched: { readonly name: string; readonly start: number }[];
  readonly constructs: {
    readonly name: keyof Grammar;
    readonly subject: string | null;
    readonly start: number;
    readonly end: number;
  }[];
  readonly functions: FunctionFact[];
  /** Every name that is bound anywhere. */
  readonly bound: Set<string>;
}

/** See the head of this file. */
export const factsOf = (tree: Module, grammar: Grammar): Facts => new Walk(grammar).run(tree);

type Node = AstNode | Expr;

class Walk {
  readonly #grammar: Grammar;
  readonly #nodes: Node[] = [];
  readonly #scopes: Scope[] = [];
  readonly #guarded = new Set<Stmt>();
  readonly #targets = new Set<Subscript>();
  readonly #all: Scope[] = [];
  readonly #facts: Facts;

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
    const module = new Scope('module', null, null);
    this.#all.push(module);
    this.#facts = {
      module,
      imports: [],
      names: [],
      attributes: [],
      calls: [],
      subscripts: [],
      matched: [],
      constructs: [],
      functions: [],
      bound: new Set(),
    };
  }

  run(tree: Module): Facts {
    const { module } = this.#facts;
    this.#pushAll(tree.body, module);
    for (;;) {
      const node = this.#nodes.pop();
      const scope = this.#scopes.pop();
      if (node === undefined || scope === undefined) break;
      this.#visit(node, scope);
    }
    for (const scope of this.#all) scope.settle(module);
    return this.#facts;
  }

  #push(node: Node | null, scope: Scope): void {
    if (node === null) return;
    this.#nodes.push(node);
    this.#scopes.push(scope);
  }

  #pushAll(nodes: readonly (Node | null)[], scope: Scope): void {
    for (const node of nodes) this.#push(node, scope);
  }

  #off(name: keyof Grammar, start: number, end: number, subject: string | null = null): void {
    if (!this.#grammar[name]) this.#facts.constructs.push({ name, subject, start, end });
  }

  #inner(kind: Scope['kind'], parent: Scope, fact: FunctionFact | null): Scope {
    const scope = new Scope(kind, parent, fact ?? parent.fact);
    this.#all.push(scope);
    return scope;
  }

  #bind(name: string, scope: Scope): void {
    scope.bind(name).other = true;
    this.#facts.bound.add(name);
  }

  /** Dunder names where a definition, a parameter or an import brings them in. */
  #named(name: string, start: number): void {
    if (!this.#grammar.dunderNames && isDunder(name)) this.#off('dunderNames', start, start + name.length, name);
  }

  #visit(node: Node, scope: Scope): void {
    switch (node.kind) {
      case 'Module':
        this.#pushAll(node.body, scope);
        return;
      case 'FunctionDef':
        this.#functionDef(node, scope);
        return;
      case 'ClassDef': {
        this.#off('classes', node.start, node.nameStart + node.name.length);
        if (node.decorators.length > 0) this.#off('decorators', node.decorators[0]!.start, node.decorators.at(-1)!.end);
        this.#bind(node.name, scope);
        this.#named(node.name, node.nameStart);
        const inner = this.#inner('class', scope, null);
        for (const argument of node.args) {
          if (argument.kind === 'Keyword' && argument.name === 'metaclass')
            this.#off('metaclasses', argument.start, argument.end);
          this.#push(argument, scope);
        }
        this.#typeParams(node.typeParams, inner);
        this.#pushAll(node.decorators, scope);
        this.#pushAll(node.body, inner);
        return;
      }
      case 'Lambda':
        this.#lambda(node, scope, '<lambda>');
        return;
      case 'Assign': {
        const [target] = node.targets;
        for (const each of node.targets) this.#target(each, scope);
        if (node.value.kind === 'Lambda' && node.targets.length === 1 && target?.kind === 'Name') {
          const fact = this.#lambda(node.value, scope, target.id);
          scope.bind(target.id).functions.push(fact);
        } else this.#push(node.value, scope);
        return;
      }
      case 'AugAssign':
        this.#target(node.target, scope);
        if (node.target.kind === 'Name') this.#facts.names.push({ node: node.target, scope });
        this.#push(node.value, scope);
        return;
      case 'AnnAssign':
        this.#target(node.target, scope);
        this.#push(node.annotation, scope);
        this.#push(node.value, scope);
        return;
      case 'TypeAlias':
        this.#bind(node.name.id, scope);
        this.#typeParams(node.typeParams, scope);
        this.#push(node.value, scope);
        return;
      case 'For':
        this.#off('loops', node.start, headEnd(node.iter, node.body));
        if (node.isAsync) this.#off('async', node.start, headEnd(node.iter, node.body));
        this.#target(node.target, scope);
        this.#push(node.iter, scope);
        this.#pushAll(node.body, scope);
        this.#pushAll(node.orelse, scope);
        return;
      case 'While':
        this.#off('loops', node.start, headEnd(node.test, node.body));
        this.#push(node.test, scope);
        this.#pushAll(node.body, scope);
        this.#pushAll(node.orelse, scope);
        return;
      case 'If':
        this.#push(node.test, scope);
        this.#pushAll(node.body, scope);
        this.#pushAll(node.orelse, scope);
        return;
      case 'With':
        this.#off('with', node.start, node.items.at(-1)?.end ?? node.end);
        if (node.isAsync) this.#off('async', node.start, node.items.at(-1)?.end ?? node.end);
        for (const item of node.items) {
          this.#push(item.context, scope);
          if (item.target !== null) this.#target(item.target, scope);
        }
        this.#pushAll(node.body, scope);
        return;
      case 'Match':
        this.#off('match', node.start, node.subject.end);
        this.#push(node.subject, scope);
        this.#pushAll(node.cases, scope);
        return;
      case 'MatchCase':
        this.#push(node.pattern, scope);
        this.#push(node.guard, scope);
        this.#pushAll(node.body, scope);
        return;
      case 'MatchValue':
      case 'MatchSingleton':
        this.#push(node.value, scope);
        return;
      case 'MatchSequence':
      case 'MatchOr':
        this.#pushAll(node.patterns, scope);
        return;
      case 'MatchMapping':
        this.#pushAll(node.keys, scope);
        this.#pushAll(node.patterns, scope);
        if (node.rest !== null) this.#bind(node.rest, scope);
        return;
      case 'MatchClass':
        this.#matchClass(node, scope);
        return;
      case 'MatchStar':
        if (node.name !== null) this.#bind(node.name, scope);
        return;
      case 'MatchAs':
        if (node.name !== null) this.#bind(node.name, scope);
        this.#push(node.pattern, scope);
        return;
      case 'Return':
      case 'Expr':
        this.#push(node.value, scope);
        return;
      case 'Delete':
        this.#off('del', node.start, node.end);
        for (const target of node.targets) this.#target(target, scope);
        return;
      case 'Raise':
        this.#off('raise', node.start, node.end);
        this.#push(node.exc, scope);
        this.#push(node.cause, scope);
        return;
      case 'Try':
        this.#off('try', node.start, Math.min(node.end, node.start + 3));
        if (node.handlers.some(catchesImports))
          for (const each of node.body)
            if (each.kind === 'Import' || each.kind === 'ImportFrom') this.#guarded.add(each);
        this.#pushAll(node.body, scope);
        this.#pushAll(node.handlers, scope);
        this.#pushAll(node.orelse, scope);
        this.#pushAll(node.finalbody, scope);
        return;
      case 'ExceptHandler':
        this.#push(node.type, scope);
        if (node.target !== null) this.#target(node.target, scope);
        this.#pushAll(node.body, scope);
        return;
      case 'Assert':
        this.#off('assert', node.start, node.end);
        this.#push(node.test, scope);
        this.#push(node.message, scope);
        return;
      case 'Import':
      case 'ImportFrom':
        this.#import(node, scope);
        return;
      case 'Global':
      case 'Nonlocal':
        this.#off('globals', node.start, node.end);
        for (const name of node.names) {
          (node.kind === 'Global' ? scope.globals : scope.nonlocals).add(name);
          if (node.kind === 'Global') this.#facts.bound.add(name);
        }
        return;
      case 'Name':
        this.#facts.names.push({ node, scope });
        return;
      case 'Attribute':
        this.#facts.attributes.push({ node, scope });
        this.#push(node.value, scope);
        return;
      case 'Call':
        this.#facts.calls.push({ node, scope });
        this.#push(node.func, scope);
        this.#pushAll(node.args, scope);
        return;
      case 'Keyword':
      case 'Starred':
      case 'FormattedValue':
        this.#push(node.value, scope);
        if (node.kind === 'FormattedValue') this.#push(node.formatSpec, scope);
        return;
      case 'Await':
        this.#off('async', node.start, node.start + 5);
        this.#push(node.value, scope);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.#off('generators', node.start, node.end);
        this.#push(node.value, scope);
        return;
      case 'ListComp':
      case 'SetComp':
        this.#off('comprehensions', node.start, node.end);
        this.#comprehension(node, scope);
        return;
      case 'GeneratorExp':
        this.#off('generators', node.start, node.end);
        this.#comprehension(node, scope);
        return;
      case 'DictComp':
        this.#off('comprehensions', node.start, node.end);
        this.#comprehension(node, scope);
        return;
      case 'NamedExpr': {
        let outer = scope;
        while (outer.kind === 'comprehension' && outer.parent !== null) outer = outer.parent;
        if (node.target.kind === 'Name') this.#bind(node.target.id, outer);
        else this.#push(node.target, scope);
        this.#push(node.value, scope);
        return;
      }
      case 'BoolOp':
        this.#pushAll(node.values, scope);
        return;
      case 'BinOp':
        this.#push(node.left, scope);
        this.#push(node.right, scope);
        return;
      case 'UnaryOp':
        this.#push(node.operand, scope);
        return;
      case 'IfExp':
        this.#push(node.test, scope);
        this.#push(node.body, scope);
        this.#push(node.orelse, scope);
        return;
      case 'Dict':
        this.#pushAll(node.keys, scope);
        this.#pushAll(node.values, scope);
        return;
      case 'List':
      case 'Tuple':
      case 'Set':
        this.#pushAll(node.elts, scope);
        return;
      case 'Compare':
        this.#push(node.left, scope);
        this.#pushAll(node.comparators, scope);
        return;
      case 'Subscript':
        this.#facts.subscripts.push({ node, scope, use: this.#targets.has(node) ? 'target' : 'read' });
        this.#push(node.value, scope);
        this.#push(node.slice, scope);
        return;
      case 'Slice':
        this.#push(node.lower, scope);
        this.#push(node.upper, scope);
        this.#push(node.step, scope);
        return;
      case 'JoinedStr':
      case 'TemplateStr':
        this.#pushAll(node.parts, scope);
        return;
      case 'Alias':
      case 'Parameter':
      case 'TypeParam':
      case 'ComprehensionFor':
      case 'WithItem':
      case 'Str':
      case 'Bytes':
      case 'Int':
      case 'Float':
      case 'Imaginary':
      case 'Bool':
      case 'None':
      case 'Ellipsis':
      case 'Pass':
      case 'Break':
      case 'Continue':
        return;
      // Strict mode makes none of these; their kinds are listed so that a new one is not forgotten.
      case 'Print':
      case 'Exec':
      case 'BrokenStmt':
      case 'Repr':
      case 'BrokenExpr':
      case 'DeepExpr':
      case 'TypedMetavar':
      case 'AttributeEllipsis':
        return;
      default:
        node satisfies never;
    }
  }

  /** Binds the names of a target; what a target computes (`a[i]`, `a.b`) is walked as an expression. */
  #target(target: Expr, scope: Scope): void {
    const open: Expr[] = [target];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at.kind === 'Name') {
        this.#bind(at.id, scope);
        this.#named(at.id, at.start);
      } else if (at.kind === 'Tuple' || at.kind === 'List') for (const each of at.elts) open.push(each);
      else if (at.kind === 'Starred') open.push(at.value);
      else {
        if (at.kind === 'Subscript') this.#targets.add(at);
        this.#push(at, scope);
      }
    }
  }

  #functionDef(node: FunctionDef, scope: Scope): void {
    const end = node.nameStart + node.name.length;
    this.#off('functions', node.start, end, node.name);
    if (node.isAsync) this.#off('async', node.start, end, node.name);
    if (node.decorators.length > 0) this.#off('decorators', node.decorators[0]!.start, node.decorators.at(-1)!.end);
    this.#named(node.name, node.nameStart);
    const method = scope.kind === 'class';
    const first = node.params[0];
    const self =
      method && first !== undefined && (first.flavor === 'plain' || first.flavor === 'posonly') ? first.name : null;
    const fact: FunctionFact = { node, name: node.name, self, owner: method ? scope : null, calls: new Set() };
    this.#facts.functions.push(fact);
    this.#bind(node.name, scope);
    scope.bind(node.name).functions.push(fact);
    const inner = this.#inner('function', scope, fact);
    this.#pushAll(node.decorators, scope);
    this.#typeParams(node.typeParams, inner);
    this.#parameters(node.params, inner, scope);
    this.#push(node.returns, scope);
    this.#pushAll(node.body, inner);
  }

  #lambda(node: Lambda, scope: Scope, name: string): FunctionFact {
    this.#off('lambdas', node.start, node.end);
    const fact: FunctionFact = { node, name, self: null, owner: null, calls: new Set() };
    this.#facts.functions.push(fact);
    const inner = this.#inner('function', scope, fact);
    this.#parameters(node.params, inner, scope);
    this.#push(node.body, inner);
    return fact;
  }

  #parameters(params: readonly Parameter[], inner: Scope, outer: Scope): void {
    for (const param of params) {
      this.#bind(param.name, inner);
      this.#named(param.name, param.nameStart);
      this.#push(param.annotation, outer);
      this.#push(param.default, outer);
    }
  }

  #typeParams(params: readonly TypeParam[], inner: Scope): void {
    for (const param of params) {
      this.#bind(param.name, inner);
      this.#push(param.bound, inner);
      this.#push(param.default, inner);
    }
  }

  #comprehension(node: ListComp | DictComp, scope: Scope): void {
    const inner = this.#inner('comprehension', scope, null);
    node.generators.forEach((each: ComprehensionFor, index) => {
      if (each.isAsync) this.#off('async', each.start, each.end);
      this.#target(each.target, inner);
      this.#push(each.iter, index === 0 ? scope : inner);
      this.#pushAll(each.ifs, inner);
    });
    if (node.kind === 'DictComp') {
      this.#push(node.key, inner);
      this.#push(node.value, inner);
    } else this.#push(node.elt, inner);
  }

  #matchClass(node: MatchClass, scope: Scope): void {
    this.#push(node.cls, scope);
    this.#pushAll(node.patterns, scope);
    for (const { name, start, pattern } of node.keywords) {
      this.#facts.matched.push({ name, start });
      this.#push(pattern, scope);
    }
  }

  #import(node: Extract<Stmt, { kind: 'Import' | 'ImportFrom' }>, scope: Scope): void {
    this.#off('imports', node.start, node.end);
    const guarded = this.#guarded.has(node);
    for (const alias of node.names) {
      const { start, end } = alias;
      if (node.kind === 'Import') {
        const bound = alias.asName ?? alias.name.split('.', 1)[0] ?? '';
        this.#facts.imports.push({
          module: alias.name,
          member: null,
          bound,
          level: 0,
          guarded,
          start,
          end,
          statement: node,
        });
        this.#facts.bound.add(bound);
        scope.bind(bound).modules.push(alias.asName === null ? bound : alias.name);
        continue;
      }
      const star = alias.name === '*';
      if (star) this.#off('starImports', node.start, node.end);
      const bound = star ? null : (alias.asName ?? alias.name);
      const relative = node.level > 0;
      this.#facts.imports.push({
        module: node.module,
        member: alias.name,
        bound,
        level: node.level,
        guarded,
        start,
        end,
        statement: node,
      });
      if (bound === null) continue;
      this.#facts.bound.add(bound);
      this.#named(bound, start);
      if (relative) scope.bind(bound).other = true;
      else scope.bind(bound).members.push([node.module, alias.name]);
    }
  }
}

/** `__x__`, but the three that no program can do without. */
export const isDunder = (name: string): boolean =>
  name.length > 4 &&
  name.startsWith('__') &&
  name.endsWith('__') &&
  name !== '__name__' &&
  name !== '__main__' &&
  name !== '__init__';

const headEnd = (last: Expr, body: readonly Stmt[]): number => Math.min(last.end, body[0]?.start ?? last.end);

const catchesImports = ({ type }: { readonly type: Expr | null }): boolean => {
  if (type === null) return true;
  const names = type.kind === 'Tuple' ? type.elts : [type];
  return names.some(
    (one) =>
      one.kind === 'Name' && (one.id === 'ImportError' || one.id === 'ModuleNotFoundError' || one.id === 'Exception'),
  );
};
