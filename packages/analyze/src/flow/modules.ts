/**
 * Names that come from other files of the scanned tree.
 *
 * An import binds a promise (`ImportRef`); only when the name is used is the file looked up, parsed, and its top level run
 * once, in the state below all entries. What cannot be found stays unknown.
 */
import type { Export, Import, Node } from '../tree/node.ts';
import { attributeOf } from './attributes.ts';
import { cellOf } from './assign.ts';
import { Frame } from './frame.ts';
import { isSource } from './marks.ts';
import { sourceLabel } from './apply-marks.ts';
import { functionBudget, type Machine } from './machine.ts';
import type { Module } from './module.ts';
import { newObject } from './objects.ts';
import { executeBlock, hoist } from './statements.ts';
import { joinAll, ofRef, unknown, type Cell, type ImportRef, type Ref, type Value } from './value.ts';

/** How many files that nobody needed before one run may pull in. */
const maxLoads = 40;

/** Runs a module's top level, once. Circular imports see what is there so far. */
export const runModule = (m: Machine, module: Module): void => {
  if (module.frame !== undefined) return;
  const { context } = module;
  const root = module.shared ? m.shared.root : m.root;
  const frame = new Frame(context.unit.root, module, undefined, root);
  module.frame = frame;
  const {
    state,
    frame: before,
    diverged,
    nesting,
    proofs,
    loops,
    steps,
    limit,
    callDepth,
    baseDepth,
    callSteps,
    callStart,
    muted,
    cut,
  } = m;
  m.state = root;
  m.frame = frame;
  m.proofs = undefined;
  m.loops = 0;
  m.steps = 0;
  m.limit = functionBudget;
  m.callDepth = 0;
  m.baseDepth = 0;
  m.callSteps = 0;
  m.muted = module.shared;
  if (!module.python) {
    module.exportsObject = newObject(m, 'opaque');
    module.exports = ofRef(module.exportsObject);
  }
  hoist(m, context.unit.root.body);
  executeBlock(m, context.unit.root.body);
  m.state = state;
  m.frame = before;
  m.diverged = diverged;
  m.nesting = nesting;
  m.proofs = proofs;
  m.loops = loops;
  if (!module.shared) m.spentInFile += m.steps;
  else m.cut = cut;
  m.muted = muted;
  m.steps = steps;
  m.limit = limit;
  m.callDepth = callDepth;
  m.baseDepth = baseDepth;
  m.callSteps = callSteps;
  m.callStart = callStart;
};

/** A module of the project, run. */
const loadModule = (m: Machine, from: Module, specifier: string, level: number): Module | undefined => {
  if (m.project === undefined) return undefined;
  const context = m.project.resolve(from.context.path, specifier, level, from.context.unit.language);
  if (context === undefined) return undefined;
  if (from.shared) from.requests.push({ specifier, level });
  const known = m.shared.modules.get(context);
  if (known?.frame === undefined) {
    if (m.loads >= maxLoads) return undefined;
    m.loads += 1;
  }
  const module = known ?? m.sharedModule(context);
  runModule(m, module);
  touch(m, module);
  return module;
};

/** Asks the project again for what a shared module needed: the run at hand depends on it as well. */
const touch = (m: Machine, module: Module): void => {
  const queue: Module[] = [module];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (m.touched.has(at)) continue;
    m.touched.add(at);
    for (const { specifier, level } of at.requests) {
      const context = m.project?.resolve(at.context.path, specifier, level, at.context.unit.language);
      const next = context === undefined ? undefined : m.shared.modules.get(context);
      if (next !== undefined) queue.push(next);
    }
  }
};

/** The value of a name that a module exports. */
export const exportOf = (m: Machine, module: Module, name: string, depth = 0): Value | undefined => {
  if (depth > 8) return undefined;
  if (module.python) {
    const cell = programCell(module, name);
    const value = cell === undefined ? undefined : m.state.cell(cell);
    if (value !== undefined) return resolveValue(m, value);
    for (const star of module.stars) {
      const from = loadModule(m, module, star.specifier, star.level);
      const found = from === undefined || from === module ? undefined : exportOf(m, from, name, depth + 1);
      if (found !== undefined) return found;
    }
    const below = isPackage(module) ? loadModule(m, module, name, 1) : undefined;
    return below === undefined ? undefined : ofRef({ kind: 'module', module: below });
  }
  const exported = module.exported.get(name);
  if (exported !== undefined) {
    const local = localNames.get(exported);
    if (local === undefined) return resolveValue(m, exported);
    const cell = programCell(module, local);
    return cell === undefined ? undefined : resolveValue(m, m.state.cell(cell) ?? unknown);
  }
  if (name === 'default') return module.exported.size > 0 ? undefined : module.exports;
  for (const star of module.stars) {
    const from = loadModule(m, module, star.specifier, star.level);
    const found = from === undefined || from === module ? undefined : exportOf(m, from, name, depth + 1);
    if (found !== undefined) return found;
  }
  return module.exports === undefined || module.exported.size > 0
    ? undefined
    : attributeOf(m, module.exports, name, undefined);
};

const isPackage = (module: Module): boolean => /(?:^|\/)__init__\.py$/u.test(module.context.path);

const programCell = (module: Module, name: string): Cell | undefined => {
  for (const [binding, cell] of module.frame?.cells ?? []) if (binding.name === name) return cell;
  return undefined;
};

/** The value with promises of imports redeemed; `free` asks the star imports for a name instead. */
export const resolveValue = (m: Machine, value: Value, free?: string): Value => {
  if (free !== undefined) {
    for (const star of m.module.stars) {
      const from = loadModule(m, m.module, star.specifier, star.level);
      const found = from === undefined ? undefined : exportOf(m, from, free);
      if (found !== undefined) return found;
    }
    return unknown;
  }
  if (value.refs === undefined || !value.refs.some((ref) => ref.kind === 'import')) return value;
  const resolved = value.refs.map((ref): Value => (ref.kind === 'import' ? resolveImport(m, ref) : ofRef(ref)));
  const joined = joinAll(resolved);
  return value.taint === undefined && value.refs.length === 1 ? joined : { ...joined, taint: value.taint };
};

const resolveImport = (m: Machine, ref: ImportRef): Value => {
  const imports = ref.from.shared ? m.shared.imports : m.imports;
  const known = imports.get(ref);
  if (known !== undefined) return known;
  imports.set(ref, unknown);
  const module = loadModule(m, ref.from, ref.specifier, ref.level);
  let found: Value | undefined;
  if (ref.name === '*')
    found = module === undefined ? (m.project === undefined ? undefined : ofRef(ref)) : moduleValue(module, ref);
  else {
    if (module !== undefined) found = exportOf(m, module, ref.name);
    if (found === undefined && ref.from.python) {
      const below = loadModule(
        m,
        ref.from,
        ref.specifier === '' ? ref.name : `${ref.specifier}.${ref.name}`,
        ref.level,
      );
      found = below === undefined ? undefined : ofRef({ kind: 'module', module: below });
    }
    if (found === undefined && module !== undefined && !module.python && ref.name === 'default') found = module.exports;
  }
  const value = found ?? outside(m, pathOf(ref)) ?? unknown;
  imports.set(ref, value);
  return value;
};

/** Full name of what an import outside the tree gives. */
const pathOf = ({ level, name, specifier }: ImportRef): string =>
  level > 0 ? '' : name === '*' || name === 'default' ? specifier : `${specifier}.${name}`;

/** A name outside the tree, if a rule names a source below it. */
export const outside = (m: Machine, path: string): Value | undefined =>
  m.plan.dotted.beginnings.has(path) ? ofRef({ kind: 'external', path }) : undefined;

/** What `import * as x` or `require` gives. */
const moduleValue = (module: Module, ref: ImportRef): Value =>
  !module.python && module.exported.size === 0 && module.exports !== undefined && ref.level === -1
    ? module.exports
    : !module.python && module.exported.size === 0 && module.exports !== undefined
      ? module.exports
      : ofRef({ kind: 'module', module });

/** `a.b` where `a` is a folder without `__init__.py`. */
export const resolveImportMember = (m: Machine, ref: ImportRef, name: string): Value | undefined => {
  if (ref.name !== '*' || !ref.from.python || m.project === undefined) return undefined;
  const specifier = `${ref.specifier}.${name}`;
  if (ref.level === 0 && m.plan.dotted.beginnings.has(specifier)) return outside(m, specifier);
  const module = loadModule(m, ref.from, specifier, ref.level);
  return ofRef(module === undefined ? { ...ref, specifier } : { kind: 'module', module });
};

/** `require('./x')` with a constant specifier. */
export const requireModule = (m: Machine, specifier: string): Value => {
  if (m.project === undefined || !specifier.startsWith('.')) return unknown;
  return resolveValue(m, ofRef({ kind: 'import', from: m.module, name: '*', specifier, level: -1 }));
};

/** Binds the names of an import statement. */
export const bindImports = (m: Machine, node: Import): void => {
  if (node.typeOnly) return;
  const { module } = m;
  for (const binding of node.bindings) {
    if (binding.local === '*') {
      module.stars.push({ specifier: node.module, level: node.level });
      continue;
    }
    const cell = cellOf(m, {
      kind: 'Name',
      id: binding.id,
      start: binding.start,
      end: binding.end,
      name: binding.local,
    });
    if (cell === undefined) continue;
    const [head] = node.module.split('.');
    const dotted =
      module.python &&
      binding.imported === '*' &&
      node.level === 0 &&
      head === binding.local &&
      node.module.includes('.');
    const ref: Ref = {
      kind: 'import',
      from: module,
      name: binding.imported,
      specifier: dotted ? (head ?? node.module) : node.module,
      level: node.level,
    };
    let value: Value = ofRef(ref);
    if ((module.marks.flags[binding.id] ?? 0) & isSource) value = sourceLabel(m, binding, value);
    m.state.set(cell, value);
  }
};

const localNames = new WeakMap<Value, string>();

/** Records what an `export` makes visible. */
export const exportNames = (m: Machine, node: Export): void => {
  const { module } = m;
  if (node.from !== undefined) {
    if (node.names.length === 0) module.stars.push({ specifier: node.from, level: 0 });
    for (const { local, exported } of node.names) {
      if (exported === '*') module.stars.push({ specifier: node.from, level: 0 });
      else
        module.exported.set(
          exported,
          ofRef({ kind: 'import', from: module, name: local, specifier: node.from, level: 0 }),
        );
    }
    return;
  }
  for (const { local, exported } of node.names) module.exported.set(exported, local_(local));
  const { declaration } = node;
  if (declaration === undefined) return;
  const names: string[] = [];
  if ((declaration.kind === 'Function' || declaration.kind === 'Class') && declaration.name !== undefined)
    names.push(declaration.name);
  else if (declaration.kind === 'ExprStmt') collect(declaration.expr, names);
  else if (declaration.kind === 'Block')
    for (const one of declaration.body) if (one.kind === 'ExprStmt') collect(one.expr, names);
  if (node.isDefault) {
    const [name] = names;
    if (name !== undefined && declaration.kind !== 'ExprStmt') module.exported.set('default', local_(name));
    else if (declaration.kind === 'ExprStmt') module.exported.set('default', m.defaultExport ?? unknown);
    return;
  }
  for (const name of names) module.exported.set(name, local_(name));
};

/** A stand-in for the current value of a top-level variable. */
const local_ = (name: string): Value => {
  const value: Value = { ...unknown };
  localNames.set(value, name);
  return value;
};

const collect = (node: Node, into: string[]): void => {
  if (node.kind === 'Assign') collect(node.target, into);
  else if (node.kind === 'Name') into.push(node.name);
  else if (node.kind === 'Dict') for (const entry of node.entries) collect(entry, into);
  else if (node.kind === 'Entry' || node.kind === 'Spread') collect(node.value, into);
  else if (node.kind === 'List' || node.kind === 'Sequence') for (const item of node.items) collect(item, into);
};
