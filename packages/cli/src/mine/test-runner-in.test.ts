import { expect, it } from 'vitest';
import { testRunnerIn } from './test-runner-in.ts';

const look = (path: string, text: string, before = '') => testRunnerIn({ path, text }, { path, text: before });

it.each([
  ['a.py', 'import _pytest.runner as r\n', '_pytest.runner'],
  ['a.py', 'def f():\n    from unittest import TestCase\n', 'unittest'],
  ['a.js', "const { test } = require('node:test');\n", 'node:test'],
  ['a.ts', "import { vi } from 'vitest';\n", 'vitest'],
  ['a.py', 'import pytester_of_ours\nfrom . import test\n', undefined],
  ['a.js', "import { test } from './test';\nimport 'testing-ground';\n", undefined],
])('%s: %s', async (path, text, module) => {
  expect(await look(path, text)).toBe(module);
});

it('leaves a file alone that had it before', async () =>
  expect(await look('plugin.py', 'import pytest\nx = 1\n', 'import pytest\n')).toBeUndefined());
