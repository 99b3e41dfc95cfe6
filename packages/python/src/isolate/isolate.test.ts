/** One suite for all the ways in which a run is shut off; the hostile programs run in guests only. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, pid, platform } from 'node:process';
import { probeBubblewrap } from '@sallyport/cell';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleGuest } from '../../../../scripts/bundle-guest.ts';
import { withServer } from '../../../../tests/local-server.ts';
import type { Cell, CellResult, HostPort } from './cell.ts';
import type { GuestCode } from './guest-code.ts';
import { newInlineCell } from './inline.ts';
import { newCell } from './new-cell.ts';
import type { CellOptions } from './new-cell.ts';
import type { Plain, RunRequest } from './protocol.ts';
import { stubRun } from './testdata/stub-run.ts';

const mebibyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'isolate-test-'));
const bundle: GuestCode = { kind: 'bundle', path: join(folder, 'guest.cjs') };
const entry = join(import.meta.dirname, 'testdata/stub-guest.ts');
const modules: GuestCode = { kind: 'modules', entry, readable: [join(import.meta.dirname, '../../..')] };
const probe = await probeBubblewrap();

beforeAll(async () => {
  await bundleGuest(entry, bundle.path);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const request = (source: string, rest: Partial<RunRequest> = {}): RunRequest => ({
  id: 'run-1',
  source,
  fileName: 'main.py',
  inputs: {},
  policy: null,
  tools: null,
  limits: { seconds: 10, bytes: 64 * mebibyte, outputBytes: 100_000 },
  journal: [],
  mode: {},
  ...rest,
});

interface Heard {
  readonly stdout: string;
  readonly stderr: string;
  readonly events: readonly Plain[];
  readonly aborted: readonly string[];
  /** Aborts the run. */
  readonly giveUp: AbortController;
}

/** A host that writes down what it hears and has five tools. */
const listeningHost = (heard: { -readonly [key in keyof Heard]: Heard[key] }): HostPort => ({
  output: (stream, text) => {
    heard[stream] += text;
  },
  event: (event) => {
    heard.events = [...heard.events, event];
  },
  call: ({ name, args }, { signal }) => {
    signal.addEventListener('abort', () => {
      heard.aborted = [...heard.aborted, name];
    });
    switch (name) {
      case 'echo':
        return { kind: 'value', value: args };
      case 'large':
        return { kind: 'value', value: 'x'.repeat(8_000_000) };
      case 'quick':
        return Promise.resolve({ kind: 'value', value: 'quick' });
      case 'slow':
        return new Promise((resolve) => setTimeout(resolve, 30, { kind: 'value', value: 'slow' }));
      case 'sluggish':
        return new Promise((resolve) => setTimeout(resolve, 700, { kind: 'value', value: 'sluggish' }));
      case 'throws':
        throw new Error('no such mail');
      case 'rejects':
        return Promise.reject(new Error('no such mail'));
      case 'cyclic': {
        const value: Plain[] = [];
        value.push(value);
        return { kind: 'value', value };
      }
      case 'stop-here':
        return { kind: 'suspend' };
      case 'aborts-us':
        setTimeout(() => {
          heard.giveUp.abort();
        });
        return new Promise(() => {});
      default:
        return new Promise(() => {});
    }
  },
  approve: ({ args }, { reason }) => ({ kind: 'value', value: [args, reason] }),
});

const newHeard = (): { -readonly [key in keyof Heard]: Heard[key] } => ({
  stdout: '',
  stderr: '',
  events: [],
  aborted: [],
  giveUp: new AbortController(),
});

const runIn = async (
  cell: Cell,
  source: string,
  rest: Partial<RunRequest> = {},
  signal?: AbortSignal,
): Promise<CellResult & { readonly heard: Heard }> => {
  const heard = newHeard();
  const result = await cell.run(request(source, rest), listeningHost(heard), signal === undefined ? {} : { signal });
  return { ...result, heard };
};

const levels: readonly {
  readonly name: string;
  readonly absent?: string;
  readonly open: (more?: Partial<CellOptions>) => Cell;
}[] = [
  { name: 'inline', open: () => newInlineCell(stubRun) },
  {
    name: 'process, guest from modules',
    open: (more) => newCell({ isolation: 'process', guest: modules, heapBytes: 64 * mebibyte, ...more }),
  },
  {
    name: 'process, guest from a bundle',
    open: (more) => newCell({ isolation: 'process', guest: bundle, heapBytes: 64 * mebibyte, ...more }),
  },
  {
    name: 'sandbox, guest from a bundle',
    ...(probe.kind === 'available' ? {} : { absent: probe.reason }),
    open: (more) => newCell({ isolation: 'sandbox', guest: bundle, heapBytes: 64 * mebibyte, ...more }),
  },
];

describe.each(levels)('$name', ({ open, absent }) => {
  it.skipIf(absent !== undefined)('carries inputs and outcome as plain data', async () => {
    await using cell = open();
    const inputs = {
      a: [1, -0.5, null, true, { b: 'ü\u{1f600}\ud800', ['__proto__']: 'x', constructor: [] }],
      toString: '',
    };
    expect((await runIn(cell, 'inputs', { inputs })).end).toEqual({
      kind: 'ended',
      outcome: JSON.parse(JSON.stringify(inputs)) as Plain,
    });
  });

  it.skipIf(absent !== undefined)('delivers output in order, on its streams', async () => {
    await using cell = open();
    const { heard } = await runIn(cell, 'print one two');
    expect(heard).toMatchObject({ stdout: 'one\ntwo\n', stderr: 'done\n' });
    const many = await runIn(cell, 'print-many 10000');
    expect(many.heard.stdout).toBe(Array.from({ length: 10_000 }, (_, index) => `${String(index)}\n`).join(''));
  });

  it.skipIf(absent !== undefined)('ends a run that says too much', async () => {
    await using cell = open();
    const { end, heard } = await runIn(cell, 'print-many 100000', {
      limits: { seconds: 10, bytes: 64 * mebibyte, outputBytes: 1_000 },
    });
    expect(end).toMatchObject({ kind: 'exhausted', resource: 'output' });
    expect(heard.stdout.startsWith('0\n1\n')).toBe(true);
    expect(heard.stdout.length).toBeLessThan(100_000);
  });

  it.skipIf(absent !== undefined)('answers tools, and says how they failed', async () => {
    await using cell = open();
    const answer = async (name: string): Promise<Plain> => {
      const { end } = await runIn(cell, `tool ${name} x`);
      return end.kind === 'ended' ? end.outcome : end.kind;
    };
    expect(await answer('echo')).toEqual({ kind: 'value', callId: 1, value: ['x'] });
    expect(await answer('slow')).toEqual({ kind: 'value', callId: 1, value: 'slow' });
    const failed = { kind: 'error', callId: 1, type: 'RuntimeError' };
    expect(await answer('throws')).toEqual({ ...failed, message: 'tool throws failed: no such mail' });
    expect(await answer('rejects')).toEqual({ ...failed, message: 'tool rejects failed: no such mail' });
  });

  it.skipIf(absent !== undefined)('has several calls under way at once', async () => {
    await using cell = open();
    expect((await runIn(cell, 'two-tools')).end).toEqual({ kind: 'ended', outcome: [2, 1] });
  });

  it.skipIf(absent !== undefined)('lets a run give up on a tool, which is told', async () => {
    await using cell = open();
    const { end, heard } = await runIn(cell, 'give-up-on-tool');
    expect(end).toEqual({ kind: 'ended', outcome: 2 });
    expect(heard.aborted).toEqual(['never']);
  });

  it.skipIf(absent !== undefined)('asks for approval with the reason, and passes events on', async () => {
    await using cell = open();
    expect((await runIn(cell, 'approve')).end).toEqual({
      kind: 'ended',
      outcome: { kind: 'value', callId: 7, value: [{ sum: 3 }, 'costs money'] },
    });
    expect((await runIn(cell, 'event')).heard.events).toEqual([{ kind: 'note', text: 'hello' }]);
  });

  it.skipIf(absent !== undefined)('stops where the host wants to go on later', async () => {
    await using cell = open();
    expect((await runIn(cell, 'tool stop-here x')).end).toEqual({
      kind: 'ended',
      outcome: { kind: 'suspend', callId: 1 },
    });
  });

  it.skipIf(absent !== undefined)('reports a fault of the executor as such', async () => {
    await using cell = open();
    const { end } = await runIn(cell, 'throw');
    expect(end.kind === 'internal' && end.text).toContain('a fault of ours');
  });

  it.skipIf(absent !== undefined)('does not begin what was aborted before', async () => {
    await using cell = open();
    const { end, heard } = await runIn(cell, 'print x', {}, AbortSignal.abort());
    expect(end).toEqual({ kind: 'aborted' });
    expect(heard.stdout).toBe('');
  });

  it.skipIf(absent !== undefined)('gives up on a tool when aborted', async () => {
    await using cell = open();
    const heard = newHeard();
    const { end } = await cell.run(request('tool aborts-us x'), listeningHost(heard), { signal: heard.giveUp.signal });
    expect(end).toEqual({ kind: 'aborted' });
    expect(heard.aborted).toEqual(['aborts-us']);
  });

  it.skipIf(absent !== undefined)('names the walls that stood', async () => {
    await using cell = open();
    const { walls } = await runIn(cell, 'runs');
    expect(walls['language']).toMatchObject({ kind: 'stands' });
    expect(walls['process']?.kind).toBe(cell.isolation === 'inline' ? 'absent' : 'stands');
    expect(walls['network']?.kind).toBe(cell.isolation === 'sandbox' ? 'stands' : 'absent');
  });
});

/** Not inline, where the host itself would be hit: it promises nothing against running out of memory or never ending. */
describe.each(levels.slice(2))('$name, hostile', ({ name, open, absent }) => {
  const quick = { seconds: 1, bytes: 64 * mebibyte, outputBytes: 100_000 };

  it.skipIf(absent !== undefined)('ends a loop, keeps what was said, and goes on', async () => {
    await using cell = open();
    const { end, heard, cost } = await runIn(cell, 'loop', { limits: quick });
    expect(end).toMatchObject({ kind: 'exhausted', resource: 'seconds' });
    expect(heard.stdout).toBe('before\n');
    expect(cost.milliseconds).toBeGreaterThan(1_000);
    expect((await runIn(cell, 'print still')).heard.stdout).toBe('still\n');
  });

  it.skipIf(absent !== undefined)('ends a bomb of typed arrays in time', async () => {
    await using cell = open();
    // The second one runs under the kernel's ceiling too, which is known once a first guest was measured.
    for (const ceiling of ['absent', 'stands']) {
      const { end, heard, cost, walls } = await runIn(cell, 'typed-arrays');
      expect(end).toMatchObject({ kind: 'exhausted', resource: 'bytes' });
      expect(heard.stdout).toBe('before\n');
      if (ceiling === 'absent') expect(walls['memoryCeiling']?.kind).toBe(ceiling);
      // Without the kernel's help it is ended when we look next, which is later on a busy machine.
      if (walls['memoryCeiling']?.kind === 'stands') expect(cost.peakBytes).toBeLessThan(3 * 64 * mebibyte);
    }
  });

  it.skipIf(absent !== undefined)('reports a full heap as memory, whoever sees it first', async () => {
    await using cell = open();
    expect((await runIn(cell, 'map')).end).toMatchObject({ kind: 'exhausted', resource: 'bytes' });
  });

  it.skipIf(absent !== undefined)('ends long texts', async () => {
    await using cell = open();
    const { end } = await runIn(cell, 'long-text', { limits: quick });
    expect(end.kind).toBe('exhausted');
  });

  it.skipIf(absent !== undefined)('survives deep recursion', async () => {
    await using cell = open();
    expect((await runIn(cell, 'deep')).end).toEqual({ kind: 'ended', outcome: { name: 'RangeError', enough: true } });
  });

  it.skipIf(absent !== undefined)(
    'ends a guest that asks and does not listen, before its answers fill the host',
    async () => {
      await using cell = open();
      expect((await runIn(cell, 'ask-without-listening')).end).toEqual({
        kind: 'internal',
        text: 'the guest broke the rules of the line: it asks and does not listen',
      });
    },
  );

  it.skipIf(absent !== undefined)('ends a guest that does not keep to the line', async () => {
    await using cell = open();
    const broken = (what: string): CellResult['end'] => ({
      kind: 'internal',
      text: `the guest broke the rules of the line: ${what}`,
    });
    expect((await runIn(cell, 'raw-text')).end).toEqual(broken('a frame that is not JSON'));
    expect((await runIn(cell, 'raw-length')).end).toEqual(broken('a frame that is too large'));
    expect((await runIn(cell, 'raw-many-values')).end).toEqual(broken('a frame that is too many values'));
    expect((await runIn(cell, 'raw-deep')).end).toEqual(broken('a frame that is too deep'));
    expect((await runIn(cell, 'raw-message {"kind":"become-root"}')).end).toEqual(broken('an unknown message'));
    expect((await runIn(cell, 'raw-message {"kind":"ready","removed":1}')).end).toEqual(broken('"ready" during a run'));
    expect((await runIn(cell, 'raw-message {"kind":"outcome","id":"else","outcome":1,"clean":true}')).end).toEqual(
      broken('outcome of another run'),
    );
    expect((await runIn(cell, 'wait-for-nothing')).end).toEqual(broken('it waits for nothing'));
    expect((await runIn(cell, 'runs')).end.kind).toBe('ended');
  });

  it.skipIf(absent !== undefined)('replaces an answer that is not plain data', async () => {
    await using cell = open();
    expect((await runIn(cell, 'tool cyclic x')).end).toMatchObject({
      outcome: {
        kind: 'error',
        message: 'the answer cannot enter the program: it is nested deeper than 200, or contains itself',
      },
    });
  });

  it.skipIf(absent !== undefined)('leaves no environment, no names and no powers', async () => {
    await using cell = open();
    expect((await runIn(cell, 'environment')).end).toEqual({
      kind: 'ended',
      // Nothing of the host's: a setting of ours for the allocator, and bubblewrap says where it put us.
      outcome: { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1', ...(name.startsWith('sandbox') ? { PWD: '/' } : {}) },
    });
    const names = await runIn(cell, 'names');
    expect(names.end).toEqual({ kind: 'ended', outcome: remaining });
    expect((await runIn(cell, 'powers')).end).toMatchObject({
      outcome: {
        read: 'failed: ERR_ACCESS_DENIED',
        readOwn: 'failed: ERR_ACCESS_DENIED',
        eval: expect.stringContaining('failed: EvalError') as string,
        compile: expect.stringContaining('failed: EvalError') as string,
        binding: expect.stringContaining('failed: TypeError') as string,
        load: expect.stringContaining('failed: TypeError') as string,
        network: expect.stringContaining('failed: TypeError') as string,
        environment: 'worked: ',
        fetch: 'undefined',
        process: ['getBuiltinModule'],
      },
    });
  });

  it.skipIf(absent !== undefined)('throws a guest away after one run', async () => {
    await using cell = open();
    for (let index = 0; index < 3; index += 1)
      expect((await runIn(cell, 'runs')).end).toEqual({ kind: 'ended', outcome: 1 });
  });

  it.skipIf(absent !== undefined)('uses a guest again only if asked to, and not one that was changed', async () => {
    await using cell = open({ reuse: 'same-trust', size: 1 });
    const outcomes = [];
    for (const source of ['runs', 'runs', 'dirty', 'is-dirty', 'runs']) {
      const { end } = await runIn(cell, source);
      outcomes.push(end.kind === 'ended' ? end.outcome : end.kind);
    }
    expect(outcomes).toEqual([1, 2, 1, false, 2]);
  });

  it.skipIf(absent !== undefined)('replaces a guest after as many runs as said', async () => {
    await using cell = open({ reuse: 'same-trust', size: 1, recycleAfter: 2 });
    const outcomes = [];
    for (let index = 0; index < 5; index += 1) {
      const { end } = await runIn(cell, 'runs');
      outcomes.push(end.kind === 'ended' ? end.outcome : end.kind);
    }
    expect(outcomes).toEqual([1, 2, 1, 2, 1]);
  });

  it.skipIf(absent !== undefined)('lets a run be aborted while it works and while it waits for room', async () => {
    await using cell = open({ size: 1 });
    const [busy, waiting] = await Promise.all([
      runIn(cell, 'loop', {}, AbortSignal.timeout(400)),
      runIn(cell, 'print x', {}, AbortSignal.timeout(100)),
    ]);
    expect(busy.end).toEqual({ kind: 'aborted' });
    expect(waiting.end).toEqual({ kind: 'aborted' });
    expect(waiting.heard.stdout).toBe('');
  });

  it.skipIf(absent !== undefined)('does not count waiting for a tool as the program’s time', async () => {
    await using cell = open();
    const { end } = await runIn(cell, 'tool sluggish x', { limits: { ...quick, seconds: 0.5 } });
    expect(end).toMatchObject({ kind: 'ended' });
  });

  it.skipIf(absent !== undefined)('starts a larger guest for a larger program', async () => {
    await using cell = open();
    await cell.warm();
    expect((await runIn(cell, 'runs', { limits: { ...quick, bytes: 200 * mebibyte } })).end.kind).toBe('ended');
  });

  it.skipIf(absent !== undefined || platform !== 'linux')('leaves no process and no descriptor behind', async () => {
    const before = { fds: openDescriptors(), children: children() };
    {
      await using cell = open({ spares: 2 });
      await Promise.all(
        ['runs', 'loop', 'typed-arrays', 'throw', 'raw-length', 'tool never x'].map((source) =>
          runIn(cell, source, { limits: quick }, AbortSignal.timeout(1_500)),
        ),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect({ fds: openDescriptors(), children: children() }).toEqual(before);
  });
});

describe('a guest from modules', () => {
  it('is left with the same names', async () => {
    await using cell = newCell({ isolation: 'process', guest: modules });
    expect((await runIn(cell, 'names')).end).toEqual({ kind: 'ended', outcome: remaining });
  });
});

describe('200 runs through two guests', () => {
  it('are all answered, each with its own', async () => {
    await using cell = newCell({ isolation: 'process', guest: bundle, reuse: 'same-trust', size: 2 });
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) => runIn(cell, 'tool echo x', { id: String(index), inputs: { index } })),
    );
    expect(results.map(({ end }) => end.kind)).toEqual(results.map(() => 'ended'));
  });
});

describe.skipIf(platform !== 'linux')('a run that comes while a guest is starting', () => {
  it('takes that one', async () => {
    // Once it started another one, and both took twice as long.
    await using cell = newCell({ isolation: 'process', guest: bundle, size: 1, spares: 0 });
    const before = children();
    void cell.warm();
    const seen: number[] = [];
    const host: HostPort = { ...listeningHost(newHeard()), output: () => seen.push(children() - before) };
    expect((await cell.run(request('print x'), host)).end.kind).toBe('ended');
    expect(new Set(seen)).toEqual(new Set([1]));
  });
});

describe('the network', () => {
  it.skipIf(probe.kind !== 'available')('is not there in the sandbox, even for one who holds the means', async () => {
    await using cell = newCell({ isolation: 'sandbox', guest: bundle });
    const { end, walls } = await withServer((port) => runIn(cell, `dial ${String(port)}`));
    expect(end).toEqual({ kind: 'ended', outcome: 'ECONNREFUSED' });
    expect(walls['network']).toMatchObject({ kind: 'stands' });
  });

  it('is there in the process for one who held the means before, which the walls admit', async () => {
    await using cell = newCell({ isolation: 'process', guest: modules });
    const { end, walls } = await withServer((port) => runIn(cell, `dial ${String(port)}`));
    const open = end.kind === 'ended' && end.outcome === 'through';
    expect(walls['network']?.kind).toBe(open ? 'absent' : 'stands');
  });
});

describe('a sandbox that cannot be had', () => {
  it.skipIf(probe.kind === 'available')('is refused, unless a weaker one will do', async () => {
    await using strict = newCell({ isolation: 'sandbox', guest: bundle });
    expect((await runIn(strict, 'runs')).end.kind).toBe('refused');
    await using weaker = newCell({ isolation: 'sandbox', guest: bundle, orWeaker: true });
    const { end, walls } = await runIn(weaker, 'runs');
    expect(end.kind).toBe('ended');
    expect(walls['namespace']).toMatchObject({ kind: 'absent' });
  });
});

describe('the code cache', () => {
  it('is made by a guest that saw no program, after the fourth run', async () => {
    await using cell = newCell({ isolation: 'process', guest: bundle, size: 1 });
    for (let run = 0; run < 7; run += 1) expect((await runIn(cell, 'runs')).end.kind).toBe('ended');
  });
});

describe('a host that is killed', () => {
  it.skipIf(platform !== 'linux')('takes its guests with it', async () => {
    const program = `
      import { newCell } from ${JSON.stringify(join(import.meta.dirname, 'new-cell.ts'))};
      const cell = newCell({ isolation: 'process', guest: ${JSON.stringify(bundle)} });
      await cell.warm();
      void cell.run(${JSON.stringify(request('loop'))}, { output: () => console.log('busy'), event() {}, call() {}, approve() {} });`;
    const host = spawn(execPath, ['--conditions=@sallyport/source', '--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => host.stdout.once('data', resolve));
    const guests = childrenOf(host.pid ?? 0);
    expect(guests.length).toBeGreaterThan(0);
    host.kill('SIGKILL');
    await new Promise((resolve) => host.once('exit', resolve));
    for (let tries = 0; tries < 100 && guests.some(isAlive); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(guests.filter(isAlive)).toEqual([]);
  });
});

describe('any plain value', () => {
  it('comes back from a guest as it went', async () => {
    await using cell = newCell({ isolation: 'process', guest: bundle, reuse: 'same-trust', size: 1 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), async (inputs) => {
        const { end } = await runIn(cell, 'inputs', { inputs: inputs as Readonly<Record<string, Plain>> });
        expect(end).toEqual({ kind: 'ended', outcome: JSON.parse(JSON.stringify(inputs)) as Plain });
      }),
      { numRuns: 50 },
    );
  });
});

/** The language, and what we put there ourselves. */
const remaining = `
  AggregateError Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError
  FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl
  Iterator JSON Map Math NaN Number Object Promise RangeError ReferenceError Reflect RegExp Set String SuppressedError
  Symbol Symbol(Symbol.toStringTag) SyntaxError TextDecoder TextEncoder TypeError URIError URL URLSearchParams
  Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI
  encodeURIComponent globalThis isFinite isNaN parseFloat parseInt performance process queueMicrotask undefined`
  .trim()
  .split(/\s+/u)
  .filter((name) => name in globalThis || name.startsWith('Symbol(') || name === 'process');

const openDescriptors = (): number => readdirSync('/proc/self/fd').length;
const childrenOf = (one: number): readonly number[] =>
  readFileSync(`/proc/${String(one)}/task/${String(one)}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
const children = (): number =>
  readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/${String(pid)}/task/${task}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean),
  ).length;
const isAlive = (one: number): boolean => {
  try {
    return !/^State:\s+[ZX]/mu.test(readFileSync(`/proc/${String(one)}/status`, 'utf8'));
  } catch {
    return false;
  }
};
