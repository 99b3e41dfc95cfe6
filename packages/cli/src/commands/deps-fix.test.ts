import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

const advisory = (id: string, ecosystem: string, name: string, events: readonly object[]): string =>
  JSON.stringify({
    id,
    modified: '2030-01-01T00:00:00Z',
    summary: `${name} opens by itself`,
    affected: [{ package: { ecosystem, name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
  });

const known = {
  'osv/A-1.json': advisory('A-1', 'PyPI', 'door', [{ introduced: '0' }, { fixed: '1.0.5' }]),
  'osv/A-2.json': advisory('A-2', 'PyPI', 'door', [{ introduced: '1.0.5' }, { fixed: '1.1.0' }]),
  'osv/A-3.json': advisory('A-3', 'npm', 'hinge', [{ introduced: '0' }, { fixed: '2.0.0' }]),
  'osv/A-4.json': advisory('A-4', 'PyPI', 'wall', [{ introduced: '0' }]),
};

const start = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = scratch({ ...known, ...files });
  await folder.run('advisories', 'update', '--from', 'osv');
  const text = (path: string): string => readFileSync(join(folder.path, path), 'utf8');
  return { folder, text };
};

describe('deps --fix', () => {
  it('writes the smallest version that nothing is known against, and nothing else', async () => {
    const before = '# ours\r\ndoor == 1.0.0  # the front door\r\nroof==1.0\r\n';
    const { folder, text } = await start({ 'p/requirements.txt': before });
    using _ = folder;
    const { code, err, out } = await folder.run('deps', 'p', '--fix');
    expect(text('p/requirements.txt')).toBe(before.replace('1.0.0', '1.1.0'));
    expect(err).toContain('door 1.0.0 → 1.1.0 (minor), gets rid of ');
    expect(err).toContain('p/requirements.txt: written');
    expect(out).toContain('no findings');
    expect(code).toBe(0);
  });

  it('keeps mode and byte order mark', async () => {
    const { folder, text } = await start({ 'requirements.txt': '\ufeffdoor==1.0.0\n' });
    using _ = folder;
    const { chmodSync } = await import('node:fs');
    chmodSync(join(folder.path, 'requirements.txt'), 0o640);
    await folder.run('deps', '--fix');
    expect(text('requirements.txt')).toBe('\ufeffdoor==1.1.0\n');
    expect(statSync(join(folder.path, 'requirements.txt')).mode & 0o777).toBe(0o640);
  });

  it('only shows the plan with --dry-run', async () => {
    const { folder, text } = await start({ 'requirements.txt': 'door==1.0.0\nwall==1\n' });
    using _ = folder;
    const { err } = await folder.run('deps', '--fix', '--dry-run');
    expect(text('requirements.txt')).toBe('door==1.0.0\nwall==1\n');
    expect(err).toContain('requirements.txt:1: ');
    expect(err).toContain('wall 1: no safe version is known (A-4)');
    expect(err).toContain('nothing was written');
  });

  it('changes the manifest where it must, and tells what to run for the lockfile', async () => {
    const manifest = '{\n    "name": "house",\n    "dependencies": { "hinge": "^1.0.0" }\n}\n';
    const lock = JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'house', dependencies: { hinge: '^1.0.0' } },
        'node_modules/hinge': { version: '1.0.1' },
      },
    });
    const { folder, text } = await start({ 'package.json': manifest, 'package-lock.json': lock });
    using _ = folder;
    const { code, err, out } = await folder.run('deps', '--fix');
    expect(text('package.json')).toBe(manifest.replace('^1.0.0', '^2.0.0'));
    expect(text('package-lock.json')).toBe(lock);
    expect(err).toContain('npm update hinge --ignore-scripts');
    // The lockfile still has the old version, and the report says so: medium, which the gate lets pass.
    expect(code).toBe(0);
    expect(out).toContain('1 finding: 1 medium');
  });

  it('edits the lockfile too when it has a safe version already', async () => {
    const manifest = '{\n\t"dependencies": { "gate": "1.0.0", "hinge": "2.1.0" }\n}\n';
    const lock = (...nested: readonly string[]): string =>
      [
        '{',
        '  "lockfileVersion": 3,',
        '  "packages": {',
        '    "": { "dependencies": { "gate": "1.0.0", "hinge": "2.1.0" } },',
        '    "node_modules/gate": { "version": "1.0.0", "dependencies": { "hinge": ">=1.0.0" } },',
        ...nested,
        '    "node_modules/hinge": { "version": "2.1.0" }',
        '  }',
        '}',
        '',
      ].join('\r\n');
    const before = lock('    "node_modules/gate/node_modules/hinge": { "version": "1.0.1" },');
    const { folder, text } = await start({ 'package.json': manifest, 'package-lock.json': before });
    using _ = folder;
    const dry = await folder.run('deps', '--fix', '--dry-run');
    expect(dry.err).toContain('package-lock.json: edited in place, since 2.1.0 is in it already');
    expect(text('package-lock.json')).toBe(before);
    const { code, err, out } = await folder.run('deps', '--fix');
    expect(text('package-lock.json')).toBe(lock());
    expect(text('package.json')).toBe(manifest);
    expect(err).toContain('package-lock.json: written');
    expect(err).not.toContain('now run');
    expect([code, out.includes('no findings')]).toEqual([0, true]);
  });

  const barred = {
    'package.json': '{\n    "dependencies": { "gate": "1.0.0" }\n}\n',
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { gate: '1.0.0' } },
        'node_modules/gate': { version: '1.0.0', dependencies: { hinge: '~1.0.0' } },
        'node_modules/hinge': { version: '1.0.1' },
      },
    }),
  };

  it('says which package in between does not allow a safe version, and changes nothing', async () => {
    const { folder, text } = await start(barred);
    using _ = folder;
    const { err } = await folder.run('deps', '--fix');
    expect(err).toContain(
      'gate 1.0.0 asks for hinge ~1.0.0, which does not allow 2.0.0: a newer gate has to come first (npm update gate --ignore-scripts)',
    );
    expect(err).toContain('package.json: "overrides": { "gate": { "hinge": "2.0.0" } }, then run: npm install');
    expect(err).not.toContain('now run');
    expect(text('package.json')).toBe(barred['package.json']);
  });

  it('writes the override when it is asked to', async () => {
    const { folder, text } = await start(barred);
    using _ = folder;
    const { err } = await folder.run('deps', '--fix', '--override');
    expect(JSON.parse(text('package.json'))).toEqual({
      dependencies: { gate: '1.0.0' },
      overrides: { gate: { hinge: '2.0.0' } },
    });
    expect(text('package.json')).toContain('    "dependencies": { "gate": "1.0.0" },');
    expect(text('package-lock.json')).toBe(barred['package-lock.json']);
    expect(err).toContain('now run\n  npm install --package-lock-only --ignore-scripts');
    expect((await folder.run('deps', '--override')).code).toBe(2);
  });

  it('leaves bounds that a person has set to that person', async () => {
    const manifest = '{ "name": "house", "dependencies": { "hinge": ">=1.0.0 <1.9.0" } }\n';
    const lock = JSON.stringify({
      lockfileVersion: 3,
      packages: { '': { dependencies: { hinge: '>=1.0.0 <1.9.0' } }, 'node_modules/hinge': { version: '1.0.1' } },
    });
    const { folder, text } = await start({ 'package.json': manifest, 'package-lock.json': lock });
    using _ = folder;
    const { err } = await folder.run('deps', '--fix');
    expect(text('package.json')).toBe(manifest);
    expect(err).toContain('asks for >=1.0.0 <1.9.0, which does not allow 2.0.0: decide');
  });

  it('does not write over what somebody has written meanwhile', async () => {
    const { folder, text } = await start({ 'requirements.txt': 'door==1.0.0\n' });
    using _ = folder;
    let err = '';
    const said = (words: string): void => {
      err += words;
      if (words.startsWith('plan'))
        queueMicrotask(() => {
          folder.write('requirements.txt', 'door==1.0.0\nroof==2\n');
        });
    };
    await folder.runWith({ err: said }, 'deps', '--fix');
    expect(text('requirements.txt')).toBe('door==1.0.0\nroof==2\n');
    expect(err).toContain('requirements.txt: not written, it was changed meanwhile');
  });

  it('does not write a file that is not UTF-8', async () => {
    const bytes = Buffer.from('# caf\u00e9\ndoor==1.0.0\n', 'latin1');
    const { folder } = await start({ 'requirements.txt': bytes });
    using _ = folder;
    const { code, err } = await folder.run('deps', '--fix');
    expect(readFileSync(join(folder.path, 'requirements.txt'))).toEqual(bytes);
    expect(err).toContain('requirements.txt: not written, it is not UTF-8');
    expect(code).toBe(3);
  });

  it('has nothing to do where nothing is affected, and --dry-run alone is a mistake', async () => {
    const { folder } = await start({ 'requirements.txt': 'door==1.1.0\n' });
    using _ = folder;
    expect((await folder.run('deps', '--fix')).err).toContain('nothing to update');
    expect((await folder.run('deps', '--dry-run')).code).toBe(2);
  });
});
