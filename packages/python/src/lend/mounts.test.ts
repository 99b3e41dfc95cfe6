import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { execute, newExecutor, resume, type ExecuteOptions, type Executor } from '../index.ts';
import { presets, type Policy } from '../policy/index.ts';

const home = mkdtempSync(join(tmpdir(), 'sallyport-mounts-'));
const folder = join(home, 'folder');
const outside = join(home, 'outside');
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(outside, { recursive: true, force: true });
  mkdirSync(join(folder, 'sub'), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(folder, 'a.txt'), 'hello\n');
  writeFileSync(join(folder, 'sub/b.txt'), 'below\n');
  writeFileSync(join(outside, 'secret.txt'), 'secret\n');
});

type Kind = 'read-only' | 'copy-on-write' | 'read-write';
const { files } = presets.files;
const granting = (kind: Kind, more: Partial<Policy['files']> = {}): Policy => ({
  ...presets.files,
  files: { ...files, mounts: [...files.mounts, { at: '/data', kind }], ...more },
});

describe.each(['inline', 'process'] as const)('a mounted folder (%s)', (isolation) => {
  let executor: Executor;
  beforeAll(async () => {
    executor = await newExecutor({ isolation, size: 1 });
  });
  afterAll(() => executor[Symbol.asyncDispose]());
  const go = (source: string, options: ExecuteOptions = {}) =>
    execute(source, { executor, policy: presets.files, mounts: { '/data': folder }, ...options });

  test('is there to read', async () => {
    const outcome = await go(
      "import os, pathlib, glob\nprint(open('/data/a.txt').read(), sorted(os.listdir('/data')), os.stat('/data/a.txt').st_size)\nprint(glob.glob('/data/**/*.txt', recursive=True), [p.name for p in pathlib.Path('/data/sub').iterdir()])",
    );
    expect(outcome).toMatchObject({
      kind: 'returned',
      stdout: "hello\n ['a.txt', 'sub'] 6\n['/data/a.txt', '/data/sub/b.txt'] ['b.txt']\n",
    });
  });

  test('is there with the modules of the default policy too', async () => {
    const outcome = await go("print(open('/data/a.txt').read().upper())", { policy: presets.agent });
    expect(outcome.stdout).toBe('HELLO\n\n');
  });

  test('takes no change where it is mounted to read', async () => {
    const outcome = await go(
      "import os\nfor f in (lambda: open('/data/a.txt', 'w'), lambda: open('/data/n', 'x'), lambda: os.remove('/data/a.txt'), lambda: os.mkdir('/data/d'), lambda: os.rename('/data/a.txt', '/data/b'), lambda: os.chmod('/data/a.txt', 0o777)):\n    try:\n        f()\n    except OSError as e:\n        print(e.errno)",
    );
    expect(outcome.stdout).toBe('30\n'.repeat(6));
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'sub']);
  });

  test('keeps changes in memory where it is copy-on-write, and hands them back', async () => {
    const outcome = await go(
      "import os\nwith open('/data/a.txt', 'a') as f: f.write('more')\nopen('/data/new.txt', 'w').write('new')\nos.remove('/data/sub/b.txt')\nopen('/work/mine.bin', 'wb').write(b'\\x00\\xff')\nprint(open('/data/a.txt').read())",
      { policy: granting('copy-on-write'), files: true },
    );
    expect(outcome.stdout).toBe('hello\nmore\n');
    expect(outcome.files).toEqual([
      { path: '/work/mine.bin', kind: 'created', what: 'file', bytes: 'AP8=' },
      { path: '/data/a.txt', kind: 'changed', what: 'file', bytes: btoa('hello\nmore') },
      { path: '/data/new.txt', kind: 'created', what: 'file', bytes: btoa('new') },
      { path: '/data/sub/b.txt', kind: 'deleted', what: null },
    ]);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('hello\n');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'sub']);
  });

  test('is written where that is granted, large files whole', async () => {
    const outcome = await go(
      "import os, shutil\nopen('/data/big.bin', 'wb').write(bytes(range(256)) * 10_000)\nwith open('/data/a.txt', 'a') as f: f.write('more')\nos.makedirs('/data/x/y')\nshutil.move('/data/sub/b.txt', '/data/x/y/c.txt')\nshutil.rmtree('/data/sub')\nprint(len(open('/data/big.bin', 'rb').read()))",
      { policy: granting('read-write'), files: true },
    );
    expect(outcome).toMatchObject({ kind: 'returned', stdout: '2560000\n' });
    const big = readFileSync(join(folder, 'big.bin'));
    expect(big.length).toBe(2_560_000);
    expect(big.every((byte, i) => byte === i % 256)).toBe(true);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('hello\nmore');
    expect(readFileSync(join(folder, 'x/y/c.txt'), 'utf8')).toBe('below\n');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'big.bin', 'x']);
    expect(outcome.files?.find(({ path }) => path === '/data/big.bin')).toEqual({
      path: '/data/big.bin',
      kind: 'created',
      what: null,
    });
  });

  test('is told nothing of by a run that was stopped, rather than that nothing changed', async () => {
    const policy = granting('copy-on-write');
    const few = { ...policy, limits: { ...policy.limits, steps: 100_000 } };
    const stopped = await go("open('/data/new.txt', 'w').write('new')\nwhile True: pass", { policy: few, files: true });
    expect(stopped.kind).toBe('exhausted');
    expect(stopped).not.toHaveProperty('files');
    expect(await go('while True: pass', { policy: few, files: true })).toMatchObject({ kind: 'exhausted', files: [] });
  });

  test('changes happen once, however often an inline run begins again', async () => {
    const outcome = await go(
      "for i in range(3):\n    with open('/data/log.txt', 'a') as f:\n        f.write(f'{i}{ask()}\\n')\nprint(open('/data/log.txt').read())",
      {
        policy: granting('read-write'),
        tools: { ask: { description: '', call: async () => 'x' } },
      },
    );
    expect(outcome.stdout).toBe('0x\n1x\n2x\n\n');
    expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toBe('0x\n1x\n2x\n');
  });

  test('changes happen once in a run that waits and goes on elsewhere', async () => {
    const waiting = await go(
      "with open('/data/log.txt', 'a') as f: f.write('before ')\nx = person()\nwith open('/data/log.txt', 'a') as f: f.write(x)\nprint(open('/data/log.txt').read())",
      { policy: granting('read-write'), tools: { person: { description: '' } } },
    );
    if (waiting.kind !== 'waiting') throw new Error(waiting.kind);
    expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toBe('before ');
    const { id } = waiting.snapshot.pending[0]!;
    const done = await resume(waiting.snapshot, {
      executor,
      mounts: { '/data': folder },
      answers: { [id]: { kind: 'value', value: 'after' } },
    });
    expect(done).toMatchObject({ kind: 'returned', stdout: 'before after\n' });
    expect(readFileSync(join(folder, 'log.txt'), 'utf8')).toBe('before after');
  });

  test('counts what is written', async () => {
    const outcome = await go(
      "try:\n    open('/data/n.bin', 'wb').write(b'x' * 5000)\nexcept OSError as e:\n    print(e.errno)\ntry:\n    for i in range(5): open(f'/data/{i}', 'w').close()\nexcept OSError as e:\n    print(e.errno, i)",
      { policy: granting('read-write', { bytes: 4096, count: 4 }) },
    );
    expect(outcome.stdout).toMatch(/^122\n122 \d\n$/);
  });

  test('no link, pipe, device or odd name leads out of it', async () => {
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link'));
    symlinkSync('../outside/secret.txt', join(folder, 'relative'));
    symlinkSync('..', join(folder, 'up'));
    symlinkSync('/dev/zero', join(folder, 'zero'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const outcome = await go(
      String.raw`import os
for p in ('link', 'relative', 'up/outside/secret.txt', 'zero', 'pipe', '../outside/secret.txt', 'sub/../../outside/secret.txt',
          '..%2foutside', '..\\outside\\secret.txt', '. ./outside', '....//outside', 'a.txt/../../outside/secret.txt', '//proc/self/environ', 'CON', 'a.txt:stream'):
    try:
        print(p, open('/data/' + p).read())
    except OSError as e:
        print(type(e).__name__)
print(sorted(os.listdir('/data')))`,
      { policy: { ...presets.files, files: { ...files, outside: 'absent' } } },
    );
    expect(outcome.kind).toBe('returned');
    expect(outcome.stdout).not.toContain('secret\n');
    expect(
      outcome.stdout
        .split('\n')
        .slice(0, 15)
        .every((line) => line.endsWith('Error')),
    ).toBe(true);
    expect(outcome.stdout).toContain("['a.txt', 'link', 'relative', 'sub', 'up', 'zero']");
  });

  test('a link out of it, met while running, ends a run whose policy says so', async () => {
    symlinkSync('/etc/passwd', join(folder, 'link'));
    const outcome = await go("p = '/data/link'\ntry:\n    open(p).read()\nexcept BaseException:\n    print('caught')");
    expect(outcome).toMatchObject({ kind: 'refused', stdout: '' });
    expect(outcome.kind === 'refused' && outcome.refusals[0]?.rule).toBe('path-not-granted');
  });

  test('a folder that becomes a link between look and use is not followed', async () => {
    const outcome = await go(
      "import os\nprint(os.listdir('/data/sub'))\nswap()\ntry:\n    print(open('/data/sub/secret.txt').read())\nexcept OSError as e:\n    print(type(e).__name__)\ntry:\n    open('/data/sub/new.txt', 'w').write('x')\nexcept OSError as e:\n    print(type(e).__name__)",
      {
        policy: granting('read-write', { outside: 'absent' }),
        tools: {
          swap: {
            description: '',
            call: () => {
              renameSync(join(folder, 'sub'), join(folder, 'old'));
              symlinkSync(outside, join(folder, 'sub'));
              return null;
            },
          },
        },
      },
    );
    expect(outcome.stdout).not.toContain('secret\n');
    expect(readdirSync(outside)).toEqual(['secret.txt']);
  });

  test('a file with a name outside is not changed in place', async () => {
    linkSync(join(outside, 'secret.txt'), join(folder, 'twin.txt'));
    await go("with open('/data/twin.txt', 'r+') as f:\n    f.write('SEIZED')", { policy: granting('read-write') });
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('secret\n');
  });

  test('what the caller mounts wrongly is the caller’s mistake', async () => {
    await expect(go('1', { mounts: { data: folder } })).rejects.toThrow('data is no path for a mount');
    await expect(go('1', { mounts: { '/data/../x': folder } })).rejects.toThrow('is no path for a mount');
    await expect(go('1', { mounts: { '/work': folder } })).rejects.toThrow('the policy keeps /work in memory');
    await expect(go('1', { mounts: {}, policy: granting('read-only') })).rejects.toThrow(
      'the policy mounts /data (read-only), and no folder is given for it',
    );
    await expect(go('1', { mounts: { '/data': join(home, 'nowhere') } })).rejects.toThrow('ENOENT');
  });
});

test('a folder that holds the product is not opened to write to', async () => {
  const product = join(import.meta.dirname, '../../..');
  const options = { isolation: 'inline', policy: granting('read-write'), mounts: { '/data': product } } as const;
  await expect(execute('1', options)).rejects.toThrow(/which keeps programs in/);
  expect(await execute('1', { ...options, policy: presets.files })).toMatchObject({ kind: 'returned' });
});
