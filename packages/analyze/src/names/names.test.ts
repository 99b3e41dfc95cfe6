import { describe, expect, it } from 'vitest';
import type { LanguageId, ParsedUnit } from '../languages/language.ts';
import { javascriptLanguage } from '../languages/javascript/index.ts';
import { pythonLanguage } from '../languages/python/index.ts';
import type { Expression, Node } from '../tree/node.ts';
import { buildNames } from './build-names.ts';
import { walkOf } from './walk.ts';

for (const id of ['javascript', 'typescript', 'tsx'] as const) await javascriptLanguage.load(id);

const parse = (language: LanguageId, code: string): ParsedUnit =>
  (language === 'python' ? pythonLanguage : javascriptLanguage).parse(code, language);

/** The argument of the call of `probe` in the code. */
const probed = (unit: ParsedUnit): Expression => {
  for (const node of walkOf(unit).order) {
    if (
      node.kind === 'Call' &&
      node.callee.kind === 'Name' &&
      node.callee.name === 'probe' &&
      node.args[0] !== undefined
    )
      return node.args[0];
  }
  throw new Error('no probe in the sample');
};

const qualified = (language: LanguageId, code: string): string | undefined => {
  const unit = parse(language, code);
  return buildNames(unit).qualified(probed(unit));
};
const constant = (language: LanguageId, code: string): unknown => {
  const unit = parse(language, code);
  return buildNames(unit).constant(probed(unit));
};
const definitions = (language: LanguageId, code: string): readonly string[] | undefined => {
  const unit = parse(language, code);
  const node = probed(unit);
  return node.kind === 'Name'
    ? buildNames(unit)
        .binding(node)
        ?.definitions.map((one) => one.kind)
    : undefined;
};

describe('qualified names in Python', () => {
  it.each([
    ['import os\nprobe(os.path.join)', 'os.path.join'],
    ['import os.path\nprobe(os.path.join)', 'os.path.join'],
    ['import os.path as p\nprobe(p.join)', 'os.path.join'],
    ['from os import path as p\nprobe(p)', 'os.path'],
    ['from .db import query\nprobe(query)', '.db.query'],
    ['from . import query\nprobe(query)', '.query'],
    ['from ..a import b\nprobe(b.c)', '..a.b.c'],
    ['from flask import *\nprobe(request)', 'flask.request'],
    ['from flask import *\nprobe(open)', 'open'],
    ['from a import *\nfrom b import *\nprobe(thing)', 'thing'],
    ['probe(open)', 'open'],
    ['def open(): pass\nprobe(open)', undefined],
    ['def f(os):\n    probe(os.system)', undefined],
    ['import os\ndef f():\n    os = 1\n    probe(os)', undefined],
    ['import os\ndef f():\n    probe(os.system)', 'os.system'],
    ['import sqlite3\ndb = sqlite3\nrun = db.connect\nprobe(run)', 'sqlite3.connect'],
    ['import a\nx = a.b\nx = a.c\nprobe(x)', undefined],
    ['x = y\ny = x\nprobe(x)', undefined],
    ['try:\n    import yaml\nexcept ImportError:\n    yaml = None\nprobe(yaml.load)', 'yaml.load'],
    ['class A:\n    import os\n    def f(self):\n        probe(os)', 'os'],
    ["import importlib\nprobe(importlib.import_module('os').system)", 'os.system'],
    ['probe(f().x)', undefined],
    ['probe(self.x)', 'self.x'],
  ])('%j', (code, expected) => {
    expect(qualified('python', code)).toBe(expected);
  });
});

describe('qualified names in JavaScript', () => {
  it.each([
    ["import fs from 'node:fs'; probe(fs.readFile)", 'fs.readFile'],
    ["import * as fs from 'fs'; probe(fs.readFile)", 'fs.readFile'],
    ["import { readFile as r } from 'fs'; probe(r)", 'fs.readFile'],
    ["import { default as d } from 'm'; probe(d.x)", 'm.x'],
    ["const fs = require('fs'); probe(fs.promises.readFile)", 'fs.promises.readFile'],
    ["const { exec: e } = require('child_process'); probe(e)", 'child_process.exec'],
    ["const { promises: { readFile } } = require('fs'); probe(readFile)", 'fs.promises.readFile'],
    ["const e = require('child_process').exec; probe(e)", 'child_process.exec'],
    ["const a = require('a'); const b = a.b; probe(b.c)", 'a.b.c'],
    ["const m = __importStar(require('m')); probe(m.f)", 'm.f'],
    ["async () => { const m = await import('m'); probe(m.f); }", 'm.f'],
    ["import x from '@scope/pkg'; probe(x.y)", '@scope/pkg.y'],
    ["import x from './local'; probe(x.y)", './local.y'],
    ['probe(document.cookie)', 'document.cookie'],
    ['function f(document) { probe(document.cookie); }', undefined],
    ["import fs from 'fs'; { let fs = 1; probe(fs); }", undefined],
    ["import fs from 'fs'; { let fs = 1; } probe(fs)", 'fs'],
    ["let x = require('a'); x = 1; probe(x)", undefined],
    ['probe(this.x)', undefined],
    [
      "const { promisify } = require('util'); const { exec } = require('child_process'); const run = promisify(exec); probe(run)",
      'child_process.exec',
    ],
    ["const util = require('util'); probe(util.promisify(require('fs').readFile))", 'fs.readFile'],
    [
      "import { wrap } from './own'; import { exec } from 'child_process'; const run = wrap(exec); probe(run)",
      undefined,
    ],
  ])('%j', (code, expected) => {
    expect(qualified('javascript', code)).toBe(expected);
  });
});

describe('bindings', () => {
  it.each([
    ['python', 'x = 1\ndef f():\n    x = 2\n    x = 3\n    probe(x)', ['Assign', 'Assign']],
    ['python', 'x = 1\ndef f():\n    global x\n    x = 2\nprobe(x)', ['Assign', 'Assign']],
    [
      'python',
      'def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n    probe(x)',
      ['Assign', 'Assign'],
    ],
    ['python', 'x = 1\nclass C:\n    x = 2\n    def f(self):\n        probe(x)', ['Assign']],
    ['python', 'y = [probe(x) for x in z]', ['ComprehensionClause']],
    ['python', 'y = [x for x in z]\nprobe(x)', undefined],
    ['python', 'for x in y:\n    probe(x)', ['ForEach']],
    ['python', 'with open(p) as x:\n    probe(x)', ['WithItem']],
    ['python', 'try:\n    pass\nexcept E as x:\n    probe(x)', ['Catch']],
    ['python', 'def f(x, y=1):\n    probe(x)', ['Param']],
    ['python', 'x = 1\ndef f(a=probe(x)):\n    x = 2', ['Assign']],
    ['python', 'if (x := f()):\n    probe(x)', ['Assign']],
    ['python', 'match v:\n    case [x]:\n        probe(x)', ['Capture']],
    ['javascript', 'var x = 1; function f() { if (a) { var x = 2; } probe(x); }', ['Assign']],
    ['javascript', 'let x = 1; { let x = 2; } probe(x);', ['Assign']],
    ['javascript', 'let x = 1; x = 2; x++; probe(x);', ['Assign', 'Assign', 'Unary']],
    ['javascript', 'function f({ a: { x } }) { probe(x); }', ['Param']],
    ['javascript', 'for (const x of y) probe(x);', ['ForEach']],
    ['javascript', 'try {} catch (x) { probe(x); }', ['Catch']],
    ['javascript', 'const g = function x() { probe(x); };', ['Function']],
    ['javascript', 'function x() {} probe(x);', ['Function']],
    ['javascript', 'class x { m() { probe(x); } }', ['Class']],
  ] as const)('%s: %j', (language, code, expected) => {
    expect(definitions(language, code)).toEqual(expected);
  });
});

describe('constants', () => {
  it.each([
    ['python', 'probe("a" "b")', 'ab'],
    ['python', 'A = "x"\nprobe(A + "y")', 'xy'],
    ['python', 'A = "x"\ndef f():\n    probe(f"{A}-{1}")', 'x-1'],
    ['python', 'A = "x"\nA += "y"\nprobe(A)', undefined],
    ['python', 'def f(a="x"):\n    probe(a)', undefined],
    ['python', 'class C:\n    K = 1\n    def f(self):\n        probe(self.K)', 1],
    [
      'python',
      'class C:\n    def __init__(self):\n        self.k = 1\n    def f(self):\n        self.k = 2\n        probe(self.k)',
      undefined,
    ],
    ['python', 'class C:\n    K = 1\nprobe(C.K)', 1],
    ['python', 'probe(2 ** 10 + 7 * 3 // 2)', 1034],
    ['python', 'probe(not (1 > 2) and "a" != "b")', true],
    ['python', 'probe("a" if 1 < 2 else b)', 'a'],
    ['python', 'probe(["a", "b"][1])', 'b'],
    ['python', 'probe("a" in ["a", "b"])', true],
    ['python', 'probe(1 / 0)', undefined],
    ['python', 'probe("a" * 10 ** 9)', undefined],
    ['python', 'probe(x)', undefined],
    ['javascript', "const A = 'x'; probe(`${A}y`)", 'xy'],
    ['javascript', "const A = 'x'; probe(A + 1)", 'x1'],
    ['javascript', "let a = 'x'; a = 'y'; probe(a)", undefined],
    ['typescript', "const A: string = 'x' as string; probe(A)", 'x'],
    ['javascript', 'probe(undefined)', undefined],
    ['javascript', 'probe(null ?? 3)', 3],
  ] as const)('%s: %j', (language, code, expected) => {
    expect(constant(language, code)).toEqual(expected);
  });
});

describe('places', () => {
  it('names the enclosing symbols', () => {
    const unit = parse('python', 'class A:\n    def f(self):\n        def g():\n            probe(x)\n');
    expect(buildNames(unit).symbol(probed(unit))).toBe('A.f.g');
  });
  it('names functions by what they are assigned to', () => {
    const unit = parse('javascript', 'const f = () => { probe(x); };');
    expect(buildNames(unit).symbol(probed(unit))).toBe('f');
  });
  it('gives every node but the root a parent', () => {
    const unit = parse(
      'python',
      '@d\ndef f(a=[b for b in c]):\n    with x as y, z:\n        return {1: f"{a!r:>{w}}"}\n',
    );
    const names = buildNames(unit);
    const orphans = walkOf(unit).order.filter((node: Node) => node !== unit.root && names.parent(node) === undefined);
    expect(orphans).toEqual([]);
  });
});

describe('hostile input', () => {
  it('survives long chains and deep nesting', () => {
    const chain = `probe(${Array.from({ length: 20_000 }, () => '"a"').join(' + ')})`;
    expect(typeof constant('python', chain)).toMatch(/string|undefined/u);
    const members = `probe(a${'.b'.repeat(20_000)})`;
    expect(qualified('python', members)).toBeUndefined();
    const aliases = `${Array.from({ length: 3000 }, (_, index) => `a${index + 1} = a${index}`).join('\n')}\nprobe(a3000)`;
    expect(qualified('python', aliases)).toBeUndefined();
    const unit = parse('python', `${'['.repeat(3000)}1${']'.repeat(3000)}`);
    const names = buildNames(unit);
    expect(walkOf(unit).order.every((node) => names.parent(node) !== node)).toBe(true);
  });
});
