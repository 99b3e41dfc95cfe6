import { describe, expect, it } from 'vitest';
import { taken } from './taken.case.ts';

const step = { name: 'hinge', from: '1.0.0', to: '1.2.0' };

const json = (packages: object, version = 3): string =>
  JSON.stringify({ lockfileVersion: version, packages }, undefined, 2);

const npm = (packages: object, files: Readonly<Record<string, string>> = {}): Record<string, unknown> | undefined => {
  const made = taken('package-lock', 'package-lock.json', { 'package-lock.json': json(packages), ...files }, step);
  return made === undefined ? undefined : JSON.parse(made).packages;
};

const hinge = (version: string, more: object = {}) => ({ version, integrity: `sha512-${version}`, ...more });

describe('package-lock.json', () => {
  const door = { version: '2.0.0', dependencies: { hinge: '^1.0.0' } };
  const nested = {
    '': { dependencies: { door: '2', hinge: '1.2.0' } },
    'node_modules/door': door,
    'node_modules/door/node_modules/hinge': hinge('1.0.0', { dependencies: { pin: '1' } }),
    'node_modules/door/node_modules/pin': { version: '1.0.0' },
    'node_modules/hinge': hinge('1.2.0'),
  };

  it('drops a nested copy when the one above is safe and allowed, with what only it needed', () => {
    expect(npm(nested)).toEqual({
      '': nested[''],
      'node_modules/door': door,
      'node_modules/hinge': hinge('1.2.0'),
    });
  });

  it('stays when the one above is not allowed', () => {
    expect(npm({ ...nested, 'node_modules/door': { ...door, dependencies: { hinge: '~1.0.0' } } })).toBeUndefined();
  });

  it('stays when an override speaks of the package', () => {
    expect(npm(nested, { 'package.json': '{ "overrides": { "door": { "hinge": "1.0.0" } } }' })).toBeUndefined();
    expect(npm(nested, { 'package.json': '{ "overrides": { "doorhinge": "1" } }' })).toBeDefined();
  });

  const hoisted = {
    '': { dependencies: { door: '2', gate: '1' } },
    'node_modules/door': door,
    'node_modules/gate': { version: '1.0.0', dependencies: { hinge: '1.2.0' } },
    'node_modules/gate/node_modules/hinge': hinge('1.2.0', { dependencies: { pin: '^1.0.0' } }),
    'node_modules/hinge': hinge('1.0.0'),
    'node_modules/pin': { version: '1.1.0' },
  };

  it('takes over what a nested safe one says, and drops that', () => {
    expect(npm(hoisted)).toEqual({
      '': hoisted[''],
      'node_modules/door': door,
      'node_modules/gate': hoisted['node_modules/gate'],
      'node_modules/hinge': hinge('1.2.0', { dependencies: { pin: '^1.0.0' } }),
      'node_modules/pin': { version: '1.1.0' },
    });
  });

  it('stays when what the safe one needs is not found from the new place', () => {
    expect(npm({ ...hoisted, 'node_modules/pin': { version: '2.0.0' } })).toBeUndefined();
    const { 'node_modules/pin': pin, ...without } = hoisted;
    expect(npm({ ...without, 'node_modules/gate/node_modules/pin': pin })).toBeUndefined();
  });

  it('says no longer that something is for development alone when production needs it', () => {
    expect(
      npm({
        ...nested,
        '': { dependencies: { door: '2' }, devDependencies: { hinge: '1.2.0' } },
        'node_modules/hinge': hinge('1.2.0', { dev: true, dependencies: { nail: '1' } }),
        'node_modules/nail': { version: '1.0.0', dev: true },
      }),
    ).toMatchObject({
      'node_modules/hinge': expect.not.objectContaining({ dev: true }),
      'node_modules/nail': { version: '1.0.0' },
    });
  });

  it('keeps the flags of a place whose content is taken over', () => {
    expect(
      npm({
        ...hoisted,
        '': { dependencies: { gate: '1' }, devDependencies: { door: '2' } },
        'node_modules/door': { ...door, dev: true },
        'node_modules/gate': { version: '1.0.0', dependencies: { hinge: '~1.2.0' } },
        'node_modules/hinge': hinge('1.0.0', { dev: true }),
      }),
    ).toMatchObject({ 'node_modules/hinge': expect.not.objectContaining({ dev: true }) });
  });

  it('leaves bundled packages alone', () => {
    expect(
      npm({
        ...hoisted,
        'node_modules/gate/node_modules/hinge': hinge('1.2.0', { inBundle: true }),
      }),
    ).toBeUndefined();
  });

  it('keeps its layout, line ends and everything else', () => {
    const text = json(nested).replaceAll('\n', '\r\n');
    const made = taken('package-lock', 'package-lock.json', { 'package-lock.json': text }, step);
    const { 'node_modules/door/node_modules/hinge': _, 'node_modules/door/node_modules/pin': __, ...rest } = nested;
    expect(made).toBe(json(rest).replaceAll('\n', '\r\n'));
  });
});

const block = (key: string, ...lines: readonly string[]): string =>
  [key, ...lines.map((line) => `  ${line}`), ''].join('\n');

describe('yarn.lock of version 1', () => {
  const lock = (range: string): string =>
    [
      '# yarn lockfile v1\n\n',
      block('door@^2.0.0:', 'version "2.0.0"', 'dependencies:', `  hinge "${range}"`),
      block(`hinge@${range}:`, 'version "1.0.0"', 'integrity sha512-a', 'dependencies:', '  pin "^1.0.0"'),
      block('hinge@~1.2.0:', 'version "1.2.0"', 'integrity sha512-b'),
      block('pin@^1.0.0:', 'version "1.0.0"'),
    ].join('\n');
  const manifest = '{ "dependencies": { "door": "^2.0.0", "hinge": "~1.2.0" } }';

  it('joins the ranges', () => {
    expect(taken('yarn-lock', 'yarn.lock', { 'yarn.lock': lock('^1.0.0'), 'package.json': manifest }, step)).toBe(
      [
        '# yarn lockfile v1\n\n',
        block('door@^2.0.0:', 'version "2.0.0"', 'dependencies:', '  hinge "^1.0.0"'),
        block('hinge@^1.0.0, hinge@~1.2.0:', 'version "1.2.0"', 'integrity sha512-b'),
      ].join('\n'),
    );
  });

  it.each([
    ['the range does not allow it', lock('~1.0.0'), manifest],
    ['a resolution speaks of it', lock('^1.0.0'), '{ "resolutions": { "**/hinge": "1.0.0" } }'],
  ])('stays when %s', (_, text, beside) => {
    expect(taken('yarn-lock', 'yarn.lock', { 'yarn.lock': text, 'package.json': beside }, step)).toBeUndefined();
  });
});

describe('Cargo.lock', () => {
  const crate = (name: string, version: string, source: boolean, ...wants: readonly string[]): string =>
    [
      '[[package]]',
      `name = "${name}"`,
      `version = "${version}"`,
      ...(source ? ['source = "registry+https://github.com/rust-lang/crates.io-index"', 'checksum = "00"'] : []),
      ...(wants.length === 0 ? [] : ['dependencies = [', ...wants.map((want) => ` "${want}",`), ']']),
      '',
    ].join('\n');
  const lock = (...crates: readonly string[]): string => ['version = 4\n', ...crates].join('\n');
  const before = lock(
    crate('door', '2.0.0', true, 'hinge 1.2.0'),
    crate('hinge', '1.0.0', true, 'pin'),
    crate('hinge', '1.2.0', true),
    crate('house', '0.1.0', false, 'door', 'hinge 1.0.0'),
    crate('pin', '1.0.0', true),
  );

  it('leads the project’s own crates to the other version, and writes names as cargo does', () => {
    expect(taken('cargo-lock', 'Cargo.lock', { 'Cargo.lock': before }, step)).toBe(
      lock(
        crate('door', '2.0.0', true, 'hinge'),
        crate('hinge', '1.2.0', true),
        crate('house', '0.1.0', false, 'door', 'hinge'),
      ),
    );
  });

  it('stays when another crate uses the version: what it asks for nobody tells', () => {
    const other = before.replace('"hinge 1.2.0"', '"hinge 1.0.0"');
    expect(taken('cargo-lock', 'Cargo.lock', { 'Cargo.lock': other }, step)).toBeUndefined();
  });
});

describe('yarn.lock of version 2 and later', () => {
  const entry = (key: string, version: string, ...more: readonly string[]): string =>
    block(`"${key}":`, `version: ${version}`, ...more, 'languageName: node', 'linkType: hard');
  const lock = (...entries: readonly string[]): string => ['__metadata:\n  version: 8\n', ...entries].join('\n');
  const house = (range: string): string =>
    entry(
      'house@workspace:.',
      '0.0.0-use.local',
      'resolution: "house@workspace:."',
      'dependencies:',
      '  door: "npm:2"',
      `  hinge: "npm:${range}"`,
    );
  const door = entry('door@npm:2', '2.0.0', 'resolution: "door@npm:2.0.0"', 'dependencies:', '  hinge: "npm:^1.0.0"');
  const files = (text: string): Readonly<Record<string, string>> => ({ 'yarn.lock': text, 'package.json': '{}' });

  it('joins the descriptors, and writes what the project now asks for', () => {
    const before = lock(
      door,
      entry('hinge@npm:1.0.0', '1.0.0', 'resolution: "hinge@npm:1.0.0"'),
      entry('hinge@npm:^1.0.0', '1.2.0', 'resolution: "hinge@npm:1.2.0"'),
      house('1.0.0'),
    );
    expect(
      taken('yarn-lock', 'yarn.lock', files(before), step, [{ folder: '', before: '1.0.0', after: '1.2.0' }]),
    ).toBe(
      lock(door, entry('hinge@npm:1.2.0, hinge@npm:^1.0.0', '1.2.0', 'resolution: "hinge@npm:1.2.0"'), house('1.2.0')),
    );
    expect(taken('yarn-lock', 'yarn.lock', files(before), step)).toBeUndefined();
  });

  it('puts entries where yarn would', () => {
    const old = entry('hinge@npm:^0.9.0', '0.9.0', 'resolution: "hinge@npm:0.9.0"');
    const before = lock(
      door,
      entry('hinge@npm:1.0.0', '1.0.0', 'resolution: "hinge@npm:1.0.0"'),
      old,
      entry('hinge@npm:^1.0.0', '1.2.0', 'resolution: "hinge@npm:1.2.0"'),
      house('1.0.0'),
    );
    expect(
      taken('yarn-lock', 'yarn.lock', files(before), step, [{ folder: '', before: '1.0.0', after: '1.2.0' }]),
    ).toBe(
      lock(
        door,
        entry('hinge@npm:1.2.0, hinge@npm:^1.0.0', '1.2.0', 'resolution: "hinge@npm:1.2.0"'),
        old,
        house('1.2.0'),
      ),
    );
  });

  it('leaves patched packages to yarn', () => {
    const before = lock(
      door,
      entry('hinge@npm:^1.0.0', '1.0.0', 'resolution: "hinge@npm:1.0.0"'),
      entry('hinge@npm:~1.2.0', '1.2.0', 'resolution: "hinge@npm:1.2.0"'),
      entry(
        'hinge@patch:hinge@npm%3A1.0.0#./x.patch',
        '1.0.0',
        'resolution: "hinge@patch:hinge@npm%3A1.0.0#./x.patch::version=1.0.0&hash=1"',
      ),
      house('~1.2.0'),
    );
    expect(taken('yarn-lock', 'yarn.lock', files(before), step)).toBeUndefined();
  });
});

describe('pnpm-lock.yaml', () => {
  const lock = (specifier: string, version: string, packages: string, snapshots: string, more = ''): string =>
    `lockfileVersion: '9.0'\n${more}\nimporters:\n\n  .:\n    dependencies:\n      door:\n        specifier: ^2.0.0\n        version: 2.0.0\n      hinge:\n        specifier: ${specifier}\n        version: ${version}\n\npackages:\n${packages}\nsnapshots:\n${snapshots}`;
  const before = (specifier: string, more = ''): string =>
    lock(
      specifier,
      '1.0.0',
      '\n  door@2.0.0:\n    resolution: {integrity: sha512-d}\n\n  hinge@1.0.0:\n    resolution: {integrity: sha512-a}\n\n  hinge@1.2.0:\n    resolution: {integrity: sha512-b}\n\n  pin@1.0.0:\n    resolution: {integrity: sha512-p}\n',
      '\n  door@2.0.0:\n    dependencies:\n      hinge: 1.2.0\n\n  hinge@1.0.0:\n    dependencies:\n      pin: 1.0.0\n\n  hinge@1.2.0: {}\n\n  pin@1.0.0: {}\n',
      more,
    );
  const after = (specifier: string): string =>
    lock(
      specifier,
      '1.2.0',
      '\n  door@2.0.0:\n    resolution: {integrity: sha512-d}\n\n  hinge@1.2.0:\n    resolution: {integrity: sha512-b}\n',
      '\n  door@2.0.0:\n    dependencies:\n      hinge: 1.2.0\n\n  hinge@1.2.0: {}\n',
    );
  const take = (text: string, ...raised: Parameters<typeof taken>[4] & object): string | undefined =>
    taken('pnpm-lock', 'pnpm-lock.yaml', { 'pnpm-lock.yaml': text }, step, raised);

  it('leads the members to the other version', () => {
    expect(take(before('^1.0.0'))).toBe(after('^1.0.0'));
    expect(take(before('1.0.0'), { folder: '', before: '1.0.0', after: '1.2.0' })).toBe(after('1.2.0'));
  });

  it.each([
    ['a member does not allow it', before('~1.0.0')],
    ['another package uses the version', before('^1.0.0').replace('      hinge: 1.2.0', '      hinge: 1.0.0')],
    ['an override speaks of it', before('^1.0.0', '\noverrides:\n  hinge: 1.0.0\n')],
    ['it depends on the peers of who uses it', before('^1.0.0').replaceAll('hinge@1.2.0', 'hinge@1.2.0(pin@1.0.0)')],
  ])('stays when %s', (_, text) => {
    expect(take(text)).toBeUndefined();
  });
});
