/** `platform`: what every run says alike; nothing of the host's machine is told. */
import { builtin } from '../runtime/callables.ts';
import { call } from '../runtime/call.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newTuple, none, type Value } from '../runtime/object.ts';
import { newNamedTuple } from './collections/named-tuple.ts';

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

export const newModule = (): Module => {
  const fields = ['system', 'node', 'release', 'version', 'machine', 'processor'];
  const unameResult = newNamedTuple('uname_result', fields, false, [], 'platform');
  return newModuleOf('platform', {
    ...Object.fromEntries(Object.entries(answers).map(([name, v]) => [name, builtin(`${name}()`, () => v)])),
    platform: builtin('platform(aliased=False, terse=False)', () => 'Linux'),
    architecture: builtin("architecture(executable='', bits='', linkage='')", () => newTuple(['64bit', ''])),
    python_version_tuple: builtin('python_version_tuple()', () => newTuple(['3', '12', '1'])),
    python_build: builtin('python_build()', () => newTuple(['', ''])),
    uname_result: unameResult,
    uname: builtin('uname()', () =>
      call(
        unameResult,
        fields.map((name) => answers[name] ?? ''),
      ),
    ),
    node: builtin('node()', () => ''),
    libc_ver: builtin("libc_ver(executable=None, lib='', version='', chunksize=16384)", () => newTuple(['', ''])),
    mac_ver: builtin("mac_ver(release='', versioninfo=None, machine='')", () =>
      newTuple(['', newTuple(['', '', '']), '']),
    ),
    win32_ver: builtin("win32_ver(release='', version='', csd='', ptype='')", () => newTuple(['', '', '', ''])),
    win32_edition: builtin('win32_edition()', () => none),
    win32_is_iot: builtin('win32_is_iot()', () => false),
  });
};
