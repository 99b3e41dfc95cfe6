/** The executor itself in guests: what a program does inline it does behind walls, to the byte. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeBubblewrap } from '@sallyport/cell';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleGuest } from '../../../../scripts/bundle-guest.ts';
import { presets } from '../policy/index.ts';
import { runGuest } from '../run/guest-run.ts';
import type { Cell, HostPort } from './cell.ts';
import { codeCacheFolder } from './code-cache-folder.ts';
import { newInlineCell } from './inline.ts';
import { newCell } from './new-cell.ts';
import type { Plain, RunRequest } from './protocol.ts';
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
    const store = codeCacheFolder(join(folder, isolation));
    await using inline = newInlineCell(runGuest);
    await using cell = newCell({ isolation, guest, size: 1, codeCache: store, warmUp: () => request(warmUpSource) });
    for (const source of programs) expect(await runIn(cell, source)).toEqual(await runIn(inline, source));
    // Guests start from the code cache by now.
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
