import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { presets } from '../policy/presets.ts';
import { checkProgram } from './check.ts';

const check = (text: string, policy: Policy = presets.pure) => {
  const { module, problems } = parse(text, { mode: 'strict' });
  expect(problems).toEqual([]);
  return checkProgram(text, module, policy);
};

/** Rule and subject of each violation, in order, without hints. */
const rules = (text: string, policy?: Policy): readonly string[] =>
  check(text, policy)
    .filter(({ kind }) => kind === 'violation')
    .map(({ rule, subject }) => `${rule} ${subject}`);

const tool = (name: string, parameters: readonly string[]): Policy['tools'][number] => ({
  name,
  description: '',
  arguments: {
    type: 'object',
    properties: Object.fromEntries(parameters.map((one) => [one, { type: 'string' }])),
    required: parameters,
  },
  result: null,
  calls: null,
  seconds: null,
  approval: 'never',
  labels: [],
});

describe('imports', () => {
  it.each([
    ['import subprocess', ['import-not-granted subprocess']],
    ['import os', []],
    ['import os.path', []],
    ['import os\nos.path.join("a", "b")', []],
    ['import os\nos.listdir(".")', ['member-not-granted os.listdir']],
    ['import os as o\no.system("ls")', ['member-not-granted os.system']],
    ['import os.path as p\np.join("a")', []],
    ['from os import path\npath.join("a")', []],
    ['from os import path, system', ['member-not-granted os.system']],
    ['from os import listdir as ls', ['member-not-granted os.listdir']],
    ['import numpy as np', ['import-not-granted numpy']],
    ['from numpy.linalg import norm', ['import-not-granted numpy.linalg']],
    ['import collections.abc, json', []],
    ['from collections import abc', []],
    ['import urllib', []],
    ['import urllib.parse\nurllib.parse.quote("a")', []],
    ['import urllib.parse\nurllib.request.urlopen("a")', ['import-not-granted urllib.request']],
    ['from urllib import request', ['import-not-granted urllib.request']],
    // Hints: the import raises what it raises in any program that is started as a file.
    ['from . import x', []],
    ['from .a import x', []],
    ['from pathlib import Path, PurePath', ['import-not-granted pathlib']],
    [
      'from pathlib import Path\nfrom pathlib import PurePath',
      ['import-not-granted pathlib', 'import-not-granted pathlib'],
    ],
    ['import os\nprint(os.sep, os.getcwd(), os.linesep)', []],
    ['from os import sep, environ', []],
    ['from os import sep, uname', ['member-not-granted os.uname']],
    ['import nowhere', ['import-not-granted nowhere']],
    ['__import__("os").system("ls")', ['builtin-not-granted __import__', 'member-not-granted os.system']],
    [
      'import importlib\nimportlib.import_module("socket")',
      ['import-not-granted importlib', 'import-not-granted socket'],
    ],
    [
      'from importlib import import_module as load\nload("socket")',
      ['import-not-granted importlib', 'import-not-granted socket'],
    ],
    ['import sys\nsys.modules["os"]', ['member-not-granted sys.modules']],
    ['import sys\nsys.exit(1)', []],
    ['import os\ngetattr(os, "system")("ls")', ['member-not-granted os.system']],
    ['import sqlite3', ['import-not-granted sqlite3']],
  ])('%s', (text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  it('tells what an import is used for, and asks for the tool that does it', () => {
    const policy: Policy = { ...presets.agent, tools: [tool('list_files', ['path'])] };
    const pure: Policy = { ...presets.pure, tools: policy.tools };
    const [first, second] = check('import glob\nfor f in glob.glob("*"):\n    print(f)', pure);
    expect(first).toMatchObject({
      what: 'imports glob, which the policy does not grant, for glob.glob',
      repair: 'call the tool list_files(path)',
      grant: { line: 'modules: { grant: [glob] }', preset: 'data' },
    });
    expect(second).toBeUndefined();
    expect(check('import os; os.listdir()', policy)[0]).toMatchObject({
      rule: 'file-not-own',
      repair: 'call the tool list_files(path)',
    });
  });

  it('knows an import with a way out', () => {
    const told = (text: string) =>
      check(text).map(({ kind, subject, repair }) => [kind, subject, repair.includes('except')]);
    expect(told('try:\n    import numpy\nexcept ImportError:\n    numpy = None')).toEqual([['hint', 'numpy', true]]);
    expect(told('try:\n    from nowhere import a\nexcept Exception:\n    a = None')).toEqual([
      ['hint', 'nowhere', true],
    ]);
    expect(told('try:\n    import numpy\nexcept ValueError:\n    numpy = None')).toEqual([
      ['violation', 'numpy', false],
    ]);
    expect(told('try:\n    import subprocess\nexcept ImportError:\n    pass')).toEqual([
      ['violation', 'subprocess', true],
    ]);
    expect(told('try:\n    import sqlite3\nexcept ImportError:\n    pass')).toEqual([['violation', 'sqlite3', true]]);
  });

  it('grants what is granted', () => {
    expect(rules('import os, pathlib\nos.listdir(".")', presets.files)).toEqual([]);
    expect(rules('import os\nos.system("ls")', presets.files)).toEqual(['member-not-granted os.system']);
    const members = [{ module: 'os', kind: 'only', names: ['getcwd'] }] as const;
    const policy: Policy = { ...presets.files, modules: { ...presets.files.modules, members } };
    expect(rules('import os\nos.getcwd()\nos.listdir(".")', policy)).toEqual(['member-not-granted os.listdir']);
  });

  it.each([
    'os = 5\nos.system',
    'def f(os):\n    os.system("ls")',
    'class A:\n    def system(self): pass\nA().system()',
    'import json as os\nos.system',
    'x = "import os; os.system()"',
    'for os in []:\n    os.system',
  ])('leaves alone: %s', (text) => {
    expect(rules(text)).toEqual([]);
  });
});

describe('built-ins', () => {
  it.each([
    ['eval("1")', ['builtin-not-granted eval']],
    ['e = eval', ['builtin-not-granted eval']],
    ['f = [exec, compile]', ['builtin-not-granted exec', 'builtin-not-granted compile']],
    ['open("x")', ['builtin-not-granted open']],
    ['__builtins__.eval', ['builtin-not-granted __builtins__']],
    ['def f():\n    return globals()', ['builtin-not-granted globals']],
    ['def f(eval):\n    return eval(1)', []],
    ['eval = len\neval([])', []],
    ['def eval(x): return x\neval(1)', []],
    ['class A:\n    eval = 1\n    def f(self): return eval("1")', ['builtin-not-granted eval']],
    ['class A:\n    def eval(self): pass\n    x = eval', []],
    ['model.eval()', []],
    ['f(eval=1)', []],
    ['[eval for eval in x]', []],
    ['lambda eval: eval(1)', []],
    ['def f():\n    global eval\n    eval = 1\neval(2)', []],
    ['def f():\n    eval = 1\neval(2)', ['builtin-not-granted eval']],
    ['match x:\n    case eval: eval(1)', []],
    ['(eval := 1) + eval', []],
    ['[y := 1 for z in x if (eval := z)]\neval', []],
    ['print(len(x), __name__, vars(x), getattr(x, "y"))', []],
  ])('%s', (text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  it('grants by lists', () => {
    expect(rules('open("a.txt")', presets.data)).toEqual([]);
    const only: Policy = { ...presets.pure, builtins: { kind: 'only', names: ['print'] } };
    expect(rules('print(len([]))', only)).toEqual(['builtin-not-granted len']);
    expect(rules('def len(x): return 0\nprint(len([]), nothing)', only)).toEqual([]);
  });
});

describe('attributes', () => {
  it.each([
    ['().__class__.__subclasses__()', ['attribute-denied __subclasses__']],
    ['f.__globals__["x"] = 1', ['attribute-denied __globals__']],
    ['del f.__code__', ['attribute-denied __code__']],
    ['getattr(f, "__globals__")', ['attribute-denied __globals__']],
    ['hasattr(f, "__code__")', ['attribute-denied __code__']],
    ['import operator\noperator.attrgetter("a.__globals__")', ['attribute-denied __globals__']],
    ['from operator import attrgetter as g\ng("__code__")', ['attribute-denied __code__']],
    ['"{0.__globals__}".format(f)', ['attribute-denied __globals__']],
    ['"{:{0.__globals__}}".format(f)', ['attribute-denied __globals__']],
    ['str.format("{a.__code__.co_consts}", a=f)', ['attribute-denied __code__', 'attribute-denied co_consts']],
    ['f"{f.__globals__}"', ['attribute-denied __globals__']],
    ['match f:\n    case object(__globals__=g): pass', ['attribute-denied __globals__']],
    ['x.__class__.__name__, x.__dict__, C.__mro__', []],
    ['x = "__globals__"', []],
    ['d["__globals__"]', []],
    ['f("__globals__")', []],
    ['f(__globals__=1)', []],
    ['"{0[__globals__]}".format(d)', []],
    ['"{{0.__globals__}}".format(d)', []],
    ['"{}".format("{0.__globals__}")', []],
    ['def getattr(a, b): pass\ngetattr(f, "__globals__")', []],
    ['getattr(f, name)', []],
  ])('%s', (text, expected) => {
    expect(rules(text)).toEqual(expected);
  });
});

describe('grammar', () => {
  const without = (...names: readonly (keyof Policy['grammar'])[]): Policy => ({
    ...presets.pure,
    grammar: { ...presets.agent.grammar, ...Object.fromEntries(names.map((name) => [name, false])) },
  });

  it.each([
    ['loops', 'for x in y: pass', 'loops'],
    ['loops', 'while x: pass', 'loops'],
    ['functions', 'def f(): pass', 'f'],
    ['lambdas', 'lambda: 1', 'lambdas'],
    ['classes', 'class A: pass', 'classes'],
    ['metaclasses', 'class A(metaclass=B): pass', 'metaclasses'],
    ['decorators', '@a\ndef f(): pass', 'decorators'],
    ['comprehensions', '{x: 1 for x in y}', 'comprehensions'],
    ['generators', 'sum(x for x in y)', 'generators'],
    ['generators', 'def f():\n    yield', 'generators'],
    ['async', 'async def f(): pass', 'f'],
    ['try', 'try: pass\nfinally: pass', 'try'],
    ['raise', 'raise x', 'raise'],
    ['assert', 'assert x', 'assert'],
    ['with', 'with x: pass', 'with'],
    ['match', 'match x:\n    case _: pass', 'match'],
    ['imports', 'import math', 'imports'],
    ['starImports', 'from math import *', 'star-imports'],
    ['globals', 'global x', 'globals'],
    ['del', 'del x', 'del'],
    ['dunderNames', 'x.__dict__', '__dict__'],
    ['dunderNames', 'class A:\n    def __eq__(self, other): pass', '__eq__'],
    ['recursion', 'def f(n): return f(n - 1)', 'f'],
    ['recursion', 'f = lambda n: f(n - 1)', 'f'],
  ] as const)('%s: %s', (name, text, subject) => {
    expect(rules(text, without(name))).toEqual([`grammar-not-granted ${subject}`]);
    expect(rules(text, without())).toEqual([]);
  });

  it.each([
    ['def f(n): return n\nf(f(1))', []],
    ['def f(n): return g(n)\ndef g(n): return f(n)', ['f', 'g']],
    ['class A:\n    def f(self): return self.f()', ['f']],
    ['class A:\n    def f(self, x): return x.f()', []],
    ['class A:\n    def f(self): return f(self)\ndef f(x): pass', []],
    ['def f():\n    def f(): pass\n    f()', []],
    ['def fact(n):\n    def go(i): return i * go(i - 1)\n    return go(n)', ['go']],
  ])('recursion in %s', (text, names) => {
    expect(check(text, without('recursion')).map(({ subject }) => subject)).toEqual(names);
  });

  it.each(['if __name__ == "__main__": pass', 'class A:\n    def __init__(self): pass', 'x.__y', '_ = __'])(
    'allows without dunder names: %s',
    (text) => {
      expect(rules(text, without('dunderNames'))).toEqual([]);
    },
  );
});

describe('files and hosts', () => {
  it('refuses a written path outside of the mounts', () => {
    expect(rules('open("/etc/passwd")', presets.data)).toEqual(['path-not-granted /etc/passwd']);
    expect(rules('open("../../etc/passwd")', presets.data)).toEqual(['path-not-granted /etc/passwd']);
    expect(rules('open("/tmp/../work/a")\nopen("a/../b")\nopen(x)', presets.data)).toEqual([]);
    expect(
      rules('open("/etc/passwd")', { ...presets.data, files: { ...presets.data.files, outside: 'absent' } }),
    ).toEqual([]);
  });

  it('refuses a written host that is not listed', () => {
    const policy: Policy = { ...presets.net, fetch: { ...presets.net.fetch, hosts: ['*.example.org'] } };
    expect(rules('import requests\nrequests.get("https://a.example.org/x")', policy)).toEqual([]);
    expect(rules('import requests\nrequests.get("https://example.com/x")', policy)).toEqual([
      'host-not-granted example.com',
    ]);
    expect(rules('import requests\nrequests.get("http://a.example.org/x")', policy)).toEqual([
      'host-not-granted a.example.org',
    ]);
    const [plain] = check('import requests\nrequests.get("http://a.example.org/x")', policy);
    expect(plain).toMatchObject({
      repair: 'write https:// in the address',
      grant: { line: 'fetch: { https-only: false }' },
    });
    const all: Policy = { ...policy, fetch: { ...policy.fetch, hosts: ['169.254.169.254'], httpsOnly: false } };
    const [never] = check('import requests\nrequests.get("http://169.254.169.254/latest")', all);
    expect(never).toMatchObject({
      subject: '169.254.169.254',
      why: 'the machine itself and its network are never reached',
      grant: null,
    });
  });
});

it('gives places in lines and columns, in source order', () => {
  const found = check('x = 1\r\n  \ry = [eval,\n     f.__globals__]\nimport socket');
  expect(found.map(({ subject, span }) => [subject, span.start.line, span.start.column, span.end.column])).toEqual([
    ['eval', 3, 6, 10],
    ['__globals__', 4, 8, 19],
    ['socket', 5, 8, 14],
  ]);
});
