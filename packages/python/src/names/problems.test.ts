import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { reportOf } from './problems.ts';

/** What is wrong, and the source text it is about. */
const problem = (source: string): readonly [string, string] | undefined => {
  const { module, problems } = parse(source, { mode: 'strict' });
  expect(problems).toEqual([]);
  const { problem: found } = reportOf(module);
  return found === undefined ? undefined : [found.text, source.slice(found.start, found.end)];
};

const warnings = (source: string): readonly string[] => {
  const { module, warnings: first } = parse(source, { mode: 'strict' });
  return [...first, ...reportOf(module).warnings].map(({ text }) => text);
};

describe('names', () => {
  it.each([
    ['def f(a, b, a): pass', "duplicate argument 'a' in function definition", 'a'],
    ['def f(x):\n  global x', "name 'x' is parameter and global", 'global x'],
    ['def f():\n  x = 1\n  global x', "name 'x' is assigned to before global declaration", 'global x'],
    ['def f():\n  print(x)\n  global x', "name 'x' is used prior to global declaration", 'global x'],
    ['def f():\n  global x\n  x: int = 1', "annotated name 'x' can't be global", 'x: int = 1'],
    ['def f():\n  nonlocal x', "no binding for nonlocal 'x' found", 'nonlocal x'],
    ['nonlocal x', 'nonlocal declaration not allowed at module level', 'nonlocal x'],
    ['def f():\n  global x\n  nonlocal x', "name 'x' is nonlocal and global", 'global x'],
    ['[x := 1 for x in y]', "assignment expression cannot rebind comprehension iteration variable 'x'", 'x'],
    [
      'class A:\n  [x := 1 for y in z]',
      'assignment expression within a comprehension cannot be used in a class body',
      'x',
    ],
    ['def f():\n  [(yield 1) for x in y]', "'yield' inside list comprehension", 'yield 1'],
    ['def f():\n  from m import *', 'import * only allowed at module level', '*'],
    ['def f[T, T](): pass', "duplicate type parameter 'T'", 'T'],
    ['from __future__ import braces', 'not a chance', ''],
  ])('refuses %j', (source, text, place) => {
    expect(problem(source)).toEqual([text, place]);
  });

  it.each([
    'def f(a, b, *, c): pass',
    'def f():\n  global x\n  x = 1',
    'def f():\n  x = 1\n  def g():\n    nonlocal x',
    'class A:\n  def f(self):\n    nonlocal __class__',
    'def f():\n  import x\n  global x',
    '[y := 1 for x in z]',
    'def f():\n  [x for x in (yield 1)]',
    '"""doc"""\nfrom __future__ import annotations',
    'from m import *',
  ])('allows %j', (source) => {
    expect(problem(source)).toBeUndefined();
  });
});

describe('code', () => {
  it.each([
    ['return 1', "'return' outside function", 'return 1'],
    ['async def f():\n  yield\n  return 2', "'return' with value in async generator", 'return 2'],
    ['for x in y:\n  def f(): break', "'break' outside loop", 'break'],
    [
      'for x in y:\n  try: a\n  except* E: break',
      "'break', 'continue' and 'return' cannot appear in an except* block",
      'break',
    ],
    ['def f(): await x', "'await' outside async function", 'await x'],
    ['[x async for x in y]', 'asynchronous comprehension outside of an asynchronous function', '[x async for x in y]'],
    ['async def f(): yield from x', "'yield from' inside async function", 'yield from x'],
    ['a, *b, *c = d', 'multiple starred expressions in assignment', 'a, *b, *c'],
    ['f(a=1, a=2)', 'keyword argument repeated: a', 'a=2'],
    ['x.__debug__ = 1', 'cannot assign to __debug__', 'x.__debug__'],
    ['match x:\n  case [a, a]: pass', "multiple assignments to name 'a' in pattern", 'a'],
    ['match x:\n  case [a] | [b]: pass', 'alternative patterns bind different names', '[a] | [b]'],
    ['match x:\n  case a: pass\n  case 1: pass', "name capture 'a' makes remaining patterns unreachable", 'a'],
    ['match x:\n  case {"a": 1, "a": 2}: pass', "mapping pattern checks duplicate key ('a')", '{"a": 1, "a": 2}'],
    ['try: a\nexcept: b\nexcept E: c', "default 'except:' must be last", 'except: b'],
  ])('refuses %j', (source, text, place) => {
    expect(problem(source)).toEqual([text, place]);
  });

  it.each([
    'def f(): return 1',
    'for x in y:\n  try: a\n  except* E:\n    for z in y: break',
    'def f(): return ([x async for x in y] for z in w)',
    'a, *b = c',
    'f(a=1, b=2, **c)',
    'del x.__debug__',
    'match x:\n  case a if a: pass\n  case _: pass',
    'match x:\n  case [a, b] | [b, a]: pass',
  ])('allows %j', (source) => {
    expect(problem(source)).toBeUndefined();
  });
});

describe('warnings', () => {
  it.each([
    ['x is 5', '"is" with \'int\' literal. Did you mean "=="?'],
    ['x is not -1', '"is not" with \'int\' literal. Did you mean "!="?'],
    ['"a"(b)', "'str' object is not callable; perhaps you missed a comma?"],
    ['[1][1.5]', 'list indices must be integers or slices, not float; perhaps you missed a comma?'],
    ['assert (x, "y")', 'assertion is always true, perhaps remove parentheses?'],
    ['"\\d\\w"', "invalid escape sequence '\\d'"],
    ['1or 2', 'invalid decimal literal'],
  ])('says of %s', (source, text) => {
    expect(warnings(source)).toEqual([text]);
  });

  it.each(['x is None', 'x == 5', 'f(b)', '[1][1]', '{}["a"]', 'assert x, "y"', 'r"\\d"', '"\\n"', '1 or 2'])(
    'says nothing of %s',
    (source) => {
      expect(warnings(source)).toEqual([]);
    },
  );
});
