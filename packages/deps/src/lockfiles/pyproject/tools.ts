import { entriesAt, valueAt, type Value } from '../../text/index.ts';
import { pythonGroup } from '../python-group.ts';
import type { Asking } from '../asking.ts';

/**
 * The tables of tools besides Poetry's.
 *
 * Source: docs.astral.sh/uv, "Settings"; pdm-project.org, "Build Configuration", "Dependency Management"; hatch.pypa.io, "Environments", "Build configuration";
 * rye.astral.sh, "Python Project"; flit.pypa.io, "Old metadata"; setuptools.pypa.io, "Dynamic Metadata".
 */
export const readTools = (root: Value | undefined, asking: Asking): void => {
  const tool = (...keys: readonly string[]): Value | undefined => valueAt(root, 'tool', ...keys);
  asking.addAll(tool('uv', 'dev-dependencies'), 'development');
  asking.addAll(tool('rye', 'dev-dependencies'), 'development');
  for (const { value } of entriesAt(tool('pdm', 'dev-dependencies'))) asking.addAll(value, 'development');
  for (const { value } of entriesAt(tool('hatch', 'envs'))) {
    asking.addAll(valueAt(value, 'dependencies'), 'development');
    asking.addAll(valueAt(value, 'extra-dependencies'), 'development');
  }
  const build = tool('hatch', 'build');
  asking.addAll(valueAt(build, 'dependencies'), 'build');
  const targets = entriesAt(build, 'targets');
  const hooks = [build, ...targets.map(({ value }) => value)].flatMap((value) => entriesAt(value, 'hooks'));
  for (const { value } of [...targets, ...hooks]) asking.addAll(valueAt(value, 'dependencies'), 'build');
  asking.addAll(tool('flit', 'metadata', 'requires'), 'production');
  asking.addAll(tool('flit', 'metadata', 'dev-requires'), 'development');
  for (const { key, value } of entriesAt(tool('flit', 'metadata', 'requires-extra')))
    asking.addAll(value, pythonGroup(key.text, 'optional'));
  for (const entry of entriesAt(tool('pixi', 'pypi-dependencies'))) asking.addEntry(entry, 'production');
  for (const { key, value } of entriesAt(tool('pixi', 'feature')))
    for (const entry of entriesAt(value, 'pypi-dependencies'))
      asking.addEntry(entry, pythonGroup(key.text, 'optional'));
  readDynamic(tool('setuptools', 'dynamic'), asking);
  asking.addFiles(tool('hatch', 'metadata', 'hooks', 'requirements_txt', 'files'), 'production');
};

const readDynamic = (dynamic: Value | undefined, asking: Asking): void => {
  asking.addFiles(valueAt(dynamic, 'dependencies', 'file'), 'production');
  for (const { key, value } of entriesAt(dynamic, 'optional-dependencies'))
    asking.addFiles(valueAt(value, 'file'), pythonGroup(key.text, 'optional'));
};
