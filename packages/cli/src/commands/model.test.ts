import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from 'vitest';
import { modelKey, modelServer, type ModelScript, type ModelServer } from '../testing/model-server.ts';
import { scratch, type Scratch } from '../testing/run-program.ts';

const good = '{"name": "load_user"}';

/** Runs with the folders of the scratch and these variables. */
const run = (folder: Scratch, env: Readonly<Record<string, string>>, ...argv: string[]) =>
  folder.runWith(
    {
      env: {
        XDG_CACHE_HOME: join(folder.path, '..', 'cache'),
        XDG_CONFIG_HOME: join(folder.path, '..', 'config'),
        XDG_DATA_HOME: join(folder.path, '..', 'data'),
        ...env,
      },
    },
    ...argv,
  );

/** Everything that a run left behind. */
const kept = (folder: Scratch): string =>
  readdirSync(join(folder.path, '..'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe('model check', () => {
  it('asks once, keeps the answer, and writes down what was sent', async () => {
    using folder = scratch();
    await using server = await modelServer(good);
    const first = await run(folder, server.env, 'model', 'check');
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^openai-compatible\/scripted answers in the form that is needed \(\d+ ms, 1 round, 320 tokens, price not known\)\n$/u,
      ),
      err: '',
    });
    const second = await run(folder, server.env, 'model', 'check');
    expect(second.out).toContain('(from the cache, 1 round, 0 tokens');
    expect(server.asked.map(({ url }) => url)).toEqual(['/v1/chat/completions']);
    expect(server.asked[0]?.headers).toMatchObject({ authorization: `Bearer ${modelKey}`, 'user-agent': 'sallyport' });
    const all = kept(folder);
    expect(all).toContain('"outcome":"answered"');
    expect(all).not.toContain(modelKey);
    expect(all).not.toContain('SELECT');
  });

  it('takes answers piece by piece', async () => {
    using folder = scratch({ 'sallyport.yaml': 'model-stream: true\n' });
    await using server = await modelServer((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const piece of good.split(''))
        response.write(
          `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta: { content: piece }, finish_reason: null }] })}\n\n`,
        );
      response.end(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`,
      );
    });
    const { code, out } = await run(folder, server.env, 'model', 'check');
    expect([code, out]).toEqual([0, expect.stringContaining('about ')]);
    expect(server.asked[0]?.body).toContain('"stream":true');
  });

  it('waits when it is asked to, and tries again', async () => {
    using folder = scratch();
    await using server = await modelServer(
      (response) => {
        response.writeHead(429, { 'retry-after-ms': '5', 'content-type': 'application/json' });
        response.end('{"error": {"message": "slow down"}}');
      },
      (response) => {
        response.writeHead(503, { 'retry-after': '0' });
        response.end();
      },
      good,
    );
    expect((await run(folder, server.env, 'model', 'check')).code).toBe(0);
    expect(server.asked).toHaveLength(3);
  });

  it.each<[string, ModelScript, RegExp]>([
    [
      'a key that is not accepted, repeated by the server',
      (response) => {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: `wrong key ${modelKey}` } }));
      },
      /does not accept the key \(401\): wrong key \(the key\)\n {2}set the right key/u,
    ],
    [
      'a redirect',
      (response) => {
        response.writeHead(307, { location: 'http://127.0.0.1:1/elsewhere' });
        response.end();
      },
      /sends elsewhere \(http:\/\/127\.0\.0\.1:1\); that is not followed/u,
    ],
    [
      'a page',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<html>log in</html>');
      },
      /not an answer of its protocol: it is of the type text\/html/u,
    ],
    [
      'an answer without end',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = (): void => {
          if (!response.destroyed && response.write('x'.repeat(1 << 20))) setImmediate(more);
          else response.once('drain', more);
        };
        more();
      },
      /it is larger than 8 MiB/u,
    ],
    ['escape sequences', '{"name": "\u{1b}]0;owned\u{7}", "name2": "\u{1b}[2J"}', /after 2 tries/u],
    ['a refusal', 'I’m sorry, but I cannot help with that.', /refused to answer/u],
    ['no JSON', 'load_user', /there is no JSON in it/u],
    [
      'a connection that breaks',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{');
        setImmediate(() => response.destroy());
      },
      /broke in the middle/u,
    ],
  ])(
    '%s is told on one line, with what to do',
    async (_, script, text) => {
      using folder = scratch({ 'sallyport.yaml': 'model-timeout: 20\n' });
      await using server = await modelServer(script);
      const { code, out, err } = await run(folder, server.env, 'model', 'check');
      expect([code, out]).toEqual([5, '']);
      expect(err).toMatch(text);
      // eslint-disable-next-line no-control-regex -- that is what is looked for
      expect(err).not.toMatch(/[\u{0}-\u{9}\u{b}-\u{1f}\u{7f}]/u);
      expect(err + kept(folder)).not.toContain(modelKey);
      expect(err.trimEnd().split('\n')).toHaveLength(2);
    },
    30_000,
  );

  it('shows what would leave, without the key, and sends nothing', async () => {
    using folder = scratch();
    await using server = await modelServer(good);
    const shown = await run(folder, server.env, 'model', 'check', '--show-prompt');
    expect(shown.out).toContain(`POST ${server.url}/chat/completions\n`);
    expect(shown.out).toContain('authorization: (the key)\n');
    expect(shown.out).not.toContain(modelKey);
    expect(server.asked).toEqual([]);
    await run(folder, server.env, 'model', 'check');
    const same = (text: string): string => text.replace(/[0-9a-f]{32}/gu, 'BOUNDARY');
    expect(same(shown.out)).toContain(same(server.asked[0]?.body ?? 'nothing'));
  });

  it('is recorded, and played without a server, a key or a socket', async () => {
    using folder = scratch();
    const recorded = await (async () => {
      await using server = await modelServer(good);
      return await run(folder, { ...server.env, SALLYPORT_MODEL_RECORD: 'tape.json' }, 'model', 'check');
    })();
    expect(recorded.code).toBe(0);
    expect(readFileSync(join(folder.path, 'tape.json'), 'utf8')).not.toContain(modelKey);
    const sockets = countSockets();
    const played = await run(folder, { SALLYPORT_MODEL: 'replay:tape.json' }, 'model', 'check');
    expect(played).toMatchObject({ code: 0, out: expect.stringContaining('from the recording') });
    expect(sockets.stop()).toBe(0);
  });

  it.each([
    ['nothing.json', 'recording', 'cannot be read'],
    ['bad.json', 'recording', 'it is not JSON'],
    ['other.json', 'recording', 'no recording of version 1'],
  ])('a recording %s is refused', async (path, ...words) => {
    using folder = scratch({ 'bad.json': '{', 'other.json': '{}' });
    const { code, err } = await run(folder, { SALLYPORT_MODEL: `replay:${path}` }, 'model', 'check');
    expect(code).toBe(2);
    for (const word of words) expect(err).toContain(word);
  });

  it('ends with the signal', async () => {
    using folder = scratch();
    const stop = new AbortController();
    await using server = await modelServer(() => {
      stop.abort('SIGINT');
    });
    const ran = await folder.runWith({ env: { ...server.env }, signal: stop.signal }, 'model', 'check');
    expect([ran.code, ran.err]).toEqual([130, '']);
    expect(server.asked).toHaveLength(1);
  });
});

describe('model status', () => {
  it('tells programs everything but the key', async () => {
    using folder = scratch({ 'sallyport.yaml': 'model-deny: ["a/**"]\nmodel-tokens: 10\nmodel-prices: x.yaml\n' });
    const { code, out } = await run(
      folder,
      { SALLYPORT_MODEL: 'anthropic/claude-haiku-4-5-20251001', ANTHROPIC_API_KEY: modelKey },
      'model',
      'status',
      '--json',
    );
    expect(code).toBe(0);
    expect(out).not.toContain(modelKey);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'model',
      provider: 'anthropic',
      origin: 'https://api.anthropic.com',
      keyVariable: 'ANTHROPIC_API_KEY',
      hasKey: true,
      price: { input: 1, output: 5 },
      limits: { tokens: 10, dollars: 1, deny: ['a/**'] },
      notes: [expect.stringContaining('model-prices of the project is passed over')],
    });
  });

  it('an own table of prices goes before ours', async () => {
    using folder = scratch();
    folder.write('../config/sallyport/sallyport.yaml', 'model: anthropic/claude-haiku-4-5\nmodel-prices: p.yaml\n');
    folder.write(
      '../config/sallyport/p.yaml',
      'prices:\n  - { provider: anthropic, model: claude-haiku-4-5, input: 7, output: 8, as-of: 2026-01-01 }\n',
    );
    expect((await run(folder, {}, 'model', 'status')).out).toContain(
      'price       $7 for a million tokens of question, $8 of answer (2026-01-01)',
    );
    folder.write('../config/sallyport/p.yaml', 'prices: [{}]\n');
    expect(await run(folder, {}, 'model', 'status')).toMatchObject({
      code: 2,
      err: expect.stringContaining('entry 1: provider, model, input'),
    });
  });
});

describe('without a model', () => {
  it.each([
    [['scan', '.'], 0],
    [['model', 'status'], 0],
    [['model', 'check'], 5],
    [['doctor'], 0],
    [['fix', '.', '--dry-run'], 0],
  ] as const)('%j opens no socket', async (argv, code) => {
    using folder = scratch({ 'app.py': 'import os\n' });
    const sockets = countSockets();
    const ran = await run(folder, {}, ...argv);
    expect(sockets.stop()).toBe(0);
    expect(ran.code).toBe(code);
  });

  it.each([['model', 'check'], ['model', 'status'], ['doctor'], ['scan', '.']])(
    'a project that wishes for one is not heard: %s %s',
    async (...argv) => {
      await using server = await modelServer(good);
      using folder = scratch({ 'app.py': 'x = 1\n', 'sallyport.yaml': projectWish(server) });
      const sockets = countSockets();
      const ran = await run(folder, { OPENAI_API_KEY: modelKey }, ...argv);
      expect(sockets.stop()).toBe(0);
      expect(server.asked).toEqual([]);
      if (argv[0] === 'model')
        expect(ran.out + ran.err).toContain(`set SALLYPORT_MODEL_ALLOW=${new URL(server.url).origin}`);
    },
  );

  it('the same project is heard where the user allowed the place', async () => {
    await using server = await modelServer(good);
    using folder = scratch({ 'sallyport.yaml': projectWish(server) });
    const ran = await run(folder, { SALLYPORT_MODEL_ALLOW: server.url, OPENAI_API_KEY: modelKey }, 'model', 'check');
    expect(ran.code).toBe(0);
    expect(server.asked[0]?.headers).not.toHaveProperty('authorization');
  });
});

const projectWish = ({ url }: ModelServer): string =>
  `model: openai-compatible/x\nmodel-url: ${url}\nmodel-key-variable: OPENAI_API_KEY\n`;

/** Counts the sockets that this process opens as a client. */
const countSockets = (): { stop(): number } => {
  let count = 0;
  const seen = (): void => {
    count += 1;
  };
  subscribe('net.client.socket', seen);
  return {
    stop: () => {
      unsubscribe('net.client.socket', seen);
      return count;
    },
  };
};
