import { describe, expect, it } from 'vitest';
import { matchesGlob, pathAllowed } from './path-rules.ts';
import { isTestPath } from './test-code.ts';

describe('paths of rules', () => {
  it.each([
    ['*.py', 'a.py', true],
    ['*.py', 'a/b.py', true],
    ['*.py', 'a.pyc', false],
    ['tests', 'src/tests/a.py', true],
    ['tests/', 'tests/a.py', true],
    ['tests', 'contests/a.py', false],
    ['/src', 'src/a.py', true],
    ['/src', 'lib/src/a.py', false],
    ['src/*.js', 'src/a.js', true],
    ['src/*.js', 'src/a/b.js', false],
    ['src/**/*.js', 'src/b.js', true],
    ['src/**/*.js', 'x/src/a/b/c.js', true],
    ['**/x?.{ts,tsx}', 'q/xa.tsx', true],
    ['**/x?.{ts,tsx}', 'q/xab.ts', false],
    ['a[0-9].py', 'a7.py', true],
    ['a[!0-9].py', 'a7.py', false],
    ['a+(b).py', 'a+(b).py', true],
    ['[', '[', true],
    ['{', '{', true],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(matchesGlob(glob, path)).toBe(expected);
  });
  it('exclude wins over include', () => {
    const rule = { paths: { include: ['*.py'], exclude: ['tests'] } };
    expect(['a.py', 'tests/a.py', 'a.js'].map((path) => pathAllowed(rule, path))).toEqual([true, false, false]);
    expect(pathAllowed({}, 'anything')).toBe(true);
    expect(pathAllowed({ paths: { include: [], exclude: ['*.js'] } }, 'a.py')).toBe(true);
  });
});

describe('test code', () => {
  it.each([
    'tests/a.py',
    'src/__tests__/a.js',
    'test_a.py',
    'pkg/a_test.py',
    'conftest.py',
    'a.test.ts',
    'a.spec.jsx',
    'e2e/login.cy.ts',
    'testdata/x.py',
  ])('%s is', (path) => {
    expect(isTestPath(path)).toBe(true);
  });
  it.each(['contest/a.py', 'attest.py', 'src/latest.ts', 'testimonials.js', 'a.specs.md', 'tests.py'])(
    '%s is not',
    (path) => {
      expect(isTestPath(path)).toBe(false);
    },
  );
});
