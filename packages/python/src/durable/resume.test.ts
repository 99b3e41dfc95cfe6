import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { execute, type ExecuteOptions, type Executed, resume, type Resumed, type Snapshot } from '../index.ts';
import { presets, schemaProblems } from '../policy/index.ts';
import { readSnapshot } from './read-snapshot.ts';
import { snapshotSchema } from './snapshot-schema.ts';
import { newSnapshot } from './snapshot.ts';
import { approvedTool, program, steps } from './testdata/three-steps.ts';

const inline = { isolation: 'inline' } as const;
const declared = { description: steps.description, arguments: steps.arguments ?? null };

/** As it comes back from wherever it was kept. */
const stored = (snapshot: Snapshot): unknown => JSON.parse(JSON.stringify(snapshot)) as unknown;

const waiting = (outcome: Resumed): Executed & { readonly kind: 'waiting' } => {
  if (outcome.kind !== 'waiting') throw new Error(`it does not wait: ${JSON.stringify(outcome)}`);
  return outcome;
};

const returned = (outcome: Resumed): Executed & { readonly kind: 'returned' } => {
  if (outcome.kind !== 'returned') throw new Error(`it has not returned: ${JSON.stringify(outcome)}`);
  return outcome;
};

const first = async (options: ExecuteOptions = {}): Promise<Executed & { readonly kind: 'waiting' }> =>
  waiting(await execute(program, { ...inline, tools: { step: declared }, ...options }));

/** Equal but for what a clock says. */
const repeatable: ExecuteOptions = {
  ...inline,
  seed: 7,
  policy: { ...presets.agent, clock: { kind: 'fixed', at: '2030-01-31T00:00:00Z' } },
};

describe('a run that waits', () => {
  test('goes on as if nothing had been, suspended at every call', async () => {
    const whole = returned(await execute(program, { ...repeatable, tools: { step: steps } }));
    let outcome: Resumed = await first(repeatable);
    let printed = waiting(outcome).stdout;
    for (let n = 0; outcome.kind === 'waiting'; n += 1) {
      const { snapshot, pending } = outcome;
      expect(pending).toEqual([{ id: pending[0]!.id, tool: 'step', args: { n }, reason: 'call' }]);
      outcome = await resume(stored(snapshot), {
        ...inline,
        answers: { [pending[0]!.id]: { kind: 'value', value: `step ${String(n)}` } },
      });
      printed += 'stdout' in outcome ? outcome.stdout : '';
    }
    expect(printed).toBe(whole.stdout);
    expect(returned(outcome).value).toEqual(whole.value);
    expect(returned(outcome).journal).toEqual(whole.journal);
  });

  test('remembers the clock and the randomness of the system', async () => {
    const before = await first();
    const after = returned(await resume(stored(before.snapshot), { ...inline, tools: { step: steps } }));
    const seen = after.value as readonly (readonly unknown[])[];
    expect(`${seen[0]!.join(' ')}\n`).toBe(before.stdout);
    const readings = seen.map((one) => Number(one[5]));
    expect(readings).toEqual([...readings].sort((a, b) => a - b));
    // A fork of the same snapshot draws the same numbers.
    const again = returned(await resume(stored(before.snapshot), { ...inline, tools: { step: steps } }));
    expect((again.value as typeof seen).map((one) => one.slice(0, 4))).toEqual(seen.map((one) => one.slice(0, 4)));
    // And another run draws others.
    expect((await first()).stdout).not.toBe(before.stdout);
  });

  test('asks for consent where it was suspended, and not for what was given', async () => {
    const asked: unknown[] = [];
    let outcome: Resumed = await execute(program, {
      ...inline,
      policy: approvedTool,
      tools: { step: steps },
      approve: () => 'suspend',
    });
    for (const answer of [true, 'suspend'] as const) {
      const { snapshot, pending } = waiting(outcome);
      expect(pending[0]?.reason).toBe('approval');
      outcome = await resume(stored(snapshot), {
        ...inline,
        tools: { step: steps },
        answers: { [pending[0]!.id]: { kind: 'value', value: true } },
        approve: (_tool, args) => (asked.push(args), answer),
      });
      if (answer === true) break;
    }
    expect(asked).toEqual([{ n: 1 }, { n: 2 }]);
    expect(outcome.kind).toBe('returned');
  });

  test('is told a refusal, and a failure of what it waits for', async () => {
    const source = 'try:\n    step(n=1)\nexcept Exception as e:\n    print(type(e).__name__, e)';
    const ask = await execute(source, {
      ...inline,
      policy: approvedTool,
      tools: { step: steps },
      approve: () => 'suspend',
    });
    const no = await resume(stored(waiting(ask).snapshot), { ...inline, tools: { step: steps }, approve: () => false });
    expect(returned(no).stdout).toBe('PermissionError the call of step() was not approved\n');
    const call = waiting(await execute(source, { ...inline, tools: { step: declared } }));
    const failed = await resume(stored(call.snapshot), {
      ...inline,
      answers: { [call.pending[0]!.id]: { kind: 'error', type: 'ValueError', message: 'no such step' } },
    });
    expect(returned(failed).stdout).toBe('ValueError no such step\n');
  });

  test('may go on in a process what began inline, and the other way round', async () => {
    const before = await first();
    const inProcess = await resume(stored(before.snapshot), { isolation: 'process', tools: { step: steps } });
    expect((returned(inProcess).value as unknown[]).length).toBe(4);
    const other = await first({ isolation: 'process' });
    expect(returned(await resume(stored(other.snapshot), { ...inline, tools: { step: steps } })).stdout).toMatch(
      /^answer step 0/,
    );
  }, 30_000);

  test.each(['inline', 'process'] as const)(
    'lets what runs beside it come to its end first, and waits for all the rest (%s)',
    async (isolation) => {
      const source = `
import asyncio
async def one(name):
    answer = await fetch(name=name)
    print(name, answer)
    return answer
async def main():
    return await asyncio.gather(one('slow'), one('a'), asyncio.sleep(0.01, 'slept'), one('late'))
asyncio.run(main())`;
      const fetch = { description: '', arguments: null, async: true };
      const call = ({ name }: Readonly<Record<string, unknown>>): string => `${String(name)}!`;
      const policy = {
        ...presets.agent,
        tools: [{ ...approvedTool.tools[0]!, name: 'fetch', labels: [] }],
      };
      const before = waiting(
        await execute(source, {
          isolation,
          policy,
          tools: { fetch: { ...fetch, call } },
          approve: (_tool, args) => ((args as { readonly name: string }).name === 'a' ? true : 'suspend'),
        }),
      );
      expect(before.stdout).toBe('a a!\n');
      expect(before.pending.map(({ args }) => args)).toEqual([{ name: 'slow' }, { name: 'late' }]);
      for (const other of ['inline', 'process'] as const) {
        const after = returned(
          await resume(stored(before.snapshot), {
            isolation: other,
            tools: { fetch: { ...fetch, call } },
            approve: (_tool, args) => (args as { readonly name: string }).name === 'slow',
            answers: { [before.pending[1]!.id]: { kind: 'value', value: true } },
          }),
        );
        expect(after.stdout.split('\n').sort()).toEqual(['', 'late late!', 'slow slow!']);
        expect(after.value).toEqual(['slow!', 'a!', 'slept', 'late!']);
      }
    },
    30_000,
  );

  test('without anybody to ask is not suspended', async () => {
    const outcome = await execute('try:\n    step(n=1)\nexcept PermissionError:\n    print("no")', {
      ...inline,
      policy: approvedTool,
      tools: { step: steps },
    });
    expect(outcome).toMatchObject({ kind: 'returned', stdout: 'no\n' });
  });
});

describe('a process that is killed', () => {
  const home = mkdtempSync(join(tmpdir(), 'sallyport-durable-'));
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  /** Runs a part in a fresh process; one that waits is killed as soon as its snapshot is written. */
  const part = (how: 'start' | 'resume', path: string): Promise<{ out: string; err: string; signal: string | null }> =>
    new Promise((resolve, reject) => {
      const script = join(import.meta.dirname, 'testdata/part.ts');
      const child = spawn(process.execPath, ['--conditions=@sallyport/source', script, how, path]);
      let out = '';
      let err = '';
      child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
      child.stderr.on('data', (piece: Buffer) => {
        err += piece.toString();
        if (err.includes('written\n')) child.kill('SIGKILL');
      });
      child.on('error', reject);
      child.on('close', (_code, signal) => {
        resolve({ out, err, signal });
      });
    });

  test('has lost nothing', async () => {
    const path = join(home, 'run.json');
    const one = await part('start', path);
    expect(one.signal).toBe('SIGKILL');
    const two = await part('resume', path);
    expect(two).toMatchObject({ signal: null });
    const value = JSON.parse(two.err) as readonly (readonly unknown[])[];
    const lines = `${one.out}${two.out}`.split('\n');
    // What the first process printed stands in the value that the second one computed, to the last digit.
    expect(lines.slice(0, 4)).toEqual(value.map((seen) => seen.join(' ')));
    expect(one.out).toBe(`${lines[0]!}\n`);
    expect(lines.length).toBe(6);
  }, 30_000);
});

describe('a snapshot', () => {
  test('has the published form, also to another validator', async () => {
    const file = new URL('../../snapshot.schema.json', import.meta.url);
    // After a change: SALLYPORT_WRITE_SCHEMAS=1 writes the file anew.
    if (process.env['SALLYPORT_WRITE_SCHEMAS'] !== undefined)
      writeFileSync(file, JSON.stringify(snapshotSchema, null, 2));
    const published = JSON.parse(readFileSync(file, 'utf8')) as object;
    expect(published).toEqual(snapshotSchema);
    expect(schemaProblems(snapshotSchema)).toEqual([]);
    const { snapshot } = await first();
    const check = new Ajv2020({ strict: false }).compile(published);
    expect(check(stored(snapshot)) || check.errors).toBe(true);
  });

  test.each([
    [null, '', 'is no JSON object'],
    [{}, 'kind', 'does not say "sallyport-snapshot"'],
    [{ kind: 'sallyport-snapshot', schemaVersion: '2.0' }, 'schemaVersion', 'is "2.0", and this version reads 1.x'],
  ])('that is none is told: %j', async (value, place, what) => {
    expect(await resume(value)).toMatchObject({ kind: 'unusable', problem: { place, what } });
  });

  test('that was changed is told, whatever was changed', async () => {
    const { snapshot } = await first();
    const whole = stored(snapshot) as Record<string, unknown>;
    expect(await resume({ ...whole, source: 'print(1)' })).toMatchObject({
      kind: 'unusable',
      problem: { place: 'digest', what: 'does not fit: something was changed' },
    });
    expect(await resume({ ...whole, pending: [{ id: 'x' }] })).toMatchObject({
      kind: 'unusable',
      problem: { place: 'pending[0].tool' },
    });
    const other = newSnapshot({ ...snapshot, source: 'print(1)' }, undefined);
    expect(await resume({ ...other, sourceHash: snapshot.sourceHash })).toMatchObject({ kind: 'unusable' });
    expect(await resume(stored(snapshot), { source: 'print(1)' })).toMatchObject({
      kind: 'unusable',
      problem: { place: 'sourceHash', what: 'is that of another program (main.py)' },
    });
    const text = JSON.stringify(snapshot);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('', '0', '"', 'x', '}', '1,'), (at, piece) => {
        const changed = text.slice(0, at) + piece + text.slice(at + 1);
        fc.pre(changed !== text);
        let value: unknown;
        try {
          value = JSON.parse(changed);
        } catch {
          return;
        }
        fc.pre(JSON.stringify(value) !== text);
        expect(readSnapshot(value).kind).toBe('unusable');
      }),
      { numRuns: 150 },
    );
  });

  test('that tells of another way is refused by the run itself', async () => {
    const { snapshot } = await first();
    const { log } = snapshot.continuation;
    const forged = newSnapshot(
      { ...snapshot, continuation: { ...snapshot.continuation, log: [{ ...log[0]!, tool: 'other' } as never] } },
      undefined,
    );
    const outcome = await resume(stored(forged), { ...inline, tools: { step: steps } });
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: [{ what: 'the run took another way than before: a call of step where it was a call of other' }],
    });
  });

  test('that is sealed wants its key', async () => {
    const { snapshot } = await first({ snapshotKey: 'right' });
    const problem = async (options: { readonly snapshotKey?: string }) => {
      const outcome = await resume(stored(snapshot), { ...inline, ...options });
      return outcome.kind === 'unusable' ? outcome.problem.what : outcome.kind;
    };
    expect(await problem({})).toBe('is sealed with a key, and none was given');
    expect(await problem({ snapshotKey: 'wrong' })).toBe('does not fit: it was changed, or sealed with another key');
    expect(await problem({ snapshotKey: 'right' })).toBe('waiting');
    const open = (await first()).snapshot;
    expect(await resume(stored(open), { snapshotKey: 'right' })).toMatchObject({
      problem: { what: 'is not sealed, and a key was given' },
    });
  });

  test('takes only answers to what it waits for', async () => {
    const { snapshot, pending } = await first();
    expect(await resume(stored(snapshot), { answers: { 99: { kind: 'value', value: 1 } } })).toEqual({
      kind: 'unusable',
      problem: {
        place: 'answers.99',
        what: 'answers no call that waits',
        remedy: `waiting: ${String(pending[0]!.id)} (call of step)`,
      },
    });
  });
});
