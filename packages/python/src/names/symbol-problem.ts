/**
 * What Python's symbol table refuses: names declared twice or too late, `nonlocal` without an owner, `:=` and `yield` where
 * comprehensions or annotations forbid them.
 *
 * One walk in the order in which CPython's `symtable.c` walks, since the first problem in that order is the one it reports;
 * `nonlocal` and `global` are settled at the end, when all scopes are known.
 *
 * Source: CPython 3.12, behaviour of its compiler as observed; the texts are its own.
 */
import type {
  AstNode,
  DictComp,
  Expr,
  FunctionDef,
  Global,
  Lambda,
  ListComp,
  Module,
  Parameter,
  Pattern,
  Stmt,
  TypeParam,
} from '../syntax/ast.ts';
import type { Problem } from '../syntax/problem.ts';
import { childrenOf, mangle } from './scopes.ts';
import { firstProblem, type Place, refuse } from './refuse.ts';

const GLOBAL = 1;
const LOCAL = 2;
const PARAM = 4;
const NONLOCAL = 8;
const USE = 16;
const ANNOT = 32;
const ITERATION = 64;
const TYPE_PARAM = 128;
const IMPORT = 256;
const BOUND = LOCAL | PARAM | TYPE_PARAM | IMPORT;

type BlockKind =
  | 'module'
  | 'class'
  | 'function'
  | 'annotation'
  | 'a TypeVar bound'
  | 'a type alias'
  | 'the definition of a generic';

interface Block {
  readonly kind: BlockKind;
  readonly comprehension: (ListComp | DictComp)['kind'] | undefined;
  readonly className: string | undefined;
  readonly parent: Block | undefined;
  readonly children: Block[];
  readonly symbols: Map<string, number>;
  /** Where `global` and `nonlocal` named them. */
  readonly directives: Map<string, AstNode>;
  /** Above zero inside the iterable of a comprehension. */
  iterable: number;
  /** Inside the target of a comprehension's `for`. */
  target: boolean;
}

const comprehensionWords: Readonly<Record<(ListComp | DictComp)['kind'], string>> = {
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  GeneratorExp: 'generator expression',
};

/** The first problem that the symbol table finds in a module that parsed. */
export const symbolProblem = (module: Module, textAnnotations: boolean): Problem | undefined => {
  return firstProblem(() => new Walk(textAnnotations).module(module));
};

class Walk {
  private readonly textAnnotations: boolean;
  private at: Block = newBlock('module', undefined, undefined, undefined);

  constructor(textAnnotations: boolean) {
    this.textAnnotations = textAnnotations;
  }

  module(module: Module): void {
    const root = this.at;
    this.statements(module.body);
    settle(root, new Set());
  }

  // ── Blocks and names ────────────────────────────────────────────────────────────────────────────
  private within(
    kind: BlockKind,
    inside: () => void,
    more: { readonly comprehension?: (ListComp | DictComp)['kind']; readonly className?: string } = {},
  ): void {
    const outer = this.at;
    const block = newBlock(kind, outer, more.comprehension, more.className ?? outer.className);
    outer.children.push(block);
    this.at = block;
    inside();
    this.at = outer;
  }

  private look(name: string): number {
    return this.at.symbols.get(mangle(name, this.at.className)) ?? 0;
  }

  private add(raw: string, flag: number, where: Place, block = this.at): void {
    const name = mangle(raw, block.className);
    const before = block.symbols.get(name) ?? 0;
    if ((before & flag & PARAM) !== 0) refuse(`duplicate argument '${raw}' in function definition`, where);
    if ((before & flag & TYPE_PARAM) !== 0) refuse(`duplicate type parameter '${raw}'`, where);
    let after = before | flag;
    if (block.target) {
      if ((after & (GLOBAL | NONLOCAL)) !== 0)
        refuse(`comprehension inner loop cannot rebind assignment expression target '${raw}'`, where);
      after |= ITERATION;
    }
    block.symbols.set(name, after);
  }

  // ── Statements ──────────────────────────────────────────────────────────────────────────────────
  private statements(body: readonly Stmt[]): void {
    for (const one of body) this.statement(one);
  }

  private statement(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
        this.add(node.name, LOCAL, node);
        this.defaults(node.params);
        this.all(node.decorators);
        this.generic(node.typeParams, () => {
          this.annotations(node);
          this.within('function', () => {
            this.parameters(node.params);
            this.statements(node.body);
          });
        });
        return;
      case 'ClassDef':
        this.add(node.name, LOCAL, node);
        this.all(node.decorators);
        this.generic(node.typeParams, () => {
          for (const one of node.args) if (one.kind !== 'Keyword') this.expr(one);
          for (const one of node.args) if (one.kind === 'Keyword') this.expr(one.value);
          this.within('class', () => this.statements(node.body), { className: node.name });
        });
        return;
      case 'TypeAlias':
        this.expr(node.name, LOCAL);
        this.generic(node.typeParams, () => this.within('a type alias', () => this.expr(node.value)));
        return;
      case 'Delete':
        for (const one of node.targets) this.expr(one, LOCAL);
        return;
      case 'Assign':
        for (const one of node.targets) this.expr(one, LOCAL);
        this.expr(node.value);
        return;
      case 'AugAssign':
        this.expr(node.target, LOCAL);
        this.expr(node.value);
        return;
      case 'AnnAssign':
        if (node.target.kind === 'Name') {
          const { id } = node.target;
          const now = this.look(id);
          if ((now & (GLOBAL | NONLOCAL)) !== 0 && this.at.parent !== undefined && node.simple)
            refuse(`annotated name '${id}' can't be ${(now & GLOBAL) === 0 ? 'nonlocal' : 'global'}`, node);
          if (node.simple) this.add(id, ANNOT | LOCAL, node.target);
          else if (node.value !== null) this.add(id, LOCAL, node.target);
        } else this.expr(node.target, LOCAL);
        this.annotation(node.annotation);
        if (node.value !== null) this.expr(node.value);
        return;
      case 'For':
        this.expr(node.target, LOCAL);
        this.expr(node.iter);
        this.statements(node.body);
        this.statements(node.orelse);
        return;
      case 'While':
      case 'If':
        this.expr(node.test);
        this.statements(node.body);
        this.statements(node.orelse);
        return;
      case 'With':
        for (const { context, target } of node.items) {
          this.expr(context);
          if (target !== null) this.expr(target, LOCAL);
        }
        this.statements(node.body);
        return;
      case 'Match':
        this.expr(node.subject);
        for (const { pattern, guard, body } of node.cases) {
          this.pattern(pattern);
          if (guard !== null) this.expr(guard);
          this.statements(body);
        }
        return;
      case 'Try':
        this.statements(node.body);
        this.statements(node.orelse);
        for (const { type, target, body } of node.handlers) {
          if (type !== null) this.expr(type);
          if (target !== null) this.expr(target, LOCAL);
          this.statements(body);
        }
        this.statements(node.finalbody);
        return;
      case 'Import':
        for (const { name, asName, start, end } of node.names)
          this.add(asName ?? name.split('.')[0]!, IMPORT, { start, end });
        return;
      case 'ImportFrom':
        for (const one of node.names) {
          if (one.name !== '*') this.add(one.asName ?? one.name, IMPORT, one);
          else if (this.at.kind !== 'module') refuse('import * only allowed at module level', one);
        }
        return;
      case 'Global':
      case 'Nonlocal':
        this.directive(node);
        return;
      default:
        for (const one of childrenOf(node)) this.expr(one);
    }
  }

  private directive(node: Global): void {
    const word = node.kind === 'Global' ? 'global' : 'nonlocal';
    for (const name of node.names) {
      const now = this.look(name);
      if ((now & PARAM) !== 0) refuse(`name '${name}' is parameter and ${word}`, node);
      if ((now & USE) !== 0) refuse(`name '${name}' is used prior to ${word} declaration`, node);
      if ((now & ANNOT) !== 0) refuse(`annotated name '${name}' can't be ${word}`, node);
      if ((now & LOCAL) !== 0) refuse(`name '${name}' is assigned to before ${word} declaration`, node);
      this.add(name, node.kind === 'Global' ? GLOBAL : NONLOCAL, node);
      const { directives, className } = this.at;
      if (!directives.has(mangle(name, className))) directives.set(mangle(name, className), node);
    }
  }

  private defaults(params: readonly Parameter[]): void {
    for (const one of params) if (one.flavor !== 'kwonly' && one.default !== null) this.expr(one.default);
    for (const one of params) if (one.flavor === 'kwonly' && one.default !== null) this.expr(one.default);
  }

  private parameters(params: readonly Parameter[]): void {
    const add = (one: Parameter): void =>
      this.add(one.name, PARAM, { start: one.nameStart, end: one.annotation?.end ?? nameEnd(one) });
    for (const one of params) if (one.flavor !== 'rest' && one.flavor !== 'kwrest') add(one);
    for (const one of params) if (one.flavor === 'rest') add(one);
    for (const one of params) if (one.flavor === 'kwrest') add(one);
  }

  private annotations(node: FunctionDef): void {
    for (const one of node.params) if (one.annotation !== null) this.annotation(one.annotation);
    if (node.returns !== null) this.annotation(node.returns);
  }

  /** An annotation that stays text is looked at all the same, as a block of its own. */
  private annotation(node: Expr): void {
    if (this.textAnnotations) this.within('annotation', () => this.expr(node));
    else this.expr(node);
  }

  /** A definition with type parameters stands in a block that holds them. */
  private generic(params: readonly TypeParam[], inside: () => void): void {
    if (params.length === 0) {
      inside();
      return;
    }
    this.within('the definition of a generic', () => {
      for (const one of params) {
        this.add(one.name, TYPE_PARAM | LOCAL, one);
        const { bound } = one;
        if (bound !== null) this.within('a TypeVar bound', () => this.expr(bound));
      }
      inside();
    });
  }

  private pattern(node: Pattern): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expr(node.value);
        return;
      case 'MatchSingleton':
        return;
      case 'MatchStar':
        if (node.name !== null) this.add(node.name, LOCAL, node);
        return;
      case 'MatchAs':
        if (node.pattern !== null) this.pattern(node.pattern);
        if (node.name !== null) this.add(node.name, LOCAL, node);
        return;
      case 'MatchMapping':
        this.all(node.keys);
        for (const one of node.patterns) this.pattern(one);
        if (node.rest !== null) this.add(node.rest, LOCAL, node);
        return;
      case 'MatchClass':
        this.expr(node.cls);
        for (const one of node.patterns) this.pattern(one);
        for (const one of node.keywords) this.pattern(one.pattern);
        return;
      default:
        for (const one of node.patterns) this.pattern(one);
    }
  }

  // ── Expressions ─────────────────────────────────────────────────────────────────────────────────
  private all(nodes: readonly Expr[]): void {
    for (const one of nodes) this.expr(one);
  }

  /** `flag` is what a bare name, or one in a display, means here. */
  private expr(node: AstNode, flag = USE): void {
    switch (node.kind) {
      case 'Name':
        this.add(node.id, flag, node);
        return;
      case 'Tuple':
      case 'List':
        for (const one of node.elts) this.expr(one, flag);
        return;
      case 'Starred':
        this.expr(node.value, flag);
        return;
      case 'NamedExpr':
        this.notInAnnotation('named expression', node);
        if (this.at.iterable > 0)
          refuse('assignment expression cannot be used in a comprehension iterable expression', node);
        if (this.at.comprehension !== undefined && node.target.kind === 'Name')
          this.extend(node.target.id, node.target);
        this.expr(node.value);
        this.expr(node.target, LOCAL);
        return;
      case 'Lambda':
        this.lambda(node);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.notInAnnotation('yield expression', node);
        if (node.value !== null) this.expr(node.value);
        if (this.at.comprehension !== undefined)
          refuse(`'yield' inside ${comprehensionWords[this.at.comprehension]}`, node);
        return;
      case 'Await':
        this.notInAnnotation('await expression', node);
        this.expr(node.value);
        return;
      case 'IfExp':
        this.expr(node.test);
        this.expr(node.body);
        this.expr(node.orelse);
        return;
      case 'Dict':
        for (const one of node.keys) if (one !== null) this.expr(one);
        this.all(node.values);
        return;
      case 'Call':
        this.expr(node.func);
        for (const one of node.args) if (one.kind !== 'Keyword') this.expr(one);
        for (const one of node.args) if (one.kind === 'Keyword') this.expr(one.value);
        return;
      default:
        for (const one of childrenOf(node)) this.expr(one);
    }
  }

  private notInAnnotation(what: string, node: AstNode): void {
    const { kind } = this.at;
    if (kind === 'annotation') refuse(`${what} cannot be used within an annotation`, node);
    if (kind === 'a TypeVar bound' || kind === 'a type alias' || kind === 'the definition of a generic')
      refuse(`${what} cannot be used within ${kind}`, node);
  }

  private lambda(node: Lambda): void {
    this.defaults(node.params);
    this.within('function', () => {
      this.parameters(node.params);
      this.expr(node.body);
    });
  }

  private comprehension(node: ListComp | DictComp): void {
    const [first] = node.generators;
    if (first === undefined) return;
    this.at.iterable++;
    this.expr(first.iter);
    this.at.iterable--;
    this.within(
      'function',
      () => {
        node.generators.forEach((part, i) => {
          this.at.target = true;
          this.expr(part.target, LOCAL);
          this.at.target = false;
          if (i > 0) {
            this.at.iterable++;
            this.expr(part.iter);
            this.at.iterable--;
          }
          this.all(part.ifs);
        });
        if (node.kind === 'DictComp') {
          this.expr(node.value);
          this.expr(node.key);
        } else this.expr(node.elt);
      },
      { comprehension: node.kind },
    );
  }

  /** `:=` in a comprehension binds in the function, or module, around it. */
  private extend(name: string, where: AstNode): void {
    for (let block: Block | undefined = this.at; block !== undefined; block = block.parent) {
      const now = block.symbols.get(mangle(name, block.className)) ?? 0;
      if (block.comprehension !== undefined) {
        if ((now & ITERATION) !== 0 && (now & LOCAL) !== 0)
          refuse(`assignment expression cannot rebind comprehension iteration variable '${name}'`, where);
        continue;
      }
      switch (block.kind) {
        case 'function':
          this.add(name, (now & GLOBAL) === 0 ? NONLOCAL : GLOBAL, where);
          this.at.directives.set(mangle(name, this.at.className), where);
          this.add(name, LOCAL, where, block);
          return;
        case 'module':
          this.add(name, GLOBAL, where);
          this.at.directives.set(mangle(name, this.at.className), where);
          this.add(name, GLOBAL, where, block);
          return;
        case 'class':
          refuse('assignment expression within a comprehension cannot be used in a class body', where);
          return;
        default:
          refuse(`assignment expression within a comprehension cannot be used in ${block.kind}`, where);
          return;
      }
    }
  }
}

/** Settles `global` and `nonlocal`, outer blocks before inner ones. `bound` are the names of functions around. */
const settle = (block: Block, bound: ReadonlySet<string>): void => {
  const own = new Set<string>();
  const declared = new Set<string>();
  for (const [name, flags] of block.symbols) {
    if ((flags & GLOBAL) !== 0) {
      if ((flags & NONLOCAL) !== 0) refuse(`name '${name}' is nonlocal and global`, block.directives.get(name)!);
      declared.add(name);
    } else if ((flags & NONLOCAL) !== 0) {
      const where = block.directives.get(name)!;
      if (block.parent === undefined) refuse('nonlocal declaration not allowed at module level', where);
      if (!bound.has(name)) refuse(`no binding for nonlocal '${name}' found`, where);
    } else if ((flags & BOUND) !== 0) own.add(name);
  }
  let inner = bound;
  const visible = block.kind !== 'class' && block.kind !== 'module' ? own : new Set<string>();
  if (block.kind === 'class') visible.add('__class__');
  if (visible.size > 0 || declared.size > 0) {
    const next = new Set(bound);
    if (block.kind !== 'class') for (const name of declared) next.delete(name);
    for (const name of visible) next.add(name);
    inner = next;
  }
  for (const one of block.children) settle(one, inner);
};

const newBlock = (
  kind: BlockKind,
  parent: Block | undefined,
  comprehension: (ListComp | DictComp)['kind'] | undefined,
  className: string | undefined,
): Block => ({
  kind,
  comprehension,
  className,
  parent,
  children: [],
  symbols: new Map(),
  directives: new Map(),
  iterable: parent?.iterable ?? 0,
  target: false,
});

const nameEnd = (node: Parameter): number =>
  node.default === null && node.annotation === null ? node.end : node.nameStart + node.name.length;
