import { describe, expect, it } from 'vitest';
import { resume, type Resumed } from '../durable/resume.ts';
import { execute, type ExecuteOptions, type Tool } from '../execute.ts';
import { presets } from '../policy/index.ts';

const run = (source: string, options: ExecuteOptions = {}) =>
  execute(source, { language: 'typescript', isolation: 'inline', ...options });

const double: Tool = {
  description: 'Twice a number.',
  arguments: { type: 'object', properties: { of: { type: 'number' } }, required: ['of'] },
  result: { type: 'number' },
  call: ({ of }) => Number(of) * 2,
};

describe('the value of a program', () => {
  it.each([
    ['an expression at the end', 'const a: number = 1;\na + 1', 2],
    ['a return', 'if (1 < 2) return { a: [1, "x", null, true] };\nthrow 1', { a: [1, 'x', null, true] }],
    ['a promise is awaited', 'const f = async () => 7; f()', 7],
    ['export default', 'export default [1, 2]\nconst later = 1', [1, 2]],
    ['a function as the whole program is called', 'async () => { return 5; }', 5],
    [
      'an exported function is called',
      'export default async function main(): Promise<number> { return helper(); }\nfunction helper() { return 4; }',
      4,
    ],
    ['a type at the end does not count', '3;\ntype A = number', 3],
    ['a statement has none', 'let a = 1;\nif (a) { a = 2; }', null],
    [
      'what JSON has no word for',
      '({ n: NaN, big: 2n ** 70n, bytes: new Uint8Array([1, 2]), day: new Date(0), map: new Map([["a", 1]]), set: new Set([1]), none: undefined, f() {} })',
      {
        n: { $float: 'nan' },
        big: { $int: '1180591620717411303424' },
        bytes: { $bytes: 'AQI=' },
        day: '1970-01-01T00:00:00.000Z',
        map: { a: 1 },
        set: [1],
      },
    ],
    ['what is no data is shown', 'const f = (a) => a; [1].map; f', { $repr: '[Function: f]' }],
  ])('%s', async (_, source, value) => {
    expect(await run(source)).toMatchObject({ kind: 'returned', value });
  });
});

describe('an error', () => {
  it('is told as Node tells it, with the lines and columns of the TypeScript', async () => {
    const outcome = await run(
      'interface A { x: number }\nconst f = (a: A): never => {\n  if (a.x === 3)\n    throw new TypeError("no 3");\n  throw 1;\n};\nf({ x: 3 } as A)',
    );
    expect(outcome).toMatchObject({ kind: 'raised', type: 'TypeError', message: 'no 3' });
    expect(outcome.kind === 'raised' && outcome.traceback).toBe(
      'main.ts:4\n    throw new TypeError("no 3");\n              ^\n\nTypeError: no 3\n    at f (main.ts:4:15)\n    at main.ts:7:1\n',
    );
  });

  it('of a promise that nobody heard ends the program', async () => {
    expect(
      await run('Promise.reject(new Error("lost")); await new Promise((done) => setTimeout(done, 5)); 1'),
    ).toMatchObject({
      kind: 'raised',
      message: 'lost',
    });
  });

  it('of a promise that was heard late does not', async () => {
    expect(
      await run('const p = (async () => { throw new Error("x"); })(); try { await p } catch { 1 }\n2'),
    ).toMatchObject({ kind: 'returned', value: 2 });
  });

  it('in a timer ends the program', async () => {
    expect(await run('setTimeout(() => { throw new RangeError("late") }, 1); 1')).toMatchObject({
      kind: 'raised',
      type: 'RangeError',
    });
  });

  it('that is no error is shown', async () => {
    expect(await run('throw { code: 3 }')).toMatchObject({
      kind: 'raised',
      message: '{ code: 3 }',
      traceback: 'Uncaught { code: 3 }\n',
    });
  });

  it('of syntax has its place', async () => {
    expect(await run('const a = 1;\nconst b: = 2;')).toMatchObject({
      kind: 'syntax',
      message: 'Unexpected token',
      place: { start: { line: 2, column: 9, offset: 22 } },
      traceback: 'main.ts:2\nconst b: = 2;\n         ^\n\nSyntaxError: Unexpected token\n',
    });
  });

  it('is told where a program waits for nothing', async () => {
    expect(await run('await new Promise(() => {})')).toMatchObject({
      kind: 'raised',
      message: 'the program awaits a promise that nothing is left to settle',
    });
  });
});

describe('tools', () => {
  it('are called by name and by place, side by side and at once', async () => {
    let under = 0;
    let most = 0;
    const slow: Tool = {
      ...double,
      call: async ({ of }) => {
        most = Math.max(most, ++under);
        await new Promise((done) => setTimeout(done, 5));
        under--;
        return Number(of) * 2;
      },
    };
    const outcome = await run(
      'const all = await Promise.all([slow({ of: 1 }), slow(2), tools.slow({ of: 3 })]);\n[...all, slow.sync({ of: 4 })]',
      { tools: { slow } },
    );
    expect(outcome).toMatchObject({ kind: 'returned', value: [2, 4, 6, 8], cost: { toolCalls: 4 } });
    expect(most).toBe(3);
    expect(outcome.journal).toHaveLength(4);
  });

  it('are checked both ways', async () => {
    const lying: Tool = { ...double, call: () => 'two' };
    const source =
      'const said = []; for (const call of [() => double({ of: "x" }), () => double(1, 2), () => double({ of: 1, more: 2 }), () => double({ of: 1 })]) try { await call(); } catch (e) { said.push(`${e.name}: ${e.message}`); }\nsaid';
    expect(await run(source, { tools: { double: lying } })).toMatchObject({
      value: [
        'TypeError: double(): of is a string instead of a number',
        'TypeError: double(): takes 1 argument, but 2 were given',
        'TypeError: double(): more is no parameter; there are of',
        'Error: double() answered what it does not declare: it is a string instead of a number',
      ],
    });
  });

  it('give their errors with the place of the call', async () => {
    const broken: Tool = { ...double, call: () => Promise.reject(new Error('no line')) };
    expect(await run('\n\nawait broken({ of: 1 })', { tools: { broken } })).toMatchObject({
      kind: 'raised',
      message: 'no line',
      traceback: 'main.ts:3\nawait broken({ of: 1 })\n      ^\n\nError: no line\n    at main.ts:3:7\n',
    });
  });

  it('are taken from a journal in the order in which they were answered', async () => {
    // Answers come in the order 1, 10, 20, however long it takes.
    const answered = new Map([1, 10, 20].map((of) => [of, Promise.withResolvers<void>()]));
    const before: Readonly<Record<number, number>> = { 10: 1, 20: 10 };
    const wait: Tool = {
      ...double,
      call: async ({ of }) => {
        await answered.get(before[Number(of)] ?? 0)?.promise;
        setImmediate(() => answered.get(Number(of))?.resolve());
        return of ?? null;
      },
    };
    const tools = { double, wait };
    const source =
      'const order = [];\nawait Promise.all([20, 1, 10].map(async (n) => { order.push(await wait(n)); }));\norder.push(double.sync(4));\norder';
    const first = await run(source, { tools });
    expect(first).toMatchObject({ value: [1, 10, 20, 8] });
    const called: unknown[] = [];
    const deaf = { description: '', call: () => called.push(1) };
    const again = await run(source, {
      tools: { double: { ...double, ...deaf }, wait: { ...double, ...deaf } },
      journal: first.journal,
    });
    expect(again).toMatchObject({ value: [1, 10, 20, 8] });
    expect(called).toEqual([]);
    expect(again.journal).toEqual(first.journal);
  });

  it('that take another way than the journal are refused', async () => {
    const journal = [{ tool: 'double', args: { of: 1 }, answer: { kind: 'value', value: 2 } } as const];
    expect(await run('await double({ of: 2 })', { tools: { double }, journal })).toMatchObject({ kind: 'refused' });
  });
});

describe('a policy', () => {
  it('refuses all at once, with places and repairs', async () => {
    const outcome = await run(
      'import fs from "fs-extra";\nconst a = process.env.HOME;\nawait fetch("https://example.org")',
      {
        tools: { read_file: { description: '', call: () => null } },
      },
    );
    expect(
      outcome.kind === 'refused' &&
        outcome.refusals.map(({ rule, subject, repair, place }) => [rule, subject, repair, place?.start.line]),
    ).toEqual([
      ['import-not-granted', 'fs-extra', 'call the tool read_file', 1],
      [
        'environment-not-granted',
        'HOME',
        'use a value that is given as an input, or process.env.NAME ?? default for a setting of the program itself',
        2,
      ],
      ['builtin-not-granted', 'fetch', 'use values that are given as inputs and returned', 3],
    ]);
  });

  it('leaves names alone that the program declares or asks for', async () => {
    expect(
      await run(
        'const process = { env: 1 }; const o = { fetch: 2, require: 3 };\nif (typeof window !== "undefined") window.x = 1;\n[process.env, o.fetch, o.require]',
      ),
    ).toMatchObject({ value: [1, 2, 3] });
  });
});

describe('a run that waits', () => {
  const declared = { description: double.description, arguments: double.arguments ?? null };
  const source = `const at: number[] = [Date.now(), Math.random()];
console.log('begun', await wait({ of: 1 }));
await new Promise((done) => setTimeout(done, 5));
const both = await Promise.all([wait({ of: 2 }), wait({ of: 3 })]);
console.log('both', both);
const last: number = wait.sync({ of: 4 });
[...both, last, at[0] === Math.min(at[0]!, Date.now()), at[1], crypto.randomUUID()];`;

  it.each(['inline', 'process'] as const)('goes on elsewhere with the same values (%s)', async (isolation) => {
    const whole = await run(source, { isolation, seed: 3, tools: { wait: double } });
    expect(whole).toMatchObject({ kind: 'returned', stdout: 'begun 2\nboth [ 4, 6 ]\n' });
    let outcome: Resumed = await run(source, { isolation, seed: 3, tools: { wait: declared } });
    let printed = '';
    const asked: unknown[] = [];
    while (outcome.kind === 'waiting') {
      printed += outcome.stdout;
      const { snapshot, pending } = outcome;
      expect(snapshot.language).toBe('typescript');
      asked.push(pending.map(({ args }) => args));
      const [call] = pending;
      outcome = await resume(JSON.parse(JSON.stringify(snapshot)), {
        isolation,
        answers: { [call!.id]: { kind: 'value', value: Number((call!.args as { of: number }).of) * 2 } },
      });
    }
    expect(outcome).toMatchObject({ kind: 'returned' });
    expect(printed + ('stdout' in outcome ? outcome.stdout : '')).toBe(whole.stdout);
    const values = (one: Resumed): unknown[] => (one.kind === 'returned' ? (one.value as unknown[]) : []);
    expect(values(outcome).slice(0, 4)).toEqual([4, 6, 8, true]);
    expect(values(outcome).slice(4)).toEqual(values(whole).slice(4));
    expect(asked).toEqual([[{ of: 1 }], [{ of: 2 }, { of: 3 }], [{ of: 3 }], [{ of: 4 }]]);
  });

  it('for consent, too', async () => {
    const { agent } = presets;
    const policy = {
      ...agent,
      tools: [
        {
          name: 'wait',
          ...declared,
          result: null,
          calls: null,
          seconds: null,
          approval: 'always' as const,
          labels: [],
        },
      ],
    };
    const first: Resumed = await run('await wait({ of: 5 })', {
      policy,
      tools: { wait: double },
      approve: () => 'suspend',
    });
    expect(first).toMatchObject({ kind: 'waiting', pending: [{ reason: 'approval', tool: 'wait' }] });
    const { snapshot, pending } = first as Extract<Resumed, { readonly kind: 'waiting' }>;
    const answers = { [pending[0]!.id]: { kind: 'value', value: true } } as const;
    expect(await resume(snapshot, { isolation: 'inline', tools: { wait: double }, answers })).toMatchObject({
      value: 10,
    });
    const not = { [pending[0]!.id]: { kind: 'value', value: false } } as const;
    expect(await resume(snapshot, { isolation: 'inline', tools: { wait: double }, answers: not })).toMatchObject({
      kind: 'raised',
      type: 'PermissionError',
    });
  });
});
