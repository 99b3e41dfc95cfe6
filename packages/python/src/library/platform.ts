/** `platform`: what every run says alike; nothing of the host's machine is told. */
import { builtin } from '../runtime/callables.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newTuple, type Value } from '../runtime/object.ts';

const answers: Readonly<Record<string, Value>> = {
  system: 'Linux',
  release: '',
  version: '',
  machine: '',
  processor: '',
  python_version: '3.12.1',
  python_implementation: 'CPython',
  python_compiler: '',
  python_branch: '',
  python_revision: '',
};

export const newModule = (): Module =>
  newModuleOf('platform', {
    ...Object.fromEntries(Object.entries(answers).map(([name, v]) => [name, builtin(`${name}()`, () => v)])),
    platform: builtin('platform(aliased=False, terse=False)', () => 'Linux'),
    architecture: builtin("architecture(executable='', bits='', linkage='')", () => newTuple(['64bit', ''])),
    python_version_tuple: builtin('python_version_tuple()', () => newTuple(['3', '12', '1'])),
    python_build: builtin('python_build()', () => newTuple(['', ''])),
  });
