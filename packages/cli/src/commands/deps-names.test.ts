import { describe, expect, it } from 'vitest';
import type { Ask } from '@sallyport/deps/names';
import { scratch } from '../testing/run-program.ts';

const osv = JSON.stringify({
  id: 'GHSA-0001',
  modified: '2030-01-01T00:00:00Z',
  summary: 'wall opens by itself',
  affected: [
    { package: { ecosystem: 'npm', name: 'wall' }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }] },
  ],
});

const nothing: Ask = () => Promise.resolve({ kind: 'response', status: 404, headers: [], body: new Uint8Array() });
const trouble: Ask = () => Promise.resolve({ kind: 'response', status: 503, headers: [], body: new Uint8Array() });

const project = async (files: Readonly<Record<string, string>>) => {
  const folder = scratch({ 'osv/GHSA-0001.json': osv, ...files });
  await folder.run('advisories', 'update', '--from', 'osv');
  return folder;
};

const rulesIn = (out: string): readonly string[] =>
  (JSON.parse(out) as { readonly findings: readonly { readonly ruleId: string; readonly severity: string }[] }).findings
    .filter(({ ruleId }) => ruleId.startsWith('deps.names'))
    .map(({ ruleId, severity }) => `${severity} ${ruleId}`);

describe('deps and names', () => {
  const manifest =
    '{\n  "dependencies": {\n    "axois": "^1.0.0",\n    "lodash": "^4.0.0",\n    "acme-own": "1.0.0"\n  }\n}\n';

  it('hints at a slip, at its line, and fails no gate', async () => {
    using folder = await project({ 'app/package.json': manifest });
    const { code, out } = await folder.run('deps', 'app', '--format', 'json');
    expect(code).toBe(0);
    expect(rulesIn(out)).toEqual(['info deps.names.look-alike']);
    expect(out).toContain('axois is spelled much like axios');
    expect(
      (JSON.parse(out) as { findings: { path: string; span: { start: { line: number } } }[] }).findings[0],
    ).toMatchObject({
      path: expect.stringContaining('package.json'),
      span: { start: { line: 3 } },
    });
  });
  it('leaves a package alone that the lockfile has', async () => {
    using folder = await project({
      'app/package.json': manifest,
      'app/package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { dependencies: { axois: '^1.0.0' } },
          'node_modules/axois': { version: '1.0.0', integrity: 'sha512-x' },
        },
      }),
    });
    expect(rulesIn((await folder.run('deps', 'app', '--format', 'json')).out)).toEqual([]);
  });
  it('says online that a package does not exist, and meets the gate', async () => {
    using folder = await project({ 'app/package.json': manifest });
    const { code, out } = await folder.runWith({ registries: nothing }, 'deps', 'app', '--online', '--format', 'json');
    expect(code).toBe(1);
    expect(rulesIn(out)).toEqual(['high deps.names.absent', 'high deps.names.absent']);
    expect(out).toContain('axois does not exist on npm; axios was probably meant');
  });
  it('says which names nobody answered for, and accuses none', async () => {
    using folder = await project({ 'app/package.json': manifest });
    const { code, out } = await folder.runWith({ registries: trouble }, 'deps', 'app', '--online', '--format', 'json');
    expect(code).toBe(0);
    expect(rulesIn(out)).toEqual(['info deps.names.look-alike']);
    expect(out).toContain('2 names of packages not looked up: the registry answered HTTP 503');
  });
  it('asks nobody without --online', async () => {
    using folder = await project({ 'app/package.json': manifest });
    const registries: Ask = () => {
      throw new Error('asked');
    };
    expect((await folder.runWith({ registries }, 'deps', 'app')).code).toBe(0);
    expect((await folder.runWith({ registries }, 'scan', 'app')).code).not.toBe(70);
  });
  it('says less of a name that only a text mentions', async () => {
    using folder = await project({ 'app/README.md': '# App\n\n```sh\nnpm install acme-made-up\n```\n' });
    const { out } = await folder.runWith({ registries: nothing }, 'deps', 'app', '--online', '--format', 'json');
    expect(rulesIn(out)).toEqual(['medium deps.names.absent']);
  });
  it('says online how far the versions of the lockfile are behind, and what was taken back', async () => {
    const locked = (version: string) => ({ version, integrity: 'sha512-x' });
    using folder = await project({
      'app/package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { dependencies: { lodash: '^4.0.0', room: '^1.0.0', next: '^1.0.0', same: '1.0.0', other: '1.0.0' } },
          'node_modules/lodash': { ...locked('4.16.0'), dependencies: { inner: '1.0.0' } },
          'node_modules/room': locked('1.0.0'),
          'node_modules/next': locked('1.0.0'),
          'node_modules/same': locked('1.0.0'),
          'node_modules/other': locked('1.0.0'),
          'node_modules/inner': locked('1.0.0'),
        },
      }),
    });
    const latest: Readonly<Record<string, readonly [string, object]>> = {
      lodash: ['4.17.21', { '4.16.0': {} }],
      room: ['2.0.0', { '1.0.0': { deprecated: 'use door' } }],
      next: ['2.0.0-rc.1', { '1.0.0': {} }],
      same: ['1.0.0', { '1.0.0': {} }],
      // Another package of the same name: it never had the version.
      other: ['9.0.0', { '9.0.0': {} }],
      inner: ['9.0.0', { '1.0.0': {} }],
    };
    const registries: Ask = ({ url }) => {
      const name = url.slice(url.lastIndexOf('/') + 1);
      const [version, versions] = latest[name]!;
      const body = JSON.stringify({
        name,
        'dist-tags': { latest: version },
        versions,
        time: { created: '2015-01-01' },
      });
      return Promise.resolve({ kind: 'response', status: 200, headers: [], body: new TextEncoder().encode(body) });
    };
    const quiet = await folder.run('deps', 'app', '--format', 'json');
    expect(quiet.out).not.toContain('deps.outdated');
    const { code, out } = await folder.runWith({ registries }, 'deps', 'app', '--online', '--format', 'json');
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as { findings: { ruleId: string; severity: string; message: string }[] };
    expect(findings.map(({ ruleId, severity, message }) => `${severity} ${ruleId} ${message}`)).toEqual([
      'info deps.outdated lodash 4.16.0: its latest version is 4.17.21, a minor step ahead.',
      'low deps.names.deprecated room 1.0.0 is deprecated: its keepers give no reason.',
      'info deps.outdated room 1.0.0: its latest version is 2.0.0, a major step ahead.',
    ]);
  });
});
