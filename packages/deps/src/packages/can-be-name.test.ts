import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../versions/index.ts';
import { canBeName } from './can-be-name.ts';

describe('a name', () => {
  it.each<readonly [Ecosystem, string]>([
    ['npm', 'lodash'],
    ['npm', '@types/node'],
    ['npm', 'JSONStream'],
    ['npm', '_'],
    ['npm', '-'],
    ['PyPI', 'zope.interface'],
    ['PyPI', 'a'],
    ['crates.io', 'serde_json'],
    ['RubyGems', 'rack-test'],
    ['Packagist', 'symfony/http-kernel'],
    ['NuGet', 'Newtonsoft.Json'],
    ['Maven', 'org.apache.commons:commons-lang3'],
    ['Hex', 'phoenix_html'],
    ['Pub', 'http_parser'],
    ['Go', 'github.com/Masterminds/semver/v3'],
    ['Go', 'stdlib'],
  ])('of %s can be %s', (ecosystem, name) => {
    expect(canBeName(ecosystem, name)).toBe(true);
  });

  it.each<readonly [Ecosystem, string]>([
    ['npm', ''],
    ['npm', 'a b'],
    ['npm', '@types'],
    ['npm', 'a/b'],
    ['npm', 'x'.repeat(301)],
    ['PyPI', '-weird'],
    ['PyPI', 'a;b'],
    ['crates.io', '1st'],
    ['Packagist', 'symfony'],
    ['Maven', 'junit'],
    ['Hex', 'Phoenix'],
    ['Go', 'a//b'],
    ['Alpine', ' '],
  ])('of %s cannot be "%s"', (ecosystem, name) => {
    expect(canBeName(ecosystem, name)).toBe(false);
  });
});
