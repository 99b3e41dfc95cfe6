/**
 * The value of an expression in the current state.
 *
 * `evaluate` is the one door: it counts steps, bounds depth and applies the marks of the node (a sanitizer clears, a source
 * labels, a sink is checked). Operands are evaluated in the language's order, so that assignments inside expressions count.
 */
import type {
  Binary,
  Comprehension,
  Conditional,
  Expression,
  Index,
  Logical,
  Member,
  Name,
  Node,
  Template,
} from '../tree/node.ts';
import { foldBinary } from '../names/fold.ts';
import { isSink } from './marks.ts';
import { assignTo, cellOf } from './assign.ts';
import { attributeOf } from './attributes.ts';
import { branch } from './branch.ts';
import { evaluateCall } from './call.ts';
import { evaluateClass, evaluateFunction } from './define.ts';
import {
  applyFacts,
  bothFacts,
  comparisonFacts,
  eitherFacts,
  isValidated,
  negatedFacts,
  propertyFacts,
} from './guards.ts';
import { applyMarks, checkSink, cleanedWhile } from './apply-marks.ts';
import { maxNesting, type Machine } from './machine.ts';
import { bindingOf } from './module.ts';
import { resolveValue } from './modules.ts';
import {
  addAny,
  anyValueOf,
  changeItems,
  contentOf,
  deepTaint,
  elementOf,
  itemsOf,
  newList,
  newListOf,
  newObject,
  objectsOf,
  readField,
  readIndex,
} from './objects.ts';
import { mergeInto } from './state.ts';
import { removePlace } from './statements.ts';
import { hop, unionTaint, withoutChannels } from './taint.ts';
import { characterAt, concatenate, sliceText } from './text.ts';
import {
  addTaint,
  joinAll,
  joinValues,
  nothing,
  ofConstant,
  ofRef,
  ofTaint,
  unknown,
  withoutConstant,
  type Fact,
  type Facts,
  type Value,
} from './value.ts';

export const evaluate = (m: Machine, node: Node): Value => {
  m.steps += 1;
  if (m.spent || m.nesting > maxNesting) {
    m.cut = true;
    return unknown;
  }
  m.nesting += 1;
  let value = compute(m, node);
  m.nesting -= 1;
  const flags = m.frame.module.marks.flags[node.id];
  if (flags !== undefined && flags !== 0) value = applyMarks(m, node, value, flags);
  return value;
};

const compute = (m: Machine, node: Node): Value => {
  switch (node.kind) {
    case 'Name':
      return nameValue(m, node);
    case 'Str':
      return ofConstant(node.value);
    case 'Num':
    case 'Bool':
      return ofConstant(node.value);
    case 'Null':
      return node.flavor === 'ellipsis' ? unknown : nothing;
    case 'RegexLit':
      return unknown;
    case 'Template':
      return template(m, node);
    case 'Member':
      return validated(m, node, member(m, node));
    case 'Index':
      return validated(m, node, index(m, node));
    case 'Slice':
      evaluateAll(m, [node.lower, node.upper, node.step]);
      return unknown;
    case 'Call':
      return validated(m, node, evaluateCall(m, node));
    case 'KeywordArg':
      return evaluate(m, node.value);
    case 'Spread':
      return evaluate(m, node.value);
    case 'Entry':
      evaluate(m, node.key);
      return evaluate(m, node.value);
    case 'Binary':
      return binary(m, node);
    case 'Logical':
      return logical(m, node);
    case 'Unary':
      return unary(m, node.op, node.operand);
    case 'Conditional':
      return conditional(m, node);
    case 'Assign':
      return assignment(m, node);
    case 'Sequence':
      return sequence(m, node.items);
    case 'Await':
      return evaluate(m, node.value);
    case 'Yield':
      return yielded(m, node.value, node.from);
    case 'Cast':
      return evaluate(m, node.value);
    case 'Opaque':
    case 'Broken':
      for (const child of node.children) evaluate(m, child);
      return unknown;
    case 'List':
      return list(m, node.items, node.flavor);
    case 'Dict':
      return dict(m, node);
    case 'Comprehension':
      return comprehension(m, node);
    case 'Function':
      return evaluateFunction(m, node);
    case 'Class':
      return evaluateClass(m, node);
    case 'JsxElement':
      return jsx(m, node);
    case 'JsxAttribute':
      return node.value === undefined ? unknown : evaluate(m, node.value);
    default:
      return unknown;
  }
};

const evaluateAll = (m: Machine, nodes: readonly (Node | undefined)[]): void => {
  for (const node of nodes) if (node !== undefined) evaluate(m, node);
};

const nameValue = (m: Machine, node: Name): Value => {
  if (node.name === 'this' || (node.name === 'self' && bindingOf(m.module, node) === undefined)) {
    for (let at: typeof m.frame | undefined = m.frame; at !== undefined; at = at.outer)
      if (at.self !== undefined) return at.self;
    return unknown;
  }
  const cell = cellOf(m, node);
  if (cell === undefined) return resolveFree(m, node.name);
  const value = m.state.cell(cell);
  if (value === undefined) return unknown;
  return value.refs === undefined ? value : resolveValue(m, value);
};

const resolveFree = (m: Machine, name: string): Value => {
  switch (name) {
    case '__name__':
      return unknown;
    case 'undefined':
      return nothing;
    case 'exports':
      return m.module.python ? unknown : (m.module.exports ?? unknown);
    case '__debug__':
      return ofConstant(true);
    default:
      return m.module.stars.length === 0 ? unknown : resolveValue(m, unknown, name);
  }
};

/** A value read through an expression that was checked before in the same words. */
const validated = (m: Machine, node: Expression, value: Value): Value => {
  if (m.frame.texts === undefined || (value.taint === undefined && value.refs === undefined)) return value;
  const mask = isValidated(m, node);
  return mask === 0n ? value : { ...value, taint: withoutChannels(value.taint, mask), refs: undefined };
};

const template = (m: Machine, node: Template): Value => {
  if (node.tag !== undefined) {
    evaluate(m, node.tag);
    const parts = node.parts.map((part) => evaluate(m, part));
    if ((m.module.marks.flags[node.id] ?? 0) & isSink) checkSink(m, node, parts);
    return ofTaint(parts.reduce((taint: Value['taint'], part) => unionTaint(taint, deepTaint(m, part)), undefined));
  }
  const parts = node.parts.map((part) => evaluate(m, part));
  return concatenate(parts, m.module.python, (value) => deepTaint(m, value));
};

const member = (m: Machine, node: Member): Value => {
  if (
    !m.module.python &&
    node.object.kind === 'Name' &&
    node.object.name === 'module' &&
    node.property === 'exports' &&
    bindingOf(m.module, node.object) === undefined
  )
    return m.module.exports ?? unknown;
  const object = evaluate(m, node.object);
  const value = attributeOf(m, object, node.property, node);
  const facts = propertyFacts(m, node, object);
  return facts === undefined ? value : { ...value, facts };
};

const index = (m: Machine, node: Index): Value => {
  const base = evaluate(m, node.object);
  if (node.index.kind === 'Slice') return slice(m, base, node.index);
  const key = evaluate(m, node.index);
  return indexed(m, base, key);
};

/** `base[key]`. Which element an untrusted key picks is not itself untrusted data. */
export const indexed = (m: Machine, base: Value, key: Value): Value => {
  const constant = key.constant;
  if (base.refs === undefined) {
    if (typeof constant === 'number') {
      const known = characterAt(base, constant);
      if (known !== undefined) return known;
    }
    return ofTaint(base.taint);
  }
  const found: Value[] = [];
  for (const object of objectsOf(base)) {
    if (constant === undefined || typeof constant === 'object') found.push(anyValueOf(m, ofRef(object)));
    else {
      const one =
        typeof constant === 'number' && object.flavor !== 'dict'
          ? readIndex(m, object, constant)
          : readField(m, object, String(constant));
      if (one !== undefined) found.push(one);
    }
  }
  return addTaint(found.length === 0 ? unknown : joinAll(found), base.taint);
};

const numberOf = (value: Value | undefined): number | undefined =>
  typeof value?.constant === 'number' && Number.isInteger(value.constant) ? value.constant : undefined;

const slice = (m: Machine, base: Value, bounds: Extract<Node, { kind: 'Slice' }>): Value => {
  const lower = bounds.lower === undefined ? undefined : evaluate(m, bounds.lower);
  const upper = bounds.upper === undefined ? undefined : evaluate(m, bounds.upper);
  const step = bounds.step === undefined ? undefined : evaluate(m, bounds.step);
  const from = numberOf(lower);
  const to = numberOf(upper);
  const known =
    (lower === undefined || from !== undefined || lower.constant === null) &&
    (upper === undefined || to !== undefined || upper.constant === null);
  const items = itemsOf(m, base);
  if (items !== undefined && known) {
    const by = step === undefined ? 1 : numberOf(step);
    if (by === 1) return newList(m, items.slice(from, to));
    if (by === -1 && lower === undefined && upper === undefined) return newList(m, items.toReversed());
  }
  if (objectsOf(base).length > 0) return addTaint(newListOf(m, anyValueOf(m, base)), base.taint);
  if (!known || step !== undefined) {
    if (typeof base.constant === 'string' && lower === undefined && upper === undefined && numberOf(step) === -1)
      return ofConstant(Array.from(base.constant).toReversed().join(''));
    return ofTaint(base.taint);
  }
  return sliceText(base, from, to);
};

/** Operators whose result can carry the text of an operand. */
const carrying: ReadonlySet<string> = new Set(['+', '%', '*', '/', '|', '@']);
const comparisons: ReadonlySet<string> = new Set([
  '==',
  '!=',
  '===',
  '!==',
  'is',
  'is not',
  'in',
  'not in',
  '<',
  '>',
  '<=',
  '>=',
  'instanceof',
]);

const binary = (m: Machine, node: Binary): Value => {
  if (node.op === '+') return sum(m, node);
  const left = evaluate(m, node.left);
  const right = evaluate(m, node.right);
  if ((m.module.marks.flags[node.id] ?? 0) & isSink) checkSink(m, node, [left, right]);
  return operate(m, node.op, left, right, node);
};

/** `left op right` for everything but `+`. */
export const operate = (m: Machine, op: string, left: Value, right: Value, node?: Binary): Value => {
  if (left.constant !== undefined && right.constant !== undefined) {
    const folded = foldBinary(op, left.constant, right.constant);
    if (folded !== undefined) return ofConstant(folded);
  }
  if (comparisons.has(op)) {
    if (op === 'in' || op === 'not in') {
      const known = membership(m, left, right);
      if (known !== undefined) return ofConstant(op === 'in' ? known : !known);
    }
    const facts = node === undefined ? undefined : comparisonFacts(m, node, left, right);
    return facts === undefined ? unknown : { ...unknown, facts };
  }
  if (op === '%' && left.constant !== undefined && typeof left.constant === 'string' && m.module.python)
    return percent(m, left.constant, right);
  if (op === '+') return plus(m, left, right);
  if (op === '*') {
    const items = itemsOf(m, left);
    if (items !== undefined) return newListOf(m, anyValueOf(m, left));
    if (!m.module.python) return unknown;
  }
  if (op === '|' && objectsOf(left).length > 0) return joinValues(withoutConstant(left), withoutConstant(right));
  if (!carrying.has(op) || (!m.module.python && op !== '+')) {
    if (op === '-' || op === '&' || op === '^')
      return objectsOf(left).length > 0 ? newListOf(m, anyValueOf(m, left), 'set') : unknown;
    return unknown;
  }
  return ofTaint(unionTaint(deepTaint(m, left), deepTaint(m, right)));
};

const membership = (m: Machine, left: Value, right: Value): boolean | undefined => {
  if (left.constant === undefined || typeof left.constant === 'object') return undefined;
  const [object, other] = objectsOf(right);
  if (object === undefined || other !== undefined || right.taint !== undefined) return undefined;
  const content = contentOf(m, object);
  if (object.flavor === 'dict')
    return content.rest === undefined && content.keys === undefined
      ? (content.fields?.has(String(left.constant)) ?? false)
      : undefined;
  if (content.items === undefined) return undefined;
  if (content.items.some((item) => item.constant === left.constant)) return true;
  return content.items.every((item) => item.constant !== undefined && typeof item.constant !== 'object')
    ? false
    : undefined;
};

/** `'…%s…' % right` with its pieces where the form is plain. */
const percent = (m: Machine, format: string, right: Value): Value => {
  const taint = deepTaint(m, right);
  const parts = format.split(/(%%|%[sdr])/u);
  const items = itemsOf(m, right) ?? (objectsOf(right).length === 0 ? [right] : undefined);
  if (
    items === undefined ||
    /%(?![%sdr])/u.test(format) ||
    parts.filter((part) => /^%[sdr]$/u.test(part)).length !== items.length
  )
    return ofTaint(taint);
  let at = 0;
  return concatenate(
    parts.map((part) => {
      if (part === '%%') return ofConstant('%');
      if (!/^%[sdr]$/u.test(part)) return ofConstant(part);
      const item = items[at] ?? unknown;
      at += 1;
      return part === '%d' && item.constant === undefined ? unknown : item;
    }),
    true,
    (value) => deepTaint(m, value),
  );
};

/** A chain of `+`, left to right, without recursion: generated code has thousands. */
const sum = (m: Machine, node: Binary): Value => {
  const chain: Binary[] = [];
  let first: Expression = node;
  const { flags } = m.module.marks;
  while (first.kind === 'Binary' && first.op === '+' && (first === node || (flags[first.id] ?? 0) === 0)) {
    chain.push(first);
    first = first.left;
  }
  let left = evaluate(m, first);
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const link = chain[at];
    if (link === undefined) continue;
    const right = evaluate(m, link.right);
    if (at === 0 && (flags[node.id] ?? 0) & isSink) checkSink(m, node, [left, right]);
    left = plus(m, left, right);
  }
  return left;
};

export const plus = (m: Machine, left: Value, right: Value): Value => {
  if (left.constant !== undefined && right.constant !== undefined) {
    const folded = foldBinary('+', left.constant, right.constant);
    if (folded !== undefined) return ofConstant(folded);
  }
  if (objectsOf(left).length > 0 && m.module.python) {
    const first = itemsOf(m, left);
    const second = itemsOf(m, right);
    if (first !== undefined && second !== undefined)
      return newList(m, [...first, ...second], objectsOf(left)[0]?.flavor ?? 'list');
    if (objectsOf(left)[0]?.flavor !== 'instance')
      return newListOf(m, joinValues(anyValueOf(m, left), anyValueOf(m, right)));
  }
  const numeric = (value: Value): boolean => typeof value.constant === 'number' || typeof value.constant === 'bigint';
  if (m.module.python && (numeric(left) || numeric(right))) return unknown;
  return concatenate([left, right], m.module.python, (value) => deepTaint(m, value));
};

const logical = (m: Machine, node: Logical): Value => {
  const left = evaluate(m, node.left);
  if (m.diverged) return left;
  const truth =
    node.op === '??' ? (left.constant === undefined ? undefined : left.constant !== null) : truthOf(m, left);
  const goesOn = node.op === 'and' ? truth : truth === undefined ? undefined : !truth;
  if (goesOn === false) return left;
  if (goesOn === true) return evaluate(m, node.right);
  const leftFacts = node.op === 'and' ? left.facts?.whenTrue : node.op === 'or' ? left.facts?.whenFalse : undefined;
  let right = unknown;
  let cleaned: readonly Fact[] = [];
  const way = branch(m, leftFacts, () => {
    cleaned = cleanedWhile(m, () => {
      right = evaluate(m, node.right);
    });
    return !m.diverged;
  });
  if (!way.alive) {
    m.diverged = false;
    applyFacts(m, node.op === 'and' ? left.facts?.whenFalse : left.facts?.whenTrue);
    return left;
  }
  mergeInto(m.state, [way.changes, new Map()]);
  const ran: Facts = {
    whenTrue: [...(right.facts?.whenTrue ?? []), ...(node.op === 'and' ? cleaned : [])],
    whenFalse: [...(right.facts?.whenFalse ?? []), ...(node.op === 'or' ? cleaned : [])],
  };
  const facts =
    node.op === 'and' ? bothFacts(left.facts, ran) : node.op === 'or' ? eitherFacts(left.facts, ran) : undefined;
  // What `a or b` gives when it is `a` is true; when `a` is known to be nothing, it is `b`.
  const joined = joinValues(left, right);
  return facts === undefined && joined.facts === undefined ? joined : { ...joined, facts };
};

/** Whether a value counts as true, where that is known. */
export const truthOf = (m: Machine, value: Value): boolean | undefined => {
  const { constant } = value;
  if (constant !== undefined)
    return constant === null
      ? false
      : Array.isArray(constant)
        ? m.module.python
          ? constant.length > 0
          : true
        : Boolean(constant);
  if (value.refs === undefined) {
    return value.pieces?.some((piece) => typeof piece === 'string' && piece !== '') === true ? true : undefined;
  }
  if (value.taint !== undefined || value.refs.length !== 1) return undefined;
  const [ref] = value.refs;
  if (ref === undefined || ref.kind === 'import' || ref.kind === 'external' || ref.kind === 'native') return undefined;
  if (ref.kind !== 'object') return true;
  if (!m.module.python) return true;
  if (ref.flavor === 'instance' || ref.flavor === 'opaque') return undefined;
  const content = contentOf(m, ref);
  if (content.items !== undefined) return content.items.length > 0;
  return content.rest === undefined && content.keys === undefined ? (content.fields?.size ?? 0) > 0 : undefined;
};

const unary = (m: Machine, op: string, operand: Expression): Value => {
  if (op === 'delete') {
    removePlace(m, operand);
    return unknown;
  }
  const value = evaluate(m, operand);
  switch (op) {
    case 'not': {
      const truth = truthOf(m, value);
      if (truth !== undefined) return ofConstant(!truth);
      const facts = negatedFacts(value.facts);
      return facts === undefined ? unknown : { ...unknown, facts };
    }
    case '-':
    case '+':
    case '~': {
      const { constant } = value;
      if (typeof constant !== 'number' && typeof constant !== 'bigint') return unknown;
      return op === '-'
        ? ofConstant(-constant)
        : op === '+'
          ? value
          : typeof constant === 'number' && Number.isInteger(constant)
            ? ofConstant(-constant - 1)
            : unknown;
    }
    case '++':
    case '--': {
      const { constant } = value;
      assignTo(
        m,
        operand,
        typeof constant === 'number' ? ofConstant(op === '++' ? constant + 1 : constant - 1) : unknown,
        operand,
      );
      return unknown;
    }
    case 'void':
      return nothing;
    default:
      return unknown;
  }
};

const conditional = (m: Machine, node: Conditional): Value => {
  const test = evaluate(m, node.test);
  if (m.diverged) return unknown;
  const truth = truthOf(m, test);
  if (truth !== undefined) {
    applyFacts(m, truth ? test.facts?.whenTrue : test.facts?.whenFalse);
    return evaluate(m, truth ? node.then : node.else);
  }
  let first = unknown;
  let second = unknown;
  const then = branch(m, test.facts?.whenTrue, () => {
    first = evaluate(m, node.then);
    return !m.diverged;
  });
  m.diverged = false;
  const otherwise = branch(m, test.facts?.whenFalse, () => {
    second = evaluate(m, node.else);
    return !m.diverged;
  });
  m.diverged = !then.alive && !otherwise.alive;
  mergeInto(m.state, [...(then.alive ? [then.changes] : []), ...(otherwise.alive ? [otherwise.changes] : [])]);
  return !then.alive ? second : !otherwise.alive ? first : joinValues(first, second);
};

const assignment = (m: Machine, node: Extract<Node, { kind: 'Assign' }>): Value => {
  if (node.value === undefined) {
    if (node.target.kind === 'Name' && node.declare !== undefined && node.declare !== 'var') {
      const cell = cellOf(m, node.target);
      if (cell !== undefined) m.state.set(cell, nothing);
    }
    return unknown;
  }
  let value: Value;
  if (node.op === '=') value = evaluate(m, node.value);
  else {
    const op = node.op.slice(0, -1);
    const before = evaluate(m, node.target);
    if (op === '||' || op === '&&' || op === '??') {
      let right = unknown;
      const way = branch(m, undefined, () => {
        right = evaluate(m, node.value ?? node.target);
        return true;
      });
      mergeInto(m.state, [way.changes, new Map()]);
      value = joinValues(before, right);
    } else {
      const right = evaluate(m, node.value);
      if (op === '+' && m.module.python && objectsOf(before).some((object) => object.flavor === 'list')) {
        const more = itemsOf(m, right);
        changeItems(m, before, (items) => (more === undefined ? items : [...items, ...more]), elementOf(m, right));
        if (more === undefined) addAny(m, before, elementOf(m, right));
        value = before;
      } else value = op === '+' ? plus(m, before, right) : operate(m, op, before, right);
    }
  }
  assignTo(m, node.target, value, node);
  return value;
};

const sequence = (m: Machine, items: readonly Expression[]): Value => {
  let last = unknown;
  for (const item of items) {
    last = evaluate(m, item);
    if (m.diverged) break;
  }
  return last;
};

const yielded = (m: Machine, node: Expression | undefined, all: boolean): Value => {
  const value = node === undefined ? nothing : evaluate(m, node);
  const given = all ? elementOf(m, value) : value;
  let at: typeof m.frame | undefined = m.frame;
  while (at !== undefined && at.node.kind !== 'Function') at = at.outer;
  if (at !== undefined) at.yielded = at.yielded === undefined ? given : joinValues(at.yielded, given);
  return unknown;
};

const list = (m: Machine, nodes: readonly Expression[], flavor: 'list' | 'tuple' | 'set'): Value => {
  const items: Value[] = [];
  let rest: Value | undefined;
  for (const node of nodes) {
    const value = evaluate(m, node);
    if (node.kind !== 'Spread') {
      items.push(value);
      continue;
    }
    const spread = itemsOf(m, value);
    if (spread === undefined) rest = rest === undefined ? elementOf(m, value) : joinValues(rest, elementOf(m, value));
    else items.push(...spread);
  }
  return rest === undefined ? newList(m, items, flavor) : newListOf(m, joinAll([...items, rest]), flavor);
};

const dict = (m: Machine, node: Extract<Node, { kind: 'Dict' }>): Value => {
  const object = newObject(m, 'dict');
  const made = ofRef(object);
  const large = node.entries.length > 128;
  const fields = new Map<string, Value>();
  let rest: Value | undefined;
  let keys: Value | undefined;
  for (const entry of node.entries) {
    if (entry.kind === 'Entry') {
      const key = evaluate(m, entry.key);
      const value = entry.value.kind === 'Function' ? evaluateFunction(m, entry.value, made) : evaluate(m, entry.value);
      if (key.constant !== undefined && typeof key.constant !== 'object' && !large)
        fields.set(String(key.constant), value);
      else {
        rest = rest === undefined ? withoutConstant(value) : joinValues(rest, withoutConstant(value));
        if (key.taint !== undefined) keys = keys === undefined ? key : joinValues(keys, key);
      }
    } else if (entry.kind === 'Spread') {
      const value = evaluate(m, entry);
      const [source, other] = objectsOf(value);
      if (source !== undefined && other === undefined && value.taint === undefined) {
        const content = contentOf(m, source);
        for (const [key, field] of content.fields ?? []) fields.set(key, field);
        if (content.rest !== undefined) rest = rest === undefined ? content.rest : joinValues(rest, content.rest);
      } else {
        const any = anyValueOf(m, value);
        rest = rest === undefined ? any : joinValues(rest, any);
        if (any.taint !== undefined) for (const [key, field] of fields) fields.set(key, joinValues(field, any));
      }
    }
  }
  m.state.setObject(object, { items: undefined, fields, rest, keys });
  return made;
};

/** Most elements for which a comprehension is evaluated one by one. */
const mostElements = 8;

const comprehension = (m: Machine, node: Comprehension): Value => {
  const [clause, second] = node.clauses;
  if (
    clause !== undefined &&
    second === undefined &&
    node.flavor === 'list' &&
    node.element.kind !== 'Entry' &&
    m.loops <= 1
  ) {
    const iterated = evaluate(m, clause.iter);
    const items = itemsOf(m, iterated);
    if (items !== undefined && items.length <= mostElements && objectsOf(iterated)[0]?.flavor !== 'set') {
      const exact = overElements(m, node.element, clause, items);
      if (exact !== undefined) return exact;
    }
  }
  return anyElements(m, node);
};

/** The list of a comprehension over known elements; `undefined` when a condition is not known. */
const overElements = (
  m: Machine,
  element: Expression,
  clause: Comprehension['clauses'][number],
  items: readonly Value[],
): Value | undefined => {
  const made: Value[] = [];
  for (const item of items) {
    assignTo(m, clause.target, item, clause.target, 'quiet');
    let taken = true;
    for (const condition of clause.conditions) {
      const truth = truthOf(m, evaluate(m, condition));
      if (truth === undefined) return undefined;
      taken &&= truth;
    }
    if (taken) made.push(evaluate(m, element));
    if (m.diverged) return undefined;
  }
  return newList(m, made);
};

const anyElements = (m: Machine, node: Comprehension): Value => {
  let first = unknown;
  let key: Value | undefined;
  const way = branch(m, undefined, () => {
    for (const clause of node.clauses) {
      const element = elementOf(m, evaluate(m, clause.iter));
      assignTo(m, clause.target, element, clause.target, 'quiet');
      for (const condition of clause.conditions) {
        const test = evaluate(m, condition);
        if (truthOf(m, test) === false) return true;
        applyFacts(m, test.facts?.whenTrue);
      }
    }
    if (node.element.kind === 'Entry') {
      key = evaluate(m, node.element.key);
      first = evaluate(m, node.element.value);
    } else first = evaluate(m, node.element);
    return true;
  });
  m.diverged = false;
  mergeInto(m.state, [way.changes, new Map()]);
  if (node.flavor !== 'dict') {
    const made = newListOf(m, first, node.flavor === 'set' ? 'set' : 'list');
    return first.facts === undefined ? made : { ...made, facts: first.facts };
  }
  return ofRef(
    newObject(m, 'dict', { rest: withoutConstant(first), keys: key?.taint === undefined ? undefined : key }),
  );
};

const jsx = (m: Machine, node: Extract<Node, { kind: 'JsxElement' }>): Value => {
  let taint: Value['taint'];
  const operands: Value[] = [];
  if (node.name !== undefined && node.name.kind !== 'Name') evaluate(m, node.name);
  for (const attribute of node.attributes) {
    const value = evaluate(m, attribute);
    operands.push(value);
  }
  for (const child of node.children) taint = unionTaint(taint, deepTaint(m, evaluate(m, child)));
  if ((m.module.marks.flags[node.id] ?? 0) & isSink) checkSink(m, node, operands);
  return ofTaint(taint);
};

/** The value with its labels one hop further. */
export const hopped = (
  m: Machine,
  value: Value,
  node: { readonly start: number; readonly end: number },
  kind: Parameters<typeof hop>[3],
  name: string,
): Value =>
  value.taint === undefined ? value : { ...value, taint: hop(value.taint, m.module.context, node, kind, name) };
