/**
 * The operations that emitted code may name (`$`), for runs whose policy denies flows. The same operations as `runtime/ops.ts`, each
 * in a frame of its own, and a few more: `trying` and `tried`, `line` and `named`.
 */
import { BoundBuiltin, Builtin, type Code, Func, type FuncInfo, Method } from '../runtime/callables.ts';
import { Exc } from '../runtime/exceptions.ts';
import { Generator_, type JsGenerator } from '../runtime/generators.ts';
import { ListIter, RangeIter } from '../runtime/iteration.ts';
import { Dict, type Iter, type Kwargs, Obj, Type, type Value } from '../runtime/object.ts';
import { operations } from '../runtime/ops.ts';
import { callAny, callFound, knowModule, labelChanged, labelNames, method } from './calls.ts';
import { closeFrame, failFrame, openFrame, thrownLabel } from './frame.ts';
import { changesReceiver, isStoring } from './kinds.ts';
import { union, type Label } from './label.ts';
import { bare, dereferenced, hasLabel, labelled, labelOf, onItsWay, opened, watched } from './labelled.ts';
import { labelObject, labelsOf, ownLabel, watch } from './labelled-object.ts';
import { decided, note, notes } from './notes.ts';
import { enterable, enterableBody, isOwnFunction, isResumable, ownFunction, resumable } from './program-code.ts';

interface Tried {
  readonly tried: Label | undefined;
}

type Operation = (...args: readonly never[]) => unknown;
const all = operations as unknown as Readonly<Record<string, Operation>>;

const isPlain = (v: unknown): boolean => typeof v !== 'object' && typeof v !== 'function';

const openedAny = (v: unknown): unknown => (v instanceof Obj ? opened(v) : v);

/** What an operation gave, with the labels that were read. */
const withLabel = (v: unknown, label: Label | undefined): unknown => {
  if (v instanceof Obj) watched(v);
  if (label === undefined || v === undefined || v === null) return v;
  if (Array.isArray(v)) return v.map((one) => withLabel(one, label));
  return typeof v === 'object' && !(v instanceof Obj) ? v : labelled(v as Value, label);
};

interface How {
  /** The first argument is changed. */
  readonly changes?: boolean;
  /** What comes back is a JavaScript boolean that decides where the program goes on. */
  readonly decides?: boolean;
}

const inFrame =
  (name: string, { changes = false, decides = false }: How = {}): Operation =>
  (...args) => {
    const op = all[name] as unknown as (...args: readonly unknown[]) => unknown;
    const [a, b] = args;
    if (args.length <= 2 ? isPlain(a) && isPlain(b) : args.every(isPlain)) return op(...args);
    const around = openFrame();
    let v: unknown;
    try {
      v = op(...args.map(openedAny));
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = closeFrame(around);
    if (label !== undefined && changes) labelChanged(args[0] as unknown as Value, label);
    if (decides) {
      decided(label);
      return v;
    }
    return withLabel(v, label);
  };

/** An operation that stores a value: what it is stored into is opened, the value stays as it is. */
const storing =
  (name: string, opens: readonly boolean[]): Operation =>
  (...args) => {
    const op = all[name] as unknown as (...args: readonly unknown[]) => unknown;
    const around = openFrame();
    let v: unknown;
    try {
      v = op(...args.map((one, i) => (opens[i] === true ? openedAny(one) : one)));
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = closeFrame(around);
    if (label !== undefined) labelChanged(args[0] as unknown as Value, label);
    return v;
  };

/** An operation that emitted code delegates to (`yield*`): each stretch of it between two suspensions is a frame. */
const delegating = (name: string, labelsYields: boolean): Operation =>
  function* (...args: readonly never[]): Generator<unknown, unknown, unknown> {
    const op = all[name] as unknown as (...args: readonly unknown[]) => Generator<unknown, unknown, unknown>;
    let inner: Generator<unknown, unknown, unknown> | undefined;
    let how: 'next' | 'throw' = 'next';
    let sent: unknown;
    for (;;) {
      const around = openFrame();
      let step: IteratorResult<unknown>;
      try {
        inner ??= op(...args.map(openedAny));
        step = how === 'next' ? inner.next(sent) : inner.throw(sent);
      } catch (e) {
        throw failFrame(around, e);
      }
      const label = closeFrame(around);
      if (step.done === true) {
        if (typeof step.value === 'boolean' && !labelsYields) return step.value;
        return withLabel(step.value, label);
      }
      try {
        sent = yield labelsYields ? withLabel(step.value, label) : step.value;
        how = 'next';
      } catch (e) {
        sent = e;
        how = 'throw';
      }
    }
  } as unknown as Operation;

/** An operation of which nothing is left to say: what it reads is on what it gives. */
const framed =
  <A extends readonly unknown[]>(op: (...args: A) => Value): ((...args: A) => Value) =>
  (...args) => {
    const around = openFrame();
    let v: Value;
    try {
      v = op(...args);
    } catch (e) {
      throw failFrame(around, e);
    }
    return withLabel(v, closeFrame(around)) as Value;
  };

const ownMethod = (v: Method): boolean => v.func instanceof Func && isOwnFunction(v.func);

/** A module that an import gives. What runs to make it is no program. */
const known = (work: () => Value): Value => {
  const around = openFrame();
  try {
    const module = work();
    knowModule(module);
    return module;
  } finally {
    closeFrame(around);
  }
};

/** Context managers that were come by over a label. */
const managed = new WeakMap<object, Label>();

/** An iterator in emitted code: each step is a frame. */
class FlowIter {
  private readonly it: Iter;
  private readonly label: Label | undefined;
  constructor(it: Iter, label: Label | undefined) {
    this.it = it;
    this.label = label;
  }
  next(): Value | undefined {
    const { it } = this;
    // Lists and the program's own generators, while nothing is known of them: nothing would be read in a frame.
    if (this.label === undefined) {
      if (it instanceof ListIter) {
        if (labelsOf(it.list) === undefined && labelsOf(it) === undefined) return it.next();
      } else if (it instanceof Generator_ && isResumable(it.js) && labelsOf(it) === undefined) return it.next();
    }
    const around = openFrame();
    let v: Value | undefined;
    try {
      v = it.next();
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = union(closeFrame(around), this.label);
    decided(label);
    return withLabel(v, label) as Value | undefined;
  }
}

const iter = (v: Value): FlowIter | Iter => {
  const around = openFrame();
  let it: Iter;
  try {
    it = operations.iter(opened(v));
  } catch (e) {
    throw failFrame(around, e);
  }
  const label = closeFrame(around);
  return it instanceof RangeIter && label === undefined ? it : new FlowIter(it, label);
};

/** An operation on two values. */
const binary = (name: string): Operation => {
  const op = all[name] as unknown as (a: Value, b: Value) => Value;
  return ((a: Value, b: Value): unknown => {
    if (typeof a !== 'object' && typeof b !== 'object') return op(a, b);
    const around = openFrame();
    let v: Value;
    try {
      v = op(opened(a), opened(b));
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = closeFrame(around);
    if (typeof v === 'object') watched(v);
    return label === undefined ? v : labelled(v, label);
  }) as Operation;
};

const binaryOps = (
  'add sub mul div floordiv mod pow matmul lshift rshift and or xor eq ne lt le gt ge contains ' +
  'iadd isub imul idiv ifloordiv imod ipow imatmul ilshift irshift iand ior ixor getitem'
).split(' ');
const valueOps = (
  'neg pos invert delitem delattr spread star concat field fieldAs unpack unpackStar ' +
  'matchSequence matchMapping matchClass super asyncIter keysOf typeParam genericBase'
).split(' ');
const changing: ReadonlySet<string> = new Set(['delitem', 'delattr']);
const patterns: ReadonlySet<string> = new Set(['matchSequence', 'matchMapping', 'matchClass']);

const flowOperations: Record<string, unknown> = { ...operations };
for (const name of valueOps) flowOperations[name] = inFrame(name, { changes: changing.has(name) });
for (const name of binaryOps) flowOperations[name] = binary(name);
for (const name of ['truth', 'equal', 'matches', 'withError']) flowOperations[name] = inFrame(name, { decides: true });
for (const name of patterns) {
  const found = flowOperations[name] as (...args: readonly unknown[]) => unknown;
  flowOperations[name] = (v: Value, ...rest: readonly unknown[]): unknown => {
    decided(labelOf(v));
    return found(v, ...rest);
  };
}
for (const name of ['await', 'asyncNext', 'asyncWithEnter', 'asyncWithExit', 'asyncWithError'])
  flowOperations[name] = delegating(name, false);
flowOperations['yieldFrom'] = delegating('yieldFrom', true);

Object.assign(flowOperations, {
  setitem: storing('setitem', [true, true, false]),
  setattr: storing('setattr', [true, false, false]),
  dictAdd: storing('dictAdd', [true, true, false]),
  setAdd: storing('setAdd', [true, true]),
  dict: framed((list: readonly Value[]) => operations.dict(list.map((one, i) => (i % 2 === 0 ? opened(one) : one)))),
  dictSpread: framed((list: readonly (Value | undefined)[]) =>
    operations.dictSpread(
      list.map((one, i) => (one !== undefined && (i % 2 === 0 || list[i - 1] === undefined) ? opened(one) : one)),
    ),
  ),
  set: framed((list: readonly Value[]) => operations.set(list.map(bare))),
  setConst: framed((list: readonly Value[]) => operations.setConst(list.map(bare))),
  withBegin: (manager: Value, asynchronous: boolean): unknown => {
    const around = openFrame();
    let w: object;
    try {
      w = operations.withBegin(opened(manager), asynchronous);
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = closeFrame(around);
    if (label !== undefined) managed.set(w, label);
    return w;
  },
  withEnter: framed((w: Parameters<typeof operations.withEnter>[0]) => {
    note(managed.get(w));
    return operations.withEnter(w);
  }),
  withExit: framed(operations.withExit),
  // A labelled number is a new object each time: what it holds is compared.
  is: framed((a: Value, b: Value) => operations.is(bare(a), bare(b))),
  not: (v: Value): unknown => {
    const around = openFrame();
    let truth: boolean;
    try {
      truth = operations.truth(opened(v));
    } catch (e) {
      throw failFrame(around, e);
    }
    return withLabel(!truth, closeFrame(around));
  },
  getattr: (o: Value, name: string): unknown => {
    const around = openFrame();
    let v: Value;
    try {
      const target = opened(o);
      // Fields such as `filename` were made of plain text by the library.
      if (target instanceof Exc) note(ownLabel(target));
      v = operations.getattr(target, name);
      if (v instanceof Builtin && target instanceof Type && (isStoring(v) || changesReceiver(v))) notes.loose = true;
      // A method of the library over a container: it may be called where nobody sees it.
      if (v instanceof Method && !(v instanceof BoundBuiltin) && v.self instanceof Dict && !ownMethod(v))
        watch(v.self, true);
    } catch (e) {
      throw failFrame(around, e);
    }
    return withLabel(v, closeFrame(around));
  },
  import: (...args: Parameters<typeof operations.import>): Value => known(() => operations.import(...args)),
  importModule: (...args: Parameters<typeof operations.importModule>): Value =>
    known(() => operations.importModule(...args)),
  importName: (module: Value, name: string): Value => known(() => operations.importName(module, name)),
  call: callAny,
  call1: (f: Value, v: Value): Value => callAny(f, [v]),
  method,
  callMethod: callFound,
  addStar: (args: Value[], v: Value, f: Value): Value[] => {
    const around = openFrame();
    const before = args.length;
    try {
      operations.addStar(args, opened(v), dereferenced(f));
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = closeFrame(around);
    if (label !== undefined) for (let i = before; i < args.length; i++) args[i] = labelled(args[i]!, label);
    return args;
  },
  addDoubleStar: (kwargs: Kwargs, v: Value, f: Value): Kwargs => {
    const around = openFrame();
    const added: Kwargs = new Map();
    try {
      operations.addDoubleStar(added, opened(v), dereferenced(f));
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = closeFrame(around);
    if (label !== undefined) labelNames(kwargs, label);
    for (const [name, one] of added)
      operations.addKeyword(kwargs, name, label === undefined ? one : labelled(one, label), dereferenced(f));
    return kwargs;
  },
  iter,
  caught: (e: unknown, depth: number): Exc => {
    const exc = operations.caught(e, depth);
    const label = thrownLabel(e);
    if (label !== undefined) labelObject(exc, label);
    const own = ownLabel(exc);
    // Fields that came after the label.
    if (own !== undefined) watch(exc, false);
    decided(own);
    return exc;
  },
  raise: (v: Value, cause?: Value): Exc => {
    const around = openFrame();
    let exc: Exc;
    try {
      exc = operations.raise(opened(v), cause === undefined ? undefined : opened(cause));
    } catch (e) {
      throw failFrame(around, e);
    }
    const label = closeFrame(around);
    if (label !== undefined) labelObject(exc, label);
    return exc;
  },
  func: (
    info: FuncInfo,
    code: Code,
    defaults: readonly Value[],
    kwdefaults: readonly (Value | undefined)[],
    free?: readonly (() => Value | undefined)[],
  ): Func => ownFunction(operations.func(info, enterable(code, info.name), defaults, kwdefaults, free)),
  generator: (info: FuncInfo, js: JsGenerator): Value => operations.generator(info, resumable(js)),
  coroutine: (info: FuncInfo, js: JsGenerator): Value => operations.coroutine(info, resumable(js)),
  asyncgen: (info: FuncInfo, js: JsGenerator): Value => operations.asyncgen(info, resumable(js)),
  makeClass: (...args: Parameters<typeof operations.makeClass>): Value => {
    const [name, qualname, module, bases, keywords, doc, cell, body] = args;
    const around = openFrame();
    let made: Value;
    try {
      const plain = (bases as readonly Value[]).map(opened);
      made = operations.makeClass(
        name,
        qualname,
        opened(module as Value) as never,
        plain as never,
        keywords,
        doc,
        cell,
        enterableBody(body as never) as never,
      );
    } catch (e) {
      throw failFrame(around, e);
    }
    return withLabel(made, closeFrame(around)) as Value;
  },
  typeAlias: (name: string, make: () => Value, params: readonly Value[]): Value =>
    operations.typeAlias(name, enterableBody(make), params),
  /** Begins a body whose exceptions may be swallowed; what was read before it. */
  trying: (): Tried => {
    const before = { tried: notes.tried };
    notes.tried = undefined;
    return before;
  },
  /** Ends it, whichever way. */
  tried: (before: Tried): void => {
    decided(notes.tried);
    notes.tried = union(before.tried, notes.tried);
  },
  /** Units: one-based. */
  line: (line: number): void => {
    notes.line = line;
  },
  /** A value on its way into a variable. */
  named: (name: string, v: Value, line: number): Value =>
    typeof v === 'object' && hasLabel(v) ? onItsWay(v, `\`${name}\` at line ${line}`) : v,
});

/** Frozen, without a prototype. */
export const flowing: object = Object.freeze(Object.assign(Object.create(null) as object, flowOperations));
export const flowingNames: ReadonlySet<string> = new Set(Object.keys(flowOperations));
