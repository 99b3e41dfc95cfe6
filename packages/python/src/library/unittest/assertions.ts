/** The assertions of `TestCase`, by signature. */
import { getattr } from '../../runtime/attributes.ts';
import { binary, floatOf } from '../../runtime/arithmetic.ts';
import { call, invoke } from '../../runtime/call.ts';
import type { Code } from '../../runtime/callables.ts';
import { contains, equal, ge, gt, is, le, lt, textOf, truth } from '../../runtime/compare.ts';
import { getItem } from '../../runtime/dict.ts';
import { caught, E, type Exc, newExc, raised, typeError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import {
  Dict,
  dictType,
  List,
  newList,
  none,
  SetObj,
  toStr,
  Tuple,
  Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { meter } from '../../runtime/meter.ts';
import { isInstance } from '../../runtime/ops.ts';
import { unary } from '../../runtime/arithmetic.ts';
import { builtins } from '../../runtime/ops.ts';
import { repr, str } from '../../runtime/text.ts';
import { compilePattern } from '../re/compile.ts';
import { Pattern } from '../re/pattern.ts';
import { dictMessage, reprPair, sequenceMessage, setMessage, textMessage } from './messages.ts';

/** Fails with a message, or with the caller's own behind it. */
export const fail = (self: Value, standard: string, own: Value): never => {
  let text: Value = toStr(standard);
  if (own !== none) text = truth(getattr(self, 'longMessage')) ? toStr(`${standard} : ${str(own)}`) : own;
  throw raised(newExc(getattr(self, 'failureException') as Type, text));
};

const patternOf = (v: Value): Pattern => (v instanceof Pattern ? v : compilePattern(v, 0));
const searches = (pattern: Value, text: string): boolean =>
  patternOf(pattern).find(toStr(text), 0, Infinity, 'search') !== none;
const patternText = (pattern: Value): string => {
  const p = patternOf(pattern);
  return repr(getattr(p, 'pattern'));
};

const assertEqual = (self: Value, a: Value, b: Value, msg: Value): Value => {
  if (typeOf(a) === typeOf(b)) {
    const own = getItem(getattr(self, '_type_equality_funcs') as Dict, typeOf(a));
    if (own !== undefined) {
      call(textOf(own) === undefined ? own : getattr(self, str(own)), [a, b], new Map([['msg', msg]]));
      return none;
    }
    if (equal(a, b)) return none;
    if (a instanceof Dict && a.t === dictType) return fail(self, dictMessage(self, a, b), msg);
    if ((a instanceof List || a instanceof Tuple) && a.t.builtin && (a.t.name === 'list' || a.t.name === 'tuple'))
      return fail(self, sequenceMessage(self, a, b, a.t.name, equal), msg);
    if (a instanceof SetObj && a.t.builtin) return setsDiffer(self, a, b, msg);
    const [s, t] = [textOf(a), textOf(b)];
    if (s !== undefined && t !== undefined) return fail(self, textMessage(self, s, t), msg);
  } else if (equal(a, b)) return none;
  return fail(self, reprPair(a, b).join(' != '), msg);
};
const setsDiffer = (self: Value, a: Value, b: Value, msg: Value): never =>
  fail(self, setMessage(listOf(invoke(a, 'difference', b)), listOf(invoke(b, 'difference', a))), msg);

const almost =
  (wanted: boolean): Code =>
  (self: Value, a: Value, b: Value, places: Value, msg: Value, delta: Value): Value => {
    const same = equal(a, b);
    if (wanted && same) return none;
    if (delta !== none && places !== none) throw typeError('specify delta or places not both');
    const difference = unary('abs', binary('-', a, b));
    if (delta !== none) {
      const near = truth(le(difference, delta));
      if (wanted ? near : !(near && same) && !near) return none;
      return fail(
        self,
        `${repr(a)} ${wanted ? '!=' : '=='} ${repr(b)} within ${repr(delta)} delta (${repr(difference)} difference)`,
        msg,
      );
    }
    const digits = places === none ? 7 : places;
    const near = floatOf(call(builtins.get('round')!, [difference, digits])) === 0;
    if (wanted ? near : !same && !near) return none;
    return fail(
      self,
      wanted
        ? `${repr(a)} != ${repr(b)} within ${repr(digits)} places (${repr(difference)} difference)`
        : `${repr(a)} == ${repr(b)} within ${repr(digits)} places`,
      msg,
    );
  };

const counts = (values: readonly Value[]): [Value, number][] => {
  const found: [Value, number][] = [];
  for (const v of values) {
    const known = found.find(([one]) => equal(one, v));
    if (known === undefined) found.push([v, 1]);
    else known[1]++;
  }
  return found;
};
const countEqual: Code = (self: Value, a: Value, b: Value, msg: Value): Value => {
  const [first, second] = [counts(listOf(a)), counts(listOf(b))];
  const lines: string[] = [];
  const of = (list: [Value, number][], v: Value): number => list.find(([one]) => equal(one, v))?.[1] ?? 0;
  for (const [v, n] of first) {
    const other = of(second, v);
    if (n !== other) lines.push(`First has ${n}, Second has ${other}:  ${repr(v)}`);
  }
  for (const [v, n] of second) if (of(first, v) === 0) lines.push(`First has 0, Second has ${n}:  ${repr(v)}`);
  if (lines.length === 0) return none;
  return fail(self, `Element counts were not equal:\n${lines.join('\n')}`, msg);
};

const order =
  (compare: (a: Value, b: Value) => Value, text: string): Code =>
  (self: Value, a: Value, b: Value, msg: Value): Value =>
    truth(compare(a, b)) ? none : fail(self, `${repr(a)} not ${text} ${repr(b)}`, msg);

const kindOf = (self: Value, a: Value, b: Value, type: Type, what: string): void => {
  for (const [v, which] of [
    [a, 'First'],
    [b, 'Second'],
  ] as const)
    if (!isInstance(v, type))
      fail(self, `${repr(v)} is not an instance of ${repr(type)}`, toStr(`${which} argument is not a ${what}`));
};

/** Classes of the contexts that `assertRaises` and its sisters give. */
export interface Contexts {
  readonly raises: Type;
  readonly warns: Type;
  readonly logs: Type;
}

export const assertions = (contexts: () => Contexts): Record<string, Code> => {
  const raises = (
    self: Value,
    expected: Value,
    pattern: Value,
    args: Value,
    kwargs: Value,
    base: 'raises' | 'warns',
  ): Value => {
    const what = base === 'raises' ? E.BaseException : E.Warning;
    for (const one of expected instanceof Tuple ? expected.a : [expected])
      if (!(one instanceof Type && one.isSubtypeOf(what)))
        throw typeError(
          base === 'raises'
            ? 'assertRaises() arg 1 must be an exception type or tuple of exception types'
            : 'assertWarns() arg 1 must be a warning type or tuple of warning types',
        );
    const named = new Map<string, Value>();
    for (const key of listOf(kwargs)) named.set(str(key), getItem(kwargs as Dict, key)!);
    const [f, ...rest] = (args as Tuple).a;
    const context = call(contexts()[base], [
      self,
      expected,
      pattern,
      f ?? none,
      f === undefined ? (named.get('msg') ?? none) : none,
    ]);
    if (f === undefined) return context;
    invoke(context, '__enter__');
    let thrown: Exc | undefined;
    const depth = meter.d;
    try {
      call(f, rest, named.size > 0 ? named : undefined);
    } catch (e) {
      thrown = caught(e, depth);
    }
    const done =
      thrown === undefined
        ? invoke(context, '__exit__', none, none, none)
        : invoke(context, '__exit__', thrown.t, thrown, none);
    if (thrown !== undefined && !truth(done)) throw thrown;
    return none;
  };
  return {
    'assertEqual(self, first, second, msg=None)': assertEqual,
    'assertNotEqual(self, first, second, msg=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      equal(a, b) ? fail(self, `${repr(a)} == ${repr(b)}`, msg) : none,
    'assertTrue(self, expr, msg=None)': (self: Value, v: Value, msg: Value) =>
      truth(v) ? none : fail(self, `${repr(v)} is not true`, msg),
    'assertFalse(self, expr, msg=None)': (self: Value, v: Value, msg: Value) =>
      truth(v) ? fail(self, `${repr(v)} is not false`, msg) : none,
    'assertIs(self, expr1, expr2, msg=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      is(a, b) ? none : fail(self, `${repr(a)} is not ${repr(b)}`, msg),
    'assertIsNot(self, expr1, expr2, msg=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      is(a, b) ? fail(self, `unexpectedly identical: ${repr(a)}`, msg) : none,
    'assertIsNone(self, obj, msg=None)': (self: Value, v: Value, msg: Value) =>
      v === none ? none : fail(self, `${repr(v)} is not None`, msg),
    'assertIsNotNone(self, obj, msg=None)': (self: Value, v: Value, msg: Value) =>
      v === none ? fail(self, 'unexpectedly None', msg) : none,
    'assertIn(self, member, container, msg=None)': (self: Value, v: Value, c: Value, msg: Value) =>
      contains(c, v) ? none : fail(self, `${repr(v)} not found in ${repr(c)}`, msg),
    'assertNotIn(self, member, container, msg=None)': (self: Value, v: Value, c: Value, msg: Value) =>
      contains(c, v) ? fail(self, `${repr(v)} unexpectedly found in ${repr(c)}`, msg) : none,
    'assertIsInstance(self, obj, cls, msg=None)': (self: Value, v: Value, type: Value, msg: Value) =>
      truth(call(builtins.get('isinstance')!, [v, type]))
        ? none
        : fail(self, `${repr(v)} is not an instance of ${repr(type)}`, msg),
    'assertNotIsInstance(self, obj, cls, msg=None)': (self: Value, v: Value, type: Value, msg: Value) =>
      truth(call(builtins.get('isinstance')!, [v, type]))
        ? fail(self, `${repr(v)} is an instance of ${repr(type)}`, msg)
        : none,
    'assertAlmostEqual(self, first, second, places=None, msg=None, delta=None)': almost(true),
    'assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None)': almost(false),
    'assertGreater(self, a, b, msg=None)': order(gt, 'greater than'),
    'assertGreaterEqual(self, a, b, msg=None)': order(ge, 'greater than or equal to'),
    'assertLess(self, a, b, msg=None)': order(lt, 'less than'),
    'assertLessEqual(self, a, b, msg=None)': order(le, 'less than or equal to'),
    'assertRegex(self, text, expected_regex, msg=None)': (self: Value, text: Value, pattern: Value, msg: Value) =>
      searches(pattern, str(text))
        ? none
        : fail(self, `Regex didn't match: ${patternText(pattern)} not found in ${repr(text)}`, msg),
    'assertNotRegex(self, text, unexpected_regex, msg=None)': (
      self: Value,
      text: Value,
      pattern: Value,
      msg: Value,
    ) => {
      const found = patternOf(pattern).find(text, 0, Infinity, 'search');
      if (found === none) return none;
      return fail(
        self,
        `Regex matched: ${repr(invoke(found, 'group', 0))} matches ${patternText(pattern)} in ${repr(text)}`,
        msg,
      );
    },
    'assertCountEqual(self, first, second, msg=None)': countEqual,
    'assertListEqual(self, list1, list2, msg=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      equal(a, b) ? none : fail(self, sequenceMessage(self, a, b, 'list', equal), msg),
    'assertTupleEqual(self, tuple1, tuple2, msg=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      equal(a, b) ? none : fail(self, sequenceMessage(self, a, b, 'tuple', equal), msg),
    'assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      equal(newList(listOf(a)), newList(listOf(b)))
        ? none
        : fail(self, sequenceMessage(self, a, b, 'sequence', equal), msg),
    'assertSetEqual(self, set1, set2, msg=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      equal(a, b) ? none : setsDiffer(self, a, b, msg),
    'assertDictEqual(self, d1, d2, msg=None)': (self: Value, a: Value, b: Value, msg: Value) => {
      kindOf(self, a, b, dictType, 'dictionary');
      return equal(a, b) ? none : fail(self, dictMessage(self, a, b), msg);
    },
    'assertMultiLineEqual(self, first, second, msg=None)': (self: Value, a: Value, b: Value, msg: Value) =>
      equal(a, b) ? none : fail(self, textMessage(self, str(a), str(b)), msg),
    'assertRaises(self, expected_exception, *args, **kwargs)': (
      self: Value,
      expected: Value,
      args: Value,
      kwargs: Value,
    ) => raises(self, expected, none, args, kwargs, 'raises'),
    'assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs)': (
      self: Value,
      expected: Value,
      pattern: Value,
      args: Value,
      kwargs: Value,
    ) => raises(self, expected, patternOf(pattern), args, kwargs, 'raises'),
    'assertWarns(self, expected_warning, *args, **kwargs)': (
      self: Value,
      expected: Value,
      args: Value,
      kwargs: Value,
    ) => raises(self, expected, none, args, kwargs, 'warns'),
    'assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs)': (
      self: Value,
      expected: Value,
      pattern: Value,
      args: Value,
      kwargs: Value,
    ) => raises(self, expected, patternOf(pattern), args, kwargs, 'warns'),
    'assertLogs(self, logger=None, level=None)': (self: Value, logger: Value, level: Value) =>
      call(contexts().logs, [self, logger, level, false]),
    'assertNoLogs(self, logger=None, level=None)': (self: Value, logger: Value, level: Value) =>
      call(contexts().logs, [self, logger, level, true]),
    'fail(self, msg=None)': (self: Value, msg: Value) => {
      throw raised(newExc(getattr(self, 'failureException') as Type, msg));
    },
  };
};

/** The name of an expected type, or of those in a tuple. */
export const expectedName = (expected: Value): string =>
  expected instanceof Type ? expected.qualname : expected instanceof Tuple ? repr(expected) : str(expected);

export { searches };
