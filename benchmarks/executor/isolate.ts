/**
 * What isolation costs: starting a guest, running in one that is ready, asking the host for something, many runs at once.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/executor/isolate.ts`
 * The guest is the executor's own where it is there, else the stand-in of the tests, so that the numbers are those of the walls alone.
 * Units: milliseconds, median and 95th percentile; ratios are against a bare start of Node in the same run.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, pid } from 'node:process';
import { probeBubblewrap, processUsage } from '@sallyport/cell';
import type { HostPort } from '../../packages/python/src/isolate/cell.ts';
import { readGuestCode } from '../../packages/python/src/isolate/guest-code.ts';
import { startGuestProcess, v8Flags } from '../../packages/python/src/isolate/guest-process.ts';
import { newCell } from '../../packages/python/src/isolate/new-cell.ts';
import type { Plain, RunRequest } from '../../packages/python/src/isolate/protocol.ts';
import { stackKib } from '../../packages/python/src/isolate/stack-size.ts';
import { warmUpSource } from '../../packages/python/src/isolate/warm-up-source.ts';
import { presets } from '../../packages/python/src/policy/index.ts';
import { bundleGuest } from '../../scripts/bundle-guest.ts';

const isolate = join(import.meta.dirname, '../../packages/python/src/isolate');
const scratch = mkdtempSync(join(tmpdir(), 'sallyport-isolate-'));
const stub = join(scratch, 'stub.cjs');
await bundleGuest(join(isolate, 'testdata/stub-guest.ts'), stub);
const own = join(isolate, 'guest.ts');
const real = existsSync(own) ? join(scratch, 'guest.cjs') : undefined;
if (real !== undefined) await bundleGuest(own, real);

const request = (source: string): RunRequest => ({
  id: 'bench',
  source,
  fileName: 'main.py',
  inputs: {},
  policy: null,
  tools: null,
  limits: { seconds: 10, bytes: 256 * 1024 * 1024, outputBytes: 1_000_000 },
  journal: [],
  mode: {},
});

const host: HostPort = {
  output: () => {},
  event: () => {},
  call: ({ args }) => ({ kind: 'value', value: args }),
  approve: () => ({ kind: 'value', value: true }),
};

const measure = async (name: string, rounds: number, action: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await action();
    times.push(performance.now() - began);
    // What a round leaves to be cleared away is not part of it, and shall not disturb the next one.
    await leftover;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  const ratio = bare === undefined ? '' : `  ${(at(0.5) / bare).toFixed(2)} × bare Node`;
  console.log(`${name.padEnd(58)} ${at(0.5).toFixed(2).padStart(8)} ${at(0.95).toFixed(2).padStart(8)}${ratio}`);
  return at(0.5);
};

const exited = (args: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    spawn(execPath, args, { stdio: 'ignore', env: {} }).on('close', () => {
      resolve();
    });
  });

let bare: number | undefined;
let leftover: Promise<unknown> | undefined;
const probe = await probeBubblewrap();
const bubblewrap = probe.kind === 'available' ? probe.program : undefined;

console.log(`${'milliseconds'.padEnd(58)} ${'median'.padStart(8)} ${'p95'.padStart(8)}`);
bare = await measure('bare Node: start and end', 20, () => exited(['-e', '0']));

const flags = v8Flags(stackKib());
for (const [name, path] of [['stand-in', stub], ...(real === undefined ? [] : [['executor', real]])] as const) {
  if (path === undefined) continue;
  const code = readGuestCode({ kind: 'bundle', path }, { inherited: [], v8Flags: flags, reuse: 'never' });
  const start = (codeCache: Uint8Array | undefined, program: string | undefined) => {
    const plan = { code, codeCache, heapBytes: 256 * 1024 * 1024, stackKib: stackKib(), idleDataBytes: undefined };
    return startGuestProcess({ ...plan, bubblewrap: program, namespaceReason: '' });
  };
  const untilReady = (codeCache: Uint8Array | undefined, program: string | undefined) => async () => {
    const guest = start(codeCache, program);
    const problem = await guest.ready;
    if (problem !== undefined) throw new Error(problem);
    leftover = guest.end();
  };
  const maker = start(undefined, undefined);
  await maker.ready;
  if (name === 'executor')
    await maker.run({ ...request(warmUpSource), policy: presets.agent as unknown as Plain }, host);
  const cache = await maker.codeCache();
  await maker.end();
  await measure(`guest (${name}), process: spawn until ready`, 20, untilReady(undefined, undefined));
  await measure(`guest (${name}), process, code cache`, 20, untilReady(cache, undefined));
  if (bubblewrap !== undefined)
    await measure(`guest (${name}), sandbox, code cache`, 20, untilReady(cache, bubblewrap));
}

for (const isolation of ['process', 'sandbox'] as const) {
  if (isolation === 'sandbox' && bubblewrap === undefined) continue;
  const guest = { kind: 'bundle', path: stub } as const;
  {
    await using cell = newCell({ isolation, guest, size: 1, spares: 0 });
    leftover = cell.warm();
    await leftover;
    await measure(`${isolation}: one run, guest ready and then thrown away`, 30, async () => {
      await cell.run(request('runs'), host);
      leftover = cell.warm();
    });
    leftover = undefined;
  }
  await using cell = newCell({ isolation, guest, size: 1, reuse: 'same-trust' });
  await cell.run(request('runs'), host);
  await measure(`${isolation}: one run, guest used again`, 500, () => cell.run(request('runs'), host));
  await measure(`${isolation}: one run with one tool call`, 500, () => cell.run(request('tool echo x'), host));
}

{
  const guest = { kind: 'bundle', path: stub } as const;
  await using cell = newCell({ isolation: 'process', guest, size: 2, reuse: 'same-trust' });
  await cell.run(request('runs'), host);
  const many = (count: number) => async () => {
    const results = await Promise.all(Array.from({ length: count }, () => cell.run(request('tool echo x'), host)));
    const lost = results.filter(({ end }) => end.kind !== 'ended').length;
    if (lost > 0) throw new Error(`${String(lost)} runs were lost`);
  };
  const before = processUsage(pid)?.bytes ?? 0;
  await measure('1,000 runs at once through two guests', 10, many(1_000));
  const grown = ((processUsage(pid)?.bytes ?? 0) - before) / 1024 / 1024;
  console.log(`memory of host and guests after these 10,000 runs: ${grown.toFixed(1)} MiB more than before`);
}
rmSync(scratch, { recursive: true, force: true });
