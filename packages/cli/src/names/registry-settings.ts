/** The settings of package managers that count in a folder: which names are asked of somebody's own registry. */
import { dirname, isAbsolute, join } from 'node:path';
import { ecosystems } from '@sallyport/deps/versions';
import { readEnvironment, readSettings, rulesOfPatterns, type PrivateRule } from '@sallyport/deps/names';
import type { Disk } from '../discovery/disk.ts';
import { textFile } from '../discovery/text-file.ts';
import type { Io } from '../io.ts';

/** `patterns` are the user's own, from the configuration. */
export const registrySettings = (
  folder: string,
  { env }: Pick<Io, 'env'>,
  disk: Disk,
  patterns: readonly string[],
): readonly PrivateRule[] => [
  ...rulesOfPatterns(patterns, ecosystems),
  ...readEnvironment(env),
  ...[...upward(folder), ...ofUser(env)].flatMap((path) => {
    const text = textFile(path, disk, largest);
    return text === undefined ? [] : readSettings(path, text);
  }),
];

const inProject = [
  '.npmrc',
  '.yarnrc',
  '.yarnrc.yml',
  'bunfig.toml',
  'uv.toml',
  'pyproject.toml',
  'Pipfile',
  'nuget.config',
  'NuGet.Config',
  'NuGet.config',
  'composer.json',
  '.cargo/config.toml',
];

const upward = (folder: string): readonly string[] => {
  const paths: string[] = [];
  for (let at = folder, level = 0; level < mostLevels; at = dirname(at), level += 1) {
    paths.push(...inProject.map((name) => join(at, name)));
    if (dirname(at) === at) break;
  }
  return paths;
};

const mostLevels = 40;

const ofUser = (env: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const { HOME: home = env['USERPROFILE'], XDG_CONFIG_HOME: xdg, VIRTUAL_ENV: venv, APPDATA: data } = env;
  const configs = xdg ?? (home === undefined ? undefined : join(home, '.config'));
  return [
    ...under(home, [
      '.npmrc',
      '.yarnrc',
      '.yarnrc.yml',
      '.bunfig.toml',
      '.pip/pip.conf',
      '.cargo/config.toml',
      '.gemrc',
      '.composer/composer.json',
      '.nuget/NuGet/NuGet.Config',
      'Library/Application Support/pip/pip.conf',
    ]),
    ...under(configs, ['pip/pip.conf', 'uv/uv.toml', 'NuGet/NuGet.Config', 'composer/composer.json']),
    ...under(data, ['pip/pip.ini', 'uv/uv.toml', 'NuGet/NuGet.Config']),
    ...under(venv, ['pip.conf', 'pip.ini']),
    ...[
      '/etc/pip.conf',
      '/etc/uv/uv.toml',
      '/etc/npmrc',
      '/usr/etc/npmrc',
      env['PIP_CONFIG_FILE'],
      env['NPM_CONFIG_USERCONFIG'],
      env['npm_config_userconfig'],
    ].filter((path): path is string => path !== undefined),
  ];
};

const under = (folder: string | undefined, names: readonly string[]): readonly string[] =>
  folder === undefined || !isAbsolute(folder) ? [] : names.map((name) => join(folder, name));

/** Units: bytes. */
const largest = 2 ** 20;
