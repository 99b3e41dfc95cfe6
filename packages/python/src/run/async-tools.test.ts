import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, newExecutor, type Executor, type ExecuteOptions, type JournalEntry, type Tool } from '../index.ts';
import { presets, type Policy } from '../policy/index.ts';

/** A tool that answers once so many calls are under way at once, and keeps count of them. */
const gate = (many = 1) => {
  const { promise: reached, resolve: open } = Promise.withResolvers<void>();
  const seen = { most: 0, now: 0, calls: [] as unknown[], aborted: [] as unknown[] };
  const tool: Tool = {
    description: 'Price of an article.',
    arguments: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
    call: async ({ name }, { signal }) => {
      seen.calls.push(name);
      seen.most = Math.max(seen.most, ++seen.now);
      try {
        await new Promise<void>((resolve, reject) => {
          if (seen.now >= many) open();
          if (name !== 'never') void reached.then(() => setTimeout(resolve, 1));
          signal.addEventListener('abort', () => {
            seen.aborted.push(name);
            reject(new Error('aborted'));
          });
        });
      } finally {
        seen.now--;
      }
      if (name === 'broken') throw new Error('no such article');
      return (name as string).length;
    },
  };
  return { seen, tool };
};

const program = (body: string): string =>
  `import asyncio\nasync def main():\n${body
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\nasyncio.run(main())\n`;

const levels = ['inline', 'process'] as const;

describe.each(levels)('tools awaited (%s)', (isolation) => {
  let executor: Executor;
  beforeAll(async () => {
    executor = await newExecutor({ isolation, size: 1 });
  });
  afterAll(() => executor[Symbol.asyncDispose]());
  const go = (source: string, options: ExecuteOptions) => execute(source, { executor, ...options });

  test.each([
    ['gather', "print(await asyncio.gather(*(price(n) for n in ['a', 'bb', 'ccc'])))", '[1, 2, 3]\n', 3],
    ['tasks of a name', "ts = [price(n) for n in ('a', 'bb')]\nprint(await asyncio.gather(*ts))", '[1, 2]\n', 2],
    [
      'appended',
      "ts = []\nfor n in ('a', 'bb'):\n    ts.append(price(n))\nfor t in ts:\n    print(await t)",
      '1\n2\n',
      1,
    ],
    [
      'TaskGroup',
      "async with asyncio.TaskGroup() as tg:\n    ts = [tg.create_task(price(n)) for n in ('a', 'bb')]\nprint([t.result() for t in ts])",
      '[1, 2]\n',
      2,
    ],
    [
      'as_completed',
      "for t in asyncio.as_completed([price('a'), price('bb')]):\n    print((await t) > 0)",
      'True\nTrue\n',
      2,
    ],
    ['map', "print(await asyncio.gather(*map(price, ['a', 'bb'])))", '[1, 2]\n', 2],
    ['to_thread', "print(await asyncio.gather(*[asyncio.to_thread(price, n) for n in 'abc']))", '[1, 1, 1]\n', 3],
    [
      'workers of a queue',
      `q = asyncio.Queue()
async def work():
    while True:
        n = await q.get()
        out.append(await price(n))
        q.task_done()
out = []
for n in ('a', 'bb', 'ccc', 'dddd'):
    q.put_nowait(n)
ws = [asyncio.create_task(work()) for _ in range(2)]
await q.join()
for w in ws: w.cancel()
print(sorted(out))`,
      '[1, 2, 3, 4]\n',
      2,
    ],
    [
      'a busy loop',
      "t = asyncio.create_task(price('abc'))\nwhile not t.done():\n    await asyncio.sleep(0)\nprint(t.result())",
      '3\n',
      1,
    ],
    [
      'plain calls',
      "async def f(n):\n    return price(n) + 1\nprint(await asyncio.gather(f('a'), f('bb')))",
      '[2, 3]\n',
      1,
    ],
  ])('%s', async (_, body, printed, most) => {
    const { seen, tool } = gate(most);
    const outcome = await go(program(body), { tools: { price: tool } });
    expect(outcome).toMatchObject({ kind: 'returned', stdout: printed });
    expect(seen.most).toBe(most);
    const again = await go(program(body), { tools: { price: tool }, journal: outcome.journal });
    expect(again).toMatchObject({ kind: 'returned', stdout: printed });
    expect(seen.calls).toHaveLength(outcome.journal.length);
    expect(again.journal).toEqual(outcome.journal);
  });

  test('a timeout cancels the call at the host', async () => {
    const { seen, tool } = gate();
    const outcome = await go(
      program(
        "try:\n    await asyncio.wait_for(price('never'), 0.05)\nexcept TimeoutError:\n    print('late')\nprint(await price('ab'))",
      ),
      { tools: { price: tool } },
    );
    expect(outcome).toMatchObject({ kind: 'returned', stdout: 'late\n2\n' });
    expect(seen.aborted).toEqual(['never']);
    expect(outcome.journal.map(({ answer }) => answer)).toEqual([
      { kind: 'error', type: 'CancelledError', message: 'the program no longer waits for it' },
      { kind: 'value', value: 2 },
    ]);
  });

  test('an exception of one reaches gather, and the others go on', async () => {
    const { tool } = gate();
    const outcome = await go(
      program(
        "print(await asyncio.gather(price('a'), price('broken'), return_exceptions=True))\nawait asyncio.gather(price('broken'))",
      ),
      { tools: { price: tool } },
    );
    expect(outcome).toMatchObject({ kind: 'raised', type: 'RuntimeError', message: 'no such article' });
    expect(outcome.stdout).toBe("[1, RuntimeError('no such article')]\n");
  });

  test('declared async, a tool is a coroutine function wherever it stands', async () => {
    const { seen, tool } = gate(3);
    const outcome = await go(
      program(
        "print(asyncio.iscoroutinefunction(price))\nc = {n: price(n) for n in ('a', 'bb')}\ndef get(n):\n    return price(n)\nprint(await asyncio.gather(*c.values(), get('ccc')))",
      ),
      { tools: { price: { ...tool, async: true } } },
    );
    expect(outcome).toMatchObject({ kind: 'returned', stdout: 'True\n[1, 2, 3]\n' });
    expect(seen.most).toBe(3);
  });

  test('limits count calls side by side, and consent is asked for each', async () => {
    const { seen, tool } = gate();
    const grant = { name: 'price', description: '', arguments: null, result: null, seconds: null, labels: [] };
    const policy = (terms: { calls: number | null; approval: 'always' | 'first' | 'never' }): Policy => ({
      ...presets.agent,
      tools: [{ ...grant, ...terms }],
    });
    const many = program("await asyncio.gather(*[price(n) for n in 'abcd'])");
    expect(await go(many, { tools: { price: tool }, policy: policy({ calls: 3, approval: 'never' }) })).toMatchObject({
      kind: 'exhausted',
      resource: 'toolCalls',
    });
    seen.calls.length = 0;
    const asked: unknown[] = [];
    const outcome = await go(
      program("print(await asyncio.gather(*[price(n) for n in ('a', 'bb', 'ccc')], return_exceptions=True))"),
      {
        tools: { price: tool },
        policy: policy({ calls: null, approval: 'always' }),
        approve: async (_tool, args) => {
          asked.push((args as { name: string }).name);
          return (args as { name: string }).name !== 'bb';
        },
      },
    );
    expect(outcome.stdout).toBe("[1, PermissionError('the call of price() was not approved'), 3]\n");
    expect(asked).toEqual(['a', 'bb', 'ccc']);
    expect(new Set(seen.calls)).toEqual(new Set(['a', 'ccc']));
  });

  test('a journal of another program ends the run', async () => {
    const { tool } = gate();
    const first = await go(program("await asyncio.gather(price('a'), price('bb'))"), { tools: { price: tool } });
    const other = await go(program("await asyncio.gather(price('bb'), price('a'))"), {
      tools: { price: tool },
      journal: first.journal,
    });
    expect(other).toMatchObject({ kind: 'refused' });
  });

  test('no journal, however odd, does more than end the run', async () => {
    const { tool } = gate();
    const odd: JournalEntry[] = [
      {
        tool: 'price',
        args: { name: 'a' },
        answer: { kind: 'value', value: 1 },
        order: { call: 7, waits: 3, look: 9 },
      },
      { tool: 'price', args: { name: 'a' }, answer: { kind: 'value', value: 1 }, order: { call: 0, waits: 2 } },
    ];
    const outcome = await go(program("await asyncio.gather(price('a'), price('bb'))"), {
      tools: { price: tool },
      journal: odd,
    });
    expect(outcome.kind).toBe('refused');
  });
});

test('names of the program are not taken for tools', async () => {
  const { seen, tool } = gate();
  const outcome = await execute(
    program("async def price(n):\n    return 42\nprint(await price('a'), await asyncio.gather(price('b')))"),
    { isolation: 'inline', tools: { price: tool } },
  );
  expect(outcome).toMatchObject({ kind: 'returned', stdout: '42 [42]\n' });
  expect(seen.calls).toEqual([]);
});

test('a coroutine of a tool can be driven by hand', async () => {
  const { tool } = gate();
  const outcome = await execute(
    "async def f():\n    return await price('abc')\nc = f()\ntry:\n    c.send(None)\nexcept StopIteration as e:\n    print(e.value)",
    { isolation: 'inline', tools: { price: tool } },
  );
  expect(outcome.stdout).toBe('3\n');
});

test('an inline run that begins again sees the same times', async () => {
  const { tool } = gate();
  const outcome = await execute(
    "import time\na = time.time()\ntime.sleep(0.05)\nb = time.time()\nprice('a')\nprice('b')\nprint(b - a >= 0.05, time.time() >= b)",
    { isolation: 'inline', tools: { price: tool } },
  );
  expect(outcome).toMatchObject({ kind: 'returned', stdout: 'True True\n' });
});
