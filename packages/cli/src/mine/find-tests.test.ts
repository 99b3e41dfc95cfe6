import { expect, it } from 'vitest';
import type { FoundPython } from '../fix/find-python.ts';
import { scratch } from '../testing/run-program.ts';
import { likelyTests, readTestFile, testCommands } from './find-tests.ts';

const tests = [
  readTestFile('tests/test_store.py', 'from shop.store import Store\nassert Store().find("a")\n'),
  readTestFile('tests/test_all.py', 'import shop.store\nimport shop.prices, os\n'),
  readTestFile('tests/test_web.py', 'def find(): pass\n'),
  readTestFile('src/token.test.ts', "import { sign } from './token.js';\nsign();\n"),
];

it('prefers tests that name the function and its file, then the function, then the file', () => {
  expect(likelyTests({ path: 'shop/store.py', name: 'find' }, tests)).toEqual(['tests/test_store.py']);
  expect(likelyTests({ path: 'shop/web.py', name: 'find' }, tests)).toEqual([
    'tests/test_web.py',
    'tests/test_store.py',
  ]);
  expect(likelyTests({ path: 'shop/prices.py', name: 'total' }, tests)).toEqual(['tests/test_all.py']);
  expect(likelyTests({ path: 'src/token.ts', name: 'sign' }, tests)).toEqual(['src/token.test.ts']);
  expect(likelyTests({ path: 'src/other.ts', name: 'other' }, tests)).toEqual([]);
});

const python = (module: string): FoundPython => ({
  program: '/usr/bin/python3',
  folders: [],
  has: (name) => name === module,
});

it('runs just those files, as the project runs its tests', () => {
  using folder = scratch({
    'py/setup.py': '',
    'py/tests/__init__.py': '',
    'py/tests/test_store.py': 'import unittest\n',
    'js/package.json': '{"scripts":{"test":"node --conditions=x --test"}}',
    'js/src/token.test.ts': "import test from 'node:test';\n",
    'no/package.json': '{"devDependencies":{"vitest":"1"},"scripts":{"test":"vitest"}}',
  });
  const how = { repository: folder.path, testCommand: undefined };
  const files = ['py/tests/test_store.py'];
  expect(testCommands('py/shop/store.py', files, { ...how, python: python('pytest') })).toMatchObject([
    { folder: 'py', argv: ['{python}', '-m', 'pytest', '-q', '-x', '-p', 'no:cacheprovider', 'tests/test_store.py'] },
  ]);
  expect(testCommands('py/shop/store.py', files, { ...how, python: python('') })).toMatchObject([
    {
      folder: 'py',
      argv: ['{python}', '-m', 'unittest', 'discover', '-s', 'tests', '-t', '.', '-p', 'test_store.py'],
    },
  ]);
  expect(testCommands('js/src/token.ts', ['js/src/token.test.ts'], { ...how, python: undefined })).toMatchObject([
    { folder: 'js', argv: ['node', '--conditions=x', '--test', 'src/token.test.ts'] },
  ]);
  expect(testCommands('no/a.ts', ['no/a.test.ts'], { ...how, python: undefined })).toMatchObject({
    why: expect.stringContaining('vitest is not installed') as string,
  });
  expect(testCommands('py/shop/store.py', [], { ...how, python: python('pytest') })).toEqual({
    why: 'no test names it or its file',
  });
  expect(
    testCommands('py/a.py', files, { ...how, python: undefined, testCommand: ['make', 'T=1', '{tests}'] }),
  ).toMatchObject([{ folder: '.', argv: ['make', 'T=1', 'py/tests/test_store.py'] }]);
});
