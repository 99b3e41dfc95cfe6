import { describe, expect, it } from 'vitest';
import { advisoriesOf, osv } from './testing.case.ts';

const range = (introduced: string, fixed?: string) => [
  { events: [{ introduced }, ...(fixed === undefined ? [] : [{ fixed }])] },
];

describe('safe versions', () => {
  it('are the smallest step of each kind that nothing concerns', () => {
    const advisories = advisoriesOf('npm', [
      osv(
        'X-1',
        ['npm', 'a'],
        [
          {
            events: [
              { introduced: '0' },
              { fixed: '1.2.4' },
              { introduced: '1.3.0' },
              { fixed: '1.3.2' },
              { introduced: '2.0.0' },
              { fixed: '2.0.1' },
            ],
          },
        ],
      ),
      osv('X-2', ['npm', 'a'], range('1.2.0', '1.3.2')),
    ]);
    expect(advisories.safeVersions('npm', 'a', '1.2.3')).toEqual({
      kind: 'safe',
      best: { version: '1.3.2', step: 'minor' },
      steps: [
        { version: '1.3.2', step: 'minor' },
        { version: '2.0.1', step: 'major' },
      ],
      remaining: [],
    });
  });
  it('are never lower, never a pre-release unasked, and never concerned by another advisory', () => {
    const advisories = advisoriesOf('npm', [
      osv(
        'X-1',
        ['npm', 'a'],
        [{ events: [{ introduced: '0' }, { fixed: '1.0.1' }, { introduced: '2.0.0' }, { fixed: '2.1.0-rc.1' }] }],
      ),
      osv('X-2', ['npm', 'b'], range('0', '3.0.0')),
      osv('X-3', ['npm', 'b'], range('3.0.0')),
    ]);
    expect(advisories.safeVersions('npm', 'a', '2.0.0')).toEqual({ kind: 'no-fix' });
    expect(advisories.safeVersions('npm', 'a', '2.0.0-beta')).toEqual({ kind: 'not-needed' });
    expect(advisories.safeVersions('npm', 'a', '2.1.0-alpha')).toMatchObject({ best: { version: '2.1.0-rc.1' } });
    expect(advisories.safeVersions('npm', 'b', '2.0.0')).toEqual({ kind: 'no-fix' });
    expect(advisories.safeVersions('npm', 'c', '2.0.0')).toEqual({ kind: 'not-needed' });
    expect(advisories.safeVersions('npm', 'a', 'main')).toEqual({ kind: 'unknown' });
    expect(advisories.safeVersions('Go', 'a', 'v1.0.0')).toEqual({ kind: 'unknown' });
  });
  it('tell what leaves most behind where one advisory never ends, and nothing where that one is of harm', () => {
    const documents = (endless: string) => [
      osv('X-1', ['npm', 'a'], range('0', '1.2.0')),
      osv('X-2', ['npm', 'a'], range('1.0.0', '2.1.0')),
      osv(endless, ['npm', 'a'], range('0')),
    ];
    expect(advisoriesOf('npm', documents('X-3')).safeVersions('npm', 'a', '1.1.0')).toEqual({
      kind: 'no-fix',
      nearest: { version: '2.1.0', step: 'major', remaining: ['X-3'] },
    });
    expect(advisoriesOf('npm', documents('X-3')).safeVersions('npm', 'a', '2.1.0')).toEqual({ kind: 'no-fix' });
    expect(advisoriesOf('npm', documents('MAL-3')).safeVersions('npm', 'a', '1.1.0')).toEqual({ kind: 'no-fix' });
  });
  it('take an end that stands for never for no end', () => {
    const advisories = advisoriesOf('npm', [
      osv('X-1', ['npm', 'a'], range('0', '99.999.9999')),
      osv('X-2', ['npm', 'b'], range('0', '99.1.0')),
    ]);
    expect(advisories.safeVersions('npm', 'a', '1.8.3')).toEqual({ kind: 'no-fix' });
    expect(advisories.safeVersions('npm', 'b', '1.8.3')).toMatchObject({ best: { version: '99.1.0' } });
  });
  it('call another epoch a major step', () => {
    const advisories = advisoriesOf('PyPI', [osv('X-1', ['PyPI', 'a'], range('0', '1!1.0'))]);
    expect(advisories.safeVersions('PyPI', 'a', '1.0')).toMatchObject({ best: { version: '1!1.0', step: 'major' } });
  });
  it('are written as Go modules write them', () => {
    const advisories = advisoriesOf('Go', [
      osv('X-1', ['Go', 'm'], range('0', '1.0.1')),
      osv('X-2', ['Go', 'stdlib'], range('0', '1.20.1')),
    ]);
    expect(advisories.safeVersions('Go', 'm', 'v1.0.0')).toMatchObject({ best: { version: 'v1.0.1', step: 'patch' } });
    expect(advisories.safeVersions('Go', 'stdlib', '1.20')).toMatchObject({
      best: { version: '1.20.1', step: 'patch' },
    });
  });
  it('are a commit of a Go module that was never released since, and a release where there is one', () => {
    const commit = '1.0.1-0.20220101000000-0123456789ab';
    const advisories = advisoriesOf('Go', [
      osv('X-1', ['Go', 'm'], range('0', commit)),
      osv('X-2', ['Go', 'n'], range('0', commit)),
      osv('X-3', ['Go', 'n'], range('0', '1.0.2')),
      osv('X-4', ['Go', 'o'], range('0', '1.0.1-rc.1')),
    ]);
    expect(advisories.safeVersions('Go', 'm', 'v1.0.0')).toMatchObject({
      best: { version: `v${commit}`, step: 'patch' },
    });
    expect(advisories.safeVersions('Go', 'n', 'v1.0.0')).toMatchObject({ best: { version: 'v1.0.2' } });
    expect(advisories.safeVersions('Go', 'o', 'v1.0.0')).toEqual({ kind: 'no-fix' });
  });
  it('leave alone that a package is unmaintained, and name it', () => {
    const kind = (informational: string) => ({ affected: { database_specific: { informational } } });
    const advisories = advisoriesOf('crates.io', [
      osv('X-1', ['crates.io', 'a'], range('0', '1.0.1')),
      osv('X-2', ['crates.io', 'a'], range('0'), kind('unmaintained')),
      osv('X-3', ['crates.io', 'a'], range('0', '1.1.0'), kind('unsound')),
      osv('X-4', ['crates.io', 'b'], range('0'), kind('unsound')),
      osv('X-5', ['crates.io', 'b'], range('0', '1.0.1')),
    ]);
    expect(advisories.safeVersions('crates.io', 'a', '1.0.0')).toMatchObject({
      best: { version: '1.1.0' },
      remaining: ['X-2'],
    });
    expect(advisories.safeVersions('crates.io', 'b', '1.0.0')).toMatchObject({
      best: { version: '1.0.1' },
      remaining: ['X-4'],
    });
  });
});
