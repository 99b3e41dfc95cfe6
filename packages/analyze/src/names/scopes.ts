/**
 * Who binds which name where.
 *
 * In: a unit and its walk. Out: the scope every node sits in, and for every scope its bindings with all
 * definitions in source order. Python: functions, classes, comprehensions, `global` and `nonlocal`; a class
 * body is visible only from itself. JavaScript: blocks too, `var` goes to the function, an assignment
 * without declaration belongs to whoever declared the name, else to the program.
 */
import type { ParsedUnit } from '../languages/language.ts';
import type { Node } from '../tree/node.ts';
import { boundNames } from './bound-names.ts';
import type { Binding } from './names.ts';
import type { Walk } from './walk.ts';

type Flavor = 'program' | 'function' | 'class' | 'comprehension' | 'block';

export interface Scope {
  readonly flavor: Flavor;
  readonly node: Node;
  readonly outer: Scope | undefined;
  /** The function, class or program around: what `Binding.scope` names. */
  readonly holder: Node;
  bindings?: Map<string, MutableBinding>;
  elsewhere?: Map<string, 'global' | 'nonlocal'>;
}

interface MutableBinding {
  readonly name: string;
  flavor: Binding['flavor'];
  readonly scope: Node;
  readonly definitions: Node[];
}

export interface Scopes {
  /** The scope a node sits in, by node id. */
  readonly of: readonly (Scope | undefined)[];
  readonly stars: readonly Node[];
  lookUp(scope: Scope | undefined, name: string): Binding | undefined;
}

export const buildScopes = (unit: ParsedUnit, walk: Walk): Scopes => {
  const python = unit.language === 'python';
  const program: Scope = { flavor: 'program', node: unit.root, outer: undefined, holder: unit.root };
  const of: (Scope | undefined)[] = Array.from({ length: unit.nodeCount }, () => undefined);
  const inner = new Map<number, Scope>([[unit.root.id, program]]);
  const pending: { readonly name: string; readonly scope: Scope; readonly definition: Node }[] = [];
  const stars: Node[] = [];

  const open = (flavor: Flavor, node: Node, outer: Scope): Scope => {
    const scope: Scope = {
      flavor,
      node,
      outer,
      holder: flavor === 'function' || flavor === 'class' ? node : outer.holder,
    };
    inner.set(node.id, scope);
    return scope;
  };
  const bind = (scope: Scope, name: string, flavor: Binding['flavor'], definition: Node): void => {
    const home = python ? pythonHome(scope, name, program) : scope;
    const bindings = (home.bindings ??= new Map<string, MutableBinding>());
    const known = bindings.get(name);
    if (known === undefined) bindings.set(name, { name, flavor, scope: home.holder, definitions: [definition] });
    else if (known.definitions[known.definitions.length - 1] !== definition) known.definitions.push(definition);
  };
  const bindAll = (
    scope: Scope,
    target: Node | undefined,
    definition: Node,
    flavor: Binding['flavor'] = 'variable',
  ): void => {
    for (const name of boundNames(target)) bind(scope, name, flavor, definition);
  };
  const assign = (scope: Scope, target: Node, declare: string | undefined, definition: Node): void => {
    if (python) return bindAll(past(scope, 'comprehension'), target, definition);
    if (declare === 'var') return bindAll(functionOf(scope), target, definition);
    if (declare !== undefined) return bindAll(scope, target, definition);
    for (const name of boundNames(target)) pending.push({ name, scope, definition });
  };
  const define = (node: Node, scope: Scope, parent: Node | undefined): void => {
    switch (node.kind) {
      case 'Assign':
        return assign(scope, node.target, node.declare, node);
      case 'ForEach':
        return assign(inner.get(node.id) ?? scope, node.target, node.declare, node);
      case 'ComprehensionClause':
        return bindAll(scope, node.target, node);
      case 'Param':
        return bindAll(scope, node.target, node, 'param');
      case 'ImportBinding':
        if (node.local === '*') stars.push(parent ?? node);
        else bind(scope, node.local, 'import', node);
        return;
      case 'Catch':
        return bindAll(inner.get(node.id) ?? scope, node.target, node);
      case 'WithItem':
        return bindAll(past(scope, 'comprehension'), node.target, node);
      case 'Capture':
        if (node.name !== undefined) bind(scope, node.name, 'variable', node);
        return;
      case 'Unary':
        if ((node.op === '++' || node.op === '--') && node.operand.kind === 'Name')
          pending.push({ name: node.operand.name, scope, definition: node });
        return;
      case 'Function':
        if (node.name === undefined) return;
        if (declares(parent) && (python || node.flavor === 'def')) bind(scope, node.name, 'function', node);
        else if (!python && (node.flavor === 'def' || node.flavor === 'lambda'))
          bind(inner.get(node.id) ?? scope, node.name, 'function', node);
        return;
      case 'Class':
        if (node.name === undefined) return;
        bind(declares(parent) ? scope : (inner.get(node.id) ?? scope), node.name, 'class', node);
        return;
      case 'ScopeDecl':
        for (const name of node.names)
          (scope.elsewhere ??= new Map<string, 'global' | 'nonlocal'>()).set(name, node.flavor);
        return;
      default:
    }
  };

  for (const node of walk.order) {
    const parent = walk.parents[node.id];
    const scope = parent === undefined ? program : scopeBelow(parent, node, of[parent.id] ?? program, inner, walk, of);
    of[node.id] = scope;
    switch (node.kind) {
      case 'Function':
        open('function', node, scope);
        break;
      case 'Class':
        open('class', node, scope);
        break;
      case 'Comprehension':
        open('comprehension', node, scope);
        break;
      case 'Block':
        if (!python && parent?.kind !== 'Function' && parent?.kind !== 'Class') open('block', node, scope);
        break;
      case 'For':
      case 'ForEach':
      case 'Catch':
      case 'Switch':
        if (!python) open('block', node, scope);
        break;
      default:
    }
    define(node, scope, parent);
  }
  const lookUp = python ? lookUpPython(program) : lookUpJavaScript;
  for (const { name, scope, definition } of pending) {
    const known = lookUp(scope, name) as MutableBinding | undefined;
    if (known === undefined) bind(program, name, 'variable', definition);
    else if (!known.definitions.includes(definition)) insertInOrder(known.definitions, definition);
  }
  return { of, stars, lookUp };
};

/** The scope a child sits in: its parent's inner one, but for the parts that are evaluated outside. */
const scopeBelow = (
  parent: Node,
  node: Node,
  outer: Scope,
  inner: ReadonlyMap<number, Scope>,
  walk: Walk,
  of: readonly (Scope | undefined)[],
): Scope => {
  switch (parent.kind) {
    case 'Function':
      return node === parent.body || node.kind === 'Param' ? (inner.get(parent.id) ?? outer) : outer;
    case 'Param':
      return node === parent.target ? outer : outer.flavor === 'function' ? (outer.outer ?? outer) : outer;
    case 'Class':
      return node === parent.body ? (inner.get(parent.id) ?? outer) : outer;
    case 'ComprehensionClause': {
      const comprehension = walk.parents[parent.id];
      const first = comprehension?.kind === 'Comprehension' && comprehension.clauses[0] === parent;
      return first && node === parent.iter ? (of[comprehension.id] ?? outer) : outer;
    }
    default:
      return inner.get(parent.id) ?? outer;
  }
};

/** Where a `def` or `class` is a declaration rather than an expression. */
const declares = (parent: Node | undefined): boolean =>
  parent === undefined ||
  parent.kind === 'Program' ||
  parent.kind === 'Block' ||
  parent.kind === 'Export' ||
  parent.kind === 'Labeled' ||
  parent.kind === 'Broken';

const past = (scope: Scope, flavor: Flavor): Scope => {
  let at = scope;
  while (at.flavor === flavor && at.outer !== undefined) at = at.outer;
  return at;
};

const functionOf = (scope: Scope): Scope => {
  let at = scope;
  while (at.flavor !== 'function' && at.flavor !== 'program' && at.outer !== undefined) at = at.outer;
  return at;
};

const pythonHome = (scope: Scope, name: string, program: Scope): Scope => {
  const elsewhere = scope.elsewhere?.get(name);
  if (elsewhere === undefined) return scope;
  if (elsewhere === 'global') return program;
  for (let at = scope.outer; at !== undefined; at = at.outer) {
    if (at.flavor === 'function' && at.bindings?.has(name) === true) return at;
  }
  return scope;
};

const lookUpPython =
  (program: Scope) =>
  (scope: Scope | undefined, name: string): Binding | undefined => {
    for (let at = scope; at !== undefined; at = at.outer) {
      if (at.flavor === 'class' && at !== scope) continue;
      const elsewhere = at.elsewhere?.get(name);
      if (elsewhere === 'global') return program.bindings?.get(name);
      if (elsewhere === 'nonlocal') continue;
      const found = at.bindings?.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };

const lookUpJavaScript = (scope: Scope | undefined, name: string): Binding | undefined => {
  for (let at = scope; at !== undefined; at = at.outer) {
    const found =
      at.flavor === 'class' && at.node.kind === 'Class' && at.node.name !== name ? undefined : at.bindings?.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
};

const insertInOrder = (definitions: Node[], definition: Node): void => {
  let index = definitions.length;
  while (index > 0 && (definitions[index - 1]?.start ?? 0) > definition.start) index -= 1;
  definitions.splice(index, 0, definition);
};
