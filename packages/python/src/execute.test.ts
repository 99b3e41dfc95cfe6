import { describe, expect, test } from 'vitest';
import { execute, type ExecuteOptions, type RunEvent } from './index.ts';
import { presets } from './policy/index.ts';

/** In this process: the language and the tools are the matter here; the other levels run the same code (`isolate/`, `run/attacks`). */
const inline = (source: string, options: ExecuteOptions = {}) => execute(source, { isolation: 'inline', ...options });

const double = {
  description: 'Doubles a number.',
  arguments: { type: 'object', properties: { x: { type: 'integer' } }, required: ['x'] },
  call: async ({ x }: Readonly<Record<string, unknown>>) => Number(x) * 2,
} as const;

describe('execute', () => {
  test('gives the value of the last expression, and what was printed', async () => {
    const outcome = await inline('print("hi", name)\n{"a": [1, 2.5, None, True]}', { inputs: { name: 'Ann' } });
    expect(outcome).toMatchObject({ kind: 'returned', value: { a: [1, 2.5, null, true] }, stdout: 'hi Ann\n' });
  });

  test('tells an exception as CPython does', async () => {
    const outcome = await inline('def f():\n    return 1 / 0\nf()');
    expect(outcome).toMatchObject({ kind: 'raised', type: 'ZeroDivisionError', message: 'division by zero' });
    expect(outcome.kind === 'raised' && outcome.traceback).toBe(
      `Traceback (most recent call last):
  File "main.py", line 3, in <module>
    f()
  File "main.py", line 2, in f
    return 1 / 0
           ~~^~~
ZeroDivisionError: division by zero
`,
    );
  });

  test('refuses what the policy does not grant, and lists all of it', async () => {
    const outcome = await inline('import socket\nimport os\nos.system("x")');
    expect(outcome.kind === 'refused' && outcome.refusals.map(({ subject }) => subject)).toEqual([
      'socket',
      'os.system',
    ]);
  });

  test('finds imports, whatever the comments and texts around them say', async () => {
    // A comment that ended in "from letters" once hid the import on the next line.
    const source = `# puts words together from letters
import random
'''taken from'''; import math
from json import (
    dumps,
    loads,
)
from urllib \\
    import parse
if True: import heapq
print(random.Random(1).random() < 1, math.pi > 3, dumps([]), parse.quote("a b"), heapq.nsmallest(1, [2, 1]))`;
    expect(await inline(source)).toMatchObject({ kind: 'returned', stdout: 'True True [] a%20b [1]\n' });
  });

  test.each([
    [
      'a member by a computed name',
      'import platform\ntry:\n    getattr(platform, "no" + "de")\nexcept BaseException: pass',
      'platform.node',
    ],
    [
      'a member in the dictionary of its module',
      'import sys\ntry:\n    vars(sys)["modules"]\nexcept BaseException: pass',
      'sys.modules',
    ],
    [
      'the built-ins among the globals',
      'try:\n    globals()["__builtins__"]\nexcept BaseException: pass',
      '__builtins__',
    ],
    [
      'a member that is not here at all',
      'import os as o\ntry:\n    getattr(o, "sys" + "tem")\nexcept BaseException: pass',
      'os.system',
    ],
    [
      'a path that climbs out below a missing folder',
      'try:\n    open("/work/no/../" + "../etc/passwd")\nexcept OSError: pass',
      '/work/no/../../etc/passwd',
    ],
    [
      'a path that climbs out of a file',
      'open("a", "w").close()\ntry:\n    open("a/../.." + "/etc/passwd")\nexcept OSError: pass',
      'a/../../etc/passwd',
    ],
  ])('refuses %s, and no program can catch that', async (_, source, subject) => {
    const outcome = await inline(`${source}\nprint("went on")`);
    expect(outcome).toMatchObject({ kind: 'refused', stdout: '' });
    expect(outcome.kind === 'refused' && outcome.refusals.map((one) => one.subject)).toEqual([subject]);
  });

  test.each([
    ['a name that no module has', 'import os\nprint(getattr(os, "no" + "thing", "none"))', 'none\n'],
    ['a missing file inside', 'try:\n    open("/work/no/../x")\nexcept FileNotFoundError: print("none")', 'none\n'],
  ])('lets a program ask for %s', async (_, source, stdout) => {
    expect(await inline(source)).toMatchObject({ kind: 'returned', stdout });
  });

  test('does not change the class of an object behind its back', async () => {
    const source =
      'class A: pass\nclass B: pass\na = A()\ntry:\n    a.__class__ = B\nexcept TypeError: print(type(a) is a.__class__)';
    expect(await inline(source)).toMatchObject({ kind: 'returned', stdout: 'True\n' });
  });

  test('stops at a limit, and no program can catch that', async () => {
    const policy = { ...presets.agent, limits: { ...presets.agent.limits, steps: 100_000 } };
    const outcome = await inline('try:\n    while True: pass\nexcept BaseException:\n    print("caught")', { policy });
    expect(outcome).toMatchObject({ kind: 'exhausted', resource: 'steps', stdout: '' });
  });

  test('says the labels of what came back, where flows are denied', async () => {
    const policy = {
      ...presets.agent,
      flows: { deny: [{ from: 'input:n', to: { tool: 'double', argument: 'x' } }], control: 'off' as const },
    };
    expect(await inline('n + 1', { policy, inputs: { n: 2 } })).toMatchObject({ value: 3, labels: ['input:n'] });
    expect(await inline('double(4)', { policy, tools: { double } })).toMatchObject({ value: 8, labels: ['double'] });
    expect(await inline('double(n)', { policy, tools: { double }, inputs: { n: 2 } })).toMatchObject({
      kind: 'refused',
      refusals: [{ rule: 'flow-denied', subject: 'input:n -> double.x' }],
    });
  });

  test('ends with the code of sys.exit', async () => {
    expect(await inline('import sys\nsys.exit(3)')).toMatchObject({ kind: 'exited', code: 3 });
  });

  test('says what is no Python', async () => {
    expect(await inline('def f(:\n  pass')).toMatchObject({
      kind: 'syntax',
      type: 'SyntaxError',
      message: 'invalid syntax',
    });
  });
});

describe('tools', () => {
  test('are called like functions and awaited by the host', async () => {
    const outcome = await inline('a = double(4)\nb = double(x=a)\nprint(a, b)\nb', { tools: { double } });
    expect(outcome).toMatchObject({ kind: 'returned', value: 16, stdout: '8 16\n' });
    expect(outcome.journal.map(({ args }) => args)).toEqual([{ x: 4 }, { x: 8 }]);
  });

  test('take what their schema says and nothing else', async () => {
    const outcome = await inline('try:\n    double("x")\nexcept TypeError as e:\n    print(e)\ndouble(1, 2)', {
      tools: { double },
    });
    expect(outcome.stdout).toContain('double(): x');
    expect(outcome).toMatchObject({ kind: 'raised', type: 'TypeError' });
  });

  test('that throw raise, that hang time out', async () => {
    const tools = {
      broken: { description: '', call: () => Promise.reject(new Error('no such city')) },
      hangs: { description: '', call: () => new Promise<never>(() => {}) },
    };
    const policy = { ...presets.agent, limits: { ...presets.agent.limits, toolCallSeconds: 0.05 } };
    const outcome = await inline(
      'for f in broken, hangs:\n    try: f()\n    except Exception as e: print(type(e).__name__, e)',
      { tools, policy },
    );
    expect(outcome.stdout).toBe('RuntimeError no such city\nTimeoutError the tool did not answer within 0.05 s\n');
  });

  test('wait for consent where the policy wants it', async () => {
    const policy = {
      ...presets.agent,
      tools: [
        {
          name: 'double',
          description: '',
          arguments: null,
          result: null,
          calls: null,
          seconds: null,
          approval: 'always' as const,
          labels: [],
        },
      ],
    };
    const asked: string[] = [];
    const outcome = await inline('try:\n    double(1)\nexcept PermissionError as e:\n    print(e)', {
      policy,
      tools: { double },
      approve: (tool) => (asked.push(tool), false),
    });
    expect(asked).toEqual(['double']);
    expect(outcome.stdout).toBe('the call of double() was not approved\n');
  });

  test('answer from the journal when a run is continued', async () => {
    const first = await inline('print(double(4))', { tools: { double } });
    let calls = 0;
    const again = await inline('print(double(4))\nprint(double(5))', {
      tools: { double: { ...double, call: async (args) => (calls++, double.call(args)) } },
      journal: first.journal,
    });
    expect(again.stdout).toBe('8\n10\n');
    expect(calls).toBe(1);
  });

  test('what has no plain form does not cross', async () => {
    const tools = { show: { description: '', call: () => null } };
    const outcome = await inline('class A: pass\nshow(value=A())', { tools });
    expect(outcome).toMatchObject({ kind: 'raised', type: 'TypeError' });
  });
});

describe('an analyser that looks first', () => {
  const at = (offset: number) => ({ offset, line: 1, column: offset + 1 });
  const finding = (severity: 'medium' | 'high') => ({
    ruleId: 'python.sql.from-request',
    message: 'Text becomes SQL.',
    severity,
    confidence: 'high' as const,
    cwe: ['CWE-89'],
    path: 'main.py',
    span: { start: at(0), end: at(5) },
    symbol: '',
    flow: [],
    fingerprint: 'f',
    testCode: false,
    provenance: { kind: 'unknown' as const },
    proof: 'not tried' as const,
  });
  const scanner = (severity: 'medium' | 'high') => async () => ({ findings: [finding(severity)], unseen: [] });

  test('keeps a program from running from the gate on', async () => {
    const outcome = await inline('print(1)', { analyse: { scan: scanner('high') } });
    expect(outcome).toMatchObject({
      kind: 'refused',
      stdout: '',
      refusals: [{ rule: 'python.sql.from-request', cwe: 'CWE-89', place: { start: { line: 1, column: 0 } } }],
    });
  });

  test('tells what lies below the gate, and lets the program run', async () => {
    const outcome = await inline('print(1)', { analyse: { scan: scanner('medium') } });
    expect(outcome).toMatchObject({
      kind: 'returned',
      stdout: '1\n',
      analysis: { findings: [{ severity: 'medium' }] },
    });
    expect(await inline('print(1)', { analyse: { scan: scanner('high'), failOn: 'none' } })).toMatchObject({
      kind: 'returned',
    });
  });
});

describe('events', () => {
  test.each(['inline', 'process'] as const)('tell what happens in a run, in order (%s)', async (isolation) => {
    const events: RunEvent[] = [];
    await execute('print(1)\ndouble(2)\nprint(2)', {
      isolation,
      tools: { double },
      onEvent: (event) => events.push(event),
    });
    expect(events.map((event) => (event.kind === 'output' ? event.text : event))).toEqual([
      '1\n',
      { kind: 'call', id: expect.any(Number) as number, name: 'double', args: { x: 2 } },
      { kind: 'answer', id: expect.any(Number) as number, name: 'double', result: 'value' },
      '2\n',
      { kind: 'end', outcome: 'returned' },
    ]);
  });
});

describe('bad input', () => {
  const policy = { ...presets.agent, limits: { ...presets.agent.limits, toolCallSeconds: 0.05 } };
  const cycle: unknown[] = [];
  cycle.push(cycle);

  test.each<[string, () => unknown, string]>([
    ['throws', () => Promise.reject(new Error('no luck')), 'RuntimeError no luck'],
    ['throws nothing', () => Promise.reject(null as never), 'RuntimeError null'],
    ['hangs', () => new Promise(() => {}), 'TimeoutError the tool did not answer within 0.05 s'],
    ['answers a cycle', () => cycle, 'RuntimeError the answer cannot enter the program: it is nested deeper than 200'],
    ['answers a function', () => () => 1, 'RuntimeError the answer cannot enter the program: it is a function'],
    [
      'answers too much',
      () => 'x'.repeat(9 << 20),
      'RuntimeError the answer cannot enter the program: more than 8 MiB',
    ],
    ['says too much', () => Promise.reject(new Error('x'.repeat(1 << 20))), 'RuntimeError xxx'],
  ])('a tool that %s is an exception of the program', async (_, call, expected) => {
    const outcome = await inline('try:\n    t()\nexcept Exception as e:\n    print(type(e).__name__, e)', {
      policy,
      tools: { t: { description: '', call: call as never } },
    });
    expect(outcome.kind).toBe('returned');
    expect(outcome.stdout).toContain(expected);
    expect(outcome.stdout.length).toBeLessThan(11_000);
  });

  test('arguments too large to leave are a ValueError, a value too large for the outcome comes as its repr', async () => {
    const outcome = await inline(
      'try:\n    t("x" * 9_000_000)\nexcept ValueError as e:\n    print(e)\nlist(range(600_000))',
      {
        tools: { t: { description: '', call: () => 1 } },
      },
    );
    expect(outcome.stdout).toMatch(/^the data is too large to leave the program/);
    expect(outcome).toMatchObject({
      kind: 'returned',
      value: { $repr: expect.stringMatching(/^\[0, 1, 2, /) as string },
    });
  });

  test('inputs that are no data are the caller’s mistake', async () => {
    await expect(inline('1', { inputs: { f: (() => 1) as never } })).rejects.toThrow('inputs: .f is a function');
  });

  test('nesting beyond any stack is said in CPython’s words', async () => {
    for (const source of [`x = ${'1+'.repeat(100_000)}1`, `x${'.a'.repeat(100_000)}`])
      expect(await inline(source)).toMatchObject({
        kind: 'syntax',
        traceback: 'RecursionError: maximum recursion depth exceeded during compilation\n',
      });
  });
});

test('a limit that is reached while a module is made for a star import ends the run like any other', async () => {
  const { pure } = presets;
  const policy = { ...presets.data, limits: { ...pure.limits, steps: 2_000 } };
  expect(
    await execute('from typing import *\nfrom unittest.mock import *\n', { policy, isolation: 'inline' }),
  ).toMatchObject({
    kind: 'exhausted',
    resource: 'steps',
  });
});

describe('options', () => {
  test('may name a preset', async () => {
    expect(await inline('print(1)', { policy: 'pure' })).toMatchObject({ kind: 'returned', stdout: '1\n' });
    expect(await inline('input()', { policy: 'pure' })).toMatchObject({ kind: 'refused' });
    expect(await inline('input()', { policy: 'agent', stdin: 'x' })).toMatchObject({ value: 'x' });
  });

  test.each([
    [{ policy: 'agnt' }, /^policy: "agnt" is no policy; .*agent/],
    [{ policy: {} }, /^policy: object is no policy/],
    [{ language: 'ruby' }, /^language: ruby is none; one of: python, javascript, typescript/],
    [{ isolation: 'sandbx' }, /^isolation: sandbx is none; one of: inline, process, sandbox/],
    [{ inputs: { 'a b': 1 } }, /^inputs: "a b" is no name of a variable/],
    [{ inputs: { class: 1 } }, /^inputs: class is a reserved word/],
    [{ inputs: { print: 1 } }, /^inputs: print is a built-in name/],
  ])('%j is told', async (options, message) => {
    const failed: unknown = await inline('1', options as unknown as ExecuteOptions).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(TypeError);
    expect(failed instanceof Error && failed.message).toMatch(message);
  });
});

describe('standard input', () => {
  test.each([
    ['open(0).read()', "'a é😀\\nb\\n'"],
    ['[line for line in open(0)]', "['a é😀\\n', 'b\\n']"],
    ['open(0, "rb").read(4)', "b'a \\xc3\\xa9'"],
    ['__import__', null],
  ])('is descriptor 0: %s', async (expression, shown) => {
    const outcome = await inline(`print(repr(${expression}))`, { stdin: 'a é😀\nb\n', policy: 'files' });
    if (shown === null) expect(outcome.kind).toBe('refused');
    else expect(outcome).toMatchObject({ kind: 'returned', stdout: `${shown}\n` });
  });

  test('is read by number, a character at its bytes, and not written', async () => {
    const source = 'import os\nprint(os.read(0, 3), os.read(0, 9), os.read(0, 9))\nopen(0, "w").write("x")';
    const outcome = await inline(source, { stdin: 'a é\n', policy: 'files' });
    expect(outcome).toMatchObject({ kind: 'raised', type: 'OSError' });
    expect(outcome.stdout).toBe("b'a \\xc3' b'\\xa9\\n' b''\n");
  });
});
