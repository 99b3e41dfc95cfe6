/** Generators, coroutines and asynchronous generators: Python's protocol around JavaScript's own generators. */
import { call, callSpecial, special } from './call.ts';
import { Func, type FuncInfo } from './callables.ts';
import {
  attributeError,
  E,
  Exc,
  handling,
  isCaught,
  newExc,
  pyError,
  raised,
  raisedOn,
  stopIteration,
  translated,
  typeError,
} from './exceptions.ts';
import { iterate } from './iteration.ts';
import { findAttribute } from './attributes.ts';
import { Iter, newBuiltinType, none, Obj, objectType, Type, typeOf, type Value } from './object.ts';
import { meter } from './meter.ts';

export type JsGenerator = Generator<Value, Value, Value>;

const goOn = { how: 'next', v: none } as const;

/** Between `yield from` in a generator's code and its `resume`: whom the values come from, and what failed there. */
const delegation: { to: Iter | undefined; failure: Exc | undefined } = { to: undefined, failure: undefined };

/** What generators and coroutines share: a suspended piece of code that is resumed with a value or an exception. */
export class Generator_ extends Iter {
  readonly js: JsGenerator;
  readonly info: FuncInfo;
  state: 'new' | 'suspended' | 'running' | 'done' = 'new';
  /** What it returned, once done; for `yield from` and StopIteration. */
  result: Value = none;
  /** How many `except` blocks its code waits in, and what the innermost handles. */
  private own = 0;
  private handled: Exc | undefined = undefined;
  /** What `yield from` takes values from at the moment. */
  private from: Iter | undefined = undefined;
  /** How the code goes on when that has ended. */
  private after: { readonly how: 'next' | 'throw'; readonly v: Value } = goOn;
  name: string;
  qualname: string;

  constructor(js: JsGenerator, info: FuncInfo) {
    super();
    this.js = js;
    this.info = info;
    this.name = info.name;
    this.qualname = info.qualname;
  }

  next(): Value | undefined {
    return this.resume('next', none);
  }

  /** Resumes; the value yielded, or undefined when the code has ended (its value is `result`). */
  resume(how: 'next' | 'throw', v: Value): Value | undefined {
    if (this.state === 'done') {
      if (how === 'throw') throw v;
      return undefined;
    }
    if (this.state === 'running') throw pyError(E.ValueError, `${this.word} already executing`);
    this.state = 'running';
    const { current: outer, base, own } = handling;
    handling.base = outer;
    handling.own = this.own;
    if (this.own > 0) handling.current = this.handled;
    const depth = meter.d;
    const outerDepth = meter.g;
    try {
      if (++meter.d > meter.l) deep();
      meter.g = depth + 1;
      let next = v;
      let throws = how === 'throw';
      for (;;) {
        if (this.from !== undefined) {
          const out = this.fromInner(this.from, throws, next);
          meter.d = depth + 1;
          if (out !== undefined) {
            meter.d = depth;
            this.state = 'suspended';
            return out;
          }
          throws = this.after.how === 'throw';
          next = this.after.v;
          this.after = goOn;
        }
        const step = throws ? this.js.throw(next) : this.js.next(next);
        if (step.done === true) {
          meter.d = depth;
          this.state = 'done';
          this.result = step.value;
          return undefined;
        }
        if (delegation.to === undefined) {
          meter.d = depth;
          this.state = 'suspended';
          return step.value;
        }
        this.from = delegation.to;
        delegation.to = undefined;
        throws = false;
        next = none;
      }
    } catch (e) {
      meter.d = depth;
      throw this.failed(e);
    } finally {
      meter.g = outerDepth;
      this.own = handling.own;
      this.handled = this.own > 0 ? handling.current : undefined;
      handling.current = outer;
      handling.base = base;
      handling.own = own;
    }
  }

  /** The next value of what is delegated to; undefined when that has ended, and `after` says how the code goes on. */
  private fromInner(it: Iter, throws: boolean, v: Value): Value | undefined {
    try {
      let out: Value | undefined;
      if (throws) {
        const closes = v instanceof Exc && v.t.isSubtypeOf(E.GeneratorExit);
        if (closes && it instanceof Generator_) it.close();
        if (closes || !(it instanceof Generator_)) {
          this.from = undefined;
          this.after = { how: 'throw', v };
          return undefined;
        }
        out = it.resume('throw', v);
      } else if (it instanceof Generator_) out = it.resume('next', v);
      else if (v === none) out = it.next();
      else throw attributeError(`'${typeOf(it).name}' object has no attribute 'send'`, it, 'send');
      if (out !== undefined) return out;
      this.from = undefined;
      if (it instanceof Generator_ && it.result !== none) this.after = { how: 'next', v: it.result };
      return undefined;
    } catch (e) {
      this.from = undefined;
      const exc = e instanceof Exc ? e : translated(e);
      if (exc === undefined || meter.stopped !== undefined) throw e;
      // Raised by the code itself, so that it is seen where it waits.
      delegation.failure = exc;
      return undefined;
    }
  }

  /** Ends the generator: what comes out of it where its code threw something. */
  protected failed(e: unknown): unknown {
    this.state = 'done';
    const exc = e instanceof Exc ? e : translated(e);
    if (exc === undefined || meter.stopped !== undefined) return e;
    if (!this.leaks(exc)) return exc;
    const error = newExc(E.RuntimeError, `${this.word} raised ${exc.t.name}`);
    error.cause = exc;
    error.suppressContext = true;
    const thrown = raised(error);
    thrown.context = exc;
    return thrown;
  }

  /** StopIteration must not leave a generator by accident. */
  protected leaks(exc: Exc): boolean {
    return exc.t.isSubtypeOf(E.StopIteration);
  }

  protected get word(): string {
    return 'generator';
  }

  close(): void {
    if (this.state === 'done') return;
    if (this.state === 'new') {
      this.state = 'done';
      return;
    }
    const depth = meter.d;
    try {
      const v = this.resume('throw', raised(newExc(E.GeneratorExit)));
      if (v === undefined) return;
    } catch (e) {
      if (isCaught(e, depth, E.GeneratorExit, E.StopIteration)) return;
      throw e;
    }
    throw pyError(E.RuntimeError, `${this.word} ignored GeneratorExit`);
  }
}
export const generatorType = newBuiltinType('generator', Generator_ as never, objectType);

/** Never resumed: a generator expression has its own way to go on. */
const noCode: JsGenerator = (function* (): JsGenerator {
  return yield none;
})();

/**
 * The generator of a generator expression. Nothing can be sent into one, and nothing in it can catch what is thrown into it, so
 * its code is a plain function that gives the next value: a step takes a fifth of the time of a JavaScript generator's.
 */
export class GeneratorExpression extends Generator_ {
  private readonly step: () => Value | undefined;

  constructor(info: FuncInfo, step: () => Value | undefined) {
    super(noCode, info);
    this.step = step;
  }

  override next(): Value | undefined {
    if (this.state !== 'suspended' && this.state !== 'new') {
      if (this.state === 'done') return undefined;
      throw pyError(E.ValueError, 'generator already executing');
    }
    this.state = 'running';
    const outer = handling.current;
    const depth = meter.d;
    try {
      if (++meter.d > meter.l) deep();
      const v = this.step();
      meter.d--;
      this.state = v === undefined ? 'done' : 'suspended';
      return v;
    } catch (e) {
      meter.d = depth;
      handling.current = outer;
      throw this.failed(e);
    }
  }

  override resume(how: 'next' | 'throw', v: Value): Value | undefined {
    if (how === 'next') return this.next();
    if (this.state === 'running') throw pyError(E.ValueError, 'generator already executing');
    if (this.state === 'done') throw v;
    throw this.failed(v);
  }
}

export class Coroutine extends Generator_ {
  protected override get word(): string {
    return 'coroutine';
  }
}
Object.defineProperty(Coroutine.prototype, 'isAwaited', { value: true });
export const coroutineType = newBuiltinType('coroutine', Coroutine as never, objectType);

/** What `coroutine.__await__()` gives: the coroutine as an iterator. */
export class CoroutineWrapper extends Generator_ {
  constructor(coroutine: Coroutine) {
    super(awaitValue(coroutine), builtinInfo('coroutine_wrapper'));
  }
}
newBuiltinType('coroutine_wrapper', CoroutineWrapper as never, generatorType);

const deep = (): never => {
  if (meter.stopped !== undefined) throw meter.stopped;
  throw pyError(E.RecursionError, 'maximum recursion depth exceeded');
};

/** `gen.send(v)`. */
export const send = (g: Generator_, v: Value): Value => {
  if (g.state === 'new' && v !== none)
    throw typeError(
      `can't send non-None value to a just-started ${g instanceof Coroutine ? 'coroutine' : 'generator'}`,
    );
  if (g instanceof Coroutine && g.state === 'done')
    throw pyError(E.RuntimeError, 'cannot reuse already awaited coroutine');
  const done = g.state === 'done';
  const out = g.resume('next', v);
  if (out === undefined) {
    const { result } = g;
    g.result = none;
    throw stopIteration(done ? undefined : result);
  }
  return out;
};

/** `gen.throw(exc)`. */
export const throwInto = (g: Generator_, exc: Exc): Value => {
  if (g.state === 'new') {
    g.state = 'done';
    throw exc;
  }
  const out = g.resume('throw', exc);
  if (out === undefined) throw stopIteration(g.result);
  return out;
};

/** An exception given as a class or an instance. */
export const toException = (v: Value): Exc => {
  if (v instanceof Exc) return v;
  if (v instanceof Type && v.isSubtypeOf(E.BaseException)) {
    const made = call(v, []);
    if (made instanceof Exc) return made;
    throw typeError(`calling ${v.name} should have returned an instance of BaseException, not ${typeOf(made).name}`);
  }
  throw typeError('exceptions must derive from BaseException');
};

/**
 * `yield from v` in a generator's own code: what the code yields then is not a value, but says from whom values come.
 * Those do not pass through the code; it goes on with `delegated` when there are no more.
 */
export const delegateTo = (v: Value): Value => {
  if (v instanceof Coroutine) throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  let inner = v;
  if (!(v instanceof Generator_)) {
    const own = typeOf(v).lookup('__iter__');
    if (own !== undefined) inner = callSpecial(own, v, []);
  }
  delegation.to =
    inner instanceof Iter
      ? inner
      : inner instanceof Obj && typeOf(v).lookup('__iter__') !== undefined
        ? new Generator_(foreign(inner), builtinInfo('foreign'))
        : iterate(inner);
  return none;
};

/** What `yield from` gives, or raises, when its iterator has ended. */
export const delegated = (v: Value): Value => {
  const { failure } = delegation;
  if (failure === undefined) return v;
  delegation.failure = undefined;
  throw raisedOn(failure);
};

/** `yield from v`, to be delegated to: its value is what the inner iterator returned. */
export const yieldFrom = function* (v: Value): JsGenerator {
  if (v instanceof Coroutine) throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  if (v instanceof Generator_) return yield* delegate(v);
  const own = typeOf(v).lookup('__iter__');
  const inner = own === undefined ? undefined : callSpecial(own, v, []);
  if (inner instanceof Generator_) return yield* delegate(inner);
  if (inner !== undefined && inner instanceof Obj && !(inner instanceof Iter)) return yield* foreign(inner);
  const it = iterate(inner ?? v);
  for (let one = it.next(); one !== undefined; one = it.next()) {
    const sent = yield one;
    if (sent !== none)
      throw attributeError(`'${typeOf(inner ?? v).name}' object has no attribute 'send'`, inner ?? v, 'send');
  }
  return none;
};

/** Yields what a generator yields; sends and throws go to it. */
export const delegate = function* (g: Generator_): JsGenerator {
  let out = g.resume('next', none);
  while (out !== undefined) {
    let sent: Value;
    try {
      sent = yield out;
    } catch (e) {
      if (meter.stopped !== undefined || !(e instanceof Exc)) throw e;
      if (e.t.isSubtypeOf(E.GeneratorExit)) {
        g.close();
        throw e;
      }
      out = g.resume('throw', e);
      continue;
    }
    out = g.resume('next', sent);
  }
  return g.result;
};

const foreign = function* (inner: Obj): JsGenerator {
  const next = inner.t.lookup('__next__');
  if (next === undefined) throw typeError(`iter() returned non-iterator of type '${inner.t.name}'`);
  let how: () => Value = () => callSpecial(next, inner, []);
  for (;;) {
    let out: Value;
    try {
      out = how();
    } catch (e) {
      if (isCaught(e, meter.g, E.StopIteration)) return e.args.a[0] ?? none;
      throw e;
    }
    try {
      const sent = yield out;
      how = sent === none ? () => callSpecial(next, inner, []) : () => special(inner, 'send', sent) ?? none;
    } catch (e) {
      if (!(e instanceof Exc)) throw e;
      if (e.t.isSubtypeOf(E.GeneratorExit)) {
        const closer = findAttribute(inner, 'close');
        if (closer !== undefined) call(closer, []);
        throw e;
      }
      const thrower = findAttribute(inner, 'throw');
      if (thrower === undefined) throw e;
      how = () => call(thrower, [e]);
    }
  }
};

/** Types of library modules that can be awaited say how. */
const awaitables = new Map<unknown, (v: never) => JsGenerator>();
export const registerAwaitable = (ctor: unknown, make: (v: never) => JsGenerator): void => {
  awaitables.set(ctor, make);
};

/** Generator functions that `types.coroutine` marked: what they give may be awaited. */
const iterableCoroutines = new WeakSet<FuncInfo>();
export const markAwaitable = (f: Value): void => {
  if (f instanceof Func) iterableCoroutines.add(f.info);
};

/** `await v`, to be delegated to. */
export const awaitValue = function* (v: Value): JsGenerator {
  if (v instanceof Coroutine) {
    if (v.state === 'done') throw pyError(E.RuntimeError, 'cannot reuse already awaited coroutine');
    return yield* delegate(v);
  }
  if (v instanceof Generator_ && iterableCoroutines.has(v.info)) return yield* yieldFrom(v);
  if (v instanceof Obj) {
    const own = awaitables.get(v.t.layout.ctor);
    if (own !== undefined) return yield* own(v as never);
    const method = v.t.lookup('__await__');
    if (method !== undefined) {
      const it = callSpecial(method, v, []);
      if (it instanceof Coroutine) throw typeError('__await__() returned a coroutine');
      return yield* yieldFrom(it);
    }
  }
  throw typeError(`object ${typeOf(v).name} can't be used in 'await' expression`);
};

// ── Asynchronous generators ─────────────────────────────────────────────────────────────────────
/** What an asynchronous generator's code yields to its consumer; everything else it yields goes to the event loop. */
export class Item extends Obj {
  readonly v: Value;
  constructor(v: Value) {
    super();
    this.v = v;
  }
}
newBuiltinType('async_generator_wrapped_value', Item as never, objectType);

export class AsyncGenerator_ extends Obj {
  readonly inner: Generator_;
  readonly info: FuncInfo;
  constructor(js: JsGenerator, info: FuncInfo) {
    super();
    this.inner = new AsyncBody(js, info);
    this.info = info;
  }
}
export const asyncGeneratorType = newBuiltinType('async_generator', AsyncGenerator_ as never, objectType);

class AsyncBody extends Generator_ {
  protected override leaks(exc: Exc): boolean {
    return exc.t.isSubtypeOf(E.StopIteration) || exc.t.isSubtypeOf(E.StopAsyncIteration);
  }
  protected override get word(): string {
    return 'async generator';
  }
}
newBuiltinType('async_generator_body', AsyncBody as never, objectType);

/** Told of each asynchronous generator that begins; a loop closes those that were left. */
export const asyncGeneratorHooks: { first: ((g: AsyncGenerator_) => void) | undefined } = { first: undefined };

/** One step of an asynchronous generator, to be awaited: the item, or StopAsyncIteration. */
export const asyncStep = function* (g: AsyncGenerator_, how: 'next' | 'throw' | 'close', v: Value): JsGenerator {
  const { inner } = g;
  if (inner.state === 'done' && how !== 'throw') {
    if (how === 'close') return none;
    throw raised(newExc(E.StopAsyncIteration));
  }
  if (inner.state === 'new') asyncGeneratorHooks.first?.(g);
  let out =
    how === 'next'
      ? inner.resume('next', v)
      : inner.state === 'new'
        ? finishNew(inner, how, v)
        : resumeThrow(inner, how, v);
  for (;;) {
    if (out === undefined) {
      if (how === 'close') return none;
      throw raised(newExc(E.StopAsyncIteration));
    }
    if (out instanceof Item) {
      if (how === 'close') throw pyError(E.RuntimeError, 'async generator ignored GeneratorExit');
      return out.v;
    }
    let sent: Value;
    try {
      sent = yield out;
    } catch (e) {
      if (!(e instanceof Exc)) throw e;
      out = resumeThrow(inner, how, e);
      continue;
    }
    out = inner.resume('next', sent);
  }
};

const finishNew = (inner: Generator_, how: 'throw' | 'close', v: Value): Value | undefined => {
  inner.state = 'done';
  if (how === 'throw') throw v;
  return undefined;
};

const resumeThrow = (inner: Generator_, how: string, v: Value): Value | undefined => {
  try {
    return inner.resume('throw', v);
  } catch (e) {
    if (how === 'close' && isCaught(e, meter.g, E.GeneratorExit, E.StopAsyncIteration)) return undefined;
    throw e;
  }
};

/** A built-in coroutine from JavaScript generator code. */
export const newCoroutine = (name: string, js: JsGenerator): Coroutine => new Coroutine(js, builtinInfo(name));

export const builtinInfo = (name: string): FuncInfo => ({
  name,
  qualname: name,
  params: [],
  positional: 0,
  positionalOnly: 0,
  keywordOnly: 0,
  rest: false,
  kwrest: false,
  kind: 'coroutine',
  doc: null,
  line: 0,
});

/** What `async for` iterates. */
export const asyncIterator = (v: Value): Value => {
  const method = typeOf(v).lookup('__aiter__');
  if (method === undefined)
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeOf(v).name}`);
  const it = callSpecial(method, v, []);
  if (typeOf(it).lookup('__anext__') === undefined)
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(it).name}`,
    );
  return it;
};

/** The next item of an asynchronous iterator, undefined at the end; to be delegated to. */
export const asyncNext = function* (it: Value): Generator<Value, Value | undefined, Value> {
  try {
    if (it instanceof AsyncGenerator_) return yield* asyncStep(it, 'next', none);
    return yield* awaitValue(callSpecial(typeOf(it).lookup('__anext__')!, it, []));
  } catch (e) {
    if (isCaught(e, meter.g, E.StopAsyncIteration)) return undefined;
    throw e;
  }
};
