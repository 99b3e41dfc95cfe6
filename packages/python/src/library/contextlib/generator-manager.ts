/** `@contextmanager` and `@asynccontextmanager`: managers from generators. */
import { call } from '../../runtime/call.ts';
import type { Code } from '../../runtime/callables.ts';
import { attributeError, caught, E, Exc, pyError, typeError } from '../../runtime/exceptions.ts';
import {
  awaitValue,
  Generator_,
  type JsGenerator,
  newCoroutine,
  throwInto,
  toException,
} from '../../runtime/generators.ts';
import { invoke } from '../../runtime/call.ts';
import { nextOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { type Dict, none, Obj, type Tuple, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { update } from '../functools/wraps.ts';
import { abstractManagers, kwargsOf } from './abstract.ts';

const MODULE = 'contextlib';

interface Manager extends Obj {
  gen: Value | undefined;
  func: Value;
  args: Tuple;
  kwds: Dict;
}

const fresh = (type: Type, func: Value, args: Tuple, kwds: Dict): Manager => {
  const made = new type.ctor() as Manager;
  made.func = func;
  made.args = args;
  made.kwds = kwds;
  made.gen = call(func, args.a, kwargsOf(kwds));
  return made;
};

const neverYielded = (): Exc => pyError(E.RuntimeError, "generator didn't yield");
const neverStopped = (): Exc => pyError(E.RuntimeError, "generator didn't stop");
const neverStoppedAfterThrow = (): Exc => pyError(E.RuntimeError, "generator didn't stop after throw()");

/** What of an exception from the generator is the one that was thrown in: then it goes on as if it had not been caught. */
const isSame = (exc: Exc, thrown: Exc, kinds: readonly Type[]): boolean =>
  exc === thrown ||
  (exc.t.isSubtypeOf(E.RuntimeError) && kinds.some((kind) => thrown.t.isSubtypeOf(kind)) && exc.cause === thrown);

const exitWith = (gen: Value, thrown: Exc): boolean => {
  const depth = meter.d;
  try {
    if (gen instanceof Generator_) throwInto(gen, thrown);
    else invoke(gen, 'throw', thrown);
  } catch (e) {
    const exc = caught(e, depth);
    if (exc.t.isSubtypeOf(E.StopIteration)) return exc !== thrown;
    if (isSame(exc, thrown, [E.StopIteration])) return false;
    throw exc;
  }
  try {
    throw neverStoppedAfterThrow();
  } finally {
    invoke(gen, 'close');
  }
};

/** `contextmanager` of this run. */
export const newContextManager = (): Value => {
  const { AbstractContextManager, ContextDecorator } = abstractManagers();
  const type: Type = pyClass(MODULE, '_GeneratorContextManager', {
    bases: [AbstractContextManager, ContextDecorator],
    methods: {
      '_recreate_cm(self)': (self: Manager) => fresh(self.t, self.func, self.args, self.kwds),
      '__enter__(self)': (self: Manager) => {
        if (self.args === undefined)
          throw attributeError("'_GeneratorContextManager' object has no attribute 'args'", self, 'args');
        (self as { args: Tuple | undefined }).args = undefined;
        const gen = self.gen!;
        if (!(gen instanceof Generator_) && typeOf(gen).lookup('__next__') === undefined)
          throw typeError(`'${typeOf(gen).name}' object is not an iterator`);
        const v = nextOf(gen);
        if (v === undefined) throw neverYielded();
        return v;
      },
      '__exit__(self, typ, value, traceback)': (self: Manager, kind: Value, value: Value) => {
        const gen = self.gen!;
        if (kind !== none) return exitWith(gen, value instanceof Exc ? value : toException(kind));
        if (nextOf(gen) === undefined) return false;
        try {
          throw neverStopped();
        } finally {
          invoke(gen, 'close');
        }
      },
    },
  });
  return pyFunction(MODULE, 'contextmanager(func)', (f: Value) =>
    update(
      pyFunction(MODULE, 'contextmanager.<locals>.helper(*args, **kwds)', ((args: Tuple, kwds: Dict) =>
        fresh(type, f, args, kwds)) as Code),
      f,
    ),
  );
};

// ── Asynchronous ────────────────────────────────────────────────────────────────────────────────
/** One step of an asynchronous generator; undefined at its end. */
const step = function* (awaitable: Value): Generator<Value, Value | undefined, Value> {
  try {
    return yield* awaitValue(awaitable);
  } catch (e) {
    const exc = caught(e, meter.g);
    if (exc.t.isSubtypeOf(E.StopAsyncIteration)) return undefined;
    throw exc;
  }
};

const asyncEnter = function* (self: Manager): JsGenerator {
  const v = yield* step(invoke(self.gen!, '__anext__'));
  if (v === undefined) throw neverYielded();
  return v;
};

const asyncExit = function* (self: Manager, kind: Value, value: Value): JsGenerator {
  const gen = self.gen!;
  if (kind === none) {
    if ((yield* step(invoke(gen, '__anext__'))) === undefined) return false;
    try {
      throw neverStopped();
    } finally {
      yield* awaitValue(invoke(gen, 'aclose'));
    }
  }
  const thrown = value instanceof Exc ? value : toException(kind);
  try {
    yield* awaitValue(invoke(gen, 'athrow', thrown));
  } catch (e) {
    const exc = caught(e, meter.g);
    if (exc.t.isSubtypeOf(E.StopAsyncIteration)) return exc !== thrown;
    if (isSame(exc, thrown, [E.StopIteration, E.StopAsyncIteration])) return false;
    throw exc;
  }
  try {
    throw neverStoppedAfterThrow();
  } finally {
    yield* awaitValue(invoke(gen, 'aclose'));
  }
};

/** `asynccontextmanager` of this run. */
export const newAsyncContextManager = (): Value => {
  const { AbstractAsyncContextManager, AsyncContextDecorator } = abstractManagers();
  const type: Type = pyClass(MODULE, '_AsyncGeneratorContextManager', {
    bases: [AbstractAsyncContextManager, AsyncContextDecorator],
    methods: {
      '_recreate_cm(self)': (self: Manager) => fresh(self.t, self.func, self.args, self.kwds),
      '__aenter__(self)': (self: Manager) => newCoroutine('__aenter__', asyncEnter(self)),
      '__aexit__(self, typ, value, traceback)': (self: Manager, kind: Value, value: Value) =>
        newCoroutine('__aexit__', asyncExit(self, kind, value)),
    },
  });
  return pyFunction(MODULE, 'asynccontextmanager(func)', (f: Value) =>
    update(
      pyFunction(MODULE, 'asynccontextmanager.<locals>.helper(*args, **kwds)', ((args: Tuple, kwds: Dict) =>
        fresh(type, f, args, kwds)) as Code),
      f,
    ),
  );
};
