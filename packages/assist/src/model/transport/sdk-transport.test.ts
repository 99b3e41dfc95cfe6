import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chatAnswer,
  chatStream,
  messagesAnswer,
  messagesStream,
  scriptedExchange,
  type ScriptedAnswer,
} from '../testdata/scripted-exchange.ts';
import { newSdkTransport, type SdkSettings } from './sdk-transport.ts';
import type { PlainRequest } from './transport.ts';

const key = 'sk-very-secret-key';
const signal = new AbortController().signal;
const request: PlainRequest = {
  messages: [
    { role: 'system', text: 'Be brief.' },
    { role: 'user', text: 'Say a word.' },
  ],
  schema: {
    name: 'word',
    json: { type: 'object', properties: { word: { type: 'string' } }, required: ['word'], additionalProperties: false },
  },
  mostTokens: 123,
  boundary: 'B',
};

const open = (
  answers: readonly (ScriptedAnswer | 'refused')[],
  changes: Partial<SdkSettings> = {},
): { transport: ReturnType<typeof newSdkTransport>; exchange: ReturnType<typeof scriptedExchange> } => {
  const exchange = scriptedExchange(...answers);
  const transport = newSdkTransport({
    identity: { provider: 'local', model: 'small', origin: 'http://127.0.0.1:1234' },
    protocol: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:1234/v1',
    key,
    stream: false,
    timeoutMs: 60_000,
    exchange,
    now: () => 0,
    ...changes,
  });
  return { transport, exchange };
};

const anthropic: Partial<SdkSettings> = {
  identity: { provider: 'anthropic', model: 'claude-sonnet-4-6', origin: 'https://api.anthropic.com' },
  protocol: 'anthropic',
  baseUrl: 'https://api.anthropic.com/v1',
};
const text = '{"word": "yes"}';
const sse = { 'content-type': 'text/event-stream' };

describe('what is sent', () => {
  it('in OpenAI’s protocol', async () => {
    const { transport, exchange } = open([{ body: chatAnswer(text) }]);
    expect(await transport.send(request, { signal })).toEqual({
      kind: 'raw',
      text,
      finish: 'stop',
      usage: { input: 50, output: 7 },
    });
    const [sent] = exchange.asked;
    expect(sent?.url).toBe('http://127.0.0.1:1234/v1/chat/completions');
    expect(Object.fromEntries(sent?.headers ?? [])).toEqual({
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'user-agent': 'sallyport',
      'accept-encoding': 'identity',
    });
    expect(sent?.json).toEqual({
      model: 'small',
      max_tokens: 123,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Say a word.' },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'word', strict: true, schema: request.schema?.json },
      },
    });
  });

  it('to OpenAI itself, with its name for the longest answer', async () => {
    const { transport, exchange } = open([{ body: chatAnswer(text) }], { protocol: 'openai' });
    await transport.send(request, { signal });
    expect(exchange.asked[0]?.json).toMatchObject({ max_completion_tokens: 123 });
    expect(exchange.asked[0]?.json).not.toHaveProperty('max_tokens');
  });

  it('in Anthropic’s protocol', async () => {
    const { transport, exchange } = open([{ body: messagesAnswer(text) }], anthropic);
    expect(await transport.send(request, { signal })).toEqual({
      kind: 'raw',
      text,
      finish: 'stop',
      usage: { input: 50, output: 7 },
    });
    const [sent] = exchange.asked;
    expect(sent?.url).toBe('https://api.anthropic.com/v1/messages');
    expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({ 'x-api-key': key, 'user-agent': 'sallyport' });
    expect(sent?.json).toMatchObject({
      model: 'claude-sonnet-4-6',
      max_tokens: 123,
      system: [{ type: 'text', text: 'Be brief.' }],
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Say a word.' }] }],
    });
  });

  it.each([
    ['local', {}],
    ['anthropic', anthropic],
  ])('is shown without being sent, and without the key: %s', async (_, changes: Partial<SdkSettings>) => {
    const { transport, exchange } = open([{ body: 'never' }], changes);
    const shown = await transport.show(request);
    expect(exchange.asked).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain(key);
    expect(JSON.stringify(shown)).toContain('(the key)');
    await transport.send(request, { signal });
    expect(shown.body).toBe(new TextDecoder().decode(exchange.asked[0]?.body));
  });

  it('has no key where there is none', async () => {
    const { transport, exchange } = open([{ body: chatAnswer(text) }], { key: undefined });
    await transport.send(request, { signal });
    expect(exchange.asked[0]?.headers.map(([name]) => name)).not.toContain('authorization');
  });
});

describe('streams', () => {
  it('of OpenAI’s protocol are put together', async () => {
    const { transport, exchange } = open([{ headers: sse, body: chatStream(text) }], { stream: true });
    expect(await transport.send(request, { signal })).toEqual({
      kind: 'raw',
      text,
      finish: 'stop',
      usage: { input: 50, output: 7 },
    });
    expect(exchange.asked[0]?.json).toMatchObject({ stream: true });
  });

  it('of Anthropic’s protocol are put together', async () => {
    const { transport } = open([{ headers: sse, body: messagesStream(text) }], { ...anthropic, stream: true });
    expect(await transport.send(request, { signal })).toMatchObject({ kind: 'raw', text, finish: 'stop' });
  });

  it('that end early are no whole answer', async () => {
    const pieces = [...chatStream(text)].slice(0, 2);
    const { transport } = open([{ headers: sse, body: pieces }], { stream: true });
    const answer = await transport.send(request, { signal });
    expect(answer).not.toMatchObject({ finish: 'stop' });
  });

  it('with an error in the middle are a failure that may pass', async () => {
    const body = [
      ...[...messagesStream(text)].slice(0, 3),
      'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n\n',
    ];
    const { transport } = open([{ headers: sse, body }], { ...anthropic, stream: true });
    expect(await transport.send(request, { signal })).toMatchObject({
      kind: 'failed',
      again: 'later',
      problem: { what: 'server-trouble' },
    });
  });
});

describe('ends', () => {
  it.each([
    [
      'length',
      {},
      { body: chatAnswer('{"w', { choices: [{ index: 0, message: { content: '{"w' }, finish_reason: 'length' }] }) },
    ],
    [
      'refusal',
      {},
      {
        body: chatAnswer('', {
          choices: [{ index: 0, message: { content: null, refusal: 'No.' }, finish_reason: 'stop' }],
        }),
      },
    ],
    [
      'refusal',
      {},
      { body: chatAnswer('', { choices: [{ index: 0, message: { content: '' }, finish_reason: 'content_filter' }] }) },
    ],
    ['refusal', anthropic, { body: messagesAnswer('', { stop_reason: 'refusal', content: [] }) }],
    ['length', anthropic, { body: messagesAnswer('{"w', { stop_reason: 'max_tokens' }) }],
  ] as const)('%s', async (finish, changes, answer) => {
    const { transport } = open([answer], changes);
    expect(await transport.send(request, { signal })).toMatchObject({ kind: 'raw', finish });
  });
});

describe('what goes wrong', () => {
  const error = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): ScriptedAnswer => ({
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ error: { message } }),
  });

  it.each<[string, ScriptedAnswer | 'refused', Readonly<Record<string, unknown>>]>([
    ['unreachable', 'refused', { again: 'later', billed: false }],
    ['rate-limited', error(429, 'slow down', { 'retry-after': '3' }), { again: 'later', afterMs: 3_000 }],
    ['rejected', error(429, 'You exceeded your quota, insufficient_quota'), { again: 'no' }],
    ['server-trouble', error(500, 'oops'), { again: 'later' }],
    ['server-trouble', { status: 529, body: '<html>' }, { again: 'later' }],
    ['key-refused', error(401, `Incorrect API key provided: ${key}`), { again: 'no' }],
    ['not-found', error(404, 'model "small" not found'), { again: 'no' }],
    ['too-large', error(400, 'This model has a maximum context length of 8192 tokens'), { again: 'no' }],
    ['rejected', error(400, 'temperature is odd'), { again: 'no' }],
    ['redirect', { status: 302, headers: { location: 'https://evil.example/v1?k=1' } }, { again: 'no' }],
    ['unreadable', { headers: { 'content-type': 'text/html' }, body: '<html>' }, { again: 'no' }],
    ['unreadable', { body: '{"choices": [' }, { again: 'no' }],
    ['unreadable', { body: '{"choices": []}' }, { again: 'no' }],
    ['unreadable', { body: '[]' }, { again: 'no' }],
    ['unreadable', { headers: { 'content-encoding': 'gzip' }, body: 'x' }, { again: 'no' }],
    [
      'unreadable',
      {
        body: {
          *[Symbol.iterator]() {
            for (let count = 0; count < 100; count += 1) yield 'x'.repeat(100_000);
          },
        },
      },
      { again: 'no' },
    ],
  ])('%s', async (what, answer, rest) => {
    const { transport } = open([answer]);
    const failure = await transport.send(request, { signal });
    expect(failure).toMatchObject({ kind: 'failed', problem: { what }, ...rest });
    expect(JSON.stringify(failure)).not.toContain(key);
  });

  it('is told without what could act on a terminal, and not at length', async () => {
    const { transport } = open([error(400, `\u{1b}[2J\u{202e}evil\n${'x'.repeat(5_000)}`)]);
    const failure = await transport.send(request, { signal });
    if (failure.kind !== 'failed') throw new Error('no failure');
    expect(failure.problem.text).toContain('\\u{1b}[2J\\u{202e}evil xxx');
    expect(failure.problem.text.length).toBeLessThan(500);
  });

  it('half of the key is not told where an error is cut', async () => {
    for (let before = 280; before < 300; before += 1) {
      const { transport } = open([error(400, `${'x'.repeat(before)}${key}`)]);
      const failure = await transport.send(request, { signal });
      expect(JSON.stringify(failure)).not.toContain('sk-v');
    }
  });

  it('the key is taken out of answers that repeat it', async () => {
    const { transport } = open([{ body: chatAnswer(`{"word": "${key}"}`) }]);
    expect(await transport.send(request, { signal })).toMatchObject({ text: '{"word": "(the key)"}' });
  });

  it('a server that knows no schemas is asked without, once and for all', async () => {
    const { transport, exchange } = open([
      error(400, "'response_format.type' must be 'json_object' or 'text'"),
      { body: chatAnswer(text) },
    ]);
    expect(await transport.send(request, { signal })).toMatchObject({ kind: 'raw', text });
    await transport.send(request, { signal });
    expect(exchange.asked.map(({ json }) => Object.hasOwn(json, 'response_format'))).toEqual([true, false, false]);
  });

  it('an answer that does not come in time', async () => {
    const { transport } = open([{ body: 'hang' }], { timeoutMs: 30 });
    expect(await transport.send(request, { signal })).toMatchObject({
      kind: 'failed',
      again: 'no',
      billed: true,
      problem: { what: 'timeout' },
    });
  });

  it('the user stops it', async () => {
    const controller = new AbortController();
    const { transport } = open([{ body: 'hang' }]);
    const asked = transport.send(request, { signal: controller.signal });
    setTimeout(() => {
      controller.abort(new Error('stopped'));
    }, 20);
    await expect(asked).rejects.toThrow('stopped');
  });

  it('strange counts of tokens are none', async () => {
    const { transport } = open([
      { body: chatAnswer(text, { usage: { prompt_tokens: -5, completion_tokens: 1e300 } }) },
    ]);
    expect(await transport.send(request, { signal })).not.toHaveProperty('usage');
  });
});

describe('whatever a server sends', () => {
  const damaged = (whole: string): fc.Arbitrary<string> =>
    fc
      .record({
        at: fc.nat({ max: whole.length }),
        length: fc.nat({ max: 60 }),
        put: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 20 }),
          fc.constantFrom('null', '[]', '{}', '-1', '1e999', '"', '\n\n', 'data: ', '\u{0}'),
        ),
      })
      .map(({ at, length, put }) => whole.slice(0, at) + put + whole.slice(at + length));

  it.each<[string, string, Partial<SdkSettings>]>([
    ['OpenAI’s protocol', chatAnswer(text), {}],
    ['OpenAI’s streams', [...chatStream(text)].join(''), { stream: true }],
    ['Anthropic’s protocol', messagesAnswer(text), anthropic],
    ['Anthropic’s streams', [...messagesStream(text)].join(''), { ...anthropic, stream: true }],
  ])('in %s is an answer or a failure', async (_, whole, changes) => {
    await fc.assert(
      fc.asyncProperty(damaged(whole), async (body) => {
        const headers = changes.stream === true ? sse : { 'content-type': 'application/json' };
        const { transport } = open([{ headers, body }], changes);
        const answer = await transport.send(request, { signal });
        if (answer.kind === 'failed') {
          expect(answer.problem.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(answer.problem.text.length).toBeLessThan(600);
        } else expect(typeof answer.text).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});

describe('what places say that take less, or answer otherwise', () => {
  const plain: PlainRequest = { messages: request.messages, mostTokens: 123, boundary: '' };
  const rejected = (message: string, status = 400): ScriptedAnswer => ({
    status,
    body: JSON.stringify({ error: { message } }),
  });

  it('the longest answer has another name for newer models, which is remembered', async () => {
    const { transport, exchange } = open([
      rejected("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
      { body: chatAnswer(text) },
    ]);
    for (let i = 0; i < 2; i += 1) expect(await transport.send(plain, { signal })).toMatchObject({ kind: 'raw' });
    expect(exchange.asked.map(({ json }) => [json['max_tokens'], json['max_completion_tokens']])).toEqual([
      [123, undefined],
      [undefined, 123],
      [undefined, 123],
    ]);
  });

  it('and one that takes neither is asked twice and no more', async () => {
    const { transport, exchange } = open([rejected('max_completion_tokens is not known')]);
    expect(await transport.send(plain, { signal })).toMatchObject({ kind: 'failed', problem: { what: 'rejected' } });
    expect(exchange.asked).toHaveLength(2);
  });

  it.each([
    ["'temperature' does not support 0.5 with this model", 'rejected', 'leave it out'],
    ['seed: Extra inputs are not permitted', 'rejected', 'leave it out'],
    ['max_tokens is too large: 4000', 'rejected', '--answer-tokens'],
    ['the request exceeds the available context size', 'too-large', 'longer context'],
    ["triggering Azure OpenAI's content management policy", 'refusal', 'another model'],
    ['no such thing', 'rejected', 'check the name'],
  ])('%s', async (message, what, remedy) => {
    const { transport } = open([rejected(message)]);
    expect(await transport.send(plain, { signal })).toMatchObject({
      problem: { what, remedy: expect.stringContaining(remedy) as string },
    });
  });

  it('an error with a good status is told in its own words, without the key', async () => {
    const { transport } = open([{ body: JSON.stringify({ error: { message: `overloaded, ${key}`, code: 502 } }) }]);
    expect(await transport.send(plain, { signal })).toMatchObject({
      again: 'later',
      problem: {
        what: 'server-trouble',
        text: expect.stringMatching(/with an error: overloaded, \(the key\)$/u) as string,
      },
    });
    const other = open([{ body: JSON.stringify({ error: { message: 'unheard of' } }) }]);
    expect(await other.transport.send(plain, { signal })).toMatchObject({
      again: 'no',
      problem: { what: 'unreadable', text: expect.stringContaining('unheard of') as string },
    });
  });
});
