/**
 * Running the body of a known function on abstract arguments.
 *
 * The body is interpreted in a layer over the caller's state, so what it does to objects it was handed is seen by the
 * caller. Depth, repetition and steps are bounded; a call that is not followed gives `undefined`, and the caller then
 * assumes that the result carries what the arguments carried.
 */
import type { Node, Param } from '../tree/node.ts';
import { factsFor, maskOfText, shared } from './guards.ts';
import { assignTo, cellOf } from './assign.ts';
import { evaluate, hopped } from './expressions.ts';
import { Frame } from './frame.ts';
import { maxCallDepth, sizeOf, type Machine } from './machine.ts';
import { isSource } from './marks.ts';
import { sourceLabel } from './apply-marks.ts';
import { contentOf, deepTaint, elementOf, itemsOf, newList, newListOf, newObject, objectsOf } from './objects.ts';
import { hoist, executeBlock } from './statements.ts';
import { changesSince, mergeInto, State } from './state.ts';
import {
  addTaint,
  Cell,
  joinAll,
  joinValues,
  nothing,
  ofRef,
  unknown,
  withoutConstant,
  type Fact,
  type FunctionRef,
  type Value,
} from './value.ts';

/** An argument of a call. */
export interface Arg {
  readonly value: Value;
  readonly name: string | undefined;
  readonly spread: 'list' | 'dict' | undefined;
  readonly node: Node | undefined;
}

export const plainArg = (value: Value, node?: Node): Arg => ({ value, name: undefined, spread: undefined, node });

/** Bodies up to this many nodes are followed even when nothing untrusted goes in: they may build objects or give constants. */
const smallBody = 160;
/** Bodies up to this many nodes are followed even when the fuel for calls is spent. */
const tinyBody = 40;
/** Bodies beyond this many nodes are not followed from a call. */
const largeBody = 6_000;

const worthRunning = (m: Machine, fn: FunctionRef, args: readonly Arg[]): boolean => {
  const size = sizeOf(fn.module.context, fn.node);
  if (size > largeBody) return false;
  if (
    args.some(
      (arg) => deepTaint(m, arg.value) !== undefined || arg.value.refs?.some((ref) => ref.kind === 'function') === true,
    )
  )
    return true;
  if (fn.node.name !== undefined && m.sourcey.has(fn.node.name)) return true;
  if (fn.owner?.node.name !== undefined && m.sourcey.has(fn.owner.node.name)) return true;
  if (fn.self !== undefined && deepTaint(m, fn.self) !== undefined) return true;
  if (fn.preset.some((value) => deepTaint(m, value) !== undefined)) return true;
  if (fn.frame.node.kind === 'Function') return size <= largeBody && m.callDepth <= 4;
  return size <= (m.callDepth <= 2 ? smallBody * 2 : smallBody) && m.callDepth <= 5;
};

/** What the call returns; `undefined` when the body is not followed. */
export const invoke = (
  m: Machine,
  fn: FunctionRef,
  args: readonly Arg[],
  node: Node | undefined,
  mode: 'call' | 'entry' | 'callback',
): Value | undefined => {
  const { body } = fn.node;
  if (body === undefined || m.spent) return undefined;
  let same = 0;
  for (const one of m.stack) if (one === fn.node) same += 1;
  if (m.callDepth >= maxCallDepth || same >= 2 || m.nesting > 700) return undefined;
  if (mode !== 'entry' && m.outOfFuel && (m.callDepth > 3 || sizeOf(fn.module.context, fn.node) > tinyBody))
    return undefined;
  if (mode === 'call' && !worthRunning(m, fn, args)) return undefined;
  fn.ran.once = true;
  const outer = m.state;
  const caller = m.frame;
  const layer = new State(outer);
  const frame = new Frame(
    fn.node,
    fn.module,
    fn.frame,
    layer,
    mode === 'entry' ? undefined : (node ?? fn.node),
    mode === 'entry' ? undefined : caller,
  );
  frame.self = fn.self;
  frame.owner = fn.owner;
  const given =
    mode === 'call'
      ? args.map((arg) => ({
          arg,
          facts: arg.node === undefined || arg.value.taint === undefined ? [] : factsFor(m, arg.node as never, -1n),
        }))
      : [];
  m.state = layer;
  m.frame = frame;
  const { baseDepth, callSteps } = m;
  if (mode === 'entry') {
    m.baseDepth = m.callDepth + 1;
    m.callSteps = 0;
  } else if (m.callDepth === baseDepth) m.callStart = m.steps;
  m.callDepth += 1;
  m.stack.push(fn.node);
  const proofs: Proof[] = [];
  const parameters = bindParameters(m, fn, args, mode);
  const previous = m.proofs;
  m.proofs = given.some((one) => one.facts.length > 0)
    ? { frame, proofs, subjects: subjectsOf(parameters, given) }
    : undefined;
  hoist(m, body.body);
  const alive = executeBlock(m, body.body);
  if (alive) frame.exits.push({ changes: changesSince(m.state, layer.parent as State), value: nothing });
  if (alive) noteProof(m, nothing);
  m.proofs = previous;
  if (mode === 'entry') runClosures(m, frame);
  m.stack.pop();
  m.callDepth -= 1;
  if (mode === 'entry') {
    m.baseDepth = baseDepth;
    m.callSteps = callSteps;
  } else if (m.callDepth === baseDepth) m.callSteps += m.steps - m.callStart;
  m.frame = caller;
  m.state = outer;
  if (frame.exits.length === 0 && frame.yielded === undefined) {
    if (!m.spent) m.diverged = true;
    return unknown;
  }
  const keepsLocals = frame.captured;
  mergeInto(
    outer,
    frame.exits.map((exit) => exit.changes),
    keepsLocals ? undefined : (key) => !(key instanceof Cell) || key.frame !== frame,
  );
  if (frame.yielded !== undefined)
    return newListOf(m, hopped(m, frame.yielded, node ?? fn.node, 'returned', fn.node.name ?? 'the generator'));
  let value = joinAll(frame.exits.map((exit) => exit.value));
  const facts = proofs.length === 0 ? undefined : proven(proofs);
  // Facts about variables of the callee mean nothing to the caller.
  if (value.facts !== undefined || facts !== undefined) value = { ...value, facts };
  return value.taint === undefined || node === undefined ? value : hopped(m, value, node, 'returned', nameOf(fn));
};

const nameOf = (fn: FunctionRef): string => fn.node.name ?? 'the function';

/** Functions made during an entry that nobody called are looked at with what they captured. */
const runClosures = (m: Machine, frame: Frame): void => {
  for (let at = 0; at < frame.closures.length && at < 200; at += 1) {
    const closure = frame.closures[at];
    if (closure === undefined || closure.ran.once || m.spent) continue;
    closure.ran.once = true;
    const outer = m.state;
    m.state = new State(outer);
    const before = m.diverged;
    invoke(m, closure, [], undefined, 'entry');
    m.diverged = before;
    m.state = outer;
  }
};

interface Proof {
  readonly truth: boolean | undefined;
  readonly whenTrue: readonly Fact[];
  readonly whenFalse: readonly Fact[];
}

/** Which parameter stands for which place of the caller. */
export interface ProofContext {
  readonly frame: Frame;
  readonly proofs: Proof[];
  readonly subjects: readonly { readonly name: string; readonly cell: Cell; readonly facts: readonly Fact[] }[];
}

const subjectsOf = (
  parameters: ReadonlyMap<Arg, Cell>,
  given: readonly { readonly arg: Arg; readonly facts: readonly Fact[] }[],
): ProofContext['subjects'] =>
  given.flatMap(({ arg, facts }) => {
    const cell = parameters.get(arg);
    return cell === undefined || facts.length === 0 ? [] : [{ name: cell.name, cell, facts }];
  });

/** At a `return`: what the value tells about the arguments. */
export const noteProof = (m: Machine, value: Value): void => {
  const context = m.proofs;
  if (context === undefined || context.frame !== m.frame) return;
  const held: Fact[] = [];
  const whenTrue: Fact[] = [];
  const whenFalse: Fact[] = [];
  for (const { name, cell, facts } of context.subjects) {
    const mask = maskOfText(m, name);
    if (mask !== 0n) held.push(...facts.map((fact) => ({ ...fact, mask })));
    for (const fact of value.facts?.whenTrue ?? [])
      if (fact.kind === 'cell' && fact.cell === cell)
        whenTrue.push(...facts.map((one) => ({ ...one, mask: fact.mask })));
    for (const fact of value.facts?.whenFalse ?? [])
      if (fact.kind === 'cell' && fact.cell === cell)
        whenFalse.push(...facts.map((one) => ({ ...one, mask: fact.mask })));
  }
  for (const fact of value.facts?.whenTrue ?? []) if (fact.kind === 'source') whenTrue.push(fact);
  for (const fact of value.facts?.whenFalse ?? []) if (fact.kind === 'source') whenFalse.push(fact);
  const { constant } = value;
  const truth = constant === undefined ? undefined : constant !== null && Boolean(constant);
  context.proofs.push({ truth, whenTrue: [...held, ...whenTrue], whenFalse: [...held, ...whenFalse] });
};

const proven = (proofs: readonly Proof[]): Value['facts'] => {
  const side = (list: readonly (readonly Fact[])[]): readonly Fact[] => {
    const [first, ...rest] = list;
    return first === undefined ? [] : rest.reduce((all, one) => shared(all, one), first);
  };
  const trueSide = proofs.filter((proof) => proof.truth !== false).map((proof) => proof.whenTrue);
  const falseSide = proofs.filter((proof) => proof.truth !== true).map((proof) => proof.whenFalse);
  // A side that never happens proves whatever the other does.
  const whenTrue = side(trueSide.length === 0 ? falseSide : trueSide);
  const whenFalse = side(falseSide.length === 0 ? trueSide : falseSide);
  return whenTrue.length + whenFalse.length === 0 ? undefined : { whenTrue, whenFalse };
};

/** Facts that hold after a call whatever it returned: `validate(x)` that raises otherwise. */
export const factsAfterCall = (value: Value): readonly Fact[] =>
  value.facts === undefined ? [] : shared(value.facts.whenTrue, value.facts.whenFalse);

/** Assigns the arguments to the parameters; gives the variable each plain argument went to. */
const bindParameters = (
  m: Machine,
  fn: FunctionRef,
  args: readonly Arg[],
  mode: 'call' | 'entry' | 'callback',
): ReadonlyMap<Arg, Cell> => {
  const bound = new Map<Arg, Cell>();
  const { params } = fn.node;
  const python = fn.module.python;
  const positional: (Arg | undefined)[] = [];
  const named = new Map<string, Arg>();
  let anyPositional: Value | undefined;
  let anyNamed: Value | undefined;
  if (python && fn.self !== undefined) positional.push(plainArg(fn.self));
  for (const value of fn.preset) positional.push(plainArg(value));
  for (const arg of args) {
    if (arg.spread === 'list') {
      const items = itemsOf(m, arg.value);
      if (items !== undefined && anyPositional === undefined)
        positional.push(...items.map((item) => plainArg(item, arg.node)));
      else
        anyPositional =
          anyPositional === undefined ? elementOf(m, arg.value) : joinValues(anyPositional, elementOf(m, arg.value));
    } else if (arg.spread === 'dict') {
      for (const object of objectsOf(arg.value)) {
        const content = contentOf(m, object);
        for (const [key, value] of content.fields ?? []) named.set(key, plainArg(value, arg.node));
        if (content.rest !== undefined)
          anyNamed = anyNamed === undefined ? content.rest : joinValues(anyNamed, content.rest);
      }
      if (arg.value.taint !== undefined) anyNamed = addTaint(anyNamed ?? unknown, arg.value.taint);
    } else if (arg.name !== undefined) named.set(arg.name, arg);
    else positional.push(arg);
  }
  const used = new Set<string>();
  let next = 0;
  params.forEach((param, index) => {
    const name = param.target.kind === 'Name' ? param.target.name : undefined;
    const fallback = (): Value => {
      const given = fn.defaults?.get(index);
      if (mode !== 'call' && given !== undefined) return withoutConstant(given);
      return (
        given ??
        (mode === 'entry'
          ? (annotated(m, fn, param) ?? unknown)
          : param.default === undefined
            ? unknown
            : evaluate(m, param.default))
      );
    };
    let value: Value;
    let arg: Arg | undefined;
    switch (param.flavor) {
      case 'rest': {
        const left = positional.slice(next).flatMap((one) => (one === undefined ? [] : [one.value]));
        next = positional.length;
        value =
          anyPositional === undefined && mode !== 'entry'
            ? newList(m, left, python ? 'tuple' : 'list')
            : newListOf(m, joinAll([...left, ...(anyPositional === undefined ? [] : [anyPositional])]));
        break;
      }
      case 'kwrest': {
        const fields = new Map<string, Value>();
        for (const [key, one] of named)
          if (
            !used.has(key) &&
            !params.some(
              (other) => other.target.kind === 'Name' && other.target.name === key && other.flavor !== 'posonly',
            )
          )
            fields.set(key, one.value);
        value = ofRef(
          newObject(m, 'dict', {
            fields,
            rest: anyNamed === undefined && mode !== 'entry' ? undefined : withoutConstant(anyNamed ?? unknown),
          }),
        );
        break;
      }
      default: {
        if (param.flavor !== 'kwonly' && next < positional.length) {
          arg = positional[next];
          next += 1;
        } else if (name !== undefined && named.has(name)) {
          arg = named.get(name);
          used.add(name);
        }
        value = arg?.value ?? (param.flavor === 'kwonly' ? anyNamed : joinedOr(anyPositional, anyNamed)) ?? fallback();
        // A default applies where JavaScript is handed nothing.
        if (!python && arg !== undefined && arg.value.constant === null && param.default !== undefined)
          value = fallback();
      }
    }
    const flags = m.module.marks.flags[param.id] ?? 0;
    if (flags & isSource) value = sourceLabel(m, param, value);
    const at = arg?.node ?? param;
    if (value.taint !== undefined && mode !== 'entry' && m.frame.caller !== undefined && arg?.node !== undefined) {
      const here = m.frame;
      m.frame = m.frame.caller;
      value = hopped(m, value, at, 'passed', nameOf(fn));
      m.frame = here;
    }
    assignTo(m, param.target, value, param, 'quiet');
    if (arg !== undefined && param.target.kind === 'Name') {
      const cell = cellOf(m, param.target);
      if (cell !== undefined) bound.set(arg, cell);
    }
  });
  return bound;
};

const joinedOr = (left: Value | undefined, right: Value | undefined): Value | undefined =>
  left === undefined ? right : right === undefined ? left : joinValues(left, right);

/** A parameter annotated with a known class is an instance of it. */
const annotated = (m: Machine, fn: FunctionRef, param: Param): Value | undefined => {
  const { annotation } = param;
  if (
    fn.owner !== undefined &&
    fn.module.python &&
    fn.node.params[0] === param &&
    fn.self === undefined &&
    !fn.node.decorators.some((one) => one.kind === 'Name' && one.name === 'staticmethod')
  )
    return ofRef(fn.owner.self);
  if (annotation === undefined || (annotation.kind !== 'Name' && annotation.kind !== 'Member')) return undefined;
  const here = m.frame;
  m.frame = fn.frame;
  const value = evaluate(m, annotation);
  m.frame = here;
  const owners = value.refs?.filter((ref) => ref.kind === 'class') ?? [];
  return owners.length === 0 ? undefined : joinAll(owners.map((owner) => ofRef(owner.self)));
};
