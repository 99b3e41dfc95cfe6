import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../versions/index.ts';
import { newPrivateNames, readEnvironment, readSettings, rulesOfPatterns, settingsFiles } from '../index.ts';
import { matchesPattern } from './private-rule.ts';

const bases = { npm: 'https://registry.example', PyPI: 'https://pypi.org' };

/** The names of the list that are kept back by a file. */
const kept = (path: string, text: string, ecosystem: Ecosystem, ...names: string[]): readonly string[] => {
  const isPrivate = newPrivateNames(readSettings(path, text), bases);
  return names.filter((name) => isPrivate(ecosystem, name) !== undefined);
};

describe('names are kept back', () => {
  it.each<[string, string, Ecosystem, readonly string[], readonly string[]]>([
    [
      'a/.npmrc',
      '@acme:registry=https://npm.acme.example/\n//npm.acme.example/:_authToken=x',
      'npm',
      ['@acme/x', '@ACME/y'],
      ['x', '@acmeco/x'],
    ],
    ['.npmrc', 'registry = https://npm.acme.example/', 'npm', ['x', '@acme/x'], []],
    ['.npmrc', 'registry=https://registry.example/\n; registry=https://npm.acme.example/', 'npm', [], ['x']],
    ['.yarnrc', 'registry "https://npm.acme.example/"', 'npm', ['x'], []],
    [
      '.yarnrc.yml',
      'npmScopes:\n  acme:\n    npmRegistryServer: "https://npm.acme.example"\n',
      'npm',
      ['@acme/x'],
      ['x'],
    ],
    ['bunfig.toml', '[install.scopes]\nacme = "https://npm.acme.example/"\n', 'npm', ['@acme/x'], ['x']],
    ['pip.conf', '[global]\nextra-index-url =\n    https://pypi.acme.example/simple\n', 'PyPI', ['x'], []],
    [
      'pip.conf',
      '[global]\nindex-url = https://pypi.org/simple\nextra-index-url = https://download.pytorch.org/whl/cpu',
      'PyPI',
      [],
      ['x'],
    ],
    [
      'pyproject.toml',
      '[[tool.uv.index]]\nname = "acme"\nurl = "https://pypi.acme.example/simple"\n',
      'PyPI',
      ['x'],
      [],
    ],
    [
      'pyproject.toml',
      '[[tool.uv.index]]\nname = "acme"\nurl = "https://pypi.acme.example/simple"\nexplicit = true\n[tool.uv.sources]\nacme-lib = { index = "acme" }\n',
      'PyPI',
      ['acme-lib'],
      ['requests'],
    ],
    [
      'pyproject.toml',
      '[[tool.poetry.source]]\nname = "acme"\nurl = "https://pypi.acme.example/simple"\n',
      'PyPI',
      ['x'],
      [],
    ],
    ['Pipfile', '[[source]]\nurl = "https://pypi.org/simple"\nname = "pypi"\n', 'PyPI', [], ['x']],
    ['Pipfile', '[[source]]\nurl = "https://user:secret@pypi.acme.example/simple"\nname = "acme"\n', 'PyPI', ['x'], []],
    [
      '.cargo/config.toml',
      '[source.crates-io]\nreplace-with = "acme"\n[source.acme]\nregistry = "https://crates.acme.example"\n',
      'crates.io',
      ['x'],
      [],
    ],
    [
      'NuGet.Config',
      '<configuration><packageSources><add key="acme" value="https://nuget.acme.example/v3/index.json" /></packageSources></configuration>',
      'NuGet',
      ['X'],
      [],
    ],
    [
      'nuget.config',
      '<configuration><packageSources><add key="nuget.org" value="https://api.nuget.org/v3/index.json" /></packageSources></configuration>',
      'NuGet',
      [],
      ['X'],
    ],
    [
      'composer.json',
      '{"repositories": [{"type": "composer", "url": "https://packages.acme.example", "only": ["acme/*"]}]}',
      'Packagist',
      ['acme/x'],
      ['laravel/framework'],
    ],
    ['.gemrc', ':sources:\n- https://gems.acme.example/\n', 'RubyGems', ['x'], []],
  ])('%s: %s', (path, text, ecosystem, secret, open) => {
    expect(kept(path, text, ecosystem, ...secret, ...open)).toEqual(secret);
  });

  it('by the environment', () => {
    const isPrivate = newPrivateNames(
      readEnvironment({
        PIP_EXTRA_INDEX_URL: 'https://pypi.acme.example/simple',
        GOPRIVATE: 'git.acme.example,*.corp.example',
      }),
      bases,
    );
    expect(isPrivate('PyPI', 'x')).toContain('PIP_EXTRA_INDEX_URL');
    expect(isPrivate('Go', 'git.acme.example/a/b')).toContain('GOPRIVATE');
    expect(isPrivate('Go', 'x.corp.example/a')).toContain('GOPRIVATE');
    expect(isPrivate('Go', 'github.com/a/b')).toBeUndefined();
    expect(isPrivate('npm', 'x')).toBeUndefined();
  });
  it('by patterns of the configuration', () => {
    const isPrivate = newPrivateNames(rulesOfPatterns(['@acme/*', 'PyPI:acme-*'], ['npm', 'PyPI']), bases);
    expect(['npm', 'PyPI'].map((one) => isPrivate(one as Ecosystem, 'acme-x') !== undefined)).toEqual([false, true]);
    expect(isPrivate('npm', '@acme/x')).toBeDefined();
  });
  it('not where the registry is the very one that is asked', () => {
    const own = { npm: 'https://npm.acme.example/npm' };
    expect(
      newPrivateNames(readSettings('.npmrc', 'registry=https://npm.acme.example/npm/'), own)('npm', 'x'),
    ).toBeUndefined();
    expect(
      newPrivateNames(readSettings('.npmrc', 'registry=https://npm.acme.example/'), own)('npm', 'x'),
    ).toBeDefined();
  });
  it('and no text is too strange', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingsFiles()), fc.string({ unit: 'grapheme' }), (path, text) => {
        readSettings(path, text);
      }),
    );
    expect(readSettings('README.md', 'registry=https://npm.acme.example/')).toEqual([]);
  });
});

describe('a pattern', () => {
  it.each([
    ['@acme/x', '@acme/*', true],
    ['@acme', '@acme/*', false],
    ['abc', 'a*b*c', true],
    ['ac', 'a*b*c', false],
    ['ab', 'ab*b', false],
    ['aXbYbZ', 'a*b*z', true],
    ['x', '*', true],
    ['x', 'x', true],
    ['xx', 'x', false],
  ])('%s by %s: %s', (name, pattern, expected) => {
    expect(matchesPattern(name, pattern)).toBe(expected);
  });
});
