/**
 * Functions and classes as values, made where their definition is evaluated.
 */
import type { Class, Function, Node } from '../tree/node.ts';
import { callValue } from './call.ts';
import { evaluate } from './expressions.ts';
import { Frame } from './frame.ts';
import { cellOf } from './assign.ts';
import type { Machine } from './machine.ts';
import { newObject, readField, setField } from './objects.ts';
import { executeBlock } from './statements.ts';
import { ofRef, unknown, type ClassRef, type FunctionRef, type Value } from './value.ts';

/** The function, with what its definition evaluates: defaults and decorators. */
export const evaluateFunction = (m: Machine, node: Function, self?: Value, owner?: ClassRef): Value => {
  let defaults: Map<number, Value> | undefined;
  node.params.forEach((param, index) => {
    if (param.default !== undefined) (defaults ??= new Map()).set(index, evaluate(m, param.default));
  });
  const captured = node.flavor === 'arrow' || node.flavor === 'lambda' ? selfOf(m.frame) : self;
  const ref: FunctionRef = {
    kind: 'function',
    node,
    module: m.frame.module,
    frame: m.frame,
    self: captured,
    owner,
    preset: [],
    defaults,
    ran: { once: false },
  };
  if (m.frame.node.kind === 'Function') {
    for (let at: Frame | undefined = m.frame; at !== undefined; at = at.outer) at.captured = true;
    m.frame.closures.push(ref);
  } else if (m.frame.module.context === m.scanned) m.entries.push(ref);
  let value = ofRef(ref);
  if (node.flavor !== 'def' && node.flavor !== 'method') return value;
  for (const decorator of node.decorators.toReversed()) {
    const wrapper = evaluate(m, decorator);
    if (wrapper.refs?.some((one) => one.kind === 'function') !== true) continue;
    const wrapped = callValue(m, wrapper, [{ value, name: undefined, spread: undefined, node: undefined }], decorator);
    m.diverged = false;
    if (wrapped?.refs?.some((one) => one.kind === 'function') === true) value = wrapped;
  }
  return value;
};

const selfOf = (frame: Frame | undefined): Value | undefined => {
  for (let at = frame; at !== undefined; at = at.outer) if (at.self !== undefined) return at.self;
  return undefined;
};

/** The class: its bases, attributes and methods. The body is run where it stands. */
export const evaluateClass = (m: Machine, node: Class): Value => {
  const bases: ClassRef[] = [];
  let closed = true;
  for (const base of node.bases) {
    if (base.kind === 'KeywordArg') continue;
    const known = evaluate(m, base).refs?.filter((ref) => ref.kind === 'class') ?? [];
    bases.push(...known);
    if (known.length === 0 && !(base.kind === 'Name' && (base.name === 'object' || base.name === 'ABC')))
      closed = false;
  }
  const methods = new Map<string, FunctionRef>();
  const statics = newObject(m, 'opaque');
  const self: ClassRef['self'] = newObject(m, 'instance');
  const ref: ClassRef = {
    kind: 'class',
    node,
    module: m.frame.module,
    frame: m.frame,
    statics,
    methods,
    bases,
    closed,
    self,
  };
  const instance = newObject(m, 'instance', {}, ref);
  (ref as { self: ClassRef['self'] }).self = instance;
  m.classes.push(ref);
  const frame = new Frame(node, m.frame.module, m.frame, m.state);
  frame.owner = ref;
  frame.self = m.frame.module.python ? undefined : ofRef(instance);
  const before = m.frame;
  if (before.node.kind === 'Function') before.captured = true;
  m.frame = frame;
  for (const decorator of node.decorators) evaluate(m, decorator);
  for (const statement of node.body.body) {
    if (statement.kind === 'Function') defineMethod(m, statement, ref, methods);
    else if (executeBlock(m, [statement]) === false) break;
    noteFields(m, statement, statics);
  }
  m.frame = before;
  for (const [binding, cell] of frame.cells) {
    const value = m.state.cell(cell);
    if (value !== undefined && readField(m, statics, binding.name) === undefined)
      setField(m, ofRef(statics), binding.name, value);
  }
  return ofRef(ref);
};

const defineMethod = (m: Machine, node: Function, owner: ClassRef, methods: Map<string, FunctionRef>): void => {
  const value = evaluateFunction(m, node, undefined, owner);
  if (node.name === undefined) return;
  const isSetter =
    node.flavor === 'setter' ||
    node.decorators.some((decorator) => decorator.kind === 'Member' && decorator.property === 'setter');
  const method = value.refs?.find((one) => one.kind === 'function');
  if (method !== undefined)
    methods.set(
      isSetter ? `${node.name}=` : node.flavor === 'constructor' ? 'constructor' : node.name,
      method.owner === undefined ? { ...method, owner } : method,
    );
};

/** Class fields of JavaScript are assignments in the body whose names no scope binds. */
const noteFields = (m: Machine, statement: Node, statics: ClassRef['statics']): void => {
  const assign = statement.kind === 'ExprStmt' ? statement.expr : statement;
  if (assign.kind !== 'Assign' || assign.declare !== 'field' || assign.value === undefined) return;
  const name =
    assign.target.kind === 'Name'
      ? assign.target.name
      : assign.target.kind === 'Member'
        ? assign.target.property
        : assign.target.kind === 'Str'
          ? assign.target.value
          : undefined;
  if (name === undefined) return;
  const cell = assign.target.kind === 'Name' ? cellOf(m, assign.target) : undefined;
  const value = cell === undefined ? undefined : m.state.cell(cell);
  setField(m, ofRef(statics), name, value ?? evaluate(m, assign.value) ?? unknown);
};
