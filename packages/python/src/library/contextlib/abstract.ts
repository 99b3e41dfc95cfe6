/** `AbstractContextManager`, `AbstractAsyncContextManager`, `ContextDecorator`, `AsyncContextDecorator`. */
import { setattr } from '../../runtime/attributes.ts';
import { call, invoke } from '../../runtime/call.ts';
import { ClassMethod, type Code, type Func } from '../../runtime/callables.ts';
import { caught } from '../../runtime/exceptions.ts';
import { awaitValue, type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { newAlias } from '../../runtime/alias.ts';
import { meter } from '../../runtime/meter.ts';
import { type Dict, type Kwargs, none, notImplemented, type Tuple, Type, type Value } from '../../runtime/object.ts';
import { operations } from '../../runtime/ops.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { abcMetaType } from '../abc/abstract-meta.ts';
import { update } from '../functools/wraps.ts';

const MODULE = 'contextlib';

/** Keyword arguments of a `**kwargs` parameter. */
export const kwargsOf = (kwargs: Dict): Kwargs | undefined => {
  if (kwargs.m.size === 0) return undefined;
  const out: Kwargs = new Map();
  for (const [key, value] of kwargs.m) out.set(key as string, value);
  return out;
};

/** `with manager: return body()`. */
export const runWith = (manager: Value, body: () => Value): Value => {
  const w = operations.withBegin(manager, false);
  operations.withEnter(w);
  const depth = meter.d;
  let result: Value;
  try {
    result = body();
  } catch (e) {
    const exc = caught(e, depth);
    if (!operations.withError(w, exc)) throw exc;
    return none;
  }
  operations.withExit(w);
  return result;
};

/** `async with manager: return await body()`. */
export const runAsyncWith = function* (manager: Value, body: () => Value): JsGenerator {
  const w = operations.withBegin(manager, true);
  yield* operations.asyncWithEnter(w);
  let result: Value;
  try {
    result = yield* awaitValue(body());
  } catch (e) {
    const exc = caught(e, meter.g);
    if (!(yield* operations.asyncWithError(w, exc))) throw exc;
    return none;
  }
  yield* operations.asyncWithExit(w);
  return result;
};

/** A coroutine that ends at once. */
export const ready = (name: string, v: Value): Value => newCoroutine(name, ended(v));
// oxlint-disable-next-line require-yield -- nothing is waited for
const ended = function* (v: Value): JsGenerator {
  return v;
};

const abstract = (signature: string): Func => {
  const made = pyFunction(MODULE, signature, () => none);
  setattr(made, '__isabstractmethod__', true);
  return made;
};

export interface AbstractManagers {
  readonly AbstractContextManager: Type;
  readonly AbstractAsyncContextManager: Type;
  readonly ContextDecorator: Type;
  readonly AsyncContextDecorator: Type;
}

/** The classes of this run. */
export const abstractManagers = (): AbstractManagers => {
  const known = run.store.get(MODULE) as AbstractManagers | undefined;
  if (known !== undefined) return known;
  const hook = (owner: () => Type, names: readonly string[]): Value =>
    new ClassMethod(
      pyFunction(MODULE, '__subclasshook__(cls, C)', (cls: Value, sub: Value) =>
        cls === owner() && sub instanceof Type && names.every((name) => (sub.lookup(name) ?? none) !== none)
          ? true
          : notImplemented,
      ),
    );
  const item = new ClassMethod(
    pyFunction(MODULE, '__class_getitem__(cls, item)', (cls: Value, key: Value) => newAlias(cls, key)),
  );
  const AbstractContextManager: Type = pyClass(MODULE, 'AbstractContextManager', {
    bases: [],
    meta: abcMetaType,
    methods: { '__enter__(self)': (self: Value) => self },
    attrs: {
      __exit__: abstract('AbstractContextManager.__exit__(self, exc_type, exc_value, traceback)'),
      __class_getitem__: item,
      __subclasshook__: hook(() => AbstractContextManager, ['__enter__', '__exit__']),
    },
  });
  const AbstractAsyncContextManager: Type = pyClass(MODULE, 'AbstractAsyncContextManager', {
    bases: [],
    meta: abcMetaType,
    methods: {
      '__aenter__(self)': (self: Value) => ready('__aenter__', self),
    },
    attrs: {
      __aexit__: abstract('AbstractAsyncContextManager.__aexit__(self, exc_type, exc_value, traceback)'),
      __class_getitem__: item,
      __subclasshook__: hook(() => AbstractAsyncContextManager, ['__aenter__', '__aexit__']),
    },
  });
  const recreate: Code = (self: Value) => self;
  const ContextDecorator = pyClass(MODULE, 'ContextDecorator', {
    bases: [],
    methods: {
      '_recreate_cm(self)': recreate,
      '__call__(self, func)': (self: Value, f: Value) => {
        const inner = pyFunction(MODULE, 'ContextDecorator.__call__.<locals>.inner(*args, **kwds)', ((
          args: Tuple,
          kwds: Dict,
        ) => runWith(invoke(self, '_recreate_cm'), () => call(f, args.a, kwargsOf(kwds)))) as Code);
        return update(inner, f);
      },
    },
  });
  const AsyncContextDecorator = pyClass(MODULE, 'AsyncContextDecorator', {
    bases: [],
    methods: {
      '_recreate_cm(self)': recreate,
      '__call__(self, func)': (self: Value, f: Value) => {
        const inner = pyFunction(MODULE, 'AsyncContextDecorator.__call__.<locals>.inner(*args, **kwds)', ((
          args: Tuple,
          kwds: Dict,
        ) =>
          newCoroutine(
            'inner',
            runAsyncWith(invoke(self, '_recreate_cm'), () => call(f, args.a, kwargsOf(kwds))),
          )) as Code);
        return update(inner, f);
      },
    },
  });
  const made = { AbstractContextManager, AbstractAsyncContextManager, ContextDecorator, AsyncContextDecorator };
  run.store.set(MODULE, made);
  return made;
};
