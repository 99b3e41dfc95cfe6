import { describe, expect, it } from 'vitest';
import type { PackageUse, Reading } from '../packages/index.ts';
import { joinReadings } from './join-readings.ts';
import { newWays } from './ways.ts';

const use = (name: string, more: Partial<PackageUse> = {}): PackageUse => ({
  ecosystem: 'npm',
  name,
  version: '1.0.0',
  source: { kind: 'registry' },
  groups: ['production'],
  relation: 'transitive',
  id: name,
  requires: [],
  line: 1,
  ...more,
});

const open = (name: string, more: Partial<PackageUse> = {}): PackageUse => {
  const { version: _, ...rest } = use(name, { relation: 'direct', requirement: '^1.0.0', ...more });
  return rest;
};

const reading = (
  path: string,
  role: Reading['role'],
  uses: readonly PackageUse[],
  more: Partial<Reading> = {},
): Reading => ({
  format: 'x',
  role,
  path,
  uses,
  members: [],
  diagnostics: [],
  alsoRead: [],
  ...more,
});

const shown = (readings: readonly Reading[]): readonly string[] =>
  joinReadings(readings).map(
    ({ path, name, version, askedAt }) =>
      `${path} ${name}@${version ?? '-'}${askedAt === undefined ? '' : ` asked at ${askedAt.path}:${String(askedAt.line)}`}`,
  );

describe('a lockfile', () => {
  it('speaks for the manifest beside it', () => {
    expect(
      shown([
        reading('package.json', 'manifest', [open('a', { line: 7 }), open('new')]),
        reading('package-lock.json', 'lockfile', [use('a', { relation: 'direct' }), use('b')]),
      ]),
    ).toEqual(['package-lock.json a@1.0.0 asked at package.json:7', 'package-lock.json b@1.0.0', 'package.json new@-']);
  });

  it('speaks for its members, by folder and by name, and not for strangers', () => {
    const members = [{ folder: 'rooms/door' }, { name: 'cellar' }];
    expect(
      shown([
        reading('package-lock.json', 'lockfile', [use('a', { relation: 'direct' })], { members }),
        reading('rooms/door/package.json', 'manifest', [open('a')]),
        reading('cellar/package.json', 'manifest', [open('a')], { members: [{ name: 'cellar' }] }),
        reading('shed/package.json', 'manifest', [open('a')], { members: [{ name: 'shed' }] }),
      ]),
    ).toEqual(['package-lock.json a@1.0.0 asked at rooms/door/package.json:1', 'shed/package.json a@-']);
  });

  it('is told where its own manifest asks, before those of other tools and of members', () => {
    const own = (path: string, format: string, line: number): Reading =>
      reading(path, 'manifest', [open('a', { ecosystem: 'PyPI', line })], { format });
    const lock = reading('poetry.lock', 'lockfile', [use('a', { ecosystem: 'PyPI', relation: 'direct' })], {
      format: 'poetry-lock',
      members: [{ folder: 'member' }],
    });
    const readings = [
      own('docs-requirements.txt', 'requirements', 3),
      own('member/pyproject.toml', 'pyproject', 4),
      own('pyproject.toml', 'pyproject', 5),
      own('setup.cfg', 'setup-cfg', 6),
      lock,
    ];
    expect(shown(readings)).toEqual(['poetry.lock a@1.0.0 asked at pyproject.toml:5']);
    expect(shown(readings.filter(({ path }) => path !== 'pyproject.toml'))).toEqual([
      'poetry.lock a@1.0.0 asked at member/pyproject.toml:4',
    ]);
    expect(shown([readings[0]!, lock])).toEqual(['poetry.lock a@1.0.0 asked at docs-requirements.txt:3']);
  });

  it('of one ecosystem says nothing about another', () => {
    expect(
      shown([
        reading('package-lock.json', 'lockfile', [use('a')]),
        reading('requirements.txt', 'manifest', [use('a', { ecosystem: 'PyPI', relation: 'direct' })]),
      ]),
    ).toEqual(['package-lock.json a@1.0.0', 'requirements.txt a@1.0.0']);
  });
});

describe('a manifest', () => {
  it('that asks for a member of its workspace asks nobody else', () => {
    const joined = joinReadings([
      reading('package.json', 'manifest', [], { members: [{ name: 'house' }] }),
      reading('rooms/door/package.json', 'manifest', [open('a')], { members: [{ name: 'door' }] }),
      reading('rooms/hall/package.json', 'manifest', [open('door', { requirement: '*' }), open('a')]),
    ]);
    expect(joined.map(({ name, source }) => `${name} ${source.kind}`)).toEqual([
      'a registry',
      'door workspace',
      'a registry',
    ]);
  });
});

describe('a requirements file beside the lockfile of another tool', () => {
  const pinned = (version: string): Reading =>
    reading('requirements.txt', 'manifest', [use('a', { ecosystem: 'PyPI', version, relation: 'direct' })], {
      format: 'requirements',
    });
  const locked = reading('poetry.lock', 'lockfile', [use('a', { ecosystem: 'PyPI', version: '2.0.0' })]);

  it('keeps what it pins to another version', () => {
    expect(shown([pinned('1.0.0'), locked])).toEqual(['poetry.lock a@2.0.0', 'requirements.txt a@1.0.0']);
  });

  it('adds nothing where both have the same', () => {
    expect(shown([pinned('2.0.0'), locked])).toEqual(['poetry.lock a@2.0.0']);
  });
});

describe('packages', () => {
  it('from git and from a registry stay apart at the same version', () => {
    const git = { kind: 'git', url: 'https://git.example/a' } as const;
    const joined = joinReadings([
      reading('package-lock.json', 'lockfile', [use('a', { id: '1', source: git, relation: 'direct' }), use('a')]),
    ]);
    expect(joined.map(({ source }) => source.kind)).toEqual(['git', 'registry']);
  });

  it('may be very many', () => {
    const uses = Array.from({ length: 200_000 }, (_, index) => use(`a${String(index)}`));
    expect(joinReadings([reading('requirements.txt', 'manifest', uses)])).toHaveLength(200_000);
  });

  it('that are installed several times at one version are one, with all that they are for', () => {
    const [one, ...others] = joinReadings([
      reading('package-lock.json', 'lockfile', [
        use('a', { id: 'x/a', groups: ['development'], line: 3 }),
        use('a', { id: 'a', relation: 'direct', line: 9 }),
      ]),
    ]);
    expect(others).toEqual([]);
    expect([one?.line, one?.relation, one?.groups]).toEqual([9, 'direct', ['development', 'production']]);
  });

  // The second alias was forgotten, and code that imports by it alone counted as none.
  it('that have several aliases keep each, and not those of another version', () => {
    const aliased = (alias: string, version: string): PackageUse =>
      use('ms', { alias, version, id: alias, relation: 'direct' });
    const joined = joinReadings([
      reading('package-lock.json', 'lockfile', [
        aliased('ms-old', '0.7.1'),
        use('ms', { id: 'ms', version: '0.7.1', relation: 'direct', alsoCalled: ['ms-listed'] }),
        aliased('ms-older', '0.7.1'),
        aliased('ms-new', '2.0.0'),
      ]),
    ]);
    expect(joined.map(({ version, alias, alsoCalled }) => [version, alias, alsoCalled])).toEqual([
      ['0.7.1', 'ms-old', ['ms-listed', 'ms-older']],
      ['2.0.0', 'ms-new', undefined],
    ]);
  });

  it('that text mentions without a version are the project’s own where it has them', () => {
    expect(
      shown([
        reading('package-lock.json', 'lockfile', [use('a')]),
        reading('README.md', 'mention', [open('a'), open('b'), use('a', { version: '2.0.0', id: 'a2' })]),
      ]),
    ).toEqual(['package-lock.json a@1.0.0', 'README.md b@-', 'README.md a@2.0.0']);
  });

  it('that a manual names are none when they are members of the project', () => {
    const manifest = reading('packages/ui/package.json', 'manifest', [], { members: [{ name: '@acme/ui' }] });
    const said = [open('@acme/ui'), open('other')];
    expect(shown([manifest, reading('README.md', 'mention', said, { format: 'markdown' })])).toEqual([
      'README.md other@-',
    ]);
    expect(shown([manifest, reading('Dockerfile', 'mention', said)])).toEqual([
      'Dockerfile @acme/ui@-',
      'Dockerfile other@-',
    ]);
  });
});

describe('ways', () => {
  it('are the shortest, and know every root', () => {
    const ways = newWays([
      use('a', { relation: 'direct', requires: ['b'] }),
      use('b', { requires: ['c'] }),
      use('c', { requires: ['a', 'd'] }),
      use('d'),
      use('e', { relation: 'direct', requires: ['d'] }),
      use('lonely'),
    ]);
    expect(ways.to('c')).toEqual(['a@1.0.0', 'b@1.0.0', 'c@1.0.0']);
    expect(ways.to('d')).toEqual(['e@1.0.0', 'd@1.0.0']);
    expect(ways.to('lonely')).toEqual([]);
    expect(ways.rootsOf('d')).toEqual(['a', 'e']);
  });

  it('through twenty thousand packages in a chain are told by their end', () => {
    const uses = Array.from({ length: 20_000 }, (_, i) =>
      use(`p${String(i)}`, {
        relation: i === 0 ? 'direct' : 'transitive',
        requires: i < 19_999 ? [`p${String(i + 1)}`] : [],
      }),
    );
    expect(newWays(uses).to('p19999')).toHaveLength(100);
  });
});
