/** `closing`, `suppress`, `redirect_stdout`, `nullcontext` and the like. */
import { invoke } from '../../runtime/call.ts';
import { call } from '../../runtime/call.ts';
import { E, Exc } from '../../runtime/exceptions.ts';
import { awaitValue, type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { importDotted, setModuleAttribute } from '../../runtime/modules.ts';
import { none, type Obj, type Tuple, type Type, type Value } from '../../runtime/object.ts';
import { groups, matches } from '../../runtime/ops.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { abstractManagers, ready } from './abstract.ts';
import { plainSetattr, getattr } from '../../runtime/attributes.ts';
import { subclassOf } from '../../runtime/builtins/functions.ts';

const MODULE = 'contextlib';

interface Holder extends Obj {
  before: Value[];
  exceptions: Tuple;
}

/** A coroutine that ends after one thing awaited. */
const after = (name: string, awaitable: Value): Value =>
  newCoroutine(
    name,
    (function* (): JsGenerator {
      yield* awaitValue(awaitable);
      return none;
    })(),
  );

/** By name, for one run. */
export const newManagers = (): Readonly<Record<string, Type>> => {
  const { AbstractContextManager, AbstractAsyncContextManager } = abstractManagers();
  const keep =
    (name: string) =>
    (self: Value, v: Value): Value => {
      plainSetattr(self, name, v);
      return none;
    };
  const redirect = (name: string, stream: 'stdout' | 'stderr'): Type =>
    pyClass(MODULE, name, {
      bases: [AbstractContextManager],
      methods: {
        '__init__(self, new_target)': (self: Holder, target: Value) => {
          plainSetattr(self, '_new_target', target);
          self.before = [];
          return none;
        },
        '__enter__(self)': (self: Holder) => {
          const sys = importDotted('sys');
          const target = getattr(self, '_new_target');
          self.before.push(sys.attrs.get(stream) ?? none);
          setModuleAttribute(sys, stream, target);
          return target;
        },
        '__exit__(self, exctype, excinst, exctb)': (self: Holder) => {
          setModuleAttribute(importDotted('sys'), stream, self.before.pop()!);
          return none;
        },
      },
    });
  return {
    closing: pyClass(MODULE, 'closing', {
      bases: [AbstractContextManager],
      methods: {
        '__init__(self, thing)': keep('thing'),
        '__enter__(self)': (self: Value) => getattr(self, 'thing'),
        '__exit__(self, *exc_info)': (self: Value) => {
          invoke(getattr(self, 'thing'), 'close');
          return none;
        },
      },
    }),
    aclosing: pyClass(MODULE, 'aclosing', {
      bases: [AbstractAsyncContextManager],
      methods: {
        '__init__(self, thing)': keep('thing'),
        '__aenter__(self)': (self: Value) => ready('__aenter__', getattr(self, 'thing')),
        '__aexit__(self, *exc_info)': (self: Value) => after('__aexit__', invoke(getattr(self, 'thing'), 'aclose')),
      },
    }),
    nullcontext: pyClass(MODULE, 'nullcontext', {
      bases: [AbstractContextManager, AbstractAsyncContextManager],
      methods: {
        '__init__(self, enter_result=None)': keep('enter_result'),
        '__enter__(self)': (self: Value) => getattr(self, 'enter_result'),
        '__exit__(self, *excinfo)': () => none,
        '__aenter__(self)': (self: Value) => ready('__aenter__', getattr(self, 'enter_result')),
        '__aexit__(self, *excinfo)': () => ready('__aexit__', none),
      },
    }),
    suppress: pyClass(MODULE, 'suppress', {
      bases: [AbstractContextManager],
      methods: {
        '__init__(self, *exceptions)': (self: Holder, exceptions: Tuple) => {
          self.exceptions = exceptions;
          return none;
        },
        '__enter__(self)': () => none,
        '__exit__(self, exctype, excinst, exctb)': (self: Holder, kind: Value, value: Value) => {
          if (kind === none) return none;
          if (subclassOf(kind, self.exceptions)) return true;
          if (!(value instanceof Exc) || !value.t.isSubtypeOf(E.BaseExceptionGroup)) return false;
          const [, rest] = groups.split(value, (leaf) => matches(leaf, self.exceptions));
          if (rest === undefined) return true;
          throw rest;
        },
      },
    }),
    redirect_stdout: redirect('redirect_stdout', 'stdout'),
    redirect_stderr: redirect('redirect_stderr', 'stderr'),
    chdir: pyClass(MODULE, 'chdir', {
      bases: [AbstractContextManager],
      methods: {
        '__init__(self, path)': (self: Holder, path: Value) => {
          plainSetattr(self, 'path', path);
          self.before = [];
          return none;
        },
        '__enter__(self)': (self: Holder) => {
          const os = importDotted('os');
          self.before.push(call(getattr(os, 'getcwd'), []));
          call(getattr(os, 'chdir'), [getattr(self, 'path')]);
          return none;
        },
        '__exit__(self, *excinfo)': (self: Holder) => {
          call(getattr(importDotted('os'), 'chdir'), [self.before.pop()!]);
          return none;
        },
      },
    }),
  };
};
