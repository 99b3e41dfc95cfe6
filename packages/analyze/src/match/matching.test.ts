/** What patterns mean, as a table: pattern, code, texts that match. An empty list is a near miss. */
import { describe, expect, it } from 'vitest';
import type { LanguageId } from '../languages/language.ts';
import { javascriptLanguage } from '../languages/javascript/index.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import { buildNames } from '../names/build-names.ts';
import type { Formula } from '../rules/rule.ts';
import { newMatcher } from './new-matcher.ts';

const languages = [pythonLanguage, javascriptLanguage];
for (const id of ['javascript', 'typescript', 'tsx'] as const) await javascriptLanguage.load(id);

const matcher = newMatcher(languages);
const found = (language: LanguageId, text: string, code: string): readonly string[] => {
  const formula: Formula = { kind: 'pattern', text, at: { path: 'test', line: 1 } };
  const unit = (language === 'python' ? pythonLanguage : javascriptLanguage).parse(code, language);
  const before = matcher.diagnostics().length;
  const matches = matcher.matches(formula, { path: 'code', unit, names: buildNames(unit) });
  expect(matcher.diagnostics().slice(before)).toEqual([]);
  // One range may match in several ways; here only the ranges count.
  return [...new Set(matches.map((match) => `${match.start}:${match.end}`))].map((range) =>
    code.slice(...(range.split(':').map(Number) as [number, number])),
  );
};

type Row = readonly [pattern: string, code: string, ...matched: string[]];
const check = (language: LanguageId, rows: readonly Row[]): void => {
  for (const [pattern, code, ...matched] of rows) {
    it(`${pattern.replaceAll('\n', '⏎')} in ${code.slice(0, 70).replaceAll('\n', '⏎')}`, () => {
      expect(found(language, pattern, code)).toEqual(matched);
    });
  }
};

describe('Python: calls and arguments', () => {
  check('python', [
    ['eval(...)', 'x = eval(a)\neval()', 'eval(a)', 'eval()'],
    ['eval(...)', 'model.eval()\nevaluate(a)'],
    ['f($X)', 'f(1)\nf(1, 2)\nf()', 'f(1)'],
    ['f($X, ...)', 'f(1)\nf(1, 2)\nf()', 'f(1)', 'f(1, 2)'],
    ['f(..., 3)', 'f(1, 3)\nf(3, 1)', 'f(1, 3)'],
    ['f($X, $X)', 'f(a.b, a.b)\nf(a, b)', 'f(a.b, a.b)'],
    [
      'f(..., shell=True, ...)',
      'f(a, shell=True)\nf(shell=True, x=1)\nf(a, shell=False)\nf(a)',
      'f(a, shell=True)',
      'f(shell=True, x=1)',
    ],
    ['f(shell=True)', 'f(shell=True, x=1)\nf(a, shell=True)\nf(shell=True)', 'f(shell=True)'],
    ['f(b=2, a=1)', 'f(a=1, b=2)', 'f(a=1, b=2)'],
    ['f($X)', 'f(x=1)\nf(**x)\nf(*x)', 'f(*x)'],
    ['f(..., $K=None, ...)', 'f(1, x=None)\nf(1, x=2)', 'f(1, x=None)'],
    ['f($...ARGS, 3)', 'f(1, 2, 3)\nf(3)\nf(1)', 'f(1, 2, 3)', 'f(3)'],
    ['$X.execute(...)', 'db.cursor().execute(q)\nexecute(q)', 'db.cursor().execute(q)'],
    ['$F(eval)', 'g(eval)\ng(other)', 'g(eval)'],
    ['foo()', 'async def f():\n    await foo()', 'foo()'],
  ]);
});

describe('Python: names by meaning', () => {
  check('python', [
    ['subprocess.run(...)', 'import subprocess as s\ns.run(a)', 's.run(a)'],
    ['subprocess.run(...)', 'from subprocess import run\nrun(a)', 'run(a)'],
    ['subprocess.run(...)', 'from subprocess import run as go\ngo(a)', 'go(a)'],
    ['subprocess.run(...)', 'from tasks import run\nrun(a)'],
    ['subprocess.run(...)', 'from subprocess import *\nrun(a)', 'run(a)'],
    ['subprocess.run(...)', 'import subprocess\ngo = subprocess.run\ngo(a)', 'go(a)'],
    ['os.path.join(...)', 'import os\nos.path.join(a)', 'os.path.join(a)'],
    ['os.path.join(...)', 'from os import path\npath.join(a)', 'path.join(a)'],
    ['os.path.join(...)', 'from os.path import join\njoin(a)', 'join(a)'],
    ['flask.request.args.get(...)', "from flask import request\nrequest.args.get('a')", "request.args.get('a')"],
    ['flask.request.args.get(...)', "request.args.get('a')", "request.args.get('a')"],
    ['flask.request.args.get(...)', "def f(request):\n    return request.args.get('a')"],
    ['hashlib.$H(...)', 'from hashlib import sha1 as h\nh(x)', 'h(x)'],
    ['Crypto.Cipher.$C.new(...)', 'from Crypto.Cipher import DES\nDES.new(k)', 'DES.new(k)'],
    ['open(...)', 'import builtins\nbuiltins.open(p)', 'builtins.open(p)'],
    ['os.system(...)', "__import__('os').system(c)", "__import__('os').system(c)"],
    [
      'json.loads(...)',
      'try:\n    import simplejson as json\nexcept ImportError:\n    import json\njson.loads(t)',
      'json.loads(t)',
    ],
  ]);
});

describe('Python: constants and text', () => {
  check('python', [
    ['f("...")', 'f("a")\nf(a)\nf(f"{a}")', 'f("a")'],
    ['f("...")', 'A = "x"\nf(A)\nf("a" + A)', 'f(A)', 'f("a" + A)'],
    ['f("...")', 'A = "x"\nA = g()\nf(A)'],
    ['f("md5")', 'name = "md5"\ndef g():\n    f(name)', 'f(name)'],
    ['f(1)', 'f(1)\nf(1.5)\nf(True)', 'f(1)'],
    ['f(-1)', 'f(-1)\nf(1)', 'f(-1)'],
    ['f(True)', 'D = True\nf(D)\nf(1)', 'f(D)'],
    ['f("$X")', "f('abc')\nf(b)", "f('abc')"],
    ['f"...{$X}..."', 'a = f"x {b} y"\nc = f"{d}"\ne = "x"', 'f"x {b} y"', 'f"{d}"'],
    ['f(f"...{$X}...")', 'f(f"{a}{b}c")', 'f(f"{a}{b}c")'],
    ['"..." + $X', 'a = "x" + b\nc = b + "x"', '"x" + b'],
    ['"..." + $X', 'a = "x" + b + "y" + c', '"x" + b + "y" + c'],
    ['$X + "..."', 'a = b + "x" + "y"', 'b + "x" + "y"'],
    ['"..." % $X', 'a = "x %s" % b\nc = d % e', '"x %s" % b'],
    ['"...".format(...)', 'a = "x {}".format(b)\nc = d.format(b)', '"x {}".format(b)'],
    ['"a"', 'x = ["a", "b"]', '"a"'],
    ['f("select ... from ...")', 'f("select a from b")\nf("insert a")', 'f("select a from b")'],
  ]);
});

describe('Python: statements', () => {
  check('python', [
    ['$X = f(...)', 'a = f(1)\nb: int = f(2)\nc += f(3)', 'a = f(1)', 'b: int = f(2)'],
    ['$X = f()', 'a = b = f()', 'a = b = f()', 'b = f()'],
    ['return $X', 'def f():\n    return 1\ndef g():\n    return', 'return 1'],
    ['open_()\n...\nclose_()', 'open_()\nx = 1\nclose_()\ny = 2', 'open_()\nx = 1\nclose_()'],
    ['open_()\n...\nclose_()', 'open_()\nif x:\n    close_()', 'open_()\nif x:\n    close_()'],
    ['open_()\n...\nclose_()', 'if x:\n    open_()\nclose_()'],
    ['open_()\nclose_()', 'open_()\nx = 1\nclose_()'],
    ['open_()\nclose_()', 'open_()\nclose_()', 'open_()\nclose_()'],
    ['$F = open(...)\n...\n$F.read()', 'a = open(p)\nb.read()'],
    ['$F = open(...)\n...\n$F.read()', 'a = open(p)\nx = a.read()', 'a = open(p)\nx = a.read()'],
    ['try:\n    ...\nexcept:\n    pass', 'try:\n    f()\nexcept:\n    pass', 'try:\n    f()\nexcept:\n    pass'],
    ['try:\n    ...\nexcept:\n    pass', 'try:\n    f()\nexcept ValueError:\n    pass'],
    [
      'try:\n    ...\nexcept $E:\n    pass',
      'try:\n    f()\nexcept A:\n    g()\nexcept B:\n    pass',
      'try:\n    f()\nexcept A:\n    g()\nexcept B:\n    pass',
    ],
    ['if $X:\n    ...', 'if a:\n    f()\nelse:\n    g()', 'if a:\n    f()\nelse:\n    g()'],
    [
      'with open(...) as $F:\n    ...',
      'with a(), open(p) as f:\n    f.read()',
      'with a(), open(p) as f:\n    f.read()',
    ],
    ['for $X in $Y:\n    ...', 'for a, b in c:\n    pass', 'for a, b in c:\n    pass'],
    ['assert $X, $M', 'assert a\nassert a, b', 'assert a, b'],
    ['import pickle', 'import pickle\nimport os', 'import pickle'],
    ['import $M', 'import os.path', 'import os.path'],
    ['from $M import $N', 'from a.b import c', 'from a.b import c'],
    ['from a import b', 'from a import x, b as c', 'from a import x, b as c'],
    ['from a import b', 'from a import c'],
    [
      'def $F(...):\n    ...\n    global $X\n    ...',
      'def f():\n    a = 1\n    global b\n    b = 2\ndef g(): pass',
      'def f():\n    a = 1\n    global b\n    b = 2',
    ],
  ]);
});

describe('Python: functions and classes', () => {
  check('python', [
    ['def $F(...):\n    ...', 'async def f(a): pass', 'async def f(a): pass'],
    ['async def $F(...):\n    ...', 'def f(a): pass'],
    ['def $F($A):\n    ...', 'def f(a): pass\ndef g(a, b): pass', 'def f(a): pass'],
    ['def $F(..., request, ...):\n    ...', 'def f(self, request): pass\ndef g(x): pass', 'def f(self, request): pass'],
    ['def $F($A, $B=$D):\n    ...', 'def f(a, b=[]): pass\ndef g(a, b): pass', 'def f(a, b=[]): pass'],
    [
      '@app.route(...)\ndef $F(...):\n    ...',
      '@app.route("/")\n@login\ndef f(): pass\ndef g(): pass',
      'app.route("/")\n@login\ndef f(): pass',
    ],
    ['@$D\ndef $F(...):\n    ...', '@app.route("/")\ndef f(): pass', 'app.route("/")\ndef f(): pass'],
    [
      'def $F(...):\n    return $X',
      'def f():\n    "doc"\n    return 1\ndef g():\n    x()\n    return 1',
      'def f():\n    "doc"\n    return 1',
    ],
    [
      'def $F(...):\n    ...\n    return $X',
      'def f():\n    if a:\n        return 1',
      'def f():\n    if a:\n        return 1',
    ],
    ['class $C($B):\n    ...', 'class A(X, B): pass\nclass D: pass', 'class A(X, B): pass'],
    [
      'class $C(models.Model):\n    ...',
      'class A(models.Model): pass\nclass D(Other): pass',
      'class A(models.Model): pass',
    ],
    ['lambda: ...', 'f(lambda: 1)\nf(lambda x: 1)', 'lambda: 1'],
  ]);
});

describe('Python: displays, deep and typed patterns', () => {
  check('python', [
    ['{..., "a": $V, ...}', 'x = {"b": 1, "a": 2}\ny = {"b": 1}', '{"b": 1, "a": 2}'],
    ['{"a": $V}', 'x = {"b": 1, "a": 2}'],
    ['[..., 2, ...]', 'x = [1, 2, 3]\ny = [1]', '[1, 2, 3]'],
    ['[$X]', 'x = [1]\ny = (1,)', '[1]'],
    ['($X,)', 'x = [1]\ny = (1,)', '(1,)'],
    ['$X[$Y]', 'a[1]\nb.c', 'a[1]'],
    ['f(<... x ...>)', 'f(g(1 + x))\nf(y)', 'f(g(1 + x))'],
    ['a. ... .run()', 'a.b.c(1).run()\nb.run()', 'a.b.c(1).run()'],
    ['not $X', 'y = not x\nz = x', 'not x'],
    ['$A and admin', 'x = admin and b', 'admin and b'],
    ['$X == $X', 'a == a\na == b', 'a == a'],
    ['($X : Session).run()', 'def f(s: Session, t):\n    s.run()\n    t.run()', 's.run()'],
    ['($X : Session).run()', 's = Session()\ns.run()\nt = Other()\nt.run()', 's.run()'],
    ['[$X for $X in $Y]', 'a = [b for b in c]\nd = [e.f for e in c]', '[b for b in c]'],
  ]);
});

describe('JavaScript: calls and names', () => {
  check('javascript', [
    ['exec(...)', 'exec(a); obj.exec(a);', 'exec(a)'],
    ['child_process.exec(...)', "const cp = require('child_process'); cp.exec(a);", 'cp.exec(a)'],
    ['child_process.exec(...)', "import { exec as run } from 'node:child_process'; run(a);", 'run(a)'],
    ['child_process.exec(...)', "const { exec: e } = require('child_process'); e(a);", 'e(a)'],
    ['child_process.exec(...)', "require('child_process').exec(a);", "require('child_process').exec(a)"],
    ['child_process.exec(...)', "import cp from 'child_process'; cp.exec(a); other.exec(a);", 'cp.exec(a)'],
    ['child_process.exec(...)', "import * as cp from 'child_process'; cp.exec(a);", 'cp.exec(a)'],
    ['child_process.exec(...)', "const a = require('child_process'); const b = a.exec; b(c);", 'b(c)'],
    [
      'child_process.exec(...)',
      "async function f() { const cp = await import('child_process'); cp.exec(a); }",
      'cp.exec(a)',
    ],
    ['fs.promises.readFile(...)', "import fs from 'fs/promises'; fs.readFile(p);", 'fs.readFile(p)'],
    ['new Function(...)', 'new Function(a); Function(a);', 'new Function(a)'],
    ['$X.innerHTML = $Y', 'el.innerHTML = a; el.text = a;', 'el.innerHTML = a'],
    [
      'f({..., secure: false, ...})',
      'f({a: 1, secure: false}); f({secure: true}); f({a: 1});',
      'f({a: 1, secure: false})',
    ],
    ['f({..., $K: false, ...})', 'f({a: 1, secure: false});', 'f({a: 1, secure: false})'],
    ['`...${$X}...`', 'x = `a ${b} c`; y = `a`; z = "a";', '`a ${b} c`'],
    ['"..." + $X', "x = 'a' + b + 'c'; y = b + 'c';", "'a' + b + 'c'"],
    ['f("...")', "const A = 'x'; f(A); f(`x`); f(b);", 'f(A)', 'f(`x`)'],
    ['$X == $Y', 'a == b; a === b;', 'a == b'],
    ['$A?.b', 'a.b', 'a.b'],
    ['/.../', 'x = /ab+/.test(y)', '/ab+/'],
  ]);
});

describe('JavaScript: statements, functions, JSX', () => {
  check('javascript', [
    ['$X = f(...)', 'const a = f(1); let b; b = f(2);', 'const a = f(1)', 'b = f(2)'],
    ['const $X = require($M)', "const a = require('b'); let c = d;", "const a = require('b')"],
    [
      'function $F(...) { ... }',
      'function f(a) { return a; }\nconst g = function (b) {};',
      'function f(a) { return a; }',
      'function (b) {}',
    ],
    ['(...) => $X', 'f(() => 1); f(function () { return 1; });', '() => 1'],
    ['($A, $B) => { ... }', 'f((a, b) => { g(a); }); f((a) => {});', '(a, b) => { g(a); }'],
    [
      '$APP.get($P, (req, res) => { ... })',
      "app.get('/', (req, res) => { res.send(1); });",
      "app.get('/', (req, res) => { res.send(1); })",
    ],
    [
      "const $X = require('a');\n...\n$X.run(...)",
      "const m = require('a');\nfunction f() { m.run(1); }",
      "const m = require('a');\nfunction f() { m.run(1);",
    ],
    ['if ($X) { ... }', 'if (a) f(); else g();', 'if (a) f(); else g();'],
    [
      '<$E dangerouslySetInnerHTML={$X} />',
      'const a = <div id="b" dangerouslySetInnerHTML={c} />;',
      '<div id="b" dangerouslySetInnerHTML={c} />',
    ],
    ['<a href={$X}>...</a>', 'const a = <a href={b}>text</a>;', '<a href={b}>text</a>'],
    [
      'try { ... } catch ($E) { }',
      'try { f(); } catch (e) { }\ntry { f(); } catch (e) { g(); }',
      'try { f(); } catch (e) { }',
    ],
    ["import $X from 'express'", "import e from 'express';\nimport f from 'other';", "import e from 'express';"],
  ]);
});

describe('TypeScript', () => {
  check('typescript', [
    ['$X as any', 'const a = b as any; const c = d as string;', 'b as any'],
    ['f($X)', 'f(a as any); f(b!);', 'f(a as any)', 'f(b!)'],
    [
      'function $F($A, ...) { ... }',
      'function f(a: string, b?: number): void { g(); }',
      'function f(a: string, b?: number): void { g(); }',
    ],
    ['$X = f()', 'const a: string = f();', 'const a: string = f()'],
  ]);
});
