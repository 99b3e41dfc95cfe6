import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlternatives } from './index.ts';

const shipped = readAlternatives(readFileSync(join(import.meta.dirname, '../../data/alternatives.yaml'), 'utf8'));

describe('what people use instead', () => {
  it('is written down for packages of every ecosystem, each entry whole', () => {
    expect(shipped.diagnostics).toEqual([]);
    expect(shipped.count).toBeGreaterThan(280);
  });
  it.each([
    ['npm', 'request', 'undici'],
    ['npm', 'moment', 'Temporal'],
    ['PyPI', 'PyCrypto', 'cryptography'],
    ['PyPI', 'fuzzyWuzzy', 'rapidfuzz'],
    ['crates.io', 'serde_yaml', 'serde_norway'],
    ['Go', 'github.com/dgrijalva/jwt-go/v4', 'golang-jwt'],
    ['RubyGems', 'factory_girl', 'factory_bot'],
    ['Packagist', 'swiftmailer/swiftmailer', 'symfony/mailer'],
    ['NuGet', 'windowsazure.storage', 'Azure.Storage.Blobs'],
    ['Maven', 'log4j:log4j', 'log4j-core'],
    ['Pub', 'moor', 'drift'],
    ['Hex', 'distillery', 'releases'],
  ])('%s: %s → %s', (ecosystem, name, use) => {
    expect(shipped.alternativeTo(ecosystem, name)?.use).toContain(use);
  });
  it.each([
    ['npm', 'undici'],
    ['PyPI', 'requests'],
    ['Maven', 'request'],
    ['Nowhere', 'request'],
    ['npm', '__proto__'],
  ])('is nothing for %s: %s', (ecosystem, name) => {
    expect(shipped.alternativeTo(ecosystem, name)).toBeUndefined();
  });
});

describe('an entry', () => {
  it('that is not whole is told and left out', () => {
    const read = readAlternatives(
      'npm:\n  a:\n    use: b\n    why: It ended.\n  c: {use: d, why: It ended., source: e}\nnpn: {}\n',
    );
    expect(read.count).toBe(1);
    expect(read.diagnostics.map(({ text }) => text)).toEqual([
      'alternatives.yaml:2: the entry of a is not whole',
      'alternatives.yaml:6: npn is no ecosystem',
    ]);
  });
  it('of a strange text is no crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        readAlternatives(text);
      }),
    );
  });
});
