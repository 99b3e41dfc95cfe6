/**
 * Many runs at once through a pool of two guests, with the executor's own guest: whether a run is lost or answers with what another one
 * was asked, and whether memory grows over 10,000 runs.
 *
 * Run after `npm run build`: `node --conditions=@sallyport/source --expose-gc benchmarks/executor/pool.ts [WAVES]` (each of 1,000 runs; default 10). Guests are used
 * again (`same-trust`) and never recycled, so that what grows in one is seen (as shipped, one ends after 1,000 runs or 128 MiB); a last wave of 200
 * goes through disposable ones. Memory is private bytes of the host and its guests, and what is alive in the host after a collection; the guests' heaps
 * still grow to their working size in the first waves, so the second half is what counts.
 * Ends with 1 if a run was lost.
 */
import { join } from 'node:path';
import { argv, exit, memoryUsage, pid } from 'node:process';
import { processUsage } from '@sallyport/cell';
import { presets } from '@sallyport/python/policy';
import type { HostPort } from '../../packages/python/src/isolate/cell.ts';
import { newCell } from '../../packages/python/src/isolate/new-cell.ts';
import type { Plain, RunRequest } from '../../packages/python/src/isolate/protocol.ts';

const waves = Number(argv[2] ?? 10);
const guest = { kind: 'bundle', path: join(import.meta.dirname, '../../packages/cli/dist/guest.cjs') } as const;

/** Programs of several kinds, so that modules, classes, generators, exceptions and output all come by. */
const programs = [
  'print(given * 2)',
  'import json\nprint(json.loads(json.dumps({"n": given}))["n"] * 2)',
  'class A:\n    def __init__(self, n):\n        self.n = n\n    def twice(self):\n        return self.n * 2\nprint(A(given).twice())',
  'def f():\n    yield given\n    yield given\nprint(sum(f()))',
  'try:\n    [][given]\nexcept IndexError as error:\n    print(given * 2)',
  'import re\nprint(int(re.sub("x", "", f"x{given}x")) * 2)',
  'table = {f"k{i}": [i] * 20 for i in range(200)}\nprint(given * 2 + 0 * len(table))',
];

const request = (index: number): RunRequest => ({
  id: String(index),
  source: programs[index % programs.length] ?? '',
  fileName: 'main.py',
  inputs: { given: index },
  policy: presets.agent as unknown as Plain,
  tools: [],
  limits: { seconds: 10, bytes: 256 * 2 ** 20, outputBytes: 1_000_000 },
  journal: [],
  mode: {},
});

type Cell = ReturnType<typeof newCell>;

/** Whether the run ended well and printed what it was asked for. */
const runOne = async (cell: Cell, index: number): Promise<boolean> => {
  let printed = '';
  const host: HostPort = {
    output: (_stream, text) => {
      printed += text;
    },
    event: () => {},
    call: () => ({ kind: 'error', type: 'RuntimeError', message: 'no tools' }),
    approve: () => ({ kind: 'value', value: false }),
  };
  const { end } = await cell.run(request(index), host);
  return end.kind === 'ended' && printed === `${String(index * 2)}\n`;
};

const wave = async (cell: Cell, count: number): Promise<{ readonly lost: number; readonly seconds: number }> => {
  const began = performance.now();
  const good = await Promise.all(Array.from({ length: count }, (_, index) => runOne(cell, index)));
  return { lost: good.filter((one) => !one).length, seconds: (performance.now() - began) / 1_000 };
};

interface Memory {
  /** Units: MiB of this process and its guests. */
  readonly all: number;
  /** Units: MiB that are alive in this process. */
  readonly live: number;
}

const memory = (): Memory => {
  (globalThis as { readonly gc?: () => void }).gc?.();
  return { all: (processUsage(pid)?.bytes ?? 0) / 2 ** 20, live: memoryUsage().heapUsed / 2 ** 20 };
};

const signed = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(2)}`;

let lost = 0;
{
  await using cell = newCell({ isolation: 'process', guest, size: 2, reuse: 'same-trust', recycleAfter: Infinity });
  const sizes: Memory[] = [];
  for (let at = 1; at <= waves; at += 1) {
    const one = await wave(cell, 1_000);
    lost += one.lost;
    const now = memory();
    sizes.push(now);
    console.log(
      `wave ${String(at)}: 1,000 runs at once in ${one.seconds.toFixed(1)} s, ${String(one.lost)} lost, ${now.all.toFixed(0)} MiB, ${now.live.toFixed(2)} MiB alive in the host`,
    );
  }
  const [middle, last] = [sizes[sizes.length >> 1], sizes.at(-1)];
  if (middle !== undefined && last !== undefined)
    console.log(
      `over the second half of the waves: ${signed(last.all - middle.all)} MiB, ${signed(last.live - middle.live)} MiB alive in the host`,
    );
}
{
  await using cell = newCell({ isolation: 'process', guest, size: 2 });
  const one = await wave(cell, 200);
  lost += one.lost;
  console.log(`disposable guests: 200 runs at once in ${one.seconds.toFixed(1)} s, ${String(one.lost)} lost`);
}
exit(lost === 0 ? 0 : 1);
