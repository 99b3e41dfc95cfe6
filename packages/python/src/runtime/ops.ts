/**
 * The operations that emitted code may name: `$` in it. The verifier's list of names is taken from this object, so what is not here
 * cannot be reached.
 */
import * as arithmetic from './arithmetic.ts';
import { display } from './display.ts';
import { delattr, findAttribute, getattr, setattr } from './attributes.ts';
import {
  addDoubleStar,
  addKeyword,
  addStar,
  call,
  call1,
  callMethod,
  callMethodNamed,
  callNamed,
  callSpecial,
  loadMethod,
} from './call.ts';
import { Builtin, type Code, Func, type FuncInfo, Property } from './callables.ts';
import { bindAttribute } from './attributes.ts';
import { type ClassCell, makeClass, setBinder, superAttribute } from './class-making.ts';
import * as comparison from './compare.ts';
import { dictKeys, getItem, newDict, originalKey, setItem, deleteItem } from './dict.ts';
import { globalsDict } from './globals-dict.ts';
import {
  caught,
  E,
  Exc,
  handling,
  isCaught,
  newExc,
  pyError,
  raised,
  selfOf,
  typeError,
  attributeError,
} from './exceptions.ts';
import {
  AsyncGenerator_,
  asyncIterator,
  asyncNext,
  awaitValue,
  Coroutine,
  delegated,
  delegateTo,
  Generator_,
  GeneratorExpression,
  Item,
  type JsGenerator,
  toException,
  yieldFrom,
} from './generators.ts';
import './hash.ts';
import { iterate, listOf, unpack, unpackStar } from './iteration.ts';
import { meter } from './meter.ts';
import { importModule, importName, importStar, importTop, starName } from './modules.ts';
import type { OwnModule } from './own-module.ts';
import {
  ByteArray,
  Bytes,
  Dict,
  ellipsis,
  emptyTuple,
  type Kwargs,
  List,
  Namespace,
  newBuiltinType,
  newList,
  newSlice,
  newTuple,
  none,
  Obj,
  objectType,
  SetObj,
  StrBox,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
} from './object.ts';
import { run } from './state.ts';
import { copySet, setAdd, setOrder } from './set.ts';
import { delitem, getitem, setitem } from './subscript.ts';
import { formatField, str } from './text.ts';

setBinder(bindAttribute);

const { binary, inplace } = arithmetic;

/** Built-in functions and types by name, filled by `builtins/`. */
export const builtins = new Map<string, Value>();

/** Names that the host binds for one run: tools and inputs. */
export const runBuiltins = new Map<string, Value>();

// ── Names ───────────────────────────────────────────────────────────────────────────────────────
const nameError = (name: string, self?: Value): Exc => {
  const exc = newExc(E.NameError, toStr(`name '${name}' is not defined`)) as Exc & { $name: Value };
  exc.$name = toStr(name);
  if (self !== undefined) selfOf.set(exc, self);
  return raised(exc);
};

/** Where code of `eval` and `exec` finds and puts its names. */
export interface EvalScope {
  readonly get: (name: string) => Value | undefined;
  readonly set: (name: string, v: Value | undefined) => void;
}

/** A name that nobody bound; `self` is the method's, which may have an attribute of that name. */
const globalValue = (name: string, self?: Value): Value => {
  const extra = run.extraGlobals.get(name);
  if (extra !== undefined) return extra;
  const found = runBuiltins.get(name) ?? builtins.get(name);
  if (found !== undefined) return found;
  throw nameError(name, self);
};

/** The same in a module of the program. */
const moduleValue = (module: OwnModule, name: string, self?: Value): Value => {
  const found = module.names.extra.get(name) ?? runBuiltins.get(name) ?? builtins.get(name);
  if (found !== undefined) return found;
  throw nameError(name, self);
};

const unbound = (name: string): never => {
  const exc = newExc(
    E.UnboundLocalError,
    toStr(`cannot access local variable '${name}' where it is not associated with a value`),
  ) as Exc & { $name: Value };
  exc.$name = toStr(name);
  throw raised(exc);
};

const unboundFree = (name: string): never => {
  const text = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`;
  const exc = newExc(E.NameError, toStr(text)) as Exc & { $name: Value };
  exc.$name = toStr(name);
  throw raised(exc);
};

const expose = (list: readonly unknown[]): void => {
  for (let i = 0; i < list.length; i += 3)
    run.globals.set(list[i] as string, {
      get: list[i + 1] as () => Value | undefined,
      set: list[i + 2] as (v: Value | undefined) => void,
    });
};

const locals = (list: readonly (string | Value | undefined)[]): Dict => {
  const dict = newDict();
  for (let i = 0; i < list.length; i += 2) {
    const v = list[i + 1];
    if (v !== undefined) setItem(dict, list[i] as string, v);
  }
  return dict;
};

// ── Exceptions ──────────────────────────────────────────────────────────────────────────────────
/** What was handled before, for `leave`; null if nothing is handled now that was not before. */
const enter = (exc: Exc | undefined): Exc | undefined | null => {
  if (exc === undefined) return null;
  const before = handling.current;
  handling.current = exc;
  handling.own++;
  return before;
};
/** A generator may leave its block under another caller than entered it: then that one's exception is seen again. */
const leave = (before: Exc | undefined | null): void => {
  if (before === null) return;
  handling.current = --handling.own === 0 ? handling.base : before;
};

/** Whether an exception is of a type, or of one in a tuple. */
export const matches = (exc: Exc, type: Value): boolean => {
  if (type instanceof Type) {
    if (type.isSubtypeOf(E.BaseException)) return exc.t.isSubtypeOf(type);
  } else if (type instanceof Tuple) {
    for (const one of type.a) if (matches(exc, one)) return true;
    return false;
  }
  const error = typeError('catching classes that do not inherit from BaseException is not allowed');
  error.context = exc;
  throw error;
};

const raise = (v: Value, cause?: Value): Exc => {
  const exc = toException(v);
  if (cause !== undefined) {
    if (cause === none) exc.cause = undefined;
    else {
      if (!(cause instanceof Exc) && !(cause instanceof Type && cause.isSubtypeOf(E.BaseException)))
        throw typeError('exception causes must derive from BaseException');
      exc.cause = toException(cause);
    }
    exc.suppressContext = true;
  }
  return raised(exc, 3);
};

const reraise = (): Exc => {
  const { current } = handling;
  if (current === undefined) throw pyError(E.RuntimeError, 'No active exception to reraise');
  return current;
};

// ── except* ─────────────────────────────────────────────────────────────────────────────────────
interface Star {
  readonly original: Exc;
  rest: Exc | undefined;
  readonly raised: Exc[];
}

/** Splits a group by a condition on its leaves; see `library/exception-groups.ts`, which fills this in. */
export const groups: {
  split: (exc: Exc, test: (leaf: Exc) => boolean) => readonly [Exc | undefined, Exc | undefined];
  wrap: (exc: Exc) => Exc;
  combine: (original: Exc, parts: readonly Exc[]) => Exc | undefined;
} = {
  split: (exc, test) => (test(exc) ? [exc, undefined] : [undefined, exc]),
  wrap: (exc) => exc,
  combine: (_original, parts) => parts[0],
};

const starBegin = (exc: Exc): Star => ({ original: exc, rest: exc, raised: [] });
const starMatch = (star: Star, type: Value): Exc | undefined => {
  if (star.rest === undefined) return undefined;
  const isGroup = star.original.t.isSubtypeOf(E.BaseExceptionGroup);
  const types = type instanceof Tuple ? type.a : [type];
  if (types.some((one) => one instanceof Type && one.isSubtypeOf(E.BaseExceptionGroup)))
    throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
  if (!isGroup) {
    if (!matches(star.rest, type)) return undefined;
    const whole = groups.wrap(star.rest);
    star.rest = undefined;
    return whole;
  }
  const [yes, no] = groups.split(star.rest, (leaf) => matches(leaf, type));
  star.rest = no;
  return yes;
};
const starRaised = (star: Star, exc: Exc): void => {
  star.raised.push(exc);
};
const starEnd = (star: Star): void => {
  if (star.raised.length === 0) {
    if (star.rest !== undefined) throw star.rest;
    return;
  }
  const parts = star.rest === undefined ? star.raised : [...star.raised, star.rest];
  throw groups.combine(star.original, parts) ?? star.original;
};

// ── with ────────────────────────────────────────────────────────────────────────────────────────
interface Managed {
  readonly manager: Value;
  readonly enter: Value;
  readonly exit: Value;
}

const withBegin = (manager: Value, asynchronous: boolean): Managed => {
  const type = typeOf(manager);
  const [enterName, exitName] = asynchronous ? ['__aenter__', '__aexit__'] : ['__enter__', '__exit__'];
  const enterMethod = type.lookup(enterName!);
  const exitMethod = type.lookup(exitName!);
  const kind = asynchronous ? 'asynchronous context manager' : 'context manager';
  if (enterMethod === undefined || (exitMethod === undefined && enterMethod === undefined))
    throw typeError(
      `'${type.name}' object does not support the ${kind} protocol${
        !asynchronous && type.lookup('__aenter__') !== undefined ? '' : ''
      }`,
    );
  if (exitMethod === undefined)
    throw typeError(`'${type.name}' object does not support the ${kind} protocol (missed ${exitName!} method)`);
  return { manager, enter: enterMethod, exit: exitMethod };
};
const withEnter = (w: Managed): Value => callSpecial(w.enter, w.manager, []);
const withExit = (w: Managed): Value => callSpecial(w.exit, w.manager, [none, none, none]);

const withError = (w: Managed, exc: Exc): boolean => {
  const before = enter(exc);
  try {
    return comparison.truth(callSpecial(w.exit, w.manager, [exc.t, exc, tracebackOf(exc)]));
  } finally {
    leave(before);
  }
};
const asyncWithEnter = (w: Managed): JsGenerator => awaitValue(callSpecial(w.enter, w.manager, []));
const asyncWithExit = (w: Managed): JsGenerator => awaitValue(callSpecial(w.exit, w.manager, [none, none, none]));
const asyncWithError = function* (w: Managed, exc: Exc): Generator<Value, boolean, Value> {
  const before = enter(exc);
  try {
    return comparison.truth(yield* awaitValue(callSpecial(w.exit, w.manager, [exc.t, exc, tracebackOf(exc)])));
  } finally {
    leave(before);
  }
};

/** An exception's traceback object: opaque, for passing on. */
export class Traceback extends Obj {
  readonly exc: Exc;
  constructor(exc: Exc) {
    super();
    this.exc = exc;
  }
}
export const tracebackType = newBuiltinType('traceback', Traceback as never, objectType);
export const tracebackOf = (exc: Exc): Value => new Traceback(exc);

// ── super ───────────────────────────────────────────────────────────────────────────────────────
export class Super extends Obj {
  readonly from: Type;
  readonly self: Value;
  constructor(from: Type, self: Value) {
    super();
    this.from = from;
    this.self = self;
  }
}
export const superType = newBuiltinType('super', Super as never, objectType);
export const superLookup = (s: Super, name: string): Value => {
  if (name === '__class__') return superType;
  const found = superAttribute(s.from, s.self, name);
  if (found === undefined) throw attributeError(`'super' object has no attribute '${name}'`, s, name);
  return found;
};

export const newSuper = (from: Value, self: Value): Value => {
  if (!(from instanceof Type)) throw typeError(`super() argument 1 must be a type, not ${typeOf(from).name}`);
  const fits = (self instanceof Type && self.isSubtypeOf(from)) || typeOf(self).isSubtypeOf(from);
  if (!fits) throw typeError('super(type, obj): obj must be an instance or subtype of type');
  return new Super(from, self);
};

// ── match ───────────────────────────────────────────────────────────────────────────────────────
const matchSequence = (v: Value, least: number, star: number): readonly Value[] | undefined => {
  if (!isSequence(v)) return undefined;
  const a = (v instanceof List || v instanceof Tuple) && v.t.builtin ? v.a : listOf(v);
  if (star < 0) return a.length === least ? a : undefined;
  if (a.length < least) return undefined;
  const after = least - star;
  return [...a.slice(0, star), newList(a.slice(star, a.length - after)), ...a.slice(a.length - after)];
};

const sequenceTypes = new Set<Type>();
/** Lets a library type be matched by sequence patterns. */
export const registerSequence = (type: Type): void => {
  sequenceTypes.add(type);
};

const isSequence = (v: Value): boolean => {
  if (v instanceof List || v instanceof Tuple) return true;
  if (!(v instanceof Obj) || v instanceof StrBox || v instanceof Bytes || v instanceof ByteArray) return false;
  return v.t.mro.some((one) => one.name === 'Sequence' || one.name === 'range' || sequenceTypes.has(one));
};

const matchMapping = (v: Value, keys: readonly Value[], rest: boolean): readonly Value[] | undefined => {
  if (!(v instanceof Dict) && !(v instanceof Obj && v.t.mro.some((one) => one.name === 'Mapping'))) return undefined;
  const found: Value[] = [];
  for (const key of keys) {
    const value = v instanceof Dict ? getItem(v, key) : mappingGet(v, key);
    if (value === undefined) return undefined;
    found.push(value);
  }
  if (rest) {
    const left = newDict();
    const it = iterate(v);
    for (let key = it.next(); key !== undefined; key = it.next())
      if (!keys.some((one) => comparison.equal(one, key!))) setItem(left, key, getitem(v, key));
    found.push(left);
  }
  return found;
};

const mappingGet = (v: Value, key: Value): Value | undefined => {
  const depth = meter.d;
  try {
    return getitem(v, key);
  } catch (e) {
    if (isCaught(e, depth, E.KeyError)) return undefined;
    throw e;
  }
};

/** Types whose one positional sub-pattern is the value itself. */
const selfMatching = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

const matchClass = (
  v: Value,
  cls: Value,
  positional: number,
  names: readonly string[],
): readonly Value[] | undefined => {
  if (!(cls instanceof Type)) throw typeError('called match pattern must be a class');
  if (!isInstance(v, cls)) return undefined;
  const found: Value[] = [];
  if (positional > 0) {
    const args = findAttribute(cls, '__match_args__');
    if (args === undefined) {
      const base = cls.mro.find((one) => one.builtin && selfMatching.has(one.name));
      if (base === undefined || positional > 1)
        throw typeError(
          `${cls.name}() accepts ${base === undefined ? 0 : 1} positional sub-pattern${base === undefined ? 's' : ''} (${positional} given)`,
        );
      found.push(v);
    } else {
      if (!(args instanceof Tuple))
        throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(args).name})`);
      if (args.a.length < positional)
        throw typeError(
          `${cls.name}() accepts ${args.a.length} positional sub-pattern${args.a.length === 1 ? '' : 's'} (${positional} given)`,
        );
      for (let i = 0; i < positional; i++) {
        const name = str(args.a[i]!);
        if (names.includes(name) || args.a.slice(0, i).some((one) => str(one) === name))
          throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
        const value = findAttribute(v, name);
        if (value === undefined) return undefined;
        found.push(value);
      }
    }
  }
  for (const name of names) {
    const value = findAttribute(v, name);
    if (value === undefined) return undefined;
    found.push(value);
  }
  return found;
};

/** `isinstance(v, type)` for a class; metaclasses are asked. */
export const isInstance = (v: Value, type: Type): boolean => {
  const meta = typeOf(type);
  if (!meta.builtin || meta !== typeTypeOf) {
    const hook = meta.lookup('__instancecheck__');
    if (hook !== undefined && !(hook instanceof Builtin && hook.owner === typeTypeOf))
      return comparison.truth(callSpecial(hook, type, [v]));
  }
  const own = typeOf(v);
  if (own.isSubtypeOf(type)) return true;
  // A class may say that its instances are of another one (mocks with a spec do).
  if (own.builtin || !(own.lookup('__class__') instanceof Property)) return false;
  const said = getattr(v, '__class__');
  return said instanceof Type && said.isSubtypeOf(type);
};
const typeTypeOf = typeOf(objectType);

// ── Functions ───────────────────────────────────────────────────────────────────────────────────
const func = (
  info: FuncInfo,
  code: Code,
  defaults: readonly Value[],
  kwdefaults: readonly (Value | undefined)[],
  free?: readonly (() => Value | undefined)[],
): Func => new Func(info, code, defaults, kwdefaults, info.module ?? '__main__', free);

const parametrized = (f: Func, params: readonly Value[]): Func => {
  f.typeParams = params;
  return f;
};

const annotated = (f: Func, list: readonly Value[]): Func => {
  const dict = newDict();
  for (let i = 0; i < list.length; i += 2) setItem(dict, list[i]!, list[i + 1]!);
  f.annotations = dict;
  return f;
};

type Suspendable = (...args: readonly Value[]) => JsGenerator;
/** The code of a generator function, coroutine function or asynchronous generator function: calling it runs nothing of it yet. */
const suspending = (info: FuncInfo, js: Suspendable): Code => {
  const begin =
    info.kind === 'coroutine'
      ? (started: JsGenerator): Value => new Coroutine(started, info)
      : info.kind === 'asyncgen'
        ? (started: JsGenerator): Value => new AsyncGenerator_(started, info)
        : (started: JsGenerator): Value => new Generator_(started, info);
  const codes: readonly ((...args: readonly Value[]) => Value)[] = [
    () => (meter.spend(1), begin(js())),
    (a) => (meter.spend(1), begin(js(a!))),
    (a, b) => (meter.spend(1), begin(js(a!, b!))),
    (a, b, c) => (meter.spend(1), begin(js(a!, b!, c!))),
  ];
  const count = info.params.length;
  return (codes[count] ?? ((...args: readonly Value[]) => (meter.spend(1), begin(js(...args))))) as Code;
};

const deep = (): never => {
  if (meter.stopped !== undefined) throw meter.stopped;
  meter.d--;
  throw pyError(E.RecursionError, 'maximum recursion depth exceeded');
};

// ── Hooks for what the library knows ────────────────────────────────────────────────────────────
/** Filled in by `generic.ts`. */
export const typing: {
  typeParam: (flavor: string, name: string, bound: Value | undefined) => Value;
  typeAlias: (name: string, make: () => Value, params: readonly Value[]) => Value;
  genericBase: (params: readonly Value[]) => Value;
} = {
  typeParam: (_flavor, name) => toStr(name),
  typeAlias: (_name, make) => make(),
  genericBase: () => objectType,
};

const spread = (parts: readonly (Value | readonly Value[])[]): Value[] => {
  const a: Value[] = [];
  for (const part of parts) {
    if (Array.isArray(part)) for (const one of part as readonly Value[]) a.push(one);
    else a.push(part as Value);
  }
  return a;
};

const dict = (list: readonly Value[]): Dict => {
  const d = newDict();
  for (let i = 0; i < list.length; i += 2) setItem(d, list[i]!, list[i + 1]!);
  return d;
};

const dictSpread = (list: readonly (Value | undefined)[]): Dict => {
  const d = newDict();
  for (let i = 0; i < list.length; i += 2) {
    const key = list[i];
    const v = list[i + 1]!;
    if (key !== undefined) setItem(d, key, v);
    else if (v instanceof Dict) for (const [k, value] of v.m) setItem(d, originalKey(v, k), value);
    else {
      const keys = findAttribute(v, 'keys');
      if (keys === undefined) throw typeError(`'${typeOf(v).name}' object is not a mapping`);
      for (const one of listOf(call(keys, []))) setItem(d, one, getitem(v, one));
    }
  }
  return d;
};

const setOf = (a: readonly Value[]): SetObj => {
  const s = new SetObj();
  for (const v of a) setAdd(s, v);
  return s;
};

const concat = (parts: readonly Value[]): Value => {
  let out = '';
  for (const part of parts) out += typeof part === 'string' ? part : (part as StrBox).v;
  if (out.length > 512) meter.allocate(out.length);
  return toStr(out);
};

const op =
  (name: arithmetic.Op) =>
  (a: Value, b: Value): Value =>
    inplace(name, a, b);

/** What `$` is in emitted code. Frozen, without a prototype. */
export const operations = Object.freeze(
  Object.assign(Object.create(null) as object, {
    // operators
    add: arithmetic.add,
    sub: arithmetic.sub,
    mul: arithmetic.mul,
    div: arithmetic.div,
    floordiv: arithmetic.floordiv,
    mod: arithmetic.mod,
    pow: arithmetic.pow,
    mulAddMod: arithmetic.mulAddMod,
    mulAddAnd: arithmetic.mulAddAnd,
    matmul: arithmetic.matmul,
    lshift: arithmetic.lshift,
    rshift: arithmetic.rshift,
    and: arithmetic.and,
    or: arithmetic.or,
    xor: arithmetic.xor,
    iadd: arithmetic.iadd,
    isub: op('-'),
    imul: op('*'),
    idiv: op('/'),
    ifloordiv: op('//'),
    imod: op('%'),
    ipow: op('**'),
    imatmul: op('@'),
    ilshift: op('<<'),
    irshift: op('>>'),
    iand: op('&'),
    ior: op('|'),
    ixor: op('^'),
    neg: arithmetic.neg,
    pos: arithmetic.pos,
    invert: arithmetic.invert,
    eq: comparison.eq,
    ne: comparison.ne,
    lt: comparison.lt,
    le: comparison.le,
    gt: comparison.gt,
    ge: comparison.ge,
    is: comparison.is,
    equal: comparison.equal,
    truth: comparison.truth,
    contains: comparison.contains,
    // attributes, items, calls
    getattr,
    setattr,
    delattr,
    getitem,
    setitem,
    delitem,
    slice: newSlice,
    call,
    call1,
    method: loadMethod,
    callMethod,
    callNamed,
    callMethodNamed,
    push: (a: Value[], v: Value): void => {
      a.push(v);
    },
    kwargs: (): Kwargs => new Map(),
    keywords: (names: readonly string[], values: readonly Value[]): Kwargs => {
      const map: Kwargs = new Map();
      for (let i = 0; i < names.length; i++) map.set(names[i]!, values[i]!);
      return map;
    },
    addStar,
    addDoubleStar,
    addKeyword,
    // values
    ellipsis,
    emptyTuple,
    list: newList,
    tuple: newTuple,
    set: setOf,
    setConst: (a: readonly Value[]): SetObj => copySet(setOf(setOrder(setOf(a)))),
    dict,
    dictSpread,
    spread,
    star: (v: Value): readonly Value[] => {
      const type = typeOf(v);
      if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
        throw typeError(`Value after * must be an iterable, not ${type.name}`);
      return listOf(v);
    },
    newList: (): List => newList([]),
    newDict,
    newSet: (): SetObj => new SetObj(),
    listAdd: (list: List, v: Value): void => {
      list.a.push(v);
    },
    dictAdd: setItem,
    setAdd,
    concat,
    field: (v: Value): Value => toStr(formatField(v, '', '')),
    fieldAs: (v: Value, conversion: string, spec: Value): Value =>
      toStr(formatField(v, conversion, typeof spec === 'string' ? spec : (spec as StrBox).v)),
    iter: iterate,
    unpack,
    unpackStar,
    // exceptions
    caught,
    matches,
    enter,
    leave,
    running: (): boolean => meter.stopped === undefined,
    raise,
    reraise,
    assertion: (message?: Value): Exc =>
      raised(message === undefined ? newExc(E.AssertionError) : newExc(E.AssertionError, message)),
    starBegin,
    starMatch,
    starRaised,
    starEnd,
    withBegin,
    withEnter,
    withExit,
    withError,
    asyncWithEnter,
    asyncWithExit,
    asyncWithError,
    deep,
    // functions and classes
    func,
    annotated,
    parametrized,
    suspending,
    generator: (info: FuncInfo, js: JsGenerator): Value => new Generator_(js, info),
    genexpr: (info: FuncInfo, step: () => Value | undefined): Value => new GeneratorExpression(info, step),
    coroutine: (info: FuncInfo, js: JsGenerator): Value => new Coroutine(js, info),
    asyncgen: (info: FuncInfo, js: JsGenerator): Value => new AsyncGenerator_(js, info),
    item: (v: Value): Value => new Item(v),
    yieldFrom,
    delegateTo,
    delegated,
    await: awaitValue,
    asyncIter: asyncIterator,
    asyncNext,
    makeClass,
    cell: (): ClassCell => ({ v: undefined }),
    classOf: (cell: ClassCell): Value => cell.v ?? unboundFree('__class__'),
    super: (cell: ClassCell, self: Value | undefined): Value => {
      if (self === undefined) throw pyError(E.RuntimeError, 'super(): arg[0] deleted');
      if (cell.v === undefined) throw pyError(E.RuntimeError, 'super(): empty __class__ cell');
      return newSuper(cell.v, self);
    },
    superMissing: (hasArguments: boolean): never => {
      throw pyError(E.RuntimeError, hasArguments ? 'super(): __class__ cell not found' : 'super(): no arguments');
    },
    nget: (ns: Dict, name: string): Value | undefined => {
      if (ns.t.builtin) return getItem(ns, name);
      const depth = meter.d;
      try {
        return getitem(ns, name);
      } catch (e) {
        if (isCaught(e, depth, E.KeyError)) return undefined;
        throw e;
      }
    },
    /** The value, because `:=` goes on with it. */
    nset: (ns: Dict, name: string, v: Value): Value => {
      if (ns instanceof Namespace) ns.put(name, v);
      else if (ns.t.builtin) setItem(ns, name, v);
      else setitem(ns, name, v);
      return v;
    },
    ndel: (ns: Dict, name: string): void => {
      if (!deleteItem(ns, name)) throw nameError(name);
    },
    nclear: (ns: Dict, name: string): void => {
      deleteItem(ns, name);
    },
    annotate: (ns: Dict, name: string, v: Value): void => {
      let notes = getItem(ns, '__annotations__');
      if (notes === undefined) setItem(ns, '__annotations__', (notes = newDict()));
      setItem(notes as Dict, name, v);
    },
    typeParam: (flavor: string, name: string, bound?: Value): Value => typing.typeParam(flavor, name, bound),
    typeAlias: (name: string, make: () => Value, params: readonly Value[]): Value =>
      typing.typeAlias(name, make, params),
    genericBase: (params: readonly Value[]): Value => typing.genericBase(params),
    // names and modules
    builtin: (name: string): Value => runBuiltins.get(name) ?? builtins.get(name)!,
    global: globalValue,
    globalMissing: (name: string): never => {
      throw nameError(name);
    },
    scopeGet: (scope: EvalScope, name: string): Value => scope.get(name) ?? globalValue(name),
    scopeSet: (scope: EvalScope, name: string, v: Value): Value => {
      scope.set(name, v);
      return v;
    },
    scopeDel: (scope: EvalScope, name: string): void => {
      if (scope.get(name) === undefined) throw nameError(name);
      scope.set(name, undefined);
    },
    scopeClear: (scope: EvalScope, name: string): void => {
      scope.set(name, undefined);
    },
    unbound,
    unboundFree,
    expose,
    display,
    named: (list: () => readonly (string | Value | undefined)[]): void => {
      run.named = list;
    },
    globals: globalsDict,
    locals,
    // The same in modules of the program: `k0` is the module.
    moduleGlobal: moduleValue,
    moduleNames: (module: OwnModule, list: readonly unknown[]): void => {
      module.bind(list);
    },
    moduleGlobals: (module: OwnModule): Dict => module.dict,
    moduleStar: importStar,
    starName,
    keysOf: (d: Dict): Value => newList(dictKeys(d).sort((a, b) => (str(a) < str(b) ? -1 : 1))),
    file: (): Value => toStr(run.host.fileName),
    import: importTop,
    importModule,
    importName,
    matchSequence,
    matchMapping,
    matchClass,
  }),
);

export { binary };
