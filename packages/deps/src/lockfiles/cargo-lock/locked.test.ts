import { describe, expect, it } from 'vitest';
import { readToml } from '../../text/index.ts';
import { lockedCrates } from './locked.ts';

const crate = (name: string, version: string, source: string | undefined, ...wants: readonly string[]): string =>
  [
    '[[package]]',
    `name = "${name}"`,
    `version = "${version}"`,
    ...(source === undefined ? [] : [`source = "${source}"`]),
    `dependencies = [${wants.map((want) => `"${want}"`).join(', ')}]`,
  ].join('\n');

const requires = (...crates: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    lockedCrates(readToml('Cargo.lock', crates.join('\n\n')).root).map((one) => [one.id, one.requires]),
  );

const registry = 'registry+https://github.com/rust-lang/crates.io-index';
const git = 'git+https://git.example/door';

describe('what a crate requires', () => {
  it('is found by as much as is written of it', () => {
    expect(
      requires(
        crate(
          'house',
          '0.1.0',
          undefined,
          'wall',
          'door 1.0.0',
          `door 2.0.0 (${git})`,
          `door 2.0.0 (${registry})`,
          'gone',
        ),
        crate('wall', '1.0.0', registry, 'door 3.0.0'),
        crate('door', '1.0.0', registry),
        crate('door', '2.0.0', registry),
        crate('door', '2.0.0', `${git}#abc`),
      ),
    ).toMatchObject({
      'house 0.1.0': ['wall 1.0.0', 'door 1.0.0', `door 2.0.0 (${git}#abc)`, 'door 2.0.0'],
      'wall 1.0.0': [],
    });
  });

  it('is the member of the project before the crate of a registry', () => {
    expect(
      requires(
        crate('wall', '1.0.0', registry, 'door'),
        crate('door', '1.0.0', registry),
        crate('door', '2.0.0', undefined),
      ),
    ).toMatchObject({ 'wall 1.0.0': ['door 2.0.0'] });
  });

  it('is found among very many versions of one name', () => {
    const versions = Array.from({ length: 20_000 }, (_, at) => `1.0.${String(at)}`);
    const found = requires(...versions.map((version) => crate('a', version, registry, 'a', `a ${version}`)));
    expect(found['a 1.0.19999']).toEqual(['a 1.0.0', 'a 1.0.19999']);
  });
});
