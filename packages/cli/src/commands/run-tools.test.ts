import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { main } from '../main.ts';
import { textOf } from '../testing/text-of.ts';
import { commands } from './commands.ts';

const home = mkdtempSync(join(tmpdir(), 'sallyport-tools-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});
const put = (name: string, text: string): void => {
  writeFileSync(join(home, name), text);
};
const server = join(import.meta.dirname, '../mcp/testdata/small-server.ts');
const mcp = (how = ''): string =>
  JSON.stringify({ mcpServers: { small: { command: process.execPath, args: [server, how], env: { KEY: '1' } } } });

beforeAll(() => {
  put(
    'prices.yaml',
    'tools:\n  price:\n    description: Of an article.\n    arguments: { type: object, properties: { name: { type: string } }, required: [name] }\n',
  );
  put('buy.py', 'import uuid\nprint(uuid.uuid4())\nprint("sum", price("tea") + price(name="milk"))\n');
  put('asks.yaml', 'extends: agent\ntools:\n  price: { description: x, approval: always }\n');
  put('mcp.json', mcp());
});

const sallyport = async (
  args: readonly string[],
  { env = {}, ask }: Pick<Partial<Io>, 'env' | 'ask'> = {},
): Promise<{ code: number; out: string; err: string }> => {
  let out = '';
  let err = '';
  const io: Io = {
    cwd: home,
    env: { PATH: process.env['PATH'], ...env },
    out: (text) => (out += textOf(text)),
    err: (text) => (err += text),
    outIsTerminal: false,
    errIsTerminal: true,
    columns: undefined,
    readInput: () => new Uint8Array(),
    ask,
    signal: new AbortController().signal,
  };
  const code = await main(['run', '--isolation', 'inline', '--quiet', ...args], io, commands);
  return { code, out, err };
};

describe('an agent that drives a run by files', () => {
  test('declares tools, answers calls, and gets the rest of the output', async () => {
    const first = await sallyport(['--tool-module', 'prices.yaml', '--snapshot', 'run.json', 'buy.py']);
    expect(first.code).toBe(66);
    expect(first.err).toMatch(
      /^sallyport: waiting: \{"id":1,"tool":"price","args":\{"name":"tea"\},"reason":"call"\}\n {2}go on with: sallyport run --resume \S+ --answer JSON\n$/,
    );
    expect(statSync(join(home, 'run.json')).mode & 0o777).toBe(0o600);
    const second = await sallyport(['--resume', 'run.json', '--answer', '350', '--json']);
    expect(second.code).toBe(66);
    expect(JSON.parse(second.out)).toMatchObject({
      kind: 'waiting',
      pending: [{ tool: 'price', args: { name: 'milk' } }],
      stdout: '',
      snapshot: join(home, 'run.json'),
    });
    const third = await sallyport(['--resume', 'run.json', '--answer', '120', 'buy.py']);
    expect(third).toEqual({ code: 0, out: 'sum 470\n', err: '' });
    expect(first.out).toMatch(/^[\da-f-]{36}\n$/);
  });

  test('may say that a call has failed', async () => {
    await sallyport(['--tool-module', 'prices.yaml', '--snapshot', 'fails.json', 'buy.py']);
    const { code, err } = await sallyport(['--resume', 'fails.json', '--answer-error', 'sold out']);
    expect(code).toBe(1);
    expect(err).toContain('RuntimeError: sold out');
  });

  test('without --snapshot learns that nobody answers', async () => {
    const { code, err } = await sallyport(['--tool-module', 'prices.yaml', 'buy.py']);
    expect(code).toBe(1);
    expect(err).toContain('nobody answers for the tool price; with --snapshot FILE the run waits for an answer');
  });

  test('sees the tools as Python, and what a program does wrong with them', async () => {
    expect((await sallyport(['--tool-module', 'prices.yaml', '--stubs'])).out).toBe(
      'from typing import Any\n\n\ndef price(name: str) -> Any:\n    """Of an article."""\n    ...\n',
    );
    put('wrong.py', 'price(nam="tea")\n');
    expect((await sallyport(['--tool-module', 'prices.yaml', '--check', 'wrong.py'])).out).toContain(
      'price has no parameter nam',
    );
  });

  test.each([
    ['[{"name": "price", "inputSchema": {"type": "object"}}]', ''],
    ['[{"type": "function", "function": {"name": "price", "parameters": {"type": "object"}}}]', ''],
    ['{"tools": [{"name": "price", "input_schema": {"type": "object"}}]}', ''],
    ['tools: 3', 'odd.yaml: holds no tools'],
    ['tools: [3]', 'odd.yaml: tools[0] is no object'],
    ['tools: { price: { arguments: 3 } }', 'odd.yaml: tools.price: a schema is an object'],
    ['tools: { a-b: {} }', 'odd.yaml: tool a-b: name is no name that Python can call'],
    ['tools: {', 'odd.yaml: '],
  ])('declares them as %s', async (text, problem) => {
    put('odd.yaml', text);
    const { code, err, out } = await sallyport(['--tool-module', 'odd.yaml', '--stubs']);
    if (problem === '') expect(out).toContain('def price(');
    else {
      expect(code).toBe(2);
      expect(err).toContain(problem);
    }
  });
});

describe('consent', () => {
  test('is asked at the terminal', async () => {
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => (asked.push(question), asked.length === 1 ? 'y' : '');
    const { err } = await sallyport(['--policy', 'asks.yaml', 'buy.py'], { ask });
    expect(asked[0]).toBe(
      'sallyport: the policy asks before price is called\n  price({"args":["tea"]})\n  allow it? [y/N] ',
    );
    expect(err).toContain('nobody answers for the tool price');
    const denied = await sallyport(['--policy', 'asks.yaml', 'buy.py'], { ask });
    expect(denied.err).toContain('PermissionError: the call of price() was not approved');
  });

  test('is waited for with --snapshot, and given or denied with --resume', async () => {
    const args = ['--policy', 'asks.yaml', '--tool-module', 'prices.yaml', '--snapshot', 'asks.json', 'buy.py'];
    expect((await sallyport(args)).err).toContain('--approve|--deny');
    const denied = await sallyport(['--resume', 'asks.json', '--deny', '--snapshot', 'other.json']);
    expect(denied).toMatchObject({ code: 1 });
    const allowed = await sallyport(['--resume', 'asks.json', '--approve']);
    expect(allowed.err).toContain('"reason":"call"');
    expect((await sallyport(['--resume', 'asks.json', '--answer', '1'])).err).toContain('"reason":"approval"');
    expect((await sallyport(['--resume', 'asks.json', '--answer', '1'])).err).toContain(
      'the run waits for no answer\n  --approve or --deny',
    );
  });

  test('is denied where nobody can give it', async () => {
    expect((await sallyport(['--policy', 'asks.yaml', 'buy.py'])).err).toContain('was not approved');
  });
});

describe('a snapshot that cannot be used', () => {
  test.each([
    [['--resume', 'missing.json'], 'missing.json: there is no such file'],
    [['--resume', 'prices.yaml'], '--resume prices.yaml: not JSON'],
    [['--resume', 'mcp.json'], '--resume mcp.json: kind does not say "sallyport-snapshot"'],
    [['--resume', 'used.json', '--answer', '{'], '--answer: the value is not JSON'],
    [['--resume', 'used.json', '--answer', '7=1'], 'answers.7 answers no call that waits'],
    [['--resume', 'used.json', '--approve'], 'the run waits for no approval'],
    [['--resume', 'used.json', '--approve', '--deny'], '--approve and --deny together'],
    [['--resume', 'used.json', 'asks.py'], 'sourceHash is that of another program (buy.py)'],
    [['--resume', 'used.json', '--policy', 'data'], 'the run began under another policy than data'],
    [['--resume', 'used.json', '--input', 'a=1'], '--input with --resume'],
    [['--resume', 'changed.json'], 'digest does not fit'],
    [['--approve', 'buy.py'], '--approve without --resume'],
  ])('is told with what to do: %j', async (args, text) => {
    put('asks.py', 'price()');
    await sallyport(['--tool-module', 'prices.yaml', '--snapshot', 'used.json', 'buy.py']);
    put('changed.json', readFileSync(join(home, 'used.json'), 'utf8').replace('import uuid', 'import math'));
    const { code, err } = await sallyport(args);
    expect(err).toContain(text);
    expect(code).toBe(2);
  });

  test('is sealed with a key of the environment', async () => {
    const env = { SALLYPORT_SNAPSHOT_KEY: 'secret' };
    await sallyport(['--tool-module', 'prices.yaml', '--snapshot', 'sealed.json', 'buy.py'], { env });
    expect((await sallyport(['--resume', 'sealed.json'])).err).toContain('is sealed with a key, and none was given');
    expect((await sallyport(['--resume', 'sealed.json'], { env })).code).toBe(66);
  });
});

describe('MCP servers', () => {
  test('lend their tools, and nothing of ours', async () => {
    put(
      'weather.py',
      'print(get_weather("Rome"), add(1, b=2))\nprint(environment())\nfor f in fail, lie:\n    try: f()\n    except Exception as e: print(e)\n',
    );
    const { code, out, err } = await sallyport(['--mcp', 'mcp.json', 'weather.py'], { env: { SECRET: 'x' } });
    expect(out).toBe(
      "sunny in Rome {'total': 3}\nKEY PATH\nno such thing\nlie() answered what it does not declare: total is a string instead of a number\n",
    );
    expect(err).toBe(
      'sallyport: MCP server small: get-weather is called get_weather\n' +
        'sallyport: MCP server small: odd is left out: the schema of its arguments is none that we check: unheardOf is a keyword that is not supported; say it with the others, or leave it out\n',
    );
    expect(code).toBe(0);
  });

  test('are held by the policy', async () => {
    put(
      'short.yaml',
      'extends: agent\ntools:\n  hang: { description: x, seconds: 0.2 }\n  add: { description: x, calls: 1 }\n',
    );
    put('hangs.py', 'try: hang()\nexcept TimeoutError as e: print(e)\nadd(1, 2)\nadd(1, 2)\n');
    const { code, out, err } = await sallyport(['--policy', 'short.yaml', '--mcp', 'mcp.json', 'hangs.py']);
    expect(out).toBe('the tool did not answer within 0.2 s\n');
    expect(err).toContain('the limit of 1 calls of add was reached');
    expect(code).toBe(65);
  });

  test('that die are an error of the call', async () => {
    put('dies.json', mcp('dies'));
    put('dies.py', 'try: add(1, 2)\nexcept RuntimeError as e: print(e)\n');
    expect((await sallyport(['--mcp', 'dies.json', 'dies.py'])).out).toBe(
      'the MCP server small failed: it ended with exit code 3: small server here\n',
    );
  });

  test.each([
    ['chatty', 'the server small does not answer: it said what is no JSON message: small server here'],
    ['huge', 'the server small does not answer: it said more than 16 MiB at once: small server here'],
    ['pages', 'the server small does not answer: it lists its tools on more than 100 pages'],
    ['many', 'the server small does not answer: it offers 600 tools, and no more than 500 are taken'],
  ])('that are %s do not start', async (how, text) => {
    put('bad.json', mcp(how));
    const { code, err } = await sallyport(['--mcp', 'bad.json', 'buy.py']);
    expect(err).toContain(text);
    expect(code).toBe(2);
  });

  test('without tools are no mistake', async () => {
    put('none.json', mcp('none'));
    put('plain.py', 'print(1)\n');
    expect(await sallyport(['--mcp', 'none.json', 'plain.py'])).toMatchObject({ code: 0, out: '1\n', err: '' });
  });

  test.each([
    ['{', '--mcp wrong.json: '],
    ['{}', '--mcp wrong.json: mcpServers names no server'],
    ['{"mcpServers":{"a":{}}}', '--mcp wrong.json: mcpServers.a has neither command nor url'],
    ['{"mcpServers":{"a":{"command":"x","args":[1]}}}', 'mcpServers.a.args is no list of texts'],
    ['{"mcpServers":{"a":{"command":"x","env":{"A":1}}}}', 'mcpServers.a.env does not hold texts'],
    ['{"mcpServers":{"a":{"url":"http://example.org"}}}', 'mcpServers.a.url is no https address'],
    ['{"mcpServers":{"a":{"command":"./nobody"}}}', 'the server a does not answer: it cannot be started (ENOENT)'],
  ])('that are listed as %s are told', async (text, problem) => {
    put('wrong.json', text);
    const { code, err } = await sallyport(['--mcp', 'wrong.json', 'buy.py']);
    expect(err).toContain(problem);
    expect(code).toBe(2);
  });

  test('with the same name or the same tools are told apart', async () => {
    put('twice.json', JSON.stringify({ mcpServers: { other: { command: process.execPath, args: [server] } } }));
    put('both.py', 'print(add(1, 2), other_add(3, 4))\n');
    const both = await sallyport(['--mcp', 'mcp.json', '--mcp', 'twice.json', 'both.py']);
    expect(both.out).toBe("{'total': 3} {'total': 7}\n");
    expect(both.err).toContain('MCP server other: add is called other_add');
    expect((await sallyport(['--mcp', 'mcp.json', '--mcp', 'mcp.json', 'both.py'])).err).toContain(
      'two servers are named small',
    );
  });
});
