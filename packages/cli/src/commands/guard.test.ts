import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask } from '@sallyport/deps/names';
import { describe, expect, it } from 'vitest';
import { registryBases } from '../names/registry-bases.ts';
import { scratch } from '../testing/run-program.ts';

const lodashPage = `${registryBases({}).npm ?? ''}/lodash`;

describe('guard', () => {
  it('says what a name looks like without asking anybody, and lets it pass', async () => {
    using folder = scratch();
    expect(await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'install', 'axois', 'lodash')).toEqual({
      code: 0,
      out: [
        'sallyport guard: info: axois is spelled much like axios (swapped letters); if that was meant, correct it [deps.names.look-alike]',
        'sallyport guard: not looked up (offline): axois',
        'sallyport guard: which version comes is not known, so none was judged: lodash',
        'sallyport guard: would run: npm install axois lodash',
        '',
      ].join('\n'),
      err: '',
    });
  });
  it('refuses with --strict what could not be looked up, and leaves what everybody installs alone', async () => {
    using folder = scratch();
    expect(
      await folder.run('guard', '--dry-run', '--offline', '--strict', '--', 'pip', 'install', 'acme-thing'),
    ).toMatchObject({
      code: 64,
      out: expect.stringContaining('refused; nothing was installed: pip install acme-thing'),
    });
    expect(
      await folder.run('guard', '--dry-run', '--offline', '--strict', '--', 'pip', 'install', 'requests'),
    ).toMatchObject({
      code: 0,
    });
  });
  it('judges requirements files with the line that asks', async () => {
    using folder = scratch({ 'requirements.txt': '# what we need\nrequests==2.31.0\nreqeusts\n' });
    expect(
      (await folder.run('guard', '--dry-run', '--offline', '--', 'pip', 'install', '-r', 'requirements.txt')).out,
    ).toContain(
      'reqeusts is spelled much like requests (swapped letters); if that was meant, correct it (requirements.txt:3)',
    );
  });
  it('shows what a stranger wrote as what it is', async () => {
    using folder = scratch({ 'package.json': '{"dependencies": {"a\\u001b[2Jb": "1.0.0"}}' });
    const { out } = await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'install');
    expect(out).toContain('a\\u{1b}[2Jb');
    expect(out).not.toContain('\u001b');
  });
  it('says what it cannot judge', async () => {
    using folder = scratch();
    expect((await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'i', 'github:acme/x')).out).toContain(
      'not from a registry',
    );
    expect((await folder.run('guard', '--dry-run', '--offline', '--', 'pip', 'install', '-r', 'no.txt')).out).toContain(
      'no.txt: cannot be read',
    );
    expect(
      (await folder.run('guard', '--dry-run', '--offline', '--strict', '--', 'pip', 'install', '-r', 'no.txt')).code,
    ).toBe(64);
  });
  it('believes a lockfile with hashes', async () => {
    using folder = scratch({
      'package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: { '': {}, 'node_modules/axois': { version: '1.0.0', integrity: 'sha512-x' } },
      }),
    });
    expect((await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'i', 'axois')).out).toBe(
      'sallyport guard: which version comes is not known, so none was judged: axois\nsallyport guard: would run: npm i axois\n',
    );
  });
  it('runs nothing that it does not know', async () => {
    using folder = scratch();
    for (const words of [['ls'], ['npm', 'frobnicate'], ['python', 'x.py'], ['npm', 'i', '$PACKAGE'], []])
      expect((await folder.run('guard', '--offline', '--', ...words)).code).toBe(2);
  });
  it('passes by the help of the tool', async () => {
    using folder = scratch();
    expect(await folder.run('guard', '--dry-run', '--', 'npm', 'install', '--help')).toMatchObject({
      code: 0,
      out: 'sallyport guard: installs nothing; would run: npm install --help\n',
    });
  });
});

describe('guard with a registry', () => {
  const registry =
    (pages: Readonly<Record<string, unknown>>, asked: string[] = []): Ask =>
    ({ url }) => {
      asked.push(url);
      const page = pages[url];
      return Promise.resolve({
        kind: 'response',
        status: page === undefined ? 404 : 200,
        headers: [],
        body: new TextEncoder().encode(JSON.stringify(page ?? {})),
      });
    };
  const lodash = {
    [lodashPage]: {
      name: 'lodash',
      'dist-tags': { latest: '4.17.21' },
      time: { created: '2012-04-23T00:00:00Z' },
      versions: { '4.17.21': {} },
    },
  };

  it('refuses a name that does not exist, and says which was meant', async () => {
    using folder = scratch();
    expect(
      await folder.runWith({ registries: registry(lodash) }, 'guard', '--', 'npm', 'i', 'axois', 'lodash'),
    ).toEqual({
      code: 64,
      out: '',
      err: [
        'sallyport guard: high: axois does not exist on npm; axios was probably meant (swapped letters); whoever publishes a package of that name decides what gets installed [deps.names.absent]',
        'sallyport guard: versions not judged: no advisories of npm; run sallyport advisories update --ecosystem npm',
        'sallyport guard: refused; nothing was installed: npm i axois lodash',
        '',
      ].join('\n'),
    });
  });
  it('refuses a version that does not exist, and leaves one that does alone', async () => {
    using folder = scratch();
    const run = (...words: string[]) =>
      folder.runWith({ registries: registry(lodash) }, 'guard', '--dry-run', '--', ...words);
    expect(await run('npm', 'i', 'lodash@4.18.99')).toMatchObject({
      code: 64,
      out: expect.stringContaining('lodash has no version 4.18.99; its latest is 4.17.21'),
    });
    expect(await run('npm', 'i', 'lodash@4.17.21')).toMatchObject({ code: 0 });
  });
  it('tells no private name to anybody', async () => {
    const asked: string[] = [];
    using folder = scratch({
      '.npmrc': '@acme:registry=https://npm.acme.example\n',
      'sallyport.yaml': 'private: ["secret-*"]\n',
    });
    const change = { registries: registry(lodash, asked) };
    expect(
      await folder.runWith(change, 'guard', '--dry-run', '--', 'npm', 'i', '@acme/x', 'secret-y', 'lodash'),
    ).toMatchObject({
      code: 0,
      out: expect.stringContaining('not looked up (not sent: .npmrc says'),
    });
    await folder.runWith(change, 'guard', '--dry-run', '--', 'npm', 'i', 'z', '--registry', 'https://npm.acme.example');
    expect(asked).toEqual([lodashPage]);
  });
  it('asks the registry of the environment', async () => {
    const asked: string[] = [];
    using folder = scratch();
    const env = { SALLYPORT_REGISTRIES: 'npm=https://mirror.example/npm/', XDG_CACHE_HOME: join(folder.path, 'cache') };
    await folder.runWith({ registries: registry({}, asked), env }, 'guard', '--dry-run', '--', 'npm', 'i', 'x');
    expect(asked).toEqual(['https://mirror.example/npm/x']);
    const wrong = { env: { SALLYPORT_REGISTRIES: 'npm' }, registries: registry({}) };
    expect((await folder.runWith(wrong, 'guard', '--dry-run', '--', 'npm', 'i', 'x')).code).toBe(2);
  });
  it('asks once for an answer that is fresh', async () => {
    const asked: string[] = [];
    using folder = scratch();
    for (const _ of [1, 2])
      await folder.runWith({ registries: registry(lodash, asked) }, 'guard', '--dry-run', '--', 'npm', 'i', 'lodash');
    expect(asked).toHaveLength(1);
  });
});

describe('guard with advisories', () => {
  const advisory = (id: string, name: string, more: object = {}): string =>
    JSON.stringify({
      id,
      modified: '2030-01-01T00:00:00Z',
      summary: `${name} opens by itself`,
      affected: [
        {
          package: { ecosystem: 'npm', name },
          ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '2.0.0' }] }],
        },
      ],
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
      ...more,
    });
  const stored = async () => {
    const folder = scratch({
      'osv/GHSA-0001.json': advisory('GHSA-0001', 'lodash'),
      'osv/MAL-0002.json': advisory('MAL-0002', 'evil'),
      'package.json': '{"dependencies": {"lodash": "1.0.0"}}',
    });
    await folder.run('advisories', 'update', '--from', 'osv');
    return folder;
  };

  it('refuses an affected version that the command names, and leaves a repaired one alone', async () => {
    using folder = await stored();
    expect(await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'i', 'lodash@1.0.0')).toMatchObject({
      code: 64,
      out: expect.stringContaining('critical: lodash 1.0.0: lodash opens by itself.'),
    });
    expect(await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'i', 'lodash@2.0.0')).toMatchObject({
      code: 0,
    });
  });
  it('tells and does not stop what the project has already', async () => {
    using folder = await stored();
    expect(await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'install')).toMatchObject({
      code: 0,
      out: expect.stringContaining('(package.json:1) [deps.advisory.GHSA-0001]'),
    });
  });
  it('stops what the command names, though a file of the project asks for it too', async () => {
    using folder = scratch({
      'osv/PYSEC-1.json': advisory('PYSEC-1', 'door', {
        affected: [
          {
            package: { ecosystem: 'PyPI', name: 'door' },
            ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.0' }] }],
          },
        ],
      }),
      'r.txt': 'door==1.0\n',
    });
    await folder.run('advisories', 'update', '--from', 'osv');
    const guard = (...words: string[]) =>
      folder.run('guard', '--dry-run', '--offline', '--', 'pip', 'install', ...words);
    expect((await guard('-r', 'r.txt')).code).toBe(0);
    expect((await guard('door==1.0', '-r', 'r.txt')).code).toBe(64);
  });
  it('stops a package that was made to do harm in any case', async () => {
    using folder = await stored();
    folder.write('package.json', '{"dependencies": {"evil": "1.0.0"}}');
    expect(await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'install')).toMatchObject({
      code: 64,
      out: expect.stringContaining('[deps.malicious.MAL-0002]'),
    });
  });
  it('says what people use instead of a package', async () => {
    using folder = await stored();
    expect((await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'i', 'request')).out).toContain(
      'low: request: Its keepers deprecated it in February 2020',
    );
  });
});

describe.skipIf(process.platform === 'win32')('guard starts', () => {
  const withTools = (tools: Readonly<Record<string, string>>) => {
    const folder = scratch(
      Object.fromEntries(Object.entries(tools).map(([path, text]) => [path, `#!/bin/sh\n${text}\n`])),
    );
    for (const path of Object.keys(tools)) chmodSync(join(folder.path, path), 0o755);
    return {
      path: folder.path,
      guard: (paths: readonly string[], env: Readonly<Record<string, string>>, ...argv: string[]) =>
        folder.runWith(
          {
            env: {
              PATH: paths.map((path) => (path.startsWith('/') ? path : join(folder.path, path))).join(':'),
              ...env,
            },
          },
          'guard',
          '--offline',
          '--',
          ...argv,
        ),
      [Symbol.dispose]: () => {
        folder[Symbol.dispose]();
      },
    };
  };

  it('the real tool and ends as it does', async () => {
    using tools = withTools({ 'bin/npm': 'exit 7' });
    expect((await tools.guard(['bin', '/bin'], {}, 'npm', 'install', 'lodash')).code).toBe(7);
    expect((await tools.guard(['bin', '/bin'], {}, 'npm', 'run', 'build')).code).toBe(7);
  });
  it('it with the words as they are, without a shell', async () => {
    using tools = withTools({ 'bin/npm': 'test "$2" = \'a b;$(false)\' && exit 9' });
    expect((await tools.guard(['bin', '/bin'], {}, 'npm', 'run', 'x')).code).toBe(1);
    expect((await tools.guard(['bin', '/bin'], {}, 'npm', 'test', 'a b;$(false)')).code).toBe(9);
  });
  it('it with the end of a signal', async () => {
    using tools = withTools({ 'bin/npm': 'kill -TERM $$' });
    expect((await tools.guard(['bin', '/bin'], {}, 'npm', 'install', 'lodash')).code).toBe(143);
  });
  it('not a script that calls guard', async () => {
    using tools = withTools({ 'shim/npm': 'exec sallyport guard -- npm "$@"', 'bin/npm': 'exit 5' });
    expect((await tools.guard(['shim', 'bin', '/bin'], {}, 'npm', 'install', 'lodash')).code).toBe(5);
    expect(await tools.guard(['shim'], {}, 'npm', 'install', 'lodash')).toMatchObject({
      code: 2,
      err: expect.stringContaining('which calls guard again'),
    });
  });
  it('nothing a second time for the same command', async () => {
    using tools = withTools({ 'bin/npm': 'exit 0' });
    const env = { SALLYPORT_GUARDED: JSON.stringify([tools.path, 'install', 'lodash']) };
    expect(await tools.guard(['bin', '/bin'], env, 'npm', 'install', 'lodash')).toMatchObject({
      code: 2,
      err: expect.stringContaining('calls guard again'),
    });
    expect((await tools.guard(['bin', '/bin'], env, 'npm', 'install', 'other')).code).toBe(0);
    const elsewhere = { SALLYPORT_GUARDED: JSON.stringify([`${tools.path}/sub`, 'install', 'lodash']) };
    expect((await tools.guard(['bin', '/bin'], elsewhere, 'npm', 'install', 'lodash')).code).toBe(0);
  });
  it('nothing that is not there', async () => {
    using tools = withTools({});
    expect((await tools.guard(['bin'], {}, 'npm', 'install', 'lodash')).code).toBe(2);
  });
});

describe('guard as it is typed', () => {
  it('takes flags behind the first word for the tool, without `--` too', async () => {
    using folder = scratch();
    expect((await folder.run('guard', '--dry-run', '--offline', 'npm', 'i', '-D', '--json', 'lodash')).out).toContain(
      'would run: npm i -D --json lodash',
    );
  });
  it('finds the manifest above', async () => {
    using folder = scratch({ 'package.json': '{"dependencies": {"axois": "1"}}', 'src/deep/x.js': '' });
    const { out } = await folder.runWith(
      { cwd: join(folder.path, 'src/deep') },
      'guard',
      '--dry-run',
      '--offline',
      'npm',
      'i',
    );
    expect(out).toContain(
      'axois is spelled much like axios (swapped letters); if that was meant, correct it (../../package.json:1)',
    );
  });
  it('says that there is none', async () => {
    using folder = scratch({ 'lib/x.txt': '' });
    const { code, out } = await folder.run('guard', '--dry-run', '--offline', '--', 'pip', 'install', './lib', 'x.whl');
    expect([code, out]).toEqual([
      0,
      [
        'sallyport guard: ./lib: no manifest was found there, so nothing that it asks for is judged',
        'sallyport guard: not from a registry, so not judged: x.whl',
        'sallyport guard: would run: pip install ./lib x.whl',
        '',
      ].join('\n'),
    ]);
  });
  it('reads the header of a script', async () => {
    using folder = scratch({ 'x.py': '# /// script\n# dependencies = ["reqeusts"]\n# ///\nimport reqeusts\n' });
    expect((await folder.run('guard', '--dry-run', '--offline', '--', 'uv', 'run', 'x.py')).out).toContain(
      'reqeusts is spelled much like requests (swapped letters); if that was meant, correct it (x.py:2)',
    );
  });
  it('shows where something comes from, without the password', async () => {
    using folder = scratch();
    const { out } = await folder.run(
      'guard',
      '--dry-run',
      '--',
      'npm',
      'i',
      'git+https://me:hunter2@git.example/x.git',
    );
    expect(out).toContain('not from a registry, so not judged: x (git+https://');
    expect(out).not.toContain('hunter2');
  });
  it('passes programs of the project that yarn runs by name, and no others', async () => {
    using folder = scratch({ 'node_modules/.bin/eslint': '', 'package.json': '{"scripts": {"lint": "eslint ."}}' });
    for (const word of ['eslint', 'lint'])
      expect((await folder.run('guard', '--dry-run', '--', 'pnpm', word)).code).toBe(0);
    expect((await folder.run('guard', '--dry-run', '--', 'pnpm', 'self-update')).code).toBe(2);
  });
  it('judges what npx fetches, unless the project has the program', async () => {
    using folder = scratch({ 'node_modules/.bin/axois': '' });
    const guard = (...words: string[]) => folder.run('guard', '--dry-run', '--offline', '--', ...words);
    expect((await guard('npx', 'axois')).out).not.toContain('axios');
    for (const words of [
      ['pnpm', 'dlx', 'axois'],
      ['npx', '-p', 'axois', 'x'],
      ['npx', 'axois@1'],
    ])
      expect((await guard(...words)).out).toContain('axois is spelled much like axios');
  });
});
