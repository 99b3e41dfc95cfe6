import { execFileSync } from 'node:child_process';
import { probeBubblewrap } from '@sallyport/cell';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { newRegressionTest } from '@sallyport/assist';
import type { Finding } from '@sallyport/core';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { findPythonTestStyle } from './find-python-test-style.ts';
import { newProjectCommands } from './project-commands.ts';
import { provenTest } from './write-test.ts';

const probe = await probeBubblewrap();
const reader = newCodeReader(analyzeLanguages);
const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['-c', 'import unittest']);
    return true;
  } catch {
    return false;
  }
})();

describe('how tests of a Python project are laid out', () => {
  it.each([
    [
      { 'tests/test_a.py': '', 'src/shop/__init__.py': '', 'src/shop/orders.py': '' },
      'src/shop/orders.py',
      { folder: 'tests', named: 'before', module: 'shop.orders', importFolders: ['src', '.'] },
    ],
    [
      { 'shop/orders_test.py': '', 'shop/__init__.py': '', 'shop/orders.py': '' },
      'shop/orders.py',
      { folder: 'shop', named: 'behind', module: 'shop.orders', importFolders: ['.'] },
    ],
    [
      { 'services/a/tests/test_a.py': '', 'tests/test_all.py': '', 'services/a/app.py': '' },
      'services/a/app.py',
      { folder: 'services/a/tests', named: 'before', module: 'app', importFolders: ['services/a', '.'] },
    ],
    [
      { 'app/main.py': 'from .db import connect\n', 'app/db.py': '' },
      'app/main.py',
      { folder: '.', named: 'before', module: 'app.main', importFolders: ['.'] },
    ],
    [
      { 'tests/test_a.py': '', 'my-tools/run-it.py': '' },
      'my-tools/run-it.py',
      { folder: 'tests', named: 'before', module: 'run-it', importFolders: ['my-tools', '.'] },
    ],
    [
      { 'shop/__init__.py': '', 'tests/.keep': '' },
      'shop/__init__.py',
      { folder: 'tests', named: 'before', module: 'shop', importFolders: ['.'] },
    ],
  ] as const)('%o', (files, path, style) => {
    using folder = scratch(files);
    const text = Reflect.get(files, path) as string;
    expect(findPythonTestStyle(folder.path, '.', { path, text }, 'pytest')).toEqual(style);
  });
});

it('a package is imported by its whole name where its tests are run within it', () => {
  using folder = scratch({ 'shop/test_a.py': '', 'shop/__init__.py': '' });
  expect(findPythonTestStyle(folder.path, 'shop', { path: 'shop/views.py', text: '' }, 'pytest')).toEqual({
    folder: 'shop',
    named: 'before',
    module: 'shop.views',
    importFolders: ['.', 'shop'],
  });
});

it('a body in JSON gets the names that the function asks for', async () => {
  const path = 'app.py';
  const text =
    'import os\nfrom flask import request\n\n\ndef ping():\n    host = request.get_json()["host"]\n    return os.popen("ping " + host).read()\n';
  const read = await reader.outline({ path, text });
  if ('problem' in read) throw new Error(read.problem);
  const offset = text.indexOf('os.popen');
  const finding = { ruleId: 'r', path, cwe: ['CWE-78'], flow: [], span: { start: { offset } } } as unknown as Finding;
  const style = { folder: '.', named: 'before', module: 'app', importFolders: ['.'] } as const;
  const test = newRegressionTest(finding, { path, text }, read.outline, style);
  expect('text' in test ? test.text : test.why).toContain('json={"host": ATTACK}');
});

const proven = async (
  files: Readonly<Record<string, string>>,
  path: string,
  cwe: string,
  weak: string,
  safe: string,
): Promise<{ why: string } | { path: string; text: string }> => {
  using folder = scratch(files);
  using commands = newProjectCommands({
    root: folder.path,
    env: { PATH: process.env['PATH'] },
    testCommand: ['python3', '-m', 'unittest'],
  });
  const before = files[path] ?? '';
  const offset = before.indexOf(weak);
  const finding = {
    ruleId: 'test.rule',
    path,
    cwe: [cwe],
    flow: [],
    span: { start: { offset, line: 1, column: 1 }, end: { offset: offset + 4, line: 1, column: 5 } },
  } as unknown as Finding;
  return await provenTest(finding, { path, text: before }, [{ path, text: before.replace(weak, safe) }], {
    root: folder.path,
    reader,
    commands,
    signal: new AbortController().signal,
  });
};

const shop = {
  'src/shop/__init__.py': '',
  'src/shop/db.py': 'import sqlite3\n\n\ndef connect():\n    return sqlite3.connect(":memory:")\n\n\ndb = connect()\n',
  'tests/test_a.py': '',
};

describe.skipIf(probe.kind !== 'available' || !hasPython)(
  'a test in Python (skipped where bubblewrap or python3 is not to be had)',
  () => {
    it.each<[string, string, string, string, string]>([
      [
        'a connection that is handed in, and relative imports',
        'from .db import connect\n\n\ndef find(conn, name: str, limit: int = 3):\n    cur = conn.cursor()\n    WORK\n    return cur.fetchall()\n',
        'CWE-89',
        `cur.execute(f"SELECT 1 WHERE n = '{name}'")`,
        'cur.execute("SELECT 1 WHERE n = ?", (name,))',
      ],
      [
        'a connection that the module keeps, and a coroutine',
        'from .db import db\n\n\nasync def find(name):\n    WORK\n',
        'CWE-89',
        `return db.execute("SELECT 1 WHERE n = '" + name + "'").fetchall()`,
        'return db.execute("SELECT 1 WHERE n = ?", (name,)).fetchall()',
      ],
      [
        'a method, and a function imported by another name',
        'from subprocess import run as start\n\n\nclass Keeper:\n    def __init__(self, session, base):\n        self.base = base\n\n    def keep(self, name, *, twice=False):\n        WORK\n',
        'CWE-78',
        'start("cp " + name + " " + self.base, shell=True)',
        'start(["cp", "--", name, self.base])',
      ],
      [
        'text that is run as code',
        'import ast\n\n\ndef value(text=None):\n    WORK\n',
        'CWE-95',
        'return eval(text)',
        'return ast.literal_eval(text)',
      ],
    ])('is written for %s', async (_, text, cwe, weak, safe) => {
      const files = { ...shop, 'src/shop/orders.py': text.replace('WORK', weak) };
      const test = await proven(files, 'src/shop/orders.py', cwe, weak, safe);
      expect(test).toMatchObject({ path: expect.stringMatching(/^tests\/test_src_shop_orders_\w+\.py$/u) });
    });

    it('is not written where it does not fail, still fails, or cannot be run', async () => {
      const weak = 'run("cp " + name, shell=True)';
      const safe = 'run(["cp", name])';
      const text = `from subprocess import run\n\n\ndef keep(name):\n    ${weak}\n`;
      const files = { ...shop, 'src/shop/orders.py': text };
      expect(await proven(files, 'src/shop/orders.py', 'CWE-78', weak, weak)).toEqual({
        why: 'the test fails after the repair as well',
      });
      const without = { ...shop, 'src/shop/orders.py': text.replace(weak, safe) };
      expect(await proven(without, 'src/shop/orders.py', 'CWE-78', safe, safe)).toEqual({
        why: 'a test with an attack does not fail on the code before the repair',
      });
      const broken = { ...shop, 'src/shop/orders.py': `assert False, "no key"\n${text}` };
      expect(await proven(broken, 'src/shop/orders.py', 'CWE-78', weak, safe)).toEqual({
        why: expect.stringContaining('the code cannot be tested by itself: AssertionError: no key'),
      });
      const inner = {
        ...shop,
        'src/shop/orders.py': text.replace('def keep', 'def outer():\n  def keep').replace(/^ {4}run/mu, '      run'),
      };
      expect(await proven(inner, 'src/shop/orders.py', 'CWE-78', weak, safe)).toEqual({
        why: 'the finding stands in no function that can be called by itself',
      });
    });

    it('names of files cannot end its strings', async () => {
      const weak = 'run("cp " + name, shell=True)';
      const path = 'a""" + b + """.py';
      const test = await proven(
        { [path]: `from subprocess import run\n\n\ndef keep(name):\n    ${weak}\n`, 'tests/test_a.py': '' },
        path,
        'CWE-78',
        weak,
        'run(["cp", name])',
      );
      expect('text' in test ? test.text.split('\n')[0] : test).toMatch(/^"""[^"\\]*"""$/u);
    });
  },
);
