/**
 * Settings of package managers → which names they ask of somebody's own registry.
 *
 * Only what says "ask there" is read. Careful in one direction: a setting that adds or replaces a registry makes all names of the
 * ecosystem private, unless it says which ones it is for, because any of them may be known there alone.
 */
import { isUsualRegistry } from '../../packages/usual-registry.ts';
import { entriesAt, itemsAt, isTrueAt, readToml, readYaml, textAt } from '../../text/index.ts';
import type { Ecosystem } from '../../versions/index.ts';
import type { PrivateRule } from './private-rule.ts';

/** The settings in a file, by its name; none for a file that is no settings file, or cannot be read. */
export const readSettings = (path: string, text: string): readonly PrivateRule[] => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  return readers[name]?.(text, name) ?? [];
};

/** File names that `readSettings` knows, in lower case. */
export const settingsFiles = (): readonly string[] => Object.keys(readers);

/** Settings in the environment. */
export const readEnvironment = (env: Readonly<Record<string, string | undefined>>): readonly PrivateRule[] => [
  ...Object.entries(env).flatMap(([key, value]): readonly PrivateRule[] => {
    const ecosystem = variables.get(key.toLowerCase());
    return ecosystem === undefined || value === undefined
      ? []
      : value.split(/\s+/u).flatMap((url) => all(ecosystem, url.replace(/^[\w-]+=(?=https?:)/u, ''), key));
  }),
  ...[env['GOPRIVATE'], env['GONOPROXY'], env['GONOSUMDB']].flatMap((value) =>
    (value ?? '')
      .split(',')
      .filter((one) => one !== '' && one !== 'none')
      .flatMap((one): readonly PrivateRule[] => [
        { ecosystem: 'Go', pattern: one, by: 'GOPRIVATE' },
        { ecosystem: 'Go', pattern: `${one}/*`, by: 'GOPRIVATE' },
      ]),
  ),
  ...(env['GOPROXY'] ?? '')
    .split(/[,|]/u)
    .filter((one) => one !== '' && one !== 'direct' && one !== 'off')
    .flatMap((one) => all('Go', one, 'GOPROXY')),
];

const variables: ReadonlyMap<string, Ecosystem> = new Map<string, Ecosystem>([
  ['npm_config_registry', 'npm'],
  ['yarn_npm_registry_server', 'npm'],
  ['yarn_registry', 'npm'],
  ['bun_config_registry', 'npm'],
  ['pip_index_url', 'PyPI'],
  ['pip_extra_index_url', 'PyPI'],
  ['uv_index', 'PyPI'],
  ['uv_default_index', 'PyPI'],
  ['uv_index_url', 'PyPI'],
  ['uv_extra_index_url', 'PyPI'],
  ['pipenv_pypi_mirror', 'PyPI'],
]);

/** Hosts beside PyPI that everybody may know of: builds of well-known packages for graphics cards. They make no name private. */
const openIndexes =
  /^(?:download\.pytorch\.org|pypi\.nvidia\.com|pypi\.ngc\.nvidia\.com|data\.pyg\.org|wheels\.vllm\.ai|storage\.googleapis\.com\/jax-releases|girder\.github\.io|files\.pythonhosted\.org|test\.pypi\.org)(?:\/|$)/u;

/** All names of an ecosystem, when the address is not the registry that everybody uses. */
const all = (ecosystem: Ecosystem, address: string, by: string): readonly PrivateRule[] => {
  const url = address.trim().replace(/^["']|["']$/gu, '');
  if (url === '' || isUsualRegistry(ecosystem, withoutUser(url))) return [];
  if (ecosystem === 'PyPI' && openIndexes.test(withoutUser(url).replace(/^https?:\/\//u, ''))) return [];
  return [{ ecosystem, pattern: '*', registry: url, by }];
};

const scope = (name: string, address: string, by: string): readonly PrivateRule[] => {
  const bare = name.replace(/^@/u, '');
  return bare === '' || isUsualRegistry('npm', withoutUser(address))
    ? []
    : [{ ecosystem: 'npm', pattern: `@${bare}/*`, registry: address, by }];
};

const withoutUser = (url: string): string => url.replace(/^(https?:\/\/)[^/@]*@/u, '$1');

/** `key = value` lines, with the section in front of the key: `[global]` and `index-url` are `global.index-url`. */
const iniLines = (text: string): readonly (readonly [key: string, value: string])[] => {
  let section = '';
  let last = '';
  return text.split(/\r?\n/u).flatMap((line): readonly (readonly [string, string])[] => {
    const header = /^\s*\[([^\]]*)\]/u.exec(line)?.[1];
    if (header !== undefined) {
      section = `${header.trim()}.`;
      return [];
    }
    if (/^\s*[#;]/u.test(line)) return [];
    const pair = /^([^=:\s][^=]*?)\s*=\s*(.*)$/u.exec(line);
    if (pair !== null) {
      last = `${section}${pair[1] ?? ''}`;
      return [[last, (pair[2] ?? '').trim()]];
    }
    // Further lines of a list are indented.
    return /^\s+\S/u.test(line) && last !== '' ? [[last, line.trim()]] : [];
  });
};

const npmrc = (text: string, by: string): readonly PrivateRule[] =>
  iniLines(text).flatMap(([key, value]) => {
    if (key === 'registry') return all('npm', value, by);
    const scoped = /^(@[^:]+):registry$/u.exec(key)?.[1];
    return scoped === undefined ? [] : scope(scoped, value, by);
  });

const pipConf = (text: string, by: string): readonly PrivateRule[] =>
  iniLines(text).flatMap(([key, value]) =>
    /\.(?:extra-)?index[-_]url$/u.test(key) ? value.split(/\s+/u).flatMap((url) => all('PyPI', url, by)) : [],
  );

/** `uv`: indexes that are explicit are for the packages that name them alone. */
const uvIndexes = (text: string, by: string, ...front: readonly string[]): readonly PrivateRule[] => {
  const { root } = readToml(by, text);
  const explicit = new Map<string, string>();
  const open = itemsAt(root, ...front, 'index').flatMap((item) => {
    const url = textAt(item, 'url') ?? '';
    if (!isTrueAt(item, 'explicit')) return all('PyPI', url, by);
    explicit.set(textAt(item, 'name') ?? '', url);
    return [];
  });
  const pinned = entriesAt(root, ...front, 'sources').flatMap(({ key, value }): readonly PrivateRule[] =>
    (value.kind === 'list' ? value.items : [value]).flatMap((one): readonly PrivateRule[] => {
      const url = explicit.get(textAt(one, 'index') ?? '');
      return url === undefined ? [] : all('PyPI', url, by).map((rule) => ({ ...rule, pattern: key.text }));
    }),
  );
  const old = [textAt(root, ...front, 'index-url') ?? '', ...textsAtPath(root, ...front, 'extra-index-url')];
  return [...open, ...pinned, ...old.flatMap((url) => all('PyPI', url, by))];
};

const textsAtPath = (root: Parameters<typeof itemsAt>[0], ...keys: readonly string[]): readonly string[] =>
  itemsAt(root, ...keys).flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );

const pyproject = (text: string, by: string): readonly PrivateRule[] => {
  if (!/\b(?:index|source|index-url|extra-index-url)\b/u.test(text)) return [];
  const { root } = readToml(by, text);
  return [
    ...uvIndexes(text, by, 'tool', 'uv'),
    ...[...itemsAt(root, 'tool', 'poetry', 'source'), ...itemsAt(root, 'tool', 'pdm', 'source')].flatMap((item) =>
      // Of an explicit source only the packages come that name it, and they say so with their own address.
      textAt(item, 'priority') === 'explicit' ? [] : all('PyPI', textAt(item, 'url') ?? '', by),
    ),
  ];
};

const yarnrcYaml = (text: string, by: string): readonly PrivateRule[] => {
  const { root } = readYaml(by, text);
  return [
    ...all('npm', textAt(root, 'npmRegistryServer') ?? '', by),
    ...entriesAt(root, 'npmScopes').flatMap(({ key, value }) => {
      const server = textAt(value, 'npmRegistryServer');
      return server === undefined ? [] : scope(key.text, server, by);
    }),
  ];
};

const bunfig = (text: string, by: string): readonly PrivateRule[] => {
  const { root } = readToml(by, text);
  return [
    ...all('npm', textAt(root, 'install', 'registry') ?? textAt(root, 'install', 'registry', 'url') ?? '', by),
    ...entriesAt(root, 'install', 'scopes').flatMap(({ key, value }) =>
      scope(key.text, textAt(value, 'url') ?? (value.kind === 'scalar' ? String(value.value) : ''), by),
    ),
  ];
};

const cargoConfig = (text: string, by: string): readonly PrivateRule[] => {
  const { root } = readToml(by, text);
  const instead = textAt(root, 'source', 'crates-io', 'replace-with');
  return instead === undefined
    ? []
    : all(
        'crates.io',
        textAt(root, 'source', instead, 'registry') ?? textAt(root, 'source', instead, 'directory') ?? instead,
        by,
      );
};

const nugetConfig = (text: string, by: string): readonly PrivateRule[] => {
  const sources = /<packageSources>([\s\S]*?)<\/packageSources>/u.exec(text)?.[1] ?? '';
  return [...sources.matchAll(/<add\b[^>]*\bvalue\s*=\s*"([^"]+)"/giu)].flatMap(([, url = '']) =>
    all('NuGet', url, by),
  );
};

const composerJson = (text: string, by: string): readonly PrivateRule[] => {
  if (!text.includes('"repositories"')) return [];
  let document: unknown;
  try {
    document = JSON.parse(text) as unknown;
  } catch {
    return [];
  }
  const repositories =
    typeof document === 'object' && document !== null && 'repositories' in document ? document.repositories : undefined;
  const list: readonly unknown[] =
    typeof repositories === 'object' && repositories !== null ? Object.values(repositories) : [];
  return list.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('type' in one) || one.type !== 'composer' || !('url' in one))
      return [];
    const rules = all('Packagist', String(one.url), by);
    const only: readonly unknown[] | undefined = 'only' in one && Array.isArray(one.only) ? one.only : undefined;
    return only === undefined
      ? rules
      : rules.flatMap((rule) => only.map((pattern): PrivateRule => ({ ...rule, pattern: String(pattern) })));
  });
};

const gemrc = (text: string, by: string): readonly PrivateRule[] =>
  [...text.matchAll(/^\s*-\s*(https?:\/\/\S+)/gmu)].flatMap(([, url = '']) => all('RubyGems', url, by));

const readers: Readonly<Record<string, (text: string, name: string) => readonly PrivateRule[]>> = {
  '.npmrc': npmrc,
  npmrc,
  '.yarnrc': (text, by) =>
    [...text.matchAll(/^registry\s+"?([^"\s]+)/gmu)]
      .flatMap(([, url = '']) => all('npm', url, by))
      .concat(
        [...text.matchAll(/^"?(@[^":\s]+):registry"?\s+"?([^"\s]+)/gmu)].flatMap(([, name = '', url = '']) =>
          scope(name, url, by),
        ),
      ),
  '.yarnrc.yml': yarnrcYaml,
  'bunfig.toml': bunfig,
  'pip.conf': pipConf,
  'pip.ini': pipConf,
  'uv.toml': (text, by) => uvIndexes(text, by),
  'pyproject.toml': pyproject,
  pipfile: (text, by) =>
    itemsAt(readToml(by, text).root, 'source').flatMap((item) => all('PyPI', textAt(item, 'url') ?? '', by)),
  'config.toml': cargoConfig,
  'nuget.config': nugetConfig,
  'composer.json': composerJson,
  '.gemrc': gemrc,
  gemrc,
};
