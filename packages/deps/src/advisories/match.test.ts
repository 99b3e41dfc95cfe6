import { describe, expect, it } from 'vitest';
import { advisoriesOf, idsOf, osv } from './testing.case.ts';

const one = (
  ecosystem: string,
  events: readonly Readonly<Record<string, string>>[],
  versions: readonly string[],
  type = 'ECOSYSTEM',
): Readonly<Record<string, string>> => {
  const advisories = advisoriesOf(ecosystem, [osv('X-1', [ecosystem, 'a'], [{ type, events }])]);
  return Object.fromEntries(versions.map((version) => [version, idsOf(advisories, ecosystem, 'a', version).join(' ')]));
};

describe('ranges', () => {
  it('begin with introduced and end before fixed', () => {
    expect(
      one('npm', [{ introduced: '1.0.0' }, { fixed: '1.2.0' }], ['0.9.9', '1.0.0', '1.1.9', '1.2.0', '1.2.0-rc.1']),
    ).toEqual({
      '0.9.9': '',
      '1.0.0': 'X-1',
      '1.1.9': 'X-1',
      '1.2.0': '',
      '1.2.0-rc.1': 'X-1',
    });
  });
  it('from 0 hold pre-releases of 0.0.0 and versions that nobody can read', () => {
    expect(one('npm', [{ introduced: '0' }], ['0.0.0-alpha', '99.0.0', 'main'])).toEqual({
      '0.0.0-alpha': 'X-1',
      '99.0.0': 'X-1',
      main: 'X-1',
    });
  });
  it('hold the last affected version', () => {
    expect(one('PyPI', [{ introduced: '0' }, { last_affected: '2.0' }], ['2.0', '2.0.0', '2.0.post1', '1.9'])).toEqual({
      '2.0': 'X-1',
      '2.0.0': 'X-1',
      '2.0.post1': '',
      '1.9': 'X-1',
    });
  });
  it('are read by version, not in the order of the document', () => {
    expect(
      one(
        'npm',
        [{ fixed: '3.1.0' }, { introduced: '3.0.0' }, { fixed: '1.5.0' }, { introduced: '0' }],
        ['1.4.0', '2.0.0', '3.0.5', '3.1.0'],
      ),
    ).toEqual({ '1.4.0': 'X-1', '2.0.0': '', '3.0.5': 'X-1', '3.1.0': '' });
  });
  it('keep the order of the document among events of one version', () => {
    expect(one('npm', [{ introduced: '1.0.0' }, { fixed: '1.0.0' }], ['1.0.0', '2.0.0'])).toEqual({
      '1.0.0': '',
      '2.0.0': '',
    });
    expect(
      one(
        'npm',
        [{ introduced: '0' }, { fixed: '1.0.0' }, { introduced: '1.0.0' }, { fixed: '2.0.0' }],
        ['1.0.0', '2.0.0'],
      ),
    ).toEqual({ '1.0.0': 'X-1', '2.0.0': '' });
  });
  it('end before a limit, which closes nothing', () => {
    expect(one('npm', [{ introduced: '0' }, { limit: '2.0.0' }], ['1.9.9', '2.0.0'])).toEqual({
      '1.9.9': 'X-1',
      '2.0.0': '',
    });
    expect(one('npm', [{ introduced: '0' }, { limit: '1.0.0' }, { limit: '*' }], ['5.0.0'])).toEqual({
      '5.0.0': 'X-1',
    });
  });
  it('are unknown where a version cannot be compared, never unaffected', () => {
    expect(one('npm', [{ introduced: '0' }, { fixed: '1.0.0' }], ['main'])).toEqual({ main: '?X-1' });
    expect(one('npm', [{ introduced: '0' }, { fixed: 'whenever' }], ['1.0.0'])).toEqual({ '1.0.0': '?X-1' });
    expect(one('Nowhere', [{ introduced: '0' }, { fixed: '1' }], ['2'])).toEqual({ '2': '?X-1' });
  });
  it('of SemVer are ordered by SemVer in any ecosystem', () => {
    const events = [{ introduced: '1.0.0' }, { fixed: '1.2.0' }];
    expect(one('Nowhere', events, ['1.1.0', '1.2.0'], 'SEMVER')).toEqual({ '1.1.0': 'X-1', '1.2.0': '' });
    expect(one('Go', events, ['v1.1.0', 'v1.2.0', 'v1.2.0-0.20240101000000-0123456789ab'], 'SEMVER')).toEqual({
      'v1.1.0': 'X-1',
      'v1.2.0': '',
      'v1.2.0-0.20240101000000-0123456789ab': 'X-1',
    });
  });
  it('of commits are skipped and said so', () => {
    const advisories = advisoriesOf('npm', [
      osv('X-1', ['npm', 'a'], [{ type: 'GIT', events: [{ introduced: '0' }] }]),
      osv('X-2', ['npm', 'a'], [{ type: 'GIT', events: [{ introduced: '0' }] }, { events: [{ introduced: '2.0.0' }] }]),
    ]);
    expect(advisories.match('npm', 'a', '1.0.0')).toMatchObject({
      matches: [],
      unsure: [{ id: 'X-1', why: 'commits' }],
    });
    expect(advisories.meta('npm')).toMatchObject({ commitsOnly: 1, advisories: 2 });
  });
});

describe('lists of versions', () => {
  const listed = (versions: readonly string[], asked: string): readonly string[] =>
    idsOf(advisoriesOf('PyPI', [osv('X-1', ['PyPI', 'a'], [], { affected: { versions } })]), 'PyPI', 'a', asked);
  it('hold what they name, in any spelling', () => {
    expect(listed(['1.0', '2.0'], '2.0')).toEqual(['X-1']);
    expect(listed(['1.0'], '1.0.0')).toEqual(['X-1']);
    expect(listed(['1.0'], '1.0.1')).toEqual([]);
    expect(listed(['not a version!'], 'not a version!')).toEqual(['X-1']);
  });
  it('count beside ranges', () => {
    const advisories = advisoriesOf('PyPI', [
      osv('X-1', ['PyPI', 'a'], [{ events: [{ introduced: '2' }, { fixed: '3' }] }], {
        affected: { versions: ['1.0', '2.5'] },
      }),
    ]);
    expect(['1.0', '1.1', '2.5', '2.6', '3'].map((version) => idsOf(advisories, 'PyPI', 'a', version))).toEqual([
      ['X-1'],
      [],
      ['X-1'],
      ['X-1'],
      [],
    ]);
  });
  it('that are missing beside ranges that are missing say nothing', () => {
    expect(advisoriesOf('npm', [osv('X-1', ['npm', 'a'], [])]).match('npm', 'a', '1.0.0')).toMatchObject({
      matches: [],
      unsure: [{ why: 'no-versions' }],
    });
  });
});

const all = [{ events: [{ introduced: '0' }] }];

describe('packages', () => {
  it('are the same in any spelling that their registry takes for one', () => {
    const found = (ecosystem: string, name: string, asked: string): boolean =>
      idsOf(advisoriesOf(ecosystem, [osv('X-1', [ecosystem, name], all)]), ecosystem, asked, '1.0.0').length > 0;
    expect(found('PyPI', 'Foo_Bar.baz', 'foo-bar-BAZ')).toBe(true);
    expect(found('PyPI', 'foo', 'fooo')).toBe(false);
    expect(found('npm', 'JSONStream', 'JSONStream')).toBe(true);
    expect(found('npm', 'JSONStream', 'jsonstream')).toBe(false);
    expect(found('NuGet', 'Newtonsoft.Json', 'newtonsoft.json')).toBe(true);
    expect(found('Packagist', 'Symfony/Http-Kernel', 'symfony/http-kernel')).toBe(true);
    expect(found('Go', 'github.com/A/b', 'github.com/a/b')).toBe(false);
    expect(found('Maven', 'g:a', 'g:A')).toBe(false);
    expect(found('crates.io', 'foo_bar', 'foo-bar')).toBe(true);
  });
  it('of one release are not those of another', () => {
    const advisories = advisoriesOf('Debian', [
      osv('X-11', ['Debian:11', 'curl'], all),
      osv('X-12', ['Debian:12', 'curl'], all),
      osv('X-0', ['Debian', 'curl'], all),
    ]);
    expect(idsOf(advisories, 'Debian:12', 'curl', '1')).toEqual(['X-0', 'X-12']);
    expect(idsOf(advisories, 'Debian', 'curl', '1')).toEqual(['X-0', 'X-11', 'X-12']);
  });
  it('of other ecosystems in the same document are left out', () => {
    const document = osv('X-1', ['PyPI', 'a'], all);
    expect(idsOf(advisoriesOf('npm', [document]), 'npm', 'a', '1.0.0')).toEqual([]);
    expect(idsOf(advisoriesOf('npm', [document]), 'PyPI', 'a', '1.0.0')).toEqual(['no-database']);
  });
});

describe('advisories', () => {
  it('that were withdrawn are not reported, whichever copy came first', () => {
    const live = osv('X-1', ['npm', 'a'], all);
    const gone = { ...live, modified: '2026-03-01T00:00:00Z', withdrawn: '2026-03-01T00:00:00Z' };
    expect(idsOf(advisoriesOf('npm', [live, gone]), 'npm', 'a', '1.0.0')).toEqual([]);
    expect(idsOf(advisoriesOf('npm', [gone, live]), 'npm', 'a', '1.0.0')).toEqual([]);
    expect(idsOf(advisoriesOf('npm', [{ ...live, withdrawn: null }]), 'npm', 'a', '1.0.0')).toEqual(['X-1']);
  });
  it('of the same are one match, over any number of steps', () => {
    const advisories = advisoriesOf('PyPI', [
      osv('PYSEC-1', ['PyPI', 'a'], all, { aliases: ['CVE-1'] }),
      osv('GHSA-1', ['PyPI', 'a'], all, { aliases: ['CVE-1', 'CVE-2'], database_specific: { severity: 'HIGH' } }),
      osv('OTHER-1', ['PyPI', 'b'], all, { aliases: ['CVE-2', 'CVE-3'] }),
      osv('GHSA-9', ['PyPI', 'a'], all, { aliases: ['CVE-9'] }),
    ]);
    expect(advisories.match('PyPI', 'a', '1.0')).toMatchObject({
      matches: [
        {
          id: 'PYSEC-1',
          ids: ['GHSA-1', 'PYSEC-1'],
          aliases: ['CVE-1', 'CVE-2', 'CVE-3', 'OTHER-1'],
          severity: { level: 'high' },
          advisories: [{ id: 'GHSA-1' }, { id: 'PYSEC-1' }],
        },
        { id: 'GHSA-9', ids: ['GHSA-9'], aliases: ['CVE-9'] },
      ],
    });
  });
  it('tell their kind', () => {
    const kinds = ['unmaintained', 'unsound', 'notice', 'something new', undefined].map((informational, index) =>
      osv(`RUSTSEC-${String(index)}`, ['crates.io', 'a'], all, {
        affected: informational === undefined ? {} : { database_specific: { informational } },
      }),
    );
    const matched = advisoriesOf('crates.io', [...kinds, osv('MAL-1', ['crates.io', 'a'], all)]).match(
      'crates.io',
      'a',
      '1.0.0',
    );
    expect(matched.kind === 'judged' && matched.matches.map((match) => match.class)).toEqual([
      'malicious',
      'unmaintained',
      'unsound',
      'notice',
      'notice',
      'vulnerability',
    ]);
  });
  it('that repeat what RustSec says of a package are of its kind', () => {
    const advisories = advisoriesOf('crates.io', [
      osv('RUSTSEC-1', ['crates.io', 'a'], all, {
        aliases: ['GHSA-1'],
        affected: { database_specific: { informational: 'unmaintained' } },
      }),
      osv('GHSA-1', ['crates.io', 'a'], all, { database_specific: { severity: 'LOW' } }),
      osv('GHSA-2', ['crates.io', 'a'], [{ events: [{ introduced: '0' }, { fixed: '1.0.1' }] }]),
    ]);
    const matched = advisories.match('crates.io', 'a', '1.0.0');
    expect(matched.kind === 'judged' && matched.matches.map((match) => [match.id, match.class])).toEqual([
      ['GHSA-2', 'vulnerability'],
      ['RUSTSEC-1', 'unmaintained'],
    ]);
    expect(advisories.safeVersions('crates.io', 'a', '1.0.0')).toMatchObject({
      best: { version: '1.0.1' },
      remaining: ['GHSA-1', 'RUSTSEC-1'],
    });
  });
  it('hand on symbols, and the version that ends the stretch', () => {
    const matched = advisoriesOf('Go', [
      osv(
        'GO-1',
        ['Go', 'm'],
        [
          {
            type: 'SEMVER',
            events: [{ introduced: '0' }, { fixed: '1.2.0' }, { introduced: '2.0.0' }, { fixed: '2.1.0' }],
          },
        ],
        {
          affected: { ecosystem_specific: { imports: [{ path: 'm/p', symbols: ['F', 'T.G'] }, { path: 'm/q' }] } },
        },
      ),
    ]).match('Go', 'm', 'v2.0.1');
    expect(matched).toMatchObject({
      matches: [
        {
          fixed: '2.1.0',
          symbols: [
            { path: 'm/p', symbols: ['F', 'T.G'] },
            { path: 'm/q', symbols: [] },
          ],
          advisories: [
            {
              stretches: [
                { introduced: '0', fixed: '1.2.0' },
                { introduced: '2.0.0', fixed: '2.1.0' },
              ],
            },
          ],
        },
      ],
    });
  });
  it('about a package without a version are counted without a verdict', () => {
    const advisories = advisoriesOf('npm', [osv('X-2', ['npm', 'a'], all), osv('X-1', ['npm', 'a'], all)]);
    expect(advisories.concerning('npm', 'a')).toBe(2);
    expect(advisories.concerning('npm', 'b')).toBe(0);
    expect(advisories.concerning('Go', 'a')).toBe(0);
  });
});
