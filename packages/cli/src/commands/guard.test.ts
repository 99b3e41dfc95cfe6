import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

describe('guard', () => {
  it('says what a name looks like without asking anybody, and lets it pass', async () => {
    using folder = scratch();
    expect(await folder.run('guard', '--dry-run', '--offline', '--', 'npm', 'install', 'axois', 'lodash')).toEqual({
      code: 0,
      out: [
        'sallyport guard: info: axois is spelled much like axios (swapped letters); if that was meant, correct it [deps.names.look-alike]',
        'sallyport guard: not looked up (offline): axois',
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
      'sallyport guard: would run: npm i axois\n',
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

describe.skipIf(process.platform === 'win32')('guard starts', () => {
  const withTools = (tools: Readonly<Record<string, string>>) => {
    const folder = scratch(
      Object.fromEntries(Object.entries(tools).map(([path, text]) => [path, `#!/bin/sh\n${text}\n`])),
    );
    for (const path of Object.keys(tools)) chmodSync(join(folder.path, path), 0o755);
    return {
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
    const env = { SALLYPORT_GUARDED: '["install","lodash"]' };
    expect(await tools.guard(['bin', '/bin'], env, 'npm', 'install', 'lodash')).toMatchObject({
      code: 2,
      err: expect.stringContaining('calls guard again'),
    });
    expect((await tools.guard(['bin', '/bin'], env, 'npm', 'install', 'other')).code).toBe(0);
  });
  it('nothing that is not there', async () => {
    using tools = withTools({});
    expect((await tools.guard(['bin'], {}, 'npm', 'install', 'lodash')).code).toBe(2);
  });
});
