import { describe, expect, it } from 'vitest';
import { pythonAddress, publicAddress } from './python-address.ts';

describe('addresses of Python packages', () => {
  it.each([
    [
      'git+https://h.example/o/thing.git@0123456789abcdef0123456789abcdef01234567#subdirectory=x',
      {
        source: {
          kind: 'git',
          url: 'https://h.example/o/thing.git',
          commit: '0123456789abcdef0123456789abcdef01234567',
        },
        name: 'thing',
      },
    ],
    [
      'git+ssh://git@h.example/o/thing#egg=Other',
      { source: { kind: 'git', url: 'ssh://git@h.example/o/thing' }, name: 'Other' },
    ],
    ['git@h.example:o/thing.git@v1', { source: { kind: 'git', url: 'git@h.example:o/thing.git' }, name: 'thing' }],
    [
      'https://h.example/a-b-1.0rc1.tar.gz?x=1#sha256=00',
      { source: { kind: 'url', url: 'https://h.example/a-b-1.0rc1.tar.gz?x=1' }, name: 'a-b', version: '1.0rc1' },
    ],
    [
      './w/a_b-2-py3-none-any.whl',
      { source: { kind: 'path', path: './w/a_b-2-py3-none-any.whl' }, name: 'a_b', version: '2' },
    ],
    ['../lib', { source: { kind: 'path', path: '../lib' } }],
    ['C:\\lib\\x', { source: { kind: 'path', path: 'C:\\lib\\x' } }],
    ['file:.', { source: { kind: 'path', path: '.' } }],
  ])('%s', (written, address) => {
    expect(pythonAddress(written)).toEqual(address);
  });

  it.each(['flask', 'flask==1.0', 'zope.interface', ''])('%j is a name, no address', (written) => {
    expect(pythonAddress(written)).toBeUndefined();
  });

  it.each([
    ['https://user:pass@h.example/a@b', 'https://h.example/a@b'],
    ['https://token@h.example', 'https://h.example'],
    ['https://${USER}:p@ss@h.example/simple', 'https://h.example/simple'],
    ['ssh://git@h.example/a', 'ssh://git@h.example/a'],
    ['ssh://git:pass@h.example/a', 'ssh://h.example/a'],
    ['https://h.example/a?x=b@c', 'https://h.example/a?x=b@c'],
  ])('%s is told without what is secret', (address, told) => {
    expect(publicAddress(address)).toBe(told);
  });
});
