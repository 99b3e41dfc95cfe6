import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Io } from '../io.ts';
import { scratch } from '../testing/run-program.ts';

const advisory = (id: string, ecosystem: string, name: string, fixed: string, more: object = {}): string =>
  JSON.stringify({
    id,
    modified: '2030-01-01T00:00:00Z',
    summary: `${name} opens by itself`,
    aliases: [`CVE-2030-${id.slice(-4)}`],
    affected: [
      {
        package: { ecosystem, name },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
      },
    ],
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    ...more,
  });

const lock = JSON.stringify(
  {
    lockfileVersion: 3,
    packages: {
      '': { name: 'house', dependencies: { door: '^1.0.0' } },
      'node_modules/door': { version: '1.2.0', license: 'MIT', dependencies: { hinge: '^1.0.0' } },
      'node_modules/hinge': { version: '1.0.1', license: 'GPL-3.0' },
    },
  },
  undefined,
  2,
);

const house = (files: Readonly<Record<string, string>> = {}) => {
  const folder = scratch({
    'house/package-lock.json': lock,
    'osv/GHSA-0001.json': advisory('GHSA-0001', 'npm', 'hinge', '1.0.2'),
    'osv/GHSA-0002.json': advisory('GHSA-0002', 'npm', 'wall', '1.0.2'),
    ...files,
  });
  return folder;
};

const update = ['advisories', 'update', '--from', 'osv'] as const;

describe('deps', () => {
  it('without advisories judges nothing, and says which line to run', async () => {
    using folder = house();
    const { code, out, err } = await folder.run('deps', 'house');
    expect(code).toBe(5);
    expect(out).toBe('');
    expect(err).toContain('no advisory database; run sallyport advisories update');
  });

  it('writes a bill of materials without advisories, also when a verdict was asked for beside it', async () => {
    using folder = house();
    const { code, out } = await folder.run('deps', 'house', '--format', 'cyclonedx=bom.json', '--format', 'text');
    expect(code).toBe(5);
    expect(out).toBe('');
    expect(readFileSync(join(folder.path, 'bom.json'), 'utf8')).toContain('pkg:npm/hinge@1.0.1');
  });

  it('writes what there is into a JSON report, which says that it was not looked at', async () => {
    using folder = house();
    const { code, out } = await folder.run('deps', 'house', '--format', 'json');
    expect(code).toBe(5);
    expect(JSON.parse(out)).toMatchObject({
      complete: false,
      findings: [],
      inventory: { components: expect.arrayContaining([expect.objectContaining({ name: 'hinge' })]) },
    });
  });

  it('reports what is known against a package, how it comes in and how to leave it', async () => {
    using folder = house();
    await folder.run(...update);
    const { code, out } = await folder.run('deps', 'house');
    expect(code).toBe(1);
    expect(out).toContain('hinge 1.0.1  line ');
    expect(out).toContain('comes in through door@1.2.0');
    expect(out).toContain('→ update to 1.0.2 (patch)');
    expect(out).toContain('critical  GHSA-0001 CVE-2030-0001: hinge opens by itself');
    expect(out).toContain('2 packages against advisories');
    expect(out).not.toContain('wall');
  });

  it('passes what is not affected', async () => {
    using folder = house({ 'house/package-lock.json': lock.replace('1.0.1', '1.0.2') });
    await folder.run(...update);
    const { code, out } = await folder.run('deps', 'house');
    expect(code).toBe(0);
    expect(out).toContain('no findings');
  });

  it('takes one file, and says the same again from the cache', async () => {
    using folder = house();
    await folder.run(...update);
    const first = await folder.run('deps', '-f', 'json', 'house/package-lock.json');
    const second = await folder.run('deps', '-f', 'json', 'house/package-lock.json');
    const plain = (text: string): unknown => ({
      ...(JSON.parse(text) as object),
      startedAt: '',
      durationMs: 0,
      stats: undefined,
    });
    expect(plain(second.out)).toEqual(plain(first.out));
    const report = JSON.parse(first.out) as { inventory: { components: { id: string }[] } };
    expect(report.inventory.components.map(({ id }) => id)).toEqual(['npm:door@1.2.0', 'npm:hinge@1.0.1']);
  });

  it('knows a file that is named by what it says, and takes nothing in a folder for a lockfile by that', async () => {
    using folder = house({ 'kept/two.v3.json': lock, 'kept/prose.json': '{ "door": "1.2.0" }' });
    const named = await folder.run('deps', 'kept/two.v3.json', '--format', 'cyclonedx', '--allow-partial');
    expect(named.out).toContain('pkg:npm/hinge@1.0.1');
    const other = await folder.run('deps', 'kept/prose.json');
    expect(other.code).toBe(4);
    const all = await folder.run('deps', 'kept');
    expect(all.code).toBe(4);
  });

  it('says where the code imports a package, and lowers what it does not import', async () => {
    using imported = house({ 'house/a.js': 'const x = 1;\nimport "door"' });
    await imported.run(...update);
    const first = await imported.run('deps', 'house');
    expect(first.code).toBe(1);
    expect(first.out.replaceAll(/\s+/gu, ' ')).toContain(
      'not imported itself, but it comes along with door, which is imported at house/a.js:2',
    );
    using unused = house({ 'house/a.js': 'import "wall"' });
    await unused.run(...update);
    const { out, err } = await unused.run('deps', 'house');
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'not imported by the code that was read, nor is door, which brings it along',
    );
    expect(out).toContain('high      GHSA-0001');
    expect(err).toContain('1 package without an exact version: nothing can be said about them (wall)');
  });

  it('shows no name at a length that none has', async () => {
    using folder = house({ 'house/requirements.txt': `${'a'.repeat(100_000)}\n` });
    await folder.run(...update);
    const { err } = await folder.run('deps', 'house/requirements.txt');
    expect(err).toContain(`(${'a'.repeat(80)}…)`);
  });

  it('finds what other texts install', async () => {
    using folder = house({
      'house/package-lock.json': '{"lockfileVersion": 3, "packages": {}}',
      'house/Dockerfile': 'FROM node\nRUN npm install -g hinge@1.0.1 && npm i <package>\n',
    });
    await folder.run(...update);
    const { code, out } = await folder.run('deps', 'house');
    expect(code).toBe(1);
    expect(out).toContain('house/Dockerfile');
    expect(out).toContain('hinge 1.0.1  line 2');
  });

  it('sets aside what a statement says not to apply', async () => {
    using folder = house({
      'vex.json': JSON.stringify({
        statements: [
          {
            vulnerability: { name: 'CVE-2030-0001' },
            products: [{ '@id': 'pkg:npm/hinge@1.0.1' }],
            status: 'not_affected',
            impact_statement: 'the door is walled up',
          },
        ],
      }),
    });
    await folder.run(...update);
    const { code, out } = await folder.run('deps', 'house', '--vex', 'vex.json');
    expect(code).toBe(0);
    expect(out).toContain('no findings; 1 ignored');
  });

  it('holds licences against the configuration', async () => {
    using folder = house({ 'sallyport.yaml': 'deny-licences: ["GPL-*"]\n' });
    await folder.run(...update);
    const { out } = await folder.run('deps', 'house');
    expect(out).toContain('GPL-3.0-only is on the list "deny"');
  });

  it('writes bills of materials without any advisory', async () => {
    using folder = house();
    const { code, out } = await folder.run('deps', 'house', '--format', 'cyclonedx', '--allow-partial');
    expect(code).toBe(0);
    expect((JSON.parse(out) as { components: { purl: string }[] }).components.map(({ purl }) => purl)).toEqual([
      'pkg:npm/door@1.2.0',
      'pkg:npm/hinge@1.0.1',
    ]);
  });

  it('says that a broken lockfile is one, and reports what it holds all the same', async () => {
    using folder = house({ 'house/package-lock.json': lock.slice(0, -20) });
    await folder.run(...update);
    const { code, out } = await folder.run('deps', 'house');
    expect(code).toBe(3);
    expect(out).toContain('not JSON that can be read');
    expect(out).toContain('GHSA-0001');
  });

  it('tells whether the code imports a package, and lowers what it does not', async () => {
    const files = { 'osv/A-1.json': advisory('A-0001', 'PyPI', 'requests', '3.0') };
    using folder = house({
      ...files,
      'app/requirements.txt': 'requests==2.0\n',
      'app/main.py': 'import requests\n',
      'idle/requirements.txt': 'requests==2.0\n',
      'idle/main.py': 'import json\n',
    });
    await folder.run(...update);
    const used = await folder.run('deps', 'app');
    expect(used.out).toContain('imported at app/main.py:1');
    expect(used.out).toContain('1 critical');
    const idle = await folder.run('deps', 'idle');
    expect(idle.out).toContain('not imported by the code that was read');
    expect(idle.out).toContain('1 high');
  });

  it('tells whether code in Go and Rust uses what an advisory names', async () => {
    const go = JSON.parse(advisory('GO-0001', 'Go', 'example.com/net', '1.9.0')) as { affected: object[] };
    const named = { imports: [{ path: 'example.com/net/h2', symbols: ['Server.Serve', 'Configure'] }] };
    const rust = JSON.parse(advisory('RUSTSEC-0001', 'crates.io', 'clock', '1.9.0')) as { affected: object[] };
    const files = {
      'osv/GO-1.json': JSON.stringify({ ...go, affected: [{ ...go.affected[0], ecosystem_specific: named }] }),
      'osv/RS-1.json': JSON.stringify({
        ...rust,
        affected: [{ ...rust.affected[0], ecosystem_specific: { affects: { functions: ['clock::Now::local'] } } }],
      }),
      'go.mod': 'module example.com/a\n\nrequire example.com/net v1.2.0\n',
      'Cargo.lock':
        'version = 3\n\n[[package]]\nname = "a"\nversion = "0.1.0"\ndependencies = ["clock"]\n\n' +
        '[[package]]\nname = "clock"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n',
      'Cargo.toml':
        '[package]\nname = "a"\nversion = "0.1.0"\n\n[dependencies]\nwatch = { package = "clock", version = "1" }\n',
    };
    const at = (place: string) =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path.startsWith('osv') ? path : `${place}/${path}`, text]),
      );
    using used = house({
      ...at('app'),
      'app/main.go': 'package main\n\nimport net "example.com/net/h2"\n\nfunc main() { net.Configure() }\n',
      'app/src/main.rs': 'fn main() {\n    watch::Now::local();\n}\n',
    });
    await used.run(...update);
    const first = await used.run('deps', 'app');
    const words = first.out.replaceAll(/\s+/gu, ' ');
    expect(words).toContain('symbol used at app/main.go:5 (h2.Configure)');
    expect(words).toContain('symbol used at app/src/main.rs:2 (watch::Now::local)');
    expect(first.out).toContain('2 critical');
    const scanned = await used.run('scan', 'app');
    expect(scanned.out.replaceAll(/\s+/gu, ' ')).toContain('symbol used at app/main.go:5 (h2.Configure)');
    using idle = house({
      ...at('app'),
      'app/main.go': 'package main\n\n// net.Configure\nfunc main() {}\n',
      'app/vendor/example.com/net/h2/a.go': 'package h2\nimport "example.com/net/h2"\n',
      'app/src/main.rs': 'use std::io;\n',
    });
    await idle.run(...update);
    const second = await idle.run('deps', 'app');
    expect(second.out).toContain('not imported by the code that was read');
    expect(second.out).toContain('2 high');
  });

  it('meets packages where no manifest declares them', async () => {
    using folder = house({
      'loose/a.py': 'import json\nimport requests\nfrom . import b\n',
      'loose/b.js': "import fs from 'node:fs';\nimport lodash from 'lodash';\n",
      'loose/Dockerfile': 'FROM x\nRUN pip install gunicorn==20.0.0\n',
      'loose/.mcp.json': '{"mcpServers": {"files": {"command": "npx", "args": ["-y", "hinge@1.0.1"]}}}',
    });
    await folder.run(...update);
    const { out } = await folder.run('deps', 'loose', '-f', 'json', '--allow-partial');
    const report = JSON.parse(out) as {
      inventory: { components: { id: string; places: { path: string; line: number }[] }[] };
      findings: { ruleId: string; path: string }[];
    };
    expect(report.inventory.components.map(({ id, places }) => [id, places[0]?.path, places[0]?.line])).toEqual([
      ['PyPI:gunicorn@20.0.0', 'loose/Dockerfile', 2],
      ['PyPI:requests', 'loose/a.py', 2],
      ['npm:hinge@1.0.1', 'loose/.mcp.json', 1],
      ['npm:lodash', 'loose/b.js', 2],
    ]);
    expect(report.findings.map(({ ruleId, path }) => [ruleId, path])).toEqual([
      ['deps.advisory.GHSA-0001', 'loose/.mcp.json'],
    ]);
  });

  it('asks registries only when it may, and reports what does not exist', async () => {
    using folder = house({
      'app/requirements.txt': 'requests-oauth-helper-pro==1.0\n',
      'osv/A-1.json': advisory('A-0001', 'PyPI', 'requests', '3.0'),
    });
    await folder.run(...update);
    const asked: string[] = [];
    const registries: Io['registries'] = ({ url }) => {
      asked.push(url);
      return Promise.resolve({ kind: 'response', status: 404, reason: '', headers: [], body: new Uint8Array() });
    };
    const quiet = await folder.runWith({ registries }, 'deps', 'app', '--allow-partial');
    expect(asked).toEqual([]);
    expect(quiet.out).not.toContain('does not exist');
    const { code, out } = await folder.runWith({ registries }, 'deps', 'app', '--online', '--allow-partial');
    expect(asked).toHaveLength(1);
    expect(out).toContain('requests-oauth-helper-pro does not exist on PyPI');
    expect(code).toBe(1);
  });

  it('without any dependency has nothing to do', async () => {
    using folder = scratch({ 'a.txt': 'x' });
    expect((await folder.run('deps')).code).toBe(4);
    expect((await folder.run('deps', '--allow-empty')).code).toBe(0);
  });

  it('of what does not exist is a wrong usage', async () => {
    using folder = house();
    expect((await folder.run('deps', 'nowhere')).code).toBe(2);
    expect((await folder.run('deps', '--vex', 'nowhere.json', 'house')).code).toBe(2);
  });

  it('shows no credentials of addresses', async () => {
    const secret = 'hunter2hunter2';
    using folder = house({
      'house/package-lock.json': lock.replace(
        '"version": "1.0.1",',
        `"version": "1.0.1", "resolved": "https://me:${secret}@npm.example.org/hinge/-/hinge-1.0.1.tgz",`,
      ),
    });
    await folder.run(...update);
    for (const format of ['text', 'json', 'cyclonedx', 'spdx', 'openvex', 'sarif', 'markdown', 'html']) {
      const { out, err } = await folder.run('deps', 'house', '--format', format);
      expect(out.length).toBeGreaterThan(100);
      expect(`${out}${err}`).not.toContain(secret);
    }
    expect(readFileSync(join(folder.path, 'house/package-lock.json'), 'utf8')).toContain(secret);
  });
});

describe('scan', () => {
  it('says in one line that it looked at no dependencies, and passes', async () => {
    using folder = house({ 'house/a.py': 'x = 1\n' });
    const { code, out } = await folder.run('scan', 'house');
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('dependencies: not looked at — run sallyport advisories update');
    expect((await folder.run('scan', 'house', '--require', 'advisories')).code).toBe(5);
  });

  it('reports dependencies beside the rest, under one gate', async () => {
    using folder = house({ 'house/a.py': 'import os\n\n\ndef f(request):\n    os.system(request.args["x"])\n' });
    await folder.run(...update);
    const { code, out } = await folder.run('scan', 'house', '--format', 'json');
    expect(code).toBe(1);
    const report = JSON.parse(out) as {
      findings: { ruleId: string }[];
      rules: { id: string }[];
      stats: { packages: number };
    };
    expect(report.findings.map(({ ruleId }) => ruleId)).toContain('deps.advisory.GHSA-0001');
    expect(report.rules.map(({ id }) => id)).toContain('deps.advisory.GHSA-0001');
    expect(report.stats.packages).toBe(2);
    expect((await folder.run('scan', 'house', '--require', 'advisories')).code).toBe(1);
  });

  it('accepts a dependency by baseline', async () => {
    using folder = house();
    await folder.run(...update);
    await folder.run('scan', 'house', '--format', 'json=report.json');
    await folder.run('baseline', 'report.json', '--reason', 'the door is walled up');
    const { code, out } = await folder.run(
      'scan',
      'house',
      '--baseline',
      'sallyport-baseline.json',
      '--fail-on',
      'new',
    );
    expect(out).toContain('1 ignored');
    expect(code).toBe(0);
  });

  it('of program files alone does not ask for dependencies', async () => {
    using folder = house({ 'house/a.py': 'x = 1\n' });
    expect((await folder.run('scan', 'house/a.py')).out).not.toContain('dependencies');
  });

  it('is not stopped by lockfiles that tests broke on purpose', async () => {
    using folder = house({ 'house/tests/package-lock.json': '{' });
    await folder.run(...update);
    expect((await folder.run('scan', 'house/tests')).code).toBe(0);
    expect((await folder.run('scan', 'house')).out).toContain('not JSON that can be read');
  });
});
