import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../versions/index.ts';
import { newLookUp, newPrivateNames, type Answered, type KeptAnswer, type LookUpOptions } from '../index.ts';

const bases = {
  npm: 'https://npm.example',
  PyPI: 'https://pypi.example',
  'crates.io': 'https://crates.example',
  RubyGems: 'https://gems.example',
  Packagist: 'https://packagist.example',
  NuGet: 'https://nuget.example',
  Maven: 'https://maven.example',
  Go: 'https://go.example',
  Pub: 'https://pub.example',
  Hex: 'https://hex.example',
};

const json = (value: unknown): Answered => ({
  kind: 'response',
  status: 200,
  headers: [],
  body: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
});
const status = (code: number, headers: readonly (readonly [string, string])[] = []): Answered => ({
  kind: 'response',
  status: code,
  headers,
  body: new Uint8Array(),
});

const bench = (pages: Readonly<Record<string, Answered>>, change: Partial<LookUpOptions> = {}) => {
  const asked: string[] = [];
  const kept = new Map<string, KeptAnswer>();
  const options: LookUpOptions = {
    ask: ({ url }) => {
      asked.push(url);
      return Promise.resolve(pages[url] ?? status(404));
    },
    store: {
      get: (key) => kept.get(key),
      put: (key, one) => kept.set(key, one),
    },
    bases,
    isPrivate: () => undefined,
    now: () => new Date('2026-06-01T00:00:00Z'),
    pause: () => Promise.resolve(),
    signal: new AbortController().signal,
    ...change,
  };
  return {
    asked,
    kept,
    lookUp: newLookUp(options),
    again: (other: Partial<LookUpOptions>) => newLookUp({ ...options, ...other }),
  };
};

const time = { created: '2020-01-01T00:00:00Z' };

describe('what a registry says', () => {
  it.each<[Ecosystem, string, string | undefined, Readonly<Record<string, unknown>>, unknown]>([
    [
      'npm',
      '@acme/x',
      '1.0.0',
      {
        'https://npm.example/@acme%2Fx': {
          name: '@acme/x',
          'dist-tags': { latest: '2.0.0' },
          time,
          maintainers: [{ name: 'a' }],
          versions: { '1.0.0': { deprecated: 'old', scripts: { postinstall: 'x' } }, '2.0.0': {} },
        },
      },
      {
        kind: 'present',
        created: time.created,
        latest: '2.0.0',
        installScript: true,
        maintainers: 1,
        version: 'deprecated',
      },
    ],
    [
      'npm',
      'gone',
      undefined,
      { 'https://npm.example/gone': { name: 'gone', time: { unpublished: { time: '2020' } } } },
      { kind: 'absent' },
    ],
    [
      'npm',
      'held',
      '3.0.0',
      {
        'https://npm.example/held': {
          name: 'held',
          'dist-tags': { latest: '0.0.1-security' },
          versions: { '0.0.1-security': {} },
        },
      },
      { kind: 'present', latest: '0.0.1-security', installScript: false, held: true, version: 'absent' },
    ],
    [
      'PyPI',
      'x',
      '1.0',
      {
        'https://pypi.example/pypi/x/json': {
          info: { name: 'X', version: '2.0', classifiers: ['Development Status :: 7 - Inactive'] },
          releases: {
            '1.0.0': [{ upload_time_iso_8601: '2019-01-02T00:00:00Z', yanked: true }],
            '2.0': [{ upload_time_iso_8601: '2020-01-02T00:00:00Z', yanked: false }],
          },
        },
      },
      {
        kind: 'present',
        created: '2019-01-02T00:00:00Z',
        latest: '2.0',
        deprecated: 'its keepers call it inactive',
        version: 'withdrawn',
      },
    ],
    [
      'crates.io',
      'x',
      '9.9.9',
      {
        'https://crates.example/api/v1/crates/x': {
          crate: { name: 'x', created_at: time.created, max_stable_version: '1.0.0' },
          versions: [{ num: '1.0.0', yanked: false }],
        },
      },
      { kind: 'present', created: time.created, latest: '1.0.0', version: 'absent' },
    ],
    [
      'RubyGems',
      'x',
      undefined,
      {
        'https://gems.example/api/v1/versions/x.json': [
          { number: '2.0', platform: 'ruby', created_at: '2021-01-01T00:00:00Z' },
          { number: '1.0', platform: 'ruby', created_at: time.created },
        ],
      },
      { kind: 'present', created: time.created, latest: '2.0' },
    ],
    [
      'Packagist',
      'acme/x',
      '1.0',
      {
        'https://packagist.example/packages/acme/x.json': {
          package: {
            name: 'acme/x',
            time: time.created,
            abandoned: 'acme/y',
            maintainers: [{}, {}],
            versions: { 'dev-main': {}, 'v1.0.0': {} },
          },
        },
      },
      {
        kind: 'present',
        created: time.created,
        latest: 'v1.0.0',
        deprecated: 'it is abandoned',
        replacedBy: 'acme/y',
        maintainers: 2,
        version: 'present',
      },
    ],
    [
      'NuGet',
      'acme.x',
      '1.0.0',
      {
        'https://nuget.example/v3/registration5-gz-semver2/acme.x/index.json': {
          items: [
            {
              items: [
                { catalogEntry: { version: '1.0.0', published: '1900-01-01T00:00:00Z', listed: false } },
                {
                  catalogEntry: {
                    version: '2.0.0',
                    published: time.created,
                    listed: true,
                    deprecation: { reasons: ['Legacy'], alternatePackage: { id: 'Acme.Y' } },
                  },
                },
              ],
            },
          ],
        },
      },
      {
        kind: 'present',
        created: time.created,
        latest: '2.0.0',
        deprecated: 'Legacy',
        replacedBy: 'Acme.Y',
        version: 'withdrawn',
      },
    ],
    [
      'NuGet',
      'many',
      '3.0.0',
      {
        'https://nuget.example/v3/registration5-gz-semver2/many/index.json': { items: [{ '@id': 'page' }] },
        'https://nuget.example/v3-flatcontainer/many/index.json': { versions: ['1.0.0', '2.0.0'] },
      },
      { kind: 'present', latest: '2.0.0', version: 'absent' },
    ],
    [
      'Maven',
      'org.acme:x',
      '1.0',
      {
        'https://maven.example/org/acme/x/maven-metadata.xml':
          '<metadata><versioning><release>2.0</release><versions><version>1.0</version><version>2.0</version></versions></versioning></metadata>',
      },
      { kind: 'present', latest: '2.0', version: 'present' },
    ],
    [
      'Go',
      'github.com/Acme/x/cmd/tool',
      undefined,
      { 'https://go.example/github.com/!acme/x/@latest': { Version: 'v1.2.3', Time: time.created } },
      { kind: 'present', latest: 'v1.2.3', created: time.created },
    ],
    [
      'Go',
      'github.com/acme/x',
      '9.9.9',
      { 'https://go.example/github.com/acme/x/@latest': { Version: 'v1.2.3', Time: time.created } },
      { kind: 'present', latest: 'v1.2.3', created: time.created, version: 'absent' },
    ],
    [
      'Pub',
      'x',
      '1.0.0',
      {
        'https://pub.example/api/packages/x': {
          name: 'x',
          latest: { version: '2.0.0' },
          isDiscontinued: true,
          replacedBy: 'y',
          versions: [{ version: '1.0.0', published: time.created, retracted: true }],
        },
      },
      {
        kind: 'present',
        created: time.created,
        latest: '2.0.0',
        deprecated: 'it is discontinued',
        replacedBy: 'y',
        version: 'withdrawn',
      },
    ],
    [
      'Hex',
      'x',
      '1.0.0',
      {
        'https://hex.example/api/packages/x': {
          name: 'x',
          inserted_at: time.created,
          latest_stable_version: '1.1.0',
          releases: [{ version: '1.1.0' }, { version: '1.0.0' }],
          retirements: { '1.0.0': { reason: 'security' } },
        },
      },
      { kind: 'present', created: time.created, latest: '1.1.0', version: 'withdrawn' },
    ],
  ])('%s: %s %s', async (ecosystem, name, version, pages, expected) => {
    const { lookUp } = bench(Object.fromEntries(Object.entries(pages).map(([url, page]) => [url, json(page)])));
    expect(await lookUp(ecosystem, name, version)).toEqual(expected);
  });

  it.each(Object.keys(bases) as Ecosystem[])('%s: "not found" alone is absent', async (ecosystem) => {
    const name =
      ecosystem === 'Maven' ? 'org.acme:x' : ecosystem === 'Go' || ecosystem === 'Packagist' ? 'acme.example/x' : 'x';
    const all = (answer: Answered): Partial<LookUpOptions> => ({ ask: () => Promise.resolve(answer) });
    if (ecosystem !== 'Maven') expect(await bench({}).lookUp(ecosystem, name)).toEqual({ kind: 'absent' });
    for (const code of [401, 403, 429, 500, 503, 204])
      expect(await bench({}, all(status(code))).lookUp(ecosystem, name)).toMatchObject({ kind: 'unknown' });
    expect(await bench({}, all({ kind: 'failed', why: 'connect', text: 'no way' })).lookUp(ecosystem, name)).toEqual({
      kind: 'unknown',
      why: 'no way',
    });
    for (const body of ['', '<html>', 'null', '[]', '{}', '{"package": 3, "items": 7}'])
      expect((await bench({}, all(json(body))).lookUp(ecosystem, name)).kind).not.toBe('absent');
  });

  it('Maven: an artifact is absent only from a group that Central has', async () => {
    const { lookUp } = bench({ 'https://maven.example/org/acme/': json('<html>') });
    expect(await lookUp('Maven', 'org.acme:none')).toEqual({ kind: 'absent' });
    expect(await lookUp('Maven', 'org.other:none')).toMatchObject({ kind: 'unknown' });
    expect(await lookUp('Maven', 'androidx.core:core-ktx')).toMatchObject({ kind: 'unknown' });
  });

  it('is not shaken by any body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...(Object.keys(bases) as Ecosystem[])), fc.json(), async (ecosystem, body) => {
        const { lookUp } = bench({}, { ask: () => Promise.resolve(json(body)) });
        expect((await lookUp(ecosystem, 'a/b', '1.0.0')).kind).not.toBe('absent');
      }),
    );
  });

  it('follows a redirect on the same host and to no other', async () => {
    const page = json({ name: 'x', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': {} } });
    const here = bench({ 'https://npm.example/x': status(301, [['Location', '/y']]), 'https://npm.example/y': page });
    expect(await here.lookUp('npm', 'x')).toMatchObject({ kind: 'present' });
    const away = bench({ 'https://npm.example/x': status(302, [['location', 'https://elsewhere.example/x']]) });
    expect(await away.lookUp('npm', 'x')).toEqual({ kind: 'unknown', why: 'the registry leads elsewhere' });
    expect(away.asked).toEqual(['https://npm.example/x']);
    const round = bench({ 'https://npm.example/x': status(302, [['location', '/x']]) });
    expect(await round.lookUp('npm', 'x')).toMatchObject({ kind: 'unknown' });
    expect(round.asked).toHaveLength(4);
  });

  it('asks for less where the answer is too large, and takes one that is still too large for a yes', async () => {
    const accepted: string[] = [];
    const { lookUp } = bench(
      {},
      {
        ask: ({ headers }) => {
          accepted.push(headers[0]![1]);
          return Promise.resolve({ kind: 'failed', why: 'too-large', text: 'too large' });
        },
      },
    );
    expect(await lookUp('npm', 'x')).toEqual({ kind: 'present' });
    expect(accepted).toEqual(['application/json', 'application/vnd.npm.install-v1+json']);
  });
});

describe('a question', () => {
  it('is asked once while its answer is fresh', async () => {
    const { asked, lookUp, again } = bench({});
    await Promise.all([lookUp('npm', 'x'), lookUp('npm', 'x')]);
    await again({})('npm', 'x');
    expect(asked).toHaveLength(1);
    await again({ now: () => new Date('2026-06-01T02:00:00Z') })('npm', 'x');
    expect(asked).toHaveLength(2);
  });
  it('that nobody answered is asked again', async () => {
    const { asked, lookUp, again } = bench({ 'https://npm.example/x': status(503) });
    await lookUp('npm', 'x');
    await again({})('npm', 'x');
    expect(asked).toHaveLength(2);
  });
  it('is not sent for a private name, nor for what no registry allows', async () => {
    const isPrivate = newPrivateNames([{ ecosystem: 'npm', pattern: '@acme/*', by: '.npmrc' }], bases);
    const { asked, lookUp } = bench({}, { isPrivate });
    expect(await lookUp('npm', '@acme/secret')).toEqual({
      kind: 'unknown',
      why: 'not sent: .npmrc says that it is asked of another registry',
    });
    for (const name of ['', '..', 'a/../b', 'a b', 'a?b', 'a#b', 'x'.repeat(301)])
      expect((await lookUp('npm', name)).kind).toBe('unknown');
    expect(asked).toEqual([]);
  });
  it('is not sent for Go itself, which no proxy has and which exists all the same', async () => {
    const { lookUp, asked } = bench({});
    expect((await lookUp('Go', 'stdlib', '1.21.3')).kind).toBe('unknown');
    expect(asked).toEqual([]);
    expect((await lookUp('Go', 'gone.example/x')).kind).toBe('absent');
  });

  it('waits its turn at a registry that wants it', async () => {
    const pauses: number[] = [];
    const { lookUp } = bench({}, { pause: (length) => Promise.resolve(void pauses.push(length)) });
    await Promise.all(['a', 'b', 'c'].map((name) => lookUp('crates.io', name)));
    expect(pauses).toEqual([1000, 1000, 1000]);
  });
  it('is one of few at a time', async () => {
    let open = 0;
    let most = 0;
    const { lookUp } = bench(
      {},
      {
        ask: async () => {
          open += 1;
          most = Math.max(most, open);
          await new Promise((resolve) => setTimeout(resolve, 0));
          open -= 1;
          return status(404);
        },
      },
    );
    await Promise.all(Array.from({ length: 50 }, (_, index) => lookUp('npm', `x${String(index)}`)));
    expect(most).toBe(8);
  });
  it('is given up after a while, and a registry that does not answer is left alone', async () => {
    let asked = 0;
    const { lookUp } = bench(
      {},
      {
        patience: 1,
        ask: (_, { signal }) => {
          asked += 1;
          return new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
          });
        },
      },
    );
    expect(await lookUp('npm', 'x')).toEqual({ kind: 'unknown', why: 'the registry did not answer in time' });
    for (let index = 0; index < 20; index += 1) await lookUp('npm', `x${String(index)}`);
    expect(asked).toBe(6);
  });
  it('ends with the run', async () => {
    const stop = new AbortController();
    const { lookUp } = bench(
      {},
      {
        signal: stop.signal,
        ask: (_, { signal }) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
          }),
      },
    );
    const answer = lookUp('npm', 'x');
    stop.abort();
    await expect(answer).rejects.toThrow();
  });
});
