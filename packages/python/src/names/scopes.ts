/**
 * Names to scopes, by Python's rules: which names a function binds, which it takes from enclosing functions, and which
 * are global. A class body is a scope that its methods do not see; a comprehension's targets are its own.
 */
import type {
  Alias,
  AstNode,
  ClassDef,
  Expr,
  FunctionDef,
  Lambda,
  ListComp,
  DictComp,
  Module,
  Parameter,
  Pattern,
  Stmt,
} from '../syntax/ast.ts';

export type ScopeNode = Module | FunctionDef | Lambda | ClassDef | ListComp | DictComp;

export interface Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly node: ScopeNode;
  readonly parent: Scope | undefined;
  /** Names bound here (mangled where a class mangles them). */
  readonly bound: Set<string>;
  readonly globals: Set<string>;
  readonly nonlocals: Set<string>;
  /** Bound names that a scope inside reads or writes. */
  readonly captured: Set<string>;
  /** Captured names that a scope inside writes. */
  readonly rebound: Set<string>;
  /** Names of this scope that `del` or an `except … as` clears somewhere, here or in a scope inside. */
  readonly cleared: Set<string>;
  /** The innermost class around, for mangling. */
  readonly className: string | undefined;
  isGenerator: boolean;
  /** `super()` or `__class__` occurs in it or below it, outside nested classes. */
  usesClass: boolean;
}

export interface Scopes {
  readonly module: Scope;
  readonly of: ReadonlyMap<ScopeNode, Scope>;
  /** Every name that stands anywhere, for deciding what may be left out. */
  readonly mentioned: ReadonlySet<string>;
}

/** A name as a class body writes it to the outside: `__x` in class `C` is `_C__x`. */
export const mangle = (name: string, className: string | undefined): string => {
  if (className === undefined || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
};

/** Works out the scopes of a module. `starNames` says what `from m import *` brings. */
export const resolveScopes = (
  module: Module,
  starNames: (module: string, level: number) => readonly string[],
): Scopes => {
  const of = new Map<ScopeNode, Scope>();
  const mentioned = new Set<string>();
  const uses: { readonly scope: Scope; readonly name: string; readonly write: boolean }[] = [];

  const open = (
    kind: Scope['kind'],
    node: ScopeNode,
    parent: Scope | undefined,
    className: string | undefined,
  ): Scope => {
    const scope: Scope = {
      kind,
      node,
      parent,
      bound: new Set(),
      globals: new Set(),
      nonlocals: new Set(),
      captured: new Set(),
      rebound: new Set(),
      cleared: new Set(),
      className,
      isGenerator: false,
      usesClass: false,
    };
    of.set(node, scope);
    return scope;
  };

  const bind = (scope: Scope, raw: string): void => {
    const name = mangle(raw, scope.className);
    mentioned.add(name);
    if (scope.globals.has(name)) {
      root.bound.add(name);
      return;
    }
    if (scope.nonlocals.has(name)) {
      uses.push({ scope, name, write: true });
      return;
    }
    scope.bound.add(name);
  };
  const use = (scope: Scope, raw: string): void => {
    const name = mangle(raw, scope.className);
    mentioned.add(name);
    uses.push({ scope, name, write: false });
    if (name === 'super' || name === '__class__')
      for (let at: Scope | undefined = scope; at !== undefined && at.kind !== 'class'; at = at.parent)
        at.usesClass = true;
  };

  /** Where `:=` in a comprehension binds. */
  const walrusScope = (scope: Scope): Scope => {
    let at = scope;
    while (at.kind === 'comprehension') at = at.parent!;
    return at;
  };

  const target = (scope: Scope, node: Expr): void => {
    switch (node.kind) {
      case 'Name':
        bind(scope, node.id);
        break;
      case 'Tuple':
      case 'List':
        for (const one of node.elts) target(scope, one);
        break;
      case 'Starred':
        target(scope, node.value);
        break;
      default:
        expr(scope, node);
    }
  };

  const params = (scope: Scope, list: readonly Parameter[], outer: Scope): void => {
    for (const one of list) {
      bind(scope, one.name);
      if (one.default !== null) expr(outer, one.default);
      if (one.annotation !== null) expr(outer, one.annotation);
    }
  };

  const comprehension = (scope: Scope, node: ListComp | DictComp): void => {
    const inner = open('comprehension', node, scope, scope.className);
    node.generators.forEach((part, i) => {
      expr(i === 0 ? scope : inner, part.iter);
      target(inner, part.target);
      for (const test of part.ifs) expr(inner, test);
    });
    if (node.kind === 'DictComp') {
      expr(inner, node.key);
      expr(inner, node.value);
    } else expr(inner, node.elt);
  };

  const expr = (scope: Scope, node: AstNode): void => {
    switch (node.kind) {
      case 'Name':
        use(scope, node.id);
        return;
      case 'NamedExpr':
        expr(scope, node.value);
        if (node.target.kind === 'Name') {
          const at = walrusScope(scope);
          bind(at, node.target.id);
          if (at !== scope) uses.push({ scope, name: mangle(node.target.id, scope.className), write: true });
        }
        return;
      case 'Lambda': {
        const inner = open('function', node, scope, scope.className);
        params(inner, node.params, scope);
        expr(inner, node.body);
        return;
      }
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
      case 'DictComp':
        comprehension(scope, node);
        return;
      case 'Yield':
      case 'YieldFrom': {
        let at = scope;
        while (at.kind === 'comprehension') at = at.parent!;
        at.isGenerator = true;
        if (node.value !== null) expr(scope, node.value);
        return;
      }
      case 'Attribute':
        mentioned.add(node.attr);
        expr(scope, node.value);
        return;
      default:
        for (const child of childrenOf(node)) expr(scope, child);
    }
  };

  const pattern = (scope: Scope, node: Pattern): void => {
    switch (node.kind) {
      case 'MatchValue':
        expr(scope, node.value);
        return;
      case 'MatchSingleton':
        return;
      case 'MatchStar':
        if (node.name !== null) bind(scope, node.name);
        return;
      case 'MatchAs':
        if (node.pattern !== null) pattern(scope, node.pattern);
        if (node.name !== null) bind(scope, node.name);
        return;
      case 'MatchMapping':
        for (const key of node.keys) expr(scope, key);
        for (const one of node.patterns) pattern(scope, one);
        if (node.rest !== null) bind(scope, node.rest);
        return;
      case 'MatchClass':
        expr(scope, node.cls);
        for (const one of node.patterns) pattern(scope, one);
        for (const one of node.keywords) pattern(scope, one.pattern);
        return;
      default:
        for (const one of node.patterns) pattern(scope, one);
    }
  };

  const imports = (scope: Scope, names: readonly Alias[], plain: boolean): void => {
    for (const { name, asName } of names) {
      if (name === '*') continue;
      bind(scope, asName ?? (plain ? name.split('.')[0]! : name));
    }
  };

  const block = (scope: Scope, body: readonly Stmt[]): void => {
    for (const node of body) stmt(scope, node);
  };

  const stmt = (scope: Scope, node: Stmt): void => {
    switch (node.kind) {
      case 'FunctionDef': {
        for (const one of node.decorators) expr(scope, one);
        bind(scope, node.name);
        const inner = open('function', node, scope, scope.className);
        if (node.returns !== null) expr(scope, node.returns);
        for (const one of node.typeParams) {
          bind(inner, one.name);
          if (one.bound !== null) expr(inner, one.bound);
        }
        params(inner, node.params, node.typeParams.length > 0 ? inner : scope);
        declare(inner, node.body);
        block(inner, node.body);
        return;
      }
      case 'ClassDef': {
        for (const one of node.decorators) expr(scope, one);
        bind(scope, node.name);
        const inner = open('class', node, scope, node.name);
        for (const one of node.typeParams) {
          bind(scope, one.name);
          if (one.bound !== null) expr(scope, one.bound);
        }
        for (const one of node.args) expr(scope, one);
        declare(inner, node.body);
        block(inner, node.body);
        return;
      }
      case 'Assign':
        expr(scope, node.value);
        for (const one of node.targets) target(scope, one);
        return;
      case 'AugAssign':
        if (node.target.kind === 'Name') use(scope, node.target.id);
        target(scope, node.target);
        expr(scope, node.value);
        return;
      case 'AnnAssign':
        if (node.value !== null) expr(scope, node.value);
        if (scope.kind !== 'function') expr(scope, node.annotation);
        target(scope, node.target);
        return;
      case 'TypeAlias':
        bind(scope, node.name.id);
        for (const one of node.typeParams) {
          bind(scope, one.name);
          if (one.bound !== null) expr(scope, one.bound);
        }
        expr(scope, node.value);
        return;
      case 'Delete':
        for (const one of node.targets) {
          target(scope, one);
          clear(scope, one);
        }
        return;
      case 'For':
        expr(scope, node.iter);
        target(scope, node.target);
        block(scope, node.body);
        block(scope, node.orelse);
        return;
      case 'While':
      case 'If':
        expr(scope, node.test);
        block(scope, node.body);
        block(scope, node.orelse);
        return;
      case 'With':
        for (const { context, target: to } of node.items) {
          expr(scope, context);
          if (to !== null) target(scope, to);
        }
        block(scope, node.body);
        return;
      case 'Match':
        expr(scope, node.subject);
        for (const one of node.cases) {
          pattern(scope, one.pattern);
          if (one.guard !== null) expr(scope, one.guard);
          block(scope, one.body);
        }
        return;
      case 'Try':
        block(scope, node.body);
        for (const one of node.handlers) {
          if (one.type !== null) expr(scope, one.type);
          if (one.target !== null) {
            target(scope, one.target);
            clear(scope, one.target);
          }
          block(scope, one.body);
        }
        block(scope, node.orelse);
        block(scope, node.finalbody);
        return;
      case 'Import':
        imports(scope, node.names, true);
        return;
      case 'ImportFrom':
        imports(scope, node.names, false);
        if (node.names[0]?.name === '*') for (const name of starNames(node.module, node.level)) bind(scope, name);
        return;
      case 'Global':
      case 'Nonlocal':
      case 'Pass':
      case 'Break':
      case 'Continue':
        return;
      default:
        for (const child of childrenOf(node)) expr(scope, child);
    }
  };

  /** Whose name it is, is known only at the end. */
  const clears: { readonly scope: Scope; readonly name: string }[] = [];
  const clear = (scope: Scope, node: Expr): void => {
    if (node.kind === 'Name') clears.push({ scope, name: mangle(node.id, scope.className) });
    else if (node.kind === 'Tuple' || node.kind === 'List') for (const one of node.elts) clear(scope, one);
  };

  /** `global` and `nonlocal` hold for the whole scope, wherever they stand. */
  const declare = (scope: Scope, body: readonly Stmt[]): void => {
    const stack: Stmt[] = [...body];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node.kind === 'Global') {
        for (const raw of node.names) {
          const name = mangle(raw, scope.className);
          scope.globals.add(name);
          mentioned.add(name);
        }
      } else if (node.kind === 'Nonlocal')
        for (const name of node.names) scope.nonlocals.add(mangle(name, scope.className));
      else stack.push(...innerStatements(node));
    }
  };

  const root = open('module', module, undefined, undefined);
  declare(root, module.body);
  block(root, module.body);
  for (const { scope, name, write } of uses) {
    const owner = ownerOf(scope, name);
    if (owner === undefined || owner === scope) continue;
    owner.captured.add(name);
    if (write) owner.rebound.add(name);
  }
  for (const { scope, name } of clears) (ownerOf(scope, name) ?? root).cleared.add(name);
  return { module: root, of, mentioned };
};

/** The function or comprehension scope that binds a name for a use in `scope`; undefined if it is global (or a class's own). */
export const ownerOf = (scope: Scope, name: string): Scope | undefined => {
  if (scope.globals.has(name)) return undefined;
  let at: Scope | undefined = scope;
  for (let first = true; at !== undefined; at = at.parent, first = false) {
    if (at.kind === 'module') return undefined;
    if (at.kind === 'class') {
      if (first && at.bound.has(name)) return at;
      continue;
    }
    if (at !== scope && at.globals.has(name)) return undefined;
    if (at.bound.has(name)) return at;
  }
  return undefined;
};

const innerStatements = (node: Stmt): readonly Stmt[] => {
  switch (node.kind) {
    case 'For':
    case 'While':
    case 'If':
      return [...node.body, ...node.orelse];
    case 'With':
      return node.body;
    case 'Match':
      return node.cases.flatMap((one) => one.body);
    case 'Try':
      return [...node.body, ...node.handlers.flatMap((one) => one.body), ...node.orelse, ...node.finalbody];
    default:
      return [];
  }
};

/** The nodes directly below an expression or simple statement, in source order. */
export const childrenOf = (node: AstNode): readonly AstNode[] => {
  const children: AstNode[] = [];
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const one of value as readonly unknown[]) if (isNode(one)) children.push(one);
    } else if (isNode(value)) children.push(value);
  }
  return children;
};

const isNode = (value: unknown): value is AstNode => typeof value === 'object' && value !== null && 'kind' in value;
