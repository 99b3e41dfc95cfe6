import { describe, expect, test } from 'vitest';
import { newCell, type HostPort, type RunRequest } from '@sallyport/python/isolate';
import { presets } from '@sallyport/python/policy';
import { needsMore } from './needs-more.ts';
import { runSession } from './run-session.ts';
import { givenUp, type EntrySource } from './standard-entries.ts';

const { limits } = presets.agent;
const request: RunRequest = {
  id: '1',
  source: 'base = 40\ndef twice():\n    return base * 2\n',
  fileName: 'main.py',
  inputs: {},
  policy: presets.agent as never,
  tools: [],
  limits: { seconds: limits.seconds, bytes: limits.bytes, outputBytes: limits.output },
  journal: [],
  mode: { entries: true, stdin: '', argv: [] },
};

/** Types these lines, one after the other; `^C` stops the entry that runs by then. */
const session = async (lines: readonly (string | typeof givenUp)[], start: Partial<RunRequest> = {}) => {
  let out = '';
  let said = '';
  const waiting = [...lines];
  let interrupt = (): void => {};
  const entries: EntrySource = {
    line: async () => {
      const line = waiting.shift();
      if (waiting[0] === '^C') {
        waiting.shift();
        // When it runs: its first output says so.
        onOutput = () => {
          interrupt();
        };
      }
      return line;
    },
    onInterrupt: (stop) => {
      interrupt = stop;
    },
    close: () => {},
  };
  let onOutput = (): void => {};
  const host: HostPort = {
    output: (_stream, text) => {
      out += text;
      if (text.includes('running')) onOutput();
    },
    event: () => {},
    call: () => ({ kind: 'error', type: 'RuntimeError', message: 'nobody answers' }),
    approve: () => ({ kind: 'value', value: false }),
  };
  const cell = async () => newCell({ isolation: 'process', size: 1, spares: 0 });
  const result = await runSession({
    newCell: cell,
    request: { ...request, ...start },
    host,
    entries,
    say: (text) => (said += text),
  });
  return { out, said, end: result.end };
};

describe('a session', () => {
  test('forgets what was typed of an entry that is given up', async () => {
    const { out } = await session(['if True:', '    print("never")', givenUp, 'print("then")']);
    expect(out).toBe('then\n');
  });

  test('keeps its names, shows values, and goes on after whatever goes wrong', async () => {
    const { out, end } = await session([
      'x = base + 2',
      'x',
      '_ + 1',
      '1; x; "last"',
      'for i in range(2): i',
      '',
      'def f(n):',
      '    return 1 / n',
      '',
      'f(0)',
      'None',
      '"text"',
      'import math; math.floor(2.5)',
      'import socket',
      'x +',
      '[1,',
      '2]',
      'base = 1',
      'twice()',
    ]);
    expect(out).toBe(`42
43
1
42
'last'
0
1
Traceback (most recent call last):
  File "<stdin>", line 1, in <module>
  File "<stdin>", line 2, in f
ZeroDivisionError: division by zero
'text'
2
refused: imports socket, which is not here
  repair: use an HTTP client where one is granted
  File "<stdin>", line 1
    x +
       ^
SyntaxError: invalid syntax
[1, 2]
2
`);
    expect(end).toMatchObject({ kind: 'ended', outcome: { kind: 'returned' } });
  }, 30_000);

  test('ends as refused from a pipe, with each refusal as what it was', async () => {
    const lines = ['import dark', 'import socket', 'print("went on")'];
    const start = { modules: { 'dark.py': 'import ctypes\n' } };
    const piped = await session(lines, { ...start, mode: { ...request.mode, entries: 'piped' } });
    expect(piped.out).toMatch(/^refused: imports ctypes[^]*refused: imports socket[^]*went on\n$/);
    expect(piped.end).toMatchObject({
      outcome: { kind: 'refused', refusals: [{ subject: 'ctypes', file: 'dark.py' }, { subject: 'socket' }] },
    });
    expect((await session(lines, start)).end).toMatchObject({ outcome: { kind: 'returned' } });
    const fine = await session(['1'], { mode: { ...request.mode, entries: 'piped' } });
    expect(fine.end).toMatchObject({ outcome: { kind: 'returned' } });
  }, 30_000);

  test('has meters for each entry', async () => {
    const policy = { ...presets.agent, limits: { ...limits, steps: 50_000 } } as never;
    const { out } = await session(['while True: pass', '', 'sum(range(1000))', 'sum(range(1000))'], { policy });
    expect(out).toBe('stopped: the limit of 50000 steps was reached\n499500\n499500\n');
  }, 30_000);

  test('ends with sys.exit, also where the program did', async () => {
    expect((await session(['import sys', 'sys.exit(7)', '1'])).end).toMatchObject({
      outcome: { kind: 'exited', code: 7 },
    });
  }, 30_000);

  test('stops an entry at Ctrl-C, and still has the names', async () => {
    const { out, said } = await session(['k = 5', 'print("running"); [0 for _ in iter(int, 1)]', '^C', 'k, base']);
    expect(said).toBe('KeyboardInterrupt\n');
    expect(out).toBe('running\n(5, 40)\n');
  }, 30_000);

  test('is refused where labels would have to be followed', async () => {
    const policy = {
      ...presets.agent,
      flows: { deny: [{ from: 'a', to: { tool: 'b', argument: null } }], control: 'off' },
    } as never;
    expect((await session(['1'], { policy })).end).toMatchObject({ outcome: { kind: 'refused' } });
  }, 30_000);
});

describe('an entry goes on', () => {
  test.each([
    [['(1,'], true],
    [['"""a'], true],
    [['x = 1 + \\'], true],
    [['if x:'], true],
    [['if x: y'], true],
    [['@f'], true],
    [['def f():', '    pass'], true],
    [['try:', '    pass'], true],
    [['def f():', '    pass', ''], false],
    [['1 + 1'], false],
    [['x +'], false],
    [['1 1'], false],
    [['if x:', ''], false],
    [['(1,', '2)'], false],
  ])('%j: %s', (lines, more) => {
    expect(needsMore(lines)).toBe(more);
  });
});
