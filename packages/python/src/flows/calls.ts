/** Calls under flow rules: of the program's functions as they are, of everything else through a frame. */
import { bind, call, callMethod, Detached, loadMethod } from '../runtime/call.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { Builtin, Func, Method } from '../runtime/callables.ts';
import { Exc } from '../runtime/exceptions.ts';
import {
  Dict,
  Instance,
  type Kwargs,
  List,
  listType,
  Module,
  Obj,
  SetObj,
  Type,
  type Value,
} from '../runtime/object.ts';
import { watchContainers, watchModule } from './change-watch.ts';
import { closeFrame, failFrame, labelThrown, openFrame } from './frame.ts';
import { changesArguments, changesReceiver, isInspecting, isStoring, statefulModules } from './kinds.ts';
import { stepped, union, type Label } from './label.ts';
import { dereferenced, labelled, labelOf, opened, watched } from './labelled.ts';
import { labelObject, labelsOf, ownLabel } from './labelled-object.ts';
import { labelsOfStore, note, notes, touch, type Labels } from './notes.ts';
import { isOwnFunction } from './program-code.ts';
import { referenceOf } from './reference.ts';

/** Functions of modules that keep something of their own, and the labels of what they keep. */
const stateful = new WeakMap<Obj, Labels>();

const changingModules: ReadonlySet<string> = new Set(['heapq', 'bisect', 'operator', '_operator', 'random']);

/** Notes where the functions of a module come from. */
export const knowModule = (module: Value): void => {
  if (module instanceof Module && changingModules.has(module.name)) watchModule(module);
  if (module instanceof Module && module.name === 'collections') watchContainers(module);
  if (!(module instanceof Module) || !statefulModules.has(module.name)) return;
  for (const name of module.attrs.keys()) {
    const v = module.attrs.get(name);
    if (v instanceof Func || v instanceof Builtin || v instanceof Method) stateful.set(v, labelsOfStore(module.name));
  }
};

/** Tools take their arguments as they are and look at the labels themselves. */
const tools = new WeakSet<Obj>();
export const isTool = (f: Obj): void => {
  tools.add(f);
};

/** A method found over a label: by a reference, or in a labelled object. */
class FoundOver {
  readonly f: Value;
  readonly label: Label;
  constructor(f: Value, label: Label) {
    this.f = f;
    this.label = label;
  }
}

/** What a call `r.name(…)` calls. */
export const method = (r: Value, name: string): Value => {
  const around = openFrame();
  let found: Value;
  try {
    const target = opened(r);
    found = loadMethod(target, name);
  } catch (e) {
    throw failFrame(around, e);
  }
  const label = closeFrame(around);
  return label === undefined ? found : (new FoundOver(found, label) as unknown as Value);
};

/** Calls what `method` gave. */
export const callFound = (f: Value, r: Value, args: readonly Value[], kwargs?: Kwargs): Value => {
  if ((f as unknown) instanceof FoundOver) {
    const { f: found, label } = f as unknown as FoundOver;
    return over(label, () => callFound(found, r, args, kwargs));
  }
  if (f instanceof Detached) return callAny(f.f, args, kwargs);
  if (f instanceof Func && isOwnFunction(f)) return ownCall(f, [r, ...args], kwargs);
  return throughFrame(f, r, args, kwargs);
};

/** Calls anything. */
export const callAny = (f: Value, args: readonly Value[], kwargs?: Kwargs): Value => {
  if (typeof f !== 'object') return throughFrame(f, undefined, args, kwargs);
  const reference = referenceOf(f);
  const target = reference === undefined ? f : reference.target;
  const label = reference === undefined ? ownLabel(f) : union(reference.label, ownLabel(target));
  if (label !== undefined) return over(label, () => callPlain(target, args, kwargs));
  return callPlain(target, args, kwargs);
};

const callPlain = (f: Obj, args: readonly Value[], kwargs: Kwargs | undefined): Value => {
  if (f instanceof Func && isOwnFunction(f)) return ownCall(f, args, kwargs);
  if (f instanceof Method) {
    if (f.func instanceof Func && isOwnFunction(f.func)) return ownCall(f.func, [f.self, ...args], kwargs);
    return throughFrame(f.func, f.self, args, kwargs);
  }
  return throughFrame(f, undefined, args, kwargs);
};

const ownCall = (f: Func, args: readonly Value[], kwargs: Kwargs | undefined): Value => {
  const label = kwargs === undefined ? undefined : namesLabels.get(kwargs);
  return label === undefined ? call(f, args, kwargs) : callNamed(f, args, kwargs, label);
};

/** Labels of the names of keyword arguments that came by `**`. */
const namesLabels = new WeakMap<Kwargs, Label>();
export const labelNames = (kwargs: Kwargs, label: Label): void => {
  namesLabels.set(kwargs, union(namesLabels.get(kwargs), label)!);
};

/** The names of a function's own `**` parameter carry the label; and so does all, since a name chooses a parameter. */
const callNamed = (f: Func, args: readonly Value[], kwargs: Kwargs | undefined, label: Label): Value => {
  const bound = bind(f, args, kwargs).map((one) => labelled(one, label));
  return (f.c as unknown as (...all: readonly Value[]) => Value)(...bound);
};

/** Something that is done because of a label: its value, or what it throws, has it. */
const over = (label: Label, work: () => Value): Value => {
  const { context } = notes;
  notes.context = union(context, label);
  try {
    return labelled(work(), label);
  } catch (e) {
    labelThrown(e, label);
    throw e;
  } finally {
    if (!notes.sticky) notes.context = context;
  }
};

const listAppend = listType.lookup('append');

/** Classes of the program take arguments as they are: they go to its own `__init__`, or into attributes. */
const takesAll = (f: Value): boolean =>
  (f instanceof Type && !f.builtin) || (f instanceof Builtin && (isStoring(f) || tools.has(f)));

/** Built-ins that read nothing but their arguments, and give no object that could be labelled before. */
const plain = new WeakSet<Value & object>();
for (const name of 'abs chr divmod float int len max min ord pow range round str bool'.split(' ')) {
  const found = builtins.get(name);
  if (typeof found === 'object') plain.add(found);
}

const isBare = (v: Value): boolean => typeof v !== 'object';

const throughFrame = (f: Value, self: Value | undefined, args: readonly Value[], kwargs: Kwargs | undefined): Value => {
  if (kwargs === undefined && typeof f === 'object') {
    if (self === undefined) {
      if (plain.has(f) && args.every(isBare)) return call(f, args);
    } else if (typeof self !== 'object') {
      if (f instanceof Builtin && f.owner instanceof Type && args.every(isBare)) return callMethod(f, self, args);
    } else if (
      f === listAppend &&
      self instanceof List &&
      labelsOf(self) === undefined &&
      referenceOf(self) === undefined
    )
      return callMethod(f, self, args);
  }
  const { line } = notes;
  const around = openFrame();
  let v: Value;
  let receiver = self;
  try {
    const known = f instanceof Obj ? stateful.get(f) : undefined;
    if (known !== undefined) touch(known);
    if (self !== undefined) receiver = opened(self);
    if (f instanceof Obj && isInspecting(f)) for (const one of args) note(labelOf(one));
    if (kwargs !== undefined) note(namesLabels.get(kwargs));
    const all = takesAll(f);
    const given = all ? args : args.map(opened);
    const named = all || kwargs === undefined ? kwargs : new Map([...kwargs].map(([name, one]) => [name, opened(one)]));
    for (const one of given) if (one instanceof Obj) watched(dereferenced(one) as Obj);
    v = receiver === undefined ? call(f, given, named) : callMethod(f, receiver, given, named);
  } catch (e) {
    notes.line = line;
    throw failFrame(around, e);
  }
  notes.line = line;
  const label = closeFrame(around);
  if (label === undefined) {
    if (typeof v === 'object') watched(v);
    return v;
  }
  if (f instanceof Obj) {
    // A method taken from its class has its receiver as the first argument.
    const changed = receiver ?? (f instanceof Builtin && f.binds ? args[0] : undefined);
    if (changed !== undefined && changesReceiver(f)) labelContainer(changed, label);
    if (changesArguments(f)) for (const one of args) labelChanged(one, label);
  }
  if (typeof v === 'object') watched(v);
  return labelled(v, stepped(label, `${nameOf(f)}() at line ${line}`));
};

/** Labels what was stored into. */
export const labelChanged = (v: Value, label: Label): void => {
  if (typeof v !== 'object') return;
  const target = referenceOf(v)?.target ?? v;
  const takes =
    (target instanceof Instance && !(target instanceof Exc)) ||
    (target instanceof Type && !target.builtin) ||
    (target instanceof Func && isOwnFunction(target)) ||
    target instanceof Module;
  if (takes) labelObject(target, label);
  else labelContainer(target, label);
};

/** Labels a container that was changed. Other objects are watched. */
const labelContainer = (v: Value, label: Label): void => {
  if (typeof v !== 'object') return;
  const target = referenceOf(v)?.target ?? v;
  if (target instanceof List || target instanceof Dict || target instanceof SetObj) labelObject(target, label);
};

const nameOf = (f: Value): string =>
  f instanceof Builtin || f instanceof Func || f instanceof Type ? f.name : 'a call';
