/** The executor itself in guests: what a program does inline it does behind walls, to the byte. */
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { platform } from 'node:process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeBubblewrap } from '@sallyport/cell';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleGuest } from '../../../../scripts/bundle-guest.ts';
import { library, loadModules } from '../library/index.ts';
import { pythonTexts } from '../library/python-module.ts';
import { presets } from '../policy/index.ts';
import { runGuest } from '../run/guest-run.ts';
import { shipLibrary } from '../run/library-code.ts';
import type { Cell, HostPort } from './cell.ts';
import { newInlineCell } from './inline.ts';
import { newCell } from './new-cell.ts';
import type { Plain, RunRequest } from './protocol.ts';
import { snapshotFolder } from './snapshot-folder.ts';
import { warmUpSource } from './warm-up-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'guest-test-'));
const guest = { kind: 'bundle', path: join(folder, 'guest.cjs') } as const;
const probe = await probeBubblewrap();

beforeAll(async () => {
  await bundleGuest(join(import.meta.dirname, 'guest.ts'), guest.path);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const policy = { ...presets.data, limits: { ...presets.data.limits, seconds: 5, steps: 30_000_000 } };

const request = (source: string): RunRequest => ({
  id: '1',
  source,
  fileName: 'main.py',
  inputs: { rows: [1, 2.5, 'ü', null] },
  policy: policy as unknown as Plain,
  tools: [],
  limits: { seconds: 5, bytes: policy.limits.bytes, outputBytes: 4 * policy.limits.output },
  seed: 7,
  startTime: 0,
  journal: [],
  mode: {},
});

/** What a run printed and how it ended, without what differs from run to run. */
const runIn = async (cell: Cell, source: string): Promise<Plain> => {
  let printed = '';
  const host: HostPort = {
    output: (stream, text) => {
      printed += stream === 'stdout' ? text : `<${text}>`;
    },
    event: () => {},
    call: () => ({ kind: 'error', type: 'RuntimeError', message: 'no tools' }),
    approve: () => ({ kind: 'value', value: false }),
  };
  const { end } = await cell.run(request(source), host);
  if (end.kind !== 'ended') return { printed, ...end, end: end.kind } as unknown as Plain;
  const { cost: _cost, ...outcome } = end.outcome as { readonly [key: string]: Plain };
  return { printed, ...outcome };
};

const programs: readonly string[] = [
  'print("hello", 2**100, 1e16, rows)',
  'import sys\nprint(sys.version_info[:2])\nsys.exit(3)',
  'def f(x):\n    return 1 / x\ntry:\n    f(0)\nexcept ZeroDivisionError as e:\n    print(repr(e))\nf(0)',
  'class A:\n    def __init__(self):\n        self.x = [i * i for i in range(5)]\nprint(A().x, "ü\\U0001f600".upper())',
  'def f(n):\n    return f(n + 1)\nf(0)',
  'print("before")\nwhile True:\n    pass',
  'x = []\nwhile True:\n    x.append("a" * 100_000)',
  'import os\nprint(os.listdir("/"))',
  'print("a" + )',
  warmUpSource,
];

describe.each(['process', 'sandbox'] as const)('%s', (isolation) => {
  const absent = isolation === 'sandbox' && probe.kind !== 'available';
  it.skipIf(absent)('runs programs as inline does (skipped where bubblewrap is not to be had)', async () => {
    const snapshots = snapshotFolder(join(folder, isolation));
    await using inline = newInlineCell(runGuest);
    await using cell = newCell({ isolation, guest, size: 1, snapshots });
    for (const source of programs) expect(await runIn(cell, source)).toEqual(await runIn(inline, source));
    // Guests start from the snapshot by now.
    expect(readdirSync(join(folder, isolation)).some((name) => name.endsWith('.blob'))).toBe(true);
    expect(await runIn(cell, programs[2] ?? '')).toEqual(await runIn(inline, programs[2] ?? ''));
  });

  it.skipIf(absent)('leaves nothing behind for the next run of a guest that is used again', async () => {
    await using cell = newCell({ isolation, guest, size: 1, reuse: 'same-trust' });
    const first = await runIn(cell, 'import sys\nsys.left = 1\nleft = 2\nclass int(int): pass\nprint("first")');
    expect(first).toMatchObject({ printed: 'first\n' });
    const again = 'import sys\nprint(hasattr(sys, "left"), int)\nprint(left)';
    expect(await runIn(cell, again)).toMatchObject({ printed: "False <class 'int'>\n", type: 'NameError' });
  });
});

describe('a program that is ended from outside', () => {
  it('has shown all that it printed', async () => {
    await using cell = newCell({ isolation: 'process', guest, size: 1 });
    let printed = '';
    const host: HostPort = {
      output: (_stream, text) => {
        printed += text;
      },
      event: () => {},
      call: () => ({ kind: 'error', type: 'RuntimeError', message: 'no tools' }),
      approve: () => ({ kind: 'value', value: false }),
    };
    // One operation on numbers of millions of digits, in which no meter is asked.
    const source = 'print("one"); print("two")\nfor i in range(100): print(i)\nx = 7**(3*10**7); y = x*x';
    const given = request(source);
    const limits = { ...presets.agent.limits, seconds: 0.5 };
    const { end } = await cell.run(
      {
        ...given,
        policy: { ...presets.agent, limits } as unknown as Plain,
        limits: { ...given.limits, seconds: 0.5, bytes: limits.bytes },
      },
      host,
    );
    expect(end).toEqual({
      kind: 'exhausted',
      resource: 'seconds',
      text: 'stopped from outside: the limit of 0.5 s was reached',
    });
    expect(printed).toBe(['one', 'two', ...Array(100).keys(), ''].join('\n'));
  });
});

describe('modules of the library that are written in Python, compiled with the guest', () => {
  const data = { ...policy, modules: { granted: Object.keys(library), members: [] } };
  /** As from source, and at the same cost. */
  const wholeIn = async (cell: Cell, source: string): Promise<Plain> => {
    let printed = '';
    const host: HostPort = {
      output: (_stream, text) => {
        printed += text;
      },
      event: () => {},
      call: () => ({ kind: 'error', type: 'RuntimeError', message: 'no tools' }),
      approve: () => ({ kind: 'value', value: false }),
    };
    const { end } = await cell.run({ ...request(source), policy: data as unknown as Plain }, host);
    if (end.kind !== 'ended') return { printed, end: end.kind };
    const { cost, kind } = end.outcome as { readonly [key: string]: { readonly [key: string]: Plain } };
    return { printed, kind: kind ?? null, steps: cost?.['steps'] ?? null };
  };

  it('are those of the source, each of them, in a new guest and in one that is used again', async () => {
    await loadModules(Object.keys(library));
    await using inline = newInlineCell(runGuest);
    await using cell = newCell({ isolation: 'process', guest, size: 1, reuse: 'same-trust' });
    const imports = [...pythonTexts.keys()].map(
      (name) => `
import ${name} as m
for name in sorted(dir(m)):
    one = getattr(m, name)
    print(name, type(one).__name__, getattr(one, "__qualname__", ""), getattr(one, "__doc__", ""))
    if isinstance(one, type) and one.__module__ == m.__name__:
        print({key: (type(value).__name__, getattr(value, "__doc__", "")) for key, value in vars(one).items()})
`,
    );
    const source = imports.join('');
    const expected = await wholeIn(inline, source);
    expect(expected).toMatchObject({ kind: 'returned' });
    expect(await wholeIn(cell, source)).toEqual(expected);
    expect(await wholeIn(cell, source)).toEqual(expected);
  });

  it('run as they were compiled with it, unless that was another text', async () => {
    await loadModules(['stat']);
    const text = pythonTexts.get('stat') ?? '';
    const { mark, packed } = shipLibrary(text, 'stat');
    const whole = readFileSync(guest.path, 'utf8');
    expect(whole.split(packed)).toHaveLength(2);
    // What nobody would ship: code of another text, so that it can be told which one ran.
    const other = whole.replace(packed, shipLibrary('ST_MODE = "compiled"', 'stat').packed);
    const stale = other.replace(mark, `${mark}0`);
    const ran: Plain[] = [];
    for (const [i, bundle] of [other, stale].entries()) {
      const path = join(folder, `guest-${String(i)}.cjs`);
      writeFileSync(path, bundle.replace(/^\/\/ guest \w+/u, `// guest ${String(i).repeat(64)}`));
      await using cell = newCell({ isolation: 'process', guest: { kind: 'bundle', path }, size: 1 });
      ran.push(await wholeIn(cell, 'import stat\nprint(stat.ST_MODE)'));
    }
    expect(ran).toMatchObject([{ printed: 'compiled\n' }, { printed: '0\n' }]);
  });

  it('stand in tracebacks with their lines, and show calls back into the program', async () => {
    const source = `
import configparser, queue, traceback, unittest.mock, warnings
def f(*args):
    warnings.warn("hm", stacklevel=2)
    raise ValueError("x")
for run in (queue.Queue().get_nowait, unittest.mock.Mock(side_effect=f), lambda: configparser.ConfigParser().read_string("a")):
    try:
        run()
    except Exception as e:
        traceback.print_exc()
        print(traceback.extract_tb(e.__traceback__))
unittest.mock.Mock(side_effect=f)()
`;
    await using inline = newInlineCell(runGuest);
    await using cell = newCell({ isolation: 'process', guest, size: 1 });
    const expected = await wholeIn(inline, source);
    expect(expected).toMatchObject({
      kind: 'raised',
      printed: expect.stringMatching(/File "queue", line \d+, in get_nowait/u) as string,
    });
    expect(await wholeIn(cell, source)).toEqual(expected);
  });
});

describe('the snapshot of a guest', () => {
  const records = (name: string): readonly string[] => readdirSync(join(folder, name)).sort();
  const small = 'print("hello", 2**100)';

  it('is made after the first run, and taken by the next cell', async () => {
    const snapshots = snapshotFolder(join(folder, 'made'));
    {
      await using cell = newCell({ isolation: 'process', guest, snapshots });
      expect(await runIn(cell, small)).toMatchObject({ kind: 'returned' });
    }
    expect(records('made')).toEqual([
      expect.stringMatching(/^guest-[0-9a-f]{32}-[\w.=-]+\.blob$/u),
      expect.stringMatching(/\.size$/u),
    ]);
    await using cell = newCell({ isolation: 'process', guest, snapshots });
    const host: HostPort = {
      output: () => {},
      event: () => {},
      call: () => ({ kind: 'value', value: null }),
      approve: () => ({ kind: 'value', value: false }),
    };
    const { end, walls } = await cell.run(request('import time, random\ntime.sleep(0.001)\nrandom.random()'), host);
    expect(end).toMatchObject({ kind: 'ended', outcome: { kind: 'returned' } });
    expect(walls['permissionModel']).toEqual({ kind: 'stands', remark: 'no files, processes, workers, add-ons' });
    // The record holds the idle size as well, so the kernel's ceiling stands from the first run on.
    if (platform === 'linux') expect(walls['memoryCeiling']).toEqual({ kind: 'stands', remark: 'RLIMIT_DATA' });
  });

  it('can collect garbage, so that what a program dropped does not count', async () => {
    const snapshots = snapshotFolder(join(folder, 'made'));
    await using cell = newCell({ isolation: 'process', guest, snapshots });
    const dropping = 'for i in range(300):\n    x = "a" * 4_000_000 + str(i)\nprint(len(x))';
    expect(await runIn(cell, dropping)).toMatchObject({ printed: '4000003\n', kind: 'returned' });
  });

  it('does no harm when it is damaged: it is dropped, and the guest starts without', async () => {
    const snapshots = snapshotFolder(join(folder, 'damaged'));
    {
      await using cell = newCell({ isolation: 'process', guest, snapshots });
      await runIn(cell, small);
    }
    const [blob = ''] = records('damaged');
    const path = join(folder, 'damaged', blob);
    writeFileSync(path, readFileSync(path).subarray(0, 3_000_000));
    await using cell = newCell({ isolation: 'process', guest, snapshots });
    expect(await runIn(cell, small)).toMatchObject({ printed: 'hello 1267650600228229401496703205376\n' });
  });

  it('is tried once where it cannot be made', async () => {
    const snapshots = snapshotFolder(join(folder, 'failing'));
    let tried = 0;
    const fails = (): Promise<boolean> => {
      tried += 1;
      return Promise.resolve(false);
    };
    expect(await snapshots.make('guest-x', 1, fails)).toBeUndefined();
    expect(await snapshots.make('guest-x', 1, fails)).toBeUndefined();
    expect(tried).toBe(1);
    expect(records('failing')).toEqual(['guest-x.size']);
  });

  it('is kept for three versions of the guest', async () => {
    const snapshots = snapshotFolder(join(folder, 'several'));
    const writes = (path: string): Promise<boolean> => {
      writeFileSync(path, 'x');
      return Promise.resolve(true);
    };
    for (const version of ['a', 'b', 'c', 'd']) expect(await snapshots.make(version, 7, writes)).toBeDefined();
    expect(records('several')).toHaveLength(6);
    expect(snapshots.find('d')).toEqual({ path: join(folder, 'several', 'd.blob'), idleDataBytes: 7 });
  });

  it.skipIf(platform === 'win32')('is not taken where others could have written it', async () => {
    const path = join(folder, 'shared');
    const snapshots = snapshotFolder(path);
    const writes = (at: string): Promise<boolean> => {
      writeFileSync(at, 'x');
      return Promise.resolve(true);
    };
    expect(await snapshots.make('a', 7, writes)).toBeDefined();
    chmodSync(path, 0o777);
    expect(snapshots.find('a')).toBeUndefined();
    expect(await snapshots.make('b', 7, writes)).toBeUndefined();
    chmodSync(path, 0o700);
    expect(snapshots.find('a')).toBeDefined();
    renameSync(join(path, 'a.blob'), join(path, 'elsewhere'));
    symlinkSync(join(path, 'elsewhere'), join(path, 'a.blob'));
    expect(snapshots.find('a')).toBeUndefined();
  });

  it('is not made where the folder cannot be written', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const snapshots = snapshotFolder(join(folder, 'a-file'));
    expect(await snapshots.make('guest-x', 1, () => Promise.reject(new Error('not reached')))).toBeUndefined();
    expect(snapshots.find('guest-x')).toBeUndefined();
  });
});
