/** `ExitStack` and `AsyncExitStack`: managers and callbacks that are left in reverse order. */
import { call, callSpecial } from '../../runtime/call.ts';
import { Method } from '../../runtime/callables.ts';
import { truth } from '../../runtime/compare.ts';
import { caught, Exc, typeError } from '../../runtime/exceptions.ts';
import { awaitValue, type JsGenerator, newCoroutine, toException } from '../../runtime/generators.ts';
import { meter } from '../../runtime/meter.ts';
import { type Dict, type Kwargs, none, Obj, type Tuple, type Type, typeOf, type Value } from '../../runtime/object.ts';
import { operations, tracebackOf } from '../../runtime/ops.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { abstractManagers, kwargsOf, ready } from './abstract.ts';

const MODULE = 'contextlib';

/** What is done at the end: `exit` is asked with the exception, a callback is just called. */
interface Entry {
  readonly kind: 'exit' | 'callback';
  readonly awaited: boolean;
  readonly f: Value;
  readonly args: readonly Value[];
  readonly kwargs: Kwargs | undefined;
}
interface Stack extends Obj {
  entries: Entry[];
}

const refuse = (manager: Value, asynchronous: boolean): Exc =>
  typeError(
    `'${typeOf(manager).module}.${typeOf(manager).qualname}' object does not support the ${asynchronous ? 'asynchronous ' : ''}context manager protocol`,
  );

const push = (self: Stack, entry: Entry): void => {
  meter.allocate(64);
  self.entries.push(entry);
};
const exitEntry = (f: Value, awaited: boolean): Entry => ({ kind: 'exit', awaited, f, args: [], kwargs: undefined });

const run = (entry: Entry, exc: Exc | undefined): Value =>
  entry.kind === 'callback'
    ? call(entry.f, entry.args, entry.kwargs)
    : call(entry.f, exc === undefined ? [none, none, none] : [exc.t, exc, tracebackOf(exc)]);

/** Leaves everything, latest first; gives whether an exception that came in was taken care of. */
const unwind = function* (self: Stack, received: Exc | undefined): Generator<Value, boolean, Value> {
  let current = received;
  let pending = false;
  let suppressed = false;
  for (let entry = self.entries.pop(); entry !== undefined; entry = self.entries.pop()) {
    meter.spend(10);
    const before = operations.enter(current);
    const depth = meter.d;
    try {
      let result = run(entry, current);
      if (entry.awaited) result = yield* awaitValue(result);
      if (entry.kind === 'exit' && current !== undefined && truth(result)) {
        suppressed = true;
        pending = false;
        current = undefined;
      }
    } catch (e) {
      current = caught(e, entry.awaited ? meter.g : depth);
      pending = true;
    } finally {
      operations.leave(before);
    }
  }
  if (pending && current !== undefined) throw current;
  return received !== undefined && suppressed;
};

/** Drives it where nothing is awaited. */
const unwindNow = (self: Stack, received: Exc | undefined): boolean => unwind(self, received).next().value as boolean;

const excOf = (kind: Value, value: Value): Exc | undefined =>
  kind === none ? undefined : value instanceof Exc ? value : toException(kind);

export const newExitStacks = (): { readonly ExitStack: Type; readonly AsyncExitStack: Type } => {
  const { AbstractContextManager, AbstractAsyncContextManager } = abstractManagers();
  const base = pyClass(MODULE, '_BaseExitStack', {
    bases: [],
    methods: {
      '__init__(self)': (self: Stack) => {
        self.entries = [];
        return none;
      },
      'pop_all(self)': (self: Stack) => {
        const made = new self.t.ctor() as Stack;
        made.entries = self.entries;
        self.entries = [];
        return made;
      },
      'push(self, exit)': (self: Stack, exit: Value) => {
        const method = typeOf(exit).lookup('__exit__');
        push(self, exitEntry(method === undefined ? exit : new Method(method, exit), false));
        return exit;
      },
      'enter_context(self, cm)': (self: Stack, manager: Value) => {
        const type = typeOf(manager);
        const enter = type.lookup('__enter__');
        const exit = type.lookup('__exit__');
        if (enter === undefined || exit === undefined) throw refuse(manager, false);
        const result = callSpecial(enter, manager, []);
        push(self, exitEntry(new Method(exit, manager), false));
        return result;
      },
      'callback(self, callback, /, *args, **kwds)': (self: Stack, f: Value, args: Tuple, kwds: Dict) => {
        push(self, { kind: 'callback', awaited: false, f, args: args.a, kwargs: kwargsOf(kwds) });
        return f;
      },
    },
  });
  const ExitStack = pyClass(MODULE, 'ExitStack', {
    bases: [base, AbstractContextManager],
    methods: {
      '__enter__(self)': (self: Value) => self,
      '__exit__(self, *exc_details)': (self: Stack, details: Tuple) =>
        unwindNow(self, excOf(details.a[0] ?? none, details.a[1] ?? none)),
      'close(self)': (self: Stack) => {
        unwindNow(self, undefined);
        return none;
      },
    },
  });
  const AsyncExitStack = pyClass(MODULE, 'AsyncExitStack', {
    bases: [base, AbstractAsyncContextManager],
    methods: {
      'enter_async_context(self, cm)': (self: Stack, manager: Value) =>
        newCoroutine('enter_async_context', enterAsync(self, manager)),
      'push_async_exit(self, exit)': (self: Stack, exit: Value) => {
        const method = typeOf(exit).lookup('__aexit__');
        push(self, exitEntry(method === undefined ? exit : new Method(method, exit), true));
        return exit;
      },
      'push_async_callback(self, callback, /, *args, **kwds)': (self: Stack, f: Value, args: Tuple, kwds: Dict) => {
        push(self, { kind: 'callback', awaited: true, f, args: args.a, kwargs: kwargsOf(kwds) });
        return f;
      },
      'aclose(self)': (self: Stack) => newCoroutine('aclose', closeAsync(self)),
      '__aenter__(self)': (self: Value) => ready('__aenter__', self),
      '__aexit__(self, *exc_details)': (self: Stack, details: Tuple) =>
        newCoroutine('__aexit__', unwind(self, excOf(details.a[0] ?? none, details.a[1] ?? none))),
    },
  });
  return { ExitStack, AsyncExitStack };
};

const enterAsync = function* (self: Stack, manager: Value): JsGenerator {
  const type = typeOf(manager);
  const enter = type.lookup('__aenter__');
  const exit = type.lookup('__aexit__');
  if (enter === undefined || exit === undefined) throw refuse(manager, true);
  const result = yield* awaitValue(callSpecial(enter, manager, []));
  push(self, exitEntry(new Method(exit, manager), true));
  return result;
};
const closeAsync = function* (self: Stack): JsGenerator {
  yield* unwind(self, undefined);
  return none;
};
