/** `unittest`: test cases, suites, the runner that prints, and `main`. */
import { findAttribute, getattr, setattr } from '../../runtime/attributes.ts';
import { call, callable, invoke } from '../../runtime/call.ts';
import { classMethodType, Method } from '../../runtime/callables.ts';
import { truth } from '../../runtime/compare.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { caught, E, type Exc, newExc, raised } from '../../runtime/exceptions.ts';
import { Coroutine } from '../../runtime/generators.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../../runtime/modules.ts';
import {
  type Dict,
  List,
  type Module,
  newList,
  newTuple,
  none,
  type Obj,
  toStr,
  type Tuple,
  Type,
  type Value,
} from '../../runtime/object.ts';
import { tracebackOf } from '../../runtime/ops.ts';
import { globalsDict } from '../../runtime/globals-dict.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { run } from '../../runtime/state.ts';
import { repr, str } from '../../runtime/text.ts';
import { tracebackText } from '../../runtime/traceback-holder.ts';
import { namesOf } from '../../runtime/types/object.ts';
import { Loop } from '../asyncio/loop.ts';
import { writeText } from '../standard-streams.ts';
import { passed } from '../time/clock.ts';
import { assertions } from './assertions.ts';
import { newContexts } from './contexts.ts';

const skipTest = newExceptionType('SkipTest', 'unittest.case', E.Exception);

const className = (type: Type): string => `${type.module}.${type.qualname}`;
const attribute = (o: Value, name: string): Value => findAttribute(o instanceof Method ? o.func : o, name) ?? none;

export const newModule = (): Module => {
  const attrs = new Map<string, Value>();
  const addFunction = (signature: string, code: (...args: never[]) => Value): void => {
    const made = pyFunction('unittest', signature, code);
    attrs.set(made.name, made);
  };
  const contexts = newContexts();

  // ── Results ───────────────────────────────────────────────────────────────────────────────────
  const lists = ['failures', 'errors', 'skipped', 'expectedFailures', 'unexpectedSuccesses'];
  const TestResult = pyClass('unittest.result', 'TestResult', {
    bases: [],
    methods: {
      '__init__(self, stream=None, descriptions=None, verbosity=None)': (self: Value) => {
        for (const name of lists) setattr(self, name, newList([]));
        setattr(self, 'testsRun', 0);
        setattr(self, 'shouldStop', false);
        setattr(self, 'failfast', false);
        return none;
      },
      'startTest(self, test)': (self: Value) => {
        setattr(self, 'testsRun', Number(getattr(self, 'testsRun')) + 1);
        return none;
      },
      'stopTest(self, test)': () => none,
      'startTestRun(self)': () => none,
      'stopTestRun(self)': () => none,
      'addSuccess(self, test)': () => none,
      'addError(self, test, err)': (self: Value, test: Value, err: Value) => note(self, 'errors', test, err),
      'addFailure(self, test, err)': (self: Value, test: Value, err: Value) => note(self, 'failures', test, err),
      'addSkip(self, test, reason)': (self: Value, test: Value, reason: Value) => {
        (getattr(self, 'skipped') as List).a.push(newTuple([test, reason]));
        return none;
      },
      'addExpectedFailure(self, test, err)': (self: Value, test: Value, err: Value) => {
        (getattr(self, 'expectedFailures') as List).a.push(newTuple([test, toStr(errorText(err))]));
        return none;
      },
      'addUnexpectedSuccess(self, test)': (self: Value, test: Value) => {
        (getattr(self, 'unexpectedSuccesses') as List).a.push(test);
        return none;
      },
      'addSubTest(self, test, subtest, err)': (self: Value, test: Value, sub: Value, err: Value) => {
        if (err === none) return none;
        return note(self, isFailure(test, err) ? 'failures' : 'errors', sub, err);
      },
      'addDuration(self, test, elapsed)': () => none,
      'wasSuccessful(self)': (self: Value) =>
        ['failures', 'errors', 'unexpectedSuccesses'].every((name) => listOf(getattr(self, name)).length === 0),
      'stop(self)': (self: Value) => {
        setattr(self, 'shouldStop', true);
        return none;
      },
      '__repr__(self)': (self: Obj) =>
        toStr(
          `<${className(self.t)} run=${str(getattr(self, 'testsRun'))} errors=${listOf(getattr(self, 'errors')).length} failures=${listOf(getattr(self, 'failures')).length}>`,
        ),
    },
  });
  const note = (self: Value, list: string, test: Value, err: Value): Value => {
    (getattr(self, list) as List).a.push(newTuple([test, toStr(errorText(err))]));
    if (truth(getattr(self, 'failfast'))) setattr(self, 'shouldStop', true);
    return none;
  };
  const errorText = (err: Value): string => tracebackText((err as Tuple).a[1] as Exc);
  const isFailure = (test: Value, err: Value): boolean =>
    ((err as Tuple).a[0] as Type).isSubtypeOf(attribute(test, 'failureException') as Type);

  const describe = (test: Value): string => {
    const first = findAttribute(test, 'shortDescription');
    const text = first === undefined ? none : call(first, []);
    return text === none || !truth(text) ? str(test) : `${str(test)}\n${str(text)}`;
  };
  const put = (self: Value, text: string): void => writeText('stderr', text, getattr(self, 'stream'));
  /** Says how a test ended: a word with much output, a letter with little. */
  const say = (self: Value, test: Value, word: string, letter: string): void => {
    const verbosity = Number(getattr(self, 'verbosity'));
    if (verbosity > 1) {
      const isSub = typeof test === 'object' && test.t === SubTest;
      const newline = truth(getattr(self, '_newline'));
      if (isSub || newline) put(self, `${newline ? '' : '\n'}${isSub ? '  ' : ''}${describe(test)} ... `);
      put(self, `${word}\n`);
      setattr(self, '_newline', true);
    } else if (verbosity === 1) put(self, letter);
  };
  const base = (name: string): Value => TestResult.lookup(name)!;
  const TextTestResult = pyClass('unittest.runner', 'TextTestResult', {
    bases: [TestResult],
    methods: {
      '__init__(self, stream, descriptions, verbosity, *, durations=None)': (
        self: Value,
        stream: Value,
        _descriptions: Value,
        verbosity: Value,
      ) => {
        call(base('__init__'), [self]);
        setattr(self, 'stream', stream);
        setattr(self, 'verbosity', verbosity);
        setattr(self, '_newline', true);
        return none;
      },
      'getDescription(self, test)': (_self: Value, test: Value) => toStr(describe(test)),
      'startTest(self, test)': (self: Value, test: Value) => {
        call(base('startTest'), [self, test]);
        if (Number(getattr(self, 'verbosity')) > 1) {
          put(self, `${describe(test)} ... `);
          setattr(self, '_newline', false);
        }
        return none;
      },
      'addSuccess(self, test)': (self: Value, test: Value) => {
        say(self, test, 'ok', '.');
        return none;
      },
      'addError(self, test, err)': (self: Value, test: Value, err: Value) => {
        call(base('addError'), [self, test, err]);
        say(self, test, 'ERROR', 'E');
        return none;
      },
      'addFailure(self, test, err)': (self: Value, test: Value, err: Value) => {
        call(base('addFailure'), [self, test, err]);
        say(self, test, 'FAIL', 'F');
        return none;
      },
      'addSkip(self, test, reason)': (self: Value, test: Value, reason: Value) => {
        call(base('addSkip'), [self, test, reason]);
        say(self, test, `skipped ${repr(reason)}`, 's');
        return none;
      },
      'addExpectedFailure(self, test, err)': (self: Value, test: Value, err: Value) => {
        call(base('addExpectedFailure'), [self, test, err]);
        say(self, test, 'expected failure', 'x');
        return none;
      },
      'addUnexpectedSuccess(self, test)': (self: Value, test: Value) => {
        call(base('addUnexpectedSuccess'), [self, test]);
        say(self, test, 'unexpected success', 'u');
        return none;
      },
      'addSubTest(self, test, subtest, err)': (self: Value, test: Value, sub: Value, err: Value) => {
        if (err !== none) {
          if (isFailure(test, err)) say(self, sub, 'FAIL', 'F');
          else say(self, sub, 'ERROR', 'E');
        }
        call(base('addSubTest'), [self, test, sub, err]);
        return none;
      },
      'printErrors(self)': (self: Value) => {
        if (Number(getattr(self, 'verbosity')) > 0) put(self, '\n');
        for (const [flavour, name] of [
          ['ERROR', 'errors'],
          ['FAIL', 'failures'],
        ] as const)
          for (const pair of listOf(getattr(self, name))) {
            const [test, text] = (pair as Tuple).a;
            put(self, `${'='.repeat(70)}\n${flavour}: ${describe(test!)}\n${'-'.repeat(70)}\n${str(text!)}\n`);
          }
        const surprises = listOf(getattr(self, 'unexpectedSuccesses'));
        if (surprises.length > 0) put(self, `${'='.repeat(70)}\n`);
        for (const test of surprises) put(self, `UNEXPECTED SUCCESS: ${describe(test)}\n`);
        return none;
      },
    },
  });

  // ── Test cases ────────────────────────────────────────────────────────────────────────────────
  const SubTest = pyClass('unittest.case', '_SubTest', {
    bases: [],
    methods: {
      '__init__(self, test_case, message, params)': (self: Value, test: Value, message: Value, params: Value) => {
        setattr(self, 'test_case', test);
        setattr(self, '_message', message);
        setattr(self, 'params', params);
        setattr(self, 'failureException', getattr(test, 'failureException'));
        return none;
      },
      'id(self)': (self: Value) => toStr(`${str(invoke(getattr(self, 'test_case'), 'id'))} ${subText(self)}`),
      'shortDescription(self)': (self: Value) => invoke(getattr(self, 'test_case'), 'shortDescription'),
      '__str__(self)': (self: Value) => toStr(`${str(getattr(self, 'test_case'))} ${subText(self)}`),
    },
  });
  const subText = (self: Value): string => {
    const parts: string[] = [];
    const message = getattr(self, '_message');
    if (message !== none) parts.push(`[${str(message)}]`);
    const params = getattr(self, 'params') as Dict;
    const keys = listOf(params);
    if (keys.length > 0) parts.push(`(${keys.map((key) => `${str(key)}=${repr(getItem(params, key)!)}`).join(', ')})`);
    return parts.length === 0 ? '(<subtest>)' : parts.join(' ');
  };

  interface Running {
    readonly result: Value;
    ok: boolean;
    expected: boolean;
    failure: Value | undefined;
  }
  const running = new WeakMap<object, Running>();
  const info = (exc: Exc): Value => newTuple([exc.t, exc, tracebackOf(exc)]);

  /** Runs a part of a test; tells the result of what it raises. */
  const part = (test: Obj, state: Running, work: () => void): boolean => {
    const depth = meter.d;
    try {
      work();
      return true;
    } catch (e) {
      const exc = caught(e, depth);
      if (exc.t.isSubtypeOf(E.KeyboardInterrupt)) throw exc;
      state.ok = false;
      if (exc.t.isSubtypeOf(skipTest)) invoke(state.result, 'addSkip', test, toStr(str(exc)));
      else if (state.expected) state.failure = info(exc);
      else if (exc.t.isSubtypeOf(getattr(test, 'failureException') as Type))
        invoke(state.result, 'addFailure', test, info(exc));
      else invoke(state.result, 'addError', test, info(exc));
      return false;
    }
  };
  /** Calls a test or one of its parts; asynchronous ones are run to their end. */
  const perform = (f: Value): void => {
    const out = call(f, []);
    if (!(out instanceof Coroutine)) return;
    const loop = new Loop();
    try {
      loop.runUntilComplete(out);
      loop.finish();
    } finally {
      loop.close();
    }
  };
  const cleanUp = (test: Obj, state: Running): void => {
    const { a } = getattr(test, '_cleanups') as List;
    for (let one = a.pop(); one !== undefined; one = a.pop()) {
      const [f, args, kwargs] = (one as Tuple).a;
      part(test, state, () => {
        const named = new Map<string, Value>();
        for (const key of listOf(kwargs!)) named.set(str(key), getItem(kwargs as Dict, key)!);
        perform(pyFunction('unittest', 'cleanup()', () => call(f!, (args as Tuple).a, named)));
      });
    }
  };
  const runTest = (test: Obj, given: Value): Value => {
    const result = given === none ? call(TestResult, []) : given;
    const name = str(getattr(test, '_testMethodName'));
    const f = getattr(test, name);
    meter.spend(500);
    invoke(result, 'startTest', test);
    const skipped = [test.t as Value, f].find((one) => truth(attribute(one, '__unittest_skip__')));
    if (skipped !== undefined) {
      setattr(result, 'testsRun', Number(getattr(result, 'testsRun')) - 1);
      invoke(result, 'addSkip', test, attribute(skipped, '__unittest_skip_why__'));
      invoke(result, 'stopTest', test);
      return result;
    }
    const expected = [test.t as Value, f].some((one) => truth(attribute(one, '__unittest_expecting_failure__')));
    const state: Running = { result, ok: true, expected, failure: undefined };
    running.set(test, state);
    const asynchronous = findAttribute(test, 'asyncSetUp');
    const setUp = part(test, state, () => {
      perform(getattr(test, 'setUp'));
      if (asynchronous !== undefined) perform(asynchronous);
    });
    if (setUp) {
      part(test, state, () => perform(f));
      const passedSoFar = state.expected;
      state.expected = false;
      part(test, state, () => {
        const end = findAttribute(test, 'asyncTearDown');
        if (end !== undefined) perform(end);
        perform(getattr(test, 'tearDown'));
      });
      state.expected = passedSoFar;
    }
    cleanUp(test, state);
    if (expected) {
      if (state.failure !== undefined) invoke(result, 'addExpectedFailure', test, state.failure);
      else if (state.ok) invoke(result, 'addUnexpectedSuccess', test);
    } else if (state.ok) invoke(result, 'addSuccess', test);
    invoke(result, 'stopTest', test);
    return result;
  };

  const SubTestContext = pyClass('unittest.case', '_SubTestContext', {
    bases: [],
    methods: {
      '__init__(self, test, sub)': (self: Value, test: Value, sub: Value) => {
        setattr(self, 'test', test);
        setattr(self, 'sub', sub);
        return none;
      },
      '__enter__(self)': () => none,
      '__exit__(self, exc_type, exc, tb)': (self: Value, type: Value, exc: Value) => {
        const test = getattr(self, 'test');
        const state = running.get(test as object);
        if (state === undefined) return false;
        if (type === none) {
          if (!state.expected) invoke(state.result, 'addSubTest', test, getattr(self, 'sub'), none);
          return true;
        }
        if (!(type as Type).isSubtypeOf(E.Exception)) return false;
        state.ok = false;
        if ((type as Type).isSubtypeOf(skipTest))
          invoke(state.result, 'addSkip', getattr(self, 'sub'), toStr(str(exc)));
        else if (state.expected) state.failure = info(exc as Exc);
        else invoke(state.result, 'addSubTest', test, getattr(self, 'sub'), info(exc as Exc));
        return true;
      },
    },
  });

  const TestCase: Type = pyClass('unittest.case', 'TestCase', {
    bases: [],
    attrs: { failureException: E.AssertionError, longMessage: true, maxDiff: 640, _diffThreshold: 65536 },
    methods: {
      ...assertions(() => contexts),
      "__init__(self, methodName='runTest')": (self: Obj, name: Value) => {
        setattr(self, '_testMethodName', name);
        setattr(self, '_cleanups', newList([]));
        setattr(self, '_type_equality_funcs', newDict());
        const f = findAttribute(self, str(name));
        setattr(self, '_testMethodDoc', f === undefined ? none : attribute(f, '__doc__'));
        if (f === undefined && name !== 'runTest')
          throw raised(newExc(E.ValueError, toStr(`no such test method in ${repr(self.t)}: ${str(name)}`)));
        return none;
      },
      'setUp(self)': () => none,
      'tearDown(self)': () => none,
      'countTestCases(self)': () => 1,
      'defaultTestResult(self)': () => call(TestResult, []),
      'shortDescription(self)': (self: Value) => {
        const doc = getattr(self, '_testMethodDoc');
        return doc === none || !truth(doc) ? none : toStr(str(doc).trim().split('\n')[0]!.trim());
      },
      'id(self)': (self: Obj) => toStr(`${className(self.t)}.${str(getattr(self, '_testMethodName'))}`),
      '__str__(self)': (self: Obj) => {
        const name = str(getattr(self, '_testMethodName'));
        return toStr(`${name} (${className(self.t)}.${name})`);
      },
      '__repr__(self)': (self: Obj) =>
        toStr(`<${className(self.t)} testMethod=${str(getattr(self, '_testMethodName'))}>`),
      'addTypeEqualityFunc(self, typeobj, function)': (self: Value, type: Value, f: Value) => {
        setItem(getattr(self, '_type_equality_funcs') as Dict, type, f);
        return none;
      },
      'addCleanup(self, function, /, *args, **kwargs)': (self: Value, f: Value, args: Value, kwargs: Value) => {
        (getattr(self, '_cleanups') as List).a.push(newTuple([f, args, kwargs]));
        return none;
      },
      'doCleanups(self)': (self: Obj) => {
        const state = running.get(self) ?? {
          result: call(TestResult, []),
          ok: true,
          expected: false,
          failure: undefined,
        };
        cleanUp(self, state);
        return state.ok;
      },
      'enterContext(self, cm)': (self: Value, manager: Value) => {
        const v = invoke(manager, '__enter__');
        (getattr(self, '_cleanups') as List).a.push(
          newTuple([getattr(manager, '__exit__'), newTuple([none, none, none]), newDict()]),
        );
        return v;
      },
      'subTest(self, msg=None, **params)': (self: Value, message: Value, params: Value) =>
        call(SubTestContext, [self, call(SubTest, [self, message, params])]),
      'skipTest(self, reason)': (_self: Value, reason: Value) => {
        throw raised(newExc(skipTest, reason));
      },
      'run(self, result=None)': runTest,
      '__call__(self, *args, **kwds)': (self: Obj, args: Value) => runTest(self, (args as Tuple).a[0] ?? none),
      'debug(self)': (self: Obj) => {
        perform(getattr(self, 'setUp'));
        perform(getattr(self, str(getattr(self, '_testMethodName'))));
        perform(getattr(self, 'tearDown'));
        return none;
      },
    },
  });
  for (const name of ['setUpClass', 'tearDownClass'])
    setattr(TestCase, name, call(classMethodType, [pyFunction('unittest.case', `TestCase.${name}(cls)`, () => none)]));
  const Isolated = pyClass('unittest.async_case', 'IsolatedAsyncioTestCase', { bases: [TestCase] });
  const FunctionTestCase = pyClass('unittest.case', 'FunctionTestCase', {
    bases: [TestCase],
    methods: {
      '__init__(self, testFunc, setUp=None, tearDown=None, description=None)': (self: Value, f: Value) => {
        call(TestCase.lookup('__init__')!, [self]);
        setattr(self, 'runTest', f);
        return none;
      },
    },
  });

  // ── Suites ────────────────────────────────────────────────────────────────────────────────────
  const isSuite = (v: Value): boolean => typeof v === 'object' && v.t.isSubtypeOf(TestSuite);
  const flat = (v: Value): Value[] => (isSuite(v) ? listOf(getattr(v, '_tests')).flatMap(flat) : [v]);
  const ErrorHolder = pyClass('unittest.suite', '_ErrorHolder', {
    bases: [],
    attrs: { failureException: none },
    methods: {
      '__init__(self, description)': (self: Value, text: Value) => {
        setattr(self, 'description', text);
        return none;
      },
      'id(self)': (self: Value) => getattr(self, 'description'),
      'shortDescription(self)': () => none,
      '__str__(self)': (self: Value) => getattr(self, 'description'),
    },
  });
  const runSuite = (self: Value, result: Value): Value => {
    let current: Type | undefined;
    let failed = false;
    const around = (type: Type, name: string): boolean => {
      const f = findAttribute(type, name);
      if (f === undefined || truth(attribute(type, '__unittest_skip__'))) return true;
      const depth = meter.d;
      try {
        call(f, []);
        return true;
      } catch (e) {
        const exc = caught(e, depth);
        const holder = call(ErrorHolder, [toStr(`${name} (${className(type)})`)]);
        if (exc.t.isSubtypeOf(skipTest)) invoke(result, 'addSkip', holder, toStr(str(exc)));
        else invoke(result, 'addError', holder, info(exc));
        return false;
      }
    };
    const moduleHook = (name: string): boolean => {
      const f = getItem(globalsDict(), name);
      if (f === undefined || !callable(f)) return true;
      const depth = meter.d;
      try {
        call(f, []);
        return true;
      } catch (e) {
        const exc = caught(e, depth);
        invoke(result, 'addError', call(ErrorHolder, [toStr(`${name} (__main__)`)]), info(exc));
        return false;
      }
    };
    const tests = flat(self);
    if (tests.length > 0 && !moduleHook('setUpModule')) return result;
    for (const test of tests) {
      if (truth(attribute(result, 'shouldStop'))) break;
      const { t } = test as Obj;
      if (t !== current) {
        if (current !== undefined && !failed) around(current, 'tearDownClass');
        current = t;
        failed = !around(t, 'setUpClass');
      }
      if (!failed) call(test, [result]);
    }
    if (current !== undefined && !failed) around(current, 'tearDownClass');
    if (tests.length > 0) moduleHook('tearDownModule');
    return result;
  };
  const TestSuite: Type = pyClass('unittest.suite', 'TestSuite', {
    bases: [],
    methods: {
      '__init__(self, tests=...)': (self: Value, tests: Value | undefined) => {
        setattr(self, '_tests', newList(tests === undefined ? [] : listOf(tests)));
        return none;
      },
      'addTest(self, test)': (self: Value, test: Value) => {
        (getattr(self, '_tests') as List).a.push(test);
        return none;
      },
      'addTests(self, tests)': (self: Value, tests: Value) => {
        (getattr(self, '_tests') as List).a.push(...listOf(tests));
        return none;
      },
      'countTestCases(self)': (self: Value) => flat(self).length,
      '__iter__(self)': (self: Value) => invoke(getattr(self, '_tests'), '__iter__'),
      'run(self, result, debug=False)': runSuite,
      '__call__(self, *args, **kwds)': (self: Value, args: Value) => runSuite(self, (args as Tuple).a[0]!),
      '__repr__(self)': (self: Obj) => toStr(`<${className(self.t)} tests=${repr(getattr(self, '_tests'))}>`),
    },
  });

  // ── Loading ───────────────────────────────────────────────────────────────────────────────────
  const methodNames = (loader: Value, type: Value): string[] => {
    const prefix = str(getattr(loader, 'testMethodPrefix'));
    return namesOf(type)
      .filter((name) => name.startsWith(prefix) && callable(attribute(type, name)))
      .sort();
  };
  const casesOf = (loader: Value, type: Value): Value => {
    let names = methodNames(loader, type);
    if (names.length === 0 && findAttribute(type, 'runTest') !== undefined) names = ['runTest'];
    return call(TestSuite, [newList(names.map((name) => call(type, [toStr(name)])))]);
  };
  const bases: readonly Value[] = [TestCase, Isolated, FunctionTestCase];
  const isCase = (v: Value): boolean => v instanceof Type && v.isSubtypeOf(TestCase) && !bases.includes(v);
  const programCases = (): [string, Value][] =>
    // Entries, not look-ups: to ask for `__loader__` by its name is refused.
    dictEntries(globalsDict())
      .map(([key, v]): [string, Value] => [str(key), v])
      .filter(([, v]) => isCase(v))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const named = (loader: Value, name: string): Value => {
    const path = name.replace(/^__main__\.?/, '').split('.');
    let at: Value | undefined = getItem(globalsDict(), path[0]!);
    if (at === undefined)
      throw raised(newExc(E.AttributeError, toStr(`module '__main__' has no attribute '${path[0]!}'`)));
    for (const step of path.slice(1)) {
      if (isCase(at)) return call(TestSuite, [newList([call(at, [toStr(step)])])]);
      at = getattr(at, step);
    }
    return isCase(at) ? casesOf(loader, at) : at;
  };
  const TestLoader = pyClass('unittest.loader', 'TestLoader', {
    bases: [],
    attrs: { testMethodPrefix: 'test' },
    methods: {
      'getTestCaseNames(self, testCaseClass)': (self: Value, type: Value) =>
        newList(methodNames(self, type).map(toStr)),
      'loadTestsFromTestCase(self, testCaseClass)': casesOf,
      'loadTestsFromModule(self, module, *, pattern=None)': (self: Value) =>
        call(TestSuite, [newList(programCases().map(([, type]) => casesOf(self, type)))]),
      'loadTestsFromName(self, name, module=None)': (self: Value, name: Value) => named(self, str(name)),
      'loadTestsFromNames(self, names, module=None)': (self: Value, names: Value) =>
        call(TestSuite, [newList(listOf(names).map((name) => named(self, str(name))))]),
    },
  });
  const loader = call(TestLoader, []);

  // ── Running ───────────────────────────────────────────────────────────────────────────────────
  const runAll = (self: Value, test: Value): Value => {
    const stream = getattr(self, 'stream');
    const verbosity = getattr(self, 'verbosity');
    const result = call(getattr(self, 'resultclass'), [stream, true, verbosity]);
    setattr(result, 'failfast', getattr(self, 'failfast'));
    const before = passed();
    invoke(result, 'startTestRun');
    call(test, [result]);
    invoke(result, 'stopTestRun');
    const seconds = ((passed() - before) / 1000).toFixed(3);
    invoke(result, 'printErrors');
    const count = (name: string): number => listOf(getattr(result, name)).length;
    const n = Number(getattr(result, 'testsRun'));
    let text = `${'-'.repeat(70)}\nRan ${n} test${n === 1 ? '' : 's'} in ${seconds}s\n\n`;
    const ok = truth(invoke(result, 'wasSuccessful'));
    const parts: string[] = [];
    if (!ok) {
      text += 'FAILED';
      if (count('failures') > 0) parts.push(`failures=${count('failures')}`);
      if (count('errors') > 0) parts.push(`errors=${count('errors')}`);
    } else text += n === 0 && count('skipped') === 0 ? 'NO TESTS RAN' : 'OK';
    if (count('skipped') > 0) parts.push(`skipped=${count('skipped')}`);
    if (count('expectedFailures') > 0) parts.push(`expected failures=${count('expectedFailures')}`);
    if (count('unexpectedSuccesses') > 0) parts.push(`unexpected successes=${count('unexpectedSuccesses')}`);
    text += parts.length > 0 ? ` (${parts.join(', ')})\n` : '\n';
    writeText('stderr', text, stream);
    return result;
  };
  const TextTestRunner = pyClass('unittest.runner', 'TextTestRunner', {
    bases: [],
    attrs: { resultclass: TextTestResult },
    methods: {
      '__init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False, durations=None)':
        (
          self: Value,
          stream: Value,
          _descriptions: Value,
          verbosity: Value,
          failfast: Value,
          _buffer: Value,
          resultClass: Value,
        ) => {
          setattr(self, 'stream', stream);
          setattr(self, 'verbosity', verbosity);
          setattr(self, 'failfast', failfast);
          if (resultClass !== none) setattr(self, 'resultclass', resultClass);
          return none;
        },
      'run(self, test)': runAll,
    },
  });
  const TestProgram = pyClass('unittest.main', 'TestProgram', {
    bases: [],
    methods: {
      "__init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=None, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None)":
        (
          self: Value,
          _module: Value,
          defaultTest: Value,
          argv: Value,
          runner: Value,
          ownLoader: Value,
          exit: Value,
          verbosity: Value,
          failfast: Value,
        ) => {
          const sysArgv = run.modules.get('sys')?.attrs.get('argv');
          const args = (
            argv === none ? (sysArgv === undefined ? run.host.argv.map(toStr) : listOf(sysArgv)) : listOf(argv)
          )
            .slice(1)
            .map((one) => str(one));
          let level = Number(verbosity);
          let stopEarly = truth(failfast);
          const names: string[] = [];
          for (const arg of args)
            if (arg === '-v' || arg === '--verbose') level = 2;
            else if (arg === '-q' || arg === '--quiet') level = 0;
            else if (arg === '-f' || arg === '--failfast') stopEarly = true;
            else if (!arg.startsWith('-')) names.push(arg);
          if (names.length === 0 && defaultTest !== none)
            names.push(
              ...(typeof defaultTest === 'string' ? [defaultTest] : listOf(defaultTest).map((one) => str(one))),
            );
          const load = ownLoader === none ? loader : ownLoader;
          const suite =
            names.length === 0
              ? invoke(load, 'loadTestsFromModule', none)
              : call(TestSuite, [newList(names.map((name) => named(load, name)))]);
          let by = runner;
          if (by === none || by instanceof Type) {
            by = call(
              by === none ? TextTestRunner : by,
              [],
              new Map<string, Value>([
                ['verbosity', level],
                ['failfast', stopEarly],
              ]),
            );
          }
          const result = invoke(by, 'run', suite);
          setattr(self, 'result', result);
          if (truth(exit)) {
            const none_ = Number(getattr(result, 'testsRun')) === 0 && listOf(getattr(result, 'skipped')).length === 0;
            const code = none_ ? 5 : truth(invoke(result, 'wasSuccessful')) ? 0 : 1;
            throw raised(newExc(E.SystemExit, code));
          }
          return none;
        },
    },
  });

  // ── Decorators ────────────────────────────────────────────────────────────────────────────────
  const skipping = (reason: Value): Value =>
    pyFunction('unittest.case', 'skip.<locals>.decorator(test_item)', (item: Value) => {
      setattr(item, '__unittest_skip__', true);
      setattr(item, '__unittest_skip_why__', reason);
      return item;
    });
  const same = pyFunction('unittest.case', '_id(obj)', (v: Value) => v);
  addFunction('skip(reason)', (reason: Value) => {
    if (typeof reason === 'object' && callable(reason)) return call(skipping(''), [reason]);
    return skipping(reason);
  });
  addFunction('skipIf(condition, reason)', (condition: Value, reason: Value) =>
    truth(condition) ? skipping(reason) : same,
  );
  addFunction('skipUnless(condition, reason)', (condition: Value, reason: Value) =>
    truth(condition) ? same : skipping(reason),
  );
  addFunction('expectedFailure(test_item)', (item: Value) => {
    setattr(item, '__unittest_expecting_failure__', true);
    return item;
  });
  const types = {
    TestResult,
    TextTestResult,
    TestCase,
    IsolatedAsyncioTestCase: Isolated,
    FunctionTestCase,
    TestSuite,
    TestLoader,
    TextTestRunner,
    TestProgram,
  };
  for (const [name, type] of Object.entries(types)) attrs.set(name, type);
  attrs.set('main', TestProgram);
  attrs.set('SkipTest', skipTest);
  attrs.set('defaultTestLoader', loader);
  addFunction('makeSuite(testCaseClass)', (type: Value) => casesOf(loader, type));
  return newModuleOf('unittest', attrs);
};
