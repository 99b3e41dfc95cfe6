import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { findPython } from './find-python.ts';

const machine = {
  'python/bin/python3': '#!/bin/sh\n',
  'python/lib/python3.11/site-packages/pytest/__init__.py': '',
};

it.each([
  ['include-system-site-packages = false\n', false],
  ['include-system-site-packages = true\n', true],
])('a virtual environment holds what its Python has only where it was made so: %s', (settings, expected) => {
  using folder = scratch({
    ...machine,
    'project/.venv/pyvenv.cfg': settings,
    'project/.venv/lib/python3.11/site-packages/black/__init__.py': '',
  });
  folder.write('project/.venv/bin/keep', '');
  symlinkSync(join(folder.path, 'python/bin/python3'), join(folder.path, 'project/.venv/bin/python'));
  const found = findPython(join(folder.path, 'project'), {});
  expect(found?.has('black')).toBe(true);
  expect(found?.has('pytest')).toBe(expected);
});

it('without an environment the Python of the path counts', () => {
  using folder = scratch(machine);
  chmodSync(join(folder.path, 'python/bin/python3'), 0o755);
  const found = findPython(join(folder.path, 'project'), { PATH: join(folder.path, 'python/bin') });
  expect(found?.has('pytest')).toBe(true);
  expect(found?.has('black')).toBe(false);
});
