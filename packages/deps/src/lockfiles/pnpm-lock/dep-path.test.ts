import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDepPath } from './dep-path.ts';

describe('the key of a package', () => {
  it.each([
    // A dot in the name and one peer behind the version were taken for a host and a package.
    ['/socket.io/4.7.0_utf-8-validate@5.0.2', 'socket.io', '4.7.0', undefined],
    ['/lodash.get/4.4.2', 'lodash.get', '4.4.2', undefined],
    ['/@s/x.y/1.0.0_react@17.0.2+react-dom@17.0.2', '@s/x.y', '1.0.0', undefined],
    ['npm.acme.example/x/1.0.0_react@17.0.2', 'x', '1.0.0', 'npm.acme.example'],
    ['npm.acme.example/@s/x/1.0.0_react@17.0.2', '@s/x', '1.0.0', 'npm.acme.example'],
    ['npm.acme.example/x@1.0.0(react@17.0.2)', 'x', '1.0.0', 'npm.acme.example'],
    ['registry+4873/@s/x@1.0.0', '@s/x', '1.0.0', 'registry+4873'],
    ['socket.io@4.7.0(a@1.0.0(b@2.0.0))', 'socket.io', '4.7.0', undefined],
    ['x@1.0.0(patch_hash=abc)(react@17.0.2)', 'x', '1.0.0', undefined],
    ['x@file:../a@1.0.0', 'x', 'file:../a@1.0.0', undefined],
    // A name that looks like a version.
    ['/@0/0.0.0/0.0.0', '@0/0.0.0', '0.0.0', undefined],
  ])('%s', (key, name, version, host) => {
    expect(parseDepPath(key)).toEqual({ name, version, ...(host === undefined ? {} : { host }) });
  });

  it.each([
    'file:a/b.c/d@1.0.0',
    'github.com/acme/tool/0123456789abcdef0123456789abcdef01234567',
    '@codeload.github.com/acme/tool/tar.gz/0123456789abcdef0123456789abcdef01234567',
    '',
  ])('%s does not name its package', (key) => {
    expect(parseDepPath(key)).toBeUndefined();
  });

  // Behind a registry a name that looks like a version cannot be told from one.
  const word = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,8}$/u).filter((one) => !/^\d+\.\d+\.\d+/u.test(one));
  const name = fc.oneof(
    word,
    fc.tuple(word, word).map(([scope, bare]) => `@${scope}/${bare}`),
  );
  const version = fc
    .tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.constantFrom('', '-beta.1', '-0', '+build.5', '-rc.1+exp.sha'))
    .map(([a, b, c, rest]) => `${String(a)}.${String(b)}.${String(c)}${rest}`);
  const peer = fc.tuple(name, version).map(([one, at]) => `${one}@${at}`);

  it('is read in every version of the lockfile, with and without peers and a registry', () => {
    fc.assert(
      fc.property(
        name,
        version,
        fc.array(peer, { maxLength: 2 }),
        fc.constantFrom('', 'npm.acme.example'),
        (one, at, peers, host) => {
          const own = { name: one, version: at };
          const brackets = peers.map((each) => `(${each})`).join('');
          const joined = peers.length === 0 ? '' : `_${peers.map((each) => each.replace('/', '+')).join('+')}`;
          const hosted = host === '' ? own : { ...own, host };
          expect(parseDepPath(`${one}@${at}${brackets}`)).toEqual(own);
          expect(parseDepPath(`${host}/${one}@${at}${brackets}`)).toEqual(hosted);
          expect(parseDepPath(`${host}/${one}/${at}${joined}`)).toEqual(hosted);
        },
      ),
    );
  });
});
