import { describe, expect, it } from 'vitest';
import { npmSource } from './npm-source.ts';
import { registryArchive } from './registry-archive.ts';

describe('addresses of archives', () => {
  it.each([
    ['https://registry.example/ms/-/ms-2.0.0.tgz', 'https://registry.example', 'ms'],
    ['https://registry.example/@s/a/-/a-1.0.0.tgz#0123', 'https://registry.example', '@s/a'],
    ['https://npm.acme.example/api/npm/all/@s%2fa/-/@s/a-1.0.0.tgz', 'https://npm.acme.example/api/npm/all', '@s/a'],
    [
      'https://gitlab.example/api/v4/projects/1/packages/npm/@s/a/-/@s/a-1.0.0.tgz',
      'https://gitlab.example/api/v4/projects/1/packages/npm',
      '@s/a',
    ],
    [
      'https://registry.npm.taobao.org/ms/download/ms-2.0.0.tgz?cache=0&other_urls=x/-/y.tgz',
      'https://registry.npm.taobao.org',
      'ms',
    ],
    ['https://registry.nlark.com/@s/a/download/@s/a-1.0.0.tgz', 'https://registry.nlark.com', '@s/a'],
    ['https://cdn.npmmirror.com/packages/@s/a/1.0.0/a-1.0.0.tgz', 'https://cdn.npmmirror.com/packages', '@s/a'],
    [
      'https://npm.pkg.github.com/download/@s/a/1.0.0/0123456789abcdef0123456789abcdef01234567',
      'https://npm.pkg.github.com',
      '@s/a',
    ],
  ])('%s is a registry', (url, address, name) => {
    expect(registryArchive(url)).toEqual({ address, name });
  });

  it.each([
    'https://gitlab.com/acme/tool/-/archive/v1.0.0/tool-v1.0.0.tar.gz',
    'https://files.acme.example/ms-2.0.0.tgz',
    'https://files.acme.example/-/ms-2.0.0.tgz',
    'https://files.acme.example/a/1.0.0/0123456789abcdef0123456789abcdef01234567',
  ])('%s is none', (url) => {
    expect(npmSource(url)).toEqual({ kind: 'url', url });
  });

  it('takes a moment for an address of any length', () => {
    const long = `https://x.example/${'@%2f'.repeat(500_000)}`;
    expect(registryArchive(long)).toBeUndefined();
    expect(npmSource(`${long}/-/`).kind).toBe('url');
  });
});
